//! Which records are one product under two names.
//!
//! 1. A name is read as `[vendor] product [note]`; versions, legal forms, departments and small words leave it ([`name`], `parts`).
//! 2. Records that share a reading are judged by what was taken off (`readings`); products renamed since are known ([`products`]).
//! 3. All others meet by their rarest features only (`meet`), so the time grows with the number of records.
//! 4. The words of two names pair up, each pair with its reason (`align`), and weigh by how few vendors use them (`forms`): a product that
//!    a whole country has stays rare, a word for what many systems do is common. Vendors, words left over, notes, numbers, and what
//!    stands beside the name (`fields`) then raise or lower the score (`score`), which a table turns into a certainty.
//! 5. Pairs become groups by what they have in common with all of a group, never by a chain (`group`).
//!
//! Two lists in which few rows name a vendor are read word by word, and each row takes its best partner (`catalogue`).
//! No labelled pair is needed for any of this; constants say what they were chosen by.

pub mod name;
pub mod products;
pub mod record;

mod align;
mod catalogue;
mod comparison;
mod department;
mod evidence;
mod fields;
mod forms;
mod found;
mod group;
pub mod in_house;
mod meet;
mod parts;
mod readings;
mod score;
mod slip;
mod vendor;
mod version;
mod words;

use std::cmp::Reverse;

use chrono::NaiveDate;
use rayon::prelude::*;
use rustc_hash::FxHashMap;

use crate::analysis::overlaps::categories;
use crate::analysis::overlaps::groups::unknown_unit;
use crate::model::{Money, Portfolio, SystemKey};
use crate::phrase::Phrase;
use crate::text::fold;

pub use found::{Match, between, within};
pub use record::{Lists, Record};

crate::settings! {
    /// Settings of the matching.
    MatchingSettings {
        /// Hundredths of certainty below which two records do not count as one product.
        #[at_most = 100]
        least_certainty: u32 = 70,
    }
}

/// Two records of one product.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pair {
    /// The record with the lower id.
    pub one: SystemKey,
    /// The other record.
    pub other: SystemKey,
    /// How sure it is, in hundredths.
    pub certainty: u8,
    /// Why, in a phrase.
    pub because: Phrase,
    /// The comparison, line by line.
    pub evidence: Vec<Phrase>,
}

/// Records of one product.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Duplicate {
    /// The record to keep: in operation before planned, then the dearest, the most used, the one with most contracts.
    pub keep: SystemKey,
    /// The other records, by id, each with the pair that shows it.
    pub others: Vec<(SystemKey, Pair)>,
}

impl Duplicate {
    /// Returns every record, the one to keep last.
    pub fn records(&self) -> impl Iterator<Item = SystemKey> {
        self.others.iter().map(|(system, _)| *system).chain([self.keep])
    }

    /// Returns how sure the weakest of the pairs is, in hundredths.
    #[must_use]
    pub fn certainty(&self) -> u8 {
        self.others.iter().map(|(_, pair)| pair.certainty).min().unwrap_or(100)
    }

    /// Returns what the records cost a year beside the dearest, by the cost of each; nothing when one is not known.
    #[must_use]
    pub fn yearly(&self, cost: impl Fn(SystemKey) -> Option<Money>) -> Option<Money> {
        let costs: Option<Vec<Money>> = self.records().map(cost).collect();
        let costs = costs?;
        let total = costs.iter().try_fold(Money::ZERO, |total, cost| total.checked_add(*cost))?;
        total.checked_sub(costs.into_iter().max()?)
    }
}

/// Finds records of one product. A retired record is history and no duplicate, and neither are a module and its whole, or a
/// system and the one that it replaces. Sorted by the record to keep.
#[must_use]
pub fn duplicates(portfolio: &Portfolio, today: NaiveDate, settings: &MatchingSettings) -> Vec<Duplicate> {
    let systems: Vec<SystemKey> = portfolio.systems().filter(|(_, row)| !row.has_left(today)).map(|(key, _)| key).collect();
    let categories: Vec<_> = systems.iter().map(|key| portfolio[*key].category.as_deref().map(category)).collect();
    let lists = lists(portfolio, &systems, &categories);
    let found = found::Found::new(&lists, settings.least_certainty);
    let mut duplicates: Vec<_> = found.groups.par_iter().map(|group| duplicate(portfolio, &systems, &found, group)).collect();
    duplicates.sort_by_key(|duplicate| duplicate.keep);
    duplicates
}

