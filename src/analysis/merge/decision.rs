//! What people have decided about products and rivalries, read back from the working list of an earlier run.
//!
//! A decision is found by its key, which names the systems, or the tasks, that it is about: never by a row. It holds for as long as
//! these are there, also when others have come beside them, and until its day has passed.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use chrono::NaiveDate;
use sha2::{Digest, Sha256};

use super::side::{At, Side};

/// The longest key that is written out; a longer one is its hash. A cell of a workbook holds 32 767 characters.
const LONGEST: usize = 2_000;

/// What a decision is about, in a form that stays: `product:Nord:0101;Syd:17`, `task:esdh;category:records-management`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key(String);

impl Key {
    /// Returns the key of records.
    #[must_use]
    pub fn of_records(sides: &[Side<'_>], records: &[At]) -> Self {
        let mut names: Vec<_> = records
            .iter()
            .map(|at| {
                let side = &sides[at.side];
                format!("{}:{}", escaped(&side.name), escaped(&side.portfolio[at.system].id))
            })
            .collect();
        names.sort_unstable();
        names.dedup();
        Self::long("product:", &names.join(";"))
    }

    /// Returns the key of what systems rival in, each as `task:…` or `category:…`.
    #[must_use]
    pub fn of_labels<'a>(labels: impl IntoIterator<Item = (&'static str, &'a str)>) -> Self {
        let mut names: Vec<_> = labels.into_iter().map(|(kind, name)| format!("{kind}:{}", escaped(name))).collect();
        names.sort_unstable();
        Self::long("", &names.join(";"))
    }

    /// Takes a key as somebody's file has it.
    #[must_use]
    pub fn read(text: &str) -> Self {
        Self(text.trim().to_owned())
    }

    /// Returns the text.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.0
    }

    fn long(start: &str, rest: &str) -> Self {
        if rest.len() <= LONGEST {
            return Self(format!("{start}{rest}"));
        }
        let hash = Sha256::digest(rest.as_bytes()).iter().take(12).fold(String::new(), |mut text, byte| {
            let _ = write!(text, "{byte:02x}");
            text
        });
        Self(format!("{start}#{hash}"))
    }

    /// Returns the side and id of every record that it names; nothing when it names none.
    fn records(&self) -> Option<Vec<(String, String)>> {
        let names = self.0.strip_prefix("product:").filter(|names| !names.starts_with('#'))?;
        names.split(';').map(|name| name.split_once(':').map(|(side, id)| (plain(side), plain(id)))).collect()
    }

    /// Returns whether it names records, and not only their hash.
    pub(super) fn names_records(&self) -> bool {
        self.records().is_some()
    }

    /// Returns its parts, such as `task:esdh`.
    pub(super) fn parts(&self) -> impl Iterator<Item = &str> {
        self.0.split(';')
    }
}

/// Writes the signs that part a key, and white space at the ends of a name, as percent and number.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    let (first, last) = (0, text.chars().count().saturating_sub(1));
    for (at, letter) in text.chars().enumerate() {
        let is_edge = (at == first || at == last) && letter.is_whitespace();
        if matches!(letter, '%' | ':' | ';') || letter.is_control() || is_edge || (letter.is_whitespace() && letter != ' ') {
            let _ = write!(escaped, "%{:x}.", u32::from(letter));
        } else {
            escaped.push(letter);
        }
    }
    escaped
}

fn plain(text: &str) -> String {
    let mut parts = text.split('%');
    let mut plain = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let letter = part.split_once('.').and_then(|(number, rest)| {
            let letter = u32::from_str_radix(number, 16).ok().and_then(char::from_u32)?;
            Some((letter, rest))
        });
        match letter {
            Some((letter, rest)) => {
                plain.push(letter);
                plain.push_str(rest);
            }
            None => plain.push_str(part),
        }
    }
    plain
}

/// What somebody chose.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Choice {
    /// They are one product.
    Same,
    /// They are not one product.
    NotSame,
    /// The one of this side stays.
    Keep(String),
    /// All of them stay.
    KeepAll,
    /// It is left open.
    Later,
}

/// A decision as it stands in a working list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decision {
    /// What it is about.
    pub key: Key,
    /// What that is called, for people.
    pub label: String,
    /// What was chosen.
    pub choice: Choice,
    /// Why.
    pub reason: Option<String>,
    /// Who answers for it.
    pub owner: Option<String>,
    /// The last day on which it holds.
    pub until: Option<NaiveDate>,
}

/// What became of the decisions.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Applied {
    /// Those that hold.
    pub held: Vec<Decision>,
    /// Those about something that is no more.
    pub gone: Vec<Decision>,
    /// Those whose day has passed.
    pub expired: Vec<Decision>,
    /// Those about one thing that contradict each other; none of them is followed.
    pub contradicting: Vec<Decision>,
    /// Those that do not fit what they are about, such as keeping a side that has none of it.
    pub unfit: Vec<Decision>,
}

