//! Slips of the finger: two long names of one vendor that differ in a single letter, or in two letters that changed places.
//!
//! Only words that are long enough to be no other word by chance count, and numbers never do: `Tabulex TEA` is not `Tabulex TEB`.

use super::words::Word;
use crate::phrase::Phrase;

/// How two names differ.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Slip {
    /// Two neighbouring letters changed places.
    Swapped,
    /// One letter is another, or is missing.
    Letter,
}

impl Slip {
    /// Returns how sure the names still are one product's, in hundredths.
    pub(super) fn certainty(self) -> u32 {
        match self {
            Self::Swapped => 88,
            Self::Letter => 80,
        }
    }

    /// Returns the key of what happened.
    pub(super) fn key(self) -> &'static str {
        match self {
            Self::Swapped => "matching-swapped",
            Self::Letter => "matching-letter",
        }
    }

    /// Returns what happened.
    pub(super) fn phrase(self) -> Phrase {
        Phrase::Message(self.key(), Vec::new())
    }
}

/// Fewest letters of a name in which a slip is looked for.
pub(super) const SHORTEST: usize = 8;
/// Fewest letters of a word in which two letters can have changed places, and in which one can differ.
const SHORTEST_WORD: [usize; 2] = [5, 6];

/// Returns whether two folded names differ in one short place only, before anybody looks closer.
pub(super) fn is_possible(one: &str, other: &str) -> bool {
    let (one, other) = (one.as_bytes(), other.as_bytes());
    let first = one.iter().zip(other).take_while(|(one, other)| one == other).count();
    let (one, other) = (&one[first..], &other[first..]);
    let last = one.iter().rev().zip(other.iter().rev()).take_while(|(one, other)| one == other).count();
    // Two letters of any script.
    one.len().max(other.len()) - last <= 8
}

/// Returns the slip between two folded names, when that is all that tells them apart.
pub(super) fn between(one: &[Word], other: &[Word]) -> Option<Slip> {
    let [one, other] = [one, other].map(|words| words.iter().flat_map(letters).collect::<Vec<_>>());
    let [shorter, longer] = if one.len() <= other.len() { [&one, &other] } else { [&other, &one] };
    if shorter.len() < SHORTEST || longer.len() - shorter.len() > 1 {
        return None;
    }
    let same = |(one, other): &(&Letter, &Letter)| one.letter == other.letter;
    let first = shorter.iter().zip(longer).take_while(same).count();
    let last = shorter.iter().rev().zip(longer.iter().rev()).take_while(same).count().min(shorter.len() - first);
    let (left, right) = (&shorter[first..shorter.len() - last], &longer[first..longer.len() - last]);
    let inside = |letter: &Letter, least| letter.of >= least && letter.letter.is_alphabetic();
    match (left, right) {
        ([a, b], [c, d]) if a.letter == d.letter && b.letter == c.letter => {
            let fits = |letter: &Letter| inside(letter, SHORTEST_WORD[0]);
            (fits(a) && fits(b) && fits(c) && fits(d)).then_some(Slip::Swapped)
        }
        ([], [b]) => is_within(b, inside(b, SHORTEST_WORD[1])).then_some(Slip::Letter),
        ([a], [b]) => {
            let both = is_within(a, inside(a, SHORTEST_WORD[1])) && is_within(b, inside(b, SHORTEST_WORD[1]));
            both.then_some(Slip::Letter)
        }
        _ => None,
    }
}

/// The ends of a word carry its grammar and the letters of editions, so a single letter there may mean something.
fn is_within(letter: &Letter, long_enough: bool) -> bool {
    long_enough && letter.at > 0 && letter.at + 1 < letter.of
}

struct Letter {
    letter: char,
    at: usize,
    of: usize,
}

fn letters(word: &Word) -> impl Iterator<Item = Letter> {
    let of = word.folded.chars().count();
    word.folded.chars().enumerate().map(move |(at, letter)| Letter { letter, at, of })
}

#[cfg(test)]
mod tests {
    use super::super::words::{clean, words};
    use super::*;

    fn slip(one: &str, other: &str) -> Option<Slip> {
        between(&words(&clean(one)), &words(&clean(other)))
    }

    #[test]
    fn a_slip_in_a_long_word_is_seen() {
        assert_eq!(slip("IntooWrds", "IntoWords"), Some(Slip::Swapped));
        assert_eq!(slip("MitID rEhverv", "MitID Erhverv"), Some(Slip::Swapped));
        assert_eq!(slip("Enhetsreigsteret", "Enhetsregisteret"), Some(Slip::Swapped));
        assert_eq!(slip("Datafordelren", "Datafordeleren"), Some(Slip::Letter));
        assert_eq!(slip("Datafordeleren", "Datafordelaren"), Some(Slip::Letter));
    }

    #[test]
    fn short_words_numbers_and_ends_of_words_are_no_slips() {
        for (one, other) in [
            ("Microsoft 365 E3", "Microsoft 365 F3"),
            ("Tabulex TEA", "Tabulex TAE"),
            ("Windows Server 2012", "Windows Server 2021"),
            ("Elevplanen", "Elevplaner"),
            ("SkoleTube", "SkoleTuber"),
            ("Bibliotek", "Vibliotek"),
            ("OS2mo", "OS2om"),
            ("Columna Cura", "Columna Care"),
            ("IntoWords", "IntoWords"),
            ("", "a"),
        ] {
            assert_eq!(slip(one, other), None, "{one} and {other}");
        }
    }
}
