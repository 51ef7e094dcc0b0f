//! What is beyond the limits of reading is refused with a sentence, before it takes memory or time; and the program reaches no network.

use std::fs;
use std::path::Path;

use portfolio::load::limits::{ALL, Beyond};

use crate::cli::{run, write};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let first = digits.len() % 3;
    let groups = digits.bytes().enumerate().flat_map(|(at, digit)| {
        let comma = (at > 0 && at % 3 == first).then_some(',');
        comma.into_iter().chain([char::from(digit)])
    });
    groups.collect()
}

#[test]
fn the_page_on_security_prints_every_limit() {
    let mut table = String::from("| what | most | beyond |\n| --- | ---: | --- |\n");
    for limit in ALL {
        let most = if limit.is_bytes { format!("{} MiB", limit.most >> 20) } else { grouped(limit.most) };
        let beyond = if limit.beyond == Beyond::Refused { "refused" } else { "left out" };
        table.push_str(&format!("| {} | {most} | {beyond} |\n", limit.what));
    }
    let path = root().join(".github/SECURITY.md");
    let page = fs::read_to_string(&path).expect("the page");
    let kept = page.find("| what |").map_or(page.as_str(), |at| &page[..at]);
    let wanted = format!("{kept}{table}");
    if std::env::var_os("PORTFOLIO_UPDATE").is_some() {
        fs::write(&path, &wanted).expect("the page is written");
    } else {
        assert_eq!(page, wanted, "PORTFOLIO_UPDATE=1 writes it anew");
    }
}

/// Makes a file that is large and takes no room on the disk.
fn hollow(folder: &Path, name: &str, megabytes: u64) {
    write(folder, name, "id,name\n1,Alfa\n");
    fs::OpenOptions::new().write(true).open(folder.join(name)).and_then(|file| file.set_len(megabytes << 20)).expect("a size");
}

/// Runs a command that is refused, and returns what it said.
fn refused(folder: &Path, arguments: &[&str]) -> String {
    let (code, out, err) = run(folder, arguments);
    assert_eq!((code, out.as_str()), (2, ""), "{arguments:?}: {err}");
    assert!(err.contains("hint: "), "{err}");
    err
}

#[test]
fn files_that_are_too_large_alone_or_together_are_refused_unread() {
    let folder = tempfile::tempdir().expect("a folder");
    hollow(folder.path(), "inventory/systems.csv", 513);
    assert!(refused(folder.path(), &["check"]).contains("the file is larger than 512 MB"));
    for name in ["systems.csv", "contracts.csv", "licences.csv"] {
        hollow(folder.path(), &format!("inventory/{name}"), 400);
    }
    assert!(refused(folder.path(), &["check"]).contains("its files are larger than 1024 MB together"));
    // What is no table does not count.
    let folder = tempfile::tempdir().expect("a folder");
    write(folder.path(), "inventory/systems.csv", "id,name\n1,Alfa\n");
    hollow(folder.path(), "inventory/backup.bak", 2_000);
    assert_eq!(run(folder.path(), &["check"]).0, 0);
}

#[test]
fn too_many_files_and_too_deep_folders_are_refused() {
    let folder = tempfile::tempdir().expect("a folder");
    (0..=2_000).for_each(|at| write(folder.path(), &format!("many/{at}.csv"), ""));
    assert!(refused(folder.path(), &["check", "many"]).contains("more than 2000 files"));
    write(folder.path(), &format!("deep/{}systems.csv", "a/".repeat(13)), "id,name\n1,Alfa\n");
    assert!(refused(folder.path(), &["check", "deep"]).contains("folders lie more than 12 deep"));
}

#[test]
fn what_people_write_by_hand_is_never_as_long_as_a_table() {
    let folder = tempfile::tempdir().expect("a folder");
    write(folder.path(), "inventory/systems.csv", "id,name\n1,Alfa\n");
    let long = "# a\n".repeat(300_000);
    for name in ["policy.toml", "cases.toml", "request.toml", "query.sql", "other/portfolio.toml"] {
        write(folder.path(), name, &long);
    }
    write(folder.path(), "other/systems.csv", "id,name\n1,Alfa\n");
    for arguments in [
        &["audit", "--policy", "policy.toml"][..],
        &["case", "cases.toml"],
        &["review", "request.toml"],
        &["sql", "query.sql"],
        &["check", "other"],
    ] {
        let err = refused(folder.path(), arguments);
        assert!(err.contains("larger than 1 MB"), "{err}");
    }
}

#[test]
fn a_file_whose_tables_would_take_the_memory_is_refused() {
    let folder = tempfile::tempdir().expect("a folder");
    // At 9,000 bytes a contract, as in the limits, and what its cells hold.
    let rows: String = (0..150_000).map(|at| format!("K{at},T\n")).collect();
    write(folder.path(), "inventory/contracts.csv", &format!("id,title\n{rows}"));
    let err = refused(folder.path(), &["audit"]);
    assert!(err.contains("would take about 1302 MB of memory, and the limit is 1280 MB"), "{err}");
    assert!(err.contains("--> contracts.csv") && err.contains("hint: split the file"), "{err}");
}

