//! Positions at their edges, reckoned by hand: which rights and figures count, which day is the one to act by, what so many cost,
//! and who could do with a smaller suite.

use portfolio::analysis::licences::advice::{Step, Thresholds, advise};
use portfolio::analysis::licences::{Exit, Worth};

use super::*;

fn told(assumptions: &[portfolio::phrase::Phrase]) -> Vec<String> {
    assumptions.iter().map(ToString::to_string).collect()
}

fn with_dates(text: &str, dates: &[ContractDates]) -> Position {
    let mut all = positions(&inventory(text), dates, today(), &Settings::default());
    assert_eq!(all.len(), 1, "{all:#?}");
    all.remove(0)
}

const SEVERAL_METRICS: &str = "a measurement names the product, which is bought by several metrics, and is not counted";

#[test]
fn only_a_metric_that_could_own_a_measurement_of_the_product_says_that_it_is_not_counted() {
    let of = |metrics: [&str; 3], usage: &str| {
        let [one, two, three] = metrics;
        let all = positions_of(&format!(
            "# licences\nid,product,metric,quantity\nL1,Maps,{one},5\nL2,Maps,{two},5\nL3,Maps,{three},5\n\
             # usage\nlicence,product,assigned,active,measured\n{usage}"
        ));
        all.iter().map(|one| (one.metric, told(&one.assumptions))).collect::<Vec<_>>()
    };
    let silent = |metric| (metric, vec![]);
    let says = |metric| (metric, vec![SEVERAL_METRICS.to_owned()]);
    let metrics = ["device", "core", "site"];
    assert_eq!(of(metrics, "L1,,4,4,2026-11-01\n"), [silent(Metric::Device), silent(Metric::Core), silent(Metric::Site)]);
    assert_eq!(of(metrics, ",Maps,4,4,2026-11-01\n"), [says(Metric::Device), says(Metric::Core), silent(Metric::Site)]);
}

#[test]
fn what_one_of_several_entitlements_leaves_out_is_said() {
    let metric = "no metric given: named users assumed";
    let period = "no period of the price given: a year assumed";
    for (rows, says) in [
        ("L1,Maps,named-user,5,100,year\nL2,Maps,named-user,5,100,month\n", vec![]),
        ("L1,Maps,named-user,5,100,year\nL2,Maps,,5,100,year\n", vec![metric]),
        ("L1,Maps,named-user,5,100,year\nL2,Maps,named-user,5,100,\n", vec![period]),
        ("L1,Maps,named-user,5,100,year\nL2,Maps,named-user,5,,\n", vec![]),
        ("L1,Maps,,5,100,\nL2,Maps,,5,100,\n", vec![metric, period]),
    ] {
        let one = only(&format!("# licences\nid,product,metric,quantity,unit-price,price-per\n{rows}"));
        assert_eq!(told(&one.assumptions), says, "{rows}");
    }
}

#[test]
fn peaks_are_said_to_be_added_only_of_several_units_that_are_all_measured_by_who_uses_at_once() {
    let peaks = "the peaks of the units are added, though they may fall on different days";
    for (metric, usage, active, says) in [
        ("concurrent", "L1,Library,60,30,2026-11-01\nL1,Harbour,20,10,2026-11-01\n", Some(40), vec![peaks]),
        ("concurrent", "L1,Library,60,30,2026-11-01\nL1,Library,20,10,2026-10-01\n", Some(30), vec![]),
        ("concurrent", "L1,Library,60,30,2026-11-01\nL1,Harbour,20,,2026-11-01\n", None, vec![]),
        ("device", "L1,Library,60,30,2026-11-01\nL1,Harbour,20,10,2026-11-01\n", Some(40), vec![]),
    ] {
        let one = only(&format!(
            "# licences\nid,product,metric,quantity\nL1,Maps,{metric},100\n# usage\nlicence,organisation,assigned,active,measured\n{usage}"
        ));
        assert_eq!(
            (one.active, told(&one.assumptions)),
            (active, says.into_iter().map(str::to_owned).collect()),
            "{metric}: {usage}"
        );
    }
}

