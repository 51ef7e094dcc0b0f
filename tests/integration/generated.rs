//! The files made from the rules' records are those that are committed.

use std::collections::{BTreeMap, BTreeSet};

use portfolio::analysis::SECTIONS;
use portfolio::facts::Facts;
use portfolio::model::Portfolio;
use portfolio::policy::{Policy, RuleLevel};
use portfolio::report::{pages, rule_page};
use portfolio::rules;
use portfolio::settings::Field;

#[test]
fn committed_files_are_those_made_from_the_records() {
    let top = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut stale = Vec::new();
    for (path, make) in pages::FILES {
        let (file, made) = (top.join(path), make());
        if std::env::var_os("PORTFOLIO_UPDATE").is_some() {
            std::fs::write(&file, &made).expect("a file of the repository");
        }
        // Git may have changed the line ends on the way to a Windows machine.
        let committed = std::fs::read_to_string(&file).unwrap_or_default().replace("\r\n", "\n");
        if committed != made {
            stale.push(*path);
        }
    }
    assert!(stale.is_empty(), "{stale:?}: run `PORTFOLIO_UPDATE=1 cargo test --test integration generated`");
}

#[test]
fn the_default_policy_reads_back_and_is_the_defaults() {
    let policy = Policy::read("rules/policy.toml", &pages::default_policy()).expect("our own policy is right");
    assert_eq!(policy.warnings, [""; 0]);
    for rule in rules::ALL {
        let meta = rule.meta();
        assert_eq!(policy.level_of(meta), RuleLevel::At(meta.level), "{}", meta.id);
        assert_eq!(policy.settings_of(meta.id), &rule.defaults(), "{}", meta.id);
        assert!(policy.line_of(meta.id).is_some(), "{} has its line, so that a finding can point at it", meta.id);
    }
    let defaults = portfolio::analysis::Settings::default();
    assert_eq!(format!("{:?}", policy.analysis), format!("{defaults:?}"));
}

#[test]
fn every_setting_stands_in_the_default_policy_with_its_default() {
    let table: toml::Table = toml::from_str(&pages::default_policy()).expect("TOML");
    let keys = |section: &toml::Value| -> BTreeSet<String> {
        section.as_table().expect("a section").keys().filter(|key| *key != "level").cloned().collect()
    };
    let declared = |fields: &[Field]| -> BTreeSet<String> { fields.iter().map(Field::key).collect() };
    for section in SECTIONS {
        assert_eq!(keys(&table[section.name]), declared(section.fields), "[{}]", section.name);
    }
    for rule in rules::ALL {
        let id = rule.meta().id;
        assert_eq!(keys(&table["rules"][id]), declared(rule.fields()), "[rules.{id}]");
    }
}

#[test]
fn what_the_default_policy_holds_as_comments_can_be_uncommented() {
    let setting = |line: &str| line.split_once(" = ").is_some_and(|(key, _)| !key.contains(' '));
    let uncomment = |line: &str| line.strip_prefix("# ").filter(|rest| setting(rest)).unwrap_or(line).to_owned() + "\n";
    let text: String = pages::default_policy().lines().map(uncomment).collect();
    let mut policy = Policy::read("rules/policy.toml", &text).expect("what is shown as an example is right");
    assert_eq!(policy.analysis.rates.len(), 1, "the example of a rate, and nothing else");
    policy.analysis.rates.clear();
    assert_eq!(format!("{:?}", policy.analysis), format!("{:?}", portfolio::analysis::Settings::default()));
}

/// Returns what every rule finds in an inventory under a policy, as far as a setting could change it.
fn found(inventory: &Portfolio, today: &str, policy: &str) -> BTreeMap<&'static str, Vec<String>> {
    let policy = Policy::read("policy.toml", policy).expect("the test's policy is right");
    let mut facts = Facts::new(inventory, today.parse().expect("a day"), &policy.analysis);
    let outcome = portfolio::audit::audit(&mut facts, &policy).expect("the audit runs");
    let mut found = BTreeMap::<_, Vec<_>>::new();
    for finding in outcome.findings {
        found.entry(finding.rule).or_default().push(format!("{finding:?}"));
    }
    found
}

