//! The plan of random houses against the definition of it, worked out another way.

use std::collections::BTreeMap;
use std::fmt::Write;

use chrono::{Days, NaiveDate};
use proptest::prelude::*;

use super::{TODAY, day, with_plan};
use portfolio::analysis::retirement::End;
use portfolio::calendar::shift_months;
use portfolio::model::contract_dates::ContractDates;
use portfolio::report::retirement::RetirementPage;

/// A system of a random house.
#[derive(Debug, Clone)]
pub(super) struct Row {
    status: usize,
    retire_by: Option<i64>,
    in_service: Option<i64>,
    replaces: Option<usize>,
    part_of: Option<usize>,
    terms: usize,
}

const STATUSES: [&str; 6] = ["operation", "phase-out", "planned", "retired", "procurement", ""];

const TERMS: [&str; 6] = [
    ",,,,",
    "2027-06-30,,,,",
    "2026-12-31,12 months,3 months,,",
    ",,6 months,quarter,",
    ",,1 month,,",
    "2027-03-31,,3 months,,2027-02-28",
];

pub(super) fn rows() -> impl Strategy<Value = Vec<Row>> {
    let near = || proptest::option::weighted(0.6, -200_i64..500);
    let other = || proptest::option::weighted(0.3, 0..7_usize);
    let row = (0..STATUSES.len(), near(), near(), other(), other(), 0..TERMS.len());
    let row = row.prop_map(|(status, retire_by, in_service, replaces, part_of, terms)| Row {
        status,
        retire_by,
        in_service,
        replaces,
        part_of,
        terms,
    });
    prop::collection::vec(row, 1..8)
}

pub(super) fn integrations() -> impl Strategy<Value = Vec<(usize, usize)>> {
    prop::collection::vec((0..7_usize, 0..7_usize), 0..12)
}

pub(super) fn today() -> NaiveDate {
    day(TODAY)
}

fn moved(days: i64) -> NaiveDate {
    let by = Days::new(days.unsigned_abs());
    if days < 0 { today() - by } else { today() + by }
}

