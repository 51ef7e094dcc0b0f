//! Which records are one product under two names.
//!
//! Every name is read in several ways ([`name`]), and records that share a reading meet in a map: nobody is compared with everybody.
//! A pair says which names were compared, what was taken off them and how sure it is. Pairs are joined into groups, one a product.

pub mod name;
pub mod products;

mod department;
mod evidence;
mod pairs;
mod slip;
mod vendor;
mod version;
mod words;

use chrono::NaiveDate;
use rustc_hash::FxHashMap;

use crate::model::{Money, Portfolio, SystemKey};

pub use pairs::Pair;

crate::settings! {
    /// Settings of the matching.
    MatchingSettings {
        /// Hundredths of certainty below which two records do not count as one product.
        #[at_most = 100]
        least_certainty: u32 = 70,
    }
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
    let pairs = pairs::pairs(portfolio, today, settings.least_certainty);
    let mut groups = Groups::new(portfolio.systems.len());
    for pair in &pairs {
        groups.join(pair.one, pair.other);
    }
    let mut of_group: FxHashMap<usize, Vec<Pair>> = FxHashMap::default();
    let mut order = Vec::new();
    for pair in pairs {
        let group = groups.find(pair.one.position());
        let of_this = of_group.entry(group).or_default();
        if of_this.is_empty() {
            order.push(group);
        }
        of_this.push(pair);
    }
    let mut duplicates: Vec<_> =
        order.into_iter().filter_map(|group| Some(duplicate(portfolio, of_group.remove(&group)?))).collect();
    duplicates.sort_by_key(|duplicate| duplicate.keep);
    duplicates
}

/// Makes a group of its pairs: the record to keep, and for each other one the pair with that, or else its surest one.
fn duplicate(portfolio: &Portfolio, mut pairs: Vec<Pair>) -> Duplicate {
    let mut records: Vec<_> = pairs.iter().flat_map(|pair| [pair.one, pair.other]).collect();
    records.sort_unstable();
    records.dedup();
    let keep = records.iter().copied().max_by(|one, other| worth_keeping(portfolio, *one, *other)).unwrap_or(pairs[0].one);
    let mut best: FxHashMap<SystemKey, Pair> = FxHashMap::default();
    pairs.sort_by_key(|pair| (!pair.names(keep), std::cmp::Reverse(pair.certainty), pair.one, pair.other));
    for pair in pairs {
        for system in [pair.one, pair.other] {
            best.entry(system).or_insert_with(|| pair.clone());
        }
    }
    let others = records.into_iter().filter(|system| *system != keep);
    Duplicate { keep, others: others.filter_map(|system| Some((system, best.remove(&system)?))).collect() }
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

/// Returns whether the portfolio itself says that two records are two things: a module and its whole, a system and its
/// successor, or one id twice, which is another rule's business.
fn are_told_apart(portfolio: &Portfolio, one: SystemKey, other: SystemKey) -> bool {
    let (left, right) = (&portfolio[one], &portfolio[other]);
    left.part_of == Some(other)
        || right.part_of == Some(one)
        || left.replaces.contains(&other)
        || right.replaces.contains(&one)
        || left.id == right.id
}

/// Records that belong together (union-find).
struct Groups {
    parents: Vec<usize>,
}

impl Groups {
    fn new(records: usize) -> Self {
        Self { parents: (0..records).collect() }
    }

    fn find(&mut self, mut at: usize) -> usize {
        while self.parents[at] != at {
            self.parents[at] = self.parents[self.parents[at]];
            at = self.parents[at];
        }
        at
    }

    /// The lower position becomes the head, so that no order of pairs shows.
    fn join(&mut self, one: SystemKey, other: SystemKey) {
        let (one, other) = (self.find(one.position()), self.find(other.position()));
        self.parents[one.max(other)] = one.min(other);
    }
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
