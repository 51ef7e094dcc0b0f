//! A name cut into its parts: words of the product, words of notes, numbers.
//!
//! A note begins at ` - `, ` / `, ` | `, a comma or a bracket. Numbers that look like versions, and small words, leave the product.

use super::name::short;
use super::vendor::Vendor;
use super::words::{Word, clean, words};

/// A name cut into its parts, before its words are numbered.
#[derive(Debug, Clone, Default)]
pub(super) struct Parts {
    pub(super) head: Vec<String>,
    pub(super) notes: Vec<String>,
    pub(super) explains: bool,
    /// Whole numbers that stand apart: `Trin 1` and `Trin 2` are two, `WinMed` and `WinMed 3` perhaps one.
    pub(super) numbers: Vec<String>,
    pub(super) vendor: Option<Vendor>,
}

/// Cuts a name into its parts.
pub(super) fn parts(name: &str, vendor: Option<&str>) -> Parts {
    let text = apart(&clean(short(name)));
    let at = note_at(&text);
    let mut parts = Parts { vendor: vendor.and_then(Vendor::read), ..Parts::default() };
    let (mut head, mut numbers) = split(&text[..at]);
    let (notes, more) = split(&text[at..]);
    if head.is_empty() && numbers.is_empty() {
        head = notes;
    } else {
        parts.notes = notes;
        parts.explains = matches!(text[at..].chars().next(), Some('(' | '['));
    }
    if head.is_empty() {
        head = std::mem::take(&mut numbers);
    }
    if head.is_empty() {
        // Nothing but a version or a sign: the name is what it is.
        head.extend(words(&text).into_iter().map(|word| word.folded));
    }
    numbers.extend(more);
    parts.head = head;
    parts.numbers = numbers;
    parts
}

/// Stands between words that were written as one.
const SEAM: char = '_';

/// Writes `SharePoint` as `Share_Point`.
fn apart(text: &str) -> String {
    let letters: Vec<char> = text.chars().collect();
    let mut written = String::with_capacity(text.len() + 4);
    for (at, letter) in letters.iter().enumerate() {
        let starts = at > 1
            && letter.is_uppercase()
            && letters[at - 1].is_lowercase()
            && letters.get(at + 1).is_some_and(|next| next.is_lowercase());
        if starts && letters[at - 2].is_alphabetic() {
            written.push(SEAM);
        }
        written.push(*letter);
    }
    written
}

fn note_at(text: &str) -> usize {
    let mut at = text.len();
    for sign in [" - ", " – ", " — ", " / ", " | ", "(", "[", ", "] {
        if let Some(found) = text.find(sign).filter(|found| *found > 1) {
            at = at.min(found);
        }
    }
    at
}

const SMALL: [&str; 16] = ["og", "and", "the", "for", "of", "i", "til", "av", "af", "a", "in", "to", "med", "with", "r", "tm"];

/// Returns whether a word carries no meaning; a part of a word that was taken apart does.
fn is_small(text: &str, word: &Word) -> bool {
    SMALL.contains(&word.folded.as_str()) && !text[..word.start].ends_with(SEAM) && !text[word.end..].starts_with(SEAM)
}

/// Splits a text into words and the numbers that stand apart.
fn split(text: &str) -> (Vec<String>, Vec<String>) {
    let all = words(text);
    let mut kept: Vec<String> = Vec::with_capacity(all.len());
    let mut numbers = Vec::new();
    let mut at = 0;
    while at < all.len() {
        let word = &all[at];
        let mut text_of = word.folded.clone();
        at += 1;
        if is_digits(&text_of) {
            while at < all.len() && is_digits(&all[at].folded) && matches!(&text[all[at - 1].end..all[at].start], "." | ",") {
                text_of.push('.');
                text_of.push_str(&all[at].folded);
                at += 1;
            }
            let number = plain_number(&text_of);
            match sort_of(&number) {
                Sort::Version => {}
                Sort::Number => numbers.push(number),
                Sort::Name => kept.push(number),
            }
        } else if marked(&text_of).is_some() {
            while at < all.len() && is_digits(&all[at].folded) && &text[all[at - 1].end..all[at].start] == "." {
                at += 1;
            }
        } else if let Some(number) = roman(&text_of).filter(|_| !kept.is_empty()) {
            numbers.push(number.to_owned());
        } else if matches!(text_of.as_str(), "v" | "ver" | "vers" | "version" | "versjon" | "release" | "udgave" | "utgave")
            && all.get(at).is_some_and(|next| is_digits(&next.folded))
        {
            at += 1;
            while at < all.len() && is_digits(&all[at].folded) && &text[all[at - 1].end..all[at].start] == "." {
                at += 1;
            }
        } else if (!is_small(text, word) || all.len() == 1) && !kept.contains(&text_of) {
            kept.push(text_of);
        }
    }
    (kept, numbers)
}

