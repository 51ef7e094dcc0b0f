//! What keeps a system that is to go, in sentences.

use super::RetirementPage;
use crate::analysis::retirement::{Arrival, Cause, Lacks, Leaving, Open, Wanted, WantedFrom, Which, Why};
use crate::model::{ContractKey, Period, SystemKey};
use crate::report::words::clean;
use crate::text::{count, list};

/// How many steps of a chain are told; the rest is counted.
const LONGEST_CHAIN: usize = 8;

impl RetirementPage<'_> {
    pub(super) fn named(&self, system: SystemKey) -> String {
        format!("`{}`", clean(&self.facts.portfolio[system].name))
    }

    pub(super) fn names(&self, systems: &[SystemKey]) -> String {
        self.first_names(systems.iter(), systems.len())
    }

    /// Returns the names of the first three of so many systems, and how many more there are.
    pub(super) fn first_names<'k>(&self, systems: impl Iterator<Item = &'k SystemKey>, number: usize) -> String {
        let names: Vec<_> = systems.take(3).map(|system| self.named(*system)).collect();
        let rest = number - names.len();
        if rest > 0 { format!("{} and {rest} more", names.join(", ")) } else { list(&names, 3) }
    }

    pub(super) fn contract(&self, contract: ContractKey) -> String {
        format!("contract `{}`", clean(&self.facts.portfolio[contract].id))
    }

    pub(super) fn parallel(&self) -> Period {
        Period::months(self.facts.settings.retirement.parallel_months)
    }

    /// Returns the systems that come in a system's place.
    pub(super) fn comes(leaving: &Leaving) -> Vec<SystemKey> {
        leaving.arrivals.iter().map(|arrival| arrival.system).collect()
    }

    /// Returns why a system is to go.
    pub(super) fn reasons(&self, leaving: &Leaving) -> String {
        let reason = |why: &Why| match *why {
            Why::PhaseOut => "it is being phased out".to_owned(),
            Why::Dated => "a day is set for it".to_owned(),
            Why::Replaced => {
                let come = if leaving.arrivals.len() == 1 { "comes" } else { "come" };
                format!("{} {come} in its place", self.names(&Self::comes(leaving)))
            }
            Why::Terminated(contract) => format!("{} is terminated, and no other takes over", self.contract(contract)),
            Why::ModuleOf(whole) => format!("it is a module of {}", self.named(whole)),
            Why::Asked => "somebody asks what if".to_owned(),
        };
        leaving.whys.iter().map(reason).collect::<Vec<_>>().join("; ")
    }

    /// Returns where a wanted day comes from, when it stands nowhere in the system's own row.
    pub(super) fn derived(&self, wanted: Wanted) -> Option<String> {
        let with = match wanted.from {
            WantedFrom::Own => return None,
            WantedFrom::Whole(whole) => self.named(whole),
            WantedFrom::Contract(contract) => self.contract(contract),
        };
        Some(format!("it has no day of its own, and is taken to go with {with}: enter its `retire-by`"))
    }

    /// Returns when something that comes in the place of a system is in service, and how long both run.
    pub(super) fn arrives(&self, arrival: &Arrival) -> String {
        let name = format!("{}, which comes in its place,", self.named(arrival.system));
        let parallel = self.parallel();
        let beside = if parallel.is_zero() { String::new() } else { format!(", and both run for {parallel}, by policy") };
        match (arrival.lets_go, arrival.in_service) {
            (Ok(_), Some(day)) if arrival.is_there => format!("{name} has been in service since {day}{beside}"),
            (Ok(_), Some(day)) => format!("{name} is in service on {day}{beside}"),
            (Ok(_), None) => format!("{name} is in service"),
            (Err(lacks), _) => format!("{name} {}", lacking(lacks)),
        }
    }

    /// Returns in which way a system depends on another.
    pub(super) fn depends(&self, system: SystemKey, on: SystemKey, pronoun: &str) -> String {
        let how = if self.facts.portfolio[system].part_of == Some(on) { "is a module of" } else { "depends on" };
        format!("{} {how} {pronoun}", self.named(system))
    }

    /// Returns what makes a system's day so; empty when nothing does.
    pub(super) fn because(&self, leaving: &Leaving, bound: Which) -> String {
        self.steps(leaving, bound, LONGEST_CHAIN).join("; ")
    }

    /// Returns what makes a system's day so, step by step, and how many steps there are beyond so many.
    pub(super) fn steps(&self, leaving: &Leaving, bound: Which, most: usize) -> Vec<String> {
        let chain: Vec<_> = self.plan.chain(leaving.system, bound).take(most + 1).collect();
        let mut steps = Vec::new();
        for pair in chain.windows(2) {
            let pronoun = if steps.is_empty() { "it".to_owned() } else { self.named(pair[0]) };
            steps.push(self.depends(pair[1], pair[0], &pronoun));
        }
        let source = bound(leaving).kept_by;
        let last = self.plan.of_system(source.system).unwrap_or(leaving);
        if source.steps > most {
            let over = match source.steps - most - 1 {
                0 => String::new(),
                others => format!(", over {}", count(others, "other", "others")),
            };
            steps.push(format!("{} depends on that{over}", self.named(last.system)));
        }
        let day = bound(last).day;
        match bound(last).cause {
            Cause::Arrival(system) => {
                let arrival = last.arrivals.iter().find(|arrival| arrival.system == system);
                let why = arrival.map_or_else(String::new, |arrival| self.arrives(arrival));
                match steps.last_mut() {
                    Some(step) => *step += &format!(" and goes no earlier than {day}, because {why}"),
                    None => steps.push(why),
                }
            }
            Cause::Wanted => steps.last_mut().into_iter().for_each(|step| *step += &format!(" and is wanted to go on {day}")),
            Cause::Today | Cause::Needed(_) => {}
        }
        steps
    }

    /// Returns which day is missing, of the system itself or of one that it waits for, and what to enter.
    pub(super) fn missing(&self, leaving: &Leaving) -> Option<String> {
        self.open(leaving, |one| &one.can).or_else(|| self.open(leaving, |one| &one.goes))
    }

    pub(super) fn open(&self, leaving: &Leaving, bound: Which) -> Option<String> {
        bound(leaving).open?;
        let source = bound(leaving).open_by;
        let last = self.plan.of_system(source.system)?;
        let name = self.named(last.system);
        let (who, place) = match source.steps {
            0 => (String::new(), "its place".to_owned()),
            1 => (self.depends(last.system, leaving.system, "it") + "; ", format!("the place of {name}")),
            steps => {
                let over = count(steps - 1, "other", "others");
                (format!("{name} depends on it, over {over}; "), format!("the place of {name}"))
            }
        };
        let name = if source.steps == 0 { "it".to_owned() } else { name };
        let from = if last.can.open.is_none() { format!("; it can go from {}", last.can.day) } else { String::new() };
        let what = match bound(last).open? {
            Open::Arrival(..) => self.late_arrivals(last, &place),
            Open::NoDay => format!("no day is set for {name}: enter its `retire-by`{from}"),
            Open::Passed(day) => format!("{name} was to go by {day} and is still there: enter a new `retire-by`{from}"),
            Open::Needed(_) => return None,
        };
        Some(who + &what)
    }

    /// Returns which of those that come in a system's place have no day in service.
    fn late_arrivals(&self, leaving: &Leaving, place: &str) -> String {
        let lacks = |arrival: &Arrival| Some((arrival.system, arrival.lets_go.err()?));
        let late: Vec<_> = leaving.arrivals.iter().filter_map(lacks).collect();
        match late[..] {
            [(system, lacks)] => format!("{}, which comes in {place}, {}", self.named(system), lacking(lacks)),
            _ => {
                let systems: Vec<_> = late.iter().map(|(system, _)| *system).collect();
                format!("{}, which come in {place}, have no day in service: enter their `in-service`", self.names(&systems))
            }
        }
    }
}

/// Returns what is the matter with a day in service, and what to do.
fn lacking(lacks: Lacks) -> String {
    match lacks {
        Lacks::Nothing => "has no day in service: enter its `in-service`".to_owned(),
        Lacks::Unreadable => "has a day in service that cannot be read: correct its `in-service`".to_owned(),
        Lacks::Passed(day) => format!("was to be in service by {day} and is still to come: enter a new `in-service`"),
    }
}
