//! The way to something that nobody has bought yet: how it must be bought, and when it can be there.

use chrono::{Days, NaiveDate};

use super::route::{Route, Router};
use super::schedule::Schedule;
use super::threshold::{InForce, Yardstick};
use crate::analysis::Settings;
use crate::model::contract::{Implementation, Procedure};
use crate::model::money::{Currency, Money};
use crate::model::portfolio::Profile;
use crate::phrase;
use crate::phrase::Phrase;

/// Days within which the first possible day is looked for beyond the sum of all steps.
const MOST_MORE: u64 = 1500;

/// What is to be bought.
#[derive(Debug, Clone, Copy)]
pub struct Wish {
    /// Its estimated value without VAT, in the portfolio's currency.
    pub value: Option<Money>,
    /// The currency of the value.
    pub currency: Currency,
    /// The day on which it is to be in service.
    pub wanted: Option<NaiveDate>,
    /// The size of its implementation; medium where nobody says.
    pub implementation: Option<Implementation>,
}

/// The way there.
#[derive(Debug, Clone)]
pub struct Way {
    /// How it must be bought.
    pub procedure: Procedure,
    /// The threshold on the planned day of the notice.
    pub threshold: Option<InForce>,
    /// The size of the implementation that it is planned with.
    pub implementation: Implementation,
    /// The steps, counted back from the wanted day; from the first possible one where none is wanted or it cannot be met.
    pub schedule: Schedule,
    /// The last possible start for the wanted day.
    pub start_by: Option<NaiveDate>,
    /// The first day on which it can be in service when work begins today.
    pub earliest: Option<NaiveDate>,
    /// What was assumed.
    pub assumptions: Vec<Phrase>,
}

impl Way {
    /// Returns whether the wanted day can be met; nothing when none is wanted.
    #[must_use]
    pub fn is_in_time(&self, today: NaiveDate) -> Option<bool> {
        self.start_by.map(|start| start >= today)
    }
}

/// Plans the way to something new. It is a [planning aid, not legal advice](super::NOT_LEGAL_ADVICE).
#[must_use]
pub fn way(profile: &Profile, wish: &Wish, today: NaiveDate, settings: &Settings) -> Way {
    let yardstick = Yardstick::of(profile, settings);
    let router = Router::new(profile.country, yardstick, today, &settings.tenders);
    let size = wish.implementation.unwrap_or(Implementation::Medium);
    let comparable = wish.value.and_then(|value| yardstick.comparable(value, wish.currency));
    let mut assumptions = Vec::new();
    if wish.implementation.is_none() {
        assumptions.push(phrase!("plan-size-assumed", size = size.word()));
    }
    let to = |day| router.to_new(comparable, day, size);
    let wanted = wish.wanted.map(to);
    let first = earliest(&router, &to, comparable, today, size);
    let start_by = wanted.as_ref().and_then(|route| route.schedule.start());
    let in_time = start_by.is_some_and(|start| start >= today);
    let earliest = first.as_ref().map(|(day, _)| *day);
    let route = match (wanted, first) {
        (Some(route), None) => route,
        (Some(route), _) if in_time => route,
        (_, Some((_, route))) => route,
        (None, None) => to(today),
    };
    if comparable.is_none() {
        assumptions.push(phrase!("route-no-value"));
    }
    assumptions.extend(route.threshold.iter().filter_map(|threshold| threshold.assumption.clone()));
    Way {
        procedure: route.procedure,
        threshold: route.threshold,
        implementation: size,
        schedule: route.schedule,
        start_by,
        earliest,
        assumptions,
    }
}

/// Returns the first day that can be met when work begins today, and the way there.
fn earliest(
    router: &Router<'_>,
    to: &impl Fn(NaiveDate) -> Route,
    value: Option<Money>,
    today: NaiveDate,
    size: Implementation,
) -> Option<(NaiveDate, Route)> {
    // No way is shorter than its steps; working days and the law's times only make it longer.
    let far = today.checked_add_days(Days::new(3650))?;
    let procedure = router.to_new(value, far, size).procedure;
    let steps = |procedure| router.usual_days(procedure, size).values().map(|days| u64::from(*days)).sum::<u64>();
    let least = steps(procedure).min(steps(Procedure::BelowThreshold));
    let days = today.checked_add_days(Days::new(least))?.iter_days().take(MOST_MORE as usize);
    days.map(|day| (day, to(day))).find(|(_, route)| route.schedule.start().is_some_and(|start| start >= today))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a date")
    }

    fn planned(value: u32, wanted: &str, implementation: Implementation) -> Way {
        let wish = Wish {
            value: Some(value.into()),
            currency: Currency::DKK,
            wanted: wanted.parse().ok(),
            implementation: Some(implementation),
        };
        way(&Profile::default(), &wish, day("2026-11-21"), &Settings::default())
    }

    #[test]
    fn the_value_decides_how_it_is_bought() {
        assert_eq!(planned(100_000, "2030-01-01", Implementation::Small).procedure, Procedure::BelowThreshold);
        assert_eq!(planned(20_000_000, "2030-01-01", Implementation::Small).procedure, Procedure::Open);
    }

    #[test]
    fn the_first_possible_day_can_be_met_and_the_day_before_cannot() {
        for (value, size) in [(100_000, Implementation::Small), (20_000_000, Implementation::Large)] {
            let first = planned(value, "", size).earliest.expect("a day");
            assert_eq!(planned(value, &first.to_string(), size).is_in_time(day("2026-11-21")), Some(true));
            let before = first.pred_opt().expect("a day").to_string();
            assert_eq!(planned(value, &before, size).is_in_time(day("2026-11-21")), Some(false), "{first}");
        }
    }

    #[test]
    fn the_end_of_the_calendar_breaks_nothing() {
        let wish = Wish { value: None, currency: Currency::DKK, wanted: Some(NaiveDate::MAX), implementation: None };
        for today in [NaiveDate::MIN, NaiveDate::MAX] {
            let way = way(&Profile::default(), &wish, today, &Settings::default());
            assert_eq!(way.assumptions.len(), 3 - usize::from(way.threshold.is_none()), "{:?}", way.assumptions);
        }
    }
}
