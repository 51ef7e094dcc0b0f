//! The tables of business cases.

use rust_decimal::RoundingStrategy::MidpointAwayFromZero;

use super::CaseReport;
use super::columns::{CASES, CASES_SHOWN, FAULTS, FLOW_AFTER, FLOW_BEFORE, SENSITIVITY};
use crate::analysis::case::choice::Stand;
use crate::analysis::case::{Figure, Figures, Outcome, Payback, Scenario};
use crate::model::case::{Case, FaultKind};
use crate::model::{Currency, Language, Money};
use crate::phrase;
use crate::report::sheet::{Cell, Column, Group, Sheet, Style};
use crate::report::vocabulary::word;
use crate::report::words::told;
use crate::words::say;

/// What stands where a figure is not estimated.
const NOT_ESTIMATED: Cell = Cell::Word("figure", "not estimated");

/// Returns which cells of the workbook stand out.
#[must_use]
pub fn style(cell: &Cell) -> Style {
    match cell {
        Cell::Word("case-band", "pass") | Cell::Word("case-stand", "first" | "chosen" | "required") => Style::Calm,
        Cell::Word("case-band", "fail") | Cell::Word("case-fault", "unreadable" | "contradiction") => Style::Alarm,
        Cell::Word("case-band", "borderline") | Cell::Word("case-stand", "outside") | Cell::Word("figure", _) => Style::Warning,
        _ => Style::Plain,
    }
}

impl CaseReport<'_> {
    /// Returns the cases as they rank.
    #[must_use]
    pub fn case_sheet(&self, language: Language) -> Sheet {
        let rows: Vec<Vec<Cell>> =
            self.in_order().zip(1..).map(|((case, figures, at), rank)| self.case_row(case, figures, at, rank)).collect();
        let is_marked = rows.iter().flatten().any(|cell| cell.unmarked().1 || *cell == NOT_ESTIMATED);
        let mut notes = vec![say(&self.basis(), language)];
        notes.extend(self.of_budget(language));
        let of_cases = self.in_order().flat_map(|(case, figures, _)| self.of_case(case, figures));
        notes.extend(of_cases.chain(is_marked.then(|| phrase!("case-mark"))).map(|note| say(&note, language)));
        Sheet {
            name: language.of(["Business cases", "Business cases", "Business cases"]).to_owned(),
            columns: CASES.to_vec(),
            groups: vec![Group { rows, ..Group::default() }],
            notes,
        }
    }

    /// Returns the cases as a terminal has room for them.
    pub(super) fn cases_shown(&self, language: Language) -> Sheet {
        self.case_sheet(language).only(CASES_SHOWN)
    }

    fn case_row(&self, case: &Case, figures: &Figures, at: usize, rank: u64) -> Vec<Cell> {
        let money = |figure| amount(figure, case.currency);
        let stand = self.choice.as_ref().map(|choice| &choice.stands[at]);
        let more = match stand {
            Some(Stand::Outside(more)) => Cell::Money(*more, case.currency),
            _ => Cell::Empty,
        };
        let level = self.settings.level(figures.outcome.price);
        let mut cells = vec![
            Cell::Whole(rank),
            Cell::text(&case.id),
            Cell::text(&case.title),
            Cell::Word("case-class", case.class.name()),
            level.map_or(NOT_ESTIMATED, |level| Cell::Whole(level.number().into())),
            money(figures.investment),
            money(figures.operation),
            money(figures.internal),
        ];
        cells.extend(outcome(&figures.outcome, case.currency, true));
        cells.extend([
            stand.map_or(Cell::Empty, |stand| Cell::Word("case-stand", stand.name())),
            more,
            Cell::text(case.requires.join("; ")),
        ]);
        cells
    }

    /// Returns the cash flow of every case: its lines, and below them their sums.
    #[must_use]
    pub fn flow_sheet(&self, language: Language) -> Sheet {
        let years = self.figures.iter().flat_map(|figures| &figures.years).map(|year| year.year);
        let (first, last) = (years.clone().min(), years.max());
        let years: Vec<i32> = first.zip(last).map(|(first, last)| (first..=last).collect()).unwrap_or_default();
        let year_column = |year: &i32| Column::named("year", &year.to_string());
        let columns = FLOW_BEFORE.iter().cloned().chain(years.iter().map(year_column)).chain(FLOW_AFTER.iter().cloned());
        Sheet {
            name: language.of(["Pengestrøm", "Kontantstrøm", "Cash flow"]).to_owned(),
            columns: columns.collect(),
            groups: self.in_order().map(|(case, figures, _)| flow(case, figures, &years)).collect(),
            notes: vec![say(&phrase!("case-signs"), language)],
        }
    }

    /// Returns what every case would come to if it went otherwise.
    #[must_use]
    pub fn sensitivity_sheet(&self, language: Language) -> Sheet {
        let group = |case: &Case, figures: &Figures| {
            let row = |scenario: &'static str, one: &Outcome| {
                let mut cells = vec![Cell::text(&case.title), Cell::Word("case-scenario", scenario)];
                cells.extend(outcome(one, case.currency, false));
                cells
            };
            let others = figures.sensitivity.iter().map(|(scenario, one)| row(name_of(*scenario), one));
            let rows = std::iter::once(row("as planned", &figures.outcome)).chain(others).collect();
            Group { title: case.title.clone(), rows, ..Group::default() }
        };
        let (less, more) = (self.settings.benefit_less_percent, self.settings.cost_more_percent);
        Sheet {
            name: language.of(["Følsomhed", "Følsomhet", "Sensitivity"]).to_owned(),
            columns: SENSITIVITY.to_vec(),
            groups: self.in_order().map(|(case, figures, _)| group(case, figures)).collect(),
            notes: vec![say(&phrase!("case-scenarios", less, more), language)],
        }
    }

    /// Returns what somebody has to mend, the worst first.
    #[must_use]
    pub fn fault_sheet(&self, language: Language) -> Sheet {
        let group = |kind: FaultKind| {
            let row = |fault: &crate::model::case::Fault| {
                vec![
                    Cell::Word("case-fault", kind.name()),
                    Cell::text(told(&fault.place, language)),
                    Cell::text(say(&fault.message, language)),
                    Cell::Remark(say(&fault.fix, language)),
                ]
            };
            let rows: Vec<_> = self.faults.iter().filter(|fault| fault.kind == kind).map(row).collect();
            Group { title: format!("{} ({})", word("case-fault", kind.name(), language), rows.len()), rows, ..Group::default() }
        };
        Sheet {
            name: language.of(["Mangler og fejl", "Mangler og feil", "To mend"]).to_owned(),
            columns: FAULTS.to_vec(),
            groups: FaultKind::ALL.into_iter().map(group).filter(|group| !group.rows.is_empty()).collect(),
            notes: vec![say(&self.of_faults(), language)],
        }
    }

    /// Returns every table, for a workbook.
    #[must_use]
    pub fn sheets(&self, language: Language) -> Vec<Sheet> {
        vec![self.case_sheet(language), self.flow_sheet(language), self.sensitivity_sheet(language), self.fault_sheet(language)]
    }

    /// Returns the currency of sums over cases: that of the first one.
    pub(super) fn currency(&self) -> Currency {
        self.drafts.cases.first().map_or(self.profile.currency, |draft| draft.case.currency)
    }
}

