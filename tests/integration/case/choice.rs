//! Which cases a budget carries, and what holds for any case.

use portfolio::analysis::case::choice::{Stand, choose, rank};
use portfolio::analysis::case::{Amounts, Case, CaseSettings, Class, Figure, Figures, Line, LineKind, Month};
use portfolio::model::{Currency, Money};
use proptest::prelude::*;

/// A case that costs something once and saves something every year of four.
fn case(id: &str, class: Class, price: i64, benefit: i64, requires: &[&str]) -> Case {
    let once = Line { amounts: Amounts::once(2027, Money::from(price)), ..Line::default() };
    let gain = Amounts::yearly(-Money::from(benefit) / Money::from(4), Month::january(2027));
    Case {
        id: id.to_owned(),
        title: id.to_owned(),
        class,
        currency: Currency::DKK,
        lines: vec![once, Line { kind: LineKind::Gain, amounts: gain, ..Line::default() }],
        internal_hours: Some(Money::ZERO),
        requires: requires.iter().map(|id| (*id).to_owned()).collect(),
    }
}

fn figures(cases: &[Case]) -> Vec<Figures> {
    cases.iter().map(|case| Figures::of(case, &CaseSettings::default())).collect()
}

fn stands(cases: &[Case], budget: i64) -> Vec<Stand> {
    choose(&cases.iter().collect::<Vec<_>>(), &figures(cases), Money::from(budget)).stands
}

#[test]
fn law_and_political_goals_go_first_then_common_then_own_each_by_what_comes_back() {
    let cases = [
        case("own, best", Class::Own, 100, 900, &[]),
        case("common", Class::Common, 100, 80, &[]),
        case("law", Class::Law, 100, 0, &[]),
        case("political", Class::Political, 100, 50, &[]),
        case("common, better", Class::Common, 100, 90, &[]),
    ];
    let ranked = rank(&cases.iter().collect::<Vec<_>>(), &figures(&cases));
    let names: Vec<_> = ranked.iter().map(|at| cases[*at].id.as_str()).collect();
    assert_eq!(names, ["political", "law", "common, better", "common", "own, best"]);
}

#[test]
fn the_best_set_is_not_the_first_that_fits() {
    // 60 carries B and C with 120, and not A with 100 alone.
    let cases = [
        case("A", Class::Own, 40, 100, &[]),
        case("B", Class::Own, 30, 60, &[]),
        case("C", Class::Own, 30, 60, &[]),
        case("D", Class::Own, 50, 20, &[]),
    ];
    let short = Stand::Outside(Money::from(40));
    assert_eq!(stands(&cases, 60), [short, Stand::Chosen, Stand::Chosen, Stand::Fails]);
}

#[test]
fn what_goes_first_is_taken_even_where_the_budget_is_short() {
    let cases =
        [case("law", Class::Law, 80, 0, &["base"]), case("base", Class::Own, 40, 10, &[]), case("x", Class::Common, 1, 9, &[])];
    let choice = choose(&cases.iter().collect::<Vec<_>>(), &figures(&cases), Money::from(100));
    assert_eq!(choice.stands, [Stand::First, Stand::RequiredBy(0), Stand::Outside(Money::from(21))]);
    assert_eq!(choice.short_by(), Some(Money::from(20)));
}

#[test]
fn a_case_is_not_taken_without_what_it_requires() {
    let cases =
        [case("A", Class::Own, 10, 100, &["base"]), case("base", Class::Own, 50, 5, &[]), case("B", Class::Own, 30, 40, &[])];
    assert_eq!(stands(&cases, 59), [Stand::Outside(Money::from(31)), Stand::Fails, Stand::Chosen]);
    assert_eq!(stands(&cases, 60), [Stand::Chosen, Stand::RequiredBy(0), Stand::Outside(Money::from(30))]);
}

#[test]
fn a_common_case_goes_before_any_number_of_own_ones() {
    let cases = [case("own", Class::Own, 50, 500, &[]), case("common", Class::Common, 50, 40, &[])];
    assert_eq!(stands(&cases, 50), [Stand::Outside(Money::from(50)), Stand::Chosen]);
}

#[test]
fn of_equal_cases_the_one_ranked_before_is_taken() {
    let cases: Vec<Case> = ["C", "A", "B"].map(|id| case(id, Class::Own, 10, 20, &[])).into();
    let more = || Stand::Outside(Money::from(10));
    assert_eq!(stands(&cases, 10), [more(), Stand::Chosen, more()]);
}

#[test]
fn many_equal_cases_are_chosen_at_once() {
    let cases: Vec<Case> = (0..60).map(|at| case(&format!("{at:02}"), Class::Own, 10, 20, &[])).collect();
    let choice = choose(&cases.iter().collect::<Vec<_>>(), &figures(&cases), Money::from(300));
    assert!(choice.is_proven && choice.spent == Money::from(300));
    assert!(choice.stands[..30].iter().all(|stand| *stand == Stand::Chosen));
}

#[test]
fn what_is_not_estimated_is_not_chosen() {
    let mut unknown = case("unknown", Class::Own, 1, 100, &[]);
    unknown.lines[1].amounts = Amounts::NotEstimated;
    assert_eq!(stands(&[unknown], 100), [Stand::NotEstimated]);
}

