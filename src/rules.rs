//! What a rule is, and the one list of them.
//!
//! A rule is one file in `rules/`: its record says what it finds, why that matters, what to do, its settings and examples;
//! its check is a thin judgement over facts. Help, rule pages, default policy, schema and tests are made from the record.

use std::fmt;

use chrono::NaiveDate;

use crate::analysis::balance::Outgoing;
use crate::analysis::licences::Position;
use crate::error::Error;
use crate::facts::Facts;
use crate::finding::{Finding, Level, Subject};
use crate::model::money::{Basis, Meaning};
use crate::model::{ContractKey, LicenceKey, SystemKey};
use crate::phrase;
use crate::phrase::Phrase;
use crate::settings::{Field, Settings};
use crate::sql::{Answer, Query};

/// What a rule says of itself.
#[derive(Debug)]
pub struct Meta {
    /// The name, of what is found; the file is the same with underscores.
    pub id: &'static str,
    /// Which part of the portfolio it is about, a heading of the rule pages.
    pub group: Group,
    /// One line, no full stop.
    pub summary: &'static str,
    /// How much a finding matters, unless the policy says otherwise.
    pub level: Level,
    /// The version in which it appeared.
    pub since: &'static str,
    /// Why it matters, for the person who gets the finding: one or two sentences.
    pub why: &'static str,
    /// What to do about it; begins with a verb.
    pub fix: &'static str,
    /// What the amount of a finding is; empty when it has none.
    pub amount: &'static str,
    /// What the day to act by is; empty when it has none.
    pub act_by: &'static str,
    /// Tiny inventories and what the rule says about them, one on each side of every threshold.
    pub examples: &'static [Example],
}

impl Meta {
    /// Returns one line about the rule.
    #[must_use]
    pub fn summary(&self) -> Phrase {
        self.recorded("summary", self.summary)
    }

    /// Returns why it matters.
    #[must_use]
    pub fn why(&self) -> Phrase {
        self.recorded("why", self.why)
    }

    /// Returns what to do about it.
    #[must_use]
    pub fn fix(&self) -> Phrase {
        self.recorded("fix", self.fix)
    }

    /// Returns what its amount is.
    #[must_use]
    pub fn amount(&self) -> Phrase {
        self.recorded("amount", self.amount)
    }

    /// Returns what its day to act by is.
    #[must_use]
    pub fn act_by(&self) -> Phrase {
        self.recorded("act-by", self.act_by)
    }

    fn recorded(&self, what: &str, english: &'static str) -> Phrase {
        if english.is_empty() { Phrase::default() } else { Phrase::Recorded(format!("{}-{what}", self.id), english) }
    }
}

/// The part of the portfolio that a rule is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Group {
    /// One thing twice.
    Duplicates,
    /// What is bought against what is used.
    Licences,
    /// Dates and law.
    Contracts,
    /// What comes and what goes.
    OneInOneOut,
    /// What hangs on what.
    Dependencies,
    /// Owners, values, references, waivers.
    Register,
    /// What the organisation itself asks, in SQL.
    Own,
}

impl Group {
    /// Returns the heading.
    #[must_use]
    pub fn title(self) -> Phrase {
        let group = match self {
            Self::Duplicates => "duplicates",
            Self::Licences => "licences",
            Self::Contracts => "contracts",
            Self::OneInOneOut => "one-in-one-out",
            Self::Dependencies => "dependencies",
            Self::Register => "register",
            Self::Own => "own",
        };
        phrase!("rules-group", group)
    }
}

/// A tiny inventory and what the rule says about it. Printed in the rule's page, run as a test.
#[derive(Debug)]
pub struct Example {
    /// What it shows, in a phrase.
    pub title: &'static str,
    /// The day of the run.
    pub today: &'static str,
    /// Lines of a policy file; empty for the defaults.
    pub policy: &'static str,
    /// Tables as CSV, each under a line `# systems`, `# contracts` and so on. What follows a line such as `# snapshot 2026-05-31`
    /// was recorded on that day.
    pub inventory: &'static str,
    /// The findings as `<main subject's id>: <message>`, in order.
    pub findings: &'static [&'static str],
}

