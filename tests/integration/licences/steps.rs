//! What is advised at the very edge of each threshold, reckoned by hand. Need is active use and a tenth, rounded up.

use portfolio::analysis::licences::advice::{Step, Thresholds, advise};
use portfolio::analysis::licences::is_at_least_percent;
use portfolio::model::Portfolio;

use super::*;

const THRESHOLDS: Thresholds = Thresholds { surplus_percent: 10, idle_percent: 20, drift_percent: 5 };

/// Returns the steps for each position, as names with their counts.
fn steps_within(portfolio: &Portfolio, thresholds: Thresholds) -> Vec<String> {
    let all = positions(portfolio, &[], today(), &Settings::default());
    let advised = advise(portfolio, &all, &Bundles::default(), 10, thresholds);
    let told = |step: &Step<'_>| step.count().map_or_else(|| step.name().to_owned(), |count| format!("{} {count}", step.name()));
    advised.values().map(|steps| steps.iter().map(told).collect::<Vec<_>>().join(", ")).collect()
}

/// A hundred named users, of which so many are assigned and so many active.
fn used(assigned: u64, active: u64) -> Portfolio {
    inventory(&format!(
        "# licences\nid,product,metric,quantity,unit-price\nL1,Signing,named-user,100,300\n\
         # usage\nlicence,assigned,active,measured\nL1,{assigned},{active},2026-11-01\n"
    ))
}

#[test]
fn a_part_is_compared_with_its_share_of_the_whole_to_the_last_one() {
    // 10 % of 100 is 10, of 999 it is 99.9, of 90 it is 9.
    for (part, whole, is_enough) in
        [(10, 100, true), (9, 100, false), (100, 999, true), (99, 999, false), (9, 90, true), (5, 100, false), (0, 0, true)]
    {
        assert_eq!(is_at_least_percent(part, whole, 10), is_enough, "{part} of {whole}");
    }
}

#[test]
fn what_is_missing_is_first_taken_from_who_does_not_use_it() {
    // Twenty more are assigned than bought.
    for (active, advised) in
        [(90, "reclaim 20"), (100, "reclaim 20"), (105, "reclaim 15, buy 5"), (119, "reclaim 1, buy 19"), (120, "buy 20")]
    {
        assert_eq!(steps_within(&used(120, active), THRESHOLDS), [advised], "{active} active");
    }
}

#[test]
fn idle_and_surplus_count_from_their_thresholds_on() {
    // 80 active need 88, 81 need 90 (89.1), 82 need 91 (90.2).
    for (active, advised) in [(80, "reclaim 20, hand-back 12"), (81, "hand-back 10"), (82, "keep"), (100, "keep")] {
        assert_eq!(steps_within(&used(100, active), THRESHOLDS), [advised], "{active} active");
    }
    // Where every one counts, none is still none.
    let every = Thresholds { surplus_percent: 0, idle_percent: 0, drift_percent: 0 };
    assert_eq!(steps_within(&used(100, 100), every), ["keep"]);
    assert_eq!(steps_within(&used(91, 90), every), ["reclaim 1, hand-back 1"], "90 active need 99");
}

#[test]
fn what_is_paid_by_the_head_is_corrected_when_it_is_further_off_than_the_threshold() {
    for (inhabitants, paid, advised) in [
        (100, 105, "keep"),
        (100, 106, "correct 6"),
        (100, 95, "keep"),
        (100, 94, "correct 6"),
        (1_980, 2_079, "keep"),
        (1_980, 2_080, "correct 100"),
    ] {
        let profile = Profile { inhabitants: Some(inhabitants), ..Profile::default() };
        let text = format!("# licences\nid,product,metric,quantity\nL1,Roads,inhabitant,{paid}\n");
        assert_eq!(steps_within(&load::from_text(profile, &text), THRESHOLDS), [advised], "{paid} for {inhabitants}");
    }
}

