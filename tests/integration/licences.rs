//! Licence positions: what counts as bought, measured, needed and paid, on inventories small enough to reckon by hand.

mod bad_input;
mod command;
mod golden;
mod measurements;
mod people;
mod positions;
mod properties;
mod shares;
mod steps;
mod suites_file;
mod what_if;

use chrono::NaiveDate;
use portfolio::analysis::Settings;
use portfolio::analysis::licences::bundles::Bundles;
use portfolio::analysis::licences::{Position, Right, Unmeasured, positions, suites};
use portfolio::audit::audit;
use portfolio::facts::Facts;
use portfolio::finding::Finding;
use portfolio::load;
use portfolio::model::contract_dates::{ContractDates, Duration};
use portfolio::model::money::Meaning;
use portfolio::model::portfolio::Profile;
use portfolio::model::{Currency, Language, Metric, Portfolio};
use portfolio::policy::Policy;
use portfolio::words::say;
use proptest::prelude::*;

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

fn today() -> NaiveDate {
    day("2026-11-21")
}

fn inventory(text: &str) -> Portfolio {
    load::from_text(Profile::default(), text)
}

fn positions_of(text: &str) -> Vec<Position> {
    positions(&inventory(text), &[], today(), &Settings::default())
}

fn only(text: &str) -> Position {
    let mut all = positions_of(text);
    assert_eq!(all.len(), 1, "{all:#?}");
    all.remove(0)
}

/// A position of 100 named users of `Signing` with these usage rows: licence, organisation, assigned, active, measured.
fn measured(usage: &str) -> Position {
    let head = "# licences\nid,product,metric,quantity,unit-price,price-per\nL1,Signing,named-user,100,300,year\n";
    only(&format!("{head}# usage\nlicence,organisation,assigned,active,measured\n{usage}"))
}

/// Returns the findings of an inventory whose contracts have these dates.
fn findings(text: &str, dates: &[ContractDates]) -> Vec<Finding> {
    let portfolio = inventory(text);
    let policy = Policy::default();
    let mut facts = Facts::new(&portfolio, today(), &policy.analysis);
    facts.positions = positions(&portfolio, dates, today(), &policy.analysis);
    audit(&mut facts, &policy).expect("the audit runs").findings
}

fn finding(rule: &str, text: &str, dates: &[ContractDates]) -> Finding {
    findings(text, dates).into_iter().find(|finding| finding.rule == rule).expect("it is found")
}

#[test]
fn entitlements_of_one_product_and_metric_are_one_position_however_the_product_is_written() {
    let all = positions_of(
        "# licences\nid,product,metric,quantity,from,to\n\
         L1,Office Suite,named-user,60,,\nL2,OFFICE-SUITE,named-user,100,2026-11-21,2026-11-21\n\
         L3,Office Suite,device,7,,\nL4,office suite,named-user,500,,2026-11-20\nL5,Office Suite,named-user,900,2026-11-22,\n",
    );
    let told: Vec<_> = all.iter().map(|one| (one.metric, one.entitled, one.licences.len())).collect();
    assert_eq!(told, [(Metric::NamedUser, Some(160), 2), (Metric::Device, Some(7), 1)]);
}

#[test]
fn need_is_rounded_up_in_whole_numbers() {
    for (active, needed) in [(0, 0), (1, 2), (10, 11), (83, 92), (100, 110), (101, 112), (145, 160), (300, 330)] {
        assert_eq!(measured(&format!("L1,,100,{active},2026-11-01\n")).needed, Some(needed), "{active} active");
    }
}

#[test]
fn units_are_added_and_days_are_not() {
    let position = measured(
        "L1,Library,90,80,2026-09-01\nL1,Library,30,20,2026-11-01\nL1,Library,50,40,2026-10-01\nL1,Harbour,10,9,2026-09-15\n",
    );
    assert_eq!((position.assigned, position.active), (Some(40), Some(29)), "the newest of each unit, known to the table or not");
    assert_eq!(position.needed, Some(32));
    assert_eq!(position.surplus, Some(68));
}

#[test]
fn each_figure_is_the_newest_of_its_kind() {
    let position = measured("L1,,90,70,2026-09-01\nL1,,95,,2026-11-01\n");
    assert_eq!((position.assigned, position.active, position.unmeasured), (Some(95), Some(70), None));
}

