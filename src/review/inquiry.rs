//! What is found out about a request before anything is judged: what serves its tasks already, what goes, what it touches, what
//! it costs, and how it must be bought.

use chrono::NaiveDate;

use crate::analysis::case::{Case, Class, Figures, Level, LineKind, Outline};
use crate::analysis::impact::{Bound, Impact};
use crate::analysis::licences::Position;
use crate::analysis::matching::in_house::InHouse;
use crate::analysis::overlaps::task_key;
use crate::analysis::tenders::wish::{Way, Wish, way};
use crate::facts::Facts;
use crate::model::contract_value::MONTHS_COUNTED;
use crate::model::request::Objective;
use crate::model::system::Stage;
use crate::model::{Money, Request, SystemKey};
use crate::phrase;
use crate::phrase::{Phrase, Value};
use crate::place::Place;
use crate::text::{closest, fold};

/// How many names a sentence tells before it says how many more there are.
pub(super) const MOST_NAMES: usize = 4;

/// A system that goes when the new one comes.
#[derive(Debug)]
pub struct Going {
    /// The system.
    pub system: SystemKey,
    /// The day on which it is to be gone; nothing where nobody has set one.
    pub day: Option<NaiveDate>,
    /// The day for which the following holds: that day, else the wanted one, else today.
    pub on: NaiveDate,
    /// The systems in operation on that day that depend on it directly and go on, by id.
    pub needed_by: Vec<SystemKey>,
    /// What depends on it, and which contracts cover it.
    pub impact: Impact,
}

impl Going {
    /// Returns the contracts that are paid for nothing from that day on.
    pub fn paid_for_nothing(&self) -> impl Iterator<Item = &Bound> {
        self.impact.contracts.iter().filter(|bound| bound.paid_for_nothing.is_some_and(|amount| !amount.is_zero()))
    }
}

/// A system that the new one would exchange data with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Touched {
    /// The system.
    pub system: SystemKey,
    /// The outgoing system whose data flow would move, where the request does not name it itself.
    pub through: Option<SystemKey>,
    /// Whether it leaves, or has left, by the wanted day.
    pub leaves: bool,
}

/// What was found out about a request.
#[derive(Debug)]
pub struct Inquiry<'a> {
    /// The facts of the portfolio.
    pub facts: &'a Facts<'a>,
    /// The request.
    pub request: &'a Request,
    /// The systems in operation, or to come, for its tasks, by id.
    pub serving: Vec<SystemKey>,
    /// Its tasks that no system has, each with the known one that may be meant.
    pub unknown_tasks: Vec<(&'a str, Option<&'a str>)>,
    /// The systems that are one of its products.
    pub in_house: Vec<InHouse>,
    /// The systems that go, as the request lists them.
    pub going: Vec<Going>,
    /// The systems that it touches, by id.
    pub touched: Vec<Touched>,
    /// The day from which its business case counts on service: the wanted one, else the first possible one.
    pub in_service: NaiveDate,
    /// Its business case.
    pub figures: Figures,
    /// The business case that its price demands; nothing where too little of the price is known.
    pub level: Option<Level>,
    /// Its estimated value without VAT: acquisition and 48 months of operation; nothing where neither is known.
    pub value: Option<Money>,
    /// How it must be bought, and when it can be there.
    pub way: Way,
    /// The names of the products that were asked for, of this and all other requests.
    products: Vec<String>,
}

impl<'a> Inquiry<'a> {
    /// Finds everything out.
    pub(super) fn of(facts: &'a Facts<'a>, request: &'a Request, in_house: Vec<InHouse>, products: &[&str]) -> Self {
        let value = estimated_value(request);
        let wish = Wish {
            value,
            currency: facts.portfolio.profile.currency,
            wanted: request.wanted.filter(|day| *day >= facts.today),
            implementation: request.implementation,
        };
        let way = way(&facts.portfolio.profile, &wish, facts.today, facts.settings);
        let in_service = wish.wanted.or(way.earliest).unwrap_or(facts.today);
        let figures = figures(request, facts, in_service);
        let level = facts.settings.case.level(figures.outcome.price);
        let going: Vec<_> = request.outgoing().into_iter().map(|system| going(facts, request, system)).collect();
        Self {
            serving: serving(facts, request),
            unknown_tasks: unknown_tasks(facts, request),
            in_house,
            touched: touched(facts, request, in_service),
            going,
            in_service,
            figures,
            level,
            value,
            way,
            products: products.iter().map(|name| (*name).to_owned()).collect(),
            facts,
            request,
        }
    }

