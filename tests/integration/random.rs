//! Random portfolios: what is found does not hang on the order of rows, columns, sheets and files, on the language of headings and
//! values, on the format of the files, or on how many threads look.
//!
//! Each portfolio is written the plain way and some other ways, and is audited each time. `PORTFOLIO_RANDOM=10000 cargo test --profile hard
//! --test integration random` is the long run, `PORTFOLIO_RANDOM_FROM=4711` begins elsewhere; what fails is told as small as it can be made.

mod house;
mod writing;

use std::cell::Cell;
use std::fmt::Write as _;
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};

use chrono::NaiveDate;
use portfolio::audit::{audit, facts};
use portfolio::load::load;
use portfolio::model::Language;
use portfolio::policy::Policy;
use portfolio::report::{Report, json};
use serde_json::Value as Json;

use crate::broken::Random;
use house::{House, Maker, Value};
use writing::{Places, Style};

/// What is found in a portfolio that cannot be loaded.
const UNREADABLE: &str = "it cannot be loaded";

/// How often a portfolio that goes wrong is made smaller.
const TRIES: u32 = 400;

/// Ways to write each portfolio beside the plain one.
const WAYS: u64 = 3;

fn any_style(random: &mut Random) -> Style {
    let language = |random: &mut Random| {
        (!random.one_in(4)).then(|| [Language::Danish, Language::Norwegian, Language::English][random.below(3)])
    };
    Style {
        seed: random.below(usize::MAX) as u64,
        language_of_headings: language(random),
        language_of_values: language(random),
        rows_shuffled: !random.one_in(4),
        columns_shuffled: random.one_in(2),
        other_files: !random.one_in(4),
        typed: random.one_in(2),
        threads: [1, 2, 7][random.below(3)],
    }
}

/// Puts what was read in place of where it was read.
fn settled(text: &str, shown: &[(String, String)]) -> String {
    shown.iter().fold(text.to_owned(), |text, (at, meant)| text.replace(at.as_str(), meant))
}

/// Returns a finding without where it was read: rows by their numbers, headings by what they mean.
fn neutral(mut finding: Json, places: &Places) -> Json {
    let mut shown: Vec<(String, String)> = Vec::new();
    let mut told = Vec::new();
    for place in finding["places"].as_array().into_iter().flatten() {
        let text = |key: &str| place[key].as_str().map(str::to_owned);
        let (file, sheet, row) =
            (text("file").unwrap_or_default(), text("sheet"), place["row"].as_u64().unwrap_or_default() as u32);
        let known = match places.rows.get(&(file.clone(), sheet.clone(), row)) {
            Some((kind, number)) => format!("{kind}#{number}"),
            // The headings of a table, which may be several.
            None => "headings".to_owned(),
        };
        let heading = text("column");
        let column = heading.clone().and_then(|heading| places.columns.get(&(file.clone(), sheet.clone(), heading)));
        told.push(format!("{known} {}", column.copied().unwrap_or("-")));
        let of_file = match &sheet {
            Some(sheet) => [
                format!("{file}, sheet `{sheet}`, row {row}"),
                format!("{file}:{sheet}:{row}"),
                format!("{file}, sheet `{sheet}`"),
            ],
            None => [format!("{file}, row {row}"), format!("{file}:{row}"), file.clone()],
        };
        shown.push((of_file[0].clone(), known.clone()));
        shown.push((of_file[1].clone(), known.clone()));
        if known == "headings" {
            shown.extend([(format!("`{}`", of_file[2]), "the table".to_owned()), (format!("`{file}`"), "the table".to_owned())]);
        }
        if let (Some(heading), Some(column)) = (heading, column) {
            shown.push((format!("`{heading}`"), format!("`{column}`")));
        }
    }
    // `row 12` is in `row 123`.
    shown.sort_by_key(|(at, _)| std::cmp::Reverse(at.len()));
    told.sort();
    // Equal rows are one row, whichever of them it is.
    told.dedup();
    let is_of_headings = told.iter().any(|place| place.starts_with("headings "));
    finding["places"] = told.into();
    // Rows without ids are named by where they stand, and stand in another order.
    if let Some(subjects) = finding["subjects"].as_array_mut() {
        let at = |subject: &Json| {
            let is_row = subject["kind"] == "row";
            (is_row, shown.iter().find(|(at, _)| is_row && subject["id"] == at.as_str()).map(|(_, meant)| meant.clone()))
        };
        subjects.sort_by_key(at);
        subjects.dedup_by_key(|subject| match at(subject) {
            (true, meant) => meant,
            (false, _) => Some(subject.to_string()),
        });
    }
    let is_of_a_row = finding["subjects"].as_array().into_iter().flatten().any(|subject| subject["kind"] == "row");
    if is_of_a_row || is_of_headings {
        finding["fingerprint"] = Json::Null;
    }
    fn within(json: &mut Json, shown: &[(String, String)]) {
        match json {
            Json::String(text) => *text = settled(text, shown),
            Json::Array(list) => list.iter_mut().for_each(|json| within(json, shown)),
            Json::Object(map) => map.values_mut().for_each(|json| within(json, shown)),
            _ => {}
        }
    }
    within(&mut finding, &shown);
    finding
}

