//! Which systems serve one task for the same people, and which of them to keep.
//!
//! Systems in operation meet by task. Among those of one task, a group is everything below the highest unit that has it: there
//! is always one system whose people include everyone else's, so no group hangs together by weak links. What is a record of the
//! same product, or a module of one whole, stands in a group once.

pub mod categories;

pub(in crate::analysis) mod groups;
pub mod held;
pub(in crate::analysis) mod keeper;
pub mod moves;
mod standing;

use chrono::NaiveDate;
use rustc_hash::FxHashSet;

use super::costs::Costs;
use super::graph::Graph;
use super::matching::Duplicate;
use crate::model::contract_dates::{ContractDates, Duration};
use crate::model::{ContractKey, Money, Portfolio, SystemKey};
use crate::phrase::Phrase;
use crate::text::fold;

use groups::{Finder, Groups};
pub use standing::Standing;

crate::settings! {
    /// Settings of the tasks.
    TaskSettings {
        /// Tasks that the organisation gives to one system only.
        one_system: Vec<String> = Vec::new(),
    }
}

/// Why systems of one task are worth a finding.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum OverlapKind {
    /// The policy gives the task to one system only.
    OneSystem,
    /// A common component serves it already.
    CommonComponent,
    /// They serve the same people.
    SameTask,
}

/// Systems that serve one task.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Overlap {
    /// Why it is worth a finding.
    pub kind: OverlapKind,
    /// The tasks that all of them serve, as the system to keep writes them.
    pub tasks: Vec<String>,
    /// The system to keep.
    pub keep: SystemKey,
    /// Why that one, the best reason first.
    pub reasons: Vec<Phrase>,
    /// The systems to let go, by id.
    pub let_go: Vec<SystemKey>,
    /// The systems that stay because law or the state demands them, by id.
    pub demanded: Vec<SystemKey>,
    /// The figures of every system, the one to keep first.
    pub standings: Vec<Standing>,
}

impl Overlap {
    /// Returns what the systems to let go cost a year, as far as that is known.
    #[must_use]
    pub fn yearly(&self) -> Option<Money> {
        let costs = self.leaving().filter_map(|standing| standing.cost);
        costs.fold(None, |total: Option<Money>, cost| total.unwrap_or_default().checked_add(cost).or(total))
    }

    /// Returns the first day by which to act for one of the systems to let go, and the contract that says so.
    #[must_use]
    pub fn act_by(&self) -> Option<(NaiveDate, ContractKey)> {
        self.leaving().filter_map(|standing| standing.act_by).min()
    }

    /// Returns the figures of the systems to let go.
    pub fn leaving(&self) -> impl Iterator<Item = &Standing> {
        self.standings.iter().filter(|standing| self.let_go.binary_search(&standing.system).is_ok())
    }
}

/// Returns the day by which to act to leave a system: the first last day for notice among its contracts, and where a contract
/// has none, the end of a fixed term, with the contract.
#[must_use]
pub fn act_by(portfolio: &Portfolio, dates: &[ContractDates], system: SystemKey) -> Option<(NaiveDate, ContractKey)> {
    let days = portfolio.contracts_of(system).iter().filter_map(|contract| {
        let dates = dates.get(contract.position()).filter(|dates| !dates.has_ended)?;
        let fixed_end = dates.current_end.filter(|_| dates.duration == Duration::Fixed);
        Some((dates.last_notice.or(fixed_end)?, *contract))
    });
    days.min()
}

/// Returns a task as it compares. Codes keep their points, so that `1.11` is not `11.1`; a title behind a code is left out.
#[must_use]
pub fn task_key(task: &str) -> String {
    let task = task.trim();
    let first = task.split_whitespace().next().unwrap_or_default();
    let is_code = first.contains('.') && first.bytes().all(|letter| letter.is_ascii_digit() || letter == b'.');
    if is_code { first.trim_matches('.').to_owned() } else { fold(task) }
}

