//! The retirement plan on a terminal and as a page: the table, what decides the last day, and what it comes to.

use super::RetirementPage;
use super::columns::{BELOW, SHORT};
use crate::analysis::retirement::Leaving;
use crate::model::portfolio::Profile;
use crate::model::{Language, Period};
use crate::phrase;
use crate::phrase::{Phrase, Value};
use crate::report::grid::{Layout, Paint, paragraph};
use crate::report::markdown::escape;
use crate::report::sheet::{self, Cell, Sheet};
use crate::report::words::{money, told};
use crate::words::say;

impl RetirementPage<'_> {
    /// Writes the plan for the terminal; in full, with what keeps each system, what has to happen by day, and the contracts.
    #[must_use]
    pub fn text(&self, full: bool, layout: Layout) -> String {
        let profile = &self.facts.portfolio.profile;
        let language = Language::of_people(profile);
        if self.plan.leaving.is_empty() {
            return say(&phrase!("retirement-nothing"), language) + "\n";
        }
        let columns = if full { [SHORT, BELOW].concat() } else { SHORT.to_vec() };
        let mut plan = self.systems(language).only(&columns);
        let notes = std::mem::take(&mut plan.notes);
        let mut text = sheet::text(&plan, usize::MAX, profile, layout);
        let mut part = |title: &Phrase, body: String| {
            if !body.is_empty() {
                text.push_str(&(layout.paint(Paint::Strong, &say(title, language)) + "\n" + &body + "\n"));
            }
        };
        if full {
            part(&phrase!("retirement-by-day"), table(&self.milestones(language), profile, layout));
            part(&phrase!("retirement-contracts"), table(&self.contracts(language), profile, layout));
        }
        let lines = |lines: Vec<Phrase>| lines.iter().map(|line| paragraph(&say(line, language), 2, layout)).collect();
        part(&phrase!("retirement-critical-path"), lines(self.critical()));
        part(&phrase!("retirement-in-all"), lines(self.summary()));
        notes.iter().for_each(|note| text.push_str(&paragraph(note, 0, layout)));
        text
    }

    /// Writes the plan as Markdown.
    #[must_use]
    pub fn markdown(&self) -> String {
        let profile = &self.facts.portfolio.profile;
        let language = Language::of_people(profile);
        let mut plan = self.systems(language).only(SHORT);
        plan.name = say(&phrase!("retirement-title"), language);
        let notes = std::mem::take(&mut plan.notes);
        let lines = |title: &Phrase, lines: &[Phrase]| {
            let items: String = lines.iter().map(|line| format!("- {}\n", escape(&say(line, language)))).collect();
            if items.is_empty() { items } else { format!("\n## {}\n\n{items}", capital(&say(title, language))) }
        };
        let mut text = sheet::markdown(&plan, profile);
        text += &lines(&phrase!("retirement-critical-path"), &self.critical());
        text += &lines(&phrase!("retirement-in-all"), &self.summary());
        for sheet in [self.milestones(language), self.contracts(language)] {
            if sheet.rows().next().is_some() {
                text += &format!("\n#{}", sheet::markdown(&sheet, profile));
            }
        }
        notes.iter().for_each(|note| text += &format!("\n{}\n", escape(note)));
        text
    }

    /// Returns the systems that decide when all can be gone, the last to go first, a line each.
    #[must_use]
    pub fn critical(&self) -> Vec<Phrase> {
        let Some(last) = self.plan.critical.first().and_then(|last| self.plan.of_system(*last)) else { return Vec::new() };
        let first = phrase!("retirement-last", name = self.named(last.system), day = last.can.day);
        std::iter::once(first).chain(self.steps(last, |one| &one.can, MOST_CRITICAL)).collect()
    }

    /// Returns what the plan comes to, a sentence a line.
    #[must_use]
    pub fn summary(&self) -> Vec<Phrase> {
        let total = self.total();
        let profile = &self.facts.portfolio.profile;
        let said = |value| money(value, profile.currency, profile, false);
        let verdicts = total.verdicts.iter().map(|(verdict, number)| {
            phrase!(
                "retirement-verdict-count",
                number = *number,
                verdict = phrase!("retirement-verdict", verdict = verdict.name())
            )
        });
        let mut lines =
            vec![phrase!("retirement-systems", number = self.plan.leaving.len(), verdicts = Value::joined(verdicts, ", "))];
        let settled = self.plan.leaving.iter().filter(|one| one.is_settled());
        let can = self.plan.leaving.iter().map(|one| one.can.day).max();
        let open = self.plan.leaving.iter().filter(|one| one.can.open.is_some()).count();
        lines.extend(can.map(|day| match (open, day > self.facts.today) {
            (0, true) => phrase!("retirement-all-gone-by", day),
            (0, false) => phrase!("retirement-nothing-keeps"),
            (_, true) => phrase!("retirement-waiting-until", number = open, day),
            (_, false) => phrase!("retirement-waiting", number = open),
        }));
        lines.extend(settled.map(|one| one.goes.day).max().map(|day| phrase!("retirement-last-goes", day)));
        lines.extend(self.plan.rings.iter().map(|ring| self.together(ring)));
        if !total.saved.is_zero() {
            lines.push(phrase!("retirement-saved", amount = said(total.saved)));
        }
        if !total.overlap.is_zero() {
            lines.push(phrase!("retirement-overlap", amount = said(total.overlap)));
        }
        let others = total.not_converted.iter().map(|(currency, value)| money(*value, *currency, profile, false));
        let own = Some(said(total.for_nothing)).filter(|_| !total.for_nothing.is_zero());
        let paid: Vec<_> = own.into_iter().chain(others).collect();
        if !paid.is_empty() {
            lines.push(phrase!("retirement-for-nothing", amounts = Value::list(paid, 9)));
        }
        if total.without_cost > 0 {
            lines.push(phrase!("retirement-without-cost", number = total.without_cost));
        }
        lines
    }

    /// Returns what a reader must know of every table, a sentence each.
    pub(super) fn notes(&self) -> Vec<Phrase> {
        if self.plan.leaving.is_empty() {
            return vec![phrase!("retirement-nothing")];
        }
        let settings = &self.facts.settings.retirement;
        let (beside, archive) = (Period::months(settings.parallel_months), Period::months(settings.archive_months));
        vec![phrase!("retirement-assumed", beside, archive)]
    }

    /// Returns what still holds a system, each with the cell that says so.
    pub(super) fn held_by(&self, leaving: &Leaving, language: Language) -> String {
        let still = self.holds(leaving).into_iter().filter(|hold| hold.day.is_none_or(|day| day > self.facts.today));
        let holds = still.map(|hold| match hold.day {
            Some(day) => phrase!("retirement-held-until", day, why = hold.why, place = &hold.place),
            None => phrase!("retirement-held", why = hold.why, place = &hold.place),
        });
        told(Value::joined(holds, " · "), language)
    }
}

/// How many steps of the critical path are told; the rest is counted.
const MOST_CRITICAL: usize = 40;

/// Returns a title with a capital.
fn capital(title: &str) -> String {
    let mut letters = title.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

fn table(sheet: &Sheet, profile: &Profile, layout: Layout) -> String {
    if sheet.rows().all(|row| row.iter().all(|cell| *cell == Cell::Empty)) {
        return String::new();
    }
    sheet::text(sheet, usize::MAX, profile, layout).trim_end().to_owned() + "\n"
}