#[test]
fn as_many_are_taken_as_assigned_only_where_some_are_said_to_be_active() {
    let as_many = "as many assigned as active, where only active use is given";
    for (usage, assigned, says) in [
        ("L1,,,30,2026-11-01\n", Some(30), vec![as_many]),
        ("L1,,40,30,2026-11-01\n", Some(40), vec![]),
        ("L1,,,,2026-11-01\n", None, vec![]),
        ("L1,Library,40,20,2026-11-01\nL1,Harbour,,10,2026-11-01\n", Some(50), vec![as_many]),
    ] {
        let one = measured(usage);
        // No price is without its period in that inventory.
        assert_eq!((one.assigned, told(&one.assumptions)), (assigned, says.into_iter().map(str::to_owned).collect()), "{usage}");
    }
}

#[test]
fn assignments_alone_keep_an_ended_right_in_use() {
    let of = |to: &str, usage: &str| {
        let all = positions_of(&format!(
            "# licences\nid,product,metric,quantity,from,to\nL1,Maps,device,50,{to}\n# usage\nlicence,assigned,active,measured\n{usage}"
        ));
        all.first().map(|one| (one.right, one.shortfall, one.act_by))
    };
    let ended = Some((Right::EndedOn(day("2026-11-20")), Some(40), None));
    assert_eq!(of(",2026-11-20", "L1,40,0,2026-11-21\n"), ended, "assigned and idle, the day after");
    assert_eq!(of(",2026-11-20", "L1,0,0,2026-11-21\n"), None);
    assert_eq!(of(",2026-11-20", "L1,40,0,2026-11-20\n"), None, "counted on the last day");
    let held = Some((Right::Held, Some(0), Some(day("2026-11-21"))));
    assert_eq!(of(",2026-11-21", "L1,40,0,2026-11-21\n"), held, "the last day is still one");
    // A period that ends before it begins is never held; its last day is not over before tomorrow.
    let begins = Some(Right::BeginsOn(day("2026-12-01")));
    assert_eq!(of("2026-12-01,2026-11-21", "L1,40,40,2026-11-21\n").map(|(right, ..)| right), begins);
}

/// Two entitlements, under two contracts.
const TWO: &str = "# licences\nid,contract,product,metric,quantity\nL1,K1,Maps,device,60\nL2,K2,Maps,device,60\n\
    # contracts\nid,title\nK1,One\nK2,Two\n";

#[test]
fn without_a_day_for_notice_only_the_coming_end_of_a_fixed_term_is_a_day_to_act_by() {
    let end = |duration, end: &str, has_ended| ContractDates {
        duration,
        current_end: Some(day(end)),
        has_ended,
        ..ContractDates::default()
    };
    let text = "# licences\nid,contract,product,metric,quantity\nL1,K1,Maps,device,60\n# contracts\nid,title\nK1,One\n";
    for (dates, act_by) in [
        (end(Duration::Fixed, "2026-11-22", false), Some("2026-11-22")),
        (end(Duration::Fixed, "2026-11-21", false), Some("2026-11-21")),
        (end(Duration::Fixed, "2026-11-20", false), None),
        (end(Duration::Fixed, "2026-11-20", true), None),
        (end(Duration::Fixed, "2027-11-20", true), None),
        (end(Duration::Tacit, "2027-06-30", false), None),
        (end(Duration::Unknown, "2027-06-30", false), None),
    ] {
        let one = with_dates(text, std::slice::from_ref(&dates));
        assert_eq!((one.act_by, one.notice_by), (act_by.map(day), None), "{dates:?}");
        assert_eq!(one.prices.holdings()[0].exit.act_by, act_by.map(day), "and so for the entitlement: {dates:?}");
    }
}

#[test]
fn of_contracts_without_a_day_the_first_is_named_and_the_first_last_day_of_an_entitlement_counts() {
    let evergreen = || ContractDates { earliest_exit: Some(day("2027-02-28")), ..ContractDates::default() };
    let one = with_dates(TWO, &[evergreen(), evergreen()]);
    assert_eq!(one.contract.map(|contract| contract.position()), Some(0));
    assert_eq!((one.notice_by, one.act_by), (None, None));

    let of = |first: &str, second: &str| {
        only(&format!("# licences\nid,product,metric,quantity,to\nL1,Maps,device,60,{first}\nL2,Maps,device,60,{second}\n"))
            .act_by
    };
    assert_eq!(of("2027-06-30", "2027-03-31"), Some(day("2027-03-31")));
    assert_eq!(of("2027-06-30", ""), Some(day("2027-06-30")));
    assert_eq!(of("2026-11-21", "2027-03-31"), Some(day("2026-11-21")), "the last day is today");
    assert_eq!(of("", ""), None);
}

