//! The catalogue: everything that the program says to people, in Danish, Norwegian and English.
//!
//! It stands in `words/`, a folder a language and a file an area, as [Fluent](https://projectfluent.org) messages. English is
//! also what machines get: its numbers and days are written the neutral way.

mod number;

use std::fmt;
use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use crate::model::Language;
use crate::phrase::{Phrase, Value};
use crate::text::sentence;

/// An area of the catalogue in its languages, in the order of [`Language`]; read when it is first needed.
struct Area {
    #[cfg(test)]
    name: &'static str,
    #[cfg(test)]
    texts: [&'static str; 3],
    bundles: [LazyLock<FluentBundle<FluentResource>>; 3],
}

macro_rules! areas {
    ($($name:ident: $file:literal,)*) => {
        static AREAS: &[&Area] = &[$({
            const TEXTS: [&str; 3] = [
                include_str!(concat!("words/da/", $file)),
                include_str!(concat!("words/nb/", $file)),
                include_str!(concat!("words/en/", $file)),
            ];
            static AREA: Area = Area {
                #[cfg(test)]
                name: $file,
                #[cfg(test)]
                texts: TEXTS,
                bundles: [
                    LazyLock::new(|| bundle(TEXTS[0], Language::Danish)),
                    LazyLock::new(|| bundle(TEXTS[1], Language::Norwegian)),
                    LazyLock::new(|| bundle(TEXTS[2], Language::English)),
                ],
            };
            &AREA
        }),*];
    };
}

areas! {
    cases: "cases.ftl",
    commands: "commands.ftl",
    contracts: "contracts.ftl",
    decisions: "decisions.ftl",
    exports: "exports.ftl",
    explains: "explains.ftl",
    findings: "findings.ftl",
    help: "help.ftl",
    balance: "balance.ftl",
    errors: "errors.ftl",
    licences: "licences.ftl",
    merge: "merge.ftl",
    map: "map.ftl",
    pages: "pages.ftl",
    presets: "presets.ftl",
    reading: "reading.ftl",
    refusals: "refusals.ftl",
    register: "register.ftl",
    report: "report.ftl",
    retirement: "retirement.ftl",
    reviews: "reviews.ftl",
    rules: "rules.ftl",
    values: "values.ftl",
    tenders: "tenders.ftl",
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
    let (bundle, pattern) = AREAS.iter().find_map(|area| {
        let bundle = &*area.bundles[language as usize];
        Some((bundle, bundle.get_message(key)?.value()?))
    })?;
    let mut filled = FluentArgs::with_capacity(arguments.len());
    for (name, value) in arguments {
        filled.set(*name, told(value, language));
    }
    let mut errors = Vec::new();
    let said = bundle.format_pattern(pattern, Some(&filled), &mut errors);
    // An amount that ends a sentence has the stop of its abbreviation.
    Some(if said.contains("kr..") { said.replace("kr..", "kr.") } else { said.into_owned() })
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

fn bundle(text: &'static str, language: Language) -> FluentBundle<FluentResource> {
    // What cannot be read is left out, and a test holds that everything can.
    let resource = FluentResource::try_new(text.to_owned()).unwrap_or_else(|(resource, _)| resource);
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
    bundle.add_resource_overriding(resource);
    bundle
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
