//! The calendar for Outlook, read back by libraries that we did not write.

use serde_json::json;

use super::*;
use crate::tools;

#[test]
fn a_calendar_has_a_day_a_milestone_and_today_for_what_should_have_begun() {
    let house = municipality();
    let text = String::from_utf8(file(house.path(), "kalender.ics", &[])).expect("UTF-8").replace("\r\n ", "");
    let event = |uid: &str| {
        let uid = format!("UID:{uid}@oevre-egelund-kommune.portfolio\r\n");
        text.split("BEGIN:VEVENT\r\n").find(|event| event.starts_with(&uid)).map(str::to_owned)
    };
    let late = event("K1.start").expect("the start of what is late");
    assert!(late.contains("DTSTART;VALUE=DATE:20270610\r\nSUMMARY:START I DAG: Lønaftale (K1)\r\n"), "{late}");
    assert!(
        late.contains("CATEGORIES:Udbud,For sent\r\n") && late.contains("ikke juridisk rådgivning") && !late.contains("VALARM"),
        "{late}"
    );
    let option = event("K2.option-by").expect("the last day of the option");
    assert!(
        option.contains("DTSTART;VALUE=DATE:20270630") && option.contains("SUMMARY:Sidste dag for option: Vagtplan (K2)"),
        "{option}"
    );
    assert!(option.contains("BEGIN:VALARM\r\nACTION:DISPLAY\r\n") && option.contains("TRIGGER:-P14D\r\n"), "{option}");
    assert!(event("K2.notice").is_none(), "an option comes first");
    assert!(event("K9.last-notice").is_some_and(|event| event.contains("DTSTART;VALUE=DATE:20270930")));
    assert!(event("K6.end").is_some_and(|event| event.contains("20270610") && event.contains("UDEN AFTALE")));
    assert!(event("K1.end").is_some_and(|event| event.contains("20271231")));
    // A later run moves what has not begun, under the same name and with a higher number.
    let next = String::from_utf8(run_on(house.path(), "2027-06-11")).expect("UTF-8").replace("\r\n ", "");
    let late_next = next.split("BEGIN:VEVENT\r\n").find(|event| event.starts_with("UID:K1.start@")).expect("the same");
    let sequence =
        |event: &str| event.lines().find_map(|line| line.strip_prefix("SEQUENCE:")?.parse::<u32>().ok()).expect("a number");
    assert!(late_next.contains("DTSTART;VALUE=DATE:20270611") && sequence(late_next) > sequence(&late), "{late_next}");
}

fn run_on(folder: &Path, day: &str) -> Vec<u8> {
    let mut command = Command::cargo_bin("portfolio").expect("the program is built");
    command.current_dir(folder).args(["tenders", "--as-of", day, "--format", "ics"]).output().expect("it runs").stdout
}

#[test]
fn two_calendar_libraries_read_the_same_from_it() {
    let Some(python) = tools::python() else { return };
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/tools/read_calendar.py");
    for house in [municipality(), hostile()] {
        let bytes = file(house.path(), "kalender.ics", &[]);
        assert!(bytes.split(|byte| *byte == b'\n').all(|line| line.len() <= 76), "75 octets and a carriage return");
        assert!(!bytes.windows(2).any(|pair| pair[1] == b'\n' && pair[0] != b'\r'), "every line ends in both");
        let read = tools::output_of(std::process::Command::new(&python).arg(&script).arg(house.path().join("kalender.ics")));
        let read: Value = serde_json::from_str(&read).expect("JSON");
        let events = read["icalendar"].as_array().expect("a list");
        assert_eq!(read["icalendar"], read["vobject"]);
        assert_eq!(events.len(), String::from_utf8_lossy(&bytes).matches("BEGIN:VEVENT\r\n").count());
        let uids: std::collections::BTreeSet<_> = events.iter().map(|event| event["uid"].as_str()).collect();
        assert_eq!(uids.len(), events.len(), "no two events are one");
        assert!(events.iter().all(|event| event["day"].as_str() >= Some(DAY) && event["transparency"] == "TRANSPARENT"));
        assert!(events.iter().all(|event| event["stamp"] == "2027-06-10T00:00:00+00:00"));
        assert!(events.iter().all(|event| event["alarms"] == if event["day"] == DAY { json!([]) } else { json!([-14]) }));
    }
    // Every visible character of a name arrives, on whatever octet the line was broken.
    let house = hostile();
    let read = tools::output_of(std::process::Command::new(&python).arg(&script).arg({
        file(house.path(), "kalender.ics", &[]);
        house.path().join("kalender.ics")
    }));
    let read: Value = serde_json::from_str(&read).expect("JSON");
    let summaries: Vec<_> =
        read["vobject"].as_array().expect("a list").iter().filter_map(|event| event["summary"].as_str()).collect();
    for name in [HOSTILE[0], HOSTILE[2]] {
        assert!(summaries.iter().any(|summary| summary.contains(name)), "{name}: {summaries:?}");
    }
    assert!(summaries.iter().any(|summary| summary.contains("Omsorgsjournal æøå ÆØÅ 🏛️👩")), "{summaries:?}");
}
