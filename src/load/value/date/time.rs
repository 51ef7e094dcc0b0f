//! Times of day behind a date, as registers and people write them: `00.00`, `kl. 12`, `00:00:00`, `T00:00:00+01:00`, `12:00 AM`.

use chrono::{Datelike, NaiveDate, Weekday};

/// Returns the text of the day and what stands behind it, when that is a time of day or the name of a zone.
pub(super) fn apart(text: &str) -> (&str, Option<&str>) {
    if let Some((day, time)) = behind_t(text) {
        return (day, Some(time));
    }
    let spaces = text.char_indices().filter(|(_, letter)| letter.is_whitespace()).map(|(at, _)| at);
    for at in spaces {
        let (day, time) = (text[..at].trim_end_matches([',', ' ']), text[at..].trim_start());
        if names_year(day) && is_time(time) {
            return (day, Some(time));
        }
    }
    // `2023-12-01Z` and `2023-12-01+01:00` name the zone of a whole day.
    let is_zoned = text.get(10..).is_some_and(|rest| !rest.is_empty() && is_zone(rest) && names_year(&text[..10]));
    if is_zoned { (&text[..10], None) } else { (text, None) }
}

/// Returns whether a time in UTC is the midnight with which the next day begins in Denmark and Norway: a register that keeps a day so
/// means that day.
pub(super) fn is_local_midnight(day: NaiveDate, time: &str) -> bool {
    let Some(clock) = time.strip_suffix(['Z', 'z']).or_else(|| time.strip_suffix("+00:00")) else { return false };
    let mut numbers = clock.trim().split([':', '.']).map(str::parse::<u32>);
    let hour = numbers.next().and_then(Result::ok);
    hour == Some(if is_summer_time(day) { 22 } else { 23 }) && numbers.all(|number| number == Ok(0))
}

/// Returns whether the midnight that ends a day is one of summer time, from the last Sunday in March to the last in October.
fn is_summer_time(day: NaiveDate) -> bool {
    let last_sunday = |month| {
        NaiveDate::from_weekday_of_month_opt(day.year(), month, Weekday::Sun, 5)
            .or_else(|| NaiveDate::from_weekday_of_month_opt(day.year(), month, Weekday::Sun, 4))
    };
    last_sunday(3).is_some_and(|begins| day >= begins) && last_sunday(10).is_some_and(|ends| day < ends)
}

/// Parts `2023-12-01T00:00` and `20231201T000000` at the letter between two digits.
fn behind_t(text: &str) -> Option<(&str, &str)> {
    let at = text.find(['T', 't'])?;
    let (day, time) = (&text[..at], &text[at + 1..]);
    let is_digit = |letter: Option<char>| letter.is_some_and(|letter| letter.is_ascii_digit());
    let is_basic = || time.get(..4).is_some_and(|clock| clock.bytes().all(|byte| byte.is_ascii_digit()));
    (is_digit(day.chars().next_back()) && (is_time(time) || is_basic())).then_some((day, time))
}

/// Returns whether a text goes as far as a year, so that a number behind it is none.
fn names_year(day: &str) -> bool {
    super::parts(day).is_ok_and(|parts| parts.len() == 3) || day.len() == 8 && day.bytes().all(|byte| byte.is_ascii_digit())
}

/// Returns whether a text is a time of day, with seconds and a zone or without.
fn is_time(text: &str) -> bool {
    let spoken = ["klokken", "kl.", "kl", "at"].iter().find_map(|word| text.strip_prefix(word));
    let rest = spoken.unwrap_or(text).trim_start();
    let Some((hour, rest)) = number(rest).filter(|(hour, _)| *hour <= 24) else { return false };
    let (mut rest, mut parts, mut last) = (rest, 1, hour);
    while let Some((next, after)) = rest.strip_prefix([':', '.', ',']).and_then(fraction) {
        (rest, parts, last) = (after, parts + 1, if parts < 3 { next } else { last });
        if parts < 4 && last > 59 {
            return false;
        }
    }
    (parts > 1 || spoken.is_some()) && (rest.is_empty() || is_zone(rest.trim_start()))
}

/// Takes a number of one or two digits off a text.
fn number(text: &str) -> Option<(u32, &str)> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    (1..=2).contains(&digits).then(|| text[..digits].parse().ok().zip(Some(&text[digits..]))).flatten()
}

/// Takes minutes, seconds or parts of a second off a text.
fn fraction(text: &str) -> Option<(u32, &str)> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    (2..=9).contains(&digits).then(|| text[..digits].parse().ok().zip(Some(&text[digits..]))).flatten()
}

