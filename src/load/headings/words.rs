//! The words of one set of values, and how a word is found among them.

use compact_str::CompactString;
use rustc_hash::FxHashMap;

use super::file::List;
use crate::text::fold_in_place;

/// The words of one set of values.
#[derive(Debug, Default)]
pub(super) struct Words {
    pub(super) canonical: Vec<&'static str>,
    /// What each word means.
    known: FxHashMap<CompactString, &'static str>,
    /// The first two letters of each word: a bit for the second in the place of the first.
    beginnings: Beginnings,
}

impl Words {
    pub(super) fn add(&mut self, list: &List) {
        self.canonical.push(list.name);
        for word in list.words.iter().chain([&list.name]) {
            self.beginnings.insert(beginning(word));
            self.known.insert(fold_in_place(word), list.name);
        }
    }

    pub(super) fn get(&self, word: &str) -> Option<&'static str> {
        // Nearly every cell is asked whether it is a word for nothing, and its first letters tell that nearly none is.
        if plain_beginning(word).is_some_and(|letters| !self.beginnings.contains(letters)) {
            return None;
        }
        let folded = fold_in_place(word);
        self.known.get(&folded).copied().filter(|_| !folded.is_empty())
    }
}

/// How many letters a folded word of ASCII can begin with, with none.
const LETTERS: usize = 37;

/// A set of the first two letters of words. What begins otherwise is not told from what is in it.
#[derive(Debug)]
struct Beginnings([u64; LETTERS]);

impl Default for Beginnings {
    fn default() -> Self {
        Self([0; LETTERS])
    }
}

impl Beginnings {
    fn insert(&mut self, [first, second]: [u8; 2]) {
        match (place(first), place(second)) {
            (Some(first), Some(second)) => self.0[first] |= 1 << second,
            _ => self.0 = [u64::MAX; LETTERS],
        }
    }

    fn contains(&self, [first, second]: [u8; 2]) -> bool {
        place(first).zip(place(second)).is_none_or(|(first, second)| self.0[first] >> second & 1 == 1)
    }
}

/// Returns the place of a letter of a folded word, the first that of no letter; nothing for what is not ASCII.
fn place(letter: u8) -> Option<usize> {
    match letter {
        0 => Some(0),
        b'0'..=b'9' => Some(usize::from(letter - b'0') + 1),
        b'a'..=b'z' => Some(usize::from(letter - b'a') + 11),
        _ => None,
    }
}

/// Returns the first two bytes of a word as it is folded, zero for each that is not there.
pub(super) fn beginning(word: &str) -> [u8; 2] {
    plain_beginning(word).unwrap_or_else(|| {
        let folded = fold_in_place(word);
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

    #[test]
    fn what_begins_like_a_word_is_looked_up() {
        let mut beginnings = Beginnings::default();
        beginnings.insert(*b"in");
        beginnings.insert([b'x', 0]);
        for (letters, is_there) in [(*b"in", true), (*b"ni", false), (*b"ij", false), ([b'x', 0], true), ([b'i', 0], false)] {
            assert_eq!(beginnings.contains(letters), is_there, "{letters:?}");
        }
        beginnings.insert([0xd0, 0xb6]);
        assert!(beginnings.contains(*b"ni"), "of letters that have no place nothing is told");
    }

    proptest::proptest! {
        #[test]
        fn how_a_word_begins_is_seen_without_folding_it(word in "[ -]?[aBçeE0][\u{301}\u{30a}å.x9 -]?[\u{301}bÅ4 ]?\\PC{0,3}") {
            let folded = fold_in_place(&word);
            if let Some([first, second]) = plain_beginning(&word) {
                proptest::prop_assert_eq!([first, second], [folded.as_bytes().first().copied().unwrap_or_default(), folded.as_bytes().get(1).copied().unwrap_or_default()]);
            }
        }
    }
}
