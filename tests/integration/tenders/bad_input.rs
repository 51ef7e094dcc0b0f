//! Contracts that cannot be planned: each is found at its cell, and listed as unknown with what is missing.

use portfolio::analysis::tenders::{Missing, State};
use portfolio::audit::audit;
use portfolio::facts::Facts;
use portfolio::load;
use portfolio::model::portfolio::Profile;
use portfolio::policy::Policy;

use super::day;

/// What is found about the one contract, and what its plan says.
struct Seen {
    /// Rule, cell and message.
    findings: Vec<String>,
    state: State,
    missing: Vec<Missing>,
    has_plan: bool,
}

fn seen(columns: &str, row: &str) -> Seen {
    let inventory = format!("# contracts\nid,title,{columns}\nK1,Payroll,{row}\n");
    let portfolio = load::from_text(Profile::default(), &inventory);
    let policy = Policy::default();
    let mut facts = Facts::new(&portfolio, day("2026-11-21"), &policy.analysis);
    let findings = audit(&mut facts, &policy).expect("the audit runs").findings;
    let told =
        findings.iter().filter(|finding| ["dates-contradict", "unreadable-value"].contains(&finding.rule)).map(|finding| {
            let place = finding.places.first().expect("a cell");
            format!("{} {}:{}: {}", finding.rule, place.row, place.column.as_deref().unwrap_or("?"), finding.message)
        });
    let told = told.collect();
    assert!(!findings.iter().any(|finding| finding.rule.starts_with("tender-")), "no date is told that nobody knows");
    let plan = &facts.plans[0];
    Seen {
        findings: told,
        state: plan.state,
        missing: plan.missing.clone(),
        has_plan: plan.start_by.is_some() || plan.procedure.is_some() || !plan.schedule.milestones.is_empty(),
    }
}

fn assert_unknown(columns: &str, row: &str, finding: &str, missing: Missing) {
    let seen = seen(columns, row);
    assert_eq!(seen.findings, [finding], "{row}");
    assert_eq!((seen.state, seen.has_plan), (State::Unknown, false), "{row}");
    assert_eq!(seen.missing, [missing], "{row}");
}

const COLUMNS: &str = "start,end,notice,options,options-used,irrevocable-until,terminated,total-value,currency";

#[test]
fn an_end_without_a_start() {
    let finding = "dates-contradict 2:end: ends on 2027-12-31, and no start is given";
    assert_unknown(COLUMNS, ",2027-12-31,,,,,,900000,", finding, Missing::Start);
}

#[test]
fn negative_options() {
    let row = |options: &str| format!("2024-01-01,2027-12-31,6 months,{options},,,900000,");
    let told = seen(COLUMNS, &row("-2 x 12 months,")).findings;
    assert!(told.len() == 1 && told[0].starts_with("unreadable-value 2:options: `options` says `-2 x 12 months`: "), "{told:?}");
    assert_unknown(COLUMNS, &row("-2 x 12 months,"), &told[0], Missing::Readable("options"));
    let told = seen(COLUMNS, &row("2 x 12 months,-1")).findings;
    assert!(told.len() == 1 && told[0].starts_with("unreadable-value 2:options-used: `options-used` says `-1`: "), "{told:?}");
    assert_unknown(COLUMNS, &row("2 x 12 months,-1"), &told[0], Missing::Readable("options-used"));
}

#[test]
fn notice_longer_than_the_contract() {
    let says = "has notice of 60 months, longer than itself: it starts on 2024-01-01 and ends on 2027-12-31";
    let row = "2024-01-01,2027-12-31,60 months,,,,,900000,";
    assert_unknown(COLUMNS, row, &format!("dates-contradict 2:notice: {says}"), Missing::Agreement("notice"));
}

#[test]
fn two_ends_that_contradict_each_other() {
    for (row, column, says) in [
        ("2024-01-01,2023-12-31,,,,,,900000,", "end", "ends on 2023-12-31, before it starts on 2024-01-01"),
        (
            "2024-01-01,2027-12-31,,,,,2023-12-31,900000,",
            "terminated",
            "is terminated from 2023-12-31, before it starts on 2024-01-01",
        ),
        (
            "2024-01-01,2027-12-31,,,,,2028-12-31,900000,",
            "terminated",
            "is terminated from 2028-12-31, after it ends on 2027-12-31",
        ),
        (
            "2024-01-01,2027-12-31,,,,2028-12-31,,900000,",
            "irrevocable-until",
            "cannot be left before 2028-12-31, and ends on 2027-12-31",
        ),
    ] {
        let missing = if column == "end" { Missing::EndAfterStart } else { Missing::Agreement(column) };
        assert_unknown(COLUMNS, row, &format!("dates-contradict 2:{column}: {says}"), missing);
    }
}

#[test]
fn an_unknown_currency() {
    for currency in ["DDK", "XYZ", "flasker"] {
        let told = seen(COLUMNS, &format!("2024-01-01,2027-12-31,,,,,,900000,{currency}")).findings;
        assert!(told.len() == 1 && told[0].starts_with("unreadable-value 2:currency: "), "{told:?}");
        let row = format!("2024-01-01,2027-12-31,,,,,,900000,{currency}");
        assert_unknown(COLUMNS, &row, &told[0], Missing::Readable("currency"));
    }
}

#[test]
fn cells_that_decide_and_cannot_be_read() {
    for (column, row) in [
        ("start", "soon,2027-12-31,,,,,,900000,"),
        ("end", "2024-01-01,31-02-2027,,,,,,900000,"),
        ("terminated", "2024-01-01,2027-12-31,,,,,03/04/2027,900000,"),
    ] {
        let told = seen(COLUMNS, row).findings;
        assert!(told.len() == 1 && told[0].starts_with(&format!("unreadable-value 2:{column}: ")), "{told:?}");
        assert_unknown(COLUMNS, row, &told[0], Missing::Readable(column));
    }
}

#[test]
fn nothing_is_said_at_all() {
    let seen = seen(COLUMNS, ",,,,,,,,");
    assert_eq!((seen.state, seen.has_plan, seen.findings.len()), (State::Unknown, false, 0));
    assert_eq!(seen.missing, [Missing::Terms]);
}

#[test]
fn a_contract_that_runs_on_from_nobody_knows_when() {
    let seen = seen(COLUMNS, ",,6 months,,,,,,");
    assert_eq!((seen.state, seen.has_plan, seen.findings.len()), (State::Unknown, false, 0));
    assert_eq!(seen.missing, [Missing::Competition]);
}

#[test]
fn what_has_ended_or_is_somebody_elses_to_tender_is_known() {
    assert_eq!(seen(COLUMNS, ",2025-12-31,,,,,,900000,").state, State::Expired);
    let joint = seen("start,end,tender-duty", ",2027-12-31,KOMBIT");
    assert_eq!((joint.state, joint.findings.len()), (State::JointBuyer, 1), "and the missing start is told all the same");
}
