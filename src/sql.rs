//! SQL: the inventory's tables in a database in memory, and questions that can do nothing but read.
//!
//! The room lies low in the house, below the facts, and knows SQLite and the model only. So everybody above may ask: the audit
//! puts the rows of the organisation's own rules among the facts, where they are judged like rules; the history stores the same
//! tables that a query sees; and the command line prints answers.

mod calendar;
mod database;
mod guard;
mod lengthy;
mod original;
mod query;
mod table;
mod tables;
mod value;

pub use database::{Database, described};
pub use guard::Bounds;
pub use query::{Answer, Query, Value};
pub use table::{Column, Kind, Table};
pub use tables::TABLES;
pub use value::Field;
