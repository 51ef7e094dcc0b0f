//! Two or more systems in operation serve the same task for the same people.

use crate::analysis::overlaps::{Overlap, OverlapKind, Standing, categories};
use crate::facts::Facts;
use crate::finding::Level;
use crate::model::money::{grouped, to_oere};
use crate::model::{Basis, Meaning, SystemKey};
use crate::rules::{Example, Group, Meta, Reporter, Rule};
use crate::settings::NoSettings;
use crate::text::{count, list};

/// The rule `functional-overlap`.
pub struct FunctionalOverlap;

impl Rule for FunctionalOverlap {
    type Settings = NoSettings;

    const META: Meta = Meta {
        id: "functional-overlap",
        group: Group::Duplicates,
        summary: "Two or more systems in operation serve the same task for the same people",
        level: Level::Warning,
        since: "0.1.0",
        why: "Each system for the same task costs licences, integrations and training of its own, and splits the data.",
        fix: "Choose the system to keep, move users, data and integrations to it, and give notice on the others in time.",
        amount: "annual cost of the systems not kept, from their first exit",
        act_by: "first last day for notice among the systems not kept; without one, the end of a fixed term",
        examples: &[
            Example {
                title: "the same department has two systems for one task",
                today: "2026-11-21",
                policy: "",
                inventory: "# systems\nid,name,tasks,organisation,status,annual-cost,active-users\n1,Acadre,ESDH,T,operation,96000,850\n\
                            2,SBSYS,esdh; arkiv,T,operation,64000,33\n# organisation\nid,name\nT,Teknik\n",
                findings: &["1: same task `ESDH`: keep `Acadre` (850 users against 33), let `SBSYS` go"],
            },
            Example {
                title: "a group is one finding, and one that others depend on is kept",
                today: "2026-11-21",
                policy: "",
                inventory: "# systems\nid,name,tasks,organisation,status\n1,Conventus,booking,,operation\n2,WinKAS Fritid,booking,,operation\n\
                            3,Resource Central,booking,,operation\n4,Aula,skole-hjem,,operation\n# integrations\nfrom,to\n2,4\n",
                findings: &[
                    "2: same task `booking`: keep `WinKAS Fritid` (1 system depends on it), let `Conventus` and `Resource Central` go",
                ],
            },
            Example {
                title: "no figure speaks for either: the one for the whole organisation is kept",
                today: "2026-11-21",
                policy: "",
                inventory: "# systems\nid,name,tasks,organisation,status\n1,Enalyzer,survey,T,operation\n\
                            2,SurveyXact,survey,,operation\n# organisation\nid,name,parent\nK,Kommunen,\nT,Teknik,K\n",
                findings: &["2: same task `survey`: keep `SurveyXact` (it serves everyone whom the others serve), let `Enalyzer` go"],
            },
            Example {
                title: "departments beside each other, a planned system, one on its way out, and a module beside its whole",
                today: "2026-11-21",
                policy: "",
                inventory: "# systems\nid,name,tasks,organisation,status,retire-by,part-of\n1,Acadre,ESDH,T,operation,,\n2,SBSYS,ESDH,S,operation,,\n\
                            3,GetOrganized,ESDH,T,planned,,\n4,DocuNote,ESDH,T,phase-out,2027-06-30,\n5,Acadre Arkiv,ESDH,T,operation,,1\n\
                            # organisation\nid,name\nT,Teknik\nS,Skole\n",
                findings: &[],
            },
            Example {
                title: "a task that the policy gives to one system is another rule's business",
                today: "2026-11-21",
                policy: "[tasks]\none-system = [\"ESDH\"]\n",
                inventory: "# systems\nid,name,tasks,status\n1,Acadre,ESDH,operation\n2,SBSYS,ESDH,operation\n",
                findings: &[],
            },
        ],
    };

    fn check(&self, facts: &Facts<'_>, _: &NoSettings, report: &mut Reporter<'_>) {
        for overlap in facts.overlaps.iter().filter(|overlap| overlap.kind == OverlapKind::SameTask) {
            let message = format!("same task {}: {}", tasks(overlap), proposal(facts, overlap));
            tell(facts, overlap, message, report);
        }
    }
}

/// Returns the tasks of an overlap, for a message.
pub(super) fn tasks(overlap: &Overlap) -> String {
    list(&overlap.tasks.iter().map(|task| format!("`{task}`")).collect::<Vec<_>>(), 3)
}

/// Returns which system to keep, why, and which to let go, for a message.
pub(super) fn proposal(facts: &Facts<'_>, overlap: &Overlap) -> String {
    let why = overlap.reasons.first().map_or_else(String::new, |reason| format!(" ({reason})"));
    format!("keep `{}`{why}, let {} go", facts.portfolio[overlap.keep].name, names(facts, &overlap.let_go))
}

