//! What hangs on a system, as people read it: who depends on it by how many steps, and which contracts are touched.

mod json;

pub use json::ImpactDocument;

use super::grid::{Layout, Paint, paragraph};
use super::markdown::escape;
use super::sheet::{self, Cell, Column, Group, Sheet};
use super::words::{clean, money, told};
use crate::analysis::impact::{Affected, Bound, Impact};
use crate::facts::Facts;
use crate::model::portfolio::Profile;
use crate::model::{Integration, Language, Money, SystemKey};
use crate::phrase;
use crate::phrase::{Phrase, Value};

/// What hangs on a system.
#[derive(Debug)]
pub struct ImpactPage<'a> {
    facts: &'a Facts<'a>,
    impact: &'a Impact,
    /// Whether somebody asked what happens when it is gone from a day on.
    retires: bool,
}

impl<'a> ImpactPage<'a> {
    /// Brings the page together.
    #[must_use]
    pub fn of(facts: &'a Facts<'a>, impact: &'a Impact, retires: bool) -> Self {
        Self { facts, impact, retires }
    }

    /// Returns the systems that depend on it as a sheet, in groups by steps.
    #[must_use]
    pub fn systems(&self) -> Sheet {
        let group = |near: &[Affected]| Group {
            title: self.say(&phrase!("impact-steps", steps = near[0].steps)),
            rows: near.iter().map(|one| self.row(one)).collect(),
            total: Vec::new(),
        };
        Sheet {
            name: "Impact".to_owned(),
            columns: SYSTEMS.to_vec(),
            groups: self.impact.affected.chunk_by(|one, next| one.steps == next.steps).map(group).collect(),
            notes: Vec::new(),
        }
    }

    fn row(&self, one: &Affected) -> Vec<Cell> {
        let portfolio = self.facts.portfolio;
        let row = &portfolio[one.system];
        let flows = one.integrations.iter().map(|at| &portfolio.integrations[*at]);
        let flow = |link: &Integration| {
            [link.kind.as_deref(), link.data.as_deref()].into_iter().flatten().collect::<Vec<_>>().join(": ")
        };
        let mut through: Vec<_> = flows.map(flow).filter(|said| !said.is_empty()).collect();
        through.dedup();
        if one.integrations.is_empty() {
            through.push(self.say(&phrase!("impact-module")));
        }
        if one.replaces {
            through.push(self.say(&phrase!("impact-replaces")));
        }
        let next = one.path.get(1).map(|system| &portfolio[*system].name);
        vec![
            Cell::Whole(one.steps.into()),
            Cell::text(&row.id),
            Cell::text(&row.name),
            if one.steps > 1 { next.map(String::as_str).into() } else { Cell::Empty },
            Cell::text(told(Value::list(through, 2), self.language())),
            row.criticality.map_or(Cell::Empty, |criticality| Cell::Word("criticality", criticality.name())),
            row.unit.map(|unit| portfolio[unit].name.as_str()).into(),
            row.active_users.or(row.users).into(),
            self.facts.owner_of_system(one.system).into(),
            self.amount(self.facts.costs().of(one.system).0),
        ]
    }

    /// Returns the contracts that cover it as a sheet.
    #[must_use]
    pub fn contracts(&self) -> Sheet {
        let portfolio = self.facts.portfolio;
        let row = |bound: &Bound| {
            let row = &portfolio[bound.contract];
            let others = bound.also_covers.iter().map(|system| portfolio[*system].name.as_str());
            vec![
                Cell::text(&row.id),
                Cell::text(&row.title),
                row.supplier.as_deref().into(),
                bound.notice_by.into(),
                bound.exit.into(),
                Cell::money(row.annual_value, row.currency),
                Cell::money(bound.paid_for_nothing.filter(|_| self.retires), row.currency),
                Cell::text(told(Value::list(others, 3), self.language())),
            ]
        };
        Sheet {
            name: "Contracts".to_owned(),
            columns: CONTRACTS.to_vec(),
            groups: vec![Group { rows: self.impact.contracts.iter().map(row).collect(), ..Group::default() }],
            notes: Vec::new(),
        }
    }

