//! Levelling as procurement runs it: what it says, to people and to programs, on contracts whose days were counted by hand.

use std::io::Read;

use serde_json::json;

use super::*;

const HEADINGS: &str = "id,title,supplier,systems,start,end,procedure,implementation,options,option-notice,annual-value\n";

/// Two tenders at once. Counted back from 31 August 2029 each is prepared from 5 May 2028 until 2 March 2029; to be signed on
/// 5 May 2028, one must start on 9 July 2027: see the tests of the analysis.
const TWO: &str = "\
K1,Lønaftale,Visma,S1,2024-01-01,2029-08-31,open,medium,,,
K2,Vagtplan,Visma,S2,2024-01-01,2029-08-31,open,medium,,,
";

/// A third one, for which there is no time before.
const THIRD: &str = "K3,Journal,KMD,S3,2024-01-01,2029-08-31,open,medium,,,\n";

/// The same with an option of two years, at five million a year.
const THIRD_WITH_OPTION: &str = "K3,Journal,KMD,S3,2024-01-01,2029-08-31,open,medium,1x24 months,6 months,5000000\n";

fn contracts(rows: &[&str]) -> tempfile::TempDir {
    folder(&format!("{HEADINGS}{}", rows.concat()), "organisation = \"Øvre Egelund Kommune\"\n")
}

/// Returns a text in one line, so that it does not matter where its lines break.
fn in_one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn it_says_what_must_start_earlier_why_and_what_that_costs() {
    let house = contracts(&[TWO]);
    let text = said(house.path(), &["--level", "--capacity", "1"]);
    for line in [
        "All tenders: 2 to start by 2031-03-31",
        "  Fits when levelled: the most is 1 instead of 2 tenders at once, and the team can carry 1.",
        "  1 tender is moved, 301 days in all. Proven: no plan that fits moves less.",
        "1 starts earlier",
        "      As planned there would be 2 tenders at once from 2028-05-05. Cost: needs and prices 301 days older when the set-up begins.",
        "Worth considering as one tender, which must be in time for the first end",
        "a planning aid, not legal advice",
    ] {
        assert!(text.lines().any(|written| written == line), "{line}\n{text}");
    }
    let words = in_one_line(&text);
    // The two are alike, so either may be the one that is moved.
    let moved = ["K1 Lønaftale", "K2 Vagtplan"].map(|name| format!("{name} open 2028-05-05 2027-07-09 2028-05-05"));
    assert!(moved.iter().any(|row| words.contains(row)), "{text}");
    assert!(words.contains("2027 Q3 0 1 1 2027 Q4 0 1 1 2028 Q1 0 1 1 2028 Q2 2 1 1"), "{text}");
    assert!(words.contains("K1; K2 Visma 2029-08-31 2029-08-31 301"), "{text}");
}

#[test]
fn without_a_capacity_it_says_the_least_that_does() {
    let words = in_one_line(&said(contracts(&[TWO]).path(), &["--level"]));
    assert!(
        words.contains("As planned the team must carry 2 tenders at once; levelled, 1 will do. Proven: no plan does with less."),
        "{words}"
    );
    let nothing = contracts(&["K1,Lønaftale,Visma,S1,2024-01-01,2049-08-31,open,medium,,,\n"]);
    let words = in_one_line(&said(nothing.path(), &["--level"]));
    assert!(words.starts_with("no tender has to start by 2031-03-31 not levelled: 1 contract"), "{words}");
}

#[test]
fn what_does_not_fit_is_said_with_the_contracts_that_make_it_so() {
    let house = contracts(&[TWO, THIRD]);
    let words = in_one_line(&said(house.path(), &["--level", "--capacity", "1"]));
    for sentence in [
        "Does not fit, and it is proven that no plan keeps to 1 tender at once: at least 2 are needed.",
        // From 10 June 2027 until the signing on 2 March 2029 there are 631 days.
        "From 2027-06-10 to 2029-03-01 these take at least",
        "and the team has 631: K1 Lønaftale, K2 Vagtplan and K3 Journal.",
    ] {
        assert!(words.contains(sentence), "{sentence}\n{words}");
    }
    let document = json(house.path(), &["--level", "--capacity", "1"]);
    let team = &document["teams"][0];
    assert_eq!((&team["within"], &team["proven"], &team["least-moved"]), (&json!(false), &json!(true), &Value::Null));
    assert_eq!(team["jams"][0]["contracts"], json!(["K1", "K2", "K3"]));
    assert_eq!(team["jams"][0]["available"], 631);
}

#[test]
fn an_option_is_used_where_nothing_else_helps_and_its_price_is_said() {
    let house = contracts(&[TWO, THIRD_WITH_OPTION]);
    let words = in_one_line(&said(house.path(), &["--level", "--capacity", "1"]));
    for sentence in [
        "1 uses an option, so that its tender makes room",
        // Six months before the end of August is the end of February; two years at five million are ten.
        "1 option to be used by 2029-02-28, so that the contract runs until 2031-08-31 and binds 10.000.000 kr.",
    ] {
        assert!(words.contains(sentence), "{sentence}\n{words}");
    }
    let document = json(house.path(), &["--level", "--capacity", "1"]);
    let moved = |id: &str| {
        let tenders = document["teams"][0]["tenders"].as_array().expect("a list");
        tenders.iter().find(|tender| tender["contract"] == id).expect("a tender")["option"].clone()
    };
    assert_eq!(moved("K3")["value"], json!({ "value": "10000000.00", "currency": "DKK" }));
    assert_eq!(moved("K1"), Value::Null);
}

