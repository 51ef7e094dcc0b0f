//! Folding of text, so that `Udløbsdato`, `udloebsdato` and `UDLØBS-DATO` are one word.

use std::borrow::Cow;

use compact_str::CompactString;
use unicode_normalization::UnicodeNormalization;

/// Returns the text with everything removed that people write differently for the same thing: case, accents of
/// the Nordic letters, white space, punctuation and Unicode form.
///
/// Letters become lower case, `æ`/`ä` becomes `ae`, `ø`/`ö` becomes `oe`, `å` becomes `aa`; what is neither letter nor digit goes.
#[must_use]
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len() + 4);
    fold_into(&mut folded, text);
    folded
}

/// Returns what [`fold`] does, a short text in its place: for what every cell is asked.
#[must_use]
pub fn fold_in_place(text: &str) -> CompactString {
    let mut folded = CompactString::default();
    fold_into(&mut folded, text);
    folded
}

/// Returns the words of a text, each folded, with one space between them.
#[must_use]
pub fn fold_words(text: &str) -> String {
    let mut folded = String::with_capacity(text.len() + 4);
    for (at, word) in text.split_whitespace().enumerate() {
        if at > 0 {
            folded.push(' ');
        }
        fold_into(&mut folded, word);
    }
    folded
}

fn fold_into(folded: &mut (impl Extend<char> + for<'a> Extend<&'a str>), text: &str) {
    // Whole tables are folded, and most of their cells are ASCII: folded in pieces beside the text.
    if text.is_ascii() {
        for piece in text.as_bytes().chunks(64) {
            let (mut letters, mut kept) = ([0; 64], 0);
            for letter in piece.iter().filter(|letter| letter.is_ascii_alphanumeric()) {
                letters[kept] = letter.to_ascii_lowercase();
                kept += 1;
            }
            folded.extend(std::str::from_utf8(&letters[..kept]));
        }
        return;
    }
    let mut add = |letter: char| match letter {
        letter if letter.is_ascii_alphanumeric() => folded.extend([letter.to_ascii_lowercase()]),
        letter if letter.is_ascii() => {}
        'æ' | 'ä' | 'Æ' | 'Ä' => folded.extend(["ae"]),
        'ø' | 'ö' | 'Ø' | 'Ö' => folded.extend(["oe"]),
        'å' | 'Å' => folded.extend(["aa"]),
        letter if letter.is_alphanumeric() => folded.extend(letter.to_lowercase()),
        _ => {}
    };
    // Nothing is to be normalised among the letters of western Europe, and that is nearly every other text.
    if text.chars().all(|letter| letter.is_ascii() || matches!(letter, 'À'..='ÿ')) {
        text.chars().for_each(&mut add);
    } else {
        text.chars().filter(|letter| !is_phrase(*letter)).nfkc().flat_map(char::to_lowercase).for_each(&mut add);
    }
}

/// Returns whether a letter stands for a whole phrase: in no name, and eighteen times as long when it is written out.
#[must_use]
pub fn is_phrase(letter: char) -> bool {
    matches!(letter, '\u{fdfa}' | '\u{fdfb}')
}

/// Returns the text without parts in round or square brackets: `Udgift (kr.)` becomes `Udgift`.
#[must_use]
pub fn without_brackets(text: &str) -> Cow<'_, str> {
    // Hardly any text has brackets, and hardly any of the others spaces to put right.
    if !text.contains(['(', '[', ')', ']']) && is_spaced(text) {
        return Cow::Borrowed(text);
    }
    let mut depth = 0_u32;
    let mut kept = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            letter if depth == 0 => kept.push(letter),
            _ => {}
        }
    }
    Cow::Owned(kept.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// Returns whether one space stands between the words of a text, and none around them.
fn is_spaced(text: &str) -> bool {
    let mut words = text.split(' ');
    text.is_empty() || words.all(|word| !word.is_empty() && !word.contains(char::is_whitespace))
}

/// Returns the candidate that is most like `word`, when one is like enough to be what was meant.
#[must_use]
pub fn closest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    candidates
        .into_iter()
        .map(|candidate| (strsim::normalized_damerau_levenshtein(word, candidate), candidate))
        .filter(|(likeness, _)| *likeness >= 0.6)
        .max_by(|(a, left), (b, right)| a.total_cmp(b).then_with(|| right.cmp(left)))
        .map(|(_, candidate)| candidate)
}

/// Returns the line in which a byte of a text stands, counted from 1.
#[must_use]
pub fn line_of(text: &str, position: usize) -> u32 {
    let before = &text.as_bytes()[..position.min(text.len())];
    u32::try_from(memchr::memchr_iter(b'\n', before).count() + 1).unwrap_or(u32::MAX)
}

/// Returns a phrase as a sentence: with a capital and a full stop. An abbreviation at its end, such as `kr.`, has the stop
/// already, and so has a question.
#[must_use]
pub fn sentence(phrase: &str) -> String {
    let mut letters = phrase.chars();
    let stop = if phrase.ends_with(['.', '?', '!']) { "" } else { "." };
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).chain(stop.chars()).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_counted_from_one() {
        assert_eq!([0, 3, 4, 99].map(|position| line_of("one\ntwo\n", position)), [1, 1, 2, 3]);
    }

    #[test]
    fn a_sentence_has_one_full_stop() {
        assert_eq!(
            ["it costs 50 kr.", "ud i år", "mener I »A«?", ""].map(sentence),
            ["It costs 50 kr.", "Ud i år.", "Mener I »A«?", ""]
        );
    }

    #[test]
    fn one_word_however_it_is_written() {
        for written in ["Udløbsdato", "udloebsdato", "UDLØBS-DATO", " Udløbs dato ", "Udlo\u{308}bsdato"] {
            assert_eq!(fold(written), "udloebsdato", "{written:?}");
        }
        assert_eq!(fold("A\u{30a}rlig"), fold("Årlig"), "the two Unicode forms of å");
    }

    #[test]
    fn brackets_hold_units_not_meaning() {
        for written in ["Årlig udgift (kr.) [2026]", " Årlig  udgift", "Årlig\nudgift", "Årlig udgift", "Årlig\u{a0}udgift)"]
        {
            assert_eq!(without_brackets(written), "Årlig udgift", "{written:?}");
        }
        assert_eq!(without_brackets(" "), "");
    }

    #[test]
    fn a_near_word_is_suggested_and_a_far_one_is_not() {
        assert_eq!(closest("over-licenced", ["over-licensed", "under-licensed"]), Some("over-licensed"));
        assert_eq!(closest("bananas", ["over-licensed"]), None);
    }
}
