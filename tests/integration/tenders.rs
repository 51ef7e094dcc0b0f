//! Contract plans: value, procedure, threshold, need, and the way back from the end, each on the smallest inventory that shows it.

mod bad_input;
mod by_hand;
mod edges;
mod law;
mod policy;
mod properties;
mod routes;

use chrono::NaiveDate;
use portfolio::analysis::tenders::threshold::Standing;
use portfolio::analysis::tenders::{Plan, State};
use portfolio::calendar::Country;
use portfolio::facts::Facts;
use portfolio::load;
use portfolio::model::Currency;
use portfolio::model::contract::Procedure;
use portfolio::model::portfolio::Profile;
use portfolio::policy::Policy;

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

/// Returns the plans of an inventory's contracts, by id, on Saturday 21 November 2026.
fn plans(policy: &str, inventory: &str) -> Vec<Plan> {
    plans_in(Country::Denmark, Currency::DKK, policy, inventory)
}

fn plans_in(country: Country, currency: Currency, policy: &str, inventory: &str) -> Vec<Plan> {
    let portfolio = load::from_text(Profile { country, currency, ..Profile::default() }, inventory);
    let policy = Policy::read("policy.toml", policy).expect("the policy is right");
    Facts::new(&portfolio, day("2026-11-21"), &policy.analysis).plans
}

fn plan(columns: &str, row: &str) -> Plan {
    plans("", &format!("# contracts\nid,title,{columns}\nK1,Payroll,{row}\n")).remove(0)
}

fn start(plan: &Plan) -> String {
    plan.start_by.map_or_else(String::new, |start| start.to_string())
}

#[test]
fn what_somebody_else_must_tender_is_not_planned() {
    let of = |duty: &str| {
        let plan = plan("start,end,tender-duty", &format!("2020-01-01,2026-12-31,{duty}"));
        let said = plan.assumptions.iter().map(ToString::to_string).find(|assumption| assumption.contains("tender duty"));
        (plan.state, said.unwrap_or_default())
    };
    assert_eq!(of("KOMBIT"), (State::JointBuyer, "the tender duty lies with `KOMBIT`: taken to be a joint buyer".to_owned()));
    let unclear = "the tender duty lies with `Indkøb`: taken to be the organisation's own".to_owned();
    assert_eq!(of("Indkøb"), (State::Late, unclear));
    for own in ["Kommunen selv", "ja", "nej", ""] {
        assert_eq!(of(own), (State::Late, String::new()), "{own}");
    }
}

#[test]
fn the_value_counts_all_options_and_at_most_48_months() {
    let columns = "start,end,renewal,options,options-used,terminated,annual-value,total-value";
    for (why, row, value) in [
        ("a stated total as it stands", "2024-01-01,2025-12-31,,,,,120000,999000", "999000.00 total"),
        ("24 months and two options of 12", "2026-11-01,2028-10-31,,2x12 months,0,,563938,", "2255752.00 term"),
        ("24 months, and the one option of six that is left", "2024-01-01,2025-12-31,,2x6 months,1,,120000,", "300000.00 term"),
        ("48 months", "2024-01-01,2027-12-31,,,,,120000,", "480000.00 term"),
        ("48 months and a day", "2024-01-01,2028-01-01,,,,,120000,", "480000.00 48-months"),
        ("a month and 14 of 28 days", "2026-01-01,2026-02-14,,,,,12000,", "1500.00 term"),
        ("no end", "2024-01-01,,,,,,120000,", "480000.00 48-months"),
        ("it renews by itself", "2024-01-01,2024-12-31,12 months,,,,120000,", "480000.00 48-months"),
        ("terminated, which makes it no smaller a purchase", "2024-01-01,,,,,2027-02-28,120000,", "480000.00 48-months"),
        ("a third of a krone", "2026-01-01,2026-01-31,,,,,4,", "0.33 term"),
        ("a total of nothing is none", "2024-01-01,2025-12-31,,,,,120000,0", "240000.00 term"),
        ("a price of nothing is none", "2024-01-01,2025-12-31,,,,,0,", ""),
        ("nothing known", "2024-01-01,2025-12-31,,,,,,", ""),
    ] {
        let found = plan(columns, row).value.map_or_else(String::new, |value| format!("{} {}", value.value, value.basis.name()));
        assert_eq!(found, value, "{why}");
    }
    let unknown = plan(columns, ",2025-12-31,,,,,120000,").value.expect("a value");
    assert_eq!(unknown.assumptions, ["no start is given: its value over 48 months assumed"]);
}

