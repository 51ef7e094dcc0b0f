//! The history file when something goes wrong: other files, other versions, no room, several at once, and a program that is killed.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

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

/// Whoever may write to the share can put a trigger, a view or another table in it, which does something else or never ends.
#[test]
fn a_history_with_other_tables_than_ours_is_refused_before_it_is_asked() {
    let folder = tempfile::tempdir().expect("a folder");
    inventory(folder.path(), "inventory", 3, 1);
    run(folder.path(), &["record", "inventory", "--as-of", "2026-05-31"]);
    let ours = fs::read(folder.path().join(FILE)).expect("a history");
    let endless = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT max(x) FROM n";
    for change in [
        format!("CREATE TRIGGER slow AFTER INSERT ON snapshots BEGIN {endless}; END"),
        format!("ALTER TABLE snapshots RENAME TO others; CREATE VIEW snapshots AS {endless}"),
        "DROP VIEW trend; CREATE VIEW trend AS SELECT 1 AS day".to_owned(),
        "CREATE INDEX more ON snapshots (abs(number))".to_owned(),
        "ALTER TABLE snapshots ADD COLUMN more TEXT".to_owned(),
    ] {
        fs::write(folder.path().join(FILE), &ours).expect("the history");
        Connection::open(folder.path().join(FILE)).and_then(|file| file.execute_batch(&change)).expect("a change");
        for command in [&["record", "inventory"][..], &["history", "inventory"], &["sql", "--history", "select 1"]] {
            let (code, out, err) = run(folder.path(), command);
            assert_eq!((code, out.as_str()), (2, ""), "{change}: {command:?} {err}");
            assert!(err.contains("hint: "), "{err}");
        }
    }
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
        // Each recording has an owner of its own: rows of two of them in one snapshot would be a mixture.
        let mixed = "select count(*) from (select 1 from systems group by snapshot having count(distinct owner) > 1)";
        assert_eq!(connection.query_row(mixed, [], |row| row.get::<_, i64>(0)).expect("a number"), 0, "two states in one");
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

/// Numbers that are spread evenly and are the same in each run (xorshift).
struct Random(u64);

impl Random {
    fn below(&mut self, bound: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % bound.max(1)
    }
}

#[test]
fn a_killed_program_leaves_the_old_state_or_the_new_one() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path();
    let times = std::env::var("PORTFOLIO_KILLS").ok().and_then(|times| times.parse().ok()).unwrap_or(200_u64);
    let mut random = Random(0x2545_F491_4F6C_DD1D);
    let journal = path.join(format!("{FILE}-journal"));
    // How long it takes when nobody kills it, and how much of that it writes, so that the kills fall everywhere.
    inventory(path, "whole", 100, 1);
    let start = Instant::now();
    let mut child = recording(path, "whole");
    let mut began = Duration::ZERO;
    while child.try_wait().expect("it runs").is_none() {
        if began.is_zero() && journal.exists() {
            began = start.elapsed();
        }
    }
    let (whole, writing) = (start.elapsed(), start.elapsed().saturating_sub(began));
    fs::remove_file(path.join(FILE)).expect("a history");
    let (mut killed, mut while_writing, mut before) = (0, 0, 0);
    for at in 0..times {
        inventory(path, "inventory", 100, at * 1_000);
        let mut child = recording(path, "inventory");
        // Of two kills, one falls anywhere, and one while the program writes.
        let span = if at % 2 == 0 {
            whole.mul_f64(1.1)
        } else {
            while !journal.exists() && child.try_wait().expect("it runs").is_none() {
                std::thread::sleep(Duration::from_micros(50));
            }
            writing
        };
        let wait = span.mul_f64(random.below(1_000) as f64 / 1_000.0).min(Duration::from_secs(5));
        let since = Instant::now();
        while since.elapsed() < wait {
            std::thread::yield_now();
        }
        child.kill().expect("it can be killed");
        killed += i32::from(!child.wait().expect("it ends").success());
        while_writing += i32::from(journal.exists());
        // Now and then our own program is the first to see what is left.
        if at % 8 == 3 {
            let (code, _, err) = run(path, &["history"]);
            assert!(code == 0 || err.contains("there is no history yet"), "{err}");
        }
        let after = check(path);
        assert!(after == before || after == before + 1, "{before} snapshots became {after}");
        before = after;
    }
    assert!(killed > 0 && while_writing > 0, "of {times} kills, {killed} came in time and {while_writing} while it wrote");
    inventory(path, "inventory", 100, 7);
    said(path, &["record", "--as-of", "2026-12-01"]);
    assert_eq!(check(path), before + 1);
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
    let script = format!("trap '' XFSZ; ulimit -f {blocks}; exec '{program}' record --as-of 2026-11-21 --lang en");
    let output = Command::new("sh").args(["-c", &script]).current_dir(path).output().expect("a shell");
    let err = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(2), "{err}");
    assert!(err.contains("it is as it was") && err.contains("hint: "), "{err}");
    assert_eq!(check(path), 1);
    said(path, &["record", "--as-of", "2026-11-21"]);
    assert_eq!(check(path), 2);
}

