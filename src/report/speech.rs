//! Sentences in the language of those who read: phrases, and the words around them.
//!
//! They stand in `words/en.ftl`, `words/da.ftl` and `words/nb.ftl`, in Fluent's form; amounts, days and lists are written here, as
//! the language and the country do.

use chrono::{Datelike, NaiveDate};
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use rust_decimal::RoundingStrategy;
use unic_langid::LanguageIdentifier;

use super::templates;
use super::vocabulary;
use super::words::money;
use crate::model::portfolio::Profile;
use crate::model::{Currency, Language, Money, TableKind};
use crate::phrase::{Arg, Phrase};

/// How many names a sentence tells before it says how many more there are.
const MOST_NAMES: usize = 4;

/// The files of words: Danish, Norwegian, English.
pub const FILES: [&str; 3] = [include_str!("words/da.ftl"), include_str!("words/nb.ftl"), include_str!("words/en.ftl")];

/// Says phrases in a language.
pub struct Speech<'a> {
    language: Language,
    profile: &'a Profile,
    bundle: FluentBundle<FluentResource>,
}

impl std::fmt::Debug for Speech<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Speech").field("language", &self.language).finish_non_exhaustive()
    }
}

impl<'a> Speech<'a> {
    /// Prepares to speak a language.
    ///
    /// # Panics
    /// Never: a test reads the committed files.
    #[must_use]
    pub fn of(language: Language, profile: &'a Profile) -> Self {
        let id: LanguageIdentifier = language.code().parse().expect("a test speaks every language");
        let mut bundle = FluentBundle::new(vec![id]);
        // Marks around what is put in would be seen in terminals and spreadsheets.
        bundle.set_use_isolating(false);
        let words = FluentResource::try_new(language.of(FILES).to_owned()).expect("a test reads the committed words");
        bundle.add_resource(words).expect("a test reads the committed words");
        Self { language, profile, bundle }
    }

    /// Returns the language.
    #[must_use]
    pub fn language(&self) -> Language {
        self.language
    }

    /// Says a phrase; its name where the files have none.
    #[must_use]
    pub fn say(&self, phrase: &Phrase) -> String {
        let mut args = FluentArgs::new();
        for (name, arg) in &phrase.args {
            args.set(*name, self.value(arg));
            if let Arg::Names(names) = arg {
                args.set(format!("{name}-count"), FluentValue::from(names.len()));
            }
        }
        let Some(pattern) = self.bundle.get_message(phrase.id).and_then(|message| message.value()) else {
            return phrase.id.to_owned();
        };
        self.bundle.format_pattern(pattern, Some(&args), &mut Vec::new()).into_owned()
    }

    /// Says what has nothing in it.
    #[must_use]
    pub fn word(&self, id: &'static str) -> String {
        self.say(&Phrase::new(id))
    }

    fn value(&self, arg: &Arg) -> FluentValue<'static> {
        FluentValue::from(match arg {
            Arg::Count(number) => return FluentValue::from(*number),
            Arg::Text(text) => text.clone(),
            Arg::Names(names) => self.list(names),
            Arg::Percent(share) => self.decimal(*share),
            Arg::Years(years) => self.decimal(*years),
            Arg::Money(value, currency) => self.money(*value, *currency),
            Arg::Day(day) => self.day(*day),
            Arg::Year(year) => year.to_string(),
            // What decides how a sentence goes on is told by its canonical name.
            Arg::Word("procedure", word) => (*word).to_owned(),
            Arg::Word(set, word) => lowered(vocabulary::word(set, word, self.language)),
            Arg::Columns(columns) => self.list(&columns.iter().map(|column| self.question(column)).collect::<Vec<_>>()),
        })
    }

    /// Returns what a question of the form for requests is called, in the middle of a sentence.
    #[must_use]
    pub fn question(&self, column: &str) -> String {
        let columns = templates::columns(TableKind::Requests, self.language);
        columns.iter().find(|known| known.name == column).map_or_else(|| column.to_owned(), |known| lowered(&known.heading))
    }

    /// Returns an amount with its currency.
    #[must_use]
    pub fn money(&self, value: Money, currency: Currency) -> String {
        money(value, currency, self.profile, true)
    }

    /// Returns a number of things.
    #[must_use]
    pub fn whole(&self, number: u64) -> String {
        super::words::number(number.into(), self.profile.country, false)
    }

    /// Returns names as a reader lists them.
    #[must_use]
    pub fn list(&self, names: &[String]) -> String {
        let and = self.language.of(["og", "og", "and"]);
        match names {
            [] => String::new(),
            [one] => one.clone(),
            names if names.len() > MOST_NAMES => {
                let more = self.language.of(["flere", "til", "more"]);
                format!("{} {and} {} {more}", names[..MOST_NAMES].join(", "), names.len() - MOST_NAMES)
            }
            [first @ .., last] => format!("{} {and} {last}", first.join(", ")),
        }
    }

    /// Returns a number with one decimal where it has one, rounded towards zero: what just misses a limit must not look as if it
    /// did not.
    #[must_use]
    pub fn decimal(&self, value: Money) -> String {
        let text = value.round_dp_with_strategy(1, RoundingStrategy::ToZero).normalize().to_string();
        if self.language == Language::English { text } else { text.replace('.', ",") }
    }

    /// Returns a day as the language writes it.
    #[must_use]
    pub fn day(&self, day: NaiveDate) -> String {
        const MONTHS: [[&str; 12]; 2] = [
            [
                "januar",
                "februar",
                "marts",
                "april",
                "maj",
                "juni",
                "juli",
                "august",
                "september",
                "oktober",
                "november",
                "december",
            ],
            [
                "januar",
                "februar",
                "mars",
                "april",
                "mai",
                "juni",
                "juli",
                "august",
                "september",
                "oktober",
                "november",
                "desember",
            ],
        ];
        match self.language {
            Language::English => day.to_string(),
            language => format!("{}. {} {}", day.day(), MONTHS[language as usize][day.month0() as usize], day.year()),
        }
    }
}

