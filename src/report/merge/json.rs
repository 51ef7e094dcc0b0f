//! Mergers for programs.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::Serialize;

use super::lists::ListReport;
use super::{Entry, MergeReport};
use crate::analysis::merge::together::{Because, Party, Together, Window};
use crate::analysis::merge::{At, Choice, Decision, Label, Leaving, Part, Quarter};
use crate::analysis::tenders::joint::Shared;
use crate::model::contract_dates::ContractDates;
use crate::model::money::{Basis, to_oere};
use crate::model::{ContractKey, Currency, Money};
use crate::report::json::{decimal, to_bytes};

/// What `portfolio merge --format json` writes.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub struct MergeDocument {
    /// Version of this form. It rises when a program that reads it would have to change.
    schema_version: u32,
    /// The day of the run; null for lists.
    as_of: Option<NaiveDate>,
    /// The day from which one organisation serves all; null for lists.
    on: Option<NaiveDate>,
    /// The currency of sums over sides; null where the sides have several and the policy has no rate between them.
    currency: Option<String>,
    /// The inventories or lists, in the order in which they were named.
    sides: Vec<SideRow>,
    /// What it comes to; null for lists.
    counts: Option<CountsRow>,
    /// Records of two sides that are one product, the surest first.
    pairs: Vec<PairRow>,
    /// The products that stand on several sides.
    products: Vec<GroupRow>,
    /// Different products for one task or of one sort, on several sides.
    overlaps: Vec<GroupRow>,
    /// The systems that stand on one side only and overlap with nothing.
    only: Vec<OnlyRow>,
    /// Contracts that can be joined or tendered together.
    together: Vec<TogetherRow>,
    /// The number of systems, quarter by quarter, until the last one goes.
    quarters: Vec<QuarterRow>,
    /// What became of the decisions that were read.
    decisions: DecisionsRow,
}

/// An inventory or a list.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
struct SideRow {
    /// What it is called here and in the fields `side`.
    name: String,
    /// Two letters; null for lists.
    country: Option<&'static str>,
    currency: Option<String>,
    inhabitants: Option<u64>,
    /// Systems that have not left, modules apart; the rows of a list.
    systems: usize,
    /// Of these, those of a product that stands on another side too.
    in_several: usize,
    /// Of the others, those that overlap with a product of another side.
    overlapping: usize,
    /// The rest.
    only: usize,
    /// Those that go by the proposals.
    retired: usize,
    /// Modules, not counted above.
    modules: usize,
    /// What the systems cost a year, as far as that is known.
    #[schemars(regex(pattern = r"^-?\d+\.\d{2}$"))]
    annual_cost: Option<String>,
}

/// What it comes to: `systems` is `merged` and `retired`.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
struct CountsRow {
    /// Systems of all sides.
    systems: usize,
    /// Systems that go by the proposals.
    retired: usize,
    /// Systems that are left.
    merged: usize,
    /// Products that stand on several sides.
    products_in_several: usize,
    /// Overlaps in which one product has to be chosen.
    overlaps_to_choose: usize,
    /// Overlaps in which several can be right.
    overlaps_to_look_at: usize,
    /// What those that go cost a year.
    saving_per_year: Vec<AmountRow>,
    /// What it costs that they run beside what is kept.
    cost_beside: Vec<AmountRow>,
}

/// An amount in its currency.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
struct AmountRow {
    #[schemars(regex(pattern = r"^-?\d+\.\d{2}$"))]
    value: String,
    currency: String,
}

impl AmountRow {
    fn of((value, currency): (Money, Currency)) -> Self {
        Self { value: to_oere(value).to_string(), currency: currency.to_string() }
    }
}

/// Two records that are one product.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
struct PairRow {
    /// The id of the record on the side that was named first.
    left: String,
    /// The id of the other record.
    right: String,
    left_name: String,
    right_name: String,
    left_side: String,
    right_side: String,
    /// How sure it is, 0 to 1.
    score: f64,
    /// Why, in a phrase.
    because: String,
    /// The comparison, line by line.
    evidence: Vec<String>,
}

