//! `portfolio retire-plan` as people and programs get it.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use assert_cmd::Command;
use serde_json::Value;

use super::{TODAY, with_plan};
use crate::cli::in_english;
use crate::generated::validator;
use crate::tools;
use portfolio::report::grid::Layout;
use portfolio::report::retirement::RetirementPage;

/// X waits for Y and Y for Z; W has no day; the names are what somebody typed who wishes us ill.
const SYSTEMS: &str = "\
id,name,status,retire-by,in-service,replaces,annual-cost,organisation
X,Gamle \u{1b}[31msager; x,phase-out,2027-03-31,,,36500,U
Y,=cmd|'/c calc'!A0,phase-out,2027-07-31,,,,
Z,Zed | æøå,planned,,2027-06-01,Y,,
W,Uden dag,phase-out,,,,,
S,Stays,operation,,,,,
";

const CONTRACTS: &str = "\
id,title,systems,end,renewal,notice,annual-value,supplier
K,Kay,X,2026-12-31,12 months,3 months,36500,Leverandør
";

const INTEGRATIONS: &str = "system,uses\nY,X\nS,X\n";

fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    let inventory = folder.path().join("inventory");
    fs::create_dir(&inventory).expect("a folder");
    for (name, text) in [
        ("systems.csv", SYSTEMS),
        ("contracts.csv", CONTRACTS),
        ("integrations.csv", INTEGRATIONS),
        ("organisation.csv", "id,name\nU,Pleje\n"),
        ("portfolio.toml", "organisation = \"Øvre Egelund Kommune\"\n"),
    ] {
        fs::write(inventory.join(name), text).expect("a file");
    }
    folder
}

/// Runs the command and returns exit code, stdout and stderr.
fn run(folder: &Path, arguments: &[&str]) -> (i32, String, String) {
    let mut command = Command::cargo_bin("portfolio").expect("the program is built");
    command.current_dir(folder).env_remove("NO_COLOR").env_remove("CLICOLOR_FORCE").env_remove("COLUMNS");
    let output = command.args(["retire-plan", "--as-of", TODAY]).args(arguments).output().expect("the program runs");
    let text = |bytes| String::from_utf8(bytes).expect("UTF-8");
    (output.status.code().expect("an exit code"), text(output.stdout), text(output.stderr))
}

fn said(folder: &Path, arguments: &[&str]) -> String {
    let (code, out, err) = run(folder, arguments);
    assert_eq!((code, err.as_str()), (0, ""), "{arguments:?}");
    out
}

#[test]
fn notice_in_the_headings_is_the_notice_of_a_contract() {
    let house = folder();
    let text = said(house.path(), &["--lang", "da"]);
    let head = text.lines().take(4).collect::<Vec<_>>().join(" ");
    assert!(head.contains("Opsigelse") && !head.contains("bekendtg"), "{head}");
}

#[test]
fn the_table_tells_the_order_what_to_do_and_what_decides_the_last_day() {
    let house = folder();
    let text = said(house.path(), &in_english(&[]));
    // Y goes before X, which it depends on; W, which has no day, comes last.
    let place =
        |start: &str| text.lines().position(|line| line.starts_with(start)).unwrap_or_else(|| panic!("{start} in {text}"));
    assert!(place("on-time") < place("too-early") && place("too-early") < place("no-day"), "{text}");
    for said in [
        "critical path\n  `Gamle [31msager; x` can go last, on 2027-07-01\n",
        "  3 systems are to go: 1 too-early, 1 no-day, 1 on-time\n  all of them can be gone by 2027-07-01\n",
        "as the wanted days stand, the last goes on 2027-07-31\n",
    ] {
        assert!(text.contains(said), "{said} is not in\n{text}");
    }
    let full = said(house.path(), &in_english(&["--full"]));
    assert!(
        full.contains("(systems.csv, row 4, column `in-service`)") && full.contains("by day\n") && full.contains("contracts\n"),
        "{full}"
    );
}

