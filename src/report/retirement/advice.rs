//! What to do about a system that is to go, in sentences.

use chrono::NaiveDate;

use super::RetirementPage;
use crate::analysis::retirement::{Cause, End, Ending, Flag, Leaving, Together, Verdict};
use crate::model::{Period, SystemKey};
use crate::report::words::{clean, money};
use crate::text::{count, list, sentence};

impl RetirementPage<'_> {
    /// Returns what to do about a system, a sentence each; nothing where all goes as it is wanted.
    pub(super) fn to_do(&self, leaving: &Leaving) -> String {
        let verdict = leaving.verdict(self.facts.today);
        let mut said: Vec<String> = match (verdict, leaving.wanted.map(|wanted| wanted.day)) {
            (Verdict::TooEarly, Some(day)) => self.too_early(leaving, day),
            (Verdict::Clash, Some(day)) => vec![self.clash(leaving, day)],
            (Verdict::Open, _) => self.missing(leaving).into_iter().collect(),
            (Verdict::Overdue, Some(day)) => {
                let set = format!("it was to go by {day} and is still there: set a new day");
                std::iter::once(set).chain(self.can_go(leaving)).collect()
            }
            (Verdict::NoDay, _) => {
                let is_unread = self.facts.portfolio[leaving.system].unread.has("retire-by");
                let unread = "its `retire-by` cannot be read: correct it";
                let set = if is_unread { unread } else { "no day is set: enter `retire-by`" };
                std::iter::once(set.to_owned()).chain(self.can_go(leaving)).collect()
            }
            _ => Vec::new(),
        };
        said.extend(self.plan.ring_of(leaving.system).map(|ring| {
            let others = ring.systems.iter().filter(|system| **system != leaving.system);
            let others = self.first_names(others, ring.systems.len() - 1);
            format!("it goes on one day with {others}, as they depend on each other")
        }));
        said.extend(self.settle(leaving));
        let endings = self.plan.endings_of(self.facts.portfolio, leaving.system);
        let has_end = endings.iter().any(|ending| ending.end.day().is_some());
        // Where no contract ends, the table says that it goes on; that none covers it, a flag says.
        let worth_a_word = |ending: &&Ending| match ending.end {
            End::GoesOn => has_end,
            End::TooSoon { .. } => !leaving.flags.iter().any(|flag| matches!(flag, Flag::ContractEndsFirst { .. })),
            End::Left { .. } | End::Unknown => true,
        };
        said.extend(endings.into_iter().filter(worth_a_word).filter_map(|ending| self.of_contract(ending)));
        said.extend(leaving.flags.iter().map(|flag| self.flag(*flag)));
        let unserved = leaving.units.iter().filter(|unit| unit.served_by.is_empty());
        said.extend(unserved.map(|unit| {
            let name = clean(&self.facts.portfolio[unit.unit].name);
            format!("nothing comes in its place for `{name}`, where {} use it", count(unit.people as usize, "person", "people"))
        }));
        said.iter().map(|phrase| sentence(phrase)).collect::<Vec<_>>().join(" ")
    }

    fn too_early(&self, leaving: &Leaving, wanted: NaiveDate) -> Vec<String> {
        let because = self.because(leaving, |one| &one.can);
        let mut said = vec![format!("it cannot go on {wanted}, but on {} at the earliest: {because}", leaving.can.day)];
        let last = self.plan.of_system(leaving.can.kept_by.system).map(|last| last.can.cause);
        let in_time = self.parallel().before(wanted).filter(|day| *day > self.facts.today);
        said.push(match (last, in_time) {
            (Some(Cause::Arrival(system)), Some(day)) => {
                format!("move the day, or bring {} into service by {day}", self.named(system))
            }
            _ => "move the day".to_owned(),
        });
        said.extend(self.open(leaving, |one| &one.can));
        said
    }

    fn clash(&self, leaving: &Leaving, wanted: NaiveDate) -> String {
        let because = self.because(leaving, |one| &one.goes);
        let last = self.plan.of_system(leaving.goes.kept_by.system);
        let other = last.filter(|other| other.system != leaving.system && other.can.day <= wanted);
        let forward =
            other.map_or_else(String::new, |other| format!("bring the day of {} forward, or ", self.named(other.system)));
        format!("it cannot go on {wanted}: {because}; {forward}move this one to {}", leaving.goes.day)
    }

    /// Returns from when on a system can go for which nobody has set a day to come.
    fn can_go(&self, leaving: &Leaving) -> Vec<String> {
        let mut said: Vec<_> = self.open(leaving, |one| &one.can).into_iter().collect();
        let bound = if said.is_empty() { "it can go from" } else { "it cannot go before" };
        if leaving.can.day > self.facts.today {
            said.push(format!("{bound} {}: {}", leaving.can.day, self.because(leaving, |one| &one.can)));
        } else if said.is_empty() && leaving.needed_by.is_empty() && leaving.undated.is_empty() {
            said.push("it can go at once".to_owned());
        }
        let useful = leaving.useful_until.filter(|(day, _)| *day > leaving.can.day);
        said.extend(useful.map(|(day, contract)| format!("{} is paid until {day} in any case", self.contract(contract))));
        said
    }

    /// Returns what a ring means, and how to break it, for the plan as a whole.
    pub(super) fn together(&self, ring: &Together) -> String {
        let cut = |(from, to): &(SystemKey, SystemKey)| format!("that of {} on {}", self.named(*from), self.named(*to));
        let cuts: Vec<_> = ring.breaks.cuts.iter().map(cut).collect();
        let cut = if cuts.len() == 1 { "cut this dependency" } else { "cut these dependencies" };
        format!(
            "{} depend on each other and go on one day; to let them go one by one, {cut}: {}",
            self.names(&ring.systems),
            list(&cuts, 3)
        )
    }

    /// Returns what has to be settled before a system can go, which no day says.
    fn settle(&self, leaving: &Leaving) -> Vec<String> {
        let mut said: Vec<_> = leaving.wanted.and_then(|wanted| self.derived(wanted)).into_iter().collect();
        if !leaving.needed_by.is_empty() {
            let (depend, get) = if leaving.needed_by.len() == 1 { ("depends", "it gets") } else { ("depend", "they get") };
            let comes = Self::comes(leaving);
            let advice = if comes.is_empty() {
                ", and nothing comes in its place: find another source, or delete the integration".to_owned()
            } else {
                format!(": move what {get} from it to {} before", self.names(&comes))
            };
            said.push(format!("{} still {depend} on it{advice}", self.names(&leaving.needed_by)));
        }
        if !leaving.undated.is_empty() {
            let one = "depends on it and has no day of its own: enter its `retire-by`";
            let several = "depend on it and have no days of their own: enter their `retire-by`";
            said.push(format!("{} {}", self.names(&leaving.undated), if leaving.undated.len() == 1 { one } else { several }));
        }
        said
    }

    /// Returns what somebody must know of a contract; nothing where it ends with what it covers.
    pub(super) fn of_contract(&self, ending: &Ending) -> Option<String> {
        let profile = &self.facts.portfolio.profile;
        let currency = self.facts.portfolio[ending.contract].currency;
        let contract = self.contract(ending.contract);
        let going = self.names(&ending.going);
        let is_one = ending.going.len() == 1;
        match &ending.end {
            End::GoesOn if ending.stays.is_empty() => {
                Some(format!("{contract} goes on: it covers more, which the inventory does not know"))
            }
            End::GoesOn => Some(format!("{contract} goes on: it covers {} too", self.names(&ending.stays))),
            End::Unknown => Some(format!("nobody knows when {contract} ends: its dates cannot be read")),
            End::Left { sooner: Some(sooner), .. } => {
                let goes = if is_one { "goes" } else { "go" };
                let notice = sooner.notice_by.map_or_else(String::new, |day| format!(", and notice is given by {day}"));
                let saving = sooner
                    .saving
                    .map_or_else(String::new, |value| format!(", which saves {}", money(value, currency, profile, false)));
                Some(format!("{contract} ends on {} already{saving}, if {going} {goes} by then{notice}", sooner.exit))
            }
            End::Left { .. } => None,
            End::TooSoon { end, option } => {
                let goes = if is_one { "goes" } else { "have gone" };
                let option = option
                    .map_or_else(String::new, |(by, until)| format!("; its option, used by {by}, lets it run until {until}"));
                Some(format!("{contract} ends on {end}, before {going} {goes}{option}"))
            }
        }
    }

    fn flag(&self, flag: Flag) -> String {
        match flag {
            Flag::NoArchivingPlan => "nothing says what happens to its data: enter `archiving-plan`".to_owned(),
            Flag::ArchiveLate(day) => {
                let takes = Period::months(self.facts.settings.retirement.archive_months);
                format!("extracting data for the archive takes {takes}, by policy, and should have begun by {day}: begin at once")
            }
            Flag::ContractEndsFirst { contract, end, option } => {
                let advice = option.map_or_else(|| "agree on an extension".to_owned(), |by| format!("use the option by {by}"));
                format!("{} ends on {end}, before it goes, and no other covers it then: {advice}", self.contract(contract))
            }
            Flag::ReplacesEachOther(other) => {
                format!("it and {} name each other in `replaces`: correct one of them", self.named(other))
            }
        }
    }
}
