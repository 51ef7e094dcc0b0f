//! What a network drive, a full disk and a dying disk answer: calls to the system that fail, one after the other, made to fail by `strace`,
//! and file systems that are full or read-only, in a room of mounts of the test's own. Where neither may be had, the tests say so.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use crate::cli::{run, write};
use crate::history::said;

const PROGRAM: fn() -> std::path::PathBuf = || assert_cmd::cargo::cargo_bin!("portfolio").to_owned();

/// Runs the program while calls to the system fail with an error, from the one of a number on; calls on one file only, where one is named.
/// Nothing where no program may be watched.
#[expect(clippy::print_stderr, reason = "a test that is left out says why")]
fn failing(folder: &Path, [calls, error, when]: [&str; 3], on: Option<&str>, arguments: &[&str]) -> Option<(i32, String)> {
    let mut strace = Command::new("strace");
    strace.args(["-f", "-qqq", "-o", "/dev/null"]);
    if let Some(file) = on {
        strace.args(["-P", file]);
    }
    strace.arg("-e").arg(format!("inject={calls}:error={error}:when={when}"));
    strace.arg(PROGRAM()).args(arguments).args(["--lang", "en"]).current_dir(folder).env_remove("LANG");
    let answer = strace.output().ok().and_then(|output| Some((output.status.code()?, output.stderr)));
    let answer = answer.map(|(code, err)| (code, String::from_utf8_lossy(&err).into_owned()));
    let is_watched = answer.as_ref().is_some_and(|(_, err)| !err.contains("ptrace") && !err.contains("PTRACE"));
    if !is_watched {
        eprintln!("left out: `strace` is not there, or may not watch");
    }
    answer.filter(|_| is_watched)
}

fn house() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    write(folder.path(), "inventory/systems.csv", "id,name,annual-cost\n1,Alfa,100\n2,Beta,200\n");
    write(folder.path(), "inventory/portfolio.toml", "organisation = \"Egelund\"\n");
    folder
}

#[test]
fn a_drive_that_is_gone_while_a_file_is_read_is_told() {
    for file in ["systems.csv", "portfolio.toml"] {
        let folder = house();
        let on = format!("inventory/{file}");
        for (calls, error, told) in [
            ("read", "ESTALE", "stale file handle"),
            ("read", "EIO", "input/output error"),
            ("openat", "ENOLINK", "link has been severed"),
            ("openat", "EHOSTDOWN", "host is down"),
        ] {
            let Some((code, err)) = failing(folder.path(), [calls, error, "1+"], Some(&on), &["audit"]) else { return };
            assert_eq!(code, 2, "{calls} {error}: {err}");
            assert!(err.contains(told) && err.contains(file) && err.contains("hint: "), "{calls} {error}: {err}");
        }
    }
}

#[test]
fn a_result_that_cannot_be_synced_or_put_in_its_place_is_told_and_the_earlier_one_stays() {
    let folder = house();
    let names = || fs::read_dir(folder.path()).expect("a folder").count();
    fs::write(folder.path().join("result.json"), "the last one").expect("a file");
    let before = names();
    for (calls, error) in [
        ("fsync", "EIO"),
        ("fsync", "EDQUOT"),
        // Somebody has the earlier one open, on a drive that then lets nobody replace it.
        ("rename,renameat,renameat2", "EBUSY"),
        ("rename,renameat,renameat2", "EACCES"),
        ("rename,renameat,renameat2", "ESTALE"),
        ("rename,renameat,renameat2", "EXDEV"),
        ("chmod,fchmod,fchmodat", "EPERM"),
    ] {
        let Some((code, err)) = failing(folder.path(), [calls, error, "1+"], None, &["audit", "-o", "result.json"]) else {
            return;
        };
        assert_eq!(code, 2, "{calls} {error}: {err}");
        assert!(err.contains("the file cannot be written: ") && err.contains("hint: "), "{calls} {error}: {err}");
        assert_eq!(fs::read(folder.path().join("result.json")).expect("a result"), b"the last one", "{calls} {error}");
        assert_eq!(names(), before, "{calls} {error}: nothing is left behind");
    }
}

#[test]
fn whichever_write_to_the_history_fails_it_holds_what_it_held_or_all_of_the_new() {
    let folder = house();
    said(folder.path(), &["record", "--as-of", "2026-01-31"]);
    let file = folder.path().join("portfolio-history.sqlite");
    let first = fs::read(&file).expect("the history");
    write(folder.path(), "inventory/systems.csv", "id,name,annual-cost\n1,Alfa,150\n3,Gamma,300\n");
    let (mut failed, mut recorded) = (0, 0);
    // Whoever loads the program reads too: only the reads of the history itself may fail.
    let of_history = Some("portfolio-history.sqlite");
    for (calls, error, on) in [
        ("pwrite64", "ENOSPC", None),
        ("pwrite64", "EIO", None),
        ("fsync,fdatasync", "EIO", None),
        ("unlink,unlinkat", "ESTALE", None),
        ("ftruncate", "ENOSPC", None),
        ("pread64", "ESTALE", of_history),
    ] {
        for when in ["1", "2", "3", "5", "9", "17", "1+", "4+"] {
            let _ = fs::remove_file(folder.path().join("portfolio-history.sqlite-journal"));
            fs::write(&file, &first).expect("a file");
            let arguments = ["record", "--as-of", "2026-06-30"];
            let Some((code, err)) = failing(folder.path(), [calls, error, when], on, &arguments) else { return };
            let said = format!("{calls} {error} {when}: {code} {err}");
            assert!(code == 0 || code == 2 && err.contains("error: ") && err.contains("hint: "), "{said}");
            // Whoever looks next, on a drive that works again, finds one state or the other.
            let (next, days, err) = run(folder.path(), &["history", "--format", "csv"]);
            assert_eq!(next, 0, "{said}\n{err}");
            let days: Vec<_> = days.lines().skip(1).filter_map(|line| line.split(';').nth(1)).collect();
            let is_new = days.contains(&"2026-06-30");
            assert!(days.contains(&"2026-01-31"), "{said}: {days:?}");
            assert!(is_new || code == 2, "{said}: it says that it was recorded, and it is not: {days:?}");
            failed += u32::from(code == 2);
            recorded += u32::from(is_new);
        }
    }
    assert!(failed > 10 && recorded > 3, "{failed} failed, {recorded} recorded");
}