/// A file system of its own that is really full. Who may not mount one leaves this out; the test above shows the same.
#[cfg(target_os = "linux")]
#[test]
#[expect(clippy::print_stderr, reason = "a test that is left out says why")]
fn on_a_full_disk_the_history_stays_as_it_was() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path();
    for name in ["disk", "full", "room"] {
        fs::create_dir(path.join(name)).expect("a folder");
    }
    inventory(path, "small", 20, 0);
    inventory(path, "large", 5_000, 7);
    let program = assert_cmd::cargo::cargo_bin!("portfolio").display().to_string();
    let script = format!(
        "mount -t tmpfs -o size=4m none disk || exit 77
        '{program}' record small --history disk/{FILE} --as-of 2026-05-31
        cat /dev/zero >disk/filler; truncate -s -64K disk/filler
        '{program}' record large --history disk/{FILE} --as-of 2026-11-21 --lang en; echo $?
        ls disk; cp disk/{FILE}* full; rm disk/filler
        '{program}' record large --history disk/{FILE} --as-of 2026-11-21; echo $?; cp disk/{FILE} room"
    );
    let output = Command::new("unshare").args(["--map-root-user", "--mount", "sh", "-c", &script]).current_dir(path).output();
    let Some(output) = output.ok().filter(|output| !matches!(output.status.code(), Some(1 | 77) if output.stdout.is_empty()))
    else {
        eprintln!("left out: this user may not mount a file system of its own");
        return;
    };
    let (out, err) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert!(out.contains("\n2\nfiller\nportfolio-history.sqlite\n") && out.trim_end().ends_with('0'), "{out}{err}");
    assert!(err.contains("there is no room left for the history; it is as it was") && err.contains("hint: make room"), "{err}");
    assert_eq!((check(&path.join("full")), check(&path.join("room"))), (1, 2));
}

/// Takes the right to write in a folder away from a user, and returns the program as that user runs it. Root may write everywhere,
/// so it becomes nobody.
#[cfg(unix)]
pub(crate) fn as_a_reader(folder: &Path, arguments: &[&str]) -> (i32, String, String) {
    use std::os::unix::fs::{MetadataExt, PermissionsExt};
    use std::os::unix::process::CommandExt;
    const NOBODY: u32 = 65_534;
    let built = assert_cmd::cargo::cargo_bin!("portfolio");
    let is_root = fs::metadata("/proc/self").is_ok_and(|own| own.uid() == 0);
    let mut command = if is_root {
        // Nobody may not reach the folder that it is built in.
        let program = folder.with_extension("program");
        if !program.exists() {
            // Copied by another process: what this one has open for writing, the processes that other tests start at that moment hold
            // open too, and no program runs that somebody may write to.
            let copied = Command::new("cp").args([built, &program]).status().expect("cp runs");
            assert!(copied.success(), "the program is copied");
        }
        let mut command = Command::new(program);
        command.uid(NOBODY).gid(NOBODY);
        command
    } else {
        Command::new(built)
    };
    let output = command.current_dir(folder).args(arguments).env_remove("LANG").output();
    fs::set_permissions(folder, fs::Permissions::from_mode(0o755)).expect("the folder can be given back");
    let output = output.expect("the program runs");
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    (output.status.code().expect("an exit code"), text(&output.stdout), text(&output.stderr))
}

