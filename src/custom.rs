//! Rules of one's own: a query in a file, with a header that says what its rows mean.
//!
//! The room stands above the rules, because it makes such, and below the policy, which holds them beside the built-in ones: so
//! levels, waivers, pages and reports know no difference. A custom rule is as pure as any: the audit runs its query before the
//! rules, and the rule finds the answer among the facts.

mod header;
mod rows;

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::error::Error;
use crate::facts::Facts;
use crate::finding::Finding;
use crate::model::Portfolio;
use crate::phrase;
use crate::phrase::Phrase;
use crate::rules::{self, AnyRule, Meta, Reporter};
use crate::settings::Field;
use crate::sql::{Answer, Database, Query};

use header::Header;

/// A rule written in SQL.
#[derive(Debug)]
struct Custom {
    meta: &'static Meta,
    /// The message of a finding, with columns in braces.
    message: String,
    query: Query,
}

impl AnyRule for Custom {
    fn meta(&self) -> &'static Meta {
        self.meta
    }

    fn after_waivers(&self) -> bool {
        false
    }

    fn fields(&self) -> &'static [Field] {
        &[]
    }

    fn defaults(&self) -> toml::Table {
        toml::Table::new()
    }

    fn run(&self, facts: &Facts<'_>, _: &toml::Table) -> Result<Vec<Finding>, Error> {
        let mut report = Reporter::new(self.meta, facts);
        if let Some(answer) = facts.answers.get(self.meta.id) {
            rows::judge(answer, self, facts, &mut report)?;
        }
        Ok(report.into_findings())
    }

    fn accept(&self, _: &toml::Table) -> Result<(), Phrase> {
        Ok(())
    }

    fn query(&self) -> Option<&Query> {
        Some(&self.query)
    }

    fn size_of_findings(&self, answer: &Answer) -> usize {
        self.size_of_all(answer)
    }
}

/// Makes rules of the texts of files, each with its name, and tries their queries on empty tables.
///
/// # Errors
/// Every fault of every header, every query that SQLite refuses, and every id that is taken.
pub fn read(files: &[(String, String)]) -> Result<Vec<&'static dyn AnyRule>, Vec<Error>> {
    let (mut made, mut errors) = (BTreeMap::<&str, &'static Custom>::new(), Vec::new());
    if files.is_empty() {
        return Ok(Vec::new());
    }
    let nothing = Portfolio::default();
    let tables = Database::of(&nothing, NaiveDate::default())?;
    for (file, text) in files {
        let rule = match Header::read(file, text).and_then(|header| header.rule(&tables)) {
            Ok(rule) => rule,
            Err(faults) => {
                errors.extend(faults);
                continue;
            }
        };
        let id = rule.meta.id;
        let place = || phrase!("place-line", file = &**file, line = rule.id_line.to_string());
        if rules::ALL.iter().any(|known| known.meta().id == id) {
            let error = Error::new(phrase!("error-rule-exists", rule = id)).at(place());
            errors.push(error.hint(phrase!("hint-rule-exists")));
        } else if let Some(other) = made.get(id) {
            let error = Error::new(phrase!("error-rule-taken", rule = id)).at(place());
            errors.push(error.hint(phrase!("hint-rule-taken", file = other.query.file.as_deref().unwrap_or_default())));
        } else {
            // Findings and reports name rules by reference, as long as the program runs; so long does the rule live.
            let custom: &'static Custom =
                Box::leak(Box::new(Custom { meta: rule.meta, message: rule.message, query: rule.query }));
            made.insert(id, custom);
        }
    }
    if errors.is_empty() { Ok(made.into_values().map(|custom| custom as &dyn AnyRule).collect()) } else { Err(errors) }
}
