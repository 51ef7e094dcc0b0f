//! Contract dates: current end, maximum end, tacit renewal, notice, exit and options. The one engine for all of them.
//!
//! Terms are never walked one by one: the term that counts is found by doubling and halving, so that daily terms over
//! centuries cost no more than yearly ones. Nothing here can overflow; a day outside the calendar is no day.

use chrono::{Days, NaiveDate};

use super::contract::{Renewal, Terms};
use super::period::Period;
use crate::phrase;
use crate::phrase::Phrase;

/// The notice period taken where a contract that runs until it is left states none.
pub const ASSUMED_NOTICE: Period = Period::months(6);

/// The term taken where a contract is said to renew by itself, but not by how much.
pub const ASSUMED_RENEWAL: Period = Period::months(12);

/// The columns without which no date of a contract is known.
pub const DECIDING: [&str; 4] = ["start", "end", "renewal", "terminated"];

/// The columns that shape its dates, and are left out where they cannot be read. What a missing notice means is said where it is
/// assumed.
const SHAPING: [&str; 5] = ["notice-to-end-of", "irrevocable-until", "options", "options-used", "option-notice"];

/// How a contract ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Duration {
    /// On a day, by itself or because notice was given.
    Fixed,
    /// Not before notice is given: it renews by itself, term by term.
    Tacit,
    /// Not before notice is given: it has no end.
    #[default]
    Evergreen,
    /// Nobody knows: the cells that would say so cannot be read.
    Unknown,
}

/// The dates of a contract as of a day.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ContractDates {
    /// How it ends.
    pub duration: Duration,
    /// The end with no further option used; of a tacit renewal, the end of the running term; none when evergreen.
    pub current_end: Option<NaiveDate>,
    /// The end with every remaining option used; none for tacit renewals and evergreens.
    pub maximum_end: Option<NaiveDate>,
    /// The last day for notice that has a meaning: of tacit renewals, and of evergreens that end with the year.
    pub last_notice: Option<NaiveDate>,
    /// The first day on which the contract can be left by acting today, or, of a tacit renewal, by giving notice on `last_notice`; its
    /// end where it ends by itself before that.
    pub earliest_exit: Option<NaiveDate>,
    /// The last day to use an option; none when none is left, or the contract has ended.
    pub option_by: Option<NaiveDate>,
    /// Whether it has ended: past its end, or terminated in the past.
    pub has_ended: bool,
    /// What was assumed.
    pub assumptions: Vec<Phrase>,
}

impl ContractDates {
    /// Computes the dates of a contract's terms as of a day.
    ///
    /// A recorded termination settles everything. Otherwise an end without renewal is a fixed term, an end with renewal a
    /// tacit one, and no end an evergreen. Where a cell that decides cannot be read, nothing is known. A fixed term may be left early only where a notice period is agreed.
    #[must_use]
    pub fn of(terms: &Terms, today: NaiveDate) -> Self {
        let mut assumptions = Vec::new();
        let mut dates = if let Some(day) = terms.terminated {
            terminated(day, today)
        } else if terms.unread.has_any(&DECIDING) {
            Self { duration: Duration::Unknown, ..Self::default() }
        } else if let Some(end) = terms.end {
            match renewal(terms, &mut assumptions) {
                Some(term) => tacit(terms, end, term, today, &mut assumptions),
                None => fixed(terms, end, today, &mut assumptions),
            }
        } else {
            evergreen(terms, today, &mut assumptions)
        };
        if terms.terminated.is_none() {
            assumptions.extend(
                terms.unread.among(if dates.is_unknown() { &DECIDING } else { &SHAPING }).map(|column| unread(terms, column)),
            );
        }
        unstated(terms, &dates, &mut assumptions);
        dates.assumptions = assumptions;
        dates
    }

    /// Returns whether the contract runs until somebody leaves it.
    #[must_use]
    pub fn runs_on(&self) -> bool {
        matches!(self.duration, Duration::Tacit | Duration::Evergreen)
    }

    /// Returns whether nothing is known of its dates, because the cells that would say so cannot be read.
    #[must_use]
    pub fn is_unknown(&self) -> bool {
        self.duration == Duration::Unknown
    }
}

impl Terms {
    /// Returns how many options are left.
    #[must_use]
    pub fn options_left(&self) -> u32 {
        self.options.map_or(0, |options| options.count.saturating_sub(self.options_used))
    }

    /// Returns whether an option may be left that the file does not tell of: its column is hidden, and the notice that an
    /// option needs, where one is agreed, can still be given on a day.
    #[must_use]
    pub fn may_hide_option(&self, day: NaiveDate) -> bool {
        let is_untold = self.options.is_none() && self.unstated.has("options");
        let last = self.end.and_then(|end| self.option_notice.or(self.notice).map_or(Some(end), |notice| notice.before(end)));
        is_untold && self.terminated.is_none() && last.is_some_and(|last| last >= day)
    }

