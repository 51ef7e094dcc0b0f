//! What levelling comes to, in sentences: whether the tenders fit, what is moved, how sure that is, and what does not fit.

use super::LevelReport;
use crate::analysis::tenders::levelling::{Jam, Measure, Moved, Team};
use crate::text::{count, list, sentence};

/// Contracts of a jam that are named.
const NAMED: usize = 12;

impl LevelReport<'_> {
    /// Returns what has to be known of a team, a sentence each, the verdict first.
    pub(super) fn verdict(&self, team: &Team) -> Vec<String> {
        let mut sentences = vec![self.whether_it_fits(team)];
        if team.is_within {
            sentences.push(self.what_is_moved(team));
        } else {
            sentences.push(self.flattest(team));
            sentences.extend(team.jams.iter().map(|jam| self.jam(team, jam)));
        }
        sentences
    }

    fn whether_it_fits(&self, team: &Team) -> String {
        let (capacity, before, after) = (self.load(team.capacity), team.peak.before, team.peak.after);
        match (self.is_capacity_given(), team.is_within) {
            (false, _) if before == after => {
                let rest = if team.least_capacity == team.capacity { "and no plan does with less" } else { "as planned" };
                format!("The team must carry {capacity}, {rest}{}.", self.gap_of_capacity(team))
            }
            (false, _) => {
                let rest = if team.least_capacity == team.capacity { ", and no plan does with less" } else { "" };
                format!("As planned the team must carry {}; levelled, {after} will do{rest}{}.", self.load(before), self.gap_of_capacity(team))
            }
            (true, true) if team.moved == Moved::default() => {
                format!("Fits as planned: the most is {}, and the team can carry {}.", self.load(before), team.capacity)
            }
            (true, true) => format!("Fits when levelled: the most is {after} instead of {}, and the team can carry {}.", self.load(before), team.capacity),
            (true, false) if team.is_proven => {
                format!("Does not fit, and it is proven that no plan keeps to {capacity}: at least {} are needed.", team.least_capacity)
            }
            (true, false) => format!("No plan was found that keeps to {capacity}; it is not proven that there is none."),
        }
    }

    /// Says which smaller capacities were neither found to do nor ruled out.
    fn gap_of_capacity(&self, team: &Team) -> String {
        if team.least_capacity >= team.capacity {
            return String::new();
        }
        format!("; whether {} would do was not found out", team.least_capacity)
    }

    fn what_is_moved(&self, team: &Team) -> String {
        if team.moved == Moved::default() {
            return "Nothing has to start earlier.".to_owned();
        }
        let moved = self.moved(team.moved);
        let is_capacity_open = team.least_capacity < team.capacity && !self.is_capacity_given();
        if team.is_proven || (is_capacity_open && team.moved == team.least_moved) {
            return format!("{moved}. Proven: no plan that fits moves less.");
        }
        let Moved { options, days, .. } = team.least_moved;
        let least = match (options, days) {
            (0, 0) => return format!("{moved}. It is not proven that no plan moves less."),
            (0, _) => count_of(days, "day", "days"),
            _ if options < team.moved.options => count_of(options, "option", "options"),
            _ => format!("{} and {}", count_of(options, "option", "options"), count_of(days, "day", "days")),
        };
        format!("{moved}. Not proven to be the least: no plan that fits does with less than {least}.")
    }

    fn moved(&self, moved: Moved) -> String {
        let tenders = count_of(moved.tenders, "tender is", "tenders are");
        let days = format!("{} together", count_of(moved.days, "day earlier", "days earlier"));
        match moved.options {
            0 => format!("{tenders} moved, {days}"),
            options => format!("{tenders} moved, {days}, with {}", count_of(options, "more option used", "more options used")),
        }
    }

    fn flattest(&self, team: &Team) -> String {
        let most = format!("the most is then {} instead of {}", team.peak.after, self.load(team.peak.before));
        match team.moved == Moved::default() {
            true => format!("Nothing that was found is flatter than the plan, with {}.", self.load(team.peak.before)),
            false => sentence(&format!("the flattest plan found is shown: {most}; {}", self.moved(team.moved))),
        }
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
    fn named(&self, contracts: &[crate::model::ContractKey]) -> String {
        let name = |contract: &crate::model::ContractKey| {
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
            notes.push(format!("not levelled: {beyond} whose tenders need not start before {}", after(levelling.horizon)));
        }
        notes.extend(levelling.assumptions.iter().map(|assumption| format!("assumed: {assumption}")));
        notes.push("a planning aid, not legal advice".to_owned());
        notes
    }
}

fn after(day: chrono::NaiveDate) -> chrono::NaiveDate {
    day.succ_opt().unwrap_or(day)
}

fn count_of(number: u32, one: &str, many: &str) -> String {
    count(usize::try_from(number).unwrap_or(usize::MAX), one, many)
}
