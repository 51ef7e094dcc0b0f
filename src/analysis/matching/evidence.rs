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
pub(super) fn because(lists: &Lists<'_>, one: &Entry<'_>, other: &Entry<'_>, slip: Option<Slip>) -> String {
    let mut reasons = Vec::new();
    for named in [one, other] {
        let today = lists.records[named.record].name;
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
    lists: &Lists<'_>,
    one: &Entry<'_>,
    other: &Entry<'_>,
    vendors: Vendors,
    certainty: &Certainty,
) -> Vec<String> {
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

pub(super) fn vendors_told(lists: &Lists<'_>, one: usize, other: usize, vendors: Vendors) -> String {
    let [one, other] = [one, other].map(|record| lists.records[record].vendor.unwrap_or("not given"));
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

/// Says why two records whose words pair up are one product: in a phrase, and line by line.
pub(super) fn aligned(
    lists: &Lists<'_>,
    link: &Link,
    compared: &Comparison,
    texts: &[Vec<&str>; 2],
    users: String,
    bits: &[f32; 3],
) -> (String, Vec<String>) {
    let phrase = |side: usize, places: &[usize]| places.iter().map(|place| texts[side][*place]).collect::<Vec<_>>().join(" ");
    let (mut reasons, mut paired) = (Vec::new(), Vec::new());
    for pair in &compared.matches {
        let (one, other) = (phrase(0, &pair.one), phrase(1, &pair.other));
        let [short, long] = if one.len() <= other.len() { [&one, &other] } else { [&other, &one] };
        let sign = if pair.reason == Reason::Equal { "=" } else { "~" };
        paired.push(format!("`{one}` {sign} `{other}`"));
        match pair.reason {
            Reason::Equal => {}
            Reason::Joined => reasons.push(format!("`{one}` and `{other}` are one word")),
            Reason::Initials => reasons.push(format!("`{short}` are the initials of `{long}`")),
            Reason::Shortened | Reason::Consonants => reasons.push(format!("`{short}` is short for `{long}`")),
            Reason::Slip => reasons.push(format!("`{one}` and `{other}` differ as by a slip of the finger")),
        }
    }
    let left: Vec<String> =
        (0..2).flat_map(|side| compared.left[side].iter().map(move |place| format!("`{}`", texts[side][*place]))).collect();
    let more = match left.len() {
        0 => "all words agree".to_owned(),
        1 => format!("only one name says {}", left[0]),
        _ => format!("only one of the names says {}", list(&left, 4)),
    };
    if !left.is_empty() {
        reasons.push(more.clone());
    }
    let because = match reasons.len() {
        0 => "the names say the same".to_owned(),
        _ => list(&reasons, 3),
    };
    let named = |place: usize| format!("{}: name `{}`", lists.records[place].id, lists.records[place].name);
    let mut lines = vec![
        named(link.one),
        named(link.other),
        format!("word by word: {}; {users}", paired.join(", ")),
        more,
        vendors_told(lists, link.one, link.other, compared.vendors.unwrap_or(Vendors::Unknown)),
    ];
    for (field, bits) in Field::ALL.into_iter().zip(bits) {
        if bits.abs() >= 0.5 {
            lines.push(format!("{}: speaks {} it", field.name(), if *bits > 0.0 { "for" } else { "against" }));
        }
    }
    let lowered: Vec<_> =
        compared.factors.iter().map(|(share, reason)| format!("{:.0} % for: {reason}", share * 100.0)).collect();
    let because_of = if lowered.is_empty() { String::new() } else { format!(", lowered to {}", lowered.join(", ")) };
    let alike = format!("{:.0} of 100 alike{because_of}", (compared.likeness * 100.0).min(100.0));
    lines.push(format!("certainty {} of 100, the names being {alike}", link.certainty));
    (because, lines)
}
