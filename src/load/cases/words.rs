//! The words of business cases: how columns, kinds and sums are named in three languages.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use crate::text::{closest, fold, without_brackets};

type Sets = BTreeMap<String, BTreeMap<String, Vec<String>>>;

/// The words, by set and folded spelling.
struct Words(BTreeMap<(&'static str, String), &'static str>);

static WORDS: LazyLock<Words> = LazyLock::new(|| {
    // The file is part of the program, and a test reads it.
    let sets: Sets = toml::from_str(include_str!("words.toml")).unwrap_or_default();
    let mut words = BTreeMap::new();
    for (set, meanings) in sets {
        let set: &'static str = set.leak();
        for (meaning, spellings) in meanings {
            let meaning: &'static str = meaning.leak();
            let spelt = spellings.iter().map(|spelling| key(spelling)).chain([key(meaning)]);
            for spelling in spelt {
                words.entry((set, spelling)).or_insert(meaning);
            }
        }
    }
    Words(words)
});

/// Returns a word as it compares. A sign alone stays.
fn key(text: &str) -> String {
    let folded = fold(text);
    if folded.is_empty() { text.trim().to_owned() } else { folded }
}

/// Returns what a word of a set means.
pub(super) fn meaning(set: &'static str, text: &str) -> Option<&'static str> {
    let of = |text: &str| WORDS.0.get(&(set, key(text))).copied();
    of(text).or_else(|| of(&without_brackets(text)).filter(|_| set != "missing"))
}

/// Returns the meanings of a set.
pub(super) fn meanings(set: &str) -> Vec<&'static str> {
    let mut all: Vec<_> = WORDS.0.iter().filter(|((of, _), _)| *of == set).map(|(_, meaning)| *meaning).collect();
    all.sort_unstable();
    all.dedup();
    all
}

/// Returns the meaning of the word of a set that a word is most like.
pub(super) fn like(set: &'static str, text: &str) -> Option<&'static str> {
    let spellings = WORDS.0.keys().filter(|(of, _)| *of == set).map(|(_, spelling)| spelling.as_str());
    meaning(set, closest(&key(text), spellings)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_are_read_and_none_means_two_things() {
        let sets: Sets = toml::from_str(include_str!("words.toml")).expect("the file of words");
        for (set, meanings) in &sets {
            let mut seen = BTreeMap::new();
            for (meaning, spellings) in meanings {
                for spelling in spellings {
                    let before = seen.insert(key(spelling), meaning);
                    assert!(before.is_none_or(|before| before == meaning), "[{set}] `{spelling}` means two things");
                }
            }
        }
        assert_eq!(meaning("columns", "Ansvarligt center"), Some("centre"));
        assert_eq!(meaning("kind", "DRIFTSUDGIFT (årlig)"), Some("operation"));
        assert_eq!(meaning("sum", "Akkumuleret pengestrøm"), Some("accumulated"));
        assert_eq!(meaning("missing", "Ikke estimeret"), Some("not-estimated"));
        assert_eq!(meaning("missing", "?"), Some("not-estimated"));
    }
}
