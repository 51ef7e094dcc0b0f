//! A system in operation is not used.

use rustc_hash::{FxHashMap, FxHashSet};

use crate::analysis::graph::{EdgeKind, Node};
use crate::analysis::licences::Position;
use crate::analysis::overlaps::act_by;
use crate::facts::Facts;
use crate::finding::Level;
use crate::model::{Basis, Meaning, SystemKey};
use crate::phrase;
use crate::phrase::Phrase;
use crate::place::Place;
use crate::rules::{Example, Group, Meta, Reporter, Rule};

/// The rule `unused-system`.
pub struct UnusedSystem;

crate::settings! {
    /// Settings of `unused-system`.
    Floor {
        /// Active users below which a system counts as not used; nobody at all always does.
        least_active_users: u64 = 1,
    }
}

impl Rule for UnusedSystem {
    type Settings = Floor;

    const META: Meta = Meta {
        id: "unused-system",
        group: Group::Duplicates,
        summary: "A system in operation is not used",
        level: Level::Warning,
        since: "0.1.0",
        why: "It costs money, holds data and has to be kept secure, though nobody works in it.",
        fix: "Ask the owner who needs it, settle what is archived, and give notice in time.",
        amount: "annual cost of the system",
        act_by: "last day for notice; without one, the end of a fixed term",
        examples: &[
            Example {
                title: "nobody uses it",
                today: "2026-11-21",
                policy: "",
                inventory: "# systems\nid,name,status,users,active-users,annual-cost\n1,Defgo,operation,56,0,28140\n",
                findings: &["1: nobody uses `Defgo`, of 56 who may"],
            },
            Example {
                title: "one user is use",
                today: "2026-11-21",
                policy: "",
                inventory: "# systems\nid,name,status,users,active-users\n1,Defgo,operation,56,1\n2,Meebook,retired,56,0\n3,Aula,operation,56,\n",
                findings: &[],
            },
            Example {
                title: "one user below the policy's floor",
                today: "2026-11-21",
                policy: "[rules.unused-system]\nleast-active-users = 5\n",
                inventory: "# systems\nid,name,status,users,active-users\n1,Defgo,operation,56,4\n",
                findings: &["1: `Defgo` has 4 active users, fewer than the 5 that count as use, of 56 who may"],
            },
            Example {
                title: "exactly the policy's floor",
                today: "2026-11-21",
                policy: "[rules.unused-system]\nleast-active-users = 5\n",
                inventory: "# systems\nid,name,status,users,active-users\n1,Defgo,operation,56,5\n",
                findings: &[],
            },
            Example {
                title: "the licences' measurements speak where the system has no figure, as long as they are fresh",
                today: "2026-11-21",
                policy: "",
                inventory: "# systems\nid,name,status\n1,Defgo,operation\n2,Meebook,operation\n\
                            # licences\nid,system,product,metric,quantity\nL1,1,Defgo,named-user,50\nL2,2,Meebook,named-user,50\n\
                            # usage\nlicence,assigned,active,measured\nL1,40,0,2026-05-25\nL2,40,0,2026-05-24\n",
                findings: &["1: nobody uses `Defgo`, by the measurements of its licences"],
            },
            Example {
                title: "a measurement of a product counts once, however many entitlements it has, and the newest figure counts",
                today: "2026-11-21",
                policy: "[rules.unused-system]\nleast-active-users = 5\n",
                inventory: "# systems\nid,name,status\n1,Defgo,operation\n2,Meebook,operation\n\
                            # licences\nid,system,product,metric,quantity\nL1,1,Defgo,named-user,50\nL2,1,Defgo,named-user,50\n\
                            L3,2,Meebook,named-user,50\n# usage\nlicence,product,assigned,active,measured\n,Defgo,80,4,2026-10-01\n\
                            L3,,40,30,2026-09-01\nL3,,40,0,2026-10-01\n",
                findings: &[
                    "1: `Defgo` has 4 active users, fewer than the 5 that count as use, by the measurements of its licences",
                    "2: nobody uses `Meebook`, by the measurements of its licences",
                ],
            },
        ],
    };

