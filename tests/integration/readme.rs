//! The README's tour shows what the program says: every command in a `console` block is run and its output compared.
//!
//! A line `…` stands for any number of lines left out.

use std::fs;
use std::path::Path;
use std::process::Command;

/// A command of the tour and the lines that the README shows below it.
struct Step {
    command: String,
    shown: Vec<String>,
}

fn steps(readme: &str) -> Vec<Step> {
    let mut steps: Vec<Step> = Vec::new();
    let mut inside = false;
    for line in readme.lines() {
        match (inside, line) {
            (false, "```console") => inside = true,
            (true, "```") => inside = false,
            (true, line) => match (line.strip_prefix("$ "), steps.last_mut()) {
                (Some(command), _) => steps.push(Step { command: command.to_owned(), shown: Vec::new() }),
                (None, Some(step)) => step.shown.push(line.trim_end().to_owned()),
                (None, None) => panic!("a console block begins with a command: {line}"),
            },
            (false, _) => {}
        }
    }
    steps
}

/// Returns the words of a command; what stands between double quotes is one.
fn words(command: &str) -> Vec<String> {
    let parts = command.split('"').enumerate();
    let words = parts.flat_map(|(at, part)| if at % 2 == 1 { vec![part] } else { part.split_whitespace().collect() });
    words.map(str::to_owned).collect()
}

/// Returns whether the lines said are the lines shown, `…` standing for any number of them.
fn agrees(shown: &[String], said: &[&str]) -> bool {
    match shown.split_first() {
        None => said.is_empty(),
        Some((first, rest)) if first == "…" => (0..=said.len()).any(|skipped| agrees(rest, &said[skipped..])),
        Some((first, rest)) => said.split_first().is_some_and(|(line, more)| line == first && agrees(rest, more)),
    }
}

#[test]
fn the_tour_shows_what_the_program_says() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let readme = fs::read_to_string(root.join("README.md")).expect("the README");
    let steps = steps(&readme);
    assert!(steps.len() >= 3, "the tour has at least three steps");
    for step in steps {
        let mut words = words(&step.command).into_iter();
        assert_eq!(words.next().as_deref(), Some("portfolio"), "the tour runs the program: {}", step.command);
        let output = Command::new(assert_cmd::cargo::cargo_bin!("portfolio"))
            .args(words)
            .current_dir(root)
            .env_remove("COLUMNS")
            .env_remove("CLICOLOR_FORCE")
            .output()
            .expect("the program runs");
        // Amounts are kept on one line by spaces that do not break; the README has plain ones.
        let said = String::from_utf8(output.stdout).expect("UTF-8").replace('\u{a0}', " ");
        let said: Vec<&str> = said.trim_end().lines().map(str::trim_end).collect();
        assert!(agrees(&step.shown, &said), "`{}` says now:\n{}", step.command, said.join("\n"));
    }
}
