//! What to keep of a product or a rivalry, and why; what people have decided goes before every figure.

use std::collections::BTreeSet;

use super::decision::Choice;
use super::rivalries::Strength;
use super::side::At;
use super::{Merged, Proposal};
use crate::analysis::overlaps::Standing;
use crate::analysis::overlaps::keeper::{Voice, elect};
use crate::model::Money;
use crate::model::money::to_oere;
use crate::model::system::Stage;
use crate::phrase;
use crate::phrase::{Phrase, Value};

/// The part of a record in a product or a rivalry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// Proposed to be kept.
    Keep,
    /// Proposed to go.
    LetGo,
    /// Stays, because law or the state demands it.
    Demanded,
    /// Stays, because it is kept for other work.
    Elsewhere,
    /// Nothing is proposed: several can be right, or it was decided so.
    Open,
}

impl Part {
    /// Returns the canonical name.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Keep => "keep",
            Self::LetGo => "let-go",
            Self::Demanded => "demanded",
            Self::Elsewhere => "elsewhere",
            Self::Open => "open",
        }
    }
}

/// The figures of what could be kept, records of one product taken together.
struct Candidate {
    records: Vec<At>,
    dependents: usize,
    users: Option<u64>,
    per_user: Option<Money>,
    per_inhabitant: Option<Money>,
    bound_until: Option<chrono::NaiveDate>,
}

/// Proposes what to keep of every product and every rivalry, and from that, which systems go.
pub(super) fn propose(merged: &mut Merged<'_>) {
    // What is chosen between products decides whether a product stays at all, so that comes first.
    let kept: Vec<Option<(BTreeSet<usize>, Vec<Phrase>)>> =
        merged.rivalries.iter().map(|one| kept_products(merged, one)).collect();
    let winners: BTreeSet<usize> = kept.iter().flatten().flat_map(|(products, _)| products).copied().collect();
    let mut losers: BTreeSet<usize> = BTreeSet::new();
    for (rivalry, kept) in merged.rivalries.iter().zip(&kept) {
        let Some((keep, _)) = kept else { continue };
        let goes = |product: &&usize| !keep.contains(product) && !winners.contains(product) && !is_demanded(merged, **product);
        losers.extend(rivalry.can_go.iter().filter(goes));
    }
    merged.of_products = (0..merged.products.len()).map(|at| of_product(merged, at, losers.contains(&at))).collect();
    let of_rivalries = merged
        .rivalries
        .iter()
        .zip(kept)
        .map(|(rivalry, kept)| {
            let (keep, reasons) = kept.unwrap_or_default();
            let part = |product: usize| {
                if keep.is_empty() {
                    Part::Open
                } else if keep.contains(&product) {
                    Part::Keep
                } else if losers.contains(&product) {
                    Part::LetGo
                } else if is_demanded(merged, product) {
                    Part::Demanded
                } else {
                    Part::Elsewhere
                }
            };
            let parts = rivalry.products.iter().flat_map(|product| {
                // Which record of a kept product stays is told where the product is.
                let is_kept = keep.contains(product) && !merged.of_products[*product].keep.is_empty();
                let records = if is_kept { &merged.of_products[*product].keep } else { &merged.products[*product].records };
                records.iter().map(|at| (*at, part(*product))).collect::<Vec<_>>()
            });
            let mut parts: Vec<_> = parts.collect();
            parts.sort_unstable();
            let keep = parts.iter().filter(|(_, part)| *part == Part::Keep).map(|(at, _)| *at).collect();
            Proposal { keep, reasons, parts, leaving: Vec::new() }
        })
        .collect();
    merged.of_rivalries = of_rivalries;
    let let_go = |proposal: &Proposal| {
        let parts = proposal.parts.iter().filter(|(_, part)| *part == Part::LetGo);
        parts.map(|(at, _)| *at).collect::<Vec<_>>()
    };
    merged.retired = merged.of_products.iter().chain(&merged.of_rivalries).flat_map(let_go).collect();
}

