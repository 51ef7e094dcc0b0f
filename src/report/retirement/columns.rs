//! The columns of the retirement plan's sheets, and which cells of a workbook stand out.

use crate::report::sheet::{Cell, Column, Style};

/// The columns of the plan on a terminal; the last stands below its row.
pub(super) const SHORT: &[&str] =
    &["verdict", "id", "name", "can-go", "wanted", "goes", "slack", "useful-until", "notice-by", "exit", "annual-cost", "to-do"];

/// What stands below a row as well, where all is told.
pub(super) const BELOW: &[&str] = &["reason", "held-by"];

pub(super) const PLAN: [Column; 25] = [
    Column::new("order", "", ["Rækkefølge", "Rekkefølge", "Order"]),
    Column::new("verdict", "", ["Vurdering", "Vurdering", "Verdict"]),
    Column::new("id", "id", ["Systemnr.", "Systemnr.", "System id"]),
    Column::new("name", "system", ["System", "System", "System"]),
    Column::new("organisation", "for", ["Afdeling", "Avdeling", "Organisation"]),
    Column::new("owner", "owner", ["Systemejer", "Systemeier", "Owner"]),
    Column::new("why", "why", ["Hvorfor", "Hvorfor", "Why"]),
    Column::new("replaced-by", "replaced by", ["Erstattes af", "Erstattes av", "Replaced by"]),
    Column::new("can-go", "can go", ["Kan tidligst udgå", "Kan tidligst utgå", "Can go from"]),
    Column::new("wanted", "wanted", ["Ønsket dag", "Ønsket dag", "Wanted day"]),
    Column::new("goes", "goes", ["Udgår", "Utgår", "Goes"]),
    Column::new("slack", "slack", ["Slæk (dage)", "Slakk (dager)", "Slack (days)"]),
    Column::new("useful-until", "useful until", ["Senest uden merpris", "Senest uten merpris", "Useful until"]),
    Column::new("notice-by", "notice by", ["Opsigelse senest", "Oppsigelse senest", "Notice by"]),
    Column::new("exit", "exit", ["Kontrakten slutter", "Avtalen slutter", "Contract ends"]),
    Column::new("contracts", "contracts", ["Kontrakter", "Avtaler", "Contracts"]),
    Column::new(
        "archive-by",
        "archive by",
        ["Arkivudtræk begynder senest", "Arkivuttrekk starter senest", "Archive extract begins by"],
    ),
    Column::new("moves", "to move", ["Snitflader at flytte", "Integrasjoner å flytte", "Integrations to move"]),
    Column::new("annual-cost", "a year", ["Årlig udgift", "Årlig kostnad", "Annual cost"]),
    Column::new(
        "overlap-cost",
        "side by side",
        ["Udgift ved paralleldrift", "Kostnad ved paralleldrift", "Cost of running side by side"],
    ),
    Column::new("paid-for-nothing", "paid for nothing", ["Betales for intet", "Betales for ingenting", "Paid for nothing"]),
    Column::new("saved-from", "saved from", ["Spares fra", "Spares fra", "Saved from"]),
    Column::new("to-do", "", ["Hvad skal gøres", "Hva må gjøres", "To do"]),
    Column::new("reason", "why", ["Begrundelse", "Begrunnelse", "Reason"]),
    Column::new("held-by", "held by", ["Holdes tilbage af", "Holdes tilbake av", "Held by"]),
];

pub(super) const MILESTONES: [Column; 6] = [
    Column::new("day", "day", ["Dag", "Dag", "Day"]),
    Column::new("step", "what", ["Hvad", "Hva", "What"]),
    Column::new("systems", "of", ["System, der udgår", "System som utgår", "Leaving system"]),
    Column::new("detail", "", ["Om", "Om", "About"]),
    Column::new("owner", "owner", ["Ansvarlig", "Ansvarlig", "Owner"]),
    Column::new("late", "late", ["Burde være begyndt", "Burde vært startet", "Should have begun"]),
];

pub(super) const CONTRACTS: [Column; 13] = [
    Column::new("id", "id", ["Kontraktnr.", "Avtalenr.", "Contract id"]),
    Column::new("title", "contract", ["Kontrakt", "Avtale", "Contract"]),
    Column::new("supplier", "supplier", ["Leverandør", "Leverandør", "Supplier"]),
    Column::new("going", "covers", ["Systemer, der udgår", "Systemer som utgår", "Leaving systems"]),
    Column::new("stays", "also covers", ["Dækker også", "Dekker også", "Also covers"]),
    Column::new("last-day", "last goes", ["Sidste system udgår", "Siste system utgår", "Last system goes"]),
    Column::new("useful-until", "useful until", ["Senest uden merpris", "Senest uten merpris", "Useful until"]),
    Column::new("notice-by", "notice by", ["Opsigelse senest", "Oppsigelse senest", "Notice by"]),
    Column::new("exit", "exit", ["Slutter", "Slutter", "Ends"]),
    Column::new("annual-value", "a year", ["Årlig værdi", "Årlig verdi", "Annual value"]),
    Column::new("paid-for-nothing", "paid for nothing", ["Betales for intet", "Betales for ingenting", "Paid for nothing"]),
    Column::new("to-do", "", ["Bemærk", "Merk", "Note"]),
    Column::new("assumptions", "assumed", ["Antaget", "Antatt", "Assumed"]),
];

pub(super) const MOVES: [Column; 8] = [
    Column::new("leaving", "leaving", ["System, der udgår", "System som utgår", "Leaving system"]),
    Column::new("other", "other end", ["Modpart", "Motpart", "Other end"]),
    Column::new("direction", "", ["Retning", "Retning", "Direction"]),
    Column::new("needed", "needed", ["Modparten afhænger af det", "Motparten avhenger av det", "Other end depends on it"]),
    Column::new("kind", "kind", ["Type", "Type", "Kind"]),
    Column::new("data", "data", ["Data", "Data", "Data"]),
    Column::new("by", "by", ["Senest", "Senest", "By"]),
    Column::new("there", "there already", ["Findes allerede med", "Finnes allerede med", "There already with"]),
];

/// Returns how a cell of the workbook stands out.
#[must_use]
pub fn style(cell: &Cell) -> Style {
    match cell {
        Cell::Word("retirement-verdict", "overdue" | "too-early" | "clash") => Style::Alarm,
        Cell::Word("retirement-verdict", "open" | "no-day" | "settle-first") => Style::Warning,
        Cell::Word("retirement-verdict", "on-time") => Style::Calm,
        _ => Style::Plain,
    }
}
