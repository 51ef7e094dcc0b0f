//! What goes out comes back: the tables read to the same portfolio, and the other forms are what other tools take.

mod archimate;
mod command;
mod other_tools;
mod random;

use std::fs;
use std::path::Path;

use portfolio::load::load;
use portfolio::model::{Portfolio, ProblemKind, SubjectKind};
use portfolio::report::export;
use tempfile::TempDir;

/// Writes a portfolio as a folder of tables.
fn as_folder(portfolio: &Portfolio) -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    for (name, bytes) in export::folder(portfolio) {
        fs::write(folder.path().join(name), bytes).expect("a file");
    }
    folder
}

/// Writes a portfolio as a workbook, alone in its folder.
fn as_workbook(portfolio: &Portfolio) -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    fs::write(folder.path().join("any name.xlsx"), export::workbook(portfolio).expect("a workbook")).expect("a file");
    folder
}

fn read(folder: &Path) -> Portfolio {
    load(folder).unwrap_or_else(|errors| panic!("{}", errors.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")))
}

/// Returns everything that a portfolio says, without where it was read.
fn content(portfolio: &Portfolio) -> Vec<String> {
    let mut all = vec![format!("{:?}", portfolio.profile)];
    let mut add = |entity: String| {
        let (before, rest) = entity.split_once("origin: Origin {").expect("an origin");
        let (_, after) = rest.split_once('}').expect("its end");
        all.push(format!("{before}{after}"));
    };
    portfolio.systems.iter().for_each(|row| add(format!("{row:?}")));
    portfolio.contracts.iter().for_each(|row| add(format!("{row:?}")));
    portfolio.licences.iter().for_each(|row| add(format!("{row:?}")));
    portfolio.usage.iter().for_each(|row| add(format!("{row:?}")));
    portfolio.integrations.iter().for_each(|row| add(format!("{row:?}")));
    portfolio.units.iter().for_each(|row| add(format!("{row:?}")));
    portfolio.requests.iter().for_each(|row| add(format!("{row:?}")));
    portfolio.waivers.iter().for_each(|row| add(format!("{row:?}")));
    portfolio.decisions.iter().for_each(|row| add(format!("{row:?}")));
    let mut problems: Vec<String> = portfolio
        .problems
        .iter()
        .map(|problem| {
            // A row without an id goes by its place, which is another now.
            let subject = if problem.subject.kind == SubjectKind::Row { "" } else { &problem.subject.id };
            let what = match &problem.kind {
                ProblemKind::Unreadable { column, value, .. } => format!("cannot read `{value}` in {column}"),
                other => format!("{other:?}"),
            };
            format!("{} {subject}: {what}", problem.table)
        })
        .collect();
    problems.sort();
    // Tables that lack the same column are one table now, and it is told once.
    problems.dedup_by(|one, other| one == other && one.contains("NoColumn"));
    all.extend(problems);
    all
}

fn assert_same(one: &Portfolio, other: &Portfolio) {
    let (one, other) = (content(one), content(other));
    for (said, read) in one.iter().zip(&other) {
        assert_eq!(said, read);
    }
    assert_eq!(one.len(), other.len());
}

fn sample() -> Portfolio {
    read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("inventory"))
}

#[test]
fn the_sample_comes_back_from_a_folder_and_from_a_workbook() {
    let sample = sample();
    for folder in [as_folder(&sample), as_workbook(&sample)] {
        assert_same(&sample, &read(folder.path()));
    }
}

#[test]
fn what_is_written_is_written_the_same_from_what_was_read_back() {
    let sample = sample();
    let again = read(as_folder(&sample).path());
    assert!(export::folder(&sample) == export::folder(&again), "a second export says the same");
    assert!(export::workbook(&sample).expect("a workbook") == export::workbook(&again).expect("a workbook"));
}

#[test]
fn findings_are_the_same_with_their_amounts_and_days() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let found = |inventory: &Path| {
        let inventory = inventory.to_str().expect("a path");
        let arguments = ["audit", inventory, "--rules", "rules", "--as-of", "2026-11-21", "--format", "json", "-q"];
        let (_, out, err) = crate::cli::run(root, &arguments);
        let document: serde_json::Value = serde_json::from_str(&out).unwrap_or_else(|error| panic!("{error}: {err}"));
        let finding = |finding: &serde_json::Value| {
            let mut told = ["fingerprint", "level", "amount", "act-by", "owner", "certainty"].map(|key| finding[key].to_string());
            // What is told of a row by its place has another place now.
            if finding["subjects"][0]["kind"] == "row" {
                told[0] = finding["rule"].to_string();
            }
            told.join(" ")
        };
        let mut all: Vec<String> = document["findings"].as_array().expect("findings").iter().map(finding).collect();
        all.sort();
        (all, document["summary"].clone())
    };
    let sample = sample();
    let (before, summary) = found(&root.join("inventory"));
    assert!(before.len() > 100);
    for folder in [as_folder(&sample), as_workbook(&sample)] {
        let (after, again) = found(folder.path());
        assert_eq!(before, after);
        assert_eq!(summary, again);
    }
}

