//! Names read as people write them: a product, around which stand its vendor, a version, a legal form, the department that uses it.
//!
//! A name has several readings, from the name as it stands to what is left when everything around it is taken off. Two records
//! are compared by all of their readings, and every reading says what was taken off, so that a reader can overrule it.

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use super::department::is_department;
use super::record::Lists;
use super::vendor::{Vendor, key_without_legal_form, without_legal_form};
use super::version::{is_marker, is_version, without_version};
use super::words::{clean, joined, words};
use crate::analysis::overlaps::categories;

/// What a part of a name is that is not the product.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// The vendor.
    Vendor,
    /// A legal form.
    LegalForm,
    /// A version or a year.
    Version,
    /// A bare number, which may be a version.
    Number,
    /// How it is delivered: `Online`, `Cloud`.
    Edition,
    /// A unit of the organisation.
    Unit,
    /// What sounds like a department, though the inventory knows none of that name.
    Department,
    /// A remark on the record: `copy`, `old`.
    Remark,
}

impl Part {
    /// Returns the name by which a message chooses its word.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Vendor => "vendor",
            Self::LegalForm => "legal-form",
            Self::Version => "version",
            Self::Number => "number",
            Self::Edition => "edition",
            Self::Unit | Self::Department => "department",
            Self::Remark => "remark",
        }
    }

    /// Returns the key of the word for it.
    pub(super) fn key(self) -> &'static str {
        match self {
            Self::Vendor => "matching-by-vendor",
            Self::LegalForm => "matching-by-legal-form",
            Self::Version => "matching-by-version",
            Self::Number => "matching-by-number",
            Self::Edition => "matching-by-edition",
            Self::Unit | Self::Department => "matching-by-department",
            Self::Remark => "matching-by-remark",
        }
    }

    /// Returns how sure two names still are one product when this was taken off, in hundredths.
    #[must_use]
    pub fn certainty(self) -> u32 {
        match self {
            Self::LegalForm => 99,
            Self::Version => 97,
            Self::Vendor | Self::Unit => 96,
            Self::Remark => 92,
            Self::Number | Self::Department => 82,
            Self::Edition => 80,
        }
    }

    /// Returns whether what is left may well be another product, unless vendor and category agree.
    #[must_use]
    pub fn is_doubtful(self) -> bool {
        matches!(self, Self::Number | Self::Department | Self::Edition)
    }
}

/// A part that was taken off.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Taken {
    /// What it is.
    pub part: Part,
    /// As it is written.
    pub text: String,
}

/// A name, or what is left of it.
#[derive(Debug, Clone)]
pub(super) struct Reading {
    /// What compares.
    pub(super) key: String,
    /// What is left, as it is written.
    pub(super) left: String,
    /// What was taken off, first things first.
    pub(super) taken: Vec<Taken>,
    /// The vendor that the name itself gives.
    pub(super) vendor: Option<Vendor>,
}

/// What the readings of one inventory have in common.
#[derive(Debug, Default)]
pub(super) struct Known {
    units: FxHashSet<String>,
    vendors: FxHashSet<String>,
}

impl Known {
    /// Collects units and vendors.
    pub(super) fn of(lists: &Lists<'_>) -> Self {
        let distinct: FxHashSet<&str> =
            lists.records.iter().filter_map(|record| record.vendor).chain(lists.vendors.iter().map(String::as_str)).collect();
        let vendors = distinct.into_iter().filter_map(Vendor::read).map(|vendor| vendor.key()).filter(|key| key.len() >= 2);
        Self { units: lists.units.clone(), vendors: vendors.collect() }
    }
}

/// Returns whether a folded word stands for what many systems do. English ones do not count: `Office` and `Planner` are brands.
pub(super) fn is_generic(word: &str) -> bool {
    static WORDS: LazyLock<FxHashSet<String>> = LazyLock::new(|| {
        let names = categories::all().iter().flat_map(|category| [&category.da, &category.nb]);
        let more = ["system", "portal", "app", "web", "program", "platform", "modul", "online", "database", "server", "register"];
        names.map(String::as_str).chain(more).flat_map(|name| words(&clean(name))).map(|word| word.folded).collect()
    });
    WORDS.contains(word)
}

