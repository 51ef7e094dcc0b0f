//! What a heading means: as it stands, or as people number, date, shorten and join the headings that are known.

use rustc_hash::FxHashMap;

use super::Dictionary;
use super::words::beginning;
use crate::model::TableKind;
use crate::text::{fold, fold_words, without_brackets};

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

impl Dictionary {
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
        let known = before.and_then(|(before, _)| self.columns.get(fold(before).as_str())).into_iter().flatten();
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
        let meanings = meant.iter().filter_map(|words| self.columns.get(words.replace(' ', "").as_str())).flatten();
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
            for (kind, column, rank) in parts.split('/').filter_map(|part| self.columns.get(fold(part).as_str())).flatten() {
                match agreed.iter_mut().find(|(meaning, _)| meaning.kind == *kind) {
                    Some((meaning, agrees)) => *agrees &= meaning.column == *column,
                    None => agreed.push((Meaning { kind: *kind, column, distance: 3, rank: *rank }, true)),
                }
            }
        }
        agreed.into_iter().filter(|(_, agrees)| *agrees).map(|(meaning, _)| meaning).collect()
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

#[cfg(test)]
mod tests {
    use super::super::dictionary;
    use super::*;

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
}
