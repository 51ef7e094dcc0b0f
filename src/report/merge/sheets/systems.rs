//! Systems side by side, on the terminal and in files.

use super::columns::{ABOUT_CONTRACTS, GROUP_COLUMNS, MOVES, ONLY, SYSTEMS};
use super::{each, exact};
use crate::analysis::merge::{At, Leaving, Moved, Part};
use crate::model::{ContractKey, Money};
use crate::phrase::Value;
use crate::report::merge::{Entry, MergeReport, plain};
use crate::report::sheet::{Cell, Group, Sheet};
use crate::report::words::told;

impl MergeReport<'_> {
    /// Returns the entries of some kinds for the terminal, a row a system, with what leaving it takes below.
    #[must_use]
    pub fn group_sheet(&self, kinds: &[&str]) -> Sheet {
        let entries: Vec<&Entry<'_>> = self.entries.iter().filter(|entry| kinds.contains(&entry.kind)).collect();
        let group = |entry: &&Entry<'_>| {
            let mut rows: Vec<Vec<Cell>> =
                self.records(entry).iter().map(|(at, part)| self.system_row(entry, *at, *part)).collect();
            rows.iter_mut().for_each(|row| row.extend([Cell::Empty, Cell::Empty]));
            if let (Some(together), Some([.., window, join])) = (self.together_of(entry), rows.last_mut().map(Vec::as_mut_slice))
            {
                *window = Cell::Remark(self.say(&self.window(together)));
                *join = together.join.as_ref().map_or(Cell::Empty, |join| Cell::Remark(self.say(&self.join(join))));
            }
            Group { title: self.title(entry), rows, total: Vec::new() }
        };
        let sheet = Sheet {
            name: String::new(),
            columns: SYSTEMS.iter().chain(&ABOUT_CONTRACTS).cloned().collect(),
            groups: entries.iter().map(group).collect(),
            notes: Vec::new(),
        };
        sheet.only(GROUP_COLUMNS)
    }

    /// Returns every system, those that belong together side by side, and then what stands on one side only.
    #[must_use]
    pub fn system_sheet(&self) -> Sheet {
        let rows = self.entries.iter().flat_map(|entry| {
            self.records(entry).into_iter().map(|(at, part)| self.system_row(entry, at, part)).collect::<Vec<_>>()
        });
        let only = self
            .only()
            .into_iter()
            .map(|at| self.row_of(at, None, &[Cell::Empty, Cell::Word("merge-kind", "only-here"), Cell::Empty, Cell::Empty], ""));
        plain(&self.named(["Systemer", "Systemer", "Systems"]), &SYSTEMS, rows.chain(only).collect())
    }

    /// Returns what stands on one side only, by the order in which the sides were named.
    pub(in crate::report::merge) fn only(&self) -> Vec<At> {
        let mut only = self.merged.only_in_one();
        only.sort_by_key(|at| (self.merged.side(*at).given, *at));
        only
    }

    pub(in crate::report::merge) fn system_row(&self, entry: &Entry<'_>, at: At, part: Part) -> Vec<Cell> {
        let leaving = entry.proposal.leaving.iter().find(|leaving| leaving.at == at);
        let head = [
            Cell::Whole(entry.number),
            Cell::Word("merge-kind", entry.kind),
            Cell::text(entry.label.as_str()),
            Cell::Word("merge-part", part.name()),
        ];
        self.row_of(at, leaving, &head, entry.key.text())
    }

    pub(in crate::report::merge) fn row_of(&self, at: At, leaving: Option<&Leaving>, head: &[Cell; 4], key: &str) -> Vec<Cell> {
        let (side, row) = (self.merged.side(at), self.merged.system(at));
        let (cost, currency) = (self.merged.cost(at), side.currency());
        let contract = self.main_contract(at);
        let dates = contract.map(|contract| &side.dates[contract.position()]);
        let terms = contract.map(|contract| &side.portfolio[contract].terms);
        let amount = |value: Option<Money>| Cell::money(value, currency);
        let dependents = side.graph.dependent_systems(at.system);
        let dependents = dependents.iter().filter(|other| side.portfolio[**other].is_in_operation(self.merged.today)).count();
        let takes = leaving.map(|leaving| self.leaving(leaving)).filter(|takes| !takes.is_empty());
        let mut cells = head.to_vec();
        cells.extend([
            Cell::text(&side.name),
            Cell::text(&row.id),
            Cell::text(&row.name),
            row.vendor.as_deref().into(),
            row.unit.map(|unit| side.portfolio[unit].name.as_str()).into(),
            row.active_users.or(row.users).into(),
            side.owner(at.system).into(),
            amount(cost),
            cost.map(|_| currency.to_string()).into(),
            exact(self.per_inhabitant(at)),
            exact(self.per_user(at)),
            Cell::Whole(dependents as u64),
            contract.map(|contract| side.portfolio[contract].id.as_str()).into(),
            dates.and_then(|dates| dates.current_end).into(),
            dates.and_then(|dates| dates.maximum_end).into(),
            terms.and_then(|terms| terms.notice).map(|notice| told(notice, self.language)).into(),
            dates.and_then(|dates| dates.last_notice).into(),
            dates.and_then(|dates| dates.earliest_exit).into(),
            leaving.and_then(|leaving| Some(leaving.act_by?.0)).into(),
            leaving.and_then(|leaving| leaving.goes_on).into(),
            leaving.and_then(|leaving| leaving.beside).map(|term| told(term, self.language)).into(),
            amount(leaving.and_then(|leaving| leaving.cost_beside)),
            leaving.map(|leaving| leaving.moves.len() as u64).into(),
            leaving.map_or(Cell::Empty, |leaving| Cell::Word("merge-archive", leaving.archive.name())),
            leaving.map(|leaving| told(Value::list(&leaving.open_tasks, 10), self.language)).into(),
            takes.map_or(Cell::Empty, Cell::Remark),
            Cell::text(key),
        ]);
        cells
    }

    /// Returns the dearest contract of a system that still runs.
    pub(in crate::report::merge) fn main_contract(&self, at: At) -> Option<ContractKey> {
        let side = self.merged.side(at);
        let value = |contract: &ContractKey| side.portfolio[*contract].annual_value;
        side.running(at.system).into_iter().max_by_key(|contract| (value(contract), std::cmp::Reverse(*contract)))
    }

    /// Returns what a system costs a year and inhabitant of its side.
    pub(in crate::report::merge) fn per_inhabitant(&self, at: At) -> Option<Money> {
        each(self.merged.cost(at), self.merged.side(at).inhabitants)
    }

    /// Returns what a system costs a year and user.
    pub(in crate::report::merge) fn per_user(&self, at: At) -> Option<Money> {
        let row = self.merged.system(at);
        each(self.merged.cost(at), row.active_users.or(row.users))
    }

    /// Returns what stands on one side only.
    #[must_use]
    pub fn only_sheet(&self) -> Sheet {
        let row = |at: At| {
            let (side, row) = (self.merged.side(at), self.merged.system(at));
            let cost = self.merged.cost(at);
            vec![
                Cell::text(&side.name),
                Cell::text(&row.id),
                Cell::text(&row.name),
                row.vendor.as_deref().into(),
                row.category.as_deref().into(),
                Cell::text(row.tasks.join("; ")),
                row.active_users.or(row.users).into(),
                Cell::money(cost, side.currency()),
                cost.map(|_| side.currency().to_string()).into(),
            ]
        };
        let rows = self.only().into_iter().map(row).collect();
        plain(&self.named(["Kun hos én", "Kun hos én", "Only on one side"]), &ONLY, rows)
    }

    /// Returns the integrations that must move.
    #[must_use]
    pub fn move_sheet(&self) -> Sheet {
        let rows = self.entries.iter().flat_map(|entry| {
            let keep: Vec<_> = entry.proposal.keep.iter().map(|at| self.label(*at)).collect();
            let keep = told(Value::list(keep, 3), self.language);
            let of = move |leaving: &Leaving| {
                let side = self.merged.side(leaving.at);
                let label = |system| self.label(At { side: leaving.at.side, system });
                let row = |moved: &Moved| {
                    let link = &side.portfolio.integrations[moved.integration];
                    vec![
                        Cell::Whole(entry.number),
                        Cell::text(&side.name),
                        Cell::text(label(leaving.at.system)),
                        Cell::text(label(moved.other)),
                        Cell::Word("direction", if moved.is_sent { "sends" } else { "receives" }),
                        link.kind.as_deref().into(),
                        link.data.as_deref().into(),
                        Cell::text(keep.as_str()),
                        Cell::Word("yes-no", if moved.is_there_already { "yes" } else { "no" }),
                    ]
                };
                leaving.moves.iter().map(row).collect::<Vec<_>>()
            };
            let whole = !entry.proposal.keep.is_empty();
            entry.proposal.leaving.iter().filter(|_| whole).flat_map(of).collect::<Vec<_>>()
        });
        plain(&self.named(["Snitflader", "Integrasjoner", "Integrations"]), &MOVES, rows.collect())
    }
}
