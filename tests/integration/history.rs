//! The history: what is recorded, what is not recorded twice, and what it tells afterwards.

use std::fs;
use std::path::Path;

use assert_cmd::Command;
use rusqlite::Connection;

use crate::cli::in_english;
use crate::generated::validator;

/// Returns the program, to be run in a folder.
pub(crate) fn portfolio(folder: &Path) -> Command {
    let mut command = Command::cargo_bin("portfolio").expect("the program is built");
    command.current_dir(folder).env_remove("LANG").env_remove("COLUMNS").env_remove("CLICOLOR_FORCE");
    command
}

/// Runs the program and returns exit code, stdout and stderr.
pub(crate) fn run(folder: &Path, arguments: &[&str]) -> (i32, String, String) {
    let output = portfolio(folder).args(in_english(arguments)).output().expect("the program runs");
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).expect("UTF-8").replace('\u{a0}', " ");
    (output.status.code().expect("an exit code"), text(&output.stdout), text(&output.stderr))
}

/// Runs the program, which must succeed, and returns stdout.
pub(crate) fn said(folder: &Path, arguments: &[&str]) -> String {
    let (code, out, err) = run(folder, arguments);
    assert_eq!(code, 0, "{arguments:?}: {out}{err}");
    out
}

pub(crate) fn write(folder: &Path, name: &str, text: &str) {
    let path = folder.join(name);
    fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
    fs::write(path, text).expect("a file");
}

/// Returns the one number that a query gives, asked of the file as any SQLite program would.
pub(crate) fn number(folder: &Path, query: &str) -> i64 {
    let connection = Connection::open(folder.join("portfolio-history.sqlite")).expect("the history");
    connection.query_row(query, [], |row| row.get(0)).unwrap_or_else(|error| panic!("{query}: {error}"))
}

/// Runs the program, which must succeed, and returns its JSON, which must keep to a schema.
pub(crate) fn json(folder: &Path, schema: &str, arguments: &[&str]) -> serde_json::Value {
    let out = said(folder, &[arguments, &["--format", "json"]].concat());
    let document = serde_json::from_str(&out).expect("JSON");
    let wrong: Vec<_> = validator(schema).iter_errors(&document).map(|error| error.to_string()).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
    document
}

/// The columns of the inventory.
const HEAD: &str = "id,name,owner,benefit-owner,annual-cost,status\n";

/// Makes a folder with an inventory of three systems.
fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    write(
        folder.path(),
        "inventory/systems.csv",
        &format!("{HEAD}S1,Maps,A,B,1000.50,operation\nS2,Archive,A,B,,operation\nS3,Permits,A,,20,operation\n"),
    );
    write(folder.path(), "inventory/contracts.csv", "id,title\n");
    folder
}

#[test]
fn the_same_state_is_recorded_once_whatever_the_order_of_its_rows() {
    let folder = folder();
    let path = folder.path();
    let out = said(path, &["record", "--as-of", "2026-05-31"]);
    assert!(out.starts_with("recorded snapshot 1 of 2026-05-31: 3 systems, 0 contracts, 0 licences, "), "{out}");
    write(
        path,
        "inventory/systems.csv",
        &format!("{HEAD}S3,Permits,A,,20,operation\nS1,Maps,A,B,1000.50,operation\nS2,Archive,A,B,,operation\n"),
    );
    let out = said(path, &["record", "--as-of", "2026-05-31"]);
    assert!(out.starts_with("nothing new: snapshot 1 of 2026-05-31 holds the same 3 systems"), "{out}");
    assert_eq!(number(path, "select count(*) from snapshots"), 1);
}

