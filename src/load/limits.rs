//! How much is read. A municipality's inventory is a hundredth of this; a file made to fill the memory, the disk or the afternoon is
//! refused with a sentence.
//!
//! Whatever holds for reading is decided here and nowhere else; [`ALL`] is what `.github/SECURITY.md` prints.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use crate::error::Error;
use crate::model::table::Cell;
use crate::model::{Source, TableKind};
use crate::phrase;

/// Files of one inventory, beyond which the folder is taken for the wrong one.
pub(crate) const FILES: usize = 2_000;
/// Folders below folders. Links to folders are never followed, so none leads back up.
pub(crate) const FOLDERS: usize = 12;
/// Bytes of one table.
pub(crate) const FILE_BYTES: u64 = 512 << 20;
/// Bytes of all files of an inventory.
pub(crate) const INVENTORY_BYTES: u64 = 1 << 30;
/// Bytes of a file that people write by hand: manifest, policy, suites, rule, query, requests and cases in TOML.
pub(crate) const WRITTEN_BYTES: u64 = 1 << 20;
/// Values of one text file, and of an inventory: a million systems with every column.
pub(crate) const VALUES: usize = 40_000_000;
/// Bytes that the cells of one file take as they are read, each with its text.
pub(crate) const READ_MEMORY: u64 = 1 << 30;
/// Bytes that judging the tables of one file is reckoned to take; see [`memory_of`].
pub(crate) const FILE_MEMORY: u64 = 1280 << 20;
/// Cells and rows of an inventory that are not understood.
pub(crate) const PROBLEMS: usize = 400_000;
/// Bytes that it is reckoned to take to tell of one of them.
pub(crate) const PROBLEM_MEMORY: u64 = 3_200;
/// Lines of one text file.
pub(crate) const LINES: usize = 4_000_000;
/// Bytes of one record of a text file: it is held whole while it is read.
pub(crate) const RECORD_BYTES: usize = 16 << 20;
/// Lines that one record may span before its quotation mark is taken for a stray one.
pub(crate) const LINES_OF_A_RECORD: u64 = 500;
/// Rows of one sheet: no spreadsheet program has more.
pub(crate) const ROWS: u32 = 1_048_576;
/// Columns of one table: no inventory is that wide, but a stray cell in column XFD is common.
pub(crate) const COLUMNS: usize = 1_000;
/// Cells of one sheet, gaps counted: a full sheet of the widest table.
pub(crate) const CELLS: usize = 30_000_000;
/// Cells that the sheets of an old workbook (XLS) may reach over together, corner to corner.
pub(crate) const OLD_CELLS: u64 = 20_000_000;
/// Bytes of text that the cells of an old workbook (XLS) name together: each of them gets a copy.
pub(crate) const OLD_TEXTS: u64 = 256 << 20;
/// Cells that repetitions of equal values in an OpenDocument sheet may stand for: formatted ends of columns are repeated, entities are not.
pub(crate) const REPEATED_CELLS: u64 = 1_000_000;
/// Merged areas of one sheet that are looked at.
pub(crate) const MERGED: usize = 100_000;
/// Characters of one value: as many as a cell of a spreadsheet holds.
pub(crate) const VALUE: usize = 32_767;
/// Sheets of one workbook.
pub(crate) const SHEETS: usize = 500;
/// Parts of one workbook.
pub(crate) const PARTS: usize = 10_000;
/// Bytes that a workbook may unpack to at most.
pub(crate) const UNPACKED_BYTES: u64 = 2 << 30;
/// Bytes that any workbook may unpack to, however well it is packed.
pub(crate) const ALWAYS_UNPACKED_BYTES: u64 = 64 << 20;
/// Bytes that a part of a workbook which is no sheet may unpack to: they are held in memory whole.
pub(crate) const PART_BYTES: u64 = 256 << 20;
/// How many times its packed size a larger workbook may unpack to. Tables pack to a tenth; a thousandth is a bomb.
pub(crate) const UNPACKED_RATIO: u64 = 150;
/// Bytes of one JSON file.
pub(crate) const JSON_BYTES: usize = 64 << 20;
/// Objects and lists of one JSON file; each takes a hundred times the room of its two letters.
pub(crate) const JSON_OBJECTS: usize = 500_000;
/// Values of one JSON file.
pub(crate) const JSON_VALUES: usize = 4_000_000;
/// Cells of the table that a JSON file is, gaps counted; keys that the fewest records have go first.
pub(crate) const JSON_CELLS: usize = 15_000_000;
/// Keys within keys of JSON that are read; what lies deeper is no column.
pub(crate) const JSON_DEPTH: usize = 4;
/// Bytes of one model in XML. No entity is ever expanded: a document that declares any is refused.
pub(crate) const XML_BYTES: usize = 256 << 20;
/// Elements and relations of one model in XML.
pub(crate) const XML_ELEMENTS: usize = 500_000;
/// Properties of one element in XML.
pub(crate) const XML_PROPERTIES: usize = 500;
/// Bytes of one YAML file: descriptions of software are small.
pub(crate) const YAML_BYTES: usize = 8 << 20;
/// Nodes of one YAML file. References between them are refused: a few lines of them stand for gigabytes.
pub(crate) const YAML_NODES: usize = 200_000;
/// Lists and maps within each other in YAML.
pub(crate) const YAML_DEPTH: usize = 64;

