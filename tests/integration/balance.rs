//! One in, one out over time, as the command tells it: by period and department, the same figures in every form.

use std::path::Path;

use serde_json::{Value, json};

use crate::history::{json as schema_json, run, said, write};

const HEAD: &str = "id,name,status,in-service,retire-by,retired,organisation,mandated,replaces\n";
const SYSTEMS: &str = "A,Old Care,retired,2010-01-01,,2026-03-31,C,,\nB,Care,operation,2026-02-01,,,C,,A\nD,Maps,operation,2026-08-01,,,R,,\n\
    E,Post,planned,2027-01-15,,,,yes,\nF,Fax,operation,2010-01-01,2027-05-31,,R,,\nG,Mail,planned,,,,,,F\nH,Rota,operation,2010-01-01,2026-10-31,,C,,\n\
    I,Visits,operation,2026-06-01,,,C,,\n";

fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    write(folder.path(), "inventory/systems.csv", &format!("{HEAD}{SYSTEMS}"));
    write(folder.path(), "inventory/organisation.csv", "id,name\nC,Care and Health\nR,Roads\nS,Schools\n");
    folder
}

fn json_of(folder: &Path, more: &[&str]) -> Value {
    schema_json(folder, "rules/balance.schema.json", &[&["balance", "--as-of", "2026-11-21"], more].concat())
}

#[test]
fn periods_and_departments_are_told() {
    let folder = folder();
    // Three came for one that went; two are to come, one of them because the law says so, and one is to go.
    assert_eq!(
        said(folder.path(), &["balance", "--as-of", "2026-11-21"]),
        "in the last 12 months, until 2026-11-21
  period                          from        to          in  out  net  mandated in  mandated out
  2025 Q4                         2025-11-22  2025-12-31   0    0    0            0             0
  2026 Q1                         2026-01-01  2026-03-31   1    1    0            0             0
  2026 Q2                         2026-04-01  2026-06-30   1    0    1            0             0
  2026 Q3                         2026-07-01  2026-09-30   1    0    1            0             0
  2026 Q4                         2026-10-01  2026-11-21   0    0    0            0             0
  total                                                    3    1    2            0             0

planned in the next 12 months, until 2027-11-21
  2026 Q4                         2026-11-22  2026-12-31   0    0    0            0             0
  2027 Q1                         2027-01-01  2027-03-31   0    0    0            1             0
  2027 Q2                         2027-04-01  2027-06-30   0    1   -1            0             0
  2027 Q3                         2027-07-01  2027-09-30   0    0    0            0             0
  2027 Q4                         2027-10-01  2027-11-21   0    0    0            0             0
  no day, or one that has passed                           1    0    1            0             0
  total                                                    1    1    0            1             0

Modules are not counted; mandated systems are counted apart, and not in the net.
1 system should have left and has not: `Rota` (H).

by department, 12 months back and 12 ahead
  department              came  went  net  to come  to go  net  mandated in
  Care and Health            2     1    1        0      0    0            0
  Roads                      1     0    1        0      1   -1            0
  the whole organisation     0     0    0        1      0    1            1
  total                      3     1    2        1      1    0            1

"
    );
    let full = said(folder.path(), &["balance", "--as-of", "2026-11-21", "--full"]);
    assert!(full.contains("  2026-02-01  in   B   Care      Care and Health                   `Old Care` (A)\n"), "{full}");
}

#[test]
fn the_rule_and_the_table_tell_the_same_figures() {
    let folder = folder();
    let (_, out, _) = run(folder.path(), &["audit", "--as-of", "2026-11-21", "--rule", "portfolio-grew", "--format", "json"]);
    let audit: Value = serde_json::from_str(&out).expect("JSON");
    let findings = audit["findings"].as_array().expect("a list");
    let whole = findings.iter().find(|finding| finding["subjects"][0]["id"] == "portfolio").expect("it grew");
    assert_eq!(whole["message"], "3 came and 1 went in the last 12 months, 1 is to come and 1 is to go in the next 12");
    let balance = json_of(folder.path(), &[]);
    assert_eq!(
        balance["whole"],
        json!({ "came": ["B", "D", "I"], "went": ["A"], "coming": ["G"], "going": ["F"], "mandated": ["E"] })
    );
    assert_eq!(balance["departments"][0]["came"], json!(["B", "I"]));
    let quarters = balance["periods"].as_array().expect("a list");
    let sum = |key: &str, planned: bool| {
        let of = quarters.iter().filter(|quarter| quarter["planned"] == planned);
        of.map(|quarter| quarter[key].as_i64().expect("a number")).sum::<i64>()
    };
    assert_eq!([sum("in", false), sum("out", false), sum("in", true), sum("out", true)], [3, 1, 1, 1]);
    for quarter in quarters {
        for key in ["in", "out", "net", "mandated-in", "mandated-out"] {
            let departments = quarter["departments"].as_array().expect("a list");
            let sum: i64 = departments.iter().map(|one| one[key].as_i64().expect("a number")).sum();
            assert_eq!(quarter[key], sum, "the departments add up to the whole: {quarter}");
        }
    }
}