#[test]
fn a_row_that_is_longer_than_any_is_refused_before_room_is_made_for_it() {
    let folder = tempfile::tempdir().expect("a folder");
    for long in [format!("\"{}\"", "a".repeat(17 << 20)), ";".repeat(17 << 20)] {
        write(folder.path(), "inventory/systems.csv", &format!("id,name\n1,Alfa\n2,{long}\n3,Beta\n"));
        for command in [&["check"][..], &["map", "inventory/systems.csv"]] {
            let err = refused(folder.path(), command);
            assert!(err.contains("a row is longer than 16 MB, from line 3") && err.contains("systems.csv"), "{err}");
        }
    }
}

/// A workbook of a few kilobytes may name one part as several sheets, and each would be unpacked and read anew.
#[test]
fn a_workbook_whose_sheets_are_one_part_is_refused() {
    use std::io::{Read, Write};
    let mut workbook = rust_xlsxwriter::Workbook::new();
    for name in ["Systemer", "Andre"] {
        workbook.add_worksheet().set_name(name).and_then(|sheet| sheet.write_row(0, 0, ["id", "navn"])).expect("a sheet");
    }
    let bytes = workbook.save_to_buffer().expect("a workbook");
    let changed = |from: &str, to: &str| {
        let mut archive = zip::ZipArchive::new(std::io::Cursor::new(&bytes)).expect("an archive");
        let mut new = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
        for at in 0..archive.len() {
            let mut part = archive.by_index(at).expect("a part");
            let mut text = String::new();
            part.read_to_string(&mut text).expect("text");
            new.start_file(part.name().expect("a name"), zip::write::SimpleFileOptions::default()).expect("a part");
            new.write_all(text.replace(from, to).as_bytes()).expect("memory");
        }
        new.finish().expect("an archive").into_inner()
    };
    let folder = tempfile::tempdir().expect("a folder");
    fs::create_dir(folder.path().join("inventory")).expect("a folder");
    for (from, to, is_refused) in [
        ("nothing", "nothing", false),
        ("worksheets/sheet2.xml", "worksheets/sheet1.xml", true),
        ("\"worksheets/sheet2.xml", "\"/xl/worksheets/SHEET1.xml", true),
        ("r:id=\"rId2\"", "r:id=\"rId1\"", false),
    ] {
        fs::write(folder.path().join("inventory/a.xlsx"), changed(from, to)).expect("the workbook");
        let (code, _, err) = run(folder.path(), &["check"]);
        assert_eq!(err.contains("its parts contradict"), is_refused, "{to}: {code} {err}");
    }
}

