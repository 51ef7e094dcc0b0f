//! Organisation units: departments, schools, the municipality as a whole.

use super::portfolio::UnitKey;
use super::table::Origin;

/// A unit of the organisation. Its figures include those of the units below it.
#[derive(Debug, Clone)]
pub struct Unit {
    /// The organisation's own id.
    pub id: String,
    /// What people call it.
    pub name: String,
    /// The unit above.
    pub parent: Option<UnitKey>,
    /// Employees.
    pub headcount: Option<u64>,
    /// Inhabitants.
    pub inhabitants: Option<u64>,
    /// Pupils.
    pub pupils: Option<u64>,
    /// Where it was read.
    pub origin: Origin,
}
