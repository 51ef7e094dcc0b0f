//! Words: how a name is cut into them, and how their letters are made comparable.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::text::is_phrase;

/// A word of a name, with its place in the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Word {
    /// The word as it compares.
    pub(super) folded: String,
    /// First byte in the text.
    pub(super) start: usize,
    /// Byte after the last.
    pub(super) end: usize,
}

/// Text in UTF-8 that some program took for Windows-1252, and what it said.
const MISREAD: [(&str, &str); 9] =
    [("Ã¦", "æ"), ("Ã¸", "ø"), ("Ã¥", "å"), ("Ã†", "Æ"), ("Ã˜", "Ø"), ("Ã…", "Å"), ("Ã¤", "ä"), ("Ã¶", "ö"), ("Ã©", "é")];

/// Returns the text in one Unicode form, without trade marks and with text that was read in the wrong encoding repaired.
pub(super) fn clean(text: &str) -> String {
    // Nearly every text is of letters that have one form only.
    if text.chars().all(|letter| letter.is_ascii() || matches!(letter, 'Ä'..='Ö' | 'Ø'..='ö' | 'ø'..='ü')) {
        return text.split_whitespace().collect::<Vec<_>>().join(" ");
    }
    let mut text = text.to_owned();
    if text.contains('Ã') {
        for (wrong, right) in MISREAD {
            text = text.replace(wrong, right);
        }
    }
    // The shy hyphen and the zero-width characters would cut a word in two.
    let unseen = |letter: &char| {
        !matches!(letter, '®' | '™' | '©' | '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{feff}') && !is_phrase(*letter)
    };
    let one_form: String = text.chars().filter(unseen).nfkc().collect();
    one_form.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Returns the words of a cleaned text.
pub(super) fn words(text: &str) -> Vec<Word> {
    let mut words = Vec::new();
    let mut start = None;
    for (at, letter) in text.char_indices().chain([(text.len(), ' ')]) {
        if letter.is_alphanumeric() {
            start.get_or_insert(at);
            continue;
        }
        if let Some(start) = start.take() {
            words.push(Word { folded: fold_word(&text[start..at]), start, end: at });
        }
        // `MIKE+` is not `MIKE`, and `Hjernen&Hjertet` is `Hjernen og Hjertet`.
        let sign = match letter {
            '+' => "plus",
            '&' => AND,
            _ => continue,
        };
        words.push(Word { folded: sign.to_owned(), start: at, end: at + letter.len_utf8() });
    }
    // A name of signs, `🏛️`, is a name nevertheless.
    if words.is_empty() && !text.is_ascii() {
        words.push(Word { folded: text.to_owned(), start: 0, end: text.len() });
    }
    words
}

const AND: &str = "og";

/// Returns a word in lower case and without accents, where `å`, `aa` and `a` are one letter, like `ø`, `oe` and `o`, or `æ`, `ae` and `a`.
fn fold_word(word: &str) -> String {
    let mut folded = String::with_capacity(word.len() + 2);
    for letter in word.chars().flat_map(char::to_lowercase) {
        match letter {
            'a'..='z' | '0'..='9' => folded.push(letter),
            'æ' | 'ä' => folded.push_str("ae"),
            'ø' | 'ö' => folded.push_str("oe"),
            'å' => folded.push_str("aa"),
            'ß' => folded.push_str("ss"),
            other => folded.extend([other].into_iter().nfkd().filter(|letter| !is_combining_mark(*letter))),
        }
    }
    let has_two = |folded: &str| folded.as_bytes().windows(2).any(|two| matches!(two, b"aa" | b"ae" | b"oe"));
    match folded.as_str() {
        "and" | "och" => AND.to_owned(),
        short if short.len() <= 2 => folded,
        long if has_two(long) => long.replace("aa", "a").replace("ae", "a").replace("oe", "o"),
        _ => folded,
    }
}

/// Returns words as one text without spaces, so that `FIKS-ARKIV`, `Fiks Arkiv` and `FiksArkiv` are one.
pub(super) fn joined(words: &[Word]) -> String {
    words.iter().map(|word| word.folded.as_str()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(text: &str) -> String {
        joined(&words(&clean(text)))
    }

    #[test]
    fn one_name_however_it_is_written() {
        for (one, other) in [
            ("Byg og Miljø", "Byg og Miljoe"),
            ("Byg og Miljø", "BYG & MILJO"),
            ("Byg og Miljø", "Byg og MiljÃ¸"),
            ("testogprøver.dk", "testogpro\u{308}ver.dk"),
            ("testogprøver.dk", "TestOgProever DK"),
            ("Hjernen&Hjertet", "Hjernen og Hjertet"),
            ("MITID-ERHVERV", "MitID Erhverv"),
            ("ØS-INDSIGT", "øs indsigt"),
            ("Veeam Backup & Replication", "Veeam Backup and Replication"),
            ("Café®", "Cafe"),
            ("SkoleTube™", "Skole\u{200b}Tube"),
        ] {
            assert_eq!(key(one), key(other), "{one:?} and {other:?}");
        }
    }

    #[test]
    fn a_sign_that_is_part_of_the_name_stays() {
        assert_ne!(key("MIKE+"), key("MIKE"));
        assert_ne!(key("OS2mo"), key("OS2iot"));
        assert_ne!(key("KMD Sag"), key("KMD Sog"));
    }
}