    /// Returns the place of an answer.
    #[must_use]
    pub fn place(&self, column: &str) -> Place {
        self.facts.portfolio.place(self.request.origin, column)
    }

    /// Returns what people call a system.
    #[must_use]
    pub fn name(&self, system: SystemKey) -> String {
        self.facts.portfolio[system].name.clone()
    }

    /// Returns what people call systems, to be listed.
    #[must_use]
    pub fn names(&self, systems: impl IntoIterator<Item = SystemKey>) -> Value {
        Value::list(systems.into_iter().map(|system| self.name(system)), MOST_NAMES)
    }

    /// Returns a way from system to system, each depending on the next.
    #[must_use]
    pub fn path(&self, systems: &[SystemKey]) -> String {
        systems.iter().map(|system| self.name(*system)).collect::<Vec<_>>().join(" → ")
    }

    /// Returns the name of the product that a system is.
    #[must_use]
    pub fn product(&self, known: &InHouse) -> &str {
        self.products.get(known.product).map_or("", String::as_str)
    }

    /// Returns the systems that serve its tasks or are one of its products, by id.
    #[must_use]
    pub fn overlapping(&self) -> Vec<SystemKey> {
        let mut systems: Vec<_> = self.serving.iter().copied().chain(self.in_house.iter().map(|known| known.system)).collect();
        systems.sort_unstable();
        systems.dedup();
        systems
    }

    /// Returns whether a system goes when the new one comes.
    #[must_use]
    pub fn goes(&self, system: SystemKey) -> bool {
        self.going.iter().any(|going| going.system == system)
    }

    /// Returns whether it is said, or allowed, that nothing goes.
    #[must_use]
    pub fn leaves_nothing(&self) -> bool {
        self.request.replaces.is_empty() && (self.request.replaces_nothing || self.request.is_mandated())
    }

    /// Says that nothing goes, where that is said or allowed; else that it is not known what does.
    #[must_use]
    pub(super) fn nothing_goes(&self, said: Phrase) -> Phrase {
        match self.leaves_nothing() {
            true => said,
            false if self.request.replaces.is_empty() => phrase!("needed-unsaid"),
            false => phrase!("needed-unknown"),
        }
    }

    /// Returns whether the request says why a system does not do.
    #[must_use]
    pub fn is_answered(&self, system: SystemKey) -> bool {
        let row = &self.facts.portfolio[system];
        let names: Vec<&str> =
            [&row.id, &row.name].into_iter().chain(&row.aliases).chain(&row.former_names).map(String::as_str).collect();
        self.request.says_why_not(&names)
    }

    /// Says which licences for a system are to spare; nothing when there are none.
    #[must_use]
    pub fn free_licences_told(&self, system_key: SystemKey) -> Option<Phrase> {
        let system = self.name(system_key);
        let spare = self.free_licences(system_key).map(|(position, spare)| match fold(&position.product) == fold(&system) {
            true => Value::from(spare),
            false => phrase!("owned-spare-of", spare, product = position.product.as_str()).into(),
        });
        let spare: Vec<Value> = spare.collect();
        (!spare.is_empty()).then(|| phrase!("owned-spare", system, licences = Value::list(spare, MOST_NAMES)))
    }

    /// Returns the licence positions with licences to spare for a system.
    pub fn free_licences(&self, system: SystemKey) -> impl Iterator<Item = (&'a Position, u64)> {
        let facts = self.facts;
        let is_for =
            move |position: &&Position| position.licences.iter().any(|licence| facts.portfolio[*licence].system == Some(system));
        let spare = |position: &'a Position| Some((position, position.surplus.filter(|surplus| *surplus > 0)?));
        facts.positions.iter().filter(is_for).filter_map(spare)
    }
}

/// Estimates the value as the law counts it for what has no end: acquisition, and 48 months of operation.
fn estimated_value(request: &Request) -> Option<Money> {
    let years = Money::from(MONTHS_COUNTED / 12);
    match (request.one_off_cost, request.annual_cost) {
        (None, None) => None,
        (one_off, annual) => one_off.unwrap_or_default().checked_add(annual.unwrap_or_default().checked_mul(years)?),
    }
}

/// Reckons the business case. A benefit that is not stated leaves the cash flow open, and is no part of the price.
fn figures(request: &Request, facts: &Facts<'_>, in_service: NaiveDate) -> Figures {
    let mut case = business_case(request, facts, in_service);
    let mut figures = Figures::of(&case, &facts.settings.case);
    if request.annual_benefit.is_none() {
        case.lines.retain(|line| line.kind != LineKind::Gain);
        let costs = Figures::of(&case, &facts.settings.case);
        (figures.operation, figures.outcome.price) = (costs.operation, costs.outcome.price);
    }
    figures
}

