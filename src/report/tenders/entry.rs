//! A contract in the tender calendar: its row, dates and plan together, and what is to be said of it.

use chrono::{Datelike, NaiveDate};

use crate::analysis::tenders::schedule::Event;
use crate::analysis::tenders::{Missing, Plan, Shortcut, State};
use crate::facts::Facts;
use crate::model::contract::{Options, Procedure, TenderDuty};
use crate::model::contract_dates::ContractDates;
use crate::model::{Contract, ContractKey};
use crate::phrase;
use crate::phrase::{Phrase, Value};
use crate::report::ics;
use crate::text::fold;

/// A contract in the tender calendar.
#[derive(Debug, Clone, Copy)]
pub struct Entry<'a> {
    /// Everything known.
    pub facts: &'a Facts<'a>,
    /// Which contract.
    pub key: ContractKey,
    /// The contract.
    pub row: &'a Contract,
    /// Its dates.
    pub dates: &'a ContractDates,
    /// Its plan.
    pub plan: &'a Plan,
}

/// A day in the life of a contract.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Step {
    /// What happens, as in the vocabulary of milestones.
    pub name: &'static str,
    /// When at the latest.
    pub day: NaiveDate,
}

impl<'a> Entry<'a> {
    pub(super) fn of(facts: &'a Facts<'a>, key: ContractKey) -> Self {
        Self { facts, key, row: &facts.portfolio[key], dates: facts.dates_of(key), plan: facts.plan_of(key) }
    }

    /// Returns its id, with a number where an earlier row has the same: a row without an id goes by its name, which can be the
    /// id of another.
    #[must_use]
    pub fn unique_id(&self) -> String {
        ics::unique_id(self.facts.portfolio.contracts.iter().map(|row| row.id.as_str()), self.key.position())
    }

    /// Returns how the next contract will be bought, when that is known.
    #[must_use]
    pub fn procedure(&self) -> Option<Procedure> {
        self.plan.procedure.or((self.plan.state == State::JointBuyer).then_some(Procedure::JointBuyer))
    }

    /// Returns the day on which it ends, or, when it runs until it is left, the exit from which the tender is counted back.
    #[must_use]
    pub fn ends(&self) -> Option<NaiveDate> {
        let until = self.plan.until.filter(|_| self.plan.state != State::Unknown);
        until.or(self.dates.current_end)
    }

    /// Returns the last day of a step, when it is on the way.
    #[must_use]
    pub fn day_of(&self, event: Event) -> Option<NaiveDate> {
        self.plan.schedule.date(event)
    }

    /// Returns the last day for notice, or of a fixed term, to use an option: a contract never has both.
    #[must_use]
    pub fn notice_or_option(&self) -> Option<NaiveDate> {
        self.dates.last_notice.or(self.dates.option_by)
    }

    /// Returns whether something is used without a contract.
    #[must_use]
    pub fn is_used_without(&self) -> bool {
        self.plan.state == State::Expired && !self.facts.used_without(self.key).is_empty()
    }

    /// Returns whether somebody has to act now, whatever the horizon.
    #[must_use]
    pub fn is_to_act_on(&self) -> bool {
        match self.plan.state {
            State::Late | State::OptionFirst | State::StartNow | State::Unknown => true,
            State::Expired => self.is_used_without(),
            State::ThisYear | State::Planned | State::JointBuyer => false,
        }
    }

    pub(super) fn is_within(&self, until: NaiveDate) -> bool {
        let end_of_others = || self.ends().filter(|_| self.plan.state == State::JointBuyer);
        self.is_to_act_on() || self.plan.start_by.or_else(end_of_others).is_some_and(|day| day <= until)
    }

    /// Returns what orders contracts: those that have run out first, then by the last possible start; those whose tender
    /// somebody else holds, those without a tender and those of which nothing is known after them.
    pub(super) fn urgency(&self) -> (u8, Option<NaiveDate>, String) {
        let rank = match self.plan.state {
            State::Expired if self.is_used_without() => 0,
            State::JointBuyer => 2,
            State::Unknown => 3,
            _ if self.plan.start_by.is_some() => 1,
            _ => 4,
        };
        (rank, self.plan.start_by.or(self.ends()), self.row.id.clone())
    }