/// Returns whether a text names a half of the day or a zone, by letters or by how far it is from UTC.
fn is_zone(text: &str) -> bool {
    const NAMES: [&str; 9] = ["z", "am", "pm", "utc", "gmt", "cet", "cest", "met", "mest"];
    let words = text.split_once('(').map_or(text, |(words, _)| words);
    let is_offset = |word: &str| {
        let rest = word.strip_prefix(['+', '-', '−']);
        rest.is_some_and(|rest| (2..=5).contains(&rest.len()) && rest.bytes().all(|byte| byte.is_ascii_digit() || byte == b':'))
    };
    !text.is_empty()
        && words.split_whitespace().all(|word| {
            let (name, offset) = word.split_at(word.find(['+', '-', '−']).unwrap_or(word.len()));
            let is_name = name.is_empty() || NAMES.iter().any(|known| name.trim_end_matches('.').eq_ignore_ascii_case(known));
            is_name && (offset.is_empty() || is_offset(offset))
        })
}

#[cfg(test)]
mod tests {
    use crate::load::value::date::date;
    use crate::model::table::Cell;

    fn read(text: &str) -> Option<String> {
        date(&Cell::Text(text.into()), None).ok().map(|day| day.to_string())
    }

    #[test]
    fn a_time_behind_the_day_is_left_out_however_it_is_written() {
        for typed in [
            "01-12-2023 00.00",
            "01-12-2023 00:00",
            "01.12.2023 00:00:00",
            "01.12.2023 00.00.00",
            "1.12.2023 0.00",
            "01-12-2023, 12.30",
            "01-12-2023 kl. 12",
            "01-12-2023 kl. 12.00",
            "01-12-2023 klokken 12:00",
            "1. december 2023 kl. 23.59",
            "1/12-2023 08:15",
            "2023-12-01 00:00:00.000",
            "2023-12-01 00:00:00.0000000 +01:00",
            "2023-12-01T00:00:00+01:00",
            "2023-12-01T00:00:00.000+0100",
            "2023-12-01T23:59:59Z",
            "2023-12-01T00:00",
            "20231201T000000",
            "20231201T000000Z",
            "2023-12-01 00:00 CET",
            "2023-12-01 12:00:00 AM",
            "2023-12-01Z",
            "2023-12-01+01:00",
            "01.12.2023 00:00:00 GMT+0100",
        ] {
            assert_eq!(read(typed).as_deref(), Some("2023-12-01"), "{typed}");
        }
    }

    #[test]
    fn a_midnight_of_here_that_is_told_in_utc_begins_the_next_day() {
        for (typed, day) in [
            ("2023-11-30T23:00:00Z", "2023-12-01"),
            ("2023-11-30T23:00:00.000Z", "2023-12-01"),
            ("2023-11-30T23:00:00+00:00", "2023-12-01"),
            ("2024-05-31T22:00:00Z", "2024-06-01"),
            // Summer time begins on 31 March 2024 at 01:00 UTC and ends on 27 October at 01:00 UTC.
            ("2024-03-30T23:00:00Z", "2024-03-31"),
            ("2024-03-31T22:00:00Z", "2024-04-01"),
            ("2024-10-26T22:00:00Z", "2024-10-27"),
            ("2024-10-27T23:00:00Z", "2024-10-28"),
            // Any other time is of the day that is written: `23:59:59` ends it.
            ("2024-05-31T23:00:00Z", "2024-05-31"),
            ("2023-11-30T22:00:00Z", "2023-11-30"),
            ("2023-12-31T23:59:59Z", "2023-12-31"),
            ("2023-11-30T23:00:00", "2023-11-30"),
            ("2023-11-30T23:00:00+01:00", "2023-11-30"),
        ] {
            assert_eq!(read(typed).as_deref(), Some(day), "{typed}");
        }
    }

    #[test]
    fn what_only_looks_like_a_time_is_part_of_the_day() {
        for (typed, day) in [("1. 09.24", Some("2024-09-01")), ("1 12.23", Some("2023-12-01")), ("01-12 12.30", None)] {
            assert_eq!(read(typed).as_deref(), day, "{typed}");
        }
        for typed in
            ["01-12-2023 25.00", "01-12-2023 12", "01-12-2023 00.00 eller senere", "01-12-2023 12.99", "2023-12-01X", "kl. 12.00"]
        {
            assert_eq!(read(typed), None, "{typed}");
        }
    }
}
