//! What an import says of itself.

use chrono::NaiveDate;

use super::{FILE, Import, Taken, Terms};
use crate::load::working_list::Spot;
use crate::model::Language;
use crate::phrase;
use crate::phrase::Phrase;
use crate::report::grid::{Column, Layout, Paint, grid, paragraph};
use crate::report::table::subject;
use crate::report::vocabulary::word;
use crate::report::words::{clean, day};
use crate::words::say;

/// Returns where something stands: `sheet Findings, cell M14`.
pub(super) fn place(spot: &Spot) -> Phrase {
    let row = spot.row.to_string();
    match (&spot.sheet, spot.cell()) {
        (Some(sheet), Some(cell)) => phrase!("decision-at-cell", sheet = &**sheet, cell),
        (Some(sheet), None) => phrase!("decision-at-row", sheet = &**sheet, row),
        (None, _) => phrase!("decision-at-line", row),
    }
}

impl Import<'_> {
    /// Writes what was taken over from a workbook, what was not and why. Where `is_trial`, nothing was written.
    #[must_use]
    pub fn text(&self, workbook: &str, is_trial: bool, language: Language, layout: Layout) -> String {
        let say = |phrase: &Phrase| clean(&say(phrase, language)).into_owned();
        let mut text = String::new();
        let mut headed = |phrase: Phrase, rows: &[Vec<String>], width: usize| {
            if rows.is_empty() {
                return;
            }
            text.push_str(&layout.paint(Paint::Strong, &say(&phrase)));
            text.push('\n');
            text.push_str(&grid(&vec![Column::text(""); width], rows, 2, layout));
            text.push('\n');
        };
        let taken: Vec<_> = self.taken.iter().map(|one| taken(one, language)).collect();
        let number = taken.len();
        let heading = if is_trial {
            phrase!("decisions-would-take", number, workbook, file = FILE)
        } else {
            phrase!("decisions-taken", number, workbook, file = FILE)
        };
        headed(heading, &taken, 5);
        let also: Vec<_> = self.taken.iter().filter_map(|one| Some((one, one.also.as_ref()?))).collect();
        let also: Vec<_> = also
            .into_iter()
            .map(|(one, place)| vec![about(one), say(&phrase!("decisions-also-at", place = place.row_name()))])
            .collect();
        headed(phrase!("decisions-also", number = also.len()), &also, 2);
        let gone: Vec<_> = self.gone.iter().map(|(spot, label)| vec![say(&place(spot)), clean(label).into_owned()]).collect();
        headed(phrase!("decisions-gone", number = gone.len()), &gone, 2);
        let faults: Vec<_> = self.faults.iter().map(|fault| vec![say(&place(&fault.spot)), say(&fault.why)]).collect();
        headed(phrase!("decisions-faults", number = faults.len()), &faults, 2);

        let summary = phrase!(
            "decisions-summary",
            taken = self.taken.len(),
            unchanged = self.unchanged,
            gone = self.gone.len(),
            faults = self.faults.len()
        );
        text.push_str(&paragraph(&say(&summary), 0, layout));
        if !self.faults.is_empty() {
            text.push_str(&paragraph(&say(&phrase!("decisions-mend")), 0, layout));
        }
        text
    }
}

fn taken(one: &Taken<'_>, language: Language) -> Vec<String> {
    let owner = one.terms.owner.as_deref().map(|owner| clean(owner).into_owned()).unwrap_or_default();
    let before = one.before.as_ref().map(|before| {
        let before = terms(before, language);
        say(&phrase!("decisions-before", before), language)
    });
    vec![terms(&one.terms, language), one.finding.rule.to_owned(), about(one), owner, before.unwrap_or_default()]
}

fn about(one: &Taken<'_>) -> String {
    one.finding.subjects.first().map(subject).unwrap_or_default()
}

/// Returns a decision with its day: `accept, until 2026-12-31`.
fn terms(terms: &Terms, language: Language) -> String {
    let word = word("finding-decision", terms.decision.name(), language);
    let until = |until: NaiveDate| phrase!("decisions-until", decision = word, day = day(until, language));
    terms.until.map_or_else(|| word.to_owned(), |day| say(&until(day), language))
}
