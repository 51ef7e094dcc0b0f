//! The dictionary: which heading, sheet name or cell value means what, in Danish, Norwegian and English.
//!
//! The words stand in `headings.toml`, the one place to add another municipality's wording.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use rustc_hash::FxHashMap;
use serde::Deserialize;

use crate::model::TableKind;
use crate::text::{fold, without_brackets};

/// The columns of a kind of table, by canonical name; those that a row cannot do without first.
#[must_use]
pub fn columns(kind: TableKind) -> &'static [&'static str] {
    match kind {
        TableKind::Systems => &[
            "id",
            "name",
            "aliases",
            "former-names",
            "vendor",
            "description",
            "category",
            "tasks",
            "organisation",
            "owner",
            "benefit-owner",
            "status",
            "in-service",
            "retire-by",
            "retired",
            "replaces",
            "phase-out-plan",
            "archiving-plan",
            "hosting",
            "common-component",
            "mandated",
            "criticality",
            "personal-data",
            "annual-cost",
            "users",
            "active-users",
            "part-of",
        ],
        TableKind::Contracts => &[
            "id",
            "title",
            "supplier",
            "supplier-number",
            "systems",
            "start",
            "end",
            "notice",
            "notice-to-end-of",
            "irrevocable-until",
            "renewal",
            "options",
            "options-used",
            "terminated",
            "annual-value",
            "total-value",
            "original-value",
            "currency",
            "procedure",
            "framework",
            "framework-end",
            "competed",
            "cpv",
            "tender-duty",
            "owner",
            "implementation",
            "option-notice",
            "is-framework",
        ],
        TableKind::Licences => &[
            "id",
            "system",
            "contract",
            "product",
            "metric",
            "quantity",
            "unit-price",
            "price-per",
            "from",
            "to",
            "minimum",
            "included-in",
        ],
        TableKind::Usage => &["licence", "product", "organisation", "assigned", "active", "measured", "source"],
        TableKind::Integrations => &["from", "to", "system", "uses", "kind", "data", "criticality", "via", "depends"],
        TableKind::Organisation => &["id", "name", "parent", "headcount", "inhabitants", "pupils"],
        TableKind::Requests => &[
            "id",
            "title",
            "department",
            "purpose",
            "tasks",
            "products-considered",
            "existing-considered",
            "replaces",
            "wanted-in-service",
            "hosting",
            "integrates-with",
            "common-components",
            "users",
            "one-off-cost",
            "annual-cost",
            "internal-hours",
            "annual-benefit",
            "benefit-owner",
            "evaluation-date",
            "phase-out-plan",
            "archiving-plan",
            "personal-data",
            "process-changes",
            "status",
        ],
        TableKind::Waivers => &["rule", "subject", "reason", "owner", "until"],
    }
}

/// Returns the columns without which a table of a kind says nothing: one of these groups must be there in full.
#[must_use]
pub fn required(kind: TableKind) -> &'static [&'static [&'static str]] {
    match kind {
        TableKind::Systems | TableKind::Organisation => &[&["id"], &["name"]],
        TableKind::Contracts | TableKind::Requests => &[&["id"], &["title"]],
        TableKind::Licences => &[&["product"]],
        TableKind::Usage => &[&["licence"], &["product"]],
        TableKind::Integrations => &[&["from", "to"], &["system", "uses"]],
        TableKind::Waivers => &[&["rule", "subject"]],
    }
}

/// What a heading may mean, kind of table by kind of table, with its rank among the headings of the column.
type Meanings = Vec<(TableKind, &'static str, usize)>;

/// The dictionary as it is looked up: everything folded.
#[derive(Debug)]
pub struct Dictionary {
    names: BTreeMap<TableKind, Vec<String>>,
    columns: FxHashMap<String, Meanings>,
    values: FxHashMap<String, Words>,
}

/// The words of one set of values.
#[derive(Debug, Default)]
struct Words {
    canonical: Vec<String>,
    /// The position among the canonical ones of what each word means.
    known: FxHashMap<String, usize>,
}

/// The words of a column or value as the file lists them.
type Wordings<'a> = BTreeMap<String, Vec<&'a str>>;

#[derive(Deserialize)]
struct File<'a> {
    #[serde(borrow, default)]
    values: BTreeMap<String, Wordings<'a>>,
    #[serde(borrow, flatten)]
    tables: BTreeMap<String, FileTable<'a>>,
}

