//! Broken inputs through the whole program: every command and format over inventories, policies, requests, cases, rules and histories
//! that were damaged at random, each run a process of its own with 2 GiB and 20 seconds.
//!
//! Numbers decide the damage, so a run that fails can be had again: `PORTFOLIO_BROKEN=1 PORTFOLIO_BROKEN_FROM=4711 cargo test --test
//! integration broken`. `PORTFOLIO_BROKEN=100000` is the long run; what fails is kept below `target/broken`.

mod commands;
pub(crate) mod damage;
mod material;
mod result;
mod tokens;
mod zips;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use material::Files;

/// What a process may take: address space in KiB, and seconds.
const MEMORY: u64 = 2 << 20;
const SECONDS: u64 = 20;

/// Numbers that are spread evenly and are the same for the same seed (SplitMix64).
pub(crate) struct Random(pub(crate) u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// Returns a number below a bound; zero when there is none.
    pub(crate) fn below(&mut self, bound: usize) -> usize {
        (self.next() % (bound.max(1) as u64)) as usize
    }

    pub(crate) fn one_in(&mut self, bound: usize) -> bool {
        self.below(bound) == 0
    }

    pub(crate) fn of<'a, T: ?Sized>(&mut self, choices: &[&'a T]) -> &'a T {
        choices[self.below(choices.len())]
    }
}

/// What a run of the program left.
pub(super) struct Ended {
    /// The exit code; none when a signal ended it.
    code: Option<i32>,
    out: Vec<u8>,
    err: String,
    took: Duration,
}

/// Runs the program with bounds; nothing when it did not end in time.
fn ended(folder: &Path, arguments: &[String]) -> Option<Ended> {
    let [out, err] = ["stdout", "stderr"].map(|name| folder.with_extension(name));
    let make = |path: &Path| fs::File::create(path).expect("a file");
    let bounded = format!("ulimit -v {MEMORY} -t {SECONDS} -c 0; exec \"$0\" \"$@\"");
    let mut command = if cfg!(unix) {
        let mut shell = Command::new("bash");
        shell.args(["-c", &bounded]).arg(assert_cmd::cargo::cargo_bin("portfolio"));
        shell
    } else {
        Command::new(assert_cmd::cargo::cargo_bin("portfolio"))
    };
    let command = command.args(arguments).current_dir(folder).env_remove("LANG").env("RUST_BACKTRACE", "0");
    let start = Instant::now();
    let mut child = command.stdin(std::process::Stdio::null()).stdout(make(&out)).stderr(make(&err)).spawn().expect("a process");
    let mut pause = Duration::from_millis(2);
    let status = loop {
        match child.try_wait().expect("it runs") {
            Some(status) => break status,
            None if start.elapsed() > Duration::from_secs(SECONDS) => {
                child.kill().expect("it can be ended");
                child.wait().expect("it ends");
                return None;
            }
            None => std::thread::sleep(pause),
        }
        pause = (pause * 2).min(Duration::from_millis(20));
    };
    let read = |path: &Path| fs::read(path).expect("what it wrote");
    let err = String::from_utf8_lossy(&read(&err)).into_owned();
    Some(Ended { code: status.code(), out: read(&out), err, took: start.elapsed() })
}

