//! `portfolio explain`: a rule's page.

use std::process::ExitCode;

use clap::ValueEnum;

use super::inputs::PolicyArgs;
use super::rule_name::{self, RuleName};
use super::term::{Stop, Term};
use crate::report::rule_page;

/// Options of `portfolio explain`.
#[derive(Debug, clap::Args)]
pub(super) struct Options {
    /// Rule, such as over-licensed
    #[arg(value_parser = RuleName, hide_possible_values = true)]
    rule: String,
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
    let rule = rule_name::rule(&options.rule)?;
    let policy = options.policy.read(None, term)?;
    match options.format {
        Format::Text => term.out(&rule_page::text(rule, &policy, term.layout()))?,
        Format::Markdown => term.out(&rule_page::markdown(rule, 1))?,
        Format::Json => term.out_bytes(&rule_page::json(rule, &policy))?,
    }
    Ok(ExitCode::SUCCESS)
}
