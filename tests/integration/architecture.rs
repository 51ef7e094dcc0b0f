//! The house: every import goes down. A module may use those on floors below its own, and itself.

use std::fs;
use std::path::{Path, PathBuf};

/// The floors, from the ground up. Modules on one floor do not know each other.
const FLOORS: &[&[&str]] = &[
    &["calendar", "phrase", "text"],
    &["settings"],
    &["error", "place"],
    &["model"],
    &["words"],
    &["finding"],
    &["load"],
    &["sql"],
    &["analysis"],
    &["facts"],
    &["rules"],
    &["custom"],
    &["policy"],
    &["audit", "review"],
    &["history"],
    &["report"],
    &["cli"],
];

fn floor_of(module: &str) -> Option<usize> {
    FLOORS.iter().position(|modules| modules.contains(&module))
}

/// Returns every Rust file below a folder.
fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("a folder of sources").map(|entry| entry.expect("an entry").path());
    let mut all: Vec<PathBuf> = entries.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect();
    all.retain(|path| path.extension().is_some_and(|extension| extension == "rs"));
    all.sort();
    all
}

/// Returns the modules that a source names after `crate::`, comments left out.
fn imports(source: &str) -> Vec<String> {
    let code: String = source.lines().map(|line| line.split("//").next().unwrap_or_default()).collect::<Vec<_>>().join("\n");
    let mut found = Vec::new();
    for rest in code.split("crate::").skip(1) {
        let word = |text: &str| text.trim_start().chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect::<String>();
        match rest.strip_prefix('{') {
            None => found.push(word(rest)),
            Some(group) => {
                let mut depth = 1;
                let mut at_start = true;
                for (position, letter) in group.char_indices() {
                    match letter {
                        '{' => depth += 1,
                        '}' => depth -= 1,
                        ',' if depth == 1 => at_start = true,
                        letter if at_start && letter.is_alphabetic() => {
                            found.push(word(&group[position..]));
                            at_start = false;
                        }
                        _ => {}
                    }
                    if depth == 0 {
                        break;
                    }
                }
            }
        }
    }
    found
}

#[test]
fn every_import_goes_down() {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut wrong = Vec::new();
    for path in files(&src) {
        let relative = path.strip_prefix(&src).expect("below src");
        let first = relative.components().next().expect("a name").as_os_str().to_string_lossy();
        let module = first.trim_end_matches(".rs");
        if matches!(module, "lib" | "main") {
            continue;
        }
        let Some(own) = floor_of(module) else {
            wrong.push(format!("`{module}` has no floor: give it one in FLOORS"));
            continue;
        };
        for import in imports(&fs::read_to_string(&path).expect("a source")) {
            match floor_of(&import) {
                _ if import == module => {}
                Some(floor) if floor < own => {}
                Some(_) => wrong.push(format!("{}: `{module}` must not know `{import}`", relative.display())),
                // A macro such as `settings!` is exported at the root under its module's name.
                None => wrong.push(format!("{}: `crate::{import}` is on no floor", relative.display())),
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn an_import_that_goes_up_is_seen() {
    assert_eq!(imports("use crate::audit::Outcome; // crate::cli"), ["audit"]);
    assert_eq!(imports("use crate::{facts::Facts, model::{self, System}, rules};"), ["facts", "model", "rules"]);
    assert!(floor_of("rules") < floor_of("policy") && floor_of("load") < floor_of("analysis"));
}

/// Returns whether a source writes to the terminal, by itself or through the parser of the command line.
fn writes_to_the_terminal(source: &str) -> bool {
    const WAYS: [&str; 9] =
        ["stdout(", "stderr(", "print!(", "println!(", "eprint!(", "eprintln!(", "dbg!(", ".print()", "/dev/std"];
    let code: Vec<_> = source.lines().map(|line| line.split("//").next().unwrap_or_default()).collect();
    code.iter().any(|line| WAYS.iter().any(|way| line.contains(way)))
}

#[test]
fn only_the_terminals_own_file_writes_to_the_terminal() {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let writing: Vec<_> = files(&src)
        .iter()
        .filter(|path| writes_to_the_terminal(&fs::read_to_string(path).expect("a source")))
        .map(|path| path.strip_prefix(&src).expect("below src").to_string_lossy().replace('\\', "/"))
        .collect();
    assert_eq!(writing, ["cli/term.rs"]);
}

#[test]
fn what_writes_to_the_terminal_is_seen() {
    assert!(writes_to_the_terminal("let out = std::io::stdout().lock();"));
    assert!(writes_to_the_terminal("    println!(\"a\");") && writes_to_the_terminal("let _ = error.print();"));
    assert!(!writes_to_the_terminal("//! The only place that writes to stdout() and stderr()."));
}
