//! What the inventory says, for other programs: canonical tables that read back to the same portfolio, and the forms of other tools.

mod archimate;
mod kitos;
mod ocds;
mod tables;

pub use archimate::archimate;
pub use kitos::kitos;
pub use ocds::ocds;
pub use tables::{MARK, TablesError, folder, workbook};
