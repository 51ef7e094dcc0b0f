//! What the steps of a tender keep to: the shortest lawful times, the working days, and the quiet parts of the year.
//!
//! Law and lead times give them, and a policy has the last word on each.

use chrono::NaiveDate;

use super::TenderSettings;
use super::law::{Law, Origin, cited};
use super::lead_times::Step;
use crate::calendar::{Calendar, Country, QuietPeriod};
use crate::model::contract::Procedure;
use crate::phrase;
use crate::phrase::Phrase;

/// The rules of time for tenders.
#[derive(Debug, Clone)]
pub struct TimeRules {
    law: &'static Law,
    calendar: Calendar,
    quiet: Vec<QuietPeriod>,
    of_policy: Vec<(Procedure, Step, u32)>,
}

impl TimeRules {
    /// Returns the rules of a country, as a policy changes them.
    #[must_use]
    pub fn new(country: Country, settings: &TenderSettings) -> Self {
        let law = Law::of(country);
        let of_procedure = settings.time_limits.iter();
        let of_policy =
            of_procedure.flat_map(|(procedure, steps)| steps.iter().map(|(step, days)| (*procedure, *step, *days))).collect();
        Self { law, calendar: law.calendar().with(&settings.closed_days), quiet: settings.quiet_periods.clone(), of_policy }
    }

    /// Returns the rules of a country, without a policy.
    #[must_use]
    pub fn of(country: Country) -> Self {
        Self::new(country, &TenderSettings::default())
    }

    /// Returns the same rules without the quiet periods, which are a habit and no law.
    #[must_use]
    pub fn without_habits(&self) -> Self {
        Self { quiet: Vec::new(), ..self.clone() }
    }

    /// Returns the working days.
    #[must_use]
    pub fn calendar(&self) -> &Calendar {
        &self.calendar
    }

    /// Returns whether a day lies in a part of the year in which no notice is sent and no time limit ends.
    #[must_use]
    pub fn is_quiet(&self, day: NaiveDate) -> bool {
        self.quiet.iter().any(|period| period.contains(day))
    }

    /// Returns the shortest days for a step of a procedure; nought where neither law nor policy says one.
    #[must_use]
    pub fn minimum(&self, procedure: Procedure, step: Step) -> u32 {
        self.of_policy(procedure, step).unwrap_or_else(|| self.law.minimum(procedure, step).map_or(0, |minimum| minimum.days))
    }

    fn of_policy(&self, procedure: Procedure, step: Step) -> Option<u32> {
        self.of_policy.iter().find(|(of, at, _)| (*of, *at) == (procedure, step)).map(|(_, _, days)| *days)
    }

    /// Says for which steps of a procedure the policy allows less time than the law usually does, and what of the law was not
    /// read in a source.
    pub fn assumptions(&self, procedure: Procedure) -> impl Iterator<Item = Phrase> + '_ {
        let of_procedure = self.law.minimums().iter().filter(move |minimum| minimum.procedures.contains(&procedure));
        of_procedure.filter_map(move |minimum| {
            let (step, usual, law) = (minimum.step.name(), minimum.days, cited(&minimum.law));
            match self.of_policy(procedure, minimum.step) {
                Some(days) if days < usual => Some(phrase!("limit-by-policy", step, days, law, usual)),
                None if minimum.origin != Origin::Read => Some(phrase!("limit-not-read", step, days = usual, law)),
                _ => None,
            }
        })
    }
}