/// Longest name that is read, in bytes: what is longer is no name.
const LONGEST: usize = 400;

/// Returns the beginning of a name, as much as is read of it.
pub(super) fn short(name: &str) -> &str {
    &name[..name.floor_char_boundary(LONGEST)]
}

/// Returns a name as it compares: letters and digits, folded.
#[must_use]
pub fn key(name: &str) -> String {
    joined(&words(&clean(name)))
}

/// Returns the readings of a record's own name, the name as it stands first.
pub(super) fn readings(name: &str, vendor: Option<&Vendor>, known: &Known) -> Vec<Reading> {
    let name = clean(name);
    let mut all = Vec::new();
    let mut taken = Vec::new();
    let mut named = None;
    let mut rest = name.as_str();
    for _ in 0..6 {
        push(&mut all, rest, &taken, named.as_ref());
        if let Some((shorter, reading)) = without_vendor(rest, vendor, known) {
            let mut more = taken.clone();
            more.push(reading);
            let by_name = Vendor::of(&words(&more[more.len() - 1].text));
            push(&mut all, shorter, &more, by_name.as_ref());
        }
        let Some((shorter, one)) = shorten(rest, vendor, known) else { break };
        if one.part == Part::Vendor {
            named = Vendor::of(&words(&one.text));
        }
        taken.push(one);
        rest = shorter;
    }
    all
}

/// Returns the readings of another name of a record, from which only a version is taken off.
pub(super) fn readings_of_alias(name: &str) -> Vec<Reading> {
    let name = clean(name);
    let mut all = Vec::new();
    push(&mut all, &name, &[], None);
    if let Some((rest, text)) = without_version(&name) {
        push(&mut all, rest, &[Taken { part: Part::Version, text: text.to_owned() }], None);
    }
    all
}

fn push(all: &mut Vec<Reading>, rest: &str, taken: &[Taken], vendor: Option<&Vendor>) {
    let key = joined(&words(rest));
    if !key.is_empty() && all.iter().all(|reading| reading.key != key) {
        all.push(Reading { key, left: rest.to_owned(), taken: taken.to_vec(), vendor: vendor.cloned() });
    }
}

/// Takes one thing off the end of a name.
fn shorten<'a>(name: &'a str, vendor: Option<&Vendor>, known: &Known) -> Option<(&'a str, Taken)> {
    let taken = |part, text: &str| Taken { part, text: text.to_owned() };
    if let Some((rest, note)) = without_note(name)
        && let Some(part) = kind_of_note(note, vendor, known).filter(|_| is_enough(rest, 2))
    {
        return Some((rest, taken(part, note)));
    }
    if let Some((rest, text)) = without_version(name) {
        return is_enough(rest, 3).then(|| (rest, taken(Part::Version, text)));
    }
    let all = words(name);
    let kept = without_legal_form(&all);
    if (1..all.len()).contains(&kept) {
        return Some((trim(&name[..all[kept - 1].end]), taken(Part::LegalForm, trim(&name[all[kept].start..]))));
    }
    let [.., before, last] = all.as_slice() else { return None };
    let part = if matches!(last.folded.as_str(), "online" | "cloud" | "saas") {
        Part::Edition
    } else if last.folded.parse().is_ok_and(|number: u32| (1..=30).contains(&number)) && !is_marker(&before.folded) {
        Part::Number
    } else {
        return None;
    };
    let rest = trim(&name[..before.end]);
    is_enough(rest, 4).then(|| (rest, taken(part, &name[last.start..])))
}

/// Returns the name and the note behind it: in brackets, or after ` - `, ` / `, ` | `.
fn without_note(name: &str) -> Option<(&str, &str)> {
    let closing = [('(', ')'), ('[', ']')].into_iter().find(|(_, close)| name.ends_with(*close));
    let (at, note) = if let Some((open, close)) = closing {
        let at = name.rfind(open)?;
        (at, &name[at + open.len_utf8()..name.len() - close.len_utf8()])
    } else {
        let ends = [" - ", " – ", " — ", " / ", " | ", ", "];
        let (at, sign) = ends.into_iter().filter_map(|sign| Some((name.rfind(sign)?, sign))).max()?;
        (at, &name[at + sign.len()..])
    };
    Some((trim(&name[..at]), note.trim())).filter(|(rest, note)| !rest.is_empty() && !note.is_empty())
}

