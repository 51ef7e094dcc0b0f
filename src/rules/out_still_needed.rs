//! Other systems still depend on an outgoing one on the day it goes.


use crate::analysis::graph::{Direction, Node};
use crate::facts::Facts;
use crate::finding::Level;
use crate::model::SystemKey;
use crate::phrase;
use crate::phrase::Phrase;
use crate::rules::{Example, Group, Meta, Reporter, Rule};
use crate::settings::NoSettings;

/// The rule `out-still-needed`.
pub struct OutStillNeeded;

/// How many of the systems that depend on it through others are told, each with its path.
const FARTHER: usize = 20;

impl Rule for OutStillNeeded {
    type Settings = NoSettings;

    const META: Meta = Meta {
        id: "out-still-needed",
        group: Group::OneInOneOut,
        summary: "Other systems still depend on an outgoing one on the day it leaves",
        level: Level::Error,
        since: "0.1.0",
        why: "They lose what they get from it on that day, or the day has to be moved.",
        fix: "Move each dependent system's integration to the system that comes, retire it earlier, or move the day.",
        amount: "",
        act_by: "the day on which the system leaves",
        examples: &[
            Example {
                title: "it sends data to a system that stays",
                today: "2026-11-21",
                policy: "",
                inventory: "# systems\nid,name,status,retire-by,replaces\nS1,Old Permits,phase-out,2027-10-31,\nS2,Permits,planned,,S1\n\
                    S3,Maps,operation,,\n# integrations\nfrom,to\nS1,S3\n",
                findings: &["S1: leaves on 2027-10-31, and 1 system still depends on it then: `Maps`"],
            },
            Example {
                title: "the other leaves a day later",
                today: "2026-11-21",
                policy: "",
                inventory: "# systems\nid,name,status,retire-by,replaces\nS1,Old Permits,phase-out,2027-10-31,\nS2,Permits,planned,,S1\n\
                    S3,Maps,phase-out,2027-11-01,\n# integrations\nfrom,to\nS1,S3\n",
                findings: &["S1: leaves on 2027-10-31, and 1 system still depends on it then: `Maps`"],
            },
            Example {
                title: "the other leaves the same day",
                today: "2026-11-21",
                policy: "",
                inventory: "# systems\nid,name,status,retire-by,replaces\nS1,Old Permits,phase-out,2027-10-31,\nS2,Permits,planned,,S1\n\
                    S3,Maps,phase-out,2027-10-31,\n# integrations\nfrom,to\nS1,S3\n",
                findings: &[],
            },
            Example {
                title: "the other leaves a day earlier",
                today: "2026-11-21",
                policy: "",
                inventory: "# systems\nid,name,status,retire-by,replaces\nS1,Old Permits,phase-out,2027-10-31,\nS2,Permits,planned,,S1\n\
                    S3,Maps,phase-out,2027-10-30,\n# integrations\nfrom,to\nS1,S3\n",
                findings: &[],
            },
            Example {
                title: "the data flows the other way",
                today: "2026-11-21",
                policy: "",
                inventory: "# systems\nid,name,status,retire-by,replaces\nS1,Old Permits,phase-out,2027-10-31,\nS2,Permits,planned,,S1\n\
                    S3,Maps,operation,,\n# integrations\nfrom,to\nS3,S1\n",
                findings: &[],
            },
            Example {
                title: "only what comes in its place gets data from it",
                today: "2026-11-21",
                policy: "",
                inventory: "# systems\nid,name,status,retire-by,replaces\nS1,Old Permits,phase-out,2027-10-31,\nS2,Permits,operation,,S1\n\
                    # integrations\nfrom,to\nS1,S2\n",
                findings: &[],
            },
            Example {
                title: "a module that nobody has planned to end, and one day that has passed",
                today: "2026-11-21",
                policy: "",
                inventory: "# systems\nid,name,status,retire-by,replaces,part-of\nS1,Old Permits,operation,2026-10-31,,\n\
                    S2,Permits,planned,,S1,\nS3,Old Permits Mobile,operation,,,S1\n",
                findings: &["S1: was to leave by 2026-10-31, and 1 system still depends on it: `Old Permits Mobile`"],
            },
        ],
    };

