//! What the command says in sentences, all in one place.

use super::{Entry, MergeReport};
use crate::analysis::merge::together::{Because, Join, Party, Together, Window};
use crate::analysis::merge::{Archive, At, Choice, Decision, Label, Leaving, Merged, Part, Rivalry};
use crate::analysis::overlaps::categories;
use crate::analysis::tenders::joint::Shared;
use crate::model::{Currency, Language, Money};
use crate::report::words::{clean, money};
use crate::text::{count, list};

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
    list(&names, 3)
}

impl MergeReport<'_> {
    /// Returns what it comes to, a sentence a line.
    #[must_use]
    pub fn summary(&self) -> Vec<String> {
        let merged = self.merged;
        let total: usize = self.counts.iter().map(|count| count.systems).sum();
        let retired: usize = self.counts.iter().map(|count| count.retired).sum();
        let of_kind = |kind| self.entries.iter().filter(|entry| entry.kind == kind).count();
        let mut lines = vec![format!(
            "{} ({}): {} stay and {retired} could go",
            count(total, "system", "systems"),
            self.sum_of_sides(),
            total - retired,
        )];
        for (kind, one, many) in [
            ("same-product", "product stands on more than one side", "products stand on more than one side"),
            (
                "same-task",
                "task is served by different products, of which one has to be chosen",
                "tasks are served by different products, of which one has to be chosen",
            ),
            (
                "same-sort",
                "sort of system has different products that can be right",
                "sorts of system have different products that can be right",
            ),
        ] {
            let found = of_kind(kind);
            lines.extend((found > 0).then(|| count(found, one, many)));
        }
        let sums = |sums: Vec<(Money, Currency)>| {
            let told: Vec<_> = sums.iter().map(|(sum, currency)| self.amount(*sum, *currency)).collect();
            list(&told, told.len())
        };
        let saved = self.savings();
        if !saved.is_empty() {
            lines.push(format!("what goes costs {} a year, saved when its contracts can be left", sums(saved)));
        }
        let beside = self.cost_beside();
        if !beside.is_empty() {
            lines.push(format!("until then it runs beside what is kept from {} on, for {} in all", merged.on, sums(beside)));
        }
        let without: usize = self.counts.iter().map(|count| count.without_cost).sum();
        if without > 0 {
            lines
                .push(format!("{} no cost, so that all sums are at least so much", count(without, "system has", "systems have")));
        }
        if merged.currency.is_none() {
            lines.push(
                "amounts of the sides are in several currencies and are not added: the policy has no rate between them, under `[currency]`"
                    .to_owned(),
            );
        }
        let undated = merged.undated();
        if undated > 0 {
            let when = "has no day on which it can: its contracts do not say";
            let whens = "have no day on which they can: their contracts do not say";
            let told =
                if undated == 1 { format!("1 system that goes {when}") } else { format!("{undated} systems that go {whens}") };
            lines.push(told);
        }
        lines.extend(self.about_decisions());
        lines.push("what to keep is a proposal: decide in the workbook, and give it back with `--decisions`".to_owned());
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
        if !applied.held.is_empty() {
            let open = applied.held.iter().filter(|decision| decision.choice == Choice::Later).count();
            let later = if open > 0 { format!(", {open} of them to decide later") } else { String::new() };
            lines.push(format!("{}{later}", count(applied.held.len(), "decision holds", "decisions hold")));
        }
        let name = |decision: &Decision| format!("`{}`", clean(&decision.label));
        let names = |decisions: &[Decision]| list(&decisions.iter().map(name).collect::<Vec<_>>(), 5);
        for (decisions, one, many) in [
            (&applied.gone, "decision is about what is no longer there", "decisions are about what is no longer there"),
            (&applied.expired, "decision has passed its last day", "decisions have passed their last day"),
            (
                &applied.contradicting,
                "row contradicts another about the same and is not followed",
                "rows contradict each other and are not followed",
            ),
            (
                &applied.unfit,
                "decision does not fit what it is about and is not followed",
                "decisions do not fit what they are about and are not followed",
            ),
        ] {
            if !decisions.is_empty() {
                lines.push(format!("{}: {}", count(decisions.len(), one, many), names(decisions)));
            }
        }
        lines
    }

    /// Returns an amount as the reader's country writes it.
    pub(super) fn amount(&self, value: Money, currency: Currency) -> String {
        money(value, currency, &self.profile, false)
    }

    /// Returns what an entry is about and what is proposed, in a line.
    pub(super) fn title(&self, entry: &Entry<'_>) -> String {
        let merged = self.merged;
        let proposal = entry.proposal;
        let label = clean(&entry.label);
        let saves = entry
            .saving
            .zip(merged.currency)
            .map_or_else(String::new, |(saved, currency)| format!("; saves {} a year", self.amount(saved, currency)));
        let keep: Vec<_> = proposal.keep.iter().map(|at| self.called(entry, *at)).collect();
        let why = proposal.reasons.first().map_or_else(String::new, |reason| format!(", {reason}"));
        match () {
            () if entry.choice == Some(&Choice::KeepAll) => format!("{label}: all stay, it was decided so"),
            () if keep.is_empty() && entry.product.is_some() => {
                format!("{label}: gives way to another product for its task{saves}")
            }
            () if keep.is_empty() => format!("{label}: several can be right"),
            () => format!("{label}: keep {}{why}{saves}", list(&keep, 3)),
        }
    }

    /// Returns a record as a title names it: of one product by its side, of a rivalry by its name too.
    fn called(&self, entry: &Entry<'_>, at: At) -> String {
        let side = clean(&self.merged.side(at).name);
        if entry.product.is_some() {
            format!("that of {side}")
        } else {
            format!("{} ({side})", clean(&self.merged.system(at).name))
        }
    }

    /// Returns the proposal in a phrase, for the working list.
    pub(super) fn proposal(&self, entry: &Entry<'_>) -> String {
        let keep: Vec<_> = entry.proposal.keep.iter().map(|at| self.label(*at)).collect();
        match () {
            () if entry.choice == Some(&Choice::KeepAll) => "all stay".to_owned(),
            () if keep.is_empty() && entry.product.is_some() => "goes: another product for its task is kept".to_owned(),
            () if keep.is_empty() => "several can be right: look at users and tasks".to_owned(),
            () => {
                let stay = entry.proposal.parts.iter().filter(|(_, part)| matches!(part, Part::Demanded | Part::Elsewhere));
                let stay: Vec<_> = stay.map(|(at, _)| self.label(*at)).collect();
                let also = if stay.is_empty() { String::new() } else { format!("; {} stays too", list(&stay, 3)) };
                format!("keep {}{also}", list(&keep, 3))
            }
        }
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
            let names: Vec<_> = leaving.dependents.iter().map(name).collect();
            said.push(format!("needed by {}", list(&names, 3)));
        }
        if !leaving.moves.is_empty() {
            let there = leaving.moves.iter().filter(|moved| moved.is_there_already).count();
            let there = if there > 0 { format!(" ({there} there already)") } else { String::new() };
            said.push(format!("{} to move{there}", count(leaving.moves.len(), "integration", "integrations")));
        }
        if !leaving.modules.is_empty() {
            said.push(format!("{} with it", count(leaving.modules.len(), "module goes", "modules go")));
        }
        if !leaving.open_tasks.is_empty() {
            let tasks: Vec<_> = leaving.open_tasks.iter().map(|task| format!("`{}`", clean(task))).collect();
            let have = if tasks.len() == 1 { "has" } else { "have" };
            said.push(format!("{} still {have} to be served", list(&tasks, 3)));
        }
        if let Some((term, cost)) = leaving.beside.zip(leaving.cost_beside) {
            said.push(format!("{term} beside it cost {}", self.amount(cost, side.currency())));
        }
        match leaving.archive {
            Archive::Planned => {}
            Archive::Missing => said.push("no plan for archiving".to_owned()),
            Archive::MissingForPersonalData => said.push("personal data and no plan for archiving".to_owned()),
        }
        said.join("; ")
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
        let told = together.because.iter().map(|because| match because {
            Because::Product(_) => format!("product {}", label(because)),
            Because::Rivalry(_) => format!("task {}", label(because)),
            Because::Shared(Shared::Supplier(folded)) => format!("supplier {}", clean(supplier().unwrap_or(folded))),
            Because::Shared(Shared::Class(class)) => format!("CPV class {class}"),
        });
        list(&told.collect::<Vec<_>>(), 3)
    }

    /// Returns whether and when one contract can take over, and what a tender for it takes.
    pub(super) fn window(&self, together: &Together) -> String {
        let today = self.merged.today;
        let name = |day, is_first: bool| {
            let at = together.spans.iter().find(|span| if is_first { span.to == Some(day) } else { span.from == day });
            at.map_or_else(String::new, |span| self.party(span.party))
        };
        let when = match &together.window {
            Window::Unknown => return "their contracts do not all say when they can be left".to_owned(),
            Window::Gap(by, from) => {
                let days = count(usize::try_from((*from - *by).num_days()).unwrap_or(0), "day", "days");
                let (first, other) = (name(*by, true), name(*from, false));
                return format!(
                    "no day suits all: {first} ends by {by} at the latest, {days} before {other} can be left on {from}; bridge that time, or join the longer one"
                );
            }
            Window::Open(from, Some(to)) if from == to => format!("one contract can take over on {from}"),
            Window::Open(from, Some(to)) => format!("one contract can take over from {from} to {to}"),
            Window::Open(from, None) => format!("one contract can take over from {from} on"),
        };
        let worth = together.value.map_or_else(
            || "; what they are worth together is not known".to_owned(),
            |(value, currency)| format!("; worth {} together", self.amount(value, currency)),
        );
        let both = together.tenders.len() > 1;
        let tenders = together.tenders.iter().map(|(country, tender)| {
            use crate::analysis::tenders::threshold::Standing;
            let threshold = &tender.threshold;
            let stands = match () {
                () if threshold.standing == Standing::Unknown => "the threshold taken to be reached".to_owned(),
                () if threshold.is_reached => {
                    format!("at or above the threshold of {}", self.amount(threshold.amount, threshold.currency))
                }
                () => format!("below the threshold of {}", self.amount(threshold.amount, threshold.currency)),
            };
            let of = if both { format!("in {} ", country.code()) } else { String::new() };
            let phrase = tender.procedure.phrase();
            if tender.start_by < today {
                format!("{of}{stands}: {phrase} for {} should have started by {}", tender.takes_over, tender.start_by)
            } else {
                format!("{of}{stands}: {phrase}, start by {} to take over on {}", tender.start_by, tender.takes_over)
            }
        });
        let tenders: Vec<_> = tenders.collect();
        let tenders = if tenders.is_empty() { String::new() } else { format!(", {}", tenders.join("; ")) };
        let late = together.tenders.first().map(|(_, tender)| tender.takes_over);
        let options = together.spans.iter().filter_map(|span| {
            let dates = &self.merged.sides[span.party.side].dates[span.party.contract.position()];
            let (by, end) = (span.by_option?, dates.current_end?);
            (end < late?).then(|| format!("use the option of {} by {by}", self.party(span.party)))
        });
        let options: Vec<_> = options.collect();
        let options = if options.is_empty() { String::new() } else { format!("; {}", list(&options, 3)) };
        let lead =
            if both { "; of two countries, the law of the one who leads the tender holds (2014/24/EU art. 39)" } else { "" };
        format!("{when}{worth}{tenders}{options}{lead}")
    }

    /// Returns what joining a contract means.
    pub(super) fn join(&self, join: &Join) -> String {
        let currency = self.merged.sides[join.contract.side].portfolio[join.contract.contract].currency;
        let percent = join.percent.map_or_else(String::new, |percent| format!(" ({percent} %)"));
        let check = if join.is_small {
            "a small change, as long as it also stays below the threshold (2014/24/EU art. 72(2)), to which the supplier must agree"
        } else {
            "more than a tenth, so check first whether the law allows the change or wants a tender (2014/24/EU art. 72)"
        };
        format!(
            "joining {} raises its value by {} a year{percent}: {check}",
            self.party(join.contract),
            self.amount(join.increase, currency)
        )
    }
}

pub(super) fn party_of(merged: &Merged<'_>, party: Party) -> String {
    let side = &merged.sides[party.side];
    format!("{}: {}", clean(&side.name), clean(&side.portfolio[party.contract].id))
}
