//! What to do about a system that is to go, in sentences.

use chrono::NaiveDate;

use super::RetirementPage;
use crate::analysis::retirement::{Cause, End, Ending, Flag, Leaving, Together, Verdict};
use crate::model::{Language, Period, SystemKey};
use crate::phrase;
use crate::phrase::{Phrase, Value};
use crate::report::words::{clean, money};
use crate::text::sentence;
use crate::words::say;

impl RetirementPage<'_> {
    /// Returns what to do about a system, a sentence each; nothing where all goes as it is wanted.
    pub(super) fn to_do(&self, leaving: &Leaving, language: Language) -> String {
        let verdict = leaving.verdict(self.facts.today);
        let mut said: Vec<Phrase> = match (verdict, leaving.wanted.map(|wanted| wanted.day)) {
            (Verdict::TooEarly, Some(day)) => self.too_early(leaving, day),
            (Verdict::Clash, Some(day)) => vec![self.clash(leaving, day)],
            (Verdict::Open, _) => self.missing(leaving).into_iter().collect(),
            (Verdict::Overdue, Some(day)) => {
                std::iter::once(phrase!("retirement-overdue", day)).chain(self.can_go(leaving)).collect()
            }
            (Verdict::NoDay, _) => {
                let is_unread = self.facts.portfolio[leaving.system].unread.has("retire-by");
                let set = if is_unread { phrase!("retirement-day-unreadable") } else { phrase!("retirement-day-not-set") };
                std::iter::once(set).chain(self.can_go(leaving)).collect()
            }
            _ => Vec::new(),
        };
        said.extend(self.plan.ring_of(leaving.system).map(|ring| {
            let others = ring.systems.iter().filter(|system| **system != leaving.system);
            phrase!("retirement-goes-with", others = self.first_names(others, ring.systems.len() - 1))
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
            let unit_name = clean(&self.facts.portfolio[unit.unit].name).into_owned();
            phrase!("retirement-unserved", unit = unit_name, people = unit.people)
        }));
        said.iter().map(|phrase| sentence(&say(phrase, language))).collect::<Vec<_>>().join(" ")
    }

    fn too_early(&self, leaving: &Leaving, wanted: NaiveDate) -> Vec<Phrase> {
        let because = self.because(leaving, |one| &one.can).unwrap_or_default();
        let mut said = vec![phrase!("retirement-too-early", wanted, day = leaving.can.day, because)];
        let last = self.plan.of_system(leaving.can.kept_by.system).map(|last| last.can.cause);
        let in_time = self.parallel().before(wanted).filter(|day| *day > self.facts.today);
        said.push(match (last, in_time) {
            (Some(Cause::Arrival(system)), Some(day)) => {
                phrase!("retirement-move-or-bring", name = self.named(system), day)
            }
            _ => phrase!("retirement-move"),
        });
        said.extend(self.open(leaving, |one| &one.can));
        said
    }

    fn clash(&self, leaving: &Leaving, wanted: NaiveDate) -> Phrase {
        let because = self.because(leaving, |one| &one.goes).unwrap_or_default();
        let last = self.plan.of_system(leaving.goes.kept_by.system);
        let day = leaving.goes.day;
        match last.filter(|other| other.system != leaving.system && other.can.day <= wanted) {
            Some(other) => phrase!("retirement-clash-forward", wanted, because, name = self.named(other.system), day),
            None => phrase!("retirement-clash", wanted, because, day),
        }
    }

    /// Returns from when on a system can go for which nobody has set a day to come.
    fn can_go(&self, leaving: &Leaving) -> Vec<Phrase> {
        let mut said: Vec<_> = self.open(leaving, |one| &one.can).into_iter().collect();
        let day = leaving.can.day;
        if day > self.facts.today {
            let because = self.because(leaving, |one| &one.can).unwrap_or_default();
            said.push(if said.is_empty() {
                phrase!("retirement-can-go-because", day, because)
            } else {
                phrase!("retirement-cannot-go-before", day, because)
            });
        } else if said.is_empty() && leaving.needed_by.is_empty() && leaving.undated.is_empty() {
            said.push(phrase!("retirement-can-go-at-once"));
        }
        let useful = leaving.useful_until.filter(|(useful, _)| *useful > day);
        said.extend(useful.map(|(day, contract)| phrase!("retirement-paid-until", contract = self.contract(contract), day)));
        said
    }

    /// Returns what a ring means, and how to break it, for the plan as a whole.
    pub(super) fn together(&self, ring: &Together) -> Phrase {
        let cut =
            |(from, to): &(SystemKey, SystemKey)| phrase!("retirement-cut", one = self.named(*from), other = self.named(*to));
        let number = ring.breaks.cuts.len();
        phrase!(
            "retirement-ring",
            names = self.names(&ring.systems),
            number,
            cuts = Value::list(ring.breaks.cuts.iter().map(cut), 3)
        )
    }

    /// Returns what has to be settled before a system can go, which no day says.
    fn settle(&self, leaving: &Leaving) -> Vec<Phrase> {
        let mut said: Vec<_> = leaving.wanted.and_then(|wanted| self.derived(wanted)).into_iter().collect();
        let number = leaving.needed_by.len();
        if number > 0 {
            let (comes, names) = (Self::comes(leaving), self.names(&leaving.needed_by));
            said.push(if comes.is_empty() {
                phrase!("retirement-needed", names, number)
            } else {
                phrase!("retirement-needed-move", names, number, comes = self.names(&comes))
            });
        }
        if !leaving.undated.is_empty() {
            said.push(phrase!("retirement-undated", names = self.names(&leaving.undated), number = leaving.undated.len()));
        }
        said
    }

    /// Returns what somebody must know of a contract; nothing where it ends with what it covers.
    pub(super) fn of_contract(&self, ending: &Ending) -> Option<Phrase> {
        let profile = &self.facts.portfolio.profile;
        let currency = self.facts.portfolio[ending.contract].currency;
        let contract = self.contract(ending.contract);
        let (going, number) = (self.names(&ending.going), ending.going.len());
        match &ending.end {
            End::GoesOn if ending.stays.is_empty() => Some(phrase!("retirement-goes-on-unknown", contract)),
            End::GoesOn => Some(phrase!("retirement-goes-on", contract, names = self.names(&ending.stays))),
            End::Unknown => Some(phrase!("retirement-end-unknown", contract)),
            End::Left { sooner: Some(sooner), .. } => {
                let saving = sooner.saving.map(|value| money(value, currency, profile, false));
                let (day, goes) = (sooner.exit, phrase!("retirement-goes-by-then", going, number));
                Some(match (saving, sooner.notice_by) {
                    (None, None) => phrase!("retirement-sooner", contract, day, goes),
                    (Some(saving), None) => phrase!("retirement-sooner-saves", contract, day, goes, saving),
                    (None, Some(notice)) => phrase!("retirement-sooner-notice", contract, day, goes, notice),
                    (Some(saving), Some(notice)) => {
                        phrase!("retirement-sooner-saves-notice", contract, day, goes, saving, notice)
                    }
                })
            }
            End::Left { .. } => None,
            End::TooSoon { end, option } => Some(match option {
                None => phrase!("retirement-too-soon", contract, end = *end, going, number),
                Some((by, until)) => {
                    phrase!("retirement-too-soon-option", contract, end = *end, going, number, by = *by, until = *until)
                }
            }),
        }
    }

    fn flag(&self, flag: Flag) -> Phrase {
        match flag {
            Flag::NoArchivingPlan => phrase!("retirement-no-archiving-plan"),
            Flag::ArchiveLate(day) => {
                let takes = Period::months(self.facts.settings.retirement.archive_months);
                phrase!("retirement-archive-late", takes, day)
            }
            Flag::ContractEndsFirst { contract, end, option } => {
                let contract = self.contract(contract);
                match option {
                    None => phrase!("retirement-ends-first", contract, end),
                    Some(by) => phrase!("retirement-ends-first-option", contract, end, by),
                }
            }
            Flag::ReplacesEachOther(other) => phrase!("retirement-replaces-each-other", name = self.named(other)),
        }
    }
}
