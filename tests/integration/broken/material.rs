//! What is damaged: the first rows of the sample in every form, and a file of each other kind that the program reads.

use std::collections::BTreeMap;
use std::fs;
use std::io::{Cursor, Write};
use std::path::Path;
use std::process::Command;

use portfolio::audit;
use portfolio::model::Language;
use portfolio::policy::Policy;
use portfolio::report::sheet::{self, Cell, Style};
use portfolio::report::{Report, workbook};

use super::{commands, zips};
use crate::loading::workbooks;

/// Files by their paths, with `/`.
pub(super) type Files = BTreeMap<String, Vec<u8>>;

/// Rows of each table of the sample that are kept, so that a run is short.
const ROWS: usize = 24;

pub(super) fn write(folder: &Path, files: &Files) {
    for (name, bytes) in files {
        let path = folder.join(name);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, bytes).expect("a file");
    }
}

/// Returns everything, undamaged.
pub(super) fn whole() -> Files {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let read = |name: &str| fs::read(root.join(name)).expect("the sample");
    let mut files = Files::new();
    for name in [
        "organisation.csv",
        "systemoensker.csv",
        "kontrakter.csv",
        "snitflader.tsv",
        "undtagelser.csv",
        "it-drift/udtraek-servicedesk.csv",
    ] {
        let bytes = read(&format!("inventory/{name}"));
        let end = bytes.iter().enumerate().filter(|(_, byte)| **byte == b'\n').nth(ROWS).map_or(bytes.len(), |(at, _)| at + 1);
        files.insert(format!("inventory/{name}"), bytes[..end].to_vec());
    }
    for (name, row, table) in [
        ("systemer.xlsx", "</row>", "</sheetData>"),
        ("felles/Fellessystemer (Furuvik).xlsx", "</row>", "</sheetData>"),
        ("licenser.ods", "</table:table-row>", "</table:table>"),
    ] {
        files.insert(format!("inventory/{name}"), shortened(&read(&format!("inventory/{name}")), row, table));
    }
    files.insert("inventory/portfolio.toml".to_owned(), read("inventory/portfolio.toml"));
    files.insert("inventory/gammel.xls".to_owned(), old());
    files.insert("inventory/skus.json".to_owned(), SKUS.as_bytes().to_vec());
    files.insert("cases.toml".to_owned(), read("inventory/business-cases.toml"));
    for name in ["policy.toml", "suites.toml", "custom/personal-data-unstated.sql", "custom/supplier-dominates.sql"] {
        files.insert(format!("rules/{name}"), read(&format!("rules/{name}")));
    }
    files.insert("request.toml".to_owned(), REQUEST.as_bytes().to_vec());
    files.insert("other/systemer.csv".to_owned(), OTHER.as_bytes().to_vec());
    files.insert("list2.csv".to_owned(), b"id,name,vendor\n7,Acadre ESDH,Formpipe Software\n8,Nexus,KMD\n".to_vec());
    files.insert("list.csv".to_owned(), b"id,name,vendor\n1,KMD Nexus,KMD\n2,Nexus,KMD A/S\n3,Acadre,Formpipe\n".to_vec());
    files.insert(
        "question.sql".to_owned(),
        b"select id, name, annual_cost from systems where annual_cost > 0 order by 3 desc\n".to_vec(),
    );
    files.insert("inventory/catalog-info.yaml".to_owned(), CATALOGUE.as_bytes().to_vec());
    made(&mut files);
    files
}

/// Adds what the program itself makes, and reads again: forms, decisions, a history.
fn made(files: &mut Files) {
    let folder = tempfile::tempdir().expect("a folder");
    write(folder.path(), files);
    for arguments in [
        &["record", "--as-of", "2026-05-31"][..],
        &["record", "--as-of", "2026-08-31", "--policy", "rules/policy.toml"],
        &["merge", "inventory", "other", "-f", "xlsx", "-o", "decisions.xlsx"],
        &["init", "--request", "--lang", "da"],
        &["export", "-f", "archimate", "-o", "model.xml"],
    ] {
        let output = Command::new(assert_cmd::cargo::cargo_bin("portfolio")).current_dir(folder.path()).args(arguments).output();
        let output = output.expect("the program runs");
        assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    }
    for entry in fs::read_dir(folder.path()).expect("a folder") {
        let path = entry.expect("an entry").path();
        let name = path.file_name().expect("a name").to_string_lossy().into_owned();
        let name = match name.as_str() {
            commands::HISTORY | "decisions.xlsx" => name,
            "model.xml" => format!("inventory/{name}"),
            form if form.ends_with(".xlsx") => "form.xlsx".to_owned(),
            _ => continue,
        };
        files.insert(name, fs::read(path).expect("what was made"));
    }
    files.insert(commands::DECIDED.to_owned(), decided(folder.path()));
    assert!(["form.xlsx", "decisions.xlsx", commands::HISTORY].iter().all(|name| files.contains_key(*name)), "all were made");
}

