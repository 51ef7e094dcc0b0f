//! The way to a new contract, counted back from the day on which it must be in place.
//!
//! Each step begins so many calendar days before the next one, and then on a working day before that, never after. Where the
//! law gives a step a shortest time, that time is run forward with the country's holidays, and the step begins earlier
//! until it holds.

use chrono::{Days, NaiveDate};

use super::law::Law;
use super::lead_times::{Step, StepDays};
use crate::calendar::{Country, legal_deadline, working_day_on_or_before};
use crate::model::contract::Procedure;

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
    pub fn back_from(end: NaiveDate, procedure: Procedure, days: &StepDays, law: &Law, country: Country) -> Self {
        let mut milestones = vec![Milestone { event: Event::End, date: end }];
        let mut next = end;
        let is_taken = |step: Step, days: u32| days > 0 || law.minimum(procedure, step) > 0;
        let steps = days.iter().map(|(step, days)| (*step, *days));
        let steps: Vec<_> = steps.filter(|(step, days)| is_taken(*step, *days)).collect();
        for (step, days) in steps.iter().rev() {
            let Some(begin) = next.checked_sub_days(Days::new((*days).into())) else { break };
            next = lawful(begin, next, law.minimum(procedure, *step), country);
            milestones.push(Milestone { event: event(*step, &steps), date: next });
        }
        milestones.reverse();
        Self { milestones }
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

/// Returns the last working day, at the latest `begin`, from which the shortest lawful time ends before `next`.
fn lawful(begin: NaiveDate, next: NaiveDate, minimum: u32, country: Country) -> NaiveDate {
    let is_lawful =
        |day: &NaiveDate| minimum == 0 || legal_deadline(*day, minimum, country).is_some_and(|deadline| deadline < next);
    let begin = working_day_on_or_before(begin, country);
    // A policy may plan less than the law allows, so the way back can be as long as the minimum and the holidays in it.
    let enough = 30 + minimum as usize;
    let mut days = begin.iter_days().rev().take(enough).map(|day| working_day_on_or_before(day, country));
    days.find(is_lawful).unwrap_or(begin)
}

/// Returns what happens when a step begins.
fn event(step: Step, steps: &[(Step, u32)]) -> Event {
    let has = |other: Step| steps.iter().any(|(step, _)| *step == other);
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
    use crate::model::contract::Implementation;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a date")
    }

    fn told(end: &str, procedure: Procedure, days: &StepDays) -> Vec<(&'static str, String)> {
        let schedule = Schedule::back_from(day(end), procedure, days, Law::of(Country::Denmark), Country::Denmark);
        schedule.milestones.iter().map(|milestone| (milestone.event.name(), milestone.date.to_string())).collect()
    }

    #[test]
    fn an_open_procedure_is_counted_back_step_by_step() {
        let days = LeadTimes::built_in().days(Procedure::Open, Implementation::Medium, Pace::Typical);
        let by_hand = [
            ("needs", "2027-05-07"),           // 60 days before 6 July
            ("market-dialogue", "2027-07-06"), // 45 before 20 August
            ("material", "2027-08-20"),        // 75 before 5 November is 22 August, a Sunday: Friday
            ("notice", "2027-11-05"),          // 45 before 21 December is 6 November, a Saturday: Friday
            ("evaluation", "2027-12-21"),      // 45 before 4 February
            ("award", "2028-02-04"),           // 12 before 17 February is 5 February, a Saturday: Friday
            ("signing", "2028-02-17"),         // 15 before 3 March
            ("implementation", "2028-03-03"),  // 150 before 1 August is 4 March, a Saturday: Friday
            ("migration", "2028-08-01"),       // 30 before the end
            ("end", "2028-08-31"),
        ];
        assert_eq!(told("2028-08-31", Procedure::Open, &days), by_hand.map(|(event, date)| (event, date.to_owned())));
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
        // they end on New Year's Day, so on Monday too. From the 21st they end on Thursday 31 December.
        let days = StepDays::from([(Step::Standstill, 12), (Step::Signing, 1)]);
        let told = told("2027-01-05", Procedure::Open, &days);
        assert_eq!(told[..2], [("award", "2026-12-21".to_owned()), ("signing", "2027-01-04".to_owned())]);
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
        let law = Law::of(Country::Norway);
        assert_eq!(Schedule::back_from(NaiveDate::MIN, Procedure::Dialogue, &days, law, Country::Norway).milestones.len(), 1);
        assert_eq!(Schedule::back_from(NaiveDate::MAX, Procedure::Dialogue, &days, law, Country::Norway).milestones.len(), 12);
    }
}
