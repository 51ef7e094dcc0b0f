//! The words of closed sets, such as procedures and metrics, in the languages of those who read and fill in spreadsheets.
//!
//! They stand in `vocabulary.toml`.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use crate::model::Language;

static SETS: LazyLock<BTreeMap<String, Vec<[String; 4]>>> =
    LazyLock::new(|| toml::from_str(include_str!("vocabulary.toml")).expect("a test reads the committed words"));

/// Returns the words of a set with what they mean, such as `I drift` with `operation`.
#[must_use]
pub fn words(set: &str, language: Language) -> Vec<(&'static str, &'static str)> {
    let words = SETS.get(set).into_iter().flatten();
    words.map(|row| (row[1 + language as usize].as_str(), row[0].as_str())).collect()
}

/// Returns the word for a meaning of a set; the meaning itself where the set has none.
#[must_use]
pub fn word(set: &str, meaning: &'static str, language: Language) -> &'static str {
    let of_meaning = |(word, known): (&'static str, &'static str)| (known == meaning).then_some(word);
    words(set, language).into_iter().find_map(of_meaning).unwrap_or(meaning)
}
