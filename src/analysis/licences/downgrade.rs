//! People who hold a large suite and would do with a smaller one that it includes.
//!
//! Counted from the parts: who needs the large suite is in active use of something that the smaller one lacks. Where one of
//! these parts is not measured nobody can say, and nothing is said.

use compact_str::CompactString;

use super::bundles::Bundles;
use super::position::{Position, Right};
use super::{product_key, with_buffer};
use crate::model::money::{Money, to_oere};

/// How many could move to a smaller suite.
#[derive(Debug, Clone, PartialEq)]
pub struct Downgrade<'a> {
    /// The smaller suite.
    pub to: &'a Position,
    /// How many need no more than that.
    pub count: u64,
    /// What it saves a year in the larger suite's currency; nothing when the prices cannot be compared.
    pub saving_per_year: Option<Money>,
    /// The parts that only the larger suite has, by the use of which it was counted.
    pub by_use_of: Vec<&'a str>,
}

/// Returns how many holders of a suite could move to one that it includes: those needed, without those who use what only the
/// larger has, the buffer counted on both.
pub(super) fn downgrade<'a>(
    larger: &Position,
    positions: &'a [Position],
    bundles: &Bundles,
    buffer_percent: u32,
) -> Option<Downgrade<'a>> {
    let needed = larger.needed.filter(|_| larger.is_judged_by_use())?;
    let parts = bundles.parts_of(&larger.product);
    let held = |product: &str| {
        let is_it = |one: &&Position| one.right == Right::Held && product_key(&one.product) == product;
        positions.iter().find(is_it)
    };
    let to_smaller = |smaller: &CompactString| {
        let of_smaller = bundles.parts_of_key(smaller);
        let extras: Vec<_> = parts.iter().filter(|part| *part != smaller && !of_smaller.contains(*part)).collect();
        let to = held(smaller).filter(|to| to.metric == larger.metric && !extras.is_empty() && !of_smaller.is_empty())?;
        let mut in_use = 0_u64;
        let mut by_use_of = Vec::new();
        for extra in extras {
            let extra = held(extra)?;
            in_use = in_use.saturating_add(extra.active?);
            by_use_of.push(extra.product.as_str());
        }
        let count = needed.saturating_sub(with_buffer(in_use, buffer_percent));
        let saving_per_year = (larger.prices.currency == to.prices.currency && larger.prices.basis() == to.prices.basis())
            .then(|| larger.prices.each()?.checked_sub(to.prices.each()?)?.checked_mul(Money::from(count)).map(to_oere))
            .flatten();
        (count > 0 && saving_per_year.is_none_or(|saving| saving > Money::ZERO)).then_some(Downgrade {
            to,
            count,
            saving_per_year,
            by_use_of,
        })
    };
    parts.iter().filter_map(to_smaller).max_by_key(|one| (one.saving_per_year, one.count))
}
