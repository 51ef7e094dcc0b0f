//! Contracts and prices side by side, and the contracts that belong together.

use std::collections::BTreeSet;

use super::columns::{CONTRACTS, PRICES, SHARED_COLUMNS, TOGETHER};
use super::{each, exact};
use crate::analysis::merge::together::{Because, Party, Together, Window};
use crate::analysis::merge::{At, Part};
use crate::model::money::{Basis, to_oere};
use crate::model::{ContractKey, Currency, Metric, Money};
use crate::phrase::Value;
use crate::report::merge::{Entry, MergeReport, plain};
use crate::report::sheet::{Cell, Sheet};
use crate::report::words::told;

impl MergeReport<'_> {
    /// Returns the contracts of what belongs together, side by side.
    #[must_use]
    pub fn contract_sheet(&self) -> Sheet {
        let of = |entry: &Entry<'_>, at: At, part: Part| {
            let side = self.merged.side(at);
            let row = |contract: ContractKey| {
                let (row, dates) = (&side.portfolio[contract], &side.dates[contract.position()]);
                let system = self.merged.system(at);
                let value = |value: Option<Money>| Cell::money(value, row.currency);
                let estimated = side.plans[contract.position()].value.as_ref().map(|value| value.value);
                vec![
                    Cell::Whole(entry.number),
                    Cell::text(entry.label.as_str()),
                    Cell::Word("merge-part", part.name()),
                    Cell::text(&side.name),
                    Cell::text(&system.name),
                    Cell::text(&row.id),
                    Cell::text(&row.title),
                    row.supplier.as_deref().into(),
                    row.terms.start.into(),
                    dates.current_end.into(),
                    dates.maximum_end.into(),
                    row.terms.notice.map(|notice| told(notice, self.language)).into(),
                    dates.last_notice.into(),
                    dates.earliest_exit.into(),
                    row.terms
                        .options
                        .map(|options| format!("{} × {}", row.terms.options_left(), told(options.each, self.language)))
                        .into(),
                    dates.option_by.into(),
                    row.procedure.map_or(Cell::Empty, |procedure| Cell::Word("procedure", procedure.name())),
                    value(row.annual_value),
                    row.annual_value.or(estimated).map(|_| row.currency.to_string()).into(),
                    exact(each(row.annual_value, side.inhabitants)),
                    exact(each(row.annual_value, system.active_users.or(system.users))),
                    value(estimated),
                ]
            };
            side.running(at.system).into_iter().map(row).collect::<Vec<_>>()
        };
        let rows = self
            .entries
            .iter()
            .flat_map(|entry| self.records(entry).into_iter().flat_map(|(at, part)| of(entry, at, part)).collect::<Vec<_>>());
        plain(&self.named(["Kontrakter", "Avtaler", "Contracts"]), &CONTRACTS, rows.collect())
    }

    /// Returns the prices of licences of what belongs together, metric by metric.
    #[must_use]
    pub fn price_sheet(&self) -> Sheet {
        let rows = self.entries.iter().flat_map(|entry| {
            let mut rows: Vec<_> = self.prices(entry).into_iter().map(|price| (price.metric, price)).collect();
            rows.sort_by_key(|(metric, _)| *metric);
            rows.into_iter().map(|(metric, price)| {
                vec![
                    Cell::Whole(entry.number),
                    Cell::text(entry.label.as_str()),
                    metric.map_or(Cell::Empty, |metric| Cell::Word("metric", metric.name())),
                    Cell::text(&self.merged.side(price.at).name),
                    Cell::text(price.product),
                    price.quantity.into(),
                    price.each.map_or(Cell::Empty, |(each, _)| Cell::Number(to_oere(each))),
                    price.each.map_or(Cell::Empty, |(_, basis)| {
                        Cell::Word("price-per", if basis == Basis::Once { "once" } else { "year" })
                    }),
                    Cell::text(price.currency.to_string()),
                ]
            })
        });
        plain(&self.named(["Priser", "Priser", "Prices"]), &PRICES, rows.collect())
    }

    /// Returns the prices of the licences of an entry's systems, each licence once.
    pub(in crate::report::merge) fn prices(&self, entry: &Entry<'_>) -> Vec<Price<'_>> {
        let mut seen = BTreeSet::new();
        let mut prices = Vec::new();
        for (at, _) in self.records(entry) {
            let side = self.merged.side(at);
            let portfolio = side.portfolio;
            let under = side.running(at.system).into_iter().filter(|contract| portfolio[*contract].systems.len() == 1);
            let under = under.flat_map(|contract| portfolio.licences_under(contract)).copied();
            for key in portfolio.licences_of(at.system).iter().copied().chain(under) {
                let row = &portfolio[key];
                if !row.is_valid_on(self.merged.today) || !seen.insert((at.side, key)) {
                    continue;
                }
                let currency = row.contract.map_or(side.currency(), |contract| portfolio[contract].currency);
                prices.push(Price {
                    at,
                    product: &row.product,
                    metric: row.counted(),
                    quantity: row.quantity,
                    each: row.price(),
                    currency,
                });
            }
        }
        prices
    }

    /// Returns the contracts that belong together.
    #[must_use]
    pub fn together_sheet(&self) -> Sheet {
        let rows = self.merged.together.iter().map(|together| self.together_row(together)).collect();
        plain(&self.named(["Samles", "Samles", "Together"]), &TOGETHER, rows)
    }

    /// Returns the contracts of one supplier or class, for the terminal.
    #[must_use]
    pub fn shared_sheet(&self) -> Sheet {
        let is_shared = |together: &&Together| together.because.iter().all(|why| matches!(why, Because::Shared(_)));
        let rows = self.merged.together.iter().filter(is_shared).map(|together| self.together_row(together)).collect();
        plain("", &TOGETHER, rows).only(SHARED_COLUMNS)
    }

    pub(in crate::report::merge) fn together_row(&self, together: &Together) -> Vec<Cell> {
        let (from, to) = match together.window {
            Window::Open(from, to) => (Some(from), to),
            Window::Gap(..) | Window::Unknown => (None, None),
        };
        let tender = together.tenders.first().map(|(_, tender)| tender);
        let fits = matches!(together.window, Window::Open(..));
        let mut contracts: Vec<Party> = together.contracts.clone();
        contracts.sort_by_key(|party| (self.merged.sides[party.side].given, *party));
        let contracts: Vec<_> = contracts.into_iter().map(|party| self.party(party)).collect();
        let join = together.join.as_ref();
        vec![
            Cell::text(self.because(together)),
            Cell::text(told(Value::list(contracts, 8), self.language)),
            from.into(),
            to.into(),
            together.value.map_or(Cell::Empty, |(value, currency)| Cell::Money(value, currency)),
            together.value.map(|(_, currency)| currency.to_string()).into(),
            tender.map_or(Cell::Empty, |tender| Cell::Money(tender.threshold.amount, tender.threshold.currency)),
            tender.map_or(Cell::Empty, |tender| Cell::Word("threshold", tender.threshold.standing.name())),
            tender.filter(|_| fits).map_or(Cell::Empty, |tender| Cell::Word("procedure", tender.procedure.name())),
            tender.filter(|_| fits).map(|tender| tender.start_by).into(),
            tender.filter(|_| fits).map(|tender| tender.takes_over).into(),
            join.and_then(|join| join.percent).map_or(Cell::Empty, Cell::Number),
            Cell::text(self.say(&self.window(together))),
            join.map(|join| self.say(&self.join(join))).into(),
        ]
    }
}

/// The price of a licence of a system.
#[derive(Debug)]
pub(in crate::report::merge) struct Price<'a> {
    pub(in crate::report::merge) at: At,
    pub(in crate::report::merge) product: &'a str,
    pub(in crate::report::merge) metric: Option<Metric>,
    pub(in crate::report::merge) quantity: Option<u64>,
    pub(in crate::report::merge) each: Option<(Money, Basis)>,
    pub(in crate::report::merge) currency: Currency,
}
