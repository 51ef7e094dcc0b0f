//! Price, payback and sensitivity, worked out by hand.

use portfolio::analysis::case::LineKind::{Gain, Investment, Operation};
use portfolio::analysis::case::{Amounts, Band, Case, Class, Figure, GainKind, Line, Month, Outline, Payback, Scenario};
use portfolio::model::{Currency, Money};

use super::{case, decimal, figures, line};

fn kroner(value: i64) -> Figure {
    Figure::Exactly(Money::from(value))
}

fn outline() -> Outline {
    Outline {
        id: "R-1".to_owned(),
        title: "Booking".to_owned(),
        class: Class::Own,
        currency: Currency::DKK,
        one_off: Some(Money::from(100_000)),
        annual_cost: Some(Money::from(20_000)),
        internal_hours: Some(Money::from(100)),
        annual_benefit: Some(Money::from(50_000)),
        gain: GainKind::Time,
        in_service: "2027-07-15".parse().expect("a day"),
    }
}

#[test]
fn a_request_is_a_case() {
    // 100.000 + 4 × 20.000 + 100 hours × 350 = 215.000; 4 × 50.000 = 200.000; 200 / 215 = 93 %.
    let figures = figures(&Case::from(outline()));
    assert_eq!([figures.investment, figures.operation, figures.internal], [kroner(100_000), kroner(80_000), kroner(35_000)]);
    assert_eq!(figures.outcome.price, kroner(215_000));
    assert_eq!(figures.outcome.benefit, kroner(200_000));
    assert_eq!(figures.outcome.payback_share.exact().expect("a share").round_dp(2), decimal("93,02"));
    assert_eq!(figures.outcome.band, Some(Band::Pass));
    // Half of 2027, three whole years and half of 2031.
    let years: Vec<_> = figures.years.iter().map(|year| (year.year, year.effect)).collect();
    let effects = [(2027, -15_000), (2028, -30_000), (2029, -30_000), (2030, -30_000), (2031, -15_000)];
    assert_eq!(years, effects.map(|(year, effect)| (year, kroner(effect))));
    assert_eq!(figures.years[4].accumulated, kroner(-20_000), "100.000 less 120.000");
    assert_eq!(figures.years[1].fte, Figure::Exactly(decimal("0,1")), "50.000 of 500.000");
    assert_eq!(figures.repeated_from, None);
    // 135.000 with the hours, at 30.000 a year, is 4,5 years. From July 2027 that is the end of 2031.
    let years = Some(decimal("4,5"));
    assert_eq!(figures.outcome.payback, Payback::After { years, year: 2031, is_least: false });
}

#[test]
fn what_is_not_stated_is_not_estimated_and_never_zero() {
    let without = |change: &dyn Fn(&mut Outline)| {
        let mut outline = outline();
        change(&mut outline);
        figures(&Case::from(outline))
    };
    let hours = without(&|outline| outline.internal_hours = None);
    assert_eq!(hours.outcome.price, Figure::AtLeast(Money::from(180_000)));
    assert!(matches!(hours.outcome.payback_share, Figure::AtMost(_)) && hours.outcome.band.is_none() && hours.without_hours);
    assert!(matches!(hours.outcome.payback, Payback::After { is_least: true, .. }));
    let benefit = without(&|outline| outline.annual_benefit = None);
    assert_eq!(benefit.outcome.benefit, Figure::NotEstimated);
    assert_eq!([benefit.outcome.payback_share, benefit.years[1].fte], [Figure::NotEstimated; 2]);
    assert_eq!(benefit.years[1].effect, Figure::Partly(Money::from(20_000)));
    assert_eq!(benefit.outcome.payback, Payback::NotEstimated);
    assert_eq!(benefit.not_estimated, ["benefit"]);
    let nothing = without(&|outline| {
        (outline.one_off, outline.annual_cost, outline.internal_hours, outline.annual_benefit) = (None, None, None, None);
    });
    assert_eq!([nothing.outcome.price, nothing.outcome.benefit], [Figure::NotEstimated; 2]);
    assert!(nothing.years.is_empty());
}

#[test]
fn telephony_comes_back_in_ten_years() {
    // Høje-Taastrup: 5 million in 2016, 0,5 saved a year from 2016. Four full years give 2 of 5, the table's three 1,5.
    let lines = vec![
        line(Investment, "telefoni", 2015, &["0", "5", "0", "0"]),
        line(Operation, "telefoni", 2015, &["0", "-0,5", "-0,5", "-0,5"]),
    ];
    let figures = figures(&Case { internal_hours: Some(Money::ZERO), ..case("telefoni", lines) });
    assert_eq!(figures.outcome.payback_share, Figure::Exactly(Money::from(40)));
    assert_eq!(figures.table_share, Some(Figure::Exactly(Money::from(30))));
    assert_eq!(figures.repeated_from, Some(2018));
    assert_eq!(figures.outcome.band, Some(Band::Fail));
    let payback = Payback::After { years: Some(Money::TEN), year: 2025, is_least: false };
    assert_eq!(figures.outcome.payback, payback, "from 2016 to 2025");
}

