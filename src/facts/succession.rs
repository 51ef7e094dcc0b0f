//! In words: how it follows from rows that one system goes out for another, where that is not plain from one of them.

use super::Facts;
use crate::analysis::balance::Outgoing;
use crate::model::{SystemKey, UnitKey};
use crate::text::list;

impl Facts<'_> {
    /// Returns what a reader must know of those that come in an outgoing system's place: that they follow on one which is gone
    /// again, that they go round in a ring, or that they do not come for all who have it now.
    #[must_use]
    pub fn succession(&self, outgoing: &Outgoing) -> Vec<String> {
        let mut told: Vec<_> = outgoing.chains.iter().map(|chain| self.chain(chain)).collect();
        told.extend(self.ring_of(outgoing.system));
        told.extend(self.comes_in_part(outgoing));
        told
    }

    fn chain(&self, chain: &[SystemKey]) -> String {
        let gone = chain.get(1..chain.len().saturating_sub(1)).unwrap_or_default();
        let are_gone = if gone.len() == 1 { "has left" } else { "have left" };
        format!("{}; {} {are_gone}", self.replacing(chain), self.names_of(gone))
    }

    /// Returns the ring of replacements that a system is in, as a line of evidence.
    #[must_use]
    pub fn ring_of(&self, system: SystemKey) -> Option<String> {
        let round = &self.balance.ring_of(system)?.round;
        let round: Vec<_> = round.iter().chain(round.first()).copied().collect();
        Some(format!("{}: a ring, out of which nothing goes", self.replacing(&round)))
    }

    fn comes_in_part(&self, outgoing: &Outgoing) -> Option<String> {
        let only_for = outgoing.replaced_only_for(self.portfolio);
        if only_for.is_empty() {
            return None;
        }
        let comes =
            |(system, unit): &(SystemKey, UnitKey)| format!("{} for {}", self.label_of(*system), self.portfolio[*unit].name);
        let comes: Vec<_> = only_for.iter().map(comes).collect();
        let has = self.portfolio[outgoing.system].unit.map_or("the whole organisation", |unit| &self.portfolio[unit].name);
        Some(format!("comes for some only: {}; {has} has {} now", list(&comes, 3), self.label_of(outgoing.system)))
    }

    fn replacing(&self, systems: &[SystemKey]) -> String {
        systems.iter().map(|system| self.label_of(*system)).collect::<Vec<_>>().join(" replaces ")
    }
}
