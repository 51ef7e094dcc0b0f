//! Random portfolios, with what people and programs put into cells: they come back from a folder and from a workbook.

use portfolio::load::build::build;
use portfolio::load::headings::columns;
use portfolio::load::text_table::tables;
use portfolio::model::TableKind;
use portfolio::model::portfolio::Profile;
use proptest::prelude::*;

use super::{as_folder, as_workbook, assert_same, read};

const ODD: &[&str] = &[
    "=1+1",
    "'=x",
    "''-y",
    "+45 12 34",
    "-5",
    "@SUM(A1)",
    "a;b",
    "a, b",
    "line\nbreak",
    "one\n\nthree",
    "say \"hi\"",
    "æøå ÆØÅ",
    "🦉 owl",
    "Total",
    "I alt",
    "-",
    "ukendt",
    "Text",
    "[abc]",
    "1.234",
    "0042",
    "true",
    "|x|",
    "tab\tinside",
    "sep=;",
    "id",
    "Nej",
    "Ingen",
    "x",
    "1",
    "12e5",
    "\"",
    "'",
    "a\u{a0}b",
    "_x0041_",
    "<b>&amp;</b>",
    "%",
    "...",
];
const DAYS: &[&str] = &[
    "2026-12-31",
    "31-12-2026",
    "1/9-2024",
    "03/04/2026",
    "31-02-2025",
    "løbende",
    "9999-12-31",
    "2027",
    "46022",
    "31. december 2026",
    "29.02.2028",
    "dec 2026",
    "ja",
    "nej",
    "01-01-1900",
    "1950-01-01",
    "2199-12-31",
    "1949-12-31",
    "2200-01-01",
    "01-12-2023 00.00",
    "2023-11-30T23:00:00Z",
];
const AMOUNTS: &[&str] = &[
    "1.234,50",
    "12000",
    "kr. 12.000,-",
    "1,5 mio. kr.",
    "1.234",
    "0,125",
    "12345.678",
    "EUR 1.000",
    "1 000 €",
    "tolv",
    "12.34.567",
    "-500",
    "99999999999999999999",
    "0",
    "12 %",
    "NOK 5",
    "0,0000001",
];
const LENGTHS: &[&str] = &[
    "6 mdr.",
    "90 dage",
    "1 md. + 30 dage",
    "løbende måned + 3 måneder",
    "6 mdr. til udgangen af et kvartal",
    "½ år",
    "Ingen",
    "seks",
    "3",
    "0",
    "ja",
    "årligt",
    "hvert år",
    "2x12 months",
    "2 x 1 år",
    "1+1 år",
    "nej",
    "0 x 12 mdr.",
    "1 år, 6 mdr.",
    "udgangen af året",
];
const WORDS: &[&str] = &[
    "operation",
    "I drift",
    "udfases",
    "retired",
    "planned",
    "ja",
    "nej",
    "✓",
    "høj",
    "critical",
    "lav",
    "udbud",
    "SKI",
    "direct",
    "year",
    "måned",
    "quarter",
    "engang",
    "to",
    "both",
    "named-user",
    "enhed",
    "flat",
    "large",
    "saas",
    "lov",
    "måske",
    "DKK",
    "kr",
];
const NAMES: &[&str] =
    &["S1", "s1", "S 1", "S2", "S3", "K1", "K2", "L1", "E1", "E2", "Alfa", "Beta, Gamma", "Delta; Epsilon", "Office", "nobody"];
const LISTS: &[&str] =
    &["S1; S2", "S1, S2", "Alfa; nobody", "S1\nS2", "Beta, Gamma, Alfa", "35.31.21, 65.54.11", "ESDH og journal"];

/// Headings that say in what a column counts.
const COUNTING: &[(&str, &str)] =
    &[("notice", "Opsigelse (måneder)"), ("annual-cost", "Årlig udgift (t.kr.)"), ("annual-value", "Årlig pris (mio. kr.)")];

