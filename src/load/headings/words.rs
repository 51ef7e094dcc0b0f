//! The words of one set of values, and how a word is found among them.

use rustc_hash::{FxHashMap, FxHashSet};

use super::file::List;
use crate::text::fold;

/// The words of one set of values.
#[derive(Debug, Default)]
pub(super) struct Words {
    pub(super) canonical: Vec<&'static str>,
    /// What each word means.
    known: FxHashMap<String, &'static str>,
    /// The first two letters of each word.
    beginnings: FxHashSet<[u8; 2]>,
}

impl Words {
    pub(super) fn add(&mut self, list: &List) {
        self.canonical.push(list.name);
        for word in list.words.iter().chain([&list.name]) {
            self.beginnings.insert(beginning(word));
            self.known.insert(fold(word), list.name);
        }
    }

    pub(super) fn get(&self, word: &str) -> Option<&'static str> {
        // Nearly every cell is asked whether it is a word for nothing, and its first letters tell that nearly none is.
        if plain_beginning(word).is_some_and(|letters| !self.beginnings.contains(&letters)) {
            return None;
        }
        let folded = fold(word);
        self.known.get(&folded).copied().filter(|_| !folded.is_empty())
    }
}

/// Returns the first two bytes of a word as it is folded, zero for each that is not there.
pub(super) fn beginning(word: &str) -> [u8; 2] {
    plain_beginning(word).unwrap_or_else(|| {
        let folded = fold(word);
        let mut bytes = folded.bytes();
        [bytes.next().unwrap_or_default(), bytes.next().unwrap_or_default()]
    })
}

/// Returns the same without folding the word, where neither those two nor what follows them is anything but ASCII.
fn plain_beginning(word: &str) -> Option<[u8; 2]> {
    let (mut letters, mut found) = ([0; 2], 0);
    for byte in word.bytes() {
        if !byte.is_ascii() {
            return None;
        }
        if found == letters.len() {
            break;
        }
        if byte.is_ascii_alphanumeric() {
            letters[found] = byte.to_ascii_lowercase();
            found += 1;
        }
    }
    Some(letters)
}

#[cfg(test)]
mod tests {
    use super::*;

    proptest::proptest! {
        #[test]
        fn how_a_word_begins_is_seen_without_folding_it(word in "[ -]?[aBçeE0][\u{301}\u{30a}å.x9 -]?[\u{301}bÅ4 ]?\\PC{0,3}") {
            let folded = fold(&word);
            if let Some([first, second]) = plain_beginning(&word) {
                proptest::prop_assert_eq!([first, second], [folded.as_bytes().first().copied().unwrap_or_default(), folded.as_bytes().get(1).copied().unwrap_or_default()]);
            }
        }
    }
}