#[test]
fn a_rule_page_names_the_sections_that_change_what_its_rule_finds_and_no_others() {
    let settings = [
        ("licences", "buffer-percent = 0"),
        ("licences", "buffer-percent = 90"),
        ("licences", "measured-within-days = 1"),
        ("licences", "measured-within-days = 9000"),
        ("tenders", "horizon-months = 1"),
        ("tenders", "horizon-months = 60"),
        ("tenders", "evergreen-uncompeted-years = 1"),
        ("tenders", "evergreen-uncompeted-years = 20"),
        ("tenders", "pace = \"tight\""),
        ("tenders", "pace = \"long\""),
        ("tenders", "thresholds = [{ amount = 1000, from = 2000-01-01 }]"),
        ("tenders", "thresholds = [{ amount = 90000000, from = 2000-01-01 }]"),
        ("matching", "least-certainty = 100"),
        ("matching", "least-certainty = 40"),
        ("tasks", "one-system = [\"ESDH og journalisering\", \"maps\", \"Maps\", \"Care\", \"Pay\"]"),
        ("one-in-one-out", "period-months = 1"),
        ("one-in-one-out", "period-months = 120"),
    ];
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut inventories = vec![("2026-11-22", portfolio::load::load(&root.join("inventory")).expect("the sample"))];
    for example in rules::ALL.iter().flat_map(|rule| rule.meta().examples) {
        inventories.push((example.today, portfolio::load::from_text(Default::default(), example.tables().0)));
    }
    // Records of one product are no overlap.
    for (name, common) in [("KMD Nexxus", "no"), ("KMD Nexxus", "yes"), ("Journal", "yes")] {
        let (head, one) = ("# systems\nid,name,vendor,tasks,common-component\n", "1,KMD Nexus,KMD,Care; Pay,no\n");
        let alike = format!("{head}{one}2,{name},KMD,Care; Pay,{common}\n");
        inventories.push(("2026-11-22", portfolio::load::from_text(Default::default(), &alike)));
    }
    // What a waiver matches hangs on everything.
    let ids = || rules::ALL.iter().filter(|rule| !rule.after_waivers()).map(|rule| rule.meta().id);
    let mut changed = BTreeSet::new();
    for (today, inventory) in &inventories {
        for given in ["", "[tasks]\none-system = [\"Pay\"]\n"] {
            let without = found(inventory, today, given);
            for (section, setting) in settings.iter().filter(|(section, _)| given.is_empty() || *section != "tasks") {
                let with = found(inventory, today, &format!("{given}[{section}]\n{setting}\n"));
                changed.extend(ids().filter(|id| with.get(id) != without.get(id)).map(|id| (id, *section)));
            }
        }
    }
    let named = ids().flat_map(|id| rule_page::sections_of(id).map(move |section| (id, section.name)));
    assert_eq!(named.collect::<BTreeSet<_>>(), changed);
}

#[test]
fn the_default_policy_keeps_to_its_schema() {
    let policy: serde_json::Value = toml::from_str(&pages::default_policy()).expect("TOML");
    let validator = validator("rules/policy.schema.json");
    let wrong: Vec<_> = validator.iter_errors(&policy).map(|error| error.to_string()).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
    for faulty in
        ["[rules.over-licensed]\nlevel = \"loud\"\n", "[nonsense]\n", "[licences]\nbufer = 1\n", "[rules]\nno-owner = 3\n"]
    {
        let policy: serde_json::Value = toml::from_str(faulty).expect("TOML");
        assert!(!validator.is_valid(&policy), "{faulty}");
    }
}

/// Returns the validator of a generated schema.
pub(crate) fn validator(path: &str) -> jsonschema::Validator {
    let (_, make) = pages::FILES.iter().find(|(file, _)| *file == path).expect("a generated file");
    let schema = serde_json::from_str(&make()).expect("a schema is JSON");
    jsonschema::validator_for(&schema).expect("a schema is right")
}
