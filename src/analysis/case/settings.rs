//! The settings of business cases, with the strategies that their defaults come from.

use super::{Band, Figure};
use crate::model::Money;
use crate::phrase;
use crate::phrase::Phrase;

/// The business case that a price demands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, schemars::JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Level {
    /// Level 0: it costs nothing, not even hours; the approval of the platform is enough.
    PlatformApproval,
    /// Level 1: a small case, which the department decides itself.
    Small,
    /// Level 2: a full case, which the forum decides.
    Full,
}

impl Level {
    /// Returns the number by which the forum knows it.
    #[must_use]
    pub fn number(self) -> u32 {
        self as u32
    }
}

crate::settings! {
    /// Settings of the business cases.
    CaseSettings {
        /// Price above which a full business case is demanded, level 2; 0 for always (Hillerød, section 4: 50.000 kr.; Høje-Taastrup and Nordfyn: always).
        limit: u32 = 50_000,
        /// Level of a price of exactly the limit, which Hillerød's "under" and "over" leave open: 1 or 2.
        #[at_most = 2]
        limit_level: u32 = 1,
        /// Years of operation and benefit that count, from the first year with an effect (Hillerød, section 4: operation over 4 years, payback within 4).
        #[at_most = 20]
        horizon_years: u32 = 4,
        /// Percent of the price that must come back within the horizon; less fails (Hillerød, section 4: 50–60 %).
        #[at_most = 1000]
        payback_least_percent: u32 = 50,
        /// Percent of the price from which the payback passes; between the two it is borderline (Hillerød, section 4: 50–60 %).
        #[at_most = 1000]
        payback_target_percent: u32 = 60,
        /// What a full-time equivalent costs a year, with overhead (Høje-Taastrup, table 1: 0,5 mio. kr.).
        fte_price: u32 = 500_000,
        /// What an hour of the house's own people costs: an assumption, a full-time equivalent over some 1.430 hours at work.
        hour_price: u32 = 350,
        /// Percent by which the benefit is smaller in the first scenario.
        #[at_most = 100]
        benefit_less_percent: u32 = 20,
        /// Percent by which everything is dearer in the second scenario.
        #[at_most = 1000]
        cost_more_percent: u32 = 20,
        /// Percent of a quoted sum by which its lines may miss it, beyond the rounding of the sum itself.
        #[at_most = 100]
        tolerance_percent: u32 = 1,
    }
    check sensible
}

fn sensible(settings: &CaseSettings) -> Result<(), Phrase> {
    if settings.limit_level == 0 {
        return Err(phrase!("setting-limit-level-range"));
    }
    if settings.horizon_years == 0 {
        return Err(phrase!("setting-horizon-zero"));
    }
    if settings.fte_price == 0 {
        return Err(phrase!("setting-fte-zero"));
    }
    Ok(())
}

impl CaseSettings {
    /// Returns the case that a price demands; nothing where too little of the price is known.
    #[must_use]
    pub fn level(&self, price: Figure) -> Option<Level> {
        let limit = Money::from(self.limit);
        let of = |value: Money| match value.cmp(&limit) {
            _ if self.limit == 0 => Level::Full,
            _ if value.is_zero() => Level::PlatformApproval,
            std::cmp::Ordering::Less => Level::Small,
            std::cmp::Ordering::Equal if self.limit_level < 2 => Level::Small,
            _ => Level::Full,
        };
        match price {
            Figure::Exactly(value) => Some(of(value)),
            Figure::AtLeast(value) => Some(of(value)).filter(|level| *level == Level::Full),
            _ => (self.limit == 0).then_some(Level::Full),
        }
    }

    /// Returns how a payback share, in hundredths, stands to the limits; nothing where that cannot be said for certain.
    #[must_use]
    pub fn band(&self, share: Figure) -> Option<Band> {
        let (least, target) = (Money::from(self.payback_least_percent), Money::from(self.payback_target_percent));
        let of = |share: Money| match share {
            share if share < least => Band::Fail,
            share if share < target => Band::Borderline,
            _ => Band::Pass,
        };
        match share {
            Figure::Exactly(share) => Some(of(share)),
            Figure::AtLeast(share) => Some(of(share)).filter(|band| *band == Band::Pass),
            Figure::AtMost(share) => Some(of(share)).filter(|band| *band == Band::Fail),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn exactly_the_limit_has_the_level_that_the_policy_says() {
        let policy = CaseSettings::default();
        let level = |policy: &CaseSettings, price: u32| policy.level(Figure::Exactly(price.into())).map(Level::number);
        assert_eq!([49_999, 50_000, 50_001, 0].map(|price| level(&policy, price)), [Some(1), Some(1), Some(2), Some(0)]);
        let strict = CaseSettings { limit_level: 2, ..CaseSettings::default() };
        assert_eq!([49_999, 50_000].map(|price| level(&strict, price)), [Some(1), Some(2)]);
        let always = CaseSettings { limit: 0, ..CaseSettings::default() };
        assert_eq!([0, 1].map(|price| level(&always, price)), [Some(2), Some(2)]);
    }

    #[test]
    fn a_bound_decides_only_what_it_decides() {
        let policy = CaseSettings::default();
        assert_eq!(policy.level(Figure::AtLeast(50_001.into())), Some(Level::Full));
        assert_eq!(policy.level(Figure::AtLeast(40_000.into())), None, "hours may bring it above");
        assert_eq!(policy.level(Figure::NotEstimated), None);
        let band = |share: Figure| policy.band(share);
        assert_eq!([49, 50, 59, 60].map(|share| band(Figure::Exactly(share.into()))), {
            [Some(Band::Fail), Some(Band::Borderline), Some(Band::Borderline), Some(Band::Pass)]
        });
        assert_eq!([49, 80].map(|share| band(Figure::AtMost(share.into()))), [Some(Band::Fail), None]);
        assert_eq!([49, 80].map(|share| band(Figure::AtLeast(share.into()))), [None, Some(Band::Pass)]);
    }
}