#[test]
fn an_entitlement_is_left_on_its_own_last_day_only_where_that_comes_before_its_contracts() {
    let of = |to: &str| {
        let dates = ContractDates {
            duration: Duration::Tacit,
            current_end: Some(day("2027-06-30")),
            last_notice: Some(day("2026-12-31")),
            earliest_exit: Some(day("2027-06-30")),
            ..ContractDates::default()
        };
        let text = format!(
            "# licences\nid,contract,product,metric,quantity,unit-price,to\nL1,K1,Maps,device,1,365,{to}\n# contracts\nid,title\nK1,One\n\
             # usage\nlicence,assigned,active,measured\nL1,0,0,2026-11-01\n"
        );
        let one = with_dates(&text, &[dates]);
        let cost = one.returns()[0].bound_cost(today()).expect("a price and a day").to_string();
        (one.prices.holdings()[0].exit, cost)
    };
    let own = |last: &str| Exit { bound_until: Some(day(last)), notice_by: None, act_by: Some(day(last)) };
    let contracts =
        Exit { bound_until: Some(day("2027-06-30")), notice_by: Some(day("2026-12-31")), act_by: Some(day("2026-12-31")) };
    // One a day: 365 a year.
    assert_eq!(of("2026-11-21"), (own("2026-11-21"), "0.00".to_owned()), "nothing is owed after the last day");
    assert_eq!(of("2026-11-22"), (own("2026-11-22"), "1.00".to_owned()));
    assert_eq!(of("2027-06-29"), (own("2027-06-29"), "220.00".to_owned()), "9 + 31 + 31 + 28 + 31 + 30 + 31 + 29");
    assert_eq!(of("2027-06-30"), (contracts, "221.00".to_owned()), "both on one day: it is the contract that is given notice of");
    assert_eq!(of(""), (contracts, "221.00".to_owned()));
}

#[test]
fn the_currency_is_that_of_the_first_entitlement_with_a_price_else_of_the_first() {
    let of = |first: &str, second: &str| {
        let one = only(&format!(
            "# contracts\nid,title,currency\nK1,One,EUR\nK2,Two,SEK\n\
             # licences\nid,contract,product,metric,quantity,unit-price\nL1,K1,Maps,device,5,{first}\nL2,K2,Maps,device,5,{second}\n"
        ));
        one.prices.currency.to_string()
    };
    assert_eq!(of("", ""), "EUR");
    assert_eq!(of("", "20"), "SEK");
    assert_eq!(of("10", "20"), "EUR");
}

#[test]
fn a_row_without_a_quantity_holds_none() {
    let one = only("# licences\nid,product,metric,quantity,unit-price\nL1,Maps,device,,100\n");
    let holding = &one.prices.holdings()[0];
    assert_eq!((holding.quantity, holding.minimum, one.entitled), (0, 0, None));
}

/// 10 at 300, 10 at 200 and 10 at 100, no two under one contract.
fn three_prices(exits: [Option<&str>; 3]) -> Position {
    let dates = exits.map(|exit| ContractDates { earliest_exit: exit.map(day), ..ContractDates::default() });
    with_dates(
        "# contracts\nid,title\nK1,One\nK2,Two\nK3,Three\n# licences\nid,contract,product,metric,quantity,unit-price,price-per\n\
         L1,K1,Maps,device,10,200,year\nL2,K2,Maps,device,10,300,year\nL3,K3,Maps,device,10,100,year\n",
        &dates,
    )
}

fn worth(worth: &Worth) -> (String, Vec<String>) {
    (worth.value.map(|value| value.to_string()).unwrap_or_default(), told(&worth.assumptions))
}

#[test]
fn so_many_cost_what_the_dearest_cost_and_more_than_there_are_the_highest_price() {
    let prices = three_prices([None; 3]).prices;
    for (count, value) in [(1, "300.00"), (10, "3000.00"), (15, "4000.00"), (25, "5500.00"), (30, "6000.00"), (32, "6600.00")] {
        assert_eq!(worth(&prices.of_owned(count)).0, value, "{count} of what is owned");
    }
    assert_eq!(worth(&prices.of_more(1)), ("300.00".into(), vec!["the prices differ: the highest counts".into()]));
    assert_eq!(worth(&prices.of_more(12)).0, "3600.00");
    let none = prices.of_owned(0);
    assert!(none.assumptions.is_empty(), "of none there is nothing to assume: {none:?}");
}