/// The greatest benefit, common before own, of any set of cases that passes, is closed under its requirements and fits.
fn by_brute_force(cases: &[Case], budget: Money) -> (Money, Money) {
    let figures = figures(cases);
    let at = |id: &String| cases.iter().position(|case| case.id == *id).expect("a case");
    let price = |at: usize| figures[at].outcome.price.exact().expect("a price");
    let benefit = |at: usize| {
        let outcome = &figures[at].outcome;
        let fails = outcome.band == Some(portfolio::analysis::case::Band::Fail);
        outcome.benefit.exact().filter(|_| !fails).unwrap_or_default()
    };
    let sets = (0_u32..1 << cases.len()).filter(|set| {
        let is_in = |at: usize| set & (1 << at) != 0;
        let is_whole = (0..cases.len()).filter(|one| is_in(*one)).all(|one| cases[one].requires.iter().all(|id| is_in(at(id))));
        is_whole && (0..cases.len()).filter(|one| is_in(*one)).map(price).sum::<Money>() <= budget
    });
    let value = |set: u32| {
        let of =
            |class: Class| (0..cases.len()).filter(|one| set & (1 << one) != 0 && cases[*one].class == class).map(benefit).sum();
        (of(Class::Common), of(Class::Own))
    };
    sets.map(value).max().expect("the empty set at least")
}

fn any_cases() -> impl Strategy<Value = Vec<Case>> {
    let one = (1_i64..60, 0_i64..120, any::<bool>(), proptest::collection::vec(0_usize..12, 0..3));
    proptest::collection::vec(one, 1..12).prop_map(|rows| {
        let count = rows.len();
        let case = |(at, (price, benefit, is_common, requires)): (usize, (i64, i64, bool, Vec<usize>))| {
            let class = if is_common { Class::Common } else { Class::Own };
            // Few have requirements; some of these are rings.
            let ids: Vec<String> = requires
                .iter()
                .filter(|other| at % 3 == 0 && **other < count && **other != at)
                .map(|other| format!("C{other:02}"))
                .collect();
            let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
            super::choice::case(&format!("C{at:02}"), class, price, benefit * 4, &ids)
        };
        rows.into_iter().enumerate().map(case).collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn no_set_is_better_than_the_chosen_one(cases in any_cases(), budget in 0_i64..400) {
        let figures = figures(&cases);
        let choice = choose(&cases.iter().collect::<Vec<_>>(), &figures, Money::from(budget));
        let taken = |class: Class| -> Money {
            let of = (0..cases.len()).filter(|at| choice.stands[*at].is_in() && cases[*at].class == class);
            of.filter(|at| figures[*at].outcome.band != Some(portfolio::analysis::case::Band::Fail))
                .map(|at| figures[at].outcome.benefit.exact().expect("a benefit"))
                .sum()
        };
        prop_assert!(choice.spent <= Money::from(budget) && choice.is_proven);
        prop_assert_eq!((taken(Class::Common), taken(Class::Own)), by_brute_force(&cases, Money::from(budget)));
        for (at, case) in cases.iter().enumerate().filter(|(at, _)| choice.stands[*at].is_in()) {
            let required = case.requires.iter().map(|id| cases.iter().position(|case| case.id == *id).expect("a case"));
            prop_assert!(required.into_iter().all(|other| choice.stands[other].is_in()), "{} without what it requires", at);
        }
    }

    #[test]
    fn the_order_of_cases_changes_nothing(cases in any_cases(), budget in 0_i64..400) {
        let named = |cases: &[Case]| -> Vec<(String, String)> {
            let choice = choose(&cases.iter().collect::<Vec<_>>(), &figures(cases), Money::from(budget));
            let mut named: Vec<_> = cases.iter().zip(&choice.stands).map(|(case, stand)| (case.id.clone(), stand.name().to_owned())).collect();
            named.sort();
            named
        };
        let turned: Vec<Case> = cases.iter().rev().cloned().collect();
        prop_assert_eq!(named(&cases), named(&turned));
    }

    #[test]
    fn the_last_accumulated_amount_is_the_sum_of_all(amounts in proptest::collection::vec((-9_000_000_i64..9_000_000, 0_usize..3), 1..40)) {
        let lines: Vec<Line> = amounts
            .iter()
            .enumerate()
            .map(|(at, (cents, kind))| {
                let kind = [LineKind::Investment, LineKind::Operation, LineKind::Gain][*kind];
                let year = 2027 + i32::try_from(at % 7).expect("a small number");
                Line { kind, amounts: Amounts::once(year, Money::new(*cents, 2)), ..Line::default() }
            })
            .collect();
        let figures = Figures::of(&Case { lines: lines.clone(), ..case("any", Class::Own, 0, 0, &[]) }, &CaseSettings::default());
        let all: Money = figures.years.iter().map(|year| year.investment.exact().expect("a sum") + year.effect.exact().expect("a sum")).sum();
        prop_assert_eq!(figures.years.last().map(|year| year.accumulated), Some(Figure::Exactly(all)));
    }

    #[test]
    fn more_benefit_never_pays_back_less(price in 1_i64..1_000_000, benefit in 0_i64..1_000_000, more in 1_i64..1_000_000) {
        let share = |benefit: i64| {
            Figures::of(&case("any", Class::Own, price, benefit, &[]), &CaseSettings::default()).outcome.payback_share.exact()
        };
        prop_assert!(share(benefit + more) > share(benefit));
    }

    #[test]
    fn no_amount_is_too_large(price in any::<i64>(), benefit in any::<i64>(), hours in any::<i64>()) {
        let huge = Money::MAX / Money::from(3);
        let mut case = case("any", Class::Own, price, benefit, &[]);
        case.internal_hours = Some(Money::from(hours) * Money::from(1_000_000));
        for amount in [huge, -huge] {
            case.lines.push(Line { kind: LineKind::Operation, amounts: Amounts::yearly(amount, Month::january(2027)), ..Line::default() });
        }
        let figures = Figures::of(&case, &CaseSettings::default());
        let _ = choose(&[&case], &[figures], Money::MAX);
    }
}
