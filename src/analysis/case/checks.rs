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
use crate::model::money::grouped;
use crate::place::Place;
use crate::text::{count, list};

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

fn fault(kind: FaultKind, place: &Place, message: String, fix: &str) -> Fault {
    Fault { place: place.clone(), kind, message, fix: fix.to_owned() }
}

/// Returns the lines that count and are not estimated.
fn not_estimated(case: &Case, places: &[Place]) -> Vec<Fault> {
    let gaps = case.lines.iter().zip(places).filter(|(line, _)| line.included && has_gap(line));
    let fix = "estimate them; until then what needs them is not estimated either";
    let told = |(line, place): (&Line, &Place)| {
        let which = if line.amounts == Amounts::NotEstimated { "the amounts" } else { "some amounts" };
        fault(Missing, place, format!("{which} of the {} `{}` are not known", line.kind.name(), line.title), fix)
    };
    gaps.map(told).collect()
}

/// Something that a case should state.
struct Gap {
    is_in: fn(&Draft, &Figures) -> bool,
    what: &'static str,
    fix: &'static str,
}

const GAPS: [Gap; 3] = [
    Gap {
        is_in: |draft, _| !draft.states_class,
        what: "nobody says who wants",
        fix: "say who does: `law`, `political`, `common` or `own`; until then it is ranked as `own`",
    },
    Gap {
        is_in: |_, figures| figures.without_hours,
        what: "nobody has estimated the internal hours of",
        fix: "state the hours of the house's own people, 0 when there are none; until then the price is without them",
    },
    Gap {
        is_in: |draft, figures| figures.without_gain && !draft.case.lines.is_empty(),
        what: "no gain is named in",
        fix: "say what it gives, a gain of 0 when that is nothing in kroner",
    },
];

