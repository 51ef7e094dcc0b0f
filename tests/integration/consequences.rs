//! What follows from a finding: whom it concerns, what it is worth, by when to act, and which cells show it. Reckoned by hand.
//!
//! What a rule finds and what it leaves alone is shown by its own examples; here is what a reader acts on.

mod advice;
mod register;
mod said;

use portfolio::audit::audit;
use portfolio::facts::Facts;
use portfolio::finding::{Finding, Level};
use portfolio::load;
use portfolio::model::portfolio::Profile;
use portfolio::place::Place;
use portfolio::policy::Policy;

/// Returns the findings of a rule.
fn findings(rule: &str, today: &str, policy: &str, inventory: &str) -> Vec<Finding> {
    let portfolio = load::from_text(Profile::default(), inventory);
    let policy = Policy::read("policy.toml", policy).expect("the policy is right");
    let mut facts = Facts::new(&portfolio, today.parse().expect("a day"), &policy.analysis);
    let findings = audit(&mut facts, &policy).expect("the audit runs").findings;
    findings.into_iter().filter(|finding| finding.rule == rule).collect()
}

/// Returns the findings of a rule as lines, each with what is told of it.
fn told(rule: &str, today: &str, policy: &str, inventory: &str) -> Vec<String> {
    findings(rule, today, policy, inventory).iter().map(line).collect()
}

/// Writes subjects, owner, amount, day and cells of a finding, what there is of them. Columns that the table has not are left out.
fn line(finding: &Finding) -> String {
    let subjects: Vec<_> = finding.subjects.iter().map(|subject| subject.id.as_str()).collect();
    let cell =
        |place: &Place| Some(format!("{} {} {}", place.file.trim_end_matches(".csv"), place.row, place.column.as_deref()?));
    let parts = [
        Some(subjects.join(" ")),
        finding.owner.clone(),
        finding
            .amount
            .as_ref()
            .map(|amount| format!("{} {} {} {}", amount.value, amount.currency, amount.basis.name(), amount.meaning.name())),
        finding.act_by.map(|day| format!("by {day}")),
        Some(finding.places.iter().filter_map(cell).collect::<Vec<_>>().join(", ")),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" | ")
}

fn check(rule: &str, today: &str, inventory: &str, by_hand: &[&str]) {
    assert_eq!(told(rule, today, "", inventory), by_hand, "{rule}");
}

const TODAY: &str = "2026-11-21";

#[test]
fn a_contract_is_worth_its_term_and_has_a_day() {
    // 48 months at 50 000 a year. Below the threshold and small, it must start by 9 June of the year in which it ends.
    let payroll = "# contracts\nid,title,systems,start,end,annual-value,procedure,implementation,owner\n\
        K1,Payroll,S1,2024-01-01,2027-12-31,50000,below-threshold,small,Head of Pay\n# systems\nid,name,status\nS1,Payroll,operation\n";
    let worth = "K1 S1 | Head of Pay | 200000.00 DKK contract value";
    check(
        "tender-due",
        "2026-06-09",
        payroll,
        &[&format!("{worth} | by 2027-06-09 | contracts 2 end, contracts 2 annual-value, contracts 2 procedure")],
    );
    check(
        "tender-late",
        "2027-10-04",
        payroll,
        &[&format!("{worth} | by 2027-10-04 | contracts 2 end, contracts 2 annual-value")],
    );
    check(
        "contract-expired",
        "2028-01-01",
        payroll,
        &[&format!("{worth} | by 2028-01-01 | contracts 2 end, contracts 2 annual-value, systems 2 status")],
    );
}

#[test]
fn an_option_is_used_by_its_day() {
    // With two options of a year it can run for six years: worth four.
    check(
        "option-first",
        "2027-06-10",
        "# contracts\nid,title,start,end,notice,options,annual-value,procedure,implementation\n\
         K1,Payroll,2024-01-01,2027-12-31,6 months,2x12 months,50000,below-threshold,small\n",
        &["K1 | 200000.00 DKK contract value | by 2027-06-30 | contracts 2 options, contracts 2 annual-value, contracts 2 end, \
           contracts 2 notice"],
    );
}

#[test]
fn what_renews_is_left_by_its_last_day_for_notice_and_tendered_before() {
    check(
        "notice-near",
        "2026-10-02",
        "# contracts\nid,title,start,end,renewal,notice,annual-value\nK1,Maps,2021-04-01,2022-03-31,12 months,3 months,50000\n",
        &["K1 | 200000.00 DKK contract value | by 2026-12-31 | contracts 2 notice, contracts 2 annual-value, contracts 2 end, \
           contracts 2 renewal"],
    );
    // The exit on 31 December 2027 needs a start on 9 June; that is to come on 2 January and past on 10 June.
    let maps = "# contracts\nid,title,start,notice,notice-to-end-of,annual-value,competed,procedure,implementation\n\
        K1,Maps,2023-01-01,6 months,year,50000,2023-01-01,below-threshold,small\n";
    for (today, by) in [("2027-01-02", "2027-06-09"), ("2027-06-10", "2027-06-10")] {
        let cells = "contracts 2 competed, contracts 2 annual-value, contracts 2 notice";
        check("evergreen-uncompeted", today, maps, &[&format!("K1 | 200000.00 DKK contract value | by {by} | {cells}")]);
    }
}

