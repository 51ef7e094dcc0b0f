//! The search for a good plan: the heaviest first, then part of the plan is taken up and laid again, over and over.
//!
//! It ends after so many rounds, never after so much time, and its chance is a small generator with a fixed seed, so that
//! every machine finds the same plan.

use std::cmp::Reverse;

use super::problem::{Layout, Problem};

/// How much laying a search may do, counted in places and days that it looks at.
const EFFORT: usize = 100_000_000;

/// Rounds for each tender that can be moved, where that is less.
const ROUNDS: usize = 60;

/// Rounds back to which a plan is compared: it may be worse than the last one, as long as it is no worse than the one then (late
/// acceptance, by Burke and Bykov).
const MEMORY: usize = 200;

/// As many tenders as are laid again at once, less one.
const LARGEST: usize = 6;

/// A generator of numbers that look random, the same ones every time (SplitMix64 by Steele, Lea and Flood).
struct Chance(u64);

impl Chance {
    /// Returns a number below `end`, which is above zero.
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((mixed ^ (mixed >> 31)) % end.max(1) as u64) as usize
    }

    fn shuffle<T>(&mut self, items: &mut [T]) {
        for last in (1..items.len()).rev() {
            items.swap(last, self.below(last + 1));
        }
    }
}

/// Searches for the layout with the least load above the limits, and among those for the cheapest. One as good as `enough` ends
/// the search.
pub(super) fn search<'a>(problem: &'a Problem, limits: &'a [i64], enough: (i128, i64)) -> Layout<'a> {
    let mut best = Layout::planned(problem, limits);
    let movable = movable(problem);
    if best.score() <= enough || movable.is_empty() {
        return best;
    }
    let laying = laying(problem, &movable);
    let passes = passes(laying, &movable);
    for order in orders(problem, &movable) {
        let mut layout = Layout::planned(problem, limits);
        order.iter().for_each(|window| layout.take(*window));
        order.iter().for_each(|window| layout.put(*window));
        settle(&mut layout, &movable, passes);
        if layout.score() < best.score() {
            best = layout;
        }
    }
    let round = 4 * laying + 8 * movable.len();
    let rounds = (EFFORT / round).min(ROUNDS * movable.len());
    let mut chance = Chance(0);
    let mut current = best.clone();
    let mut past = [current.score(); MEMORY];
    for round in 0..rounds {
        if best.score() <= enough {
            break;
        }
        let mut next = current.clone();
        let size = 2 + chance.below(LARGEST);
        lay_again(&mut next, &movable, size, &mut chance);
        let was = &mut past[round % MEMORY];
        if next.score() <= current.score() || next.score() <= *was {
            current = next;
        }
        *was = current.score();
        if current.score() < best.score() {
            best = current.clone();
        }
    }
    settle(&mut best, &movable, passes);
    best
}

/// Returns a plan in which each tender lies in the best place that the others leave it.
pub(super) fn settled(problem: &Problem, limits: &[i64], at: Vec<usize>) -> Vec<usize> {
    let movable = movable(problem);
    let mut layout = Layout::of(problem, limits, at);
    settle(&mut layout, &movable, passes(laying(problem, &movable), &movable));
    layout.at
}

/// Returns the tenders that can lie in more than one place.
fn movable(problem: &Problem) -> Vec<usize> {
    (0..problem.windows.len()).filter(|window| problem.windows[*window].len() > 1).collect()
}

/// Returns how many places and days are looked at to lay one of them.
fn laying(problem: &Problem, movable: &[usize]) -> usize {
    let places: usize = movable.iter().map(|window| problem.windows[*window].len()).sum();
    problem.days() + places / movable.len().max(1)
}

/// Returns how often all of them may be laid again.
fn passes(laying: usize, movable: &[usize]) -> usize {
    (EFFORT / (laying * movable.len()).max(1)).max(2)
}

/// Returns the orders to lay the tenders in: from the latest to the earliest, and the heaviest first.
fn orders(problem: &Problem, movable: &[usize]) -> [Vec<usize>; 2] {
    let planned = |window: &usize| problem.windows[*window][0];
    let (mut latest, mut heaviest) = (movable.to_vec(), movable.to_vec());
    latest.sort_by_key(|window| (Reverse(planned(window).until), *window));
    heaviest.sort_by_key(|window| {
        let place = planned(window);
        (Reverse(place.rate.saturating_mul(i64::try_from(place.days()).unwrap_or(i64::MAX))), *window)
    });
    [latest, heaviest]
}

/// Lays one tender after the other again, until none finds a better place or that has been done often enough.
fn settle(layout: &mut Layout<'_>, movable: &[usize], passes: usize) {
    for _ in 0..passes {
        let before = layout.score();
        for window in movable {
            layout.take(*window);
            layout.put(*window);
        }
        if layout.score() >= before {
            return;
        }
    }
}

/// Takes up a tender that lies badly, and some that lie in its way, and lays them again in any order.
fn lay_again(layout: &mut Layout<'_>, movable: &[usize], size: usize, chance: &mut Chance) {
    let crowded_before = layout.crowded_before();
    let lies_badly = |window: &usize| layout.place(*window).cost > 0 || layout.is_crowded(*window, &crowded_before);
    let bad: Vec<usize> = movable.iter().copied().filter(lies_badly).collect();
    let pool = if bad.is_empty() { movable } else { &bad };
    let first = pool[chance.below(pool.len())];
    let (from, until) = (layout.place(first).from, layout.wanted_until(first));
    let in_the_way = |window: &usize| {
        let place = layout.place(*window);
        *window != first && place.from < until && from < place.until
    };
    let mut taken: Vec<usize> = movable.iter().copied().filter(in_the_way).collect();
    chance.shuffle(&mut taken);
    taken.truncate(size - 1);
    taken.push(first);
    chance.shuffle(&mut taken);
    taken.iter().for_each(|window| layout.take(*window));
    taken.iter().for_each(|window| layout.put(*window));
}