/// Damages what is there by a number, runs a command over it, and returns what is wrong.
fn wrong(number: u64, material: &Files, folder: &Path) -> (String, Option<String>, Duration) {
    let mut random = Random(number.wrapping_mul(0x2545_f491_4f6c_dd1d));
    let mut files = material.clone();
    let damaged = damage::some(&mut files, &mut random);
    material::write(folder, &files);
    #[cfg(unix)]
    let damaged = [damaged, damage::links(folder, &mut random)].concat();
    let before = written(folder);
    let arguments = commands::any(&mut random);
    let told = format!("{number}: portfolio {}\n  damaged: {}", arguments.join(" "), damaged.join(", "));
    let Some(ended) = ended(folder, &arguments) else {
        return (told, Some(format!("no end after {SECONDS} seconds")), Duration::from_secs(SECONDS));
    };
    let mut after = written(folder);
    let output = after.remove(Path::new(commands::OUTPUT));
    let mut before = before;
    let changes = match arguments[0].as_str() {
        "record" => Some(commands::HISTORY),
        "decisions" => Some(commands::DECISIONS),
        _ => None,
    };
    if let Some(changes) = changes {
        after.remove(Path::new(changes));
        before.remove(Path::new(changes));
    }
    let mut wrong = result::wrong(&arguments, &ended, output.as_deref());
    if wrong.is_none() && after != before {
        let changed: Vec<_> = after
            .iter()
            .filter(|(path, bytes)| before.get(*path) != Some(bytes))
            .map(|(path, _)| path.display().to_string())
            .collect();
        let gone: Vec<_> =
            before.keys().filter(|path| !after.contains_key(*path)).map(|path| path.display().to_string()).collect();
        wrong = Some(format!("files are not as they were: changed or new {changed:?}, gone {gone:?}"));
    }
    let wrong = wrong.map(|wrong| format!("{wrong}\n  code {:?}\n  stderr: {}", ended.code, first(&ended.err, 1500)));
    (told, wrong, ended.took)
}

fn first(text: &str, most: usize) -> String {
    text.chars().take(most).collect()
}

/// Returns every file below a folder.
fn written(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    fn below(folder: &Path, within: &Path, all: &mut BTreeMap<PathBuf, Vec<u8>>) {
        for entry in fs::read_dir(folder).expect("a folder") {
            let entry = entry.expect("an entry");
            let name = within.join(entry.file_name());
            let kind = entry.file_type().expect("a kind");
            if kind.is_symlink() {
                all.insert(name, fs::read_link(entry.path()).expect("a link").into_os_string().into_encoded_bytes());
            } else if kind.is_dir() {
                below(&entry.path(), &name, all);
            } else {
                all.insert(name, fs::read(entry.path()).expect("a file"));
            }
        }
    }
    let mut all = BTreeMap::new();
    below(folder, Path::new(""), &mut all);
    all
}

fn number(name: &str) -> Option<u64> {
    std::env::var(name).ok()?.parse().ok()
}

#[test]
#[expect(clippy::print_stderr, reason = "the long run says how far it is")]
fn whatever_is_broken_the_program_ends_well() {
    let (many, from) = (number("PORTFOLIO_BROKEN"), number("PORTFOLIO_BROKEN_FROM").unwrap_or(0));
    let to = from + many.unwrap_or(40);
    let kept = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/broken");
    let material = material::whole();
    let (next, faults, slowest) = (AtomicU64::new(from), Mutex::new(Vec::new()), Mutex::new((Duration::ZERO, String::new())));
    std::thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| {
                loop {
                    let at = next.fetch_add(1, Ordering::Relaxed);
                    if at >= to {
                        return;
                    }
                    let folder = tempfile::tempdir().expect("a folder");
                    let run = folder.path().join("run");
                    let (told, wrong, took) = wrong(at, &material, &run);
                    {
                        let mut slowest = slowest.lock().expect("nobody panicked");
                        if took > slowest.0 {
                            *slowest = (took, told.clone());
                        }
                    }
                    if many.is_some() && (at + 1 - from) % 1000 == 0 {
                        let slowest = slowest.lock().expect("nobody panicked");
                        eprintln!(
                            "{} runs, {} faults, slowest {:?}: {}",
                            at + 1 - from,
                            faults.lock().expect("nobody panicked").len(),
                            slowest.0,
                            slowest.1
                        );
                    }
                    if let Some(wrong) = wrong {
                        let told = format!("{told}\n  {wrong}");
                        if many.is_some() {
                            eprintln!("{told}\n");
                            fs::create_dir_all(&kept).expect("a folder");
                            material::write(&kept.join(at.to_string()), &written_names(&run));
                        }
                        faults.lock().expect("nobody panicked").push(told);
                    }
                }
            });
        }
    });
    let faults = faults.into_inner().expect("nobody panicked");
    assert!(faults.is_empty(), "{} of {} runs went wrong:\n{}", faults.len(), to - from, faults.join("\n"));
}

fn written_names(folder: &Path) -> Files {
    written(folder).into_iter().map(|(path, bytes)| (path.to_string_lossy().replace('\\', "/"), bytes)).collect()
}
