//! The licence positions as bars: what is bought against what is needed, those with most kroner first.

use rust_decimal::Decimal;
use serde::Serialize;

use super::voice::{Day, Voice, percent};
use crate::analysis::licences::share::By;
use crate::analysis::licences::{Position, Right};
use crate::model::Money;
use crate::phrase;
use crate::report::licences::LicenceReport;
use crate::report::vocabulary::word;
use crate::report::{Report, words};

/// Positions that are shown.
const MOST: usize = 40;

/// The positions.
#[derive(Debug, Serialize)]
pub(super) struct Licences {
    rows: Vec<Row>,
    /// How many are not shown, and why, said.
    left_out: Vec<String>,
    surplus: String,
    shortfall: String,
}

/// A position.
#[derive(Debug, Serialize)]
struct Row {
    product: String,
    metric: &'static str,
    entitled: String,
    assigned: String,
    active: String,
    needed: String,
    /// What is too much or too little, said; and as it is drawn.
    balance: String,
    kind: &'static str,
    amount: String,
    value: String,
    advice: &'static str,
    act_by: Option<Day>,
    contract: String,
    bar: Bar,
}

/// A position drawn, in hundredths of what is most.
#[derive(Debug, Serialize)]
struct Bar {
    entitled: Decimal,
    active: Decimal,
    needed: Decimal,
    told: String,
}

impl Licences {
    pub(super) fn of(report: &Report<'_>, voice: &Voice<'_>) -> Self {
        let facts = report.facts;
        let licences = LicenceReport::of(facts.portfolio, report.policy, facts.today, &facts.positions, By::Product, false);
        let exchange = licences.exchange();
        let is_off = |position: &&Position| {
            position.right != Right::Held || position.surplus.unwrap_or(0) > 0 || position.shortfall.unwrap_or(0) > 0
        };
        let stake = |position: &Position| {
            let surplus = position.surplus_per_year().unwrap_or_default();
            let value = surplus.max(position.shortfall_cost().unwrap_or_default());
            exchange.own(value, position.prices.currency).unwrap_or(value)
        };
        let mut off: Vec<&Position> = facts.positions.iter().filter(is_off).collect();
        off.sort_by_cached_key(|position| std::cmp::Reverse(stake(position)));
        let unmeasured = facts.positions.iter().filter(|position| position.unmeasured.is_some()).count();
        let even = facts.positions.len() - off.len();
        let mut left_out = Vec::new();
        if off.len() > MOST {
            left_out.push(voice.say(&phrase!("report-licences-left-out", shown = MOST, all = off.len())));
        }
        if even > 0 {
            left_out.push(voice.say(&phrase!("report-licences-even", even, unmeasured)));
        }
        let sums = licences.sums();
        let short = sums.shortfall_per_year.own(&exchange).saturating_add(sums.shortfall_once.own(&exchange));
        let advice = |position: &Position| {
            let step = licences.steps_of(position).first();
            step.map_or("", |step| word("licence-advice", step.name(), voice.language))
        };
        Self {
            rows: off.iter().take(MOST).map(|position| row(position, report, advice(position), stake(position), voice)).collect(),
            left_out,
            surplus: voice.money(sums.surplus_per_year.own(&exchange)),
            shortfall: voice.money(short),
        }
    }
}

fn row(position: &Position, report: &Report<'_>, advice: &'static str, stake: Money, voice: &Voice<'_>) -> Row {
    let number = |value: Option<u64>| value.map(|value| count(value, voice)).unwrap_or_default();
    let money = |value: Money| words::money(value, position.prices.currency, voice.profile, false);
    let (surplus, shortfall) = (position.surplus.unwrap_or(0), position.shortfall.unwrap_or(0));
    let (kind, balance, amount) = if shortfall > 0 {
        let short = phrase!("report-licence-short", number = count(shortfall, voice));
        ("short", voice.say(&short), position.shortfall_cost())
    } else if surplus > 0 {
        let much = phrase!("report-licence-surplus", number = count(surplus, voice));
        ("surplus", voice.say(&much), position.surplus_per_year())
    } else {
        ("ended", voice.word("report-licence-ended"), None)
    };
    let whole = [position.entitled, position.assigned, position.needed, position.active].into_iter().flatten().max().unwrap_or(0);
    // A little room to the right, so that the last line is seen whole.
    let room = Decimal::from(whole.max(1)).saturating_mul(Decimal::new(103, 2));
    let share = |value: Option<u64>| percent(value.unwrap_or(0).into(), room);
    Row {
        product: position.product.clone(),
        metric: word("metric", position.metric.name(), voice.language),
        entitled: number(position.entitled),
        assigned: number(position.assigned),
        active: number(position.active),
        needed: number(position.needed),
        kind,
        amount: amount.map(money).unwrap_or_default(),
        value: stake.to_string(),
        advice,
        act_by: position.act_by.map(|day| voice.day(day)),
        contract: position.contract.map(|contract| report.facts.portfolio[contract].id.clone()).unwrap_or_default(),
        bar: Bar {
            entitled: share(position.entitled),
            active: share(position.active),
            needed: share(position.needed),
            told: voice.say(&phrase!(
                "report-licence-bar",
                entitled = number(position.entitled),
                needed = number(position.needed),
                balance = balance.as_str()
            )),
        },
        balance,
    }
}

fn count(value: u64, voice: &Voice<'_>) -> String {
    voice.number(usize::try_from(value).unwrap_or(usize::MAX))
}
