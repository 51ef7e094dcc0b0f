//! Dates: `31-12-2026`, `31.12.2026`, `2026-12-31`, `31. december 2026`, and a spreadsheet's own.
//!
//! A day that could be two is refused unless the source declares its order; so is a month or a year, which names no day.

mod time;

use chrono::{Datelike, Days, NaiveDate};

use super::Unreadable;
use crate::load::headings::dictionary;
use crate::model::table::{Cell, DateOrder};
use crate::phrase;

/// Years outside these are typing errors, or a register's way to write nothing.
const YEARS: std::ops::RangeInclusive<i32> = 1950..=2199;

/// Reads a date.
///
/// # Errors
/// When the cell holds something else, no such day, or a day that could be two.
pub fn date(cell: &Cell, order: Option<DateOrder>) -> Result<NaiveDate, Unreadable> {
    match cell {
        Cell::Date(date) => plausible(*date),
        Cell::Number(number) => of_serial(*number),
        Cell::Text(text) => of_text(text, order),
        Cell::Error(error) => Err(phrase!("unreadable-error", error = &**error)),
        Cell::Empty | Cell::Bool(_) => Err(phrase!("unreadable-date")),
    }
}

fn plausible(date: NaiveDate) -> Result<NaiveDate, Unreadable> {
    // Registers write the last day of the calendar for `no end`; the caller knows it.
    if YEARS.contains(&date.year()) || date.year() == 9999 {
        Ok(date)
    } else {
        Err(phrase!("unreadable-year-implausible", year = date.year().to_string()))
    }
}

/// Reads the number of a day as spreadsheets count them from 1900.
fn of_serial(number: f64) -> Result<NaiveDate, Unreadable> {
    if number.fract() == 0.0 && YEARS.contains(&(number as i32)) {
        return Err(phrase!("unreadable-year"));
    }
    // A day written as one number, year first: no spreadsheet counts so far.
    if number.fract() == 0.0 && (19_500_101.0..=21_991_231.0).contains(&number) {
        return of_digits(number as u32);
    }
    let days = number.floor();
    let day = NaiveDate::from_ymd_opt(1899, 12, 30).filter(|_| (0.0..=3_000_000.0).contains(&days));
    let date = day.and_then(|epoch| epoch.checked_add_days(Days::new(days as u64)));
    date.filter(|date| YEARS.contains(&date.year())).ok_or_else(|| phrase!("unreadable-date-number"))
}

fn of_text(text: &str, order: Option<DateOrder>) -> Result<NaiveDate, Unreadable> {
    let text = without_preposition(without_weekday(text.trim().trim_end_matches('.')));
    let (text, time) = time::apart(text);
    let date = of_day(text, order)?;
    Ok(if time.is_some_and(|time| time::is_local_midnight(date, time)) { date.succ_opt().unwrap_or(date) } else { date })
}

/// Reads a text that names a day and nothing else.
fn of_day(text: &str, order: Option<DateOrder>) -> Result<NaiveDate, Unreadable> {
    let parts = parts(text)?;
    let named = parts.iter().filter(|part| matches!(part, Part::Month(_))).count();
    match (&parts[..], named) {
        ([Part::Number(one, digits)], 0) => match digits {
            8 => of_digits(*one),
            4 if (1950..2200).contains(one) => Err(phrase!("unreadable-year")),
            _ => Err(phrase!("unreadable-date-serial")),
        },
        ([Part::Number(day, 1..=2), Part::Month(month), Part::Number(year, 2 | 4)], 1)
        | ([Part::Month(month), Part::Number(day, 1..=2), Part::Number(year, 2 | 4)], 1) => {
            day_of(full_year(*year), *month, *day)
        }
        ([Part::Month(_), Part::Number(..)] | [Part::Number(..), Part::Month(_)], 1) => Err(phrase!("unreadable-month")),
        ([Part::Number(one, 1..=2), Part::Number(_, 4)] | [Part::Number(_, 4), Part::Number(one, 1..=2)], 0)
            if (1..=12).contains(one) =>
        {
            Err(phrase!("unreadable-month"))
        }
        ([Part::Number(year, 4), Part::Number(month, 1..=2), Part::Number(day, 1..=2)], 0) => day_of(*year, *month, *day),
        ([Part::Number(one, 1..=2), Part::Number(two, 1..=2), Part::Number(three, digits @ (2 | 4))], 0) => {
            if order == Some(DateOrder::YearMonthDay) && *digits == 2 {
                return day_of(full_year(*one), *two, *three);
            }
            // `1/9-2024` and `1/9 2024` are written here only; `1/9/2024` is written elsewhere too, the other way round.
            numeric(*one, *two, full_year(*three), text.matches('/').count() > 1, order)
        }
        _ => Err(phrase!("unreadable-date-form")),
    }
}

