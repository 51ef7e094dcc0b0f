//! Positions reckoned by hand: every metric, periods, minimums, and what goes back from which contract.

use portfolio::analysis::Settings;
use portfolio::analysis::licences::{Point, Position, Right, positions};
use portfolio::model::contract_dates::ContractDates;
use portfolio::model::{Metric, Portfolio};

use super::{day, inventory, only, today};

fn dated(portfolio: &Portfolio) -> Vec<Position> {
    let dates: Vec<_> = portfolio.contracts.iter().map(|contract| ContractDates::of(&contract.terms, today())).collect();
    positions(portfolio, &dates, today(), &Settings::default())
}

#[test]
fn every_metric_has_its_own_need() {
    let of = |metric: &str, quantity: u64, usage: &str| {
        let one = only(&format!(
            "# licences\nid,product,metric,quantity,unit-price,price-per\nL1,Maps,{metric},{quantity},10,year\n\
             # usage\nlicence,assigned,active,measured\n{usage}\
             # organisation\nid,name,headcount,inhabitants,pupils\n1,Lyngdal,500,8000,900\n"
        ));
        (one.assigned, one.active, one.needed, one.surplus, one.shortfall, one.surplus_per_year().map(|value| value.to_string()))
    };
    let ten = |surplus: u64| Some(format!("{}.00", surplus * 10));
    // 90 active and a tenth more are 99.
    for metric in ["named-user", "device", "core", "case"] {
        let usage = "L1,110,90,2026-10-01\n";
        assert_eq!(of(metric, 120, usage), (Some(110), Some(90), Some(99), Some(21), Some(0), ten(21)), "{metric}");
        assert_eq!(of(metric, 100, usage), (Some(110), Some(90), Some(99), Some(0), Some(10), ten(0)), "{metric}");
        assert_eq!(of(metric, 100, ""), (None, None, None, None, None, None), "{metric}");
    }
    // The peak of 90 is what counts, not the newest 40, and not that 300 may log in.
    let peaks = "L1,300,90,2026-07-01\nL1,300,40,2026-11-01\n";
    assert_eq!(of("concurrent", 120, peaks), (Some(300), Some(90), Some(99), Some(21), Some(0), ten(21)));
    assert_eq!(of("concurrent", 80, peaks), (Some(300), Some(90), Some(99), Some(0), Some(10), ten(0)));
    // There are as many as the organisation says, and use is not asked for.
    assert_eq!(of("inhabitant", 8100, ""), (None, None, Some(8000), Some(100), Some(0), ten(100)));
    assert_eq!(of("inhabitant", 7900, ""), (None, None, Some(8000), Some(0), Some(100), ten(0)));
    assert_eq!(of("pupil", 1000, ""), (None, None, Some(900), Some(100), Some(0), ten(100)));
    assert_eq!(of("employee", 490, ""), (None, None, Some(500), Some(0), Some(10), ten(0)));
    // A place and a fixed price are needed as they are.
    assert_eq!(of("site", 6, ""), (None, None, None, None, None, None));
    assert_eq!(of("flat", 1, ""), (None, None, None, None, None, None));
}

#[test]
fn periods_that_overlap_are_added_on_the_days_on_which_both_are_valid() {
    let portfolio = inventory(
        "# licences\nid,product,metric,quantity,from,to\nL1,Maps,device,100,2024-01-01,2026-12-31\nL2,Maps,device,50,2026-07-01,2027-06-30\n\
         # usage\nlicence,assigned,active,measured\nL2,80,80,2026-06-30\n",
    );
    let on = |date: &str| {
        let all = positions(&portfolio, &[], day(date), &Settings::default());
        all.first().map(|one| (one.right, one.entitled, one.licences.len()))
    };
    assert_eq!(on("2026-06-30"), Some((Right::Held, Some(100), 1)));
    assert_eq!(on("2026-07-01"), Some((Right::Held, Some(150), 2)));
    assert_eq!(on("2026-12-31"), Some((Right::Held, Some(150), 2)));
    assert_eq!(on("2027-01-01"), Some((Right::Held, Some(50), 1)));
    assert_eq!(on("2027-07-01"), None, "last counted while there was a right");
}

#[test]
fn a_contractual_minimum_above_need_cannot_go_back() {
    let one = only(
        "# licences\nid,product,metric,quantity,unit-price,price-per,minimum\nL1,Maps,device,400,12.50,month,250\n\
         # usage\nlicence,assigned,active,measured\nL1,100,100,2026-10-01\n",
    );
    assert_eq!((one.needed, one.surplus), (Some(250), Some(150)));
    assert_eq!(one.surplus_per_year().map(|value| value.to_string()).as_deref(), Some("22500.00"), "150 × 12.50 × 12");
}

#[test]
fn an_ended_entitlement_still_in_use_is_short_of_everything() {
    let one = only(
        "# licences\nid,product,metric,quantity,unit-price,price-per,to\nL1,Maps,device,50,10,year,2026-05-31\n\
         # usage\nlicence,assigned,active,measured\nL1,40,30,2026-11-01\n",
    );
    assert_eq!((one.right, one.entitled, one.shortfall), (Right::EndedOn(day("2026-05-31")), Some(0), Some(40)));
    assert_eq!((one.surplus, one.cost_per_year()), (Some(0), None));
}

