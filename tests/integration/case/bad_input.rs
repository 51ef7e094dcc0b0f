//! Files that are half filled or wrong: every gap is named at its place, all in one run.

use portfolio::model::case::FaultKind;

use super::{faults, read};

fn told(files: &[(&str, &str)]) -> Vec<String> {
    let found = faults(&read(files)).into_iter().filter(|fault| fault.kind != FaultKind::Missing);
    let shown = |place: &portfolio::place::Place| {
        let file = place.file.rsplit('/').next().unwrap_or_default();
        format!("{file}:{} {}", place.row, place.column.as_deref().unwrap_or("-"))
    };
    found.map(|fault| format!("{}: {}", shown(&fault.place), fault.message)).collect()
}

#[test]
fn every_gap_of_a_table_is_named_at_once() {
    let table = "\
Case-ID;Projekt;Klasse;Type;Interne timer;2028;2027
C1;Arkiv;lov;Investering;-40;2 mio. kr.;fire hundrede
C2;Chatbot;egenn;Gevinst;mange;400.000;
C2;;politisk;Drfit;;1000;
C4;Uden art;egen;;10;500;
";
    assert_eq!(
        told(&[("bad.csv", table)]),
        [
            "bad.csv:1 2027: the year 2027 stands after 2028",
            "bad.csv:2 2027: says `fire hundrede`: not a number",
            "bad.csv:2 Interne timer: says `-40`: hours below zero",
            "bad.csv:3 2028: says `400.000`: a gain without a minus",
            "bad.csv:3 Interne timer: says `mange`: not a number",
            "bad.csv:3 Klasse: says `egenn`: not a word that is known here",
            "bad.csv:4 Type: says `Drfit`: not a word that is known here",
            "bad.csv:5 -: `Uden art` is neither called investment, operation nor gain, and counts as not estimated",
        ]
    );
}

#[test]
fn every_gap_of_a_form_is_named_at_once() {
    let form = "\
[[case]]
id = \"A\"
clas = \"law\"
internal-hours = -5
requires = [\"Nobody\", \"A\"]
[[case.line]]
kind = \"investment\"
amount = \"12 tusind og lidt\"
[[case.line]]
kind = \"gain\"
gain = \"tiem\"
amount = -100
from = 2028
until = 2027
phase-in = [80, 50]
[[case.line]]
kind = \"operation\"
amounts = { 2027 = \"EUR 5\", 27 = 4 }
";
    assert_eq!(
        told(&[("bad.toml", form)]),
        [
            "bad.toml:1 case: requires `A`, which is the case itself",
            "bad.toml:1 case: requires `Nobody`, which is no case of these files",
            "bad.toml:3 clas: there is no `clas` here",
            "bad.toml:4 internal-hours: says `-5`: hours below zero",
            "bad.toml:8 amount: says `12 tusind og lidt`: words beside the number: write the number alone",
            "bad.toml:11 gain: says `tiem`: not a word that is known here",
            "bad.toml:14 until: ends `2027`, before it begins in 2028-01",
            "bad.toml:15 phase-in: the effect of `80; 50` falls before it is full",
            "bad.toml:18 2027: says `EUR 5`: in EUR, and the case is in DKK",
            "bad.toml:18 27: `27` is no year",
        ]
    );
}

#[test]
fn the_same_case_twice_is_told_and_counts_once() {
    let one = "[[case]]\nid = \"A-1\"\n[[case.line]]\nkind = \"investment\"\namounts = { 2027 = 100 }\n";
    let files = [("one.toml", one), ("two.toml", &one.replace("A-1", "a 1"))];
    let drafts = read(&files);
    assert_eq!(drafts.cases.len(), 1);
    let found = told(&files);
    assert_eq!(found.len(), 1);
    assert!(found[0].starts_with("two.toml:1 case: the case `a 1` stands in ") && found[0].ends_with("this one is left out"));
}

#[test]
fn what_is_not_understood_makes_no_figure_certain() {
    let drafts = read(&[("a.csv", "Projekt;Type;Interne timer;2027\nA;Investering;0;100\nA;ukendt art;;900\n")]);
    let figures = super::figures(&drafts.cases[0].case);
    assert_eq!(figures.outcome.price, portfolio::analysis::case::Figure::AtLeast(100.into()));
}

#[test]
fn a_file_that_is_none_says_what_was_looked_for() {
    let refused = |name: &str, text: &str| {
        let (_folder, paths) = super::files(&[(name, text)]);
        let errors = portfolio::load::cases::read(&paths, portfolio::model::Currency::DKK).expect_err("no cases");
        errors
            .iter()
            .map(|error| {
                format!("{}; {}", error.message, error.hints.iter().map(ToString::to_string).collect::<Vec<_>>().join("; "))
            })
            .collect::<Vec<_>>()
            .join("\n")
    };
    assert!(refused("a.csv", "a;b\n1;2\n").contains("`Projekt` or `Case`"));
    assert!(refused("a.csv", "").contains("empty"));
    assert!(refused("a.toml", "unit = \"kr.\"\n").contains("`[[case]]`"));
    assert!(refused("a.toml", "[[case]\n").contains("not valid TOML"));
    let errors = portfolio::load::cases::read(&["nowhere.csv".into(), ".".into()], portfolio::model::Currency::DKK);
    assert_eq!(errors.expect_err("no files").len(), 2, "all in one run");
}