#[test]
fn the_next_procedure_is_the_own_one_when_it_fits_the_value() {
    let columns = "start,end,procedure,total-value,implementation";
    for (row, procedure) in [
        ("2024-01-01,2030-12-31,negotiated,9000000,large", Procedure::Negotiated),
        ("2024-01-01,2030-12-31,framework-direct,9000000,large", Procedure::FrameworkDirect),
        ("2024-01-01,2030-12-31,open,100000,small", Procedure::Open),
        ("2024-01-01,2030-12-31,below-threshold,1611251,small", Procedure::BelowThreshold),
        ("2024-01-01,2030-12-31,below-threshold,1611252,small", Procedure::Open),
        ("2024-01-01,2030-12-31,direct,1611252,small", Procedure::Open),
        ("2024-01-01,2030-12-31,direct,1611251,small", Procedure::BelowThreshold),
        ("2024-01-01,2030-12-31,unknown,100000,small", Procedure::BelowThreshold),
        ("2024-01-01,2030-12-31,,100000,small", Procedure::BelowThreshold),
        ("2024-01-01,2030-12-31,,,small", Procedure::Open),
    ] {
        assert_eq!(plan(columns, row).procedure, Some(procedure), "{row}");
    }
    let assumed = plan(columns, "2024-01-01,2030-12-31,,,").assumptions;
    assert!(assumed.iter().any(|text| *text == "size of the implementation not given: medium assumed"), "{assumed:?}");
    assert!(
        assumed.iter().any(|text| *text == "neither next procedure nor a comparable value known: open assumed"),
        "{assumed:?}"
    );
}

#[test]
fn a_contract_from_a_framework_goes_back_to_it_while_that_runs() {
    let columns = "start,end,procedure,framework,framework-end,total-value,implementation";
    for (row, procedure) in [
        ("2024-01-01,2030-12-31,,SKI 02.19,,9000000,large", Procedure::FrameworkMiniTender),
        ("2024-01-01,2030-12-31,unknown,SKI 02.19,2030-12-31,9000000,large", Procedure::FrameworkMiniTender),
        ("2024-01-01,2030-12-31,direct,SKI 02.19,2030-12-31,9000000,large", Procedure::FrameworkDirect),
        ("2024-01-01,2030-12-31,open,SKI 02.19,2030-12-31,9000000,large", Procedure::Open),
        ("2024-01-01,2030-12-31,,SKI 02.19,2027-08-31,9000000,large", Procedure::Open),
        ("2024-01-01,2030-12-31,,SKI 02.19,2027-08-31,9000,large", Procedure::BelowThreshold),
    ] {
        assert_eq!(plan(columns, row).procedure, Some(procedure), "{row}");
    }
    let assumed = plan(columns, "2024-01-01,2030-12-31,,SKI 02.19,,9000000,large").assumptions;
    let said = "next procedure not given, called off from `SKI 02.19`: framework-mini-tender assumed";
    assert!(assumed.iter().any(|text| *text == said), "{assumed:?}");
}

#[test]
fn the_way_through_a_framework_that_has_ended_is_not_offered() {
    let advice = |framework_end: &str| {
        let inventory = format!(
            "# contracts\nid,title,start,end,procedure,framework,framework-end,total-value,implementation\n\
             K1,Payroll,2024-01-01,2027-01-20,open,SKI 02.19,{framework_end},9000000,none\n"
        );
        let portfolio = load::from_text(Profile::default(), &inventory);
        let policy = Policy::default();
        let mut facts = Facts::new(&portfolio, day("2026-11-21"), &policy.analysis);
        let findings = portfolio::audit::audit(&mut facts, &policy).expect("the audit runs").findings;
        findings.into_iter().find(|finding| finding.rule == "tender-late").expect("it is late").fix.to_string()
    };
    // The award comes on Friday 15 January 2027, five days before the end.
    assert!(advice("2027-01-15").starts_with("Call off from `SKI 02.19`"));
    assert!(advice("2027-01-14").starts_with("Find a framework agreement that may be used"));
}

