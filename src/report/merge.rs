//! Portfolios laid over each other, as people and programs see them: what stands in several, what rivals, what could go and what
//! that takes; with a working list whose decisions come back.

pub mod decisions;
mod json;
pub mod lists;
mod phrases;
mod sheets;

use std::cmp::Reverse;
use std::collections::BTreeMap;

pub use json::MergeDocument;

use super::grid::{Layout, Paint, paragraph};
use super::markdown::escape;
use super::sheet::{self, Cell, Column, Group, Sheet, Style};
use crate::analysis::merge::together::{Because, Together};
use crate::analysis::merge::{At, Choice, Counts, Key, Merged, Proposal, Rivalry, Strength};
use crate::model::portfolio::Profile;
use crate::model::{Currency, Language, Money};
use crate::phrase;

/// The most groups of a part that are shown without being asked for.
const MOST_GROUPS: usize = 20;

/// A product on several sides, or a rivalry, as a reader gets it.
#[derive(Debug)]
pub struct Entry<'a> {
    /// Its number in this result; nothing that stays.
    pub number: u64,
    /// What stays.
    pub key: Key,
    /// Which of the two, as in output.
    pub kind: &'static str,
    /// What it is called.
    pub label: String,
    /// What is proposed.
    pub proposal: &'a Proposal,
    /// The product, by its position.
    pub product: Option<usize>,
    /// The rivalry, with its position.
    pub rivalry: Option<(usize, &'a Rivalry)>,
    /// What was decided.
    pub choice: Option<&'a Choice>,
    /// What those that go cost a year, in the currency of sums, as far as that is known.
    pub saving: Option<Money>,
}

impl Entry<'_> {
    /// Returns why contracts of it belong together.
    fn because(&self) -> Option<Because> {
        let of_rivalry = || self.rivalry.map(|(at, _)| Because::Rivalry(at));
        self.product.map(Because::Product).or_else(of_rivalry)
    }
}

/// Everything that the command tells, computed once.
#[derive(Debug)]
pub struct MergeReport<'a> {
    /// What it was computed from.
    pub merged: &'a Merged<'a>,
    /// The products on several sides, and then the rivalries, those that save most first.
    pub entries: Vec<Entry<'a>>,
    /// The sides' systems, in the order of the sides.
    pub counts: Vec<Counts>,
    /// The positions of the sides in the order in which they were named.
    pub given: Vec<usize>,
    /// The language of the people of the side that was named first.
    pub language: Language,
    /// The profile by which amounts are written: of the side that was named first.
    pub profile: Profile,
    /// The position of the entry of each product and each rivalry.
    entry_of: BTreeMap<Because, usize>,
    /// The position of the contracts that belong together because of each.
    together: BTreeMap<Because, usize>,
}

impl<'a> MergeReport<'a> {
    /// Brings together what was found.
    #[must_use]
    pub fn of(merged: &'a Merged<'a>) -> Self {
        let mut given: Vec<usize> = (0..merged.sides.len()).collect();
        given.sort_by_key(|side| merged.sides[*side].given);
        let profile = given.first().map(|first| &merged.sides[*first].portfolio.profile);
        let profile = profile.cloned().unwrap_or_default();
        let language = Language::of_people(&profile);
        let counts = merged.counts();
        let mut report = Self {
            merged,
            entries: Vec::new(),
            counts,
            given,
            language,
            profile,
            entry_of: BTreeMap::new(),
            together: BTreeMap::new(),
        };
        let mut products: Vec<_> = merged.in_several().map(|product| report.of_product(product)).collect();
        let mut rivalries: Vec<_> =
            merged.rivalries.iter().enumerate().map(|(at, rivalry)| report.of_rivalry(at, rivalry)).collect();
        let order =
            |entry: &Entry<'_>| (entry.kind == "same-sort", Reverse(entry.saving), entry.label.clone(), entry.key.clone());
        products.sort_by_cached_key(order);
        rivalries.sort_by_cached_key(order);
        report.entries = products.into_iter().chain(rivalries).collect();
        report.entries.iter_mut().zip(1..).for_each(|(entry, number)| entry.number = number);
        let together = merged.together.iter().enumerate();
        report.together = together.flat_map(|(at, one)| one.because.iter().map(move |why| (why.clone(), at))).collect();
        report.entry_of = report.entries.iter().enumerate().filter_map(|(at, entry)| Some((entry.because()?, at))).collect();
        report
    }

