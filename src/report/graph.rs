//! The dependency graph for other programs to draw, and what stands out in it for people to read.

mod json;
mod overview;
mod text_forms;

pub use json::GraphDocument;
pub use overview::overview;
pub use text_forms::{dot, graphml, mermaid};

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rustc_hash::FxHashMap;

use crate::analysis::graph::{Direction, EdgeKind, Graph, Node};
use crate::model::system::Stage;
use crate::model::{Language, Portfolio, Status, SystemKey, UnitKey};
use crate::phrase;
use crate::words::say;

/// Which part of the graph is wanted.
#[derive(Debug, Clone, Default)]
pub struct Part {
    /// Only what is at most so many steps from this system, either way.
    pub around: Option<(SystemKey, u32)>,
    /// Only systems of this unit and those below it.
    pub unit: Option<UnitKey>,
    /// Only systems with one of these statuses; empty: those that are not retired.
    pub statuses: Vec<Status>,
}

/// A part of the graph: systems, and what joins them.
#[derive(Debug)]
pub struct Picture<'a> {
    /// Whose systems it shows.
    pub portfolio: &'a Portfolio,
    /// The whole graph.
    pub graph: &'a Graph,
    /// The day on which it is looked at.
    pub today: NaiveDate,
    /// The systems, by id.
    pub systems: Vec<SystemKey>,
    /// What joins two of them, once a kind, with the integrations behind it.
    pub links: Vec<Link>,
    /// The place of every system.
    places: FxHashMap<SystemKey, usize>,
    /// Whether it shows systems by their status.
    is_by_status: bool,
}

/// What joins two systems.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// The system that depends, is a module or replaces.
    pub from: SystemKey,
    /// What it depends on, is a module of or replaces.
    pub to: SystemKey,
    /// How.
    pub kind: LinkKind,
    /// The integrations, by their positions in the portfolio.
    pub integrations: Vec<usize>,
}

/// How two systems are joined.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum LinkKind {
    /// The first depends on the second through integrations.
    Integration,
    /// The first is a module of the second.
    PartOf,
    /// The first is to replace the second.
    Replaces,
}

impl LinkKind {
    /// Returns the canonical name.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Integration => "integration",
            Self::PartOf => "part-of",
            Self::Replaces => "replaces",
        }
    }
}

impl<'a> Picture<'a> {
    /// Takes a part of the graph.
    #[must_use]
    pub fn of(portfolio: &'a Portfolio, graph: &'a Graph, today: NaiveDate, part: &Part) -> Self {
        let admits = |system: SystemKey| {
            let row = &portfolio[system];
            let is_wanted = match &part.statuses[..] {
                [] => row.stage(today) != Stage::Gone,
                wanted => wanted.contains(&row.status.unwrap_or(Status::Operation)),
            };
            is_wanted && part.unit.is_none_or(|unit| row.unit.is_some_and(|own| portfolio.is_within(own, unit)))
        };
        let near = part.around.map(|(centre, depth)| {
            let ways = [Direction::Dependents, Direction::Dependencies];
            let reached = ways.into_iter().flat_map(|way| {
                graph.reach(centre, way, admits).take_while(|step| step.distance <= depth).map(|step| step.system)
            });
            let mut near: Vec<_> = reached.chain([centre]).collect();
            near.sort_unstable();
            near.dedup();
            near
        });
        let systems: Vec<_> =
            near.unwrap_or_else(|| portfolio.systems().map(|(key, _)| key).filter(|key| admits(*key)).collect());
        let places: FxHashMap<_, _> = systems.iter().enumerate().map(|(at, system)| (*system, at)).collect();
        let mut links: BTreeMap<(SystemKey, SystemKey, LinkKind), Vec<usize>> = BTreeMap::new();
        for edge in graph.edges() {
            let (Node::System(from), Node::System(to)) = (edge.from, edge.to) else { continue };
            if !places.contains_key(&from) || !places.contains_key(&to) {
                continue;
            }
            let (kind, integration) = match edge.kind {
                EdgeKind::Integration(at) => (LinkKind::Integration, Some(at)),
                EdgeKind::PartOf => (LinkKind::PartOf, None),
                EdgeKind::Replaces => (LinkKind::Replaces, None),
                EdgeKind::Covers => continue,
            };
            links.entry((from, to, kind)).or_default().extend(integration);
        }
        let link = |((from, to, kind), integrations)| Link { from, to, kind, integrations };
        let links = links.into_iter().map(link).collect();
        Self { portfolio, graph, today, systems, links, places, is_by_status: !part.statuses.is_empty() }
    }

    /// Returns whether a system can be, or lose, what others hang on: as rules judge, only one in operation, unless others are asked for.
    fn can_fail(&self, system: SystemKey) -> bool {
        self.places.contains_key(&system) && (self.is_by_status || self.portfolio[system].is_in_operation(self.today))
    }

    /// Returns a name for a system that every format takes: `s` and its place.
    fn node(&self, system: SystemKey) -> String {
        format!("s{}", self.places.get(&system).copied().unwrap_or_default())
    }

    /// Returns what flows along a link, or how many integrations it stands for.
    fn label(&self, link: &Link) -> String {
        let phrase = match (link.kind, &link.integrations[..]) {
            (LinkKind::Integration, [one]) => {
                return self.portfolio.integrations[*one].data.as_deref().unwrap_or_default().to_owned();
            }
            (LinkKind::Integration, many) => phrase!("graph-integrations", number = many.len()),
            (LinkKind::PartOf, _) => phrase!("graph-part-of"),
            (LinkKind::Replaces, _) => phrase!("graph-replaces"),
        };
        say(&phrase, Language::of_people(&self.portfolio.profile))
    }
}
