//! What cannot be right in the tables of licences and use is told at its cell, and never added up.

use portfolio::finding::Finding;

use super::findings;

/// Returns the findings of a rule as subject, message and cells.
fn told(rule: &str, text: &str) -> Vec<String> {
    let cells = |found: &Finding| {
        let cell =
            |place: &portfolio::place::Place| format!("{}:{}:{}", place.file, place.row, place.column.as_deref().unwrap_or("?"));
        found.places.iter().map(cell).collect::<Vec<_>>().join(" ")
    };
    let found = findings(text, &[]);
    let said = |one: &Finding| format!("{}: {} [{}]", one.subjects[0].id, one.message, cells(one));
    found.iter().filter(|found| found.rule == rule).map(said).collect()
}

#[test]
fn a_negative_quantity_and_an_unknown_metric_are_told_at_their_cells() {
    let text = "# licences\nid,product,metric,quantity,unit-price\nL1,Maps,device,-5,10\nL2,Plans,per moon,5,10\n\
                # usage\nlicence,assigned,active,measured\nL1,5,-4,2026-11-01\n";
    let told = told("unreadable-value", text);
    assert_eq!(told.len(), 3, "{told:#?}");
    for (id, cell) in [("L1", "licences.csv:2:quantity"), ("L2", "licences.csv:3:metric"), ("usage", "usage.csv:2:active")] {
        assert!(told.iter().any(|line| line.contains(id) && line.contains(cell)), "{cell}: {told:#?}");
    }
    let one = super::only(text);
    assert_eq!((one.product.as_str(), one.entitled, one.surplus, one.active), ("Maps", None, None, None));
}

#[test]
fn more_people_than_there_are_is_told_at_the_figure_and_at_the_headcount() {
    let text = "# licences\nid,product,metric,quantity\nL1,Mail,named-user,500\n\
                # usage\nlicence,organisation,assigned,active,measured\nL1,Library,41,40,2026-10-01\nL1,,900,40,2026-10-01\n\
                # organisation\nid,name,parent,headcount\n1,Lyngdal,,600\n2,Library,1,40\n";
    assert_eq!(
        told("usage-above-headcount", text),
        [
            "L1: 900 measured in the whole organisation, where there are 600 [usage.csv:3:assigned]",
            "L1: 41 measured in `Library`, where there are 40 [usage.csv:2:assigned organisation.csv:3:headcount]",
        ]
    );
}

#[test]
fn a_day_that_is_still_to_come_is_told_at_the_day() {
    let text = "# licences\nid,product,metric,quantity\nL1,Maps,device,5\nL2,Maps,device,5\n\
                # usage\nlicence,product,assigned,active,measured\nL1,,5,4,2027-11-01\nL1,,5,4,2027-12-01\n,Maps,9,9,2027-12-01\n";
    assert_eq!(
        told("dates-contradict", text),
        [
            "L1: was measured on 2027-11-01 and 2027-12-01, which is still to come [usage.csv:2:measured usage.csv:3:measured]",
            "L1: was measured on 2027-12-01, which is still to come [usage.csv:4:measured]",
        ]
    );
}

#[test]
fn two_currencies_in_one_product_are_told_and_never_added() {
    let text = "# contracts\nid,title,currency\nK1,A,DKK\nK2,B,EUR\n\
                # licences\nid,contract,product,metric,quantity,unit-price\nL1,K1,Maps,device,50,100\nL2,K2,Maps,device,50,20\n\
                # usage\nproduct,assigned,active,measured\nMaps,30,0,2026-11-01\n";
    assert_eq!(
        told("mixed-currencies", text),
        ["L2: priced in EUR, and `Maps` otherwise in DKK [licences.csv:3:unit-price contracts.csv:3:currency]"]
    );
    let one = super::only(text);
    assert_eq!(one.cost_per_year().map(|cost| cost.to_string()).as_deref(), Some("5000.00"), "the kroner alone");
}