    fn check(&self, facts: &Facts<'_>, settings: &Floor, report: &mut Reporter<'_>) {
        let portfolio = facts.portfolio;
        let of_system = positions_by_system(facts);
        for (key, system) in portfolio.systems().filter(|(_, system)| system.is_in_operation(facts.today)) {
            let positions = of_system.get(&key).map_or(&[][..], Vec::as_slice);
            let Some(measured) = measured_use(facts, key, positions) else { continue };
            if is_used(measured.active, settings) || system.in_service > Some(facts.today) {
                continue;
            }
            let users = system.users.unwrap_or(0);
            let by = match system.users {
                _ if !measured.places.is_empty() => "licences",
                Some(_) => "users",
                None => "nothing",
            };
            let (name, least) = (&system.name, settings.least_active_users);
            let message = match measured.active {
                0 => phrase!("unused-system-nobody", name, by, users),
                active => phrase!("unused-system-few", name, active, least, by, users),
            };
            let (cost, assumed) = facts.costs().of(key);
            let act_by = act_by(portfolio, &facts.dates, key);
            let finding = report.on_system(key, "active-users", message);
            for place in measured.places {
                finding.at(place);
            }
            finding
                .worth(cost, portfolio.profile.currency, Basis::PerYear, Meaning::Saving)
                .act_by(act_by.map(|(day, _)| day))
                .assuming(assumed);
            if let Some((day, contract)) = act_by {
                let contract = &portfolio[contract];
                finding.fix(phrase!("unused-system-fix-by", contract = &contract.id, day));
            }
            let integrations = integrations(facts, key);
            if integrations > 0 {
                finding.evidence(phrase!("unused-system-integrations", number = integrations));
            }
            if let Some(contrary) = contrary(facts, key, positions, settings) {
                finding.assuming([contrary]);
            }
        }
    }
}

/// The licence positions that are judged by their use, by system.
type Positions<'a> = FxHashMap<SystemKey, Vec<&'a Position>>;

fn positions_by_system<'a>(facts: &'a Facts<'_>) -> Positions<'a> {
    let mut of_system = Positions::default();
    for position in facts.positions.iter().filter(|position| position.is_judged_by_use()) {
        let mut systems: Vec<_> = position.licences.iter().filter_map(|licence| facts.portfolio[*licence].system).collect();
        systems.sort_unstable();
        systems.dedup();
        systems.into_iter().for_each(|system| of_system.entry(system).or_default().push(position));
    }
    of_system
}

/// Returns whether so many active users are use.
fn is_used(active: u64, floor: &Floor) -> bool {
    active > 0 && active >= floor.least_active_users
}

/// How many use a system, and the cells that say so when they are not its own.
struct Measured {
    active: u64,
    places: Vec<Place>,
}

/// Returns how many use a system: its own figure, else the sum of its licences' positions, when each is measured.
fn measured_use(facts: &Facts<'_>, system: SystemKey, positions: &[&Position]) -> Option<Measured> {
    let row = &facts.portfolio[system];
    if let Some(active) = row.active_users {
        return Some(Measured { active, places: Vec::new() });
    }
    if row.unread.has("active-users") {
        return None;
    }
    let figures = positions.iter().flat_map(|position| &position.measurements).filter_map(|measurement| measurement.active);
    let places = figures.map(|figure| facts.portfolio.place(figure.origin, "active")).collect();
    Some(Measured { active: measured_licences(facts, system, positions)?, places })
}

/// Returns the active use of a system's licences; nothing when there are none, or one is not measured or not understood.
fn measured_licences(facts: &Facts<'_>, system: SystemKey, positions: &[&Position]) -> Option<u64> {
    let mut valid = facts.portfolio.licences_of(system).iter().map(|licence| &facts.portfolio[*licence]);
    if positions.is_empty() || valid.any(|licence| licence.is_valid_on(facts.today) && licence.counted().is_none()) {
        return None;
    }
    positions.iter().try_fold(0_u64, |sum, position| Some(sum.saturating_add(position.active?)))
}

/// Returns how many integrations a system has with others.
fn integrations(facts: &Facts<'_>, system: SystemKey) -> usize {
    let edges = facts.graph.edges_from(Node::System(system)).chain(facts.graph.edges_to(Node::System(system)));
    let rows = edges.filter_map(|edge| if let EdgeKind::Integration(row) = edge.kind { Some(row) } else { None });
    // Where both ends depend on each other, one row is two edges.
    rows.collect::<FxHashSet<_>>().len()
}

/// Says when the licences' measurements contradict the system's own figure.
fn contrary(facts: &Facts<'_>, system: SystemKey, positions: &[&Position], settings: &Floor) -> Option<Phrase> {
    facts.portfolio[system].active_users?;
    let active = measured_licences(facts, system, positions)?;
    is_used(active, settings).then(|| phrase!("unused-system-contrary", active))
}
