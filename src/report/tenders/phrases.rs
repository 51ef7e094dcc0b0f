//! What the tender calendar says in sentences, in the languages of its readers. They stand in `phrases.toml`.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use crate::model::Language;

static PHRASES: LazyLock<BTreeMap<String, [String; 3]>> =
    LazyLock::new(|| toml::from_str(include_str!("phrases.toml")).expect("a test reads the committed phrases"));

/// Returns a phrase with its names filled in.
pub(super) fn phrase(key: &str, language: Language, values: &[(&str, &str)]) -> String {
    let written = PHRASES.get(key).map_or(key, |texts| language.of(texts.each_ref().map(String::as_str)));
    // Filled in from left to right, so that a brace in a value stays a brace.
    let mut filled = String::with_capacity(written.len() + 32);
    let mut rest = written;
    while let Some((before, after)) = rest.split_once('{') {
        let Some((name, behind)) = after.split_once('}') else { break };
        filled.push_str(before);
        filled.push_str(values.iter().find(|(known, _)| *known == name).map_or("", |(_, value)| value));
        rest = behind;
    }
    filled + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(text: &str) -> Vec<&str> {
        let mut names: Vec<_> = text.split('{').skip(1).filter_map(|rest| rest.split('}').next()).collect();
        names.sort_unstable();
        names
    }

    #[test]
    fn every_language_fills_in_the_same_names() {
        for (key, [danish, norwegian, english]) in &*PHRASES {
            assert_eq!(names(danish), names(english), "{key}");
            assert_eq!(names(norwegian), names(english), "{key}");
        }
    }

    #[test]
    fn a_brace_in_a_name_stays() {
        assert_eq!(phrase("joint-buyer-named", Language::Danish, &[("holder", "{day} A/S")]), "Udbydes af {day} A/S.");
    }
}