#[derive(Deserialize)]
struct FileTable<'a> {
    #[serde(borrow)]
    names: Vec<&'a str>,
    #[serde(borrow)]
    columns: Wordings<'a>,
}

/// Returns the dictionary.
#[must_use]
pub fn dictionary() -> &'static Dictionary {
    static DICTIONARY: LazyLock<Dictionary> = LazyLock::new(|| {
        let file = toml::from_str(include_str!("headings.toml")).expect("a test reads the committed dictionary");
        Dictionary::of(file)
    });
    &DICTIONARY
}

impl Dictionary {
    fn of(file: File<'static>) -> Self {
        let mut names = BTreeMap::new();
        let mut meanings: FxHashMap<String, Meanings> = FxHashMap::default();
        for kind in TableKind::ALL {
            let written = file.tables.get(kind.name());
            let more = written.iter().flat_map(|table| &table.names).map(|name| fold(name));
            names.insert(kind, [fold(kind.name())].into_iter().chain(more).collect());
            let mut add = |heading: &str, column: &'static str, rank: usize| {
                let of_heading = meanings.entry(fold(heading)).or_default();
                // A canonical name is law; no wording of another column takes it away.
                if of_heading.iter().all(|(other, ..)| *other != kind) {
                    of_heading.push((kind, column, rank));
                }
            };
            columns(kind).iter().for_each(|column| add(column, column, 0));
            for column in columns(kind) {
                let headings = written.and_then(|table| table.columns.get(*column)).into_iter().flatten();
                headings.enumerate().for_each(|(at, heading)| add(heading, column, at + 1));
            }
        }
        let words = |words: Wordings<'static>| {
            let mut known = FxHashMap::default();
            for (meaning, words) in words.values().enumerate() {
                known.extend(words.iter().map(|word| (fold(word), meaning)));
            }
            known.extend(words.keys().enumerate().map(|(meaning, canonical)| (fold(canonical), meaning)));
            Words { canonical: words.into_keys().collect(), known }
        };
        Self { names, columns: meanings, values: file.values.into_iter().map(|(set, of_set)| (set, words(of_set))).collect() }
    }

    /// Returns the canonical column that a heading means in a kind of table.
    ///
    /// The whole heading is tried first, then without parts in brackets, then without what follows a comma, then the parts
    /// between slashes.
    #[must_use]
    pub fn column(&self, kind: TableKind, heading: &str) -> Option<&'static str> {
        self.meanings(heading).into_iter().find(|meaning| meaning.kind == kind).map(|meaning| meaning.column)
    }

    /// Returns what a heading may mean, at most once for each kind of table.
    #[must_use]
    pub fn meanings(&self, heading: &str) -> Vec<Meaning> {
        let mut found: Vec<Meaning> = Vec::new();
        let mut add = |folded: &str, distance: u8| {
            for (kind, column, rank) in self.columns.get(folded).into_iter().flatten() {
                if found.iter().all(|meaning| meaning.kind != *kind) {
                    found.push(Meaning { kind: *kind, column, distance, rank: *rank });
                }
            }
        };
        add(&fold(heading), 0);
        if heading.contains(['(', '[', ',']) {
            let bare = without_brackets(heading);
            add(&fold(&bare), 1);
            add(&fold(bare.split(',').next().unwrap_or_default()), 2);
        }
        for meaning in self.of_alternatives(heading) {
            if found.iter().all(|other| other.kind != meaning.kind) {
                found.push(meaning);
            }
        }
        found
    }

    /// Returns what a heading such as `Forvaltning/afdeling` may mean: what its known parts agree on.
    fn of_alternatives(&self, heading: &str) -> Vec<Meaning> {
        let mut agreed: Vec<(Meaning, bool)> = Vec::new();
        if heading.contains('/') {
            let parts = without_brackets(heading);
            for (kind, column, rank) in parts.split('/').filter_map(|part| self.columns.get(&fold(part))).flatten() {
                match agreed.iter_mut().find(|(meaning, _)| meaning.kind == *kind) {
                    Some((meaning, agrees)) => *agrees &= meaning.column == *column,
                    None => agreed.push((Meaning { kind: *kind, column, distance: 3, rank: *rank }, true)),
                }
            }
        }
        agreed.into_iter().filter(|(_, agrees)| *agrees).map(|(meaning, _)| meaning).collect()
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

    /// Returns the canonical value that a word means in a set of values, such as `status`.
    #[must_use]
    pub fn value(&self, set: &str, word: &str) -> Option<&str> {
        let words = self.values.get(set)?;
        let folded = fold(word);
        words.known.get(&folded).map(|meaning| words.canonical[*meaning].as_str()).filter(|_| !folded.is_empty())
    }

    /// Returns the canonical values of a set, sorted.
    pub fn canonical_values(&self, set: &str) -> impl Iterator<Item = &str> {
        self.values.get(set).into_iter().flat_map(|words| &words.canonical).map(String::as_str)
    }
}