    /// Returns the dates as they are when the contract is left from `day` on by a notice that can still be given today: the
    /// earliest exit, and the last day for that notice. A contract that ends before `day` has its own dates.
    #[must_use]
    pub fn left_from(&self, day: NaiveDate, today: NaiveDate) -> ContractDates {
        ContractDates::of(self, self.first_notice(day, today).1)
    }

    /// Returns the last exit before `day` that a notice from today on leads to.
    #[must_use]
    pub fn exit_before(&self, day: NaiveDate, today: NaiveDate) -> Option<NaiveDate> {
        let (too_early, _) = self.first_notice(day, today);
        ContractDates::of(self, too_early?).earliest_exit.filter(|exit| *exit >= today)
    }

    /// Returns the first day from today on whose notice leads to an exit on `day` or later, and the day before it where there is
    /// one; `day` itself where no notice before does.
    fn first_notice(&self, day: NaiveDate, today: NaiveDate) -> (Option<NaiveDate>, NaiveDate) {
        let reaches = |notice: NaiveDate| ContractDates::of(self, notice).earliest_exit.is_none_or(|exit| exit >= day);
        if reaches(today) {
            return (None, today);
        }
        // The later notice is given, the later the exit: the first notice that reaches the day is found by halving.
        let (mut too_early, mut last) = (today, day.max(today));
        while let Some(between) = halfway(too_early, last).filter(|between| *between > too_early) {
            if reaches(between) { last = between } else { too_early = between }
        }
        (Some(too_early), last)
    }

    /// Returns the last day for a notice that lets the contract end on a day, when notice is given today or later; nothing where it
    /// ends by itself on that day, or no notice leads there.
    #[must_use]
    pub fn notice_for(&self, exit: NaiveDate, today: NaiveDate) -> Option<NaiveDate> {
        let now = ContractDates::of(self, today);
        if !now.runs_on() && now.current_end == Some(exit) {
            return None;
        }
        let is_later = |day: NaiveDate| ContractDates::of(self, day).earliest_exit.is_none_or(|reached| reached > exit);
        let (mut last, mut too_late) = (today, exit.succ_opt()?);
        while let Some(between) = halfway(last, too_late).filter(|between| *between > last) {
            if is_later(between) { too_late = between } else { last = between }
        }
        Some(last).filter(|day| ContractDates::of(self, *day).earliest_exit == Some(exit))
    }

    /// Returns the end as agreed with every remaining option used, whether or not the contract was terminated; nothing when
    /// no end is agreed, or it renews by itself.
    #[must_use]
    pub fn agreed_maximum_end(&self) -> Option<NaiveDate> {
        if self.renewal.is_some_and(has_length) {
            return None;
        }
        let end = self.end?;
        let options = self.options.and_then(|options| options.each.times(self.options_left())).unwrap_or_default();
        Some(options.after(end).unwrap_or(end))
    }
}

/// Returns the day in the middle of two; nothing when the second comes first.
fn halfway(from: NaiveDate, to: NaiveDate) -> Option<NaiveDate> {
    from.checked_add_days(Days::new(u64::try_from((to - from).num_days() / 2).ok()?))
}

/// A contract that ends because notice was given: nothing is left to decide.
fn terminated(day: NaiveDate, today: NaiveDate) -> ContractDates {
    ContractDates {
        duration: Duration::Fixed,
        current_end: Some(day),
        maximum_end: Some(day),
        earliest_exit: Some(day),
        has_ended: day < today,
        ..ContractDates::default()
    }
}

fn fixed(terms: &Terms, end: NaiveDate, today: NaiveDate, assumptions: &mut Vec<Phrase>) -> ContractDates {
    let has_ended = end < today;
    if terms.unread.has("notice") {
        assumptions.push(unread(terms, "notice"));
    }
    let early = terms.notice.and_then(|notice| first_exit(terms, notice, today));
    ContractDates {
        duration: Duration::Fixed,
        current_end: Some(end),
        maximum_end: terms.agreed_maximum_end(),
        earliest_exit: Some(early.map_or(end, |exit| exit.min(end))),
        option_by: (!has_ended && terms.options_left() > 0).then(|| option_by(terms, end, assumptions)).flatten(),
        has_ended,
        ..ContractDates::default()
    }
}

fn tacit(terms: &Terms, end: NaiveDate, term: Period, today: NaiveDate, assumptions: &mut Vec<Phrase>) -> ContractDates {
    let notice = notice(terms, assumptions);
    let end_of = |number: u32| term.times(number).and_then(|terms| terms.after(end));
    let exit_of = |number: u32| end_of(number).map(|end| move_to_end(terms, end));
    // Beyond the calendar counts as late enough, so that the search ends.
    let running = first(0, |number| end_of(number).is_none_or(|end| end >= today));
    let leaving = first(running, |number| {
        exit_of(number).is_none_or(|exit| {
            terms.irrevocable_until.is_none_or(|day| exit >= day) && notice.before(exit).is_some_and(|day| day >= today)
        })
    });
    let exit = exit_of(leaving);
    ContractDates {
        duration: Duration::Tacit,
        current_end: end_of(running),
        last_notice: exit.and_then(|exit| notice.before(exit)),
        earliest_exit: exit,
        ..ContractDates::default()
    }
}

