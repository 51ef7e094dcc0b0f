//! The dictionary: which heading, sheet name or cell value means what, in Danish, Norwegian and English.
//!
//! The words stand in `headings.toml`, the one place to add another municipality's wording.

mod columns;
mod file;
mod meaning;
mod words;

use std::collections::BTreeMap;
use std::sync::{LazyLock, OnceLock};

use compact_str::CompactString;
use rustc_hash::FxHashMap;

use crate::model::TableKind;
use crate::text::{fold, fold_in_place, without_brackets};
use file::{List, lists};
use words::Words;

pub use columns::{columns, required};
pub use meaning::Meaning;

/// What a heading may mean, kind of table by kind of table, with its rank among the headings of the column.
type Meanings = Vec<(TableKind, &'static str, usize)>;

/// The dictionary as it is looked up: everything folded.
#[derive(Debug)]
pub struct Dictionary {
    names: BTreeMap<TableKind, Vec<String>>,
    columns: FxHashMap<CompactString, Meanings>,
    values: FxHashMap<&'static str, Words>,
    headings: Vec<List>,
    /// The headings by the two letters that they begin with.
    by_beginning: OnceLock<FxHashMap<[u8; 2], Vec<&'static str>>>,
}

/// Returns the dictionary.
#[must_use]
pub fn dictionary() -> &'static Dictionary {
    static DICTIONARY: LazyLock<Dictionary> = LazyLock::new(|| Dictionary::of(lists()));
    &DICTIONARY
}

impl Dictionary {
    fn of(lists: Vec<List>) -> Self {
        let mut names: BTreeMap<TableKind, Vec<String>> = TableKind::ALL.map(|kind| (kind, vec![fold(kind.name())])).into();
        let mut values: FxHashMap<&'static str, Words> = FxHashMap::default();
        let mut headings = Vec::new();
        for list in lists {
            match list.section.split_once('.') {
                Some(("values", set)) => values.entry(set).or_default().add(&list),
                Some(_) => headings.push(list),
                None => names.entry(kind_of(&list)).or_default().extend(list.words.iter().map(|name| fold(name))),
            }
        }
        values.values_mut().for_each(|words| words.canonical.sort_unstable());
        let size = headings.iter().map(|list| list.words.len()).sum();
        let mut columns = FxHashMap::with_capacity_and_hasher(size, Default::default());
        let mut add = |kind: TableKind, heading: &str, column: &'static str, rank: usize| {
            let of_heading: &mut Meanings = columns.entry(fold_in_place(heading)).or_default();
            // A canonical name is law; no wording of another column takes it away.
            if of_heading.iter().all(|(other, ..)| *other != kind) {
                of_heading.push((kind, column, rank));
            }
        };
        for kind in TableKind::ALL {
            self::columns(kind).iter().for_each(|column| add(kind, column, column, 0));
        }
        for list in &headings {
            let kind = kind_of(list);
            list.words.iter().enumerate().for_each(|(at, heading)| add(kind, heading, list.name, at + 1));
        }
        Self { names, columns, values, headings, by_beginning: OnceLock::new() }
    }

    /// Returns the kinds of table that a name of a file or sheet speaks of: those of the longest word found in it.
    #[must_use]
    pub fn kinds_named(&self, name: &str) -> Vec<TableKind> {
        let folded = fold(name);
        let longest = |words: &Vec<String>| words.iter().filter(|word| folded.contains(word.as_str())).map(String::len).max();
        let lengths: Vec<(TableKind, usize)> =
            self.names.iter().filter_map(|(kind, words)| Some((*kind, longest(words)?))).collect();
        let best = lengths.iter().map(|(_, length)| *length).max();
        lengths.into_iter().filter(|(_, length)| Some(*length) == best).map(|(kind, _)| kind).collect()
    }

    /// Returns whether a text is a known heading as it stands.
    #[must_use]
    pub(super) fn is_heading(&self, text: &str) -> bool {
        self.columns.contains_key(fold(text).as_str())
    }

    /// Returns the headings of each column of a kind of table.
    pub(super) fn headings_of(&self, kind: TableKind) -> impl Iterator<Item = (&'static str, &[&'static str])> {
        let of_kind = self.headings.iter().filter(move |list| kind_of(list) == kind);
        of_kind.map(|list| (list.name, list.words.as_slice()))
    }

    /// Returns the canonical value that a word means in a set of values, such as `status`.
    #[must_use]
    pub fn value(&self, set: &str, word: &str) -> Option<&'static str> {
        let words = self.values.get(set)?;
        let find = |word: &str| words.get(word);
        find(word).or_else(|| {
            // Hardly any cell has a rank or brackets.
            if memchr::memchr2(b'(', b'[', word.as_bytes()).is_none()
                && !word.trim_start().starts_with(|letter: char| letter.is_ascii_digit())
            {
                return None;
            }
            // `1 - Lav`, `Lav (1)` and `I drift (siden 2019)` say what they say without the rest, as long as it says nothing else.
            let bare = without_brackets(without_rank(word));
            let meant = find(&bare).filter(|_| bare != word && bare.contains(char::is_alphabetic))?;
            let contradicts = |part: &str| find(part).is_some_and(|other| other != meant);
            let inside = word.split(['(', '[']).skip(1).flat_map(|part| part.split([')', ']'])).map(str::trim);
            let any = inside
                .flat_map(|part| std::iter::once(part).chain(part.split_whitespace()))
                .any(|part| part.contains(char::is_alphabetic) && contradicts(part));
            (!any).then_some(meant)
        })
    }

    /// Returns the canonical values of a set, sorted.
    pub fn canonical_values(&self, set: &str) -> impl Iterator<Item = &'static str> {
        self.values.get(set).into_iter().flat_map(|words| &words.canonical).copied()
    }
}

