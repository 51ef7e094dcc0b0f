//! Which products are part of which suite, as a municipality writes it down in `suites.toml` beside its policy.
//!
//! A suite may be part of a larger one; its parts are then parts of that too.

use std::collections::{BTreeMap, BTreeSet};

use compact_str::CompactString;
use serde::Deserialize;
use toml::Spanned;

use super::product_key;
use crate::error::Error;
use crate::phrase;
use crate::phrase::{Phrase, toml_fault};
use crate::text::line_of;

/// The suites with their parts.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Bundles {
    /// The file as the user named it.
    file: Option<String>,
    /// By the suite's key: what it is called, the line, and the keys of its parts.
    suites: BTreeMap<CompactString, Suite>,
}

/// A suite.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suite {
    /// What it is called.
    pub product: String,
    line: u32,
    parts: BTreeSet<CompactString>,
    /// The parts, and their parts, and so on.
    all_parts: BTreeSet<CompactString>,
}

/// The file as it is written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    #[serde(default)]
    suite: Vec<WrittenSuite>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenSuite {
    product: Spanned<String>,
    includes: Spanned<Vec<Spanned<String>>>,
}

impl Bundles {
    /// Reads a file's text.
    ///
    /// # Errors
    /// What is not valid TOML or not of this form; a suite without parts, named twice, or part of itself: each at its line.
    pub fn read(file: &str, text: &str) -> Result<Self, Vec<Error>> {
        let form = || phrase!("hint-suites");
        let written: Written = toml::from_str(text).map_err(|error| {
            let line = line_of(text, error.span().unwrap_or_default().start);
            let what = toml_fault(error.message().lines().next().unwrap_or_default());
            vec![Error::new(phrase!("error-suites", why = what)).at_line(file, line).hint(form())]
        })?;
        let mut bundles = Self { file: Some(file.to_owned()), suites: BTreeMap::new() };
        let mut errors = Vec::new();
        for suite in written.suite {
            let line = line_of(text, suite.product.span().start);
            let mut refuse = |at: usize, what: Phrase, hint: Phrase| {
                errors.push(Error::new(what).at_line(file, line_of(text, at)).hint(hint));
            };
            let product = suite.product.get_ref().trim().to_owned();
            if product.is_empty() {
                refuse(suite.product.span().start, phrase!("error-suite-name"), form());
                continue;
            }
            let named = || suite.includes.get_ref().iter().filter(|part| !part.get_ref().trim().is_empty());
            let key = product_key(&product);
            if let Some(itself) = named().find(|part| product_key(part.get_ref()) == key) {
                let what = phrase!("error-suite-itself", product = &product);
                refuse(itself.span().start, what, phrase!("hint-suite-itself"));
            }
            if named().next().is_none() {
                refuse(
                    suite.includes.span().start,
                    phrase!("error-suite-empty", product = &product),
                    phrase!("hint-suite-empty"),
                );
            }
            if let Some(before) = bundles.suites.get(&key) {
                let what = phrase!("error-suite-twice", product = &product, line = before.line.to_string());
                refuse(suite.product.span().start, what, phrase!("hint-suite-twice"));
                continue;
            }
            let parts = named().map(|part| product_key(part.get_ref())).collect();
            bundles.suites.insert(key, Suite { product, line, parts, all_parts: BTreeSet::new() });
        }
        let all: Vec<_> = bundles.suites.keys().map(|suite| bundles.follow_parts(suite)).collect();
        for (suite, parts) in bundles.suites.values_mut().zip(all) {
            if parts.contains(&product_key(&suite.product)) && !suite.parts.contains(&product_key(&suite.product)) {
                let error = Error::new(phrase!("error-suite-ring", product = &suite.product));
                errors.push(error.at_line(file, suite.line).hint(phrase!("hint-suite-ring")));
            }
            suite.all_parts = parts;
        }
        if errors.is_empty() { Ok(bundles) } else { Err(errors) }
    }

    /// Returns whether no suite is known.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.suites.is_empty()
    }

    /// Returns the suites that a product is part of. A suite that is part of a larger one is not among them: people are given the one or
    /// the other, and where they cannot be told apart it would be wrong to say that they hold both.
    pub fn suites_with(&self, product: &str) -> impl Iterator<Item = &Suite> {
        let key = product_key(product);
        let is_suite = self.suites.contains_key(&key);
        self.suites.iter().filter(move |(suite, _)| !is_suite && self.parts_of_key(suite).contains(&key)).map(|(_, suite)| suite)
    }

    /// Returns where a suite stands, when it has a product: `rules/suites.toml, line 12`.
    #[must_use]
    pub fn place_of(&self, suite: &str, part: &str) -> Option<Phrase> {
        let key = product_key(suite);
        let known = self.suites.get(&key).filter(|_| self.parts_of_key(&key).contains(&product_key(part)))?;
        Some(phrase!("suite-line", file = self.file.as_deref()?, line = known.line.to_string()))
    }

    /// Returns the keys of everything in a suite, parts of parts too; nothing when it is no suite.
    #[must_use]
    pub fn parts_of(&self, product: &str) -> &BTreeSet<CompactString> {
        self.parts_of_key(&product_key(product))
    }

    pub(super) fn parts_of_key(&self, suite: &str) -> &BTreeSet<CompactString> {
        const NONE: &BTreeSet<CompactString> = &BTreeSet::new();
        self.suites.get(suite).map_or(NONE, |suite| &suite.all_parts)
    }

    fn follow_parts(&self, suite: &str) -> BTreeSet<CompactString> {
        let mut parts = BTreeSet::new();
        let mut open: Vec<&CompactString> = self.suites.get(suite).into_iter().flat_map(|suite| &suite.parts).collect();
        while let Some(part) = open.pop() {
            // What was there already is not looked into again, so that a ring ends.
            if parts.insert(part.clone()) {
                open.extend(self.suites.get(part).into_iter().flat_map(|suite| &suite.parts));
            }
        }
        parts
    }
}
