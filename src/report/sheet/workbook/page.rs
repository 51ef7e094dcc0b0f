//! What a sheet of a workbook has beside its cells: colours that follow what people enter, links to other sheets, and charts.

use rust_xlsxwriter::{
    Chart, ChartLegendPosition, ChartType, Color, ConditionalFormatFormula, Format, Formula, ObjectMovement, Worksheet, XlsxError,
};

use super::super::{Jump, Sheet};
use super::Style;
use crate::model::Language;

/// The most comparisons that looking up the links of a sheet may take; beyond, a spreadsheet program would keep people waiting.
const MOST_LOOKED_UP: usize = 100_000_000;

/// Rows of a table that a chart shows.
const MOST_BARS: usize = 15;

/// A sheet of a workbook.
#[derive(Debug, Default)]
pub struct Page {
    /// Its table.
    pub sheet: Sheet,
    /// The colours that follow what stands in the cells.
    pub highlights: Vec<Highlight>,
    /// The charts, below the table and its notes.
    pub charts: Vec<Drawing>,
}

impl From<Sheet> for Page {
    fn from(sheet: Sheet) -> Self {
        Self { sheet, ..Self::default() }
    }
}

/// A colour for the cells of some columns in the rows of which something is true.
#[derive(Debug)]
pub struct Highlight {
    /// The columns; all where none is named.
    pub columns: Vec<&'static str>,
    /// What is true: a formula, with `[key]` for the cell of a column in the same row. Never anything from the inventory.
    pub when: String,
    /// How they stand out.
    pub style: Style,
}

/// A chart of bars: the first rows of a sheet, one of its columns as names, others as bars.
#[derive(Debug)]
pub struct Drawing {
    /// What it shows.
    pub title: String,
    /// The sheet that it is drawn from.
    pub sheet: String,
    /// The column that names the bars.
    pub names: &'static str,
    /// The columns that are drawn.
    pub bars: Vec<&'static str>,
}

/// Returns where a column of a sheet stands.
fn position(sheet: &Sheet, key: &str) -> Option<u16> {
    sheet.columns.iter().position(|column| column.key == key).and_then(|at| u16::try_from(at).ok())
}

/// Returns the letters of a column.
fn letters(column: u16) -> String {
    rust_xlsxwriter::utility::column_number_to_name(column)
}

fn quoted(sheet: &str) -> String {
    format!("'{}'", sheet.replace('\'', "''"))
}

/// Colours the rows from 1 to `last`.
pub(super) fn colour(page: &mut Worksheet, sheet: &Sheet, highlights: &[Highlight], last: u32) -> Result<(), XlsxError> {
    for highlight in highlights.iter().filter(|_| last > 0) {
        let mut formula = highlight.when.clone();
        for (at, column) in (0_u16..).zip(&sheet.columns) {
            formula = formula.replace(&format!("[{}]", column.key), &format!("${}2", letters(at)));
        }
        let mut format = Format::new();
        if let Some(fill) = highlight.style.fill() {
            format = format.set_background_color(Color::RGB(fill));
        }
        if highlight.style == Style::Settled {
            format = format.set_font_color(Color::RGB(0x0080_8080));
        }
        let condition = ConditionalFormatFormula::new().set_rule(format!("={formula}").as_str()).set_format(format);
        let all = || (0_u16..).zip(&sheet.columns).map(|(at, _)| at);
        let columns: Vec<u16> = match highlight.columns.as_slice() {
            [] => vec![],
            keys => keys.iter().filter_map(|key| position(sheet, key)).collect(),
        };
        if columns.is_empty() {
            page.add_conditional_format(1, 0, last, all().last().unwrap_or(0), &condition)?;
        }
        for at in columns {
            page.add_conditional_format(1, at, last, at, &condition)?;
        }
    }
    Ok(())
}

/// Writes a link to the row of another sheet that holds what this row names; found anew wherever either row is sorted to. An empty cell
/// where there is none.
pub(super) fn link(
    page: &mut Worksheet,
    (row, at): (u32, u16),
    jump: &Jump,
    sheet: &Sheet,
    all: &[&Sheet],
    format: &Format,
) -> Result<(), XlsxError> {
    let formula = || {
        let target = all.iter().find(|target| target.name == jump.sheet)?;
        let rows = target.rows().count();
        if rows == 0 || rows.saturating_mul(sheet.rows().count()) > MOST_LOOKED_UP {
            return None;
        }
        let (to, by) = (letters(position(target, jump.to)?), letters(position(sheet, jump.by)?));
        let (name, last, row) = (quoted(&target.name), rows + 1, row + 1);
        let sought = if jump.before.is_empty() { format!("{by}{row}") } else { format!("\"{}\"&{by}{row}", jump.before) };
        let found = format!("MATCH({sought},{name}!${to}$2:${to}${last},0)+1");
        Some(format!("=IFERROR(HYPERLINK(\"#{name}!{to}\"&({found}),\"{LINK}\"),\"\")"))
    };
    match formula() {
        Some(formula) => page.write_formula_with_format(row, at, Formula::new(formula).set_result(LINK), format)?,
        None => page.write_blank(row, at, format)?,
    };
    Ok(())
}

/// What a link shows.
pub(super) const LINK: &str = "→";

/// Draws charts below each other from a row on.
pub(super) fn draw(
    page: &mut Worksheet,
    charts: &[Drawing],
    all: &[&Sheet],
    mut row: u32,
    language: Language,
) -> Result<(), XlsxError> {
    for drawing in charts {
        let Some(sheet) = all.iter().find(|sheet| sheet.name == drawing.sheet) else { continue };
        let count = u32::try_from(sheet.rows().count().min(MOST_BARS)).unwrap_or(0);
        let Some(names) = position(sheet, drawing.names).filter(|_| count > 0) else { continue };
        let mut chart = Chart::new(ChartType::Bar);
        // A column in which nothing stands is not on the sheet; without any there is nothing to draw.
        let bars: Vec<_> = drawing
            .bars
            .iter()
            .filter_map(|key| Some(position(sheet, key)?).zip(sheet.columns.iter().find(|column| column.key == *key)))
            .collect();
        if bars.is_empty() {
            continue;
        }
        for (at, column) in &bars {
            chart
                .add_series()
                .set_gap(60)
                .set_name(column.heading(language))
                .set_categories((sheet.name.as_str(), 1, names, count, names))
                .set_values((sheet.name.as_str(), 1, *at, count, *at));
        }
        chart.title().set_name(&drawing.title);
        // The first row on top, as in the table.
        chart.y_axis().set_reverse();
        match bars.len() {
            0 | 1 => chart.legend().set_hidden(),
            _ => chart.legend().set_position(ChartLegendPosition::Bottom),
        };
        let height = 120 + count * if bars.len() > 1 { 34 } else { 24 };
        chart.set_width(860).set_height(height).set_object_movement(ObjectMovement::DontMoveOrSizeWithCells);
        page.insert_chart(row, 0, &chart)?;
        row += height / 20 + 2;
    }
    Ok(())
}
