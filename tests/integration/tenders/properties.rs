//! What holds for every plan, checked by little functions that share nothing with the planner: holidays come from the
//! independent list, and the law stands here once more.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use chrono::{Datelike, Days, NaiveDate, Weekday};
use portfolio::analysis::tenders::lead_times::{LeadTimes, PLANNABLE, Pace, Step, StepDays};
use portfolio::analysis::tenders::schedule::{Event, Milestone, Schedule};
use portfolio::analysis::tenders::time_rules::TimeRules;
use portfolio::calendar::Country;
use portfolio::model::Currency;
use portfolio::model::contract::{Implementation, Procedure};
use proptest::prelude::*;

use super::law::independent_holidays;
use super::{day, plans_in};

static DANISH: LazyLock<BTreeSet<NaiveDate>> = LazyLock::new(|| independent_holidays(Country::Denmark));
static NORWEGIAN: LazyLock<BTreeSet<NaiveDate>> = LazyLock::new(|| independent_holidays(Country::Norway));

fn is_free(day: NaiveDate, country: Country) -> bool {
    let (holidays, shut): (_, &[(u32, u32)]) = match country {
        Country::Denmark => (&*DANISH, &[(6, 5), (12, 24), (12, 31)]),
        Country::Norway => (&*NORWEGIAN, &[]),
    };
    let is_weekend = matches!(day.weekday(), Weekday::Sat | Weekday::Sun);
    is_weekend || holidays.contains(&day) || shut.contains(&(day.month(), day.day()))
}

fn is_summer_or_christmas(day: NaiveDate) -> bool {
    matches!((day.month(), day.day()), (7, _) | (12, 20..) | (1, 1..=2))
}

/// The shortest time from an event to the next, by articles 27 to 30 and 34 of 2014/24/EU and article 2a of 89/665/EEC.
fn shortest(procedure: Procedure, event: Event) -> u64 {
    use Procedure::{Dialogue, Dps, Negotiated, Open, Restricted};
    match (procedure, event) {
        (Open | Restricted | Negotiated | Dialogue, Event::Notice) => 30,
        (Restricted | Negotiated, Event::Invitation) => 25,
        (Open | Restricted | Negotiated | Dialogue, Event::Award) => 10,
        (Dps, Event::Notice) => 10,
        _ => 0,
    }
}

/// Returns what a plan does that it may not.
fn unlawful(milestones: &[Milestone], procedure: Procedure, country: Country) -> Option<String> {
    for (at, step) in milestones.iter().enumerate() {
        let Some(next) = milestones.get(at + 1) else { continue };
        if is_free(step.date, country) {
            return Some(format!("{step:?} is no working day"));
        }
        let begins = matches!(step.event, Event::Notice | Event::Invitation);
        let ends = at > 0 && matches!(milestones[at - 1].event, Event::Notice | Event::Invitation);
        if (begins || ends) && is_summer_or_christmas(step.date) {
            return Some(format!("{step:?} lies in the summer or at Christmas"));
        }
        let days = shortest(procedure, step.event);
        let mut last = step.date + Days::new(days);
        while is_free(last, country) {
            last = last + Days::new(1);
        }
        if next.date < step.date || days > 0 && next.date <= last {
            return Some(format!("{step:?} leaves less than {days} days to {next:?}"));
        }
    }
    None
}

fn a_country() -> impl Strategy<Value = Country> {
    prop_oneof![Just(Country::Denmark), Just(Country::Norway)]
}

fn a_procedure() -> impl Strategy<Value = Procedure> {
    proptest::sample::select(PLANNABLE.to_vec())
}

fn a_size() -> impl Strategy<Value = Implementation> {
    use Implementation::{Large, Medium, None, Small};
    proptest::sample::select(vec![None, Small, Medium, Large])
}

/// An end that leaves every step of the longest plan within the years of the list.
fn an_end() -> impl Strategy<Value = NaiveDate> {
    (0_u64..12_400).prop_map(|days| day("2026-01-01") + Days::new(days))
}

