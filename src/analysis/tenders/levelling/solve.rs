//! The plan for a capacity, and the smallest capacity for which there is one, each with how sure that is.

use std::cmp::Reverse;

use super::bound::{Prices, Stretches};
use super::exact;
use super::problem::Problem;
use super::search::{search, settled};

/// As many tenders as can be left out one by one to see which of them leave too little room.
const FEW: usize = 24;

/// As many stretches as are looked at to find those that are told.
const TOLD: usize = 1_000;

/// A plan for a capacity.
#[derive(Debug, Clone)]
pub(super) struct Solution {
    /// The place of each tender.
    pub(super) at: Vec<usize>,
    /// Whether the capacity is kept.
    pub(super) is_within: bool,
    /// What a plan that keeps it costs at least.
    pub(super) least_cost: i64,
    /// Whether it is proven that no plan is cheaper; where the capacity is not kept, that no plan keeps it.
    pub(super) is_proven: bool,
    /// Where the capacity cannot be kept.
    pub(super) jams: Vec<Jam>,
}

/// Tenders that do not fit into a stretch of time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Jam {
    /// The first span.
    pub(super) from: usize,
    /// The span after the last.
    pub(super) until: usize,
    /// The tenders.
    pub(super) windows: Vec<usize>,
    /// What they take of it at least, where that alone is too much.
    pub(super) needed: Option<i64>,
}

/// Whether a capacity can be kept.
enum Verdict {
    /// By this plan.
    Kept(Vec<usize>),
    /// By none.
    Impossible,
    /// Nobody knows.
    Open,
}

/// Returns the plan that keeps a capacity, or, where none does, the one with the least load above it; and among those the
/// cheapest that is found.
pub(super) fn solve(problem: &Problem, stretches: &Stretches, capacity: u32) -> Solution {
    let limits = problem.limits(capacity);
    let layout = search(problem, &limits, (0, 0));
    let (over, cost) = layout.score();
    if over == 0 {
        return cheapest(problem, &limits, layout.at, cost);
    }
    let jams = jams(problem, stretches, &limits);
    if !jams.is_empty() {
        return Solution { at: layout.at, is_within: false, least_cost: 0, is_proven: true, jams };
    }
    match verdict(problem, stretches, &limits) {
        Verdict::Kept(at) => {
            let cost = problem.cost(&at);
            cheapest(problem, &limits, at, cost)
        }
        Verdict::Impossible => {
            let windows = least_impossible(problem, capacity);
            let jams = vec![over_in(problem, &limits, &layout.at, Some(windows))];
            Solution { at: layout.at, is_within: false, least_cost: 0, is_proven: true, jams }
        }
        Verdict::Open => {
            let jams = vec![over_in(problem, &limits, &layout.at, None)];
            Solution { at: layout.at, is_within: false, least_cost: 0, is_proven: false, jams }
        }
    }
}

/// Returns the smallest capacity that a plan was found for, and the smallest that is not proven to be too small.
pub(super) fn smallest(problem: &Problem, stretches: &Stretches) -> (u32, u32) {
    let planned = problem.capacity_for(&problem.load(&vec![0; problem.windows.len()]));
    let least = stretches.least_capacity(problem, planned);
    let (mut low, mut high) = (least, planned);
    while low < high {
        let middle = low + (high - low) / 2;
        let limits = problem.limits(middle);
        let layout = search(problem, &limits, (0, i64::MAX));
        if layout.score().0 == 0 {
            high = middle.min(problem.capacity_for(&problem.load(&layout.at)));
        } else {
            low = middle + 1;
        }
    }
    while high > least {
        match verdict(problem, stretches, &problem.limits(high - 1)) {
            Verdict::Kept(at) => high = (high - 1).min(problem.capacity_for(&problem.load(&at))),
            Verdict::Impossible => return (high, high),
            Verdict::Open => return (high, least),
        }
    }
    (high, high)
}