/// Returns a word without the number by which a list of choices orders it: `1 - Lav`, `4: Kritisk`, `2. Mellem`.
fn without_rank(word: &str) -> &str {
    let rest = word.trim_start().trim_start_matches(|letter: char| letter.is_ascii_digit());
    let number = word.trim_start().len() - rest.len();
    let marked = rest.trim_start().strip_prefix(['-', '–', '—', ':', '.', ')', '=']);
    marked.filter(|rest| (1..=2).contains(&number) && rest.starts_with(char::is_whitespace)).map_or(word, str::trim)
}

/// Returns the kind of table that a list is of.
fn kind_of(list: &List) -> TableKind {
    let table = list.section.split('.').next().unwrap_or_default();
    TableKind::parse(table).expect("a test compares the committed dictionary with the tables that there are")
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn the_dictionary_knows_the_tables_and_columns_that_there_are_and_no_others() {
        let lists = lists();
        let kinds: BTreeSet<&str> = TableKind::ALL.map(TableKind::name).into();
        let of_names = lists.iter().filter(|list| list.name == "names");
        assert_eq!(of_names.map(|list| list.section).collect::<BTreeSet<_>>(), kinds);
        let sections: BTreeSet<&str> = lists.iter().filter_map(|list| list.section.split('.').next()).collect();
        assert_eq!(sections, kinds.into_iter().chain(["values"]).collect());
        for kind in TableKind::ALL {
            let section = format!("{kind}.columns");
            let written: BTreeSet<&str> = lists.iter().filter(|list| list.section == section).map(|list| list.name).collect();
            assert_eq!(written, columns(kind).iter().copied().collect(), "columns of {kind}");
        }
    }

    #[test]
    fn no_word_means_two_things() {
        let lists = lists();
        let mut double = Vec::new();
        let mut seen: BTreeMap<(&str, String), &str> = BTreeMap::new();
        for list in lists.iter().filter(|list| list.section.contains('.')) {
            for word in list.words.iter().copied().chain([list.name]) {
                let other = seen.insert((list.section, fold(word)), list.name).filter(|other| *other != list.name);
                double.extend(other.map(|other| format!("{}: `{word}` is {other} and {}", list.section, list.name)));
            }
        }
        assert_eq!(double, Vec::<String>::new());
    }

    #[test]
    fn every_heading_has_a_letter() {
        let headings = lists().into_iter().filter(|list| list.section.ends_with(".columns")).flat_map(|list| list.words);
        assert_eq!(headings.filter(|heading| !fold(heading).contains(char::is_alphabetic)).collect::<Vec<_>>(), [""; 0]);
    }

    #[test]
    fn the_longest_word_in_a_name_says_what_a_file_holds() {
        assert_eq!(dictionary().kinds_named("Systemoversikt 2026"), [TableKind::Systems]);
        assert_eq!(dictionary().kinds_named("Lisensbruk"), [TableKind::Usage]);
        assert!(dictionary().kinds_named("Ark1").is_empty());
    }
}