/// Returns the products to keep of a rivalry, with the reasons; nothing where nothing is proposed.
fn kept_products(merged: &Merged<'_>, rivalry: &super::Rivalry) -> Option<(BTreeSet<usize>, Vec<Phrase>)> {
    let all = || (rivalry.products.iter().copied().collect(), vec![phrase!("merge-decided")]);
    let candidates = |products: &[usize]| -> Vec<Candidate> {
        products.iter().map(|at| candidate(merged, merged.products[*at].records.clone())).collect()
    };
    match &rivalry.choice {
        Some(Choice::KeepAll) => Some(all()),
        Some(Choice::Keep(name)) => {
            let is_on = |at: &&usize| merged.products[**at].records.iter().any(|at| merged.side(*at).name == *name);
            let of_side: Vec<usize> = rivalry.products.iter().filter(is_on).copied().collect();
            let (keep, mut reasons) = best(merged, &candidates(&of_side), &rivalry.products)?;
            reasons.insert(0, phrase!("merge-decided"));
            Some((BTreeSet::from([of_side[keep]]), reasons))
        }
        _ if rivalry.strength == Strength::Look => None,
        _ => {
            let (keep, reasons) = best(merged, &candidates(&rivalry.products), &rivalry.products)?;
            Some((BTreeSet::from([rivalry.products[keep]]), reasons))
        }
    }
}

/// Proposes which record of a product to keep. Where the product goes as a whole, none is.
fn of_product(merged: &Merged<'_>, product: usize, goes: bool) -> Proposal {
    let of = &merged.products[product];
    let all = |part: Part| of.records.iter().map(|at| (*at, part)).collect::<Vec<_>>();
    if goes {
        return Proposal { parts: all(Part::LetGo), ..Proposal::default() };
    }
    if !of.is_in_several() {
        return Proposal { keep: of.records.clone(), parts: all(Part::Keep), ..Proposal::default() };
    }
    let decided = || vec![phrase!("merge-decided")];
    let mut open: Vec<At> = of.records.clone();
    let mut reasons = Vec::new();
    match &of.choice {
        Some(Choice::KeepAll) => {
            return Proposal { keep: of.records.clone(), reasons: decided(), parts: all(Part::Keep), leaving: Vec::new() };
        }
        Some(Choice::Keep(name)) => {
            open.retain(|at| merged.side(*at).name == *name);
            reasons = decided();
        }
        _ => {}
    }
    let candidates: Vec<Candidate> = open.iter().map(|at| candidate(merged, vec![*at])).collect();
    let Some((keep, why)) = best(merged, &candidates, &[product]) else {
        return Proposal { keep: of.records.clone(), parts: all(Part::Open), ..Proposal::default() };
    };
    reasons.extend(why);
    let keep = open[keep];
    let parts = of.records.iter().map(|at| (*at, if *at == keep { Part::Keep } else { Part::LetGo })).collect();
    Proposal { keep: vec![keep], reasons, parts, leaving: Vec::new() }
}

/// Returns whether law or the state demands a product on one of its sides.
fn is_demanded(merged: &Merged<'_>, product: usize) -> bool {
    merged.products[product].records.iter().any(|at| merged.system(*at).mandated)
}

fn candidate(merged: &Merged<'_>, records: Vec<At>) -> Candidate {
    let standings: Vec<Standing> = records
        .iter()
        .map(|at| {
            let side = merged.side(*at);
            Standing::of(&side.costs(), &side.graph, merged.today, at.system)
        })
        .collect();
    let users = standings.iter().try_fold(0_u64, |sum, standing| sum.checked_add(standing.users?));
    let cost = records.iter().zip(&standings).try_fold(Money::ZERO, |sum, (at, standing)| {
        sum.checked_add(merged.common(standing.cost?, merged.side(*at).currency())?)
    });
    let sides: BTreeSet<usize> = records.iter().map(|at| at.side).collect();
    let inhabitants = sides.iter().try_fold(0_u64, |sum, side| sum.checked_add(merged.sides[*side].inhabitants?));
    let each = |count: Option<u64>| cost?.checked_div(Money::from(count.filter(|count| *count > 0)?)).map(to_oere);
    Candidate {
        dependents: standings.iter().map(|standing| standing.dependents).sum(),
        users,
        per_user: each(users),
        per_inhabitant: each(inhabitants),
        bound_until: standings.iter().filter_map(|standing| standing.bound_until).max(),
        records,
    }
}

