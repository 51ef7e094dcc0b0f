//! What is written for programs and browsers, from tables with any text in them: the page is closed and holds no script that it did not bring, and
//! the calendar's lines are those of its format.

use portfolio::load::from_text;
use portfolio::model::portfolio::Profile;
use portfolio::policy::Policy;
use portfolio::report::{Report, csv, html, ics, json, markdown, sarif};

const HOUSE: &str = include_str!("house.txt");

pub(crate) fn run(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else { return };
    let cell = text.replace('"', "\"\"");
    let house = HOUSE.replace("KMD Nexus", &format!("\"{cell}\"")).replace("# ", "\n# ");
    let portfolio = from_text(Profile { organisation: Some(text.to_owned()), ..Profile::default() }, &house);
    let policy = Policy::default();
    let Some(today) = "2026-11-21".parse().ok() else { return };
    let Ok(mut facts) = portfolio::audit::facts(&portfolio, today, &policy) else { return };
    let Ok(outcome) = portfolio::audit::audit(&mut facts, &policy) else { return };
    let report = Report::of(&facts, &policy, &outcome, &[], true);
    let page = html::write(&report, None).expect("a page");
    assert!(page.trim_end().ends_with("</html>"));
    let _ = (csv::write(&report), json::write(&report), sarif::write(&report), markdown::write(&report));
    let event = ics::Event {
        uid: ics::uid(text, "start", text),
        day: today,
        summary: text.to_owned(),
        description: vec![text.to_owned()],
        categories: vec![text.to_owned()],
    };
    let calendar = ics::write(text, today, &[event]);
    let calendar = String::from_utf8(calendar).expect("UTF-8");
    assert!(calendar.ends_with("END:VCALENDAR\r\n") && calendar.matches("\r\nBEGIN:VEVENT\r\n").count() == 1, "{calendar:?}");
    assert!(calendar.split("\r\n").all(|line| line.len() <= 75 && !line.contains(['\n', '\r'])), "{calendar:?}");
}