    fn check(&self, facts: &Facts<'_>, _: &NoSettings, report: &mut Reporter<'_>) {
        for outgoing in &facts.balance.outgoing {
            let row = &facts.portfolio[outgoing.system];
            // Without a day, `out-without-date` speaks.
            let Some(day) = row.leaves_on().filter(|_| row.is_in_operation(facts.today)) else { continue };
            let goes_on = day.max(facts.today);
            // What comes in its place gets its data from it until that day, and needs it no longer then.
            let needs = |system: SystemKey| {
                facts.portfolio[system].stage_by(goes_on, facts.today).is_in_operation() && !outgoing.replaced_by.contains(&system)
            };
            let dependents: Vec<_> = facts.graph.dependent_systems(outgoing.system).into_iter().filter(|at| needs(*at)).collect();
            if dependents.is_empty() {
                continue;
            }
            let (number, names) = (dependents.len(), facts.names(&dependents));
            let message = match day < facts.today {
                true => phrase!("out-still-needed-overdue", day, number, names),
                false => phrase!("out-still-needed-on", day, number, names),
            };
            let column = row.leaves_on_column();
            let finding =
                report.on_outgoing(outgoing, column, message).act_by(Some(goes_on)).fix(advice(facts, outgoing.system, &dependents));
            let is_told = |node| matches!(node, Node::System(system) if dependents.binary_search(&system).is_ok());
            let edges = facts.graph.dependents_of(outgoing.system).filter(|edge| is_told(edge.from));
            finding.places.extend(edges.map(|edge| edge.place(facts.portfolio)));
            let mut reach = facts.graph.reach(outgoing.system, Direction::Dependents, needs);
            let reached: Vec<_> = reach.by_ref().take(dependents.len().saturating_add(FARTHER)).collect();
            for step in reached {
                let label = |system: &SystemKey| Phrase::Own(facts.label_of(*system));
                finding.evidence(Phrase::in_a_row(&reach.path(step), label, |one, other| phrase!("depends-on", one, other)));
            }
            if reach.next().is_some() {
                finding.evidence(phrase!("out-still-needed-more"));
            }
        }
    }
}

/// Returns what to do for those that are modules, and for those that get their data from it.
fn advice(facts: &Facts<'_>, outgoing: SystemKey, dependents: &[SystemKey]) -> Phrase {
    let is_module = |system: &SystemKey| facts.portfolio[*system].part_of == Some(outgoing);
    let (modules, others): (Vec<_>, Vec<_>) = dependents.iter().copied().partition(is_module);
    let name = facts.portfolio[outgoing].name.as_str();
    let data = || phrase!("out-still-needed-fix-data", number = others.len(), names = facts.names(&others), name);
    let module = || phrase!("out-still-needed-fix-modules", number = modules.len(), names = facts.names(&modules));
    match (others.is_empty(), modules.is_empty()) {
        (false, true) => data(),
        (true, _) => module(),
        (false, false) => phrase!("sentences", one = data(), other = module()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::Settings;
    use crate::model::portfolio::Profile;
    use crate::rules::AnyRule;

    #[test]
    fn those_behind_the_dependents_are_told_with_their_path_as_far_as_they_stay() {
        let portfolio = crate::load::from_text(
            Profile::default(),
            "# systems\nid,name,status,retire-by,replaces\nOLD,Old,phase-out,2027-10-31,\nNEW,New,planned,,OLD\nA,Maps,operation,,\n\
             B,Permits,operation,,\nC,Archive,phase-out,2027-01-31,\nD,Front,operation,,\n\
             # integrations\nsystem,uses\nA,OLD\nB,A\nC,OLD\nD,C\n",
        );
        let settings = Settings::default();
        let facts = Facts::new(&portfolio, "2026-11-21".parse().expect("a day"), &settings);
        let found = OutStillNeeded.run(&facts, &toml::Table::new()).expect("the rule has no settings");
        assert_eq!(found.len(), 1);
        assert_eq!(
            found[0].evidence,
            ["`Maps` (A) depends on `Old` (OLD)", "`Permits` (B) depends on `Maps` (A) depends on `Old` (OLD)"]
        );
        let subjects: Vec<_> = found[0].subjects.iter().map(|subject| subject.id.as_str()).collect();
        assert_eq!(subjects, ["OLD", "NEW"]);
        let places: Vec<_> = found[0].places.iter().map(ToString::to_string).collect();
        assert_eq!(
            places,
            ["systems.csv, row 2, column `retire-by`", "systems.csv, row 3, column `replaces`", "integrations.csv, row 2, column `uses`"]
        );
    }
}
