//! Lists of anything with ids and names: which rows of two of them are one thing.

use crate::analysis::matching::{self, Lists, Record, between};
use crate::model::Money;
use crate::phrase::Phrase;

/// A row of a list.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Item {
    /// Its id.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// Who makes it.
    pub vendor: Option<String>,
    /// What sort of thing it is.
    pub category: Option<String>,
    /// What it is.
    pub description: Option<String>,
    /// What it costs.
    pub price: Option<Money>,
}

/// Two rows of two lists that are one thing, by list and row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ItemPair {
    /// The list that was named first, and the row in it.
    pub left: (usize, usize),
    /// The other list, and the row in it.
    pub right: (usize, usize),
    /// How sure it is, in hundredths.
    pub certainty: u8,
    /// Why, in a phrase.
    pub because: Phrase,
    /// The comparison, line by line.
    pub evidence: Vec<Phrase>,
}

/// Finds the pairs between every two lists, those of the first two first, in each the surest first.
#[must_use]
pub fn pairs(lists: &[Vec<Item>], least: u32) -> Vec<ItemPair> {
    // Rows sorted by what they say, so that no order of rows shows.
    let sorted: Vec<Vec<usize>> = lists
        .iter()
        .map(|list| {
            let mut places: Vec<usize> = (0..list.len()).collect();
            places.sort_by(|one, other| order(&list[*one]).cmp(&order(&list[*other])));
            places
        })
        .collect();
    let categories: Vec<Vec<Option<String>>> =
        lists.iter().map(|list| list.iter().map(|item| item.category.as_deref().map(matching::category)).collect()).collect();
    let records = |number: usize| -> Vec<Record<'_>> {
        sorted[number].iter().map(|place| record(&lists[number][*place], categories[number][*place].as_deref())).collect()
    };
    let mut found = Vec::new();
    for left in 0..lists.len() {
        for right in left + 1..lists.len() {
            let both = Lists::two(records(left), records(right));
            let split = lists[left].len();
            found.extend(between(&both, least).into_iter().map(|pair| ItemPair {
                left: (left, sorted[left][pair.one]),
                right: (right, sorted[right][pair.other - split]),
                certainty: pair.certainty,
                because: pair.because,
                evidence: pair.evidence,
            }));
        }
    }
    found
}

fn order(item: &Item) -> impl Ord + '_ {
    (&item.id, &item.name, &item.vendor, item.category.as_deref().map(matching::category), &item.description, item.price)
}

fn record<'a>(item: &'a Item, category: Option<&'a str>) -> Record<'a> {
    Record {
        id: &item.id,
        name: &item.name,
        vendor: item.vendor.as_deref(),
        category,
        description: item.description.as_deref(),
        price: item.price,
        ..Record::default()
    }
}
