//! The form of `portfolio init --request`: every question with its explanation, and room for the answer beside it.
//!
//! The questions are those of the requests table. An explanation stands below its question in the same cell, so that nothing but the
//! answer stands to the right, whatever people put between.

use rust_xlsxwriter::{
    Color, DataValidation, DataValidationErrorStyle, DataValidationRule, DocProperties, ExcelDateTime, Format, FormatAlign,
    FormatBorder, Workbook, Worksheet, XlsxError,
};

use super::templates::{self, TemplateColumn};
use super::vocabulary;
use crate::model::{Language, TableKind};

/// The parts of the form: the heading in Danish, Norwegian and English, and the first question of each.
const PARTS: [([&str; 3], &str); 5] = [
    (["Hvad ønsker I, og hvorfor?", "Hva ønsker dere, og hvorfor?", "What do you want, and why?"], "id"),
    (["Hvad har vi, og hvad går ud?", "Hva har vi, og hva skal ut?", "What do we have, and what can go?"], "products-considered"),
    (["Hvordan skal det fungere?", "Hvordan skal det fungere?", "How is it to work?"], "wanted-in-service"),
    (
        ["Hvad koster det, og hvad giver det?", "Hva koster det, og hva gir det?", "What does it cost, and what does it give?"],
        "one-off-cost",
    ),
    (["Hvem tager ansvaret?", "Hvem tar ansvaret?", "Who takes responsibility?"], "owner"),
];

/// Returns what the form is called: its file without the ending.
#[must_use]
pub fn file_stem(language: Language) -> &'static str {
    language.of(["Ønske om nyt system", "Ønske om nytt system", "Request for a new system"])
}

fn guide(language: Language) -> &'static str {
    language.of([
        "Skriv svaret til højre for hvert spørgsmål. Det, I ikke ved endnu, kan stå tomt: så siger vurderingen, at det mangler.",
        "Skriv svaret til høyre for hvert spørsmål. Det dere ikke vet ennå, kan stå tomt: da sier vurderingen at det mangler.",
        "Write the answer to the right of each question. What you do not know yet can stay empty: the review says that it is missing.",
    ])
}

/// Makes the form as a workbook.
///
/// # Errors
/// When a text is longer than a spreadsheet takes.
pub fn workbook(language: Language) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    // The same bytes whenever they are made.
    let made = ExcelDateTime::from_ymd(2026, 1, 1)?;
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&made));
    let sheet = workbook.add_worksheet();
    sheet.set_name(language.of(["Ønske", "Ønske", "Request"]))?;
    sheet.set_column_width(0, 52)?.set_column_width(1, 64)?;
    sheet.set_print_fit_to_pages(1, 0).set_portrait().set_paper_size(9);
    let title = Format::new().set_bold().set_font_size(16);
    sheet.write_string_with_format(0, 0, file_stem(language), &title)?;
    let plain = Format::new().set_text_wrap().set_align(FormatAlign::Top).set_font_color(grey());
    sheet.merge_range(1, 0, 1, 1, guide(language), &plain)?;
    sheet.set_row_height(1, 32)?;
    let mut row = 2;
    for column in templates::columns(TableKind::Requests, language) {
        if let Some((headings, _)) = PARTS.iter().find(|(_, first)| *first == column.name) {
            row += 1;
            let part = Format::new().set_bold().set_font_color(Color::White).set_background_color(Color::RGB(0x001F_4E79));
            sheet.merge_range(row, 0, row, 1, language.of(*headings), &part)?;
            row += 1;
        }
        question(sheet, row, &column)?;
        answer(sheet, row, &column, language)?;
        row += 1;
    }
    sheet.set_print_area(0, 0, row, 1)?;
    workbook.save_to_buffer()
}

fn grey() -> Color {
    Color::RGB(0x0059_5959)
}