#[test]
fn concurrent_use_is_its_highest_day_in_the_window() {
    let position = only(
        "# licences\nid,product,metric,quantity\nL1,Maps,concurrent,100\n\
         # usage\nlicence,assigned,active,measured\nL1,60,60,2026-11-15\nL1,80,80,2026-11-16\nL1,99,99,2026-01-05\nL1,70,70,2026-11-20\n",
    );
    assert_eq!((position.assigned, position.active), (Some(70), Some(80)));
}

#[test]
fn what_is_not_measured_has_no_need_and_no_surplus() {
    for (usage, why, assigned) in [
        ("", Unmeasured::NoFigure, None),
        ("L1,,60,,2026-11-01\n", Unmeasured::NoActive, Some(60)),
        ("L1,,60,30,2026-05-24\n", Unmeasured::Old(day("2026-05-24")), Some(60)),
        ("L1,,60,30,4/5/26 or so\n", Unmeasured::DayUnreadable, Some(60)),
        ("L1,Library,60,30,2026-11-01\nL1,Harbour,20,10,2025-01-01\n", Unmeasured::Old(day("2025-01-01")), Some(80)),
    ] {
        let position = measured(usage);
        assert_eq!((position.unmeasured, position.assigned), (Some(why), assigned), "{usage}");
        assert_eq!((position.active, position.needed, position.surplus, position.idle()), (None, None, None, None), "{usage}");
    }
}

#[test]
fn a_measurement_without_a_day_counts_and_says_so() {
    let position = measured("L1,,60,50,\n");
    assert_eq!((position.unmeasured, position.needed), (None, Some(55)));
    assert_eq!(position.assumptions, ["no day of measurement given: taken as of today"]);
}

#[test]
fn too_few_bought_is_never_a_surplus() {
    let position = measured("L1,,136,50,2026-11-01\n");
    assert_eq!((position.shortfall, position.surplus, position.idle()), (Some(36), Some(0), Some(86)));
    let position = measured("L1,,100,100,2026-11-01\n");
    assert_eq!((position.shortfall, position.surplus), (Some(0), Some(0)), "the buffer alone is no shortfall");
}

#[test]
fn a_quantity_that_is_not_known_leaves_the_position_open() {
    let position = only(
        "# licences\nid,product,metric,quantity\nL1,Maps,device,many\nL2,Maps,device,10\n\
         # usage\nlicence,assigned,active,measured\nL1,5,4,2026-11-01\n",
    );
    assert_eq!((position.entitled, position.needed), (None, Some(5)));
    assert_eq!((position.surplus, position.shortfall), (None, None));
}

#[test]
fn a_figure_of_the_product_counts_once_beside_those_of_its_licences() {
    let licences = "# licences\nid,product,metric,quantity\nL1,Maps,device,50\nL2,Maps,device,50\nL3,Maps,site,1\n";
    let usage = "# usage\nlicence,product,organisation,assigned,active,measured\n";
    let of = |rows: &str| positions_of(&format!("{licences}{usage}{rows}"))[0].assigned;
    assert_eq!(of(",maps,,40,40,2026-11-01\n"), Some(40), "it is the metric that needs one");
    assert_eq!(of(",maps,,40,40,2026-11-01\nL1,,,15,15,2026-10-01\nL2,,,15,15,2026-10-01\n"), Some(40));
    assert_eq!(of(",maps,,40,40,2026-09-01\nL1,,,15,15,2026-10-01\nL2,,,15,15,2026-10-01\n"), Some(30));
}

#[test]
fn a_figure_that_could_be_of_two_metrics_is_of_neither() {
    let all = positions_of(
        "# licences\nid,product,metric,quantity\nL1,Maps,device,50\nL2,Maps,core,50\n\
         # usage\nproduct,assigned,active,measured\nMaps,40,40,2026-11-01\n",
    );
    assert!(all.iter().all(|one| one.assigned.is_none() && one.unmeasured == Some(Unmeasured::NoFigure)), "{all:#?}");
    assert!(all.iter().all(|one| one.assumptions.iter().any(|line| line.to_string().contains("several metrics"))), "{all:#?}");
}

