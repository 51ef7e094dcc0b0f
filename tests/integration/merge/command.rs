//! The command: folders and lists, every form of the result, and what it refuses.

use std::path::Path;
use std::process::{Command, Output};

use super::{NORD, SYD};

fn run(folder: &Path, args: &[&str]) -> Output {
    Command::new(assert_cmd::cargo::cargo_bin!("portfolio"))
        .args(["--lang", "en", "merge"])
        .args(args)
        .current_dir(folder)
        .env_remove("COLUMNS")
        .output()
        .expect("the program runs")
}

fn said(output: &Output) -> (String, String) {
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).replace('\u{a0}', " ");
    (text(&output.stdout), text(&output.stderr))
}

/// Writes each table of a text as a file of a folder, and the manifest.
fn inventory(folder: &Path, name: &str, tables: &str) {
    let inventory = folder.join(name);
    std::fs::create_dir_all(&inventory).expect("a folder");
    for table in tables.split("# ").filter(|table| !table.is_empty()) {
        let (kind, rows) = table.split_once('\n').expect("a table");
        std::fs::write(inventory.join(format!("{kind}.csv")), rows).expect("a file");
    }
    std::fs::write(inventory.join("portfolio.toml"), format!("organisation = \"{name}\"\ncountry = \"DK\"\n")).expect("a file");
}

fn two() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    inventory(folder.path(), "Nord", NORD);
    inventory(folder.path(), "Syd", SYD);
    folder
}

const DAYS: [&str; 4] = ["--as-of", "2026-11-21", "--on", "2027-01-01"];

#[test]
fn the_counts_come_first_and_every_width_is_kept() {
    let folder = two();
    let output = run(folder.path(), &[&["Nord", "Syd", "--full"], &DAYS[..]].concat());
    let (text, talk) = said(&output);
    assert!(output.status.success(), "{talk}");
    assert!(text.contains("10 systems (5 + 5): 6 stay and 4 could go"), "{text}");
    assert!(text.contains("SbSys (sagsbehandling): keep that of Syd"), "{text}");
    assert!(text.contains("Havnesystem") && text.contains("Kirkegårdssystem"), "{text}");
    for width in ["80", "132", "200"] {
        let output = Command::new(assert_cmd::cargo::cargo_bin!("portfolio"))
            .args([&["--lang", "en", "merge", "Nord", "Syd"], &DAYS[..]].concat())
            .current_dir(folder.path())
            .env("COLUMNS", width)
            .output()
            .expect("the program runs");
        let (text, _) = said(&output);
        let most: usize = width.parse().expect("a width");
        let wide: Vec<_> = text.lines().filter(|line| line.chars().count() > most && !line.contains(": keep")).collect();
        assert!(wide.is_empty(), "{width}: {wide:?}");
    }
}

#[test]
fn the_json_is_as_its_schema_says_also_for_lists() {
    let folder = two();
    let schema =
        std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("rules/merge.schema.json")).expect("a schema");
    let schema: serde_json::Value = serde_json::from_str(&schema).expect("JSON");
    let validator = jsonschema::validator_for(&schema).expect("a schema");
    std::fs::write(folder.path().join("a.csv"), "id,name,vendor\n1,Prisme,Fujitsu\n2,Aula,Netcompany\n").expect("a file");
    std::fs::write(folder.path().join("b.csv"), "id,title,manufacturer\nx,PRISME 2015,Fujitsu A/S\ny,Zoom,Zoom\n")
        .expect("a file");
    for args in [&["Nord", "Syd"], &["a.csv", "b.csv"]] {
        let output = run(folder.path(), &[&args[..], &["--format", "json"], &DAYS[..]].concat());
        let json: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
        let errors: Vec<_> = validator.iter_errors(&json).map(|error| error.to_string()).collect();
        assert!(errors.is_empty(), "{errors:?}");
        let pair = &json["pairs"][0];
        assert!(
            pair["score"].as_f64().is_some_and(|score| score > 0.7)
                && pair["evidence"].as_array().is_some_and(|lines| !lines.is_empty())
        );
        if args[0] == "a.csv" {
            assert_eq!((pair["left"].as_str(), pair["right"].as_str()), (Some("1"), Some("x")));
            assert_eq!(json["pairs"].as_array().map(Vec::len), Some(1));
        }
    }
}

#[test]
fn a_workbook_that_was_filled_in_is_read_back_and_not_written_over() {
    let folder = two();
    let made = run(folder.path(), &[&["Nord", "Syd", "-o", "liste.xlsx"], &DAYS[..]].concat());
    assert!(made.status.success(), "{}", said(&made).1);
    let again = run(folder.path(), &[&["Nord", "Syd", "--decisions", "liste.xlsx"], &DAYS[..]].concat());
    assert!(again.status.success(), "{}", said(&again).1);
    let over = run(folder.path(), &[&["Nord", "Syd", "--decisions", "liste.xlsx", "-o", "liste.xlsx"], &DAYS[..]].concat());
    assert_eq!(over.status.code(), Some(2));
    assert!(said(&over).1.contains("overwrite"), "{}", said(&over).1);
}

#[test]
fn one_folder_twice_and_a_file_beside_a_folder_are_refused() {
    let folder = two();
    std::fs::write(folder.path().join("a.csv"), "id,name\n1,Prisme\n").expect("a file");
    for (args, message) in [
        (&["Nord", "Nord"][..], "one inventory is named twice"),
        (&["Nord", "./Syd/../Nord"], "one inventory is named twice"),
        (&["Nord", "a.csv"], "one of them is a file and another a folder"),
        (&["Nord", "Vest"], "there is no folder `Vest`"),
        (&["a.csv", "Nord/portfolio.toml"], "the file is no table"),
        (&["a.csv", "Nord/integrations.csv"], "the list has no columns for ids and names"),
    ] {
        let output = run(folder.path(), args);
        assert_eq!(output.status.code(), Some(2), "{args:?}");
        assert!(said(&output).1.contains(message), "{}", said(&output).1);
    }
}

#[test]
fn a_name_that_would_run_as_a_formula_stays_text() {
    let folder = tempfile::tempdir().expect("a folder");
    let rows = "# systems\nid,name,vendor,tasks\n1,=cmd|'/c calc'!A0,Evil,+task\n";
    inventory(folder.path(), "Nord", rows);
    inventory(folder.path(), "Syd", rows);
    let output = run(folder.path(), &[&["Nord", "Syd", "-f", "csv"], &DAYS[..]].concat());
    let (text, _) = said(&output);
    assert!(text.contains("'=cmd|"), "{text}");
    assert!(!text.contains(";=cmd") && !text.contains(";+task"), "{text}");
    let made = run(folder.path(), &[&["Nord", "Syd", "-o", "liste.xlsx"], &DAYS[..]].concat());
    assert!(made.status.success());
    let mut archive =
        zip::ZipArchive::new(std::fs::File::open(folder.path().join("liste.xlsx")).expect("a file")).expect("a workbook");
    for at in 0..archive.len() {
        let mut part = archive.by_index(at).expect("a part");
        let mut text = String::new();
        let _ = std::io::Read::read_to_string(&mut part, &mut text);
        assert!(!text.contains("<f>"), "part {at}");
    }
}
