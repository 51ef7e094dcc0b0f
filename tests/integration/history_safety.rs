//! The history file when something goes wrong: other files, other versions, no room, several at once, and a program that is killed.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

use rusqlite::Connection;

use crate::history::{number, run, said, write};

const FILE: &str = "portfolio-history.sqlite";

/// Writes an inventory with so many systems; the seed makes it another one each time.
fn inventory(folder: &Path, name: &str, systems: usize, seed: u64) {
    let mut text = "id,name,owner,annual-cost\n".to_owned();
    (0..systems).for_each(|at| text.push_str(&format!("S{at},System {at},Owner {seed},{}\n", seed + at as u64)));
    write(folder, &format!("{name}/systems.csv"), &text);
}

#[test]
fn a_file_that_is_not_ours_is_refused_and_stays_as_it_is() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path();
    inventory(path, "inventory", 2, 0);
    let theirs = Connection::open(path.join("theirs.sqlite")).expect("a database");
    theirs.execute_batch("create table notes (text); insert into notes values ('ours')").expect("a table");
    drop(theirs);
    write(path, "letter.txt", "Kære kollega");
    for file in ["theirs.sqlite", "letter.txt"] {
        let before = fs::read(path.join(file)).expect("a file");
        for command in [vec!["record"], vec!["audit"], vec!["history"], vec!["diff", "1", "2"], vec!["sql", "select 1"]] {
            let named = format!("--history={file}");
            let (code, _, err) = run(path, &[command.clone(), vec![named.as_str()]].concat());
            assert!(code == 2 && err.contains("is no history of `portfolio`") && err.contains("hint: "), "{command:?}: {err}");
        }
        assert_eq!(fs::read(path.join(file)).expect("a file"), before, "{file}");
    }
    assert!(!path.join(FILE).exists());
}

#[test]
fn a_newer_version_is_refused_with_a_sentence() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path();
    inventory(path, "inventory", 2, 0);
    said(path, &["record"]);
    Connection::open(path.join(FILE)).expect("the history").execute_batch("pragma user_version = 99").expect("a version");
    let before = fs::read(path.join(FILE)).expect("a file");
    for command in ["record", "history", "audit"] {
        let (code, _, err) = run(path, &[command]);
        assert!(code == 2 && err.contains("written by a newer version of `portfolio`"), "{err}");
    }
    assert_eq!(fs::read(path.join(FILE)).expect("a file"), before);
}

#[test]
fn a_history_of_another_organisation_is_not_mixed_with_ours() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path();
    for name in ["Egelund", "Bøgelund"] {
        inventory(path, name, 2, 0);
        write(path, &format!("{name}/portfolio.toml"), &format!("organisation = \"{name} Kommune\"\n"));
    }
    said(path, &["record", "Egelund", "--as-of", "2026-05-31"]);
    let (code, _, err) = run(path, &["record", "Bøgelund"]);
    assert!(code == 2 && err.contains("that of Egelund Kommune, and the inventory that of Bøgelund Kommune"), "{err}");
    // Found beside the inventory and not named, it is passed over by the audit.
    let (code, out, err) = run(path, &["audit", "Bøgelund", "--fail-on", "never"]);
    assert!(code == 0 && err.contains("it is passed over") && !out.contains("system-vanished"), "{err}");
    assert_eq!(number(path, "select count(*) from snapshots"), 1);
}

#[test]
fn without_a_folder_to_write_to_or_a_history_it_says_what_to_do() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path();
    inventory(path, "inventory", 2, 0);
    let (code, _, err) = run(path, &["record", "--history", "nowhere/h.sqlite"]);
    assert!(
        code == 2 && err.contains("the history cannot be written") && err.contains("hint: name a file in a folder that exists"),
        "{err}"
    );
    let (code, _, err) = run(path, &["history"]);
    assert!(code == 2 && err.contains("there is no history yet") && err.contains("`portfolio record` begins one"), "{err}");
    let (code, _, err) = run(path, &["audit", "--history", "h.sqlite"]);
    assert!(code == 2 && err.contains("there is no history yet"), "{err}");
    assert_eq!(fs::read_dir(path).expect("a folder").count(), 1, "nothing but the inventory is there");
}

