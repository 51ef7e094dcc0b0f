//! The contract-date engine: cases calculated by hand from what the terms say, and properties that hold for all terms.
//!
//! A case reads `terms | today => dates`. Terms and dates are written out, so that a reader can do the sum on paper; the
//! text in front says what the case is about. Without a day of its own a case is seen on Saturday 21 November 2026.

use chrono::{Days, NaiveDate};
use portfolio::model::Unread;
use portfolio::model::contract::{Options, Renewal, Terms};
use portfolio::model::contract_dates::{ASSUMED_NOTICE, ContractDates, Duration};
use portfolio::model::period::{Period, PeriodEnd};
use proptest::prelude::*;

/// What a contract says, the dates that follow, and why.
struct Case {
    why: &'static str,
    terms: &'static str,
    today: &'static str,
    dates: &'static str,
}

const COLUMNS: [&str; 8] = ["end", "start", "renewal", "terminated", "notice", "options", "notice-to-end-of", "options-used"];

const TODAY: &str = "2026-11-21";

const fn case(why: &'static str, terms: &'static str, dates: &'static str) -> Case {
    Case { why, terms, today: TODAY, dates }
}

const fn seen(why: &'static str, terms: &'static str, today: &'static str, dates: &'static str) -> Case {
    Case { why, terms, today, dates }
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap_or_else(|_| panic!("`{text}` is a date"))
}

fn period(text: &str) -> Period {
    let mut length = Period::default();
    for part in text.split('+') {
        let (count, unit) = part.split_at(part.len() - 1);
        let count = count.parse().expect("a number and a unit");
        match unit {
            "m" => length.months = count,
            "d" => length.days = count,
            _ => panic!("`{text}` is a period"),
        }
    }
    length
}

fn column(name: &str) -> &'static str {
    COLUMNS.into_iter().find(|column| *column == name).expect("a term")
}

/// Reads terms such as `end 2027-06-30, notice 6m, to quarter, options 2x12m, used 1`.
fn terms(text: &str) -> Terms {
    let mut terms = Terms::default();
    for (name, value) in text.split(", ").filter_map(|pair| pair.split_once(' ')) {
        match name {
            "end" => terms.end = Some(day(value)),
            "notice" => terms.notice = Some(period(value)),
            "to" => {
                let ends = [PeriodEnd::Month, PeriodEnd::Quarter, PeriodEnd::Year];
                terms.notice_to_end_of = ends.into_iter().find(|end| end.name() == value);
            }
            "irrevocable" => terms.irrevocable_until = Some(day(value)),
            "renews" if value == "yes" => terms.renewal = Some(Renewal::Assumed),
            "renews" => terms.renewal = Some(Renewal::By(period(value))),
            "options" => {
                let (count, each) = value.split_once('x').expect("so many times so long");
                terms.options = Some(Options { count: count.parse().expect("a number"), each: period(each) });
            }
            "used" => terms.options_used = value.parse().expect("a number"),
            "option-notice" => terms.option_notice = Some(period(value)),
            "terminated" => terms.terminated = Some(day(value)),
            "unread" => terms.unread.add(column(value)),
            "unstated" => terms.unstated.add(column(value)),
            _ => panic!("`{name}` is not a term"),
        }
    }
    terms
}

/// Writes dates as the cases do.
fn told(dates: &ContractDates) -> String {
    let mut told = match (dates.duration, dates.has_ended) {
        (_, true) => "ended",
        (Duration::Fixed, _) => "fixed",
        (Duration::Tacit, _) => "tacit",
        (Duration::Evergreen, _) => "evergreen",
        (Duration::Unknown, _) => "unknown",
    }
    .to_owned();
    let parts = [
        ("end", dates.current_end),
        ("maximum", dates.maximum_end.filter(|end| Some(*end) != dates.current_end)),
        ("notice", dates.last_notice),
        ("exit", dates.earliest_exit.filter(|exit| dates.duration != Duration::Fixed || Some(*exit) != dates.current_end)),
        ("option", dates.option_by),
    ];
    for (name, date) in parts {
        if let Some(date) = date {
            told += &format!(", {name} {date}");
        }
    }
    if dates.assumptions.is_empty() { told } else { told + ", assumed" }
}