fn evergreen(terms: &Terms, today: NaiveDate, assumptions: &mut Vec<Phrase>) -> ContractDates {
    let notice = notice(terms, assumptions);
    if terms.renewal.is_some_and(has_length) {
        assumptions.push(phrase!("dates-renews-without-term"));
    }
    let exit = first_exit(terms, notice, today);
    let is_yearly = terms.notice_to_end_of == Some(super::period::PeriodEnd::Year);
    ContractDates {
        duration: Duration::Evergreen,
        last_notice: exit.filter(|_| is_yearly).and_then(|exit| notice.before(exit)),
        earliest_exit: exit,
        ..ContractDates::default()
    }
}

/// Returns the first day on which notice given today lets the contract end.
///
/// Where notice runs to the end of a calendar period, it is the first such end that notice can still reach. Months are of
/// unequal length, so `today` plus the notice may fall in a period whose end is reached only by notice before today.
fn first_exit(terms: &Terms, notice: Period, today: NaiveDate) -> Option<NaiveDate> {
    let earliest = notice.after(today)?.max(terms.irrevocable_until.unwrap_or(NaiveDate::MIN));
    if terms.notice_to_end_of.is_none() {
        return Some(earliest);
    }
    let exit = move_to_end(terms, earliest);
    if notice.before(exit).is_some_and(|day| day >= today) {
        return Some(exit);
    }
    exit.succ_opt().map(|next| move_to_end(terms, next))
}

fn move_to_end(terms: &Terms, day: NaiveDate) -> NaiveDate {
    terms.notice_to_end_of.map_or(day, |period| period.containing(day))
}

/// Returns the last day to use an option. A contract that says nothing of it leaves the right until its end.
fn option_by(terms: &Terms, end: NaiveDate, assumptions: &mut Vec<Phrase>) -> Option<NaiveDate> {
    match terms.option_notice.or(terms.notice) {
        Some(notice) => notice.before(end),
        None => {
            assumptions.push(phrase!("dates-option-by-assumed"));
            Some(end)
        }
    }
}

/// Says what follows from columns that the file has no place for.
fn unstated(terms: &Terms, dates: &ContractDates, assumptions: &mut Vec<Phrase>) {
    if dates.last_notice.is_some() && terms.unstated.has("notice-to-end-of") {
        assumptions.push(phrase!("dates-notice-end-unstated"));
    }
    if terms.options.is_some() && terms.unstated.has("options-used") {
        assumptions.push(phrase!("dates-options-used-unstated"));
    }
    if dates.duration == Duration::Fixed && terms.unstated.has("options") {
        assumptions.push(phrase!("dates-options-hidden"));
    }
}

/// Says that a cell cannot be read, or that the export does not show its column.
fn unread(terms: &Terms, column: &str) -> Phrase {
    if terms.unstated.has(column) { phrase!("column-hidden", column) } else { phrase!("column-unreadable", column) }
}

fn notice(terms: &Terms, assumptions: &mut Vec<Phrase>) -> Period {
    terms.notice.unwrap_or_else(|| {
        assumptions.push(match terms.unread.has("notice") {
            true if terms.unstated.has("notice") => phrase!("dates-notice-hidden", period = ASSUMED_NOTICE),
            true => phrase!("dates-notice-unreadable", period = ASSUMED_NOTICE),
            false => phrase!("dates-notice-assumed", period = ASSUMED_NOTICE),
        });
        ASSUMED_NOTICE
    })
}

fn renewal(terms: &Terms, assumptions: &mut Vec<Phrase>) -> Option<Period> {
    match terms.renewal.filter(|renewal| has_length(*renewal))? {
        Renewal::By(term) => Some(term),
        Renewal::Assumed => {
            assumptions.push(phrase!("dates-renewal-assumed", period = ASSUMED_RENEWAL));
            Some(ASSUMED_RENEWAL)
        }
    }
}

fn has_length(renewal: Renewal) -> bool {
    renewal != Renewal::By(Period::default())
}

/// Returns the first number from `from` on for which `holds`, which holds for every later number too.
fn first(from: u32, holds: impl Fn(u32) -> bool) -> u32 {
    let (mut below, mut step) = (from, 1_u32);
    if holds(from) {
        return from;
    }
    let mut above = loop {
        let next = below.saturating_add(step);
        if next == u32::MAX || holds(next) {
            break next;
        }
        (below, step) = (next, step.saturating_mul(2));
    };
    while above - below > 1 {
        let middle = below + (above - below) / 2;
        if holds(middle) {
            above = middle;
        } else {
            below = middle;
        }
    }
    above
}