/// Returns the text of a file that somebody writes by hand.
///
/// # Errors
/// When it cannot be read, is no UTF-8, or is longer than anybody writes.
pub fn text_of(path: &Path) -> io::Result<String> {
    let mut text = String::new();
    File::open(path)?.take(WRITTEN_BYTES + 1).read_to_string(&mut text)?;
    if text.len() as u64 > WRITTEN_BYTES {
        let own = Error::new(phrase!("io-large", most = (WRITTEN_BYTES >> 20).to_string()));
        return Err(io::Error::new(io::ErrorKind::FileTooLarge, own));
    }
    Ok(text)
}

/// Returns how many bytes it is reckoned to take to judge a table: what was measured for rows about which every rule has something to
/// say, and what their cells hold, once as they stand and twice as they are used.
pub(crate) fn memory_of(source: &Source) -> u64 {
    let of_row = match source.kind {
        TableKind::Contracts => 9_000,
        TableKind::Licences => 6_000,
        TableKind::Requests => 4_000,
        TableKind::Waivers | TableKind::Decisions => 2_200,
        TableKind::Systems => 4_000,
        TableKind::Usage | TableKind::Organisation => 1_000,
        TableKind::Integrations => 600,
    };
    let of_cell = |cell: &Cell| match cell {
        Cell::Empty => 24,
        Cell::Text(text) | Cell::Error(text) => 40 + 3 * text.len() as u64,
        Cell::Number(_) | Cell::Date(_) | Cell::Bool(_) => 40,
    };
    source.rows.iter().map(|row| of_row + row.cells.iter().map(of_cell).sum::<u64>()).sum()
}

/// What happens to what is beyond a limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Beyond {
    /// The file, or the folder, is refused with an error.
    Refused,
    /// It is left out, and a note says so.
    LeftOut,
}

/// A limit of reading.
#[derive(Debug, Clone, Copy)]
pub struct Limit {
    /// What is counted.
    pub what: &'static str,
    /// How much of it is read.
    pub most: u64,
    /// Whether `most` is in bytes.
    pub is_bytes: bool,
    /// What happens beyond.
    pub beyond: Beyond,
}

const fn of(what: &'static str, most: u64, beyond: Beyond) -> Limit {
    Limit { what, most, is_bytes: false, beyond }
}

const fn bytes(what: &'static str, most: u64) -> Limit {
    Limit { what, most, is_bytes: true, beyond: Beyond::Refused }
}

/// Every limit of reading.
pub const ALL: &[Limit] = &[
    of("files of an inventory", FILES as u64, Beyond::Refused),
    of("folders below folders", FOLDERS as u64, Beyond::Refused),
    of("links to folders that are followed", 0, Beyond::LeftOut),
    bytes("one table", FILE_BYTES),
    bytes("an inventory", INVENTORY_BYTES),
    bytes("a manifest, policy, file of suites, rule or query; requests and cases in TOML", WRITTEN_BYTES),
    of("values of an inventory, or of one text file", VALUES as u64, Beyond::Refused),
    bytes("the memory that the cells of one file take, each with its text", READ_MEMORY),
    bytes("the memory that the tables of one file are reckoned to take", FILE_MEMORY),
    of("cells and rows of an inventory that are not understood", PROBLEMS as u64, Beyond::Refused),
    of("lines of one text file", LINES as u64, Beyond::Refused),
    bytes("one record of a text file", RECORD_BYTES as u64),
    of("lines that one record spans", LINES_OF_A_RECORD, Beyond::Refused),
    of("rows of one sheet", ROWS as u64, Beyond::LeftOut),
    of("columns of one table", COLUMNS as u64, Beyond::LeftOut),
    of("cells of one sheet, gaps counted", CELLS as u64, Beyond::Refused),
    of("cells of an XLS workbook, gaps counted", OLD_CELLS, Beyond::Refused),
    bytes("the texts of the cells of an XLS workbook", OLD_TEXTS),
    of("cells that repetitions in ODS stand for", REPEATED_CELLS, Beyond::Refused),
    of("merged areas of one sheet", MERGED as u64, Beyond::LeftOut),
    of("characters of one value", VALUE as u64, Beyond::LeftOut),
    of("sheets of one workbook", SHEETS as u64, Beyond::Refused),
    of("parts of one workbook", PARTS as u64, Beyond::Refused),
    bytes("an unpacked workbook", UNPACKED_BYTES),
    bytes("an unpacked workbook that is small packed", ALWAYS_UNPACKED_BYTES),
    bytes("an unpacked part of a workbook that is no sheet", PART_BYTES),
    of("times its packed size that a larger one unpacks to", UNPACKED_RATIO, Beyond::Refused),
    of("entities that a workbook declares", 0, Beyond::LeftOut),
    bytes("one JSON file", JSON_BYTES as u64),
    of("objects and lists of one JSON file", JSON_OBJECTS as u64, Beyond::LeftOut),
    of("values of one JSON file", JSON_VALUES as u64, Beyond::LeftOut),
    of("cells of the table that a JSON file is, gaps counted", JSON_CELLS as u64, Beyond::LeftOut),
    of("keys within keys of JSON", JSON_DEPTH as u64, Beyond::LeftOut),
    bytes("one model in XML", XML_BYTES as u64),
    of("elements and relations of one model in XML", XML_ELEMENTS as u64, Beyond::LeftOut),
    of("properties of one element in XML", XML_PROPERTIES as u64, Beyond::LeftOut),
    of("entities that XML declares, and references within YAML", 0, Beyond::Refused),
    bytes("one YAML file", YAML_BYTES as u64),
    of("nodes of one YAML file", YAML_NODES as u64, Beyond::LeftOut),
    of("lists and maps within each other in YAML", YAML_DEPTH as u64, Beyond::LeftOut),
];