/// The decisions of a run, looked up by what they are about.
#[derive(Debug)]
pub struct Decided {
    decisions: Vec<Decision>,
    /// The records that each decision names, where all of them are there.
    records: Vec<Option<BTreeSet<At>>>,
    by_key: BTreeMap<Key, usize>,
    by_part: BTreeMap<String, usize>,
    held: BTreeSet<usize>,
    unfit: BTreeSet<usize>,
    applied: Applied,
}

impl Decided {
    /// Takes the decisions as they were read, in any order.
    #[must_use]
    pub fn new(decisions: &[Decision], sides: &[Side<'_>], today: NaiveDate) -> Self {
        let mut applied = Applied::default();
        let mut by_key: BTreeMap<Key, Vec<&Decision>> = BTreeMap::new();
        for decision in decisions {
            by_key.entry(decision.key.clone()).or_default().push(decision);
        }
        let mut open: Vec<Decision> = Vec::new();
        for rows in by_key.into_values() {
            let (valid, expired): (Vec<_>, Vec<_>) =
                rows.into_iter().partition(|decision| decision.until.is_none_or(|until| until >= today));
            applied.expired.extend(expired.into_iter().cloned());
            match valid.as_slice() {
                [] => {}
                [first, rest @ ..] if rest.iter().all(|other| other.choice == first.choice) => open.push((*first).clone()),
                contradicting => applied.contradicting.extend(contradicting.iter().map(|decision| (*decision).clone())),
            }
        }
        let mut systems: BTreeMap<(&str, &str), At> = BTreeMap::new();
        for (side, of) in sides.iter().enumerate() {
            for (system, row) in of.portfolio.systems().filter(|(_, row)| !row.has_left(today)) {
                systems.insert((of.name.as_str(), row.id.as_str()), At { side, system });
            }
        }
        let records = |decision: &Decision| {
            let names = decision.key.records()?;
            let found = names.iter().map(|(side, id)| systems.get(&(side.as_str(), id.as_str())).copied());
            found.collect::<Option<BTreeSet<At>>>()
        };
        let records = open.iter().map(records).collect();
        let by_key = open.iter().enumerate().map(|(at, decision)| (decision.key.clone(), at)).collect();
        let parts = open.iter().enumerate().filter(|(_, decision)| decision.key.records().is_none());
        let by_part = parts.flat_map(|(at, decision)| decision.key.parts().map(move |part| (part.to_owned(), at))).collect();
        Self { decisions: open, records, by_key, by_part, held: BTreeSet::new(), unfit: BTreeSet::new(), applied }
    }

    /// Returns every decision about records that are all there, with these records.
    pub(super) fn about_records(&self) -> impl Iterator<Item = (usize, &Choice, &BTreeSet<At>)> {
        let all = self.decisions.iter().zip(&self.records).enumerate();
        all.filter_map(|(at, (decision, records))| Some((at, &decision.choice, records.as_ref()?)))
    }

    /// Returns the decision about something with this key; else one about something that has a part in common with it.
    pub(super) fn about(&self, key: &Key) -> Option<usize> {
        let by_part = || key.parts().find_map(|part| self.by_part.get(part).copied());
        self.by_key.get(key).copied().or_else(by_part)
    }

    /// Returns a decision.
    pub(super) fn get(&self, at: usize) -> &Decision {
        &self.decisions[at]
    }

    /// Returns the decisions by their positions.
    pub(super) fn all(&self) -> &[Decision] {
        &self.decisions
    }

    /// Notes that a decision holds, or that what was chosen does not fit.
    pub(super) fn note(&mut self, at: usize, fits: bool) {
        if fits {
            self.held.insert(at)
        } else {
            self.unfit.insert(at)
        };
    }

    /// Returns what became of the decisions.
    pub(super) fn applied(self) -> Applied {
        let mut applied = self.applied;
        for (at, decision) in self.decisions.into_iter().enumerate() {
            if self.held.contains(&at) {
                applied.held.push(decision);
            } else if self.unfit.contains(&at) {
                applied.unfit.push(decision);
            } else {
                applied.gone.push(decision);
            }
        }
        applied
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whatever_stands_in_an_id_comes_back_from_a_key() {
        for id in ["0101", "a:b;c%d", " spaced ", "=cmd|'/c calc'!A0", "æøå 😀", "%3a.", "tab\tbed", ""] {
            assert_eq!(plain(&escaped(id)), id, "{id:?}");
        }
        let key = Key::of_labels([("task", "b"), ("category", "a;b")]);
        assert_eq!(key.text(), "category:a%3b.b;task:b");
        assert_eq!(Key::read("product:Nord:1;Syd:2%3a.3").records().expect("records")[1], ("Syd".into(), "2:3".into()));
    }

    #[test]
    fn a_key_that_no_cell_holds_is_its_hash() {
        let long = "x".repeat(40_000);
        let key = Key::of_labels([("task", long.as_str())]);
        assert!(key.text().len() < 40, "{}", key.text());
    }
}
