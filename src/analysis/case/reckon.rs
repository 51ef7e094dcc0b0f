//! Reckons a case: over the horizon, year by year, and as it would be if it went otherwise.
//!
//! The horizon begins with the first effect on operation. A line that is stated by calendar years counts in the calendar years of
//! the horizon, one that is stated as so much a year in its months. Past the last year that the case states, that year's amounts
//! repeat, and the figures say so.

use super::flow::{Flow, Period, Sum, has_gap};
use super::{Band, CaseSettings, Figure, Figures, Outcome, Payback, Scenario, Year};
use crate::model::Money;
use crate::model::case::{Case, GainKind, Line, LineKind};

/// Years after the table in which a payback is looked for; what takes longer never comes back.
const LONGEST_PAYBACK: i32 = 100;

pub(super) fn figures(case: &Case, settings: &CaseSettings) -> Figures {
    let flow = Flow::of(case, settings);
    let reckoning = Reckoning { case, settings, flow: &flow, benefit: Money::ONE, cost: Money::ONE, is_late: false };
    let horizon = flow.horizon();
    let (operation, saving) = (reckoning.operation(horizon), reckoning.saving(horizon));
    let repeated_from = flow.repeated_from();
    let table_share = repeated_from.and_then(|last| {
        let table = flow.until(last)?;
        Some(Figure::share(reckoning.benefit(table), reckoning.price(table)))
    });
    Figures {
        investment: reckoning.investment().parts(),
        operation: operation.parts(),
        internal: reckoning.internal().parts(),
        outcome: reckoning.outcome(),
        table_share,
        years: years(&reckoning),
        lines: case.lines.iter().map(|line| flow.years().map(|year| flow.figure(line, year)).collect()).collect(),
        sensitivity: Scenario::ALL.map(|scenario| (scenario, reckoning.with(scenario).outcome())).to_vec(),
        not_estimated: counted(case).filter(|line| has_gap(line)).map(|line| line.title.clone()).collect(),
        without_hours: case.internal_hours.is_none(),
        without_gain: saving.known.is_zero() && saving.is_complete && !names_gain(case),
        repeated_from,
    }
}

/// Returns the lines that count.
fn counted(case: &Case) -> impl Iterator<Item = &Line> {
    case.lines.iter().filter(|line| line.included)
}

/// Returns whether a line of the case is a gain, be it of nothing.
fn names_gain(case: &Case) -> bool {
    counted(case).any(|line| line.kind == LineKind::Gain)
}

/// Returns the cash flow, year by year.
fn years(reckoning: &Reckoning<'_>) -> Vec<Year> {
    let mut accumulated = Sum::default();
    let row = |year: i32| {
        let period = reckoning.flow.year(year);
        let investment = reckoning.sum(period, |line| line.kind == LineKind::Investment);
        let effect = reckoning.sum(period, |line| line.kind != LineKind::Investment);
        accumulated = accumulated.and(investment).and(effect);
        let time = reckoning.sum(period, |line| line.kind != LineKind::Investment && line.gain == Some(GainKind::Time));
        Year {
            year,
            investment: investment.signed(),
            effect: effect.signed(),
            accumulated: accumulated.signed(),
            fte: equivalents(time, reckoning.settings),
        }
    };
    reckoning.flow.years().map(row).collect()
}

/// Returns how many full-time equivalents a year's effect on working time makes free; more work makes none free.
fn equivalents(time: Sum, settings: &CaseSettings) -> Figure {
    let free = (-time.known).max(Money::ZERO);
    let free = free.checked_div(Money::from(settings.fte_price)).unwrap_or_default();
    Sum { known: free, ..time }.signed()
}

/// A case under a scenario.
#[derive(Clone, Copy)]
struct Reckoning<'a> {
    case: &'a Case,
    settings: &'a CaseSettings,
    flow: &'a Flow<'a>,
    /// By what savings are multiplied.
    benefit: Money,
    /// By what costs are multiplied.
    cost: Money,
    /// Whether savings come a year later.
    is_late: bool,
}

