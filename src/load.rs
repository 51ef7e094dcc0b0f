//! Loading: files become tables, tables become the portfolio.
//!
//! Reading never writes, and never judges: what cannot be understood is a [`Problem`](crate::model::Problem), which a rule
//! turns into a finding. Only an unreadable file, or no table at all, stops it.

pub mod build;
pub mod headings;
pub mod text_table;
pub mod value;

use crate::model::Portfolio;
use crate::model::portfolio::Profile;

/// Loads a portfolio from tables written as CSV in one text, each under a line such as `# systems`.
///
/// The rules' examples and many tests are written so. The tables' files are named after them, `systems.csv`; lines are counted
/// from the line below the `#`.
#[must_use]
pub fn from_text(profile: Profile, text: &str) -> Portfolio {
    build::build(profile, text_table::tables(text))
}
