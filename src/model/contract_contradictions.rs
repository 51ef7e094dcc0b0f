//! What the terms of a contract cannot all mean. A contract that contradicts itself is not planned, because nobody knows from
//! which of its dates; the cells that contradict each other are told.

use chrono::NaiveDate;

use super::contract::Terms;
use crate::phrase;
use crate::phrase::Phrase;

/// Cells of one row that cannot all be right, or that need one that is empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contradiction {
    /// The canonical columns, that of the likelier fault first.
    pub columns: Vec<&'static str>,
    /// What they say, in a phrase without its subject: `ends on 2026-12-31, before it starts on 2027-01-01`.
    pub says: Phrase,
}

impl Contradiction {
    /// Returns the contradiction of a day that comes before another which it must not come before.
    #[must_use]
    pub fn before(
        columns: [&'static str; 2],
        days: Option<(NaiveDate, NaiveDate)>,
        says: impl FnOnce(NaiveDate, NaiveDate) -> Phrase,
    ) -> Option<Self> {
        let (last, first) = days.filter(|(last, first)| last < first)?;
        Some(Self { columns: columns.to_vec(), says: says(last, first) })
    }
}

impl Terms {
    /// Returns what these terms cannot all mean.
    #[must_use]
    pub fn contradictions(&self) -> Vec<Contradiction> {
        let end = Contradiction::before(["end", "start"], self.end.zip(self.start), |end, start| {
            phrase!("contradiction-end-before-start", end, start)
        });
        let terminated = Contradiction::before(["terminated", "start"], self.terminated.zip(self.start), |day, start| {
            phrase!("contradiction-terminated-before-start", day, start)
        });
        let mut found: Vec<_> = [end, terminated].into_iter().flatten().collect();
        // Without a readable end there is nothing to contradict.
        if found.is_empty() && !self.unread.has_any(&["renewal", "options", "options-used"]) {
            found.extend(self.agreed_maximum_end().into_iter().flat_map(|last| self.against_the_end(last)));
        }
        found
    }

    /// Returns whether an end is given without a start, so that neither length nor value nor the day of the award is known.
    #[must_use]
    pub fn lacks_start(&self) -> bool {
        self.end.is_some() && self.start.is_none() && !self.unread.has("start")
    }

    /// Returns what contradicts the last day on which a fixed term can end, all options used.
    fn against_the_end(&self, last: NaiveDate) -> Vec<Contradiction> {
        let of = |column, says| Contradiction { columns: vec![column, "end"], says };
        let mut found = Vec::new();
        if let Some(day) = self.terminated.filter(|day| *day > last) {
            found.push(of("terminated", phrase!("contradiction-terminated-after-end", day, last)));
        }
        if self.terminated.is_some() {
            return found;
        }
        if let Some(day) = self.irrevocable_until.filter(|day| *day > last) {
            found.push(of("irrevocable-until", phrase!("contradiction-irrevocable", day, last)));
        }
        for (column, period) in [("notice", self.notice), ("option-notice", self.option_notice)] {
            let (Some(start), Some(period), Some(after)) = (self.start, period, last.succ_opt()) else { continue };
            if period.after(start).is_none_or(|day| day > after) {
                let mut told = of(column, phrase!("contradiction-notice", notice = column, period, start, last));
                told.columns.push("start");
                found.push(told);
            }
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::contract::{Options, Renewal};
    use crate::model::period::Period;

    fn day(text: &str) -> Option<NaiveDate> {
        Some(text.parse().expect("a date"))
    }

    fn told(terms: &Terms) -> Vec<String> {
        terms.contradictions().into_iter().map(|found| format!("{}: {}", found.columns.join(" "), found.says)).collect()
    }

    fn a_year() -> Terms {
        Terms { start: day("2026-01-01"), end: day("2026-12-31"), ..Terms::default() }
    }

    #[test]
    fn notice_may_be_as_long_as_the_contract_and_no_longer() {
        let with = |notice| told(&Terms { notice: Some(notice), ..a_year() });
        // Twelve months from 1 January are over on 31 December; 365 days as well.
        assert!(with(Period::months(12)).is_empty() && with(Period::days(365)).is_empty());
        let too_long =
            "notice end start: has notice of 366 days, longer than itself: it starts on 2026-01-01 and ends on 2026-12-31";
        assert_eq!(with(Period::days(366)), [too_long]);
        assert_eq!(with(Period { months: u32::MAX, days: 0 }).len(), 1);
        let options = Some(Options { count: 1, each: Period::months(12) });
        assert!(told(&Terms { notice: Some(Period::months(24)), options, ..a_year() }).is_empty(), "the option counts");
        let renewal = Some(Renewal::By(Period::months(12)));
        assert!(told(&Terms { notice: Some(Period::months(24)), renewal, ..a_year() }).is_empty(), "it runs on");
    }

    #[test]
    fn two_ends_contradict_when_the_later_one_cannot_be() {
        let end = "2026-12-31";
        let terminated = |on| told(&Terms { terminated: day(on), ..a_year() });
        assert!(terminated(end).is_empty() && terminated("2026-06-30").is_empty());
        assert_eq!(terminated("2027-01-01"), ["terminated end: is terminated from 2027-01-01, after it ends on 2026-12-31"]);
        let irrevocable = |on| told(&Terms { irrevocable_until: day(on), ..a_year() });
        assert!(irrevocable(end).is_empty());
        assert_eq!(
            irrevocable("2027-01-01"),
            ["irrevocable-until end: cannot be left before 2027-01-01, and ends on 2026-12-31"]
        );
        let options = Some(Options { count: 1, each: Period::months(1) });
        assert!(told(&Terms { irrevocable_until: day("2027-01-31"), options, ..a_year() }).is_empty(), "the option counts");
        let reversed = Terms { start: day("2027-01-01"), notice: Some(Period::months(99)), ..a_year() };
        assert_eq!(told(&reversed), ["end start: ends on 2026-12-31, before it starts on 2027-01-01"], "one fault is told once");
    }

    #[test]
    fn an_end_needs_a_start() {
        assert!(Terms { end: day("2026-12-31"), ..Terms::default() }.lacks_start());
        assert!(!a_year().lacks_start() && !Terms::default().lacks_start());
    }
}
