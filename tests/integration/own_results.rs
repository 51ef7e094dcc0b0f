//! Results that were saved among the tables: they are left out, written anew, and never read as tables; and no result takes the place
//! of what it was made from.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use calamine::{Reader, Xlsx, open_workbook};

use crate::cli::{run, write};
use crate::languages::municipality;

/// The commands that write tables, without those that write tables to be read again (`export`, the log of `review`) and those of one's own (`sql`).
const COMMANDS: [&[&str]; 9] = [
    &["audit"],
    &["tenders"],
    &["tenders", "--level"],
    &["licences"],
    &["overlaps"],
    &["overlaps", "--tasks"],
    &["balance"],
    &["retire-plan"],
    &["merge", "nabo"],
];

/// The municipalities of the tests, whose names `merge` sets above columns: every other one has others there.
const NAMES: [&str; 2] = ["Nabo Kommune", "Prøve Kommune"];

const DAY: [&str; 2] = ["--as-of", "2026-11-21"];

/// Lets a command write its result about the inventory into a file.
fn written(folder: &Path, command: &[&str], language: &str, file: &str) {
    let (code, out, err) = run(folder, &[command, &["inventory", "--lang", language, "-q", "--output", file], &DAY].concat());
    assert!(code < 2 && out.is_empty(), "{command:?}: {err}");
}

/// Returns the headings of the CSV and of the first sheet of the workbook.
fn headings(folder: &Path, command: &[&str], language: &str) -> [String; 2] {
    written(folder, command, language, "result.csv");
    written(folder, command, language, "result.xlsx");
    let text = fs::read_to_string(folder.join("result.csv")).expect("the file");
    let text = text.trim_start_matches('\u{feff}');
    let delimiter = if text.lines().next().is_some_and(|line| line.contains(';')) { b';' } else { b',' };
    let mut reader =
        csv::ReaderBuilder::new().delimiter(delimiter).has_headers(false).flexible(true).from_reader(text.as_bytes());
    let record = reader.records().next().expect("a line").expect("a line of headings");
    let mut workbook: Xlsx<_> = open_workbook(folder.join("result.xlsx")).expect("a workbook");
    let sheet = workbook.worksheet_range_at(0).expect("a sheet").expect("its cells");
    let row = sheet.rows().next().expect("a row").iter().map(ToString::to_string).collect::<Vec<_>>();
    let mut both: [Vec<&str>; 2] = [record.iter().collect(), row.iter().map(String::as_str).collect()];
    both.iter_mut().for_each(|headings| headings.retain(|heading| !NAMES.contains(heading)));
    both.map(|headings| headings.join("\t"))
}

#[test]
fn the_headings_of_results_are_those_that_commands_write() {
    let folder = municipality();
    let mut lines = BTreeSet::new();
    for command in COMMANDS {
        lines.extend(["da", "nb", "en"].into_iter().flat_map(|language| headings(folder.path(), command, language)));
    }
    let made: String = lines.into_iter().filter(|line| line.matches('\t').count() >= 5).map(|line| line + "\n").collect();
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/src/load/detect/results.txt");
    if std::env::var_os("PORTFOLIO_UPDATE").is_some() {
        fs::write(file, &made).expect("a file of the repository");
    }
    let committed = fs::read_to_string(file).unwrap_or_default().replace("\r\n", "\n");
    assert!(committed == made, "run `PORTFOLIO_UPDATE=1 cargo test --test integration own_results`\n{made}");
}

