//! What the report rests on: the files that were read, and what was not understood.

use serde::Serialize;

use super::voice::Voice;
use crate::facts::Facts;
use crate::model::TableKind;
use crate::phrase;

/// What was read.
#[derive(Debug, Serialize)]
pub(super) struct Sources {
    rows: Vec<Row>,
    notes: Vec<String>,
}

/// A table.
#[derive(Debug, Serialize)]
struct Row {
    file: String,
    sheet: String,
    holds: String,
    rows: String,
}

impl Sources {
    pub(super) fn of(facts: &Facts<'_>, voice: &Voice<'_>) -> Self {
        let portfolio = facts.portfolio;
        let rows = portfolio.sources.iter().map(|source| Row {
            file: source.file.to_string(),
            sheet: source.sheet.as_deref().unwrap_or_default().to_owned(),
            holds: voice.word(holds(source.kind)),
            rows: voice.number(source.rows.len()),
        });
        let mut notes = Vec::new();
        if !portfolio.problems.is_empty() {
            notes.push(voice.say(&phrase!("report-sources-problems", problems = portfolio.problems.len())));
        }
        if !portfolio.skipped.is_empty() {
            notes.push(voice.say(&phrase!("report-sources-skipped", files = portfolio.skipped.len())));
        }
        Self { rows: rows.collect(), notes }
    }
}

fn holds(kind: TableKind) -> &'static str {
    match kind {
        TableKind::Systems => "report-table-systems",
        TableKind::Contracts => "report-table-contracts",
        TableKind::Licences => "report-table-licences",
        TableKind::Usage => "report-table-usage",
        TableKind::Integrations => "report-table-integrations",
        TableKind::Organisation => "report-table-organisation",
        TableKind::Requests => "report-table-requests",
        TableKind::Decisions => "report-table-decisions",
        TableKind::Waivers => "report-table-waivers",
    }
}