/// Returns the workbook of findings with a decision about some of them.
fn decided(folder: &Path) -> Vec<u8> {
    let portfolio = portfolio::load::load(&folder.join("inventory")).expect("the inventory");
    let policy = Policy::default();
    let mut facts = audit::facts(&portfolio, "2026-11-21".parse().expect("a day"), &policy).expect("facts");
    let outcome = audit::audit(&mut facts, &policy).expect("an outcome");
    let report = Report::of(&facts, &policy, &outcome, &[], false);
    let mut pages = workbook::all(&report);
    let sheet = &mut pages[1].sheet;
    let at = |key: &str| sheet.columns.iter().position(|column| column.key == key).expect("the column");
    let columns = ["decision", "reason", "decided-by", "until"].map(at);
    let rows = &mut sheet.groups[0].rows;
    rows.truncate(ROWS);
    for (row, word) in rows.iter_mut().step_by(2).zip(["Accepteret", "Påtaget", "accepted", "Udsat", "?"].into_iter().cycle()) {
        for (column, text) in columns.into_iter().zip([word, "efter aftale", "IT-chef", "2027-06-30"]) {
            row[column] = text.parse().map_or_else(|_| Cell::text(text), Cell::Day);
        }
    }
    sheet::pages(&pages, Language::Danish, &|_| Style::Plain).expect("a workbook")
}

/// Keeps the first rows of every sheet of a workbook.
fn shortened(workbook: &[u8], row: &str, table: &str) -> Vec<u8> {
    let parts = zips::parts(workbook).expect("the sample's workbook").into_iter().map(|(name, bytes)| {
        let Ok(text) = String::from_utf8(bytes.clone()) else { return (name, bytes) };
        let mut kept = String::new();
        for sheet in text.split_inclusive(table) {
            match (sheet.match_indices(row).nth(ROWS), sheet.ends_with(table)) {
                (Some((at, _)), true) => {
                    kept.push_str(&sheet[..at + row.len()]);
                    kept.push_str(table);
                }
                _ => kept.push_str(sheet),
            }
        }
        (name, kept.into_bytes())
    });
    zips::archive(parts.collect())
}

/// Makes a workbook as Excel did before 2007.
fn old() -> Vec<u8> {
    let head = ["Licens", "Aktive", "Tildelt", "Målt"];
    let cells = head.iter().zip(0..).map(|(text, column)| (0, column, *text));
    let rows = [["L-001", "80", "90", "2026-10-01"], ["L-002", "7", "9", "2026-10-01"]];
    let rows = rows.iter().zip(1..).flat_map(|(row, at)| row.iter().zip(0..).map(move |(text, column)| (at, column, *text)));
    workbooks::xls(&cells.chain(rows).collect::<Vec<_>>())
}

/// Makes an archive out of parts; a name may stand in it twice.
pub(super) fn raw_zip(parts: &[(String, Vec<u8>)]) -> Vec<u8> {
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default();
    for (name, bytes) in parts {
        if archive.start_file(name.as_str(), options).is_ok() {
            archive.write_all(bytes).expect("room in memory");
        }
    }
    archive.finish().expect("an archive").into_inner()
}

const SKUS: &str = r#"{ "@odata.context": "https://graph.microsoft.com/v1.0/$metadata#subscribedSkus", "value": [
  { "accountId": "t1", "appliesTo": "User", "capabilityStatus": "Enabled", "consumedUnits": 280, "id": "t1_1",
    "prepaidUnits": { "enabled": 300, "suspended": 0, "warning": 0, "lockedOut": 0 },
    "servicePlans": [ { "servicePlanId": "p1", "servicePlanName": "EXCHANGE_S_FOUNDATION" } ], "skuId": "1", "skuPartNumber": "SPE_E3" },
  { "accountId": "t1", "appliesTo": "User", "capabilityStatus": "Enabled", "consumedUnits": 26, "id": "t1_2",
    "prepaidUnits": { "enabled": 20, "suspended": 0, "warning": 0, "lockedOut": 0 }, "skuId": "2", "skuPartNumber": "POWER_BI_PRO" } ] }
"#;

const CATALOGUE: &str = "apiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata: {name: nova-web, description: Booking}\nspec:\n  \
type: website\n  lifecycle: production\n  owner: group:default/case-team\n  dependsOn:\n    - component:mailer\n---\n\
apiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata:\n  name: mailer\nspec: {type: service, lifecycle: deprecated, owner: it}\n";

const OTHER: &str = "id;navn;leverandør;opgaver;årlig omkostning;brugere\n\
1;KMD Nexus;KMD;Omsorgsjournal;900.000,00;800\n2;Acadre;Formpipe;ESDH;684.000;400\n3;Outlook;Microsoft;Post og kalender;1000;90\n";

const REQUEST: &str = r#"id = "R-1"
title = "Tidsbestilling på nettet"
department = "Borgerservice"
objective = "Effektivisering"
purpose = "Færre opkald om tider"
tasks = ["Tidsbestilling"]
products-considered = ["Frontdesk Booking"]
replaces = ["0101"]
wanted = 2028-01-01
hosting = "cloud"
users = 120
one-off-cost = "250.000 kr."
annual-cost = 120000
annual-benefit = "180.000,00"
internal-hours = 300
evaluation = 2029-06-30
personal-data = "ja"
"#;
