//! What a reader is told of a pair: what was compared, what was taken off, and how sure that is.

use super::align::Reason;
use super::comparison::Comparison;
use super::fields::Field;
use super::name::{Reading, Taken};
use super::readings::Link;
use super::record::Lists;
use super::slip::Slip;
use super::vendor::Vendors;
use super::words::{Word, words};
use crate::phrase;
use crate::phrase::{Phrase, Value};

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
    /// The record's place.
    pub(super) record: usize,
    /// Which of its names was read.
    pub(super) source: Source,
    /// The name that was read, as the record has it.
    pub(super) name: &'a str,
    /// What was read.
    pub(super) reading: Reading,
}

impl Source {
    /// Returns the key of the word for it.
    pub(super) fn key(self) -> &'static str {
        match self {
            Self::Name => "matching-by-name",
            Self::Alias => "matching-by-alias",
            Self::FormerName => "matching-by-former",
            Self::Renamed => "matching-by-renamed",
        }
    }

    /// Says that a record has such a name.
    fn told(self, id: &str, name: &str) -> Phrase {
        match self {
            Self::Name => phrase!("matching-name", id, name),
            Self::Alias => phrase!("matching-name-alias", id, name),
            Self::FormerName => phrase!("matching-name-former", id, name),
            Self::Renamed => phrase!("matching-name-renamed", id, name),
        }
    }
}

impl Entry<'_> {
    /// Says how the name was read.
    fn told(&self, id: &str) -> Phrase {
        let taken = &self.reading.taken;
        let mut told = self.source.told(id, self.name);
        if !taken.is_empty() {
            told = phrase!("matching-without", told, parts = Value::list(taken.iter().map(Taken::told), 4));
        }
        if self.reading.left != self.name {
            told = phrase!("matching-read-as", told, left = &self.reading.left);
        }
        told
    }
}

impl Taken {
    fn told(&self) -> Phrase {
        phrase!("matching-part", part = self.part.name(), text = &self.text)
    }
}

/// Says why two records are one product, in a phrase that fits behind `X is Y again:`.
pub(super) fn because(lists: &Lists<'_>, one: &Entry<'_>, other: &Entry<'_>, slip: Option<Slip>) -> Phrase {
    let mut reasons = Vec::new();
    for named in [one, other] {
        let today = lists.records[named.record].name;
        match named.source {
            Source::Name => {}
            Source::Alias => reasons.push(phrase!("matching-is-alias", name = named.name, today)),
            Source::FormerName => reasons.push(phrase!("matching-is-former", name = named.name, today)),
            Source::Renamed => reasons.push(phrase!("matching-is-renamed", name = named.name, today = &named.reading.left)),
        }
    }
    reasons.extend(slip.map(Slip::phrase));
    let mut taken: Vec<Phrase> = Vec::new();
    for part in one.reading.taken.iter().chain(&other.reading.taken).map(Taken::told) {
        if !taken.contains(&part) {
            taken.push(part);
        }
    }
    if let Some(reasons) = reasons.into_iter().reduce(|reasons, more| phrase!("matching-and", reasons, more)) {
        let is_all = taken.is_empty();
        let parts = Value::list(taken, 4);
        return if is_all { reasons } else { phrase!("matching-apart", reasons, parts) };
    }
    if one.name == other.name {
        return phrase!("matching-same");
    }
    if one.reading.left != other.reading.left || taken.is_empty() {
        taken.push(phrase!("matching-writing"));
    }
    phrase!("matching-differ-only", parts = Value::list(taken, 4))
}

/// Says how two records compare, line by line.
pub(super) fn lines(
    lists: &Lists<'_>,
    one: &Entry<'_>,
    other: &Entry<'_>,
    vendors: Vendors,
    certainty: &Certainty,
) -> Vec<Phrase> {
    let [left, right] = [one, other].map(|entry| entry.told(lists.records[entry.record].id));
    vec![
        left,
        right,
        word_by_word(&one.reading.left, &other.reading.left),
        vendors_told(lists, one.record, other.record, vendors),
        certainty.told(),
    ]
}

/// Says how the words of two readings pair up.
fn word_by_word(one: &str, other: &str) -> Phrase {
    let (left, right) = (words(one), words(other));
    let written = |text: &str, word: &Word| text[word.start..word.end].to_owned();
    if left.len() != right.len() {
        return phrase!("matching-words-joined", one, other);
    }
    let pairs = left.iter().zip(&right).map(|(a, b)| {
        let sign = if a.folded == b.folded { "=" } else { "~" };
        format!("`{}` {sign} `{}`", written(one, a), written(other, b))
    });
    phrase!("matching-words", pairs = Value::joined(pairs, ", "))
}

