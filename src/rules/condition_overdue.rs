//! A condition that the forum set is not met, and its day has passed.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::facts::Facts;
use crate::finding::{Level, Subject, SubjectKind};
use crate::model::decision::{Decision, State, Verdict};
use crate::phrase;
use crate::rules::{Example, Group, Meta, Reporter, Rule};
use crate::settings::NoSettings;
use crate::text::fold;

/// The rule `condition-overdue`.
pub struct ConditionOverdue;

impl Rule for ConditionOverdue {
    type Settings = NoSettings;

    const META: Meta = Meta {
        id: "condition-overdue",
        group: Group::OneInOneOut,
        summary: "A condition of an approval is not met, and its day has passed",
        level: Level::Warning,
        since: "0.1.0",
        why: "What was approved on a condition is only approved while the condition holds; one that nobody follows up was never one.",
        fix: "Meet the condition and note the day in the log, or ask the forum for another day.",
        amount: "",
        act_by: "the day by which it was to be met",
        examples: &[
            Example {
                title: "the day after",
                today: "2026-11-21",
                policy: "",
                inventory: "# decisions\nrequest,decision,decided,condition,due,met\n\
                    R-1,approved-with-conditions,2026-05-01,Acadre is closed,2026-11-20,\n",
                findings: &["R-1: was to be met by 2026-11-20 and is not: Acadre is closed"],
            },
            Example {
                title: "the day itself, and one that is met",
                today: "2026-11-21",
                policy: "",
                inventory: "# decisions\nrequest,decision,condition,due,met\nR-1,approved-with-conditions,Acadre is closed,2026-11-21,\n\
                    R-2,approved-with-conditions,The benefit owner is named,2026-06-01,2026-05-20\n\
                    R-3,approved-with-conditions,The contract is signed,2026-06-01,yes\n",
                findings: &[],
            },
            Example {
                title: "what was rejected or postponed later has no conditions any more",
                today: "2026-11-21",
                policy: "",
                inventory: "# decisions\nrequest,decision,decided,condition,due\n\
                    R-1,approved-with-conditions,2026-03-01,Acadre is closed,2026-06-01\nR-1,rejected,2026-09-01,,\n",
                findings: &[],
            },
            Example {
                title: "what was approved again after it was postponed has its new conditions",
                today: "2026-11-21",
                policy: "",
                inventory: "# decisions\nrequest,decision,decided,condition,due\n\
                    R-1,approved-with-conditions,2026-01-10,Acadre is closed,2026-03-01\nR-1,postponed,2026-03-05,,\n\
                    r-1,approved-with-conditions,2026-06-10,The benefit owner is named,2026-09-01\n",
                findings: &["r-1: was to be met by 2026-09-01 and is not: The benefit owner is named"],
            },
            Example {
                title: "a second condition in a row of its own",
                today: "2026-11-21",
                policy: "",
                inventory: "# decisions\nrequest,decision,condition,due\nR-1,approved-with-conditions,Acadre is closed,2027-01-01\n\
                    R-1,,A plan for archiving,2026-08-01\n# requests\nid,title\nR-1,New records system\n",
                findings: &["R-1: was to be met by 2026-08-01 and is not: A plan for archiving"],
            },
            Example {
                title: "a condition that is noted twice is one",
                today: "2026-11-21",
                policy: "",
                inventory: "# decisions\nrequest,decision,condition,due,owner\nR-1,approved-with-conditions,Acadre is closed,2026-08-01,\n\
                    R-1,,Acadre is closed,2026-08-01,Head of IT\n",
                findings: &["R-1: was to be met by 2026-08-01 and is not: Acadre is closed"],
            },
        ],
    };

    fn check(&self, facts: &Facts<'_>, _: &NoSettings, report: &mut Reporter<'_>) {
        let portfolio = facts.portfolio;
        // Decisions are sorted by request and day, so those of one request stand together, the last one last.
        for of_request in portfolio.decisions.chunk_by(|one, other| fold(&one.request) == fold(&other.request)) {
            // A condition that is noted twice is one.
            let mut overdue: BTreeMap<(NaiveDate, String), Vec<&Decision>> = BTreeMap::new();
            for row in standing(of_request, facts.today).filter(|row| row.state(facts.today) == Some(State::Overdue)) {
                let (Some(due), Some(condition)) = (row.due, &row.condition) else { continue };
                overdue.entry((due, fold(condition))).or_default().push(row);
            }
            for ((due, aspect), rows) in overdue {
                let row = rows[0];
                let named = portfolio.requests.iter().find(|request| request.id == row.request);
                let title = named.map_or(row.request.as_str(), |request| &request.title);
                let finding = report.on(
                    Subject::new(SubjectKind::Request, &row.request, title),
                    phrase!("condition-overdue", due, condition = row.condition.as_deref().unwrap_or_default()),
                );
                finding
                    .owner(rows.iter().find_map(|row| row.owner.as_deref()))
                    .act_by(Some(due))
                    .aspect(aspect)
                    .at_each(rows.iter().flat_map(|row| ["due", "condition"].map(|column| portfolio.place(row.origin, column))));
            }
        }
    }
}

/// Returns the rows of a request that still hold: an approval that was followed by a refusal has no conditions any more.
fn standing(of_request: &[Decision], today: NaiveDate) -> impl Iterator<Item = &Decision> {
    let known = || of_request.iter().filter(move |row| row.is_known_on(today));
    let is_refusal = |row: &&Decision| row.verdict.is_some_and(|verdict: Verdict| !verdict.is_approval());
    let last = known().rfind(|row| row.verdict.is_some());
    let refused = known().rfind(is_refusal).map(|row| row.decided);
    let is_refused = last.is_some_and(|row| is_refusal(&row));
    of_request.iter().filter(move |row| !is_refused && refused.is_none_or(|day| row.decided.is_none() || row.decided > day))
}