#[test]
fn what_can_be_left_first_is_said_to_count_first_unless_all_can_be_left_at_once() {
    let (early, late) = (Some("2027-02-28"), Some("2027-06-30"));
    let dearest = "the prices differ: the dearest are counted first";
    let first = "the prices differ: what can be left first is counted first";
    for (exits, value, says) in [
        ([early, early, early], "4000.00", dearest),
        ([early, late, late], "3500.00", first),
        // 10 at 200 and 5 at 100 in February.
        ([early, late, early], "2500.00", first),
        ([late, early, early], "3500.00", first),
    ] {
        let prices = three_prices(exits).prices;
        assert_eq!(worth(&prices.of_returned(15)), (value.into(), vec![says.into()]), "{exits:?}");
    }
}

#[test]
fn a_single_one_without_a_yearly_price_is_said_to_be_left_out() {
    let of = |second: &str| {
        let one = only(&format!(
            "# licences\nid,product,metric,quantity,unit-price,price-per\nL1,Maps,device,10,300,year\nL2,Maps,device,10,{second}\n"
        ));
        worth(&one.prices.of_owned(11))
    };
    let three_thousand = "3000.00".to_owned();
    assert_eq!(
        of(",year"),
        (three_thousand.clone(), vec!["1 of them have no price in DKK and are left out of the amount".into()])
    );
    let once = "1 of them are paid once and left out of the yearly amount".to_owned();
    assert_eq!(of("900,once"), (three_thousand, vec![once, "the prices differ: the dearest are counted first".into()]));
}

#[test]
fn the_first_that_is_missing_costs_its_price_and_none_costs_nothing() {
    let cost =
        |assigned: u64| measured(&format!("L1,,{assigned},10,2026-11-01\n")).shortfall_cost().map(|value| value.to_string());
    assert_eq!(cost(99), None);
    assert_eq!(cost(100), None);
    assert_eq!(cost(101).as_deref(), Some("300.00"));
    assert_eq!(cost(102).as_deref(), Some("600.00"));
    assert_eq!(measured("").shortfall_cost(), None, "nobody knows");
}

#[test]
fn where_nobody_counts_who_uses_it_at_once_those_assigned_must_be_had() {
    let of = |usage: &str| {
        let one = only(&format!(
            "# licences\nid,product,metric,quantity\nL1,Maps,concurrent,50\n# usage\nlicence,assigned,active,measured\n{usage}"
        ));
        (one.required(), one.shortfall)
    };
    assert_eq!(of("L1,60,,2026-11-01\n"), (Some(60), Some(10)));
    assert_eq!(of("L1,60,51,2026-11-01\n"), (Some(51), Some(1)));
    assert_eq!(of(""), (None, None));
}

#[test]
fn assignments_are_in_the_way_only_of_what_goes_back() {
    let of = |minimum: &str, usage: &str| {
        only(&format!(
            "# licences\nid,product,metric,quantity,minimum\nL1,Maps,device,100,{minimum}\n# usage\nlicence,assigned,active,measured\n{usage}"
        ))
    };
    // 50 active need 55: 45 go back, and 55 are left.
    for (assigned, in_the_way) in [(54, 0), (55, 0), (56, 1), (100, 45)] {
        let one = of("", &format!("L1,{assigned},50,2026-11-01\n"));
        assert_eq!((one.surplus, one.in_the_way()), (Some(45), in_the_way), "{assigned} assigned");
    }
    let unknown = of("some", "L1,100,50,2026-11-01\n");
    assert_eq!((unknown.surplus, unknown.in_the_way()), (None, 0), "a minimum that cannot be read: nothing goes back");
    assert_eq!(of("", "").in_the_way(), 0);
}

const SUITES: &str = "[[suite]]\nproduct = \"Large\"\nincludes = [\"Small\", \"Phone\"]\n\n\
    [[suite]]\nproduct = \"Small\"\nincludes = [\"Mail\"]\n";

