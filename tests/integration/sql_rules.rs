//! Rules of one's own: files in SQL that are judged, listed and explained like any other rule.

use std::fs;
use std::path::Path;

use crate::history::{run, said, write};

const RULE: &str = "-- id: expensive-system\n-- level: warning\n-- message: costs {annual_cost} a year, more than {limit}\n\
    -- fix: Ask {owner}\n--      for a cheaper one.\n\nselect id as system, annual_cost, 100 as limit_, 100 as \"limit\", owner,\n  annual_cost as amount, 'saving' as meaning, '2026-12-31' as act_by, 'annual-cost' as \"column\"\n\
    from systems where annual_cost > 100\n";

fn folder(rule: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    write(
        folder.path(),
        "inventory/systems.csv",
        "id,name,owner,benefit-owner,annual-cost\nS1,Maps,Planner,B,1000.50\nS2,Archive,,B,100\nS3,Permits,,B,101\n",
    );
    write(folder.path(), "rules/custom/one.sql", rule);
    folder
}

fn findings(folder: &Path, key: &str) -> Vec<serde_json::Value> {
    let (_, out, err) = run(folder, &["audit", "--as-of", "2026-11-21", "--format", "json"]);
    let audit: serde_json::Value = serde_json::from_str(&out).unwrap_or_else(|error| panic!("{error}: {err}"));
    let list = audit[key].as_array().expect("a list");
    list.iter().filter(|finding| finding["rule"] == "expensive-system").cloned().collect()
}

#[test]
fn rows_become_findings_like_any_other() {
    let folder = folder(RULE);
    let found = findings(folder.path(), "findings");
    assert_eq!(found.len(), 2);
    let maps = &found[0];
    assert_eq!(maps["message"], "costs 1000.5 a year, more than 100");
    assert_eq!(maps["fix"], "Ask Planner for a cheaper one.");
    assert_eq!((&maps["level"], &maps["owner"], &maps["act-by"]), (&"warning".into(), &"Planner".into(), &"2026-12-31".into()));
    assert_eq!(
        maps["amount"],
        serde_json::json!({ "value": "1000.50", "currency": "DKK", "basis": "per-year", "meaning": "saving" })
    );
    assert_eq!(maps["subjects"], serde_json::json!([{ "kind": "system", "id": "S1", "name": "Maps" }]));
    assert_eq!(
        maps["places"],
        serde_json::json!([{ "file": "systems.csv", "sheet": null, "row": 2, "column": "annual-cost", "value": "1000.50" }])
    );
    assert_eq!(found[1]["fix"], "Ask – for a cheaper one.", "what is empty is a dash");
}

#[test]
fn policy_and_waivers_work_on_them() {
    let folder = folder(RULE);
    let path = folder.path();
    write(path, "rules/policy.toml", "[rules.expensive-system]\nlevel = \"note\"\n");
    write(path, "inventory/waivers.csv", "rule,subject,reason\nexpensive-system,S1,it is worth it\n");
    let (found, waived) = (findings(path, "findings"), findings(path, "waived"));
    assert_eq!((found.len(), waived.len()), (1, 1));
    assert_eq!((&found[0]["level"], &found[0]["policy"]["line"]), (&"note".into(), &1.into()));
    write(path, "rules/policy.toml", "[rules]\nexpensive-system = \"off\"\n");
    assert!(findings(path, "findings").is_empty() && findings(path, "waived").is_empty());
    write(path, "rules/policy.toml", "[rules.expensive-system]\nlimit = 3\n");
    let (code, _, err) = run(path, &["audit"]);
    assert!(code == 2 && err.contains("`expensive-system` has no setting `limit`"), "{err}");
}

#[test]
fn they_are_listed_and_explained() {
    let folder = folder(RULE);
    let list = said(folder.path(), &["rules"]);
    assert!(list.contains("Rules of one's own") && list.contains("expensive-system"), "{list}");
    let page = said(folder.path(), &["explain", "expensive-system"]);
    assert!(page.contains("from systems where annual_cost > 100") && page.contains("one.sql"), "{page}");
    let (_, out, _) = run(folder.path(), &["audit", "--rule", "expensive-system", "--fail-on", "never"]);
    assert!(out.contains("warning expensive-system: 2 findings"), "{out}");
    let (code, _, err) = run(folder.path(), &["audit", "--rule", "expensive-sistem"]);
    assert!(code == 2 && err.contains("did you mean `expensive-system`?"), "{err}");
}