#[test]
fn a_framework_is_used_before_it_ends() {
    check(
        "framework-ends-first",
        TODAY,
        "# contracts\nid,title,start,end,annual-value,procedure,framework,framework-end,implementation\n\
         K1,Mail,2024-01-01,2027-12-31,500000,framework-mini-tender,SKI 02.19,2027-11-18,none\n",
        &["K1 | 2000000.00 DKK contract value | by 2027-11-18 | contracts 2 framework-end, contracts 2 annual-value, \
           contracts 2 framework, contracts 2 procedure, contracts 2 end"],
    );
}

#[test]
fn purchases_are_worth_what_they_come_to_together() {
    // 500 000 + 700 000 + 411 252; the largest is named first.
    let cells = |row: u32| ["supplier", "total-value", "start"].map(|column| format!("contracts {row} {column}")).join(", ");
    check(
        "split-purchase",
        TODAY,
        "# contracts\nid,title,supplier,start,end,total-value,procedure\nK1,Advice,Nord,2026-01-01,2029-12-31,500000,direct\n\
         K2,Code,Nord,2026-06-01,2029-12-31,700000,direct\nK3,Test,NORD,2027-01-01,2029-12-31,411252,direct\n",
        &[&format!("K2 K1 K3 | 1611252.00 DKK contract value | {}, {}, {}", cells(3), cells(2), cells(4))],
    );
}

/// 100 licences at 300 kroner a year, under a contract that can be left on 30 June by notice on 31 March.
fn licences(usage: &str) -> String {
    format!(
        "# systems\nid,name,owner\n7,Signing,Head of IT\n# contracts\nid,title,end,renewal,notice\nK9,Signing,2027-06-30,12 months,3 months\n\
         # licences\nid,system,contract,product,metric,quantity,unit-price,price-per\nL1,7,K9,Signing,named-user,100,300,year\n\
         # usage\nlicence,assigned,active,measured\nL1,{usage}\n"
    )
}

#[test]
fn licences_are_handed_back_by_the_last_day_for_notice_and_bought_at_once() {
    let cells = "licences 2 quantity, usage 2 assigned, usage 2 active";
    for (rule, usage, by_hand) in [
        // 50 and a tenth are needed: 45 too many.
        ("over-licensed", "60,50,2026-11-01", "13500.00 DKK per-year saving | by 2027-03-31"),
        ("idle-assignment", "60,50,2026-11-01", "3000.00 DKK per-year value | by 2027-03-31"),
        ("under-licensed", "120,120,2026-11-01", "6000.00 DKK per-year exposure"),
        ("licence-unmeasured", "60,50,2026-05-24", "by 2027-03-31"),
    ] {
        check(rule, TODAY, &licences(usage), &[&format!("L1 7 | Head of IT | {by_hand} | {cells}")]);
    }
}

#[test]
fn licences_by_the_head_are_worth_the_difference() {
    let of = |quantity: u32| {
        format!(
            "# contracts\nid,title,start,end\nK9,Maps,2024-01-01,2027-06-30\n\
             # licences\nid,contract,product,metric,quantity,unit-price,price-per\nL1,K9,Maps,inhabitant,{quantity},5,year\n\
             # organisation\nid,name,inhabitants\n1,Lyngdal,1000\n"
        )
    };
    let cells = "by 2027-06-30 | licences 2 quantity, organisation 2 inhabitants";
    check("metric-drift", TODAY, &of(1021), &[&format!("L1 | 105.00 DKK per-year saving | {cells}")]);
    // Two in a hundred are let pass: 200 of 10 000 are, 201 are not.
    let larger = |quantity| of(quantity).replace("Lyngdal,1000", "Lyngdal,10000");
    check("metric-drift", TODAY, &larger(10_200), &[]);
    check("metric-drift", TODAY, &larger(10_201), &[&format!("L1 | 1005.00 DKK per-year saving | {cells}")]);
    check("metric-drift", TODAY, &of(979), &[&format!("L1 | 105.00 DKK per-year exposure | {cells}")]);
}

#[test]
fn the_separate_licence_beside_a_suite_is_what_can_go() {
    // 88 hold both, at 300 kroner.
    check(
        "paid-twice-in-suite",
        TODAY,
        "# contracts\nid,title,start,end\nK9,Signing,2024-01-01,2027-06-30\n\
         # licences\nid,contract,product,metric,quantity,unit-price,price-per,included-in\n\
         L1,K9,Signing,named-user,90,300,year,Office Suite\nL2,,Office Suite,named-user,300,1200,year,\n\
         # usage\nlicence,organisation,assigned,active,measured\nL1,1,88,88,2026-10-01\nL2,1,264,264,2026-10-01\n\
         # organisation\nid,name\n1,Library\n",
        &["L1 L2 | 26400.00 DKK per-year saving | by 2027-06-30 | licences 2 quantity, usage 2 assigned, usage 2 active, \
           licences 3 product, licences 2 included-in"],
    );
}

