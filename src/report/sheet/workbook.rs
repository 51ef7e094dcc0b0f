//! Sheets as a workbook that people work in: real dates and numbers, filters, headings that stay.

mod page;
mod paper;

use chrono::{Datelike, NaiveDate};
use rust_decimal::prelude::ToPrimitive;
use rust_xlsxwriter::{
    Color, DataValidation, DataValidationErrorStyle, DataValidationRule, DocProperties, ExcelDateTime, Format, FormatAlign,
    FormatBorder, Workbook, Worksheet, XlsxError,
};

use super::super::vocabulary::word;
use super::super::words::{clean, krone};
use super::{ASSUMED, Cell, Input, Sheet};
use crate::error::{Error, caught};
use crate::model::money::to_oere;
use crate::model::{Currency, Language};
use crate::phrase;

pub use page::{Drawing, Highlight, Page};

/// The most characters that a cell of a workbook holds.
const LONGEST_CELL: usize = 32_767;

/// How many rows of a sheet are kept in memory while it is made.
const LONG: usize = 5_000;

/// How wide a column becomes at most; longer text wraps.
const WIDEST: usize = 36;

/// How high a line of text is, in points.
const LINE: u32 = 15;

/// The most lines of a row; a spreadsheet program takes none higher than 409 points.
const MOST_LINES: usize = 27;

/// The most signs that the columns that stay in sight have together.
const MOST_IN_SIGHT: usize = 60;

/// What a cell's colour says beside its words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// Nothing.
    Plain,
    /// Something is late or wrong.
    Alarm,
    /// Something must begin soon.
    Warning,
    /// All is well.
    Calm,
    /// It is for people to fill in.
    Input,
    /// Nobody needs to look at it any more.
    Settled,
}

impl Style {
    fn fill(self) -> Option<u32> {
        match self {
            Self::Plain | Self::Settled => None,
            Self::Alarm => Some(0x00F8_CBAD),
            Self::Warning => Some(0x00FF_E699),
            Self::Calm => Some(0x00E2_EFDA),
            Self::Input => Some(0x00FF_FBE6),
        }
    }
}

/// Writes sheets as one workbook; `style` says which cells stand out.
///
/// # Errors
/// When a sheet has more rows than a workbook holds, or a name that it does not take.
pub fn workbook(sheets: &[Sheet], language: Language, style: &dyn Fn(&Cell) -> Style) -> Result<Vec<u8>, Error> {
    made(&sheets.iter().map(|sheet| (sheet, &[][..], &[][..])).collect::<Vec<_>>(), language, style)
}

/// Writes pages, sheets with what they have beside their cells, as one workbook.
///
/// # Errors
/// As [`workbook`].
pub fn pages(pages: &[Page], language: Language, style: &dyn Fn(&Cell) -> Style) -> Result<Vec<u8>, Error> {
    fn parts(page: &Page) -> Parts<'_> {
        (&page.sheet, page.highlights.as_slice(), page.charts.as_slice())
    }
    made(&pages.iter().map(parts).collect::<Vec<_>>(), language, style)
}

/// A sheet, and what it has beside its cells.
type Parts<'a> = (&'a Sheet, &'a [Highlight], &'a [Drawing]);

fn made(pages: &[Parts<'_>], language: Language, style: &dyn Fn(&Cell) -> Style) -> Result<Vec<u8>, Error> {
    let failed =
        |error: XlsxError| Error::new(phrase!("error-workbook", why = error.to_string())).hint(phrase!("hint-workbook-csv"));
    if pages.iter().any(|(sheet, ..)| is_long(sheet)) {
        // The crate panics where the folder for temporary files is full; without that folder there is still the memory.
        match caught(|| try_made(pages, language, style, is_long)) {
            None | Some(Err(XlsxError::TempFileError(..) | XlsxError::IoError(_))) => {}
            Some(made) => return made.map_err(failed),
        }
    }
    try_made(pages, language, style, |_| false).map_err(failed)
}

/// Returns whether a sheet has so many rows that they are better kept in a temporary file than in memory while it is made.
fn is_long(sheet: &Sheet) -> bool {
    sheet.rows().nth(LONG).is_some()
}

fn try_made(
    pages: &[Parts<'_>],
    language: Language,
    style: &dyn Fn(&Cell) -> Style,
    is_in_file: fn(&Sheet) -> bool,
) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    // The same bytes whenever they are made.
    let made = ExcelDateTime::from_ymd(2026, 1, 1)?;
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&made));
    let all: Vec<&Sheet> = pages.iter().map(|(sheet, ..)| *sheet).collect();
    for page in pages {
        let is_in_file = is_in_file(page.0);
        let sheet = if is_in_file { workbook.add_worksheet_with_low_memory()? } else { workbook.add_worksheet() };
        let end = write(sheet, page, &all, language, style)?;
        if is_in_file {
            // At the end the crate writes the row that it stands on a second time, empty, where that has a height.
            sheet.write_blank(end, 0, &Format::new().set_italic())?;
        }
    }
    workbook.save_to_buffer()
}

