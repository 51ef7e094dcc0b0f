//! Folding of text, so that `Udløbsdato`, `udloebsdato` and `UDLØBS-DATO` are one word.

use unicode_normalization::UnicodeNormalization;

/// Returns the text with everything removed that people write differently for the same thing: case, accents of
/// the Nordic letters, white space, punctuation and Unicode form.
///
/// Letters become lower case, `æ`/`ä` becomes `ae`, `ø`/`ö` becomes `oe`, `å` becomes `aa`; what is neither letter nor digit goes.
#[must_use]
pub fn fold(text: &str) -> String {
    // Whole tables are folded, and most of their cells are ASCII.
    if text.is_ascii() {
        let mut folded = text.to_ascii_lowercase();
        folded.retain(|letter| letter.is_ascii_alphanumeric());
        return folded;
    }
    let mut folded = String::with_capacity(text.len() + 4);
    let mut add = |letter: char| match letter {
        'æ' | 'ä' | 'Æ' | 'Ä' => folded.push_str("ae"),
        'ø' | 'ö' | 'Ø' | 'Ö' => folded.push_str("oe"),
        'å' | 'Å' => folded.push_str("aa"),
        letter if letter.is_ascii_alphanumeric() => folded.push(letter.to_ascii_lowercase()),
        letter if !letter.is_ascii() && letter.is_alphanumeric() => folded.extend(letter.to_lowercase()),
        _ => {}
    };
    // Nothing is to be normalised among the letters of western Europe, and that is nearly every other text.
    if text.chars().all(|letter| letter.is_ascii() || matches!(letter, 'À'..='ÿ')) {
        text.chars().for_each(&mut add);
    } else {
        text.nfkc().flat_map(char::to_lowercase).for_each(&mut add);
    }
    folded
}

/// Returns the text without parts in round or square brackets: `Udgift (kr.)` becomes `Udgift`.
#[must_use]
pub fn without_brackets(text: &str) -> String {
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
    kept.split_whitespace().collect::<Vec<_>>().join(" ")
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

/// Returns `1 system` or `3 systems`.
#[must_use]
pub fn count(number: usize, one: &str, many: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { many })
}

/// Returns names as a reader lists them: `a`, `a and b`, `a, b and 3 more` when there are more than `most`.
#[must_use]
pub fn list(names: &[impl AsRef<str>], most: usize) -> String {
    match names {
        [] => String::new(),
        [one] => one.as_ref().to_owned(),
        names if names.len() > most => {
            let shown: Vec<_> = names[..most].iter().map(AsRef::as_ref).collect();
            format!("{} and {} more", shown.join(", "), names.len() - most)
        }
        [first @ .., last] => {
            let first: Vec<_> = first.iter().map(AsRef::as_ref).collect();
            format!("{} and {}", first.join(", "), last.as_ref())
        }
    }
}

/// Returns a phrase as a sentence: with a capital and a full stop.
#[must_use]
pub fn sentence(phrase: &str) -> String {
    let mut letters = phrase.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).chain(['.']).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_word_however_it_is_written() {
        for written in ["Udløbsdato", "udloebsdato", "UDLØBS-DATO", " Udløbs dato ", "Udlo\u{308}bsdato"] {
            assert_eq!(fold(written), "udloebsdato", "{written:?}");
        }
        assert_eq!(fold("A\u{30a}rlig"), fold("Årlig"), "the two Unicode forms of å");
    }

    #[test]
    fn brackets_hold_units_not_meaning() {
        assert_eq!(without_brackets("Årlig udgift (kr.) [2026]"), "Årlig udgift");
    }

    #[test]
    fn a_near_word_is_suggested_and_a_far_one_is_not() {
        assert_eq!(closest("over-licenced", ["over-licensed", "under-licensed"]), Some("over-licensed"));
        assert_eq!(closest("bananas", ["over-licensed"]), None);
    }
}
