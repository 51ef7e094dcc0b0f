//! `portfolio review` and `portfolio init --request` as people run them.

use std::path::Path;

use super::{HOUSE, with};
use crate::cli::{run, run_for_the_house, write};

fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    for part in HOUSE.split("# ").filter(|part| !part.is_empty()) {
        let (name, body) = part.split_once('\n').expect("a table");
        write(folder.path(), &format!("inventory/{name}.csv"), body);
    }
    write(
        folder.path(),
        "inventory/requests.csv",
        "id,title,department,objective,purpose,replaces\nA-1,Ny kortviser,Teknik og Miljø,Effektivisering,Hurtigere kort,Kortportal\nA-2,Chatrobot,Borgerservice,,,\n",
    );
    write(folder.path(), "r.toml", &with(&[]));
    folder
}

fn ids(folder: &Path, arguments: &[&str]) -> Vec<String> {
    let (code, out, err) = run(folder, &[&["review", "--format", "json", "--as-of", "2026-11-21"], arguments].concat());
    assert_eq!(code, 0, "{err}");
    let document: serde_json::Value = serde_json::from_str(&out).expect("JSON");
    let validator = crate::generated::validator("rules/review.schema.json");
    let wrong: Vec<_> = validator.iter_errors(&document).map(|error| error.to_string()).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
    document["requests"].as_array().into_iter().flatten().filter_map(|one| one["id"].as_str().map(str::to_owned)).collect()
}

#[test]
fn requests_are_files_ids_or_titles_and_without_any_all_of_the_inventory() {
    let folder = folder();
    assert_eq!(ids(folder.path(), &["r.toml"]), ["R-1"]);
    assert_eq!(ids(folder.path(), &["A-2", "r.toml", "ny kortviser"]), ["R-1", "A-1", "A-2"]);
    assert_eq!(ids(folder.path(), &[]), ["A-1", "A-2"]);
    std::fs::rename(folder.path().join("inventory"), folder.path().join("beholdning")).expect("a folder");
    assert_eq!(ids(folder.path(), &["A-2", "--inventory", "beholdning"]), ["A-2"]);
}

#[test]
fn what_is_not_there_is_told_with_what_may_be_meant() {
    let folder = folder();
    for (argument, hint) in [
        ("A-3", "did you mean `A-"),
        ("Chatrobotten", "did you mean `Chatrobot`?"),
        ("nope.toml", "name a file that is there"),
        ("inventory", "--inventory inventory"),
    ] {
        let (code, out, err) = run(folder.path(), &["review", argument]);
        assert_eq!((code, out.as_str()), (2, ""), "{argument}");
        assert!(err.contains(hint), "{argument}: {err}");
    }
    write(folder.path(), "twice.toml", &with(&[]));
    let (code, _, err) = run(folder.path(), &["review", "r.toml", "twice.toml"]);
    assert!(code == 2 && err.contains("several requests have the id `R-1`"), "{err}");
    write(folder.path(), "rules/policy.toml", "[review]\ngoes-uot = \"off\"\n");
    let (code, _, err) = run(folder.path(), &["review", "r.toml"]);
    assert!(code == 0 && err.contains("unknown check `goes-uot`; did you mean `goes-out`?"), "{err}");
    write(folder.path(), "rules/policy.toml", "[review]\ngoes-out = \"loud\"\n[review.owner]\nwieght = \"off\"\n");
    let (code, _, err) = run(folder.path(), &["review", "r.toml"]);
    assert!(
        code == 2 && err.contains("the weight of `goes-out` is not one") && err.contains("`owner` has no setting `wieght`"),
        "{err}"
    );
}

