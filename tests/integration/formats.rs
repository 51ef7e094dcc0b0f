//! Every format of a report, with names that try to break it.

use portfolio::audit::{Outcome, Waived};
use portfolio::facts::Facts;
use portfolio::finding::{Finding, Level, Subject, SubjectKind};
use portfolio::load;
use portfolio::model::Language;
use portfolio::model::money::{Amount, Basis, Currency, Meaning, Money};
use portfolio::model::portfolio::Profile;
use portfolio::policy::Policy;
use portfolio::report::grid::Layout;
use portfolio::report::{Report, csv, json, markdown, sarif, table};

/// Names that people, or somebody who wishes us ill, have typed into a sheet.
const HOSTILE: [&str; 6] = [
    "=cmd|'/c calc'!A0",
    "<script>alert(1)</script>",
    "two\r\nlines, `ticks` | pipes",
    "\u{1b}[31mred\u{1b}]0;title\u{7}",
    "@SUM(1+1)*cmd",
    "\u{202e}backwards\u{9b}2J",
];

fn finding(rule: &'static str, level: Level, id: &str, name: &str) -> Finding {
    Finding {
        rule,
        level,
        level_cap: None,
        subjects: vec![Subject::new(SubjectKind::System, id, name)],
        message: format!("`{name}` is found").into(),
        fix: format!("Look at {name}.").into(),
        owner: Some(name.to_owned()),
        amount: None,
        act_by: None,
        certainty: Some(7),
        assumptions: vec![name.into()],
        evidence: vec![name.into()],
        places: Vec::new(),
        aspect: None,
        first_seen: None,
        undertaken: None,
    }
}

fn worth(value: &str, currency: Currency, basis: Basis, meaning: Meaning) -> Option<Amount> {
    Some(Amount { value: value.parse().expect("a decimal"), currency, basis, meaning })
}

