//! The levelling problem without a calendar: tenders that can lie in several places on a line of days, and what a team can carry.

use std::ops::Range;

/// A place where a tender can lie.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Place {
    /// Its first day.
    pub(super) from: usize,
    /// The day after its last.
    pub(super) until: usize,
    /// What it takes of the team on each of these days, in the problem's unit.
    pub(super) rate: i64,
    /// What it costs to lie here and not where it was planned.
    pub(super) cost: i64,
}

impl Place {
    /// Returns what it takes of the team between two days.
    fn takes(&self, from: usize, until: usize) -> i64 {
        let days = until.min(self.until).saturating_sub(from.max(self.from));
        self.rate.saturating_mul(i64::try_from(days).unwrap_or(i64::MAX))
    }

    pub(super) fn days(&self) -> usize {
        self.until.saturating_sub(self.from)
    }
}

/// A stretch of days over which the team's load is added up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Span {
    /// Its first day.
    pub(super) from: usize,
    /// The day after its last.
    pub(super) until: usize,
    /// The days that the capacity is stated for: more than it has when it has begun before today.
    pub(super) whole: usize,
}

/// The places of every tender, and the spans in which their load is added up.
#[derive(Debug, Clone)]
pub(super) struct Problem {
    /// The places of each tender, the cheapest first. The first is where it was planned, and no tender is without.
    pub(super) windows: Vec<Vec<Place>>,
    /// The spans, without a gap from day 0 on.
    pub(super) spans: Vec<Span>,
    /// How much load is one of the capacity.
    pub(super) unit: i64,
    span_of: Vec<usize>,
}

impl Problem {
    /// Builds the problem in which the load is what lies on a day.
    pub(super) fn by_day(windows: Vec<Vec<Place>>) -> Self {
        let days = windows.iter().flatten().map(|place| place.until).max().unwrap_or(0);
        let spans = (0..days).map(|day| Span { from: day, until: day + 1, whole: 1 }).collect();
        Self { windows, spans, unit: 1, span_of: (0..days).collect() }
    }

    /// Builds the problem in which the load is what a span takes altogether.
    pub(super) fn by_span(windows: Vec<Vec<Place>>, spans: Vec<Span>, unit: i64) -> Self {
        let span_of = spans.iter().enumerate().flat_map(|(at, span)| (span.from..span.until).map(move |_| at)).collect();
        Self { windows, spans, unit, span_of }
    }

    /// Returns whether each span is a day and each tender takes one of the capacity.
    pub(super) fn is_by_day(&self) -> bool {
        self.unit == 1
    }

    /// Returns how many days the line has.
    pub(super) fn days(&self) -> usize {
        self.span_of.len()
    }

    /// Returns the same problem with some of the tenders only.
    pub(super) fn of(&self, windows: &[usize]) -> Self {
        Self { windows: windows.iter().map(|window| self.windows[*window].clone()).collect(), ..self.clone() }
    }

    /// Returns the problem of a single span, without tenders.
    pub(super) fn one_span(&self, span: usize) -> Self {
        Self { windows: Vec::new(), spans: vec![self.spans[span]], unit: self.unit, span_of: Vec::new() }
    }

    /// Returns what each span can carry at a capacity.
    pub(super) fn limits(&self, capacity: u32) -> Vec<i64> {
        let limit = |span: &Span| {
            let (days, whole) = ((span.until - span.from) as i128, span.whole.max(1) as i128);
            clamped(i128::from(capacity) * i128::from(self.unit) * days / whole)
        };
        self.spans.iter().map(limit).collect()
    }

    /// Returns the smallest capacity that carries a load.
    pub(super) fn capacity_for(&self, load: &[i64]) -> u32 {
        let needed = |(span, load): (&Span, &i64)| {
            let can = i128::from(self.unit) * (span.until - span.from).max(1) as i128;
            let needed = (i128::from(*load) * span.whole as i128 + can - 1) / can;
            u32::try_from(needed).unwrap_or(u32::MAX)
        };
        self.spans.iter().zip(load).map(needed).max().unwrap_or(0)
    }

    /// Returns the spans that a place lies in, with what it takes of each.
    pub(super) fn uses<'a>(&'a self, place: &'a Place) -> impl Iterator<Item = (usize, i64)> + 'a {
        self.spans_of(place).map(|at| (at, place.takes(self.spans[at].from, self.spans[at].until)))
    }

    /// Returns the spans that a place lies in.
    fn spans_of(&self, place: &Place) -> Range<usize> {
        if place.days() == 0 { 0..0 } else { self.span_of[place.from]..self.span_of[place.until - 1] + 1 }
    }

    /// Returns the load of every span when each tender lies in one of its places.
    pub(super) fn load(&self, at: &[usize]) -> Vec<i64> {
        let mut load = vec![0; self.spans.len()];
        for (window, at) in self.windows.iter().zip(at) {
            for (span, takes) in self.uses(&window[*at]) {
                load[span] += takes;
            }
        }
        load
    }

    /// Returns what the tenders cost when each lies in one of its places.
    pub(super) fn cost(&self, at: &[usize]) -> i64 {
        self.windows.iter().zip(at).map(|(window, at)| window[*at].cost).sum()
    }

