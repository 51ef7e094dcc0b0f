//! What rules and commands ask of a portfolio, computed once: pure functions of portfolio, day and settings.
//!
//! The commands print these results and the rules judge these results, so a figure never differs between a table and a finding.

pub mod balance;
pub mod case;
pub mod costs;
pub mod faults;
pub mod graph;
pub mod impact;
pub mod licences;
pub mod matching;
pub mod merge;
pub mod overlaps;
pub mod retirement;
pub mod tenders;

use std::collections::BTreeMap;

use crate::model::money::{Currency, Money};
use crate::phrase::Phrase;
use crate::settings::{Field, Settings as _};

/// A section of the policy that belongs to an analysis.
#[derive(Debug)]
pub struct Section {
    /// The name, as between the brackets.
    pub name: &'static str,
    /// What it is about, in a sentence.
    pub about: &'static str,
    /// Its settings as they describe themselves.
    pub fields: &'static [Field],
    of: fn(&Settings) -> Result<toml::Table, toml::ser::Error>,
    apply: fn(&mut Settings, toml::Table) -> Result<(), Phrase>,
}

impl Section {
    /// Returns its defaults.
    ///
    /// # Panics
    /// Never: settings are plain numbers, texts and lists.
    #[must_use]
    pub fn defaults(&self) -> toml::Table {
        (self.of)(&Settings::default()).expect("settings are plain numbers, texts and lists")
    }

    /// Puts values into its settings; what they leave out has its default.
    ///
    /// # Errors
    /// When a setting is unknown, or its value of the wrong kind or out of range.
    pub fn apply(&self, settings: &mut Settings, values: toml::Table) -> Result<(), Phrase> {
        (self.apply)(settings, values)
    }
}

/// Lists the sections once: the settings, and what the policy, its schema and the rule pages need of them, are made from here.
macro_rules! sections {
    ($(#[doc = $about:literal] $field:ident: $kind:ty = $name:literal,)*) => {
        /// The settings of every analysis, as the policy gives them.
        #[derive(Debug, Clone, Default)]
        pub struct Settings {
            $(#[doc = $about] pub $field: $kind,)*
            /// `[currency]`: what one unit of another currency is worth in the portfolio's.
            pub rates: BTreeMap<Currency, Money>,
            /// `suites.toml`: which products are part of which suite.
            pub suites: licences::bundles::Bundles,
        }

        /// The sections of a policy that belong to the analyses.
        pub const SECTIONS: &[Section] = &[$(
            Section {
                name: $name,
                about: $about.trim_ascii(),
                fields: <$kind>::FIELDS,
                of: |settings| toml::Table::try_from(&settings.$field),
                apply: |settings, values| {
                    settings.$field = <$kind>::read(&values)?;
                    Ok(())
                },
            },
        )*];
    };
}

sections! {
    /// How much is needed, and how old a measurement may be.
    licences: licences::LicenceSettings = "licences",
    /// When a tender must start, and what counts as soon: a planning aid, not legal advice.
    tenders: tenders::TenderSettings = "tenders",
    /// How many tenders can be prepared at once, and by whom.
    levelling: tenders::levelling::LevellingSettings = "levelling",
    /// When two names are one product.
    matching: matching::MatchingSettings = "matching",
    /// Which tasks have one system only.
    tasks: overlaps::TaskSettings = "tasks",
    /// How long a period of coming and going is.
    balance: balance::BalanceSettings = "one-in-one-out",
    /// What a business case costs, gives and must give back.
    case: case::CaseSettings = "case",
    /// How long what leaves runs beside what comes in its place, and how long archiving takes.
    retirement: retirement::RetirementSettings = "retirement",
}
