//! Easter by a second formula, and the days and periods of a year at their edges.

use chrono::NaiveDate;
use portfolio::calendar::{ClosedDay, Country, QuietPeriod, easter};

/// Returns the month and day of Easter Sunday as Oudin (1940) reckons it, by epact and weekday.
fn by_oudin(year: i32) -> (u32, u32) {
    let (century, golden) = (year / 100, year % 19);
    let shift = (century - 17) / 25;
    let epact = (century - century / 4 - (century - shift) / 3 + 19 * golden + 15) % 30;
    let moon = epact - epact / 28 * (1 - epact / 28 * (29 / (epact + 1)) * ((21 - golden) / 11));
    let weekday = (year + year / 4 + moon + 2 - century + century / 4) % 7;
    let sunday = moon - weekday;
    let month = 3 + (sunday + 40) / 44;
    (month.unsigned_abs(), (sunday + 28 - 31 * (month / 4)).unsigned_abs())
}

#[test]
fn two_formulas_agree_on_easter_in_every_year() {
    // The earliest and the latest there can be.
    assert_eq!([1818, 1943].map(by_oudin), [(3, 22), (4, 25)]);
    for year in 1700..10_000 {
        let (month, day) = by_oudin(year);
        assert_eq!(easter(year), NaiveDate::from_ymd_opt(year, month, day), "{year}");
    }
}

#[test]
fn a_country_is_known_by_its_two_letters() {
    assert_eq!([Country::Denmark, Country::Norway].map(Country::code), ["DK", "NO"]);
}

#[test]
fn a_day_of_every_year_has_four_digits() {
    assert!("01-01".parse::<ClosedDay>().is_ok());
    assert!(["1-01", "01-1"].iter().all(|text| text.parse::<ClosedDay>().is_err()));
}

#[test]
fn a_period_over_new_year_has_the_first_days_of_january() {
    let period: QuietPeriod = "12-20..01-02".parse().expect("a period");
    let holds = ["2026-12-31", "2027-01-01", "2027-01-03"].map(|day| period.contains(day.parse().expect("a day")));
    assert_eq!(holds, [true, true, false]);
}

#[test]
fn a_period_of_one_day_is_that_day() {
    let period: QuietPeriod = "12-24..12-24".parse().expect("a period");
    let holds = ["2026-12-23", "2026-12-24", "2026-12-25"].map(|day| period.contains(day.parse().expect("a day")));
    assert_eq!(holds, [false, true, false]);
}