/// Three contracts of one product: 40 at 200 that can be left at the end of February, but for 10 of them; 60 at 300 that renew
/// in July; 100 at 500 until the end of 2028.
const THREE_CONTRACTS: &str = "# contracts\n\
    id,title,supplier,start,end,notice,notice-to-end-of,renewal\n\
    K1,Maps A,Nord,2024-07-01,2027-06-30,6 months,,12 months\n\
    K2,Maps B,Nord,2025-01-01,2028-12-31,,,\n\
    K3,Maps C,Syd,2023-01-01,,3 months,month,\n\
    # licences\nid,contract,product,metric,quantity,unit-price,price-per,minimum\n\
    L1,K1,Maps,named-user,60,300,year,\nL2,K2,Maps,named-user,100,500,year,\nL3,K3,Maps,named-user,40,200,year,10\n\
    # usage\nproduct,organisation,assigned,active,measured\nMaps,Library,60,50,2026-10-01\nMaps,Harbour,40,30,2026-10-01\n";

#[test]
fn the_surplus_goes_back_from_the_contracts_that_can_be_left_first() {
    let portfolio = inventory(THREE_CONTRACTS);
    let all = dated(&portfolio);
    let [one] = &all[..] else { panic!("{all:#?}") };
    // 80 active need 88 of 200.
    assert_eq!((one.entitled, one.needed, one.surplus), (Some(200), Some(88), Some(112)));
    let told: Vec<_> = one
        .returns()
        .iter()
        .map(|back| {
            let day = |day: Option<chrono::NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
            let exit = back.from.exit;
            let per_year = back.per_year().expect("a price").to_string();
            let bound = back.bound_cost(today()).expect("a price and a day").to_string();
            (portfolio[back.from.licence].id.as_str(), back.count, day(exit.free_from()), day(exit.notice_by), per_year, bound)
        })
        .collect();
    let row = |licence, count, from: &str, notice: &str, per_year: &str, bound: &str| {
        (licence, count, from.to_owned(), notice.to_owned(), per_year.to_owned(), bound.to_owned())
    };
    assert_eq!(
        told,
        [
            // 99 days of 6000 a year, 221 of 18000, 771 of 11000.
            row("L3", 30, "2027-03-01", "", "6000.00", "1627.40"),
            row("L1", 60, "2027-07-01", "2026-12-31", "18000.00", "10898.63"),
            row("L2", 22, "2029-01-01", "", "11000.00", "23235.62"),
        ]
    );
    assert_eq!(one.surplus_per_year().map(|value| value.to_string()).as_deref(), Some("35000.00"));
    assert_eq!(one.cost_per_year().map(|value| value.to_string()).as_deref(), Some("76000.00"), "18000 + 50000 + 8000");
    assert_eq!(one.notice_by, Some(day("2026-12-31")));
}

#[test]
fn at_one_exit_the_dearest_goes_back_first() {
    let portfolio = inventory(
        "# contracts\nid,title,start,end\nK1,A,2024-01-01,2027-12-31\nK2,B,2024-01-01,2027-12-31\n\
         # licences\nid,contract,product,metric,quantity,unit-price\nL1,K1,Maps,device,50,100\nL2,K2,Maps,device,50,100.05\n\
         # usage\nproduct,assigned,active,measured\nMaps,20,20,2026-10-01\n",
    );
    let all = dated(&portfolio);
    let told: Vec<_> = all[0].returns().iter().map(|back| (portfolio[back.from.licence].id.clone(), back.count)).collect();
    assert_eq!(told, [("L2".to_owned(), 50), ("L1".to_owned(), 28)], "22 of 100 are needed");
}

#[test]
fn an_entitlement_that_ends_by_itself_is_bound_until_then_and_one_without_a_contract_goes_back_last() {
    let portfolio = inventory(
        "# contracts\nid,title,start,end\nK1,A,2024-01-01,2028-12-31\n\
         # licences\nid,contract,product,metric,quantity,unit-price,to\nL1,,Maps,device,50,900,\nL2,K1,Maps,device,50,100,2027-03-31\n\
         L3,K1,Maps,device,50,100,2030-03-31\n# usage\nproduct,assigned,active,measured\nMaps,0,0,2026-10-01\n",
    );
    let all = dated(&portfolio);
    let told: Vec<_> =
        all[0].returns().iter().map(|back| (portfolio[back.from.licence].id.clone(), back.from.exit.bound_until)).collect();
    let until = |licence: &str, date: Option<&str>| (licence.to_owned(), date.map(day));
    assert_eq!(told, [until("L2", Some("2027-03-31")), until("L3", Some("2028-12-31")), until("L1", None)]);
}

#[test]
fn use_is_remembered_from_the_day_on_which_every_unit_was_measured() {
    let one = only(
        "# licences\nid,product,metric,quantity,to\nL1,Maps,device,99,2026-08-31\nL2,Maps,device,99,\n\
         # usage\nlicence,product,organisation,assigned,active,measured\n\
         L1,,Library,50,40,2026-01-10\nL1,,Harbour,50,30,2026-03-10\nL1,,Library,50,45,2026-06-10\n\
         L2,,Library,50,20,2026-09-10\n,Maps,Library,50,25,2026-10-10\nL2,,Harbour,9,5,\n",
    );
    let points: Vec<_> = one.history.iter().map(|point| (point.day.to_string(), point.active)).collect();
    let at = |day: &str, active| (day.to_owned(), active);
    // In September the old entitlement is over: what was counted of it is of nobody any more.
    assert_eq!(points, [at("2026-03-10", 70), at("2026-06-10", 75), at("2026-09-10", 20), at("2026-10-10", 25)]);
    let _: &Vec<Point> = &one.history;
}

#[test]
fn a_figure_of_a_day_that_is_still_to_come_is_not_counted() {
    let one = only(
        "# licences\nid,product,metric,quantity\nL1,Maps,device,99\n# usage\nlicence,assigned,active,measured\nL1,50,40,2026-11-20\nL1,98,98,2026-11-22\n",
    );
    assert_eq!((one.assigned, one.active), (Some(50), Some(40)));
    assert_eq!(one.assumptions, ["a measurement of a day that is still to come is not counted"]);
    assert_eq!(one.metric, Metric::Device);
}