#[test]
fn figures_of_an_ended_entitlement_are_history_once_the_renewed_one_is_measured() {
    let licences = "# licences\nid,product,metric,quantity,to\nL1,Maps,device,50,2026-06-30\nL2,Maps,device,50,\n";
    let usage = "# usage\nlicence,assigned,active,measured\n";
    let of = |rows: &str| only(&format!("{licences}{usage}{rows}")).assigned;
    assert_eq!(of("L1,40,40,2026-06-15\nL2,45,45,2026-11-01\n"), Some(45));
    assert_eq!(of("L1,40,40,2026-06-15\n"), Some(40), "until then they are the best there is");
    assert_eq!(of("L1,5,5,2026-11-01\nL2,45,45,2026-11-01\n"), Some(50), "some still use the old one");
}

#[test]
fn a_product_without_any_right_is_a_position_only_when_it_is_used() {
    let licences = "# licences\nid,product,metric,quantity,from,to\nL1,Maps,device,50,,2026-05-31\nL2,Maps,device,50,2025-01-01,2026-06-30\n";
    let usage = "# usage\nlicence,assigned,active,measured\n";
    assert!(positions_of(licences).is_empty());
    assert!(positions_of(&format!("{licences}{usage}L2,40,40,2026-06-30\n")).is_empty(), "measured while there was a right");
    assert!(positions_of(&format!("{licences}{usage}L2,0,0,2026-11-01\n")).is_empty());
    let position = only(&format!("{licences}{usage}L2,40,40,2026-11-01\n"));
    assert_eq!((position.right, position.entitled), (Right::EndedOn(day("2026-06-30")), Some(0)));
    let moved = format!("{licences}L3,Maps,flat,1,,\n{usage}L2,40,40,2026-11-01\n");
    assert_eq!(only(&moved).metric, Metric::Flat, "the product is bought by another metric now");
}

#[test]
fn an_ended_right_is_told_once() {
    let text = "# licences\nid,product,metric,quantity,to\nL1,Maps,device,50,2026-05-31\n\
                # usage\nlicence,assigned,active,measured\nL1,40,30,2026-11-01\n";
    let rules: Vec<_> = findings(text, &[]).into_iter().map(|finding| finding.rule).collect();
    assert_eq!(rules, ["entitlement-expired"]);
}

#[test]
fn prices_are_exact_by_the_year_and_the_dearest_fall_away_first() {
    let of = |rows: &str| {
        let head = "# licences\nid,product,metric,quantity,unit-price,price-per,minimum\n";
        let usage = "# usage\nlicence,assigned,active,measured\nL1,90,90,2026-11-01\n";
        let position = only(&format!("{head}{rows}{usage}"));
        let worth = position.prices.of_returned(position.surplus.expect("a surplus"));
        let assumed = worth.assumptions.iter().map(ToString::to_string).collect::<Vec<_>>();
        (worth.value.expect("a price").to_string(), position.surplus_per_year().map(|value| value.to_string()), assumed)
    };
    assert_eq!(of("L1,Maps,device,200,499.14,month,\n"), ("604957.68".into(), Some("604957.68".into()), vec![]));
    assert_eq!(of("L1,Maps,device,200,499.14,once,\n"), ("50413.14".into(), None, vec![]));
    let dearest = "the prices differ: the dearest are counted first".to_owned();
    assert_eq!(of("L1,Maps,device,150,100,year,\nL2,Maps,device,50,300,year,\n").0, "20100.00", "50 at 300 and 51 at 100");
    assert_eq!(of("L1,Maps,device,150,100,year,\nL2,Maps,device,50,300,year,20\n").0, "16100.00", "30 at 300 and 71 at 100");
    assert_eq!(of("L1,Maps,device,150,100,year,\nL2,Maps,device,50,300,year,\n").2, [dearest.as_str()]);
    let left_out = "71 of them have no price in DKK and are left out of the amount";
    assert_eq!(
        of("L1,Maps,device,170,,year,\nL2,Maps,device,30,300,year,\n"),
        ("9000.00".into(), Some("9000.00".into()), vec![left_out.into()])
    );
    let once = "71 of them are paid once and left out of the yearly amount".to_owned();
    assert_eq!(of("L1,Maps,device,170,900,once,\nL2,Maps,device,30,300,year,\n").2, [once, dearest]);
}