pub(super) fn vendors_told(lists: &Lists<'_>, one: usize, other: usize, vendors: Vendors) -> Phrase {
    let named = |record: usize| lists.records[record].vendor.map_or_else(|| phrase!("matching-not-given").into(), Value::from);
    let [one, other] = [one, other].map(named);
    match vendors {
        Vendors::Same => phrase!("matching-vendors-same", one, other),
        Vendors::Unknown => phrase!("matching-vendors-unknown", one, other),
        Vendors::Differ => phrase!("matching-vendors-differ", one, other),
    }
}

/// How sure a pair is, and why no surer.
#[derive(Debug, Default)]
pub(super) struct Certainty {
    /// The share that is left, in hundredths, and the key of what takes the rest.
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

    fn told(&self) -> Phrase {
        let certainty = self.hundredths();
        if self.reasons.is_empty() {
            return phrase!("matching-certainty", certainty);
        }
        let factors = self.reasons.iter().map(|(percent, reason)| factor(*percent, reason));
        phrase!("matching-certainty-lowered", certainty, factors = Value::joined(factors, ", "))
    }
}

/// Says what a certainty or a likeness is lowered to, by the key of what lowers it.
fn factor(percent: u32, reason: &'static str) -> Phrase {
    phrase!("matching-factor", percent, reason = Phrase::Message(reason, Vec::new()))
}

/// Says why two records whose words pair up are one product: in a phrase, and line by line.
pub(super) fn aligned(
    lists: &Lists<'_>,
    link: &Link,
    compared: &Comparison,
    texts: &[Vec<&str>; 2],
    users: Phrase,
    bits: &[f32; 3],
) -> (Phrase, Vec<Phrase>) {
    let written = |side: usize, places: &[usize]| places.iter().map(|place| texts[side][*place]).collect::<Vec<_>>().join(" ");
    let (mut reasons, mut paired) = (Vec::new(), Vec::new());
    for pair in &compared.matches {
        let (one, other) = (written(0, &pair.one), written(1, &pair.other));
        let [short, long] = if one.len() <= other.len() { [&one, &other] } else { [&other, &one] };
        let sign = if pair.reason == Reason::Equal { "=" } else { "~" };
        paired.push(format!("`{one}` {sign} `{other}`"));
        match pair.reason {
            Reason::Equal => {}
            Reason::Joined => reasons.push(phrase!("matching-one-word", one, other)),
            Reason::Initials => reasons.push(phrase!("matching-initials", short, long)),
            Reason::Shortened | Reason::Consonants => reasons.push(phrase!("matching-short-for", short, long)),
            Reason::Slip => reasons.push(phrase!("matching-slip", one, other)),
        }
    }
    let left: Vec<&str> = (0..2).flat_map(|side| compared.left[side].iter().map(move |place| texts[side][*place])).collect();
    let more = match left.len() {
        0 => phrase!("matching-all-agree"),
        number => phrase!("matching-only-one-says", number, words = Value::names(left, 4)),
    };
    if !compared.left.iter().all(Vec::is_empty) {
        reasons.push(more.clone());
    }
    let because = match reasons.len() {
        0 => phrase!("matching-same-words"),
        _ => phrase!("list-item", value = Value::list(reasons, 3)),
    };
    let named = |place: usize| Source::Name.told(lists.records[place].id, lists.records[place].name);
    let mut lines = vec![
        named(link.one),
        named(link.other),
        phrase!("matching-words-users", pairs = Value::joined(paired, ", "), users),
        more,
        vendors_told(lists, link.one, link.other, compared.vendors.unwrap_or(Vendors::Unknown)),
    ];
    for (field, bits) in Field::ALL.into_iter().zip(bits) {
        if bits.abs() >= 0.5 {
            let field = field.name();
            lines.push(if *bits > 0.0 { phrase!("matching-field-for", field) } else { phrase!("matching-field-against", field) });
        }
    }
    let percent = |share: f32| (share * 100.0).round_ties_even() as u32;
    let factors = compared.factors.iter().map(|(share, reason)| factor(percent(*share), reason));
    let (certainty, alike) = (link.certainty, percent(compared.likeness.min(1.0)));
    lines.push(if compared.factors.is_empty() {
        phrase!("matching-alike", certainty, alike)
    } else {
        phrase!("matching-alike-lowered", certainty, alike, factors = Value::joined(factors, ", "))
    });
    (because, lines)
}
