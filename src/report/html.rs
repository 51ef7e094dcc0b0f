//! The report as one page: management on top, specialists below. It opens from a mail or a shared drive, without a network.
//!
//! The modules beside this file bring together what the page says, as text and numbers; how it looks stands in the templates,
//! styles and scripts of `html/`. The page is whole without its script, which only filters, sorts and draws the neighbours of a
//! system. Every value is escaped where it is written, and the page may run nothing but that one script.

mod agenda;
mod balance;
mod calendar;
mod figures;
pub(super) mod findings;
mod graph;
mod inline;
mod licences;
mod overlaps;
mod rules;
mod sources;
mod template;
mod voice;

use serde::Serialize;

use super::Report;
use crate::error::Error;
use crate::history::Trend;
use inline::Inline;
use voice::Voice;

/// What the page says.
#[derive(Debug, Serialize)]
struct Page {
    language: &'static str,
    organisation: String,
    day: String,
    version: &'static str,
    figures: figures::Figures,
    agenda: agenda::Agenda,
    findings: findings::Findings,
    calendar: calendar::Gantt,
    licences: licences::Licences,
    overlaps: overlaps::Overlapping,
    balance: balance::Departments,
    graph: graph::Network,
    rules: Vec<rules::RuleGroup>,
    sources: sources::Sources,
    inline: Inline,
}

/// Writes the report as one page.
///
/// # Errors
/// When the page cannot be made, which a test holds cannot happen.
pub fn write(report: &Report<'_>, trend: Option<&Trend>) -> Result<String, Error> {
    let facts = report.facts;
    let voice = Voice::of(report);
    let anchors = findings::Anchors::of(report);
    let organisation = facts.portfolio.profile.organisation.as_deref();
    let network = graph::Network::of(facts, &voice);
    let page = Page {
        language: report.language.code(),
        organisation: organisation.map_or_else(|| voice.word("report-portfolio"), str::to_owned),
        day: voice.day(facts.today).text,
        version: env!("CARGO_PKG_VERSION"),
        figures: figures::Figures::of(report, trend, &voice),
        agenda: agenda::Agenda::of(report, &anchors, &voice),
        findings: findings::Findings::of(report, &anchors, &voice),
        calendar: calendar::Gantt::of(facts, &voice),
        licences: licences::Licences::of(report, &voice),
        overlaps: overlaps::Overlapping::of(facts, &voice),
        balance: balance::Departments::of(facts, &voice),
        rules: rules::groups(report, &voice),
        sources: sources::Sources::of(facts, &voice),
        inline: Inline::of(&network.data(facts), &voice)?,
        graph: network,
    };
    template::render(&page, report.language)
}
