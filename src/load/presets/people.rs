//! The people of a tenant: what each holds and when each was last active. Names become salted hashes as they are read, and
//! nothing else of a row about a person is kept.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Days, NaiveDate};
use rustc_hash::FxHashMap;

use super::catalogue::{Catalogue, Shows};
use super::form::Export;
use crate::model::holder::Salt;
use crate::model::table::{Cell, Row};
use crate::model::{Activity, Holder, Person};
use crate::text::fold;

/// Days by which a report may be older than the newest one and still tell who was not active.
const SAME_TIME: u64 = 7;

/// What the exports tell of people.
#[derive(Debug, Default)]
pub(super) struct People {
    everybody: Vec<Somebody>,
    /// The export that tells who holds what; of several pages or tenants the first.
    pub(super) assigned_in: Option<usize>,
    /// The newest usage report, and its day.
    pub(super) reported_in: Option<(usize, NaiveDate)>,
    /// The export with sign-ins, and the day of the last one: it is no older than that.
    pub(super) signed_in: Option<(usize, NaiveDate)>,
    /// Products by key, as they are called.
    pub(super) products: BTreeMap<String, String>,
}

#[derive(Debug)]
struct Somebody {
    person: Person,
    is_blocked: bool,
    /// The last day on which the account was made or a licence assigned.
    since: Option<NaiveDate>,
    /// What the person holds, by key.
    holds: BTreeSet<String>,
    /// By service, as the headings of reports call it.
    reported: BTreeMap<String, Activity>,
    sign_in: Activity,
}

/// The people who hold a product.
#[derive(Debug)]
pub(super) struct Held {
    pub(super) people: Vec<Holder>,
    /// The day of the report or sign-ins that the activity is from; nothing when nothing is known of it.
    pub(super) measured: Option<NaiveDate>,
    /// The export that tells it.
    pub(super) told_in: Option<usize>,
    /// How many of them are accounts that nobody can sign in to.
    pub(super) blocked: usize,
}

/// Returns why an export of people is not read, and what to do.
pub(super) fn refusal(export: &Export) -> Option<(&'static str, &'static str)> {
    let is_of_people = ["usage-report", "active-users", "users"].contains(&export.form.id);
    let users: Vec<String> = export.rows.iter().filter_map(|row| export.text(row, "user")).collect();
    let named = users.iter().filter(|user| user.contains('@')).count();
    if is_of_people && named * 2 < users.len() {
        return Some((
            "the names of the users are concealed, so nobody in it can be told to be the same as in another file",
            "in the Microsoft 365 admin centre, under Settings, Org settings, Reports, take the mark off `Display concealed user, group, \
             and site names in all reports`, and export it again; only counts are taken from it",
        ));
    }
    let has_any =
        |columns: &[&str]| columns.iter().any(|column| export.rows.iter().any(|row| !export.cell(row, column).is_empty()));
    if export.form.id == "users" && !has_any(&["skus", "successful", "interactive", "other"]) {
        return Some((
            "users with neither licences nor sign-in activity: nobody's use can be told from it",
            "ask for `assignedLicenses` and `signInActivity`; the latter needs Entra ID P1 or P2 and the right `AuditLog.Read.All`",
        ));
    }
    None
}