#[test]
fn no_notice_is_sent_in_the_past() {
    // 415 days and more before the end, a notice would have been sent in 2025, when 1 644 638 was the threshold. Now it is
    // 1 611 252.
    let late = plan("start,end,procedure,total-value,implementation", "2023-01-01,2026-12-31,below-threshold,1620000,large");
    assert_eq!((late.procedure, late.state), (Some(Procedure::Open), State::Late));
    assert_eq!(late.threshold.map(|threshold| threshold.amount), Some(1_611_252.into()));
}

#[test]
fn the_threshold_is_that_of_the_notice_and_assumed_beyond_what_is_known() {
    let columns = "start,end,procedure,total-value,implementation";
    let plan = plan(columns, "2024-01-01,2028-12-31,open,1700000,medium");
    let threshold = plan.threshold.expect("a threshold");
    assert_eq!((threshold.amount, threshold.standing), (1_611_252.into(), Standing::Near));
    assert_eq!(
        threshold.assumption.expect("an assumption"),
        "threshold on 2028-03-07 not known: 1\u{a0}611\u{a0}252\u{a0}DKK assumed"
    );
    assert!(
        plan.assumptions
            .iter()
            .any(|text| text.to_string().starts_with("value near the threshold of 1\u{a0}611\u{a0}252\u{a0}DKK (derived"))
    );
    let of_policy = "[tenders]\nthresholds = [{ amount = 1750000, from = 2028-01-01 }]\n";
    let inventory = "# contracts\nid,title,start,end,procedure,total-value\nK1,Payroll,2024-01-01,2028-12-31,direct,1700000\n";
    let known = &plans(of_policy, inventory)[0];
    assert_eq!(known.procedure, Some(Procedure::BelowThreshold));
    assert_eq!(known.threshold.as_ref().and_then(|threshold| threshold.assumption.as_ref()), None);
}

#[test]
fn norway_is_measured_by_its_own_threshold() {
    let inventory = "# contracts\nid,title,start,end,procedure,total-value\nK1,Lønn,2024-01-01,2030-12-31,direct,2300000\nK2,Vakt,2024-01-01,2030-12-31,direct,2000000\n";
    let plans = plans_in(Country::Norway, Currency::NOK, "", inventory);
    assert_eq!(
        plans.iter().map(|plan| plan.procedure).collect::<Vec<_>>(),
        [Some(Procedure::Open), Some(Procedure::BelowThreshold)]
    );
}

#[test]
fn another_currency_is_compared_at_the_policys_rate_or_not_at_all() {
    let inventory =
        "# contracts\nid,title,start,end,procedure,total-value,currency\nK1,Payroll,2024-01-01,2030-12-31,direct,300000,EUR\n";
    let at_rate = &plans("[currency]\nEUR = \"7.46\"\n", inventory)[0];
    assert_eq!((at_rate.comparable, at_rate.procedure), (Some(2_238_000.into()), Some(Procedure::Open)));
    let without = &plans("", inventory)[0];
    assert_eq!(without.threshold.as_ref().map(|threshold| threshold.standing), Some(Standing::Unknown));
    let said = "the policy has no rate for EUR: its value is held against no threshold";
    assert!(without.assumptions.iter().any(|text| *text == said), "{:?}", without.assumptions);
}

#[test]
fn the_states_follow_the_start() {
    let columns = "start,end,procedure,annual-value,implementation";
    for (row, state) in [
        ("2024-01-01,2026-11-20,below-threshold,1000,small", State::Expired),
        ("2024-01-01,2026-11-21,below-threshold,1000,small", State::Late),
        ("2024-01-01,2027-07-31,below-threshold,1000,small", State::StartNow),
        ("2024-01-01,2027-12-31,below-threshold,1000,small", State::ThisYear),
        ("2024-01-01,2029-12-31,below-threshold,1000,small", State::Planned),
        ("2024-01-01,2026-12-31,joint-buyer,1000,small", State::JointBuyer),
        ("2030-01-01,2026-12-31,below-threshold,1000,small", State::Unknown),
        (",,below-threshold,1000,small", State::Unknown),
    ] {
        assert_eq!(plan(columns, row).state, state, "{row}");
    }
}