/// Writes a portfolio, reads and audits it, and returns everything that is found.
fn found(house: &House, style: &Style, policy: &Policy, today: NaiveDate) -> Vec<String> {
    let folder = tempfile::tempdir().expect("a folder");
    let places = writing::write(house, style, folder.path());
    let threads = rayon::ThreadPoolBuilder::new().num_threads(style.threads.max(1)).build().expect("threads");
    threads.install(|| {
        let portfolio = match load(folder.path()) {
            Ok(portfolio) => portfolio,
            Err(errors) => {
                let told = errors[0].to_string().replace(&folder.path().display().to_string(), "FOLDER");
                return vec![UNREADABLE.to_owned(), told];
            }
        };
        let mut facts = facts(&portfolio, today, policy).expect("facts");
        let outcome = audit(&mut facts, policy).expect("an audit");
        let report = Report::of(&facts, policy, &outcome, &[], true);
        let mut document: Json = serde_json::from_slice(&json::write(&report)).expect("JSON");
        let mut summary = document["summary"].take();
        for count in ["findings", "by-level", "by-rule"] {
            summary[count] = Json::Null;
        }
        let mut all = vec![summary.to_string()];
        let mut of_rows = Vec::new();
        for list in ["findings", "waived"] {
            for finding in document[list].take().as_array_mut().into_iter().flatten() {
                let mut finding = finding.take();
                // What is said of a file as a whole hangs on which files there are.
                let message = finding["message"].as_str().unwrap_or_default();
                if places.rows.keys().any(|(file, ..)| message.contains(&format!("`{file}`"))) {
                    continue;
                }
                finding["waiver"]["place"] = Json::Null;
                let is_of_a_row = finding["subjects"].as_array().into_iter().flatten().any(|subject| subject["kind"] == "row");
                let told = format!("{list} {}", neutral(finding, &places));
                if is_of_a_row { of_rows.push(told) } else { all.push(told) }
            }
        }
        // Those have no other name to be sorted by than where they stand.
        of_rows.sort();
        all.append(&mut of_rows);
        all
    })
}

/// Returns the first difference between a plain portfolio and one written in a style.
fn difference(house: &House, style: &Style, policy: &Policy, today: NaiveDate) -> Option<String> {
    let plain = found(house, &Style::default(), policy, today);
    let other = found(house, style, policy, today);
    if plain == other {
        return None;
    }
    let only = |one: &[String], other: &[String]| {
        let missing = one.iter().filter(|told| count(one, told) > count(other, told));
        missing.take(3).cloned().collect::<Vec<_>>().join("\n    ")
    };
    let told = format!("  plain only:\n    {}\n  otherwise only:\n    {}", only(&plain, &other), only(&other, &plain));
    let order = || plain.iter().zip(&other).find(|(one, other)| one != other).map(|(one, other)| format!("{one}\n    {other}"));
    Some(if plain.len() == other.len() && only(&plain, &other).is_empty() {
        format!("  in another order:\n    {}", order().unwrap_or_default())
    } else {
        told
    })
}

fn count(all: &[String], told: &String) -> usize {
    all.iter().filter(|other| *other == told).count()
}