/// Somebody saves every result in the folder that holds the tables, sorts one in a spreadsheet program, and runs the audit again.
#[test]
fn results_among_the_tables_are_left_out_and_can_be_written_anew() {
    let folder = municipality();
    let audit = |folder: &Path| run(folder, &[&["audit", "inventory", "--format", "json", "-q"][..], &DAY].concat()).1;
    let before = audit(folder.path());
    for round in ["first", "second"] {
        for (at, command) in COMMANDS.into_iter().enumerate() {
            let language = ["da", "nb", "en"][at % 3];
            let file = format!("inventory/result-{at}.csv");
            written(folder.path(), command, language, &file);
            let text = fs::read_to_string(folder.path().join(&file)).expect("the file");
            let of_others = NAMES.iter().fold(text, |text, name| text.replacen(name, "Anden By", 1));
            fs::write(folder.path().join(&file), of_others).expect("the file");
        }
        for (command, file) in [("tenders", "result.json"), ("licences", "result.xlsx"), ("audit", "findings.xlsx")] {
            written(folder.path(), &[command], "nb", &format!("inventory/{file}"));
        }
        assert_eq!(audit(folder.path()), before, "{round}");
    }
    let path = folder.path().join("inventory/result-0.csv");
    let text = fs::read_to_string(&path).expect("the findings");
    let (headings, rows) = text.split_once("\r\n").expect("a line of headings");
    let mut rows: Vec<&str> = rows.split_terminator("\r\n").collect();
    rows.sort_unstable();
    fs::write(&path, format!("{headings};Hvem ser på det\r\n{}\r\n", rows.join(";\r\n"))).expect("the file");
    assert_eq!(audit(folder.path()), before);
}

#[test]
fn no_result_takes_the_place_of_what_it_was_made_from() {
    let folder = tempfile::tempdir().expect("a folder");
    let rule = "-- id: my-rule\n-- level: note\n-- message: m\n-- fix: f\nselect id as system from systems\n";
    let files = [
        ("inventory/systems.csv", "id,name\nS1,Maps\n"),
        ("inventory/strange.csv", "foo;bar\n1;2\n3;4\n"),
        ("inventory/portfolio.toml", ""),
        ("inventory/business-cases.toml", "# later\n"),
        ("rules/policy.toml", ""),
        ("rules/suites.toml", ""),
        ("rules/categories.toml", ""),
        ("rules/custom/my.sql", rule),
        ("question.sql", "select id from systems\n"),
    ];
    for (file, text) in files {
        write(folder.path(), file, text);
    }
    for (file, text) in files {
        for command in ["audit", "tenders", "sql question.sql", "export systems"] {
            let words: Vec<&str> = command.split(' ').collect();
            let end = ["inventory", "--format", "csv", "-q", "--output", file];
            let (code, out, err) = run(folder.path(), &[&words[..], &end].concat());
            assert!(code == 2 && out.is_empty() && err.contains("hint: "), "{command} -o {file}: {err}");
            assert_eq!(fs::read_to_string(folder.path().join(file)).expect("the file"), text, "{command} -o {file}");
        }
    }
}

#[cfg(unix)]
#[test]
fn a_link_to_a_file_that_is_not_there_yet_keeps_pointing_and_a_protected_file_stays() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let folder = tempfile::tempdir().expect("a folder");
    write(folder.path(), "inventory/systems.csv", "id,name\nS1,Maps\n");
    write(folder.path(), "share/readme", "");
    symlink("share/new.csv", folder.path().join("result.csv")).expect("a link");
    symlink("other", folder.path().join("one")).expect("a link");
    symlink("one", folder.path().join("other")).expect("a link");
    let audit = |file: &str| run(folder.path(), &["audit", "--fail-on", "never", "-q", "--format", "csv", "-o", file]);
    assert_eq!(audit("result.csv").0, 0);
    assert_eq!(fs::read_link(folder.path().join("result.csv")).expect("still a link"), Path::new("share/new.csv"));
    assert!(fs::read_to_string(folder.path().join("share/new.csv")).expect("the result").contains("fingerprint"));
    let (code, _, err) = audit("one");
    assert!(code == 2 && err.contains("the file cannot be written"), "{err}");
    write(folder.path(), "kept.csv", "precious");
    fs::set_permissions(folder.path().join("kept.csv"), fs::Permissions::from_mode(0o444)).expect("it is ours");
    let (code, _, err) = audit("kept.csv");
    assert!(code == 2 && err.contains("the file cannot be written: permission denied"), "{err}");
    assert_eq!(fs::read_to_string(folder.path().join("kept.csv")).expect("the file"), "precious");
}