/// Lets everybody read a folder and what lies in it, and nobody write.
#[cfg(unix)]
fn lock(folder: &Path) {
    use std::os::unix::fs::PermissionsExt;
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            lock(&path);
        } else {
            fs::set_permissions(&path, fs::Permissions::from_mode(0o444)).expect("the file is ours");
        }
    }
    fs::set_permissions(folder, fs::Permissions::from_mode(0o555)).expect("the folder is ours");
}

#[cfg(unix)]
#[test]
fn in_a_folder_that_can_only_be_read_the_history_is_read_and_not_written() {
    use std::os::unix::fs::PermissionsExt;
    let outer = tempfile::tempdir().expect("a folder");
    fs::set_permissions(outer.path(), fs::Permissions::from_mode(0o755)).expect("the folder is ours");
    let path = outer.path().join("share");
    inventory(&path, "inventory", 20, 0);
    lock(&path);
    let (code, _, err) = as_a_reader(&path, &["record", "--lang", "en"]);
    assert!(code == 2 && err.contains("the history cannot be written") && err.contains("that you may write to"), "{err}");
    assert!(!path.join(FILE).exists(), "nothing is begun");
    said(&path, &["record", "--as-of", "2026-05-31"]);
    let before = fs::read(path.join(FILE)).expect("the history");
    for arguments in [
        &["history"][..],
        &["audit", "--as-of", "2026-11-21", "--fail-on", "never"],
        &["diff", "1", "inventory", "--as-of", "2026-11-21"],
        &["sql", "select count(*) from trend", "--history"],
    ] {
        lock(&path);
        let (code, out, err) = as_a_reader(&path, arguments);
        assert!(code == 0 && !out.is_empty(), "{arguments:?}: {out}{err}");
    }
    lock(&path);
    let (code, _, err) = as_a_reader(&path, &["record", "--as-of", "2026-11-21", "--lang", "en"]);
    assert!(code == 2 && err.contains("the history cannot be written"), "{err}");
    assert_eq!(fs::read(path.join(FILE)).expect("the history"), before);
    assert_eq!(check(&path), 1);
}

/// Who may only read cannot take back what a killed program left half done, and is told so.
#[cfg(unix)]
#[test]
fn a_recording_that_was_stopped_is_not_read_by_who_may_not_take_it_back() {
    use std::os::unix::fs::PermissionsExt;
    let outer = tempfile::tempdir().expect("a folder");
    fs::set_permissions(outer.path(), fs::Permissions::from_mode(0o755)).expect("the folder is ours");
    let (source, path) = (outer.path().join("source"), outer.path().join("share"));
    inventory(&source, "inventory", 200, 0);
    fs::create_dir(&path).expect("a folder");
    said(&source, &["record", "--as-of", "2026-05-31"]);
    // A transaction that has written over pages of the file, and is not ended.
    let mut open = Connection::open(source.join(FILE)).expect("the history");
    open.execute_batch("pragma cache_size = 1").expect("a small cache");
    let transaction = open.transaction().expect("a transaction");
    let more = "insert into systems_rows (row, hash, id) select row + 1000, hash, id || 'x' from systems_rows";
    transaction.execute_batch(more).expect("rows");
    for name in [FILE.to_owned(), format!("{FILE}-journal")] {
        fs::copy(source.join(&name), path.join(&name)).expect("a copy in the middle of writing");
    }
    drop(transaction);
    lock(&path);
    let (code, _, err) = as_a_reader(&path, &["history"]);
    assert!(code == 2 && err.contains("a recording was stopped half way"), "{err}");
    assert!(err.contains("hint: run `portfolio history` as somebody who may write to the folder"), "{err}");
    fs::set_permissions(path.join(FILE), fs::Permissions::from_mode(0o644)).expect("the file is ours");
    said(&path, &["history"]);
    assert_eq!((check(&path), path.join(format!("{FILE}-journal")).exists()), (1, false));
}
