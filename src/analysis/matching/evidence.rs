//! What a reader is told of a pair: what was compared, what was taken off, and how sure that is.

use super::name::{Reading, Taken};
use super::slip::Slip;
use super::vendor::Vendors;
use super::words::{Word, words};
use crate::model::{Portfolio, SystemKey};
use crate::text::list;

/// Where a reading comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Source {
    /// The record's name.
    Name,
    /// Another name in use.
    Alias,
    /// A name from before.
    FormerName,
    /// The name that the product has today, by `rules/products.toml`.
    Renamed,
}

impl Source {
    /// Returns how sure a pair can be that meets in such a name, in hundredths.
    pub(super) fn certainty(self) -> u32 {
        match self {
            Self::Name => 100,
            Self::Alias => 94,
            Self::FormerName => 92,
            Self::Renamed => 88,
        }
    }
}

/// A record by one of its readings.
pub(super) struct Entry<'a> {
    /// The record.
    pub(super) system: SystemKey,
    /// Which of its names was read.
    pub(super) source: Source,
    /// The name that was read, as the record has it.
    pub(super) name: &'a str,
    /// What was read.
    pub(super) reading: Reading,
}

impl Source {
    /// Returns the word for it.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Alias => "another name",
            Self::FormerName => "former name",
            Self::Renamed => "renamed since",
        }
    }
}

impl Entry<'_> {
    /// Says how the name was read.
    fn told(&self, id: &str) -> String {
        let taken: Vec<_> = self.reading.taken.iter().map(Taken::told).collect();
        let mut told = format!("{id}: {} `{}`", self.source.name(), self.name);
        if !taken.is_empty() {
            told += &format!(" without {}", list(&taken, 4));
        }
        if self.reading.left != self.name {
            told += &format!(", read as `{}`", self.reading.left);
        }
        told
    }
}

impl Taken {
    fn told(&self) -> String {
        format!("the {} `{}`", self.part.name(), self.text)
    }
}

/// Says why two records are one product, in a phrase that fits behind `X is Y again:`.
pub(super) fn because(portfolio: &Portfolio, one: &Entry<'_>, other: &Entry<'_>, slip: Option<Slip>) -> String {
    let mut reasons = Vec::new();
    for named in [one, other] {
        let today = &portfolio[named.system].name;
        match named.source {
            Source::Name => {}
            Source::Alias => reasons.push(format!("`{}` is another name of `{today}`", named.name)),
            Source::FormerName => reasons.push(format!("`{}` is a former name of `{today}`", named.name)),
            Source::Renamed => reasons.push(format!("`{}` is called `{}` today", named.name, named.reading.left)),
        }
    }
    reasons.extend(slip.map(|slip| slip.phrase().to_owned()));
    let mut taken: Vec<String> = Vec::new();
    for part in one.reading.taken.iter().chain(&other.reading.taken).map(Taken::told) {
        if !taken.contains(&part) {
            taken.push(part);
        }
    }
    if !reasons.is_empty() {
        let apart = if taken.is_empty() { String::new() } else { format!(", apart from {}", list(&taken, 4)) };
        return format!("{}{apart}", reasons.join(", and "));
    }
    if one.name == other.name {
        return "the names are the same".to_owned();
    }
    if one.reading.left != other.reading.left || taken.is_empty() {
        taken.push("how they are written".to_owned());
    }
    format!("the names differ only in {}", list(&taken, 4))
}

/// Says how two records compare, line by line.
pub(super) fn lines(
    portfolio: &Portfolio,
    one: &Entry<'_>,
    other: &Entry<'_>,
    vendors: Vendors,
    certainty: &Certainty,
) -> Vec<String> {
    let [left, right] = [one, other].map(|entry| entry.told(&portfolio[entry.system].id));
    vec![
        left,
        right,
        word_by_word(&one.reading.left, &other.reading.left),
        vendors_told(portfolio, one.system, other.system, vendors),
        certainty.told(),
    ]
}

/// Says how the words of two readings pair up.
fn word_by_word(one: &str, other: &str) -> String {
    let (left, right) = (words(one), words(other));
    let written = |text: &str, word: &Word| text[word.start..word.end].to_owned();
    if left.len() != right.len() {
        return format!("word by word: `{one}` = `{other}`, written together or apart");
    }
    let pairs = left.iter().zip(&right).map(|(a, b)| {
        let sign = if a.folded == b.folded { "=" } else { "~" };
        format!("`{}` {sign} `{}`", written(one, a), written(other, b))
    });
    format!("word by word: {}", pairs.collect::<Vec<_>>().join(", "))
}

fn vendors_told(portfolio: &Portfolio, one: SystemKey, other: SystemKey, vendors: Vendors) -> String {
    let [one, other] = [one, other].map(|system| portfolio[system].vendor.as_deref().unwrap_or("not given"));
    let says = match vendors {
        Vendors::Same => "one vendor",
        Vendors::Unknown => "nothing against it",
        Vendors::Differ => "two vendors",
    };
    format!("vendors `{one}` and `{other}`: {says}")
}

/// How sure a pair is, and why no surer.
#[derive(Debug, Default)]
pub(super) struct Certainty {
    reasons: Vec<(u32, &'static str)>,
}

impl Certainty {
    /// Lowers it to so many hundredths of what it was.
    pub(super) fn lower(&mut self, hundredths: u32, reason: &'static str) {
        if hundredths < 100 {
            self.reasons.push((hundredths, reason));
        }
    }

    /// Returns it in hundredths. Nothing read from a name is quite sure.
    pub(super) fn hundredths(&self) -> u8 {
        let all = self.reasons.iter().fold(9900, |sure, (hundredths, _)| sure * hundredths / 100);
        u8::try_from(all / 100).unwrap_or(99)
    }

    fn told(&self) -> String {
        let reasons: Vec<_> = self.reasons.iter().map(|(hundredths, reason)| format!("{hundredths} % for: {reason}")).collect();
        let because = if reasons.is_empty() { String::new() } else { format!(", being {}", reasons.join(", ")) };
        format!("certainty {} of 100{because}", self.hundredths())
    }
}
