//! The sentences about business cases, in one place.

use super::CaseReport;
use crate::analysis::case::{Figure, Figures};
use crate::model::case::{Case, FaultKind};
use crate::model::{Language, Money};
use crate::phrase;
use crate::phrase::Phrase;
use crate::report::words::money;
use crate::words::say;

impl CaseReport<'_> {
    /// Returns by what the cases are reckoned.
    pub(super) fn basis(&self) -> Phrase {
        let settings = self.settings;
        let (target, least) = (settings.payback_target_percent, settings.payback_least_percent);
        let hour = self.kroner(settings.hour_price.into());
        phrase!("case-basis", years = settings.horizon_years, hour, target, least)
    }

    /// Returns what the budget carries; nothing where none is given.
    pub(super) fn of_budget(&self, language: Language) -> Option<String> {
        let choice = self.choice.as_ref()?;
        let taken = choice.stands.iter().filter(|stand| stand.is_in()).count();
        let (spent, budget, benefit) = (self.kroner(choice.spent), self.kroner(choice.budget), self.kroner(choice.benefit));
        let short = choice.short_by().map(|short| phrase!("case-budget-short", short = self.kroner(short)));
        let unproven = (!choice.is_proven).then(|| phrase!("case-budget-unproven"));
        let carries = phrase!("case-budget", taken, cases = choice.stands.len(), spent, budget, benefit);
        let sentences = [Some(carries), short, unproven].into_iter().flatten();
        Some(sentences.map(|sentence| say(&sentence, language)).collect::<Vec<_>>().join(" "))
    }

    /// Returns what was assumed about a case, and what its share is within the years that it states.
    pub(super) fn of_case(&self, case: &Case, figures: &Figures) -> Vec<Phrase> {
        let title = &case.title;
        let mut said = Vec::new();
        if let (Some(last), true) = (figures.repeated_from, figures.outcome.benefit != Figure::NotEstimated) {
            let year = last.to_string();
            said.push(match figures.table_share {
                None => phrase!("case-repeats", title, year),
                Some(share) => phrase!("case-repeats-within", title, year, share = percent(share)),
            });
        }
        let lines = case.lines.iter().filter(|line| !line.included).count();
        said.extend((lines > 0).then(|| phrase!("case-left-out-lines", lines, title)));
        said
    }

    /// Returns how much somebody has to mend.
    pub(super) fn of_faults(&self) -> Phrase {
        let of = |kind: FaultKind| self.faults.iter().filter(|fault| fault.kind == kind).count();
        let cases = self.drafts.cases.len();
        if self.faults.is_empty() {
            return phrase!("case-all-well", cases);
        }
        let (unreadable, missing) = (of(FaultKind::Unreadable), of(FaultKind::Missing));
        phrase!("case-to-mend", cases, unreadable, contradictions = of(FaultKind::Contradiction), missing)
    }

    fn kroner(&self, value: Money) -> String {
        money(value, self.currency(), self.profile, false)
    }
}

fn percent(share: Figure) -> Phrase {
    let how = share.certainty();
    phrase!("case-percent", how, share = share.known().unwrap_or_default().round_dp(0))
}
