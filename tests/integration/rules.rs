//! Every rule's record: its examples run, and what it says of itself is complete.

use std::collections::BTreeSet;

use portfolio::analysis::SECTIONS;
use portfolio::facts::Facts;
use portfolio::load;
use portfolio::model::portfolio::Profile;
use portfolio::model::{Earlier, Language};
use portfolio::phrase::Phrase;
use portfolio::policy::Policy;
use portfolio::review;
use portfolio::rules::{self, Example};
use portfolio::settings::Field;
use portfolio::words::say;

/// Runs one rule on an example's inventory, and returns `<main subject's id>: <message>` of each finding.
fn findings_of(rule: &str, example: &Example) -> Vec<String> {
    let (tables, snapshot) = example.tables();
    let portfolio = load::from_text(Profile::default(), tables);
    let policy = Policy::read("policy.toml", example.policy).expect("the example's policy is right");
    let mut facts = Facts::new(&portfolio, example.today.parse().expect("the example's day is one"), &policy.analysis);
    facts.remember(snapshot.map(|(day, tables)| Earlier::of(&load::from_text(Profile::default(), tables), day)));
    let outcome = portfolio::audit::audit(&mut facts, &policy).expect("the audit runs");
    let of_rule = outcome.findings.iter().filter(|finding| finding.rule == rule);
    of_rule.map(|finding| format!("{}: {}", finding.subjects[0].id, finding.message)).collect()
}

#[test]
fn every_example_gives_exactly_what_it_promises() {
    let mut wrong = Vec::new();
    for rule in rules::ALL {
        let meta = rule.meta();
        for example in meta.examples {
            let found = findings_of(meta.id, example);
            if found != example.findings {
                wrong.push(format!("{}, {}:\n  promised {:#?}\n  found {found:#?}", meta.id, example.title, example.findings));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_rule_has_an_example_that_is_found_and_one_that_is_not() {
    for rule in rules::ALL {
        let meta = rule.meta();
        assert!(meta.examples.iter().any(|example| !example.findings.is_empty()), "{} has no example that is found", meta.id);
        assert!(meta.examples.iter().any(|example| example.findings.is_empty()), "{} has no example that is silent", meta.id);
    }
}

#[test]
fn every_record_is_complete() {
    let ids: Vec<_> = rules::ALL.iter().map(|rule| rule.meta().id).collect();
    assert!(ids.is_sorted(), "the list is sorted by id");
    for meta in rules::ALL.iter().map(|rule| rule.meta()) {
        assert!(meta.id.chars().all(|letter| letter.is_ascii_lowercase() || letter == '-'), "{} is kebab-case", meta.id);
        assert!(!meta.summary.is_empty() && !meta.summary.ends_with('.'), "{}: a summary without a full stop", meta.id);
        assert!(!meta.why.is_empty() && meta.why.ends_with('.'), "{}: why, in sentences", meta.id);
        assert!(!meta.fix.is_empty() && meta.fix.ends_with('.'), "{}: what to do, in sentences", meta.id);
    }
}

#[test]
fn every_record_is_translated_and_nothing_else_is() {
    let told = |meta: &rules::Meta| {
        let texts = [meta.summary(), meta.why(), meta.fix(), meta.amount(), meta.act_by()];
        texts
            .into_iter()
            .filter_map(|text| if let Phrase::Recorded(key, _) = text { Some(key) } else { None })
            .collect::<Vec<_>>()
    };
    let setting = |field: &Field| format!("setting-{}", field.key());
    let settings = SECTIONS.iter().flat_map(|section| section.fields).chain(rules::ALL.iter().flat_map(|rule| rule.fields()));
    let checks = review::ALL.iter().flat_map(|check| ["why", "source"].map(|what| format!("check-{}-{what}", check.id)));
    let of_rules = rules::ALL.iter().flat_map(|rule| told(rule.meta()));
    let wanted: BTreeSet<_> = of_rules.chain(settings.map(setting)).chain(checks).collect();
    for text in [include_str!("../../src/words/da/rules.ftl"), include_str!("../../src/words/nb/rules.ftl")] {
        let translated: BTreeSet<_> = text.lines().filter_map(|line| Some(line.split_once(" = ")?.0.to_owned())).collect();
        assert_eq!(translated, wanted);
    }
    let danish = say(&rules::ALL[0].meta().summary(), Language::Danish);
    assert!(danish.contains("konkurrenceudsat"), "{danish}");
}

#[test]
fn every_file_in_the_folder_is_in_the_list() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/src/rules");
    let mut files: Vec<_> = std::fs::read_dir(folder)
        .expect("the folder of rules")
        .map(|entry| entry.expect("a file").file_name().to_string_lossy().trim_end_matches(".rs").replace('_', "-"))
        .collect();
    files.sort();
    let ids: Vec<_> = rules::ALL.iter().map(|rule| rule.meta().id.to_owned()).collect();
    assert_eq!(files, ids);
}
