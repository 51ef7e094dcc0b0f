//! The files made from the rules' records are those that are committed.

use portfolio::policy::{Policy, RuleLevel};
use portfolio::report::pages;
use portfolio::rules;

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
