//! The program as people run it: streams, exit codes, files and what it says when something is wrong.

use std::fs;
use std::path::Path;

use assert_cmd::Command;
use portfolio::load::headings::dictionary;
use portfolio::model::{Language, TableKind};
use portfolio::report::grid::Layout;
use portfolio::report::{templates, vocabulary};

/// Returns the program, to be run in a folder, with nothing of this machine's environment.
fn portfolio(folder: &Path) -> Command {
    let mut command = Command::cargo_bin("portfolio").expect("the program is built");
    command.current_dir(folder).env_remove("LANG").env_remove("NO_COLOR").env_remove("COLUMNS").env_remove("CLICOLOR_FORCE");
    command
}

/// Makes a folder with an inventory, where one cell cannot be read.
fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    fs::create_dir(folder.path().join("inventory")).expect("a folder");
    write(folder.path(), "inventory/systems.csv", "id,name,aliases,annual-cost\n1,Alfa,A1,100\n2,Beta,,mange penge\n3,Alfa,,5\n");
    write(folder.path(), "inventory/contracts.csv", "id,title,systems\nK1,Alfa-kontrakt,1\n");
    folder
}

/// Returns arguments with the language that the tests read, unless they name one.
pub(crate) fn in_english<'a>(arguments: &[&'a str]) -> Vec<&'a str> {
    let language: &[&str] = if arguments.iter().any(|argument| argument.starts_with("--lang")) { &[] } else { &["--lang", "en"] };
    [language, arguments].concat()
}

pub(crate) fn write(folder: &Path, name: &str, text: &str) {
    let path = folder.join(name);
    fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
    fs::write(path, text).expect("a file");
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).expect("UTF-8")
}

/// Runs the program in English and returns exit code, stdout and stderr.
pub(crate) fn run(folder: &Path, arguments: &[&str]) -> (i32, String, String) {
    run_for_the_house(folder, &in_english(arguments))
}

/// Runs the program in the language of the inventory.
pub(crate) fn run_for_the_house(folder: &Path, arguments: &[&str]) -> (i32, String, String) {
    let output = portfolio(folder).args(arguments).output().expect("the program runs");
    (output.status.code().expect("an exit code"), text(&output.stdout), text(&output.stderr))
}

#[test]
fn alone_it_says_what_it_does_and_what_to_type() {
    let folder = tempfile::tempdir().expect("a folder");
    let (code, out, err) = run(folder.path(), &[]);
    assert_eq!((code, err.as_str()), (0, ""));
    assert!(out.contains("portfolio audit FOLDER") && out.lines().count() < 12, "{out}");
}

#[test]
fn help_is_short_or_explains() {
    let folder = tempfile::tempdir().expect("a folder");
    for command in ["", "audit", "tenders"] {
        let told = |option: &str| {
            let arguments: Vec<_> = [command, option].into_iter().filter(|word| !word.is_empty()).collect();
            let (code, out, err) = run(folder.path(), &arguments);
            assert_eq!((code, err.as_str()), (0, ""));
            out
        };
        let (short, long) = (told("-h"), told("--help"));
        assert!(short.lines().count() <= 30 && short.contains("--help"), "{short}");
        assert!(long.len() > short.len() && long.contains("portfolio audit") | long.contains("Examples:"), "{long}");
    }
}

#[test]
fn without_an_inventory_it_says_what_was_looked_for_and_ends_with_2() {
    let folder = tempfile::tempdir().expect("a folder");
    let (code, out, err) = run(folder.path(), &["audit"]);
    assert_eq!((code, out.as_str()), (2, ""));
    assert!(err.starts_with("error: ") && err.contains("inventory") && err.contains("\nhint: "), "{err}");
}

#[test]
fn a_faulty_policy_is_told_with_every_fault_at_its_line() {
    let folder = folder();
    write(folder.path(), "rules/policy.toml", "[licences]\nbufer-percent = 5\n[rules]\nno-owner = \"loud\"\n");
    let (code, out, err) = run(folder.path(), &["audit"]);
    assert_eq!((code, out.as_str()), (2, ""));
    assert_eq!(err.matches("error: ").count(), 2, "{err}");
    assert!(err.contains("policy.toml, line 2") && err.contains("hint: did you mean `buffer-percent`?"), "{err}");
}