/// Returns the cells of an outcome, with the years of its payback where there is a column for them.
fn outcome(outcome: &Outcome, currency: Currency, with_years: bool) -> Vec<Cell> {
    let (years, year) = match outcome.payback {
        Payback::After { years, year, is_least } => (
            years.map_or(Cell::Empty, |years| Cell::Number(short(years, 1))).assumed_if(is_least),
            Cell::Number(year.into()).assumed_if(is_least),
        ),
        Payback::Never => (Cell::Empty, Cell::Word("figure", "never")),
        Payback::NotEstimated => (Cell::Empty, NOT_ESTIMATED),
    };
    let mut cells = vec![
        amount(outcome.price, currency),
        amount(outcome.benefit, currency),
        marked(outcome.payback_share, |share| Cell::Number(short(share, 0))),
        outcome.band.map_or(NOT_ESTIMATED, |band| Cell::Word("case-band", band.name())),
    ];
    cells.extend(with_years.then_some(years));
    cells.push(year);
    cells
}

fn flow(case: &Case, figures: &Figures, years: &[i32]) -> Group {
    let of_years = |cell: &dyn Fn(usize) -> Cell| -> Vec<Cell> {
        let at = |year: &i32| figures.years.iter().position(|row| row.year == *year);
        years.iter().map(|year| at(year).map_or(Cell::Empty, cell)).collect()
    };
    let line = |at: usize| {
        let line = &case.lines[at];
        let amounts = &figures.lines[at];
        let mut cells = vec![
            Cell::text(&case.title),
            Cell::text(&line.title),
            Cell::Word("case-kind", line.kind.name()),
            line.gain.map_or(Cell::Empty, |gain| Cell::Word("case-gain", gain.name())),
            line.centre.as_deref().into(),
            if line.included { Cell::Empty } else { Cell::Word("yes-no", "no") },
        ];
        cells.extend(of_years(&|year| amounts[year].map_or(Cell::Empty, |figure| amount(figure, case.currency))));
        cells.push(line.note.as_deref().map_or(Cell::Empty, |note| Cell::Remark(note.to_owned())));
        cells
    };
    let sum = |title: &'static str, cell: &dyn Fn(usize) -> Cell| {
        let before = [Cell::text(&case.title), Cell::Word("case-sum", title)];
        let filling = std::iter::repeat_n(Cell::Empty, FLOW_BEFORE.len() - before.len());
        before.into_iter().chain(filling).chain(of_years(cell)).chain([Cell::Empty]).collect::<Vec<_>>()
    };
    let money = |figure: Figure| amount(figure, case.currency);
    let row = |year: usize| &figures.years[year];
    let mut rows: Vec<Vec<Cell>> = (0..case.lines.len()).map(line).collect();
    rows.push(sum("investment per year", &|year| money(row(year).investment)));
    rows.push(sum("operating effect per year", &|year| money(row(year).effect)));
    rows.push(sum("accumulated", &|year| money(row(year).accumulated)));
    if figures.years.iter().any(|year| year.fte != Figure::ZERO) {
        rows.push(sum("full-time equivalents", &|year| marked(row(year).fte, |fte| Cell::Number(short(fte, 2)))));
    }
    Group { title: case.title.clone(), rows, ..Group::default() }
}

/// Returns a figure in kroner; what is a bound or a part is marked.
fn amount(figure: Figure, currency: Currency) -> Cell {
    marked(figure, |value| Cell::Money(value, currency))
}

fn marked(figure: Figure, cell: impl Fn(Money) -> Cell) -> Cell {
    figure.known().map_or(NOT_ESTIMATED, |value| cell(value).assumed_if(figure.exact().is_none()))
}

fn name_of(scenario: Scenario) -> &'static str {
    match scenario {
        Scenario::BenefitLess => "smaller benefit",
        Scenario::CostMore => "higher costs",
        Scenario::YearLate => "a year late",
    }
}

fn short(value: Money, decimals: u32) -> Money {
    value.round_dp_with_strategy(decimals, MidpointAwayFromZero).normalize()
}