/// Half a megabyte each, and once more than two gigabytes, or a stack that ran over.
#[cfg(target_os = "linux")]
#[test]
fn small_files_take_little_memory_however_they_hang_together() {
    let folder = tempfile::tempdir().expect("a folder");
    let stage = |at: usize| if at.is_multiple_of(2) { "planned" } else { "phase-out" };
    let ring: String = (0..6_000).map(|at| format!("S{at};N{at};{};S{};2027-01-01\n", stage(at), (at + 1) % 6_000)).collect();
    write(folder.path(), "ring/systems.csv", &format!("id;name;status;replaces;retire-by\n{ring}"));
    write(folder.path(), "one-id/systems.csv", &format!("id;name\n{}", "x;n\n".repeat(20_000)));
    let keys: Vec<String> = (0..60_000).map(|at| format!("{{\"id\":\"{at}\",\"name\":\"n\",\"k{at}\":1}}")).collect();
    write(folder.path(), "keys/portfolio.toml", "[[source]]\npath = \"a.json\"\ntable = \"systems\"\n");
    write(folder.path(), "keys/a.json", &format!("[{}]", keys.join(",")));
    for (inventory, command) in [("ring", "audit"), ("one-id", "check"), ("keys", "check")] {
        let program = env!("CARGO_BIN_EXE_portfolio");
        let script = format!("ulimit -v 1048576; ulimit -s 1024; exec '{program}' --lang en {command} {inventory} -q");
        let output = std::process::Command::new("bash").arg("-c").arg(script).current_dir(folder.path()).output().expect("bash");
        assert!(output.status.code().is_some_and(|code| code < 2), "{inventory}: {output:?}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_quota_on_the_size_of_files_is_an_error_and_leaves_nothing_behind() {
    let folder = tempfile::tempdir().expect("a folder");
    write(folder.path(), "inventory/systems.csv", "id,name\n1,Alfa\n2,Beta\n");
    let program = env!("CARGO_BIN_EXE_portfolio");
    for command in ["audit inventory -q -o result.json", "init new", "init new/folder"] {
        let script = format!("ulimit -f 1; exec '{program}' --lang en {command}");
        let output = std::process::Command::new("bash").arg("-c").arg(script).current_dir(folder.path()).output().expect("bash");
        let err = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(2), "{command}: {err}");
        assert!(err.contains("error: ") && err.contains("hint: "), "{command}: {err}");
        assert_eq!(fs::read_dir(folder.path()).expect("the folder").count(), 1, "{command}: the inventory and nothing else");
    }
}

#[test]
fn a_file_of_which_nothing_is_understood_is_refused_with_the_column_that_is_to_blame() {
    let folder = tempfile::tempdir().expect("a folder");
    let rows: String = (0..200_001).map(|at| format!("y,x,{at} kr.\n")).collect();
    write(folder.path(), "inventory/integrations.csv", &format!("from,to,criticality\n{rows}"));
    write(folder.path(), "inventory/systems.csv", "id,name\nS1,Alfa\n");
    let err = refused(folder.path(), &["check"]);
    assert!(
        err.contains("more than 400000 cells and rows cannot be understood") && err.contains("--> integrations.csv"),
        "{err}"
    );
    assert!(err.contains("hint: most of them stand in the column `"), "{err}");
}

#[cfg(unix)]
#[test]
fn a_file_without_an_end_ends() {
    let folder = tempfile::tempdir().expect("a folder");
    write(folder.path(), "inventory/systems.csv", "id,name\n1,Alfa\n");
    assert!(refused(folder.path(), &["audit", "--policy", "/dev/zero"]).contains("larger than 1 MB"));
    // A device among the tables is none.
    std::os::unix::fs::symlink("/dev/zero", folder.path().join("inventory/contracts.csv")).expect("a link");
    assert_eq!(run(folder.path(), &["check"]).0, 0);
}

#[test]
fn json_of_more_records_than_any_register_has_is_left_out_with_a_word() {
    let folder = tempfile::tempdir().expect("a folder");
    write(folder.path(), "inventory/systems.csv", "id,name\n1,Alfa\n");
    write(folder.path(), "inventory/skus.json", &format!("{{\"value\": [{}{{}}]}}", "{\"a\":1},".repeat(500_000)));
    let (code, out, err) = run(folder.path(), &["check"]);
    assert_eq!(code, 0, "{err}");
    assert!(out.contains("more records than any register has"), "{out}");
}

/// Crates that open connections, or that programs open connections with.
const NETWORK: &[&str] = &[
    "async-std",
    "attohttpc",
    "curl",
    "h2",
    "hyper",
    "isahc",
    "mio",
    "minreq",
    "native-tls",
    "openssl",
    "quinn",
    "reqwest",
    "rustls",
    "smol",
    "socket2",
    "surf",
    "tokio",
    "tungstenite",
    "ureq",
];

#[test]
fn no_crate_that_opens_connections_is_in_the_program() {
    let lock = fs::read_to_string(root().join("Cargo.lock")).expect("the lock file");
    let names: Vec<_> = lock.lines().filter_map(|line| line.strip_prefix("name = \"")?.strip_suffix('"')).collect();
    assert!(names.contains(&"serde"), "the lock file is read");
    let wrong: Vec<_> = NETWORK.iter().filter(|name| names.contains(name)).collect();
    assert!(wrong.is_empty(), "{wrong:?}");
    let deny = fs::read_to_string(root().join(".ci/deny.toml")).expect("what may come in");
    let missing: Vec<_> = NETWORK.iter().filter(|name| !deny.contains(&format!("\"{name}\""))).collect();
    assert!(missing.is_empty(), "not denied in `.ci/deny.toml`: {missing:?}");
}

/// Watches the calls to the system. Where nothing can watch them, the list of crates above stands alone.
#[cfg(target_os = "linux")]
#[test]
#[expect(clippy::print_stderr, reason = "a test that is left out says why")]
fn the_program_opens_no_connection() {
    let folder = tempfile::tempdir().expect("a folder");
    let program = assert_cmd::cargo::cargo_bin!("portfolio");
    let sample = root().join("inventory");
    for command in ["audit", "report", "check"] {
        let log = folder.path().join("calls");
        let mut strace = std::process::Command::new("strace");
        strace.args(["-f", "-e", "trace=%network,execve", "-o"]).arg(&log).arg(program).arg(command).arg(&sample);
        strace.args(if command == "report" { &["-o", "page.html"][..] } else { &[] }).current_dir(folder.path());
        let Some(output) = strace.output().ok().filter(|_| fs::metadata(&log).is_ok_and(|log| log.len() > 0)) else {
            eprintln!("left out: `strace` is not there, or may not watch");
            return;
        };
        let calls = fs::read_to_string(&log).expect("the calls");
        assert!(calls.contains("execve("), "{calls}{}", String::from_utf8_lossy(&output.stderr));
        let network: Vec<_> = calls
            .lines()
            .filter(|line| ["socket(", "connect(", "bind(", "sendto("].iter().any(|call| line.contains(call)))
            .collect();
        assert!(network.is_empty(), "{command}: {network:#?}");
        assert_eq!(calls.matches("execve(").count(), 1, "no other program is started: {calls}");
    }
}