#[test]
fn years_go_back_as_far_as_anything_is_known() {
    let folder = folder();
    let balance = json_of(folder.path(), &["--by", "year"]);
    let rows = balance["periods"].as_array().expect("a list").iter();
    let told: Vec<_> =
        rows.map(|year| json!([year["period"], year["from"], year["to"], year["in"], year["out"], year["net"]])).collect();
    assert_eq!(
        told,
        [
            json!(["2010", "2010-01-01", "2010-12-31", 3, 0, 3]),
            json!(["2026", "2026-01-01", "2026-11-21", 3, 1, 2]),
            json!(["2027", "2027-01-01", "2027-12-31", 0, 1, -1]),
            json!([null, null, null, 1, 0, 1]),
        ]
    );
}

#[test]
fn files_hold_every_department_in_every_period() {
    let folder = folder();
    let csv = said(folder.path(), &["balance", "--lang", "da", "--as-of", "2026-11-21", "--format", "csv"]);
    assert!(csv.contains("2026 Q1;2026-01-01;2026-03-31;Nej;C;Care and Health;1;1;0;0;0\r\n"), "{csv}");
    assert!(csv.contains("Hele organisationen"), "{csv}");
    said(folder.path(), &["balance", "--output", "b.xlsx"]);
    assert!(said(folder.path(), &["balance", "--format", "markdown"]).contains("| Roads |"));
    let (code, _, err) = run(folder.path(), &["balance", "--output", "inventory/systems.csv"]);
    assert!(code == 2 && err.contains("would overwrite"), "{err}");
}

/// As the register says: gone in May, there again in August, and never said why.
#[test]
fn the_history_remembers_what_came_back_long_after_it_was_recorded_again() {
    let folder = folder();
    let path = folder.path();
    let state = |status: &str| write(path, "inventory/systems.csv", &format!("{HEAD}H,Rota,{status},2010-01-01,,,C,,\n"));
    let mut seen = Vec::new();
    for (status, day) in
        [("operation", "2026-02-28"), ("retired", "2026-05-31"), ("operation", "2026-08-31"), ("operation", "2026-11-21")]
    {
        state(status);
        let (_, out, _) = run(path, &["audit", "--as-of", day, "--rule", "in-without-out", "--format", "json"]);
        let audit: Value = serde_json::from_str(&out).expect("JSON");
        seen.extend(
            audit["findings"]
                .as_array()
                .expect("a list")
                .iter()
                .map(|one| format!("{day}: {}", one["message"].as_str().expect("text"))),
        );
        said(path, &["record", "--as-of", day]);
    }
    let message = "was on record as retired on 2026-05-31, is in operation again and names no outgoing system";
    assert_eq!(seen, [format!("2026-08-31: {message}"), format!("2026-11-21: {message}")]);
    let came = |day: &str| {
        let out = said(path, &["balance", "--as-of", day, "--format", "json"]);
        serde_json::from_str::<Value>(&out).expect("JSON")["whole"]["came"].clone()
    };
    assert_eq!([came("2026-11-21"), came("2027-08-30"), came("2027-08-31")], [json!(["H"]), json!(["H"]), json!([])]);
    // A day before it came back, it is not there again by any snapshot but by the inventory.
    assert_eq!(came("2026-06-30"), json!(["H"]));
    // Recorded wrongly, and mended on the same day.
    let other = folder_of_mended();
    let (_, out, _) = run(other.path(), &["audit", "--as-of", "2026-11-21", "--rule", "in-without-out"]);
    assert!(!out.contains("on record as retired"), "{out}");
}

fn folder_of_mended() -> tempfile::TempDir {
    let folder = folder();
    for status in ["retired", "operation"] {
        write(folder.path(), "inventory/systems.csv", &format!("{HEAD}H,Rota,{status},2010-01-01,,,C,,\n"));
        said(folder.path(), &["record", "--as-of", "2026-05-31"]);
    }
    folder
}
