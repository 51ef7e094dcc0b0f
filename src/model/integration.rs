//! Integrations: data flows and other dependencies between systems.

use compact_str::CompactString;

use super::portfolio::SystemKey;
use super::system::Criticality;
use super::table::Origin;

/// A data flow from one system to another, with who depends on whom.
#[derive(Debug, Clone)]
pub struct Integration {
    /// The sender.
    pub from: SystemKey,
    /// The receiver.
    pub to: SystemKey,
    /// Whether the sender depends on the receiver.
    pub from_depends: bool,
    /// Whether the receiver depends on the sender.
    pub to_depends: bool,
    /// API, file, database.
    pub kind: Option<CompactString>,
    /// What flows.
    pub data: Option<CompactString>,
    /// How much the organisation depends on the flow.
    pub criticality: Option<Criticality>,
    /// The system or platform that it passes through.
    pub via: Option<CompactString>,
    /// Where it was read.
    pub origin: Origin,
}