/// Takes away whatever may go while it still goes wrong.
fn shrunk(mut house: House, mut style: Style, policy: &Policy, today: NaiveDate) -> (House, Style) {
    let may_be_none = difference(&house, &style, policy, today).is_some_and(|told| told.contains(UNREADABLE));
    let tries = Cell::new(0);
    let is_wrong = |house: &House, style: &Style| {
        tries.set(tries.get() + 1);
        // What is left of a portfolio that is made smaller may be none any more.
        let told = if tries.get() < TRIES { difference(house, style, policy, today) } else { None };
        told.is_some_and(|told| may_be_none || !told.contains(UNREADABLE))
    };
    let simpler: [fn(&mut Style); 7] = [
        |style| style.threads = 1,
        |style| style.typed = false,
        |style| style.other_files = false,
        |style| style.columns_shuffled = false,
        |style| style.rows_shuffled = false,
        |style| style.language_of_headings = None,
        |style| style.language_of_values = None,
    ];
    for simpler in simpler {
        let mut tried = style.clone();
        simpler(&mut tried);
        if is_wrong(&house, &tried) {
            style = tried;
        }
    }
    let mut is_smaller = true;
    while is_smaller {
        is_smaller = false;
        let mut attempt = |house: &mut House, change: &dyn Fn(&mut House)| {
            let mut tried = house.clone();
            change(&mut tried);
            let is_kept = tried != *house && is_wrong(&tried, &style);
            if is_kept {
                *house = tried;
                is_smaller = true;
            }
            is_kept
        };
        for table in (0..house.tables.len()).rev() {
            if attempt(&mut house, &|house| drop(house.tables.remove(table))) {
                continue;
            }
            for row in (0..house.tables[table].rows.len()).rev() {
                attempt(&mut house, &|house| drop(house.tables[table].rows.remove(row)));
            }
            for column in (0..house.tables[table].columns.len()).rev() {
                // A table without them is another table, or none.
                if house::is_key(house.tables[table].kind, house.tables[table].columns[column]) {
                    continue;
                }
                let is_gone = attempt(&mut house, &|house| {
                    house.tables[table].columns.remove(column);
                    house.tables[table].rows.iter_mut().for_each(|row| drop(row.values.remove(column)));
                });
                if !is_gone {
                    for row in 0..house.tables[table].rows.len() {
                        attempt(&mut house, &|house| house.tables[table].rows[row].values[column] = Value::Empty);
                    }
                }
            }
        }
    }
    (house, style)
}

fn shown(house: &House) -> String {
    let mut text = String::new();
    for table in &house.tables {
        let _ = writeln!(text, "  # {}: {}", table.kind, table.columns.join(", "));
        for row in &table.rows {
            let _ = writeln!(text, "    #{}: {:?}", row.number, row.values);
        }
    }
    text
}

fn policies() -> Vec<Policy> {
    ["", "[tasks]\none-system = [\"ESDH\"]\n\n[matching]\nthreshold = 0.6\n"]
        .iter()
        .filter_map(|text| Policy::read("policy.toml", text).ok())
        .collect()
}

/// Returns what goes wrong with the portfolio of a number.
fn wrong(number: u64, policies: &[Policy]) -> Option<String> {
    let mut random = Random(number.wrapping_mul(0x2545_f491_4f6c_dd1d) ^ 0xa11);
    let house = Maker::house(&mut random);
    let policy = &policies[random.below(policies.len())];
    let days = ["2026-11-22", "2026-11-22", "2027-12-31", "2025-02-28"];
    let today: NaiveDate = random.of(&days).parse().expect("a day");
    (0..WAYS).find_map(|_| {
        let style = any_style(&mut random);
        let first = difference(&house, &style, policy, today)?;
        let (house, style) = shrunk(house.clone(), style, policy, today);
        let told = difference(&house, &style, policy, today).unwrap_or_default();
        Some(format!("{number} on {today}, {style:?}\n{first}\nmade smaller:\n{}{told}", shown(&house)))
    })
}

fn number(name: &str) -> Option<u64> {
    std::env::var(name).ok()?.parse().ok()
}

#[test]
#[expect(clippy::print_stderr, reason = "the long run says how far it is")]
fn findings_do_not_hang_on_order_language_format_or_threads() {
    let (many, from) = (number("PORTFOLIO_RANDOM"), number("PORTFOLIO_RANDOM_FROM").unwrap_or(0));
    let to = from + many.unwrap_or(24);
    let policies = policies();
    let (next, faults) = (AtomicU64::new(from), Mutex::new(Vec::new()));
    std::thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| {
                loop {
                    let at = next.fetch_add(1, Ordering::Relaxed);
                    if at >= to || faults.lock().expect("nobody panicked").len() >= 8 {
                        return;
                    }
                    if let Some(wrong) = wrong(at, &policies) {
                        faults.lock().expect("nobody panicked").push(wrong);
                    }
                    if many.is_some() && (at + 1 - from) % 1000 == 0 {
                        eprintln!("{} portfolios, {} faults", at + 1 - from, faults.lock().expect("nobody panicked").len());
                    }
                }
            });
        }
    });
    let faults = faults.into_inner().expect("nobody panicked");
    assert!(faults.is_empty(), "{} portfolios went wrong:\n{}", faults.len(), faults.join("\n\n"));
}