#[test]
fn a_register_that_says_relations_and_notices_its_own_way_says_them_in_ours() {
    let folder = tempfile::tempdir().expect("a folder");
    let systems = "IT System;IT-System (UUID);Ansv. organisationsenhed;Livscyklus;Anvendte systemer;Systemer der anvender systemet\n\
        Aula;u-1;Skole;I drift;Digital Post, Ukendtsystem;\nDigital Post;u-2;;I drift;;Aula\n";
    let contracts = "IT Kontrakt;IT Systemer;IT Systemer (UUID);Gyldig fra;Gyldig til;Opsigelse (måneder);Opsagt\n\
        Aula-aftale;Aula;u-1;01-01-2024;31-12-2030;6;15-01-2026\nPost-aftale;Digital Post;u-2;01-01-2024;;efter aftale;15-01-2026\n";
    fs::write(folder.path().join("a.csv"), systems).expect("a file");
    fs::write(folder.path().join("b.csv"), contracts).expect("a file");
    let portfolio = read(folder.path());
    let day = chrono::NaiveDate::from_ymd_opt(2026, 7, 15);
    assert_eq!(portfolio.contracts[0].terms.terminated, day, "six months after the notice");
    for folder in [as_folder(&portfolio), as_workbook(&portfolio)] {
        let again = read(folder.path());
        assert_eq!(again.contracts[0].terms.terminated, day);
        assert!(again.contracts[1].terms.unread.has("terminated"), "when it ends is as little known as before");
        let ends = |portfolio: &Portfolio| -> Vec<_> {
            let names = |row: &portfolio::model::Integration| (portfolio[row.from].name.clone(), portfolio[row.to].name.clone());
            portfolio.integrations.iter().map(names).collect()
        };
        assert_eq!(ends(&again), ends(&portfolio));
        assert_eq!(ends(&again), [("Digital Post".to_owned(), "Aula".to_owned())]);
        let unknown = |portfolio: &Portfolio| {
            portfolio.problems.iter().any(|problem| {
                matches!(&problem.kind, ProblemKind::UnknownReference { value, .. } if value == "Ukendtsystem")
                    && problem.subject.id == "u-1"
            })
        };
        assert!(unknown(&portfolio) && unknown(&again));
    }
}

#[test]
fn errors_that_a_spreadsheet_shows_stay_errors() {
    let folder = tempfile::tempdir().expect("a folder");
    fs::write(folder.path().join("systemer.csv"), "id;navn;ejer;årlig udgift\nS1;Aula;#REF!;#I/T\n").expect("a file");
    let portfolio = read(folder.path());
    assert_eq!(portfolio.systems[0].owner, None);
    assert_eq!(portfolio.problems.len(), 2);
    for folder in [as_folder(&portfolio), as_workbook(&portfolio)] {
        assert_same(&portfolio, &read(folder.path()));
    }
}

#[test]
fn no_field_begins_like_a_formula_and_every_text_comes_back() {
    let names = ["=cmd|'/c calc'!A0", "+45 12 34", "-5", "@SUM(A1)", "'=x", "''-y", "'quoted", "＝1", "plain"];
    let rows: String = names.iter().zip(1..).map(|(name, at)| format!("S{at},\"{name}\"\n")).collect();
    let portfolio = portfolio::load::from_text(Default::default(), &format!("# systems\nid,name\n{rows}"));
    let read_names = |portfolio: &Portfolio| portfolio.systems.iter().map(|row| row.name.clone()).collect::<Vec<_>>();
    assert_eq!(read_names(&portfolio), names);
    let (_, bytes) = export::folder(&portfolio).into_iter().find(|(name, _)| name == "systems.csv").expect("a table");
    let text = String::from_utf8(bytes).expect("UTF-8");
    let mut reader = csv::ReaderBuilder::new().delimiter(b';').from_reader(text.trim_start_matches('\u{feff}').as_bytes());
    for record in reader.records() {
        let record = record.expect("a record");
        assert!(!record[1].starts_with(['=', '+', '-', '@', '＝', '\t', '\r']), "{record:?}");
    }
    for folder in [as_folder(&portfolio), as_workbook(&portfolio)] {
        assert_eq!(read_names(&read(folder.path())), names);
    }
}

#[test]
fn rows_that_look_like_sums_and_notes_are_rows_all_the_same() {
    let text = "# systems\nid,name,vendor,category,owner,annual-cost\n\
        ,Total,,,,\n,I alt 2026,,,,12\n,Note: this is a system with a long name that reads as if it were prose.,,,,\n,[kr.],,,,\nS1,Maps,A,B,C,5\n";
    let portfolio = portfolio::load::from_text(Default::default(), text);
    assert_eq!(portfolio.systems.len(), 5);
    for folder in [as_folder(&portfolio), as_workbook(&portfolio)] {
        assert_same(&portfolio, &read(folder.path()));
    }
}

#[test]
fn a_workbook_brings_its_manifest_unless_the_folder_has_one() {
    let profile = portfolio::model::portfolio::Profile {
        organisation: Some("Øvre \"Egelund\" kommune".to_owned()),
        country: portfolio::calendar::Country::Norway,
        currency: portfolio::model::Currency::NOK,
        inhabitants: Some(4321),
        language: Some(portfolio::model::Language::Norwegian),
    };
    let portfolio = portfolio::load::from_text(profile.clone(), "# systems\nid,name\nS1,Maps\n");
    let folder = as_workbook(&portfolio);
    assert_eq!(read(folder.path()).profile, profile);
    fs::write(folder.path().join("portfolio.toml"), "organisation = \"Another\"\n").expect("a file");
    let again = read(folder.path());
    assert_eq!(again.profile.organisation.as_deref(), Some("Another"));
    assert_eq!(again.systems.len(), 1);
}