/// Makes a plan within the limits cheaper where that can still be done, and says how cheap one can be.
fn cheapest(problem: &Problem, limits: &[i64], at: Vec<usize>, cost: i64) -> Solution {
    let solution = |at, least_cost, is_proven| Solution { at, is_within: true, least_cost, is_proven, jams: Vec::new() };
    let prices = Prices::find(problem, limits, cost);
    let least = prices.least_cost();
    if least >= cost {
        return solution(at, cost, true);
    }
    let trial = exact::try_all(problem, limits, &prices, cost);
    let at = trial.better.unwrap_or(at);
    // What was found on the way, before everything was tried, may move what could stay.
    let at = if trial.is_complete { at } else { settled(problem, limits, at) };
    let cost = problem.cost(&at);
    let is_proven = trial.is_complete || least >= cost;
    solution(at, if is_proven { cost } else { least }, is_proven)
}

/// Finds out whether limits can be kept, by means other than the search.
fn verdict(problem: &Problem, stretches: &Stretches, limits: &[i64]) -> Verdict {
    if !stretches.overfull(limits).is_empty() {
        return Verdict::Impossible;
    }
    let too_much = problem.dearest().saturating_add(1);
    let prices = Prices::find(problem, limits, too_much);
    if prices.least_cost() >= too_much {
        return Verdict::Impossible;
    }
    match exact::try_all(problem, limits, &prices, too_much) {
        exact::Trial { better: Some(at), .. } => Verdict::Kept(at),
        exact::Trial { is_complete: true, .. } => Verdict::Impossible,
        exact::Trial { .. } => Verdict::Open,
    }
}

/// Returns stretches that hold too much whatever is moved, none of them twice. The fewer tenders show it, the plainer it is.
fn jams(problem: &Problem, stretches: &Stretches, limits: &[i64]) -> Vec<Jam> {
    let overfull = stretches.overfull(limits);
    let step = overfull.len().div_ceil(TOLD).max(1);
    let mut found: Vec<(i64, Jam)> = Vec::new();
    for stretch in overfull.into_iter().step_by(step) {
        let limit = limits[stretch.from..stretch.until].iter().sum();
        if let Some((windows, needed)) = stretches.culprits(problem, stretch, limit) {
            let jam = Jam { from: stretch.from, until: stretch.until, windows, needed: Some(needed) };
            found.push((needed - limit, jam));
        }
    }
    found.sort_by_key(|(excess, jam)| (jam.windows.len(), Reverse(*excess), jam.until - jam.from, jam.from));
    let mut jams: Vec<Jam> = Vec::new();
    for (_, jam) in found {
        if jams.iter().all(|other| jam.until <= other.from || other.until <= jam.from) {
            jams.push(jam);
        }
    }
    jams.sort_by_key(|jam| jam.from);
    jams
}

/// Returns tenders that together leave no plan, and of which each is needed for that, as far as there are few of them.
fn least_impossible(problem: &Problem, capacity: u32) -> Vec<usize> {
    let mut kept: Vec<usize> = (0..problem.windows.len()).collect();
    if kept.len() > FEW {
        return kept;
    }
    for window in 0..problem.windows.len() {
        let rest: Vec<usize> = kept.iter().copied().filter(|other| *other != window).collect();
        let smaller = problem.of(&rest);
        let stretches = Stretches::of(&smaller);
        if matches!(verdict(&smaller, &stretches, &smaller.limits(capacity)), Verdict::Impossible) {
            kept = rest;
        }
    }
    kept
}

