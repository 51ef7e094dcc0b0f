//! What levelling comes to, in sentences: whether the tenders fit, what is moved, how sure that is, and what does not fit.

use super::LevelReport;
use crate::analysis::tenders::levelling::{Jam, Measure, Moved, Team};
use crate::model::ContractKey;
use crate::phrase;
use crate::phrase::{Phrase, Value};

/// Contracts of a jam that are named.
const NAMED: usize = 12;

impl LevelReport<'_> {
    /// Returns what has to be known of a team, a thought each, the verdict first.
    pub(super) fn verdict(&self, team: &Team) -> Vec<Phrase> {
        let mut sentences = vec![self.whether_it_fits(team)];
        if team.is_within && team.moved != Moved::default() {
            sentences.push(together([moved(team.moved), how_sure(team)]));
        } else if !team.is_within {
            sentences.push(self.flattest(team));
            sentences.extend(team.jams.iter().map(|jam| self.jam(team, jam)));
        }
        sentences
    }

    fn whether_it_fits(&self, team: &Team) -> Phrase {
        let (before, after) = (self.load(team.peak.before), team.peak.after);
        if !self.is_capacity_given() {
            let will_do = match team.peak.before == after {
                true => phrase!("levelling-must-carry-as-planned", before),
                false => phrase!("levelling-must-carry", before, after),
            };
            let less = match team.least_capacity {
                least if least >= team.capacity => phrase!("levelling-no-less"),
                least if least + 1 == team.capacity => phrase!("levelling-one-less-not-known", least),
                least => phrase!("levelling-less-not-known", least),
            };
            return together([will_do, less]);
        }
        match (team.is_within, team.is_proven) {
            (true, _) if team.moved == Moved::default() => {
                phrase!("levelling-fits-as-planned", before, capacity = team.capacity)
            }
            (true, _) => phrase!("levelling-fits", before, after, capacity = team.capacity),
            (false, true) => {
                phrase!("levelling-fits-never", capacity = self.load(team.capacity), least = team.least_capacity)
            }
            (false, false) => phrase!("levelling-fits-not-found", capacity = self.load(team.capacity)),
        }
    }

    fn flattest(&self, team: &Team) -> Phrase {
        let (before, after) = (self.load(team.peak.before), team.peak.after);
        if team.moved == Moved::default() {
            return phrase!("levelling-none-flatter", before);
        }
        together([phrase!("levelling-flattest", before, after), moved(team.moved)])
    }

    fn jam(&self, team: &Team, jam: &Jam) -> Phrase {
        let (from, to, contracts) = (jam.from, jam.to, self.named(&jam.contracts));
        match (jam.needed, self.levelling.measure) {
            (Some((needed, there)), Measure::AtOnce) => phrase!("levelling-jam-days", from, to, needed, there, contracts),
            (Some((needed, there)), Measure::PersonDaysAQuarter) => {
                phrase!("levelling-jam-person-days", from, to, needed, there, contracts)
            }
            (None, _) if team.is_proven => phrase!("levelling-jam-proven", from, to, contracts),
            (None, _) => phrase!("levelling-jam", from, to, contracts),
        }
    }

    /// Returns contracts by id and title.
    fn named(&self, contracts: &[ContractKey]) -> Value {
        let name = |contract: &ContractKey| {
            let contract = self.contract(*contract);
            if contract.id == contract.title { contract.id.clone() } else { format!("{} {}", contract.id, contract.title) }
        };
        Value::list(contracts.iter().map(name), NAMED)
    }

    /// Returns what is not about one team, a sentence each.
    pub(super) fn notes(&self) -> Vec<Phrase> {
        let levelling = &self.levelling;
        let mut notes = Vec::new();
        if !levelling.beyond.is_empty() {
            notes.push(phrase!("levelling-beyond", number = levelling.beyond.len(), day = levelling.horizon));
        }
        notes.extend(levelling.assumptions.iter().map(|assumption| phrase!("levelling-assumed", assumption)));
        notes.push(phrase!("tenders-aid"));
        notes
    }
}

/// Says how sure it is that no plan that fits moves less.
fn how_sure(team: &Team) -> Phrase {
    let least = team.least_moved;
    if team.is_proven || (least.options, least.days) == (team.moved.options, team.moved.days) {
        phrase!("levelling-least")
    } else if least.options < team.moved.options {
        phrase!("levelling-least-options-not-known", options = least.options, days = least.days)
    } else if least.days > 0 {
        phrase!("levelling-least-days-not-known", days = least.days)
    } else {
        phrase!("levelling-least-not-known")
    }
}

/// Says what a plan moves.
fn moved(moved: Moved) -> Phrase {
    let Moved { options, days, tenders } = moved;
    match options {
        0 => phrase!("levelling-moved", tenders, days),
        _ => phrase!("levelling-moved-with-options", tenders, days, options),
    }
}

/// Returns sentences behind each other.
pub(super) fn together(sentences: impl IntoIterator<Item = Phrase>) -> Phrase {
    phrase!("list-item", value = Value::joined(sentences, " "))
}
