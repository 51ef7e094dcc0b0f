//! `portfolio explain`: the page of a rule or of a check of the review, or the rules that there are.

use std::process::ExitCode;

use clap::ValueEnum;

use super::inputs::PolicyArgs;
use super::rule_name::{self, RuleName};
use super::term::{Stop, Term};
use crate::report::{check_page, rule_page};
use crate::review;

/// Options of `portfolio explain`.
#[derive(Debug, clap::Args)]
pub(super) struct Options {
    /// Rule, such as over-licensed, or check of a review, such as goes-out; without one, the list of rules
    #[arg(value_parser = RuleName, hide_possible_values = true)]
    rule: Option<String>,
    /// Form of the page
    #[arg(short, long, value_enum, default_value = "text")]
    format: Format,
    #[command(flatten)]
    policy: PolicyArgs,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Format {
    Text,
    Markdown,
    Json,
}

pub(super) fn run(options: &Options, term: &Term) -> Result<ExitCode, Stop> {
    let policy = options.policy.read(None, term)?;
    let language = term.spoken();
    if let Some(check) = options.rule.as_deref().and_then(|name| review::check(&rule_name::written(name))) {
        match options.format {
            Format::Text => term.out(&check_page::text(check, &policy, language, term.layout()))?,
            Format::Markdown => term.out(&check_page::markdown(check))?,
            Format::Json => term.out_bytes(&check_page::json(check, &policy))?,
        }
        return Ok(ExitCode::SUCCESS);
    }
    let rule = options.rule.as_deref().map(|name| rule_name::rule(name, &policy)).transpose()?;
    match (rule, options.format) {
        (Some(rule), Format::Text) => term.out(&rule_page::text(rule, &policy, language, term.layout()))?,
        (Some(rule), Format::Markdown) => term.out(&rule_page::markdown(rule, 1))?,
        (Some(rule), Format::Json) => term.out_bytes(&rule_page::json(rule, &policy))?,
        (None, Format::Text | Format::Markdown) => term.out(&rule_page::list(&policy, language, term.layout()))?,
        (None, Format::Json) => term.out_bytes(&rule_page::list_json(&policy))?,
    }
    Ok(ExitCode::SUCCESS)
}