/// Checks that the file is sound and every snapshot whole: as many rows as it says it has.
fn check(path: &Path) -> i64 {
    if fs::metadata(path.join(FILE)).is_ok_and(|file| file.len() > 0) {
        let connection = Connection::open(path.join(FILE)).expect("the history");
        let sound: String = connection.query_row("pragma integrity_check", [], |row| row.get(0)).expect("a check");
        assert_eq!(sound, "ok");
        let tables: i64 = connection.query_row("select count(*) from sqlite_schema", [], |row| row.get(0)).expect("a number");
        if tables == 0 {
            return 0;
        }
        let halves = "select count(*) from snapshots s \
             where s.systems <> (select count(*) from systems t where t.snapshot = s.number and t.id is not null) \
             or s.findings <> (select count(*) from findings f where f.snapshot = s.number and not f.waived) \
             or not exists (select 1 from sources f where f.snapshot = s.number)";
        assert_eq!(connection.query_row(halves, [], |row| row.get::<_, i64>(0)).expect("a number"), 0, "half a snapshot");
        return connection.query_row("select count(*) from snapshots", [], |row| row.get(0)).expect("a number");
    }
    0
}

/// Begins to record, and returns the process.
fn recording(path: &Path, inventory: &str) -> std::process::Child {
    let mut command = Command::new(assert_cmd::cargo::cargo_bin!("portfolio"));
    let command = command.current_dir(path).args(["record", inventory, "--as-of", "2026-11-21"]);
    command.stdout(Stdio::null()).stderr(Stdio::piped()).spawn().expect("the program runs")
}

#[test]
fn a_killed_program_leaves_the_old_state_or_the_new_one() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path();
    let times = std::env::var("PORTFOLIO_KILLS").ok().and_then(|times| times.parse().ok()).unwrap_or(25_u64);
    let mut random = 0x2545_F491_4F6C_DD1D_u64;
    let (mut killed, mut before) = (0, 0);
    // How long it takes when nobody kills it, so that the kills fall everywhere.
    inventory(path, "whole", 300, 1);
    let start = std::time::Instant::now();
    assert!(recording(path, "whole").wait().expect("it ends").success());
    let whole = start.elapsed();
    fs::remove_file(path.join(FILE)).expect("a history");
    for at in 0..times {
        inventory(path, "inventory", 300, at * 1_000);
        let mut child = recording(path, "inventory");
        random ^= random << 13;
        random ^= random >> 7;
        random ^= random << 17;
        std::thread::sleep(whole.mul_f64((random % 1_000) as f64 / 900.0).min(Duration::from_secs(5)));
        child.kill().expect("it can be killed");
        killed += i32::from(!child.wait().expect("it ends").success());
        let after = check(path);
        assert!(after == before || after == before + 1, "{before} snapshots became {after}");
        before = after;
    }
    assert!(killed > 0, "no kill came in time");
    said(path, &["record", "--as-of", "2026-12-01"]);
    assert!(check(path) > before);
}

#[test]
fn several_at_once_all_succeed_or_are_told_to_try_again() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path();
    (0..6).for_each(|at| inventory(path, &format!("i{at}"), 50, at * 100));
    let children: Vec<_> = (0..6).map(|at| recording(path, &format!("i{at}"))).collect();
    let mut succeeded = 0;
    for child in children {
        let output = child.wait_with_output().expect("it ends");
        let err = String::from_utf8_lossy(&output.stderr).into_owned();
        if output.status.success() {
            succeeded += 1;
        } else {
            assert!(err.contains("somebody else is writing to the history") && err.contains("try again"), "{err}");
        }
    }
    assert!(succeeded > 0);
    assert_eq!(check(path), succeeded);
}

/// A shell lets a file grow to a size and no further, as a full disk does.
#[cfg(unix)]
#[test]
fn without_room_the_history_stays_as_it_was() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path();
    inventory(path, "inventory", 20, 0);
    said(path, &["record", "--as-of", "2026-05-31"]);
    inventory(path, "inventory", 5_000, 7);
    let program = assert_cmd::cargo::cargo_bin!("portfolio").display().to_string();
    let blocks = fs::metadata(path.join(FILE)).expect("the history").len() / 512 + 40;
    let script = format!("trap '' XFSZ; ulimit -f {blocks}; exec '{program}' record --as-of 2026-11-21");
    let output = Command::new("sh").args(["-c", &script]).current_dir(path).output().expect("a shell");
    let err = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(2), "{err}");
    assert!(err.contains("it is as it was") && err.contains("hint: "), "{err}");
    assert_eq!(check(path), 1);
    said(path, &["record", "--as-of", "2026-11-21"]);
    assert_eq!(check(path), 2);
}