#[test]
fn faults_of_the_policy_and_of_the_inventory_are_told_in_one_run() {
    let folder = folder();
    write(folder.path(), "rules/policy.toml", "[rules]\nno-owner = \"loud\"\n");
    write(folder.path(), "inventory/portfolio.toml", "[organization]\nname = \"Aby\"\n");
    let (code, out, err) = run(folder.path(), &["audit"]);
    assert_eq!((code, out.as_str()), (2, ""));
    assert!(err.contains("policy.toml, line 2") && err.contains("portfolio.toml, line 1"), "{err}");
}

#[test]
fn rules_that_are_not_there_are_not_passed_over() {
    let folder = folder();
    write(folder.path(), "elsewhere/readme.txt", "");
    let (code, _, err) = run(folder.path(), &["rules", "--rules", "elsewhere"]);
    assert_eq!((code, err.lines().count()), (0, 1), "{err}");
    assert!(err.starts_with("warning: `--rules elsewhere` holds no `policy.toml`"), "{err}");
    write(folder.path(), "elsewhere/suites.toml", "");
    assert_eq!(run(folder.path(), &["rules", "--rules", "elsewhere", "--format", "json"]).2, "");

    write(folder.path(), "rules/policy.toml/by-mistake", "");
    let (code, out, err) = run(folder.path(), &["audit"]);
    assert_eq!((code, out.as_str()), (2, ""));
    assert!(err.contains("is a directory") && err.contains("policy.toml"), "{err}");
}

#[test]
fn the_policy_beside_the_inventory_judges_before_the_one_in_the_working_folder() {
    let folder = folder();
    let policy = |level: &str| format!("[rules]\nno-owner = \"{level}\"\n");
    let level = |arguments: &[&str]| {
        let (code, out, err) = run(folder.path(), &[&["rules", "--format", "json"], arguments].concat());
        assert_eq!(code, 0, "{err}");
        let rules: serde_json::Value = serde_json::from_str(&out).expect("JSON");
        let of = rules.as_array().expect("a list").iter().find(|rule| rule["id"] == "no-owner").cloned();
        of.expect("the rule")["level"].as_str().expect("a level").to_owned()
    };
    assert_eq!(level(&[]), "warning");
    write(folder.path(), "rules/policy.toml", &policy("note"));
    assert_eq!(level(&[]), "note");
    write(folder.path(), "other/policy.toml", &policy("error"));
    assert_eq!(level(&["--rules", "other"]), "error");
    assert_eq!(level(&["--policy", "other/policy.toml"]), "error");

    write(folder.path(), "unit/inventory/systems.csv", "id,name\n1,Alfa\n");
    write(folder.path(), "unit/rules/policy.toml", &policy("off"));
    let (_, out, _) = run(folder.path(), &["audit", "unit/inventory"]);
    assert!(out.contains("1 rule switched off by the policy (no-owner)"), "{out}");
    let inside = folder.path().join("unit/inventory");
    let (_, out, _) = run(&inside, &["audit", "."]);
    assert!(out.contains("1 rule switched off by the policy (no-owner)"), "`.` lies beside the rules too: {out}");
}