/// Systems that belong together.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
struct GroupRow {
    /// What stays from run to run; a decision is found by it.
    key: String,
    /// `same-product`, `same-task` (one has to be chosen) or `same-sort` (several can be right).
    kind: &'static str,
    /// What it is called.
    label: String,
    /// The tasks in which they overlap, as they compare.
    tasks: Vec<String>,
    /// The sorts in which they overlap, by id.
    categories: Vec<String>,
    /// The systems to keep; empty where nothing is proposed, or where all give way to another product.
    keep: Vec<AtRow>,
    /// Why these, the best reason first.
    reasons: Vec<String>,
    /// What those that go cost a year in the currency of the document, as far as that is known.
    #[schemars(regex(pattern = r"^-?\d+\.\d{2}$"))]
    saving_per_year: Option<String>,
    /// What was decided.
    decision: Option<DecisionRow>,
    /// The systems, side by side.
    systems: Vec<SystemRow>,
    /// What leaving takes, for each that goes.
    leaving: Vec<LeavingRow>,
    /// The prices of their licences.
    prices: Vec<PriceRow>,
}

/// A system of a side.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
struct AtRow {
    side: String,
    id: String,
}

/// A system beside those that it belongs to.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
struct SystemRow {
    side: String,
    id: String,
    name: String,
    vendor: Option<String>,
    /// `keep`, `let-go`, `demanded`, `elsewhere` (kept for other work) or `open`.
    part: &'static str,
    /// People who do use it, else people who may.
    users: Option<u64>,
    owner: Option<String>,
    #[schemars(regex(pattern = r"^-?\d+\.\d{2}$"))]
    annual_cost: Option<String>,
    currency: String,
    #[schemars(regex(pattern = r"^-?\d+\.\d{2}$"))]
    cost_per_inhabitant: Option<String>,
    #[schemars(regex(pattern = r"^-?\d+\.\d{2}$"))]
    cost_per_user: Option<String>,
    /// Its contracts that still run.
    contracts: Vec<ContractRow>,
}

/// A contract.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
struct ContractRow {
    id: String,
    title: String,
    supplier: Option<String>,
    current_end: Option<NaiveDate>,
    maximum_end: Option<NaiveDate>,
    /// The notice period, such as `6 months`.
    notice: Option<String>,
    last_notice: Option<NaiveDate>,
    /// The first day on which it can be left, or its end.
    exit: Option<NaiveDate>,
    options_left: u32,
    option_by: Option<NaiveDate>,
    procedure: Option<&'static str>,
    #[schemars(regex(pattern = r"^-?\d+\.\d{2}$"))]
    annual_value: Option<String>,
    /// By 2014/24/EU art. 5.
    #[schemars(regex(pattern = r"^-?\d+\.\d{2}$"))]
    estimated_value: Option<String>,
    currency: String,
}

/// What leaving a system takes.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
struct LeavingRow {
    side: String,
    id: String,
    /// The ids of systems of its side in operation that depend on it.
    dependents: Vec<String>,
    /// The ids of its modules.
    modules: Vec<String>,
    /// The integrations that must move.
    moves: Vec<MoveRow>,
    /// Its tasks that what is kept does not have.
    open_tasks: Vec<String>,
    /// The day by which to act, and the contract that says so.
    act_by: Option<NaiveDate>,
    contract: Option<String>,
    /// The first day on which all of its contracts can be left.
    exit: Option<NaiveDate>,
    /// The day from which it is gone.
    goes_on: Option<NaiveDate>,
    /// How long it runs beside what is kept, such as `9 months`.
    beside: Option<String>,
    /// What that costs, in its side's currency.
    #[schemars(regex(pattern = r"^-?\d+\.\d{2}$"))]
    cost_beside: Option<String>,
    /// `planned`, `missing` or `missing-for-personal-data`.
    archive: &'static str,
}

/// An integration of a system that goes.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
struct MoveRow {
    /// The id of the sender.
    from: String,
    /// The id of the receiver.
    to: String,
    kind: Option<String>,
    data: Option<String>,
    /// Whether what is kept exchanges data with the same product in the same direction already.
    there_already: bool,
}

