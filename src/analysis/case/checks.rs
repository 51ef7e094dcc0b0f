//! What contradicts itself in the files of business cases, and what they leave open.
//!
//! A quoted sum agrees with its lines when they round to it, halves away from zero, or miss it by less than the policy's
//! tolerance: one rule for every sum.

use std::collections::BTreeMap;

use rust_decimal::RoundingStrategy::MidpointAwayFromZero;

use super::flow::{Flow, Sum, has_gap};
use super::notes::Said;
use super::{CaseSettings, Figure, Figures};
use crate::model::Money;
use crate::model::case::FaultKind::{Contradiction, Missing};
use crate::model::case::{Amounts, Case, Claim, Draft, Drafts, Fault, FaultKind, Line, LineKind, MadeOf, Quoted, Statement};
use crate::phrase;
use crate::phrase::{Phrase, Value};
use crate::place::Place;

/// Returns everything that somebody has to mend: what could not be read, what contradicts itself and what is missing, in the order
/// of places. `figures` are those of the cases, in their order.
#[must_use]
pub fn faults(drafts: &Drafts, figures: &[Figures], settings: &CaseSettings) -> Vec<Fault> {
    let mut faults = drafts.faults.clone();
    for draft in &drafts.cases {
        for (line, place) in draft.case.lines.iter().zip(&draft.lines) {
            faults.extend(of_note(line, place));
        }
        faults.extend(of_service(draft));
        faults.extend(not_estimated(&draft.case, &draft.lines));
    }
    faults.extend(GAPS.iter().flat_map(|gap| missing(gap, drafts, figures)));
    faults.extend(drafts.claims.iter().filter_map(|claim| of_claim(claim, drafts, figures, settings)));
    faults.extend(drafts.statements.iter().filter_map(|stated| of_statement(stated, settings)));
    faults.sort();
    faults.dedup();
    faults
}

fn fault(kind: FaultKind, place: &Place, message: Phrase, fix: Phrase) -> Fault {
    Fault { place: place.clone(), kind, message, fix }
}

/// Returns the lines that count and are not estimated.
fn not_estimated(case: &Case, places: &[Place]) -> Vec<Fault> {
    let gaps = case.lines.iter().zip(places).filter(|(line, _)| line.included && has_gap(line));
    let told = |(line, place): (&Line, &Place)| {
        let which = if line.amounts == Amounts::NotEstimated { "all" } else { "some" };
        let message = phrase!("case-not-estimated", which, kind = line.kind.name(), title = &line.title);
        fault(Missing, place, message, phrase!("case-not-estimated-fix"))
    };
    gaps.map(told).collect()
}

/// Something that a case should state.
struct Gap {
    is_in: fn(&Draft, &Figures) -> bool,
    told: fn(Value) -> Phrase,
    fix: fn() -> Phrase,
}

const GAPS: [Gap; 3] = [
    Gap {
        is_in: |draft, _| !draft.states_class,
        told: |titles| phrase!("case-no-class", titles),
        fix: || phrase!("case-no-class-fix"),
    },
    Gap {
        is_in: |_, figures| figures.without_hours,
        told: |titles| phrase!("case-no-hours", titles),
        fix: || phrase!("case-no-hours-fix"),
    },
    Gap {
        is_in: |draft, figures| figures.without_gain && !draft.case.lines.is_empty(),
        told: |titles| phrase!("case-no-gain", titles),
        fix: || phrase!("case-no-gain-fix"),
    },
];

/// Returns the cases with a gap, those of one table in one fault: it has one column to add.
fn missing(gap: &Gap, drafts: &Drafts, figures: &[Figures]) -> Vec<Fault> {
    let mut tables: BTreeMap<_, Vec<&Draft>> = BTreeMap::new();
    for (draft, _) in drafts.cases.iter().zip(figures).filter(|(draft, figures)| (gap.is_in)(draft, figures)) {
        tables.entry((&draft.place.file, &draft.place.sheet)).or_default().push(draft);
    }
    let told = |drafts: &Vec<&Draft>| {
        let titles = Value::names(drafts.iter().map(|draft| &draft.case.title), usize::MAX);
        fault(Missing, &drafts[0].place, (gap.told)(titles), (gap.fix)())
    };
    tables.values().map(told).collect()
}

