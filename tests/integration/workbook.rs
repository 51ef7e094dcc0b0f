//! The workbook of findings, as another program reads it: typed cells, filters, links that lead where they say, and pages to print.

use std::fs;
use std::io::{Cursor, Read};
use std::path::Path;
use std::process::Command;

use calamine::{Data, Range, Reader, Xlsx};

use super::cli::{run, run_for_the_house};
use super::tools::{libreoffice, sheets};

const DAY: &str = "2026-11-21";

fn sample(language: &str) -> Vec<u8> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("fund.xlsx").display().to_string();
    let arguments = ["--lang", language, "audit", "inventory", "--as-of", DAY, "--output", &path, "--fail-on", "never"];
    let (code, out, err) = run_for_the_house(root, &arguments);
    assert_eq!((code, out.as_str()), (0, ""), "{err}");
    fs::read(&path).expect("the workbook")
}

fn opened(bytes: &[u8]) -> Xlsx<Cursor<&[u8]>> {
    Xlsx::new(Cursor::new(bytes)).expect("a workbook")
}

fn part(bytes: &[u8], name: &str) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("a workbook");
    let mut text = String::new();
    archive.by_name(name).expect("the part").read_to_string(&mut text).expect("UTF-8");
    text
}

/// Returns the cells below a heading.
fn below<'a>(range: &'a Range<Data>, heading: &str) -> Vec<&'a Data> {
    let at = range.rows().next().expect("headings").iter().position(|cell| *cell == heading);
    let at = at.unwrap_or_else(|| panic!("no heading {heading}"));
    range.rows().skip(1).map(|row| &row[at]).collect()
}

#[test]
fn it_has_a_sheet_for_each_thing_in_the_language_asked_for() {
    let names = |language| opened(&sample(language)).sheet_names();
    assert_eq!(
        names("da"),
        ["Overblik", "Fund", "Udbudskalender", "Milepæle", "Licenser", "Overlap", "Systemer", "Diagrammer", "Valg"]
    );
    assert_eq!(
        names("nb"),
        ["Oversikt", "Funn", "Anskaffelseskalender", "Milepæler", "Lisenser", "Overlapp", "Systemer", "Diagrammer", "Valg"]
    );
    assert_eq!(names("en")[..2], ["Overview", "Findings"]);
}

#[test]
fn every_finding_is_a_row_with_real_dates_and_numbers() {
    let bytes = sample("en");
    let findings = opened(&bytes).worksheet_range("Findings").expect("the sheet");
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let (_, out, _) = run(root, &["audit", "inventory", "--as-of", DAY, "--format", "json", "--fail-on", "never"]);
    let document: serde_json::Value = serde_json::from_str(&out).expect("JSON");
    let rows = |key: &str| document[key].as_array().expect("rows").len();
    assert_eq!(findings.height(), 1 + rows("findings") + rows("waived"));
    let filled = |heading| below(&findings, heading).into_iter().filter(|cell| **cell != Data::Empty).collect::<Vec<_>>();
    assert!(filled("Act by").iter().all(|cell| matches!(cell, Data::DateTime(_))), "days are days");
    assert!(filled("Amount").iter().all(|cell| matches!(cell, Data::Float(_))), "amounts are numbers");
    assert!(filled("Until").iter().all(|cell| matches!(cell, Data::DateTime(_))), "the days of waivers too");
    assert_eq!(filled("Decision").len(), rows("waived"));
    let value = |row: &serde_json::Value| row["amount"]["value"].as_str().map_or(0.0, |text| text.parse().expect("a number"));
    let all: f64 = ["findings", "waived"].iter().flat_map(|key| document[*key].as_array().expect("rows")).map(value).sum();
    let sum: f64 = filled("Amount").iter().map(|cell| if let Data::Float(number) = cell { *number } else { 0.0 }).sum();
    assert!((sum - all).abs() < 0.01, "{sum} and {all}");
    let mut keys: Vec<_> = filled("Key (leave as it is)").into_iter().map(ToString::to_string).collect();
    assert!(keys.iter().all(|key| key.starts_with("finding:") && key.len() == 24));
    keys.sort();
    keys.dedup();
    assert_eq!(keys.len() + 1, findings.height(), "each finding has a key of its own");
}

