//! A municipality's own suites: how they are read, and what they lead to.

use portfolio::analysis::Settings;
use portfolio::analysis::licences::advice::{Step, Thresholds, advise};
use portfolio::analysis::licences::bundles::Bundles;
use portfolio::analysis::licences::{positions, suites};
use portfolio::report::pages;

use super::{inventory, today};

const OFFICE: &str = "[[suite]]\nproduct = \"Office E3\"\nincludes = [\"Mail\", \"Intune\"]\n\n\
    [[suite]]\nproduct = \"Office E5\"\nincludes = [\"office-e3\", \"Power BI\", \"Phone\"]\n";

fn office() -> Bundles {
    Bundles::read("suites.toml", OFFICE).expect("suites")
}

fn refused(text: &str) -> Vec<String> {
    Bundles::read("suites.toml", text).expect_err("a faulty file").iter().map(ToString::to_string).collect()
}

#[test]
fn the_committed_example_can_be_read() {
    let (_, make) = pages::FILES.iter().find(|(path, _)| *path == "rules/suites.toml").expect("it is generated");
    let example = Bundles::read("rules/suites.toml", &make()).expect("the example is right");
    assert!(
        example
            .place_of("Microsoft 365 E5", "power bi pro")
            .is_some_and(|place| place.to_string().starts_with("rules/suites.toml, line "))
    );
}

#[test]
fn parts_of_parts_are_parts() {
    let office = office();
    let of = |product: &str| office.suites_with(product).map(|suite| suite.product.clone()).collect::<Vec<_>>();
    assert_eq!(of("MAIL"), ["Office E3", "Office E5"]);
    assert_eq!(of("Phone"), ["Office E5"]);
    assert!(of("Office E3").is_empty(), "a suite in a larger one is given to other people");
    assert_eq!(office.place_of("office e5", "mail").map(|place| place.to_string()).as_deref(), Some("suites.toml, line 6"));
    assert_eq!(office.place_of("Office E3", "Phone"), None);
}

#[test]
fn a_fault_is_told_at_its_line() {
    for (text, line, says) in [
        ("[[suite]\n", 1, "cannot be read"),
        ("[[suite]]\nproduct = \"A\"\n", 1, "missing field `includes`"),
        ("[[suite]]\nproduct = \"A\"\nparts = [\"B\"]\nincludes = []\n", 3, "unknown field `parts`"),
        ("[[suite]]\nproduct = \"A\"\nincludes = []\n", 3, "`A` includes nothing"),
        ("[[suite]]\nproduct = \"A\"\nincludes = [\"B\",\n  \"a\"]\n", 4, "`A` is part of itself"),
        (
            "[[suite]]\nproduct = \"A\"\nincludes = [\"B\"]\n[[suite]]\nproduct = \"a\"\nincludes = [\"C\"]\n",
            5,
            "stands in line 2 already",
        ),
        (
            "[[suite]]\nproduct = \"A\"\nincludes = [\"B\"]\n[[suite]]\nproduct = \"B\"\nincludes = [\"A\"]\n",
            2,
            "by way of one of its parts",
        ),
        ("[[suite]]\nproduct = \" \"\nincludes = [\"B\"]\n", 2, "a suite has no name"),
    ] {
        let told = refused(text).join("\n");
        assert!(told.contains(says) && told.contains(&format!("suites.toml, line {line}")) && told.contains("hint: "), "{told}");
    }
}

#[test]
fn who_holds_a_suite_and_its_part_is_counted_by_unit_and_once() {
    // The library has 30 of each; of the 25 at the harbour 10 have the large suite; the school has no suite.
    let portfolio = inventory(
        "# licences\nid,product,metric,quantity,unit-price\nL1,Mail,named-user,100,300\nL2,Office E3,named-user,300,1000\nL3,Office E5,named-user,30,2000\n\
         # usage\nlicence,organisation,assigned,active,measured\n\
         L1,Library,40,40,2026-10-01\nL1,Harbour,25,25,2026-10-01\nL1,School,20,20,2026-10-01\n\
         L2,Library,30,30,2026-10-01\nL3,Harbour,10,10,2026-10-01\n\
         # organisation\nid,name,parent\n1,Lyngdal,\n2,Library,1\n3,Harbour,1\n4,School,1\n",
    );
    let all = positions(&portfolio, &[], today(), &Settings::default());
    let twice = suites::paid_twice(&portfolio, &all, &office());
    let told: Vec<_> =
        twice.iter().map(|pair| (pair.component.product.as_str(), pair.suite.product.as_str(), pair.count)).collect();
    assert_eq!(told, [("Mail", "Office E3", 30), ("Mail", "Office E5", 10)]);
}

#[test]
fn no_more_go_back_than_were_bought_however_many_suites_hold_a_part() {
    let portfolio = inventory(
        "# licences\nid,product,metric,quantity\nL1,Mail,named-user,50\nL2,Office E3,named-user,300\nL3,Office E5,named-user,300\n\
         # usage\nlicence,assigned,active,measured\nL1,50,50,2026-10-01\nL2,40,40,2026-10-01\nL3,40,40,2026-10-01\n",
    );
    let all = positions(&portfolio, &[], today(), &Settings::default());
    let counts: Vec<_> = suites::paid_twice(&portfolio, &all, &office()).iter().map(|pair| pair.count).collect();
    assert_eq!(counts, [40, 10]);
}

#[test]
fn who_uses_nothing_that_only_the_large_suite_has_can_do_with_the_smaller() {
    let of = |phone: &str| {
        let portfolio = inventory(&format!(
            "# licences\nid,product,metric,quantity,unit-price\nL1,Office E5,named-user,100,6000\nL2,Office E3,named-user,50,4000\n\
             L3,Power BI,named-user,100,\nL4,Phone,named-user,100,\n\
             # usage\nlicence,assigned,active,measured\nL1,100,90,2026-10-01\nL2,50,50,2026-10-01\nL3,100,20,2026-10-01\nL4,100,{phone},2026-10-01\n"
        ));
        let all = positions(&portfolio, &[], today(), &Settings::default());
        let thresholds = Thresholds { surplus_percent: 5, idle_percent: 101, drift_percent: 2 };
        let steps = advise(&portfolio, &all, &office(), 10, thresholds);
        let large = all.iter().find(|one| one.product == "Office E5").expect("the large suite");
        steps[&large.main()].iter().find_map(|step| match step {
            Step::Downgrade(one) => Some((one.to.product.clone(), one.count, one.saving_per_year.map(|value| value.to_string()))),
            _ => None,
        })
    };
    // 90 active need 99; of these 20 and 10 use more, and with a tenth they are 33.
    assert_eq!(of("10"), Some(("Office E3".to_owned(), 66, Some("132000.00".to_owned()))));
    assert_eq!(of(""), None, "one of the parts is not measured");
    assert_eq!(of("80"), None, "everybody uses something of it");
}

#[test]
fn a_suite_that_has_ended_pays_for_nothing() {
    let portfolio = inventory(
        "# licences\nid,product,metric,quantity,to,included-in\nL1,Signing,named-user,90,,L2\nL2,Office Suite,named-user,300,2026-01-01,\n\
         # usage\nlicence,organisation,assigned,active,measured\nL1,Library,9,9,\nL2,Library,9,9,\n",
    );
    let positions = positions(&portfolio, &[], today(), &Settings::default());
    assert!(suites::paid_twice(&portfolio, &positions, &Bundles::default()).is_empty());
}