#[test]
fn a_faulty_file_is_told_at_its_line() {
    for (rule, at, what) in [
        (RULE.replace("expensive-system", "no-owner"), "line 1", "there is a rule `no-owner` already"),
        (RULE.replace("expensive-system", "Dyrt system"), "line 1", "cannot be the id of a rule"),
        (RULE.replace("level: warning", "level: loud"), "line 2", "the level `loud` is not one"),
        (RULE.replace("{annual_cost}", "{cost}"), "line 3", "the query has no column `cost`"),
        (RULE.replace("-- fix", "-- fixx"), "line 4", "a header has no `fixx`"),
        (RULE.replace("-- level: warning\n", ""), "line 1", "the header has no `level`"),
        (RULE.replace("-- fix", "-- id: b\n-- fix"), "line 4", "`id` is there twice"),
        (RULE.replace("annual_cost > 100", "annual_costs > 100"), "line 9", "no such column: annual_costs"),
        (RULE.replace("where", "whre x"), "line 9", "syntax error"),
        (RULE.replace("as system", "as thing"), "line 6", "the rows do not say what they are about"),
        (RULE.replace("select id", "delete from systems; select id"), "line 6", "only read"),
        (RULE.replace("'saving'", "'gain'"), "line 6", "`gain` in `meaning` is not `saving`, `exposure` or `value`"),
        (RULE.replace("select id as", "select 'X' as"), "line 6", "there is no system `X`"),
        (RULE.replace("'2026-12-31'", "'soon'"), "line 6", "`soon` in `act_by` is not a day"),
        (
            RULE.replace("select id", "with recursive n(x) as (select 1 union all select x + 1 from n) select id")
                .replace("annual_cost > 100", "id in (select x from n)"),
            "line 6",
            "the query takes too long",
        ),
    ] {
        let folder = folder(&rule);
        let (code, _, err) = run(folder.path(), &["audit"]);
        assert!(code == 2 && err.contains(what) && err.contains("hint: "), "{what}: {err}");
        assert!(err.contains(&format!("one.sql, {at}")), "{what}: {err}");
    }
    let folder = folder(RULE);
    write(folder.path(), "rules/custom/two.sql", RULE);
    let (code, _, err) = run(folder.path(), &["audit"]);
    assert!(code == 2 && err.contains("the id `expensive-system` is taken") && err.contains("two.sql, line 1"), "{err}");
}

#[test]
fn the_samples_are_right_and_find_what_they_promise() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let samples = fs::read_dir(root.join("rules/custom")).expect("the samples").count();
    assert_eq!(samples, 2);
    let folder = tempfile::tempdir().expect("a folder");
    let rules = root.join("rules").display().to_string();
    // 60 + 30 of 100 + 500: 15 per cent; the other supplier has one contract only, and an ended one does not count.
    write(
        folder.path(),
        "inventory/contracts.csv",
        "id,title,supplier,start,end,annual-value\nK1,One,Alfa,2020-01-01,,60\nK2,Two,Alfa,2020-01-01,,30\nK3,Three,Beta,2020-01-01,,510\n\
         K4,Four,Gamma,2010-01-01,2015-12-31,9000\nK5,Five,Gamma,2010-01-01,2015-12-31,9000\n",
    );
    write(
        folder.path(),
        "inventory/systems.csv",
        "id,name,status,criticality,personal-data\nS1,Maps,operation,high,\nS2,Care,operation,critical,yes\nS3,Fax,operation,low,\nS4,Old,retired,high,\n",
    );
    let (_, out, err) = run(folder.path(), &["audit", "--rules", &rules, "--as-of", "2026-11-21", "--format", "json"]);
    let audit: serde_json::Value = serde_json::from_str(&out).unwrap_or_else(|error| panic!("{error}: {err}"));
    let of = |rule: &str| -> Vec<String> {
        let list = audit["findings"].as_array().expect("a list").iter().filter(|finding| finding["rule"] == rule);
        list.map(|finding| {
            format!("{}: {}", finding["subjects"][0]["id"].as_str().expect("an id"), finding["message"].as_str().expect("text"))
        })
        .collect()
    };
    assert_eq!(of("supplier-dominates"), ["K1: 2 kontrakter med `Alfa` udgør 15,0 % af, hvad alle kontrakter koster om året"]);
    assert_eq!(
        of("personal-data-unstated"),
        ["S1: høj kritikalitet, og det er ikke oplyst, om systemet indeholder personoplysninger"]
    );
}

/// A few lines that would fill the memory: a text that is named often, or a long message for very many rows.
#[test]
fn rules_that_find_more_text_than_anybody_reads_are_refused() {
    let many = "with recursive n(x) as (select 1 union all select x + 1 from n where x < 99999)";
    let head = "-- id: expensive-system\n-- level: warning\n-- fix: f\n";
    let often = "{evidence}".repeat(2_000);
    for rule in [
        format!("{head}-- message: m\n{many} select 'S1' as system, printf('%.*c', 900000, 'a') as evidence from n\n"),
        format!("{head}-- message: {often}\n{many} select 'S1' as system, printf('%.*c', 900, 'a') as evidence from n\n"),
        format!("{head}-- message: {}\n{many} select 'S1' as system from n\n", "long ".repeat(1_000)),
    ] {
        let folder = folder(&rule);
        let (code, out, err) = run(folder.path(), &["audit", "--as-of", "2026-11-21", "--format", "json"]);
        assert!(code == 2 && out.is_empty(), "{code}: {err}");
        assert!(err.contains("memory") || err.contains("more than 128 MB"), "{err}");
        assert!(err.contains("one.sql") && err.contains("hint: "), "{err}");
    }
}

#[test]
fn what_a_value_says_is_no_placeholder() {
    let rule = "-- id: expensive-system\n-- level: warning\n-- fix: f\n-- message: {one} and {two\n\
        select id as system, '{two}' as one, 'second' as two from systems where id = 'S1'\n";
    let folder = folder(rule);
    assert_eq!(findings(folder.path(), "findings")[0]["message"], "{two} and {two");
}
