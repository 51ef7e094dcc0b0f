//! The graph of the portfolio: who depends on whom, what replaces what, what belongs to what, and which contract covers it.
//!
//! It is one graph with typed edges, so that a question may cross kinds ("which contracts are touched when this goes?").
//! The questions that rules and commands share are answered here: [neighbours](Graph::dependents_of), [reach](reach),
//! [rings](rings) and [cut points](cuts). Every answer comes in the order of ids, whatever the order of rows.

pub mod breaks;
pub mod cuts;
pub mod reach;
pub mod rings;

use petgraph::graph::{DiGraph, NodeIndex};

pub use self::breaks::Breaks;
pub use self::cuts::{CutPoint, Cuts};
pub use self::reach::{Direction, Reach, Reached};
pub use self::rings::Ring;

use crate::model::{ContractKey, Origin, Portfolio, SystemKey};
use crate::place::Place;

/// What the graph joins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Node {
    /// A system or a module.
    System(SystemKey),
    /// A contract.
    Contract(ContractKey),
}

/// What an edge means, read from its `from` to its `to`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EdgeKind {
    /// Depends on, because of the integration at this position of [`Portfolio::integrations`].
    Integration(usize),
    /// Is a module of, and so depends on.
    PartOf,
    /// Is to replace.
    Replaces,
    /// Covers: a contract and a system.
    Covers,
}

impl EdgeKind {
    /// Returns whether the one end cannot work without the other.
    #[must_use]
    pub fn is_dependency(self) -> bool {
        matches!(self, Self::Integration(_) | Self::PartOf)
    }

    /// Returns the name as in output.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Integration(_) => "integration",
            Self::PartOf => "part-of",
            Self::Replaces => "replaces",
            Self::Covers => "covers",
        }
    }
}

/// One thing that a row says of two others.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Edge {
    /// The system that depends, is a module or replaces; the contract that covers.
    pub from: Node,
    /// What it depends on, is a module of, replaces or covers.
    pub to: Node,
    /// What the edge means.
    pub kind: EdgeKind,
    /// The row that says so.
    pub origin: Origin,
}

impl Edge {
    /// Returns the cell that says so.
    #[must_use]
    pub fn place(&self, portfolio: &Portfolio) -> Place {
        let cell = |column| portfolio.place(self.origin, column);
        match self.kind {
            EdgeKind::PartOf => cell("part-of"),
            EdgeKind::Replaces => cell("replaces"),
            EdgeKind::Covers => cell("systems"),
            // An integration is written as `from`/`to` or as `system`/`uses`, and a table may have the headings of both.
            EdgeKind::Integration(_) => {
                let from = cell("from");
                if from.value.is_some() { from } else { cell("uses") }
            }
        }
    }
}

/// Returns the key of a node that is known to be a system, as both ends of a dependency are.
fn system_of(node: Node) -> Option<SystemKey> {
    match node {
        Node::System(system) => Some(system),
        Node::Contract(_) => None,
    }
}

/// The portfolio as a graph. Systems come first among its nodes, in the portfolio's order, and contracts after them.
#[derive(Debug, Clone, Default)]
pub struct Graph {
    graph: DiGraph<Node, Edge>,
    systems: usize,
}

impl Graph {
    /// Builds the graph. What a row says of a system and itself is left out: it makes nothing depend on anything.
    #[must_use]
    pub fn of(portfolio: &Portfolio) -> Self {
        let mut edges = edges(portfolio);
        edges.retain(|edge| edge.from != edge.to);
        edges.sort_unstable();
        edges.dedup();
        let mut graph = DiGraph::with_capacity(portfolio.systems.len() + portfolio.contracts.len(), edges.len());
        for (system, _) in portfolio.systems() {
            graph.add_node(Node::System(system));
        }
        for (contract, _) in portfolio.contracts() {
            graph.add_node(Node::Contract(contract));
        }
        let mut whole = Self { graph, systems: portfolio.systems.len() };
        // petgraph walks a node's edges from the last one added to the first, so the last of the order goes in first.
        for edge in edges.into_iter().rev() {
            let (from, to) = (whole.index(edge.from), whole.index(edge.to));
            whole.graph.add_edge(from, to, edge);
        }
        whole
    }

    /// Returns every edge, in the order of what it joins.
    pub fn edges(&self) -> impl Iterator<Item = &Edge> {
        self.graph.raw_edges().iter().rev().map(|edge| &edge.weight)
    }

    /// Returns the edges that begin at a node: what it depends on, replaces, is a module of or covers.
    pub fn edges_from(&self, node: Node) -> impl Iterator<Item = &Edge> {
        self.graph.edges_directed(self.index(node), petgraph::Outgoing).map(|edge| edge.weight())
    }

    /// Returns the edges that end at a node: what depends on it, replaces it, is a module of it or covers it.
    pub fn edges_to(&self, node: Node) -> impl Iterator<Item = &Edge> {
        self.graph.edges_directed(self.index(node), petgraph::Incoming).map(|edge| edge.weight())
    }

    /// Returns the edges to what a system depends on directly, by the other end; several when several rows say so.
    pub fn dependencies_of(&self, system: SystemKey) -> impl Iterator<Item = &Edge> {
        self.edges_from(Node::System(system)).filter(|edge| edge.kind.is_dependency())
    }

    /// Returns the edges from what depends on a system directly, by the other end; several when several rows say so.
    pub fn dependents_of(&self, system: SystemKey) -> impl Iterator<Item = &Edge> {
        self.edges_to(Node::System(system)).filter(|edge| edge.kind.is_dependency())
    }

    /// Returns the systems that depend on a system directly, each once, by id.
    #[must_use]
    pub fn dependent_systems(&self, system: SystemKey) -> Vec<SystemKey> {
        let mut systems: Vec<_> = self.dependents_of(system).filter_map(|edge| system_of(edge.from)).collect();
        systems.dedup();
        systems
    }