fn kind_of_note(note: &str, vendor: Option<&Vendor>, known: &Known) -> Option<Part> {
    let all = words(note);
    let key = joined(&all);
    let bare = key_without_legal_form(&all);
    if !all.is_empty() && bare.is_empty() {
        Some(Part::LegalForm)
    } else if vendor.is_some_and(|vendor| vendor.key() == bare) || known.vendors.contains(&bare) {
        Some(Part::Vendor)
    } else if known.units.contains(&key) {
        Some(Part::Unit)
    } else if is_version(note) {
        Some(Part::Version)
    } else if matches!(key.as_str(), "kopi" | "copy" | "dublet" | "duplikat" | "duplicate" | "gammel" | "old" | "ny" | "new") {
        Some(Part::Remark)
    } else if is_department(&all) {
        Some(Part::Department)
    } else {
        None
    }
}

/// Takes the vendor off the beginning of a name.
fn without_vendor<'a>(name: &'a str, vendor: Option<&Vendor>, known: &Known) -> Option<(&'a str, Taken)> {
    let all = words(name);
    let own = vendor.and_then(|vendor| vendor.begins(&all));
    let count = own.or_else(|| (1..=all.len().min(4)).rev().find(|count| known.vendors.contains(&joined(&all[..*count]))))?;
    // A vendor writes its legal form too, as in `KMD A/S Nexus`.
    let legal = (count + 1..=(count + 2).min(all.len())).rev().find(|end| without_legal_form(&all[..*end]) == count);
    let first = all.get(legal.unwrap_or(count))?;
    let rest = &name[first.start..];
    let taken = Taken { part: Part::Vendor, text: trim(&name[..first.start]).to_owned() };
    is_enough(rest, 3).then_some((rest, taken))
}

/// Returns a text without the signs that join its parts.
pub(super) fn trim(text: &str) -> &str {
    text.trim_matches(|letter: char| letter.is_whitespace() || matches!(letter, '-' | '–' | '—' | ',' | ':' | '/' | '|'))
}

/// Returns whether what is left of a name is enough to be a product's.
fn is_enough(rest: &str, letters: usize) -> bool {
    joined(&words(rest)).chars().count() >= letters
}

#[cfg(test)]
mod tests {
    use super::*;

    fn known() -> Known {
        Known {
            units: ["Digitalisering og Politik", "Børn og Skole", "Helse og omsorg", "Teknik", "Lyngdal Kommune"]
                .into_iter()
                .map(key)
                .collect(),
            vendors: ["STIL", "KMD", "TM Care", "Microsoft", "Netcompany"].into_iter().map(key).collect(),
        }
    }

    fn shortest(name: &str, vendor: &str) -> (String, Vec<(Part, String)>) {
        let vendor = Vendor::read(vendor);
        let mut all = readings(name, vendor.as_ref(), &known());
        all.sort_by_key(|reading| reading.key.len());
        let reading = all.swap_remove(0);
        (reading.left, reading.taken.into_iter().map(|taken| (taken.part, taken.text)).collect())
    }

