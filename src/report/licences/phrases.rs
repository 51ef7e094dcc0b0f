//! The steps of advice in words: what to do, and what it is worth.

use crate::analysis::licences::advice::{Step, hand_back};
use crate::analysis::licences::downgrade::Downgrade;
use crate::analysis::licences::{Position, Right, Unmeasured};
use crate::model::money::{Basis, Money};
use crate::model::{Language, Metric, Portfolio};
use crate::phrase;
use crate::phrase::{Phrase, Value};
use crate::report::words::per;

/// Returns all steps as one phrase; nothing where nothing is to be done.
pub(super) fn steps(portfolio: &Portfolio, position: &Position, steps: &[Step<'_>]) -> Option<Phrase> {
    let said: Vec<_> = steps.iter().filter(|step| **step != Step::Keep).map(|one| step(portfolio, position, one)).collect();
    (!said.is_empty()).then(|| phrase!("list-item", value = Value::joined(said, "; ")))
}

/// Returns a step as a phrase that begins with a verb in lower case.
pub(super) fn step(portfolio: &Portfolio, position: &Position, step: &Step<'_>) -> Phrase {
    match step {
        Step::Renew => match position.right {
            Right::BeginsOn(day) => phrase!("licences-advice-renew-begins", day),
            Right::EndedOn(day) => phrase!("licences-advice-renew-ended", day),
            Right::Held => phrase!("licences-advice-renew"),
        },
        Step::Measure(why) => match why {
            Unmeasured::NoFigure => phrase!("licences-advice-measure-no-figure"),
            Unmeasured::Old(day) => phrase!("licences-advice-measure-old", day = *day),
            Unmeasured::NoActive => phrase!("licences-advice-measure-no-active"),
            Unmeasured::DayUnreadable => phrase!("licences-advice-measure-day-unreadable"),
        },
        Step::Reclaim(count) => {
            phrase!("licences-advice-reclaim", count = *count, assigned = position.assigned.unwrap_or(*count))
        }
        Step::Buy(count) => phrase!("licences-advice-buy", count = *count),
        Step::UseSuite { count, suite } => phrase!("licences-advice-use-suite", count = *count, suite = &suite.product),
        Step::Downgrade(Downgrade { to, count, by_use_of, .. }) => {
            let parts = Value::names(by_use_of.iter().copied(), 3);
            phrase!("licences-advice-downgrade", count = *count, suite = &to.product, parts)
        }
        Step::HandBack(_) => hand_back(portfolio, position),
        Step::Correct { from, to } => {
            let people = match position.metric {
                Metric::Pupil => "pupils",
                Metric::Employee => "employees",
                _ => "inhabitants",
            };
            phrase!("licences-advice-correct", from = *from, to = *to, people)
        }
        Step::Keep => phrase!("licences-advice-keep"),
    }
}

/// Returns what the steps are worth, and when.
pub(super) fn worth(
    position: &Position,
    steps: &[Step<'_>],
    today: chrono::NaiveDate,
    amount: &dyn Fn(Money) -> String,
    language: Language,
) -> Vec<Phrase> {
    let mut said = Vec::new();
    let a_year = |value: Money| per(amount(value), Basis::PerYear, language);
    let as_paid = |value: Money| match position.prices.basis() {
        Basis::Once => per(amount(value), Basis::Once, language),
        _ => a_year(value),
    };
    for step in steps {
        match step {
            Step::HandBack(returns) => {
                for one in returns {
                    let Some(saved) = one.per_year() else { continue };
                    let saves = match one.from.exit.free_from() {
                        Some(day) => phrase!("licences-saves-from", amount = a_year(saved), day),
                        None => phrase!("saves", amount = a_year(saved)),
                    };
                    let bound = one.bound_cost(today).filter(|bound| !bound.is_zero());
                    said.push(match bound {
                        Some(bound) => phrase!("licences-saves-bound", saves, bound = amount(bound)),
                        None => saves,
                    });
                }
            }
            Step::Buy(count) => {
                let cost = position.prices.of_more(*count).value;
                said.extend(cost.map(|cost| phrase!("licences-costs", amount = as_paid(cost))));
            }
            Step::UseSuite { count, .. } => {
                let saved = position.prices.of_owned(*count).value;
                said.extend(saved.map(|saved| phrase!("saves", amount = as_paid(saved))));
            }
            Step::Downgrade(downgrade) => {
                said.extend(downgrade.saving_per_year.map(|saved| phrase!("saves", amount = a_year(saved))));
            }
            Step::Correct { from, to } if from > to => {
                said.extend(position.surplus_per_year().map(|saved| phrase!("saves", amount = a_year(saved))));
            }
            Step::Correct { .. } => {
                said.extend(position.shortfall_cost().map(|cost| phrase!("may-cost", amount = as_paid(cost))));
            }
            Step::Renew | Step::Measure(_) | Step::Reclaim(_) | Step::Keep => {}
        }
    }
    said
}
