//! The dictionary: which heading, sheet name or cell value means what, in Danish, Norwegian and English.
//!
//! The words stand in `headings.toml`, the one place to add another municipality's wording.

use std::collections::BTreeMap;
use std::sync::{LazyLock, OnceLock};

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
    tables: BTreeMap<String, FileTable<'static>>,
    /// The headings word by word, made when the first abbreviation is met.
    spelled: OnceLock<BTreeMap<String, Meanings>>,
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

#[derive(Debug, Deserialize)]
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
        let values = file.values.into_iter().map(|(set, of_set)| (set, words(of_set))).collect();
        Self { names, columns: meanings, values, tables: file.tables, spelled: OnceLock::new() }
    }

    /// Returns the canonical column that a heading means in a kind of table.
    ///
    /// The whole heading is tried first, then without parts in brackets, a number before it and units behind it, then without
    /// what follows a comma, then the parts between slashes, then as an abbreviation.
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
        // `#` is how spreadsheets in English say `No.`; nothing of it is left when it is folded.
        let whole = if heading.trim() == "#" { "nr".to_owned() } else { fold(heading) };
        add(&whole, 0);
        let unnumbered = without_number(heading);
        if unnumbered != heading {
            add(&fold(unnumbered), 1);
        }
        let bare = without_brackets(unnumbered);
        let bare = without_units(&bare);
        if bare != heading {
            add(&fold(bare), 1);
        }
        if let Some((before, _)) = bare.split_once(',') {
            add(&fold(before), 2);
        }
        let dated = self.of_dated(bare);
        let mut add_other = |others: Vec<Meaning>| {
            for meaning in others {
                if found.iter().all(|other| other.kind != meaning.kind) {
                    found.push(meaning);
                }
            }
        };
        add_other(dated);
        add_other(self.of_alternatives(heading));
        add_other(self.of_abbreviation(bare));
        found
    }

    /// Returns what a heading such as `Udfases senest den` or `Udløb dato` may mean: it says that it is a date, so only a column of
    /// dates can be meant.
    fn of_dated(&self, heading: &str) -> Vec<Meaning> {
        const DATES: &[&str] = &[
            "in-service",
            "retire-by",
            "retired",
            "start",
            "end",
            "irrevocable-until",
            "terminated",
            "framework-end",
            "competed",
            "from",
            "to",
            "measured",
            "until",
            "wanted-in-service",
            "evaluation-date",
        ];
        let before =
            heading.rsplit_once(char::is_whitespace).filter(|(_, last)| ["den", "dato", "date"].contains(&fold(last).as_str()));
        let known = before.and_then(|(before, _)| self.columns.get(&fold(before))).into_iter().flatten();
        let of_dates = known.filter(|(kind, column, _)| *kind != TableKind::Integrations && DATES.contains(column));
        of_dates.map(|(kind, column, rank)| Meaning { kind: *kind, column, distance: 2, rank: *rank }).collect()
    }

    /// Returns what a heading such as `Ant. brugere` or `Ops.varsel` may mean: what all headings that it can be short for
    /// agree on.
    fn of_abbreviation(&self, heading: &str) -> Vec<Meaning> {
        const LONGEST: usize = 40;
        let mut agreed: Vec<(Meaning, bool)> = Vec::new();
        let is_short = |word: &str| word.contains('.');
        if heading.len() > LONGEST || !heading.split_whitespace().any(is_short) {
            return Vec::new();
        }
        let pattern: Vec<Vec<String>> = heading.split_whitespace().map(|word| word.split('.').map(fold).collect()).collect();
        let first = pattern[0][0].as_str();
        // One letter at the beginning is short for too much.
        if first.chars().count() < 2 || !first.starts_with(char::is_alphabetic) {
            return Vec::new();
        }
        let spelled = self.spelled.get_or_init(|| self.spelled());
        let from_first = spelled.range(first.to_owned()..).take_while(|(words, _)| words.starts_with(first));
        for (kind, column, rank) in from_first.filter(|(words, _)| is_short_for(&pattern, words)).flat_map(|(_, all)| all) {
            match agreed.iter_mut().find(|(meaning, _)| meaning.kind == *kind) {
                Some((meaning, agrees)) => *agrees &= meaning.column == *column,
                None => agreed.push((Meaning { kind: *kind, column, distance: 3, rank: *rank }, true)),
            }
        }
        agreed.into_iter().filter(|(_, agrees)| *agrees).map(|(meaning, _)| meaning).collect()
    }

    fn spelled(&self) -> BTreeMap<String, Meanings> {
        let mut spelled: BTreeMap<String, Meanings> = BTreeMap::new();
        for heading in self.tables.values().flat_map(|table| table.columns.values()).flatten() {
            let words: Vec<String> = heading.split_whitespace().map(fold).collect();
            if let Some(meanings) = self.columns.get(&fold(heading)) {
                spelled.insert(words.join(" "), meanings.clone());
            }
        }
        spelled
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
        let find = |word: &str| {
            let folded = fold(word);
            words.known.get(&folded).map(|meaning| words.canonical[*meaning].as_str()).filter(|_| !folded.is_empty())
        };
        find(word).or_else(|| {
            // Nearly every cell is asked whether it is a word for nothing, and nearly none has a rank or brackets.
            if !word.contains(['(', '[']) && !word.trim_start().starts_with(|letter: char| letter.is_ascii_digit()) {
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
    pub fn canonical_values(&self, set: &str) -> impl Iterator<Item = &str> {
        self.values.get(set).into_iter().flat_map(|words| &words.canonical).map(String::as_str)
    }
}

/// Returns a heading without a number before it: `1. Systemnavn`, `2.1 Systemnavn`, `3) Systemnavn`.
fn without_number(heading: &str) -> &str {
    let rest = heading.trim_start_matches(|letter: char| letter.is_ascii_digit() || letter == '.');
    let number = &heading[..heading.len() - rest.len()];
    let rest = rest.strip_prefix([')', ':']).unwrap_or(rest);
    let is_number = number.starts_with(|letter: char| letter.is_ascii_digit()) && number.len() <= 6;
    let is_marked = number.contains('.') || rest.len() + number.len() < heading.len();
    if is_number && is_marked && !rest.trim().is_empty() { rest.trim() } else { heading }
}

/// Returns a word without the number by which a list of choices orders it: `1 - Lav`, `4: Kritisk`, `2. Mellem`.
fn without_rank(word: &str) -> &str {
    let rest = word.trim_start().trim_start_matches(|letter: char| letter.is_ascii_digit());
    let number = word.trim_start().len() - rest.len();
    let marked = rest.trim_start().strip_prefix(['-', '–', '—', ':', '.', ')', '=']);
    marked.filter(|rest| (1..=2).contains(&number) && rest.starts_with(char::is_whitespace)).map_or(word, str::trim)
}

/// Returns a heading without units as its last words: `Stykpris i kr.`, `Årlig pris kr. ekskl. moms`.
fn without_units(heading: &str) -> &str {
    const UNITS: &[&str] = &[
        "kr", "kroner", "dkk", "nok", "tkr", "moms", "mva", "vat", "ekskl", "eks", "excl", "ex", "mdr", "mnd", "maaneder", "ca",
        "janej", "janei", "i", "in",
    ];
    let mut rest = heading.trim();
    while let Some((before, last)) = rest.rsplit_once(char::is_whitespace)
        && UNITS.contains(&fold(last).as_str())
    {
        rest = before.trim_end();
    }
    // `Pris pr. md.` says what the price is for, not in what it is counted.
    let ends_open = rest.rsplit(char::is_whitespace).next().is_some_and(|last| ["pr", "per"].contains(&fold(last).as_str()));
    if ends_open { heading } else { rest }
}

/// Returns whether words can be shortened to a pattern: word by word the same parts, with letters left out at the stops.
fn is_short_for(pattern: &[Vec<String>], words: &str) -> bool {
    let mut words = words.split(' ');
    let fits = |parts: &Vec<String>, word: &str| {
        let [first, middle @ .., last] = &parts[..] else { return parts[0] == word };
        let Some(mut rest) = word.strip_prefix(first.as_str()) else { return false };
        for part in middle {
            match rest.find(part.as_str()) {
                Some(at) => rest = &rest[at + part.len()..],
                None => return false,
            }
        }
        rest.ends_with(last.as_str())
    };
    pattern.iter().all(|parts| words.next().is_some_and(|word| fits(parts, word))) && words.next().is_none()
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
        for (heading, meant) in [
            ("1. Systemnavn", "name"),
            ("2.1 Leverandør", "vendor"),
            ("3) STATUS *", "status"),
            ("#", "id"),
            ("Systemnavn *", "name"),
            ("Årlig\nudgift", "annual-cost"),
            ("Årlig driftsudgift i kr.", "annual-cost"),
            ("24. Årl. udg. (kr.)", "annual-cost"),
            ("Udfases senest den", "retire-by"),
            ("Leverandør/producent", "vendor"),
            ("Antal brugere ca.", "users"),
            ("Lovpligtig ja/nej", "mandated"),
            ("Ant. brugere", "users"),
            ("Akt. brugere", "active-users"),
            ("Personoplysn.", "personal-data"),
            ("Fælleskomp.", "common-component"),
        ] {
            assert_eq!(column(heading), Some(meant), "{heading}");
        }
        assert_eq!(dictionary().column(TableKind::Contracts, "Opsig.varsel"), Some("notice"));
        assert_eq!(dictionary().column(TableKind::Contracts, "Ops.varsel"), None, "opsigelse or opsjon?");
        assert_eq!(dictionary().column(TableKind::Licences, "Stykpris i kr."), Some("unit-price"));
        for heading in ["1000 kr.", "Systemnavn dato", "S. n.", "2026", "12.5", "...", "K. P.", "1. "] {
            assert_eq!(column(heading), None, "{heading}");
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