fn names(facts: &Facts<'_>, systems: &[SystemKey]) -> String {
    list(&systems.iter().map(|system| format!("`{}`", facts.portfolio[*system].name)).collect::<Vec<_>>(), 4)
}

/// Reports an overlap: the system to keep first.
pub(super) fn tell(facts: &Facts<'_>, overlap: &Overlap, message: String, report: &mut Reporter<'_>) {
    /// Of a group beyond this size, the rest is counted.
    const MOST: usize = 25;
    let portfolio = facts.portfolio;
    let finding = report.on_system(overlap.keep, "tasks", message);
    finding.also_each(overlap.standings.iter().map(|standing| facts.system_subject(standing.system)));
    for standing in overlap.standings.iter().take(MOST) {
        finding.at(portfolio.place(portfolio[standing.system].origin, "tasks")).evidence(figures(facts, standing));
    }
    if let Some(more @ 1..) = overlap.standings.len().checked_sub(MOST) {
        finding.evidence(format!("and {more} more"));
    }
    for reason in &overlap.reasons {
        finding.evidence(format!("for `{}`: {reason}", portfolio[overlap.keep].name));
    }
    if overlap.reasons.is_empty() {
        finding.assuming([format!("no figure tells the systems apart: `{}` is proposed as the first by id", portfolio[overlap.keep].name)]);
    }
    for line in sorts(facts, overlap) {
        finding.evidence(line);
    }
    for system in &overlap.demanded {
        finding.assuming([format!("`{}` stays, law or the state demands it", portfolio[*system].name)]);
    }
    let assumed = overlap.leaving().filter_map(|standing| {
        let not_known = || format!("the cost of `{}` is not known and not in the amount", portfolio[standing.system].name);
        standing.assumed.clone().or_else(|| standing.cost.is_none().then(not_known))
    });
    finding
        .assuming(assumed)
        .worth(overlap.yearly(), portfolio.profile.currency, Basis::PerYear, Meaning::Saving)
        .act_by(overlap.act_by().map(|(day, _)| day))
        .fix(advice(facts, overlap));
}

/// Returns a system's figures in a line.
fn figures(facts: &Facts<'_>, standing: &Standing) -> String {
    let (row, currency) = (&facts.portfolio[standing.system], facts.portfolio.profile.currency);
    let mut parts = vec![format!("{} depending", count(standing.dependents, "system", "systems"))];
    parts.push(match (row.active_users, row.users) {
        (Some(active), Some(users)) => format!("{active} active users of {users}"),
        (Some(active), None) => format!("{active} active users"),
        (None, Some(users)) => format!("{users} users"),
        (None, None) => "users not known".to_owned(),
    });
    parts.push(standing.cost.map_or_else(|| "cost not known".to_owned(), |cost| format!("{} a year", grouped(to_oere(cost), currency))));
    parts.extend(standing.cost_per_user.map(|cost| format!("{} a year and user", grouped(to_oere(cost), currency))));
    parts.extend(standing.exit.map(|day| format!("contracts can be left on {day}")));
    if let Some((day, contract)) = standing.act_by {
        parts.push(format!("act on `{}` by {day}", facts.portfolio[contract].id));
    }
    parts.extend(row.leaves_on().map(|day| {
        let leaves = if day < facts.today { "was to leave by" } else { "leaves on" };
        format!("{leaves} {day}")
    }));
    format!("`{}` ({}): {}", row.name, row.id, parts.join(", "))
}

/// Says of what sort the systems are, and what it means to have two.
fn sorts(facts: &Facts<'_>, overlap: &Overlap) -> Vec<String> {
    let mut told = Vec::new();
    let mut seen = Vec::new();
    for standing in &overlap.standings {
        let Some(category) = facts.portfolio[standing.system].category.as_deref().and_then(categories::find) else { continue };
        if seen.contains(&&category.id) {
            told.push(format!("sort `{}`: {}", category.id, category.overlap.meaning()));
        }
        seen.push(&category.id);
    }
    told.dedup();
    told
}

/// Says what to do: what to move, and which notice to give.
pub(super) fn advice(facts: &Facts<'_>, overlap: &Overlap) -> String {
    let portfolio = facts.portfolio;
    let going = names(facts, &overlap.let_go);
    let how = match overlap.act_by() {
        Some((day, contract)) if facts.dates_of(contract).last_notice == Some(day) => {
            format!("give notice on `{}` by {day}", portfolio[contract].id)
        }
        Some((day, contract)) => format!("let `{}` end on {day}", portfolio[contract].id),
        None => "end what is paid for it".to_owned(),
    };
    format!("Keep `{}`: move users, data and integrations of {going} to it, settle what is archived, and {how}.", portfolio[overlap.keep].name)
}