fn value() -> impl Strategy<Value = String> {
    let of = |words: &'static [&'static str]| proptest::sample::select(words).prop_map(str::to_owned);
    prop_oneof![
        3 => Just(String::new()),
        1 => of(ODD),
        1 => of(DAYS),
        1 => of(AMOUNTS),
        1 => of(LENGTHS),
        1 => of(WORDS),
        1 => of(NAMES),
        1 => of(LISTS),
        1 => "\\PC{0,12}",
        1 => "[0-9.,;:'/ -]{0,10}",
    ]
}

/// A column's own kind of value, more often than any.
fn cell(column: &'static str) -> BoxedStrategy<String> {
    let own: &'static [&'static str] = match column {
        "id" | "system" | "contract" | "licence" | "from" | "to" | "part-of" | "uses" | "parent" | "organisation" => NAMES,
        "systems" | "replaces" | "tasks" | "aliases" => LISTS,
        "in-service" | "retire-by" | "retired" | "start" | "end" | "competed" | "terminated" | "measured" | "until" => DAYS,
        "annual-cost" | "annual-value" | "total-value" | "unit-price" | "quantity" | "assigned" | "users" => AMOUNTS,
        "notice" | "renewal" | "options" | "option-notice" | "notice-to-end-of" => LENGTHS,
        "status" | "criticality" | "metric" | "procedure" | "price-per" | "mandated" | "currency" => WORDS,
        _ => ODD,
    };
    prop_oneof![1 => value(), 1 => proptest::sample::select(own).prop_map(str::to_owned)].boxed()
}

fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('"', "\"\""))
}

/// A table with some of its columns, under canonical or telling headings.
fn table(kind: TableKind) -> impl Strategy<Value = String> {
    let all = columns(kind);
    let chosen = proptest::sample::subsequence(all, 1..=all.len());
    (chosen, any::<bool>()).prop_flat_map(move |(chosen, counting)| {
        let required = portfolio::load::headings::required(kind)[0];
        let missing: Vec<&'static str> = required.iter().copied().filter(|column| !chosen.contains(column)).collect();
        let columns: Vec<&'static str> = missing.into_iter().chain(chosen).collect();
        let heading = |column: &&'static str| {
            let telling = COUNTING.iter().find(|(of, _)| counting && of == column).map(|(_, heading)| *heading);
            quoted(telling.unwrap_or(column))
        };
        let head = columns.iter().map(heading).collect::<Vec<_>>().join(",");
        let row = columns.iter().map(|column| cell(column)).collect::<Vec<_>>();
        proptest::collection::vec(row, 0..6).prop_map(move |rows| {
            let mut text = format!("# {kind}\n{head}\n");
            // No reader makes a row of nothing.
            for row in rows.into_iter().filter(|row| row.iter().any(|cell| !cell.trim().is_empty())) {
                // No line of a cell may look like the beginning of another table.
                let fields: Vec<String> = row.iter().map(|cell| quoted(&cell.replace("\n#", "\n"))).collect();
                text.push_str(&fields.join(","));
                text.push('\n');
            }
            text
        })
    })
}

fn inventory() -> impl Strategy<Value = String> {
    let tables = TableKind::ALL.map(|kind| proptest::option::weighted(0.8, table(kind)).boxed()).to_vec();
    let again = TableKind::ALL.map(|kind| proptest::option::weighted(0.2, table(kind)).boxed()).to_vec();
    (tables, again).prop_map(|(tables, again)| tables.into_iter().chain(again).flatten().collect())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, max_global_rejects: 100_000, ..ProptestConfig::default() })]

    #[test]
    fn any_portfolio_comes_back(text in inventory()) {
        let mut sources = tables(&text);
        for (source, at) in sources.iter_mut().zip(1..) {
            source.file = format!("{at}/{}", source.file).into();
        }
        let portfolio = build(Profile::default(), sources);
        // A folder without a table is no inventory.
        prop_assume!(!portfolio.sources.is_empty());
        assert_same(&portfolio, &read(as_folder(&portfolio).path()));
        assert_same(&portfolio, &read(as_workbook(&portfolio).path()));
    }
}
