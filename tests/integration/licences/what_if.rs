//! What if: which figures take the place of which, reckoned by hand.

use portfolio::analysis::licences::what_if::WhatIf;
use portfolio::phrase::Phrase;

use super::*;

const ENTITLED: &str = "# licences\nid,product,metric,quantity,unit-price,price-per\n\
                        L1,Signing,named-user,100,300,year\nL9,Other,named-user,10,300,year\n";

/// Returns the positions after a change of some usage rows: licence, product, organisation, assigned, active, measured.
fn after(change: &str, entitled: &str, usage: &str) -> Vec<Position> {
    let mut portfolio = inventory(&format!(
        "{entitled}# usage\nlicence,product,organisation,assigned,active,measured\n{usage}L9,,,5,4,2026-11-01\n"
    ));
    let change = WhatIf::read(change).expect("a change");
    change.apply(&mut portfolio, today(), &Settings::default().licences).expect("the licence is there");
    positions(&portfolio, &[], today(), &Settings::default())
}

/// Returns what is assigned, active and needed of `Signing` after a change. `Other` is as it was.
fn figures(change: &str, entitled: &str, usage: &str) -> [Option<u64>; 3] {
    let all = after(change, entitled, usage);
    let [other, signing] = &all[..] else { panic!("{all:#?}") };
    assert_eq!((other.product.as_str(), other.assigned, other.active), ("Other", Some(5), Some(4)), "{change}");
    [signing.assigned, signing.active, signing.needed]
}

/// In two units: 90 assigned and 70 active.
const UNITS: &str = "L1,,A,60,50,2026-11-01\nL1,,B,30,20,2026-10-01\n";

#[test]
fn a_figure_that_is_not_given_stays_and_follows_the_other() {
    for (change, assigned, active, needed) in [
        // Need is active use and a tenth, rounded up: 85 need 94 (93.5).
        ("L1 active=85", 90, 85, 94),
        // Who uses it has it.
        ("L1 active=95", 95, 95, 105),
        ("L1 assigned=80", 80, 70, 77),
        ("L1 assigned=40", 40, 40, 44),
        // Both as they are given, whatever they are.
        ("L1 assigned=80 active=75", 80, 75, 83),
        ("L1 assigned=70 active=75", 70, 75, 83),
        ("L1 active=10 active=75", 90, 75, 83),
        // The least that must be paid is needed whatever the use.
        ("L1 minimum=95", 90, 70, 95),
        ("L1 minimum=95 active=90", 90, 90, 99),
    ] {
        assert_eq!(figures(change, ENTITLED, UNITS), [assigned, active, needed].map(Some), "{change}");
    }
}

#[test]
fn a_figure_that_stays_is_as_old_as_the_oldest_of_its_units() {
    for (change, assigned, active) in
        [("L1 active=85", "2026-10-01", "2026-11-21"), ("L1 assigned=80", "2026-11-21", "2026-10-01")]
    {
        let all = after(change, ENTITLED, UNITS);
        let [one] = &all[1].measurements[..] else { panic!("{change}: {all:#?}") };
        let measured = [one.assigned, one.active].map(|figure| figure.expect("a figure").measured.expect("a day"));
        assert_eq!(measured, [day(assigned), day(active)], "{change}");
    }
    let all = after("L1 quantity=90", ENTITLED, UNITS);
    assert_eq!((all[1].measurements.len(), all[1].entitled), (2, Some(90)), "no figure of use is touched");
}

#[test]
fn a_figure_of_the_product_gives_way_where_the_tables_have_no_other() {
    let product = ",Signing,,90,80,2026-11-01\n";
    // Bought once, the product is its licence.
    assert_eq!(figures("L1 active=50", ENTITLED, product), [90, 50, 55].map(Some));
    // Bought twice, it is changed by its name, or by that of either.
    let twice = ENTITLED.replace("L1,Signing,named-user,100", "L1,Signing,named-user,60,300,year\nL2,Signing,named-user,40");
    assert_eq!(figures("Signing active=50", &twice, product), [90, 50, 55].map(Some));
    assert_eq!(figures("L1 active=50", &twice, product), [90, 50, 55].map(Some));
    // Figures of both licences give way together.
    let of_each = "L1,,,50,40,2026-11-01\nL2,,,30,20,2026-11-01\n";
    assert_eq!(figures("Signing active=50", &twice, of_each), [80, 50, 55].map(Some));
    // Of one of the two only its own: 80 stay as they are, and twenty of the other with them.
    assert_eq!(figures("L1 active=45", &twice, of_each), [80, 65, 72].map(Some));
    // Where the tables have figures of the licence too, only these give way; the product's, counted on the day itself, stands for them.
    let both = "L1,,,30,20,2026-11-01\n,Signing,,90,80,2026-11-21\n";
    assert_eq!(figures("L1 active=50", &twice, both), [90, 80, 88].map(Some));
    // Nothing was measured: who uses it has it.
    assert_eq!(figures("L1 active=50", ENTITLED, ""), [50, 50, 55].map(Some));
}