#[test]
fn a_late_one_shows_the_day_that_was_missed() {
    let house = municipality();
    let text = said(house.path(), &["--level", "--capacity", "3"]);
    assert!(
        text.contains("late: ") && in_one_line(&text).contains("K1 Lønaftale below-threshold 2027-06-09 2027-06-10"),
        "{text}"
    );
}

#[test]
fn levelled_json_keeps_to_its_schema() {
    let validator = crate::generated::validator("rules/levelling.schema.json");
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let two = contracts(&[TWO]);
    let jammed = contracts(&[TWO, THIRD_WITH_OPTION]);
    for (folder, arguments) in [
        (two.path(), &["--level"][..]),
        (jammed.path(), &["--level", "--capacity", "1"]),
        (root, &["inventory", "--level", "--capacity", "20"]),
    ] {
        let document = json(folder, arguments);
        let wrong: Vec<_> = validator.iter_errors(&document).map(|error| error.to_string()).collect();
        assert!(wrong.is_empty(), "{wrong:#?}");
    }
    let document = json(two.path(), &["--level", "--capacity", "1"]);
    assert_eq!((&document["measure"], &document["capacity-given"]), (&json!("tenders-at-once"), &json!(1)));
    let team = &document["teams"][0];
    assert_eq!(team["peak"], json!({ "before": 2, "after": 1 }));
    assert_eq!(team["moved"], json!({ "options": 0, "days": 301, "tenders": 1 }));
    assert_eq!(team["least-moved"], json!({ "options": 0, "days": 301 }));
    assert_eq!(team["tenders"][0]["planned"], json!({ "start": "2028-05-05", "signed": "2029-03-02" }));
    assert_eq!(team["tenders"][0]["levelled"], json!({ "start": "2027-07-09", "signed": "2028-05-05" }));
    assert_eq!(document["groups"][0]["supplier"], "Visma");
}

#[test]
fn it_is_the_same_bytes_every_time_in_every_format() {
    let house = contracts(&[TWO, THIRD_WITH_OPTION]);
    for name in ["plan.txt", "plan.json", "plan.csv", "plan.md", "plan.xlsx"] {
        let write = || file(house.path(), name, &["--level", "--capacity", "1"]);
        let first = write();
        assert!(!first.is_empty() && first == write(), "{name}");
    }
    let csv = String::from_utf8(file(house.path(), "plan.csv", &["--level", "--capacity", "1"])).expect("UTF-8");
    assert!(csv.contains(";Brug option;K3;Journal;KMD;") && csv.contains(";10000000,00;"), "{csv}");
    let page = String::from_utf8(file(house.path(), "plan.md", &["--level", "--capacity", "1"])).expect("UTF-8");
    assert!(page.starts_with("# Udjævnede udbud for Øvre Egelund Kommune\n\nAlle udbud: Kan nås, når der udjævnes"), "{page}");
    let book = file(house.path(), "plan.xlsx", &["--level", "--capacity", "1"]);
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(book)).expect("a workbook is an archive");
    let mut names = String::new();
    archive.by_name("xl/workbook.xml").expect("the list of sheets").read_to_string(&mut names).expect("XML");
    for sheet in ["Kvartaler", "Flytninger", "Samlede udbud", "Kapacitet"] {
        assert!(names.contains(&format!("name=\"{sheet}\"")), "{names}");
    }
}

#[test]
fn person_days_and_teams_come_from_the_policy() {
    let house = contracts(&[TWO]);
    fs::create_dir(house.path().join("rules")).expect("a folder");
    let policy = "[levelling]\nteams = \"department\"\nperson-days = { open = 60 }\n";
    fs::write(house.path().join("rules/policy.toml"), policy).expect("a policy");
    let text = said(house.path(), &["--level", "--capacity", "10"]);
    for part in [
        "Løn og HR: 1 to start by",
        "Pleje: 1 to start by",
        "Person-days of preparation in each quarter",
        "person-days a quarter",
    ] {
        assert!(text.contains(part), "{part}\n{text}");
    }
}

#[test]
fn it_reads_on_a_narrow_terminal_and_no_name_plays_tricks_on_it() {
    let text = said(hostile().path(), &["--level", "--capacity", "1"]);
    assert!(!text.contains(['\u{1b}', '\u{202e}', '\u{9b}', '\r']), "{text:?}");
    let widest = text.lines().map(|line| line.chars().count()).max();
    assert!(widest <= Some(132), "{widest:?}\n{text}");
}

#[test]
fn what_makes_no_sense_together_is_refused() {
    let house = contracts(&[TWO]);
    for (arguments, named) in [
        (&["--capacity", "3"][..], "--level"),
        (&["--level", "--public"], "--public"),
        (&["--level", "--by", "owner"], "--by"),
        (&["--level", "--capacity", "-1"], "-1"),
        (&["--level", "--capacity", "many"], "many"),
        (&["--level", "--format", "ics"], "levelled tenders are not written in this format"),
        (&["--level", "--format", "ocds"], "levelled tenders are not written in this format"),
        (&["--level", "--output", "plan.ics"], "`.ics`"),
    ] {
        let (code, out, err) = run(house.path(), arguments);
        assert_eq!((code, out.len()), (2, 0), "{arguments:?}");
        assert!(err.starts_with("error: ") && err.contains(named), "{err}");
    }
}
