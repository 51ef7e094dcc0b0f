//! The sentences about business cases, in one place.

use super::CaseReport;
use crate::analysis::case::{Figure, Figures};
use crate::model::Money;
use crate::model::case::{Case, FaultKind};
use crate::report::words::money;
use crate::text::count;

/// What the signs mean.
pub(super) const SIGNS: &str = "An amount above zero is a cost, one below zero a saving.";

/// What the mark means.
pub(super) const MARK: &str =
    "* Something that the figure needs is not stated: it is a bound or a part. \"Not estimated\" is not 0.";

impl CaseReport<'_> {
    /// Returns by what the cases are reckoned.
    pub(super) fn basis(&self) -> String {
        let settings = self.settings;
        format!(
            "Price: acquisition, {} of operation, and internal hours at {} an hour. Paid back within that time: {} % passes, less than {} % fails.",
            count(settings.horizon_years as usize, "year", "years"),
            self.kroner(settings.hour_price.into()),
            settings.payback_target_percent,
            settings.payback_least_percent
        )
    }

    /// Returns what the budget carries; nothing where none is given.
    pub(super) fn of_budget(&self) -> Option<String> {
        let choice = self.choice.as_ref()?;
        let taken = choice.stands.iter().filter(|stand| stand.is_in()).count();
        let cases = count(choice.stands.len(), "case", "cases");
        let spent = format!("{} of {}", self.kroner(choice.spent), self.kroner(choice.budget));
        let short = choice.short_by().map(|short| {
            format!(" What goes first alone takes {} more than there is; nothing else is chosen.", self.kroner(short))
        });
        let proven = if choice.is_proven { "" } else { " There may be a better set: there are too many to compare them all." };
        Some(format!(
            "Budget: {taken} of {cases} for {spent}, with a benefit of {}.{}{proven}",
            self.kroner(choice.benefit),
            short.unwrap_or_default()
        ))
    }

    /// Returns what was assumed about a case, and what its share is within the years that it states.
    pub(super) fn of_case(&self, case: &Case, figures: &Figures) -> Vec<String> {
        let mut said = Vec::new();
        let title = &case.title;
        if let (Some(last), true) = (figures.repeated_from, figures.outcome.benefit != Figure::NotEstimated) {
            let within = figures.table_share.map(|share| format!("; within its own years {} comes back", percent(share)));
            said.push(format!(
                "`{title}` states nothing after {last}: its amounts of {last} are taken to repeat{}.",
                within.unwrap_or_default()
            ));
        }
        let left_out = case.lines.iter().filter(|line| !line.included).count();
        if left_out > 0 {
            said.push(format!("{} of `{title}` does not count.", count(left_out, "line", "lines")));
        }
        said
    }

    /// Returns how much somebody has to mend.
    pub(super) fn of_faults(&self) -> String {
        let of = |kind: FaultKind| self.faults.iter().filter(|fault| fault.kind == kind).count();
        let cases = count(self.drafts.cases.len(), "case", "cases");
        if self.faults.is_empty() {
            return format!("{cases}: nothing is missing, and nothing contradicts itself");
        }
        format!(
            "{cases}: {} not understood, {}, {} missing",
            count(of(FaultKind::Unreadable), "value", "values"),
            count(of(FaultKind::Contradiction), "contradiction", "contradictions"),
            of(FaultKind::Missing)
        )
    }

    fn kroner(&self, value: Money) -> String {
        money(value, self.currency(), self.profile, false)
    }
}

fn percent(share: Figure) -> String {
    let shown = |share: Money| format!("{} %", share.round_dp(0).normalize());
    match share {
        Figure::Exactly(share) | Figure::Partly(share) => shown(share),
        Figure::AtLeast(share) => format!("at least {}", shown(share)),
        Figure::AtMost(share) => format!("at most {}", shown(share)),
        Figure::NotEstimated => "a share that is not estimated".to_owned(),
    }
}
