//! The last step to a proof: every plan that prices do not rule out is tried, as far as a fixed number of steps reaches.

use super::bound::Prices;
use super::problem::{Place, Problem};

/// How many places are tried.
const STEPS: usize = 200_000;

/// More tenders than this are not tried: each is a step down, and the way down has an end.
const DEEPEST: usize = 1_000;

/// What trying everything has shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Trial {
    /// A cheaper plan than the one that was known, the cheapest that was seen.
    pub(super) better: Option<Vec<usize>>,
    /// Whether everything was tried, so that nothing is cheaper.
    pub(super) is_complete: bool,
}

/// Tries every plan within the limits that costs less than `known`.
pub(super) fn try_all(problem: &Problem, limits: &[i64], prices: &Prices, known: i64) -> Trial {
    let mut search = Search {
        problem,
        limits,
        choices: Vec::new(),
        room: room(prices, known),
        known,
        prices,
        load: vec![0; problem.spans.len()],
        at: vec![0; problem.windows.len()],
        trial: Trial { better: None, is_complete: problem.windows.len() <= DEEPEST },
        steps: 0,
    };
    if !search.trial.is_complete {
        return search.trial;
    }
    for (window, places) in problem.windows.iter().enumerate() {
        let priced: Vec<i64> = places.iter().map(|place| prices.of(place)).collect();
        let least = priced.iter().copied().min().unwrap_or(0);
        // What a place costs more than the cheapest one adds to the bound; beyond the room, no plan with it is better.
        let above = priced.iter().enumerate().map(|(at, price)| (i128::from(price - least), at));
        let mut worth_trying: Vec<_> = above.filter(|(above, _)| *above <= search.room).collect();
        worth_trying.sort_unstable();
        search.choices.push((window, worth_trying));
    }
    search.choices.sort_by_key(|(window, choices)| (choices.len(), *window));
    search.descend(0, 0);
    search.trial
}

/// Returns how much above the bound a plan may lie to be better than the known one.
fn room(prices: &Prices, known: i64) -> i128 {
    (i128::from(known) - 1) * i128::from(prices.scale) - prices.bound
}

struct Search<'a> {
    problem: &'a Problem,
    limits: &'a [i64],
    prices: &'a Prices,
    /// The tenders, and for each the places worth trying, with how much each lies above the cheapest.
    choices: Vec<(usize, Vec<(i128, usize)>)>,
    room: i128,
    known: i64,
    load: Vec<i64>,
    at: Vec<usize>,
    trial: Trial,
    steps: usize,
}

impl Search<'_> {
    fn descend(&mut self, depth: usize, above: i128) {
        let Some((window, count)) = self.choices.get(depth).map(|(window, choices)| (*window, choices.len())) else {
            self.keep();
            return;
        };
        for choice in 0..count {
            let (more, at) = self.choices[depth].1[choice];
            if above + more > self.room {
                return;
            }
            self.steps += 1;
            if self.steps > STEPS {
                self.trial.is_complete = false;
                return;
            }
            let place = self.problem.windows[window][at];
            if self.fits(&place) {
                self.at[window] = at;
                self.weigh(&place, 1);
                self.descend(depth + 1, above + more);
                self.weigh(&place, -1);
            }
            if !self.trial.is_complete {
                return;
            }
        }
    }

    fn keep(&mut self) {
        let cost = self.problem.cost(&self.at);
        if cost < self.known {
            self.known = cost;
            self.room = room(self.prices, cost);
            self.trial.better = Some(self.at.clone());
        }
    }

    fn fits(&self, place: &Place) -> bool {
        self.problem.uses(place).all(|(span, takes)| self.load[span] + takes <= self.limits[span])
    }

    fn weigh(&mut self, place: &Place, sign: i64) {
        for (span, takes) in self.problem.uses(place) {
            self.load[span] += sign * takes;
        }
    }
}
