//! The people of a tenant: what each holds and when each was last active. Names become salted hashes as they are read, and
//! nothing else of a row about a person is kept.

mod reader;

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::super::export::Export;
use super::catalogue::{Catalogue, Shows};
use crate::model::{Activity, Holder, Person};
use crate::phrase;
use crate::phrase::Phrase;
use reader::Reader;

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
pub(in crate::load::presets) fn refusal(export: &Export) -> Option<(Phrase, Phrase)> {
    let is_of_people = ["usage-report", "active-users", "users"].contains(&export.form.id);
    let users: Vec<String> = export.rows.iter().filter_map(|row| export.text(row, "user")).collect();
    let named = users.iter().filter(|user| user.contains('@')).count();
    if is_of_people && named * 2 < users.len() {
        return Some((phrase!("preset-concealed"), phrase!("preset-concealed-hint")));
    }
    let has_any =
        |columns: &[&str]| columns.iter().any(|column| export.rows.iter().any(|row| !export.cell(row, column).is_empty()));
    if export.form.id == "users" && !has_any(&["skus", "successful", "interactive", "other"]) {
        return Some((phrase!("preset-users-bare"), phrase!("preset-users-bare-hint")));
    }
    None
}

impl People {
    /// Reads the exports of people that are not refused. What they tell of each other is said in their notes.
    pub(super) fn of(exports: &[Export], catalogue: &Catalogue, notes: &mut [Vec<Phrase>]) -> Self {
        let readable = |id: &'static str| {
            exports.iter().enumerate().filter(move |(_, export)| export.form.id == id && refusal(export).is_none())
        };
        let holding = |id: &'static str, columns: &'static [&'static str]| {
            readable(id).filter(move |(_, export)| columns.iter().any(|column| export.has(column)))
        };
        let mut reader = Reader::default();
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