#[test]
fn a_change_is_a_field_and_a_value() {
    let refused = |text: &str| match WhatIf::read(text) {
        Err(Phrase::Message(key, _)) => key,
        other => panic!("{text}: {other:?}"),
    };
    for text in ["L1 =5", "L1 active=", "L1 active=5 ="] {
        assert_eq!(refused(text), "what-if-not-a-change", "{text}");
    }
    assert_eq!(refused("L1 unit-price=-1"), "what-if-amount");
    assert_eq!(refused("L1 minimum=-1"), "what-if-whole");
    let all = after("L1 unit-price=0", ENTITLED, UNITS);
    // Need of 77 leaves 23, for which nothing is paid.
    assert_eq!((all[1].surplus, all[1].surplus_per_year()), (Some(23), Some(portfolio::model::Money::ZERO)));
}

#[test]
fn what_cannot_be_changed_is_told_at_the_words_themselves() {
    let mut portfolio = inventory(ENTITLED);
    let change = WhatIf::read("Signning active=5").expect("a change");
    let error = change.apply(&mut portfolio, today(), &Settings::default().licences).expect_err("no such licence");
    assert!(error.to_string().contains("--> --if \"Signning active=5\"") && error.to_string().contains("`Signing`"), "{error}");
}

#[test]
fn a_change_of_a_product_leaves_the_figures_of_others_and_keeps_the_highest_at_once() {
    let usage = ",Signing,,90,80,2026-11-01\n,Other,,7,6,2026-11-02\n";
    let twice = ENTITLED.replace("L1,Signing,named-user,100", "L1,Signing,named-user,60,300,year\nL2,Signing,named-user,40")
        + "L8,Other,named-user,10,300,year\n";
    let found = after("Signing active=50", &twice, usage);
    let figures: Vec<_> = found.iter().map(|one| (one.product.as_str(), one.assigned, one.active)).collect();
    assert_eq!(figures, [("Other", Some(7), Some(6)), ("Signing", Some(90), Some(50))]);
    // Bought by the site and for those at once: the figures are of those at once, of whom the highest count stays.
    for order in [["site,1", "concurrent,99"], ["concurrent,99", "site,1"]] {
        let [one, other] = order;
        let entitled =
            format!("# licences\nid,product,metric,quantity\nL1,Signing,{one}\nL2,Signing,{other}\nL9,Other,named-user,10\n");
        let usage = ",Signing,,70,50,2026-10-01\n,Signing,,70,30,2026-11-01\n";
        let all = after("Signing assigned=60", &entitled, usage);
        let at_once = all.iter().find(|one| one.metric == Metric::Concurrent).expect("it is bought so");
        assert_eq!((at_once.assigned, at_once.active), (Some(60), Some(50)), "{order:?}");
    }
}

#[test]
fn what_is_bought_often_is_named_up_to_five() {
    let told = |times: u32| {
        let rows: String = (1..=times).map(|at| format!("L{at},Signing,named-user,10\n")).collect();
        let mut portfolio = inventory(&format!("# licences\nid,product,metric,quantity\n{rows}"));
        let change = WhatIf::read("Signing quantity=5").expect("a change");
        change.apply(&mut portfolio, today(), &Settings::default().licences).expect_err("which of them?").message.to_string()
    };
    assert!(told(5).ends_with("by `L1`, `L2`, `L3`, `L4` and `L5`"), "{}", told(5));
    assert!(told(6).ends_with("by `L1`, `L2`, `L3`, `L4`, `L5` and 1 more"), "{}", told(6));
}