/// Returns a heading or word as it stands in the middle of a sentence; abbreviations stay as they are.
fn lowered(text: &str) -> String {
    let mut letters = text.chars();
    match (letters.next(), letters.clone().next()) {
        (Some(first), Some(second)) if !second.is_uppercase() => first.to_lowercase().chain(letters).collect(),
        _ => text.to_owned(),
    }
}

/// Returns a sentence with a capital and a full stop.
#[must_use]
pub fn sentence(text: &str) -> String {
    let mut letters = text.trim().chars();
    let Some(first) = letters.next() else { return String::new() };
    let text: String = first.to_uppercase().chain(letters).collect();
    if text.ends_with(['.', '!', '?']) { text } else { text + "." }
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};
    use std::path::Path;

    use super::*;

    const LANGUAGES: [Language; 3] = [Language::Danish, Language::Norwegian, Language::English];

    /// Returns every sentence with the names of what stands in it.
    fn sentences(file: &str) -> BTreeMap<String, BTreeSet<String>> {
        let mut sentences: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        let mut current = String::new();
        for line in file.lines().filter(|line| !line.starts_with('#')) {
            if let Some((name, _)) = line.split_once(" = ").filter(|(name, _)| !name.starts_with([' ', '}'])) {
                assert_eq!(sentences.insert(name.to_owned(), BTreeSet::new()), None, "`{name}` stands there twice");
                current = name.to_owned();
            }
            let is_part = |letter: char| letter.is_ascii_alphanumeric() || letter == '-';
            let variables = line.split('$').skip(1).map(|rest| rest.split(|letter| !is_part(letter)).next().unwrap_or_default());
            let plain = variables.map(|name| name.trim_end_matches("-count").to_owned());
            sentences.entry(current.clone()).or_default().extend(plain);
        }
        sentences
    }

    fn sources(folder: &Path) -> String {
        let entries = std::fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path());
        let text = |path: std::path::PathBuf| match path.is_dir() {
            true => sources(&path),
            false if path.extension().is_some_and(|ending| ending == "rs") => std::fs::read_to_string(&path).expect("a source"),
            false => String::new(),
        };
        entries.map(text).collect()
    }

    #[test]
    fn every_language_has_the_same_sentences_with_the_same_things_in_them() {
        let [danish, norwegian, english] = FILES.map(sentences);
        assert_eq!(danish, english);
        assert_eq!(norwegian, english);
    }

    #[test]
    fn every_sentence_is_said_somewhere_and_every_file_can_be_read() {
        let code = sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"));
        let is_said = |name: &str| code.contains(&format!("\"{name}\"")) || FILES[2].contains(&format!("{{ {name} }}"));
        let unsaid: Vec<_> = sentences(FILES[2]).into_keys().filter(|name| !is_said(name)).collect();
        assert_eq!(unsaid, [""; 0]);
        let profile = Profile::default();
        for language in LANGUAGES {
            assert_ne!(Speech::of(language, &profile).word("gap-empty"), "gap-empty");
        }
    }

    #[test]
    fn amounts_days_and_lists_are_written_as_the_language_does() {
        let profile = Profile::default();
        let say = |language| {
            let speech = Speech::of(language, &profile);
            let names: Vec<String> = ["a", "b", "c"].map(str::to_owned).to_vec();
            let many: Vec<String> = (0..6).map(|at| at.to_string()).collect();
            let day = speech.day("2027-03-31".parse().expect("a day"));
            [speech.list(&names), speech.list(&many), day, speech.decimal("49.99".parse().expect("a number"))]
        };
        assert_eq!(say(Language::Danish), ["a, b og c", "0, 1, 2, 3 og 2 flere", "31. marts 2027", "49,9"]);
        assert_eq!(say(Language::Norwegian), ["a, b og c", "0, 1, 2, 3 og 2 til", "31. mars 2027", "49,9"]);
        assert_eq!(say(Language::English), ["a, b and c", "0, 1, 2, 3 and 2 more", "2027-03-31", "49.9"]);
    }

    #[test]
    fn a_sentence_has_one_form_for_one_and_another_for_more() {
        let profile = Profile::default();
        let speech = Speech::of(Language::English, &profile);
        let said = |names: &[&str]| {
            let names: Vec<String> = names.iter().map(|name| (*name).to_owned()).collect();
            speech.say(&Phrase::new("out-goes").with("systems", names))
        };
        assert_eq!([said(&["A"]), said(&["A", "B"])], ["A goes out", "A and B go out"]);
    }
}