/// Chooses one of the candidates; `products` are those that stand against each other.
fn best(merged: &Merged<'_>, candidates: &[Candidate], products: &[usize]) -> Option<(usize, Vec<Phrase>)> {
    let any = |holds: &dyn Fn(At) -> bool| -> Vec<bool> {
        candidates.iter().map(|candidate| candidate.records.iter().any(|at| holds(*at))).collect()
    };
    let is_rival = |at: At| merged.product_of(at).is_some_and(|product| products.contains(&product));
    let stays = |at: At| {
        let side = merged.side(at);
        let replaced = side.portfolio.replacements_of(at.system).iter();
        let is_replaced = replaced.copied().any(|system| is_rival(At { side: at.side, system }));
        side.portfolio[at.system].leaves_on().is_none() && !is_replaced
    };
    let first = [
        (phrase!("overlap-is-component"), any(&|at| merged.system(at).common_component)),
        (phrase!("overlap-is-demanded"), any(&|at| merged.system(at).mandated)),
        (phrase!("overlap-is-staying"), any(&stays)),
        (phrase!("merge-in-operation"), any(&|at| merged.system(at).stage(merged.today) != Stage::ToCome)),
    ];
    // A voice is best in a figure that all have.
    let given = |figure: Option<Value>| figure.unwrap_or_else(|| Phrase::default().into());
    let amount = |value: Option<Money>| given(value.zip(merged.currency).map(Value::from));
    let others = |keep: usize, told: &dyn Fn(&Candidate) -> Value| {
        let all = candidates.iter().enumerate().filter(|(at, _)| *at != keep);
        Value::list(all.map(|(_, candidate)| told(candidate)), 3)
    };
    let users = |candidate: &Candidate| given(candidate.users.map(Value::from));
    // Cheap for its users and cheap for the inhabitants is one thing: the users come first, where they are known.
    let knows_users = candidates.iter().all(|candidate| candidate.per_user.is_some());
    let voices = [
        Voice::of(candidates.iter().map(|candidate| Some(candidate.dependents.into())), |keep: usize| {
            phrase!("overlap-has-dependents", number = candidates[keep].dependents)
        }),
        Voice::of(candidates.iter().map(|candidate| candidate.users.map(Into::into)), |keep: usize| {
            phrase!("overlap-has-users", users = users(&candidates[keep]), others = others(keep, &users))
        }),
        Voice::of(candidates.iter().map(|candidate| candidate.per_user.map(|cost| -cost)), |keep: usize| {
            let told = |candidate: &Candidate| amount(candidate.per_user);
            phrase!("overlap-has-cost", cost = told(&candidates[keep]), others = others(keep, &told))
        }),
        Voice::of(
            candidates.iter().map(|candidate| candidate.per_inhabitant.filter(|_| !knows_users).map(|cost| -cost)),
            |keep: usize| {
                let told = |candidate: &Candidate| amount(candidate.per_inhabitant);
                phrase!("merge-cost-per-inhabitant", cost = told(&candidates[keep]), others = others(keep, &told))
            },
        ),
        Voice::of(
            candidates.iter().map(|candidate| candidate.bound_until.map(|day| chrono::Datelike::num_days_from_ce(&day).into())),
            |keep: usize| phrase!("overlap-is-bound", day = given(candidates[keep].bound_until.map(Value::from))),
        ),
    ];
    elect(candidates.len(), &first, &voices)
}