/// Returns what the holders of the large suite of 100, all active, could move to.
fn smaller(suites: &str, others: &str, phone: u64) -> Option<(String, u64, Option<String>)> {
    let portfolio = inventory(&format!(
        "# contracts\nid,title,currency\nK1,One,DKK\nK2,Two,EUR\n\
         # licences\nid,contract,product,metric,quantity,unit-price,price-per\nL1,K1,Large,named-user,200,300,year\nL2,K1,Phone,named-user,200,,\n{others}\
         # usage\nproduct,assigned,active,measured\nLarge,100,100,2026-11-01\nPhone,{phone},{phone},2026-11-01\nSmall,20,20,2026-11-01\n"
    ));
    let all = positions(&portfolio, &[], today(), &Settings::default());
    let bundles = Bundles::read("suites.toml", suites).expect("suites");
    let thresholds = Thresholds { surplus_percent: 10, idle_percent: 20, drift_percent: 5 };
    let steps = advise(&portfolio, &all, &bundles, 10, thresholds);
    let large = all.iter().find(|one| one.product == "Large").expect("the large suite");
    steps[&large.main()].iter().find_map(|step| match step {
        Step::Downgrade(one) => Some((one.to.product.clone(), one.count, one.saving_per_year.map(|value| value.to_string()))),
        _ => None,
    })
}

#[test]
fn a_smaller_suite_is_advised_from_the_first_who_could_do_with_it_and_only_where_it_is_cheaper() {
    let small = |count, saving: Option<&str>| Some(("Small".to_owned(), count, saving.map(str::to_owned)));
    let of = |others: &str, phone: u64| smaller(SUITES, others, phone);
    let cheaper = "L3,K1,Small,named-user,9,200,year\n";
    // 100 active need 110. 10 telephones need 11, 99 need 109 (108.9) and 100 need 110.
    assert_eq!(of(cheaper, 10), small(99, Some("9900.00")));
    assert_eq!(of(cheaper, 99), small(1, Some("100.00")));
    assert_eq!(of(cheaper, 100), None);
    assert_eq!(of("L3,K1,Small,named-user,9,300,year\n", 10), None, "at one price there is nothing to save");
    assert_eq!(of("L3,K1,Small,named-user,9,301,year\n", 10), None);
    assert_eq!(of("L3,K1,Small,device,9,200,year\n", 10), None, "it counts something else");
    // Where prices cannot be compared, the number alone is told; of none there is nothing to tell.
    for other in ["L3,K2,Small,named-user,9,20,year\n", "L3,K1,Small,named-user,9,200,once\n", "L3,K1,Small,named-user,9,,\n"] {
        assert_eq!(of(other, 10), small(99, None), "{other}");
        assert_eq!(of(other, 100), None, "{other}");
    }
}

#[test]
fn a_suite_that_has_no_more_than_the_smaller_and_a_part_that_is_no_suite_are_no_way_down() {
    let same =
        "[[suite]]\nproduct = \"Large\"\nincludes = [\"Small\"]\n\n[[suite]]\nproduct = \"Small\"\nincludes = [\"Mail\"]\n";
    let part = "[[suite]]\nproduct = \"Large\"\nincludes = [\"Small\", \"Phone\"]\n";
    for suites in [same, part] {
        assert_eq!(smaller(suites, "L3,K1,Small,named-user,9,200,year\n", 10), None, "{suites}");
    }
}

#[test]
fn of_two_smaller_suites_the_one_that_saves_more_is_advised() {
    let suites = "[[suite]]\nproduct = \"Large\"\nincludes = [\"Basic\", \"Small\", \"Phone\"]\n\n\
        [[suite]]\nproduct = \"Small\"\nincludes = [\"Basic\"]\n\n[[suite]]\nproduct = \"Basic\"\nincludes = [\"Mail\"]\n";
    let of =
        |basic: u64| smaller(suites, &format!("L3,K1,Small,named-user,9,200,year\nL4,K1,Basic,named-user,9,{basic},year\n"), 10);
    // To Small go all but the 11 with a telephone: 99. To Basic all but those and the 20 in Small: 110 − 33 = 77.
    assert_eq!(of(150), Some(("Basic".to_owned(), 77, Some("11550.00".to_owned()))), "77 × 150 against 99 × 100");
    assert_eq!(of(190), Some(("Small".to_owned(), 99, Some("9900.00".to_owned()))), "99 × 100 against 77 × 110");
}