    /// Returns what it comes to, a sentence a line.
    #[must_use]
    pub fn summary(&self) -> Vec<String> {
        let (facts, impact) = (self.facts, self.impact);
        let portfolio = facts.portfolio;
        let direct = impact.affected.iter().filter(|one| one.steps == 1).count();
        let (systems, day) = (impact.affected.len(), impact.on);
        let mut lines = Vec::new();
        if impact.affected.is_empty() {
            lines.push(if self.retires { phrase!("impact-nothing-on", day) } else { phrase!("impact-nothing") });
        } else {
            let yearly = money(impact.yearly(&facts.costs()), portfolio.profile.currency, &portfolio.profile, false);
            lines.push(match self.retires {
                true => phrase!("impact-depend-on", systems, day, direct),
                false => phrase!("impact-depend", systems, direct),
            });
            lines.push(phrase!("impact-cost", yearly, users = impact.users(portfolio)));
        }
        if !impact.gone_before.is_empty() && self.retires {
            let names = impact.gone_before.iter().map(|system| self.name(*system));
            lines.push(phrase!("impact-gone", names = Value::list(names, 5)));
        }
        let replacing: Vec<_> = impact.affected.iter().filter(|one| one.replaces).map(|one| self.name(one.system)).collect();
        if !replacing.is_empty() {
            lines.push(phrase!("impact-data", names = Value::list(replacing, 3)));
        }
        lines.iter().map(|line| self.say(line)).collect()
    }

    fn language(&self) -> Language {
        Language::of_people(&self.facts.portfolio.profile)
    }

    fn say(&self, phrase: &Phrase) -> String {
        crate::words::say(phrase, self.language())
    }

    fn name(&self, system: SystemKey) -> String {
        clean(&self.facts.portfolio[system].name).into_owned()
    }

    fn title(&self) -> String {
        let row = &self.facts.portfolio[self.impact.system];
        let system = format!("{} {}", clean(&row.id), clean(&row.name));
        if self.retires { self.say(&phrase!("impact-title-gone", system, day = self.impact.on)) } else { system }
    }

    /// Writes the page for the terminal.
    #[must_use]
    pub fn text(&self, profile: &Profile, layout: Layout) -> String {
        let mut text = layout.paint(Paint::Strong, &self.title()) + "\n";
        self.summary().iter().for_each(|line| text.push_str(&paragraph(line, 2, layout)));
        text.push('\n');
        text.push_str(&sheet::text(&self.systems().only(SYSTEM_COLUMNS), usize::MAX, profile, layout));
        let contracts = self.contracts();
        if contracts.rows().next().is_some() {
            text.push_str(&layout.paint(Paint::Strong, &self.say(&phrase!("impact-contracts"))));
            text.push('\n');
            text.push_str(sheet::text(&contracts, usize::MAX, profile, layout).trim_end());
            text.push('\n');
        }
        text
    }

    /// Writes the page as Markdown.
    #[must_use]
    pub fn markdown(&self, profile: &Profile) -> String {
        let summary: String = self.summary().iter().map(|line| format!("- {}\n", escape(line))).collect();
        let systems = sheet::markdown(&self.systems().only(SYSTEM_COLUMNS), profile);
        let contracts = sheet::markdown(&self.contracts(), profile);
        format!("# {}\n\n{summary}\n{systems}\n{contracts}", escape(&self.title()))
    }

    fn amount(&self, value: Option<Money>) -> Cell {
        Cell::money(value, self.facts.portfolio.profile.currency)
    }
}

/// The columns of the terminal's table.
const SYSTEM_COLUMNS: &[&str] = &["id", "name", "next", "through", "criticality", "users", "owner", "annual-cost"];

const SYSTEMS: [Column; 10] = [
    Column::new("steps", "steps", ["Led", "Ledd", "Steps"]),
    Column::new("id", "id", ["Systemnr.", "Systemnr.", "System id"]),
    Column::new("name", "system", ["System", "System", "System"]),
    Column::new("next", "depends on", ["Afhænger af", "Avhenger av", "Depends on"]),
    Column::new("through", "through", ["Gennem", "Gjennom", "Through"]),
    Column::new("criticality", "criticality", ["Kritikalitet", "Kritikalitet", "Criticality"]),
    Column::new("organisation", "for", ["Afdeling", "Avdeling", "Organisation"]),
    Column::new("users", "users", ["Brugere", "Brukere", "Users"]),
    Column::new("owner", "owner", ["Systemejer", "Systemeier", "Owner"]),
    Column::new("annual-cost", "a year", ["Årlig udgift", "Årlig kostnad", "Annual cost"]),
];

const CONTRACTS: [Column; 8] = [
    Column::new("id", "id", ["Kontraktnr.", "Avtalenr.", "Contract id"]),
    Column::new("title", "contract", ["Kontrakt", "Avtale", "Contract"]),
    Column::new("supplier", "supplier", ["Leverandør", "Leverandør", "Supplier"]),
    Column::new("last-notice", "notice by", ["Opsigelse senest", "Oppsigelse senest", "Notice by"]),
    Column::new("exit", "exit", ["Kan forlades", "Kan forlates", "Exit"]),
    Column::new("annual-value", "a year", ["Årlig værdi", "Årlig verdi", "Annual value"]),
    Column::new("paid-for-nothing", "paid for nothing", ["Betales for intet", "Betales for ingenting", "Paid for nothing"]),
    Column::new("also-covers", "also covers", ["Dækker også", "Dekker også", "Also covers"]),
];
