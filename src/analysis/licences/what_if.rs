//! What if: figures of the tables changed for one run, to see what that does to a position.

use std::fmt;

use chrono::NaiveDate;

use super::measured::{Figure, Measurement, Window, measurements};
use super::organisation::Organisation;
use super::{LicenceSettings, product_key};
use crate::error::Error;
use crate::load::value::number;
use crate::model::money::Money;
use crate::model::table::Cell;
use crate::model::{LicenceKey, Metric, Portfolio, Unread, Usage};
use crate::phrase;
use crate::phrase::{Phrase, Value};
use crate::text::{closest, fold};

/// What can be changed.
const FIELDS: [&str; 5] = ["active", "assigned", "quantity", "minimum", "unit-price"];

/// A change of one figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Change {
    Active(u64),
    Assigned(u64),
    Quantity(u64),
    Minimum(u64),
    UnitPrice(Money),
}

/// Changes of one licence: `L0248 active=1500 assigned=1600`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WhatIf {
    /// The licence, by its id, or the product.
    subject: String,
    changes: Vec<Change>,
    /// As it was written, white space folded.
    written: String,
}

/// Writes it as it was written.
impl fmt::Display for WhatIf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.written)
    }
}

impl WhatIf {
    /// Reads a what-if: an id or a product, then `field=value`, once or more.
    ///
    /// # Errors
    /// When nothing is named or changed, a field is not known, or a value cannot be read.
    pub fn read(text: &str) -> Result<Self, Phrase> {
        let words: Vec<_> = text.split_whitespace().collect();
        let (subject, changes) = words.split_at(words.iter().position(|word| word.contains('=')).unwrap_or(words.len()));
        if subject.is_empty() {
            return Err(phrase!("what-if-no-licence"));
        }
        if changes.is_empty() {
            return Err(phrase!("what-if-no-change"));
        }
        let changes = changes.iter().map(|word| match word.split_once('=') {
            Some((field, value)) if !field.is_empty() && !value.is_empty() => change(field, value),
            _ => Err(phrase!("what-if-not-a-change", word = *word)),
        });
        Ok(Self { subject: subject.join(" "), changes: changes.collect::<Result<_, _>>()?, written: words.join(" ") })
    }

    /// Makes the changes. Figures of use are taken as counted on `today` in the whole organisation, in the place of those that
    /// the tables have of the licence; where they have figures of its product only, in the place of these.
    ///
    /// # Errors
    /// When no licence goes by the name, or the product is bought several times and one entitlement must be meant.
    pub fn apply(&self, portfolio: &mut Portfolio, today: NaiveDate, settings: &LicenceSettings) -> Result<(), Error> {
        let licences = self.licences(portfolio)?;
        for change in &self.changes {
            if matches!(change, Change::Active(_) | Change::Assigned(_)) {
                continue;
            }
            let [licence] = licences[..] else {
                let names = Value::names(licences.iter().map(|licence| &portfolio[*licence].id), 5);
                let error = Error::new(phrase!("error-bought-often", licence = &self.subject, names));
                return Err(error.at(format!("--if \"{self}\"")).hint(phrase!("hint-bought-often")));
            };
            let licence = &mut portfolio.licences[licence.position()];
            match *change {
                Change::Quantity(number) => licence.quantity = Some(number),
                Change::Minimum(number) => licence.minimum = Some(number),
                Change::UnitPrice(price) => licence.unit_price = Some(price),
                Change::Active(_) | Change::Assigned(_) => {}
            }
        }
        let last = |of: fn(&Change) -> Option<u64>| self.changes.iter().rev().find_map(of);
        let active = last(|change| if let Change::Active(number) = change { Some(*number) } else { None });
        let assigned = last(|change| if let Change::Assigned(number) = change { Some(*number) } else { None });
        if active.is_some() || assigned.is_some() {
            count(portfolio, &licences, (active, assigned), today, settings);
        }
        Ok(())
    }

    /// Returns the licence of an id, else every licence of a product.
    fn licences(&self, portfolio: &Portfolio) -> Result<Vec<LicenceKey>, Error> {
        let by = |is_it: &dyn Fn(&crate::model::Licence) -> bool| -> Vec<LicenceKey> {
            portfolio.licences().filter(|(_, row)| is_it(row)).map(|(key, _)| key).collect()
        };
        let folded = fold(&self.subject);
        let found = [
            by(&|row| row.id == self.subject),
            by(&|row| !folded.is_empty() && fold(&row.id) == folded),
            by(&|row| product_key(&row.product) == product_key(&self.subject)),
        ];
        if let Some(licences) = found.into_iter().find(|licences| !licences.is_empty()) {
            return Ok(licences);
        }
        let names = portfolio.licences.iter().flat_map(|row| [row.id.as_str(), row.product.as_str()]);
        let hint = match closest(&self.subject, names) {
            Some(meant) => phrase!("did-you-mean", meant),
            None => phrase!("hint-no-licence"),
        };
        Err(Error::new(phrase!("error-no-licence", licence = &self.subject)).at(format!("--if \"{self}\"")).hint(hint))
    }
}