#[test]
fn a_price_is_in_the_currency_of_its_contract() {
    let text = "# licences\nid,contract,product,metric,quantity,unit-price,price-per\nL1,K1,Maps,device,100,10,year\n\
                # usage\nlicence,assigned,active,measured\nL1,10,10,2026-11-01\n# contracts\nid,title,currency\nK1,Maps,EUR\n";
    let amount = finding("over-licensed", text, &[]).amount.expect("an amount");
    assert_eq!((amount.value.to_string(), amount.currency.to_string()), ("890.00".into(), "EUR".into()));
}

const UNDER_CONTRACT: &str = "# licences\nid,system,contract,product,metric,quantity,unit-price,price-per\nL1,7,K1,Maps,device,60,834.47,year\n\
    # usage\nlicence,assigned,active,measured\nL1,10,10,2026-11-01\n# contracts\nid,title\nK1,Maps agreement\n# systems\nid,name,owner\n7,Maps,Head of Roads\n";

#[test]
fn what_to_hand_back_is_told_in_the_language_of_the_reader() {
    let idle = UNDER_CONTRACT.replace("L1,10,10,", "L1,13,10,");
    let tacit = ContractDates { duration: Duration::Tacit, last_notice: Some(day("2026-12-31")), ..ContractDates::default() };
    let fix = |text: &str, language| say(&finding("over-licensed", text, std::slice::from_ref(&tacit)).fix, language);
    // Of 60, 11 are needed: 49 go back, and 2 of the 13 assigned stand in the way.
    assert_eq!(
        Language::ALL.map(|language| fix(&idle, language)),
        [
            "Lever 49 tilbage senest 31.12.2026, sidste dag for opsigelse af `Maps agreement`. Tag først 2 ubrugte tildelinger tilbage.",
            "Lever tilbake 49 senest 31.12.2026, siste dag for oppsigelse av `Maps agreement`. Ta først tilbake 2 ubrukte tildelinger.",
            "Hand back 49 by 2026-12-31, the last day for notice of `Maps agreement`. Take back 2 idle assignments before that.",
        ]
    );
}

#[test]
fn the_day_to_act_by_is_the_last_for_notice_else_the_end_of_a_fixed_term_else_none() {
    let of = |dates: ContractDates| {
        let found = finding("over-licensed", UNDER_CONTRACT, &[dates]);
        (found.act_by.map(|day| day.to_string()), found.fix.to_string())
    };
    let tacit = ContractDates {
        duration: Duration::Tacit,
        current_end: Some(day("2027-06-30")),
        last_notice: Some(day("2026-12-31")),
        ..ContractDates::default()
    };
    let notice = "Hand back 49 by 2026-12-31, the last day for notice of `Maps agreement`.";
    assert_eq!(of(tacit), (Some("2026-12-31".into()), notice.into()));
    let fixed = ContractDates { duration: Duration::Fixed, current_end: Some(day("2027-06-30")), ..ContractDates::default() };
    let end = "Hand back 49 by 2027-06-30, when `Maps agreement` ends.";
    assert_eq!(of(fixed.clone()), (Some("2027-06-30".into()), end.into()));
    let ended = ContractDates { current_end: Some(day("2026-06-30")), has_ended: true, ..fixed };
    let evergreen = ContractDates { earliest_exit: Some(day("2027-02-28")), ..ContractDates::default() };
    assert_eq!(of(ended), (None, "Give notice of 49; `Maps agreement` has no set day for it.".into()));
    assert_eq!(of(evergreen), (None, "Give notice of 49 now; `Maps agreement` can then be left on 2027-02-28.".into()));
}

#[test]
fn the_first_of_several_contracts_sets_the_day() {
    let text = "# licences\nid,contract,product,metric,quantity\nL1,K1,Maps,device,60\nL2,K2,Maps,device,60\n# contracts\nid,title\nK1,One\nK2,Two\n";
    let until = |last_notice: &str| ContractDates { last_notice: Some(day(last_notice)), ..ContractDates::default() };
    let dates = [until("2027-05-01"), until("2027-02-01")];
    let position = &positions(&inventory(text), &dates, today(), &Settings::default())[0];
    assert_eq!(position.notice_by, Some(day("2027-02-01")));
    assert_eq!(position.contract.map(|contract| contract.position()), Some(1));
}