#[test]
fn a_row_that_did_not_change_is_stored_once_for_all_snapshots() {
    let folder = folder();
    let path = folder.path();
    said(path, &["record", "--as-of", "2026-05-31"]);
    said(path, &["record", "--as-of", "2026-06-30"]);
    assert_eq!([number(path, "select count(*) from systems_rows"), number(path, "select count(*) from systems")], [3, 6]);
    let text = fs::read_to_string(path.join("inventory/systems.csv")).expect("the table").replace("1000.50", "900");
    write(path, "inventory/systems.csv", &text);
    said(path, &["record", "--as-of", "2026-07-31"]);
    assert_eq!([number(path, "select count(*) from systems_rows"), number(path, "select count(*) from systems")], [4, 9]);
    // Back as it was: another snapshot, for the last one of that day is another state.
    write(path, "inventory/systems.csv", &text.replace("900", "1000.50"));
    said(path, &["record", "--as-of", "2026-07-31"]);
    assert_eq!(number(path, "select count(*) from snapshots"), 4);
}

#[test]
fn anybody_can_read_the_file() {
    let folder = folder();
    let path = folder.path();
    said(path, &["record", "--as-of", "2026-05-31"]);
    let connection = Connection::open(path.join("portfolio-history.sqlite")).expect("the history");
    let text = |query: &str| connection.query_row(query, [], |row| row.get::<_, String>(0)).expect(query);
    assert_eq!(text("select annual_cost from systems_rows where id = 'S1'"), "1000.5", "amounts are decimal text");
    assert_eq!(text("select typeof(annual_cost) || annual_cost from systems where id = 'S1'"), "real1000.5");
    assert_eq!(text("select day || ' ' || file || ' ' || row from systems where id = 'S3'"), "2026-05-31 systems.csv 4");
    assert_eq!(text("pragma journal_mode"), "delete");
    let strict = "select group_concat(name) from pragma_table_list where schema = 'main' and type = 'table' and not strict \
                  and name not like 'sqlite_%'";
    assert_eq!(connection.query_row(strict, [], |row| row.get::<_, Option<String>>(0)).expect("a list"), None);
    for view in ["trend", "findings", "open_findings", "finding_history", "system_history"] {
        text(&format!("select count(*) || '' from {view}"));
    }
}

/// Records three snapshots. In the second, a system is gone and another has no owner; in the third, that is mended.
fn three_snapshots() -> tempfile::TempDir {
    let folder = folder();
    let path = folder.path();
    said(path, &["record", "--as-of", "2026-05-31"]);
    write(path, "inventory/systems.csv", &format!("{HEAD}S1,Maps,A,B,1000.50,operation\nS3,Permits,,,25,operation\n"));
    said(path, &["record", "--as-of", "2026-08-31"]);
    write(path, "inventory/systems.csv", &format!("{HEAD}S1,Maps,A,B,1000.50,operation\nS3,Permits,A,B,25,operation\n"));
    said(path, &["record", "--as-of", "2026-11-21"]);
    folder
}

#[test]
fn the_trend_tells_what_is_new_gone_and_still_open_since_when() {
    let folder = three_snapshots();
    let trend = json(folder.path(), "rules/history.schema.json", &["history"]);
    let of = |at: usize, key: &str| trend["snapshots"][at][key].clone();
    for (at, day, systems, cost) in
        [(0, "2026-05-31", 3, "1020.50"), (1, "2026-08-31", 2, "1025.50"), (2, "2026-11-21", 2, "1025.50")]
    {
        assert_eq!((of(at, "day"), of(at, "systems"), of(at, "annual-cost")), (day.into(), systems.into(), cost.into()));
    }
    assert_eq!([of(0, "new"), of(0, "gone")], [serde_json::Value::Null, serde_json::Value::Null]);
    // In May, no system has a contract, and S3 no benefit owner. In August S2 has vanished, and what was found about it. In
    // November S3 has its owners.
    assert_eq!([of(1, "new"), of(1, "gone")], [serde_json::json!(1), serde_json::json!(1)]);
    assert_eq!([of(2, "new"), of(2, "gone")], [serde_json::json!(0), serde_json::json!(1)]);
    let open = trend["open"].as_array().expect("a list");
    let open: Vec<_> =
        open.iter().map(|one| format!("{} {} {} {}", one["since"], one["snapshots"], one["rule"], one["id"])).collect();
    assert_eq!(
        open,
        [
            r#""2026-05-31" 3 "system-without-contract" "S1""#,
            r#""2026-05-31" 3 "system-without-contract" "S3""#,
            r#""2026-08-31" 2 "system-vanished" "S2""#
        ]
    );
    let table = said(folder.path(), &["history"]);
    assert!(table.contains("open since 2026-05-31: 2 findings") && table.contains("1.026 kr"), "{table}");
}