/// The price of a licence.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
struct PriceRow {
    side: String,
    /// The system that it is for.
    id: String,
    product: String,
    metric: Option<&'static str>,
    quantity: Option<u64>,
    #[schemars(regex(pattern = r"^-?\d+\.\d{2}$"))]
    unit_price: Option<String>,
    /// `per-year` or `once`.
    basis: Option<Basis>,
    currency: String,
}

/// A system that stands on one side only.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
struct OnlyRow {
    side: String,
    id: String,
    name: String,
    #[schemars(regex(pattern = r"^-?\d+\.\d{2}$"))]
    annual_cost: Option<String>,
}

/// Contracts that belong together.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
struct TogetherRow {
    /// Why: the key of a product or an overlap, `supplier:…` or `class:…`.
    because: Vec<String>,
    contracts: Vec<PartyRow>,
    /// `open` (one contract can take over), `gap` (there is no common day) or `unknown`.
    window: &'static str,
    /// Of an open window, the first and the last day; of a gap, the day on which one must end, and that on which the other can.
    from: Option<NaiveDate>,
    to: Option<NaiveDate>,
    /// What they are worth together by 2014/24/EU art. 5; null where one of them is not known.
    value: Option<AmountRow>,
    /// The tender under the law of each country of the sides.
    tenders: Vec<TenderRow>,
    /// What it means to join the contract of what is kept.
    join: Option<JoinRow>,
    /// The same in a sentence.
    told: String,
}

/// A contract of a side.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
struct PartyRow {
    side: String,
    contract: String,
}

/// A tender for one contract in place of several.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
struct TenderRow {
    country: &'static str,
    procedure: &'static str,
    start_by: NaiveDate,
    takes_over: NaiveDate,
    threshold: AmountRow,
    /// `below`, `near`, `above` or `unknown`.
    standing: &'static str,
    is_reached: bool,
}

/// What it means to join a contract.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
struct JoinRow {
    side: String,
    contract: String,
    /// By how much a year it grows.
    increase: AmountRow,
    /// The same in hundredths of its yearly value.
    percent: Option<String>,
    /// Whether that is a tenth or more, so that procurement law has to be checked first (2014/24/EU art. 72).
    needs_procurement_check: bool,
}

/// The number of systems at the end of a quarter.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
struct QuarterRow {
    /// Such as `2027-Q1`.
    quarter: String,
    until: NaiveDate,
    retired: usize,
    leaving: usize,
    left: usize,
}

/// What became of the decisions that were read.
#[derive(Debug, Default, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
struct DecisionsRow {
    held: Vec<DecisionRow>,
    /// About what is no longer there.
    gone: Vec<DecisionRow>,
    /// Past their last day.
    expired: Vec<DecisionRow>,
    /// Rows about one thing that say different things.
    contradicting: Vec<DecisionRow>,
    /// About something that they do not fit.
    unfit: Vec<DecisionRow>,
}

/// A decision.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
struct DecisionRow {
    key: String,
    label: String,
    /// `same`, `not-same`, `keep`, `keep-all` or `later`.
    choice: &'static str,
    /// The side whose system is kept.
    side: Option<String>,
    reason: Option<String>,
    owner: Option<String>,
    until: Option<NaiveDate>,
}

impl DecisionRow {
    fn of(decision: &Decision) -> Self {
        let (choice, side) = match &decision.choice {
            Choice::Same => ("same", None),
            Choice::NotSame => ("not-same", None),
            Choice::Keep(side) => ("keep", Some(side.clone())),
            Choice::KeepAll => ("keep-all", None),
            Choice::Later => ("later", None),
        };
        Self {
            key: decision.key.text().to_owned(),
            label: decision.label.clone(),
            choice,
            side,
            reason: decision.reason.clone(),
            owner: decision.owner.clone(),
            until: decision.until,
        }
    }
}

impl<'a> MergeReport<'a> {
    /// Writes the report as JSON.
    #[must_use]
    pub fn json(&self) -> Vec<u8> {
        to_bytes(&self.document())
    }

