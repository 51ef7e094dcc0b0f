//! Measurements at their edges, reckoned by hand: which figure of which day and unit counts, how use went over time, how many people
//! there are, and who holds a product twice.

use portfolio::analysis::licences::renewal::{Range, renewals};
use portfolio::analysis::licences::{LicenceSettings, Scope};

use super::*;

/// Two entitlements of 50 devices each, the first until a day.
fn two(to: &str, usage: &str) -> Position {
    only(&format!(
        "# licences\nid,product,metric,quantity,to\nL1,Maps,device,50,{to}\nL2,Maps,device,50,\n\
         # usage\nlicence,product,organisation,assigned,active,measured\n{usage}"
    ))
}

#[test]
fn a_figure_is_history_from_the_day_after_the_last_day_of_its_entitlement() {
    let usage = "L1,,,40,40,2026-11-01\nL2,,,45,45,2026-11-01\n";
    assert_eq!(two("2026-11-21", usage).assigned, Some(85), "the last day itself");
    assert_eq!(two("2026-11-20", usage).assigned, Some(45));
}

#[test]
fn of_product_and_licences_whichever_was_counted_last_counts_and_of_one_day_the_product() {
    let of = |usage: &str| two("", usage).assigned;
    assert_eq!(of(",Maps,,40,40,2026-10-01\nL1,,,15,15,2026-10-01\nL2,,,15,15,2026-10-01\n"), Some(40), "on one day");
    let later = ",Maps,,40,40,2026-09-01\nL1,,,15,15,2026-10-01\nL2,,,16,16,2026-08-01\n";
    assert_eq!(of(later), Some(31), "one of the licences was counted later");
    let several = ",Maps,,40,40,2026-09-01\n,Maps,,42,42,2026-11-01\nL1,,,15,15,2026-10-01\nL2,,,15,15,2026-10-01\n";
    assert_eq!(of(several), Some(42), "the newest of the product");
}

#[test]
fn of_several_reasons_why_nothing_can_be_judged_the_oldest_figure_is_told_first() {
    let of = |usage: &str| measured(usage).unmeasured;
    let old = |text: &str| Some(Unmeasured::Old(day(text)));
    assert_eq!(of("L1,Library,60,30,2025-03-01\nL1,Harbour,20,10,2025-01-01\n"), old("2025-01-01"));
    assert_eq!(of("L1,Library,60,30,2025-03-01\nL1,Harbour,20,,2026-11-01\n"), old("2025-03-01"));
    assert_eq!(of("L1,Library,60,30,lately\nL1,Harbour,20,,2026-11-01\n"), Some(Unmeasured::NoActive));
}

fn points(position: &Position) -> Vec<(String, u64)> {
    position.history.iter().map(|point| (point.day.to_string(), point.active)).collect()
}

fn at(day: &str, active: u64) -> (String, u64) {
    (day.to_owned(), active)
}

#[test]
fn use_of_an_entitlement_counts_to_its_last_day_and_not_on_the_day_after() {
    let on = |day: &str| points(&two("2026-08-31", &format!("L1,,,40,40,2026-06-10\nL2,,,20,20,{day}\n")));
    assert_eq!(on("2026-08-30"), [at("2026-06-10", 40), at("2026-08-30", 60)]);
    assert_eq!(on("2026-08-31"), [at("2026-06-10", 40), at("2026-08-31", 60)]);
    assert_eq!(on("2026-09-01"), [at("2026-06-10", 40), at("2026-09-01", 20)]);
}

#[test]
fn in_the_past_too_the_product_stands_for_its_licences_unless_they_were_counted_later() {
    let of = |usage: &str| points(&two("", usage));
    assert_eq!(of(",Maps,,50,50,2026-06-10\nL1,,,30,30,2026-06-10\n"), [at("2026-06-10", 50)], "of one day the product");
    let later = ",Maps,,50,50,2026-06-10\nL1,,,30,30,2026-07-10\nL2,,,15,15,2026-08-10\n";
    assert_eq!(of(later), [at("2026-06-10", 50), at("2026-07-10", 30), at("2026-08-10", 45)]);
}

