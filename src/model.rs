//! The facts of an inventory: systems, contracts, licences, usage, integrations, organisation units and waivers.
//!
//! Values are typed once, at the edge; after loading, no string means a date or an amount. An entity refers to
//! another by its key, a position in the portfolio's sorted list, so that every lookup is an index.

pub mod case;
mod columns;
pub mod contract;
pub mod contract_contradictions;
pub mod contract_dates;
pub mod contract_value;
pub mod decision;
pub mod earlier;
mod grouped;
pub mod holder;
pub mod integration;
pub mod language;
pub mod licence;
pub mod money;
pub mod period;
pub mod portfolio;
pub mod problem;
pub mod request;
pub mod subject;
pub mod system;
pub mod table;
pub mod unit;
pub mod unread;
pub mod waiver;

pub use columns::Columns;
pub use contract::Contract;
pub use decision::Decision;
pub use earlier::{Departure, Earlier, EarlierSystem};
pub use holder::{Activity, Holder, Holders, Person};
pub use integration::Integration;
pub use language::Language;
pub use licence::{Licence, Metric, Usage};
pub use money::{Amount, Basis, Currency, Meaning, Money};
pub use period::Period;
pub use portfolio::{ContractKey, LicenceKey, Portfolio, SystemKey, UnitKey};
pub use problem::{Problem, ProblemKind};
pub use request::Request;
pub use subject::{Subject, SubjectKind};
pub use system::{Criticality, Status, System};
pub use table::{Aside, Origin, Skipped, Source, TableKind};
pub use unit::Unit;
pub use unread::Unread;
pub use waiver::{Disposition, Waiver};