impl Example {
    /// Returns the tables of today, and those of a snapshot with its day where there is one.
    #[must_use]
    pub fn tables(&self) -> (&'static str, Option<(NaiveDate, &'static str)>) {
        let Some((now, snapshot)) = self.inventory.split_once("# snapshot ") else { return (self.inventory, None) };
        let earlier = snapshot.split_once('\n').and_then(|(day, tables)| Some((day.trim().parse().ok()?, tables)));
        (now, earlier)
    }
}

/// A rule: a record and a check.
pub trait Rule: Sync {
    /// What the rule says of itself.
    const META: Meta;
    /// Whether it looks at what the waivers did to the other rules' findings, and so runs after them.
    const AFTER_WAIVERS: bool = false;
    /// The rule's own settings; [`NoSettings`](crate::settings::NoSettings) for none.
    type Settings: Settings;
    /// Judges the facts.
    fn check(&self, facts: &Facts<'_>, settings: &Self::Settings, report: &mut Reporter<'_>);
}

/// A [`Rule`] with the type of its settings forgotten.
pub trait AnyRule: Sync {
    /// Returns what the rule says of itself.
    fn meta(&self) -> &'static Meta;
    /// Returns whether it runs after the waivers.
    fn after_waivers(&self) -> bool;
    /// Returns its settings as they describe themselves.
    fn fields(&self) -> &'static [Field];
    /// Returns its settings' defaults.
    fn defaults(&self) -> toml::Table;
    /// Judges the facts, with what the policy says of its settings.
    ///
    /// # Errors
    /// When the policy has an unknown setting, or a value of the wrong kind or out of range; or when the rows of a rule in SQL are
    /// no findings.
    fn run(&self, facts: &Facts<'_>, settings: &toml::Table) -> Result<Vec<Finding>, Error>;
    /// Reads the settings without judging.
    ///
    /// # Errors
    /// When the policy has an unknown setting, or a value of the wrong kind or out of range.
    fn accept(&self, settings: &toml::Table) -> Result<(), Phrase>;
    /// Returns the query of a rule in SQL; its answer must be among the facts before the rule runs.
    fn query(&self) -> Option<&Query> {
        None
    }
    /// Returns how many bytes the findings take that a rule in SQL makes of an answer.
    fn size_of_findings(&self, _: &Answer) -> usize {
        0
    }
}

impl fmt::Debug for dyn AnyRule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.meta().id)
    }
}

impl<R: Rule> AnyRule for R {
    fn meta(&self) -> &'static Meta {
        const { &R::META }
    }

    fn after_waivers(&self) -> bool {
        R::AFTER_WAIVERS
    }

    fn fields(&self) -> &'static [Field] {
        R::Settings::FIELDS
    }

    fn defaults(&self) -> toml::Table {
        toml::Table::try_from(R::Settings::default()).expect("settings are plain numbers, texts and lists")
    }

    fn run(&self, facts: &Facts<'_>, settings: &toml::Table) -> Result<Vec<Finding>, Error> {
        let settings = R::Settings::read(settings)
            .map_err(|why| Error::new(phrase!("setting-at", name = self.meta().id, why)).hint(phrase!("hint-report")))?;
        let mut report = Reporter::new(self.meta(), facts);
        self.check(facts, &settings, &mut report);
        Ok(report.into_findings())
    }

    fn accept(&self, settings: &toml::Table) -> Result<(), Phrase> {
        R::Settings::read(settings).map(drop)
    }
}

/// Collects what a rule finds.
#[derive(Debug)]
pub struct Reporter<'a> {
    meta: &'static Meta,
    facts: &'a Facts<'a>,
    findings: Vec<Finding>,
}

impl<'a> Reporter<'a> {
    /// Makes a reporter without findings.
    #[must_use]
    pub fn new(meta: &'static Meta, facts: &'a Facts<'a>) -> Self {
        Self { meta, facts, findings: Vec::new() }
    }

    /// Returns what was found.
    #[must_use]
    pub fn into_findings(self) -> Vec<Finding> {
        self.findings
    }