/// Returns the first stretch where a plan lies above the limits, with the tenders that are to blame: those that lie there when
/// nobody knows better.
fn over_in(problem: &Problem, limits: &[i64], at: &[usize], windows: Option<Vec<usize>>) -> Jam {
    let load = problem.load(at);
    let is_over = |span: &usize| load[*span] > limits[*span];
    let from = (0..load.len()).find(is_over).unwrap_or(0);
    let until = (from..load.len()).find(|span| !is_over(span)).unwrap_or(load.len());
    let lies_there =
        |window: &usize| problem.uses(&problem.windows[*window][at[*window]]).any(|(span, _)| (from..until).contains(&span));
    let windows = windows.unwrap_or_else(|| (0..problem.windows.len()).filter(lies_there).collect());
    Jam { from, until, windows, needed: None }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::analysis::tenders::levelling::problem::{Place, Span};

    /// A tender of so many days that must be done on the morning of a day, and costs 100 for each day that it is early.
    fn window(days: usize, until: usize) -> Vec<Place> {
        let place = |early: usize| Place { from: until - days - early, until: until - early, rate: 1, cost: cost(early) };
        (0..=until - days).map(place).collect()
    }

    fn cost(early: usize) -> i64 {
        early as i64 * 100 + i64::from(early > 0)
    }

    fn solved(problem: &Problem, capacity: u32) -> Solution {
        solve(problem, &Stretches::of(problem), capacity)
    }

    fn starts(problem: &Problem, solution: &Solution) -> Vec<usize> {
        problem.windows.iter().zip(&solution.at).map(|(window, at)| window[*at].from).collect()
    }

    /// Returns the cheapest cost of all plans that keep a capacity, and the smallest capacity of all plans.
    fn exhaustive(problem: &Problem, capacity: u32) -> (Option<i64>, u32) {
        let mut at = vec![0; problem.windows.len()];
        let limits = problem.limits(capacity);
        let (mut cheapest, mut smallest) = (None, u32::MAX);
        loop {
            let load = problem.load(&at);
            smallest = smallest.min(problem.capacity_for(&load));
            if load.iter().zip(&limits).all(|(load, limit)| load <= limit) {
                let cost = problem.cost(&at);
                cheapest = Some(cheapest.map_or(cost, |least: i64| least.min(cost)));
            }
            let Some(next) = (0..at.len()).find(|window| at[*window] + 1 < problem.windows[*window].len()) else {
                return (cheapest, smallest);
            };
            at[..next].fill(0);
            at[next] += 1;
        }
    }

    #[test]
    fn two_that_overlap_lie_one_after_the_other_when_one_is_all_there_is_room_for() {
        // Ten days until 30 and ten until 25: the second stays at 15 to 25 when the first goes, and the first at 20 to 30 when
        // the second goes. Five days either way; both at once move ten.
        let problem = Problem::by_day(vec![window(10, 30), window(10, 25)]);
        let solution = solved(&problem, 1);
        assert_eq!((starts(&problem, &solution), solution.is_within, solution.is_proven), (vec![20, 10], true, true));
        assert_eq!(solution.least_cost, cost(5));
        assert_eq!(smallest(&problem, &Stretches::of(&problem)), (1, 1));
    }

    #[test]
    fn what_fits_as_planned_is_left_alone() {
        let problem = Problem::by_day(vec![window(10, 30), window(10, 20)]);
        let solution = solved(&problem, 1);
        assert_eq!((starts(&problem, &solution), solution.least_cost, solution.is_proven), (vec![20, 10], 0, true));
    }

    #[test]
    fn three_that_need_more_days_than_there_are_do_not_fit() {
        // Until day 24 they take 9, 10 and 10 days at least. Until 25 it is all thirty, and as much too much.
        let problem = Problem::by_day(vec![window(10, 25), window(10, 24), window(10, 23), window(5, 60)]);
        let solution = solved(&problem, 1);
        assert!(!solution.is_within && solution.is_proven);
        assert_eq!(solution.jams, [Jam { from: 0, until: 24, windows: vec![0, 1, 2], needed: Some(29) }]);
        assert_eq!(starts(&problem, &solution)[3], 55, "what has its room stays");
        assert_eq!(smallest(&problem, &Stretches::of(&problem)), (2, 2));
    }

    #[test]
    fn what_cannot_be_moved_counts() {
        let fixed = |from: usize| vec![Place { from, until: from + 10, rate: 1, cost: 0 }];
        let problem = Problem::by_day(vec![fixed(0), fixed(3), window(4, 15)]);
        let solution = solved(&problem, 1);
        assert_eq!(solution.jams, [Jam { from: 3, until: 10, windows: vec![0, 1], needed: Some(14) }]);
        // With two at once, the third may lie from day 10 on, and it does as planned.
        assert_eq!(starts(&problem, &solved(&problem, 2)), [0, 3, 11]);
    }

    #[test]
    fn a_later_place_is_taken_when_no_earlier_one_does() {
        // Day 0 to 10 is taken; an option, at any price, lets the other start on day 20.
        let fixed = vec![Place { from: 0, until: 10, rate: 1, cost: 0 }];
        let other = vec![
            Place { from: 5, until: 12, rate: 1, cost: 0 },
            Place { from: 3, until: 10, rate: 1, cost: 201 },
            Place { from: 20, until: 27, rate: 1, cost: 9_999 },
        ];
        let problem = Problem::by_day(vec![fixed, other]);
        let solution = solved(&problem, 1);
        assert_eq!((solution.at, solution.least_cost, solution.is_proven), (vec![0, 2], 9_999, true));
    }

    #[test]
    fn person_days_are_added_up_by_the_quarter() {
        // Two tenders of 10 days at 2 a day, in spans of 10 days that hold 30: the second may reach 5 days into the span of
        // the first, which costs 5 days.
        let place = |early: usize| Place { from: 20 - early, until: 30 - early, rate: 2, cost: cost(early) };
        let spans = [0, 10, 20].map(|from| Span { from, until: from + 10, whole: 10 }).to_vec();
        let windows = vec![(0..=20).map(place).collect(), (0..=20).map(place).collect()];
        let problem = Problem::by_span(windows, spans, 10);
        let solution = solved(&problem, 3);
        assert_eq!((solution.least_cost, solution.is_proven, solution.is_within), (cost(5), true, true));
        assert_eq!(problem.load(&solution.at), [0, 10, 30]);
        assert_eq!(smallest(&problem, &Stretches::of(&problem)), (2, 2), "40 in the last two spans, 20 in each");
    }

    prop_compose! {
        /// Four tenders with up to seven places each, one in five of them with a later place at a price.
        fn small_problems()(tenders in prop::collection::vec((1..7_usize, 0..7_usize, 0..5_usize), 1..5)) -> Problem {
            let places = |(days, slack, option): (usize, usize, usize)| {
                let mut places = window(days, days + slack);
                if option == 0 {
                    places.push(Place { from: slack + 9, until: slack + 9 + days, rate: 1, cost: 5_000 });
                }
                places
            };
            Problem::by_day(tenders.into_iter().map(places).collect())
        }
    }

    proptest! {
        #[test]
        fn small_problems_are_solved_as_by_trying_everything(problem in small_problems(), capacity in 1..4_u32) {
            let (cheapest, least) = exhaustive(&problem, capacity);
            let stretches = Stretches::of(&problem);
            prop_assert_eq!(smallest(&problem, &stretches), (least, least));
            let solution = solve(&problem, &stretches, capacity);
            prop_assert!(solution.is_proven);
            prop_assert_eq!(solution.is_within, cheapest.is_some());
            prop_assert_eq!(solution.is_within, solution.jams.is_empty());
            if let Some(cheapest) = cheapest {
                prop_assert_eq!((problem.cost(&solution.at), solution.least_cost), (cheapest, cheapest));
                prop_assert!(problem.capacity_for(&problem.load(&solution.at)) <= capacity);
            }
            for jam in &solution.jams {
                let (all, _) = exhaustive(&problem.of(&jam.windows), capacity);
                prop_assert_eq!(all, None, "they do not fit");
                for one in &jam.windows {
                    let others: Vec<usize> = jam.windows.iter().copied().filter(|window| window != one).collect();
                    let (without, _) = exhaustive(&problem.of(&others), capacity);
                    // A stretch counts the days in it, so tenders that it leaves out may yet not fit for another reason.
                    prop_assert!(jam.needed.is_some() || without.is_some(), "each of them is needed");
                }
            }
        }
    }
}