fn is_digits(text: &str) -> bool {
    text.bytes().all(|letter| letter.is_ascii_digit())
}

/// `v2`, `ver4`.
fn marked(text: &str) -> Option<&str> {
    let number = ["version", "ver", "v"].into_iter().find_map(|marker| text.strip_prefix(marker))?;
    (!number.is_empty() && is_digits(number)).then_some(number)
}

fn roman(text: &str) -> Option<&'static str> {
    Some(match text {
        "ii" => "2",
        "iii" => "3",
        "iv" => "4",
        "vi" => "6",
        "vii" => "7",
        "viii" => "8",
        "ix" => "9",
        "xi" => "11",
        _ => return None,
    })
}

fn plain_number(text: &str) -> String {
    let mut text = text;
    while let Some(shorter) = text.strip_suffix(".0").or_else(|| text.strip_suffix(".00")) {
        text = shorter;
    }
    let short = text.trim_start_matches('0');
    if short.is_empty() { "0".to_owned() } else { short.to_owned() }
}

enum Sort {
    Version,
    Number,
    Name,
}

/// A version has a point or is a year; `Public 360` and `Microsoft 365` are names.
fn sort_of(number: &str) -> Sort {
    if number.contains('.') {
        return Sort::Version;
    }
    match number.parse() {
        Ok(1980..=2049_u32) => Sort::Version,
        Ok(0..=30) => Sort::Number,
        _ => Sort::Name,
    }
}

/// Splits a text into words where letters and digits part too, so that codes compare piece by piece: `DMC-FS3` and `DMCFS3S`.
pub(super) fn pieces(text: &str) -> Vec<String> {
    let text = apart(&clean(short(text)).replace("'s ", "s ").replace('\'', ""));
    let mut pieces: Vec<String> = Vec::new();
    let all = words(&text);
    for (at, word) in all.iter().enumerate() {
        if word.folded == "og" || word.folded == "plus" && word.end - word.start == 1 {
            continue;
        }
        let letters: Vec<char> = word.folded.chars().collect();
        for run in letters.chunk_by(|one, other| one.is_ascii_digit() == other.is_ascii_digit()) {
            let mut piece: String = run.iter().collect();
            if run[0].is_ascii_digit() {
                let follows = at > 0 && letters.len() == run.len() && &text[all[at - 1].end..word.start] == ".";
                if let Some(last) =
                    pieces.last_mut().filter(|last| follows && last.as_bytes().last().is_some_and(u8::is_ascii_digit))
                {
                    last.push('.');
                    last.push_str(&piece);
                    *last = plain_number(last);
                    continue;
                }
                piece = plain_number(&piece);
            } else if let Some(number) = roman(&piece) {
                piece = number.to_owned();
            }
            pieces.push(piece);
        }
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_a_product_with_notes_and_numbers() {
        for (name, head, notes, numbers) in [
            ("KMD-Care (omsorg)", "kmd care", "omsorg", ""),
            ("SharePoint Online - Center for IT", "share point online", "center it", ""),
            ("Prisme v. 8.2, Teknik", "prisme", "teknik", ""),
            ("Office 2013", "office", "", ""),
            ("WinMed 3", "win med", "", "3"),
            ("Microsoft 365 E3", "microsoft 365 e3", "", ""),
            ("2015", "2015", "", ""),
            ("", "", "", ""),
        ] {
            let parts = parts(name, None);
            let joined = [parts.head.join(" "), parts.notes.join(" "), parts.numbers.join(" ")];
            assert_eq!(joined, [head, notes, numbers], "{name}");
        }
    }

    #[test]
    fn codes_fall_into_pieces() {
        assert_eq!(pieces("DMC-FS3 v7.50"), ["dmc", "fs", "3", "v", "7.50"]);
    }
}