/// Writes the tables of a house.
pub(super) fn house(rows: &[Row], integrations: &[(usize, usize)]) -> String {
    let id = |at: &usize| format!("S{at}");
    let within = |at: &Option<usize>| at.filter(|at| *at < rows.len()).map(|at| id(&at)).unwrap_or_default();
    let date = |days: Option<i64>| days.map(|days| moved(days).to_string()).unwrap_or_default();
    let mut text = "# systems\nid,name,status,retire-by,in-service,replaces,part-of,archiving-plan,annual-cost\n".to_owned();
    for (at, row) in rows.iter().enumerate() {
        let (retire_by, in_service) = (date(row.retire_by), date(row.in_service));
        let (replaces, part_of) = (within(&row.replaces), within(&row.part_of));
        let _ = writeln!(text, "{0},{0},{1},{retire_by},{in_service},{replaces},{part_of},a,1000", id(&at), STATUSES[row.status]);
    }
    text += "# integrations\nsystem,uses\n";
    for (from, to) in integrations.iter().filter(|(from, to)| *from < rows.len() && *to < rows.len()) {
        let _ = writeln!(text, "{},{}", id(from), id(to));
    }
    text += "# contracts\nid,title,systems,end,renewal,notice,notice-to-end-of,terminated,annual-value\n";
    for (at, row) in rows.iter().enumerate() {
        let _ = writeln!(text, "K{at},Kay,{};{},{},36500", id(&at), id(&(row.terms % rows.len())), TERMS[row.terms]);
    }
    text
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn every_constraint_holds_and_no_day_is_later_than_it_must_be(rows in rows(), integrations in integrations()) {
        with_plan(&house(&rows, &integrations), |facts, plan| {
            // Own days by the words of the constraint: today, or a month after each replacement's first day in service.
            let mut can: BTreeMap<_, (NaiveDate, bool)> = BTreeMap::new();
            for leaving in &plan.leaving {
                let (mut least, mut is_open) = (facts.today, false);
                for arrival in &leaving.arrivals {
                    let row = &facts.portfolio[arrival.system];
                    match row.in_service {
                        Some(first) if row.is_to_come() && first < facts.today => is_open = true,
                        Some(first) => least = least.max(shift_months(first, 1).expect("a day")),
                        None => is_open |= row.is_to_come(),
                    }
                }
                can.insert(leaving.system, (least, is_open));
            }
            let mut goes: BTreeMap<_, (NaiveDate, bool)> = BTreeMap::new();
            for leaving in &plan.leaving {
                let own = can[&leaving.system];
                let wanted = leaving.wanted.map(|wanted| wanted.day).filter(|day| *day >= facts.today);
                goes.insert(leaving.system, (wanted.map_or(own.0, |day| day.max(own.0)), own.1 || wanted.is_none()));
            }
            // A dependent that goes too, and does not come in its place, is gone before.
            let mut pairs = Vec::new();
            for leaving in &plan.leaving {
                for other in facts.graph.dependent_systems(leaving.system) {
                    let comes = leaving.arrivals.iter().any(|arrival| arrival.system == other);
                    if !comes && plan.of_system(other).is_some() {
                        pairs.push((other, leaving.system));
                    }
                }
            }
            // Nothing moves until every pair holds.
            for days in [&mut can, &mut goes] {
                loop {
                    let before = days.clone();
                    for (dependent, needed) in &pairs {
                        let behind = days[dependent];
                        days.entry(*needed).and_modify(|own| *own = (own.0.max(behind.0), own.1 || behind.1));
                    }
                    if *days == before {
                        break;
                    }
                }
            }
            for leaving in &plan.leaving {
                prop_assert_eq!((leaving.can.day, leaving.can.open.is_some()), can[&leaving.system]);
                prop_assert_eq!((leaving.goes.day, leaving.goes.open.is_some()), goes[&leaving.system]);
            }
            let place = |system| plan.leaving.iter().position(|one| one.system == system).expect("it is there");
            for (dependent, needed) in &pairs {
                let in_one_ring = plan.ring_of(*dependent).is_some_and(|ring| ring.systems.contains(needed));
                prop_assert!(in_one_ring || place(*dependent) < place(*needed));
            }
            Ok(())
        })?;
    }

    #[test]
    fn contracts_end_when_all_has_gone_by_a_notice_that_can_still_be_given(rows in rows(), integrations in integrations()) {
        with_plan(&house(&rows, &integrations), |facts, plan| {
            for ending in &plan.endings {
                let terms = &facts.portfolio[ending.contract].terms;
                let going = ending.going.iter().filter_map(|system| plan.of_system(*system)).map(|one| one.goes.day);
                // What is to come and to go again needs it too, as long as it is there.
                let rows = facts.portfolio[ending.contract].systems.iter().map(|system| &facts.portfolio[*system]);
                let to_come = rows.filter(|row| row.is_to_come()).filter_map(|row| row.leaves_on());
                let last = going.chain(to_come.filter(|day| *day >= facts.today)).max();
                prop_assert_eq!(Some(ending.last_day), last);
                match &ending.end {
                    End::Left { notice_by, exit, paid_for_nothing, .. } => {
                        prop_assert!(notice_by.is_none_or(|day| day >= facts.today && day <= *exit));
                        prop_assert!(paid_for_nothing.is_none_or(|paid| !paid.is_sign_negative()));
                        // Of all exits to which a notice from today on leads, the first from the last day on.
                        let notices = facts.today.iter_days().take_while(|day| *day <= *exit);
                        let exits = notices.filter_map(|day| ContractDates::of(terms, day).earliest_exit);
                        prop_assert_eq!(exits.filter(|other| *other >= ending.last_day).min(), Some(*exit));
                    }
                    End::TooSoon { end, .. } => prop_assert!(*end < ending.last_day),
                    End::GoesOn => prop_assert!(!ending.stays.is_empty()),
                    End::Unknown => {}
                }
            }
            Ok(())
        })?;
    }

    #[test]
    fn nothing_has_to_happen_in_the_past_and_all_can_be_said(rows in rows(), integrations in integrations()) {
        with_plan(&house(&rows, &integrations), |facts, plan| {
            prop_assert!(plan.milestones.is_sorted() && plan.milestones.iter().all(|step| step.day >= facts.today));
            let page = RetirementPage::of(facts, plan);
            prop_assert!(!page.json().is_empty() && !page.markdown().is_empty());
            Ok(())
        })?;
    }
}