/// Finds systems that serve one task for the same people. Sorted by kind and systems.
#[must_use]
pub fn overlaps(
    portfolio: &Portfolio,
    graph: &Graph,
    costs: &Costs<'_>,
    duplicates: &[Duplicate],
    today: NaiveDate,
    settings: &TaskSettings,
) -> Vec<Overlap> {
    let one_system: FxHashSet<String> = settings.one_system.iter().map(|task| task_key(task)).collect();
    let finder = Finder { portfolio, products: groups::products(portfolio, duplicates) };
    let mut found = Groups::new();
    for (task, systems) in groups::by_task(portfolio, today) {
        for group in finder.groups(systems) {
            for (kind, members) in finder.kinds(group, one_system.contains(&task)) {
                found.entry((kind, members)).or_default().push(task.clone());
            }
        }
    }
    let weigh = |((kind, members), tasks): ((OverlapKind, Vec<SystemKey>), Vec<String>)| {
        let standings = members.iter().map(|system| Standing::of(costs, graph, today, *system)).collect();
        keeper::weigh(&finder, kind, &tasks, standings)
    };
    groups::without_parts(found).into_iter().filter_map(weigh).collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::analysis::matching::{self, MatchingSettings};
    use crate::load;
    use crate::model::portfolio::Profile;

    const ORGANISATION: &str = "# organisation\nid,name,parent\nK,Kommunen,\nT,Teknik,K\nV,Vej,T\nS,Skole,K\n";

    fn today() -> NaiveDate {
        "2026-11-21".parse().expect("a date")
    }

    fn day(text: &str) -> Option<NaiveDate> {
        text.parse().ok()
    }

    /// Returns `kind keep > let go, …` of each overlap.
    fn found(inventory: &str) -> Vec<String> {
        let portfolio = load::from_text(Profile::default(), &format!("{inventory}{ORGANISATION}"));
        let duplicates = matching::duplicates(&portfolio, today(), &MatchingSettings::default());
        let graph = Graph::of(&portfolio);
        let overlaps = overlaps(
            &portfolio,
            &graph,
            &Costs::new(&portfolio, &[], &BTreeMap::new()),
            &duplicates,
            today(),
            &TaskSettings::default(),
        );
        let id = |system: &SystemKey| portfolio[*system].id.clone();
        let told = |overlap: &Overlap| {
            let go: Vec<_> = overlap.let_go.iter().map(id).collect();
            format!("{:?} {} > {} for {}", overlap.kind, id(&overlap.keep), go.join(", "), overlap.tasks.join(" and "))
        };
        overlaps.iter().map(told).collect()
    }

    #[test]
    fn a_group_hangs_together_by_a_system_for_everybody_and_that_is_kept() {
        let systems = "# systems\nid,name,tasks,organisation\n1,One,a,V\n2,Two,a,T\n3,Three,a,S\n";
        assert_eq!(found(systems), ["SameTask 2 > 1 for a"], "Skole has nothing to do with Vej");
        assert_eq!(found(&format!("{systems}4,Four,a,\n")), ["SameTask 4 > 1, 2, 3 for a"]);
    }

    #[test]
    fn a_unit_that_the_inventory_does_not_know_is_only_itself() {
        let systems = "# systems\nid,name,tasks,organisation\n1,One,a,Havnen\n2,Two,a,HAVNEN\n3,Three,a,Molen\n";
        assert_eq!(found(systems), ["SameTask 1 > 2 for a"]);
        assert_eq!(found("# systems\nid,name,tasks,organisation\n1,One,a,Havnen\n2,Two,a,\n"), ["SameTask 2 > 1 for a"]);
    }

    #[test]
    fn two_tasks_of_the_same_systems_are_one_finding_and_part_of_a_group_is_none() {
        assert_eq!(found("# systems\nid,name,tasks\n1,One,A; b\n2,Two,a;B\n"), ["SameTask 1 > 2 for A and b"]);
        assert_eq!(found("# systems\nid,name,tasks\n1,One,a;b\n2,Two,a;b\n3,Three,b\n"), ["SameTask 1 > 2, 3 for b"]);
    }

    #[test]
    fn a_product_counts_once_whatever_its_records_and_modules() {
        assert_eq!(found("# systems\nid,name,tasks\n1,Acadre,a\n2,ACADRE,a\n"), [""; 0]);
        assert_eq!(found("# systems\nid,name,tasks\n1,Acadre,a\n2,ACADRE,a\n3,Other,a\n"), ["SameTask 1 > 3 for a"]);
        let modules = "# systems\nid,name,tasks,part-of\n1,Suite,,\n2,Module,a,1\n3,Part,a,1\n";
        assert_eq!(found(modules), [""; 0], "two modules of one whole");
        assert_eq!(found(&format!("{modules}4,Other,a,\n")), ["SameTask 2 > 4 for a"]);
    }

    #[test]
    fn own_systems_are_shadowed_one_by_one_and_not_reported_again() {
        let systems =
            "# systems\nid,name,tasks,organisation,common-component\n1,One,a,T,no\n2,Two,a,T,no\n3,Post,a,,yes\n4,Sms,a,,yes\n";
        assert_eq!(found(systems), ["CommonComponent 3 > 1 for a", "CommonComponent 3 > 2 for a"]);
    }

    #[test]
    fn own_systems_that_a_component_does_not_reach_still_overlap() {
        let systems =
            "# systems\nid,name,tasks,organisation,common-component\n1,One,a,S,no\n2,Two,a,,no\n3,Four,a,S,no\n4,Post,a,T,yes\n";
        assert_eq!(found(systems), ["CommonComponent 4 > 2 for a", "SameTask 1 > 3 for a"]);
    }

    #[test]
    fn what_the_law_demands_stays_and_what_is_replaced_goes() {
        let demanded = "# systems\nid,name,tasks,mandated,active-users\n1,One,a,no,9\n2,Two,a,yes,1\n3,Three,a,yes,1\n";
        assert_eq!(found(demanded), ["SameTask 2 > 1 for a"]);
        assert_eq!(found("# systems\nid,name,tasks,mandated\n1,One,a,yes\n2,Two,a,yes\n"), [""; 0]);
        let replaced = "# systems\nid,name,tasks,replaces,active-users\n1,Old,a,,900\n2,New,a,1,10\n";
        assert_eq!(found(replaced), ["SameTask 2 > 1 for a"]);
    }

    #[test]
    fn most_figures_decide_and_equal_ones_in_their_order() {
        let rows = |cost: u32| {
            format!(
                "# systems\nid,name,tasks,active-users,annual-cost\n1,One,a,40,{cost}\n2,Two,a,900,90000\n# integrations\nfrom,to\n1,2\n1,3\n"
            )
        };
        assert_eq!(found(&rows(90_000)), ["SameTask 2 > 1 for a"], "users, and cost a user");
        let with_dependent =
            "# systems\nid,name,tasks,active-users\n1,One,a,40\n2,Two,a,900\n3,X,,\n# integrations\nfrom,to\n1,3\n";
        assert_eq!(found(with_dependent), ["SameTask 1 > 2 for a"], "one figure each: dependents come first");
    }

    #[test]
    fn a_code_is_its_digits_and_points_and_a_phrase_its_letters() {
        assert_eq!(task_key(" 28.24.04 Indkøb"), task_key("28.24.04"));
        assert_ne!(task_key("1.11"), task_key("11.1"));
        assert_eq!(task_key("Løn og personale"), task_key("LOEN OG PERSONALE"));
        assert_ne!(task_key("G01.1"), task_key("G02.1"));
    }

    #[test]
    fn the_first_notice_counts_and_without_one_the_end_of_a_fixed_term() {
        let systems = "# systems\nid,name\n1,One\n# contracts\nid,title,systems\nA,a,1\nB,b,1\nC,c,1\nD,d,1\n";
        let portfolio = load::from_text(Profile::default(), systems);
        let of = |duration, end, notice, has_ended| ContractDates {
            duration,
            current_end: day(end),
            last_notice: day(notice),
            has_ended,
            ..ContractDates::default()
        };
        let dates = [
            of(Duration::Tacit, "2027-08-31", "2027-05-31", false),
            of(Duration::Fixed, "2027-04-30", "", false),
            of(Duration::Fixed, "2026-01-31", "", true),
            of(Duration::Evergreen, "", "", false),
        ];
        let system = SystemKey::at(0);
        let id = |found: Option<(NaiveDate, ContractKey)>| found.map(|(day, key)| (day.to_string(), portfolio[key].id.as_str()));
        assert_eq!(id(act_by(&portfolio, &dates, system)), Some(("2027-04-30".to_owned(), "B")));
        assert_eq!(id(act_by(&portfolio, &dates[..1], system)), Some(("2027-05-31".to_owned(), "A")));
        assert_eq!(id(act_by(&portfolio, &[], system)), None);
    }
}