#[test]
fn a_memo_is_read_aloud_in_three_languages_and_never_written_over_its_request() {
    let folder = folder();
    for (lang, said, signs) in [
        ("en", "ready: the case is complete", "Costs have no sign"),
        ("da", "klar: sagen er fuldstændig", "Udgifter står uden fortegn"),
        ("nb", "klar: saken er fullstendig", "Kostnader står uten fortegn"),
    ] {
        let (code, out, err) = run(folder.path(), &["review", "r.toml", "--lang", lang, "--as-of", "2026-11-21"]);
        assert_eq!((code, err.as_str()), (0, ""));
        assert!(out.contains(said) && out.contains(signs), "{out}");
        assert!(!out.contains(['{', '}', '$']), "{out}");
        let (_, markdown, _) =
            run(folder.path(), &["review", "r.toml", "A-1", "--lang", lang, "-f", "markdown", "--as-of", "2026-11-21"]);
        assert_eq!(markdown.matches("\n# ").count(), 2, "the agenda, then a memo each: {markdown}");
    }
    let (code, _, err) = run(folder.path(), &["review", "r.toml", "-f", "json", "-o", "r.toml"]);
    assert!(code == 2 && err.contains("would overwrite"), "{err}");
}

#[test]
fn the_same_requests_in_another_order_are_the_same_bytes() {
    let folder = folder();
    let of = |arguments: &[&str]| run(folder.path(), &[&["review", "--full", "--as-of", "2026-11-21"], arguments].concat()).1;
    assert_eq!(of(&["r.toml", "A-1", "A-2"]), of(&["A-2", "r.toml", "A-1"]));
}

#[test]
fn init_makes_the_form_in_the_language_of_the_inventory_and_overwrites_nothing() {
    let folder = tempfile::tempdir().expect("a folder");
    write(folder.path(), "inventory/portfolio.toml", "country = \"NO\"\nlanguage = \"nb\"\n");
    let (code, _, err) = run_for_the_house(folder.path(), &["init", "--request"]);
    assert!(code == 0 && err.contains("laget Ønske om nytt system.xlsx"), "{err}");
    assert_eq!(run_for_the_house(folder.path(), &["init", "--request"]).0, 2, "it is there already");
    let (_, _, err) = run(folder.path(), &["init", "--request", "--lang", "en", "forms"]);
    assert!(
        err.contains("Request for a new system.xlsx") && folder.path().join("forms/Request for a new system.xlsx").is_file(),
        "{err}"
    );
    let (code, _, _) = run(folder.path(), &["init", "--request", "my.toml"]);
    assert!(code == 0 && folder.path().join("my.toml").is_file());
}

#[test]
fn a_check_is_explained_like_a_rule() {
    let folder = tempfile::tempdir().expect("a folder");
    let (code, out, _) = run(folder.path(), &["explain", "goes_out"]);
    assert_eq!(code, 0);
    assert!(out.contains("Which system goes out when the new one comes?") && out.contains("Aurskog-Høland"), "{out}");
    let (_, json, _) = run(folder.path(), &["explain", "payback", "--format", "json"]);
    assert_eq!(serde_json::from_str::<serde_json::Value>(&json).expect("JSON")["weight"], "completes");
}

#[test]
fn a_request_and_the_same_business_case_come_to_the_same() {
    let folder = folder();
    // The request of the tests: 120 000 once, 60 000 a year, 200 hours, and 150 000 of working time a year from December 2027.
    let case = "[[case]]\nid = \"R-1\"\nclass = \"own\"\ninternal-hours = 200\n\
        [[case.line]]\nkind = \"investment\"\namounts = { 2027 = 120000 }\n\
        [[case.line]]\nkind = \"operation\"\namount = 60000\nfrom = 2027-12-01\n\
        [[case.line]]\nkind = \"gain\"\ngain = \"time\"\namount = -150000\nfrom = 2027-12-01\n";
    write(folder.path(), "case.toml", case);
    let json = |arguments: &[&str]| -> serde_json::Value {
        let (code, out, err) = run(folder.path(), arguments);
        assert_eq!(code, 0, "{err}");
        serde_json::from_str(&out).expect("JSON")
    };
    let reviewed = json(&["review", "r.toml", "--format", "json", "--as-of", "2026-11-21"])["requests"][0].clone();
    let cased = json(&["case", "case.toml", "--format", "json"])["cases"][0].clone();
    let of_review = &reviewed["business-case"];
    for figure in ["level", "price", "investment", "operation", "internal-hours", "benefit", "payback-percent", "band"] {
        assert!(!of_review[figure].is_null(), "{figure}: {of_review}");
        assert_eq!(of_review[figure], cased[figure], "{figure}");
    }
    assert_eq!(reviewed["cash-flow"], cased["cash-flow"]);
}