    /// Returns the systems that a system depends on directly, each once, by id.
    #[must_use]
    pub fn needed_systems(&self, system: SystemKey) -> Vec<SystemKey> {
        let mut systems: Vec<_> = self.dependencies_of(system).filter_map(|edge| system_of(edge.to)).collect();
        systems.dedup();
        systems
    }

    /// Returns the integrations by which a system depends on another, by their positions in [`Portfolio::integrations`].
    #[must_use]
    pub fn integrations_between(&self, system: SystemKey, needed: SystemKey) -> Vec<usize> {
        let between = self.dependencies_of(system).filter(|edge| edge.to == Node::System(needed));
        between.filter_map(|edge| if let EdgeKind::Integration(at) = edge.kind { Some(at) } else { None }).collect()
    }

    fn index(&self, node: Node) -> NodeIndex {
        NodeIndex::new(match node {
            Node::System(system) => system.position(),
            Node::Contract(contract) => self.systems + contract.position(),
        })
    }
}

fn edges(portfolio: &Portfolio) -> Vec<Edge> {
    let mut edges = Vec::with_capacity(portfolio.integrations.len() + portfolio.contracts.len());
    for (at, row) in portfolio.integrations.iter().enumerate() {
        let mut depends = |from, to| {
            let (from, to) = (Node::System(from), Node::System(to));
            edges.push(Edge { from, to, kind: EdgeKind::Integration(at), origin: row.origin });
        };
        if row.to_depends {
            depends(row.to, row.from);
        }
        if row.from_depends {
            depends(row.from, row.to);
        }
    }
    for (system, row) in portfolio.systems() {
        let from = Node::System(system);
        let mut add = |to, kind| edges.push(Edge { from, to: Node::System(to), kind, origin: row.origin });
        row.part_of.into_iter().for_each(|whole| add(whole, EdgeKind::PartOf));
        row.replaces.iter().for_each(|outgoing| add(*outgoing, EdgeKind::Replaces));
    }
    for (contract, row) in portfolio.contracts() {
        let from = Node::Contract(contract);
        for system in &row.systems {
            edges.push(Edge { from, to: Node::System(*system), kind: EdgeKind::Covers, origin: row.origin });
        }
    }
    edges
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::portfolio::Profile;

    /// Returns a portfolio of so many systems, and of dependencies: the one of each pair depends on the other.
    pub(super) fn portfolio_of(systems: usize, dependencies: &[(usize, usize)]) -> Portfolio {
        let id = |at: usize| format!("S{at:06}");
        let mut text = "# systems\nid,name\n".to_owned();
        (0..systems).for_each(|at| text += &format!("{0},{0}\n", id(at)));
        text += "# integrations\nsystem,uses\n";
        dependencies.iter().for_each(|(one, other)| text += &format!("{},{}\n", id(*one), id(*other)));
        crate::load::from_text(Profile::default(), &text)
    }

    /// Returns the position of a system, as `portfolio_of` numbers them.
    pub(super) fn at(system: SystemKey) -> usize {
        system.position()
    }

    fn told(inventory: &str) -> Vec<String> {
        let portfolio = crate::load::from_text(Profile::default(), inventory);
        let name = |node| match node {
            Node::System(system) => portfolio[system].id.as_str(),
            Node::Contract(contract) => portfolio[contract].id.as_str(),
        };
        let told = |edge: &Edge| {
            let column = edge.place(&portfolio).column.unwrap_or_default();
            format!("{} {} {}, see {column}", name(edge.from), edge.kind.name(), name(edge.to))
        };
        Graph::of(&portfolio).edges().map(told).collect()
    }

    #[test]
    fn every_kind_of_row_gives_its_edge_and_the_cell_that_says_so() {
        let inventory = "# systems\nid,name,part-of,replaces\nA,A,,B\nB,B,,\nM,M,A,\n# contracts\nid,title,systems\nK,K,A\n\
            # integrations\nfrom,to,system,uses\nA,B,,\n,,A,M\n";
        assert_eq!(
            told(inventory),
            [
                "A replaces B, see replaces",
                "A integration M, see uses",
                "B integration A, see from",
                "M part-of A, see part-of",
                "K covers A, see systems",
            ]
        );
    }

    #[test]
    fn the_receiver_depends_on_the_sender_unless_the_row_says_otherwise() {
        for (depends, edges) in [
            ("", vec!["B integration A, see from"]),
            ("to", vec!["B integration A, see from"]),
            ("from", vec!["A integration B, see from"]),
            ("both", vec!["A integration B, see from", "B integration A, see from"]),
        ] {
            let inventory = format!("# systems\nid,name\nA,A\nB,B\n# integrations\nfrom,to,depends\nA,B,{depends}\nA,A,\n");
            assert_eq!(told(&inventory), edges, "{depends:?}");
        }
    }

    #[test]
    fn neighbours_come_once_and_in_the_order_of_ids_whatever_row_comes_first() {
        for rows in [[(3, 0), (1, 0), (2, 0), (1, 0), (0, 4)], [(0, 4), (1, 0), (2, 0), (1, 0), (3, 0)]] {
            let portfolio = portfolio_of(5, &rows);
            let graph = Graph::of(&portfolio);
            assert_eq!(graph.dependent_systems(SystemKey::at(0)).into_iter().map(at).collect::<Vec<_>>(), [1, 2, 3]);
            assert_eq!(graph.needed_systems(SystemKey::at(0)).into_iter().map(at).collect::<Vec<_>>(), [4]);
            assert_eq!(graph.dependents_of(SystemKey::at(0)).count(), 4, "both rows of one pair are there");
        }
    }
}