/// Holds what a remark says against the amounts beside it.
fn of_note(line: &Line, place: &Place) -> Vec<Fault> {
    let Some(note) = &line.note else { return Vec::new() };
    let said = Said::of(note);
    let title = &line.title;
    let mut faults = Vec::new();
    let years = effect_years(line);
    if said.is_not_estimated && years.is_some() {
        let message = phrase!("case-remark-not-estimated", title);
        faults.push(fault(Contradiction, place, message, phrase!("case-remark-not-estimated-fix")));
    }
    let (first, full) = years.unzip();
    let mut disagree = |message: Phrase, says: i32, is: i32| {
        let message = message.with("title", title).with("says", says.to_string()).with("is", is.to_string());
        faults.push(fault(Contradiction, place, message, phrase!("case-remark-fix")));
    };
    if let Some((says, is)) = said.from.zip(first).filter(|(says, is)| says != is) {
        disagree(phrase!("case-remark-begins"), says, is);
    }
    if let Some((says, is)) = said.full_from.zip(full).filter(|(says, is)| says != is) {
        disagree(phrase!("case-remark-full"), says, is);
    }
    if let Some((by, first)) = said.by.zip(first).filter(|(by, first)| by < first) {
        disagree(phrase!("case-remark-by"), by, first);
    }
    if let Some((length, first, last)) = said.period
        && last - first + 1 != length
    {
        let (says, years) = (length.to_string(), last - first + 1);
        let message = phrase!("case-remark-period", title, says, first = first.to_string(), last = last.to_string(), years);
        faults.push(fault(Contradiction, place, message, phrase!("case-remark-period-fix")));
    }
    faults
}

/// Returns the first year with an amount, and the first from which it is the last one.
fn effect_years(line: &Line) -> Option<(i32, i32)> {
    match &line.amounts {
        Amounts::NotEstimated => None,
        Amounts::Yearly { from, phase_in, .. } => {
            let phases = u32::try_from(phase_in.len()).unwrap_or_default();
            Some((from.year(), from.plus(phases.saturating_mul(12)).year()))
        }
        Amounts::ByYear(years) => {
            let (first, _) = years.iter().find(|(_, amount)| amount.is_some_and(|amount| !amount.is_zero()))?;
            let (_, last) = years.last_key_value()?;
            let full = years.iter().rev().take_while(|(_, amount)| *amount == last).last();
            Some((*first, full.map_or(*first, |(year, _)| *year)))
        }
    }
}

/// Holds the year in service against the first effect on operation.
fn of_service(draft: &Draft) -> Option<Fault> {
    let (year, place) = draft.in_service.as_ref()?;
    let lines = draft.case.lines.iter().filter(|line| line.included && line.kind != LineKind::Investment);
    let first = lines.filter_map(effect_years).map(|(first, _)| first).min()?;
    (first < *year).then(|| {
        let (year, first) = (year.to_string(), first.to_string());
        let message = phrase!("case-in-service", title = &draft.case.title, year, first);
        fault(Contradiction, place, message, phrase!("case-in-service-fix"))
    })
}

