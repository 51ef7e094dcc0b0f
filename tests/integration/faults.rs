//! Moments of failure: no room, no rights, files that vanish, runs that are killed or meet, clocks set back, and paths that nobody expects.
//! A result is whole or absent, and the inventory is as it was. (The history's own file: `history_safety.rs`.)

#[cfg(target_os = "linux")]
mod injected;

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use crate::cli::{run, write};
use crate::history::said;

/// Makes a folder with an inventory of so many systems.
fn inventory(systems: usize) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    let mut text = "id,name,annual-cost\n".to_owned();
    (0..systems).for_each(|at| text.push_str(&format!("S{at},System nummer {at},{at}\n")));
    write(folder.path(), "inventory/systems.csv", &text);
    write(folder.path(), "inventory/contracts.csv", "id,title\n");
    folder
}

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<_> = fs::read_dir(folder)
        .expect("a folder")
        .map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}

fn program() -> Command {
    let mut command = Command::new(assert_cmd::cargo::cargo_bin!("portfolio"));
    command.env_remove("LANG").stdout(Stdio::null()).stderr(Stdio::null());
    command
}

const AUDIT: [&str; 7] = ["audit", "--fail-on", "never", "--as-of", "2026-11-21", "-o", "result.json"];

#[cfg(unix)]
#[test]
fn without_room_an_earlier_result_stays_and_nothing_is_left() {
    let folder = inventory(300);
    write(folder.path(), "result.json", "the last one");
    let script = format!(
        "trap '' XFSZ; ulimit -f 8; exec '{}' --lang en {}",
        assert_cmd::cargo::cargo_bin!("portfolio").display(),
        AUDIT.join(" ")
    );
    let output = Command::new("bash").args(["-c", &script]).current_dir(folder.path()).output().expect("bash");
    let err = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(2), "{err}");
    assert!(err.contains("the file cannot be written: the system lets no file grow so large") && err.contains("hint: "), "{err}");
    assert_eq!(fs::read(folder.path().join("result.json")).expect("the earlier one"), b"the last one");
    assert_eq!(names(folder.path()), ["inventory", "result.json"]);
}

#[cfg(unix)]
#[test]
fn a_file_or_folder_that_may_not_be_read_is_named() {
    use std::os::unix::fs::PermissionsExt;
    for locked in ["inventory/contracts.csv", "inventory/it", "rules/policy.toml"] {
        let outer = tempfile::tempdir().expect("a folder");
        fs::set_permissions(outer.path(), fs::Permissions::from_mode(0o755)).expect("the folder is ours");
        let path = outer.path().join("share");
        write(&path, "inventory/systems.csv", "id,name\n1,Alfa\n");
        write(&path, "inventory/it/licences.csv", "id,product,metric,quantity\nL1,Alfa,site,1\n");
        write(&path, "inventory/contracts.csv", "id,title\nK1,Alfa\n");
        write(&path, "rules/policy.toml", "");
        fs::set_permissions(path.join(locked), fs::Permissions::from_mode(0o000)).expect("it is ours");
        let (code, out, err) = crate::history_safety::as_a_reader(&path, &["audit", "--lang", "en"]);
        fs::set_permissions(path.join(locked), fs::Permissions::from_mode(0o755)).expect("it is ours");
        assert_eq!((code, out.as_str()), (2, ""), "{locked}: {err}");
        let name = locked.rsplit('/').next().expect("a name");
        assert!(err.contains("cannot be read: ") && err.contains(name) && err.contains("hint: "), "{locked}: {err}");
    }
}