/// Reads eight digits: the year comes first, or last where it cannot.
fn of_digits(digits: u32) -> Result<NaiveDate, Unreadable> {
    let year_first = day_of(digits / 10_000, digits / 100 % 100, digits % 100);
    let year_last = || day_of(digits % 10_000, digits / 10_000 % 100, digits / 1_000_000);
    year_first.or_else(|why| year_last().map_err(|_| why))
}

/// Decides which of two numbers is the day. With dots and hyphens the day comes first, as Danes and Norwegians write it.
fn numeric(one: u32, two: u32, year: u32, slashes: bool, order: Option<DateOrder>) -> Result<NaiveDate, Unreadable> {
    if order == Some(DateOrder::MonthDayYear) {
        return day_of(year, one, two);
    }
    if !slashes || order == Some(DateOrder::DayMonthYear) || one > 12 || one == two {
        return day_of(year, two, one);
    }
    if two > 12 {
        return day_of(year, one, two);
    }
    let (day_first, month_first) = (day_of(year, two, one)?, day_of(year, one, two)?);
    Err(phrase!("unreadable-date-order", day_first, month_first))
}

fn day_of(year: u32, month: u32, day: u32) -> Result<NaiveDate, Unreadable> {
    let year = i32::try_from(year).map_err(|_| phrase!("unreadable-date"))?;
    let date = NaiveDate::from_ymd_opt(year, month, day).ok_or_else(|| phrase!("unreadable-no-such-day"))?;
    plausible(date)
}

/// Returns the year that two digits mean: to 79 this century, from 80 the last.
fn full_year(year: u32) -> u32 {
    match year {
        0..=79 => year + 2000,
        80..=99 => year + 1900,
        year => year,
    }
}

/// Returns the text without a word for `on` before the date: `d. 1/9-2024`, `den 1. september 2024`, `pr. 31.12.2026`.
fn without_preposition(text: &str) -> &str {
    let parted = text
        .split_once([' ', '.'])
        .filter(|(word, _)| ["d", "den", "pr", "per", "on"].iter().any(|known| word.eq_ignore_ascii_case(known)));
    parted.map_or(text, |(_, rest)| rest.trim_start_matches(['.', ' ']))
}

/// Returns the text without the day of the week before it: `fredag den 1. december 2023`, `Fri Dec 01 2023`.
fn without_weekday(text: &str) -> &str {
    let end = text.find(|letter: char| !letter.is_alphabetic()).unwrap_or(text.len());
    let (word, rest) = text.split_at(end);
    let is_weekday = word.len() > 2 && dictionary().value("weekday", word).is_some();
    if is_weekday { rest.trim_start_matches([',', '.', ' ', '\u{a0}']) } else { text }
}

enum Part {
    /// A number, and how many digits it has.
    Number(u32, usize),
    Month(u32),
}

