//! How each export tells of people: its rows are read one by one, and what a row says is added to what is known of that person.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Days, NaiveDate};
use rustc_hash::FxHashMap;

use super::super::catalogue::Catalogue;
use super::{People, Somebody};
use crate::load::presets::export::Export;
use crate::load::value::date::date;
use crate::model::holder::Salt;
use crate::model::table::{Cell, Row};
use crate::model::{Activity, Person};
use crate::phrase;
use crate::phrase::Phrase;
use crate::text::fold;

/// Days by which a report may be older than the newest one and still tell who was not active.
const SAME_TIME: u64 = 7;

/// Reads exports into what is known of people.
#[derive(Default)]
pub(super) struct Reader {
    pub(super) people: People,
    salt: Salt,
    by_person: FxHashMap<Person, usize>,
}

impl Reader {
    fn somebody(&mut self, user: &str) -> &mut Somebody {
        let person = self.salt.person(user);
        let everybody = &mut self.people.everybody;
        let at = *self.by_person.entry(person).or_insert_with(|| {
            everybody.push(Somebody {
                person,
                is_blocked: false,
                since: None,
                holds: BTreeSet::new(),
                reported: BTreeMap::new(),
                sign_in: Activity::Unknown,
            });
            everybody.len() - 1
        });
        &mut self.people.everybody[at]
    }

    /// Reads who holds what.
    pub(super) fn assignments(&mut self, export: &Export, catalogue: &Catalogue) -> Phrase {
        let (mut people, mut licensed, mut deleted, mut unnamed) = (0_usize, 0_usize, 0_usize, 0_usize);
        for row in &export.rows {
            let Some(user) = export.text(row, "user") else { continue };
            // A deleted user holds nothing any more.
            if is_deleted(export, row) {
                deleted += 1;
                continue;
            }
            let products = match export.text(row, "skus") {
                Some(numbers) => {
                    let named: Vec<_> = numbers.lines().map(|number| catalogue.name_of_number(number)).collect();
                    unnamed += named.iter().filter(|name| name.is_none()).count();
                    named.into_iter().flatten().map(str::to_owned).collect()
                }
                None => {
                    let cell = export.text(row, "licences").or_else(|| export.text(row, "details"));
                    catalogue.split(&cell.unwrap_or_default())
                }
            };
            people += 1;
            licensed += usize::from(!products.is_empty());
            let keys: Vec<String> = products.iter().map(|product| catalogue.key(product)).collect();
            for (key, product) in keys.iter().zip(products) {
                let called = self.people.products.entry(key.clone()).or_insert_with(|| product.clone());
                // Of several spellings the first in the alphabet, whatever the order of rows.
                if product < *called {
                    *called = product;
                }
            }
            self.somebody(&user).holds.extend(keys);
        }
        phrase!("preset-people-licensed", people, licensed, deleted, unnamed)
    }

    /// Reads when people last used the services.
    pub(super) fn report(&mut self, export: &Export, newest: NaiveDate) -> Phrase {
        let (mut services, assigned) = (export.ending("active"), export.ending("assigned"));
        if export.speaks_of("copilot") {
            services.iter_mut().for_each(|(_, service)| *service = "copilot".to_owned());
        }
        let mut people = 0_usize;
        for row in &export.rows {
            let (Some(user), Some(day)) = (export.text(row, "user"), export.date(row, "measured")) else { continue };
            people += 1;
            let period = export.whole(row, "period").and_then(|days| day.checked_sub_days(Days::new(days)));
            let is_current = day.checked_add_days(Days::new(SAME_TIME)).is_some_and(|until| until >= newest);
            let on = |at: usize| match row.cells.get(at).unwrap_or(&Cell::Empty) {
                Cell::Empty => None,
                cell => Some(date(cell, None).ok()),
            };
            let somebody = self.somebody(&user);
            for (at, service) in &services {
                let activity = match (on(*at), period) {
                    (Some(Some(day)), _) => Activity::On(day),
                    // What cannot be read says something, only nobody knows what.
                    (Some(None), _) => Activity::Unknown,
                    _ if !is_current => Activity::Unknown,
                    // A report of 30 days does not tell what was before them.
                    (None, Some(begin)) => Activity::On(begin),
                    (None, None) => Activity::Never,
                };
                let known = somebody.reported.entry(service.clone()).or_default();
                *known = (*known).max(activity);
            }
            let last_assigned = assigned.iter().filter_map(|(at, _)| on(*at).flatten()).max();
            somebody.since = somebody.since.max(last_assigned);
        }
        phrase!("preset-people-reported", people, services = services.len())
    }

    /// Reads since when accounts are there, and which are blocked.
    pub(super) fn accounts(&mut self, export: &Export) {
        for row in &export.rows {
            let Some(user) = export.text(row, "user").filter(|_| !is_deleted(export, row)) else { continue };
            let created = export.date(row, "created");
            let is_blocked = is_true(export.cell(row, "blocked")) || is_false(export.cell(row, "enabled"));
            let somebody = self.somebody(&user);
            somebody.since = somebody.since.max(created);
            somebody.is_blocked |= is_blocked;
        }
    }

    /// Reads when people last signed in.
    pub(super) fn sign_ins(&mut self, at: usize, export: &Export) -> Phrase {
        let tells_success = export.rows.iter().any(|row| export.date(row, "successful").is_some());
        let (mut last, mut known, mut silent) = (None, 0_usize, 0_usize);
        for row in &export.rows {
            let Some(user) = export.text(row, "user") else { continue };
            let attempt = export.date(row, "interactive").max(export.date(row, "other"));
            let activity = match export.date(row, "successful") {
                Some(day) => Activity::On(day),
                None if !tells_success => attempt.map_or(Activity::Unknown, Activity::On),
                // Attempts that never succeeded are no use.
                None if attempt.is_some() => Activity::Never,
                None => Activity::Unknown,
            };
            match activity {
                Activity::Unknown => silent += 1,
                _ => known += 1,
            }
            if let Activity::On(day) = activity {
                last = last.max(Some(day));
            }
            let somebody = self.somebody(&user);
            somebody.sign_in = somebody.sign_in.max(activity);
        }
        let Some(last) = last else {
            return phrase!("preset-no-sign-ins");
        };
        if self.people.signed_in.is_none_or(|(_, day)| day < last) {
            self.people.signed_in = Some((at, last));
        }
        let counted = if tells_success { "successes" } else { "attempts" };
        phrase!("preset-sign-ins", known, counted, last, silent)
    }
}

fn is_deleted(export: &Export, row: &Row) -> bool {
    let cell = export.cell(row, "deleted");
    // A stamp of time, or `True`.
    !cell.is_empty() && !is_false(cell)
}

fn is_true(cell: &Cell) -> bool {
    matches!(cell, Cell::Bool(true)) || ["true", "yes", "ja"].contains(&fold(&cell.text()).as_str())
}

fn is_false(cell: &Cell) -> bool {
    matches!(cell, Cell::Bool(false)) || ["false", "no", "nej", "nei"].contains(&fold(&cell.text()).as_str())
}