/// Returns the cases with a gap, those of one table in one fault: it has one column to add.
fn missing(gap: &Gap, drafts: &Drafts, figures: &[Figures]) -> Vec<Fault> {
    let mut tables: BTreeMap<_, Vec<&Draft>> = BTreeMap::new();
    for (draft, _) in drafts.cases.iter().zip(figures).filter(|(draft, figures)| (gap.is_in)(draft, figures)) {
        tables.entry((&draft.place.file, &draft.place.sheet)).or_default().push(draft);
    }
    let told = |drafts: &Vec<&Draft>| {
        let titles: Vec<String> = drafts.iter().map(|draft| format!("`{}`", draft.case.title)).collect();
        fault(Missing, &drafts[0].place, format!("{} {}", gap.what, list(&titles, titles.len())), gap.fix)
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
        let message = format!("the remark on `{title}` says that it is not estimated, and there are amounts");
        faults.push(fault(Contradiction, place, message, "take away the remark, or the amounts"));
    }
    let (first, full) = years.unzip();
    for (says, is, what) in [(said.from, first, "the amounts begin in"), (said.full_from, full, "the full amount is reached in")]
    {
        if let (Some(says), Some(is)) = (says, is)
            && says != is
        {
            let message = format!("the remark on `{title}` says {says}, and {what} {is}");
            faults.push(fault(Contradiction, place, message, "make remark and amounts agree"));
        }
    }
    if let (Some(by), Some(first)) = (said.by, first)
        && by < first
    {
        let message = format!("the remark on `{title}` says {by} at the latest, and the amounts begin in {first}");
        faults.push(fault(Contradiction, place, message, "make remark and amounts agree"));
    }
    if let Some((length, first, last)) = said.period
        && last - first + 1 != length
    {
        let years = count(usize::try_from(last - first + 1).unwrap_or_default(), "calendar year", "calendar years");
        let message = format!("the remark on `{title}` says {length} years, and {first}–{last} is {years}");
        faults.push(fault(Contradiction, place, message, "name the months, or the years that are meant"));
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
        let message = format!("`{}` is in service from {year}, and has an effect on operation from {first}", draft.case.title);
        fault(Contradiction, place, message, "make the year in service and the amounts agree")
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
    let counted = |number: usize, what: [&str; 2]| {
        (claim.value != Money::from(number)).then(|| {
            let message = format!("says `{quoted}`, and there are {}", count(number, what[0], what[1]));
            fault(Contradiction, &claim.place, message, "count again, or add what is left out")
        })
    };
    let of_cases = || claim.cases.iter().map(|at| &figures[*at]);
    let years = |year: Option<i32>, pick: &dyn Fn(&super::Year) -> Figure| -> Money {
        let rows = of_cases().flat_map(|figures| &figures.years).filter(|row| year.is_none_or(|year| row.year == year));
        rows.filter_map(|row| pick(row).known()).fold(Money::ZERO, Money::saturating_add)
    };
    let sum = match claim.of {
        Quoted::Lines => return counted(cases.iter().map(|case| case.lines.len()).sum(), ["line", "lines"]),
        Quoted::Cases => return counted(cases.len(), ["case", "cases"]),
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
    let of = match claim.of {
        Quoted::Line(_) => "its years".to_owned(),
        _ if cases.len() == 1 => "the lines".to_owned(),
        _ => format!("the lines of {}", count(cases.len(), "case", "cases")),
    };
    let left_out: Vec<&str> =
        cases.iter().flat_map(|case| &case.lines).filter(|line| !line.included).map(|line| line.title.as_str()).collect();
    let but = if left_out.is_empty() { String::new() } else { format!(", without `{}`", list(&left_out, 3)) };
    let message = format!("says `{quoted}`, and {of} come to {}{but}", grouped(sum, currency));
    Some(fault(Contradiction, &claim.place, message, "correct the sum, or the line that is wrong or left out"))
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
    let shown = |value: Money| value.round_dp_with_strategy(2, MidpointAwayFromZero).normalize();
    let (is, message) = match &stated.made_of {
        MadeOf::Share { part, whole } => {
            let share = part.checked_mul(Money::ONE_HUNDRED)?.checked_div(*whole)?;
            let shown = share.round_dp_with_strategy(1, MidpointAwayFromZero).normalize();
            (share, format!("`{what}` says `{quoted}`, and the part is {shown} % of the whole"))
        }
        MadeOf::Sum(parts) => {
            let sum = parts.iter().copied().fold(Money::ZERO, Money::saturating_add);
            (sum, format!("`{what}` says `{quoted}`, and its parts come to {}", shown(sum)))
        }
        // Things are counted, not rounded.
        MadeOf::Count(count) if stated.value == Money::from(*count) => return None,
        MadeOf::Count(count) => {
            let message = format!("`{what}` says `{quoted}`, and {count} {} named", if *count == 1 { "is" } else { "are" });
            return Some(fault(Contradiction, &stated.place, message, "count again, or name what is left out"));
        }
    };
    let fix = "correct the figure, or what it is made of";
    (!agrees(is, stated.value, stated.step, settings)).then(|| fault(Contradiction, &stated.place, message, fix))
}

/// Holds quoted full-time equivalents against the working time that is saved. `of_all` is what all savings would come to.
fn of_equivalents(claim: &Claim, of_time: Money, of_all: Money, settings: &CaseSettings) -> Option<Fault> {
    if agrees(of_time, claim.value, claim.step, settings) {
        return None;
    }
    let quoted = claim.place.value.as_deref().unwrap_or_default();
    let shown = of_time.round_dp_with_strategy(2, MidpointAwayFromZero).normalize();
    let message = if agrees(of_all, claim.value, claim.step, settings) {
        format!("says `{quoted}` full-time equivalents, which counts every saving; the working time saved is {shown}")
    } else {
        format!("says `{quoted}` full-time equivalents, and the working time saved is {shown}")
    };
    let fix = "count only savings of working time, and say of each saving what is saved: `time`, `licence`, `contract`";
    Some(fault(Contradiction, &claim.place, message, fix))
}