#[test]
fn whichever_write_of_decisions_fails_the_table_is_as_it_was_or_new() {
    let folder = crate::decisions::decided();
    let table = folder.path().join("inventory/finding-decisions.csv");
    let import = ["decisions", "import", "fund.xlsx", "inventory", "--as-of", "2026-11-21"];
    let Some((code, err)) = failing(folder.path(), ["fsync", "EIO", "1+"], None, &import) else { return };
    assert!(code == 2 && err.contains("hint: ") && !table.exists(), "{err}");
    let Some((code, err)) = failing(folder.path(), ["rename,renameat,renameat2", "EBUSY", "1+"], None, &import) else { return };
    assert!(code == 2 && err.contains("hint: ") && !table.exists(), "{err}");
    let hidden = |name: &fs::DirEntry| name.file_name().to_string_lossy().starts_with('.');
    assert!(!fs::read_dir(folder.path().join("inventory")).expect("a folder").flatten().any(|entry| hidden(&entry)));
    assert_eq!(run(folder.path(), &import).0, 0);
    assert!(table.exists());
}

/// Runs a script in a room of mounts of its own, where `$1` is a small file system; nothing where that may not be had.
#[expect(clippy::print_stderr, reason = "a test that is left out says why")]
fn on_a_small_disk(folder: &Path, kilobytes: u32, script: &str) -> Option<Output> {
    let whole = format!(
        "mkdir -p disk && mount -t tmpfs -o size={kilobytes}k none disk || exit 99; cp -r inventory disk/; cd disk; {script}"
    );
    let output = Command::new("unshare")
        .args(["-m", "bash", "-c", &whole, "bash"])
        .arg(PROGRAM())
        .current_dir(folder)
        .env_remove("LANG")
        .output();
    let output = output.ok().filter(|output| ![Some(99), Some(1)].contains(&output.status.code()));
    if output.is_none() {
        eprintln!("left out: no file system may be mounted here");
    }
    output
}

#[test]
fn a_disk_that_is_full_or_read_only_keeps_what_it_has() {
    let folder = tempfile::tempdir().expect("a folder");
    let rows: String = (0..300).map(|at| format!("S{at},System nummer {at},{at}\n")).collect();
    write(folder.path(), "inventory/systems.csv", &format!("id,name,annual-cost\n{rows}"));
    write(folder.path(), "inventory/contracts.csv", "id,title\n");
    // A result, a page, a history and an export, each larger than what is left.
    let script = "echo 'the last one' > result.json; \
        for command in 'audit -o result.json' 'report -o page.html' 'record' 'audit -o out.xlsx'; do \
          \"$1\" $command --lang en >> told 2>&1; echo \"code $?\" >> /tmp/$$; done; \
        cat result.json; ls -A; cat /tmp/$$; rm /tmp/$$; exit 0";
    let Some(output) = on_a_small_disk(folder.path(), 48, script) else { return };
    let out = String::from_utf8_lossy(&output.stdout).into_owned();
    assert_eq!(out.matches("code 2").count(), 4, "{out}{}", String::from_utf8_lossy(&output.stderr));
    assert!(out.starts_with("the last one\n"), "{out}");
    assert!(!out.contains(".portfolio-") && !out.contains("page.html") && !out.contains("out.xlsx"), "{out}");

    let script = "mount -o remount,ro . || exit 99; \
        for command in 'audit -o result.json' 'record' 'export -o out' 'init --request'; do \
          \"$1\" $command --lang en; echo \"code $?\"; done; \
        \"$1\" audit --fail-on never --lang en > /dev/null && echo 'it can still be judged'; ls -A; exit 0";
    let Some(output) = on_a_small_disk(folder.path(), 400, script) else { return };
    let (out, err) = (String::from_utf8_lossy(&output.stdout).into_owned(), String::from_utf8_lossy(&output.stderr).into_owned());
    assert_eq!(out.matches("code 2").count(), 4, "{out}{err}");
    assert_eq!(err.matches("hint: ").count(), 4, "{err}");
    assert!(err.contains("the drive can only be read") && out.ends_with("it can still be judged\ninventory\n"), "{out}{err}");
}