/// A licence of 100 by a metric, with units and usage rows of licence, organisation and assigned, in the municipality of Lyngdal.
fn in_lyngdal(organisation: Option<&str>, metric: &str, usage: &str, units: &str) -> Position {
    let profile = Profile { organisation: organisation.map(str::to_owned), inhabitants: Some(7000), ..Profile::default() };
    let text = format!(
        "# licences\nid,product,metric,quantity\nL1,Maps,{metric},100\n# usage\nlicence,organisation,assigned,measured\n{usage}\
         # organisation\nid,name,parent,headcount,inhabitants\n{units}"
    );
    positions(&load::from_text(profile, &text), &[], today(), &Settings::default()).remove(0)
}

#[test]
fn a_row_that_names_no_unit_or_the_organisation_itself_counts_the_whole_of_it() {
    let scopes = |organisation, usage: &str| {
        let one = in_lyngdal(organisation, "device", usage, "1,Schools,,,\n2,Roads,,,\n");
        (one.measurements.iter().map(|one| one.scope == Scope::Whole).collect::<Vec<_>>(), one.assigned)
    };
    let usage = "L1,,40,2026-10-01\nL1,LYNGDAL kommune,50,2026-11-01\n";
    assert_eq!(scopes(Some("Lyngdal Kommune"), usage), (vec![true], Some(50)), "two counts of the same people");
    assert_eq!(scopes(Some("Birkedal"), usage), (vec![true, false], Some(90)));
    assert_eq!(scopes(None, usage), (vec![true, false], Some(90)));
}

#[test]
fn without_a_unit_above_the_others_it_is_the_one_of_the_organisations_name_else_their_sum() {
    let of = |organisation, units: &str| {
        in_lyngdal(organisation, "employee", "", units).own.map(|own| (own.count, own.origin.to_string()))
    };
    let list = "1,Schools,,900,\n2,Lyngdal,,5275,\n3,Roads,,500,\n";
    let sum = "the sum of the organisation's units".to_owned();
    assert_eq!(of(Some("Lyngdal"), list), Some((5275, "the figure of `Lyngdal`".to_owned())));
    assert_eq!(of(Some("Birkedal"), list), Some((6675, sum.clone())), "900 + 5275 + 500");
    assert_eq!(of(None, list), Some((6675, sum)));
    assert_eq!(of(None, ""), None);
}

#[test]
fn nobody_is_a_figure_that_is_not_filled_in_and_one_is_a_figure() {
    let of = |root: &str| {
        in_lyngdal(None, "employee", "", &format!("1,Lyngdal,,{root},\n2,Schools,1,10,\n3,Roads,1,20,\n"))
            .own
            .map(|own| own.count)
    };
    assert_eq!(of("0"), Some(30));
    assert_eq!(of(""), Some(30));
    assert_eq!(of("1"), Some(1));
}

#[test]
fn a_unit_that_the_table_does_not_have_has_inhabitants_only_and_one_in_a_ring_has_none() {
    let of = |metric: &str, usage: &str, units: &str| in_lyngdal(None, metric, usage, units).own.map(|own| own.count);
    let tree = "1,Lyngdal,,500,8000\n2,Schools,1,100,\n";
    assert_eq!(of("employee", "L1,Harbour,10,2026-11-01\n", tree), None);
    assert_eq!(of("inhabitant", "L1,Harbour,10,2026-11-01\n", tree), Some(8000), "it serves them all");
    let ring = "1,A,2,10,\n2,B,1,20,\n3,C,,30,\n4,D,1,5,\n";
    assert_eq!(of("employee", "L1,A,10,2026-11-01\n", ring), None, "not even those of the unit below it");
    assert_eq!(of("employee", "L1,D,10,2026-11-01\n", ring), Some(5));
}

#[test]
fn a_renewal_is_for_what_use_has_been_between_and_costs_the_highest_price() {
    let of = |usage: &str| {
        let portfolio = inventory(&format!(
            "# licences\nid,product,metric,quantity,unit-price,to\nL1,Maps,device,50,100,2026-12-31\nL2,Maps,device,50,120,2026-12-31\n\
             # usage\nproduct,assigned,active,measured\n{usage}"
        ));
        let all = positions(&portfolio, &[], today(), &Settings::default());
        let found = renewals(&portfolio, &all, &[], today(), day("2027-01-01"), &LicenceSettings::default());
        let [one] = &found[..] else { panic!("{found:#?}") };
        (one.ending, one.quantity, one.range, one.cost_per_year().map(|value| value.to_string()))
    };
    // 60 active need 66, 40 need 44, 70 need 77; 66 at 120 are 7920.
    let (from, to) = (day("2026-08-01"), day("2026-10-01"));
    let range = Range { low: 44, high: 77, measurements: 3, from, to };
    let cost = || Some("7920.00".to_owned());
    assert_eq!(of("Maps,90,70,2026-08-01\nMaps,90,40,2026-09-01\nMaps,90,60,2026-10-01\n"), (100, Some(66), Some(range), cost()));
    assert_eq!(of("Maps,90,60,2026-10-01\n"), (100, Some(66), None, cost()), "one measurement is no range");
    assert_eq!(of(""), (100, None, None, None));
}

