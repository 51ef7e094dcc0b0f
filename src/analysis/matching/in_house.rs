//! Whether a product that somebody looks at is in the house already, under this name or another.

use chrono::NaiveDate;

use super::{MatchingSettings, found, lists, readings::Link};
use crate::model::{Portfolio, SystemKey};
use crate::phrase::Phrase;

/// A system that is a product.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InHouse {
    /// The position of the product's name among those that were asked for.
    pub product: usize,
    /// The system.
    pub system: SystemKey,
    /// How sure it is, in hundredths.
    pub certainty: u8,
    /// Why, in a phrase.
    pub because: Phrase,
    /// The comparison, line by line.
    pub evidence: Vec<Phrase>,
}

/// Finds the systems, those that have not left, that are one of these products; by product, the surest first.
#[must_use]
pub fn in_house(portfolio: &Portfolio, products: &[&str], today: NaiveDate, settings: &MatchingSettings) -> Vec<InHouse> {
    if products.is_empty() {
        return Vec::new();
    }
    let systems: Vec<SystemKey> = portfolio.systems().filter(|(_, row)| !row.has_left(today)).map(|(key, _)| key).collect();
    let categories: Vec<_> = systems.iter().map(|key| portfolio[*key].category.as_deref().map(super::category)).collect();
    let mut lists = lists(portfolio, &systems, &categories);
    // Their places stand in for ids; no system has such an id, for ids are trimmed.
    let ids: Vec<String> = (0..products.len()).map(|at| format!(" {at}")).collect();
    let records = products.iter().zip(&ids).map(|(name, id)| super::Record { id, name, ..super::Record::default() });
    lists.records.extend(records);
    let found = found::Found::new(&lists, settings.least_certainty);
    let link = |link: &Link| {
        let (one, other) = (link.one.min(link.other), link.one.max(link.other));
        let product = other.checked_sub(systems.len()).filter(|_| one < systems.len())?;
        let told = found.told(link);
        Some(InHouse { product, system: systems[one], certainty: link.certainty, because: told.because, evidence: told.evidence })
    };
    let mut all: Vec<InHouse> = found.groups.iter().flat_map(|group| &group.links).filter_map(link).collect();
    all.sort_by_key(|one| (one.product, std::cmp::Reverse(one.certainty), one.system));
    all.dedup_by_key(|one| (one.product, one.system));
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::load;
    use crate::model::portfolio::Profile;

    fn found(products: &[&str]) -> Vec<String> {
        let inventory = "# systems\nid,name,vendor,aliases,former-names,status\n1,KMD Nexus,KMD,,,operation\n\
            2,ACOS WebSak,ACOS,,,operation\n3,Acadre,Formpipe,ESDH-systemet,,operation\n4,Cura,Systematic,,,retired\n\
            5,SBSYS,SBSYS,,,operation\n6,Intranet,KMD,,,operation\n";
        let portfolio = load::from_text(Profile::default(), inventory);
        let today = "2026-11-21".parse().expect("a day");
        let told = |one: InHouse| format!("{} = {}", products[one.product], portfolio[one.system].id);
        in_house(&portfolio, products, today, &MatchingSettings::default()).into_iter().map(told).collect()
    }

    #[test]
    fn a_product_is_found_by_its_name_an_alias_or_the_name_of_another_decade() {
        assert_eq!(found(&["kmd nexus"]), ["kmd nexus = 1"]);
        assert_eq!(found(&["Nexus (KMD)"]), ["Nexus (KMD) = 1"]);
        assert_eq!(found(&["WebSak Fokus"]), ["WebSak Fokus = 2"]);
        assert_eq!(found(&["ESDH-systemet"]), ["ESDH-systemet = 3"]);
        assert_eq!(found(&["F2", "SBSYS", "Acadre"]), ["SBSYS = 5", "Acadre = 3"]);
    }

    #[test]
    fn what_nobody_has_or_has_no_more_is_not_found() {
        assert_eq!(found(&["Public 360", "Cura", "Frontdesk Booking"]), [""; 0]);
        assert_eq!(found(&[]), [""; 0]);
    }
}