#[test]
fn without_a_right_it_is_renewed_and_without_a_figure_it_is_measured() {
    let of = |from: &str, to: &str, usage: &str| {
        steps_within(
            &inventory(&format!(
                "# licences\nid,product,metric,quantity,from,to\nL1,Signing,named-user,100,{from},{to}\n\
                 # usage\nlicence,assigned,active,measured\n{usage}"
            )),
            THRESHOLDS,
        )
    };
    assert_eq!(of("", "2026-10-31", "L1,10,10,2026-11-01\n"), ["renew"]);
    assert_eq!(of("2027-01-01", "", "L1,10,10,2026-11-01\n"), ["renew"]);
    assert_eq!(of("", "", ""), ["measure"]);
}

#[test]
fn of_several_rights_that_are_over_the_last_counts_and_of_those_to_come_the_first() {
    let right = |first: &str, second: &str| {
        let found = only(&format!(
            "# licences\nid,product,metric,quantity,minimum,from,to\nL1,Signing,named-user,100,50,{first}\nL2,Signing,named-user,100,50,{second}\n\
             # usage\nproduct,assigned,active,measured\nSigning,10,10,2026-11-01\n"
        ));
        (found.right, found.entitled, found.minimum, found.shortfall)
    };
    let over = Right::EndedOn(day("2026-10-31"));
    assert_eq!(right(",2026-08-31", ",2026-10-31"), (over, Some(0), 0, Some(10)));
    let to_come = Right::BeginsOn(day("2027-01-01"));
    assert_eq!(right("2027-03-01,", "2027-01-01,"), (to_come, Some(0), 0, Some(10)));
}

#[test]
fn one_entitlement_that_cannot_be_read_makes_the_sum_unknown() {
    let of = |second: &str| {
        only(&format!(
            "# licences\nid,product,metric,quantity,minimum,from,to\nL1,Signing,named-user,100,50,2026-01-01,2027-12-31\n\
             L2,Signing,named-user,100,{second}\n# usage\nlicence,assigned,active,measured\nL1,100,50,2026-11-21\n"
        ))
    };
    let whole = of("60,2026-01-01,");
    assert_eq!((whole.entitled, whole.minimum, whole.needed), (Some(200), 110, Some(110)), "what was counted today counts");
    assert_eq!(of("60,soon,").entitled, None);
    assert_eq!(of("some,2026-01-01,").needed, None);
}

#[test]
fn who_is_active_is_assigned_where_nobody_says_more() {
    let found = measured("L1,,,30,2026-11-01\n");
    assert_eq!((found.assigned, found.active), (Some(30), Some(30)));
}

#[test]
fn use_that_names_a_product_counts_for_its_only_metric_or_the_only_one_that_use_is_counted_for() {
    let of = |licences: &str| {
        let text = format!(
            "# licences\nid,product,metric,quantity\n{licences}# usage\nproduct,assigned,active,measured\nSigning,7,7,2026-11-01\n"
        );
        let found = positions_of(&text);
        found.iter().map(|one| (one.metric, one.assigned)).collect::<Vec<_>>()
    };
    assert_eq!(of("L1,Signing,site,1\n"), [(Metric::Site, Some(7))]);
    assert_eq!(of("L1,Signing,site,1\nL2,Signing,flat,1\n"), [(Metric::Site, None), (Metric::Flat, None)]);
    assert_eq!(of("L1,Signing,site,1\nL2,Signing,named-user,9\n"), [(Metric::NamedUser, Some(7)), (Metric::Site, None)]);
    assert_eq!(of("L1,Signing,device,5\nL2,Signing,named-user,9\n"), [(Metric::NamedUser, None), (Metric::Device, None)]);
}

#[test]
fn one_is_missing_and_what_is_not_known_is_not_taken_for_one() {
    let of = |metric: &str, quantity: u32, usage: &str| {
        let rows = format!("L1,Signing,{metric},{quantity}\n# usage\nlicence,assigned,active,measured\n{usage}");
        steps_within(&inventory(&format!("# licences\nid,product,metric,quantity\n{rows}")), THRESHOLDS)
    };
    assert_eq!(of("named-user", 10, "L1,11,11,2026-11-01\n"), ["buy 1"]);
    // Of those at once nobody knows who is idle: five are missing, and a tenth of fifteen more, rounded up.
    assert_eq!(of("concurrent", 10, "L1,30,15,2026-11-01\n"), ["buy 5"]);
    assert_eq!(of("named-user", 1, ""), ["measure"]);
}
