//! The table of decisions in the inventory: a waivers table of its own, which an import brings up to date.
//!
//! Whatever else stands in it, rows and columns that somebody has added, stays as it is.

use std::collections::BTreeMap;
use std::path::Path;

use chrono::NaiveDate;

use super::{Taken, kept};
use crate::error::Error;
use crate::load::headings::dictionary;
use crate::load::list::sheets;
use crate::model::table::Row;
use crate::model::{Language, TableKind, Waiver};
use crate::phrase;
use crate::report::csv::{document, harmless};
use crate::report::vocabulary::word;
use crate::words::say;

/// What the file is called.
pub const FILE: &str = "finding-decisions.csv";

/// Rows among which the headings are looked for.
const SEARCHED: usize = 20;

/// The columns: canonical name, and headings in Danish, Norwegian and English.
const COLUMNS: [(&str, [&str; 3]); 9] = [
    ("rule", ["Regel", "Regel", "Rule"]),
    ("subject", ["Gælder", "Gjelder", "Subject"]),
    ("decision", ["Beslutning", "Avgjørelse", "Decision"]),
    ("reason", ["Begrundelse", "Begrunnelse", "Reason"]),
    ("owner", ["Ansvarlig", "Ansvarlig", "Owner"]),
    ("until", ["Gælder til", "Gjelder til", "Until"]),
    ("decided", ["Besluttet den", "Vedtatt den", "Decided on"]),
    ("source", ["Overført fra", "Overført fra", "Taken from"]),
    ("key", ["Fundets nøgle", "Funnets nøkkel", "Finding key"]),
];

/// Returns the file with decisions of a workbook taken over on a day. `path` is where it is, or will be.
///
/// # Errors
/// When there is a file of this name that cannot be read, or is another table.
pub fn written(path: &Path, taken: &[Taken<'_>], workbook: &str, today: NaiveDate, language: Language) -> Result<Vec<u8>, Error> {
    let mut table = Table::read(path, language)?;
    for one in taken {
        let text = |text: Option<&str>| text.map(kept).unwrap_or_default();
        let day = |day: Option<NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
        // Rows are named, not counted.
        let row = one.spot.row.to_string();
        let source = match &one.spot.sheet {
            Some(sheet) => phrase!("place-sheet-row", file = workbook, sheet = &**sheet, row),
            None => phrase!("place-row", file = workbook, row),
        };
        let cells = [
            ("rule", harmless(one.finding.rule)),
            ("subject", harmless(one.finding.subjects.first().map_or("-", |subject| subject.id.as_str()))),
            ("decision", word("finding-decision", one.terms.decision.name(), language).to_owned()),
            ("reason", text(one.terms.reason.as_deref())),
            ("owner", text(one.terms.owner.as_deref())),
            ("until", day(one.terms.until)),
            ("decided", today.to_string()),
            ("source", harmless(&say(&source, language))),
            ("key", Waiver::key_of(&one.finding.fingerprint())),
        ];
        table.set(&one.finding.fingerprint(), &cells);
    }
    Ok(document(table.rows.into_iter()))
}

/// The file as it is, row by row.
struct Table {
    rows: Vec<Vec<String>>,
    columns: BTreeMap<&'static str, usize>,
    /// The rows about each finding.
    of_finding: BTreeMap<String, Vec<usize>>,
}

impl Table {
    fn read(path: &Path, language: Language) -> Result<Self, Error> {
        if !path.exists() {
            let headings = COLUMNS.map(|(_, headings)| language.of(headings).to_owned()).to_vec();
            let columns = COLUMNS.iter().zip(0..).map(|((key, _), at)| (*key, at)).collect();
            return Ok(Self { rows: vec![headings], columns, of_finding: BTreeMap::new() });
        }
        let lines: Vec<Row> = sheets(path)?.into_iter().flat_map(|sheet| sheet.rows).collect();
        let found = lines.iter().take(SEARCHED).enumerate().find_map(|(at, row)| Some((at, columns_of(row)?)));
        let Some((at, mut columns)) = found else {
            let error = Error::new(phrase!("error-decisions-other-table", file = FILE)).at(path.display().to_string());
            return Err(error.hint(phrase!("hint-decisions-other-table")));
        };
        let mut rows: Vec<Vec<String>> =
            lines.iter().map(|row| row.cells.iter().map(|cell| cell.text().into_owned()).collect()).collect();
        // What an older file has no column for gets one.
        let mut width = rows.iter().map(Vec::len).max().unwrap_or(0);
        for (key, headings) in COLUMNS {
            if !columns.contains_key(key) {
                rows[at].resize(width, String::new());
                rows[at].push(language.of(headings).to_owned());
                columns.insert(key, width);
                width += 1;
            }
        }
        rows.iter_mut().for_each(|row| row.resize(width, String::new()));
        let mut of_finding: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for (number, row) in rows.iter().enumerate().skip(at + 1) {
            of_finding.entry(Waiver::fingerprint_in(&row[columns["key"]])).or_default().push(number);
        }
        Ok(Self { rows, columns, of_finding })
    }

    /// Writes what was decided about a finding, over what stood there.
    fn set(&mut self, fingerprint: &str, cells: &[(&str, String)]) {
        let of_finding = self.of_finding.entry(fingerprint.to_owned()).or_default();
        if of_finding.is_empty() {
            of_finding.push(self.rows.len());
            self.rows.push(vec![String::new(); self.rows[0].len()]);
        }
        for number in of_finding {
            for (key, text) in cells {
                if let Some(at) = self.columns.get(key) {
                    self.rows[*number][*at].clone_from(text);
                }
            }
        }
    }
}

/// Returns where the columns of a table of decisions stand, when this row heads one.
fn columns_of(row: &Row) -> Option<BTreeMap<&'static str, usize>> {
    let mut columns = BTreeMap::new();
    for (at, cell) in row.cells.iter().enumerate() {
        if let Some(column) = dictionary().column(TableKind::Waivers, &cell.text()) {
            columns.entry(column).or_insert(at);
        }
    }
    ["rule", "subject", "key"].iter().all(|key| columns.contains_key(key)).then_some(columns)
}
