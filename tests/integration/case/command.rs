//! `portfolio case` as it is run: streams, forms and exit codes.

use std::process::Output;

use super::files;
use crate::generated::validator;

const SAMPLE: &str = "inventory/business-cases.toml";

fn run(arguments: &[&str]) -> Output {
    std::process::Command::new(assert_cmd::cargo::cargo_bin!("portfolio"))
        .arg("case")
        .args(arguments)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .env_remove("COLUMNS")
        .output()
        .expect("the program runs")
}

fn out(arguments: &[&str]) -> String {
    String::from_utf8(run(arguments).stdout).expect("UTF-8")
}

#[test]
fn json_keeps_to_its_schema() {
    let validator = validator("rules/case.schema.json");
    for arguments in [&[SAMPLE, "--format", "json"][..], &[SAMPLE, "--format", "json", "--budget", "1,5 mio. kr."]] {
        let document: serde_json::Value = serde_json::from_str(&out(arguments)).expect("JSON");
        let wrong: Vec<_> = validator.iter_errors(&document).map(|error| error.to_string()).collect();
        assert!(wrong.is_empty(), "{wrong:#?}");
        assert_eq!(document["cases"][0]["id"], "BC-1");
        assert_eq!(document["cases"][4]["payback-percent"]["value"], serde_json::Value::Null, "not estimated is not 0");
    }
}

#[test]
fn the_exit_code_tells_a_fault_whatever_the_form() {
    for format in ["table", "json", "csv", "markdown"] {
        assert_eq!(run(&[SAMPLE, "--format", format]).status.code(), Some(1), "{format}: the sample contradicts itself");
    }
    let whole = "[[case]]\nid = \"A\"\nclass = \"own\"\ninternal-hours = 0\n\
                 [[case.line]]\nkind = \"investment\"\namounts = { 2027 = 10 }\n[[case.line]]\nkind = \"gain\"\namounts = { 2027 = -10 }\n";
    let (_folder, paths) = files(&[("whole.toml", whole)]);
    let file = paths[0].to_str().expect("a path");
    assert_eq!(run(&[file]).status.code(), Some(0));
    assert!(out(&[file, "--lang", "en"]).contains("1 case: nothing is missing, and nothing contradicts itself"));
    assert_eq!(run(&["nowhere.toml"]).status.code(), Some(2));
    assert_eq!(run(&[file, "--budget", "much"]).status.code(), Some(2));
    assert_eq!(run(&[]).status.code(), Some(2));
}

#[test]
fn the_result_never_takes_the_place_of_a_file_it_was_made_from() {
    let (_folder, paths) = files(&[("a.csv", "Projekt;Type;2027\nA;Investering;10\n")]);
    let file = paths[0].to_str().expect("a path");
    let output = run(&[file, "--output", file]);
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&output.stderr).contains("would overwrite"));
}

#[test]
fn cases_in_two_currencies_have_no_budget_in_common() {
    let text = "[[case]]\nid = \"A\"\ncurrency = \"NOK\"\n[[case]]\nid = \"B\"\ncurrency = \"DKK\"\n";
    let (_folder, paths) = files(&[("a.toml", text)]);
    let output = run(&[paths[0].to_str().expect("a path"), "--budget", "10", "--lang", "en"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&output.stderr).contains("no budget in common"));
}

#[test]
fn a_norwegian_case_is_written_as_norwegians_do() {
    let text = "Tiltak;Type;2027 (mill. kr)\nChatbot;Investering;1,2\nChatbot;Gevinst;-2\n";
    let (_folder, paths) = files(&[("tiltak.csv", text)]);
    let file = paths[0].to_str().expect("a path");
    assert!(out(&[file, "--currency", "NOK"]).contains("1 200 000 kr"));
    let csv = out(&[file, "--currency", "NOK", "--format", "csv"]);
    assert!(csv.contains("Tilbakebetalt %") && csv.contains("1200000,00"), "{csv}");
}

#[test]
fn the_cash_flow_is_a_row_a_line_with_its_sums() {
    let csv = out(&[SAMPLE, "--format", "csv", "--cash-flow"]);
    let accumulated: Vec<&str> = csv.lines().filter(|line| line.contains("Akkumuleret")).collect();
    assert_eq!(accumulated.len(), 5);
    // 900 once and 160 a year from 2028 to 2031 leave 260.
    assert!(accumulated.iter().any(|line| line.contains("byggesagsarkiv") && line.contains(";260000,00;")), "{accumulated:?}");
}

#[test]
fn a_policy_sets_the_limits() {
    let (folder, _) =
        files(&[("policy.toml", "[case]\npayback-least-percent = 200\npayback-target-percent = 250\nhour-price = 0\n")]);
    let policy = folder.path().join("policy.toml");
    let text = out(&[SAMPLE, "--policy", policy.to_str().expect("a path"), "--format", "markdown", "--lang", "en"]);
    assert!(text.contains("250 % passes, less than 200 % fails") && text.contains("internal hours at 0 kr"), "{text}");
    // 1.085.000 of 600.000 is 181 %.
    let post = text.lines().find(|line| line.contains("Digital Post")).expect("the case");
    assert!(post.contains("181") && post.contains("| fail |"), "{post}");
}