#[test]
fn the_audit_says_when_a_finding_was_first_seen() {
    let folder = three_snapshots();
    let (_, out, _) = run(folder.path(), &["audit", "--as-of", "2026-12-01", "--format", "json"]);
    let audit: serde_json::Value = serde_json::from_str(&out).expect("JSON");
    let seen = |rule: &str| {
        let findings = audit["findings"].as_array().expect("a list");
        findings.iter().find(|finding| finding["rule"] == rule).unwrap_or_else(|| panic!("{rule}"))["first-seen"].clone()
    };
    assert_eq!(seen("system-vanished"), "2026-08-31");
    assert_eq!(seen("system-without-contract"), "2026-05-31");
    // A day before there was any snapshot, nothing is remembered.
    let (_, out, _) = run(folder.path(), &["audit", "--as-of", "2026-05-30", "--format", "json"]);
    assert!(!out.contains("2026-05-31") && !out.contains("\"system-vanished\",\n      \"level\""), "{out}");
    let (_, out, _) = run(folder.path(), &["audit", "--as-of", "2026-12-01", "--rule", "system-vanished", "--full"]);
    assert!(out.contains("not in the inventory any more; last recorded on 2026-05-31, with the status `operation`"), "{out}");
    assert!(out.contains("first seen: 2026-08-31") && out.contains("on 2026-05-31 it stood in systems.csv, row 3"), "{out}");
}

#[test]
fn what_is_different_is_told_field_by_field() {
    let folder = three_snapshots();
    let differences = |from: &str, to: &str| {
        let diff = json(folder.path(), "rules/diff.schema.json", &["diff", from, to, "--as-of", "2026-11-21"]);
        let of = |one: &serde_json::Value| {
            let text = |key: &str| one[key].as_str().unwrap_or("-").to_owned();
            let name = if one["what"] == "findings" {
                text("name").split(':').next().unwrap_or_default().to_owned()
            } else {
                text("name")
            };
            format!("{} {} {} {name} {} {} {}", text("what"), text("change"), text("id"), text("field"), text("from"), text("to"))
        };
        diff["differences"].as_array().expect("a list").iter().map(of).collect::<Vec<_>>()
    };
    let by_hand = [
        "systems gone S2 Archive - - -",
        "systems changed S3 Permits owner A -",
        "systems changed S3 Permits annual-cost 20 25",
        "findings added S2 system-vanished - - -",
    ];
    let found = differences("1", "2026-08-31");
    assert!(by_hand.iter().all(|line| found.contains(&(*line).to_owned())), "{found:#?}");
    assert_eq!(found.iter().filter(|line| line.starts_with("systems")).count(), 3, "{found:#?}");
    assert_eq!(differences("latest", "3"), [""; 0]);
    assert_eq!(differences("latest", "inventory"), [""; 0]);
    assert_eq!(differences("inventory", "latest"), [""; 0]);
    // The day in between belongs to the snapshot before it.
    assert_eq!(differences("2026-07-01", "2026-08-31"), found);
    let back = differences("2", "1");
    assert!(back.contains(&"systems added S2 Archive - - -".to_owned()) && back.len() == found.len(), "{back:#?}");
    let table = said(folder.path(), &["diff", "1", "2"]);
    assert!(table.contains("systems: 0 added, 1 gone, 1 changed") && table.contains("20 kr"), "{table}");
    let (code, _, err) = run(folder.path(), &["diff", "1", "7"]);
    assert!(code == 2 && err.contains("there is no snapshot `7`") && err.contains("from 2026-05-31 (number 1)"), "{err}");
}