#[cfg(unix)]
#[test]
fn a_result_for_a_folder_that_may_not_be_written_to_is_refused() {
    use std::os::unix::fs::PermissionsExt;
    let outer = tempfile::tempdir().expect("a folder");
    fs::set_permissions(outer.path(), fs::Permissions::from_mode(0o755)).expect("the folder is ours");
    let path = outer.path().join("share");
    write(&path, "inventory/systems.csv", "id,name\n1,Alfa\n");
    fs::set_permissions(&path, fs::Permissions::from_mode(0o555)).expect("the folder is ours");
    let (code, _, err) = crate::history_safety::as_a_reader(&path, &[&["--lang", "en"][..], &AUDIT].concat());
    assert!(
        code == 2 && err.contains("the file cannot be written: permission denied") && err.contains("hint: name a file"),
        "{err}"
    );
    assert_eq!(names(&path), ["inventory"]);
}

#[cfg(unix)]
#[test]
fn a_table_that_leads_nowhere_is_told() {
    let folder = inventory(1);
    std::os::unix::fs::symlink("gone.csv", folder.path().join("inventory/licences.csv")).expect("a link");
    let (code, _, err) = run(folder.path(), &["audit"]);
    assert!(
        code == 2 && err.contains("the file cannot be read: ") && err.contains("licences.csv") && err.contains("hint: "),
        "{err}"
    );
}

#[test]
fn files_that_come_and_go_while_they_are_read_end_no_run_badly() {
    let folder = inventory(50);
    let path = folder.path().join("inventory/contracts.csv");
    let stop = std::sync::atomic::AtomicBool::new(false);
    std::thread::scope(|scope| {
        scope.spawn(|| {
            while !stop.load(std::sync::atomic::Ordering::Relaxed) {
                let _ = fs::write(&path, "id,title,systems\nK1,Alfa,S1\n");
                let _ = fs::write(&path, "");
                let _ = fs::remove_file(&path);
            }
        });
        for _ in 0..20 {
            let (code, out, err) = run(folder.path(), &["audit", "--fail-on", "never"]);
            let is_told = code == 2 && out.is_empty() && err.contains("contracts.csv") && err.contains("hint: ");
            assert!((code == 0 && !out.is_empty()) || is_told, "{code}: {out}{err}");
        }
        stop.store(true, std::sync::atomic::Ordering::Relaxed);
    });
}

#[test]
fn a_run_that_is_killed_leaves_the_old_result_or_the_new_one() {
    let folder = inventory(200);
    let result = folder.path().join("result.json");
    let start = Instant::now();
    assert!(program().args(AUDIT).current_dir(folder.path()).status().expect("it runs").success());
    let (whole, new) = (start.elapsed(), fs::read(&result).expect("the result"));
    let tables = fs::read(folder.path().join("inventory/systems.csv")).expect("the table");
    let mut killed = 0;
    for at in 0..40_u32 {
        fs::write(&result, "the last one").expect("an earlier one");
        let mut child = program().args(AUDIT).current_dir(folder.path()).spawn().expect("it runs");
        std::thread::sleep((whole * (at + 1) / 40).min(Duration::from_secs(3)));
        child.kill().expect("it can be killed");
        killed += u32::from(!child.wait().expect("it ends").success());
        let left = fs::read(&result).expect("a result");
        assert!(left == b"the last one" || left == new, "half a result of {} bytes", left.len());
    }
    assert!(killed > 0);
    assert_eq!(fs::read(folder.path().join("inventory/systems.csv")).expect("the table"), tables);
    // What a killed run leaves is hidden, and no later one takes it for a table.
    assert!(
        names(folder.path())
            .iter()
            .all(|name| ["inventory", "result.json"].contains(&name.as_str()) || name.starts_with(".portfolio-"))
    );
}