#[test]
fn stdout_is_the_result_and_stderr_the_talk() {
    let folder = folder();
    let (code, out, err) = run(folder.path(), &["audit", "--format", "json", "--fail-on", "never", "-v"]);
    assert_eq!(code, 0, "{err}");
    let document: serde_json::Value = serde_json::from_str(&out).expect("JSON alone");
    assert_eq!(document["schema-version"], 1);
    assert!(err.contains("read systems.csv: table systems, 3 rows"), "{err}");
    assert!(err.contains("the built-in policy judges"), "{err}");
    let validator = crate::generated::validator("rules/findings.schema.json");
    let wrong: Vec<_> = validator.iter_errors(&document).map(|error| error.to_string()).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn the_format_does_not_change_the_exit_code() {
    let folder = folder();
    for fail_on in ["error", "warning", "note", "never"] {
        let codes: Vec<_> = ["table", "json", "csv", "markdown"]
            .map(|format| run(folder.path(), &["audit", "--format", format, "--fail-on", fail_on, "--as-of", "2026-11-21"]).0)
            .to_vec();
        assert!(codes.iter().all(|code| *code == codes[0] && *code < 2), "{fail_on}: {codes:?}");
    }
    assert_eq!(run(folder.path(), &["audit", "--fail-on", "never"]).0, 0);
}

#[test]
fn a_finding_at_or_above_the_level_ends_with_1() {
    let folder = folder();
    let code = |fail_on: &str| run(folder.path(), &["audit", "--rule", "unreadable-value", "--fail-on", fail_on]).0;
    assert_eq!([code("error"), code("warning"), code("note"), code("never")], [0, 1, 1, 0]);
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    let folder = folder();
    for format in ["table", "json", "csv", "markdown"] {
        let once = run(folder.path(), &["audit", "--full", "--format", format, "--as-of", "2026-11-21"]);
        assert_eq!(once, run(folder.path(), &["audit", "--full", "--format", format, "--as-of", "2026-11-21"]), "{format}");
    }
}

#[test]
fn a_day_is_read_as_people_write_it_and_refused_when_there_is_none() {
    let folder = folder();
    assert!(run(folder.path(), &["audit", "--as-of", "2026-11-21"]).1.contains("on 2026-11-21"));
    let (code, _, err) = run(folder.path(), &["audit", "--as-of", "2026-02-30"]);
    assert_eq!(code, 2);
    assert!(err.contains("2026-02-30"), "{err}");
    assert_eq!(run(folder.path(), &["audit", "--as-of", "9999-01-01"]).0, 2);
}

#[cfg(unix)]
#[test]
fn a_reader_who_leaves_early_is_no_failure() {
    let folder = folder();
    let program = assert_cmd::cargo::cargo_bin("portfolio");
    for arguments in ["audit --format json", "rules", "--help"] {
        let script = format!("'{}' {arguments}; echo \"code $?\" >&2", program.display());
        // The reader is gone before the program writes.
        let output = std::process::Command::new("bash")
            .args(["-c", &format!("( sleep 0.1; {script} ) | true")])
            .current_dir(folder.path())
            .output()
            .expect("bash runs");
        assert_eq!(text(&output.stderr), "code 0\n", "{arguments}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_an_error() {
    let folder = folder();
    let full = fs::OpenOptions::new().write(true).open("/dev/full").expect("a full disk");
    let program = assert_cmd::cargo::cargo_bin("portfolio");
    let output =
        std::process::Command::new(program).arg("rules").current_dir(folder.path()).stdout(full).output().expect("it runs");
    assert_eq!(output.status.code(), Some(2));
    assert!(text(&output.stderr).starts_with("error: the result cannot be written"));
}

#[test]
fn a_file_is_written_whole_or_not_at_all() {
    let folder = folder();
    let (_, out, err) = run(folder.path(), &["audit", "--output", "findings.json"]);
    assert_eq!((out.as_str(), err.as_str()), ("", "wrote findings.json\n"));
    let written = fs::read(folder.path().join("findings.json")).expect("the file");
    assert!(serde_json::from_slice::<serde_json::Value>(&written).is_ok(), "the ending says the format");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = fs::metadata(folder.path().join("findings.json")).expect("the file").permissions().mode();
        assert_eq!(mode & 0o400, 0o400);
        assert_eq!(mode & 0o111, 0, "{mode:o}");
    }
    let (code, _, err) = run(folder.path(), &["audit", "--output", "nowhere/findings.json"]);
    assert_eq!(code, 2);
    assert!(err.contains("error: the file cannot be written") && err.contains("--> nowhere/findings.json"), "{err}");
    let left: Vec<_> =
        fs::read_dir(folder.path()).expect("the folder").map(|entry| entry.expect("an entry").file_name()).collect();
    assert_eq!(left.len(), 2, "no temporary file is left: {left:?}");
}

#[test]
fn a_file_gets_the_format_of_its_ending_and_an_unknown_ending_is_refused() {
    let folder = folder();
    let (code, out, err) = run(folder.path(), &["audit", "-o", "findings.docx"]);
    assert_eq!((code, out.as_str()), (2, ""));
    assert!(err.contains("`.docx`") && err.contains("hint: ") && err.contains("--format"), "{err}");
    assert!(!folder.path().join("findings.docx").exists());
    let of = |arguments: &[&str], file: &str| -> String {
        run(folder.path(), &[&["audit", "--fail-on", "never", "-o", file], arguments].concat());
        fs::read_to_string(folder.path().join(file)).expect("the file").trim_start_matches('\u{feff}').chars().take(4).collect()
    };
    assert_eq!(of(&[], "findings.md"), "# Po");
    assert_eq!(of(&[], "findings.TXT"), "warn");
    assert_eq!(of(&["--format", "csv"], "findings.dat"), "leve");
}

#[test]
fn colour_is_for_terminals_and_those_who_ask() {
    let folder = folder();
    let paints = |arguments: &[&str]| run(folder.path(), &[&["rules"], arguments].concat()).1.contains('\u{1b}');
    assert!(!paints(&[]));
    assert!(!paints(&["--color", "never"]));
    assert!(paints(&["--color", "always"]));
    let output = portfolio(folder.path()).args(["rules"]).env("NO_COLOR", "1").output().expect("it runs");
    assert!(!text(&output.stdout).contains('\u{1b}'));
}

#[test]
fn an_unknown_rule_is_an_error_with_a_suggestion() {
    let folder = folder();
    for arguments in [vec!["explain", "over-licenced"], vec!["audit", "--rule", "over-licenced"]] {
        let (code, out, err) = run(folder.path(), &arguments);
        assert_eq!((code, out.as_str()), (2, ""));
        assert_eq!(err, "error: there is no rule `over-licenced`\nhint: did you mean `over-licensed`?\n");
    }
}

#[test]
fn every_rule_can_be_explained_in_every_form() {
    let folder = tempfile::tempdir().expect("a folder");
    for rule in portfolio::rules::ALL {
        let page = portfolio::report::rule_page::text(*rule, &Default::default(), Language::English, Layout::PLAIN);
        assert!(page.starts_with(rule.meta().id), "{page}");
    }
    let (code, out, _) = run(folder.path(), &["explain", "Over_Licensed", "--format", "json"]);
    let page: serde_json::Value = serde_json::from_str(&out).expect("JSON");
    assert_eq!((code, page["id"].as_str()), (0, Some("over-licensed")));
    let (_, out, _) = run(folder.path(), &["explain", "over-licensed", "--format", "markdown"]);
    assert!(out.starts_with("# `over-licensed`"), "{out}");
}

#[test]
fn explain_alone_says_which_rules_there_are() {
    let folder = tempfile::tempdir().expect("a folder");
    assert_eq!(run(folder.path(), &["explain"]), run(folder.path(), &["rules"]));
}

#[test]
fn a_policy_that_cannot_be_read_is_told_with_what_to_do() {
    let folder = folder();
    let (code, _, err) = run(folder.path(), &["audit", "--policy", "nowhere.toml"]);
    assert_eq!(code, 2);
    assert!(err.contains("--> nowhere.toml\nhint: name a file that is there"), "{err}");
    fs::write(folder.path().join("latin.toml"), b"# \xe6\n").expect("a file");
    let (_, _, err) = run(folder.path(), &["audit", "--policy", "latin.toml"]);
    assert!(err.contains("hint: save the file as UTF-8"), "{err}");
}

#[test]
fn check_shows_what_was_not_understood_and_where() {
    let folder = folder();
    let (code, out, _) = run(folder.path(), &["check"]);
    assert_eq!(code, 1, "{out}");
    assert!(out.contains("systems.csv, row 3, column `annual-cost`") && out.contains("mange penge"), "{out}");
    write(folder.path(), "inventory/systems.csv", "id,name,Vejr\n1,Alfa,sol\n");
    let (code, out, _) = run(folder.path(), &["check"]);
    assert_eq!(code, 0, "{out}");
    assert!(out.contains("not used: `Vejr`") && out.contains("every value was understood"), "{out}");
}

#[test]
fn a_system_is_shown_by_id_name_or_alias() {
    let folder = folder();
    for name in ["1", "a1"] {
        let (code, out, err) = run(folder.path(), &["show", name]);
        assert_eq!(code, 0, "{err}");
        assert!(out.starts_with("Alfa (1)") && out.contains("Alfa-kontrakt"), "{out}");
    }
    let (code, _, err) = run(folder.path(), &["show", "alfa"]);
    assert_eq!(code, 2);
    assert!(err.contains("several systems go by `alfa`: `1` Alfa and `3` Alfa"), "{err}");
    let (_, _, err) = run(folder.path(), &["show", "Betta"]);
    assert!(err.contains("did you mean `Beta`?"), "{err}");
    let (_, out, _) = run(folder.path(), &["show", "2", "--format", "json"]);
    assert_eq!(serde_json::from_str::<serde_json::Value>(&out).expect("JSON")["name"], "Beta");
}

#[test]
fn show_and_findings_have_the_same_figures() {
    let folder = folder();
    write(folder.path(), "inventory/licences.csv", "id,system,product,metric,quantity\nL1,1,Alfa,named-user,100\n");
    let usage = "licence,assigned,active,measured\nL1,90,80,2026-05-01\nL1,60,50,2026-11-01\n";
    write(folder.path(), "inventory/usage.csv", usage);
    let (_, out, err) = run(folder.path(), &["show", "1", "--as-of", "2026-11-21"]);
    let lines: Vec<_> = out.lines().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" ")).collect();
    assert!(lines.contains(&"Alfa named-user 100 60 50 55 45 0".to_owned()), "the newest figures, not their sum: {out}{err}");
    assert!(out.contains("100 bought, 55 needed: 45 too many"), "{out}");
}