/// Returns how many of the first columns say what a row is about, and the signs that they take together.
fn leading(sheet: &Sheet, widths: &[usize]) -> u16 {
    let names = |key: &str| matches!(key, "name" | "title" | "label" | "product");
    let named = sheet.columns.iter().take(4).position(|column| names(column.key)).unwrap_or(0) + 1;
    let fits = widths.iter().take(named).sum::<usize>() <= MOST_IN_SIGHT;
    u16::try_from(if fits { named } else { 1 }).unwrap_or(1)
}

/// Writes a page, and returns the first row below everything on it but its drawings.
fn write(
    page: &mut Worksheet,
    (sheet, highlights, charts): &Parts<'_>,
    all: &[&Sheet],
    language: Language,
    style: &dyn Fn(&Cell) -> Style,
) -> Result<u32, XlsxError> {
    page.set_name(&sheet.name)?;
    let heading = Format::new()
        .set_bold()
        .set_background_color(Color::RGB(0x001F_4E79))
        .set_font_color(Color::RGB(0x00FF_FFFF))
        .set_border_bottom(FormatBorder::Thin)
        .set_align(FormatAlign::Left)
        .set_align(FormatAlign::VerticalCenter)
        .set_indent(1)
        .set_text_wrap();
    let mut widths = Vec::new();
    let is_link = |at: u16| sheet.rows().filter_map(|row| row.get(usize::from(at))).any(|cell| matches!(cell, Cell::Link(_)));
    for (at, column) in (0_u16..).zip(&sheet.columns) {
        let text = column.heading(language);
        page.write_string_with_format(0, at, text, &heading)?;
        let cells: Vec<&Cell> = sheet.rows().filter_map(|row| row.get(usize::from(at))).collect();
        let widest = widest(&cells, language);
        // The arrow of the filter needs its room.
        let longest_word = text.split(' ').map(|word| word.chars().count()).max().unwrap_or(0) + 3;
        let fitting = if is_link(at) { 2 } else { widest.max(longest_word).clamp(8, WIDEST) };
        page.set_column_width(at, u32::try_from(fitting + 3).unwrap_or(50))?;
        widths.push(fitting);
    }
    let headings = sheet.columns.iter().zip(&widths).map(|(column, width)| lines(column.heading(language), *width));
    set_height(page, 0, headings.max().unwrap_or(1))?;
    let leading = leading(sheet, &widths);
    page.set_freeze_panes(1, leading)?;
    let printed = sheet.columns.iter().rposition(|column| !column.is_aside).map_or(0, |at| at + 1);
    paper::print(page, &widths.iter().take(printed).map(|width| width + 3).collect::<Vec<_>>(), leading)?;
    let mut last = 0;
    for (at, row) in (1_u32..).zip(sheet.rows()) {
        // Not every program fits the height of a row to its text.
        let beside = row.iter().zip(&widths).zip(&sheet.columns).filter(|(_, column)| !column.is_aside);
        let most = beside.map(|((cell, width), _)| cell_lines(cell, *width)).max().unwrap_or(1);
        set_height(page, at, most)?;
        for (column, cell) in (0_u16..).zip(row) {
            let about = sheet.columns.get(usize::from(column));
            let style = if about.is_some_and(|column| column.input.is_some()) { Style::Input } else { style(cell) };
            let format = base(style);
            let format = if about.is_some_and(|column| column.is_aside) { format } else { format.set_text_wrap() };
            match cell {
                Cell::Link(jump) => page::link(page, (at, column), jump, sheet, all, &linked(format))?,
                // What is typed into an empty cell for days is shown as they are.
                Cell::Empty if about.is_some_and(|column| column.input == Some(Input::Day)) => {
                    let format = format.set_align(FormatAlign::Left).set_indent(1).set_num_format(language.date_format());
                    page.write_blank(at, column, &format)?;
                }
                cell => write_cell(page, at, column, cell, format, language)?,
            }
        }
        last = at;
    }
    for (at, column) in (0_u16..).zip(&sheet.columns).filter(|_| last > 0) {
        if let Some(validation) = column.input.as_ref().and_then(validation) {
            page.add_data_validation(1, at, last, at, &validation)?;
        }
    }
    page::colour(page, sheet, highlights, last)?;
    let columns = u16::try_from(sheet.columns.len()).unwrap_or(u16::MAX);
    if columns > 0 && last > 0 {
        page.autofilter(0, 0, last, columns - 1)?;
    }
    for (at, note) in (last.saturating_add(2)..).zip(&sheet.notes) {
        page.write_string_with_format(at, 0, shortened(note), &Format::new().set_italic())?;
    }
    if usize::from(columns) > printed && printed > 0 {
        let end = if charts.is_empty() { last.max(1) + u32::try_from(sheet.notes.len() + 1).unwrap_or(0) } else { 1_048_575 };
        page.set_print_area(0, 0, end, u16::try_from(printed - 1).unwrap_or(0))?;
    }
    if sheet.columns.is_empty() {
        page.set_print_fit_to_pages(1, 1);
    }
    let below = last.saturating_add(3).saturating_add(u32::try_from(sheet.notes.len()).unwrap_or(0));
    page::draw(page, charts, all, below, language)?;
    Ok(below)
}