#[test]
fn the_intranet_comes_back_in_a_year_and_a_third() {
    // 0,5 million of investment against a potential of 0,37 a year.
    let lines =
        vec![line(Investment, "intranet", 2015, &["0,5"]), line(Gain, "intranet", 2015, &["-0,37", "-0,37", "-0,37", "-0,37"])];
    let figures = figures(&Case { internal_hours: Some(Money::ZERO), ..case("intranet", lines) });
    let Payback::After { years: Some(years), year, .. } = figures.outcome.payback else { panic!("it comes back") };
    assert_eq!((years.round_dp(2), year), (decimal("1,35"), 2016));
}

#[test]
fn costs_that_nothing_brings_back() {
    let lines = vec![line(Investment, "a", 2027, &["1"]), line(Gain, "b", 2027, &["0"])];
    let figures = figures(&Case { internal_hours: Some(Money::ZERO), ..case("never", lines) });
    assert_eq!(figures.outcome.payback, Payback::Never);
    assert_eq!(figures.outcome.band, Some(Band::Fail));
}

#[test]
fn sensitivity_by_hand() {
    // Price 1.000 + 4 × 100 + 10 hours × 350 = 4.900; benefit 4 × 1.000 = 4.000: 81,63 %.
    let once = Line { amounts: Amounts::once(2027, Money::from(1_000)), ..Line::default() };
    let from = Month::january(2027);
    let yearly = |kind, amount: i64| Line { kind, amounts: Amounts::yearly(Money::from(amount), from), ..Line::default() };
    let lines = vec![once, yearly(Operation, 100), yearly(Gain, -1_000)];
    let figures = figures(&Case { internal_hours: Some(Money::TEN), ..case("one", lines) });
    assert_eq!(figures.outcome.price, kroner(4_900));
    let of = |scenario: Scenario| &figures.sensitivity.iter().find(|(one, _)| *one == scenario).expect("a scenario").1;
    let share = |scenario| of(scenario).payback_share.exact().expect("a share").round_dp(2);
    // Twenty percent less benefit: 3.200 of 4.900.
    assert_eq!((of(Scenario::BenefitLess).benefit, share(Scenario::BenefitLess)), (kroner(3_200), decimal("65,31")));
    // Twenty percent dearer: 4.000 of 5.880.
    assert_eq!((of(Scenario::CostMore).price, share(Scenario::CostMore)), (kroner(5_880), decimal("68,03")));
    // A year late: the horizon stays, and has three years of benefit left: 3.000 of 4.900.
    assert_eq!((of(Scenario::YearLate).benefit, share(Scenario::YearLate)), (kroner(3_000), decimal("61,22")));
    assert_eq!(of(Scenario::YearLate).price, kroner(4_900), "it costs as planned");
    // 4.500 once, with the hours; 900 a year: five years, that is until 2031. A year late it is 100 dearer, and six until 2032.
    assert_eq!(figures.outcome.payback, Payback::After { years: Some(5.into()), year: 2031, is_least: false });
}

#[test]
fn a_phase_in_gives_part_of_the_effect_first() {
    // From July 2027 with half of the effect in the first twelve months and three quarters in the next.
    let from = Month::of("2027-07-01".parse().expect("a day"));
    let amounts = Amounts::Yearly { amount: Money::from(-1_200), from, until: None, phase_in: vec![50, 75] };
    let lines = vec![Line { kind: Gain, amounts, ..Line::default() }];
    let figures = figures(&case("phased", lines));
    // 2027: 6 months at 50 % of 100; 2028: 6 at 50 % and 6 at 75 %; 2029: 6 at 75 % and 6 at 100 %; then 100 a month to June 2031.
    let effects: Vec<_> = figures.years.iter().map(|year| (year.year, year.effect)).collect();
    let by_hand = [(2027, -300), (2028, -750), (2029, -1_050), (2030, -1_200), (2031, -600)];
    assert_eq!(effects, by_hand.map(|(year, effect)| (year, kroner(effect))));
    assert_eq!(figures.outcome.benefit, kroner(3_900));
}

#[test]
fn a_line_that_does_not_count_is_in_no_figure() {
    let mut left_out = line(Investment, "left out", 2027, &["9"]);
    left_out.included = false;
    let lines = vec![line(Investment, "in", 2027, &["1"]), left_out, line(Gain, "gain", 2027, &["-1"])];
    assert_eq!(figures(&case("one", lines)).investment, kroner(1_000_000));
}