/// What a heading means in one kind of table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Meaning {
    /// The kind of table.
    pub kind: TableKind,
    /// The canonical column.
    pub column: &'static str,
    /// How much of the heading had to be left out to know it: nothing, brackets, what follows a comma, or other words for it.
    pub distance: u8,
    /// How telling the heading is among those of its column: the canonical name is 0, then as the dictionary lists them.
    pub rank: usize,
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    fn file() -> File<'static> {
        toml::from_str(include_str!("headings.toml")).expect("the dictionary is TOML of its form")
    }

    #[test]
    fn the_dictionary_knows_the_tables_and_columns_that_there_are_and_no_others() {
        let file = file();
        let kinds: BTreeSet<&str> = TableKind::ALL.map(TableKind::name).into();
        assert_eq!(file.tables.keys().map(String::as_str).collect::<BTreeSet<_>>(), kinds);
        for kind in TableKind::ALL {
            let written: BTreeSet<&str> = file.tables[kind.name()].columns.keys().map(String::as_str).collect();
            assert_eq!(written, columns(kind).iter().copied().collect(), "columns of {kind}");
        }
    }

    #[test]
    fn no_word_means_two_things() {
        let file = file();
        let mut double = Vec::new();
        for (name, table) in &file.tables {
            let mut seen: BTreeMap<String, &str> = BTreeMap::new();
            for (column, headings) in &table.columns {
                for heading in headings.iter().copied().chain([column.as_str()]) {
                    let other = seen.insert(fold(heading), column);
                    double.extend(
                        other.filter(|other| other != column).map(|other| format!("{name}: `{heading}` is {other} and {column}")),
                    );
                }
            }
        }
        for (set, values) in &file.values {
            let mut seen: BTreeMap<String, &str> = BTreeMap::new();
            for (value, words) in values {
                for word in words.iter().copied().chain([value.as_str()]) {
                    let other = seen.insert(fold(word), value);
                    double.extend(
                        other.filter(|other| other != value).map(|other| format!("{set}: `{word}` is {other} and {value}")),
                    );
                }
            }
        }
        assert_eq!(double, Vec::<String>::new());
    }

    #[test]
    fn headings_are_known_with_and_without_what_is_in_brackets() {
        let column = |heading: &str| dictionary().column(TableKind::Systems, heading);
        for heading in ["Systemnavn", "SYSTEM-NAVN", "system navn", "Systemnavn (påkrævet)", "Systemnavn, officielt"] {
            assert_eq!(column(heading), Some("name"), "{heading}");
        }
        assert_eq!(column("Yndlingsfarve"), None);
        assert_eq!(column(""), None);
    }

    #[test]
    fn the_longest_word_in_a_name_says_what_a_file_holds() {
        assert_eq!(dictionary().kinds_named("Systemoversikt 2026"), [TableKind::Systems]);
        assert_eq!(dictionary().kinds_named("Lisensbruk"), [TableKind::Usage]);
        assert!(dictionary().kinds_named("Ark1").is_empty());
    }
}