#[test]
fn no_line_is_wider_than_the_terminal() {
    let inventory =
        format!("# systems\n{SYSTEMS}# contracts\n{CONTRACTS}# integrations\n{INTEGRATIONS}# organisation\nid,name\nU,Pleje\n");
    for width in [80, 100, 132, 200] {
        with_plan(&inventory, |facts, plan| {
            for full in [false, true] {
                let text = RetirementPage::of(facts, plan).text(full, Layout { width, colour: false });
                assert!(text.lines().all(|line| line.chars().count() <= width), "{width}:\n{text}");
            }
        });
    }
}

#[test]
fn json_keeps_to_the_committed_schema() {
    let house = folder();
    let sample = Path::new(env!("CARGO_MANIFEST_DIR"));
    let check = |text: &str| {
        let json: Value = serde_json::from_str(text).expect("JSON");
        let wrong: Vec<_> = validator("rules/retirement.schema.json").iter_errors(&json).map(|error| error.to_string()).collect();
        assert!(wrong.is_empty(), "{wrong:#?}");
        json
    };
    check(&said(sample, &["--format", "json"]));
    let json = check(&said(house.path(), &["--format", "json"]));
    let x = &json["systems"][1];
    assert_eq!((&x["id"], &x["can-go"], &x["goes"]), (&"X".into(), &"2027-07-01".into(), &"2027-07-31".into()));
    assert_eq!(x["chain"], serde_json::json!(["X", "Y"]));
    assert_eq!(x["needed-by"], serde_json::json!(["S"]));
    assert_eq!(x["waits-for"][0]["place"]["file"], "integrations.csv");
    // From 31 July to 31 December 2027 are 153 days at 100.
    assert_eq!(json["contracts"][0]["paid-for-nothing"], "15300.00");
    assert_eq!(json["systems"][2]["goes"], Value::Null);
    assert_eq!(json["critical-path"][1]["id"], "Y");
}

#[test]
fn files_are_in_the_language_of_the_people_and_run_nothing() {
    let house = folder();
    let csv = said(house.path(), &["--format", "csv"]);
    assert!(csv.starts_with('\u{feff}') && csv.contains("Kan tidligst udgå;Ønsket dag;Udgår;Slæk (dage)"), "{csv}");
    assert!(csv.contains(";For tidligt;X;") && csv.contains("'=cmd|") && !csv.contains(";=cmd"), "{csv}");
    assert!(csv.contains(";2027-07-01;2027-03-31;2027-07-31;-92;"), "{csv}");
    let markdown = said(house.path(), &["--format", "markdown"]);
    assert!(
        markdown.contains("# Udfasningsplan\n") && markdown.contains("## Kritisk vej\n") && !markdown.contains('\u{1b}'),
        "{markdown}"
    );
}

#[test]
fn a_calendar_has_the_days_that_are_settled_and_keeps_its_names() {
    let house = folder();
    let (code, _, err) = run(house.path(), &["--output", "plan.ics"]);
    assert_eq!(code, 0);
    assert!(err.contains("udelod datoerne for 1 system"), "{err}");
    let read = |file: &str| fs::read_to_string(house.path().join(file)).expect("a calendar").replace("\r\n ", "");
    let text = read("plan.ics");
    let event = |text: &str, uid: &str| {
        let uid = format!("UID:{uid}@oevre-egelund-kommune.portfolio\r\n");
        text.split("BEGIN:VEVENT\r\n").find(|event| event.starts_with(&uid)).map(str::to_owned)
    };
    for (uid, day, summary) in [
        ("Z.retire-in-service", "20270601", "Afløser i drift: Z Zed | æøå"),
        ("K.retire-notice", "20270930", "Opsig kontrakten senest: X Gamle [31msager\\; x"),
        ("K.retire-exit", "20271231", "Kontrakten slutter: X Gamle [31msager\\; x"),
        ("X.retire-integrations", "20270731", "Snitflader flyttet: X Gamle [31msager\\; x"),
        ("X.retire-last-user", "20270731", "Sidste bruger: X Gamle [31msager\\; x"),
        // Three months before the contract ends, and before the day where there is none.
        ("X.retire-archive", "20270930", "Begynd arkivudtræk: X Gamle [31msager\\; x"),
        ("Y.retire-archive", "20270430", "Begynd arkivudtræk: Y =cmd|'/c calc'!A0"),
    ] {
        let event = event(&text, uid).unwrap_or_else(|| panic!("{uid} is not in {text}"));
        assert!(event.contains(&format!("DTSTART;VALUE=DATE:{day}\r\nSUMMARY:{summary}\r\n")), "{event}");
    }
    assert!(!text.contains("Uden dag"), "nobody has set a day for it");
    // A later run has the same names.
    let mut later = Command::cargo_bin("portfolio").expect("the program is built");
    later.current_dir(house.path()).args(["retire-plan", "--as-of", "2026-11-25", "-q", "-o", "later.ics"]).assert().success();
    let names = |text: &str| text.lines().filter(|line| line.starts_with("UID:")).map(str::to_owned).collect::<BTreeSet<_>>();
    assert_eq!(names(&text), names(&read("later.ics")));
}