    /// Reports a finding about any subject; the returned finding takes amount, day, places and the rest.
    pub fn on(&mut self, main: Subject, message: impl Into<Phrase>) -> &mut Finding {
        self.findings.push(Finding {
            rule: self.meta.id,
            level: self.meta.level,
            level_cap: None,
            subjects: vec![main],
            message: message.into(),
            fix: self.meta.fix(),
            owner: None,
            amount: None,
            act_by: None,
            certainty: None,
            assumptions: Vec::new(),
            evidence: Vec::new(),
            places: Vec::new(),
            aspect: None,
            first_seen: None,
            undertaken: None,
        });
        self.findings.last_mut().expect("one was just pushed")
    }

    /// Reports a finding about a system, with its owner and the cell in a canonical column.
    pub fn on_system(&mut self, system: SystemKey, column: &str, message: impl Into<Phrase>) -> &mut Finding {
        let facts = self.facts;
        let row = &facts.portfolio[system];
        self.on(facts.system_subject(system), message)
            .owner(facts.owner_of_system(system))
            .at(facts.portfolio.place(row.origin, column))
    }

    /// Reports a finding about an outgoing system and those that come in its place, with the cells that name it; and how they follow
    /// from each other, where that is not plain.
    pub fn on_outgoing(&mut self, outgoing: &Outgoing, column: &str, message: impl Into<Phrase>) -> &mut Finding {
        self.on_outgoing_by(outgoing, &outgoing.replaced_by, column, message)
    }

    /// Reports as [`Reporter::on_outgoing`], of some of those that come in its place.
    pub fn on_outgoing_by(
        &mut self,
        outgoing: &Outgoing,
        by: &[SystemKey],
        column: &str,
        message: impl Into<Phrase>,
    ) -> &mut Finding {
        let (facts, portfolio) = (self.facts, self.facts.portfolio);
        let finding = self.on_system(outgoing.system, column, message);
        finding.also_each(by.iter().map(|system| facts.system_subject(*system)));
        let through = outgoing.chains.iter().flat_map(|chain| &chain[..chain.len() - 1]);
        let naming = outgoing.named_by.iter().chain(through);
        finding.at_each(naming.map(|system| portfolio.place(portfolio[*system].origin, "replaces")));
        facts.succession(outgoing).into_iter().for_each(|line| {
            finding.evidence(line);
        });
        finding
    }

    /// Reports a finding about a contract, with its owner (else its first system's) and the cell in a canonical column.
    pub fn on_contract(&mut self, contract: ContractKey, column: &str, message: impl Into<Phrase>) -> &mut Finding {
        let facts = self.facts;
        let row = &facts.portfolio[contract];
        self.on(facts.contract_subject(contract), message)
            .owner(facts.owner_of_contract(contract))
            .at(facts.portfolio.place(row.origin, column))
    }

    /// Reports a finding about what a contract says and is worth: with its systems, its estimated value and the cell that gives
    /// that, and what was assumed about both.
    pub fn on_valued_contract(&mut self, contract: ContractKey, column: &str, message: impl Into<Phrase>) -> &mut Finding {
        let facts = self.facts;
        let row = &facts.portfolio[contract];
        let finding = self.on_contract(contract, column, message);
        for system in &row.systems {
            finding.also(facts.system_subject(*system));
        }
        finding.assuming(&facts.dates_of(contract).assumptions);
        if let Some(value) = &facts.plan_of(contract).value {
            finding.worth(Some(value.value), value.currency, Basis::Contract, Meaning::Value);
            finding.at(facts.portfolio.place(row.origin, value.basis.column())).assuming(&value.assumptions);
        }
        finding
    }

    /// Reports a finding about a contract's next tender: with all that stands in [`Reporter::on_valued_contract`], what was
    /// assumed about the tender, and its steps as evidence.
    pub fn on_tender(&mut self, contract: ContractKey, column: &str, message: impl Into<Phrase>) -> &mut Finding {
        let plan = self.facts.plan_of(contract);
        let finding = self.on_valued_contract(contract, column, message).assuming(&plan.assumptions);
        if !plan.schedule.milestones.is_empty() {
            finding.evidence(phrase!("tender-steps", steps = plan.schedule.line()));
        }
        if let Some(duty) = plan.threshold.as_ref().and_then(|threshold| threshold.duty.as_ref()) {
            finding.evidence(phrase!("tender-below-threshold", duty));
        }
        finding
    }

