//! Systems: where one stands in its life and what it costs, one answer for all rules.

use portfolio::audit::audit;
use portfolio::facts::Facts;
use portfolio::load;
use portfolio::model::portfolio::Profile;
use portfolio::model::system::Stage;
use portfolio::phrase::Phrase;
use portfolio::policy::Policy;

/// Returns the stage today, on 21 November 2026, and by the end of a day.
fn stages(row: &str, by: &str) -> (Stage, Stage) {
    let text = format!("# systems\nid,name,status,in-service,retire-by,retired\nS,S,{row}\n");
    let portfolio = load::from_text(Profile::default(), &text);
    let day = |text: &str| text.parse().expect("a date");
    let today = day("2026-11-21");
    (portfolio.systems[0].stage(today), portfolio.systems[0].stage_by(day(by), today))
}

#[test]
fn the_status_counts_and_without_one_a_retirement_day_that_has_come() {
    for (row, stage) in [
        (",,,", Stage::InOperation),
        (",,,2026-11-21", Stage::Gone),
        (",,,2026-11-22", Stage::InOperation),
        (",,2026-11-20,", Stage::InOperation),
        ("operation,,,2026-11-20", Stage::InOperation),
        ("operation,,2026-12-31,", Stage::InOperation),
        ("phase-out,,,", Stage::InOperation),
        ("phase-out,,2026-11-20,", Stage::Leaving),
        ("phase-out,,,2026-11-22", Stage::Leaving),
        ("phase-out,,,2026-11-21", Stage::Gone),
        ("retired,,,2027-01-31", Stage::Gone),
        ("planned,2026-01-01,,", Stage::ToCome),
    ] {
        assert_eq!(stages(row, "2026-11-21").0, stage, "{row}");
    }
}

#[test]
fn what_is_planned_happens_and_what_is_overdue_stays() {
    for (row, by, stage) in [
        ("operation,,2027-03-31,", "2027-03-30", Stage::InOperation),
        ("operation,,2027-03-31,", "2027-03-31", Stage::Gone),
        (",,,2027-03-31", "2027-03-31", Stage::Gone),
        ("operation,,2026-10-31,", "2027-03-31", Stage::InOperation),
        ("operation,,,2026-10-31", "2027-03-31", Stage::InOperation),
        ("phase-out,,2026-10-31,", "2027-03-31", Stage::Leaving),
        ("planned,2027-03-31,,", "2027-03-31", Stage::InOperation),
        ("planned,2027-04-01,,", "2027-03-31", Stage::ToCome),
        ("planned,,,", "2027-03-31", Stage::ToCome),
    ] {
        assert_eq!(stages(row, by).1, stage, "{row} by {by}");
    }
}

/// Returns the amount, the assumptions and the evidence of a rule's only finding.
fn told(rule: &str, policy: &str, inventory: &str) -> (String, Vec<String>, Vec<String>) {
    let portfolio = load::from_text(Profile::default(), inventory);
    let policy = Policy::read("policy.toml", policy).expect("the policy is right");
    let mut facts = Facts::new(&portfolio, "2026-11-21".parse().expect("a date"), &policy.analysis);
    let outcome = audit(&mut facts, &policy).expect("the audit runs");
    let found: Vec<_> = outcome.findings.into_iter().filter(|finding| finding.rule == rule).collect();
    let [finding] = found.as_slice() else { panic!("one finding of {rule}, not {found:#?}") };
    let amount = finding.amount.as_ref().map_or_else(String::new, |amount| format!("{} {}", amount.value, amount.currency));
    let texts = |phrases: &[Phrase]| phrases.iter().map(ToString::to_string).collect();
    (amount, texts(&finding.assumptions), texts(&finding.evidence))
}

#[test]
fn a_duplicate_without_a_cost_costs_what_its_contracts_cost() {
    let inventory = "# systems\nid,name,vendor\n1,Datafordeleren,SDFI\n2,DATAFORDELEREN,SDFI\n\
        # contracts\nid,title,systems,annual-value,currency\nA,a,1,9000,DKK\nB,b,2,1000,EUR\n";
    let (amount, assumptions, _) = told("duplicate-record", "[currency]\nEUR = 7.46\n", inventory);
    assert_eq!(amount, "7460.00 DKK");
    assert!(assumptions[0].ends_with("the annual value of `B` assumed, at the policy's rate for EUR"), "{assumptions:?}");
    let (amount, assumptions, _) = told("duplicate-record", "", inventory);
    assert_eq!((amount.as_str(), assumptions[0].as_str()), ("", "the policy has no rate for EUR, in which `B` is paid"));
}

#[test]
fn figures_of_an_overlap_have_their_currency_and_halves_go_up() {
    let inventory = "# systems\nid,name,tasks,annual-cost,users\n1,Acadre,ESDH,312000,242\n2,SBSYS,ESDH,64000.20,8\n";
    let (_, _, evidence) = told("functional-overlap", "", inventory);
    let plain: Vec<_> = evidence.iter().map(|line| line.replace('\u{a0}', " ")).collect();
    assert!(plain[0].contains("312 000 DKK a year, 1 289.26 DKK a year and user"), "{plain:?}");
    assert!(plain[1].contains("64 000.2 DKK a year, 8 000.03 DKK a year and user"), "{plain:?}");
}

#[test]
fn the_owner_of_a_whole_owns_what_is_found_about_its_modules() {
    let inventory = "# systems\nid,name,owner,benefit-owner,part-of,active-users\nA,Suite,Head of IT,Director,,9\nB,Module,,,A,0\n\
        # contracts\nid,title,systems,start,end\nK,Module,B,2020-01-01,2026-10-31\n";
    let portfolio = load::from_text(Profile::default(), inventory);
    let policy = Policy::default();
    let mut facts = Facts::new(&portfolio, "2026-11-21".parse().expect("a date"), &policy.analysis);
    let findings = audit(&mut facts, &policy).expect("the audit runs").findings;
    for rule in ["unused-system", "contract-expired"] {
        let finding = findings.iter().find(|finding| finding.rule == rule).expect("it is found");
        assert_eq!(finding.owner.as_deref(), Some("Head of IT"), "{rule}");
    }
}