    /// Returns what the tenders cost in their dearest places, and so more than any plan costs.
    pub(super) fn dearest(&self) -> i64 {
        let dearest = self.windows.iter().filter_map(|window| window.last());
        dearest.fold(0, |sum, place| place.cost.saturating_add(sum))
    }
}

/// Returns a number as near as the smaller type allows.
pub(super) fn clamped(number: i128) -> i64 {
    i64::try_from(number).unwrap_or(if number < 0 { i64::MIN } else { i64::MAX })
}

/// Where every tender lies, with the load that follows.
#[derive(Debug, Clone)]
pub(super) struct Layout<'a> {
    problem: &'a Problem,
    limits: &'a [i64],
    /// The place of each tender.
    pub(super) at: Vec<usize>,
    load: Vec<i64>,
    over: i128,
    cost: i64,
}

impl<'a> Layout<'a> {
    /// Puts every tender where it was planned.
    pub(super) fn planned(problem: &'a Problem, limits: &'a [i64]) -> Self {
        Self::of(problem, limits, vec![0; problem.windows.len()])
    }

    /// Puts every tender in one of its places.
    pub(super) fn of(problem: &'a Problem, limits: &'a [i64], at: Vec<usize>) -> Self {
        let load = problem.load(&at);
        let over = load.iter().zip(limits).map(|(load, limit)| above(*load, *limit)).sum();
        let cost = problem.cost(&at);
        Self { problem, limits, at, load, over, cost }
    }

    /// Returns how much there is above the limits, and after it the cost: the less, the better the layout.
    pub(super) fn score(&self) -> (i128, i64) {
        (self.over, self.cost)
    }

    /// Returns where a tender lies.
    pub(super) fn place(&self, window: usize) -> &'a Place {
        &self.problem.windows[window][self.at[window]]
    }

    /// Returns the day after the last that a tender takes up, where it lies or where it was planned.
    pub(super) fn wanted_until(&self, window: usize) -> usize {
        self.place(window).until.max(self.problem.windows[window][0].until)
    }

    /// Returns, for every span, in how many of those before it there is too much.
    pub(super) fn crowded_before(&self) -> Vec<usize> {
        let mut before = vec![0];
        for (load, limit) in self.load.iter().zip(self.limits) {
            before.push(before[before.len() - 1] + usize::from(load > limit));
        }
        before
    }

    /// Returns whether a tender lies somewhere where there is too much.
    pub(super) fn is_crowded(&self, window: usize, crowded_before: &[usize]) -> bool {
        let spans = self.problem.spans_of(self.place(window));
        crowded_before[spans.end] > crowded_before[spans.start]
    }

    /// Takes a tender off the line.
    pub(super) fn take(&mut self, window: usize) {
        let place = self.place(window);
        self.cost -= place.cost;
        self.weigh(place, -1);
    }

    /// Puts a tender that was taken off the line where it adds least above the limits, and there where it costs least.
    pub(super) fn put(&mut self, window: usize) {
        self.at[window] = self.best(window);
        let place = self.place(window);
        self.cost += place.cost;
        self.weigh(place, 1);
    }

    fn weigh(&mut self, place: &Place, sign: i64) {
        if self.problem.is_by_day() {
            // The same as below, in a loop that is short enough to be fast.
            let mut more = 0;
            for (load, limit) in self.load[place.from..place.until].iter_mut().zip(&self.limits[place.from..place.until]) {
                let (before, after) = ((*load - limit).max(0), (*load + sign - limit).max(0));
                more += after * after - before * before;
                *load += sign;
            }
            self.over += i128::from(more);
            return;
        }
        for (span, takes) in self.problem.uses(place) {
            let load = self.load[span] + sign * takes;
            self.over += above(load, self.limits[span]) - above(self.load[span], self.limits[span]);
            self.load[span] = load;
        }
    }

    fn best(&self, window: usize) -> usize {
        let places = &self.problem.windows[window];
        let [_, _, ..] = places.as_slice() else { return 0 };
        if self.problem.is_by_day() {
            // What one more would add on all the days before each: the next square is larger by twice the number and one.
            let mut added = Vec::with_capacity(self.load.len() + 1);
            added.push(0);
            for (load, limit) in self.load.iter().zip(self.limits) {
                let more = if load < limit { 0 } else { 2 * (load - limit) + 1 };
                added.push(added[added.len() - 1] + more);
            }
            least(places, |place| added[place.until] - added[place.from])
        } else {
            let more = |(span, takes): (usize, i64)| {
                let (load, limit) = (self.load[span], self.limits[span]);
                above(load + takes, limit) - above(load, limit)
            };
            least(places, |place| self.problem.uses(place).map(more).sum::<i128>())
        }
    }
}

/// Returns how bad a load is: the square of what it has above the limit, so that one high peak is worse than two low ones.
fn above(load: i64, limit: i64) -> i128 {
    let above = i128::from((load - limit).max(0));
    above * above
}

/// Returns the first place that adds least; what adds nothing ends the search.
fn least<T: Ord + Default>(places: &[Place], added: impl Fn(&Place) -> T) -> usize {
    let mut best = (added(&places[0]), 0);
    for (at, place) in places.iter().enumerate().skip(1) {
        if best.0 == T::default() {
            break;
        }
        let added = added(place);
        if added < best.0 {
            best = (added, at);
        }
    }
    best.1
}