/// Two systems for one task; the second costs less, is used less, and can be left on 30 June by notice on 31 March.
const TWO: &str = "# contracts\nid,title,systems,end,renewal,notice\nK1,SBSYS,2,2027-06-30,12 months,3 months\n\
    # systems\nid,name,tasks,status,annual-cost,active-users,common-component,owner\n1,Acadre,ESDH,operation,96000,850,COMMON,Archivist\n\
    2,SBSYS,ESDH,operation,64000,33,,Head of IT\n";

#[test]
fn a_system_too_many_costs_its_year_until_it_can_be_left() {
    let saved = "64000.00 DKK per-year saving | by 2027-03-31";
    let two = TWO.replace("COMMON", "");
    let cells = "systems 2 tasks, systems 3 tasks";
    check("functional-overlap", TODAY, &two, &[&format!("1 2 | Archivist | {saved} | {cells}")]);
    let one_system = "[tasks]\none-system = [\"ESDH\"]\n";
    assert_eq!(told("task-held-twice", TODAY, one_system, &two), [format!("1 2 | Archivist | {saved} | {cells}")]);
    let common = TWO.replace("COMMON", "yes");
    let cells = "systems 3 tasks, systems 2 tasks, systems 2 common-component";
    check("common-component-shadowed", TODAY, &common, &[&format!("2 1 | Head of IT | {saved} | {cells}")]);
    let unused = two.replace(",33,", ",0,");
    check("unused-system", TODAY, &unused, &[&format!("2 | Head of IT | {saved} | systems 3 active-users")]);
}

#[test]
fn a_record_too_many_costs_its_year() {
    check(
        "duplicate-record",
        TODAY,
        "# systems\nid,name,vendor,status,annual-cost\n1,Datafordeleren,Klimadatastyrelsen,operation,180000\n\
         2,Datafordeleren v. 8.2,Klimadatastyrelsen A/S,operation,92500\n",
        &["2 1 | 92500.00 DKK per-year saving | systems 3 name, systems 2 name"],
    );
}

#[test]
fn what_goes_out_has_its_day() {
    let going = "# systems\nid,name,status,retire-by,replaces,owner\nS1,Old Permits,phase-out,2027-10-31,,Head of Permits\n\
        S2,Permits,planned,,S1,\nS3,Maps,operation,,,\n# integrations\nfrom,to\nS1,S3\n\
        # contracts\nid,title,systems,end,renewal,notice,annual-value\nK1,Old Permits,S1,2026-12-31,12 months,3 months,50000\n";
    check(
        "out-still-needed",
        TODAY,
        going,
        &["S1 S2 | Head of Permits | by 2027-10-31 | systems 2 retire-by, systems 3 replaces, integrations 2 from"],
    );
    check("out-without-plan", TODAY, going, &["S1 S2 | Head of Permits | by 2027-10-31 | systems 3 replaces"]);
    // It renews on 31 December 2026; the term after is left by notice on 30 September, and the system goes within it.
    check(
        "paid-after-retirement",
        TODAY,
        going,
        &["K1 S1 | Head of Permits | 50000.00 DKK per-year saving | by 2027-09-30 | contracts 2 end, contracts 2 annual-value, \
           contracts 2 notice, systems 2 retire-by"],
    );
}

#[test]
fn a_condition_has_its_day_and_its_owner() {
    check(
        "condition-overdue",
        TODAY,
        "# decisions\nrequest,decision,decided,condition,due,met,owner\n\
         R-1,approved-with-conditions,2026-05-01,Acadre is closed,2026-11-20,,Archivist\n",
        &["R-1 | Archivist | by 2026-11-20 | decisions 2 due, decisions 2 condition"],
    );
}

#[test]
fn a_purchase_near_the_threshold_is_a_note() {
    // The threshold of 2026 is 1 611 252 kroner; a tenth above it is near.
    let of = |total: u32| {
        format!(
            "# contracts\nid,title,start,end,total-value,procedure,competed\nK1,Payroll,2026-01-01,2031-12-31,{total},direct,\n"
        )
    };
    for (total, level) in [(1_772_377, Level::Note), (1_772_378, Level::Error)] {
        let findings = findings("above-threshold-uncompeted", TODAY, "", &of(total));
        let [found] = findings.as_slice() else { panic!("one finding") };
        assert_eq!(found.level, level, "{total}");
        let cells = "contracts 2 competed, contracts 2 total-value, contracts 2 procedure";
        assert_eq!(line(found), format!("K1 | {total}.00 DKK contract value | {cells}"));
    }
}