/// Returns the id of a category that the program knows, else the text as it compares.
pub(in crate::analysis) fn category(text: &str) -> String {
    categories::find(text).map_or_else(|| fold(text), |category| category.id.clone())
}

/// Returns the systems as records to compare, in their order.
fn lists<'a>(portfolio: &'a Portfolio, systems: &[SystemKey], categories: &'a [Option<String>]) -> Lists<'a> {
    let record = |(key, category): (&SystemKey, &'a Option<String>)| {
        let system = &portfolio[*key];
        Record {
            id: &system.id,
            name: &system.name,
            vendor: system.vendor.as_deref(),
            aliases: &system.aliases,
            former_names: &system.former_names,
            category: category.as_deref(),
            description: system.description.as_deref(),
            price: None,
        }
    };
    let units = portfolio.units.iter().flat_map(|unit| [&unit.name, &unit.id]).chain(&portfolio.profile.organisation).cloned();
    let unknown = portfolio.systems.iter().filter_map(|system| unknown_unit(portfolio, system));
    let place: FxHashMap<SystemKey, usize> = systems.iter().enumerate().map(|(place, key)| (*key, place)).collect();
    let apart = systems.iter().enumerate().flat_map(|(at, key)| {
        let others = portfolio[*key].replaces.iter().copied().chain(portfolio[*key].part_of);
        others.filter_map(|other| place.get(&other).copied()).map(move |other| (at, other)).collect::<Vec<_>>()
    });
    let suppliers = portfolio.contracts.iter().filter_map(|contract| contract.supplier.clone());
    let suppliers = suppliers.chain(portfolio.systems.iter().filter_map(|system| system.vendor.clone()));
    Lists { records: systems.iter().zip(categories).map(record).collect(), ..Lists::default() }
        .with_units(units.chain(unknown))
        .with_vendors(suppliers)
        .with_apart(apart)
}

/// Makes a duplicate of a group: the record to keep, and for each other one the pair with that, or else its surest one.
fn duplicate(portfolio: &Portfolio, systems: &[SystemKey], found: &found::Found<'_>, group: &found::Group) -> Duplicate {
    let worth = |one: &&usize, other: &&usize| worth_keeping(portfolio, systems[**one], systems[**other]);
    let keep = group.records.iter().max_by(worth).copied().unwrap_or_default();
    let mut links: Vec<_> = group.links.iter().collect();
    links.sort_by_key(|link| (link.one != keep && link.other != keep, Reverse(link.certainty), link.one, link.other));
    let mut best: FxHashMap<usize, &readings::Link> = FxHashMap::default();
    for link in links {
        best.entry(link.one).or_insert(link);
        best.entry(link.other).or_insert(link);
    }
    let pair = |record: &usize| {
        let Match { one, other, certainty, because, evidence } = found.told(best.get(record)?);
        Some((systems[*record], Pair { one: systems[one], other: systems[other], certainty, because, evidence }))
    };
    let others = group.records.iter().filter(|record| **record != keep).filter_map(pair).collect();
    Duplicate { keep: systems[keep], others }
}

