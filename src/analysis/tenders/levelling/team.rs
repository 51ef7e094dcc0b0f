//! The levelling of one team: its tenders become a problem without a calendar, and the solution becomes dates again.

use chrono::{Days, NaiveDate};

use super::bound::Stretches;
use super::problem::{Place, Problem, Span};
use super::window::{Frame, Way, Window};
use super::{Change, Effort, Jam, Moved, OptionUse, Quarter, Team, Tender, first_of_quarter, solve};
use crate::model::money::{Money, to_oere};
use crate::model::period::PeriodEnd;
use crate::model::{Contract, ContractKey};

/// Parts of a person-day in which loads are counted.
const PARTS: i64 = 1_000_000;

/// Levels a team's tenders; a capacity of 0 stands for the smallest that does.
pub(super) fn level(frame: &Frame<'_>, name: Option<String>, windows: &[Window], effort: &Effort<'_>, given: u32) -> Team {
    let costs = Costs::of(windows);
    let problem = problem(frame, windows, effort, &costs);
    let stretches = Stretches::of(&problem);
    let planned = problem.load(&vec![0; windows.len()]);
    let before = problem.capacity_for(&planned);
    let (capacity, least_capacity) =
        if given > 0 { (given, stretches.least_capacity(&problem, before)) } else { solve::smallest(&problem, &stretches) };
    let solution = solve::solve(&problem, &stretches, capacity);
    let levelled = problem.load(&solution.at);
    let is_too_small = !solution.is_within && solution.is_proven;
    let limits = problem.limits(capacity);
    let told_tender = |(window, (places, at)): (&Window, (&Vec<Place>, &usize))| Tender {
        makes_room: (*at > 0).then(|| crowd(frame, &problem, [&places[0], &places[*at]], &levelled, &limits)).flatten(),
        ..tender(frame, window, window.ways[*at])
    };
    let mut tenders: Vec<Tender> = windows.iter().zip(problem.windows.iter().zip(&solution.at)).map(told_tender).collect();
    tenders.sort_by_key(|tender| (tender.levelled.start, tender.contract));
    Team {
        name,
        capacity,
        peak: Change { before, after: problem.capacity_for(&levelled) },
        least_capacity: if is_too_small { least_capacity.max(capacity.saturating_add(1)) } else { least_capacity },
        is_within: solution.is_within,
        is_proven: solution.is_proven && (given > 0 || least_capacity == capacity),
        moved: moved(windows, &solution.at),
        least_moved: costs.stands_for(solution.least_cost),
        tenders,
        quarters: quarters(frame, &problem, capacity, &planned, &levelled),
        jams: solution.jams.iter().map(|jam| told(frame, windows, &problem, jam, capacity)).collect(),
    }
}

/// As many tenders as are told apart by whether they are moved; with more, the numbers would grow too large.
const COUNTED: usize = 5_000;

/// Days beyond which it costs no more to start earlier.
const MOST_DAYS: u32 = 10_000;

/// Options, days and tenders moved as one number, so that any option outweighs all days, and any day all tenders.
struct Costs {
    of_option: i64,
    of_day: i64,
    of_tender: i64,
}

impl Costs {
    fn of(windows: &[Window]) -> Self {
        let days = |window: &Window| window.ways.iter().map(|way| way.days_earlier.min(MOST_DAYS)).max().unwrap_or(0);
        let all_days: i64 = windows.iter().map(|window| i64::from(days(window))).sum();
        let (of_tender, of_day) = if windows.len() > COUNTED { (0, 1) } else { (1, windows.len() as i64 + 1) };
        Self { of_option: (all_days + 1) * of_day, of_day, of_tender }
    }

    fn of_way(&self, window: &Window, at: usize) -> i64 {
        let way = window.ways[at];
        let (options, days) = (way.options - window.options_needed(), way.days_earlier.min(MOST_DAYS));
        let is_moved = if at > 0 { self.of_tender } else { 0 };
        i64::from(options) * self.of_option + i64::from(days) * self.of_day + is_moved
    }

    /// Returns what a number stands for. Where it is a bound, how many tenders are moved says something only if it is reached.
    fn stands_for(&self, cost: i64) -> Moved {
        let count = |count: i64| u32::try_from(count).unwrap_or(u32::MAX);
        let (options, rest) = (cost / self.of_option, cost % self.of_option);
        Moved { options: count(options), days: count(rest / self.of_day), tenders: count(rest % self.of_day) }
    }
}

/// Returns how much a plan moves.
fn moved(windows: &[Window], plan: &[usize]) -> Moved {
    windows.iter().zip(plan).fold(Moved::default(), |sum, (window, at)| Moved {
        options: sum.options + window.ways[*at].options - window.options_needed(),
        days: sum.days.saturating_add(window.ways[*at].days_earlier),
        tenders: sum.tenders + u32::from(*at > 0),
    })
}

fn days_between(from: NaiveDate, to: NaiveDate) -> usize {
    usize::try_from((to - from).num_days()).unwrap_or(0)
}