#[test]
fn an_import_of_decisions_that_is_killed_leaves_the_table_as_it_was_or_new() {
    let import = ["decisions", "import", "fund.xlsx", "inventory", "--as-of", "2026-11-21"];
    let folder = crate::decisions::decided();
    let table = folder.path().join("inventory/finding-decisions.csv");
    let start = Instant::now();
    assert!(program().args(import).current_dir(folder.path()).status().expect("it runs").success());
    let (whole, new) = (start.elapsed(), fs::read(&table).expect("the table"));
    let mut killed = 0;
    for at in 0..30_u32 {
        fs::remove_file(&table).expect("a table");
        let mut child = program().args(import).current_dir(folder.path()).spawn().expect("it runs");
        std::thread::sleep((whole * (at + 1) / 30).min(Duration::from_secs(3)));
        child.kill().expect("it can be killed");
        killed += u32::from(!child.wait().expect("it ends").success());
        if !table.exists() {
            fs::write(&table, &new).expect("a file");
        }
        assert_eq!(fs::read(&table).expect("a table"), new, "half a table");
    }
    assert!(killed > 0);
    let (code, _, err) = run(folder.path(), &["check"]);
    assert!(code < 2, "what a killed run leaves is no table: {err}");
}

#[cfg(unix)]
#[test]
fn two_imports_of_decisions_at_once_lose_none() {
    for _ in 0..4 {
        let folder = crate::decisions::decided_by_two();
        let import = |workbook: &str| {
            let arguments = ["decisions", "import", workbook, "inventory", "--as-of", "2026-11-21"];
            program().args(arguments).current_dir(folder.path()).spawn().expect("it runs")
        };
        for mut child in [import("fund.xlsx"), import("fund2.xlsx")] {
            assert!(child.wait().expect("it ends").success());
        }
        let table = fs::read_to_string(folder.path().join("inventory/finding-decisions.csv")).expect("the table");
        assert_eq!(table.lines().count(), 3, "{table}");
    }
}

#[cfg(unix)]
#[test]
fn an_import_that_does_not_end_is_not_waited_for_without_end() {
    let folder = crate::decisions::decided_by_two();
    let other = fs::File::open(folder.path().join("inventory")).expect("the folder");
    other.lock().expect("a lock");
    let (code, _, err) = run(folder.path(), &["decisions", "import", "fund.xlsx", "inventory", "--as-of", "2026-11-21"]);
    assert_eq!(code, 2, "{err}");
    assert!(err.contains("are being taken over into this inventory by another import") && err.contains("try again"), "{err}");
    assert!(!folder.path().join("inventory/finding-decisions.csv").exists());
}

#[test]
fn two_runs_that_write_one_result_leave_one_of_them_whole() {
    let folder = inventory(100);
    for _ in 0..5 {
        let children: Vec<_> =
            (0..3).map(|_| program().args(AUDIT).current_dir(folder.path()).spawn().expect("it runs")).collect();
        for mut child in children {
            assert!(child.wait().expect("it ends").success());
        }
        let result = fs::read(folder.path().join("result.json")).expect("the result");
        assert!(serde_json::from_slice::<serde_json::Value>(&result).is_ok());
    }
    assert_eq!(names(folder.path()), ["inventory", "result.json"]);
}

#[test]
fn a_day_before_the_last_one_is_recorded_in_its_place() {
    let folder = inventory(2);
    said(folder.path(), &["record", "--as-of", "2026-11-21"]);
    write(folder.path(), "inventory/systems.csv", "id,name\nS0,System nummer 0\n");
    said(folder.path(), &["record", "--as-of", "2026-05-31"]);
    let (code, out, err) = run(folder.path(), &["history", "--format", "csv"]);
    let days: Vec<_> = out.lines().skip(1).filter_map(|line| line.split(';').nth(1)).collect();
    assert!(code == 0 && days.starts_with(&["2026-05-31", "2026-11-21"]), "{out}{err}");
    let (code, _, err) = run(folder.path(), &["audit", "--as-of", "2026-01-01", "--fail-on", "never"]);
    assert_eq!(code, 0, "a day before every snapshot: {err}");
}

