//! Plans on the very day on which something changes, and the day after; reckoned by hand.

use portfolio::analysis::tenders::joint::joint_purchases;

use super::*;

/// Returns the plan of a contract, the first of an inventory, on a day.
fn on(today: &str, inventory: &str) -> Plan {
    let portfolio = load::from_text(Profile::default(), inventory);
    Facts::new(&portfolio, day(today), &Policy::default().analysis).plans.remove(0)
}

fn says(plan: &Plan, words: &str) -> bool {
    plan.assumptions.iter().any(|line| line.to_string().contains(words))
}

fn next(day: NaiveDate) -> String {
    day.succ_opt().expect("a day").to_string()
}

#[test]
fn the_last_day_to_start_is_in_time_and_the_next_is_late() {
    let payroll = |options: &str| {
        format!(
            "# contracts\nid,title,start,end,options,option-notice,annual-value,procedure,implementation\n\
             K1,Payroll,2024-01-01,2027-12-31,{options},50000,below-threshold,small\n"
        )
    };
    let without = payroll(",");
    assert_eq!(on("2026-11-21", &without).start_by, Some(day("2027-06-09")));
    assert_eq!(on("2026-11-21", &without).start_by_with_options, None);
    assert_eq!(on("2027-06-09", &without).state, State::StartNow);
    assert_eq!(on("2027-06-10", &without).state, State::Late);

    // An option of a year, to be called off three months before the end.
    let option = payroll("1x12 months,3 months");
    assert_eq!(on("2027-06-09", &option).state, State::StartNow);
    assert_eq!(on("2027-06-10", &option).state, State::OptionFirst);
    assert_eq!((on("2027-09-30", &option).state, on("2027-10-01", &option).state), (State::OptionFirst, State::Late));

    // An option of a month, to be called off on the last day: it helps until the tender for its end would have to start.
    let month = payroll("1x1 months,");
    let last = on("2027-06-10", &month).start_by_with_options.expect("a day");
    assert!((day("2027-06-10")..day("2027-08-01")).contains(&last), "{last}");
    assert_eq!((on(&last.to_string(), &month).state, on(&next(last), &month).state), (State::OptionFirst, State::Late));
}

#[test]
fn what_runs_on_is_overdue_the_day_after_four_years_and_what_ends_never_is() {
    let of = |competed: &str, end: &str| {
        let row =
            format!("# contracts\nid,title,start,end,competed,annual-value\nK1,Payroll,2015-01-01,{end},{competed},500000\n");
        on("2026-11-21", &row).is_overdue_for_competition
    };
    assert_eq!((of("2022-11-21", ""), of("2022-11-20", "")), (false, true));
    assert!(!of("2015-01-01", "2028-12-31"));
    let assumed = |competed: &str, end: &str| {
        let row =
            format!("# contracts\nid,title,start,end,competed,annual-value\nK1,Payroll,2024-01-01,{end},{competed},500000\n");
        let plan = on("2026-11-21", &row);
        (plan.competed, says(&plan, "day of the last competition not given"))
    };
    assert_eq!(assumed("yes", ""), (Some(day("2024-01-01")), true));
    assert_eq!(assumed("yes", "2028-12-31"), (Some(day("2024-01-01")), false));
    assert_eq!(assumed("2024-06-01", ""), (Some(day("2024-06-01")), false));
}

#[test]
fn a_framework_in_the_list_lends_its_end_and_that_is_said() {
    let of = |own: &str, id: &str| {
        format!(
            "# contracts\nid,title,start,end,procedure,framework,framework-end,annual-value,implementation,is-framework\n\
             K1,Mail,2024-01-01,2028-12-31,framework-mini-tender,{id},{own},500000,small,\n\
             Z1,Hosting,2024-01-01,2029-12-31,,,,,,yes\n"
        )
    };
    let lent = on("2026-11-21", &of("", "Hosting"));
    assert_eq!(lent.framework_end.map(|end| end.day), Some(day("2029-12-31")));
    assert!(says(&lent, "`Z1`"), "{:?}", lent.assumptions);
    let own = on("2026-11-21", &of("2028-06-30", "Z1"));
    assert_eq!(own.framework_end.map(|end| end.day), Some(day("2028-06-30")));
    assert!(!says(&own, "`Z1`"), "{:?}", own.assumptions);
    let neither = on("2026-11-21", &of("", "Elsewhere"));
    assert_eq!(neither.framework_end.map(|end| end.day), None);
}

