//! The manifest with what was accepted: comments, order and everything else that somebody wrote stay as they are.

use toml_edit::{ArrayOfTables, DocumentMut, Item, Table, value};

use super::Proposal;
use crate::error::Error;
use crate::load::files::MANIFEST;
use crate::phrase;
use crate::phrase::toml_fault;

/// Where a table lies.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// Path of the file relative to the inventory folder, with `/`.
    pub path: String,
    /// The sheet of a workbook.
    pub sheet: Option<String>,
}

/// A manifest before and after.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// The text as it is to be.
    pub text: String,
    /// Whether that differs from what is there.
    pub is_new: bool,
}

/// Returns a manifest that declares a table as proposed, with its likely columns. What is declared already stands.
///
/// # Errors
/// When the manifest is no valid TOML, or has sources in another form than `[[source]]`.
pub fn declare(manifest: &str, place: &Place, proposal: &Proposal) -> Result<Change, Error> {
    let (mark, body) = match manifest.strip_prefix('\u{feff}') {
        Some(body) => ("\u{feff}", body),
        None => ("", manifest),
    };
    let mut body = body.to_owned();
    if !body.is_empty() && !body.ends_with('\n') {
        body.push('\n');
    }
    let mut document: DocumentMut = body.parse().map_err(|error: toml_edit::TomlError| {
        Error::new(phrase!("error-manifest-toml", why = toml_fault(error.message())))
            .at(MANIFEST)
            .hint(phrase!("hint-manifest-toml-edit"))
    })?;
    let is_empty = document.as_table().is_empty() && body.trim().is_empty();
    let sources = document.entry("source").or_insert_with(|| Item::ArrayOfTables(ArrayOfTables::new()));
    let Some(sources) = sources.as_array_of_tables_mut() else {
        let error = Error::new(phrase!("error-sources-inline")).at(MANIFEST);
        return Err(error.hint(phrase!("hint-sources-inline")));
    };
    let text_of = |table: &Table, key: &str| table.get(key).and_then(Item::as_str).map(str::to_owned);
    let is_here = |table: &Table| {
        let path = text_of(table, "path").map(|path| path.replace('\\', "/"));
        path.is_some_and(|path| path.strip_prefix("./").unwrap_or(&path) == place.path)
            && (text_of(table, "sheet") == place.sheet || text_of(table, "sheet").is_none())
    };
    let at = sources.iter().position(is_here);
    match at.and_then(|at| sources.get_mut(at)) {
        Some(table) => fill(table, proposal),
        None => {
            let mut table = Table::new();
            if !is_empty || !sources.is_empty() {
                table.decor_mut().set_prefix("\n");
            }
            table.insert("path", value(&place.path));
            if let Some(sheet) = &place.sheet {
                table.insert("sheet", value(sheet));
            }
            fill(&mut table, proposal);
            sources.push(table);
        }
    }
    let mut text = document.to_string();
    if manifest.contains("\r\n") {
        text = text.replace("\r\n", "\n").replace('\n', "\r\n");
    }
    let text = format!("{mark}{text}");
    Ok(Change { is_new: text != manifest, text })
}

/// Adds what a source does not say yet.
fn fill(table: &mut Table, proposal: &Proposal) {
    if !table.contains_key("table") {
        table.insert("table", value(proposal.table.name()));
    }
    if !table.contains_key("header-row") {
        table.insert("header-row", value(i64::from(proposal.header_row)));
    }
    if let (Some(last), false) = (proposal.last_row, table.contains_key("last-row")) {
        table.insert("last-row", value(i64::from(last)));
    }
    let columns = table.entry("columns").or_insert_with(|| Item::Table(Table::new()));
    let Some(columns) = columns.as_table_like_mut() else { return };
    let folded = |text: &str| crate::text::fold(text);
    for candidate in proposal.columns.iter().filter(|candidate| candidate.is_likely()) {
        let said = columns
            .iter()
            .any(|(heading, column)| folded(heading) == folded(candidate.name()) || column.as_str() == candidate.column);
        if let (Some(column), false) = (candidate.column, said) {
            columns.insert(candidate.name(), value(column));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::load::map::Candidate;
    use crate::model::TableKind;

    fn proposal() -> Proposal {
        let candidate = |heading: &str, column, certainty| Candidate {
            letter: "A".to_owned(),
            heading: heading.to_owned(),
            column,
            certainty,
            because: Vec::new(),
        };
        Proposal {
            sheet: None,
            table: TableKind::Systems,
            certainty: 90,
            header_row: 3,
            last_row: None,
            columns: vec![
                candidate("Sys \"A\"", Some("id"), 90),
                candidate("Kald", Some("name"), 60),
                candidate("Hmm", Some("owner"), 40),
                candidate("?", None, 0),
            ],
            rows: Vec::new(),
            count: 2,
            notes: Vec::new(),
        }
    }

    fn place() -> Place {
        Place { path: "a/b.csv".to_owned(), sheet: None }
    }

    #[test]
    fn comments_and_order_stay_and_a_second_time_changes_nothing() {
        let before =
            "# ours\ncountry = \"NO\" # kept\n\n[[source]] # first\npath = \"x.csv\"\n[source.columns]\n\"A\"   =   \"id\"\n";
        let change = declare(before, &place(), &proposal()).expect("a manifest");
        let added = "\n[[source]]\npath = \"a/b.csv\"\ntable = \"systems\"\nheader-row = 3\n\n[source.columns]\n'Sys \"A\"' = \"id\"\nKald = \"name\"\n";
        assert_eq!(change.text, format!("{before}{added}"));
        assert!(change.is_new);
        let again = declare(&change.text, &place(), &proposal()).expect("a manifest");
        assert_eq!(again, Change { text: change.text, is_new: false });
    }

    #[test]
    fn what_somebody_declared_is_not_changed() {
        let before = "[[source]]\npath = \"./a/b.csv\"\ntable = \"contracts\"\n[source.columns]\nKald = \"title\"\n";
        let change = declare(before, &place(), &proposal()).expect("a manifest");
        assert!(change.text.contains("table = \"contracts\"") && change.text.contains("Kald = \"title\""), "{}", change.text);
        assert!(change.text.contains("'Sys \"A\"' = \"id\"") && change.text.contains("header-row = 3"));
    }

    #[test]
    fn line_ends_and_marks_are_kept_and_what_cannot_be_read_is_refused() {
        let change = declare("\u{feff}country = \"DK\"\r\n", &place(), &proposal()).expect("a manifest");
        assert!(change.text.starts_with("\u{feff}country = \"DK\"\r\n\r\n[[source]]\r\n"));
        assert!(!change.text.replace("\r\n", "").contains('\n'));
        assert!(declare("country = ", &place(), &proposal()).is_err());
        assert!(declare("source = [{ path = \"x\" }]", &place(), &proposal()).is_err());
        assert!(declare("", &place(), &proposal()).expect("a manifest").text.starts_with("[[source]]\n"));
    }
}