/// Compares two records by which of them should stay; equal ones by id, the first stays.
fn worth_keeping(portfolio: &Portfolio, one: SystemKey, other: SystemKey) -> std::cmp::Ordering {
    let rank = |key: SystemKey| {
        let system = &portfolio[key];
        (
            !system.is_to_come(),
            system.leaves_on().is_none(),
            system.annual_cost,
            system.active_users,
            portfolio.contracts_of(key).len(),
        )
    };
    rank(one).cmp(&rank(other)).then_with(|| other.cmp(&one))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::load;
    use crate::model::portfolio::Profile;

    /// Returns `other, other = keep` of each group.
    fn found(inventory: &str) -> Vec<String> {
        let portfolio = load::from_text(Profile::default(), inventory);
        let today = "2026-11-21".parse().expect("a date");
        let told = |duplicate: Duplicate| {
            let others: Vec<_> = duplicate.others.iter().map(|(system, _)| portfolio[*system].id.as_str()).collect();
            format!("{} = {}", others.join(", "), portfolio[duplicate.keep].id)
        };
        duplicates(&portfolio, today, &MatchingSettings::default()).into_iter().map(told).collect()
    }

    fn of(rows: &str) -> Vec<String> {
        found(&format!("# systems\nid,name,vendor,aliases,former-names,annual-cost\n{rows}"))
    }

    #[test]
    fn one_product_is_one_group_whatever_the_order_of_its_rows() {
        let rows = [
            "1,Prisme,Fujitsu,,,9",
            "2,Prisme 2009,Fujitsu A/S,,,5",
            "3,Prisme 2015,,,,4",
            "4,PRISME,fujitsu,,,3",
            "5,Aula,,,,8",
        ];
        assert_eq!(of(&rows.join("\n")), ["2, 3, 4 = 1"]);
        let turned: Vec<_> = rows.into_iter().rev().collect();
        assert_eq!(of(&turned.join("\n")), ["2, 3, 4 = 1"]);
    }

    #[test]
    fn a_task_word_of_two_vendors_is_two_products_and_a_brand_is_one() {
        assert_eq!(of("1,Intranet,KMD,,,\n2,Intranet,EG,,,\n"), [""; 0]);
        assert_eq!(of("1,Acadre,Traen,,,\n2,Acadre,Formpipe,,,\n"), ["2 = 1"]);
        assert_eq!(of("1,KMD Skole,KMD,,,\n2,IST Skole,IST,,,\n3,Skole,,,,\n"), [""; 0]);
    }

    #[test]
    fn a_record_without_a_vendor_is_one_of_two_products_and_does_not_join_them() {
        assert_eq!(of("1,KMD Nexus,KMD,,,1\n2,Sonatype Nexus,Sonatype,,,2\n3,KMD nexus,,,,3\n"), ["1 = 3"]);
        assert_eq!(
            of("1,KMD Nexus,KMD,,,1\n2,Sonatype Nexus,Sonatype,,,2\n3,Nexus,,,,3\n"),
            ["1 = 3"],
            "the first of two equally likely"
        );
    }

    #[test]
    fn other_names_count_against_names_and_not_against_each_other() {
        assert_eq!(of("1,Boligweb,A,Opus,,\n2,Lønsystem,B,Opus,,\n"), [""; 0]);
        assert_eq!(of("1,KMD WorkZone,KMD,,ScanJour Captia,\n2,ScanJour Captia,ScanJour,,,\n"), ["2 = 1"], "sold since");
        assert_eq!(of("1,ACOS WebSak,ACOS,,,\n2,WebSak Fokus,ACOS,,,\n"), ["2 = 1"], "known to the program");
        assert_eq!(of("1,MitID,DIGST,,,\n2,NemID,DIGST,,,\n"), [""; 0], "a successor is another product");
    }

    #[test]
    fn a_bare_number_an_edition_and_a_department_by_its_sound_need_the_vendor_and_the_sort() {
        assert_eq!(of("1,WinMed,CGM,,,\n2,WinMed 3,CGM,,,\n3,Trin 1,A,,,\n4,Trin 2,A,,,\n"), ["2 = 1"]);
        assert_eq!(of("1,uniFLOW,NT-ware,,,\n2,uniFLOW Online,,,,\n"), [""; 0]);
        assert_eq!(of("1,uniFLOW,NT-ware,,,\n2,uniFLOW Online,NT-ware,,,\n"), ["2 = 1"]);
        let sorts = "# systems\nid,name,vendor,category\n1,MIKE+,DHI,gis\n2,MIKE+ (Sundhed og Omsorg),DHI,";
        assert_eq!(found(&format!("{sorts}gis\n")), ["2 = 1"]);
        assert_eq!(found(&format!("{sorts}kirkegaard\n")), [""; 0]);
    }

    #[test]
    fn the_record_in_use_is_kept_and_the_amount_is_the_cheaper_s() {
        let rows = "# systems\nid,name,status,annual-cost\n1,Aula,planned,900\n2,AULA,operation,500\n3,Zoom,operation,\n4,ZOOM,operation,5\n";
        let portfolio = load::from_text(Profile::default(), rows);
        let found = duplicates(&portfolio, "2026-11-21".parse().expect("a date"), &MatchingSettings::default());
        let kept: Vec<_> = found
            .iter()
            .map(|one| (portfolio[one.keep].id.as_str(), one.yearly(|system| portfolio[system].annual_cost)))
            .collect();
        assert_eq!(kept, [("2", Some(Money::from(500))), ("4", None)]);
    }

    #[test]
    fn many_records_of_one_name_are_one_group_a_vendor() {
        let rows: String =
            (0..60).map(|at| format!("{at:03},Intranet,{},,,\n", if at % 2 == 0 { "KMD" } else { "EG" })).collect();
        let found = of(&rows);
        assert_eq!(found.len(), 2);
        assert!(found.iter().all(|group| group.matches(',').count() == 28), "{found:?}");
    }
}
