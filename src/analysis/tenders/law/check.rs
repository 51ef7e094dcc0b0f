//! The checks of a file of procurement facts: a fault in ours must never reach a plan.

use super::{Law, Minimum, Regime};
use crate::analysis::tenders::lead_times::LIMITED;
use crate::model::money::Money;

impl Law {
    /// Refuses facts that are missing, contradict each other, or come from nowhere.
    pub(super) fn check(&self) -> Result<(), String> {
        self.check_thresholds()?;
        self.check_minimums()?;
        self.check_valuations()?;
        self.check_sources()
    }

    fn check_thresholds(&self) -> Result<(), String> {
        if let Some(wrong) = self.thresholds.iter().find(|threshold| threshold.amount <= Money::ZERO) {
            return Err(format!("the threshold from {} is not above zero", wrong.from));
        }
        for regime in [Regime::Act, Regime::National, Regime::Directive] {
            let of_regime: Vec<_> = self.thresholds.iter().filter(|threshold| threshold.regime == regime).collect();
            if let Some(pair) = of_regime.windows(2).find(|pair| pair[0].to.and_then(|day| day.succ_opt()) != Some(pair[1].from))
            {
                return Err(format!("the threshold from {} does not begin the day after the one before it ends", pair[1].from));
            }
            if regime == Regime::Directive && of_regime.is_empty() {
                return Err("the directive's thresholds are missing".to_owned());
            }
            if regime != Regime::Directive && of_regime.iter().any(|fact| fact.duty.is_none() || fact.law.is_none()) {
                return Err(format!("a threshold of the regime {regime:?} does not say what has to be done, or by which law"));
            }
        }
        Ok(())
    }

    fn check_minimums(&self) -> Result<(), String> {
        for (at, minimum) in self.minimums.iter().enumerate() {
            let is_same = |other: &Minimum| {
                other.step == minimum.step && other.procedures.iter().any(|procedure| minimum.procedures.contains(procedure))
            };
            if !LIMITED.contains(&minimum.step) || !(1..=365).contains(&minimum.days) {
                return Err(format!("{:?}: {} days are no time limit", minimum.step, minimum.days));
            }
            if self.minimums[..at].iter().any(is_same) {
                return Err(format!("the time limit for {:?} is given twice", minimum.step));
            }
        }
        Ok(())
    }

    fn check_valuations(&self) -> Result<(), String> {
        let known: Vec<_> = self.valuations.iter().map(|valuation| valuation.basis.as_str()).collect();
        let bases = ["total", "term", "48-months", "together"];
        if known == bases { Ok(()) } else { Err(format!("values are estimated as {bases:?}, not as {known:?}")) }
    }

    fn check_sources(&self) -> Result<(), String> {
        let days_off = self.holidays.iter().chain(&self.closed).map(|fact| &fact.source);
        let sources = self.thresholds.iter().map(|fact| &fact.source).chain(self.minimums.iter().map(|fact| &fact.source));
        let sources = sources.chain(self.valuations.iter().map(|fact| &fact.source)).chain(days_off);
        match sources.into_iter().find(|source| !self.sources.contains_key(*source)) {
            Some(unknown) => Err(format!("the source `{unknown}` is not named")),
            None => Ok(()),
        }
    }
}