/// Holds a quoted figure against what it is the sum of.
fn of_claim(claim: &Claim, drafts: &Drafts, figures: &[Figures], settings: &CaseSettings) -> Option<Fault> {
    let cases: Vec<&Case> = claim.cases.iter().map(|at| &drafts.cases[*at].case).collect();
    let currency = cases.first()?.currency;
    if cases.iter().any(|case| case.currency != currency) {
        return None;
    }
    let quoted = claim.place.value.as_deref().unwrap_or_default();
    let counted = |count: usize, message: Phrase| {
        (claim.value != Money::from(count)).then(|| {
            let message = message.with("quoted", quoted).with("count", count);
            fault(Contradiction, &claim.place, message, phrase!("case-count-fix"))
        })
    };
    let of_cases = || claim.cases.iter().map(|at| &figures[*at]);
    let years = |year: Option<i32>, pick: &dyn Fn(&super::Year) -> Figure| -> Money {
        let rows = of_cases().flat_map(|figures| &figures.years).filter(|row| year.is_none_or(|year| row.year == year));
        rows.filter_map(|row| pick(row).known()).fold(Money::ZERO, Money::saturating_add)
    };
    let sum = match claim.of {
        Quoted::Lines => return counted(cases.iter().map(|case| case.lines.len()).sum(), phrase!("case-count-lines")),
        Quoted::Cases => return counted(cases.len(), phrase!("case-count-cases")),
        Quoted::Equivalents(year) => {
            return of_equivalents(
                claim,
                years(Some(year), &|row| row.fte),
                {
                    let saving = -years(Some(year), &|row| row.effect);
                    saving.max(Money::ZERO).checked_div(Money::from(settings.fte_price)).unwrap_or_default()
                },
                settings,
            );
        }
        Quoted::Investment(year) => years(year, &|row| row.investment),
        Quoted::Effect(year) => years(year, &|row| row.effect),
        Quoted::Total(year) => years(year, &|row| row.investment).saturating_add(years(year, &|row| row.effect)),
        Quoted::Accumulated(last) => {
            let rows = of_cases().flat_map(|figures| &figures.years).filter(|row| row.year <= last);
            let parts = rows.flat_map(|row| [row.investment.known(), row.effect.known()]).flatten();
            parts.fold(Money::ZERO, Money::saturating_add)
        }
        Quoted::Line(at) => {
            let (case, flow) = (cases[0], Flow::of(cases[0], settings));
            let part = |year| flow.costs(&case.lines[at], flow.year(year)).and(flow.savings(&case.lines[at], flow.year(year)));
            flow.years().map(part).fold(Sum::default(), Sum::and).known
        }
    };
    if agrees(sum, claim.value, claim.step, settings) {
        return None;
    }
    let sum = Value::Money(sum, currency.to_string());
    let message = match claim.of {
        Quoted::Line(_) => phrase!("case-sum", quoted, of = "years", sum),
        _ if cases.len() == 1 => phrase!("case-sum", quoted, of = "lines", sum),
        _ => phrase!("case-sum-cases", quoted, cases = cases.len(), sum),
    };
    let mut left_out = cases.iter().flat_map(|case| &case.lines).filter(|line| !line.included).map(|line| &line.title).peekable();
    let message = match left_out.peek() {
        Some(_) => phrase!("case-sum-without", message, lines = Value::names(left_out, 3)),
        None => message,
    };
    Some(fault(Contradiction, &claim.place, message, phrase!("case-sum-fix")))
}

/// Returns whether lines that come to a sum may be quoted so.
fn agrees(sum: Money, quoted: Money, step: Money, settings: &CaseSettings) -> bool {
    let steps = sum.checked_div(step).unwrap_or(sum).round_dp_with_strategy(0, MidpointAwayFromZero);
    let tolerance = sum.abs().saturating_mul(Money::new(settings.tolerance_percent.into(), 2));
    steps.saturating_mul(step) == quoted || sum.saturating_sub(quoted).abs() <= tolerance
}

/// Holds a stated figure against what it is made of.
fn of_statement(stated: &Statement, settings: &CaseSettings) -> Option<Fault> {
    let (what, quoted) = (&stated.what, stated.place.value.as_deref().unwrap_or_default());
    let (is, message) = match &stated.made_of {
        MadeOf::Share { part, whole } => {
            let share = part.checked_mul(Money::ONE_HUNDRED)?.checked_div(*whole)?;
            let is = share.round_dp_with_strategy(1, MidpointAwayFromZero);
            (share, phrase!("case-share", what, quoted, is))
        }
        MadeOf::Sum(parts) => {
            let sum = parts.iter().copied().fold(Money::ZERO, Money::saturating_add);
            (sum, phrase!("case-parts", what, quoted, is = sum.round_dp_with_strategy(2, MidpointAwayFromZero)))
        }
        // Things are counted, not rounded.
        MadeOf::Count(count) if stated.value == Money::from(*count) => return None,
        MadeOf::Count(count) => {
            let message = phrase!("case-named", what, quoted, count = *count);
            return Some(fault(Contradiction, &stated.place, message, phrase!("case-named-fix")));
        }
    };
    let told = || fault(Contradiction, &stated.place, message, phrase!("case-stated-fix"));
    (!agrees(is, stated.value, stated.step, settings)).then(told)
}

/// Holds quoted full-time equivalents against the working time that is saved. `of_all` is what all savings would come to.
fn of_equivalents(claim: &Claim, of_time: Money, of_all: Money, settings: &CaseSettings) -> Option<Fault> {
    if agrees(of_time, claim.value, claim.step, settings) {
        return None;
    }
    let quoted = claim.place.value.as_deref().unwrap_or_default();
    let is = of_time.round_dp_with_strategy(2, MidpointAwayFromZero);
    let message = if agrees(of_all, claim.value, claim.step, settings) {
        phrase!("case-equivalents-all", quoted, is)
    } else {
        phrase!("case-equivalents", quoted, is)
    };
    Some(fault(Contradiction, &claim.place, message, phrase!("case-equivalents-fix")))
}