#[test]
fn init_makes_an_inventory_and_never_overwrites() {
    let folder = tempfile::tempdir().expect("a folder");
    let (code, out, err) = run(folder.path(), &["init", "--lang", "da"]);
    assert_eq!((code, out.as_str()), (0, ""), "{err}");
    for name in ["inventory/Systemer.xlsx", "inventory/Kontrakter.xlsx", "inventory/portfolio.toml", "rules/policy.toml"] {
        assert!(folder.path().join(name).is_file(), "{name}");
    }
    let (code, _, err) = run(folder.path(), &["init", "--lang", "nb"]);
    assert_eq!(code, 2);
    assert!(err.contains("portfolio.toml") && err.contains("ingenting ble laget"), "{err}");
    assert!(!folder.path().join("inventory/Lisenser.xlsx").exists(), "all or nothing");
    let (code, _, err) = run(folder.path(), &["init", "ny/inventar", "--lang", "nb"]);
    assert_eq!(code, 0, "{err}");
    assert!(folder.path().join("ny/rules/policy.toml").is_file());
    assert!(run(folder.path(), &["rules"]).1.contains("levels by the policy rules/policy.toml"));
}

#[test]
fn the_loader_understands_every_heading_and_word_of_the_templates() {
    let dictionary = dictionary();
    let mut wrong = Vec::new();
    for language in [Language::Danish, Language::Norwegian, Language::English] {
        for table in TableKind::ALL {
            let stem = templates::file_stem(table, language);
            if !dictionary.kinds_named(stem).contains(&table) {
                wrong.push(format!("{stem} does not name {table}"));
            }
            for column in templates::columns(table, language) {
                if dictionary.column(table, &column.heading) != Some(column.name) {
                    wrong.push(format!("{table}: `{}` is not {}", column.heading, column.name));
                }
                for (word, meaning) in vocabulary::words(&column.kind, language) {
                    if dictionary.value(&column.kind, word) != Some(meaning) {
                        wrong.push(format!("{}: `{word}` is not {meaning}", column.kind));
                    }
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn completions_and_manual_are_written_to_stdout() {
    let folder = tempfile::tempdir().expect("a folder");
    let completions = run(folder.path(), &["completions", "bash"]).1;
    assert!(completions.contains("over-licensed"), "names of rules are completed");
    assert!(run(folder.path(), &["man"]).1.contains(".TH portfolio"));
    assert!(run(folder.path(), &["man", "audit"]).1.contains("audit"));
    assert_eq!(run(folder.path(), &["man", "audt"]).0, 2);
}

#[test]
fn a_result_never_takes_the_place_of_what_it_was_made_from() {
    let folder = folder();
    let table = folder.path().join("inventory/systems.csv");
    let before = fs::read(&table).expect("the table");
    for name in ["inventory/systems.csv", "inventory/../inventory/systems.csv"] {
        let (code, _, err) = run(folder.path(), &["audit", "--format", "csv", "--output", name]);
        assert_eq!(code, 2, "{name}: {err}");
        assert!(err.contains("overwrite"), "{err}");
    }
    assert_eq!(fs::read(&table).expect("the table"), before);
    assert_eq!(run(folder.path(), &["record", "--as-of", "2026-11-21"]).0, 0);
    let history = folder.path().join("portfolio-history.sqlite");
    let before = fs::read(&history).expect("the history");
    let (code, _, err) = run(folder.path(), &["overlaps", "--format", "csv", "--output", "portfolio-history.sqlite"]);
    assert!(code == 2 && err.contains("overwrite"), "{err}");
    assert_eq!(fs::read(&history).expect("the history"), before, "also by a command that does not read it");
}

#[test]
fn a_policy_that_is_there_serves_a_second_inventory() {
    let folder = tempfile::tempdir().expect("a folder");
    assert_eq!(run(folder.path(), &["init", "one"]).0, 0);
    let policy = folder.path().join("rules/policy.toml");
    fs::write(&policy, "[licences]\nbuffer-percent = 5\n").expect("a policy");
    let (code, _, err) = run(folder.path(), &["init", "two"]);
    assert_eq!(code, 0, "{err}");
    assert!(err.contains("kept"), "{err}");
    assert!(fs::read_to_string(&policy).expect("the policy").contains("buffer-percent = 5"));
}
