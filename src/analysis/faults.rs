//! Problems as people repair them: what is wrong in one column of one thing is one fault, however many cells show it.
//!
//! Rows without an id are known by what they say, never by their number, so that a fault stays the same when a sheet is sorted.

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;

use crate::model::{Portfolio, Problem, ProblemKind, Source, Subject, SubjectKind, TableKind};
use crate::place::Place;
use crate::text::fold;

/// What is wrong in one column of one thing.
#[derive(Debug, Clone)]
pub struct Fault<'a> {
    /// The table in which it stands.
    pub table: TableKind,
    /// The canonical column; empty when the fault is in the row as a whole.
    pub column: &'static str,
    /// What the rows are about, the first of them first: more than one only where rows without an id say the same.
    pub subjects: Vec<Subject>,
    /// The problems, at least one, all of one kind.
    pub problems: Vec<&'a Problem>,
    /// Who the fault is, beside its subjects: table and column, and what the row says when it has no id.
    pub aspect: String,
}

impl Fault<'_> {
    /// Returns the cells that show it.
    pub fn places(&self) -> impl Iterator<Item = &Place> {
        self.problems.iter().flat_map(|problem| &problem.places)
    }

    /// Returns the column's heading as the file writes it, or its canonical name where the file has none.
    #[must_use]
    pub fn heading(&self) -> &str {
        let heading = self.places().next().and_then(|place| place.column.as_deref());
        heading.unwrap_or(self.column)
    }
}

/// Returns the problems of a portfolio as faults, in the order of the problems.
#[must_use]
pub fn faults(portfolio: &Portfolio) -> Vec<Fault<'_>> {
    let files = portfolio.sources.iter().map(|source| ((&*source.file, source.sheet.as_deref()), source)).collect();
    let mut positions: BTreeMap<(u8, String, String), usize> = BTreeMap::new();
    let mut faults: Vec<Fault<'_>> = Vec::new();
    for problem in &portfolio.problems {
        let (kind, column) = match &problem.kind {
            ProblemKind::Unreadable { column, .. } => (0, *column),
            ProblemKind::Missing { column } => (1, *column),
            ProblemKind::UnknownReference { column, .. } => (2, *column),
            ProblemKind::DuplicateId => (3, ""),
            ProblemKind::NoColumn { column, .. } => (4, *column),
        };
        let mut aspect = format!("{}.{column}", problem.table);
        if problem.subject.kind == SubjectKind::Row {
            aspect += &problem.places.first().map_or_else(String::new, |place| content(&files, place));
        }
        // One table that lacks a column is not another that does.
        if matches!(problem.kind, ProblemKind::NoColumn { .. }) {
            aspect +=
                &problem.places.first().map_or_else(String::new, |place| format!("\u{1f}{}\u{1f}{:?}", place.file, place.sheet));
        }
        let subject = if problem.subject.kind == SubjectKind::Row { "" } else { &problem.subject.id };
        let key = (kind, format!("{:?}:{subject}", problem.subject.kind), aspect.clone());
        let at = *positions.entry(key).or_insert(faults.len());
        if at == faults.len() {
            faults.push(Fault { table: problem.table, column, subjects: Vec::new(), problems: Vec::new(), aspect });
        }
        if !faults[at].subjects.contains(&problem.subject) {
            faults[at].subjects.push(problem.subject.clone());
        }
        faults[at].problems.push(problem);
    }
    faults
}

type Files<'a> = FxHashMap<(&'a str, Option<&'a str>), &'a Source>;

/// Returns everything that the row of a place says in canonical columns.
fn content(files: &Files<'_>, place: &Place) -> String {
    let Some(source) = files.get(&(&*place.file, place.sheet.as_deref())) else { return String::new() };
    let row = source.rows.partition_point(|row| row.number < place.row);
    let Some(row) = source.rows.get(row) else { return String::new() };
    source.columns.names().map(|column| format!("\u{1f}{column}={}", source.cell(row, column))).collect()
}

/// How many things of each table go by a name that rows refer to in vain; for telling an unknown name from one that is not unique.
#[derive(Debug)]
pub struct Names {
    counts: FxHashMap<(TableKind, String), u32>,
}

impl Names {
    /// Counts the names, aliases and former names of what the problems name.
    #[must_use]
    pub fn of(portfolio: &Portfolio) -> Self {
        let wanted = portfolio.problems.iter().filter_map(|problem| match &problem.kind {
            ProblemKind::UnknownReference { value, wanted, .. } => Some(((*wanted, fold(value)), 0)),
            _ => None,
        });
        let mut names = Self { counts: wanted.collect() };
        for row in &portfolio.systems {
            let others = row.aliases.iter().chain(&row.former_names).map(String::as_str);
            names.add(TableKind::Systems, [row.id.as_str(), &row.name].into_iter().chain(others));
        }
        portfolio.contracts.iter().for_each(|row| names.add(TableKind::Contracts, [row.id.as_str(), &row.title]));
        portfolio.licences.iter().for_each(|row| names.add(TableKind::Licences, [row.id.as_str(), &row.product]));
        portfolio.units.iter().for_each(|row| names.add(TableKind::Organisation, [row.id.as_str(), &row.name]));
        names
    }

    fn add<'n>(&mut self, table: TableKind, names: impl IntoIterator<Item = &'n str>) {
        let mut folded: Vec<_> = names.into_iter().map(fold).filter(|name| !name.is_empty()).collect();
        folded.sort_unstable();
        folded.dedup();
        for name in folded {
            if let Some(count) = self.counts.get_mut(&(table, name)) {
                *count += 1;
            }
        }
    }

    /// Returns how many things of a table go by a name.
    #[must_use]
    pub fn count(&self, table: TableKind, name: &str) -> u32 {
        self.counts.get(&(table, fold(name))).copied().unwrap_or(0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::portfolio::Profile;

    fn told(inventory: &str) -> Vec<String> {
        let portfolio = crate::load::from_text(Profile::default(), inventory);
        let id = |fault: &Fault<'_>| fault.subjects.iter().map(|subject| subject.id.clone()).collect::<Vec<_>>().join(" ");
        faults(&portfolio).iter().map(|fault| format!("{}: {} {}", id(fault), fault.column, fault.places().count())).collect()
    }

    #[test]
    fn two_names_in_one_cell_are_one_fault_and_two_columns_are_two() {
        let inventory = "# systems\nid,name\nA,A\n# contracts\nid,title,systems,start\nK,K,X;Y;A,soon\n";
        assert_eq!(told(inventory), ["K: start 1", "K: systems 2"]);
    }

    #[test]
    fn rows_without_an_id_that_say_the_same_are_one_fault_wherever_they_stand() {
        let usage = ["P,1,x", "P,2,x", "P,1,x"];
        for order in [[0, 1, 2], [1, 2, 0]] {
            let rows: Vec<_> = order.iter().map(|at| usage[*at]).collect();
            let inventory = format!(
                "# licences\nid,product,metric,quantity\nL,P,named-user,1\n# usage\nproduct,assigned,measured\n{}\n",
                rows.join("\n")
            );
            let portfolio = crate::load::from_text(Profile::default(), &inventory);
            let mut aspects: Vec<_> = faults(&portfolio).into_iter().map(|fault| (fault.problems.len(), fault.aspect)).collect();
            aspects.sort();
            assert_eq!(aspects.iter().map(|(problems, _)| *problems).collect::<Vec<_>>(), [1, 2]);
            assert!(aspects[1].1.contains("assigned=1"), "{aspects:?}");
        }
    }
}
