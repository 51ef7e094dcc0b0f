//! Business cases: the tables of Høje-Taastrup's strategy, figures by hand, and what must hold for any case.

mod by_hand;
mod golden;

use std::collections::BTreeMap;

use portfolio::analysis::case::{Amounts, Case, CaseSettings, Class, Figure, Figures, GainKind, Line, LineKind};
use portfolio::model::{Currency, Money};

pub(crate) fn decimal(text: &str) -> Money {
    text.replace(',', ".").parse().expect("a decimal")
}

/// A line with the amounts of years from the first one on, in millions of kroner as the strategy prints them.
pub(crate) fn line(kind: LineKind, title: &str, first: i32, millions: &[&str]) -> Line {
    let amount = |text: &&str| Some(decimal(text) * Money::from(1_000_000));
    let years: BTreeMap<i32, Option<Money>> = (first..).zip(millions.iter().map(amount)).collect();
    Line { kind, title: title.to_owned(), amounts: Amounts::ByYear(years), ..Line::default() }
}

/// The same line, as one that saves working time.
pub(crate) fn of_time(line: Line) -> Line {
    Line { gain: Some(GainKind::Time), ..line }
}

pub(crate) fn case(id: &str, lines: Vec<Line>) -> Case {
    Case {
        id: id.to_owned(),
        title: id.to_owned(),
        class: Class::Own,
        currency: Currency::DKK,
        lines,
        internal_hours: None,
        requires: Vec::new(),
    }
}

pub(crate) fn figures(case: &Case) -> Figures {
    Figures::of(case, &CaseSettings::default())
}

/// Returns a row of the cash flow in millions, as the tables print it.
pub(crate) fn row(figures: &Figures, of: impl Fn(&portfolio::analysis::case::Year) -> Figure) -> Vec<Money> {
    let known = |year| of(year).known().expect("something is estimated");
    figures.years.iter().map(|year| known(year) / Money::from(1_000_000)).collect()
}