fn change(field: &str, value: &str) -> Result<Change, Phrase> {
    let cell = Cell::Text(value.into());
    let written = format!("{field}={value}");
    let whole = || number::whole(&cell).map_err(|why| phrase!("what-if-whole", change = &written, why));
    match field.to_lowercase().as_str() {
        "active" => whole().map(Change::Active),
        "assigned" => whole().map(Change::Assigned),
        "quantity" => whole().map(Change::Quantity),
        "minimum" => whole().map(Change::Minimum),
        "unit-price" => match number::amount(&cell) {
            Ok(stated) if stated.value >= Money::ZERO => Ok(Change::UnitPrice(stated.value)),
            Ok(_) => Err(phrase!("what-if-amount", change = written, why = phrase!("unreadable-below-zero"))),
            Err(why) => Err(phrase!("what-if-amount", change = written, why)),
        },
        name => {
            let known = Value::names(FIELDS, FIELDS.len());
            Err(match closest(name, FIELDS) {
                Some(meant) => phrase!("what-if-field-meant", field, meant, known),
                None => phrase!("what-if-field", field, known),
            })
        }
    }
}

/// Puts figures in the place of what the tables have of licences. A figure that is not given stays, with its day.
fn count(
    portfolio: &mut Portfolio,
    licences: &[LicenceKey],
    (active, assigned): (Option<u64>, Option<u64>),
    today: NaiveDate,
    settings: &LicenceSettings,
) {
    let Some(main) = licences.first().copied() else { return };
    let product = portfolio[main].product.clone();
    let key = product_key(&product);
    let of_licences = |usage: &Usage| usage.licence.is_some_and(|licence| licences.contains(&licence));
    let of_product = |usage: &Usage| usage.licence.is_none() && usage.product.as_deref().map(product_key).as_ref() == Some(&key);
    let one = licences.len() == 1 && (portfolio.usage.iter().any(of_licences) || !portfolio.usage.iter().any(of_product));
    let is_replaced = |usage: &Usage| of_licences(usage) || !one && of_product(usage);
    let mut metrics = licences.iter().filter_map(|licence| portfolio[*licence].counted());
    let metric = metrics.find(|metric| metric.needs_usage()).unwrap_or(Metric::NamedUser);
    let before = {
        let rows: Vec<_> =
            portfolio.usage.iter().filter(|usage| is_replaced(usage)).map(|usage| (usage.licence, usage)).collect();
        measurements(
            &Organisation::of(portfolio),
            &rows,
            metric,
            Window { today, days: u32::MAX, active_within_days: settings.active_within_days },
        )
    };
    let figure = |given: Option<u64>, of: fn(&Measurement) -> Option<Figure>| {
        let figures = || before.iter().filter_map(of);
        let kept = || figures().map(|figure| figure.count).reduce(u64::saturating_add);
        let count = given.or_else(kept)?;
        Some((count, if given.is_some() { Some(today) } else { figures().filter_map(|figure| figure.measured).min() }))
    };
    let (mut active_now, mut assigned_now) = (figure(active, |one| one.active), figure(assigned, |one| one.assigned));
    // Who uses it has it; a figure that was not given follows.
    if let (Some((active_count, _)), Some((assigned_count, _))) = (&mut active_now, &mut assigned_now) {
        if active.is_some() && assigned.is_none() {
            *assigned_count = (*assigned_count).max(*active_count);
        } else if active.is_none() {
            *active_count = (*active_count).min(*assigned_count);
        }
    }
    let origin = portfolio[main].origin;
    let row = |assigned: Option<u64>, active: Option<u64>, measured: Option<NaiveDate>| Usage {
        licence: one.then_some(main),
        product: (!one).then(|| product.as_str().into()),
        unit: None,
        assigned,
        active,
        measured,
        source: Some("what if".into()),
        counted_by: None,
        holders: None,
        unread: Unread::default(),
        origin,
    };
    let rows = [
        assigned_now.map(|(count, day)| row(Some(count), None, day)),
        active_now.map(|(count, day)| row(None, Some(count), day)),
    ];
    let mut usage = std::mem::take(&mut portfolio.usage);
    usage.retain(|usage| !is_replaced(usage));
    usage.extend(rows.into_iter().flatten());
    portfolio.usage = usage;
    *portfolio = std::mem::take(portfolio).indexed();
}
