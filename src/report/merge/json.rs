//! Mergers for programs.

mod document;
mod systems;
mod together;

use std::cmp::Reverse;

use document::*;
use systems::*;
use together::*;

pub use document::MergeDocument;

use super::lists::ListReport;
use super::sheets::Price;
use super::{Entry, MergeReport};
use crate::analysis::merge::lists::ItemPair;
use crate::analysis::merge::together::{Because, Party, Together, Window};
use crate::analysis::merge::{At, Choice, Decision, Label, Leaving, Link, Moved, Part, Quarter};
use crate::analysis::tenders::combined::CombinedTender;
use crate::analysis::tenders::joint::Shared;
use crate::calendar::Country;
use crate::model::contract::Procedure;
use crate::model::contract_dates::ContractDates;
use crate::model::money::to_oere;
use crate::model::{ContractKey, Currency, Metric, Money, SystemKey};
use crate::report::json::{decimal, to_bytes};

impl AmountRow {
    fn of((value, currency): (Money, Currency)) -> Self {
        Self { value: to_oere(value).to_string(), currency: currency.to_string() }
    }
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
        let turned = |link: &'a Link| {
            let (one, other) = (link.one, link.other);
            if given(one) <= given(other) { (one, other, link) } else { (other, one, link) }
        };
        let mut pairs: Vec<_> = links.map(turned).collect();
        pairs.sort_by_key(|(left, right, link)| (Reverse(link.certainty), given(*left), given(*right)));
        let row = |(left, right, link): (At, At, &Link)| PairRow {
            left: merged.system(left).id.clone(),
            right: merged.system(right).id.clone(),
            left_name: merged.system(left).name.clone(),
            right_name: merged.system(right).name.clone(),
            left_side: merged.side(left).name.clone(),
            right_side: merged.side(right).name.clone(),
            score: f64::from(link.certainty) / 100.0,
            because: link.because.to_string(),
            evidence: link.evidence.iter().map(ToString::to_string).collect(),
        };
        pairs.into_iter().map(row).collect()
    }

    fn group(&self, entry: &Entry<'_>) -> GroupRow {
        let merged = self.merged;
        let labels = entry.rivalry.map(|(_, rivalry)| rivalry.labels.as_slice()).unwrap_or_default();
        let tasks = labels.iter().filter_map(|label| if let Label::Task(task) = label { Some(task.clone()) } else { None });
        let sorts = labels.iter().filter_map(|label| if let Label::Category(id) = label { Some(id.clone()) } else { None });
        let at = |at: &At| AtRow { side: merged.side(*at).name.clone(), id: merged.system(*at).id.clone() };
        let price = |price: Price<'_>| PriceRow {
            side: merged.side(price.at).name.clone(),
            id: merged.system(price.at).id.clone(),
            product: price.product.to_owned(),
            metric: price.metric.map(Metric::name),
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
            reasons: entry.proposal.reasons.iter().map(ToString::to_string).collect(),
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
            exit: dates.earliest_exit,
            options_left: row.terms.options_left(),
            option_by: dates.option_by,
            procedure: row.procedure.map(Procedure::name),
            annual_value: decimal(row.annual_value),
            estimated_value: decimal(side.plans[contract.position()].value.as_ref().map(|value| value.value)),
            currency: row.currency.to_string(),
        }
    }

    fn leaving_json(&self, leaving: &Leaving) -> LeavingRow {
        let side = self.merged.side(leaving.at);
        let id = |system: &SystemKey| side.portfolio[*system].id.clone();
        let (act_by, contract) = leaving.act_by.unzip();
        let moved = |moved: &Moved| {
            let link = &side.portfolio.integrations[moved.integration];
            MoveRow {
                from: id(&link.from),
                to: id(&link.to),
                kind: link.kind.clone().map(Into::into),
                data: link.data.clone().map(Into::into),
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
        let tender = |(country, tender): &(Country, CombinedTender)| TenderRow {
            country: country.code(),
            procedure: tender.procedure.name(),
            start_by: tender.start_by,
            takes_over: tender.takes_over,
            threshold: AmountRow::of((tender.threshold.amount, tender.threshold.currency)),
            standing: tender.threshold.standing.name(),
            is_reached: tender.threshold.is_reached,
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
            told: self.window(together).to_string(),
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
        let pair = |pair: &ItemPair| {
            let [left, right] = [pair.left, pair.right].map(|(list, row)| &self.lists[list][row]);
            PairRow {
                left: left.id.clone(),
                right: right.id.clone(),
                left_name: left.name.clone(),
                right_name: right.name.clone(),
                left_side: self.names[pair.left.0].clone(),
                right_side: self.names[pair.right.0].clone(),
                score: f64::from(pair.certainty) / 100.0,
                because: pair.because.to_string(),
                evidence: pair.evidence.iter().map(ToString::to_string).collect(),
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
