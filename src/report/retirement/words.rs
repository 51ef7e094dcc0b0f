//! What keeps a system that is to go, in sentences.

use super::RetirementPage;
use crate::analysis::retirement::{Arrival, Cause, Lacks, Leaving, Open, Wanted, WantedFrom, Which, Why};
use crate::model::{ContractKey, Language, Period, SystemKey};
use crate::phrase;
use crate::phrase::{Phrase, Value};
use crate::report::words::{clean, told};

/// How many steps of a chain are told; the rest is counted.
const LONGEST_CHAIN: usize = 8;

impl RetirementPage<'_> {
    pub(super) fn named(&self, system: SystemKey) -> String {
        format!("`{}`", clean(&self.facts.portfolio[system].name))
    }

    pub(super) fn names(&self, systems: &[SystemKey]) -> Value {
        self.first_names(systems.iter(), systems.len())
    }

    /// Returns the names of the first three of so many systems, and how many more there are.
    pub(super) fn first_names<'k>(&self, systems: impl Iterator<Item = &'k SystemKey>, number: usize) -> Value {
        let names: Vec<_> = systems.take(3).map(|system| self.named(*system)).collect();
        let rest = number - names.len();
        if rest > 0 { phrase!("list-more", first = names.join(", "), rest).into() } else { Value::list(names, 3) }
    }

    pub(super) fn contract(&self, contract: ContractKey) -> Phrase {
        phrase!("retirement-contract", contract = clean(&self.facts.portfolio[contract].id).into_owned())
    }

    pub(super) fn parallel(&self) -> Period {
        Period::months(self.facts.settings.retirement.parallel_months)
    }

    /// Returns the systems that come in a system's place.
    pub(super) fn comes(leaving: &Leaving) -> Vec<SystemKey> {
        leaving.arrivals.iter().map(|arrival| arrival.system).collect()
    }

    /// Returns why a system is to go.
    pub(super) fn reasons(&self, leaving: &Leaving, language: Language) -> String {
        let reason = |why: &Why| match *why {
            Why::PhaseOut => phrase!("retirement-why-phase-out"),
            Why::Dated => phrase!("retirement-why-dated"),
            Why::Replaced => {
                let comes = Self::comes(leaving);
                phrase!("retirement-why-replaced", names = self.names(&comes), number = comes.len())
            }
            Why::Terminated(contract) => phrase!("retirement-why-terminated", contract = self.contract(contract)),
            Why::ModuleOf(whole) => phrase!("retirement-why-module", whole = self.named(whole)),
            Why::Asked => phrase!("retirement-why-asked"),
        };
        told(Value::joined(leaving.whys.iter().map(reason), "; "), language)
    }

    /// Returns where a wanted day comes from, when it stands nowhere in the system's own row.
    pub(super) fn derived(&self, wanted: Wanted) -> Option<Phrase> {
        let with: Value = match wanted.from {
            WantedFrom::Own => return None,
            WantedFrom::Whole(whole) => self.named(whole).into(),
            WantedFrom::Contract(contract) => self.contract(contract).into(),
        };
        Some(phrase!("retirement-derived", with))
    }

    /// Returns when something that comes in the place of a system is in service, and how long both run.
    pub(super) fn arrives(&self, arrival: &Arrival) -> Phrase {
        let (name, parallel) = (self.named(arrival.system), self.parallel());
        match (arrival.lets_go, arrival.in_service, parallel.is_zero()) {
            (Ok(_), Some(day), true) if arrival.is_there => phrase!("retirement-arrived", name, day),
            (Ok(_), Some(day), false) if arrival.is_there => phrase!("retirement-arrived-beside", name, day, parallel),
            (Ok(_), Some(day), true) => phrase!("retirement-arrives", name, day),
            (Ok(_), Some(day), false) => phrase!("retirement-arrives-beside", name, day, parallel),
            (Ok(_), None, _) => phrase!("retirement-arrived-some-day", name),
            (Err(lacks), ..) => phrase!("retirement-arrival-lacks", name, lacks = lacking(lacks)),
        }
    }

    /// Returns in which way a system depends on another: on the one that is spoken of, or on one that is named.
    pub(super) fn depends(&self, system: SystemKey, on: SystemKey, is_named: bool) -> Phrase {
        let (name, on_name) = (self.named(system), self.named(on));
        match (self.facts.portfolio[system].part_of == Some(on), is_named) {
            (true, true) => phrase!("retirement-module-of", name, on = on_name),
            (true, false) => phrase!("retirement-module-of-it", name),
            (false, true) => phrase!("depends-on", one = name, other = on_name),
            (false, false) => phrase!("retirement-depends-on-it", name),
        }
    }

    /// Returns what makes a system's day so; nothing when nothing does.
    pub(super) fn because(&self, leaving: &Leaving, bound: Which) -> Option<Phrase> {
        let steps = self.steps(leaving, bound, LONGEST_CHAIN);
        (!steps.is_empty()).then(|| phrase!("list-item", value = Value::joined(steps, "; ")))
    }

    /// Returns what makes a system's day so, step by step, and how many steps there are beyond so many.
    pub(super) fn steps(&self, leaving: &Leaving, bound: Which, most: usize) -> Vec<Phrase> {
        let chain: Vec<_> = self.plan.chain(leaving.system, bound).take(most + 1).collect();
        let mut steps = Vec::new();
        for pair in chain.windows(2) {
            steps.push(self.depends(pair[1], pair[0], !steps.is_empty()));
        }
        let source = bound(leaving).kept_by;
        let last = self.plan.of_system(source.system).unwrap_or(leaving);
        if source.steps > most {
            let name = self.named(last.system);
            steps.push(match source.steps - most - 1 {
                0 => phrase!("retirement-depends-on-that", name),
                over => phrase!("retirement-depends-on-that-over", name, over),
            });
        }
        let day = bound(last).day;
        match bound(last).cause {
            Cause::Arrival(system) => {
                let arrival = last.arrivals.iter().find(|arrival| arrival.system == system);
                let why = arrival.map(|arrival| self.arrives(arrival)).unwrap_or_default();
                match steps.pop() {
                    Some(step) => steps.push(phrase!("retirement-no-earlier", step, day, why)),
                    None => steps.push(why),
                }
            }
            Cause::Wanted => {
                let step = steps.pop();
                steps.extend(step.map(|step| phrase!("retirement-wanted-on", step, day)));
            }
            Cause::Today | Cause::Needed(_) => {}
        }
        steps
    }

    /// Returns which day is missing, of the system itself or of one that it waits for, and what to enter.
    pub(super) fn missing(&self, leaving: &Leaving) -> Option<Phrase> {
        self.open(leaving, |one| &one.can).or_else(|| self.open(leaving, |one| &one.goes))
    }

    pub(super) fn open(&self, leaving: &Leaving, bound: Which) -> Option<Phrase> {
        bound(leaving).open?;
        let source = bound(leaving).open_by;
        let last = self.plan.of_system(source.system)?;
        let is_other = source.steps > 0;
        let name = self.named(last.system);
        let what = match (bound(last).open?, is_other) {
            (Open::Arrival(..), _) => self.late_arrivals(last, is_other),
            (Open::NoDay, true) => phrase!("retirement-no-day-of", name),
            (Open::NoDay, false) => phrase!("retirement-no-day"),
            (Open::Passed(day), true) => phrase!("retirement-passed-of", name, day),
            (Open::Passed(day), false) => phrase!("retirement-passed", day),
            (Open::Needed(_), _) => return None,
        };
        let from = (last.can.open.is_none() && !matches!(bound(last).open?, Open::Arrival(..)))
            .then(|| phrase!("retirement-can-go-from", day = last.can.day));
        let who = match source.steps {
            0 => None,
            1 => Some(self.depends(last.system, leaving.system, false)),
            steps => Some(phrase!("retirement-depends-over", name = self.named(last.system), over = steps - 1)),
        };
        Some(phrase!("list-item", value = Value::joined(who.into_iter().chain([what]).chain(from), "; ")))
    }

    /// Returns which of those that come in a system's place have no day in service.
    fn late_arrivals(&self, leaving: &Leaving, is_named: bool) -> Phrase {
        let lacks = |arrival: &Arrival| Some((arrival.system, arrival.lets_go.err()?));
        let late: Vec<_> = leaving.arrivals.iter().filter_map(lacks).collect();
        let of = self.named(leaving.system);
        match (&late[..], is_named) {
            ([(system, lacks)], true) => {
                phrase!("retirement-late-arrival-of", name = self.named(*system), of, lacks = lacking(*lacks))
            }
            ([(system, lacks)], false) => {
                phrase!("retirement-arrival-lacks", name = self.named(*system), lacks = lacking(*lacks))
            }
            (late, is_named) => {
                let systems: Vec<_> = late.iter().map(|(system, _)| *system).collect();
                let names = self.names(&systems);
                if is_named {
                    phrase!("retirement-late-arrivals-of", names, of)
                } else {
                    phrase!("retirement-late-arrivals", names)
                }
            }
        }
    }
}

/// Returns what is the matter with a day in service, and what to do.
fn lacking(lacks: Lacks) -> Phrase {
    match lacks {
        Lacks::Nothing => phrase!("retirement-lacks-day"),
        Lacks::Unreadable => phrase!("retirement-lacks-readable"),
        Lacks::Passed(day) => phrase!("retirement-lacks-passed", day),
    }
}