#[test]
fn it_can_be_worked_in() {
    let bytes = sample("da");
    let findings = part(&bytes, "xl/worksheets/sheet2.xml");
    for wanted in [
        "state=\"frozen\"",
        "<autoFilter",
        "<dataValidations",
        "'Valg'!$A$2:$A$5",
        "type=\"date\"",
        "<conditionalFormatting",
        "&quot;Senere&quot;",
        "orientation=\"landscape\"",
    ] {
        assert!(findings.contains(wanted) || findings.contains(&wanted.replace("&quot;", "\"")), "{wanted}");
    }
    assert!(part(&bytes, "xl/charts/chart1.xml").contains("Fund efter regel"));
    assert!(part(&bytes, "xl/charts/chart2.xml").contains("Licenser"));
    let workbook = part(&bytes, "xl/workbook.xml");
    assert_eq!(workbook.matches("_xlnm.Print_Titles").count(), 9, "the headings stand on every page: {workbook}");
}

#[test]
fn it_is_the_same_bytes_whenever_it_is_made() {
    assert_eq!(sample("nb"), sample("nb"));
}

#[test]
fn no_sheet_is_printed_so_small_that_nobody_can_read_it() {
    let bytes = sample("da");
    for number in 1..=9 {
        let sheet = part(&bytes, &format!("xl/worksheets/sheet{number}.xml"));
        let setup = sheet.split("<pageSetup").nth(1).and_then(|rest| rest.split('>').next()).expect("a page");
        let number_of =
            |name: &str| -> Option<f64> { setup.split(&format!("{name}=\"")).nth(1)?.split('"').next()?.parse().ok() };
        let inches = if number_of("paperSize") == Some(8.0) { 15.7 } else { 10.9 };
        let printed =
            match part(&bytes, "xl/workbook.xml").split(&format!("Print_Area\" localSheetId=\"{}\"", number - 1)).nth(1) {
                // Columns up to that letter are printed.
                Some(rest) => rest.split("$").nth(3).map_or(0, |letters| {
                    letters.bytes().fold(0_u32, |number, letter| number * 26 + u32::from(letter - b'A') + 1)
                }),
                None => u32::MAX,
            };
        let widths = sheet.split("<col ").skip(1).filter_map(|column| {
            let of = |name: &str| column.split(&format!("{name}=\"")).nth(1)?.split('"').next()?.parse::<f64>().ok();
            (of("min")? <= f64::from(printed)).then_some((of("max")? - of("min")? + 1.0) * of("width")?)
        });
        let wide = widths.sum::<f64>() * 7.0 / 96.0;
        let scale = number_of("scale").map_or_else(|| (inches / wide.max(1.0)).min(1.0), |percent| percent / 100.0);
        assert!(scale >= 0.58, "sheet {number} is printed at {scale}");
    }
}

#[test]
fn libreoffice_opens_it_and_its_links_lead_to_what_they_name() {
    let Some(program) = libreoffice() else { return };
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("findings.xlsx");
    fs::write(&path, sample("en")).expect("a file");
    let all = sheets(&program, &path, true);
    assert_eq!(all.len(), 9);
    for (name, rows) in &all {
        let wrong = rows.iter().flatten().find(|cell| cell.starts_with('#') || cell.starts_with("Err:"));
        assert_eq!(wrong, None, "{name}");
    }
    let (_, findings) = all.iter().find(|(name, _)| name.contains("Findings")).expect("the sheet");
    let at = |heading: &str| findings[0].iter().position(|cell| cell == heading).expect("a heading");
    let (about, link) = (at("About"), at("→"));
    let of_systems: Vec<_> = findings.iter().filter(|row| row[about] == "System").collect();
    assert!(of_systems.len() > 20 && of_systems.iter().all(|row| row[link] == "→"), "every system has its row");
}

