//! The retirement plan on a terminal and as a page: the table, what decides the last day, and what it comes to.

use super::RetirementPage;
use super::columns::{BELOW, SHORT};
use crate::analysis::retirement::Leaving;
use crate::model::portfolio::Profile;
use crate::model::{Language, Period};
use crate::report::grid::{Layout, Paint, paragraph};
use crate::report::markdown::escape;
use crate::report::sheet::{self, Cell, Sheet};
use crate::report::words::money;
use crate::text::{count, list};

impl RetirementPage<'_> {
    /// Writes the plan for the terminal; in full, with what keeps each system, what has to happen by day, and the contracts.
    #[must_use]
    pub fn text(&self, full: bool, layout: Layout) -> String {
        let profile = &self.facts.portfolio.profile;
        if self.plan.leaving.is_empty() {
            return NOTHING.to_owned() + "\n";
        }
        let columns = if full { [SHORT, BELOW].concat() } else { SHORT.to_vec() };
        let mut plan = self.systems(Language::English).only(&columns);
        let notes = std::mem::take(&mut plan.notes);
        let mut text = sheet::text(&plan, usize::MAX, profile, layout);
        let mut part = |title: &str, body: String| {
            if !body.is_empty() {
                text.push_str(&(layout.paint(Paint::Strong, title) + "\n" + &body + "\n"));
            }
        };
        if full {
            for (title, sheet) in
                [("by day", self.milestones(Language::English)), ("contracts", self.contracts(Language::English))]
            {
                part(title, table(&sheet, profile, layout));
            }
        }
        part("critical path", self.critical().iter().map(|line| paragraph(line, 2, layout)).collect());
        part("in all", self.summary().iter().map(|line| paragraph(line, 2, layout)).collect());
        notes.iter().for_each(|note| text.push_str(&paragraph(note, 0, layout)));
        text
    }

    /// Writes the plan as Markdown.
    #[must_use]
    pub fn markdown(&self) -> String {
        let profile = &self.facts.portfolio.profile;
        let mut plan = self.systems(Language::English).only(SHORT);
        plan.name = "Retirement plan".to_owned();
        let notes = std::mem::take(&mut plan.notes);
        let lines = |title: &str, lines: &[String]| {
            let items: String = lines.iter().map(|line| format!("- {}\n", escape(line))).collect();
            if items.is_empty() { items } else { format!("\n## {title}\n\n{items}") }
        };
        let mut text = sheet::markdown(&plan, profile);
        text += &lines("Critical path", &self.critical());
        text += &lines("In all", &self.summary());
        for sheet in [self.milestones(Language::English), self.contracts(Language::English)] {
            if sheet.rows().next().is_some() {
                text += &format!("\n#{}", sheet::markdown(&sheet, profile));
            }
        }
        notes.iter().for_each(|note| text += &format!("\n{}\n", escape(note)));
        text
    }

    /// Returns the systems that decide when all can be gone, the last to go first, a line each.
    #[must_use]
    pub fn critical(&self) -> Vec<String> {
        let Some(last) = self.plan.critical.first().and_then(|last| self.plan.of_system(*last)) else { return Vec::new() };
        let first = format!("{} can go last, on {}", self.named(last.system), last.can.day);
        std::iter::once(first).chain(self.steps(last, |one| &one.can, MOST_CRITICAL)).collect()
    }

    /// Returns what the plan comes to, a sentence a line.
    #[must_use]
    pub fn summary(&self) -> Vec<String> {
        let total = self.total();
        let profile = &self.facts.portfolio.profile;
        let said = |value| money(value, profile.currency, profile, false);
        let verdicts: Vec<_> = total.verdicts.iter().map(|(verdict, number)| format!("{number} {}", verdict.name())).collect();
        let systems = count(self.plan.leaving.len(), "system is to go", "systems are to go");
        let mut lines = vec![format!("{systems}: {}", verdicts.join(", "))];
        let settled = self.plan.leaving.iter().filter(|one| one.is_settled());
        let can = self.plan.leaving.iter().map(|one| one.can.day).max();
        let open = self.plan.leaving.iter().filter(|one| one.can.open.is_some()).count();
        let waiting = count(open, "system waits for a day that is missing", "systems wait for a day that is missing");
        lines.extend(can.map(|day| match (open, day > self.facts.today) {
            (0, true) => format!("all of them can be gone by {day}"),
            (0, false) => "nothing that is known keeps any of them".to_owned(),
            (_, true) => format!("{waiting}; no day that is known keeps any beyond {day}"),
            (_, false) => waiting,
        }));
        lines
            .extend(settled.map(|one| one.goes.day).max().map(|day| format!("as the wanted days stand, the last goes on {day}")));
        lines.extend(self.plan.rings.iter().map(|ring| self.together(ring)));
        if !total.saved.is_zero() {
            lines.push(format!("{} a year are saved when their contracts have ended", said(total.saved)));
        }
        if !total.overlap.is_zero() {
            lines.push(format!("{} are paid for running side by side with what comes", said(total.overlap)));
        }
        let others = total.not_converted.iter().map(|(currency, value)| money(*value, *currency, profile, false));
        let own = Some(said(total.for_nothing)).filter(|_| !total.for_nothing.is_zero());
        let paid: Vec<_> = own.into_iter().chain(others).collect();
        if !paid.is_empty() {
            lines.push(format!("{} are paid for contracts when all that they cover has gone", list(&paid, 9)));
        }
        if total.without_cost > 0 {
            lines.push(format!("the yearly cost of {} is not known", count(total.without_cost, "system", "systems")));
        }
        lines
    }

    /// Returns what a reader must know of every table, a sentence each.
    pub(super) fn notes(&self) -> Vec<String> {
        let settings = &self.facts.settings.retirement;
        let months = Period::months;
        let mut notes = Vec::new();
        if self.plan.leaving.is_empty() {
            notes.push(NOTHING.to_owned());
            return notes;
        }
        notes.push(format!(
            "* rests on an assumption: by policy, {} side by side and {} for the archive; or it follows from another day, or from one \
             that is not settled",
            months(settings.parallel_months),
            months(settings.archive_months)
        ));
        notes
    }

    /// Returns what still holds a system, each with the cell that says so.
    pub(super) fn held_by(&self, leaving: &Leaving) -> String {
        let still = self.holds(leaving).into_iter().filter(|hold| hold.day.is_none_or(|day| day > self.facts.today));
        let holds = still.map(|hold| {
            let day = hold.day.map_or_else(|| "no day".to_owned(), |day| format!("not before {day}"));
            format!("{day}: {} ({})", hold.why, hold.place)
        });
        holds.collect::<Vec<_>>().join(" · ")
    }
}

/// How many steps of the critical path are told; the rest is counted.
const MOST_CRITICAL: usize = 40;

/// What is said where nothing is to go.
const NOTHING: &str = "nothing is to go: no system is being phased out, replaced, or has a day by which it shall be gone";

fn table(sheet: &Sheet, profile: &Profile, layout: Layout) -> String {
    if sheet.rows().all(|row| row.iter().all(|cell| *cell == Cell::Empty)) {
        return String::new();
    }
    sheet::text(sheet, usize::MAX, profile, layout).trim_end().to_owned() + "\n"
}