#[test]
fn a_figure_of_the_product_belongs_to_its_only_metric_whatever_that_counts() {
    let of = |rows: &str| {
        let all = positions_of(&format!(
            "# licences\nid,product,metric,quantity\n{rows}# usage\nproduct,assigned,active,measured\nMaps,4,4,2026-11-01\n"
        ));
        all.iter().map(|one| one.assigned).collect::<Vec<_>>()
    };
    assert_eq!(of("L1,Maps,site,5\n"), [Some(4)]);
    assert_eq!(of("L1,Maps,site,5\nL2,Maps,site,3\n"), [Some(4)]);
    assert_eq!(of("L1,Maps,site,5\nL2,Maps,flat,1\n"), [None, None]);
    assert_eq!(of("L1,Maps,site,5\nL2,Maps,device,9\n"), [Some(4), None]);
}

#[test]
fn an_entitlement_whose_metric_cannot_be_read_hides_the_product_while_it_is_valid() {
    let of = |to: &str| {
        let rows = format!("L1,Maps,device,5,\nL2,Maps,some or other,5,{to}\n");
        positions_of(&format!("# licences\nid,product,metric,quantity,to\n{rows}")).len()
    };
    assert_eq!((of(""), of("2026-11-21"), of("2026-11-20")), (0, 0, 1));
}

#[test]
fn only_what_is_left_goes_back_and_only_what_stands_in_its_way_is_taken_back() {
    let of = |assigned: u64, active: &str| {
        only(&format!(
            "# licences\nid,product,metric,quantity\nL1,Maps,device,60\nL2,Maps,device,40\n\
             # usage\nlicence,product,assigned,active,measured\n,Maps,{assigned},{active},2026-11-01\n"
        ))
    };
    // 50 active need 55: 45 can go back, and 55 stay.
    let one = of(70, "50");
    assert_eq!((one.surplus, one.in_the_way()), (Some(45), 15));
    assert_eq!(of(55, "50").in_the_way(), 0);
    assert_eq!(of(70, "").in_the_way(), 0, "nobody knows who is active");
    assert!(one.prices.give_back(0).is_empty(), "none from nowhere");
    assert_eq!(one.prices.give_back(30).len(), 1, "the first has room for them");
    assert_eq!(one.prices.give_back(100).len(), 2);
}

#[test]
fn a_year_costs_twelve_months_and_what_is_paid_once_has_no_year() {
    let of = |per: &str| {
        let portfolio = inventory(&format!("# licences\nid,product,quantity,unit-price,price-per\nL1,Maps,5,100,{per}\n"));
        let licence = &portfolio.licences[0];
        assert_eq!(licence.price_per.map_or("", |per| per.name()), if per == "fortnight" { "" } else { per });
        licence.price_per_year().map(|price| price.to_string())
    };
    let some = |text: &str| Some(text.to_owned());
    assert_eq!(["year", "month", "once", "", "fortnight"].map(of), [some("100"), some("1200"), None, some("100"), None]);
}

#[test]
fn how_it_is_handed_back_hangs_on_what_ends_first() {
    let text = |to: &str| {
        format!(
            "# licences\nid,contract,product,metric,quantity,unit-price,to\nL1,K1,Maps,device,10,100,{to}\n# contracts\nid,title\nK1,Mapping\n\
             # usage\nlicence,assigned,active,measured\nL1,0,0,2026-11-01\n"
        )
    };
    let told = |to: &str, dates: ContractDates| {
        let portfolio = inventory(&text(to));
        let all = positions(&portfolio, &[dates], today(), &Settings::default());
        portfolio::analysis::licences::advice::hand_back(&portfolio, &all[0]).to_string()
    };
    let fixed = |exit: Option<&str>| ContractDates {
        duration: Duration::Fixed,
        current_end: Some(day("2027-12-31")),
        earliest_exit: exit.map(day),
        ..ContractDates::default()
    };
    assert_eq!(told("2027-03-31", fixed(None)), "hand back 10 by 2027-03-31, when `L1` ends");
    assert_eq!(
        told("", fixed(Some("2027-06-30"))),
        "give notice of 10 now; `Mapping` can then be left on 2027-06-30, and ends by itself on 2027-12-31"
    );
    assert_eq!(told("", fixed(Some("2027-12-31"))), "hand back 10 by 2027-12-31, when `Mapping` ends");
}