#[test]
fn a_portfolio_without_findings_has_a_workbook_too() {
    let folder = tempfile::tempdir().expect("a folder");
    super::cli::write(folder.path(), "inventory/organisation.csv", "id,name\nA,Afdelingen\n");
    let (code, _, err) = run(folder.path(), &["audit", "--output", "fund.xlsx", "--as-of", DAY]);
    assert_eq!(code, 0, "{err}");
    let bytes = fs::read(folder.path().join("fund.xlsx")).expect("the workbook");
    assert_eq!(opened(&bytes).sheet_names()[..2], ["Overview", "Findings"]);
}

#[test]
fn licences_of_which_nothing_can_be_saved_make_a_workbook_without_their_chart() {
    let folder = tempfile::tempdir().expect("a folder");
    super::cli::write(
        folder.path(),
        "inventory/licences.csv",
        "id,product,metric,quantity,unit-price\nL1,Office,named-user,10,100\n",
    );
    for usage in [None, Some("licence,assigned,active,measured\nL1,10,10,2026-11-01\n")] {
        if let Some(usage) = usage {
            super::cli::write(folder.path(), "inventory/usage.csv", usage);
        }
        let (code, _, err) = run(folder.path(), &["audit", "--output", "fund.xlsx", "--as-of", DAY, "--fail-on", "never"]);
        assert_eq!(code, 0, "{err}");
        let bytes = fs::read(folder.path().join("fund.xlsx")).expect("the workbook");
        assert!(opened(&bytes).sheet_names().contains(&"Licences".to_owned()));
    }
}

#[cfg(unix)]
#[test]
fn a_long_sheet_is_whole_with_room_for_temporary_files_and_without() {
    let folder = tempfile::tempdir().expect("a folder");
    let rows: String = (1..=6_000).map(|row| format!("{row},System {row},operation,{}\n", row * 1_000)).collect();
    fs::create_dir(folder.path().join("inventory")).expect("a folder");
    fs::write(folder.path().join("inventory/systems.csv"), format!("id,name,status,annual-cost\n{rows}")).expect("a table");
    let program = assert_cmd::cargo::cargo_bin!("portfolio").display().to_string();
    let made = |set: &str| {
        let query = "select id, name, annual_cost from systems order by cast(id as integer)";
        let script = format!("{set}; exec '{program}' --lang en sql '{query}' -q --as-of {DAY} -o asked.xlsx");
        let done = Command::new("bash").args(["-c", &script]).current_dir(folder.path()).output().expect("bash");
        assert_eq!((done.status.code(), String::from_utf8_lossy(&done.stderr).as_ref()), (Some(0), ""), "{set}");
        fs::read(folder.path().join("asked.xlsx")).expect("the workbook")
    };
    let usual = made("true");
    let sheet = part(&usual, "xl/worksheets/sheet1.xml");
    let numbers: Vec<u32> = sheet
        .split("<row r=\"")
        .skip(1)
        .map(|row| row.split('"').next().and_then(|at| at.parse().ok()).expect("a number"))
        .collect();
    assert!(numbers.is_sorted_by(|one, next| one < next), "a row stands twice");
    assert_eq!(numbers[..6_001], (1..=6_001).collect::<Vec<_>>());
    let cells = |bytes: &[u8]| -> Vec<Vec<Data>> {
        let range = opened(bytes).worksheet_range_at(0).expect("a sheet").expect("it can be read");
        range.rows().map(<[Data]>::to_vec).filter(|row| row.iter().any(|cell| *cell != Data::Empty)).collect()
    };
    let read = cells(&usual);
    assert_eq!((read.len(), read[6_000][1].to_string()), (6_001, "System 6000".to_owned()));
    // No folder for them at all; and one that takes the packed workbook, but not the sheet as it is.
    for set in ["export TMPDIR=/nowhere", "trap '' XFSZ; ulimit -f 300"] {
        assert!(cells(&made(set)) == read, "{set}");
    }
}
