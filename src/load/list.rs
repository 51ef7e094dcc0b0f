//! One file alone, outside any inventory: a list of anything with ids and names, or a workbook that comes back from people.

use std::path::Path;
use std::sync::Arc;

use super::files::{File, Kind};
use super::headings::dictionary;
use super::{text_file, workbook};
use crate::error::{Error, reason};
use crate::model::table::Row;
use crate::model::{Money, TableKind};
use crate::phrase;
use crate::phrase::Value;
use crate::text::fold;

/// Rows among which the headings are looked for.
const SEARCHED: usize = 20;

/// A sheet of a file: its rows as they were read.
#[derive(Debug, Clone, Default)]
pub struct RawSheet {
    /// The sheet of a workbook.
    pub name: Option<Arc<str>>,
    /// The rows that hold anything, with the numbers that people see.
    pub rows: Vec<Row>,
}

/// Reads the sheets of one file, CSV or spreadsheet.
///
/// # Errors
/// When it cannot be read, or is no table.
pub fn sheets(path: &Path) -> Result<Vec<RawSheet>, Error> {
    let shown: Arc<str> = path.display().to_string().into();
    let failed = |error: std::io::Error| {
        Error::new(phrase!("error-file-unreadable", why = reason(&error))).at(&*shown).hint(phrase!("name-there-and-readable"))
    };
    let size = std::fs::metadata(path).map_err(failed)?.len();
    let file = File { path: path.to_owned(), name: shown.clone(), size };
    let bytes = file.read()?;
    let grids = match file.kind(&bytes) {
        Kind::Text => vec![text_file::read(&file, &bytes)?],
        kind @ (Kind::Xlsx | Kind::Xlsb | Kind::Xls | Kind::Ods) => workbook::read(&file, kind, bytes)?,
        _ => return Err(Error::new(phrase!("error-no-table-file")).at(&*shown).hint(phrase!("hint-table-file"))),
    };
    Ok(grids.into_iter().map(|grid| RawSheet { name: grid.sheet, rows: grid.rows }).collect())
}

/// A row of a list: id, name, vendor, category, description and price.
pub type ListRow = (String, String, [Option<String>; 3], Option<Money>);

/// Reads a list: the first sheet with headings for ids and names. Rows without a name are left out.
///
/// # Errors
/// When it cannot be read, or has no such headings.
pub fn list_of(path: &Path) -> Result<Vec<ListRow>, Error> {
    let found = sheets(path)?.into_iter().find_map(|sheet| {
        let at = sheet.rows.iter().take(SEARCHED).position(|row| Columns::of(row).is_some())?;
        Some((Columns::of(&sheet.rows[at])?, sheet.rows.into_iter().skip(at + 1)))
    });
    let Some((columns, rows)) = found else {
        let error = Error::new(phrase!("error-list-columns")).at(path.display().to_string());
        return Err(error.hint(phrase!("hint-list-columns", names = Value::names(["id", "name", "vendor", "description"], 4))));
    };
    Ok(rows.filter_map(|row| columns.read(&row)).collect())
}

/// Which columns hold what.
struct Columns {
    id: usize,
    name: usize,
    vendor: Option<usize>,
    category: Option<usize>,
    description: Option<usize>,
    price: Option<usize>,
}

impl Columns {
    fn of(row: &Row) -> Option<Self> {
        let headings: Vec<String> = row.cells.iter().map(|cell| cell.text().into_owned()).collect();
        // What other lists than registers call these comes first; then what registers call them.
        let named = |names: &[&str], column: &str| {
            let own = headings.iter().position(|heading| names.contains(&fold(heading).as_str()));
            let of_register =
                || headings.iter().position(|heading| dictionary().column(TableKind::Systems, heading) == Some(column));
            own.or_else(of_register)
        };
        Some(Self {
            id: named(&["id"], "id")?,
            name: named(&["name", "title"], "name")?,
            vendor: named(&["vendor", "manufacturer", "brand"], "vendor"),
            category: named(&["category"], "category"),
            description: named(&["description"], "description"),
            price: named(&["price"], "annual-cost"),
        })
    }

    fn read(&self, row: &Row) -> Option<ListRow> {
        let text = |at: usize| row.cells.get(at).map(|cell| cell.text().trim().to_owned()).unwrap_or_default();
        let filled = |at: Option<usize>| at.map(text).filter(|text| !text.is_empty());
        let price = |text: String| text.chars().filter(|letter| letter.is_ascii_digit() || *letter == '.').collect::<String>();
        let (id, name) = (text(self.id), text(self.name));
        let about = [self.vendor, self.category, self.description].map(filled);
        let price = filled(self.price).and_then(|text| price(text).parse().ok());
        (!id.is_empty() && !name.is_empty()).then_some((id, name, about, price))
    }
}
