//! Two or more systems in operation serve the same task for the same people.

use crate::analysis::overlaps::{Overlap, OverlapKind, Standing, categories};
use crate::facts::Facts;
use crate::finding::Level;
use crate::model::money::to_oere;
use crate::model::{Basis, Meaning, SystemKey};
use crate::phrase;
use crate::phrase::{Phrase, Value};
use crate::rules::{Example, Group, Meta, Reporter, Rule};
use crate::settings::NoSettings;

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
            let (keep, going) = (kept(facts, overlap), names(facts, &overlap.let_go));
            let message = phrase!("functional-overlap-message", tasks = tasks(overlap), keep, going);
            tell(facts, overlap, message, report);
        }
    }
}

/// Returns the tasks of an overlap, for a message.
pub(super) fn tasks(overlap: &Overlap) -> Value {
    Value::names(&overlap.tasks, 3)
}

/// Returns the system to keep and the best reason for it, for a message.
pub(super) fn kept(facts: &Facts<'_>, overlap: &Overlap) -> Phrase {
    let name = &facts.portfolio[overlap.keep].name;
    match overlap.reasons.first() {
        Some(reason) => phrase!("overlap-kept-because", name, reason),
        None => phrase!("overlap-kept", name),
    }
}

/// Returns the names of systems, for a message.
pub(super) fn names(facts: &Facts<'_>, systems: &[SystemKey]) -> Value {
    Value::names(systems.iter().map(|system| facts.portfolio[*system].name.as_str()), 4)
}

/// Reports an overlap: the system to keep first.
pub(super) fn tell(facts: &Facts<'_>, overlap: &Overlap, message: Phrase, report: &mut Reporter<'_>) {
    /// Of a group beyond this size, the rest is counted.
    const MOST: usize = 25;
    let portfolio = facts.portfolio;
    let finding = report.on_system(overlap.keep, "tasks", message);
    finding.also_each(overlap.standings.iter().map(|standing| facts.system_subject(standing.system)));
    for standing in overlap.standings.iter().take(MOST) {
        finding.at(portfolio.place(portfolio[standing.system].origin, "tasks")).evidence(figures(facts, standing));
    }
    if let Some(more @ 1..) = overlap.standings.len().checked_sub(MOST) {
        finding.evidence(phrase!("overlap-more", more));
    }
    for reason in &overlap.reasons {
        finding.evidence(phrase!("overlap-for", keep = &portfolio[overlap.keep].name, reason));
    }
    if overlap.reasons.is_empty() {
        finding.assuming([phrase!("overlap-no-figure", keep = &portfolio[overlap.keep].name)]);
    }
    for line in sorts(facts, overlap) {
        finding.evidence(line);
    }
    for system in &overlap.demanded {
        finding.assuming([phrase!("overlap-stays", name = &portfolio[*system].name)]);
    }
    let assumed = overlap.leaving().filter_map(|standing| {
        let not_known = || phrase!("overlap-cost-not-in-amount", name = &portfolio[standing.system].name);
        standing.assumed.clone().or_else(|| standing.cost.is_none().then(not_known))
    });
    finding
        .assuming(assumed)
        .worth(overlap.yearly(), portfolio.profile.currency, Basis::PerYear, Meaning::Saving)
        .act_by(overlap.act_by().map(|(day, _)| day))
        .fix(advice(facts, overlap));
}

/// Returns a system's figures in a line.
fn figures(facts: &Facts<'_>, standing: &Standing) -> Phrase {
    let (row, currency) = (&facts.portfolio[standing.system], facts.portfolio.profile.currency);
    let mut parts = vec![phrase!("overlap-dependents", number = standing.dependents)];
    parts.push(match (row.active_users, row.users) {
        (Some(active), Some(users)) => phrase!("overlap-users-active-of", active, users),
        (Some(active), None) => phrase!("overlap-users-active", active),
        (None, Some(users)) => phrase!("overlap-users", users),
        (None, None) => phrase!("overlap-users-unknown"),
    });
    parts.push(match standing.cost {
        Some(cost) => phrase!("overlap-cost", cost = (to_oere(cost), currency)),
        None => phrase!("overlap-cost-unknown"),
    });
    parts.extend(standing.cost_per_user.map(|cost| phrase!("overlap-cost-per-user", cost = (to_oere(cost), currency))));
    parts.extend(standing.exit.map(|day| phrase!("overlap-exit", day)));
    if let Some((day, contract)) = standing.act_by {
        parts.push(phrase!("overlap-act", contract = &facts.portfolio[contract].id, day));
    }
    parts.extend(row.leaves_on().map(|day| {
        if day < facts.today { phrase!("overlap-was-to-leave", day) } else { phrase!("overlap-leaves", day) }
    }));
    phrase!("overlap-figures", name = &row.name, id = &row.id, figures = Value::joined(parts, ", "))
}

/// Says of what sort the systems are, and what it means to have two.
fn sorts(facts: &Facts<'_>, overlap: &Overlap) -> Vec<Phrase> {
    let mut told = Vec::new();
    let mut seen = Vec::new();
    for standing in &overlap.standings {
        let Some(category) = facts.portfolio[standing.system].category.as_deref().and_then(categories::find) else { continue };
        if seen.contains(&&category.id) {
            told.push(phrase!("overlap-sort", category = &category.id, meaning = category.overlap.meaning()));
        }
        seen.push(&category.id);
    }
    told.dedup();
    told
}

/// Says what to do: what to move, and which notice to give.
pub(super) fn advice(facts: &Facts<'_>, overlap: &Overlap) -> Phrase {
    let portfolio = facts.portfolio;
    let going = names(facts, &overlap.let_go);
    let keep = &portfolio[overlap.keep].name;
    match overlap.act_by() {
        Some((day, contract)) if facts.dates_of(contract).last_notice == Some(day) => {
            phrase!("overlap-fix-notice", keep, going, contract = &portfolio[contract].id, day)
        }
        Some((day, contract)) => phrase!("overlap-fix-end", keep, going, contract = &portfolio[contract].id, day),
        None => phrase!("overlap-fix", keep, going),
    }
}
