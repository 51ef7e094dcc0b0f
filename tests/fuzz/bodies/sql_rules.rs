//! Rules in SQL: every text is a rule or a list of faults, and every rule judges a small portfolio.

use portfolio::load::from_text;
use portfolio::model::portfolio::Profile;
use portfolio::policy::Policy;

const HOUSE: &str = include_str!("house.txt");

pub(crate) fn run(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else { return };
    let Ok(rules) = portfolio::custom::read(&[("rule.sql".to_owned(), text.to_owned())]) else { return };
    let policy = Policy::with(rules);
    let portfolio = from_text(Profile::default(), HOUSE);
    let Some(today) = "2026-11-21".parse().ok() else { return };
    if let Ok(mut facts) = portfolio::audit::facts(&portfolio, today, &policy) {
        let _ = portfolio::audit::audit(&mut facts, &policy);
    }
}
