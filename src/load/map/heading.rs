//! What an unknown heading may mean: by the dictionary, by headings that are nearly the same, and by single telling words.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use crate::load::headings::{columns, dictionary};
use crate::model::TableKind;
use crate::phrase;
use crate::phrase::Phrase;
use crate::text::fold;

/// The telling words, column by column.
static HINTS: LazyLock<BTreeMap<&'static str, Vec<&'static str>>> =
    LazyLock::new(|| toml::from_str(include_str!("hints.toml")).expect("a test reads the committed words"));

/// The words of every known heading, by its table and column.
static KNOWN: LazyLock<Vec<(TableKind, &'static str, Vec<Known>)>> = LazyLock::new(|| {
    let in_words = |text: &&'static str| Known { text, words: words(text) };
    let in_table = |kind: TableKind| {
        dictionary().headings_of(kind).map(move |(column, texts)| (kind, column, texts.iter().map(in_words).collect()))
    };
    TableKind::ALL.into_iter().flat_map(in_table).collect()
});

/// Words of a heading that are compared. What follows them is a text that stands where a heading should.
const MOST_WORDS: usize = 40;

/// A known heading.
struct Known {
    text: &'static str,
    words: Vec<String>,
}

/// What a heading may mean, and how sure that is.
#[derive(Debug, Clone)]
pub(super) struct Meaning {
    pub(super) column: &'static str,
    /// In hundredths.
    pub(super) certainty: u8,
    pub(super) because: Phrase,
}

/// Returns whether a text means anything as a heading, in any table.
pub(super) fn is_known(text: &str) -> bool {
    !dictionary().meanings(text).is_empty()
        || words(text).iter().any(|word| word.len() > 2 && HINTS.values().flatten().any(|hint| is_hint(hint, word)))
}

/// Returns whether a heading is none: empty, or a name that a program or a hurried hand gave, such as `Kolonne3`, `Column 3` or `C`.
pub(super) fn is_filler(heading: &str) -> bool {
    const FILLERS: &[&str] =
        &["", "kolonne", "kol", "kolumn", "column", "col", "felt", "faelt", "field", "spalte", "unnamed", "unavngivet"];
    let folded = fold(heading);
    let bare = folded.trim_end_matches(|letter: char| letter.is_ascii_digit());
    FILLERS.contains(&bare) || bare.len() == 1
}

/// Returns what a heading may mean in a kind of table, each column at most once.
pub(super) fn meanings(kind: TableKind, heading: &str) -> Vec<Meaning> {
    let mut found: Vec<Meaning> = Vec::new();
    if heading.is_empty() {
        return found;
    }
    let mut add =
        |column: &'static str, certainty: u8, because: Phrase| match found.iter_mut().find(|meaning| meaning.column == column) {
            Some(meaning) if meaning.certainty >= certainty => {}
            Some(meaning) => *meaning = Meaning { column, certainty, because },
            None => found.push(Meaning { column, certainty, because }),
        };
    // `KontraktSlut` and `CONTRACT_END_DT` are words that nobody parted.
    let parted = parted(heading);
    for (text, less) in [(heading, 0), (parted.as_str(), 6)] {
        for meaning in dictionary().meanings(text).into_iter().filter(|meaning| meaning.kind == kind) {
            let certainty = 97 - less - 5 * meaning.distance.min(4);
            add(meaning.column, certainty, phrase!("map-because-heading"));
        }
    }
    let own = words(heading);
    for (_, column, known) in KNOWN.iter().filter(|(of, ..)| *of == kind) {
        let closest = known.iter().map(|other| (alike(&own, &other.words), other.text));
        let closest = closest.max_by(|one, other| one.0.total_cmp(&other.0).then(other.1.cmp(one.1)));
        if let Some((alike, other)) = closest.filter(|(alike, _)| *alike >= 0.62) {
            add(column, (alike * 84.0) as u8, phrase!("map-because-like", heading = other));
        }
    }
    for column in columns(kind) {
        let Some(hints) = HINTS.get(column) else { continue };
        let telling: Vec<&String> = own.iter().filter(|word| hints.iter().any(|hint| is_hint(hint, word))).collect();
        let whole = fold(heading);
        let is_whole = hints.iter().any(|hint| is_hint(hint, &whole));
        if let (Some(word), _) | (_, Some(word)) = (telling.first().copied(), is_whole.then_some(&whole)) {
            // A word alone says more than one among many.
            let certainty = if is_whole || own.len() == telling.len() { 68 } else { 60 - 2 * (own.len() - telling.len()).min(4) };
            add(column, u8::try_from(certainty).unwrap_or(60), phrase!("map-because-word", word = word.as_str()));
        }
    }
    found
}