fn problem(frame: &Frame<'_>, windows: &[Window], effort: &Effort<'_>, costs: &Costs) -> Problem {
    // What starts after the horizon is not all known, so the line ends when the last is signed that starts before.
    let starts_in_time = |way: &&Way| way.preparation.start <= frame.horizon;
    let ways = windows.iter().flat_map(|window| &window.ways).filter(starts_in_time);
    let end = ways.map(|way| way.preparation.signed).max().unwrap_or(frame.today).max(frame.today);
    let length = days_between(frame.today, end);
    let place = |window: &Window, at: usize| {
        let preparation = window.ways[at].preparation;
        let days = days_between(preparation.start, preparation.signed);
        let rate =
            effort.person_days(window.procedure).map_or(1, |person_days| i64::from(person_days) * PARTS / days.max(1) as i64);
        let on_line = |day: NaiveDate| days_between(frame.today, day).min(length);
        Place { from: on_line(preparation.start), until: on_line(preparation.signed), rate, cost: costs.of_way(window, at) }
    };
    let places = windows.iter().map(|window| (0..window.ways.len()).map(|at| place(window, at)).collect()).collect();
    if effort.person_days.is_none() {
        return Problem::by_day(places);
    }
    let mut spans = Vec::new();
    let mut first = frame.today;
    while first < end {
        let last = PeriodEnd::Quarter.containing(first);
        let from = days_between(frame.today, first);
        spans.push(Span {
            from,
            until: from + days_between(first, last) + 1,
            whole: days_between(first_of_quarter(first), last) + 1,
        });
        let Some(next) = last.succ_opt() else { break };
        first = next;
    }
    Problem::by_span(places, spans, PARTS)
}

fn tender(frame: &Frame<'_>, window: &Window, way: Way) -> Tender {
    Tender {
        contract: window.contract,
        procedure: window.procedure,
        planned: window.ways[0].preparation,
        levelled: way.preparation,
        days_earlier: way.days_earlier,
        option: option(frame, window, way),
        is_fixed: window.is_fixed,
        makes_room: None,
    }
}

/// Returns the first day on which there would be too much if a tender stayed where it was planned, and how much there would be.
fn crowd(frame: &Frame<'_>, problem: &Problem, places: [&Place; 2], load: &[i64], limits: &[i64]) -> Option<(NaiveDate, u32)> {
    let [planned, levelled] = places;
    let mut load = load.to_vec();
    problem.uses(levelled).for_each(|(span, takes)| load[span] -= takes);
    let (span, takes) = problem.uses(planned).find(|(span, takes)| load[*span] + takes > limits[*span])?;
    Some((day(frame, problem.spans[span].from), problem.one_span(span).capacity_for(&[load[span] + takes])))
}

fn option(frame: &Frame<'_>, window: &Window, way: Way) -> Option<OptionUse> {
    let contract = &frame.portfolio[window.contract];
    let by = frame.dates[window.contract.position()].option_by?;
    let end = *window.ends.get(way.options as usize)?;
    let for_levelling = way.options - window.options_needed();
    (way.options > 0).then(|| OptionUse { count: way.options, for_levelling, by, end, value: value(contract, way.options) })
}

/// Returns what is paid for the time of some options: the annual value for its months, and a 365th of it for each day beside them.
fn value(contract: &Contract, options: u32) -> Option<Money> {
    let time = contract.terms.options?.each.times(options)?;
    let annual = contract.annual_value?;
    let months = annual.checked_mul(time.months.into())?.checked_div(12.into())?;
    let days = annual.checked_mul(time.days.into())?.checked_div(365.into())?;
    months.checked_add(days).map(to_oere)
}

fn day(frame: &Frame<'_>, at: usize) -> NaiveDate {
    frame.today.checked_add_days(Days::new(at as u64)).unwrap_or(NaiveDate::MAX)
}

/// Returns the quarters up to the last in which there is something to do, before or after.
fn quarters(frame: &Frame<'_>, problem: &Problem, capacity: u32, planned: &[i64], levelled: &[i64]) -> Vec<Quarter> {
    let mut quarters: Vec<(NaiveDate, Vec<usize>)> = Vec::new();
    let busy = (0..planned.len()).rev().find(|span| planned[*span] > 0 || levelled[*span] > 0).map_or(0, |last| last + 1);
    for span in 0..busy {
        let first = first_of_quarter(day(frame, problem.spans[span].from));
        match quarters.last_mut() {
            Some((quarter, spans)) if *quarter == first => spans.push(span),
            _ => quarters.push((first, vec![span])),
        }
    }
    let limits = problem.limits(capacity);
    let most = |load: &[i64], spans: &[usize], round_up: i64| {
        let most = spans.iter().map(|span| load[*span]).max().unwrap_or(0);
        u32::try_from((most + round_up) / problem.unit).unwrap_or(u32::MAX)
    };
    let quarter = |(first, spans): (NaiveDate, Vec<usize>)| {
        let load = |load| most(load, &spans, problem.unit - 1);
        Quarter { first, load: Change { before: load(planned), after: load(levelled) }, capacity: most(&limits, &spans, 0) }
    };
    quarters.into_iter().map(quarter).collect()
}

fn told(frame: &Frame<'_>, windows: &[Window], problem: &Problem, jam: &solve::Jam, capacity: u32) -> Jam {
    let whole = |parts: i64, round_up: i64| u64::try_from((parts + round_up) / problem.unit).unwrap_or(0);
    let limits = problem.limits(capacity);
    let limit: i64 = limits[jam.from..jam.until].iter().sum();
    let mut contracts: Vec<ContractKey> = jam.windows.iter().map(|window| windows[*window].contract).collect();
    contracts.sort_unstable();
    Jam {
        from: day(frame, problem.spans[jam.from].from),
        to: day(frame, problem.spans[jam.until - 1].until - 1),
        contracts,
        needed: jam.needed.map(|needed| (whole(needed, problem.unit - 1), whole(limit, 0))),
    }
}
