use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use fluent_bundle::FluentResource;
use rust_decimal::Decimal;

use super::*;
use crate::model::TableKind;
use crate::phrase;

const LANGUAGES: [Language; 3] = [Language::Danish, Language::Norwegian, Language::English];

/// Returns the messages of a text, each with the names of its arguments.
fn messages(text: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut found = BTreeMap::new();
    let mut key = String::new();
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        if line.starts_with(|letter: char| letter.is_ascii_lowercase()) {
            key = line.split(" =").next().unwrap_or_default().to_owned();
            assert!(found.insert(key.clone(), BTreeSet::new()).is_none(), "`{key}` stands twice");
        }
        let name = |rest: &str| rest.chars().take_while(|letter| letter.is_alphanumeric() || *letter == '_').collect::<String>();
        let names = line.split('$').skip(1).map(name);
        found.entry(key.clone()).or_default().extend(names);
    }
    found.remove("");
    found
}

#[test]
fn no_key_stands_in_two_areas() {
    let mut known = BTreeMap::new();
    for area in AREAS {
        for key in messages(area.texts[0]).into_keys() {
            if let Some(other) = known.insert(key.clone(), area.name) {
                panic!("`{key}` stands in {other} and in {}", area.name);
            }
        }
    }
}

/// Returns the arguments that a text shows, message by message; those by which it only chooses between variants are left out, as one
/// language bends its verbs and another does not.
fn shown(text: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut marked = String::with_capacity(text.len());
    for part in text.split('$') {
        let name = part.find(|letter: char| !letter.is_alphanumeric() && letter != '_').unwrap_or(part.len());
        marked.push_str(if part[name..].starts_with(" ->") || marked.is_empty() { "" } else { "$" });
        marked.push_str(part);
    }
    messages(&marked)
}

#[test]
fn every_file_is_whole_and_every_language_says_the_same_with_the_same_arguments() {
    for area in AREAS {
        let [danish, norwegian, english] = area.texts.map(messages);
        for (text, language) in area.texts.iter().zip(LANGUAGES) {
            if let Err((_, errors)) = FluentResource::try_new((*text).to_owned()) {
                panic!("{}/{}: {errors:?}", language.code(), area.name);
            }
        }
        let keys = |messages: &BTreeMap<String, BTreeSet<String>>| messages.keys().cloned().collect::<Vec<_>>();
        assert_eq!(keys(&danish), keys(&norwegian), "da and nb of {}", area.name);
        // The English of a rule, a command, a form or a table is in the source, and a test beside them holds that none lacks its translation.
        if ["forms.ftl", "help.ftl", "rules.ftl", "tables.ftl"].contains(&area.name) {
            continue;
        }
        assert_eq!(keys(&danish), keys(&english), "da and en of {}", area.name);
        for (key, needed) in shown(area.texts[2]) {
            for translated in [&danish[&key], &norwegian[&key]] {
                let named = &english[&key];
                assert!(needed.is_subset(translated) && translated.is_subset(named), "`{key}`: {named:?}, not {translated:?}");
            }
        }
    }
}

#[test]
fn every_message_is_found_by_its_key() {
    for language in LANGUAGES {
        for key in AREAS.iter().flat_map(|area| messages(area.texts[language as usize]).into_keys()) {
            let message = CATALOGUES[language as usize].messages.get(key.as_str());
            assert!(message.is_some_and(|message| message.pattern().is_some()), "`{key}` in {}", language.code());
        }
    }
}

#[test]
fn every_table_has_a_name_of_its_own() {
    for language in LANGUAGES {
        for key in ["table-rows", "check-things"] {
            let name = |kind: TableKind| say(&Phrase::Message(key, vec![("table", kind.name().into())]), language);
            let names: BTreeSet<String> = TableKind::ALL.into_iter().map(name).collect();
            assert_eq!(names.len(), TableKind::ALL.len(), "{names:?}");
        }
    }
}

fn sources(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("sources").map(|entry| entry.expect("an entry").path());
    entries.flat_map(|path| if path.is_dir() { sources(&path) } else { vec![path] }).collect()
}

#[test]
fn every_message_is_used_and_every_one_that_is_used_is_there() {
    let known: BTreeSet<String> = AREAS.iter().flat_map(|area| messages(area.texts[2]).into_keys()).collect();
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let sources =
        sources(&source).into_iter().filter(|path| path.extension().is_some_and(|ending| ending == "rs" || ending == "html"));
    let text: String =
        sources.filter(|path| !path.ends_with("tests.rs")).map(|path| fs::read_to_string(path).expect("a source")).collect();
    let unused: Vec<_> = known
        .iter()
        // What explains a command is found by the command's name; a test of the help holds that none lacks it.
        .filter(|key| !key.starts_with("explains-") && !text.contains(&format!("\"{key}\"")))
        .collect();
    assert!(unused.is_empty(), "messages that nothing says: {unused:?}");
    let said = text.split("phrase!(").skip(1).filter_map(|rest| rest.trim_start().strip_prefix('"')?.split('"').next());
    let missing: Vec<_> = said.filter(|key| !known.contains(*key)).collect();
    assert!(missing.is_empty(), "messages that the catalogue lacks: {missing:?}");
}

#[test]
fn numbers_amounts_and_days_are_written_the_local_way() {
    let day = NaiveDate::from_ymd_opt(2027, 3, 1).expect("a day");
    let price = Value::Money(Decimal::new(1_234_550, 1), "DKK".to_owned());
    let listed = |language| {
        let values = vec![Value::Day(day), price.clone(), Value::Whole(12_345), Value::Decimal(Decimal::new(-25, 1))];
        say(&phrase!("list-item", value = Value::List(values, 9)), language)
    };
    assert_eq!(listed(Language::Danish), "01.03.2027, 123.455\u{a0}kr., 12.345 og -2,5");
    assert_eq!(listed(Language::Norwegian), "01.03.2027, 123\u{a0}455\u{a0}DKK, 12\u{a0}345 og -2,5");
    assert_eq!(listed(Language::English), "2027-03-01, 123\u{a0}455\u{a0}DKK, 12345 and -2.5");
}

#[test]
fn one_and_many_and_the_rest() {
    assert_eq!(LANGUAGES.map(|language| say(&phrase!("days", days = 1_usize), language)), ["1 dag", "1 dag", "1 day"]);
    assert_eq!(
        LANGUAGES.map(|language| say(&phrase!("days", days = 1200_usize), language)),
        ["1.200 dage", "1\u{a0}200 dager", "1200 days"]
    );
    let row = phrase!("list-item", value = Value::joined([Value::Text("A".to_owned()), Value::Whole(1200)], " → "));
    assert_eq!(say(&row, Language::Danish), "A → 1.200");
    let names = || phrase!("list-item", value = Value::names(["A", "B", "C", "D"], 2));
    assert_eq!(
        LANGUAGES.map(|language| say(&names(), language)),
        ["`A`, `B` og 2 andre", "`A`, `B` og 2 andre", "`A`, `B` and 2 more"]
    );
}
