//! The records of the checks: what they ask in three languages, why, and whose principle it is.

use std::collections::BTreeSet;

use portfolio::model::{Language, TableKind};
use portfolio::policy::Policy;
use portfolio::report::{pages, templates};
use portfolio::{review, words};

#[test]
fn every_check_asks_in_three_languages_and_says_why_and_whose_principle_it_is() {
    let mut seen = BTreeSet::new();
    for check in review::ALL {
        assert!(seen.insert(check.id), "{} stands there twice", check.id);
        for language in [Language::Danish, Language::Norwegian, Language::English] {
            let question = language.of(check.question);
            assert!(question.ends_with('?') && question.starts_with(char::is_uppercase), "{}: {question}", check.id);
        }
        assert!(check.why.ends_with('.') && check.source.len() > 20, "{}", check.id);
    }
    assert_eq!(seen.len(), 22);
}

#[test]
fn the_default_policy_weighs_the_checks_as_they_do_themselves() {
    let policy = Policy::read("rules/policy.toml", &pages::default_policy()).expect("our own policy is right");
    assert_eq!(review::unknown_checks(&policy), [""; 0]);
    for check in review::ALL {
        assert_eq!(policy.checks.get(check.id).and_then(|of_check| of_check.weight), Some(check.weight), "{}", check.id);
    }
}

#[test]
fn a_question_is_called_in_a_sentence_what_the_form_calls_it() {
    for language in [Language::Danish, Language::Norwegian] {
        for column in templates::columns(TableKind::Requests, language) {
            let called = words::say(&review::called(column.name), language);
            let by_its_number = ["id", "objective"].contains(&column.name);
            assert!(by_its_number || called == column.heading.to_lowercase(), "{called} and {}", column.heading);
        }
    }
}
