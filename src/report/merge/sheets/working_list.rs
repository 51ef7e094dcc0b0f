//! The working list: a row a product or a rivalry, with columns for the decision that the next run reads back.

use super::columns::{CURRENCY, KIND, NUMBER, of_working_list};
use crate::analysis::merge::{Choice, Decision};
use crate::load::working_list::DECISION;
use crate::phrase::Value;
use crate::report::merge::{Entry, MergeReport, plain};
use crate::report::sheet::{Cell, Column, Input, Sheet};
use crate::report::vocabulary::word;
use crate::report::words::{clean, told};

impl MergeReport<'_> {
    /// Returns one row an entry, with columns for the decision; what was decided not to be the same comes last.
    #[must_use]
    pub fn working_list(&self) -> Sheet {
        let merged = self.merged;
        let currency = merged.currency;
        let choices = Input::OneOf(self.choices_name(), self.choices().len());
        let [key, label, decision, reason, decided_by, until] = of_working_list();
        let mut columns = vec![NUMBER, KIND, label];
        columns.push(Column::new("certainty", "", ["Sikkerhed, %", "Sikkerhet, %", "Certainty, %"]));
        columns.extend(self.given.iter().map(|side| Column::named("of-side", &merged.sides[*side].name)));
        columns.extend([
            Column::new("proposal", "", ["Forslag", "Forslag", "Proposal"]),
            Column::new("why", "", ["Hvorfor", "Hvorfor", "Why"]),
            decision.filled_in(choices),
            reason.filled_in(Input::Free),
            decided_by.filled_in(Input::Free),
            until.filled_in(Input::Day),
            Column::new("act-by", "", ["Handl senest", "Handle senest", "Act by"]),
            Column::new("saving", "", ["Sparer om året", "Sparer i året", "Saves a year"]),
            CURRENCY,
            Column::new("together", "", ["Kontrakter", "Avtaler", "Contracts"]),
            key,
        ]);
        let decided = |at: Option<&Decision>| -> [Cell; 4] {
            let Some(decision) = at else { return [Cell::Empty, Cell::Empty, Cell::Empty, Cell::Empty] };
            [
                Cell::text(self.choice_word(&decision.choice)),
                decision.reason.as_deref().into(),
                decision.owner.as_deref().into(),
                decision.until.into(),
            ]
        };
        let certainty = |product: Option<usize>| {
            let sure = product.and_then(|product| merged.products[product].certainty());
            sure.map_or(Cell::Empty, |sure| Cell::Whole(sure.into()))
        };
        let row = |entry: &Entry<'_>| {
            let of_side = |side: &usize| {
                let here = entry.proposal.parts.iter().filter(|(at, _)| at.side == *side);
                let names = here.map(|(at, _)| {
                    let row = merged.system(*at);
                    format!("{} {}", clean(&row.id), clean(&row.name))
                });
                Cell::text(told(Value::list(names, 20), self.language))
            };
            let act_by = entry.proposal.leaving.iter().filter_map(|leaving| Some(leaving.act_by?.0)).min();
            let mut cells = vec![
                Cell::Whole(entry.number),
                Cell::Word("merge-kind", entry.kind),
                Cell::text(entry.label.as_str()),
                certainty(entry.product),
            ];
            cells.extend(self.given.iter().map(of_side));
            cells.push(Cell::text(self.proposal(entry)));
            cells.push(Cell::text(told(Value::list(&entry.proposal.reasons, 5), self.language)));
            cells.extend(decided(self.decision_of(entry)));
            cells.push(act_by.into());
            cells.push(entry.saving.zip(currency).map_or(Cell::Empty, |(saving, currency)| Cell::Money(saving, currency)));
            cells.push(entry.saving.and(currency).map(|currency| currency.to_string()).into());
            let said = self.together_of(entry).map(|together| {
                let said = [self.window(together)].into_iter().chain(together.join.as_ref().map(|join| self.join(join)));
                told(Value::joined(said, "; "), self.language)
            });
            cells.push(said.into());
            cells.push(Cell::text(entry.key.text()));
            cells
        };
        let apart = merged.applied.held.iter().filter(|decision| decision.choice == Choice::NotSame).map(|decision| {
            let mut cells =
                vec![Cell::Empty, Cell::Word("merge-kind", "not-the-same"), Cell::text(decision.label.as_str()), Cell::Empty];
            cells.extend(self.given.iter().map(|_| Cell::Empty));
            cells.extend([Cell::Empty, Cell::Empty]);
            cells.extend(decided(Some(decision)));
            cells.extend([Cell::Empty, Cell::Empty, Cell::Empty, Cell::Empty, Cell::text(decision.key.text())]);
            cells
        });
        let rows = self.entries.iter().map(row).chain(apart).collect();
        plain(&self.named(["Beslutninger", "Beslutninger", "Decisions"]), &columns, rows)
    }

    /// Returns the decision that holds for an entry.
    pub(in crate::report::merge) fn decision_of(&self, entry: &Entry<'_>) -> Option<&Decision> {
        entry.choice?;
        let merged = self.merged;
        let at = match (entry.product, entry.rivalry) {
            (Some(product), _) => merged.products[product].decision,
            (None, rivalry) => rivalry.and_then(|(_, rivalry)| rivalry.decision),
        };
        merged.decision(at?)
    }

    /// Returns what can be decided, in the words of the reader.
    pub(in crate::report::merge) fn choices(&self) -> Vec<(String, &'static str)> {
        let about = |texts: [&'static str; 3]| self.language.of(texts);
        let mut choices = vec![
            (
                self.choice_word(&Choice::Same),
                about([
                    "De er ét produkt, og ét af dem bliver",
                    "De er ett produkt, og ett av dem blir",
                    "They are one product, and one of them stays",
                ]),
            ),
            (
                self.choice_word(&Choice::NotSame),
                about([
                    "De er to produkter; kommer ikke igen",
                    "De er to produkter; kommer ikke igjen",
                    "They are two products; not asked again",
                ]),
            ),
        ];
        choices.extend(self.given.iter().map(|side| {
            let word = self.choice_word(&Choice::Keep(self.merged.sides[*side].name.clone()));
            (word, about(["Dette bliver, de andre udgår", "Dette blir, de andre utgår", "This one stays, the others go"]))
        }));
        choices.push((
            self.choice_word(&Choice::KeepAll),
            about(["Der er brug for dem alle", "Det er bruk for alle", "All of them are needed"]),
        ));
        choices.push((
            self.choice_word(&Choice::Later),
            about(["Afgøres senere; forslaget står", "Avgjøres senere; forslaget står", "Decided later; the proposal stands"]),
        ));
        choices
    }

    pub(in crate::report::merge) fn choices_name(&self) -> String {
        self.named(["Valg", "Valg", "Choices"])
    }

    /// Returns what can be decided, as the sheet that the drop-down of the working list shows.
    #[must_use]
    pub fn choice_sheet(&self) -> Sheet {
        let columns = [Column::new("decision", "", DECISION), Column::new("meaning", "", ["Betydning", "Betydning", "Meaning"])];
        let rows = self.choices().into_iter().map(|(word, about)| vec![Cell::text(word), Cell::text(about)]).collect();
        plain(&self.choices_name(), &columns, rows)
    }

    /// Returns a choice as a reader writes it.
    pub(in crate::report::merge) fn choice_word(&self, choice: &Choice) -> String {
        let of = |meaning| word("merge-decision", meaning, self.language).to_owned();
        match choice {
            Choice::Same => of("same"),
            Choice::NotSame => of("not-same"),
            Choice::Keep(side) => format!("{} {}", of("keep"), clean(side)),
            Choice::KeepAll => of("keep-all"),
            Choice::Later => of("later"),
        }
    }
}