    fn document(&self) -> MergeDocument {
        let merged = self.merged;
        let total: usize = self.counts.iter().map(|count| count.systems).sum();
        let retired: usize = self.counts.iter().map(|count| count.retired).sum();
        let of_kind = |kind| self.entries.iter().filter(|entry| entry.kind == kind).count();
        let amounts = |sums: Vec<(Money, Currency)>| sums.into_iter().map(AmountRow::of).collect();
        let (products, overlaps): (Vec<_>, Vec<_>) = self.entries.iter().partition(|entry| entry.product.is_some());
        let decisions = |decisions: &[Decision]| decisions.iter().map(DecisionRow::of).collect();
        let only = |at: At| OnlyRow {
            side: merged.side(at).name.clone(),
            id: merged.system(at).id.clone(),
            name: merged.system(at).name.clone(),
            annual_cost: decimal(merged.cost(at)),
        };
        MergeDocument {
            schema_version: 1,
            as_of: Some(merged.today),
            on: Some(merged.on),
            currency: merged.currency.map(|currency| currency.to_string()),
            sides: self.given.iter().map(|side| self.side_row(*side)).collect(),
            counts: Some(CountsRow {
                systems: total,
                retired,
                merged: total - retired,
                products_in_several: of_kind("same-product"),
                overlaps_to_choose: of_kind("same-task"),
                overlaps_to_look_at: of_kind("same-sort"),
                saving_per_year: amounts(self.savings()),
                cost_beside: amounts(self.cost_beside()),
            }),
            pairs: self.pair_rows(),
            products: products.into_iter().map(|entry| self.group(entry)).collect(),
            overlaps: overlaps.into_iter().map(|entry| self.group(entry)).collect(),
            only: merged.only_in_one().into_iter().map(only).collect(),
            together: merged.together.iter().map(|together| self.together_json(together)).collect(),
            quarters: merged.quarters().iter().map(quarter).collect(),
            decisions: DecisionsRow {
                held: decisions(&merged.applied.held),
                gone: decisions(&merged.applied.gone),
                expired: decisions(&merged.applied.expired),
                contradicting: decisions(&merged.applied.contradicting),
                unfit: decisions(&merged.applied.unfit),
            },
        }
    }

    fn side_row(&self, side: usize) -> SideRow {
        let (of, count) = (&self.merged.sides[side], &self.counts[side]);
        SideRow {
            name: of.name.clone(),
            country: Some(of.portfolio.profile.country.code()),
            currency: Some(of.currency().to_string()),
            inhabitants: of.inhabitants,
            systems: count.systems,
            in_several: count.in_several,
            overlapping: count.rivalling,
            only: count.only,
            retired: count.retired,
            modules: count.modules,
            annual_cost: decimal(Some(count.cost)),
        }
    }