impl People {
    /// Reads the exports of people that are not refused. What they tell of each other is said in their notes.
    pub(super) fn of(exports: &[Export], catalogue: &Catalogue, notes: &mut [Vec<String>]) -> Self {
        let readable = |id: &'static str| {
            exports.iter().enumerate().filter(move |(_, export)| export.form.id == id && refusal(export).is_none())
        };
        let holding = |id: &'static str, columns: &'static [&'static str]| {
            readable(id).filter(move |(_, export)| columns.iter().any(|column| export.has(column)))
        };
        let mut reader = Reader { people: Self::default(), salt: Salt::default(), by_person: FxHashMap::default() };
        // The list of users is the tenant's own; a report names what was assigned on its day.
        let mut lists: Vec<_> = holding("users", &["skus"]).collect();
        if lists.is_empty() {
            lists = holding("active-users", &["licences", "details"]).collect();
        }
        if lists.is_empty() {
            lists = holding("usage-report", &["licences"]).collect();
        }
        reader.people.assigned_in = lists.first().map(|(at, _)| *at);
        for (at, export) in lists {
            notes[at].push(reader.assignments(export, catalogue));
        }
        let day = |(_, export): &(usize, &Export)| export.rows.iter().filter_map(|row| export.date(row, "measured")).max();
        let newest = readable("usage-report").filter_map(|report| Some((day(&report)?, report.0)));
        // Of two reports of one day the first.
        let newest = newest.max_by_key(|(day, at)| (*day, std::cmp::Reverse(*at)));
        reader.people.reported_in = newest.map(|(day, at)| (at, day));
        if let Some((day, _)) = newest {
            readable("usage-report").for_each(|(at, export)| notes[at].push(reader.report(export, day)));
        }
        readable("active-users").for_each(|(_, export)| reader.accounts(export));
        for (at, export) in readable("users") {
            reader.accounts(export);
            notes[at].push(reader.sign_ins(at, export));
        }
        reader.people
    }

    /// Returns the people who hold a product, and what is known of their activity that shows its use.
    pub(super) fn holding(&self, key: &str, shows: &Shows) -> Held {
        let holders: Vec<&Somebody> = self.everybody.iter().filter(|somebody| somebody.holds.contains(key)).collect();
        let reported = |somebody: &Somebody| somebody.reported(shows);
        let by_report = holders.iter().any(|somebody| reported(somebody) != Activity::Unknown);
        let activity = |somebody: &Somebody| match (shows, reported(somebody)) {
            // Whoever uses one service of a suite or signs in uses the suite.
            (Shows::Any, reported) => reported.max(somebody.sign_in),
            // A sign-in tells less of one service than its own report does.
            (_, Activity::Unknown) => somebody.sign_in,
            (_, reported) => reported,
        };
        let is_known = holders.iter().any(|somebody| !somebody.is_blocked && activity(somebody) != Activity::Unknown);
        let by_sign_in = holders.iter().any(|somebody| {
            somebody.sign_in != Activity::Unknown && (*shows == Shows::Any || reported(somebody) == Activity::Unknown)
        });
        let holder = |somebody: &&Somebody| {
            let activity = match activity(somebody) {
                _ if !is_known => Activity::Unknown,
                // Nobody can use an account that nobody can sign in to.
                _ if somebody.is_blocked => Activity::Never,
                Activity::Unknown => Activity::Unknown,
                known => known.max(somebody.since.map_or(Activity::Unknown, Activity::On)),
            };
            Holder { person: somebody.person, activity }
        };
        let told = [self.reported_in.filter(|_| by_report), self.signed_in.filter(|_| by_sign_in)];
        Held {
            people: holders.iter().map(holder).collect(),
            // What two exports tell together is as old as the older of them.
            measured: told.iter().flatten().map(|(_, day)| *day).min().filter(|_| is_known),
            told_in: told.iter().flatten().map(|(at, _)| *at).next().filter(|_| is_known),
            blocked: holders.iter().filter(|somebody| somebody.is_blocked).count(),
        }
    }
}

impl Somebody {
    /// Returns what the reports know of the services that show a product's use.
    fn reported(&self, shows: &Shows) -> Activity {
        let counts = |service: &str| match shows {
            Shows::Any => true,
            Shows::Only(services) => services.iter().any(|other| other == service),
            Shows::Nothing => false,
        };
        let of_services = self.reported.iter().filter(|(service, _)| counts(service)).map(|(_, activity)| *activity);
        of_services.max().unwrap_or_default()
    }
}

struct Reader {
    people: People,
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
    fn assignments(&mut self, export: &Export, catalogue: &Catalogue) -> String {
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
        let mut note = format!("{people} people, {licensed} with a licence; only their number is kept");
        if deleted > 0 {
            note += &format!("; {deleted} deleted ones hold nothing");
        }
        if unnamed > 0 {
            note += &format!(
                "; {unnamed} licences have a number that no file names: add the answer of `subscribedSkus` or Microsoft's list of product names"
            );
        }
        note
    }

    /// Reads when people last used the services.
    fn report(&mut self, export: &Export, newest: NaiveDate) -> String {
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
            let date = |at: usize| match row.cells.get(at).unwrap_or(&Cell::Empty) {
                Cell::Empty => None,
                cell => Some(crate::load::value::date::date(cell, None).ok()),
            };
            let somebody = self.somebody(&user);
            for (at, service) in &services {
                let activity = match (date(*at), period) {
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
            let last_assigned = assigned.iter().filter_map(|(at, _)| date(*at).flatten()).max();
            somebody.since = somebody.since.max(last_assigned);
        }
        let stale = if services.is_empty() { ", and no column with a last day of activity" } else { "" };
        format!("{people} people{stale}; only their number is kept")
    }

    /// Reads since when accounts are there, and which are blocked.
    fn accounts(&mut self, export: &Export) {
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
    fn sign_ins(&mut self, at: usize, export: &Export) -> String {
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
            return "nobody in it has sign-in activity, which Entra tells with P1 or P2 only: what is used is not measured, and nobody is \
                    taken for idle"
                .to_owned();
        };
        if self.people.signed_in.is_none_or(|(_, day)| day < last) {
            self.people.signed_in = Some((at, last));
        }
        let how = if tells_success { "" } else { ", attempts that failed among them" };
        let silent = match silent {
            0 => String::new(),
            silent => format!("; of {silent} it is not told, and they count as active"),
        };
        format!("the last sign-ins of {known} people{how}, up to {last}, which is taken as the day of the export{silent}")
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
