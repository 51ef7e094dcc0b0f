//! What no plan can beat: stretches of time that hold more than the team can carry whatever is moved, and prices on the
//! team's time that say what a plan costs at least.

use std::cmp::Reverse;

use super::problem::{Place, Problem, clamped};

/// How many pairs of a stretch and a tender are looked at.
const PAIRS: usize = 50_000_000;

/// How many places are priced, all rounds together.
const PRICED: usize = 40_000_000;

/// Rounds without progress after which prices move in smaller steps.
const PATIENCE: usize = 12;

/// A stretch of time, and what the tenders take of it at least.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Stretch {
    /// The first span.
    pub(super) from: usize,
    /// The span after the last.
    pub(super) until: usize,
    /// What they take, wherever they lie.
    pub(super) needed: i64,
}

/// What a tender takes of a stretch, wherever it lies.
#[derive(Debug, Clone, Copy)]
struct Reach {
    latest_start: usize,
    earliest_end: usize,
    rate: i64,
    total: i64,
}

impl Reach {
    fn of(window: &[Place]) -> Self {
        let least = |of: &dyn Fn(&Place) -> i64| window.iter().map(of).min().unwrap_or(0);
        Self {
            latest_start: window.iter().map(|place| place.from).max().unwrap_or(0),
            earliest_end: window.iter().map(|place| place.until).min().unwrap_or(0),
            rate: least(&|place| place.rate),
            total: least(&|place| place.rate.saturating_mul(i64::try_from(place.days()).unwrap_or(i64::MAX))),
        }
    }

    /// Wherever it lies, its days in the stretch are all that it has, or all of the stretch, or reach over an end of it.
    fn least_in(&self, from: usize, until: usize) -> i64 {
        let over_end = until.saturating_sub(self.latest_start);
        let over_start = self.earliest_end.saturating_sub(from);
        let days = (until - from).min(over_end).min(over_start);
        self.rate.saturating_mul(i64::try_from(days).unwrap_or(i64::MAX)).min(self.total)
    }
}

/// The stretches that take something wherever the tenders lie.
#[derive(Debug, Clone)]
pub(super) struct Stretches {
    reaches: Vec<Reach>,
    all: Vec<Stretch>,
}

impl Stretches {
    /// Finds them.
    pub(super) fn of(problem: &Problem) -> Self {
        let reaches: Vec<Reach> = problem.windows.iter().map(|window| Reach::of(window)).collect();
        let (mut starts, mut ends) = (vec![0], vec![problem.spans.len()]);
        if problem.is_by_day() {
            // Between these days what a tender takes at least grows or falls evenly, so nothing is more telling between them.
            starts.extend(reaches.iter().flat_map(|reach| [reach.latest_start, reach.earliest_end]));
            ends.extend(reaches.iter().map(|reach| reach.latest_start + 1));
            ends.extend(problem.windows.iter().flatten().filter(|place| place.cost == 0).map(|place| place.until));
        } else {
            starts = (0..problem.spans.len()).collect();
            ends = (1..=problem.spans.len()).collect();
        }
        let most = (PAIRS / reaches.len().max(1)).isqrt();
        let (starts, ends) = (thinned(starts, most), thinned(ends, most));
        let mut all = Vec::new();
        for (from, until) in starts.iter().flat_map(|from| ends.iter().map(move |until| (*from, *until))) {
            if from < until && until <= problem.spans.len() {
                let days = (problem.spans[from].from, problem.spans[until - 1].until);
                let needed = reaches.iter().fold(0, |sum: i64, reach| sum.saturating_add(reach.least_in(days.0, days.1)));
                if needed > 0 {
                    all.push(Stretch { from, until, needed });
                }
            }
        }
        Self { reaches, all }
    }

    /// Returns those that hold more than the limits whatever is moved.
    pub(super) fn overfull(&self, limits: &[i64]) -> Vec<Stretch> {
        let sums = sums(limits);
        self.all.iter().copied().filter(|stretch| stretch.needed > sums[stretch.until] - sums[stretch.from]).collect()
    }

    /// Returns the smallest capacity that no stretch rules out, at most `most`.
    pub(super) fn least_capacity(&self, problem: &Problem, most: u32) -> u32 {
        let (mut low, mut high) = (0, most);
        while low < high {
            let middle = low + (high - low) / 2;
            let is_ruled_out = !self.overfull(&problem.limits(middle)).is_empty();
            (low, high) = if is_ruled_out { (middle + 1, high) } else { (low, middle) };
        }
        low
    }

    /// Returns the tenders that together take more of a stretch than a limit, as few as do, and how much they take; nothing when
    /// all of them do not.
    pub(super) fn culprits(&self, problem: &Problem, stretch: Stretch, limit: i64) -> Option<(Vec<usize>, i64)> {
        let (from, until) = (problem.spans[stretch.from].from, problem.spans[stretch.until - 1].until);
        let needs = self.reaches.iter().map(|reach| reach.least_in(from, until)).enumerate();
        let mut by_need: Vec<(usize, i64)> = needs.filter(|(_, need)| *need > 0).collect();
        by_need.sort_by_key(|(window, need)| (Reverse(*need), *window));
        let (mut chosen, mut sum) = (Vec::new(), 0_i64);
        for (window, need) in by_need {
            chosen.push(window);
            sum = sum.saturating_add(need);
            if sum > limit {
                chosen.sort_unstable();
                return Some((chosen, sum));
            }
        }
        None
    }
}

