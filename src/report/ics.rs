//! A calendar file as RFC 5545 has it: days that Outlook and other programs show, refresh and remind of.
//!
//! Nothing in it comes from the clock: the stamp and the sequence number follow from the day of the run, so the same run gives the
//! same bytes, and a later one takes the place of an earlier one.

use chrono::NaiveDate;

use super::words::clean;

/// The longest line, in octets without its break (section 3.1).
const LONGEST_LINE: usize = 75;

/// Days before an event on which a reminder comes.
const REMIND_DAYS: u32 = 14;

/// A day to remember.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// Who it is, run after run, whatever the day; made by [`uid`].
    pub uid: String,
    /// When; the whole day.
    pub day: NaiveDate,
    /// What stands in the calendar.
    pub summary: String,
    /// What stands in the opened event, line by line.
    pub description: Vec<String>,
    /// What it belongs to.
    pub categories: Vec<String>,
}

/// Writes a calendar as of a day.
#[must_use]
pub fn write(name: &str, as_of: NaiveDate, events: &[Event]) -> Vec<u8> {
    let mut lines = Lines::default();
    lines.add("BEGIN", "VCALENDAR");
    lines.add("VERSION", "2.0");
    lines.add("PRODID", "-//portfolio//portfolio//EN");
    lines.add("CALSCALE", "GREGORIAN");
    lines.add("METHOD", "PUBLISH");
    lines.add("X-WR-CALNAME", &escaped(name));
    for event in events {
        lines.event(event, as_of);
    }
    lines.add("END", "VCALENDAR");
    lines.0
}

/// Returns an id that stays the same from run to run: a thing, what of it, and whose it is.
#[must_use]
pub fn uid(thing: &str, what: &str, whose: &str) -> String {
    let whose: Vec<String> = whose.split_whitespace().map(crate::text::fold).filter(|word| !word.is_empty()).collect();
    let domain = [whose.join("-"), "portfolio".to_owned()].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>();
    format!("{}.{what}@{}", plain(thing), percent_encoded(&domain.join(".")))
}

/// Returns the id at a position among sorted ids: the second of two that are one gets a number, so that their events stay two.
#[must_use]
pub fn unique_id<'a>(ids: impl DoubleEndedIterator<Item = &'a str> + ExactSizeIterator, at: usize) -> String {
    let mut before = ids.take(at.saturating_add(1)).rev();
    let Some(id) = before.next() else { return String::new() };
    match before.take_while(|earlier| *earlier == id).count() {
        0 => id.to_owned(),
        earlier => format!("{id}~{}", earlier + 1),
    }
}

fn plain(text: &str) -> String {
    percent_encoded(text.trim())
}

/// Returns text of letters, digits and little else: every other byte as `%` and two digits, so that two ids stay two.
#[must_use]
pub fn percent_encoded(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len());
    for byte in text.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' => encoded.push(char::from(byte)),
            byte => encoded.push_str(&format!("%{byte:02X}")),
        }
    }
    encoded
}

/// The lines of a calendar, each broken where it is too long.
#[derive(Default)]
struct Lines(Vec<u8>);

impl Lines {
    fn event(&mut self, event: &Event, as_of: NaiveDate) {
        let day = |day: NaiveDate| day.format("%Y%m%d").to_string();
        // A number that rises from day to day tells a calendar that what it holds may have moved.
        let sequence = NaiveDate::from_ymd_opt(1900, 1, 1).map_or(0, |first| (as_of - first).num_days().max(0));
        let categories: Vec<_> = event.categories.iter().map(|category| escaped(category)).collect();
        let description: Vec<_> = event.description.iter().map(|line| escaped(line)).collect();
        self.add("BEGIN", "VEVENT");
        self.add("UID", &event.uid);
        self.add("DTSTAMP", &format!("{}T000000Z", day(as_of)));
        self.add("SEQUENCE", &sequence.to_string());
        // One whole day: an end would be the day after, and may be left out.
        self.add("DTSTART;VALUE=DATE", &day(event.day));
        self.add("SUMMARY", &escaped(&event.summary));
        self.add("DESCRIPTION", &description.join("\\n"));
        if !categories.is_empty() {
            self.add("CATEGORIES", &categories.join(","));
        }
        self.add("TRANSP", "TRANSPARENT");
        if event.day > as_of {
            self.add("BEGIN", "VALARM");
            self.add("ACTION", "DISPLAY");
            self.add("DESCRIPTION", &escaped(&event.summary));
            self.add("TRIGGER", &format!("-P{REMIND_DAYS}D"));
            self.add("END", "VALARM");
        }
        self.add("END", "VEVENT");
    }

    /// Adds a line, broken at the latest after 75 octets and never inside a character; what goes on begins with a space.
    fn add(&mut self, name: &str, value: &str) {
        let line = format!("{name}:{value}");
        let mut room = LONGEST_LINE;
        for letter in line.chars() {
            if letter.len_utf8() > room {
                self.0.extend_from_slice(b"\r\n ");
                room = LONGEST_LINE - 1;
            }
            room -= letter.len_utf8();
            self.0.extend_from_slice(letter.encode_utf8(&mut [0; 4]).as_bytes());
        }
        self.0.extend_from_slice(b"\r\n");
    }
}

/// Returns text as a value: in one line, nothing hidden in it, what would end it escaped (section 3.3.11).
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + 8);
    for letter in clean(text).chars() {
        if matches!(letter, '\\' | ';' | ',') {
            escaped.push('\\');
        }
        escaped.push(letter);
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a date")
    }

    fn event(summary: &str) -> Event {
        let uid = uid("K 1", "notice", "Øvre Eiker kommune");
        Event { uid, day: day("2027-03-30"), summary: summary.to_owned(), description: Vec::new(), categories: Vec::new() }
    }

    #[test]
    fn an_id_is_the_same_whatever_the_day_and_two_ids_are_two() {
        assert_eq!(uid("K 1", "notice", "Øvre Eiker kommune"), "K%201.notice@oevre-eiker-kommune.portfolio");
        assert_eq!(uid("K1", "end", ""), "K1.end@portfolio");
        assert_ne!(uid("K/1", "end", ""), uid("K.1", "end", ""));
    }

    #[test]
    fn lines_are_broken_between_characters_and_never_too_long() {
        for length in 0..40 {
            let summary = format!("{}{}", "x".repeat(length), "æøå🏛".repeat(30));
            let bytes = write("", day("2026-11-21"), &[event(&summary)]);
            let text = std::str::from_utf8(&bytes).expect("no character is broken");
            assert!(text.split("\r\n").all(|line| line.len() <= 75 && std::str::from_utf8(line.as_bytes()).is_ok()));
            assert!(text.replace("\r\n ", "").contains(&format!("SUMMARY:{summary}\r\n")));
        }
    }

    #[test]
    fn nothing_in_a_name_ends_its_value() {
        assert_eq!(escaped("a\\b;c,d:e\r\nEND:VEVENT"), "a\\\\b\\;c\\,d:e END:VEVENT");
    }

    #[test]
    fn a_later_run_has_a_higher_number() {
        let sequence = |as_of: &str| {
            let text = String::from_utf8(write("", day(as_of), &[event("a")])).expect("UTF-8");
            let line = text.lines().find_map(|line| line.strip_prefix("SEQUENCE:").map(str::to_owned));
            line.and_then(|number| number.trim().parse::<u32>().ok()).expect("a number")
        };
        assert_eq!(sequence("1900-01-01"), 0);
        assert_eq!(sequence("2026-11-22"), sequence("2026-11-21") + 1);
    }
}
