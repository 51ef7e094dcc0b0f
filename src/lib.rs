//! `portfolio` audits a municipality's portfolio of IT systems, from the spreadsheets that it already has.
//!
//! The data flows one way, and so do the imports:
//!
//! ```text
//! files ──load──▶ Portfolio + Problems ──analysis──▶ Facts ──rules──▶ Findings ──audit(policy)──▶ Outcome ──report──▶ bytes
//! ```
//!
//! - [`load`] reads files and builds the [`model`]; what it cannot understand is data, a [`model::Problem`].
//! - [`analysis`] computes what rules and commands ask for: the graph, contract plans, licence positions, matches, overlaps.
//! - [`facts`] holds all of that for one day; [`rules`] judge it; [`policy`] says how much each judgement matters.
//! - What is found is a [`phrase`] until [`words`] says it in the reader's language.
//! - [`audit`] brings rules, policy and waivers together; [`report`] turns the outcome into bytes; [`cli`] wires it all.

pub mod analysis;
pub mod audit;
pub mod calendar;
pub mod cli;
pub mod custom;
pub mod error;
pub mod facts;
pub mod finding;
pub mod history;
pub mod load;
pub mod model;
pub mod phrase;
pub mod place;
pub mod policy;
pub mod report;
pub mod review;
pub mod rules;
pub mod settings;
pub mod sql;
pub mod text;
pub mod words;
