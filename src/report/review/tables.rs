//! The tables of the memos: the agenda, what the house has for the task, and the money year by year.

use rust_decimal::RoundingStrategy::MidpointAwayFromZero;

use super::{HEADING, MemoTable, amount, cut, department, figure, told, word};
use crate::analysis::case::{Figure, Year};
use crate::model::portfolio::Profile;
use crate::model::{Language, SystemKey};
use crate::phrase;
use crate::review::{Review, rounded};
use crate::text::sentence;
use crate::words::say;

/// Brings several reviews together in the order of the agenda.
#[must_use]
pub fn agenda(reviews: &[Review<'_>], language: Language) -> MemoTable {
    let row = |(review, number): (&Review<'_>, usize)| {
        let (request, inquiry) = (review.request(), &review.inquiry);
        let outcome = &inquiry.figures.outcome;
        let share = outcome.payback_share.known().map(|share| say(&phrase!("share", share = rounded(share)), language));
        vec![
            number.to_string(),
            request.id.clone(),
            cut(&request.title, HEADING).into_owned(),
            department(review).unwrap_or_default(),
            say(&phrase!("verdict", verdict = review.verdict.name()), language),
            inquiry.level.map(|level| level.number().to_string()).unwrap_or_default(),
            figure(outcome.price, &inquiry.facts.portfolio.profile, language),
            share.unwrap_or_default(),
        ]
    };
    let headings = [
        "memo-number",
        "memo-request",
        "memo-title",
        "memo-asked-by",
        "memo-verdict",
        "memo-level",
        "memo-price",
        "memo-payback",
    ];
    MemoTable {
        headings: headings.map(|key| word(key, language)).to_vec(),
        rows: reviews.iter().zip(1..).map(row).collect(),
        texts: 6,
        note: String::new(),
    }
}

/// Writes a figure where room is scarce: in whole kroner, and with a star where something in it is not estimated.
fn cell(figure: Figure, profile: &Profile, language: Language) -> String {
    let Some(value) = figure.known() else { return word("figure-unknown", language) };
    let star = if figure.exact().is_some() { "" } else { "*" };
    let whole = value.round_dp_with_strategy(0, MidpointAwayFromZero);
    format!("{}{star}", amount(whole, profile, language))
}

/// Lists what the house has for the task.
pub(super) fn overlaps(review: &Review<'_>, language: Language) -> MemoTable {
    let inquiry = &review.inquiry;
    let portfolio = inquiry.facts.portfolio;
    let costs = inquiry.facts.costs();
    let row = |system: SystemKey| {
        let row = &portfolio[system];
        let spare: u64 = inquiry.free_licences(system).map(|(_, spare)| spare).fold(0, u64::saturating_add);
        vec![
            if row.id == row.name { row.name.clone() } else { format!("{} ({})", row.name, row.id) },
            row.unit.map(|unit| portfolio[unit].name.clone()).unwrap_or_default(),
            word(if inquiry.goes(system) { "memo-goes" } else { "memo-stays" }, language),
            row.active_users.or(row.users).map(|users| told(users, language)).unwrap_or_default(),
            costs.of(system).0.map(|cost| amount(cost, &portfolio.profile, language)).unwrap_or_default(),
            if spare > 0 { told(spare, language) } else { String::new() },
        ]
    };
    let headings = ["memo-system", "memo-for", "memo-role", "memo-users", "memo-annual-cost", "memo-spare"];
    MemoTable {
        headings: headings.map(|key| word(key, language)).to_vec(),
        rows: inquiry.overlapping().into_iter().map(row).collect(),
        texts: 3,
        note: String::new(),
    }
}

/// Lists the money, year by year.
pub(super) fn cash_flow(review: &Review<'_>, language: Language) -> MemoTable {
    let inquiry = &review.inquiry;
    let profile = &inquiry.facts.portfolio.profile;
    let row = |year: &Year| {
        let amounts = [year.investment, year.effect, year.accumulated].map(|value| cell(value, profile, language));
        let equivalents = year.fte.known().map_or_else(
            || word("figure-unknown", language),
            |value| told(value.round_dp_with_strategy(2, MidpointAwayFromZero).normalize(), language),
        );
        std::iter::once(year.year.to_string()).chain(amounts).chain([equivalents]).collect()
    };
    let years = &inquiry.figures.years;
    let is_partly = years
        .iter()
        .any(|year| [year.effect, year.accumulated].iter().any(|value| value.known().is_some() && value.exact().is_none()));
    let headings = ["memo-year", "memo-investment", "memo-effect", "memo-accumulated", "memo-fte"];
    let is_wished = inquiry.request.wanted == Some(inquiry.in_service);
    let from = match is_wished {
        true => phrase!("memo-from-day", day = inquiry.in_service),
        false => phrase!("memo-assumed-day", day = inquiry.in_service),
    };
    let notes = [Some(from), is_partly.then(|| phrase!("memo-partly")), Some(phrase!("memo-signs"))];
    let notes: Vec<_> = notes.iter().flatten().map(|phrase| sentence(&say(phrase, language))).collect();
    MemoTable {
        headings: headings.map(|key| word(key, language)).to_vec(),
        rows: years.iter().map(row).collect(),
        texts: 1,
        note: notes.join(" "),
    }
}