#[test]
fn a_contract_without_an_end_is_counted_back_from_the_exit_that_its_competition_is_due_for() {
    let columns = "start,end,renewal,notice,notice-to-end-of,competed,procedure,annual-value,implementation";
    let until = |row| plan(columns, row).until;
    // Overdue since 2017: notice to 30 June 2027, out with the year.
    assert_eq!(until("2013-01-01,,,6 months,year,2013-01-01,below-threshold,1000,small"), Some(day("2027-12-31")));
    // Due on 1 May 2028, so notice by 30 June 2028.
    assert_eq!(until("2024-06-01,,,6 months,year,2024-05-01,below-threshold,1000,small"), Some(day("2028-12-31")));
    // Due on 1 May 2028: of the yearly terms that end in June, the one of 2028 can still be left with a month's notice.
    assert_eq!(until("2024-07-01,2025-06-30,12 months,1 months,,2024-05-01,below-threshold,1000,small"), Some(day("2028-06-30")));
}

#[test]
fn a_late_tender_is_offered_the_quickest_lawful_way_that_fits() {
    let columns = "start,end,procedure,annual-value,implementation";
    let shortcut = |row| plan(columns, row).shortcut.map(|way| (way.procedure, way.start_by.to_string()));
    // Counted back by hand as the law wants, with the tight times: 30, 45, 30, 20, 10, 5 and 90, 14 days.
    assert_eq!(shortcut("2024-01-01,2027-12-31,open,900000,medium"), Some((Procedure::Open, "2027-04-23".to_owned())));
    // Too late for an open procedure, which takes 254 days of the 206; a mini-tender takes 173: 20, 20, 14, 10, 5 and 90, 14.
    assert_eq!(shortcut("2024-01-01,2027-06-15,open,900000,medium").map(|way| way.0), Some(Procedure::FrameworkMiniTender));
    assert_eq!(shortcut("2024-01-01,2027-01-31,open,900000,medium"), None);
    assert_eq!(shortcut("2024-01-01,2029-12-31,open,900000,medium"), None, "it is not late");
}

#[test]
fn a_successor_takes_over_and_a_contract_beside_it_does_not() {
    let systems = "# systems\nid,name,status\nS1,Payroll,operation\n";
    let late = |others: &str| {
        let inventory = format!(
            "# contracts\nid,title,systems,start,end,procedure,annual-value,implementation\n\
             K1,Payroll,S1,2023-01-01,2026-12-31,below-threshold,1000,small\n{others}{systems}"
        );
        plans("", &inventory)[0].state == State::Late
    };
    assert!(late(""));
    assert!(!late("K2,Payroll again,S1,2027-01-01,2030-12-31,below-threshold,1000,small\n"), "it begins the day after");
    assert!(!late("K2,Payroll again,S1,2026-01-01,2030-12-31,below-threshold,1000,small\n"), "a year to move");
    assert!(late("K2,Hosting,S1,2023-01-01,2030-12-31,below-threshold,1000,small\n"), "it has stood beside it all the time");
    assert!(late("K2,Add-on,S1,2026-06-01,2026-12-31,below-threshold,1000,small\n"), "it ends as well");
}

#[test]
fn the_start_of_a_tight_plan_is_not_after_that_of_a_long_one() {
    let inventory = "# contracts\nid,title,start,end,procedure,annual-value\nK1,Payroll,2024-01-01,2030-12-31,open,900000\n";
    let by = |pace: &str| start(&plans(&format!("[tenders]\npace = \"{pace}\"\n"), inventory)[0]);
    assert!(by("long") < by("typical") && by("typical") < by("tight"));
}

#[test]
fn a_split_purchase_points_at_the_value_that_counted() {
    let inventory = "# contracts\nid,title,supplier,start,total-value,annual-value\nK1,Advice,Nord,2026-01-01,900000,\n\
        K2,More advice,Nord,2026-02-01,0,225000\n";
    let portfolio = load::from_text(Profile::default(), inventory);
    let policy = Policy::default();
    let mut facts = Facts::new(&portfolio, day("2026-11-21"), &policy.analysis);
    let findings = portfolio::audit::audit(&mut facts, &policy).expect("the audit runs").findings;
    let found = findings.iter().find(|finding| finding.rule == "split-purchase").expect("it is found");
    let values = found.places.iter().filter(|place| place.column.as_deref().is_some_and(|column| column.ends_with("-value")));
    let told: Vec<_> = values.map(|place| format!("{} {}", place.row, place.column.as_deref().unwrap_or_default())).collect();
    assert_eq!(told, ["2 total-value", "3 annual-value"]);
}
