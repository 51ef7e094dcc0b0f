//! `portfolio tenders` as procurement runs it: what is shown, to whom, and in which form.

mod calendar;
mod files;
mod level;
pub(crate) mod releases;
mod table;

use std::fs;
use std::path::Path;

use assert_cmd::Command;
use serde_json::Value;

use crate::cli::in_english;

/// A municipality on the day after the last start for K1: a contract in each state.
///
/// The last start for an end on 2027-12-31, below the threshold with a small implementation, is 2027-06-09: see `tender-late`.
const CONTRACTS: &str = "\
id,title,supplier,supplier-number,systems,start,end,notice,renewal,options,annual-value,total-value,currency,procedure,implementation,owner,cpv,competed
K1,Lønaftale,Visma,12345678,S1,2024-01-01,2027-12-31,,,,50000,,,below-threshold,small,Lønchefen,48450000,2024-01-01
K2,Vagtplan,Tieto,,S2,2024-01-01,2027-12-31,6 months,,2x12 months,50000,,,below-threshold,small,Plejechefen,,2024-01-01
K3,Fælles journal,KOMBIT,,S3,2024-01-01,2028-03-31,,,,900000,,,joint-buyer,large,,,
K4,Baglæns,Kludder,,S3,2027-01-01,2026-01-01,,,,1000,,,,,,,
K5,Langtidsaftale,Visma,12345678,S1,2024-01-01,2035-12-31,,,,100000,,,open,medium,Lønchefen,,2024-01-01
K6,Udløbet aftale,Borte,,S4,2020-01-01,2027-01-31,,,,20000,,,below-threshold,small,,,
K7,Snart,Tieto,,S2,2024-01-01,2028-06-30,,,,60000,,,below-threshold,small,Plejechefen,,2024-01-01
K8,Euroaftale,Berlin,,S2,2024-01-01,2035-12-31,,,,1000,,EUR,below-threshold,small,,,2024-01-01
K9,Abonnement,Tieto,,S2,2020-01-01,2027-12-31,3 months,12 months,,70000,,,below-threshold,,Plejechefen,,2020-01-01
";

const SYSTEMS: &str = "\
id,name,status,organisation,owner
S1,Løn,operation,U1,
S2,Vagtplan,operation,U2,
S3,Journal,operation,U1,
S4,Ældgammel,operation,,
";

const ORGANISATION: &str = "id,name,parent\nU0,Egelund,\nU1,Løn og HR,U0\nU2,Pleje,U0\n";

const DAY: &str = "2027-06-10";

/// Makes a folder with an inventory.
fn folder(contracts: &str, profile: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    let inventory = folder.path().join("inventory");
    fs::create_dir(&inventory).expect("a folder");
    for (name, text) in
        [("contracts.csv", contracts), ("systems.csv", SYSTEMS), ("organisation.csv", ORGANISATION), ("portfolio.toml", profile)]
    {
        fs::write(inventory.join(name), text).expect("a file");
    }
    folder
}

fn municipality() -> tempfile::TempDir {
    folder(CONTRACTS, "organisation = \"Øvre Egelund Kommune\"\ncountry = \"DK\"\n")
}

/// Runs `portfolio tenders` in English and returns exit code, stdout and stderr.
fn run(folder: &Path, arguments: &[&str]) -> (i32, Vec<u8>, String) {
    run_for_the_house(folder, &in_english(arguments))
}

/// Runs it in the language of the inventory.
fn run_for_the_house(folder: &Path, arguments: &[&str]) -> (i32, Vec<u8>, String) {
    let mut command = Command::cargo_bin("portfolio").expect("the program is built");
    command.current_dir(folder).env_remove("LANG").env_remove("NO_COLOR").env_remove("CLICOLOR_FORCE").env_remove("COLUMNS");
    let output = command.args(["tenders", "--as-of", DAY]).args(arguments).output().expect("the program runs");
    let err = String::from_utf8(output.stderr).expect("UTF-8");
    (output.status.code().expect("an exit code"), output.stdout, err)
}

/// Runs it where it succeeds, and returns the result as text.
fn said(folder: &Path, arguments: &[&str]) -> String {
    let (code, out, err) = run(folder, arguments);
    assert_eq!((code, err.as_str()), (0, ""), "{arguments:?}");
    String::from_utf8(out).expect("UTF-8")
}

fn json(folder: &Path, arguments: &[&str]) -> Value {
    serde_json::from_str(&said(folder, &[&["--format", "json"], arguments].concat())).expect("JSON")
}

/// Returns the ids of the contracts in a result for people, in its order, each once.
fn ids(text: &str) -> Vec<&str> {
    let mut ids: Vec<&str> = Vec::new();
    for word in text.split_whitespace().map(|word| word.trim_matches(|c: char| !c.is_alphanumeric())) {
        let is_id = word.len() == 2 && word.starts_with('K') && word.ends_with(|c: char| c.is_ascii_digit());
        if is_id && !ids.contains(&word) {
            ids.push(word);
        }
    }
    ids
}

/// What people, or somebody who wishes us ill, have typed into a sheet.
const HOSTILE: [&str; 7] = [
    "=cmd|'/c calc'!A0",
    "@SUM(1+1)*cmd",
    "END:VEVENT\\nBEGIN:VEVENT;x,y",
    "\u{1b}[31mred\u{1b}]0;title\u{7}",
    "\u{202e}backwards\u{9b}2J",
    "Omsorgsjournal æøå ÆØÅ 🏛️👩‍⚕️ til hjemmeplejen, sygeplejen og plejehjemmene i hele kommunen 🏛️👩‍⚕️ æøåæøåæøå",
    "two\r\nlines, `ticks` | pipes; \"quotes\" \\ {day}",
];

fn hostile() -> tempfile::TempDir {
    let mut contracts = csv::Writer::from_writer(Vec::new());
    contracts
        .write_record(["id", "title", "supplier", "systems", "start", "end", "annual-value", "procedure", "owner"])
        .expect("a row");
    for (at, name) in HOSTILE.iter().enumerate() {
        let id = format!("{at} {name}");
        let row = [id.as_str(), name, name, "S1", "2024-01-01", "2031-12-31", "50000", "open", name];
        contracts.write_record(row).expect("a row");
    }
    let text = String::from_utf8(contracts.into_inner().expect("written")).expect("UTF-8");
    folder(&text, "organisation = \"=Fjendtlig, Kommune; 🏛️\"\n")
}

/// Writes a result to a file and returns its bytes.
fn file(folder: &Path, name: &str, arguments: &[&str]) -> Vec<u8> {
    let path = folder.join(name);
    let path_text = path.to_str().expect("a path in UTF-8");
    let (code, _, err) = run_for_the_house(folder, &[&["--output", path_text, "-q"], arguments].concat());
    assert_eq!((code, err.as_str()), (0, ""), "{name}");
    fs::read(path).expect("it was written")
}
