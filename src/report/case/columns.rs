//! The columns of the tables of business cases.

use crate::report::sheet::Column;

pub(super) const CASES: &[Column] = &[
    Column::new("rank", "#", ["Rang", "Rang", "Rank"]),
    Column::new("id", "id", ["Id", "Id", "Id"]),
    Column::new("case", "case", ["Case", "Case", "Case"]),
    Column::new("class", "class", ["Klasse", "Klasse", "Class"]),
    Column::new("level", "level", ["Niveau", "Nivå", "Level"]),
    Column::new("investment", "investment", ["Investering", "Investering", "Investment"]),
    Column::new("operation", "operation", ["Drift i perioden", "Drift i perioden", "Operation in the horizon"]),
    Column::new("internal", "own hours", ["Interne timer i kr.", "Interne timer i kr.", "Internal hours in kroner"]),
    Column::new("price", "price", ["Investeringspris", "Investeringspris", "Investment price"]),
    Column::new("benefit", "benefit", ["Gevinst i perioden", "Gevinst i perioden", "Benefit in the horizon"]),
    Column::new("share", "back %", ["Tilbagebetalt %", "Tilbakebetalt %", "Paid back %"]),
    Column::new("band", "verdict", ["Vurdering", "Vurdering", "Verdict"]),
    Column::new("payback-years", "years", ["Tilbagebetalingstid i år", "Tilbakebetalingstid i år", "Payback in years"]),
    Column::new("payback-year", "paid back in", ["Tilbagebetalt i", "Tilbakebetalt i", "Paid back in"]),
    Column::new("stand", "budget", ["Budget", "Budsjett", "Budget"]),
    Column::new("more", "needs more", ["Mangler", "Mangler", "Needs more"]),
    Column::new("requires", "requires", ["Forudsætter", "Forutsetter", "Requires"]),
];

/// What the terminal shows of the cases.
pub(super) const CASES_SHOWN: &[&str] =
    &["rank", "case", "class", "price", "benefit", "share", "band", "payback-year", "stand", "more"];

/// The columns of a cash flow before its years.
pub(super) const FLOW_BEFORE: &[Column] = &[
    Column::new("case", "case", ["Case", "Case", "Case"]),
    Column::new("line", "line", ["Linje", "Linje", "Line"]),
    Column::new("kind", "", ["Art", "Art", "Kind"]),
    Column::new("gain", "saves", ["Sparer", "Sparer", "Saves"]),
    Column::new("centre", "responsible", ["Ansvarlig", "Ansvarlig", "Responsible"]),
    Column::new("included", "counts", ["Medregnet", "Medregnet", "Counts"]),
];

/// The columns of a cash flow after its years.
pub(super) const FLOW_AFTER: &[Column] = &[Column::new("note", "note", ["Bemærkning", "Merknad", "Remark"])];

pub(super) const SENSITIVITY: &[Column] = &[
    Column::new("case", "case", ["Case", "Case", "Case"]),
    Column::new("scenario", "if", ["Scenarie", "Scenario", "Scenario"]),
    Column::new("price", "price", ["Investeringspris", "Investeringspris", "Investment price"]),
    Column::new("benefit", "benefit", ["Gevinst i perioden", "Gevinst i perioden", "Benefit in the horizon"]),
    Column::new("share", "back %", ["Tilbagebetalt %", "Tilbakebetalt %", "Paid back %"]),
    Column::new("band", "verdict", ["Vurdering", "Vurdering", "Verdict"]),
    Column::new("payback-year", "paid back in", ["Tilbagebetalt i", "Tilbakebetalt i", "Paid back in"]),
];

pub(super) const FAULTS: &[Column] = &[
    Column::new("kind", "", ["Fejl", "Feil", "Fault"]),
    Column::new("place", "", ["Sted", "Sted", "Place"]),
    Column::new("message", "", ["Hvad er galt", "Hva er galt", "What is wrong"]),
    Column::new("fix", "", ["Hvad skal gøres", "Hva må gjøres", "What to do"]),
];