/// Returns what a spreadsheet program offers, or warns of, in a column to fill in.
fn validation(input: &Input) -> Option<DataValidation> {
    let validation = match input {
        Input::Free => return None,
        Input::Day => {
            let [first, last] = [1990, 2199].map(|year| ExcelDateTime::from_ymd(year, 1, 1).ok());
            DataValidation::new().allow_date(DataValidationRule::Between(first?, last?))
        }
        Input::OneOf(other, count) => {
            let named = other.replace('\'', "''");
            DataValidation::new().allow_list_formula(format!("='{named}'!$A$2:$A${}", count + 1).as_str().into())
        }
    };
    Some(validation.set_error_style(DataValidationErrorStyle::Warning))
}

fn set_height(page: &mut Worksheet, row: u32, lines: usize) -> Result<(), XlsxError> {
    page.set_row_height(row, LINE * u32::try_from(lines.clamp(1, MOST_LINES)).unwrap_or(1))?;
    Ok(())
}

/// Returns how many lines a cell takes in a column so wide.
fn cell_lines(cell: &Cell, width: usize) -> usize {
    match cell.unmarked().0 {
        Cell::Text(text) | Cell::Remark(text) => lines(text, width),
        _ => 1,
    }
}

/// Returns how many lines a text takes, words kept whole.
fn lines(text: &str, width: usize) -> usize {
    let (mut lines, mut room) = (1, width);
    for word in text.split_whitespace().map(|word| word.chars().count()) {
        let with_space = if room == width { word } else { word + 1 };
        if with_space <= room {
            room -= with_space;
        } else {
            lines += usize::from(room < width) + word.saturating_sub(1) / width.max(1);
            room = width.saturating_sub(word % width.max(1));
        }
    }
    lines
}

/// Returns how every cell of a style looks.
fn base(style: Style) -> Format {
    let format = Format::new()
        .set_align(FormatAlign::Top)
        .set_border_bottom(FormatBorder::Hair)
        .set_border_bottom_color(Color::RGB(0x00BF_BFBF));
    style.fill().map_or(format.clone(), |fill| format.set_background_color(Color::RGB(fill)))
}

/// Returns how a link looks.
fn linked(format: Format) -> Format {
    format.set_align(FormatAlign::Center).set_font_color(Color::RGB(0x0005_63C1))
}