/// The usual steps of a procedure, each of some days.
fn some_days(procedure: Procedure) -> impl Strategy<Value = StepDays> {
    let steps: Vec<Step> = LeadTimes::built_in().days(procedure, Implementation::Medium, Pace::Typical).into_keys().collect();
    let count = steps.len();
    proptest::collection::vec(prop_oneof![1 => Just(0_u32), 4 => 0_u32..200], count)
        .prop_map(move |days| steps.iter().copied().zip(days).collect())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]

    #[test]
    fn every_schedule_keeps_the_law_whatever_is_planned(
        (procedure, days) in a_procedure().prop_flat_map(|procedure| (Just(procedure), some_days(procedure))),
        end in an_end(), country in a_country(),
    ) {
        let schedule = Schedule::back_from(end, procedure, &days, &TimeRules::of(country));
        prop_assert_eq!(unlawful(&schedule.milestones, procedure, country), None);
        prop_assert_eq!(schedule.milestones.last().map(|last| last.date), Some(end));
        let planned: u32 = days.values().sum();
        let taken = schedule.start().map_or(0, |start| (end - start).num_days());
        prop_assert!(taken >= planned.into(), "{} days for {}", taken, planned);
    }

    #[test]
    fn a_longer_lead_time_never_gives_a_later_start(
        (procedure, days, longer) in a_procedure().prop_flat_map(|procedure| (Just(procedure), some_days(procedure), some_days(procedure))),
        end in an_end(), country in a_country(),
    ) {
        let start = |days| Schedule::back_from(end, procedure, days, &TimeRules::of(country)).start();
        let sum: StepDays = days.iter().map(|(step, days)| (*step, days + longer[step])).collect();
        prop_assert!(start(&sum) <= start(&days), "{:?} {:?}", days, sum);
    }

    #[test]
    fn an_earlier_end_never_gives_a_later_start(
        procedure in a_procedure(), size in a_size(), end in an_end(), earlier in 0_u64..60, country in a_country(),
    ) {
        let days = LeadTimes::built_in().days(procedure, size, Pace::Typical);
        let start = |end| Schedule::back_from(end, procedure, &days, &TimeRules::of(country)).start();
        prop_assert!(start(end - Days::new(earlier)) <= start(end));
    }
}

/// A contract's row; what it does not say is empty.
fn a_row() -> impl Strategy<Value = String> {
    let maybe = |text: BoxedStrategy<String>| prop_oneof![1 => Just(String::new()), 3 => text];
    let end = maybe((0_u64..9_000).prop_map(|days| (day("2026-06-01") + Days::new(days)).to_string()).boxed());
    let start = maybe((0_u64..6_000).prop_map(|days| (day("2015-01-01") + Days::new(days)).to_string()).boxed());
    let months = |most: u32| (1..=most).prop_map(|months| format!("{months} months")).boxed();
    let words = |words: &[&'static str]| proptest::sample::select(words.to_vec()).prop_map(str::to_owned).boxed();
    let procedures = [
        "open",
        "restricted",
        "negotiated",
        "dialogue",
        "framework-direct",
        "framework-mini-tender",
        "dps",
        "below-threshold",
        "direct",
    ];
    (
        (start, end, maybe(months(12)), maybe(words(&["month", "quarter", "year"]))),
        (
            prop_oneof![3 => Just(String::new()), 1 => months(36)],
            prop_oneof![1 => Just(String::new()), 1 => words(&["2x12 months", "1x24 months"])],
        ),
        (maybe((1_000_u32..9_000_000).prop_map(|value| value.to_string()).boxed()), maybe(words(&procedures))),
        (maybe(words(&["none", "small", "medium", "large"])), prop_oneof![3 => Just(String::new()), 1 => words(&["SKI 02.19"])]),
        maybe((0_u64..4_000).prop_map(|days| (day("2015-01-01") + Days::new(days)).to_string()).boxed()),
    )
        .prop_map(|((start, end, notice, to), (renewal, options), (value, procedure), (size, framework), competed)| {
            format!("{start},{end},{notice},{to},{renewal},{options},{value},{procedure},{size},{framework},{competed}")
        })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn every_plan_of_every_contract_keeps_the_law(rows in proptest::collection::vec(a_row(), 20), country in a_country()) {
        let columns = "start,end,notice,notice-to-end-of,renewal,options,annual-value,procedure,implementation,framework,competed";
        let rows = rows.iter().enumerate().map(|(at, row)| format!("K{at:02},Contract {at},{row}\n"));
        let inventory = format!("# contracts\nid,title,{columns}\n{}", rows.collect::<String>());
        let currency = if country == Country::Denmark { Currency::DKK } else { Currency::NOK };
        let by_pace = ["tight", "typical", "long"]
            .map(|pace| plans_in(country, currency, &format!("[tenders]\npace = \"{pace}\"\n"), &inventory));
        for plan in by_pace.iter().flatten() {
            let Some(procedure) = plan.procedure else {
                prop_assert!(plan.schedule.milestones.is_empty() && plan.start_by.is_none());
                continue;
            };
            prop_assert_eq!(unlawful(&plan.schedule.milestones, procedure, country), None);
            prop_assert_eq!(plan.schedule.date(Event::End), plan.until);
            prop_assert_eq!(plan.schedule.start(), plan.start_by);
            let reached = plan.threshold.as_ref().is_some_and(|threshold| threshold.is_reached);
            prop_assert!(!(reached && procedure == Procedure::BelowThreshold), "{:?}", plan);
        }
        for ((tight, typical), long) in by_pace[0].iter().zip(&by_pace[1]).zip(&by_pace[2]) {
            prop_assert!(long.start_by <= typical.start_by && typical.start_by <= tight.start_by);
        }
    }
}
