//! Lists laid over each other: the pairs between them, with what shows it.

use super::plain;
use crate::analysis::merge::lists::{Item, ItemPair};
use crate::model::Language;
use crate::model::portfolio::Profile;
use crate::phrase;
use crate::report::grid::{Layout, paragraph};
use crate::report::sheet::{self, Cell, Column, Sheet};
use crate::words::say;

/// Lists and the pairs between them.
#[derive(Debug)]
pub struct ListReport {
    /// What the lists are called.
    pub names: Vec<String>,
    /// Their rows.
    pub lists: Vec<Vec<Item>>,
    /// The pairs.
    pub pairs: Vec<ItemPair>,
}

const PAIRS: [Column; 8] = [
    Column::new("left-list", "", ["Liste", "Liste", "List"]),
    Column::new("left", "left", ["Venstre", "Venstre", "Left"]),
    Column::new("left-name", "name", ["Navn, venstre", "Navn, venstre", "Left name"]),
    Column::new("right-list", "", ["Anden liste", "Annen liste", "Other list"]),
    Column::new("right", "right", ["Højre", "Høyre", "Right"]),
    Column::new("right-name", "name", ["Navn, højre", "Navn, høyre", "Right name"]),
    Column::new("certainty", "sure %", ["Sikkerhed, %", "Sikkerhet, %", "Certainty, %"]),
    Column::new("because", "because", ["Fordi", "Fordi", "Because"]),
];

impl ListReport {
    /// Returns the rows of a list that stand in a pair.
    pub(super) fn paired(&self, list: usize) -> usize {
        let places = self.pairs.iter().flat_map(|pair| [pair.left, pair.right]);
        let rows: std::collections::BTreeSet<usize> = places.filter(|(of, _)| *of == list).map(|(_, row)| row).collect();
        rows.len()
    }

    /// Returns what was found, a sentence a line.
    #[must_use]
    pub fn summary(&self, language: Language) -> Vec<String> {
        let list = |(at, name): (usize, &String)| {
            let paired = self.paired(at);
            let rows = self.lists[at].len();
            phrase!("merge-list", name, rows, paired, only = rows - paired)
        };
        let lists = self.names.iter().enumerate().map(list);
        lists.chain([phrase!("merge-pairs", number = self.pairs.len())]).map(|line| say(&line, language)).collect()
    }

    /// Returns the pairs as a sheet.
    #[must_use]
    pub fn sheet(&self, language: Language) -> Sheet {
        let row = |pair: &ItemPair| {
            let [left, right] = [pair.left, pair.right].map(|(list, row)| &self.lists[list][row]);
            vec![
                Cell::text(self.names[pair.left.0].as_str()),
                Cell::text(left.id.as_str()),
                Cell::text(left.name.as_str()),
                Cell::text(self.names[pair.right.0].as_str()),
                Cell::text(right.id.as_str()),
                Cell::text(right.name.as_str()),
                Cell::Whole(pair.certainty.into()),
                Cell::text(say(&pair.because, language)),
            ]
        };
        plain(language.of(["Par", "Par", "Pairs"]), &PAIRS, self.pairs.iter().map(row).collect())
    }

    /// Writes the pairs for the terminal, the counts first.
    #[must_use]
    pub fn text(&self, language: Language, layout: Layout) -> String {
        let mut text: String = self.summary(language).iter().map(|line| paragraph(line, 0, layout)).collect();
        let shown = self.sheet(language).only(&["left", "left-name", "right", "right-name", "certainty", "because"]);
        if !self.pairs.is_empty() {
            text.push('\n');
            text.push_str(sheet::text(&shown, usize::MAX, &profile(language), layout).trim_end());
            text.push('\n');
        }
        text
    }

    /// Writes the pairs as Markdown.
    #[must_use]
    pub fn markdown(&self, language: Language) -> String {
        let mut sheet = self.sheet(language);
        sheet.notes = self.summary(language);
        sheet::markdown(&sheet, &profile(language))
    }
}

fn profile(language: Language) -> Profile {
    Profile { language: Some(language), ..Profile::default() }
}
