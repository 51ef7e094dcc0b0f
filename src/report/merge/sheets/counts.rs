//! How many systems there are, side by side and quarter by quarter.

use super::columns::{COUNTS, QUARTERS};
use crate::analysis::merge::{Counts, Quarter};
use crate::model::Money;
use crate::report::merge::{MergeReport, plain};
use crate::report::sheet::{Cell, Group, Sheet};

impl MergeReport<'_> {
    pub(in crate::report::merge) fn named(&self, names: [&str; 3]) -> String {
        self.language.of(names).to_owned()
    }

    /// Returns how many systems there are, side by side.
    #[must_use]
    pub fn count_sheet(&self) -> Sheet {
        let whole = |number: usize| Cell::Whole(number as u64);
        let rows = self.given.iter().map(|side| {
            let (count, of) = (&self.counts[*side], &self.merged.sides[*side]);
            vec![
                Cell::text(&of.name),
                of.inhabitants.into(),
                whole(count.systems),
                whole(count.in_several),
                whole(count.rivalling),
                whole(count.only),
                whole(count.retired),
                whole(count.left()),
                whole(count.modules),
                Cell::Money(count.cost, of.currency()),
                Cell::text(of.currency().to_string()),
            ]
        });
        let sum = |of: &dyn Fn(&Counts) -> usize| whole(self.counts.iter().map(of).sum());
        let inhabitants = self.merged.sides.iter().try_fold(0_u64, |sum, side| sum.checked_add(side.inhabitants?));
        let cost = self
            .merged
            .sides
            .iter()
            .zip(&self.counts)
            .try_fold(Money::ZERO, |sum, (side, count)| sum.checked_add(self.merged.common(count.cost, side.currency())?));
        let total = vec![
            Cell::Word("sum", "in all"),
            inhabitants.into(),
            sum(&|count| count.systems),
            sum(&|count| count.in_several),
            sum(&|count| count.rivalling),
            sum(&|count| count.only),
            sum(&|count| count.retired),
            sum(&|count| count.left()),
            sum(&|count| count.modules),
            cost.zip(self.merged.currency).map_or(Cell::Empty, |(cost, currency)| Cell::Money(cost, currency)),
            self.merged.currency.map(|currency| currency.to_string()).into(),
        ];
        let name = self.named(["Antal", "Antall", "Counts"]);
        // Files have no sums below their rows, so that whoever filters them counts nothing twice; here they are the point.
        let rows = rows.chain([total]).collect();
        let groups = vec![Group { rows, ..Group::default() }];
        Sheet { name, columns: COUNTS.to_vec(), groups, notes: Vec::new() }
    }

    /// Returns the number of systems, quarter by quarter.
    #[must_use]
    pub fn quarter_sheet(&self) -> Sheet {
        let whole = |number: usize| Cell::Whole(number as u64);
        let row = |quarter: Quarter| {
            vec![Cell::text(quarter.name()), whole(quarter.retired), whole(quarter.leaving), whole(quarter.left)]
        };
        // Between two changes every quarter is the same.
        let mut quarters = self.merged.quarters();
        let last = quarters.len().saturating_sub(1);
        let mut at = 0..;
        quarters.retain(|quarter| {
            let at = at.next().unwrap_or_default();
            at == 0 || at == last || quarter.retired + quarter.leaving > 0
        });
        let rows = quarters.into_iter().map(row).collect();
        plain(&self.named(["Kvartaler", "Kvartaler", "Quarters"]), &QUARTERS, rows)
    }
}