#[test]
fn what_runs_on_is_not_renewed_and_what_is_paid_by_place_is_renewed_as_it_is() {
    let of = |rows: &str| {
        let portfolio = inventory(&format!("# licences\nid,product,metric,quantity,to\n{rows}"));
        let all = positions(&portfolio, &[], today(), &Settings::default());
        let found = renewals(&portfolio, &all, &[], today(), day("2027-01-01"), &LicenceSettings::default());
        found.iter().map(|one| (one.ending, one.bound, one.quantity)).collect::<Vec<_>>()
    };
    assert_eq!(of("L1,Maps,site,5,2026-12-31\nL2,Maps,site,3,2027-06-30\n"), [(5, 3, Some(5))], "8 are needed, and 3 run on");
    assert_eq!(of("L1,Maps,site,,2026-12-31\nL2,Maps,site,3,2027-06-30\n"), [(0, 3, None)], "a row without a quantity adds none");
    assert!(of("L1,Maps,site,5,2027-06-30\n").is_empty(), "nothing is open");
}

/// Returns how many hold Signing and its suite, and what is assumed. The rows are those of the licences and the usage table.
fn twice(licences: &str, usage: &str) -> Vec<(u64, Vec<String>)> {
    let portfolio = inventory(&format!(
        "# licences\nid,product,metric,quantity,included-in\n{licences}# usage\nlicence,organisation,assigned,active,measured\n{usage}\
         # organisation\nid,name,parent\n1,Lyngdal,\n2,Library,1\n3,Harbour,1\n"
    ));
    let all = positions(&portfolio, &[], today(), &Settings::default());
    let pairs = suites::paid_twice(&portfolio, &all, &Bundles::default());
    pairs.iter().map(|pair| (pair.count, pair.assumptions.iter().map(ToString::to_string).collect())).collect()
}

const SIGNING_IN_SUITE: &str = "L1,Signing,named-user,90,L2\nL2,Suite,named-user,300,\n";

fn same_people(unit: &str) -> String {
    format!("the users are not known: those in `{unit}` are taken to be the same people")
}

#[test]
fn people_are_taken_to_be_the_same_only_in_the_units_where_both_are_held() {
    let of = |usage: &str| twice(SIGNING_IN_SUITE, usage);
    let both = "L1,Library,40,40,\nL1,Harbour,10,10,\nL2,Library,30,30,\n";
    assert_eq!(of(both), [(30, vec![same_people("Library")])]);
    assert_eq!(of("L1,Library,1,1,\nL2,Library,1,1,\n"), [(1, vec![same_people("Library")])], "one person");
    assert_eq!(of("L1,Library,40,40,\nL2,Harbour,30,30,\n"), [], "nobody");
    assert_eq!(of("L1,Library,,9,\nL2,Library,,7,\n"), [(7, vec![same_people("Library")])], "where only active use is counted");
    let archive = "L1,Town Archive,,9,\nL1,Old Mill,3,3,\nL2,town archive,7,7,\n";
    assert_eq!(of(archive), [(7, vec![same_people("Town Archive")])], "named as the part's own rows write it");
}

#[test]
fn a_suite_by_two_metrics_tells_by_the_one_that_covers_most_and_one_for_everybody_covers_all() {
    let usage = "L1,Library,50,50,\nL2,Library,10,10,\nL3,Library,30,30,\n";
    let licences = "L1,Signing,named-user,90,Suite\nL2,Suite,named-user,300,\nL3,Suite,device,300,\n";
    assert_eq!(twice(licences, usage), [(30, vec![same_people("Library")])]);
    let for_all = "L1,Signing,named-user,90,Suite\nL2,Suite,flat,1,\n";
    assert_eq!(twice(for_all, "L1,Library,50,50,\nL2,Library,10,10,\n"), [(50, vec![same_people("Library")])]);
    assert_eq!(twice(for_all, "L1,,50,50,\n").first().map(|pair| pair.0), Some(50), "measured or not");
}

