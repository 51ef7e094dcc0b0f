//! What rules and commands ask of a portfolio, computed once: pure functions of portfolio, day and settings.
//!
//! The commands print these results and the rules judge these results, so a figure never differs between a table and a finding.

pub mod balance;
pub mod costs;
pub mod faults;
pub mod graph;
pub mod licences;
pub mod matching;
pub mod overlaps;
pub mod tenders;

use std::collections::BTreeMap;

use crate::model::money::{Currency, Money};

/// The settings of every analysis, as the policy gives them.
#[derive(Debug, Clone, Default)]
pub struct Settings {
    /// `[licences]`: buffers and windows.
    pub licences: licences::LicenceSettings,
    /// `[tenders]`: horizons and lead times.
    pub tenders: tenders::TenderSettings,
    /// `[matching]`: when two names are one.
    pub matching: matching::MatchingSettings,
    /// `[tasks]`: which tasks have one system only.
    pub tasks: overlaps::TaskSettings,
    /// `[one-in-one-out]`: how long a period is.
    pub balance: balance::BalanceSettings,
    /// `[currency]`: what one unit of another currency is worth in the portfolio's.
    pub rates: BTreeMap<Currency, Money>,
}