    /// Returns the days on which something has to be done as things stand, earliest first.
    ///
    /// Where an option comes first, what has to be done is to use it; the way to a new contract begins later. Where the start
    /// has passed, it stands at its day all the same.
    #[must_use]
    pub fn steps(&self) -> Vec<Step> {
        let step = |name: &'static str| move |day: NaiveDate| Step { name, day };
        // A contract that runs until it is left does not end by itself.
        let end = if self.dates.runs_on() { "exit" } else { Event::End.name() };
        let name = |event: Event| if event == Event::End { end } else { event.name() };
        let mut steps: Vec<Step> = match (self.plan.state, self.plan.schedule.milestones.first()) {
            (State::OptionFirst, Some(start)) => {
                self.plan.start_by_with_options.map(step(start.event.name())).into_iter().collect()
            }
            (_, Some(_)) => {
                self.plan.schedule.milestones.iter().map(|step| Step { name: name(step.event), day: step.date }).collect()
            }
            // Days that contradict each other are none to remember.
            (State::Unknown, None) => return Vec::new(),
            (_, None) => self.dates.current_end.map(step(end)).into_iter().collect(),
        };
        steps.extend(self.dates.last_notice.map(step("last-notice")));
        steps.extend(self.dates.option_by.map(step("option-by")));
        steps.sort_by_key(|step| step.day);
        steps
    }

    /// Returns whether a day rests on an assumption.
    #[must_use]
    pub fn is_step_assumed(&self, step: &Step) -> bool {
        match step.name {
            "last-notice" | "option-by" => !self.dates.assumptions.is_empty(),
            "end" | "exit" => self.is_end_assumed(),
            _ => self.is_schedule_assumed(),
        }
    }

    /// Returns whether a day of the way to a new contract can still be kept: it has not passed, and no option comes first.
    #[must_use]
    pub fn is_ahead(&self, day: NaiveDate) -> bool {
        is_to_come(day, self.facts.today) && self.plan.state != State::OptionFirst
    }

