//! The way to a new contract, counted back from the day on which it must be in place.
//!
//! Each step begins so many calendar days before the next one, and then on a working day before that, never after. Where the
//! law gives a step a shortest time, that time is run forward with the country's holidays, and the step begins earlier
//! until it holds. Where a time limit begins or ends in a quiet part of the year, it does so before that.

use chrono::{Days, NaiveDate};

use super::lead_times::{Step, StepDays};
use super::time_rules::TimeRules;
use crate::model::contract::Procedure;
use crate::phrase;
use crate::phrase::{Phrase, Value};

/// What happens on the way to a new contract.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Event {
    /// Work begins: what is needed, and a mandate.
    Needs,
    /// Talks with the market begin.
    MarketDialogue,
    /// Writing the tender documents begins.
    Material,
    /// The notice is sent, or suppliers are asked, and the first time limit begins.
    Notice,
    /// The dialogue begins.
    Dialogue,
    /// Those selected are invited to tender.
    Invitation,
    /// Tenders are in and negotiation begins.
    Negotiation,
    /// Tenders are in and evaluation begins.
    Evaluation,
    /// The award is decided and told to the tenderers.
    Award,
    /// The contract can be signed.
    Signing,
    /// The contract is signed and the system is set up.
    Implementation,
    /// The system is ready and data and users move.
    Migration,
    /// The old contract ends.
    End,
}

impl Event {
    /// Returns the canonical name.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Needs => "needs",
            Self::MarketDialogue => "market-dialogue",
            Self::Material => "material",
            Self::Notice => "notice",
            Self::Dialogue => "dialogue",
            Self::Invitation => "invitation",
            Self::Negotiation => "negotiation",
            Self::Evaluation => "evaluation",
            Self::Award => "award",
            Self::Signing => "signing",
            Self::Implementation => "implementation",
            Self::Migration => "migration",
            Self::End => "end",
        }
    }
}

/// An event and its last possible day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Milestone {
    /// What happens.
    pub event: Event,
    /// When at the latest.
    pub date: NaiveDate,
}

impl Milestone {
    /// Returns it as a step on a line of steps: `notice 2027-03-01`.
    #[must_use]
    pub fn phrase(&self) -> Phrase {
        phrase!("milestone", event = self.event.name(), day = self.date)
    }
}

/// The milestones of a tender, earliest first. The first is the start of the work.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Schedule {
    /// The milestones.
    pub milestones: Vec<Milestone>,
}

impl Schedule {
    /// Counts back from the day on which the old contract ends. Steps of no days are left out,
    /// unless the law wants some.
    #[must_use]
    pub fn back_from(end: NaiveDate, procedure: Procedure, days: &StepDays, rules: &TimeRules) -> Self {
        let mut milestones = vec![Milestone { event: Event::End, date: end }];
        let mut next = end;
        let steps = days.iter().map(|(step, days)| (*step, *days, rules.minimum(procedure, *step)));
        let steps: Vec<_> = steps.filter(|(_, days, minimum)| *days > 0 || *minimum > 0).collect();
        for (at, (step, days, minimum)) in steps.iter().enumerate().rev() {
            let Some(begin) = next.checked_sub_days(Days::new((*days).into())) else { break };
            let ends_a_limit = at > 0 && is_a_limit(steps[at - 1].0);
            let may_be_quiet = !is_a_limit(*step) && !ends_a_limit;
            let ends_in_time =
                |day| *minimum == 0 || rules.calendar().legal_deadline(day, *minimum).is_some_and(|last| last < next);
            next = rules.calendar().latest_working_day(begin, |day| (may_be_quiet || !rules.is_quiet(day)) && ends_in_time(day));
            milestones.push(Milestone { event: event(*step, &steps), date: next });
        }
        milestones.reverse();
        Self { milestones }
    }

    /// Returns its milestones on one line.
    #[must_use]
    pub fn line(&self) -> Value {
        Value::joined(self.milestones.iter().map(Milestone::phrase), " → ")
    }

    /// Returns the last possible start.
    #[must_use]
    pub fn start(&self) -> Option<NaiveDate> {
        self.milestones.first().map(|milestone| milestone.date)
    }

    /// Returns the last possible day of an event, when it is on the way.
    #[must_use]
    pub fn date(&self, event: Event) -> Option<NaiveDate> {
        self.milestones.iter().find(|milestone| milestone.event == event).map(|milestone| milestone.date)
    }

    /// Returns the day whose threshold applies: of the notice, or where none is sent, of the evaluation.
    #[must_use]
    pub fn notice_day(&self) -> Option<NaiveDate> {
        self.date(Event::Notice).or_else(|| self.date(Event::Evaluation)).or_else(|| self.start())
    }
}

/// Returns whether a step is a time that suppliers are given, with a day on which it begins and one on which it is over.
fn is_a_limit(step: Step) -> bool {
    matches!(step, Step::Prequalification | Step::TenderPeriod)
}