/// Returns a heading with its words apart.
fn parted(heading: &str) -> String {
    let mut parted = String::new();
    let mut before = ' ';
    for letter in heading.chars() {
        if letter.is_uppercase() && before.is_lowercase() {
            parted.push(' ');
        }
        match letter {
            '#' => parted.push_str(" nr "),
            '_' | '-' | '.' | '/' => parted.push(' '),
            letter => parted.push(letter),
        }
        before = letter;
    }
    parted
}

/// Returns the folded words of a heading, those without a meaning left out.
fn words(heading: &str) -> Vec<String> {
    const EMPTY: &[&str] =
        &["af", "av", "i", "paa", "og", "for", "the", "of", "er", "det", "den", "dt", "dato", "date", "kr", "dkk", "nok", "evt"];
    let parted = parted(heading);
    let all: Vec<String> = parted
        .split(|letter: char| !letter.is_alphanumeric())
        .map(fold)
        .filter(|word| !word.is_empty() && !word.bytes().all(|byte| byte.is_ascii_digit()))
        .collect();
    let telling: Vec<String> = all.iter().filter(|word| !EMPTY.contains(&word.as_str())).cloned().collect();
    let mut words = if telling.is_empty() { all } else { telling };
    words.truncate(MOST_WORDS);
    words
}

fn is_hint(hint: &str, word: &str) -> bool {
    match hint.strip_suffix('*') {
        Some(beginning) => word.starts_with(beginning),
        None => word == hint,
    }
}

/// Returns how much alike two headings are, word by word, from 0 to 1.
fn alike(one: &[String], other: &[String]) -> f64 {
    if one.is_empty() || other.is_empty() {
        return 0.0;
    }
    let best = |word: &String, others: &[String]| others.iter().map(|other| same(word, other)).fold(0.0, f64::max);
    let sum: f64 = one.iter().map(|word| best(word, other)).sum::<f64>() + other.iter().map(|word| best(word, one)).sum::<f64>();
    sum / (one.len() + other.len()) as f64
}

/// Returns how much alike two words are: the same, one short for the other, or one misspelt.
fn same(one: &str, other: &str) -> f64 {
    if one == other {
        return 1.0;
    }
    let (short, long) = if one.len() < other.len() { (one, other) } else { (other, one) };
    if short.len() >= 3 && long.starts_with(short) {
        return 0.85;
    }
    if short.len() >= 5 && long.ends_with(short) {
        return 0.7;
    }
    // Letters that the longer word has more are mistakes each: most pairs of words need no closer look.
    let (fewer, more) = (short.chars().count(), long.chars().count());
    if short.len() < 5 || fewer * 5 < more * 4 {
        return 0.0;
    }
    let likeness = strsim::normalized_damerau_levenshtein(one, other);
    if likeness >= 0.8 { likeness * 0.95 } else { 0.0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn telling_words_are_of_columns_that_there_are() {
        let all: Vec<&str> = TableKind::ALL.iter().flat_map(|kind| columns(*kind)).copied().collect();
        let unknown: Vec<_> = HINTS.keys().filter(|column| !all.contains(column)).collect();
        assert!(unknown.is_empty(), "{unknown:?}");
    }

    #[test]
    fn of_a_text_in_the_place_of_a_heading_only_the_first_words_count() {
        let text = format!("Systemets navn {}", "og mere tekst ".repeat(2_000));
        assert_eq!(words(&text).len(), MOST_WORDS);
        let meant = meanings(TableKind::Systems, &text);
        assert!(meant.iter().any(|meaning| meaning.column == "name"));
    }

    #[test]
    fn headings_are_known_shortened_misspelt_and_run_together() {
        let best = |kind, heading| {
            let found = meanings(kind, heading);
            found.into_iter().max_by_key(|meaning| meaning.certainty).map(|meaning| meaning.column)
        };
        for (heading, meant) in
            [("CONTRACT_END_DT", "end"), ("Leverandr", "supplier"), ("Opsigelsesvrasel", "notice"), ("EffDate", "start")]
        {
            assert_eq!(best(TableKind::Contracts, heading), Some(meant), "{heading}");
        }
        assert_eq!(best(TableKind::Systems, "Yndlingsfarve"), None);
        assert!(["", "Kolonne3", "Column 12", "C", "7"].iter().all(|heading| is_filler(heading)));
        assert!(!is_filler("Nr.") && !is_filler("Kolonnenavn"));
    }
}