/// Makes a report of findings on an inventory, and gives it to the test.
fn with_report<T>(findings: Vec<Finding>, inventory: &str, policy: &str, full: bool, test: impl Fn(&Report<'_>) -> T) -> T {
    let profile = Profile { language: Some(Language::English), ..Profile::default() };
    let portfolio = load::from_text(profile, inventory);
    let policy = Policy::read("policy.toml", policy).expect("the test's policy is right");
    let facts = Facts::new(&portfolio, "2026-11-21".parse().expect("a day"), &policy.analysis);
    let outcome = Outcome { findings, ..Outcome::default() };
    test(&Report::of(&facts, &policy, &outcome, &[], full))
}

fn hostile_report<T>(test: impl Fn(&Report<'_>) -> T) -> T {
    let findings = HOSTILE.iter().map(|name| finding("unused-system", Level::Warning, name, name)).collect();
    let inventory = "# systems\nid,name\n1,A\n";
    with_report(findings, inventory, "[rules]\nunused-system = \"warning\"\n", true, |report| test(report))
}

#[test]
fn no_format_lets_a_control_character_through() {
    let written = hostile_report(|report| {
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("UTF-8");
        [
            table::write(report, Layout::PLAIN).collect::<String>(),
            markdown::write(report),
            text(csv::write(report)),
            text(json::write(report)),
            text(sarif::write(report)),
        ]
    });
    for text in written {
        let text = text.trim_start_matches('\u{feff}').replace("\r\n", "\n");
        let played: Vec<char> = text
            .chars()
            .filter(|letter| *letter != '\n' && (letter.is_control() || ('\u{202a}'..='\u{202e}').contains(letter)))
            .collect();
        assert!(played.is_empty(), "{played:?} in {text}");
    }
}

#[test]
fn json_keeps_every_name_as_it_was() {
    let document: serde_json::Value = hostile_report(|report| serde_json::from_slice(&json::write(report)).expect("JSON"));
    let names: Vec<_> =
        document["findings"].as_array().expect("a list").iter().map(|one| one["subjects"][0]["name"].clone()).collect();
    assert_eq!(names, HOSTILE);
}

/// The schema that OASIS publishes.
fn sarif_schema() -> jsonschema::Validator {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/sarif-2.1.0/sarif-schema-2.1.0.json");
    let schema = serde_json::from_str(&std::fs::read_to_string(path).expect("the schema")).expect("JSON");
    jsonschema::options().with_draft(jsonschema::Draft::Draft4).build(&schema).expect("a schema")
}

#[test]
fn sarif_keeps_to_the_published_schema_and_makes_no_link_of_a_name() {
    let bytes = hostile_report(sarif::write);
    let document: serde_json::Value = serde_json::from_slice(&bytes).expect("JSON");
    let broken: Vec<_> = sarif_schema().iter_errors(&document).map(|error| error.to_string()).collect();
    assert!(broken.is_empty(), "{broken:#?}");
    let results = document["runs"][0]["results"].as_array().expect("results");
    assert_eq!(results.len(), HOSTILE.len());
    for result in results {
        let text = result["message"]["text"].as_str().expect("text");
        let is_escaped = |at: usize| text[..at].ends_with('\\');
        assert!(text.match_indices('[').all(|(at, _)| is_escaped(at)), "{text}");
    }
}

#[test]
fn sarif_points_at_the_cells_and_suppresses_what_is_waived() {
    let folder = tempfile::tempdir().expect("a folder");
    crate::cli::write(
        folder.path(),
        "inventory/mine systemer.csv",
        "id,name,status,users,active-users,annual-cost\n1,Alfa,operation,9,0,100\n2,Beta,operation,9,0,5\n",
    );
    let waivers = "rule,subject,reason,owner,until\nunused-system,2,kept for the archive,Arkivar,2027-01-01\n";
    crate::cli::write(folder.path(), "inventory/waivers.csv", waivers);
    let arguments = ["audit", "--rule", "unused-system", "--as-of", "2026-11-21", "--output", "out.sarif"];
    let (code, _, err) = crate::cli::run(folder.path(), &arguments);
    assert_eq!(code, 0, "{err}");
    let text = std::fs::read_to_string(folder.path().join("out.sarif")).expect("a file");
    let document: serde_json::Value = serde_json::from_str(&text).expect("JSON");
    assert!(sarif_schema().is_valid(&document), "{text}");
    let results = document["runs"][0]["results"].as_array().expect("results");
    let place = |at: usize| &results[at]["locations"][0]["physicalLocation"];
    assert_eq!(results.len(), 2);
    assert_eq!(place(0)["artifactLocation"], serde_json::json!({ "uri": "mine%20systemer.csv", "uriBaseId": "INVENTORY" }));
    assert_eq!(place(0)["region"]["startLine"], 2);
    assert_eq!(results[0]["locations"][0]["logicalLocations"][0]["fullyQualifiedName"], "active-users");
    assert!(results[0].get("suppressions").is_none());
    assert_eq!(results[1]["suppressions"][0]["justification"], "kept for the archive · Arkivar");
    let rules = document["runs"][0]["tool"]["driver"]["rules"].as_array().expect("rules");
    let index = usize::try_from(results[0]["ruleIndex"].as_u64().expect("a number")).expect("a place");
    assert_eq!(rules[index]["id"], results[0]["ruleId"]);
    assert!(!text.contains(&folder.path().display().to_string()), "no path of this machine");
}

#[test]
fn csv_has_no_cell_that_a_spreadsheet_would_run() {
    let bytes = hostile_report(csv::write);
    let text = std::str::from_utf8(&bytes).expect("UTF-8").strip_prefix('\u{feff}').expect("a byte order mark");
    let mut reader = ::csv::ReaderBuilder::new().delimiter(b';').from_reader(text.as_bytes());
    let headings = reader.headers().expect("headings").clone();
    let rows: Vec<_> = reader.records().map(|row| row.expect("a row")).collect();
    assert_eq!(rows.len(), HOSTILE.len());
    for row in &rows {
        assert_eq!(row.len(), headings.len());
        assert!(row.iter().all(|cell| !cell.starts_with(['=', '+', '-', '@', '\t', '\r'])), "{row:?}");
    }
    assert_eq!(&rows[0][4], "'=cmd|'/c calc'!A0");
    assert_eq!(&rows[0][13], "0,07");
}

#[test]
fn markdown_has_no_html_and_as_many_cells_in_every_row() {
    let text = hostile_report(markdown::write);
    assert!(!text.contains("<script"), "{text}");
    for row in text.lines().filter(|line| line.starts_with("| ") && line.contains("is found")) {
        let pipes = row.char_indices().filter(|(at, letter)| *letter == '|' && !row[..*at].ends_with('\\')).count();
        assert_eq!(pipes, 7, "{row}");
    }
}

#[test]
fn json_keeps_to_the_committed_schema() {
    let mut all = finding("over-licensed", Level::Error, "1", "A");
    all.amount = worth("1234.50", Currency::DKK, Basis::PerYear, Meaning::Saving);
    all.act_by = Some("2026-12-01".parse().expect("a day"));
    all.places = vec![load::from_text(Profile::default(), "# systems\nid,name\n1,A\n").row_place(Default::default())];
    let bare = Finding { certainty: None, owner: None, ..finding("no-owner", Level::Note, "2", "B") };
    let policy = "[rules]\nover-licensed = \"error\"\nno-owner = \"off\"\n";
    let inventory = "# systems\nid,name\n1,A\n# waivers\nrule,subject\nno-owner,2\n";
    let profile = Profile { language: Some(Language::English), ..Profile::default() };
    let portfolio = load::from_text(profile, inventory);
    let policy = Policy::read("policy.toml", policy).expect("a policy");
    let facts = Facts::new(&portfolio, "2026-11-21".parse().expect("a day"), &policy.analysis);
    let waived = vec![Waived { finding: bare.clone(), waiver: &portfolio.waivers[0] }];
    let outcome = Outcome { findings: vec![all, bare], waived, switched_off: vec!["no-owner"] };
    let report = Report::of(&facts, &policy, &outcome, &[], false);
    let document: serde_json::Value = serde_json::from_slice(&json::write(&report)).expect("JSON");
    let wrong: Vec<_> =
        crate::generated::validator("rules/findings.schema.json").iter_errors(&document).map(|error| error.to_string()).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");

    let [full, bare] = [&document["findings"][0], &document["findings"][1]];
    assert_eq!(
        full["amount"],
        serde_json::json!({ "value": "1234.50", "currency": "DKK", "basis": "per-year", "meaning": "saving" })
    );
    assert_eq!(full["certainty"], serde_json::json!(0.07));
    assert_eq!(full["policy"], serde_json::json!({ "file": "policy.toml", "line": 2 }));
    for key in ["owner", "amount", "act-by", "certainty"] {
        assert!(bare.as_object().expect("an object").contains_key(key) && bare[key].is_null(), "{key} is there, as null");
    }
    assert_eq!(document["summary"]["saving-per-year"], "1234.50");
    assert_eq!(document["summary"]["by-rule"], serde_json::json!({ "no-owner": 1, "over-licensed": 1 }));
    assert_eq!(document["rules"].as_array().map(Vec::len), Some(portfolio::rules::ALL.len()));
    assert_eq!(document["waived"][0]["waiver"]["subject"], "2");
}

/// The keys of the output as section 7 of the design names them, and what has been added since, typed by hand.
#[test]
fn json_has_the_keys_that_were_promised_and_the_schema_has_no_others() {
    let inventory = "# systems\nid,name,annual-cost\n1,Alfa,\"1.234,50\"\n# waivers\nrule,subject\nunused-system,2\n";
    let profile = Profile { language: Some(Language::English), ..Profile::default() };
    let portfolio = load::from_text(profile, inventory);
    let policy = Policy::read("policy.toml", "\n[rules.unused-system]\nlevel = \"error\"\n").expect("a policy");
    let facts = Facts::new(&portfolio, "2026-11-21".parse().expect("a day"), &policy.analysis);
    let found = Finding {
        amount: worth("1234.5", Currency::DKK, Basis::PerYear, Meaning::Saving),
        act_by: Some("2026-12-01".parse().expect("a day")),
        places: vec![portfolio.place(portfolio.systems[0].origin, "annual-cost")],
        ..finding("unused-system", Level::Error, "1", "Alfa")
    };
    let waived = vec![Waived { finding: found.clone(), waiver: &portfolio.waivers[0] }];
    let outcome = Outcome { findings: vec![found], waived, switched_off: Vec::new() };
    let report = Report::of(&facts, &policy, &outcome, &[], false);
    let mut document: serde_json::Value = serde_json::from_slice(&json::write(&report)).expect("JSON");
    let fingerprint = document["findings"][0]["fingerprint"].take();
    assert_eq!(fingerprint.as_str().map(str::len), Some(16));
    assert_eq!(
        document["findings"][0],
        serde_json::json!({
            "rule": "unused-system",
            "level": "error",
            "fingerprint": null,
            "first-seen": null, "undertaken": null,
            "subjects": [{ "kind": "system", "id": "1", "name": "Alfa" }],
            "message": "`Alfa` is found",
            "fix": "Look at Alfa.",
            "owner": "Alfa",
            "amount": { "value": "1234.50", "currency": "DKK", "basis": "per-year", "meaning": "saving" },
            "act-by": "2026-12-01",
            "certainty": 0.07,
            "assumptions": ["Alfa"],
            "evidence": ["Alfa"],
            "places": [{ "file": "systems.csv", "sheet": null, "row": 2, "column": "annual-cost", "value": "1.234,50" }],
            "policy": { "file": "policy.toml", "line": 2 },
        })
    );
    let keys = |value: &serde_json::Value| -> Vec<String> { value.as_object().expect("an object").keys().cloned().collect() };
    let promised = ["as-of", "findings", "organisation", "rules", "schema-version", "sources", "summary", "waived"];
    assert_eq!(keys(&document), promised);
    assert_eq!(keys(&document["sources"][0]), ["path", "rows", "sheet", "table"]);
    let summary = [
        "by-level",
        "by-rule",
        "contracts",
        "currency",
        "exposure",
        "findings",
        "hidden",
        "licences",
        "not-converted",
        "saving-once",
        "saving-per-year",
        "saving-per-year-at-least",
        "switched-off",
        "systems",
        "waived",
    ];
    assert_eq!(keys(&document["summary"]), summary);

    let validator = crate::generated::validator("rules/findings.schema.json");
    document["findings"][0]["fingerprint"] = fingerprint;
    assert!(validator.is_valid(&document));
    for (key, lacks) in [("/findings/0", "owner"), ("/waived/0", "amount"), ("/sources/0", "sheet"), ("/summary", "exposure")] {
        let mut less = document.clone();
        less.pointer_mut(key).and_then(|part| part.as_object_mut()).expect("an object").remove(lacks);
        assert!(!validator.is_valid(&less), "{key} has `{lacks}` always, as null where there is none");
        let mut more = document.clone();
        more.pointer_mut(key).and_then(|part| part.as_object_mut()).expect("an object").insert("nonsense".into(), 1.into());
        assert!(!validator.is_valid(&more), "{key} has no other keys");
    }
}

#[test]
fn currencies_are_not_added_without_a_rate() {
    let euro = Currency::parse("EUR").expect("a currency");
    let mut findings = Vec::new();
    for (id, currency) in [("1", Currency::DKK), ("2", euro)] {
        let amount = worth("100.00", currency, Basis::PerYear, Meaning::Saving);
        findings.push(Finding { amount, ..finding("unused-system", Level::Warning, id, id) });
    }
    let without = with_report(findings.clone(), "", "", false, |report| report.summary.clone());
    assert_eq!(without.saving_per_year, Money::from(100));
    assert_eq!(without.not_converted[&(euro, Meaning::Saving, Basis::PerYear)], Money::from(100));
    let with = with_report(findings.clone(), "", "[currency]\nEUR = \"7.46\"\n", false, |report| report.summary.clone());
    assert_eq!(with.saving_per_year, Money::from(846));
    assert!(with.not_converted.is_empty());
    let text = with_report(findings, "", "", false, |report| table::write(report, Layout::PLAIN).collect::<String>());
    assert!(text.contains("no rate for EUR"), "{text}");
}

#[test]
fn what_is_yearly_and_what_comes_once_stand_in_sums_that_say_so() {
    let amounts = [
        ("100.00", Basis::PerYear, Meaning::Saving),
        ("30.00", Basis::Once, Meaning::Saving),
        ("7.00", Basis::PerYear, Meaning::Exposure),
        ("5.00", Basis::Once, Meaning::Exposure),
        ("9000.00", Basis::Contract, Meaning::Value),
    ];
    let one = |(value, basis, meaning)| Finding {
        amount: worth(value, Currency::DKK, basis, meaning),
        ..finding("unused-system", Level::Warning, value, value)
    };
    let findings: Vec<_> = amounts.into_iter().map(one).collect();
    let (document, text) = with_report(findings.clone(), "", "", false, |report| {
        let document: serde_json::Value = serde_json::from_slice(&json::write(report)).expect("JSON");
        (document, table::write(report, Layout::PLAIN).collect::<String>().replace('\u{a0}', " "))
    });
    let sums = ["saving-per-year", "saving-per-year-at-least", "saving-once", "exposure"].map(|key| &document["summary"][key]);
    assert_eq!(sums, ["100.00", "100.00", "30.00", "12.00"]);
    assert!(text.contains("savings: 100 kr/year\nsavings once: 30 kr\nexposure: 12 kr in the coming year\n"), "{text}");
    let text =
        with_report(vec![findings[0].clone()], "", "", false, |report| table::write(report, Layout::PLAIN).collect::<String>());
    assert!(!text.contains("savings once") && !text.contains("exposure"), "{text}");
}

#[test]
fn money_is_saved_once_however_many_findings_promise_it() {
    let inventory =
        "# systems\nid,name\n1,A\n2,B\n# licences\nid,system,product,metric,quantity\nL1,1,P,named-user,1\nL2,2,Q,named-user,1\n";
    let saving = |value: &str| worth(value, Currency::DKK, Basis::PerYear, Meaning::Saving);
    let licence = |id: &str| Finding {
        subjects: vec![Subject::new(SubjectKind::Licence, id, id)],
        amount: saving("10"),
        ..finding("over-licensed", Level::Warning, "", "")
    };
    let findings = vec![
        Finding { amount: saving("100"), ..finding("unused-system", Level::Warning, "1", "A") },
        Finding { amount: saving("70"), ..finding("duplicate-record", Level::Warning, "1", "A") },
        licence("L1"),
        licence("L2"),
    ];
    let summary = with_report(findings, inventory, "", false, |report| report.summary.clone());
    assert_eq!(summary.saving_per_year, Money::from(190));
    assert_eq!(summary.saving_per_year_at_least, Money::from(110), "system 1 once with its licence L1 in it, and L2");
}

#[test]
fn a_finding_says_where_its_level_comes_from() {
    let level = |finding: Finding, policy: &str| {
        let text = with_report(vec![finding], "", policy, true, |report| table::write(report, Layout::PLAIN).collect::<String>());
        let line = text.lines().find_map(|line| line.trim().strip_prefix("level: "));
        line.unwrap_or_default().to_owned()
    };
    let error = || finding("above-threshold-uncompeted", Level::Error, "1", "A");
    let capped = || Finding { level_cap: Some(Level::Note), level: Level::Note, ..error() };
    assert_eq!(level(error(), ""), "error, the rule's own");
    assert_eq!(level(capped(), ""), "note, limited by the rule");
    let policy = "[rules.above-threshold-uncompeted]\n# ours\nlevel = \"error\"\n";
    assert_eq!(level(error(), policy), "error, by policy.toml, line 3");
    assert_eq!(level(capped(), policy), "note, limited by the rule");
    let policy = "[rules]\nabove-threshold-uncompeted = \"note\"\n";
    assert_eq!(level(capped(), policy), "note, by policy.toml, line 2");
    let surplus = finding("over-licensed", Level::Warning, "1", "A");
    let policy = "[rules.over-licensed]\nmin-surplus-percent = 9\n";
    assert_eq!(level(surplus, policy), "warning, the rule's own; its settings by policy.toml, line 1");
}

#[test]
fn findings_of_other_rules_are_hidden_and_counted() {
    let findings = vec![finding("no-owner", Level::Error, "1", "A"), finding("unused-system", Level::Warning, "2", "B")];
    let portfolio = load::from_text(Profile { language: Some(Language::English), ..Profile::default() }, "");
    let policy = Policy::default();
    let facts = Facts::new(&portfolio, "2026-11-21".parse().expect("a day"), &policy.analysis);
    let outcome = Outcome { findings, ..Outcome::default() };
    let report = Report::of(&facts, &policy, &outcome, &["unused-system"], false);
    assert_eq!((report.summary.findings, report.summary.hidden), (1, 1));
    let text = table::write(&report, Layout::PLAIN).collect::<String>();
    assert!(text.contains("1 of other rules hidden") && !text.contains("no-owner"), "{text}");
}

#[test]
fn the_table_cuts_after_twenty_and_counts_the_rest() {
    let many: Vec<_> = (10..35)
        .map(|id| Finding {
            amount: worth("10.00", Currency::DKK, Basis::Once, Meaning::Exposure),
            ..finding("under-licensed", Level::Error, &id.to_string(), "Fagsystem")
        })
        .collect();
    let text = with_report(many.clone(), "", "", false, |report| table::write(report, Layout::PLAIN).collect::<String>());
    assert!(text.contains("error under-licensed: 25 findings, may cost 250\u{a0}kr\u{a0}once"), "{text}");
    assert!(text.contains("… and 5 more, may cost 50\u{a0}kr\u{a0}once"), "{text}");
    assert_eq!(text.matches("is found").count(), 20);
    assert!(text.contains("shows every finding"), "{text}");
    // Told by level, neither half is cut, and nothing is left to be shown.
    let mut halves = many.clone();
    halves[..12].iter_mut().for_each(|finding| finding.level = Level::Warning);
    let text = with_report(halves, "", "", false, |report| table::write(report, Layout::PLAIN).collect::<String>());
    assert!(text.matches("is found").count() == 25 && !text.contains("shows every finding"), "{text}");
    let full = with_report(many, "", "", true, |report| table::write(report, Layout::PLAIN).collect::<String>());
    assert_eq!(full.matches("is found").count(), 25);
}

#[test]
fn no_line_is_wider_than_the_terminal() {
    let long =
        "Elektronisk omsorgsjournal til visitation, hjemmepleje, sygepleje, træning og hjælpemiddeldepotstyring i kommunen";
    for width in [60, 80, 110, 132] {
        let findings = vec![Finding {
            amount: worth("1234567.00", Currency::DKK, Basis::PerYear, Meaning::Saving),
            act_by: Some("2026-12-01".parse().expect("a day")),
            ..finding("unused-system", Level::Warning, "12345", long)
        }];
        let text = with_report(findings, "", "", false, |report| {
            table::write(report, Layout { width, colour: false }).collect::<String>()
        });
        let widest = text.lines().map(|line| line.chars().count()).max().unwrap_or(0);
        assert!(widest <= width, "{widest} in {text}");
        assert!(text.contains("hjælpemiddeldepotstyring"), "{text}");
    }
}
