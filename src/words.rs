//! The catalogue: everything that the program says to people, in Danish, Norwegian and English.
//!
//! It stands in `words/`, a folder a language and a file an area, as [Fluent](https://projectfluent.org) messages. English is
//! also what machines get: its numbers and days are written the neutral way.

mod number;

use std::fmt;
use std::sync::{LazyLock, OnceLock};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use fluent_syntax::ast;
use rustc_hash::FxHashMap;
use unic_langid::LanguageIdentifier;

use crate::model::Language;
use crate::phrase::{Phrase, Value};
use crate::text::sentence;

/// A file of the catalogue in its languages, in the order of [`Language`].
struct Area {
    #[cfg(test)]
    name: &'static str,
    texts: [&'static str; 3],
}

macro_rules! areas {
    ($($file:literal,)*) => {
        static AREAS: &[Area] = &[$(Area {
            #[cfg(test)]
            name: $file,
            texts: [
                include_str!(concat!("words/da/", $file)),
                include_str!(concat!("words/nb/", $file)),
                include_str!(concat!("words/en/", $file)),
            ],
        }),*];
    };
}

areas! {
    "cases.ftl",
    "commands.ftl",
    "contracts.ftl",
    "decisions.ftl",
    "exports.ftl",
    "explains.ftl",
    "findings.ftl",
    "foreign.ftl",
    "forms.ftl",
    "help.ftl",
    "balance.ftl",
    "errors.ftl",
    "licences.ftl",
    "merge.ftl",
    "map.ftl",
    "pages.ftl",
    "presets.ftl",
    "reading.ftl",
    "refusals.ftl",
    "register.ftl",
    "report.ftl",
    "retirement.ftl",
    "reviews.ftl",
    "rules.ftl",
    "tables.ftl",
    "values.ftl",
    "tenders.ftl",
}

/// What is said in a language.
struct Catalogue {
    /// How the language writes; its messages are kept beside it.
    bundle: FluentBundle<FluentResource>,
    messages: FxHashMap<&'static str, Message>,
}

/// A message as it stands in its file; of many hundred a run says a few, and reads those.
struct Message {
    text: &'static str,
    read: OnceLock<FluentResource>,
}

static CATALOGUES: [LazyLock<Catalogue>; 3] = [
    LazyLock::new(|| Catalogue::of(Language::Danish)),
    LazyLock::new(|| Catalogue::of(Language::Norwegian)),
    LazyLock::new(|| Catalogue::of(Language::English)),
];

impl Catalogue {
    fn of(language: Language) -> Self {
        let locale: LanguageIdentifier = language.code().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![locale]);
        // The marks around arguments help mixed scripts on pages, and would land in every terminal and spreadsheet.
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(match language {
            Language::Danish => number::danish,
            Language::Norwegian => number::norwegian,
            Language::English => number::english,
        }));
        bundle.add_function("SENTENCE", as_sentence).expect("it is the first function of that name");
        let messages = AREAS.iter().flat_map(|area| cut(area.texts[language as usize]));
        Self { bundle, messages: messages.map(|(key, text)| (key, Message { text, read: OnceLock::new() })).collect() }
    }
}

impl Message {
    /// Returns what it says; nothing where it cannot be read, and a test holds that every one can.
    fn pattern(&self) -> Option<&ast::Pattern<&str>> {
        let read = || FluentResource::try_new(self.text.to_owned()).unwrap_or_else(|(resource, _)| resource);
        match self.read.get_or_init(read).entries().next()? {
            ast::Entry::Message(message) => message.value.as_ref(),
            _ => None,
        }
    }
}

/// Cuts a file into its messages by their keys: each begins with its key at the beginning of a line, and goes on to the next.
fn cut(text: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    let begins = |at: usize| text.as_bytes().get(at).is_some_and(u8::is_ascii_lowercase);
    let lines = std::iter::once(0).chain(memchr::memchr_iter(b'\n', text.as_bytes()).map(|at| at + 1));
    let mut starts = lines.filter(move |at| begins(*at)).peekable();
    std::iter::from_fn(move || {
        let message = &text[starts.next()?..starts.peek().copied().unwrap_or(text.len())];
        Some((message.split_once(" =")?.0, message))
    })
}

