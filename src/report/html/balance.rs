//! One in, one out: what came and went in each department, and what is to come and go.

use rust_decimal::Decimal;
use serde::Serialize;

use super::voice::{Day, Voice, percent};
use crate::analysis::balance::Flow;
use crate::facts::Facts;
use crate::model::SystemKey;
use crate::phrase;

/// Departments that are shown.
const MOST: usize = 60;

/// The balance.
#[derive(Debug, Serialize)]
pub(super) struct Departments {
    rows: Vec<Row>,
    total: Row,
    months: String,
    since: Day,
    until: Day,
    notes: Vec<String>,
}

/// What came and went in a department.
#[derive(Debug, Serialize)]
struct Row {
    name: String,
    came: String,
    went: String,
    net: String,
    /// Whether it grew: `grew`, `shrank` or `same`.
    grew: &'static str,
    coming: String,
    going: String,
    net_ahead: String,
    grows: &'static str,
    mandated: String,
    /// What came and went, and what is to, drawn.
    bars: [Bar; 2],
    /// The names of what came and went, in the same order.
    names: [Vec<String>; 4],
}

/// Out to the left of the middle, in to the right; in hundredths of the width.
#[derive(Debug, Serialize)]
struct Bar {
    out_from: Decimal,
    out: Decimal,
    into: Decimal,
}

impl Bar {
    fn of(into: usize, out: usize, most: usize) -> Self {
        let half = Decimal::from(50);
        let width = |count: usize| percent(Decimal::from(count), Decimal::from(most.saturating_mul(2)));
        Self { out_from: half.saturating_sub(width(out)), out: width(out), into: width(into) }
    }
}

impl Departments {
    pub(super) fn of(facts: &Facts<'_>, voice: &Voice<'_>) -> Self {
        let balance = &facts.balance;
        let portfolio = facts.portfolio;
        let moves = |flow: &Flow| *flow != Flow::default();
        let named = balance.units.iter().map(|(unit, flow)| (portfolio[*unit].name.clone(), flow));
        let everybody = (voice.word("report-everybody"), &balance.nobodys);
        let moving: Vec<_> = named.chain([everybody]).filter(|(_, flow)| moves(flow)).collect();
        let parts = |flow: &Flow| [flow.came.len(), flow.went.len(), flow.coming.len(), flow.going.len()];
        let most = moving.iter().flat_map(|(_, flow)| parts(flow)).max().unwrap_or(1).max(1);
        let row = |name: String, flow: &Flow, with_names: bool| {
            let names = |systems: &[SystemKey]| {
                let few = systems.iter().take(if with_names { 10 } else { 0 });
                few.map(|system| portfolio[*system].name.clone()).collect::<Vec<_>>()
            };
            let (net, net_ahead) = (difference(&flow.came, &flow.went), difference(&flow.coming, &flow.going));
            Row {
                name,
                came: voice.number(flow.came.len()),
                went: voice.number(flow.went.len()),
                net: voice.signed(net),
                grew: way(net),
                coming: voice.number(flow.coming.len()),
                going: voice.number(flow.going.len()),
                net_ahead: voice.signed(net_ahead),
                grows: way(net_ahead),
                mandated: voice.number(flow.mandated.len()),
                bars: [Bar::of(flow.came.len(), flow.went.len(), most), Bar::of(flow.coming.len(), flow.going.len(), most)],
                names: [names(&flow.came), names(&flow.went), names(&flow.coming), names(&flow.going)],
            }
        };
        let mut notes = vec![voice.word("report-balance-counted")];
        let still = balance.units.values().filter(|flow| !moves(flow)).count();
        if still > 0 {
            notes.push(voice.say(&phrase!("report-balance-still", departments = still)));
        }
        if moving.len() > MOST {
            notes.push(voice.say(&phrase!("report-balance-left-out", shown = MOST, all = moving.len())));
        }
        Self {
            total: row(voice.word("report-total"), &balance.whole, false),
            rows: moving.into_iter().take(MOST).map(|(name, flow)| row(name, flow, true)).collect(),
            months: voice.number(balance.months as usize),
            since: voice.day(balance.since),
            until: voice.day(balance.until),
            notes,
        }
    }
}

fn difference(one: &[SystemKey], other: &[SystemKey]) -> i64 {
    let signed = |systems: &[SystemKey]| i64::try_from(systems.len()).unwrap_or(i64::MAX);
    signed(one).saturating_sub(signed(other))
}

fn way(net: i64) -> &'static str {
    match net {
        0 => "same",
        1.. => "grew",
        _ => "shrank",
    }
}
