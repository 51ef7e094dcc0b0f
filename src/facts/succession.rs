//! In words: how it follows from rows that one system goes out for another, where that is not plain from one of them.

use super::Facts;
use crate::analysis::balance::Outgoing;
use crate::model::SystemKey;
use crate::phrase;
use crate::phrase::{Phrase, Value};

impl Facts<'_> {
    /// Returns what a reader must know of those that come in an outgoing system's place: that they follow on one which is gone
    /// again, that they go round in a ring, or that they do not come for all who have it now.
    #[must_use]
    pub fn succession(&self, outgoing: &Outgoing) -> Vec<Phrase> {
        let mut told: Vec<_> = outgoing.chains.iter().map(|chain| self.chain(chain)).collect();
        told.extend(self.ring_of(outgoing.system));
        told.extend(self.comes_in_part(outgoing));
        told
    }

    fn chain(&self, chain: &[SystemKey]) -> Phrase {
        let gone = chain.get(1..chain.len().saturating_sub(1)).unwrap_or_default();
        phrase!("out-chain", chain = self.replacing(chain), number = gone.len(), gone = self.names(gone))
    }

    /// Returns the ring of replacements that a system is in, as a line of evidence.
    #[must_use]
    pub fn ring_of(&self, system: SystemKey) -> Option<Phrase> {
        let round = &self.balance.ring_of(system)?.round;
        let round: Vec<_> = round.iter().chain(round.first()).copied().collect();
        Some(phrase!("out-ring", round = self.replacing(&round)))
    }

    fn comes_in_part(&self, outgoing: &Outgoing) -> Option<Phrase> {
        let only_for = outgoing.replaced_only_for(self.portfolio);
        if only_for.is_empty() {
            return None;
        }
        let comes = only_for.iter().map(|(system, unit)| {
            phrase!("out-comes-for", system = self.label_of(*system), unit = self.portfolio[*unit].name.as_str())
        });
        let (comes, system) = (Value::list(comes, 3), self.label_of(outgoing.system));
        Some(match self.portfolio[outgoing.system].unit {
            Some(unit) => phrase!("out-comes-in-part", comes, system, unit = self.portfolio[unit].name.as_str()),
            None => phrase!("out-comes-in-part-of-all", comes, system),
        })
    }

    fn replacing(&self, systems: &[SystemKey]) -> Phrase {
        let label = |system: &SystemKey| Phrase::Own(self.label_of(*system));
        Phrase::in_a_row(systems, label, |one, other| phrase!("out-replaces", one, other))
    }
}