/// Returns what a phrase says, in a language.
#[must_use]
pub fn say(phrase: &Phrase, language: Language) -> String {
    match phrase {
        Phrase::Own(text) => text.clone(),
        Phrase::Recorded(_, english) if language == Language::English => (*english).to_owned(),
        Phrase::Recorded(key, english) => find(key, language).unwrap_or_else(|| (*english).to_owned()),
        Phrase::Message(key, arguments) => message(key, arguments, language).unwrap_or_else(|| (*key).to_owned()),
    }
}

/// Returns a message without gaps, where the catalogue has it.
#[must_use]
pub fn find(key: &str, language: Language) -> Option<String> {
    message(key, &[], language)
}

fn message(key: &str, arguments: &[(&'static str, Value)], language: Language) -> Option<String> {
    let Catalogue { bundle, messages } = &*CATALOGUES[language as usize];
    let pattern = messages.get(key)?.pattern()?;
    let mut filled = FluentArgs::with_capacity(arguments.len());
    for (name, value) in arguments {
        filled.set(*name, told(value, language));
    }
    let mut errors = Vec::new();
    let said = bundle.format_pattern(pattern, Some(&filled), &mut errors);
    debug_assert!(errors.is_empty(), "`{key}` in {}: {errors:?}", language.code());
    // An amount that ends a sentence has the stop of its abbreviation.
    let is_doubled = said.contains("kr..") || said.contains("kr.`.");
    Some(if is_doubled { said.replace("kr..", "kr.").replace("kr.`.", "kr.`") } else { said.into_owned() })
}

/// Returns a value as Fluent takes it: numbers stay numbers, since a message may choose by them.
fn told(value: &Value, language: Language) -> FluentValue<'_> {
    match value {
        Value::Text(text) => text.as_str().into(),
        Value::Whole(number) => (*number).into(),
        Value::Decimal(value) => number::decimal(*value, language).into(),
        Value::Money(value, currency) => number::money(*value, currency, language).into(),
        Value::Day(day) => number::day(*day, language).into(),
        Value::Phrase(phrase) => say(phrase, language).into(),
        Value::List(values, most) => list(values, *most, language).into(),
        Value::Joined(values, mark) => texts(values, language).collect::<Vec<_>>().join(mark).into(),
    }
}

/// Returns values as they read in a text, one by one.
fn texts(values: &[Value], language: Language) -> impl Iterator<Item = String> {
    values.iter().map(move |value| match told(value, language) {
        FluentValue::String(text) => text.into_owned(),
        _ => say(&crate::phrase!("list-item", value = value.clone()), language),
    })
}

/// Returns values as a reader lists them: `a`, `a and b`, `a, b and 3 more` when there are more than `most`.
fn list(values: &[Value], most: usize, language: Language) -> String {
    let told: Vec<String> = texts(values, language).take(most.max(1)).collect();
    let rest = values.len() - told.len();
    match told.as_slice() {
        [] => String::new(),
        [one] if rest == 0 => one.clone(),
        [first @ .., last] if rest == 0 => {
            say(&crate::phrase!("list-and", first = first.join(", "), last = last.as_str()), language)
        }
        shown => say(&crate::phrase!("list-more", first = shown.join(", "), rest = rest), language),
    }
}

/// Returns a phrase as a sentence, for messages that put two sentences together: `{ SENTENCE($what) } Do it today.`
fn as_sentence<'a>(values: &[FluentValue<'a>], _: &FluentArgs<'_>) -> FluentValue<'a> {
    match values {
        [FluentValue::String(text)] => sentence(text).into(),
        _ => FluentValue::None,
    }
}

/// A phrase by itself is told in the neutral form, in English.
impl fmt::Display for Phrase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&say(self, Language::English))
    }
}

/// A phrase equals a text that says the same in the neutral form.
impl PartialEq<&str> for Phrase {
    fn eq(&self, text: &&str) -> bool {
        say(self, Language::English) == *text
    }
}

#[cfg(test)]
mod tests;
