//! Business cases as pages: on the terminal and as Markdown.

use super::CaseReport;
use crate::model::Language;
use crate::report::grid::Layout;
use crate::report::sheet::{self, Sheet};

impl CaseReport<'_> {
    /// Writes the cases for the terminal; the cash flow and the sensitivity of each where there is one case, or with `full`.
    #[must_use]
    pub fn text(&self, language: Language, full: bool, layout: Layout) -> String {
        let sheets = self.pages(language, full || self.drafts.cases.len() == 1);
        let written = sheets.iter().map(|page| sheet::text(page, usize::MAX, self.profile, layout));
        written.collect::<Vec<_>>().join("\n")
    }

    /// Writes the cases as Markdown, with everything.
    #[must_use]
    pub fn markdown(&self, language: Language) -> String {
        let written = self.pages(language, true).iter().map(|page| sheet::markdown(page, self.profile)).collect::<Vec<_>>();
        written.join("\n")
    }

    fn pages(&self, language: Language, full: bool) -> Vec<Sheet> {
        let without = |sheet: Sheet, names: &[&str]| {
            let mut kept: Vec<&str> = sheet.columns.iter().map(|column| column.key).filter(|key| !names.contains(key)).collect();
            // The years share one key, which picks them all.
            kept.dedup();
            sheet.only(&kept)
        };
        let mut pages = Vec::new();
        if !self.drafts.cases.is_empty() {
            pages.push(self.cases_shown(language));
        }
        if full {
            pages.push(without(self.flow_sheet(language), &["case"]));
            pages.push(without(self.sensitivity_sheet(language), &["case"]));
        }
        pages.push(without(self.fault_sheet(language), &["kind"]));
        pages
    }
}
