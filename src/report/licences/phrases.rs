//! The steps of advice in words: what to do, and what it is worth.

use crate::analysis::licences::advice::{Step, hand_back};
use crate::analysis::licences::downgrade::Downgrade;
use crate::analysis::licences::{Position, Right, Unmeasured};
use crate::model::money::{Basis, Money, grouped};
use crate::model::{Metric, Portfolio};
use crate::text::list;

/// Returns all steps as one phrase; nothing where nothing is to be done.
pub(super) fn steps(portfolio: &Portfolio, position: &Position, steps: &[Step<'_>]) -> Option<String> {
    let said: Vec<_> = steps.iter().filter(|step| **step != Step::Keep).map(|one| step(portfolio, position, one)).collect();
    (!said.is_empty()).then(|| said.join("; "))
}

/// Returns a step as a phrase that begins with a verb in lower case.
pub(super) fn step(portfolio: &Portfolio, position: &Position, step: &Step<'_>) -> String {
    match step {
        Step::Renew => match position.right {
            Right::BeginsOn(day) => format!("agree with the supplier on the days before the right begins on {day}"),
            Right::EndedOn(day) => format!("renew the right, which ended on {day}, or stop the use"),
            Right::Held => "renew the right".to_owned(),
        },
        Step::Measure(why) => match why {
            Unmeasured::NoFigure => "measure first: there is no figure of its use".to_owned(),
            Unmeasured::Old(day) => format!("measure first: the last figure is of {day}"),
            Unmeasured::NoActive => "measure first: only what is assigned is known".to_owned(),
            Unmeasured::DayUnreadable => "measure first: the day of the figure cannot be read".to_owned(),
        },
        Step::Reclaim(count) => format!("reclaim {count} idle of {} assigned", position.assigned.unwrap_or(*count)),
        Step::Buy(count) => format!("buy {count} now (true-up)"),
        Step::UseSuite { count, suite } => {
            format!("let {count} use their part of `{}`, and hand these back", suite.product)
        }
        Step::Downgrade(Downgrade { to, count, by_use_of, .. }) => {
            let parts: Vec<_> = by_use_of.iter().map(|part| format!("`{part}`")).collect();
            format!("downgrade {count} to `{}`: no more use {}", to.product, list(&parts, 3))
        }
        Step::HandBack(_) => hand_back(portfolio, position),
        Step::Correct { from, to } => {
            let people = match position.metric {
                Metric::Pupil => "pupils",
                Metric::Employee => "employees",
                _ => "inhabitants",
            };
            format!("have the contract brought from {from} to {to} {people}")
        }
        Step::Keep => "keep".to_owned(),
    }
}

/// Returns what the steps are worth, and when.
pub(super) fn worth(
    position: &Position,
    steps: &[Step<'_>],
    today: chrono::NaiveDate,
    amount: &dyn Fn(Money) -> String,
) -> Vec<String> {
    let mut said = Vec::new();
    let per = match position.prices.basis() {
        Basis::Once => "\u{a0}once",
        _ => "/year",
    };
    for step in steps {
        match step {
            Step::HandBack(returns) => {
                for one in returns {
                    let Some(saved) = one.per_year() else { continue };
                    let from = one.from.exit.free_from().map(|day| format!(" from {day}")).unwrap_or_default();
                    let bound = one.bound_cost(today).filter(|bound| !bound.is_zero());
                    let bound = bound.map(|bound| format!("; bound until then: {}", amount(bound))).unwrap_or_default();
                    said.push(format!("saves {}/year{from}{bound}", amount(saved)));
                }
            }
            Step::Buy(count) => {
                let cost = position.prices.of_more(*count).value;
                said.extend(cost.map(|cost| format!("costs {}{per}", amount(cost))));
            }
            Step::UseSuite { count, .. } => {
                let saved = position.prices.of_owned(*count).value;
                said.extend(saved.map(|saved| format!("saves {}{per}", amount(saved))));
            }
            Step::Downgrade(downgrade) => {
                said.extend(downgrade.saving_per_year.map(|saved| format!("saves {}/year", amount(saved))));
            }
            Step::Correct { from, to } if from > to => {
                said.extend(position.surplus_per_year().map(|saved| format!("saves {}/year", amount(saved))));
            }
            Step::Correct { .. } => {
                said.extend(position.shortfall_cost().map(|cost| format!("may cost {}{per}", amount(cost))));
            }
            Step::Renew | Step::Measure(_) | Step::Reclaim(_) | Step::Keep => {}
        }
    }
    said
}

/// Returns what an amount in a position's currency looks like in a sentence of a file.
pub(super) fn plain(position: &Position) -> impl Fn(Money) -> String {
    let currency = position.prices.currency;
    move |value| grouped(value, currency)
}
