//! What levelling comes to, in sentences: whether the tenders fit, what is moved, how sure that is, and what does not fit.

use super::LevelReport;
use crate::analysis::tenders::levelling::{Jam, Measure, Moved, Team};
use crate::model::ContractKey;
use crate::text::{count, list};

/// Contracts of a jam that are named.
const NAMED: usize = 12;

impl LevelReport<'_> {
    /// Returns what has to be known of a team, a sentence each, the verdict first.
    pub(super) fn verdict(&self, team: &Team) -> Vec<String> {
        let mut sentences = vec![self.whether_it_fits(team)];
        if team.is_within && team.moved != Moved::default() {
            sentences.push(what_is_moved(team));
        } else if !team.is_within {
            sentences.push(self.flattest(team));
            sentences.extend(team.jams.iter().map(|jam| self.jam(team, jam)));
        }
        sentences
    }

    fn whether_it_fits(&self, team: &Team) -> String {
        let (capacity, before, after) = (self.load(team.capacity), self.load(team.peak.before), team.peak.after);
        if !self.is_capacity_given() {
            let will_do = match team.peak.before == after {
                true => format!("The team must carry {before}, as planned."),
                false => format!("As planned the team must carry {before}; levelled, {after} will do."),
            };
            let less = match team.least_capacity {
                least if least >= team.capacity => "Proven: no plan does with less.".to_owned(),
                least if least + 1 == team.capacity => format!("Whether {least} would do is not known."),
                least => format!("Whether less would do, down to {least}, is not known."),
            };
            return format!("{will_do} {less}");
        }
        match (team.is_within, team.is_proven) {
            (true, _) if team.moved == Moved::default() => {
                format!("Fits as planned: the most is {before}, and the team can carry {}.", team.capacity)
            }
            (true, _) => {
                format!("Fits when levelled: the most is {after} instead of {before}, and the team can carry {}.", team.capacity)
            }
            (false, true) => {
                format!(
                    "Does not fit, and it is proven that no plan keeps to {capacity}: at least {} are needed.",
                    team.least_capacity
                )
            }
            (false, false) => format!("No plan was found that keeps to {capacity}; it is not proven that there is none."),
        }
    }

    fn flattest(&self, team: &Team) -> String {
        let before = self.load(team.peak.before);
        if team.moved == Moved::default() {
            return format!("Nothing that was found is flatter than the plan, with {before}.");
        }
        let after = team.peak.after;
        format!("The flattest plan found is shown: the most is then {after} instead of {before}. {}.", moved(team.moved))
    }

    fn jam(&self, team: &Team, jam: &Jam) -> String {
        let what = match self.levelling.measure {
            Measure::AtOnce => "days of preparation",
            Measure::PersonDaysAQuarter => "person-days",
        };
        let named = self.named(&jam.contracts);
        match jam.needed {
            Some((needed, there)) => format!(
                "From {} to {} these take at least {needed} {what} wherever they are moved, and the team has {there}: {named}.",
                jam.from, jam.to
            ),
            None if team.is_proven => {
                format!("From {} to {} these do not fit, however they are moved: {named}.", jam.from, jam.to)
            }
            None => format!("Above what the team can carry from {} to {}: {named}.", jam.from, jam.to),
        }
    }

    /// Returns contracts by id and title.
    fn named(&self, contracts: &[ContractKey]) -> String {
        let name = |contract: &ContractKey| {
            let contract = self.contract(*contract);
            if contract.id == contract.title { contract.id.clone() } else { format!("{} {}", contract.id, contract.title) }
        };
        list(&contracts.iter().map(name).collect::<Vec<_>>(), NAMED)
    }

    /// Returns what is not about one team, a sentence each.
    pub(super) fn notes(&self) -> Vec<String> {
        let levelling = &self.levelling;
        let mut notes = Vec::new();
        if !levelling.beyond.is_empty() {
            let beyond = count(levelling.beyond.len(), "contract", "contracts");
            notes.push(format!("not levelled: {beyond} whose tenders need not start by {}", levelling.horizon));
        }
        notes.extend(levelling.assumptions.iter().map(|assumption| format!("assumed: {assumption}")));
        notes.push("a planning aid, not legal advice".to_owned());
        notes
    }
}

/// Says what a plan that fits moves, and how sure it is that none moves less.
fn what_is_moved(team: &Team) -> String {
    let least = team.least_moved;
    let proof = if team.is_proven || (least.options, least.days) == (team.moved.options, team.moved.days) {
        "Proven: no plan that fits moves less.".to_owned()
    } else if least.options < team.moved.options {
        let options = if least.options == 0 { "no option".to_owned() } else { count_of(least.options, "option", "options") };
        let days = count_of(least.days, "day", "days");
        format!("Not proven to be the least: a plan that uses {options} is not ruled out, but it moves at least {days}.")
    } else if least.days > 0 {
        let days = count_of(least.days, "day", "days");
        format!("Not proven to be the least: no plan that fits does with less than {days}.")
    } else {
        "Not proven to be the least.".to_owned()
    };
    format!("{}. {proof}", moved(team.moved))
}

fn moved(moved: Moved) -> String {
    let tenders = count_of(moved.tenders, "tender is", "tenders are");
    let days = count_of(moved.days, "day", "days");
    let options = match moved.options {
        0 => String::new(),
        options => format!(", with {} used for it", count_of(options, "option", "options")),
    };
    format!("{tenders} moved, {days} in all{options}")
}

fn count_of(number: u32, one: &str, many: &str) -> String {
    count(usize::try_from(number).unwrap_or(usize::MAX), one, many)
}
