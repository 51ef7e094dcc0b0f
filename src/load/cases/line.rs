//! Builds the lines of a case.

use std::collections::BTreeMap;

use super::build::{unreadable, when, word};
use super::values::{Amount, amount, year};
use super::words::meaning;
use super::{Field, RawLine, fault};
use crate::load::value::yes_no;
use crate::model::case::FaultKind::{Contradiction, Missing, Unreadable};
use crate::model::case::{Amounts, Fault, GainKind, Line, LineKind, Month};
use crate::model::{Currency, Money};
use crate::phrase;
use crate::place::Place;
use crate::text::fold;

/// Phases of an effect beyond which nobody plans.
const MOST_PHASES: usize = 20;

/// Builds the lines of one case.
pub(super) struct LineBuilder<'a> {
    case: &'a str,
    currency: Currency,
    in_service: Option<Month>,
    faults: &'a mut Vec<Fault>,
    lines: Vec<Line>,
    places: Vec<Place>,
    /// The lines whose amounts stand one year a row, by what they are.
    by_row: BTreeMap<(String, LineKind, Option<GainKind>), usize>,
}

impl<'a> LineBuilder<'a> {
    pub(super) fn new(case: &'a str, currency: Currency, in_service: Option<Month>, faults: &'a mut Vec<Fault>) -> Self {
        Self { case, currency, in_service, faults, lines: Vec::new(), places: Vec::new(), by_row: BTreeMap::new() }
    }

    pub(super) fn finish(self) -> (Vec<Line>, Vec<Place>) {
        (self.lines, self.places)
    }

    /// Adds a line, and returns its position.
    pub(super) fn add(&mut self, raw: RawLine) -> usize {
        let text = |name: &str| raw.fields.get(name).map(Field::text).filter(|text| !text.is_empty());
        let title = text("title").unwrap_or_else(|| self.case.to_owned());
        let kind = self.kind(&raw, &title);
        let gain = raw.fields.get("gain").and_then(|field| word(field, "gain", self.faults));
        let included = raw.fields.get("included").map_or(Ok(true), |field| yes_no(&field.cell));
        let included = included.unwrap_or_else(|why| {
            let told = raw.fields.get("included").map(|field| unreadable(field, why, phrase!("case-yes-no-fix")));
            self.faults.extend(told);
            true
        });
        let mut line = Line {
            kind: kind.unwrap_or(LineKind::Operation),
            gain: gain.and_then(|name| GainKind::ALL.into_iter().find(|gain| gain.name() == name)),
            centre: text("centre"),
            note: text("note"),
            amounts: Amounts::NotEstimated,
            included,
            title,
        };
        // Of a line that may be anything, nothing is known: it makes every figure of its case uncertain.
        if kind.is_some() {
            line.amounts = self.amounts(&raw, &line);
        }
        let is_by_row = raw.years.is_empty() && raw.fields.contains_key("year");
        let key = (fold(&line.title), line.kind, line.gain);
        if let (true, Amounts::ByYear(more)) = (is_by_row, &line.amounts)
            && let Some(at) = self.by_row.get(&key).copied()
            && let Amounts::ByYear(years) = &mut self.lines[at].amounts
            && more.keys().all(|year| !years.contains_key(year))
        {
            years.extend(more);
            return at;
        }
        let at = self.lines.len();
        if is_by_row {
            self.by_row.entry(key).or_insert(at);
        }
        self.lines.push(line);
        self.places.push(raw.place);
        at
    }

    /// Returns what a line is: as it says, else as its title says.
    fn kind(&mut self, raw: &RawLine, title: &str) -> Option<LineKind> {
        let name = match raw.fields.get("kind") {
            Some(field) => word(field, "kind", self.faults),
            None => {
                let mut words = title.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
                let found = words.find_map(|word| meaning("kind", word));
                if found.is_none() {
                    let (message, fix) = (phrase!("case-no-kind", title), phrase!("case-no-kind-fix"));
                    self.faults.push(fault(Unreadable, &raw.place, message, fix));
                }
                found
            }
        };
        LineKind::ALL.into_iter().find(|kind| Some(kind.name()) == name)
    }

