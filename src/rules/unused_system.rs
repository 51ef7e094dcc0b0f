//! A system in operation is not used.

use crate::analysis::overlaps::{act_by, yearly_cost};
use crate::facts::Facts;
use crate::finding::Level;
use crate::model::{Basis, LicenceKey, Meaning, SystemKey, Usage};
use crate::place::Place;
use crate::rules::{Example, Group, Meta, Reporter, Rule};
use crate::text::count;

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
        ],
    };

    fn check(&self, facts: &Facts<'_>, settings: &Floor, report: &mut Reporter<'_>) {
        let portfolio = facts.portfolio;
        for (key, system) in portfolio.systems().filter(|(_, system)| system.is_in_operation(facts.today)) {
            let Some(measured) = measured_use(facts, key) else { continue };
            if (measured.active > 0 && measured.active >= settings.least_active_users) || system.in_service > Some(facts.today) {
                continue;
            }
            let who = system.users.map_or_else(String::new, |users| format!(", of {users} who may"));
            let by = if measured.places.is_empty() { who } else { ", by the measurements of its licences".to_owned() };
            let message = match measured.active {
                0 => format!("nobody uses `{}`{by}", system.name),
                active => {
                    let users = format!("{active} active {}", if active == 1 { "user" } else { "users" });
                    format!("`{}` has {users}, fewer than the {} that count as use{by}", system.name, settings.least_active_users)
                }
            };
            let (cost, assumed) = yearly_cost(portfolio, &facts.dates, key);
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
                finding.fix(format!("Ask the owner who needs it, settle what is archived, and leave `{}` by {day}.", contract.id));
            }
            let receivers = portfolio.integrations.iter().filter(|flow| flow.from == key || flow.to == key).count();
            if receivers > 0 {
                finding.evidence(format!("{} with other systems", count(receivers, "integration", "integrations")));
            }
            if let Some(contrary) = contrary(facts, key, settings) {
                finding.assuming([contrary]);
            }
        }
    }
}

/// How many use a system, and the cells that say so when they are not its own.
struct Measured {
    active: u64,
    places: Vec<Place>,
}

/// Returns how many use a system: its own figure, else the sum of its licences' measurements, when each has a fresh one.
fn measured_use(facts: &Facts<'_>, system: SystemKey) -> Option<Measured> {
    if let Some(active) = facts.portfolio[system].active_users {
        return Some(Measured { active, places: Vec::new() });
    }
    if facts.portfolio[system].unread.has("active-users") {
        return None;
    }
    let measured = measured_licences(facts, system)?;
    let places = measured.iter().map(|usage| facts.portfolio.place(usage.origin, "active")).collect();
    Some(Measured { active: sum(&measured), places })
}

/// Returns the measurements of all licences that need one; nothing when one lacks it or is too old.
fn measured_licences<'a>(facts: &Facts<'a>, system: SystemKey) -> Option<Vec<&'a Usage>> {
    let portfolio = facts.portfolio;
    let needs_usage = |key: &&LicenceKey| portfolio[**key].counted().is_some_and(crate::model::Metric::needs_usage) && portfolio[**key].is_valid_on(facts.today);
    let mut all = Vec::new();
    for key in portfolio.licences_of(system).iter().filter(needs_usage) {
        let own: Vec<_> = portfolio.usage_of(*key).chain(portfolio.usage_of_product(&portfolio[*key].product)).collect();
        if own.is_empty() || own.iter().any(|usage| usage.active.is_none() || !is_fresh(facts, usage)) {
            return None;
        }
        all.extend(own);
    }
    (!all.is_empty()).then_some(all)
}

fn is_fresh(facts: &Facts<'_>, usage: &Usage) -> bool {
    let age = usage.measured.map(|day| facts.today.signed_duration_since(day).num_days());
    age.is_some_and(|days| days <= facts.settings.licences.measured_within_days.into())
}

fn sum(measured: &[&Usage]) -> u64 {
    measured.iter().filter_map(|usage| usage.active).fold(0, u64::saturating_add)
}

/// Says when the licences' measurements contradict the system's own figure.
fn contrary(facts: &Facts<'_>, system: SystemKey, settings: &Floor) -> Option<String> {
    facts.portfolio[system].active_users?;
    let active = sum(&measured_licences(facts, system)?);
    (active > 0 && active >= settings.least_active_users)
        .then(|| format!("the system's own figure counts, though its licences were measured with {active} active"))
}