fn write_cell(
    page: &mut Worksheet,
    row: u32,
    column: u16,
    cell: &Cell,
    mut format: Format,
    language: Language,
) -> Result<(), XlsxError> {
    let (cell, is_assumed) = cell.unmarked();
    // A number stands to the right, and everything else a little away from it.
    if !cell.is_number() {
        format = format.set_align(FormatAlign::Left).set_indent(1);
    }
    // The sign is in the format, so that a date stays a date and a word the same word.
    let marked = |format: &str| if is_assumed { format!("{format}\"{ASSUMED}\"") } else { format.to_owned() };
    match cell {
        Cell::Empty | Cell::Assumed(_) | Cell::Link(_) => page.write_blank(row, column, &format)?,
        // Written as text, so that nothing in it is run as a formula.
        Cell::Text(text) | Cell::Remark(text) => page.write_string_with_format(row, column, shortened(text), &format)?,
        Cell::Word(set, meaning) => {
            let format = if is_assumed { format.set_num_format(marked("@")) } else { format };
            page.write_string_with_format(row, column, word(set, meaning, language), &format)?
        }
        Cell::Whole(number) => {
            let number = number.to_f64().unwrap_or(f64::MAX);
            page.write_number_with_format(row, column, number, &format.set_num_format(marked("#,##0")))?
        }
        Cell::Number(number) => page.write_number_with_format(row, column, number.to_f64().unwrap_or_default(), &format)?,
        Cell::Money(value, currency) => {
            let number = to_oere(*value).to_f64().unwrap_or_default();
            page.write_number_with_format(
                row,
                column,
                number,
                &format.set_num_format(marked(&money_format(*currency, language))),
            )?
        }
        Cell::Day(day) => match excel_day(*day) {
            Some(date) => {
                page.write_datetime_with_format(row, column, &date, &format.set_num_format(marked(language.date_format())))?
            }
            // Days before 1900 are none that a spreadsheet program counts.
            None => page.write_string_with_format(row, column, day.to_string(), &format)?,
        },
    };
    Ok(())
}

fn excel_day(day: NaiveDate) -> Option<ExcelDateTime> {
    let month_and_day = |number: u32| u8::try_from(number).ok();
    ExcelDateTime::from_ymd(u16::try_from(day.year()).ok()?, month_and_day(day.month())?, month_and_day(day.day())?).ok()
}

/// Returns how a spreadsheet shows amounts: whole, for hundredths only make a table harder to read, and kept in the cell.
fn money_format(currency: Currency, language: Language) -> String {
    let code = currency.to_string();
    format!("#,##0 \"{}\"", krone(currency, language).unwrap_or(&code))
}

/// Returns text in one line, no longer than a cell takes.
fn shortened(text: &str) -> String {
    let clean = clean(text);
    match clean.char_indices().nth(LONGEST_CELL - 1) {
        Some((at, _)) => format!("{}…", &clean[..at]),
        None => clean.into_owned(),
    }
}

/// Returns the width that the cells of a column take. The few longest texts of many do not count: they wrap.
fn widest(cells: &[&Cell], language: Language) -> usize {
    const MANY: usize = 20;
    let filled = cells.iter().filter(|cell| **cell != &Cell::Empty);
    let mut widths: Vec<usize> = filled.map(|cell| width(cell, language)).collect();
    widths.sort_unstable();
    let is_text = cells.iter().all(|cell| matches!(cell, Cell::Text(_) | Cell::Remark(_) | Cell::Empty));
    let longest =
        if is_text && widths.len() >= MANY { widths.len() - 1 - widths.len() / MANY } else { widths.len().saturating_sub(1) };
    widths.get(longest).copied().unwrap_or(0)
}

fn width(cell: &Cell, language: Language) -> usize {
    match cell {
        Cell::Empty | Cell::Link(_) => 0,
        Cell::Assumed(cell) => width(cell, language) + ASSUMED.len(),
        Cell::Text(text) | Cell::Remark(text) => text.chars().count(),
        Cell::Word(set, meaning) => word(set, meaning, language).chars().count(),
        Cell::Whole(number) => number.to_string().len() * 4 / 3 + 1,
        Cell::Number(number) => number.to_string().len(),
        Cell::Money(value, _) => value.trunc().to_string().len() * 4 / 3 + 4,
        Cell::Day(_) => 10,
    }
}