    /// Reports a finding about a licence, with the owner of its contract or system and the cell in a canonical column.
    pub fn on_licence(&mut self, licence: LicenceKey, column: &str, message: impl Into<Phrase>) -> &mut Finding {
        let facts = self.facts;
        let row = &facts.portfolio[licence];
        self.on(facts.licence_subject(licence), message)
            .owner(facts.owner_of_licence(licence))
            .at(facts.portfolio.place(row.origin, column))
    }

    /// Reports a finding about a licence position: its licences, then their systems, with the owner, the cells of what was
    /// bought and measured, and what was assumed.
    pub fn on_position(&mut self, position: &Position, message: impl Into<Phrase>) -> &mut Finding {
        let (facts, portfolio) = (self.facts, self.facts.portfolio);
        let finding = self.on(facts.licence_subject(position.main()), message).assuming(&position.assumptions);
        for licence in &position.licences {
            finding.owner(facts.owner_of_licence(*licence));
        }
        finding.at_each(position.licences.iter().map(|licence| portfolio.place(portfolio[*licence].origin, "quantity")));
        let systems = position.licences.iter().filter_map(|licence| portfolio[*licence].system);
        finding.also_each(position.licences.iter().map(|licence| facts.licence_subject(*licence)));
        finding.also_each(systems.map(|system| facts.system_subject(system)));
        // Enough to trace the figures; a product in hundreds of units is looked up by its name.
        for measurement in position.measurements.iter().take(50) {
            for (figure, column) in [(measurement.assigned, "assigned"), (measurement.active, "active")] {
                if let Some(figure) = figure {
                    finding.at(portfolio.place(figure.origin, column));
                }
            }
        }
        finding
    }

    /// Returns the day of the run.
    #[must_use]
    pub fn today(&self) -> NaiveDate {
        self.facts.today
    }
}

macro_rules! rules {
    ($($file:ident::$rule:ident,)*) => {
        $(pub mod $file;)*

        /// Every rule, sorted by id.
        pub static ALL: &[&dyn AnyRule] = &[$(&$file::$rule,)*];
    };
}

rules! {
    above_threshold_uncompeted::AboveThresholdUncompeted,
    common_component_shadowed::CommonComponentShadowed,
    condition_overdue::ConditionOverdue,
    contract_expired::ContractExpired,
    dates_contradict::DatesContradict,
    dependency_cycle::DependencyCycle,
    depends_on_retired::DependsOnRetired,
    duplicate_id::DuplicateId,
    duplicate_record::DuplicateRecord,
    entitlement_expired::EntitlementExpired,
    evergreen_uncompeted::EvergreenUncompeted,
    framework_ends_first::FrameworkEndsFirst,
    framework_over_four_years::FrameworkOverFourYears,
    functional_overlap::FunctionalOverlap,
    idle_assignment::IdleAssignment,
    in_without_out::InWithoutOut,
    licence_unmeasured::LicenceUnmeasured,
    metric_drift::MetricDrift,
    mixed_currencies::MixedCurrencies,
    modification_over_limit::ModificationOverLimit,
    no_owner::NoOwner,
    notice_near::NoticeNear,
    option_first::OptionFirst,
    orphan_contract::OrphanContract,
    out_claimed_twice::OutClaimedTwice,
    out_overdue::OutOverdue,
    out_still_needed::OutStillNeeded,
    out_without_date::OutWithoutDate,
    out_without_plan::OutWithoutPlan,
    over_licensed::OverLicensed,
    paid_after_retirement::PaidAfterRetirement,
    paid_twice_in_suite::PaidTwiceInSuite,
    portfolio_grew::PortfolioGrew,
    single_point_of_failure::SinglePointOfFailure,
    split_purchase::SplitPurchase,
    system_vanished::SystemVanished,
    system_without_contract::SystemWithoutContract,
    task_held_twice::TaskHeldTwice,
    tender_due::TenderDue,
    tender_late::TenderLate,
    under_licensed::UnderLicensed,
    unknown_reference::UnknownReference,
    unreadable_value::UnreadableValue,
    unused_system::UnusedSystem,
    usage_above_headcount::UsageAboveHeadcount,
    waiver_expired::WaiverExpired,
    waiver_unmatched::WaiverUnmatched,
}