fn question(sheet: &mut Worksheet, row: u32, column: &TemplateColumn) -> Result<(), XlsxError> {
    let strong = Format::new().set_bold();
    let small = Format::new().set_font_size(9).set_font_color(grey());
    let cell = Format::new().set_text_wrap().set_align(FormatAlign::Top).set_border_bottom(FormatBorder::Hair);
    let explained = format!("\n{}", column.note);
    sheet.write_rich_string_with_format(row, 0, &[(&strong, &column.heading), (&small, &explained)], &cell)?;
    let lines = 1 + column.note.chars().count().div_ceil(60);
    let least = if is_long(column) { 3 } else { 2 };
    sheet.set_row_height(row, 15.0 * f64::from(u32::try_from(lines.max(least)).unwrap_or(2)))?;
    Ok(())
}

/// Returns whether an answer is likely to have several lines.
fn is_long(column: &TemplateColumn) -> bool {
    matches!(column.kind.as_str(), "text" | "list")
        && !matches!(column.name, "id" | "title" | "department" | "owner" | "benefit-owner")
}

fn answer(sheet: &mut Worksheet, row: u32, column: &TemplateColumn, language: Language) -> Result<(), XlsxError> {
    let number_format = match column.kind.as_str() {
        "date" => language.date_format(),
        "money" => "#,##0.00",
        "whole" => "#,##0",
        // As text, so that leading zeros of ids stay.
        _ => "@",
    };
    let format = Format::new()
        .set_num_format(number_format)
        .set_text_wrap()
        .set_align(FormatAlign::Left)
        .set_align(FormatAlign::Top)
        .set_border(FormatBorder::Thin)
        .set_background_color(Color::RGB(0x00F2_F7FC));
    sheet.write_blank(row, 1, &format)?;
    let check = DataValidation::new();
    let check = match column.kind.as_str() {
        "text" | "list" => return Ok(()),
        "date" => check.allow_date(DataValidationRule::GreaterThan(ExcelDateTime::from_ymd(1950, 1, 1)?)),
        "money" => check.allow_decimal_number(DataValidationRule::GreaterThanOrEqualTo(0.0)),
        "whole" => check.allow_whole_number(DataValidationRule::GreaterThanOrEqualTo(0)),
        set => check.allow_list_strings(&vocabulary::words(set, language).iter().map(|(word, _)| *word).collect::<Vec<_>>())?,
    };
    // A warning, not a wall: the reader understands more words than the list offers.
    let check = check.set_error_style(DataValidationErrorStyle::Warning).set_error_message(&column.note)?;
    sheet.add_data_validation(row, 1, row, 1, &check)?;
    Ok(())
}

/// Makes the form as TOML, every question with its explanation and an empty answer.
#[must_use]
pub fn toml(language: Language) -> String {
    let mut text = format!("# {}\n# {}\n", file_stem(language), guide(language));
    for column in templates::columns(TableKind::Requests, language) {
        if let Some((headings, _)) = PARTS.iter().find(|(_, first)| *first == column.name) {
            text.push_str(&format!("\n# --- {}\n", language.of(*headings)));
        }
        let words = vocabulary::words(&column.kind, language);
        let words: Vec<_> = words.iter().map(|(word, _)| *word).collect();
        let choice = if words.is_empty() { String::new() } else { format!(" ({})", words.join(" / ")) };
        let empty = if column.kind == "list" { "[]" } else { "\"\"" };
        text.push_str(&format!("# {}: {}{choice}\n{} = {empty}\n", column.heading, column.note, column.name));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::load::headings::dictionary;

    #[test]
    fn the_form_is_made_twice_the_same_and_its_parts_are_no_questions() {
        for language in [Language::Danish, Language::Norwegian, Language::English] {
            assert_eq!(workbook(language).expect("no text is too long"), workbook(language).expect("no text is too long"));
            let columns = templates::columns(TableKind::Requests, language);
            for (headings, first) in PARTS {
                let heading = language.of(headings);
                assert_eq!(dictionary().column(TableKind::Requests, heading), None, "{heading}");
                assert!(columns.iter().any(|column| column.name == first), "{first}");
            }
            for text in [file_stem(language), guide(language)] {
                assert_eq!(dictionary().column(TableKind::Requests, text), None, "{text}");
            }
            for column in columns {
                assert_eq!(dictionary().column(TableKind::Requests, &column.heading), Some(column.name), "{}", column.heading);
            }
        }
    }
}
