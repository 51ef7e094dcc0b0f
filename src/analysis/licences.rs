//! Licence positions: bought against assigned, used and needed, of one product and metric at a time.
//!
//! Everything is counted in whole licences and decimal money. A position that cannot be judged by its use says why
//! and has no need and no surplus: what is not measured is never counted as waste.

pub mod advice;
mod books;
pub mod bundles;
pub mod crowd;
pub mod downgrade;
mod history;
mod holding;
mod measured;
mod organisation;
mod position;
mod price;
pub mod renewal;
pub mod share;
pub mod suites;
pub mod what_if;

use chrono::NaiveDate;
use compact_str::CompactString;
use rayon::prelude::*;
use rustc_hash::FxHashSet;

pub use history::Point;
pub use holding::{Exit, Holding, Return};
pub use measured::{Figure, Measurement, Unmeasured};
pub use organisation::{OwnFigure, Scope};
pub use position::{Position, Right};
pub use price::{Prices, Worth};

use super::Settings;
use super::costs::Exchange;
use crate::model::contract_dates::ContractDates;
use crate::model::{LicenceKey, Metric, Portfolio};
use crate::text::fold_in_place;
use books::{Books, Counted};
use organisation::Organisation;

crate::settings! {
    /// Settings of the licence positions.
    LicenceSettings {
        /// Percent added to active use before it counts as need.
        #[at_most = 1000]
        buffer_percent: u32 = 10,
        /// Days after which a measurement is too old to judge by.
        measured_within_days: u32 = 180,
        /// Days before a measurement within which somebody was active who counts as using a product, where the last day of each
        /// person's activity is known.
        active_within_days: u32 = 90,
    }
}

/// Returns whether a part is at least so many percent of a whole.
#[must_use]
pub fn is_at_least_percent(part: u64, whole: u64, percent: u32) -> bool {
    u128::from(part) * 100 >= u128::from(whole) * u128::from(percent)
}

/// Computes every position on a day, by product and metric. `dates` are those of the portfolio's contracts, in their order.
///
/// A product is entered under one name however it is written: names are folded. A measurement that names the product counts
/// for the metric that needs it. Of a product that is bought by a metric that cannot be read there is no position: nobody knows what
/// its other entitlements are beside that one.
#[must_use]
pub fn positions(portfolio: &Portfolio, dates: &[ContractDates], today: NaiveDate, settings: &Settings) -> Vec<Position> {
    let product: Vec<CompactString> = portfolio.licences.par_iter().map(|licence| product_key(&licence.product)).collect();
    let product_of = |key: LicenceKey| product[key.position()].as_str();
    let unclear: FxHashSet<&str> = portfolio
        .licences()
        .filter(|(_, licence)| licence.counted().is_none() && licence.is_valid_on(today))
        .map(|(key, _)| product_of(key))
        .collect();
    let counted = portfolio.licences().filter_map(|(key, licence)| Some((product_of(key), licence.counted()?, key)));
    let mut counted: Vec<_> = counted.filter(|(product, ..)| !unclear.contains(product)).collect();
    counted.par_sort_unstable();
    let of_products: Vec<&[Counted<'_>]> = counted.chunk_by(|one, other| one.0 == other.0).collect();
    let exchange = Exchange::new(portfolio.profile.currency, &settings.rates);
    let organisation = Organisation::of(portfolio);
    let books = Books { portfolio, organisation, dates, today, settings: &settings.licences, exchange };
    of_products.par_iter().with_max_len(1024).flat_map_iter(|rows| books.positions_of_product(rows)).collect()
}

/// Returns how many inhabitants the organisation has: as its table says, else its profile.
#[must_use]
pub fn inhabitants(portfolio: &Portfolio) -> Option<u64> {
    Organisation::of(portfolio).own_figure(Metric::Inhabitant, &[]).map(|own| own.count)
}

/// Returns what two ways to write a product have in common. A name of signs only is itself.
pub(crate) fn product_key(product: &str) -> CompactString {
    Some(fold_in_place(product)).filter(|folded| !folded.is_empty()).unwrap_or_else(|| product.trim().into())
}

/// Returns active use and buffer, rounded up to whole licences.
fn with_buffer(active: u64, percent: u32) -> u64 {
    let hundredths = u128::from(active).saturating_mul(100 + u128::from(percent));
    u64::try_from(hundredths.div_ceil(100)).unwrap_or(u64::MAX)
}
