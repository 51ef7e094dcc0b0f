//! Sheets as a workbook that people work in: real dates and numbers, filters, headings that stay.

use chrono::Datelike;
use rust_decimal::prelude::ToPrimitive;
use rust_xlsxwriter::{Color, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, Worksheet, XlsxError};

use super::super::vocabulary::word;
use super::super::words::clean;
use super::{Cell, Sheet};
use crate::model::money::to_oere;
use crate::model::{Currency, Language};

/// The most characters that a cell of a workbook holds.
const LONGEST_CELL: usize = 32_767;

/// How wide a column becomes at most; longer text wraps.
const WIDEST: usize = 48;

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
}

impl Style {
    fn fill(self) -> Option<u32> {
        match self {
            Self::Plain => None,
            Self::Alarm => Some(0x00F8_CBAD),
            Self::Warning => Some(0x00FF_E699),
            Self::Calm => Some(0x00E2_EFDA),
        }
    }
}

/// Writes sheets as one workbook; `style` says which cells stand out.
///
/// # Errors
/// When a sheet has more rows than a workbook holds, or a name that it does not take.
pub fn workbook(sheets: &[Sheet], language: Language, style: &dyn Fn(&Cell) -> Style) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    // The same bytes whenever they are made.
    let made = ExcelDateTime::from_ymd(2026, 1, 1)?;
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&made));
    for sheet in sheets {
        write(workbook.add_worksheet(), sheet, language, style)?;
    }
    workbook.save_to_buffer()
}

fn write(page: &mut Worksheet, sheet: &Sheet, language: Language, style: &dyn Fn(&Cell) -> Style) -> Result<(), XlsxError> {
    page.set_name(&sheet.name)?;
    page.set_freeze_panes(1, 1)?;
    // Printed, a table is as wide as a page lies, with its headings on every page.
    page.set_landscape().set_print_fit_to_pages(1, 0).set_repeat_rows(0, 0)?;
    let heading = Format::new()
        .set_bold()
        .set_background_color(Color::RGB(0x001F_4E79))
        .set_font_color(Color::RGB(0x00FF_FFFF))
        .set_border_bottom(FormatBorder::Thin)
        .set_align(FormatAlign::VerticalCenter)
        .set_text_wrap();
    for (at, column) in (0_u16..).zip(&sheet.columns) {
        page.write_string_with_format(0, at, language.of(column.headings), &heading)?;
        let cells = sheet.rows().filter_map(|row| row.get(usize::from(at)));
        let widest = cells.map(|cell| width(cell, language)).max().unwrap_or(0);
        let longest_word = language.of(column.headings).split(' ').map(|word| word.chars().count()).max().unwrap_or(0);
        page.set_column_width(at, u32::try_from(widest.max(longest_word + 3).clamp(8, WIDEST) + 2).unwrap_or(50))?;
    }
    let mut last = 0;
    for (at, row) in (1_u32..).zip(sheet.rows()) {
        for (column, cell) in (0_u16..).zip(row) {
            write_cell(page, at, column, cell, style(cell), language)?;
        }
        last = at;
    }
    let columns = u16::try_from(sheet.columns.len()).unwrap_or(u16::MAX);
    if columns > 0 && last > 0 {
        page.autofilter(0, 0, last, columns - 1)?;
    }
    for (at, note) in (last.saturating_add(2)..).zip(&sheet.notes) {
        page.write_string_with_format(at, 0, shortened(note), &Format::new().set_italic())?;
    }
    Ok(())
}

fn write_cell(
    page: &mut Worksheet,
    row: u32,
    column: u16,
    cell: &Cell,
    style: Style,
    language: Language,
) -> Result<(), XlsxError> {
    let mut format = Format::new().set_align(FormatAlign::Top);
    if let Some(fill) = style.fill() {
        format = format.set_background_color(Color::RGB(fill));
    }
    match cell {
        Cell::Empty => return Ok(()),
        // Written as text, so that nothing in it is run as a formula.
        Cell::Text(text) => page.write_string_with_format(row, column, shortened(text), &format.set_text_wrap())?,
        Cell::Word(set, meaning) => page.write_string_with_format(row, column, word(set, meaning, language), &format)?,
        Cell::Whole(number) => {
            let number = number.to_f64().unwrap_or(f64::MAX);
            page.write_number_with_format(row, column, number, &format.set_num_format("#,##0"))?
        }
        Cell::Number(number) => page.write_number_with_format(row, column, number.to_f64().unwrap_or_default(), &format)?,
        Cell::Money(value, currency) => {
            let number = to_oere(*value).to_f64().unwrap_or_default();
            page.write_number_with_format(row, column, number, &format.set_num_format(money_format(*currency)))?
        }
        Cell::Day(day) => {
            let (year, month, day) = (day.year(), day.month(), day.day());
            let date = ExcelDateTime::from_ymd(
                u16::try_from(year).unwrap_or(u16::MAX),
                u8::try_from(month).unwrap_or(1),
                u8::try_from(day).unwrap_or(1),
            )?;
            page.write_datetime_with_format(row, column, &date, &format.set_num_format(language.date_format()))?
        }
    };
    Ok(())
}

/// Returns how a spreadsheet shows amounts: whole, for hundredths only make a table harder to read, and kept in the cell.
fn money_format(currency: Currency) -> String {
    if currency == Currency::DKK || currency == Currency::NOK {
        "#,##0 \"kr\"".to_owned()
    } else {
        format!("#,##0 \"{currency}\"")
    }
}

/// Returns text in one line, no longer than a cell takes.
fn shortened(text: &str) -> String {
    let clean = clean(text);
    match clean.char_indices().nth(LONGEST_CELL - 1) {
        Some((at, _)) => format!("{}…", &clean[..at]),
        None => clean.into_owned(),
    }
}

fn width(cell: &Cell, language: Language) -> usize {
    match cell {
        Cell::Empty => 0,
        Cell::Text(text) => text.chars().count(),
        Cell::Word(set, meaning) => word(set, meaning, language).chars().count(),
        Cell::Whole(number) => number.to_string().len() * 4 / 3 + 1,
        Cell::Number(number) => number.to_string().len(),
        Cell::Money(value, _) => value.trunc().to_string().len() * 4 / 3 + 4,
        Cell::Day(_) => 10,
    }
}