    fn of_product(&self, product: usize) -> Entry<'a> {
        let (merged, of) = (self.merged, &self.merged.products[product]);
        let proposal = &merged.of_products[product];
        let called = proposal.keep.first().or(of.records.first());
        Entry {
            number: 0,
            key: merged.key_of_product(product),
            kind: "same-product",
            label: called.map(|at| merged.system(*at).name.clone()).unwrap_or_default(),
            proposal,
            product: Some(product),
            rivalry: None,
            choice: of.choice.as_ref(),
            saving: self.saving(proposal),
        }
    }

    fn of_rivalry(&self, at: usize, rivalry: &'a Rivalry) -> Entry<'a> {
        let proposal = &self.merged.of_rivalries[at];
        Entry {
            number: 0,
            key: rivalry.key(),
            kind: if rivalry.strength == Strength::Choose { "same-task" } else { "same-sort" },
            label: phrases::rivals_in(rivalry, self.language),
            proposal,
            product: None,
            rivalry: Some((at, rivalry)),
            choice: rivalry.choice.as_ref(),
            saving: self.saving(proposal),
        }
    }

    fn saving(&self, proposal: &Proposal) -> Option<Money> {
        let costs = proposal.leaving.iter().filter_map(|leaving| self.merged.common_cost(leaving.at));
        costs.fold(None, |total: Option<Money>, cost| total.unwrap_or_default().checked_add(cost).or(total))
    }

    /// Returns what all that go cost a year, each once, in the currency of sums; else by the currencies of the sides.
    #[must_use]
    pub fn savings(&self) -> Vec<(Money, Currency)> {
        let merged = self.merged;
        let mut sums: BTreeMap<Currency, Money> = BTreeMap::new();
        for at in &merged.retired {
            let Some(cost) = merged.cost(*at) else { continue };
            let own = merged.side(*at).currency();
            let (cost, currency) = merged.common(cost, own).zip(merged.currency).unwrap_or((cost, own));
            let sum = sums.entry(currency).or_default();
            *sum = sum.saturating_add(cost);
        }
        sums.into_iter().map(|(currency, sum)| (sum, currency)).collect()
    }

    /// Returns what it costs that systems run beside each other, likewise.
    #[must_use]
    pub fn cost_beside(&self) -> Vec<(Money, Currency)> {
        let merged = self.merged;
        let proposals = merged.of_products.iter().chain(&merged.of_rivalries);
        let mut once: BTreeMap<At, Money> = BTreeMap::new();
        for leaving in proposals.flat_map(|proposal| &proposal.leaving) {
            once.extend(leaving.cost_beside.map(|cost| (leaving.at, cost)));
        }
        let mut sums: BTreeMap<Currency, Money> = BTreeMap::new();
        for (at, cost) in once {
            let own = merged.side(at).currency();
            let (cost, currency) = merged.common(cost, own).zip(merged.currency).unwrap_or((cost, own));
            let sum = sums.entry(currency).or_default();
            *sum = sum.saturating_add(cost);
        }
        sums.into_iter().map(|(currency, sum)| (sum, currency)).collect()
    }

    /// Returns the entry that contracts belong to.
    fn entry_of(&self, because: &Because) -> Option<&Entry<'a>> {
        self.entry_of.get(because).map(|at| &self.entries[*at])
    }

    /// Returns the contracts of an entry that belong together.
    fn together_of(&self, entry: &Entry<'_>) -> Option<&'a Together> {
        self.together.get(&entry.because()?).map(|at| &self.merged.together[*at])
    }

    /// Returns the records of an entry, by the order in which the sides were named: what is kept first.
    fn records(&self, entry: &Entry<'_>) -> Vec<(At, crate::analysis::merge::Part)> {
        let mut records = entry.proposal.parts.clone();
        records.sort_by_key(|(at, part)| (*part, self.merged.side(*at).given, *at));
        records
    }

    /// Writes the report for the terminal. What stands on one side only is listed when `full`.
    #[must_use]
    pub fn text(&self, full: bool, layout: Layout) -> String {
        let profile = &self.profile;
        let mut text =
            sheet::text(&self.count_sheet().only(sheets::COUNT_COLUMNS), usize::MAX, profile, layout).trim_end().to_owned()
                + "\n\n";
        self.summary().iter().for_each(|line| text.push_str(&paragraph(line, 0, layout)));
        for (title, sheet) in self.parts(full) {
            text.push('\n');
            text.push_str(&layout.paint(Paint::Strong, &title));
            text.push_str("\n\n");
            text.push_str(sheet::text(&sheet, usize::MAX, profile, layout).trim_end());
            text.push('\n');
        }
        text
    }

    /// Writes the report as Markdown.
    #[must_use]
    pub fn markdown(&self, full: bool) -> String {
        let profile = &self.profile;
        let counts = sheet::markdown(&self.count_sheet().only(sheets::COUNT_COLUMNS), profile);
        let summary: String = self.summary().iter().map(|line| format!("- {}\n", escape(line))).collect();
        let mut text = format!("{counts}\n{summary}");
        for (title, mut sheet) in self.parts(full) {
            sheet.name = title;
            // One page has one title, and this is a part of it.
            text.push_str(&format!("\n#{}", sheet::markdown(&sheet, profile).replace("\n## ", "\n### ")));
        }
        text
    }

    /// Returns what follows the counts, part by part, as far as there is anything: the first groups of each, or all when `full`.
    fn parts(&self, full: bool) -> Vec<(String, Sheet)> {
        let mut parts = vec![
            (phrase!("merge-part-same-product"), self.group_sheet(&["same-product"])),
            (phrase!("merge-part-same-task"), self.group_sheet(&["same-task"])),
            (phrase!("merge-part-same-sort"), self.group_sheet(&["same-sort"])),
            (phrase!("merge-part-shared"), self.shared_sheet()),
            (phrase!("merge-part-left"), self.quarter_sheet()),
        ];
        if full {
            parts.push((phrase!("merge-part-only"), self.only_sheet().only(sheets::ONLY_COLUMNS)));
        }
        parts.retain(|(_, sheet)| sheet.rows().next().is_some());
        for (_, sheet) in parts.iter_mut().filter(|_| !full) {
            let rest = sheet.groups.len().saturating_sub(MOST_GROUPS);
            sheet.groups.truncate(MOST_GROUPS);
            if rest > 0 {
                sheet.notes.push(self.say(&phrase!("merge-more", rest)));
            }
        }
        parts.into_iter().map(|(title, sheet)| (self.say(&title), sheet)).collect()
    }

    /// Returns the sheets of the workbook; the working list comes first.
    #[must_use]
    pub fn sheets(&self) -> Vec<Sheet> {
        let mut sheets = vec![
            self.working_list(),
            self.count_sheet(),
            self.system_sheet(),
            self.contract_sheet(),
            self.price_sheet(),
            self.together_sheet(),
            self.move_sheet(),
            self.only_sheet(),
            self.quarter_sheet(),
        ];
        sheets.retain(|sheet| sheet.rows().next().is_some());
        sheets.push(self.choice_sheet());
        sheets
    }

    /// Writes every system as CSV, side by side with those that it belongs to.
    #[must_use]
    pub fn csv(&self) -> Vec<u8> {
        sheet::csv(&self.system_sheet(), self.language)
    }
}

/// Returns which cells of a workbook stand out.
#[must_use]
pub fn style(cell: &Cell) -> Style {
    match cell {
        Cell::Word("merge-part", "keep") => Style::Calm,
        Cell::Word("merge-part", "let-go") => Style::Warning,
        _ => Style::Plain,
    }
}

/// Makes a sheet without groups.
fn plain(name: &str, columns: &[Column], rows: Vec<Vec<Cell>>) -> Sheet {
    let groups = vec![Group { rows, ..Group::default() }];
    Sheet { name: name.to_owned(), columns: columns.to_vec(), groups, notes: Vec::new() }
}
