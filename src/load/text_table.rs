//! Tables written as CSV in one text, for examples and tests.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::headings::dictionary;
use crate::model::table::{Cell, Row};
use crate::model::{Source, TableKind};

/// Reads the tables of a text, each under a line such as `# systems`.
#[must_use]
pub fn tables(text: &str) -> Vec<Source> {
    let mut sources = Vec::new();
    for part in format!("\n{}", text.trim_start()).split("\n# ").map(str::trim_start).filter(|part| !part.is_empty()) {
        let (name, body) = part.split_once('\n').unwrap_or((part, ""));
        let Some(kind) = TableKind::parse(name.trim()) else { continue };
        let mut reader =
            csv::ReaderBuilder::new().has_headers(false).flexible(true).trim(csv::Trim::All).from_reader(body.as_bytes());
        let mut records = reader.records().filter_map(Result::ok);
        let headings: Vec<Arc<str>> = records.next().iter().flatten().map(Arc::from).collect();
        let columns =
            headings.iter().enumerate().filter_map(|(at, heading)| Some((dictionary().column(kind, heading)?, at))).collect();
        let row = |(at, record): (usize, csv::StringRecord)| Row {
            number: u32::try_from(at + 2).unwrap_or(u32::MAX),
            cells: record.iter().map(|text| if text.is_empty() { Cell::Empty } else { Cell::Text(text.into()) }).collect(),
        };
        let rows = records.enumerate().map(row).collect();
        let file = Arc::from(format!("{}.csv", kind.name()));
        sources.push(Source {
            file,
            sheet: None,
            kind,
            heading_row: 1,
            headings,
            columns,
            date_order: None,
            rows,
            answer_rows: Vec::new(),
            preset: None,
            hidden: Vec::new(),
            lent: BTreeMap::new(),
            counted_by: None,
            holders: BTreeMap::new(),
            notes: Vec::new(),
        });
    }
    sources
}