#[test]
fn a_finding_names_licences_and_system_owner_and_cells() {
    let found = finding("over-licensed", UNDER_CONTRACT, &[]);
    let subjects: Vec<_> = found.subjects.iter().map(|subject| subject.id.as_str()).collect();
    assert_eq!(subjects, ["L1", "7"]);
    assert_eq!(found.owner.as_deref(), Some("Head of Roads"));
    let cells: Vec<_> =
        found.places.iter().map(|place| format!("{}:{}", place.file, place.column.as_deref().unwrap_or("?"))).collect();
    assert_eq!(cells, ["licences.csv:quantity", "usage.csv:assigned", "usage.csv:active"]);
    let amount = found.amount.expect("an amount");
    assert_eq!((amount.value.to_string(), amount.meaning), ("40889.03".into(), Meaning::Saving));
}

#[test]
fn idle_ones_are_taken_back_before_more_are_bought() {
    for (active, fix) in [
        (90, "Take back 20 of the 30 idle assignments; then nothing has to be bought."),
        (110, "Take back the 10 idle assignments first, and buy 10 more."),
        (120, "Buy 20 more, or take back as many: none of them is idle."),
    ] {
        let text = format!(
            "# licences\nid,product,metric,quantity\nL1,Maps,device,100\n# usage\nlicence,assigned,active,measured\nL1,120,{active},2026-11-01\n"
        );
        assert_eq!(finding("under-licensed", &text, &[]).fix, fix);
    }
}

#[test]
fn the_own_figure_is_the_roots_else_the_sum_below_it_else_the_profiles() {
    let profile = Profile { inhabitants: Some(41_837), organisation: Some("Lyngdal Kommune".into()), ..Profile::default() };
    let of = |metric: &str, usage: &str, units: &str| {
        let text = format!(
            "# licences\nid,product,metric,quantity\nL1,Maps,{metric},100\n# usage\nlicence,organisation,assigned\n{usage}\
             # organisation\nid,name,parent,headcount,inhabitants,pupils\n{units}"
        );
        let portfolio = load::from_text(profile.clone(), &text);
        let positions = positions(&portfolio, &[], today(), &Settings::default());
        positions[0].own.as_ref().map(|own| own.count)
    };
    let tree = "1,Lyngdal,,5275,40000,\n2,Schools,1,900,,\n3,North,2,100,,600\n4,South,2,80,,400\n5,Roads,1,500,,\n";
    assert_eq!(of("employee", "", tree), Some(5275), "the root's own figure includes its children");
    assert_eq!(of("pupil", "", tree), Some(1000), "the sum, however deep");
    assert_eq!(of("inhabitant", "", tree), Some(40_000), "the table before the profile");
    assert_eq!(of("inhabitant", "", "1,Lyngdal,,,,\n"), Some(41_837));
    assert_eq!(of("pupil", "L1,South,10\n", tree), Some(400), "the one unit that uses it");
    assert_eq!(of("pupil", "L1,Schools,10\n", tree), Some(1000));
    assert_eq!(of("pupil", "L1,South,10\nL1,North,10\n", tree), Some(1000), "several units: the whole");
    assert_eq!(of("pupil", "L1,Roads,10\n", tree), None, "nothing to compare with");
    assert_eq!(of("inhabitant", "L1,Roads,10\n", tree), Some(40_000), "a department serves all inhabitants");
    let flat = "1,Lyngdal kommune,,5275,,\n2,Schools,,900,,\n3,Roads,,500,,\n";
    assert_eq!(of("employee", "", flat), Some(5275), "a list without levels: the row of the organisation's name");
    assert_eq!(of("employee", "", "1,A,2,10,,\n2,B,1,20,,\n3,C,,30,,\n"), Some(30), "a ring of parents counts nowhere");
}