#[test]
fn two_calendar_libraries_read_the_same_from_it() {
    let Some(python) = tools::python() else { return };
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/tools/read_calendar.py");
    let house = folder();
    said(house.path(), &["--output", "plan.ics", "--format", "ics", "-q"]);
    let read = tools::output_of(std::process::Command::new(&python).arg(&script).arg(house.path().join("plan.ics")));
    let read: Value = serde_json::from_str(&read).expect("JSON");
    assert_eq!(read["icalendar"], read["vobject"]);
    assert_eq!(read["vobject"].as_array().expect("a list").len(), 8);
}

#[test]
fn a_workbook_has_the_plan_the_days_the_contracts_and_the_integrations() {
    let Some(libreoffice) = tools::libreoffice() else { return };
    let house = folder();
    said(house.path(), &["--output", "plan.xlsx", "-q"]);
    let sheets = tools::sheets(&libreoffice, &house.path().join("plan.xlsx"), true);
    let names: Vec<_> = sheets.iter().map(|(name, _)| name.rsplit('-').next().unwrap_or_default()).collect();
    assert_eq!(names, ["Kontrakter", "Milepæle", "Snitflader", "Udfasning"]);
    let plan = &sheets[3].1;
    assert_eq!(plan[1][..4], ["1", "Kan nås", "Y", "=cmd|'/c calc'!A0"]);
    assert!(plan[2].contains(&"-92".to_owned()) && plan[2].contains(&"01-07-2027*".to_owned()), "{:?}", plan[2]);
    assert_eq!(sheets[0].1[1][0], "K");
}

#[test]
fn the_order_of_rows_changes_nothing() {
    let house = folder();
    let before = said(house.path(), &["--format", "csv"]);
    for (name, text) in [("systems.csv", SYSTEMS), ("integrations.csv", INTEGRATIONS)] {
        let (heading, rows) = text.split_once('\n').expect("a heading");
        let turned: Vec<_> = rows.lines().rev().collect();
        fs::write(house.path().join("inventory").join(name), format!("{heading}\n{}\n", turned.join("\n"))).expect("a file");
    }
    // Only the cells that it points at have moved.
    let without_cells =
        |csv: &str| csv.lines().map(|line| line.rsplit_once(';').map_or("", |(before, _)| before).to_owned()).collect::<Vec<_>>();
    assert_eq!(without_cells(&before), without_cells(&said(house.path(), &["--format", "csv"])));
}

#[test]
fn a_system_can_be_planned_that_nobody_has_decided_to_retire() {
    let house = folder();
    let text = said(house.path(), &in_english(&["--also", "stays"]));
    assert!(text.contains("4 systems are to go"), "{text}");
    let (code, _, err) = run(house.path(), &in_english(&["--also", "Stay"]));
    assert!(code == 2 && err.contains("there is no system `Stay`"), "{err}");
    let (code, _, err) = run(house.path(), &in_english(&["--also", "Z"]));
    assert!(code == 0 && err.contains("is not in operation: there is nothing to plan"), "{err}");
}

#[test]
fn where_nothing_is_to_go_it_says_so() {
    let house = tempfile::tempdir().expect("a folder");
    fs::create_dir(house.path().join("inventory")).expect("a folder");
    fs::write(house.path().join("inventory/systems.csv"), "id,name,status\nS,Stays,operation\n").expect("a file");
    let text = said(house.path(), &in_english(&[]));
    assert!(text.starts_with("nothing is to go: "), "{text}");
    for format in ["json", "csv", "markdown", "ics"] {
        assert!(!said(house.path(), &["--format", format]).is_empty());
    }
}
