//! Vendors as they compare: `EG Danmark A/S` is `EG`.

use super::words::{Word, clean, joined, words};
use crate::text::without_brackets;

/// A vendor's name without legal form, country and group.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Vendor {
    words: Vec<String>,
}

/// How two records' vendors compare.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Vendors {
    /// One vendor.
    Same,
    /// At least one record names none.
    Unknown,
    /// Two vendors.
    Differ,
}

const LEGAL_FORMS: [&str; 25] = [
    "as",
    "asa",
    "aps",
    "ab",
    "inc",
    "gmbh",
    "ltd",
    "limited",
    "llc",
    "oy",
    "oyj",
    "plc",
    "bv",
    "nv",
    "corp",
    "corporation",
    "co",
    "ivs",
    "ag",
    "kg",
    "sarl",
    "amba",
    "sa",
    "spa",
    "fmba",
];
const LEGAL_FORMS_IN_TWO: [[&str; 2]; 6] = [["a", "s"], ["i", "s"], ["p", "s"], ["k", "s"], ["b", "v"], ["n", "v"]];
/// What vendors put behind their name and leave out again.
const TAILS: [&str; 16] = [
    "danmark",
    "denmark",
    "norge",
    "norway",
    "sverige",
    "sweden",
    "nordic",
    "nordics",
    "scandinavia",
    "international",
    "europe",
    "emea",
    "group",
    "gruppen",
    "holding",
    "software",
];
/// What people write when they do not know.
const NOBODY: [&str; 9] = ["ukendt", "ukjent", "unknown", "ingen", "none", "diverse", "div", "flere", "na"];

impl Vendor {
    /// Reads a vendor; nothing when the cell names nobody.
    pub(super) fn read(text: &str) -> Option<Self> {
        let bare = without_brackets(text);
        let text = clean(if bare.is_empty() { text } else { &bare });
        Self::of(&words(&text))
    }

    pub(super) fn of(words: &[Word]) -> Option<Self> {
        let mut left = &words[..without_legal_form(words)];
        while let [rest @ .., last] = left {
            if rest.is_empty() || !TAILS.contains(&last.folded.as_str()) {
                break;
            }
            left = &rest[..without_legal_form(rest)];
        }
        let words: Vec<_> = left.iter().map(|word| word.folded.clone()).collect();
        let names_nobody = words.is_empty() || (words.len() == 1 && NOBODY.contains(&words[0].as_str()));
        (!names_nobody).then_some(Self { words })
    }

    /// Returns the name as one text.
    pub(super) fn key(&self) -> String {
        self.words.concat()
    }

    /// Returns the first word.
    pub(super) fn first(&self) -> &str {
        &self.words[0]
    }

    /// Returns whether a word is one of the name's.
    pub(super) fn has(&self, word: &str) -> bool {
        self.words.iter().any(|own| own == word)
    }

    /// Returns the number of words when they all stand in front of a name.
    pub(super) fn whole_in_front(&self, head: &[String]) -> usize {
        if head.starts_with(&self.words) { self.words.len() } else { 0 }
    }

    /// Returns how many of the first words are this vendor, or begin it: `DXC` for `DXC Technology`.
    pub(super) fn begins(&self, words: &[Word]) -> Option<usize> {
        let same = self.words.iter().zip(words).take_while(|(own, word)| **own == word.folded).count();
        let distinctive = self.words.first().is_some_and(|first| first.len() >= 2 && first != "det" && first != "den");
        (same == self.words.len() || (same >= 1 && distinctive)).then_some(same).filter(|same| *same > 0)
    }

    /// Returns whether the names are one vendor's: equal, or all words of one in the other, as in `Acubiz` and `Visma Acubiz`.
    pub(super) fn is(&self, other: &Self) -> bool {
        let within = |one: &Self, other: &Self| one.words.iter().all(|word| other.words.contains(word));
        let letters = self.words.iter().flat_map(|word| word.bytes());
        letters.eq(other.words.iter().flat_map(|word| word.bytes())) || within(self, other) || within(other, self)
    }
}

/// Returns how many words remain without the legal forms at the end.
pub(super) fn without_legal_form(words: &[Word]) -> usize {
    match words {
        [rest @ .., one, two] if LEGAL_FORMS_IN_TWO.contains(&[&one.folded, &two.folded]) => without_legal_form(rest),
        [rest @ .., last] if LEGAL_FORMS.contains(&last.folded.as_str()) => without_legal_form(rest),
        words => words.len(),
    }
}

/// Returns a text as a key without its legal form.
pub(super) fn key_without_legal_form(words: &[Word]) -> String {
    joined(&words[..without_legal_form(words)])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_vendor_is_one_whatever_its_legal_form_and_country() {
        for (one, other) in [
            ("DXC Technology A/S", "DXC Technology"),
            ("EG Danmark A/S", "EG"),
            ("Vitec MV A/S", "vitec mv"),
            ("KRL AS", "KRL"),
            ("Visma Acubiz", "Acubiz ApS"),
            ("KMD (91325529)", "KMD A/S"),
            ("Karnov Group Denmark A/S", "Karnov Group"),
        ] {
            let read = |text| Vendor::read(text).expect("a vendor");
            assert!(read(one).is(&read(other)), "{one} and {other}");
        }
    }

    #[test]
    fn two_vendors_are_two_and_nobody_is_nobody() {
        assert!(!Vendor::read("KMD").expect("a vendor").is(&Vendor::read("KMS").expect("a vendor")));
        for nobody in ["ukendt", "Ukjent", "-", "", "A/S"] {
            assert_eq!(Vendor::read(nobody), None, "{nobody:?}");
        }
    }
}