#[test]
fn a_suite_of_the_whole_covers_its_units_and_not_the_other_way_round() {
    let of = |component: &str, suite: &str| {
        let portfolio = inventory(&format!(
            "# licences\nid,product,metric,quantity,included-in\nL1,Signing,named-user,90,l2\nL2,Office Suite,named-user,300,\n\
             # usage\nlicence,organisation,assigned,active,measured\n{component}{suite}\
             # organisation\nid,name,parent\n1,Lyngdal,\n2,Culture,1\n3,Library,2\n4,Harbour,1\n"
        ));
        let positions = positions(&portfolio, &[], today(), &Settings::default());
        suites::paid_twice(&portfolio, &positions, &Bundles::default()).first().map_or(0, |pair| pair.count)
    };
    assert_eq!(of("L1,Library,88,88,\n", "L2,Library,60,60,\n"), 60, "the smaller count");
    assert_eq!(of("L1,Library,88,88,\n", "L2,Culture,200,200,\n"), 88);
    assert_eq!(of("L1,Library,88,88,\n", "L2,,200,200,\n"), 88);
    assert_eq!(of("L1,Library,88,88,\nL1,Harbour,88,88,\n", "L2,Lyngdal,120,120,\n"), 90, "no more than were bought");
    assert_eq!(of("L1,Library,40,40,\nL1,Harbour,40,40,\n", "L2,Lyngdal,50,50,\n"), 50, "nobody is counted twice");
    assert_eq!(of("L1,,88,88,\n", "L2,Library,200,200,\n"), 0);
    assert_eq!(of("L1,Town Archive,88,88,\n", "L2,town archive,88,88,\n"), 88, "a unit that the table does not have");
    assert_eq!(of("", ""), 90, "nothing measured: the whole organisation holds both");
}

proptest! {
    #[test]
    fn rows_in_another_order_give_the_same_positions_for_any_numbers(
        licences in prop::collection::vec((0..3_u8, any::<u64>(), any::<u64>()), 1..6),
        usage in prop::collection::vec((0..6_u8, 0..3_u8, any::<u64>(), any::<u64>(), 1..28_u8), 0..8),
    ) {
        let licences: Vec<_> = licences.iter().enumerate()
            .map(|(at, (product, quantity, minimum))| format!("L{at},P{product},device,{quantity},{minimum},7.50,month\n")).collect();
        let usage: Vec<_> = usage.iter()
            .map(|(licence, unit, assigned, active, day)| format!("L{licence},U{unit},{assigned},{active},2026-11-{day:02}\n")).collect();
        let told = |licences: String, usage: String| {
            let text = format!("# licences\nid,product,metric,quantity,minimum,unit-price,price-per\n{licences}\
                                # usage\nlicence,organisation,assigned,active,measured\n{usage}");
            let all = positions_of(&text);
            let figures = |one: &Position| (one.entitled, one.assigned, one.active, one.needed, one.surplus, one.shortfall, one.surplus_per_year());
            all.iter().map(figures).collect::<Vec<_>>()
        };
        let there = told(licences.concat(), usage.concat());
        let back = told(licences.iter().rev().cloned().collect(), usage.iter().rev().cloned().collect());
        for (entitled, _, _, needed, surplus, shortfall, _) in &there {
            if let (Some(entitled), Some(needed), Some(surplus), Some(shortfall)) = (entitled, needed, surplus, shortfall) {
                prop_assert!(*surplus == 0 || *shortfall == 0);
                prop_assert!(*shortfall > 0 || *surplus == entitled.saturating_sub(*needed));
            }
        }
        prop_assert_eq!(there, back);
    }
}

#[test]
fn prices_in_another_currency_count_at_the_policys_rate() {
    let inventory = inventory(
        "# contracts\nid,title,currency\nA,a,DKK\nB,b,EUR\n\
         # licences\nid,contract,product,metric,quantity,unit-price\nL1,A,Mail,named-user,50,100\nL2,B,Mail,named-user,50,20\n\
         # usage\nlicence,product,assigned,active,measured\n,Mail,30,0,2026-11-01\n",
    );
    let mut settings = Settings::default();
    let worth = |settings: &Settings| {
        let position = positions(&inventory, &[], today(), settings).remove(0);
        let worth = position.prices.of_returned(100);
        (
            worth.value.map(|value| value.to_string()).unwrap_or_default(),
            worth.assumptions.iter().map(ToString::to_string).collect::<Vec<_>>().join("; "),
        )
    };
    let (value, assumptions) = worth(&settings);
    assert_eq!(
        (value.as_str(), assumptions.as_str()),
        ("5000.00", "50 of them have no price in DKK and are left out of the amount")
    );
    settings.rates.insert(Currency::parse("EUR").expect("a currency"), "7.5".parse().expect("a rate"));
    let (value, assumptions) = worth(&settings);
    assert_eq!(value, "12500.00");
    assert!(assumptions.contains("prices in EUR are converted at the policy's rate"), "{assumptions}");
}