#[test]
fn paths_may_be_long_and_hold_whatever_a_path_may_hold() {
    let folder = tempfile::tempdir().expect("a folder");
    let long = ["Økonomi og IT (kopi)", "a'b", "År 2026 & før", "[x] {y} $z %s", "名前"].join("/");
    let long = format!("{long}/{}/{}", "å".repeat(100), "ø".repeat(100));
    write(folder.path(), &format!("{long}/Systemer & andet.csv"), "id,navn\n1,\n2,Beta\n");
    write(folder.path(), &format!("{long}/under mappe/kontrakter.csv"), "id,titel,årlig værdi\nK1,Alfa,mange penge\n");
    let result = format!("{long}/../Resultat æøå.json");
    let (code, _, err) = run(folder.path(), &["audit", &long, "--fail-on", "never", "-o", &result]);
    assert_eq!(code, 0, "{err}");
    let document: serde_json::Value =
        serde_json::from_slice(&fs::read(folder.path().join(result)).expect("the result")).expect("JSON");
    let findings = document["findings"].as_array().expect("findings");
    let files: Vec<_> = findings
        .iter()
        .flat_map(|finding| finding["places"].as_array().expect("places"))
        .filter_map(|place| place["file"].as_str())
        .collect();
    assert!(files.contains(&"under mappe/kontrakter.csv"), "file names have `/` on every system: {files:?}");
}

#[cfg(target_os = "linux")]
#[test]
fn paths_that_are_no_text_are_read_and_written_all_the_same() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;
    let folder = tempfile::tempdir().expect("a folder");
    let own = OsStr::from_bytes(b"inv\xe6ntar");
    fs::create_dir(folder.path().join(own)).expect("a folder");
    for name in [&b"syst\xe6mer.csv"[..], b"a\nb;\"'\\.csv"] {
        fs::write(folder.path().join(own).join(OsStr::from_bytes(name)), "id,name\n1,Alfa\n").expect("a file");
    }
    let result = folder.path().join(OsStr::from_bytes(b"ud\xff.json"));
    let mut command = program();
    let status =
        command.arg("audit").arg(own).arg("-o").arg(&result).args(["--fail-on", "never"]).current_dir(folder.path()).status();
    assert!(status.expect("it runs").success());
    assert!(serde_json::from_slice::<serde_json::Value>(&fs::read(result).expect("the result")).is_ok());
}

#[test]
fn lines_may_end_as_on_windows_in_every_file() {
    let table = "id,name,annual-cost\n1,Alfa,100\n2,\"Beta\nog Gamma\",mange penge\n";
    let policy = "[rules]\nno-owner = \"error\"\n\n[licences]\nbuffer-percent = 5\n";
    let rule = "-- id: dear\n-- level: note\n-- summary: A system costs money\n-- message: costs {cost}\n-- why: It does.\n--      Really.\n-- fix: Ask.\n\nselect id as system, annual_cost as cost\nfrom systems where annual_cost > 0\n";
    let request = "title = \"Ny\"\npurpose = \"\"\"\nEt\nTo\"\"\"\n";
    let answers = ["\n", "\r\n"].map(|end| {
        let folder = tempfile::tempdir().expect("a folder");
        for (name, text) in [
            ("inventory/systems.csv", table),
            ("inventory/portfolio.toml", "organisation = \"Egelund\"\nlanguage = \"da\"\n"),
            ("rules/policy.toml", policy),
            ("rules/custom/dear.sql", rule),
            ("request.toml", request),
            ("question.sql", "select id, name\nfrom systems -- all\norder by id\n"),
        ] {
            write(folder.path(), name, &text.replace('\n', end));
        }
        [
            &["audit", "--full", "--format", "json", "--as-of", "2026-11-21"][..],
            &["review", "request.toml", "--as-of", "2026-11-21", "--format", "json"],
            &["sql", "question.sql"],
        ]
        .map(|arguments| {
            let (code, out, err) = run(folder.path(), arguments);
            assert!(code < 2, "{err}");
            (code, out.replace("\\r\\n", "\\n").replace("\r\n", "\n"))
        })
    });
    assert_eq!(answers[0], answers[1]);
}