#[test]
fn a_suite_that_nobody_bought_takes_nobody_away_from_the_next() {
    let licences = "L1,Signing,named-user,25,Absent\nL2,Signing,named-user,25,Suite\nL3,Suite,named-user,300,Everything\n";
    assert_eq!(twice(licences, "L1,Library,50,50,\nL3,Library,60,60,\n"), [(50, vec![same_people("Library")])]);
}

#[test]
fn what_is_paid_by_the_head_is_renewed_for_as_many_as_there_are() {
    let profile = Profile { inhabitants: Some(7_000), ..Profile::default() };
    let text =
        "# licences\nid,product,metric,quantity,to\nL1,Roads,inhabitant,6000,2026-12-31\nL2,Roads,inhabitant,500,2027-06-30\n";
    let portfolio = load::from_text(profile, text);
    let all = positions(&portfolio, &[], today(), &Settings::default());
    let found = renewals(&portfolio, &all, &[], today(), day("2027-01-01"), &LicenceSettings::default());
    assert_eq!(found.iter().map(|one| (one.ending, one.bound, one.quantity)).collect::<Vec<_>>(), [(6_000, 500, Some(6_500))]);
    assert_eq!(portfolio::analysis::licences::inhabitants(&portfolio), Some(7_000));
}

#[test]
fn a_figure_is_new_enough_on_the_last_day_of_the_window() {
    // 180 days before 21 November 2026 is 25 May.
    assert_eq!(measured("L1,,60,30,2026-05-25\n").unmeasured, None);
    assert_eq!(measured("L1,,60,30,2026-05-24\n").unmeasured, Some(Unmeasured::Old(day("2026-05-24"))));
}

#[test]
fn more_than_there_are_is_one_more_than_employees_and_pupils_together() {
    let of = |unit: &str, assigned: u64| {
        let portfolio = inventory(&format!(
            "# licences\nid,product,metric,quantity\nL1,Maps,named-user,900\n# usage\nlicence,organisation,assigned,active,measured\n\
             L1,{unit},{assigned},{assigned},2026-11-01\n\
             # organisation\nid,name,parent,headcount,pupils\n1,Lyngdal,,300,500\n2,School,1,30,200\n"
        ));
        let all = positions(&portfolio, &[], today(), &Settings::default());
        let found = portfolio::analysis::licences::crowd::crowds(&portfolio, &all);
        found.iter().map(|one| (one.measured, one.people)).collect::<Vec<_>>()
    };
    assert_eq!((of("School", 230), of("School", 231)), (vec![], vec![(231, 230)]));
    assert_eq!((of("", 800), of("", 801)), (vec![], vec![(801, 800)]));
    assert_eq!(of("Old Mill", 801), [], "nobody knows how many work in a unit that the table does not have");
}

#[test]
fn what_is_for_everybody_is_held_twice_once_and_only_beside_what_is_for_everybody() {
    // As many as were bought, of which one is enough; and never more than were bought.
    assert_eq!(twice("L1,Signing,flat,5,L2\nL2,Suite,flat,1,\n", "").iter().map(|pair| pair.0).collect::<Vec<_>>(), [1]);
    assert_eq!(twice("L1,Signing,site,5,L2\nL2,Suite,flat,1,\n", "").iter().map(|pair| pair.0).collect::<Vec<_>>(), [5]);
    assert_eq!(twice("L1,Signing,flat,5,L2\nL2,Suite,named-user,300,\n", "L2,,30,30,\n"), [], "it is paid for the others anyway");
    assert_eq!(twice("L1,Signing,named-user,90,L2\nL2,Suite,flat,1,\n", "L1,Library,40,40,\nL2,Library,0,0,\n"), []);
    assert_eq!(twice("L1,Signing,named-user,90,L2\nL2,Suite,named-user,,\n", "L1,,40,40,\n"), [], "how many suites is not known");
}

#[test]
fn those_of_a_unit_that_the_table_does_not_have_are_among_the_whole() {
    let told = twice(SIGNING_IN_SUITE, "L1,Town Archive,9,9,\nL2,,30,30,\n");
    assert_eq!(told.iter().map(|pair| pair.0).collect::<Vec<_>>(), [9]);
    assert!(told[0].1[0].contains("`Town Archive`"), "{told:?}");
    assert_eq!(twice(SIGNING_IN_SUITE, "L1,,9,9,\nL2,Town Archive,30,30,\n"), []);
}
