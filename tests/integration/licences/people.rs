//! People whom a tool tells, each once: who is active, whose count counts, and who holds a product and its suite. Reckoned by hand.

use std::sync::Arc;

use portfolio::model::holder::Salt;
use portfolio::model::{Activity, Holder, Holders};

use super::*;

/// An inventory whose usage rows (licence, product, organisation, assigned, active, measured) are each a tool's or a table's, with people.
fn told(licences: &str, rows: &[(&str, Option<&'static str>, Option<Holders>)]) -> Portfolio {
    let usage: String = rows.iter().map(|(row, ..)| format!("{row}\n")).collect();
    let mut portfolio = inventory(&format!(
        "# licences\nid,product,metric,quantity,included-in\n{licences}\
         # usage\nlicence,product,organisation,assigned,active,measured\n{usage}"
    ));
    for (usage, (_, tool, holders)) in portfolio.usage.iter_mut().zip(rows) {
        usage.counted_by = *tool;
        usage.holders = holders.clone().map(Arc::new);
    }
    portfolio
}

/// People by the letters of their names, each active on a day, and so many of whom only the number is known.
fn people(salt: &Salt, names: &str, active: Activity, others: u64) -> Holders {
    let people = names.chars().map(|name| Holder { person: salt.person(&name.to_string()), activity: active });
    Holders { people: people.collect(), others }
}

fn says(one: &Position) -> Vec<String> {
    one.assumptions.iter().map(ToString::to_string).collect()
}

#[test]
fn who_was_active_in_the_ninety_days_before_the_count_is_active() {
    let salt = Salt::default();
    let of = |last: &str, active: &str| {
        let holders = people(&salt, "abc", Activity::On(day(last)), 0);
        let portfolio =
            told("L1,Maps,named-user,10,\n", &[(&format!("L1,,,3,{active},2026-11-01"), Some("Entra"), Some(holders))]);
        positions(&portfolio, &[], today(), &Settings::default())[0].active
    };
    // 90 days before 1 November 2026 is 3 August.
    assert_eq!((of("2026-08-03", ""), of("2026-08-02", "")), (Some(3), Some(0)));
    assert_eq!(of("2026-08-02", "2"), Some(2), "a stated figure counts before the people");
}

#[test]
fn those_of_whom_nobody_knows_are_said_to_count_as_active_where_the_people_do() {
    let salt = Salt::default();
    let of = |rows: &[(&str, Option<&'static str>, Option<Holders>)]| {
        let portfolio = told("L1,Maps,named-user,10,\n", rows);
        let one = positions(&portfolio, &[], today(), &Settings::default()).remove(0);
        (one.active, one.measurements.iter().map(|one| one.unknown).sum::<u64>(), says(&one).len())
    };
    let seen = |others| Some(people(&salt, "ab", Activity::On(day("2026-10-01")), others));
    assert_eq!(of(&[("L1,,,3,,2026-11-01", Some("Entra"), seen(1))]), (Some(3), 1, 1));
    assert_eq!(of(&[("L1,,,2,,2026-11-01", Some("Entra"), seen(0))]), (Some(2), 0, 0));
    assert_eq!(of(&[("L1,,,3,2,2026-11-01", Some("Entra"), seen(1))]), (Some(2), 0, 0), "the stated figure counts");
    let newer = [("L1,,,4,,2026-10-10", Some("Entra"), seen(2)), ("L1,,,7,,2026-11-01", Some("Entra"), seen(5))];
    assert_eq!(of(&newer), (Some(7), 5, 1), "those of the newer count");
}

#[test]
fn the_count_that_tells_of_use_last_counts_and_on_one_day_the_tools() {
    let salt = Salt::default();
    let of = |table: &str, tool: &[(&str, Option<Holders>)]| {
        let mut rows: Vec<_> = tool.iter().map(|(row, holders)| (*row, Some("Entra"), holders.clone())).collect();
        rows.push((table, None, None));
        let portfolio = told("L1,Maps,named-user,100,\n", &rows);
        let one = positions(&portfolio, &[], today(), &Settings::default()).remove(0);
        let said = says(&one).into_iter().filter(|line| line.contains("Entra")).count();
        (one.assigned, said)
    };
    let table = "L1,,Library,50,40,2026-10-15";
    assert_eq!(of(table, &[("L1,,,60,45,2026-10-14", None)]), (Some(50), 1));
    assert_eq!(of(table, &[("L1,,,60,45,2026-10-15", None)]), (Some(60), 1));
    assert_eq!(of(table, &[("L1,,,60,45,2026-10-16", None)]), (Some(60), 1));
    assert_eq!(of(table, &[("L1,,,60,45,2026-10-14", None), ("L1,,,70,45,2026-10-16", None)]), (Some(70), 1), "by its newest");
    assert_eq!(of(table, &[("L1,,,60,,2026-10-16", None)]), (Some(50), 1), "the tool tells of no use");
    assert_eq!(of("L1,,Library,50,,2026-10-15", &[("L1,,,60,45,2026-10-14", None)]), (Some(60), 1), "the table tells of none");
    // The people tell of use, where anything is known of one of them.
    let seen = |activity| Some(people(&salt, "abc", activity, 0));
    assert_eq!(of(table, &[("L1,,,60,,2026-10-16", seen(Activity::Never))]), (Some(60), 1));
    assert_eq!(of(table, &[("L1,,,60,,2026-10-16", seen(Activity::Unknown))]), (Some(50), 1));
    // One of the two alone is nothing to choose between.
    let alone = |tool| {
        let portfolio = told("L1,Maps,named-user,100,\n", &[(table, tool, None)]);
        let one = positions(&portfolio, &[], today(), &Settings::default()).remove(0);
        (one.assigned, says(&one).len())
    };
    assert_eq!((alone(None), alone(Some("Entra"))), ((Some(50), 0), (Some(50), 0)));
}

#[test]
fn who_holds_a_product_and_its_suite_is_counted_person_by_person() {
    let salt = Salt::default();
    let of = |bought: u64, one: &[(&str, u64)], suite: (&str, u64)| {
        let list = |(names, others): (&str, u64)| Some(people(&salt, names, Activity::Unknown, others));
        let mut rows: Vec<_> = one.iter().map(|part| ("L1,,,9,9,2026-11-01", Some("Entra"), list(*part))).collect();
        rows.push((",Suite,,9,9,2026-11-01", Some("Entra"), list(suite)));
        let portfolio = told(&format!("L1,Signing,named-user,{bought},L2\nL2,Suite,named-user,300,\n"), &rows);
        let all = positions(&portfolio, &[], today(), &Settings::default());
        let pairs = suites::paid_twice(&portfolio, &all, &Bundles::default());
        let line = |pair: &suites::PaidTwice<'_>| {
            (pair.count, pair.is_exact, pair.assumptions.iter().map(ToString::to_string).collect())
        };
        pairs.iter().map(line).collect::<Vec<(u64, bool, Vec<String>)>>()
    };
    assert_eq!(of(90, &[("abc", 0)], ("bcde", 0)), [(2, true, vec![])]);
    assert_eq!(of(1, &[("abc", 0)], ("bcde", 0)), [(1, true, vec![])], "no more can be saved than was bought");
    assert_eq!(of(90, &[("abc", 0)], ("de", 0)), [], "nobody has both, whatever the numbers are");
    let both = of(90, &[("ab", 1), ("c", 2)], ("bcde", 1));
    let left_out = |others: u64, product: &str| format!("who {others} more with `{product}` are is not known: they are left out");
    assert_eq!(both, [(2, true, vec![left_out(3, "Signing"), left_out(1, "Suite")])]);
}