fn parts(text: &str) -> Result<Vec<Part>, Unreadable> {
    let mut parts = Vec::new();
    for word in text.split(|letter: char| matches!(letter, '-' | '.' | '/' | ',') || letter.is_whitespace()) {
        let word = word.trim();
        if word.is_empty() || parts.len() > 3 {
            continue;
        }
        let part = if word.bytes().all(|byte| byte.is_ascii_digit()) {
            let number = word.parse().ok().filter(|_| word.len() <= 8);
            number.map(|number| Part::Number(number, word.len()))
        } else {
            dictionary().value("month", word).and_then(|month| month.parse().ok()).map(Part::Month)
        };
        parts.push(part.ok_or_else(|| phrase!("unreadable-date-form"))?);
    }
    Ok(parts)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn read(text: &str) -> Result<String, String> {
        date(&Cell::Text(text.into()), None).map(|day| day.to_string()).map_err(|why| why.to_string())
    }

    #[test]
    fn dates_as_danes_and_norwegians_type_them() {
        for (typed, meant) in [
            ("31-12-2026", "2026-12-31"),
            ("31.12.2026", "2026-12-31"),
            ("31. 12. 2026", "2026-12-31"),
            ("31/12/2026", "2026-12-31"),
            ("12/31/2026", "2026-12-31"),
            ("3/3/2026", "2026-03-03"),
            ("1-2-2026", "2026-02-01"),
            ("31.12.26", "2026-12-31"),
            ("01.05.98", "1998-05-01"),
            ("2026-12-31", "2026-12-31"),
            ("2026/12/31", "2026-12-31"),
            ("2026-12-31T00:00:00", "2026-12-31"),
            ("2026-12-31T00:00:00Z", "2026-12-31"),
            ("31-12-2026 00:00:00", "2026-12-31"),
            ("31.12.2026 kl. 12:00", "2026-12-31"),
            ("31. december 2026", "2026-12-31"),
            ("31 des 2026", "2026-12-31"),
            ("31-Dec-2026", "2026-12-31"),
            ("1. mars 2027", "2027-03-01"),
            ("December 31, 2026", "2026-12-31"),
            ("20261231", "2026-12-31"),
            ("29.02.2028", "2028-02-29"),
            ("1/9-2024", "2024-09-01"),
            ("1/9 2024", "2024-09-01"),
            ("1/9-24", "2024-09-01"),
            ("d. 1/9-2024", "2024-09-01"),
            ("d.1.9.2024", "2024-09-01"),
            ("den 1. september 2024", "2024-09-01"),
            ("pr. 31.12.2026", "2026-12-31"),
            ("Per 1. januar 2027", "2027-01-01"),
            ("31122026", "2026-12-31"),
            ("1-12-23", "2023-12-01"),
            ("1.dec.2023", "2023-12-01"),
            ("1. dec. 2023", "2023-12-01"),
            ("fredag den 1. december 2023", "2023-12-01"),
            ("fre. 01-12-2023", "2023-12-01"),
            ("Fri Dec 01 2023 00:00:00 GMT+0100 (Central European Standard Time)", "2023-12-01"),
        ] {
            assert_eq!(read(typed).as_deref(), Ok(meant), "{typed}");
        }
    }

    #[test]
    fn what_names_no_day_is_refused_with_a_reason() {
        for (typed, part_of_why) in [
            ("03/04/2026", "2026-04-03 or 2026-03-04?"),
            ("31-02-2025", "there is no such day"),
            ("29.02.2027", "there is no such day"),
            ("dec 2026", "a month, not a day"),
            ("12/2026", "a month, not a day"),
            ("2026", "a year, not a day"),
            ("46022", "only in a spreadsheet's date column"),
            ("01-01-1900", "the year 1900 is not plausible"),
            ("løbende", "not a date"),
            ("uge 32", "not a date"),
            ("ultimo 2027", "not a date"),
            ("", "not a date"),
        ] {
            let why = read(typed).expect_err(typed);
            assert!(why.contains(part_of_why), "{typed}: {why}");
        }
    }

    #[test]
    fn a_declared_order_decides() {
        let with = |order| date(&Cell::Text("03/04/2026".into()), Some(order)).map(|day| day.to_string());
        assert_eq!(with(DateOrder::DayMonthYear).as_deref(), Ok("2026-04-03"));
        assert_eq!(with(DateOrder::MonthDayYear).as_deref(), Ok("2026-03-04"));
        let short = date(&Cell::Text("26-04-03".into()), Some(DateOrder::YearMonthDay));
        assert_eq!(short.map(|day| day.to_string()).as_deref(), Ok("2026-04-03"));
    }

    #[test]
    fn a_spreadsheets_number_is_a_day_only_within_reason() {
        let of = |number: f64| date(&Cell::Number(number), None).map(|day| day.to_string());
        assert_eq!(of(46387.0).as_deref(), Ok("2026-12-31"));
        assert_eq!(of(46387.75).as_deref(), Ok("2026-12-31"));
        assert_eq!(of(20261231.0).as_deref(), Ok("2026-12-31"));
        assert!(of(2026.0).expect_err("a year").to_string().contains("a year"));
        assert!(of(12.0).is_err() && of(-1.0).is_err() && of(1e300).is_err() && of(f64::NAN).is_err());
    }

    proptest! {
        #[test]
        fn any_day_written_the_local_ways_is_read_back(days in 0_u64..90_000, form in 0_usize..9) {
            let day = NaiveDate::from_ymd_opt(1950, 1, 1).expect("a day") + Days::new(days);
            prop_assume!(YEARS.contains(&day.year()));
            let names = ["januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober", "november", "december"];
            let forms = ["%d-%m-%Y", "%d.%m.%Y", "%-d.%-m.%Y", "%Y-%m-%d", "%Y/%m/%d", "%d. %m. %Y", "%Y-%m-%dT%H:%M:%S", "%d %b %Y"];
            let typed = forms.get(form).map_or_else(
                || format!("{}. {} {}", day.day(), names[day.month0() as usize], day.year()),
                |form| day.and_hms_opt(0, 0, 0).expect("midnight").format(form).to_string(),
            );
            prop_assert_eq!(date(&Cell::Text(typed.as_str().into()), None), Ok(day), "{}", typed);
        }

        #[test]
        fn no_text_is_too_strange(text in "\\PC{0,40}", like in "[0-9./: -]{0,20}(jan|dec|T)?[0-9]{0,4}", number in any::<f64>()) {
            for order in [None, Some(DateOrder::DayMonthYear), Some(DateOrder::MonthDayYear), Some(DateOrder::YearMonthDay)] {
                let _ = date(&Cell::Text(text.as_str().into()), order);
                let _ = date(&Cell::Text(like.as_str().into()), order);
                let _ = date(&Cell::Number(number), order);
            }
        }
    }
}