#[test]
fn a_procedure_that_cannot_be_read_is_said() {
    let of = |procedure: &str| {
        let row =
            format!("# contracts\nid,title,start,end,annual-value,procedure\nK1,Mail,2024-01-01,2028-12-31,50000,{procedure}\n");
        says(&on("2026-11-21", &row), "procedure` cannot be read")
    };
    assert_eq!((of("some or other"), of("open")), (true, false));
}

/// Returns the ids of each group of purchases that may have to be valued together.
fn together(rows: &str) -> Vec<Vec<String>> {
    let text = format!("# contracts\nid,title,start,end,supplier,supplier-number,total-value,procedure\n{rows}");
    let portfolio = load::from_text(Profile::default(), &text);
    let settings = Policy::default().analysis;
    let facts = Facts::new(&portfolio, day("2026-11-21"), &settings);
    let found = joint_purchases(&portfolio, &facts.dates, &facts.plans, &settings, 12);
    let ids = |contracts: &[portfolio::model::ContractKey]| contracts.iter().map(|key| portfolio[*key].id.to_string()).collect();
    found.iter().map(|joint| ids(&joint.contracts)).collect()
}

#[test]
fn what_was_bought_apart_counts_together_while_one_of_them_runs() {
    let of = |first: &str, second: &str| {
        together(&format!(
            "K1,Mail,2025-01-01,{first},Nordic IT,,900000,direct\nK2,Maps,2025-06-01,{second},Nordic IT,,900000,direct\n"
        ))
    };
    assert_eq!(of("2026-11-20", "2027-12-31"), [["K1", "K2"]]);
    assert_eq!(of("2026-11-20", "2026-11-20"), Vec::<Vec<String>>::new());
    let of_kinds = |procedure: &str| {
        together(&format!(
            "K1,Mail,2025-01-01,2028-12-31,Nordic IT,,900000,direct\nK2,Maps,2025-06-01,2028-12-31,Nordic IT,,900000,{procedure}\n"
        ))
    };
    assert_eq!(of_kinds("below-threshold").len(), 1);
    assert!(of_kinds("some or other").is_empty(), "nobody knows how it was bought");
}

#[test]
fn of_two_runs_that_are_worth_the_same_the_earlier_is_told() {
    let rows = "K1,Mail,2024-01-01,2028-12-31,Nordic IT,,900000,direct\nK2,Maps,2024-11-01,2028-12-31,Nordic IT,,900000,direct\n\
        K3,Post,2025-09-01,2028-12-31,Nordic IT,,900000,direct\n";
    assert_eq!(together(rows), [["K1", "K2"]]);
}

#[test]
fn a_supplier_is_known_by_its_number_and_by_a_name_that_stands_beside_one_number() {
    let of = |suppliers: [&str; 3]| {
        let row = |(at, supplier): (usize, &&str)| {
            format!("K{at},Title {at},2025-0{}-01,2028-12-31,{supplier},600000,direct\n", at + 1)
        };
        together(&suppliers.iter().enumerate().map(row).collect::<String>()).concat()
    };
    let all = ["K0", "K1", "K2"];
    assert_eq!(of(["Nordic IT,12345678", "Nordic Systems,12345678", "Nordic IT,"]), all);
    assert_eq!(of(["Nordic IT,12345678", "Nordic Systems,12345678", "Nordic Systems,-"]), all, "a dash is no number");
    // The name stands beside two numbers: which of them is meant, nobody knows.
    assert!(of(["Nordic IT,12345678", "Nordic IT,87654321", "Nordic IT,"]).is_empty());
    assert_eq!(of(["Nordic IT,", "Nordic IT,", "nordic it,"]), all);
}