fn thinned(mut points: Vec<usize>, most: usize) -> Vec<usize> {
    points.sort_unstable();
    points.dedup();
    let step = points.len().div_ceil(most.max(1)).max(1);
    points.into_iter().step_by(step).collect()
}

fn sums(limits: &[i64]) -> Vec<i64> {
    let sum = |sum: &mut i64, limit: &i64| {
        *sum = sum.saturating_add(*limit);
        Some(*sum)
    };
    std::iter::once(0).chain(limits.iter().scan(0, sum)).collect()
}

/// Prices on the team's time, and what follows from them: no plan within the limits costs less than the bound.
///
/// A plan within the limits pays for at most what the limits hold. So if each tender takes the place that is cheapest with what
/// its time is worth there, and the worth of all that the limits hold is taken off, no plan can cost less: the Lagrangian bound.
/// Prices are whole numbers, so the bound is exact; a scale gives them the fineness that they need.
#[derive(Debug, Clone)]
pub(super) struct Prices {
    /// How many parts of the bound are one of the cost.
    pub(super) scale: i64,
    /// The bound, in such parts.
    pub(super) bound: i128,
    /// For every day, what all the days before it are worth.
    before: Vec<i64>,
}

impl Prices {
    /// Returns what a place costs together with the time that it takes.
    pub(super) fn of(&self, place: &Place) -> i64 {
        self.scale * place.cost + place.rate * (self.before[place.until] - self.before[place.from])
    }

    /// Returns what a plan within the limits costs at least.
    pub(super) fn least_cost(&self) -> i64 {
        let scale = i128::from(self.scale);
        clamped((self.bound + scale - 1).div_euclid(scale)).max(0)
    }

    /// Looks for the prices with the highest bound, until it reaches the cost of a plan that is known, or, where none is, more
    /// than any plan can cost.
    pub(super) fn find(problem: &Problem, limits: &[i64], known: i64) -> Self {
        let rate = problem.windows.iter().flatten().map(|place| place.rate).max().unwrap_or(1).max(1);
        let room = (1_i64 << 60) / problem.dearest().max(known).max(1);
        let scale = 1 << room.max(1).ilog2().min(16);
        let highest = (1_i64 << 60) / rate / i64::try_from(problem.days()).unwrap_or(i64::MAX).max(1);
        let mut prices = vec![0_i64; problem.spans.len()];
        let mut best = Self { scale, bound: 0, before: vec![0; problem.days() + 1] };
        let target = i128::from(known) * i128::from(scale);
        let places: usize = problem.windows.iter().map(Vec::len).sum();
        let (mut shift, mut stale, mut centre) = (0, 0, prices.clone());
        for _ in 0..(PRICED / places.max(1)).clamp(20, 2_000) {
            let (round, load) = best.with(problem, limits, &prices);
            if round.bound > best.bound {
                (best, stale, centre) = (round.clone(), 0, prices.clone());
            } else {
                stale += 1;
            }
            if best.least_cost() >= known || shift > 12 {
                break;
            }
            if stale > PATIENCE {
                (shift, stale) = (shift + 1, 0);
                prices.clone_from(&centre);
                continue;
            }
            // A step in the direction of what is over and under the limits, as long as what is missing warrants (Polyak).
            let excess = |span: usize| i128::from(load[span]) - i128::from(limits[span]);
            let counts = |span: &usize| prices[*span] > 0 || excess(*span) > 0;
            let length: i128 = (0..prices.len()).filter(counts).map(|span| excess(span) * excess(span)).sum();
            if length == 0 {
                break;
            }
            let missing = (target - round.bound).max(0);
            for (span, price) in prices.iter_mut().enumerate() {
                let step = missing * excess(span) / length / (1 << shift);
                *price = clamped(i128::from(*price) + step).clamp(0, highest);
            }
        }
        best
    }

    /// Returns these prices with their bound, and the load when every tender takes the place that is cheapest by them.
    fn with(&self, problem: &Problem, limits: &[i64], prices: &[i64]) -> (Self, Vec<i64>) {
        let mut before = Vec::with_capacity(problem.days() + 1);
        before.push(0_i64);
        for (span, price) in problem.spans.iter().zip(prices) {
            before.extend((span.from..span.until).scan(before[span.from], |sum, _| {
                *sum += price;
                Some(*sum)
            }));
        }
        let mut round = Self { scale: self.scale, bound: 0, before };
        let mut at = Vec::with_capacity(problem.windows.len());
        for window in &problem.windows {
            let priced = window.iter().enumerate().map(|(at, place)| (round.of(place), at)).min();
            let (price, cheapest) = priced.unwrap_or_default();
            round.bound += i128::from(price);
            at.push(cheapest);
        }
        let held: i128 = prices.iter().zip(limits).map(|(price, limit)| i128::from(*price) * i128::from(*limit)).sum();
        round.bound -= held;
        (round, problem.load(&at))
    }
}