#[test]
fn what_a_waiver_accepts_is_no_finding_in_the_trend_and_none_among_the_differences() {
    let folder = folder();
    let path = folder.path();
    said(path, &["record", "--as-of", "2026-05-31"]);
    // S4 comes without owners, which is accepted from the start; what was found about S3 is accepted now.
    let text = fs::read_to_string(path.join("inventory/systems.csv")).expect("the table") + "S4,Fax,,,,operation\n";
    write(path, "inventory/systems.csv", &text);
    write(path, "inventory/waivers.csv", "rule,subject,reason\nno-owner,S4,it goes\nno-owner,S3,it goes\n");
    said(path, &["record", "--as-of", "2026-08-31"]);
    let trend = json(path, "rules/history.schema.json", &["history"]);
    let diff = json(path, "rules/diff.schema.json", &["diff", "1", "2"]);
    let of = |change: &str| {
        let all = diff["differences"].as_array().expect("a list").iter();
        all.filter(|one| one["what"] == "findings" && one["change"] == change).cloned().collect::<Vec<_>>()
    };
    // Added: that S4 has no contract. Accepted: that S3 has no benefit owner.
    assert_eq!((of("added").len(), of("gone").len(), of("changed").len()), (1, 0, 1));
    assert_eq!(
        (&of("changed")[0]["id"], &of("changed")[0]["field"], &of("changed")[0]["to"]),
        (&"S3".into(), &"waived".into(), &"1".into())
    );
    assert_eq!(
        (&trend["snapshots"][1]["new"], &trend["snapshots"][1]["gone"], &trend["snapshots"][1]["waived"]),
        (&1.into(), &1.into(), &2.into())
    );
    let shown = said(path, &["show", "S1", "--as-of", "2026-11-21"]);
    assert!(shown.contains("seen since 2026-05-31"), "{shown}");
}

#[test]
fn two_inventories_are_compared_without_a_history() {
    let folder = folder();
    write(folder.path(), "other/systems.csv", &format!("{HEAD}S1,Maps,A,B,1000.50,operation\nS4,Fax,A,B,,operation\n"));
    let out = said(folder.path(), &["diff", "inventory", "other", "--format", "csv"]);
    assert!(out.contains("systems;added;S4;Fax") && out.contains("systems;gone;S2;Archive"), "{out}");
    assert!(!folder.path().join("portfolio-history.sqlite").exists());
}

#[test]
fn the_history_can_be_asked_in_sql_and_only_asked() {
    let folder = three_snapshots();
    let path = folder.path();
    let asked = |query: &str| said(path, &["sql", query, "--history", "--format", "csv"]);
    assert!(
        asked("select day, sum(annual_cost) as cost from systems group by day order by day")
            .contains("2026-05-31;1020,5\r\n2026-08-31;1025,5\r\n")
    );
    assert!(asked("select id, last_seen from system_history where last_seen < '2026-11-21'").contains("S2;2026-05-31"));
    for attempt in [
        "delete from snapshots",
        "pragma journal_mode = wal",
        "drop view trend",
        "attach 'x' as y",
        "update snapshots set day = ''",
    ] {
        let (code, _, err) = run(path, &["sql", attempt, "--history"]);
        assert!(code == 2 && err.contains("only read"), "{attempt}: {err}");
    }
    assert_eq!(number(path, "select count(*) from snapshots"), 3);
}

#[test]
fn every_form_of_the_trend_and_the_differences_is_written() {
    let folder = three_snapshots();
    let path = folder.path();
    for (name, arguments) in
        [("trend.xlsx", vec!["history"]), ("diff.xlsx", vec!["diff", "1", "2"]), ("trend.md", vec!["history"])]
    {
        said(path, &[arguments, vec!["--output", name]].concat());
        assert!(fs::metadata(path.join(name)).expect("a file").len() > 200, "{name}");
    }
    let (code, _, err) = run(path, &["history", "--format", "json", "--output", "portfolio-history.sqlite"]);
    assert!(code == 2 && err.contains("would overwrite"), "{err}");
    let csv = said(path, &["history", "--lang", "da", "--format", "csv"]);
    assert!(csv.contains("Systemer i drift") && csv.contains("\r\n3;2026-11-21;2;2;0;0;1025,50;"), "{csv}");
}
