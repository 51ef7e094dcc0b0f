//! What the command says in sentences, all in one place.

use super::{Entry, MergeReport};
use crate::analysis::merge::together::{Because, Join, Party, Together, Window};
use crate::analysis::merge::{Archive, At, Choice, Decision, Label, Leaving, Merged, Part, Rivalry};
use crate::analysis::overlaps::categories;
use crate::analysis::tenders::combined::CombinedTender;
use crate::analysis::tenders::joint::Shared;
use crate::analysis::tenders::threshold::Standing;
use crate::model::{Currency, Language, Money};
use crate::phrase;
use crate::phrase::{Phrase, Value};
use crate::report::words::{clean, money, told};
use crate::words::say;

/// Returns what products rival in: tasks as they are written, sorts by their name.
pub(super) fn rivals_in(rivalry: &Rivalry, language: Language) -> String {
    let name = |(label, name): (&Label, &String)| match label {
        Label::Task(_) => clean(name).into_owned(),
        Label::Category(id) => categories::find(id)
            .map_or_else(|| name.clone(), |category| language.of([category.da.as_str(), &category.nb, &category.en]).to_owned()),
    };
    let mut names: Vec<String> = Vec::new();
    for name in rivalry.labels.iter().zip(&rivalry.names).map(name) {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    told(Value::list(names, 3), language)
}

impl MergeReport<'_> {
    /// Returns a phrase in the language of the reader.
    pub(super) fn say(&self, phrase: &Phrase) -> String {
        say(phrase, self.language)
    }

    /// Returns what it comes to, a sentence a line.
    #[must_use]
    pub fn summary(&self) -> Vec<String> {
        self.all_in_all().iter().map(|line| self.say(line)).chain(self.about_decisions()).chain([self.how_to_decide()]).collect()
    }

    fn how_to_decide(&self) -> String {
        self.say(&phrase!("merge-how-to-decide"))
    }

    fn all_in_all(&self) -> Vec<Phrase> {
        let merged = self.merged;
        let systems: usize = self.counts.iter().map(|count| count.systems).sum();
        let retired: usize = self.counts.iter().map(|count| count.retired).sum();
        let of_kind = |kind| self.entries.iter().filter(|entry| entry.kind == kind).count();
        let mut lines = vec![phrase!("merge-total", systems, sum = self.sum_of_sides(), stay = systems - retired, retired)];
        let [products, tasks, sorts] = ["same-product", "same-task", "same-sort"].map(of_kind);
        let kinds = [
            (products, phrase!("merge-same-products", number = products)),
            (tasks, phrase!("merge-same-tasks", number = tasks)),
            (sorts, phrase!("merge-same-sorts", number = sorts)),
        ];
        lines.extend(kinds.into_iter().filter(|(found, _)| *found > 0).map(|(_, told)| told));
        let sums = |sums: Vec<(Money, Currency)>| {
            let most = sums.len();
            Value::list(sums.into_iter().map(|(sum, currency)| self.amount(sum, currency)), most)
        };
        let saved = self.savings();
        if !saved.is_empty() {
            lines.push(phrase!("merge-saved", sums = sums(saved)));
        }
        let beside = self.cost_beside();
        if !beside.is_empty() {
            lines.push(phrase!("merge-beside", on = merged.on, sums = sums(beside)));
        }
        let without: usize = self.counts.iter().map(|count| count.without_cost).sum();
        if without > 0 {
            lines.push(phrase!("merge-without-cost", number = without));
        }
        if merged.currency.is_none() {
            lines.push(phrase!("merge-no-rate"));
        }
        let undated = merged.undated();
        if undated > 0 {
            lines.push(phrase!("merge-undated", number = undated));
        }
        lines
    }

    fn sum_of_sides(&self) -> String {
        let sides = self.given.iter().map(|side| self.counts[*side].systems.to_string());
        sides.collect::<Vec<_>>().join(" + ")
    }

    /// Returns what became of decisions that were read.
    #[must_use]
    pub fn about_decisions(&self) -> Vec<String> {
        let applied = &self.merged.applied;
        let mut lines = Vec::new();
        let number = applied.held.len();
        if number > 0 {
            let open = applied.held.iter().filter(|decision| decision.choice == Choice::Later).count();
            lines.push(if open > 0 { phrase!("merge-held-later", number, open) } else { phrase!("merge-held", number) });
        }
        let named = |of: &[Decision]| (of.len(), Value::names(of.iter().map(|decision| clean(&decision.label)), 5));
        let (gone, expired, contradicting, unfit) =
            (named(&applied.gone), named(&applied.expired), named(&applied.contradicting), named(&applied.unfit));
        let about = [
            (gone.0, phrase!("merge-gone", number = gone.0, names = gone.1)),
            (expired.0, phrase!("merge-expired", number = expired.0, names = expired.1)),
            (contradicting.0, phrase!("merge-contradicting", number = contradicting.0, names = contradicting.1)),
            (unfit.0, phrase!("merge-unfit", number = unfit.0, names = unfit.1)),
        ];
        lines.extend(about.into_iter().filter(|(number, _)| *number > 0).map(|(_, told)| told));
        lines.iter().map(|line| self.say(line)).collect()
    }

    /// Returns an amount as the reader's country writes it.
    pub(super) fn amount(&self, value: Money, currency: Currency) -> String {
        money(value, currency, &self.profile, false)
    }

    /// Returns what an entry is about and what is proposed, in a line.
    pub(super) fn title(&self, entry: &Entry<'_>) -> String {
        let proposal = entry.proposal;
        let label = clean(&entry.label).into_owned();
        let mut title = match () {
            () if entry.choice == Some(&Choice::KeepAll) => return self.say(&phrase!("merge-title-all-stay", label)),
            () if proposal.keep.is_empty() && entry.product.is_none() => {
                return self.say(&phrase!("merge-title-several", label));
            }
            () if proposal.keep.is_empty() => phrase!("merge-title-gives-way", label),
            () => {
                let keep = Value::list(proposal.keep.iter().map(|at| self.called(entry, *at)), 3);
                let title = phrase!("merge-title-keep", label, keep);
                match proposal.reasons.first() {
                    Some(why) => phrase!("merge-title-because", title, why),
                    None => title,
                }
            }
        };
        if let Some((saved, currency)) = entry.saving.zip(self.merged.currency) {
            title = phrase!("merge-title-saves", title, amount = self.amount(saved, currency));
        }
        self.say(&title)
    }

    /// Returns a record as a title names it: of one product by its side, of a rivalry by its name too.
    fn called(&self, entry: &Entry<'_>, at: At) -> Phrase {
        let side = clean(&self.merged.side(at).name);
        if entry.product.is_some() {
            phrase!("merge-that-of", side = side.into_owned())
        } else {
            format!("{} ({side})", clean(&self.merged.system(at).name)).into()
        }
    }

    /// Returns the proposal in a phrase, for the working list.
    pub(super) fn proposal(&self, entry: &Entry<'_>) -> String {
        let labels = |records: Vec<At>| Value::list(records.into_iter().map(|at| self.label(at)), 3);
        let keep = entry.proposal.keep.clone();
        let told = match () {
            () if entry.choice == Some(&Choice::KeepAll) => phrase!("merge-all-stay"),
            () if keep.is_empty() && entry.product.is_some() => phrase!("merge-goes"),
            () if keep.is_empty() => phrase!("merge-look"),
            () => {
                let stay = entry.proposal.parts.iter().filter(|(_, part)| matches!(part, Part::Demanded | Part::Elsewhere));
                let stay: Vec<_> = stay.map(|(at, _)| *at).collect();
                match stay.is_empty() {
                    true => phrase!("merge-keep", keep = labels(keep)),
                    false => phrase!("merge-keep-and", keep = labels(keep), stay = labels(stay)),
                }
            }
        };
        self.say(&told)
    }

    /// Returns a record with its side: `Nord: 0101 SBSYS`.
    pub(super) fn label(&self, at: At) -> String {
        let row = self.merged.system(at);
        format!("{}: {} {}", clean(&self.merged.side(at).name), clean(&row.id), clean(&row.name))
    }

    /// Returns what leaving takes, for the line below a system.
    pub(super) fn leaving(&self, leaving: &Leaving) -> String {
        let side = self.merged.side(leaving.at);
        let name = |system: &crate::model::SystemKey| clean(&side.portfolio[*system].name).into_owned();
        let mut said = Vec::new();
        if !leaving.dependents.is_empty() {
            said.push(phrase!("merge-needed-by", names = Value::list(leaving.dependents.iter().map(name), 3)));
        }
        let number = leaving.moves.len();
        if number > 0 {
            let there = leaving.moves.iter().filter(|moved| moved.is_there_already).count();
            said.push(if there > 0 { phrase!("merge-moves-there", number, there) } else { phrase!("merge-moves", number) });
        }
        if !leaving.modules.is_empty() {
            said.push(phrase!("merge-modules", number = leaving.modules.len()));
        }
        if !leaving.open_tasks.is_empty() {
            let tasks = Value::names(leaving.open_tasks.iter().map(|task| clean(task)), 3);
            said.push(phrase!("merge-open-tasks", tasks, number = leaving.open_tasks.len()));
        }
        if let Some((term, cost)) = leaving.beside.zip(leaving.cost_beside) {
            said.push(phrase!("merge-beside-cost", term, amount = self.amount(cost, side.currency())));
        }
        match leaving.archive {
            Archive::Planned => {}
            Archive::Missing => said.push(phrase!("merge-no-archive")),
            Archive::MissingForPersonalData => said.push(phrase!("merge-no-archive-personal")),
        }
        told(Value::joined(said, "; "), self.language)
    }

    /// Returns a contract with its side: `Nord: K16-004`.
    pub(super) fn party(&self, party: Party) -> String {
        party_of(self.merged, party)
    }

    /// Returns why contracts belong together.
    pub(super) fn because(&self, together: &Together) -> String {
        let first = together.contracts.first();
        let supplier = || {
            let party = first?;
            self.merged.sides[party.side].portfolio[party.contract].supplier.as_deref()
        };
        let label = |because: &Because| clean(self.entry_of(because).map_or("", |entry| entry.label.as_str())).into_owned();
        let because = together.because.iter().map(|because| match because {
            Because::Product(_) => phrase!("merge-because-product", label = label(because)),
            Because::Rivalry(_) => phrase!("merge-because-task", label = label(because)),
            Because::Shared(Shared::Supplier(folded)) => {
                phrase!("merge-because-supplier", label = clean(supplier().unwrap_or(folded)).into_owned())
            }
            Because::Shared(Shared::Class(class)) => phrase!("merge-because-class", label = class.to_string()),
        });
        told(Value::list(because, 3), self.language)
    }

    /// Returns whether and when one contract can take over, and what a tender for it takes.
    pub(super) fn window(&self, together: &Together) -> Phrase {
        let name = |day, is_first: bool| {
            let at = together.spans.iter().find(|span| if is_first { span.to == Some(day) } else { span.from == day });
            at.map_or_else(String::new, |span| self.party(span.party))
        };
        let when = match &together.window {
            Window::Unknown => return phrase!("merge-window-unknown"),
            Window::Gap(by, from) => {
                let (first, other) = (name(*by, true), name(*from, false));
                let days = (*from - *by).num_days();
                return phrase!("merge-window-gap", first, by = *by, days, other, from = *from);
            }
            Window::Open(from, Some(to)) if from == to => phrase!("merge-window-on", from = *from),
            Window::Open(from, Some(to)) => phrase!("merge-window-between", from = *from, to = *to),
            Window::Open(from, None) => phrase!("merge-window-from", from = *from),
        };
        let worth = match together.value {
            Some((value, currency)) => phrase!("merge-worth", amount = self.amount(value, currency)),
            None => phrase!("merge-worth-unknown"),
        };
        let both = together.tenders.len() > 1;
        let tenders = together.tenders.iter().map(|(country, tender)| self.tender(both.then(|| country.code()), tender));
        let tenders: Vec<Phrase> = tenders.collect();
        let worth = if tenders.is_empty() {
            Value::from(worth)
        } else {
            Value::joined([Value::from(worth), Value::joined(tenders, "; ")], ", ")
        };
        let late = together.tenders.first().map(|(_, tender)| tender.takes_over);
        let options = together.spans.iter().filter_map(|span| {
            let dates = &self.merged.sides[span.party.side].dates[span.party.contract.position()];
            let (by, end) = (span.by_option?, dates.current_end?);
            (end < late?).then(|| phrase!("merge-use-option", contract = self.party(span.party), day = by))
        });
        let options: Vec<Phrase> = options.collect();
        let mut clauses = vec![Value::from(when), worth];
        clauses.extend((!options.is_empty()).then(|| Value::list(options, 3)));
        clauses.extend(both.then(|| phrase!("merge-lead").into()));
        phrase!("list-item", value = Value::joined(clauses, "; "))
    }

    /// Returns what a tender takes, of a country where there are several.
    fn tender(&self, country: Option<&'static str>, tender: &CombinedTender) -> Phrase {
        let threshold = &tender.threshold;
        let amount = || self.amount(threshold.amount, threshold.currency);
        let mut stands = match () {
            () if threshold.standing == Standing::Unknown => phrase!("merge-threshold-assumed"),
            () if threshold.is_reached => phrase!("merge-threshold-reached", amount = amount()),
            () => phrase!("merge-threshold-below", amount = amount()),
        };
        if let Some(country) = country {
            stands = phrase!("merge-in-country", country, stands);
        }
        let (procedure, day, start) = (tender.procedure.phrase(), tender.takes_over, tender.start_by);
        if start < self.merged.today {
            phrase!("merge-tender-late", stands, procedure, day, start)
        } else {
            phrase!("merge-tender", stands, procedure, day, start)
        }
    }

    /// Returns what joining a contract means.
    pub(super) fn join(&self, join: &Join) -> Phrase {
        let currency = self.merged.sides[join.contract.side].portfolio[join.contract.contract].currency;
        let (contract, amount) = (self.party(join.contract), self.amount(join.increase, currency));
        let percent = join.percent.map_or_else(|| Value::from("none"), Value::from);
        if join.is_small {
            phrase!("merge-join-small", contract, amount, percent)
        } else {
            phrase!("merge-join-large", contract, amount, percent)
        }
    }
}

pub(super) fn party_of(merged: &Merged<'_>, party: Party) -> String {
    let side = &merged.sides[party.side];
    format!("{}: {}", clean(&side.name), clean(&side.portfolio[party.contract].id))
}