impl Reckoning<'_> {
    fn with(self, scenario: Scenario) -> Self {
        let hundredths = |percent: u32| Money::new(i64::from(percent), 2);
        match scenario {
            Scenario::BenefitLess => {
                Self { benefit: Money::ONE.saturating_sub(hundredths(self.settings.benefit_less_percent)), ..self }
            }
            Scenario::CostMore => Self { cost: Money::ONE.saturating_add(hundredths(self.settings.cost_more_percent)), ..self },
            Scenario::YearLate => Self { is_late: true, ..self },
        }
    }

    /// Returns what lines come to in a period.
    fn sum(&self, period: Period, picks: impl Fn(&Line) -> bool) -> Sum {
        let late = if self.is_late { period.a_year_earlier() } else { period };
        let part = |line: &Line| {
            let costs = self.flow.costs(line, period).times(self.cost);
            costs.and(self.flow.savings(line, late).times(self.benefit))
        };
        counted(self.case).filter(|line| picks(line)).map(part).fold(Sum::default(), Sum::and)
    }

    /// Returns every investment.
    fn investment(&self) -> Sum {
        let parts = counted(self.case).filter(|line| line.kind == LineKind::Investment).map(|line| self.flow.total(line));
        parts.fold(Sum::default(), Sum::and).times(self.cost)
    }

    /// Returns running costs in a period.
    fn operation(&self, period: Period) -> Sum {
        let lines = counted(self.case).filter(|line| line.kind != LineKind::Investment);
        lines.map(|line| self.flow.costs(line, period)).fold(Sum::default(), Sum::and).times(self.cost)
    }

    /// Returns savings in a period, above zero.
    fn saving(&self, period: Period) -> Sum {
        let period = if self.is_late { period.a_year_earlier() } else { period };
        let lines = counted(self.case).filter(|line| line.kind != LineKind::Investment);
        lines.map(|line| self.flow.savings(line, period)).fold(Sum::default(), Sum::and).times(-self.benefit)
    }

    /// Returns internal hours at the policy's price.
    fn internal(&self) -> Sum {
        let hours = self.case.internal_hours;
        let price = Money::from(self.settings.hour_price).saturating_mul(self.cost);
        Sum::of(hours.map(|hours| hours.saturating_mul(price)))
    }

    fn price(&self, period: Period) -> Figure {
        self.investment().and(self.operation(period)).and(self.internal()).parts()
    }

    fn benefit(&self, period: Period) -> Figure {
        let saving = self.saving(period);
        // Who names no gain has not said that there is none.
        if saving.known.is_zero() && !names_gain(self.case) { Figure::NotEstimated } else { saving.parts() }
    }

    fn outcome(&self) -> Outcome {
        let horizon = self.flow.horizon();
        let (price, benefit) = (self.price(horizon), self.benefit(horizon));
        let payback_share = Figure::share(benefit, price);
        let costs_nothing = price == Figure::ZERO && benefit.known().is_some_and(|benefit| benefit > Money::ZERO);
        let band = if costs_nothing { Some(Band::Pass) } else { self.settings.band(payback_share) };
        Outcome { price, benefit, payback_share, band, payback: self.payback(benefit) }
    }

    /// Returns when what is paid once has come back.
    fn payback(&self, benefit: Figure) -> Payback {
        let (investment, internal) = (self.investment(), self.internal());
        let full_effect = counted(self.case).filter(|line| line.kind != LineKind::Investment).map(|line| {
            let (costs, savings) = self.flow.full_effect(line);
            costs.times(self.cost).and(savings.times(self.benefit))
        });
        let full_effect = full_effect.fold(Sum::default(), Sum::and);
        if benefit == Figure::NotEstimated || counted(self.case).any(has_gap) {
            return Payback::NotEstimated;
        }
        let (once, yearly) = (investment.known.saturating_add(internal.known), -full_effect.known);
        let Some(year) = self.year_of_payback(internal.known) else { return Payback::Never };
        let years = once.max(Money::ZERO).checked_div(yearly).filter(|_| yearly > Money::ZERO);
        let years = if self.is_late { years.map(|years| years.saturating_add(Money::ONE)) } else { years };
        Payback::After { years, year, is_least: !internal.is_complete }
    }

    /// Returns the year from which the accumulated cash flow, which begins with `owed`, is no longer above zero. It goes on after
    /// the table as long as a payback is looked for.
    fn year_of_payback(&self, owed: Money) -> Option<i32> {
        let years = self.flow.years();
        let mut balance = owed;
        let mut paid_back = *years.start();
        for year in *years.start()..=years.end().checked_add(LONGEST_PAYBACK).filter(|_| !years.is_empty())? {
            let is_over = balance <= Money::ZERO && year > *years.end();
            if is_over {
                break;
            }
            balance = balance.saturating_add(self.sum(Period::of_year(year), |_| true).known);
            if balance > Money::ZERO {
                paid_back = year.checked_add(1)?;
            }
        }
        (balance <= Money::ZERO).then_some(paid_back)
    }
}