    fn amounts(&mut self, raw: &RawLine, line: &Line) -> Amounts {
        if !raw.years.is_empty() {
            if let Some(field) = raw.fields.get("amount") {
                let (message, fix) = (phrase!("case-amount-twice"), phrase!("case-amount-twice-fix"));
                self.faults.push(fault(Contradiction, &field.place, message, fix));
            }
            return self.by_year(raw, line);
        }
        let Some(field) = raw.fields.get("amount") else { return Amounts::NotEstimated };
        let Some(amount) = self.one(field, raw.scale, line) else { return Amounts::NotEstimated };
        if let Some(field) = raw.fields.get("year") {
            let Some(year) = self.year(field) else { return Amounts::NotEstimated };
            return Amounts::once(year, amount);
        }
        let Some(from) = raw.fields.get("from").map_or(self.in_service, |field| when(field, self.faults)) else {
            // A day that cannot be read has been told.
            if !raw.fields.contains_key("from") {
                let message = phrase!("case-amount-no-year", title = &line.title);
                self.faults.push(fault(Missing, &field.place, message, phrase!("case-amount-no-year-fix")));
            }
            return Amounts::NotEstimated;
        };
        if line.kind == LineKind::Investment {
            return Amounts::once(from.year(), amount);
        }
        let until = raw.fields.get("until").and_then(|field| self.until(field, from));
        let phase_in = raw.fields.get("phase-in").map(|field| self.phases(field)).unwrap_or_default();
        Amounts::Yearly { amount, from, until, phase_in }
    }

    fn by_year(&mut self, raw: &RawLine, line: &Line) -> Amounts {
        let is_none = |field: &Field| matches!(amount(&field.cell, raw.scale), Ok(Amount::None));
        if raw.years.values().all(is_none) {
            return Amounts::NotEstimated;
        }
        let mut years = BTreeMap::new();
        for (year, field) in &raw.years {
            // A cell left empty beside an amount is a year without one.
            let value = if is_none(field) { Some(Money::ZERO) } else { self.one(field, raw.scale, line) };
            years.insert(*year, value);
        }
        let is_missing = |field: &Field| matches!(amount(&field.cell, raw.scale), Ok(Amount::None | Amount::NotEstimated));
        if raw.years.values().all(is_missing) { Amounts::NotEstimated } else { Amounts::ByYear(years) }
    }

    /// Reads an amount, in the case's currency and with the sign that its line has.
    fn one(&mut self, field: &Field, scale: Money, line: &Line) -> Option<Money> {
        let (value, named) = match amount(&field.cell, scale) {
            Ok(Amount::Of(value, _, named)) => (value, named),
            Ok(_) => return None,
            Err(why) => {
                self.faults.push(unreadable(field, why, phrase!("case-amount-fix")));
                return None;
            }
        };
        if let Some(named) = named.filter(|named| *named != self.currency) {
            let why = phrase!("case-other-currency", named = named.to_string(), own = self.currency.to_string());
            self.faults.push(unreadable(field, why, phrase!("case-other-currency-fix")));
            return None;
        }
        if line.kind == LineKind::Gain && value > Money::ZERO {
            self.faults.push(unreadable(field, phrase!("case-gain-sign"), phrase!("case-gain-sign-fix")));
            return None;
        }
        if line.kind == LineKind::Investment && value < Money::ZERO && line.note.is_none() {
            let message = phrase!("case-investment-below", text = field.text());
            self.faults.push(fault(Contradiction, &field.place, message, phrase!("case-investment-below-fix")));
        }
        Some(value)
    }

    fn year(&mut self, field: &Field) -> Option<i32> {
        let found = year(&field.text());
        if found.is_none() {
            self.faults.push(unreadable(field, phrase!("case-no-year"), phrase!("case-year-fix")));
        }
        found
    }

    /// Returns the first month after the end: a year counts to its last day, a day to the end of its month.
    fn until(&mut self, field: &Field, from: Month) -> Option<Month> {
        let until = when(field, self.faults)?;
        let is_year = year(&field.text()).is_some();
        let until = until.plus(if is_year { 12 } else { 1 });
        if until <= from {
            self.faults.push(fault(
                Contradiction,
                &field.place,
                phrase!("case-ends-early", text = field.text(), from = from.to_string()),
                phrase!("case-ends-early-fix"),
            ));
            return None;
        }
        Some(until)
    }

    /// Reads the percents of a phase-in: `50; 75`.
    fn phases(&mut self, field: &Field) -> Vec<u32> {
        let text = field.text();
        let pieces = text.split([';', ',', '/', ' ', '%']).map(str::trim).filter(|piece| !piece.is_empty());
        let percents: Option<Vec<u32>> = pieces.map(|piece| piece.parse().ok().filter(|percent| *percent <= 100)).collect();
        match percents.filter(|percents| !percents.is_empty() && percents.len() <= MOST_PHASES) {
            Some(percents) => {
                if !percents.is_sorted() {
                    let (message, fix) = (phrase!("case-phases-fall", text), phrase!("case-phases-fall-fix"));
                    self.faults.push(fault(Contradiction, &field.place, message, fix));
                }
                percents
            }
            None => {
                self.faults.push(unreadable(field, phrase!("case-no-phases"), phrase!("case-no-phases-fix")));
                Vec::new()
            }
        }
    }
}
