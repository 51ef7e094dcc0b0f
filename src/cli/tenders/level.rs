//! `portfolio tenders --level`: whether the people suffice, and which tenders must start earlier so that they do.

use super::super::format::Format;
use super::super::frame::{FormArgs, Offer};
use super::super::output::Written;
use super::super::term::Term;
use crate::error::Error;
use crate::facts::Facts;
use crate::model::Language;
use crate::phrase;
use crate::report::grid::Layout;
use crate::report::levelling::{self, LevelReport};
use crate::report::sheet;

const FORMATS: &[Format] = &[Format::Table, Format::Json, Format::Csv, Format::Markdown, Format::Xlsx];

/// Returns the form of the result.
///
/// # Errors
/// When levelled tenders are not written in the form that is asked for.
pub(super) fn format<O: Offer>(form: &FormArgs<O>) -> Result<Format, Error> {
    let format = form.format_of(FORMATS)?;
    if FORMATS.contains(&format) {
        return Ok(format);
    }
    let error = Error::new(phrase!("error-level-format"));
    Err(error.hint(phrase!("hint-level-format")))
}

/// Levels the tenders, and writes what it comes to.
///
/// # Errors
/// When a workbook cannot be made.
pub(super) fn levelled(facts: &Facts<'_>, format: Format, layout: Layout, term: &Term) -> Result<Written<'static>, Error> {
    let progress = term.progress(phrase!("doing-levelling"));
    let report = LevelReport::of(facts);
    drop(progress);
    let language = Language::of_people(&facts.portfolio.profile);
    Ok(match format {
        Format::Json => Written::Bytes(levelling::json(&report)),
        Format::Csv => Written::Bytes(sheet::csv(&levelling::moves(&report, language), language)),
        Format::Markdown => Written::Text(levelling::markdown(&report)),
        Format::Xlsx => {
            let sheets = levelling::sheets(&report, language);
            Written::File(sheet::workbook(&sheets, language, &levelling::style)?)
        }
        _ => Written::Text(levelling::table(&report, layout)),
    })
}