fn check(cases: &[Case]) {
    let wrong: Vec<_> = cases
        .iter()
        .filter_map(|case| {
            let found = told(&ContractDates::of(&terms(case.terms), day(case.today)));
            (found != case.dates)
                .then(|| format!("{}\n  {} | {}\n  by hand {}\n  found   {found}", case.why, case.terms, case.today, case.dates))
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// What cannot be read is not absent: where it decides, nothing is known; where it does not, it is left out and said so.
#[test]
fn unreadable_terms_by_hand() {
    check(&[
        case("not an evergreen", "notice 6m, unread end", "unknown, assumed"),
        case("it may renew by itself", "end 2026-10-31, unread renewal", "unknown, assumed"),
        case("it may have been terminated", "end 2028-06-30, unread terminated", "unknown, assumed"),
        case("the contract may not have begun", "end 2028-06-30, unread start", "unknown, assumed"),
        case("a termination settles everything", "terminated 2027-03-31, unread end", "fixed, end 2027-03-31"),
        case("no early exit is known", "end 2028-06-30, unread notice", "fixed, end 2028-06-30, assumed"),
        case("no option is known", "end 2028-06-30, unread options", "fixed, end 2028-06-30, assumed"),
    ]);
    let told = |text: &str| ContractDates::of(&terms(text), day(TODAY)).assumptions;
    assert_eq!(told("notice 6m, unread end"), ["its `end` cannot be read"]);
    assert_eq!(told("unread notice"), ["its `notice` cannot be read: 6 months assumed"]);
}

/// A fixed term ends by itself. Left out here: `maximum` and `exit` where they are the end.
#[test]
fn fixed_terms_by_hand() {
    check(&[
        case("nothing to do but wait", "end 2028-06-30", "fixed, end 2028-06-30"),
        case("six months from 21 November", "end 2028-06-30, notice 6m", "fixed, end 2028-06-30, exit 2027-05-21"),
        case("21 May lies in May", "end 2028-06-30, notice 6m, to month", "fixed, end 2028-06-30, exit 2027-05-31"),
        case(
            "21 May lies in the second quarter",
            "end 2028-06-30, notice 6m, to quarter",
            "fixed, end 2028-06-30, exit 2027-06-30",
        ),
        case("21 May lies in 2027", "end 2028-06-30, notice 6m, to year", "fixed, end 2028-06-30, exit 2027-12-31"),
        case("21 May is past the end", "end 2027-03-31, notice 6m", "fixed, end 2027-03-31"),
        case("the quarter ends past the end", "end 2027-06-15, notice 6m, to quarter", "fixed, end 2027-06-15"),
        case(
            "irrevocable beyond the notice",
            "end 2028-06-30, notice 6m, irrevocable 2027-09-10",
            "fixed, end 2028-06-30, exit 2027-09-10",
        ),
        case(
            "irrevocable beyond the notice, then to the end of its quarter",
            "end 2028-06-30, notice 6m, to quarter, irrevocable 2027-09-10",
            "fixed, end 2028-06-30, exit 2027-09-30",
        ),
        case(
            "irrevocable no longer than the notice",
            "end 2028-06-30, notice 6m, irrevocable 2027-05-20",
            "fixed, end 2028-06-30, exit 2027-05-21",
        ),
        case(
            "irrevocable beyond the end, which ends it all the same",
            "end 2028-06-30, notice 6m, irrevocable 2030-01-01",
            "fixed, end 2028-06-30",
        ),
        case(
            "9 days of November, 31 of December, 31 of January, 19 of February",
            "end 2028-06-30, notice 90d",
            "fixed, end 2028-06-30, exit 2027-02-19",
        ),
        seen(
            "six months after the last of August is the last of February",
            "end 2028-06-30, notice 6m",
            "2026-08-31",
            "fixed, end 2028-06-30, exit 2027-02-28",
        ),
        seen("the same before a leap day", "end 2030-06-30, notice 6m", "2027-08-31", "fixed, end 2030-06-30, exit 2028-02-29"),
        case("it ended yesterday", "end 2026-11-20", "ended, end 2026-11-20"),
        case("it ends today, so it has not ended", "end 2026-11-21", "fixed, end 2026-11-21"),
        case("a renewal of no length is none", "end 2026-11-20, renews 0m", "ended, end 2026-11-20"),
    ]);
}

#[test]
fn a_period_of_no_length_is_known_as_one() {
    assert!(Period::default().is_zero());
    assert!(!Period::months(1).is_zero() && !Period::days(1).is_zero());
}

#[test]
fn options_by_hand() {
    check(&[
        case(
            "two years unused; six months before 30 June is 31 December",
            "end 2027-06-30, notice 6m, options 2x12m",
            "fixed, end 2027-06-30, maximum 2029-06-30, exit 2027-05-21, option 2026-12-31",
        ),
        case(
            "one of two used: one year left",
            "end 2027-06-30, option-notice 6m, options 2x12m, used 1",
            "fixed, end 2027-06-30, maximum 2028-06-30, option 2026-12-31",
        ),
        case("both used: nothing left", "end 2027-06-30, option-notice 6m, options 2x12m, used 2", "fixed, end 2027-06-30"),
        case(
            "more used than agreed is all used",
            "end 2027-06-30, option-notice 6m, options 2x12m, used 3",
            "fixed, end 2027-06-30",
        ),
        case(
            "the option's own three months count, not the notice",
            "end 2027-05-31, notice 6m, option-notice 3m, options 1x12m",
            "fixed, end 2027-05-31, maximum 2028-05-31, exit 2027-05-21, option 2027-02-28",
        ),
        case(
            "a year after a leap day, and half a year before it",
            "end 2028-02-29, option-notice 6m, options 1x12m",
            "fixed, end 2028-02-29, maximum 2029-02-28, option 2027-08-31",
        ),
        case(
            "a year after the last of February 2027 is the last of February 2028",
            "end 2027-02-28, option-notice 1m, options 1x12m",
            "fixed, end 2027-02-28, maximum 2028-02-29, option 2027-01-31",
        ),
        case(
            "two options together, not one after the other over the leap day",
            "end 2027-02-28, option-notice 1m, options 2x12m",
            "fixed, end 2027-02-28, maximum 2029-02-28, option 2027-01-31",
        ),
        case(
            "31 August minus six months",
            "end 2027-08-31, option-notice 6m, options 1x12m",
            "fixed, end 2027-08-31, maximum 2028-08-31, option 2027-02-28",
        ),
        case(
            "31 August minus six months before a leap day",
            "end 2028-08-31, option-notice 6m, options 1x12m",
            "fixed, end 2028-08-31, maximum 2029-08-31, option 2028-02-29",
        ),
        case(
            "the middle of a month stays there",
            "end 2027-06-15, option-notice 3m, options 1x3m",
            "fixed, end 2027-06-15, maximum 2027-09-15, option 2027-03-15",
        ),
        case(
            "90 days: 31 of January, 28 of February, 31 of March; 30 days before 31 December",
            "end 2026-12-31, option-notice 30d, options 1x90d",
            "fixed, end 2026-12-31, maximum 2027-03-31, option 2026-12-01",
        ),
        case(
            "nobody said by when, so until the end",
            "end 2027-06-30, options 1x12m",
            "fixed, end 2027-06-30, maximum 2028-06-30, option 2027-06-30, assumed",
        ),
        case(
            "the day to use it has passed, and is told",
            "end 2027-03-31, option-notice 6m, options 1x12m",
            "fixed, end 2027-03-31, maximum 2028-03-31, option 2026-09-30",
        ),
        case(
            "an ended contract has no day for its option",
            "end 2026-06-30, option-notice 6m, options 1x12m",
            "ended, end 2026-06-30, maximum 2027-06-30",
        ),
    ]);
}

#[test]
fn tacit_renewals_by_hand() {
    check(&[
        case(
            "the first term is running",
            "end 2027-03-31, renews 12m, notice 3m",
            "tacit, end 2027-03-31, notice 2026-12-31, exit 2027-03-31",
        ),
        case(
            "rolled three terms, to 2024, 2025 and 2026",
            "end 2023-12-31, renews 12m, notice 1m",
            "tacit, end 2026-12-31, notice 2026-11-30, exit 2026-12-31",
        ),
        case(
            "three terms of three years, to 2021, 2024 and 2027",
            "end 2018-01-31, renews 36m, notice 1m",
            "tacit, end 2027-01-31, notice 2026-12-31, exit 2027-01-31",
        ),
        case(
            "31 July 2026 has passed, so the next term's day",
            "end 2025-01-31, renews 12m, notice 6m",
            "tacit, end 2027-01-31, notice 2027-07-31, exit 2028-01-31",
        ),
        case(
            "the last day is today",
            "end 2027-02-21, renews 12m, notice 3m",
            "tacit, end 2027-02-21, notice 2026-11-21, exit 2027-02-21",
        ),
        case(
            "the last day was yesterday",
            "end 2027-02-20, renews 12m, notice 3m",
            "tacit, end 2027-02-20, notice 2027-11-20, exit 2028-02-20",
        ),
        case(
            "the term ends today",
            "end 2025-11-21, renews 12m, notice 1m",
            "tacit, end 2026-11-21, notice 2027-10-21, exit 2027-11-21",
        ),
        case(
            "the term ended yesterday",
            "end 2025-11-20, renews 12m, notice 1m",
            "tacit, end 2027-11-20, notice 2027-10-20, exit 2027-11-20",
        ),
        case(
            "60 days before 15 February: 15, 31 of January, 14 of December",
            "end 2024-02-15, renews 12m, notice 60d",
            "tacit, end 2027-02-15, notice 2026-12-17, exit 2027-02-15",
        ),
        case(
            "90 days before 15 August: 15, 31 of July, 30 of June, 14 of May",
            "end 2025-08-15, renews 12m, notice 90d",
            "tacit, end 2027-08-15, notice 2027-05-17, exit 2027-08-15",
        ),
        case(
            "31 August minus six months",
            "end 2026-08-31, renews 12m, notice 6m",
            "tacit, end 2027-08-31, notice 2027-02-28, exit 2027-08-31",
        ),
        case(
            "from a leap day to the last of February 2025, 2026, 2027, and back to a leap day",
            "end 2024-02-29, renews 12m, notice 6m",
            "tacit, end 2027-02-28, notice 2027-08-31, exit 2028-02-29",
        ),
        case(
            "terms of a month from 30 January do not wear down to the 28th: 30 November",
            "end 2026-01-30, renews 1m, notice 5d",
            "tacit, end 2026-11-30, notice 2026-11-25, exit 2026-11-30",
        ),
        case(
            "monthly terms, the running one can no longer be left",
            "end 2026-10-31, renews 1m, notice 1m",
            "tacit, end 2026-11-30, notice 2026-11-30, exit 2026-12-31",
        ),
        case(
            "notice longer than a term reaches the term after the next",
            "end 2026-12-31, renews 3m, notice 6m",
            "tacit, end 2026-12-31, notice 2026-12-31, exit 2027-06-30",
        ),
        case(
            "the term's end moves to the end of its quarter, and notice counts from there",
            "end 2027-02-15, renews 12m, notice 3m, to quarter",
            "tacit, end 2027-02-15, notice 2026-12-31, exit 2027-03-31",
        ),
        case(
            "six months to the end of a quarter that is the term's end",
            "end 2025-06-30, renews 12m, notice 6m, to quarter",
            "tacit, end 2027-06-30, notice 2026-12-31, exit 2027-06-30",
        ),
        case(
            "the running term ends in September 2027, its year in December",
            "end 2026-09-30, renews 12m, notice 1m, to year",
            "tacit, end 2027-09-30, notice 2027-11-30, exit 2027-12-31",
        ),
        case(
            "irrevocable until August: the term after",
            "end 2027-03-31, renews 12m, notice 3m, irrevocable 2027-08-15",
            "tacit, end 2027-03-31, notice 2027-12-31, exit 2028-03-31",
        ),
        case(
            "irrevocable until the very end of the term",
            "end 2027-03-31, renews 12m, notice 3m, irrevocable 2027-03-31",
            "tacit, end 2027-03-31, notice 2026-12-31, exit 2027-03-31",
        ),
        case(
            "irrevocability binds the exit, not the day of notice",
            "end 2027-12-31, renews 12m, notice 6m, irrevocable 2027-12-01",
            "tacit, end 2027-12-31, notice 2027-06-30, exit 2027-12-31",
        ),
        case(
            "it renews, by how much nobody said: a year",
            "end 2024-12-31, renews yes, notice 1m",
            "tacit, end 2026-12-31, notice 2026-11-30, exit 2026-12-31, assumed",
        ),
        case(
            "no notice period: six months",
            "end 2027-06-30, renews 12m",
            "tacit, end 2027-06-30, notice 2026-12-31, exit 2027-06-30, assumed",
        ),
        case(
            "no notice needed at all",
            "end 2027-06-30, renews 12m, notice 0d",
            "tacit, end 2027-06-30, notice 2027-06-30, exit 2027-06-30",
        ),
        case(
            "a renewal without end has no maximum, whatever options stand beside it",
            "end 2027-06-30, renews 12m, notice 6m, options 2x12m",
            "tacit, end 2027-06-30, notice 2026-12-31, exit 2027-06-30",
        ),
        case(
            "terms of a day since 1900",
            "end 1900-01-01, renews 1d, notice 1m",
            "tacit, end 2026-11-21, notice 2026-11-21, exit 2026-12-21",
        ),
    ]);
}

#[test]
fn evergreens_by_hand() {
    check(&[
        case("any day will do, so no day is the last", "notice 6m", "evergreen, exit 2027-05-21"),
        case("nothing said: six months", "", "evergreen, exit 2027-05-21, assumed"),
        case("it renews from an end that nobody gave", "renews 12m, notice 3m", "evergreen, exit 2027-02-21, assumed"),
        case("six months to the end of the year", "notice 6m, to year", "evergreen, notice 2027-06-30, exit 2027-12-31"),
        case("one month to the end of the year", "notice 1m, to year", "evergreen, notice 2026-11-30, exit 2026-12-31"),
        case("30 days to the end of the year", "notice 30d, to year", "evergreen, notice 2026-12-01, exit 2026-12-31"),
        case("40 days reach 31 December on the day", "notice 40d, to year", "evergreen, notice 2026-11-21, exit 2026-12-31"),
        case("41 days do not", "notice 41d, to year", "evergreen, notice 2027-11-20, exit 2027-12-31"),
        case("three months to the end of a quarter", "notice 3m, to quarter", "evergreen, exit 2027-03-31"),
        case("two months to the end of a month", "notice 2m, to month", "evergreen, exit 2027-01-31"),
        case(
            "irrevocable until August: the year's end after it",
            "notice 3m, to year, irrevocable 2027-08-15",
            "evergreen, notice 2027-09-30, exit 2027-12-31",
        ),
        case(
            "irrevocable until August: the quarter's end after it",
            "notice 3m, to quarter, irrevocable 2027-08-15",
            "evergreen, exit 2027-09-30",
        ),
        case("irrevocable until August, and out", "notice 3m, irrevocable 2027-08-15", "evergreen, exit 2027-08-15"),
        case("irrevocable once", "notice 3m, irrevocable 2020-08-15", "evergreen, exit 2027-02-21"),
        seen("the last day for this year", "notice 6m, to year", "2027-06-30", "evergreen, notice 2027-06-30, exit 2027-12-31"),
        seen("one day late", "notice 6m, to year", "2027-07-01", "evergreen, notice 2028-06-30, exit 2028-12-31"),
        seen(
            "a month and 15 days before 31 December is 15 November, one day ago, though the same after today is 31 December",
            "notice 1m+15d, to year",
            "2026-11-16",
            "evergreen, notice 2027-11-15, exit 2027-12-31",
        ),
        seen("a leap day, three months, end of a month", "notice 3m, to month", "2028-02-29", "evergreen, exit 2028-05-31"),
    ]);
}

#[test]
fn terminations_by_hand() {
    check(&[
        case("evergreen no longer", "notice 6m, to year, terminated 2027-02-28", "fixed, end 2027-02-28"),
        case("it renews no more", "end 2020-12-31, renews 12m, notice 3m, terminated 2026-12-31", "fixed, end 2026-12-31"),
        case(
            "sooner than agreed, options and all",
            "end 2029-06-30, notice 6m, options 2x12m, terminated 2027-06-30",
            "fixed, end 2027-06-30",
        ),
        case("over since yesterday", "notice 6m, terminated 2026-11-20", "ended, end 2026-11-20"),
        case("over tonight", "notice 6m, terminated 2026-11-21", "fixed, end 2026-11-21"),
    ]);
}

#[test]
fn an_assumption_says_what_was_assumed() {
    let of = |text| ContractDates::of(&terms(text), day(TODAY)).assumptions;
    assert_eq!(of("end 2027-06-30, renews 12m"), ["no notice period given: 6 months assumed"]);
    assert_eq!(of("end 2027-06-30, renews yes, notice 1m"), ["it renews by itself, but not by how much: 12 months assumed"]);
    assert_eq!(
        of("end 2027-06-30, options 1x12m"),
        ["no last day for using the option is given: the end of the contract assumed"]
    );
    assert!(of("end 2027-06-30").is_empty(), "a fixed term needs no notice");
}

#[test]
fn what_an_export_has_no_place_for_is_told_where_a_day_follows_from_it() {
    let of = |text| ContractDates::of(&terms(text), day(TODAY)).assumptions;
    assert_eq!(
        of("end 2027-06-30, renews 12m, notice 3m, unstated notice-to-end-of"),
        ["the export does not tell to the end of which period notice runs: the last day for notice is an upper bound"]
    );
    assert_eq!(
        of("end 2027-06-30, options 1x12m, option-notice 1m, unstated options-used"),
        ["the export does not tell how many options are used: none assumed"]
    );
    assert_eq!(
        of("end 2027-06-30, renews 12m, unread notice, unstated notice"),
        ["the export does not show the notice period: 6 months assumed"]
    );
    // No last day for notice, and no options.
    for nothing_follows in ["notice 3m, unstated notice-to-end-of", "end 2027-06-30, unstated options-used"] {
        assert!(of(nothing_follows).is_empty(), "{nothing_follows}");
    }
}

#[test]
fn an_option_that_the_export_does_not_show_may_be_left_until_its_notice_has_passed() {
    for (text, may_be_left) in [
        // Six months before 21 May are today, before 20 May they are yesterday.
        ("end 2027-05-21, notice 6m, unstated options", true),
        ("end 2027-05-20, notice 6m, unstated options", false),
        // What is agreed for options goes before the notice.
        ("end 2027-05-20, notice 6m, option-notice 3m, unstated options", true),
        ("end 2027-05-21, notice 3m, option-notice 7m, unstated options", false),
        // Where nothing is agreed, until the end.
        ("end 2026-11-21, unstated options", true),
        ("end 2026-11-20, unstated options", false),
        // Nothing is hidden, or nothing can be extended.
        ("end 2027-05-21, notice 6m", false),
        ("end 2027-05-21, notice 6m, options 1x12m, unstated options", false),
        ("end 2027-05-21, notice 6m, terminated 2027-05-21, unstated options", false),
        ("notice 6m, unstated options", false),
    ] {
        assert_eq!(terms(text).may_hide_option(day(TODAY)), may_be_left, "{text}");
    }
}

#[test]
fn the_last_day_for_the_notice_that_leads_to_an_exit_by_hand() {
    for (text, exit, notice) in [
        // Three months before the end of the term that runs, and of the next one.
        ("end 2027-04-30, renews 12m, notice 3m", "2027-04-30", "2027-01-31"),
        ("end 2027-04-30, renews 12m, notice 3m", "2028-04-30", "2028-01-31"),
        // No term ends in between.
        ("end 2027-04-30, renews 12m, notice 3m", "2027-12-31", ""),
        // Until terminated: six months, to any day or to the end of a quarter.
        ("notice 6m", "2027-08-15", "2027-02-15"),
        ("notice 3m, to quarter", "2027-06-30", "2027-03-31"),
        // Irrevocable until 30 May: a notice on 28 February, the last of its month, would end on 31 May.
        ("notice 3m, irrevocable 2027-05-30", "2027-05-30", "2027-02-27"),
        // It ends by itself, or earlier with the notice that was agreed.
        ("end 2027-12-31, notice 3m", "2027-12-31", ""),
        ("end 2027-12-31, notice 3m", "2027-09-30", "2027-06-30"),
        ("end 2027-12-31", "2027-09-30", ""),
        ("notice 6m, terminated 2027-02-28", "2027-02-28", ""),
        // Three months from today are later.
        ("notice 3m", "2027-01-31", ""),
        // Left on the very day, and on no day before today.
        ("notice 0d", "2026-11-21", "2026-11-21"),
        ("notice 0d", "2026-12-15", "2026-12-15"),
        ("notice 0d", "2026-11-20", ""),
        ("end 2026-10-31", "2026-11-15", ""),
        ("end 2026-10-31, notice 1m", "2026-10-30", ""),
    ] {
        let told = terms(text).notice_for(day(exit), day(TODAY));
        assert_eq!(told, Some(notice).filter(|notice| !notice.is_empty()).map(day), "{text}: to leave on {exit}");
    }
}

#[test]
fn the_exits_on_either_side_of_a_day_by_hand() {
    for (text, on, before, from) in [
        // A term ends on 30 April: on that day it is left, and not before it.
        ("end 2027-04-30, renews 12m, notice 3m", "2027-04-30", "", "2027-04-30"),
        ("end 2027-04-30, renews 12m, notice 3m", "2027-05-01", "2027-04-30", "2028-04-30"),
        // Notice on 28 February, the last of its month, leads to 31 May; a day later, to 1 June.
        ("notice 3m", "2027-06-01", "2027-05-31", "2027-06-01"),
        ("notice 3m, to quarter", "2027-05-15", "2027-03-31", "2027-06-30"),
        // Three months from today are 21 February: no exit is sooner.
        ("notice 3m", "2027-02-21", "", "2027-02-21"),
        ("notice 3m", "2027-01-31", "", "2027-02-21"),
        // Without notice it is left today.
        ("notice 0d", "2026-11-22", "2026-11-21", "2026-11-22"),
        // It ends by itself, and no notice leads beyond that.
        ("end 2027-04-30", "2027-12-31", "2027-04-30", "2027-04-30"),
        ("end 2026-10-31", "2027-12-31", "", "2026-10-31"),
    ] {
        let (terms, of, today) = (terms(text), day(on), day(TODAY));
        let told = [terms.exit_before(of, today), terms.left_from(of, today).earliest_exit];
        assert_eq!(told, [before, from].map(|day| day.parse().ok()), "{text}: {on}");
    }
}

fn a_day() -> impl Strategy<Value = NaiveDate> {
    // 1900 to 2199.
    (0_u64..109_572).prop_map(|days| day("1900-01-01") + Days::new(days))
}

fn a_period() -> impl Strategy<Value = Period> {
    prop_oneof![
        (0_u32..=60).prop_map(Period::months),
        (0_u32..=400).prop_map(Period::days),
        (0_u32..=24, 0_u32..=45).prop_map(|(months, days)| Period { months, days }),
    ]
}

fn any_period() -> impl Strategy<Value = Period> {
    prop_oneof![4 => a_period(), 1 => (any::<u32>(), any::<u32>()).prop_map(|(months, days)| Period { months, days })]
}

fn terms_with(
    length: impl Strategy<Value = Period> + Clone,
    day: impl Strategy<Value = NaiveDate> + Clone,
) -> impl Strategy<Value = Terms> {
    let optional = |day: &_| proptest::option::of(Clone::clone(day));
    let ends = proptest::option::of(prop_oneof![Just(PeriodEnd::Month), Just(PeriodEnd::Quarter), Just(PeriodEnd::Year)]);
    let renewal = proptest::option::of(prop_oneof![3 => length.clone().prop_map(Renewal::By), 1 => Just(Renewal::Assumed)]);
    let options = proptest::option::of(
        (any::<u32>().prop_map(|n| n % 5), length.clone()).prop_map(|(count, each)| Options { count, each }),
    );
    (
        (optional(&day), optional(&day), proptest::option::of(length.clone()), ends),
        (optional(&day), renewal, options, 0_u32..6, proptest::option::of(length)),
        proptest::option::weighted(0.15, day),
    )
        .prop_map(
            |(
                (start, end, notice, notice_to_end_of),
                (irrevocable_until, renewal, options, options_used, option_notice),
                terminated,
            )| {
                Terms {
                    start,
                    end,
                    notice,
                    notice_to_end_of,
                    irrevocable_until,
                    renewal,
                    options,
                    options_used,
                    option_notice,
                    terminated,
                    unread: Unread::default(),
                    unstated: Unread::default(),
                }
            },
        )
}

fn some_terms() -> impl Strategy<Value = Terms> {
    terms_with(a_period().boxed(), a_day().boxed())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn the_last_day_for_notice_lies_the_notice_period_before_the_exit_and_not_in_the_past(terms in some_terms(), today in a_day()) {
        let dates = ContractDates::of(&terms, today);
        if let Some(last) = dates.last_notice {
            let exit = dates.earliest_exit.expect("notice leads to an exit");
            prop_assert_eq!(terms.notice.unwrap_or(ASSUMED_NOTICE).before(exit), Some(last));
            prop_assert!(last >= today);
        }
    }

    #[test]
    fn the_current_end_is_not_after_the_maximum_end(terms in some_terms(), today in a_day()) {
        let dates = ContractDates::of(&terms, today);
        if let (Some(current), Some(maximum)) = (dates.current_end, dates.maximum_end) {
            prop_assert!(current <= maximum);
        }
    }

    #[test]
    fn nobody_leaves_while_the_contract_is_irrevocable(terms in some_terms(), today in a_day()) {
        let dates = ContractDates::of(&terms, today);
        if let (Some(exit), Some(until)) = (dates.earliest_exit, terms.irrevocable_until) {
            // A fixed term ends when it ends, and so does one that was terminated.
            prop_assert!(exit >= until || dates.duration == Duration::Fixed && Some(exit) == dates.current_end);
        }
    }

    #[test]
    fn while_a_term_runs_and_its_day_has_not_passed_the_day_stays(terms in some_terms(), today in a_day(), later in 0_u64..800) {
        let dates = ContractDates::of(&terms, today);
        let later = today + Days::new(later);
        let same_term = dates.current_end.is_none_or(|end| later <= end);
        if let Some(last) = dates.last_notice.filter(|last| later <= *last && same_term) {
            prop_assert_eq!(ContractDates::of(&terms, later).last_notice, Some(last));
        }
    }

    #[test]
    fn the_exit_only_moves_away(terms in some_terms(), today in a_day(), later in 0_u64..800) {
        let exit = ContractDates::of(&terms, today).earliest_exit;
        prop_assert!(ContractDates::of(&terms, today + Days::new(later)).earliest_exit >= exit);
    }

    #[test]
    fn the_notice_for_an_exit_is_the_last_that_leads_there(terms in some_terms(), today in a_day(), wait in 0_u64..300) {
        let wanted = today + Days::new(wait);
        let Some(exit) = terms.left_from(wanted, today).earliest_exit.filter(|exit| *exit >= today) else { return Ok(()) };
        let now = ContractDates::of(&terms, today);
        let told = terms.notice_for(exit, today);
        if !now.runs_on() && now.current_end == Some(exit) {
            prop_assert_eq!(told, None);
            return Ok(());
        }
        let leads = |day: NaiveDate| ContractDates::of(&terms, day).earliest_exit == Some(exit);
        prop_assert!(told.is_some_and(leads), "what can be left is left by a notice");
        let after = told.into_iter().flat_map(|last| last.iter_days().skip(1).take_while(|day| *day <= exit).take(62));
        prop_assert_eq!(after.into_iter().find(|day| leads(*day)), None);
    }

    #[test]
    fn the_exit_before_a_day_is_the_last_one_that_a_notice_leads_to(terms in some_terms(), today in a_day(), wait in 0_u64..300) {
        let day = today + Days::new(wait);
        let exits = today.iter_days().take_while(|notice| *notice <= day).filter_map(|notice| ContractDates::of(&terms, notice).earliest_exit);
        let last = exits.filter(|exit| *exit < day && *exit >= today).max();
        let can_be_left = ContractDates::of(&terms, today).earliest_exit.is_none_or(|exit| exit < day);
        prop_assert_eq!(terms.exit_before(day, today), last.filter(|_| can_be_left));
    }

    #[test]
    fn a_tacit_term_that_runs_has_not_ended(terms in some_terms(), today in a_day()) {
        let dates = ContractDates::of(&terms, today);
        if dates.duration == Duration::Tacit {
            prop_assert!(dates.current_end.is_some_and(|end| end >= today) && !dates.has_ended);
        }
    }

    #[test]
    fn no_terms_are_too_strange(
        terms in terms_with(any_period().boxed(), prop_oneof![4 => a_day(), 1 => Just(NaiveDate::MIN), 1 => Just(NaiveDate::MAX)].boxed()),
        today in prop_oneof![4 => a_day(), 1 => Just(NaiveDate::MIN), 1 => Just(NaiveDate::MAX)],
    ) {
        let _ = ContractDates::of(&terms, today);
    }
}