    /// Returns who answers for it.
    #[must_use]
    pub fn owner(&self) -> Option<&'a str> {
        self.facts.owner_of_contract(self.key)
    }

    /// Returns the names of what it covers.
    #[must_use]
    pub fn systems(&self) -> Vec<&'a str> {
        let portfolio = self.facts.portfolio;
        let known = self.row.systems.iter().map(|system| portfolio[*system].name.as_str());
        known.chain(self.row.unknown_systems.iter().map(String::as_str)).collect()
    }

    /// Returns its title, and what it covers where the title does not say.
    #[must_use]
    pub fn title(&self) -> String {
        let title = fold(&self.row.title);
        let unsaid = |name: &&str| !title.contains(&fold(name));
        let systems: Vec<_> = self.systems().into_iter().filter(unsaid).collect();
        match (self.row.title.as_str(), systems.is_empty()) {
            (title, true) => title.to_owned(),
            ("", false) => systems.join(", "),
            (title, false) => format!("{title} ({})", systems.join(", ")),
        }
    }

    /// Returns the units that use what it covers; nothing where it is the whole organisation.
    #[must_use]
    pub fn department(&self) -> String {
        let portfolio = self.facts.portfolio;
        let units = self.row.systems.iter().filter_map(|system| portfolio[*system].unit);
        let mut names: Vec<_> = units.map(|unit| portfolio[unit].name.as_str()).collect();
        names.sort_unstable();
        names.dedup();
        names.join("; ")
    }

    /// Returns its supplier with the number in the business register.
    #[must_use]
    pub fn supplier(&self) -> String {
        match (self.row.supplier.as_deref(), self.row.supplier_number.as_deref()) {
            (Some(name), Some(number)) => format!("{name} ({number})"),
            (name, number) => name.or(number).unwrap_or_default().to_owned(),
        }
    }

    /// Returns its rights to extend: `2 × 12 months, 1 used`.
    #[must_use]
    pub fn options(&self) -> Phrase {
        match (self.row.terms.options, self.row.terms.options_used) {
            (Some(Options { count, each }), 0) if count > 0 => phrase!("tenders-options", count, each),
            (Some(Options { count, each }), used) if count > 0 => phrase!("tenders-options-used", count, each, used),
            _ => Phrase::default(),
        }
    }

    /// Returns whether the procedure is the program's choice, not the row's.
    #[must_use]
    pub fn is_procedure_assumed(&self) -> bool {
        self.plan.procedure.is_some() && self.plan.procedure != self.row.procedure
    }

    /// Returns whether the value rests on an assumption.
    #[must_use]
    pub fn is_value_assumed(&self) -> bool {
        self.plan.value.as_ref().is_some_and(|value| !value.assumptions.is_empty())
    }

    /// Returns whether the end from which is counted back rests on an assumption. The last day to use an option does not
    /// move the end of a fixed term.
    #[must_use]
    pub fn is_end_assumed(&self) -> bool {
        self.dates.runs_on() && !self.dates.assumptions.is_empty() || self.row.terms.unread.has("end")
    }

    /// Returns whether the steps rest on an assumption.
    #[must_use]
    pub fn is_schedule_assumed(&self) -> bool {
        self.row.implementation.is_none() || self.is_procedure_assumed() || self.is_end_assumed()
    }

    /// Returns what can still be done, whether an option comes first, or what is missing: what its state asks for.
    #[must_use]
    pub fn to_do(&self) -> Phrase {
        let (dates, plan) = (self.dates, self.plan);
        match plan.state {
            State::Expired if self.is_used_without() => {
                let used = self.facts.used_without(self.key);
                let names = used.iter().map(|system| self.facts.portfolio[*system].name.as_str());
                phrase!("tenders-expired", day = day(dates.current_end), systems = Value::list(names, 3), number = used.len())
            }
            State::Expired => Phrase::default(),
            State::Late => plan.shortcut.map_or_else(|| phrase!("tenders-late-no-way"), |way| self.way(way)),
            State::OptionFirst => phrase!(
                "tenders-option-first",
                by = day(dates.option_by),
                options = self.options(),
                longest = day(dates.maximum_end),
                start = day(plan.start_by_with_options),
            ),
            State::JointBuyer => match &self.row.tender_duty {
                Some(TenderDuty::Other(holder)) => phrase!("tenders-joint-buyer-named", holder),
                _ => phrase!("tenders-joint-buyer"),
            },
            State::Unknown => phrase!("tenders-unknown", missing = Value::joined(self.missing(), ", ")),
            State::StartNow | State::ThisYear | State::Planned => match plan.successor {
                Some(successor) => phrase!("tenders-succeeded", contract = &self.facts.portfolio[successor].id),
                None if !plan.is_needed => phrase!("tenders-not-needed"),
                None if plan.is_overdue_for_competition => phrase!("tenders-overdue", day = day(plan.until)),
                None if dates.runs_on() => phrase!("tenders-runs-on", day = day(plan.until)),
                None => Phrase::default(),
            },
        }
    }

    /// Returns what is missing where nothing can be planned, a phrase each.
    #[must_use]
    pub fn missing(&self) -> Vec<Phrase> {
        let phrase_of = |missing: &Missing| match *missing {
            Missing::Readable(column) => phrase!("tenders-missing-readable", column),
            Missing::Terms => phrase!("tenders-missing-terms"),
            Missing::EndAfterStart => phrase!("tenders-missing-end-after-start"),
            Missing::Agreement(column) => phrase!("tenders-missing-agreement", column),
            Missing::Start => phrase!("tenders-missing-start"),
            Missing::Competition => phrase!("tenders-missing-competition"),
            Missing::Exit => phrase!("tenders-missing-exit"),
        };
        self.plan.missing.iter().map(phrase_of).collect()
    }

    /// Returns what the quickest lawful way is.
    fn way(&self, way: Shortcut) -> Phrase {
        let (procedure, days, day) = (way.procedure.phrase(), way.days, way.start_by);
        match (way.procedure, self.row.framework.as_deref()) {
            (Procedure::FrameworkDirect | Procedure::FrameworkMiniTender | Procedure::Dps, Some(framework)) => {
                phrase!("tenders-late-own-framework", procedure, framework, days, day)
            }
            (Procedure::FrameworkDirect | Procedure::FrameworkMiniTender | Procedure::Dps, None) => {
                phrase!("tenders-late-any-framework", procedure, days, day)
            }
            _ => phrase!("tenders-late", procedure, days, day),
        }
    }
}

/// Returns whether a day lies ahead, within the years that other programs count.
pub(super) fn is_to_come(day: NaiveDate, today: NaiveDate) -> bool {
    day >= today && day.year() <= 9999
}

/// Returns a day that the state of a contract implies; nothing, were it not there all the same.
fn day(day: Option<NaiveDate>) -> Value {
    day.map_or_else(|| "".into(), Value::from)
}