    /// Returns the pairs, the surest first, and of equal ones by the order in which the sides were named.
    fn pair_rows(&self) -> Vec<PairRow> {
        let merged = self.merged;
        let given = |at: At| (merged.side(at).given, at.system);
        let links = merged.products.iter().flat_map(|product| &product.links);
        let turned = |link: &'a crate::analysis::merge::Link| {
            let (one, other) = (link.one, link.other);
            if given(one) <= given(other) { (one, other, link) } else { (other, one, link) }
        };
        let mut pairs: Vec<_> = links.map(turned).collect();
        pairs.sort_by_key(|(left, right, link)| (std::cmp::Reverse(link.certainty), given(*left), given(*right)));
        let row = |(left, right, link): (At, At, &crate::analysis::merge::Link)| PairRow {
            left: merged.system(left).id.clone(),
            right: merged.system(right).id.clone(),
            left_name: merged.system(left).name.clone(),
            right_name: merged.system(right).name.clone(),
            left_side: merged.side(left).name.clone(),
            right_side: merged.side(right).name.clone(),
            score: f64::from(link.certainty) / 100.0,
            because: link.because.clone(),
            evidence: link.evidence.clone(),
        };
        pairs.into_iter().map(row).collect()
    }

    fn group(&self, entry: &Entry<'_>) -> GroupRow {
        let merged = self.merged;
        let labels = entry.rivalry.map(|(_, rivalry)| rivalry.labels.as_slice()).unwrap_or_default();
        let tasks = labels.iter().filter_map(|label| if let Label::Task(task) = label { Some(task.clone()) } else { None });
        let sorts = labels.iter().filter_map(|label| if let Label::Category(id) = label { Some(id.clone()) } else { None });
        let at = |at: &At| AtRow { side: merged.side(*at).name.clone(), id: merged.system(*at).id.clone() };
        let price = |price: super::sheets::Price<'_>| PriceRow {
            side: merged.side(price.at).name.clone(),
            id: merged.system(price.at).id.clone(),
            product: price.product.to_owned(),
            metric: price.metric.map(crate::model::Metric::name),
            quantity: price.quantity,
            unit_price: decimal(price.each.map(|(each, _)| each)),
            basis: price.each.map(|(_, basis)| basis),
            currency: price.currency.to_string(),
        };
        GroupRow {
            key: entry.key.text().to_owned(),
            kind: entry.kind,
            label: entry.label.clone(),
            tasks: tasks.collect(),
            categories: sorts.collect(),
            keep: entry.proposal.keep.iter().map(at).collect(),
            reasons: entry.proposal.reasons.clone(),
            saving_per_year: decimal(entry.saving),
            decision: self.decision_of(entry).map(DecisionRow::of),
            systems: self.records(entry).into_iter().map(|(at, part)| self.system_json(at, part)).collect(),
            leaving: entry.proposal.leaving.iter().map(|leaving| self.leaving_json(leaving)).collect(),
            prices: self.prices(entry).into_iter().map(price).collect(),
        }
    }

    fn system_json(&self, at: At, part: Part) -> SystemRow {
        let (side, row) = (self.merged.side(at), self.merged.system(at));
        SystemRow {
            side: side.name.clone(),
            id: row.id.clone(),
            name: row.name.clone(),
            vendor: row.vendor.clone(),
            part: part.name(),
            users: row.active_users.or(row.users),
            owner: side.owner(at.system).map(str::to_owned),
            annual_cost: decimal(self.merged.cost(at)),
            currency: side.currency().to_string(),
            cost_per_inhabitant: decimal(self.per_inhabitant(at)),
            cost_per_user: decimal(self.per_user(at)),
            contracts: side.running(at.system).into_iter().map(|contract| self.contract_json(at, contract)).collect(),
        }
    }

    fn contract_json(&self, at: At, contract: ContractKey) -> ContractRow {
        let side = self.merged.side(at);
        let (row, dates): (_, &ContractDates) = (&side.portfolio[contract], &side.dates[contract.position()]);
        ContractRow {
            id: row.id.clone(),
            title: row.title.clone(),
            supplier: row.supplier.clone(),
            current_end: dates.current_end,
            maximum_end: dates.maximum_end,
            notice: row.terms.notice.map(|notice| notice.to_string()),
            last_notice: dates.last_notice,
            exit: dates.exit(),
            options_left: row.terms.options_left(),
            option_by: dates.option_by,
            procedure: row.procedure.map(crate::model::contract::Procedure::name),
            annual_value: decimal(row.annual_value),
            estimated_value: decimal(side.plans[contract.position()].value.as_ref().map(|value| value.value)),
            currency: row.currency.to_string(),
        }
    }

    fn leaving_json(&self, leaving: &Leaving) -> LeavingRow {
        let side = self.merged.side(leaving.at);
        let id = |system: &crate::model::SystemKey| side.portfolio[*system].id.clone();
        let (act_by, contract) = leaving.act_by.unzip();
        let moved = |moved: &crate::analysis::merge::Moved| {
            let link = &side.portfolio.integrations[moved.integration];
            MoveRow {
                from: id(&link.from),
                to: id(&link.to),
                kind: link.kind.clone(),
                data: link.data.clone(),
                there_already: moved.is_there_already,
            }
        };
        LeavingRow {
            side: side.name.clone(),
            id: id(&leaving.at.system),
            dependents: leaving.dependents.iter().map(id).collect(),
            modules: leaving.modules.iter().map(id).collect(),
            moves: leaving.moves.iter().map(moved).collect(),
            open_tasks: leaving.open_tasks.clone(),
            act_by,
            contract: contract.map(|contract| side.portfolio[contract].id.clone()),
            exit: leaving.exit,
            goes_on: leaving.goes_on,
            beside: leaving.beside.map(|term| term.to_string()),
            cost_beside: decimal(leaving.cost_beside),
            archive: leaving.archive.name(),
        }
    }

    fn together_json(&self, together: &Together) -> TogetherRow {
        let merged = self.merged;
        let party = |party: &Party| PartyRow {
            side: merged.sides[party.side].name.clone(),
            contract: merged.sides[party.side].portfolio[party.contract].id.clone(),
        };
        let because = |because: &Because| match because {
            Because::Product(_) | Because::Rivalry(_) => {
                self.entry_of(because).map(|entry| entry.key.text().to_owned()).unwrap_or_default()
            }
            Because::Shared(Shared::Supplier(supplier)) => format!("supplier:{supplier}"),
            Because::Shared(Shared::Class(class)) => format!("class:{class}"),
        };
        let (window, from, to) = match together.window {
            Window::Open(from, to) => ("open", Some(from), to),
            Window::Gap(by, from) => ("gap", Some(by), Some(from)),
            Window::Unknown => ("unknown", None, None),
        };
        let tender = |(country, tender): &(crate::calendar::Country, _)| {
            let tender: &crate::analysis::tenders::combined::CombinedTender = tender;
            TenderRow {
                country: country.code(),
                procedure: tender.procedure.name(),
                start_by: tender.start_by,
                takes_over: tender.takes_over,
                threshold: AmountRow::of((tender.threshold.amount, tender.threshold.currency)),
                standing: tender.threshold.standing.name(),
                is_reached: tender.threshold.is_reached,
            }
        };
        let join = together.join.as_ref().map(|join| JoinRow {
            side: merged.sides[join.contract.side].name.clone(),
            contract: merged.sides[join.contract.side].portfolio[join.contract.contract].id.clone(),
            increase: AmountRow::of((join.increase, merged.sides[join.contract.side].portfolio[join.contract.contract].currency)),
            percent: join.percent.map(|percent| percent.to_string()),
            needs_procurement_check: !join.is_small,
        });
        TogetherRow {
            because: together.because.iter().map(because).collect(),
            contracts: together.contracts.iter().map(party).collect(),
            window,
            from,
            to,
            value: together.value.map(AmountRow::of),
            tenders: together.tenders.iter().map(tender).collect(),
            join,
            told: self.window(together),
        }
    }
}