fn business_case(request: &Request, facts: &Facts<'_>, in_service: NaiveDate) -> Case {
    let class = match request.objective {
        Some(Objective::Law) => Class::Law,
        Some(Objective::Political) => Class::Political,
        Some(Objective::Efficiency) | None => Class::Own,
    };
    Case::from(Outline {
        id: request.id.clone(),
        title: request.title.clone(),
        class,
        currency: facts.portfolio.profile.currency,
        one_off: request.one_off_cost,
        annual_cost: request.annual_cost,
        internal_hours: request.internal_hours.map(Money::from),
        annual_benefit: request.annual_benefit,
        gain: request.benefit_kind,
        in_service,
    })
}

/// Returns the systems that serve the tasks of a request, or will.
fn serving(facts: &Facts<'_>, request: &Request) -> Vec<SystemKey> {
    let wanted: Vec<String> = request.tasks.iter().map(|task| task_key(task)).filter(|task| !task.is_empty()).collect();
    let serves = |task: &String| {
        let key = task_key(task);
        wanted.iter().any(|wanted| *wanted == key || is_below(&key, wanted) || is_below(wanted, &key))
    };
    let goes_on = |stage: Stage| stage != Stage::Gone;
    let systems = facts.portfolio.systems().filter(|(_, row)| goes_on(row.stage(facts.today)) && row.tasks.iter().any(serves));
    systems.map(|(system, _)| system).collect()
}

/// Returns whether a code lies below another: `28.24.04` below `28.24`.
fn is_below(code: &str, above: &str) -> bool {
    above.contains('.') && code.strip_prefix(above).is_some_and(|rest| rest.starts_with('.'))
}

fn unknown_tasks<'a>(facts: &'a Facts<'a>, request: &'a Request) -> Vec<(&'a str, Option<&'a str>)> {
    let known = || facts.portfolio.systems.iter().flat_map(|row| &row.tasks).map(String::as_str);
    let is_known = |task: &str| {
        let key = task_key(task);
        known().any(|other| {
            let other = task_key(other);
            other == key || is_below(&other, &key) || is_below(&key, &other)
        })
    };
    let unknown = request.tasks.iter().map(String::as_str).filter(|task| !is_known(task));
    unknown.map(|task| (task, closest(task, known()))).collect()
}

fn going(facts: &Facts<'_>, request: &Request, system: SystemKey) -> Going {
    let (portfolio, today) = (facts.portfolio, facts.today);
    let row = &portfolio[system];
    let day = row.leaves_on();
    let on = day.or(request.wanted).unwrap_or(today).max(today);
    let all = request.outgoing();
    // What goes with it, or comes in its place, needs it no longer.
    let needs = |other: &SystemKey| {
        let other_row = &portfolio[*other];
        other_row.stage_by(on, today).is_in_operation() && !all.contains(other) && !other_row.replaces.contains(&system)
    };
    let needed_by = facts.graph.dependent_systems(system).into_iter().filter(needs).collect();
    let impact = Impact::of(portfolio, &facts.graph, &facts.dates, today, system, on);
    Going { system, day, on, needed_by, impact }
}

/// Returns the systems that the new one exchanges data with: those that it names, and those at the other ends of what goes.
fn touched(facts: &Facts<'_>, request: &Request, in_service: NaiveDate) -> Vec<Touched> {
    let (portfolio, today) = (facts.portfolio, facts.today);
    let outgoing = request.outgoing();
    let leaves = |system: SystemKey| {
        portfolio[system].stage_by(in_service, today) == Stage::Gone || portfolio[system].leaves_on().is_some()
    };
    let named = request.integrates_with.iter().filter_map(|named| Some((named.system?, None)));
    let through = outgoing.iter().flat_map(|outgoing| {
        let ends = portfolio.integrations.iter().filter_map(move |link| match () {
            () if link.from == *outgoing => Some(link.to),
            () if link.to == *outgoing => Some(link.from),
            () => None,
        });
        ends.map(|other| (other, Some(*outgoing)))
    });
    let mut all: Vec<Touched> = Vec::new();
    for (system, through) in named.chain(through).filter(|(system, _)| !outgoing.contains(system)) {
        if all.iter().all(|other| other.system != system) {
            all.push(Touched { system, through, leaves: leaves(system) });
        }
    }
    // What left before needs no new data flow, unless the request names it.
    all.retain(|touched| touched.through.is_none() || portfolio[touched.system].stage(today) != Stage::Gone);
    all.sort_by_key(|touched| touched.system);
    all
}
