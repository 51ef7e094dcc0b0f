//! What the inventory says, for other programs: canonical tables that read back to the same portfolio, and the forms of other tools.

mod tables;

pub use tables::{MARK, TablesError, folder, workbook};