/// Returns what happens when a step begins.
fn event(step: Step, steps: &[(Step, u32, u32)]) -> Event {
    let has = |other: Step| steps.iter().any(|(step, ..)| *step == other);
    match step {
        Step::Needs => Event::Needs,
        Step::MarketDialogue => Event::MarketDialogue,
        Step::Material => Event::Material,
        Step::Prequalification => Event::Notice,
        Step::Dialogue => Event::Dialogue,
        Step::TenderPeriod if has(Step::Prequalification) => Event::Invitation,
        Step::TenderPeriod => Event::Notice,
        Step::Negotiation => Event::Negotiation,
        Step::Evaluation => Event::Evaluation,
        Step::Standstill => Event::Award,
        Step::Signing if has(Step::Standstill) => Event::Signing,
        Step::Signing => Event::Award,
        Step::Implementation => Event::Implementation,
        Step::Migration => Event::Migration,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::tenders::lead_times::{LeadTimes, Pace};
    use crate::calendar::Country;
    use crate::model::contract::Implementation;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a date")
    }

    fn told(end: &str, procedure: Procedure, days: &StepDays) -> Vec<(&'static str, String)> {
        let schedule = Schedule::back_from(day(end), procedure, days, &TimeRules::of(Country::Denmark));
        schedule.milestones.iter().map(|milestone| (milestone.event.name(), milestone.date.to_string())).collect()
    }

    #[test]
    fn two_stages_have_a_notice_and_an_invitation() {
        let days = LeadTimes::built_in().days(Procedure::Dialogue, Implementation::None, Pace::Typical);
        let events: Vec<_> = told("2030-12-31", Procedure::Dialogue, &days).into_iter().map(|(event, _)| event).collect();
        let by_hand = ["needs", "market-dialogue", "material", "notice", "dialogue", "invitation", "evaluation", "award"];
        assert_eq!(events[..8], by_hand);
        assert_eq!(events[8..], ["signing", "implementation", "end"], "the same product again needs no migration");
    }

    #[test]
    fn a_purchase_without_standstill_is_awarded_when_it_is_signed() {
        let days = LeadTimes::built_in().days(Procedure::BelowThreshold, Implementation::Small, Pace::Typical);
        let events: Vec<_> = told("2030-12-31", Procedure::BelowThreshold, &days).into_iter().map(|(event, _)| event).collect();
        assert!(events.contains(&"award") && !events.contains(&"signing"), "{events:?}");
    }

    #[test]
    fn a_standstill_over_christmas_begins_earlier() {
        // Ten days from 23 December end on Saturday 2 January, so on Monday 4 January, the day of signing. From the 22nd
        // they end on New Year's Day, so on Monday too. From the 21st they end on Thursday 31 December, on which Danish offices
        // are shut; from Friday the 18th on Monday 28 December.
        let days = StepDays::from([(Step::Standstill, 12), (Step::Signing, 1)]);
        let of = |country| {
            let schedule = Schedule::back_from(day("2027-01-05"), Procedure::Open, &days, &TimeRules::of(country));
            assert_eq!(schedule.date(Event::Signing), Some(day("2027-01-04")));
            schedule.date(Event::Award)
        };
        assert_eq!(of(Country::Norway), Some(day("2026-12-21")));
        assert_eq!(of(Country::Denmark), Some(day("2026-12-18")));
    }

    #[test]
    fn a_policy_cannot_plan_less_than_the_law_allows() {
        // Thirty days from 12 October end on Wednesday 11 November; from the 13th they would end on the day of evaluation.
        let days = StepDays::from([(Step::TenderPeriod, 10), (Step::Evaluation, 19)]);
        let told = told("2026-12-01", Procedure::Open, &days);
        assert_eq!(told[..2], [("notice", "2026-10-12".to_owned()), ("evaluation", "2026-11-12".to_owned())]);
    }

    #[test]
    fn a_policy_cannot_plan_the_law_away() {
        let days = |count| {
            StepDays::from([(Step::TenderPeriod, count), (Step::Evaluation, 19), (Step::Standstill, count), (Step::Signing, 1)])
        };
        let none = told("2026-12-31", Procedure::Open, &days(0));
        assert_eq!(none, told("2026-12-31", Procedure::Open, &days(1)));
        let events: Vec<_> = none.into_iter().map(|(event, _)| event).collect();
        assert_eq!(events, ["notice", "evaluation", "award", "signing", "end"]);
        let small = told("2026-12-31", Procedure::BelowThreshold, &days(0));
        assert_eq!(small[0].0, "evaluation", "below the threshold the law wants none");
    }

    #[test]
    fn the_calendar_ends_and_nothing_breaks() {
        let days = LeadTimes::built_in().days(Procedure::Dialogue, Implementation::Large, Pace::Long);
        let milestones = |end| Schedule::back_from(end, Procedure::Dialogue, &days, &TimeRules::of(Country::Norway)).milestones;
        assert_eq!([milestones(NaiveDate::MIN).len(), milestones(NaiveDate::MAX).len()], [1, 12]);
    }
}