    #[test]
    fn what_stands_around_a_product_is_taken_off() {
        type Row<'a> = (&'a str, &'a str, &'a str, &'a [(Part, &'a str)]);
        let table: &[Row<'_>] = &[
            ("DXC Technology VITAE", "DXC Technology A/S", "VITAE", &[(Part::Vendor, "DXC Technology")]),
            ("DXC VITAE", "DXC Technology A/S", "VITAE", &[(Part::Vendor, "DXC")]),
            ("testogprøver.dk (STIL A/S)", "STIL A/S", "testogprøver.dk", &[(Part::Vendor, "STIL A/S")]),
            ("testogprøver.dk (STIL A/S)", "", "testogprøver.dk", &[(Part::Vendor, "STIL A/S")]),
            ("FilArkiv - Digitalisering og Politik", "NetBuilder", "FilArkiv", &[(Part::Unit, "Digitalisering og Politik")]),
            ("Prisme (Børn og Skole)", "Fujitsu A/S", "Prisme", &[(Part::Unit, "Børn og Skole")]),
            ("SIRKA (Økonomi og lønn)", "KRL", "SIRKA", &[(Part::Department, "Økonomi og lønn")]),
            ("MIKE+ (Sundhed og Omsorg)", "DHI", "MIKE+", &[(Part::Department, "Sundhed og Omsorg")]),
            ("NemKonto - Social og Familie", "", "NemKonto", &[(Part::Department, "Social og Familie")]),
            ("SBSYS – Socialforvaltningen", "", "SBSYS", &[(Part::Department, "Socialforvaltningen")]),
            ("Datafordeleren v. 8.2", "", "Datafordeleren", &[(Part::Version, "v. 8.2")]),
            ("Datafordeleren v8.2", "", "Datafordeleren", &[(Part::Version, "v8.2")]),
            ("Datafordeleren, version 3", "", "Datafordeleren", &[(Part::Version, "version 3")]),
            ("Datafordeleren ver. 3", "", "Datafordeleren", &[(Part::Version, "ver. 3")]),
            ("Prisme 2015", "", "Prisme", &[(Part::Version, "2015")]),
            ("MapInfo 10.1", "", "MapInfo", &[(Part::Version, "10.1")]),
            ("SQL Server 2012 R2", "", "SQL Server", &[(Part::Version, "2012 R2")]),
            ("WinMed 3", "", "WinMed", &[(Part::Number, "3")]),
            ("uniFLOW Online", "", "uniFLOW", &[(Part::Edition, "Online")]),
            ("Acadre A/S", "", "Acadre", &[(Part::LegalForm, "A/S")]),
            ("KMD A/S Nexus", "", "Nexus", &[(Part::Vendor, "KMD A/S")]),
            ("TM Care TM Sund", "TM Care", "TM Sund", &[(Part::Vendor, "TM Care")]),
            ("Aula (gammel)", "", "Aula", &[(Part::Remark, "gammel")]),
            ("Prisme 2015 (Teknik)", "", "Prisme", &[(Part::Unit, "Teknik"), (Part::Version, "2015")]),
            (
                "Netcompany Modulus Barn v. 2 - Teknik",
                "",
                "Modulus Barn",
                &[(Part::Unit, "Teknik"), (Part::Version, "v. 2"), (Part::Vendor, "Netcompany")],
            ),
        ];
        for (name, vendor, left, taken) in table {
            let taken: Vec<_> = taken.iter().map(|(part, text)| (*part, (*text).to_owned())).collect();
            assert_eq!(shortest(name, vendor), ((*left).to_owned(), taken), "{name}");
        }
    }

    #[test]
    fn what_belongs_to_the_product_stays() {
        for name in [
            "Microsoft 365",
            "Public 360",
            "AS2007",
            "OS2mo",
            "F2",
            "Microsoft",
            "Tabulex (SFO)",
            "Visma Flyt - Skole",
            "KF Skjema",
            "Zoom (app)",
            "SAPA - overblik",
            "Karnov",
            "Online",
            "Version 2",
            "v. 8.2",
            "2015",
            "(Teknik)",
            " - ",
            "",
        ] {
            assert!(readings(name, None, &Known::default()).len() <= 1, "{name}");
        }
    }

    #[test]
    fn no_text_is_too_strange() {
        for name in
            ["((((", "a - - - b", "ß – ﷺ (", "1.1.1.1", "v.", "A/S A/S A/S", "\u{308}", "Å (Å) [Å] - Å / Å v. 1 2 3 2000 R2"]
        {
            readings(name, Vendor::read(name).as_ref(), &known());
        }
    }

    proptest::proptest! {
        #[test]
        fn any_text_has_readings_that_are_parts_of_it(name in ".{0,40}", vendor in "[ A-Za-zæøåÅ./&()0-9-]{0,20}", tail in "[ v.0-9()/A-S-]{0,12}") {
            let name = format!("{vendor}{name}{tail}");
            let clean = clean(&name);
            for reading in readings(&name, Vendor::read(&vendor).as_ref(), &known()) {
                proptest::prop_assert!(clean.contains(&reading.left) && reading.taken.iter().all(|taken| clean.contains(&taken.text)));
                super::super::slip::between(&words(&clean), &words(&reading.left));
            }
        }
    }
}
