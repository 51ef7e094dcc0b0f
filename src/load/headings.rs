//! The dictionary: which heading, sheet name or cell value means what, in Danish, Norwegian and English.
//!
//! The words stand in `headings.toml`, the one place to add another municipality's wording.

mod file;

use std::collections::BTreeMap;
use std::sync::{LazyLock, OnceLock};

use rustc_hash::{FxHashMap, FxHashSet};

use crate::model::TableKind;
use crate::text::{fold, fold_words, without_brackets};
use file::{List, lists};

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
            "objective",
            "purpose",
            "tasks",
            "products-considered",
            "existing-considered",
            "replaces",
            "wanted-in-service",
            "hosting",
            "hosting-reason",
            "integrates-with",
            "common-components",
            "users",
            "implementation",
            "one-off-cost",
            "annual-cost",
            "internal-hours",
            "annual-benefit",
            "benefit-kind",
            "owner",
            "benefit-owner",
            "evaluation-date",
            "phase-out-plan",
            "archiving-plan",
            "personal-data",
            "process-changes",
            "status",
        ],
        TableKind::Decisions => &["request", "decision", "decided", "condition", "due", "met", "owner", "reason"],
        TableKind::Waivers => &["rule", "subject", "key", "decision", "reason", "owner", "until", "decided", "source"],
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
        TableKind::Decisions => &[&["request", "decision"]],
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
    values: FxHashMap<&'static str, Words>,
    headings: Vec<List>,
    /// The headings by the two letters that they begin with.
    by_beginning: OnceLock<FxHashMap<[u8; 2], Vec<&'static str>>>,
}

/// The words of one set of values.
#[derive(Debug, Default)]
struct Words {
    canonical: Vec<&'static str>,
    /// What each word means.
    known: FxHashMap<String, &'static str>,
    /// The first two letters of each word.
    beginnings: FxHashSet<[u8; 2]>,
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
            let of_heading: &mut Meanings = columns.entry(fold(heading)).or_default();
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
            "decided",
            "due",
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
        let headings = self.by_beginning.get_or_init(|| self.headings_by_beginning());
        let words = headings.get(&beginning(first)).into_iter().flatten().map(|heading| fold_words(heading));
        let mut meant: Vec<String> = words.filter(|words| is_short_for(&pattern, words)).collect();
        meant.sort_unstable();
        let meanings = meant.iter().filter_map(|words| self.columns.get(&words.replace(' ', ""))).flatten();
        for (kind, column, rank) in meanings {
            match agreed.iter_mut().find(|(meaning, _)| meaning.kind == *kind) {
                Some((meaning, agrees)) => *agrees &= meaning.column == *column,
                None => agreed.push((Meaning { kind: *kind, column, distance: 3, rank: *rank }, true)),
            }
        }
        agreed.into_iter().filter(|(_, agrees)| *agrees).map(|(meaning, _)| meaning).collect()
    }

    fn headings_by_beginning(&self) -> FxHashMap<[u8; 2], Vec<&'static str>> {
        let mut headings: FxHashMap<[u8; 2], Vec<&'static str>> = FxHashMap::default();
        for heading in self.headings.iter().flat_map(|list| &list.words) {
            let first = heading.split_whitespace().next().unwrap_or_default();
            headings.entry(beginning(first)).or_default().push(heading);
        }
        headings
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

impl Words {
    fn add(&mut self, list: &List) {
        self.canonical.push(list.name);
        for word in list.words.iter().chain([&list.name]) {
            self.beginnings.insert(beginning(word));
            self.known.insert(fold(word), list.name);
        }
    }

    fn get(&self, word: &str) -> Option<&'static str> {
        // Nearly every cell is asked whether it is a word for nothing, and its first letters tell that nearly none is.
        if plain_beginning(word).is_some_and(|letters| !self.beginnings.contains(&letters)) {
            return None;
        }
        let folded = fold(word);
        self.known.get(&folded).copied().filter(|_| !folded.is_empty())
    }
}

/// Returns the first two bytes of a word as it is folded, zero for each that is not there.
fn beginning(word: &str) -> [u8; 2] {
    plain_beginning(word).unwrap_or_else(|| {
        let folded = fold(word);
        let mut bytes = folded.bytes();
        [bytes.next().unwrap_or_default(), bytes.next().unwrap_or_default()]
    })
}

/// Returns the same without folding the word, where neither those two nor what follows them is anything but ASCII.
fn plain_beginning(word: &str) -> Option<[u8; 2]> {
    let (mut letters, mut found) = ([0; 2], 0);
    for byte in word.bytes() {
        if !byte.is_ascii() {
            return None;
        }
        if found == letters.len() {
            break;
        }
        if byte.is_ascii_alphanumeric() {
            letters[found] = byte.to_ascii_lowercase();
            found += 1;
        }
    }
    Some(letters)
}

/// Returns the kind of table that a list is of.
fn kind_of(list: &List) -> TableKind {
    let table = list.section.split('.').next().unwrap_or_default();
    TableKind::parse(table).expect("a test compares the committed dictionary with the tables that there are")
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

    proptest::proptest! {
        #[test]
        fn how_a_word_begins_is_seen_without_folding_it(word in "[ -]?[aBçeE0][\u{301}\u{30a}å.x9 -]?[\u{301}bÅ4 ]?\\PC{0,3}") {
            let folded = fold(&word);
            if let Some([first, second]) = plain_beginning(&word) {
                proptest::prop_assert_eq!([first, second], [folded.as_bytes().first().copied().unwrap_or_default(), folded.as_bytes().get(1).copied().unwrap_or_default()]);
            }
        }
    }

    #[test]
    fn every_heading_has_a_letter() {
        let headings = lists().into_iter().filter(|list| list.section.ends_with(".columns")).flat_map(|list| list.words);
        assert_eq!(headings.filter(|heading| !fold(heading).contains(char::is_alphabetic)).collect::<Vec<_>>(), [""; 0]);
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
