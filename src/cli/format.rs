//! The forms of results: one list, of which each command offers some.

use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};

use super::output::OutputArg;
use crate::error::Error;
use crate::phrase;

/// A form of a result.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Format {
    /// For the terminal.
    Table,
    /// For programs.
    Json,
    /// For a double click.
    Csv,
    /// For the intranet or a pull request.
    Markdown,
    /// For work in a spreadsheet program.
    Xlsx,
    /// For a browser, and for paper.
    Html,
    /// For work in Word.
    Docx,
    /// For Graphviz.
    Dot,
    /// For Markdown pages that draw.
    Mermaid,
    /// For graph editors such as yEd and Gephi.
    Graphml,
    /// For Outlook and other calendars.
    Ics,
    /// For modelling tools such as Archi.
    Archimate,
    /// For KITOS, to create many contracts at once.
    Kitos,
    /// For an open data portal.
    Ocds,
    /// For what gathers the findings of many tools.
    Sarif,
}

impl Format {
    const ALL: [Self; 15] = [
        Self::Table,
        Self::Json,
        Self::Csv,
        Self::Markdown,
        Self::Xlsx,
        Self::Html,
        Self::Docx,
        Self::Dot,
        Self::Mermaid,
        Self::Graphml,
        Self::Ics,
        Self::Archimate,
        Self::Kitos,
        Self::Ocds,
        Self::Sarif,
    ];

    fn name(self) -> &'static str {
        match self {
            Self::Table => "table",
            Self::Json => "json",
            Self::Csv => "csv",
            Self::Markdown => "markdown",
            Self::Xlsx => "xlsx",
            Self::Html => "html",
            Self::Docx => "docx",
            Self::Dot => "dot",
            Self::Mermaid => "mermaid",
            Self::Graphml => "graphml",
            Self::Ics => "ics",
            Self::Archimate => "archimate",
            Self::Kitos => "kitos",
            Self::Ocds => "ocds",
            Self::Sarif => "sarif",
        }
    }

    /// Returns the endings of files in this form, the usual one first.
    fn endings(self) -> &'static [&'static str] {
        match self {
            Self::Table => &["txt"],
            Self::Json => &["json"],
            Self::Csv => &["csv"],
            Self::Markdown => &["md", "markdown"],
            Self::Xlsx => &["xlsx"],
            Self::Html => &["html", "htm"],
            Self::Docx => &["docx"],
            Self::Dot => &["dot", "gv"],
            Self::Mermaid => &["mmd"],
            Self::Graphml => &["graphml"],
            Self::Ics => &["ics"],
            Self::Archimate => &["xml"],
            // What is JSON or a workbook too, nobody gets without asking.
            Self::Kitos | Self::Ocds => &[],
            Self::Sarif => &["sarif"],
        }
    }

    /// Returns what reads one of these forms from the command line.
    pub(super) fn one_of(offered: &'static [Self]) -> impl TypedValueParser<Value = Self> {
        let names = offered.iter().map(|format| PossibleValue::new(format.name()));
        PossibleValuesParser::new(names).map(|name| {
            let named = Self::ALL.into_iter().find(|format| format.name() == name);
            named.unwrap_or(Self::Table)
        })
    }

    /// Returns the form of a result: as asked for, else by the ending of the file's name. A file without an ending gets the
    /// table.
    ///
    /// # Errors
    /// When no form that is offered has the ending.
    pub(super) fn of(asked: Option<Self>, output: &OutputArg, offered: &[Self]) -> Result<Self, Error> {
        let Some(ending) = output.ending().filter(|_| asked.is_none()) else { return Ok(asked.unwrap_or(Self::Table)) };
        let has_ending = |format: &&Self| format.endings().contains(&ending.as_str());
        offered.iter().find(has_ending).copied().ok_or_else(|| {
            let endings = offered.iter().filter_map(|format| format.endings().first());
            let endings: Vec<_> = endings.map(|ending| format!("`.{ending}`")).collect();
            Error::new(phrase!("error-ending", ending)).hint(phrase!("hint-ending", endings = endings.join(", ")))
        })
    }
}