impl ListReport {
    /// Writes the pairs as JSON, in the same form.
    #[must_use]
    pub fn json(&self) -> Vec<u8> {
        let side = |(at, name): (usize, &String)| {
            let (systems, in_several) = (self.lists[at].len(), self.paired(at));
            SideRow {
                name: name.clone(),
                country: None,
                currency: None,
                inhabitants: None,
                systems,
                in_several,
                overlapping: 0,
                only: systems - in_several,
                retired: 0,
                modules: 0,
                annual_cost: None,
            }
        };
        let pair = |pair: &crate::analysis::merge::lists::ItemPair| {
            let [left, right] = [pair.left, pair.right].map(|(list, row)| &self.lists[list][row]);
            PairRow {
                left: left.id.clone(),
                right: right.id.clone(),
                left_name: left.name.clone(),
                right_name: right.name.clone(),
                left_side: self.names[pair.left.0].clone(),
                right_side: self.names[pair.right.0].clone(),
                score: f64::from(pair.certainty) / 100.0,
                because: pair.because.clone(),
                evidence: pair.evidence.clone(),
            }
        };
        to_bytes(&MergeDocument {
            schema_version: 1,
            as_of: None,
            on: None,
            currency: None,
            sides: self.names.iter().enumerate().map(side).collect(),
            counts: None,
            pairs: self.pairs.iter().map(pair).collect(),
            products: Vec::new(),
            overlaps: Vec::new(),
            only: Vec::new(),
            together: Vec::new(),
            quarters: Vec::new(),
            decisions: DecisionsRow::default(),
        })
    }
}

fn quarter(quarter: &Quarter) -> QuarterRow {
    QuarterRow {
        quarter: quarter.name(),
        until: quarter.until,
        retired: quarter.retired,
        leaving: quarter.leaving,
        left: quarter.left,
    }
}
