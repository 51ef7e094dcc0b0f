//! The templates of the page, in `html/`: every value is escaped where it is written, and hidden characters are left out.

use minijinja::syntax::SyntaxConfig;
use minijinja::value::{Serde, Value};
use minijinja::{AutoEscape, Environment, ErrorKind, UndefinedBehavior, escape_formatter};

use super::Page;
use crate::error::Error;
use crate::model::Language;
use crate::phrase;
use crate::report::words::is_hidden;
use crate::words::find;

const TEMPLATES: [(&str, &str); 12] = [
    ("page.html", include_str!("page.html")),
    ("parts.html", include_str!("parts.html")),
    ("figures.html", include_str!("figures.html")),
    ("agenda.html", include_str!("agenda.html")),
    ("findings.html", include_str!("findings.html")),
    ("calendar.html", include_str!("calendar.html")),
    ("licences.html", include_str!("licences.html")),
    ("overlaps.html", include_str!("overlaps.html")),
    ("balance.html", include_str!("balance.html")),
    ("graph.html", include_str!("graph.html")),
    ("sources.html", include_str!("sources.html")),
    ("rules.html", include_str!("rules.html")),
];

/// Fills the templates with what the page says.
pub(super) fn render(page: &Page, language: Language) -> Result<String, Error> {
    let failed = |error: minijinja::Error| {
        let causes = std::iter::successors(Some(&error as &dyn std::error::Error), |error| error.source());
        let said: Vec<_> = causes.map(ToString::to_string).collect();
        Error::new(phrase!("error-page-unmade", why = said.join(": "))).hint(phrase!("hint-report"))
    };
    let environment = environment(language).map_err(failed)?;
    let template = environment.get_template("page.html").map_err(failed)?;
    template.render(Serde(page)).map(|page| page + "\n").map_err(failed)
}

fn environment(language: Language) -> Result<Environment<'static>, minijinja::Error> {
    let mut environment = Environment::new();
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    environment.set_auto_escape_callback(|_| AutoEscape::Html);
    // A line with nothing but a tag leaves no line behind.
    environment.set_syntax(SyntaxConfig::builder().trim_blocks(true).lstrip_blocks(true).build()?);
    environment.set_formatter(|out, state, value| match value.as_str() {
        // Nothing is no word.
        None if value.is_none() => Ok(()),
        Some(text) if !value.is_safe() && text.contains(is_hidden) => escape_formatter(out, state, &Value::from(visible(text))),
        _ => escape_formatter(out, state, value),
    });
    environment.add_function("t", move |key: &str| {
        find(key, language).ok_or_else(|| minijinja::Error::new(ErrorKind::UndefinedError, format!("no message `{key}`")))
    });
    environment.add_filter("rich", rich);
    for (name, text) in TEMPLATES {
        environment.add_template(name, text)?;
    }
    Ok(environment)
}

/// Returns text without the characters that are not seen, which could turn the direction of writing.
fn visible(text: &str) -> String {
    let letters = text.chars().filter_map(|letter| match letter {
        '\n' | '\r' | '\t' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => Some(' '),
        letter if is_hidden(letter) => None,
        letter => Some(letter),
    });
    letters.collect()
}

/// Returns text with the names between backticks set apart.
fn rich(text: &str) -> Value {
    let parts: Vec<&str> = text.split('`').collect();
    // A backtick that is alone belongs to somebody's name.
    if parts.len().is_multiple_of(2) {
        return Value::from(text);
    }
    let mut written = String::with_capacity(text.len() + 32);
    for (at, part) in parts.into_iter().enumerate() {
        let escaped = escaped(&visible(part));
        if at % 2 == 0 { written.push_str(&escaped) } else { written.push_str(&format!("<b>{escaped}</b>")) }
    }
    Value::from_safe_string(written)
}

fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            letter => escaped.push(letter),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_set_apart_and_stay_text() {
        assert_eq!(rich("hand back `<b>` & more").to_string(), "hand back <b>&lt;b&gt;</b> &amp; more");
        assert!(!rich("a ` alone").is_safe());
        assert!(!rich("plain").to_string().contains("<b>"));
    }

    #[test]
    fn every_message_of_the_templates_is_there_in_every_language() {
        for (name, text) in TEMPLATES {
            for key in text.split("t(\"").skip(1).filter_map(|rest| rest.split('"').next()) {
                for language in Language::ALL {
                    assert!(find(key, language).is_some(), "{name}: `{key}` in {}", language.code());
                }
            }
        }
    }

    #[test]
    fn what_is_not_seen_is_not_written() {
        assert_eq!(visible("two\nlines \u{202e}turned\u{200b}"), "two lines turned");
    }
}
