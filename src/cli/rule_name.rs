//! Names of rules on the command line: completed by shells, forgiving in writing, and never refused without a suggestion.

use std::ffi::OsStr;

use clap::builder::{PossibleValue, StringValueParser, TypedValueParser};

use crate::error::Error;
use crate::phrase;
use crate::policy::Policy;
use crate::rules::{self, AnyRule};
use crate::text::closest;

/// Tells shells every rule, and takes any text: a wrong name gets our error, which suggests the right one.
#[derive(Debug, Clone, Copy)]
pub(super) struct RuleName;

impl TypedValueParser for RuleName {
    type Value = String;

    fn parse_ref(&self, command: &clap::Command, argument: Option<&clap::Arg>, value: &OsStr) -> Result<String, clap::Error> {
        StringValueParser::new().parse_ref(command, argument, value)
    }

    fn possible_values(&self) -> Option<Box<dyn Iterator<Item = PossibleValue> + '_>> {
        Some(Box::new(rules::ALL.iter().map(|rule| PossibleValue::new(rule.meta().id).help(rule.meta().summary))))
    }
}

/// Returns a name as ids are written.
pub(super) fn written(name: &str) -> String {
    name.trim().to_lowercase().replace(['_', ' '], "-")
}

/// Returns the rule of a name, in either case, with `_` or spaces for `-`.
pub(super) fn rule(name: &str, policy: &Policy) -> Result<&'static dyn AnyRule, Error> {
    let wanted = written(name);
    policy.rule(&wanted).ok_or_else(|| {
        let error = Error::new(phrase!("error-no-rule", name));
        match closest(&wanted, policy.rules().map(|rule| rule.meta().id)) {
            Some(meant) => error.hint(phrase!("did-you-mean", meant)),
            None => error.hint(phrase!("hint-no-rule")),
        }
    })
}

/// Returns the ids of the rules of these names, or an error for every name that is none.
pub(super) fn ids(names: &[String], policy: &Policy) -> Result<Vec<&'static str>, Vec<Error>> {
    let (mut known, mut errors) = (Vec::new(), Vec::new());
    for name in names {
        match rule(name, policy) {
            Ok(rule) => known.push(rule.meta().id),
            Err(error) => errors.push(error),
        }
    }
    if errors.is_empty() { Ok(known) } else { Err(errors) }
}
