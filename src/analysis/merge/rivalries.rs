//! Different products for the same work: systems of several sides that serve one task, or are of one sort.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::decision::{Choice, Decided, Key};
use super::products::Product;
use super::side::{At, Side};
use crate::analysis::matching;
use crate::analysis::overlaps::categories::{self, OverlapKind};
use crate::analysis::overlaps::task_key;
use crate::model::system::Stage;

/// What systems rival in.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Label {
    /// A task, as tasks compare.
    Task(String),
    /// A sort of system, by its id.
    Category(String),
}

impl Label {
    fn part(&self) -> (&'static str, &str) {
        match self {
            Self::Task(task) => ("task", task),
            Self::Category(category) => ("category", category),
        }
    }
}

/// What it means to have several.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Strength {
    /// One is enough: somebody has to choose.
    Choose,
    /// Several can be right: somebody has to look.
    Look,
}

/// Different products for the same work, on more than one side.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rivalry {
    /// What they rival in: tasks first, then sorts.
    pub labels: Vec<Label>,
    /// What that is called: tasks as the first system writes them, sorts by their id.
    pub names: Vec<String>,
    /// What it means.
    pub strength: Strength,
    /// The products, by position.
    pub products: Vec<usize>,
    /// Those of them that could go: no record of theirs is there for something else only.
    pub can_go: Vec<usize>,
    /// The decision about it, by its position among those that were read.
    pub decision: Option<usize>,
    /// What was decided about it.
    pub choice: Option<Choice>,
}

impl Rivalry {
    /// Returns its key.
    #[must_use]
    pub fn key(&self) -> Key {
        Key::of_labels(self.labels.iter().map(Label::part))
    }
}

/// Systems by what they serve, with what it means that others do too.
type Holders = BTreeMap<(Label, Strength), Vec<At>>;

/// Finds the rivalries, by what systems rival in.
pub(super) fn rivalries(
    sides: &[Side<'_>],
    products: &[Product],
    product_of: &BTreeMap<At, usize>,
    today: NaiveDate,
    decided: &mut Decided,
) -> Vec<Rivalry> {
    let mut found: BTreeMap<(Strength, Vec<usize>), BTreeSet<Label>> = BTreeMap::new();
    for ((label, strength), holders) in holders(sides, product_of, today) {
        let rivals = one_a_whole(sides, product_of, &holders);
        // What only one side gives a task is that side's own overlap, also when the other has the same products.
        let on: BTreeSet<usize> = holders.iter().map(|at| at.side).collect();
        if rivals.len() > 1 && on.len() > 1 {
            found.entry((strength, rivals)).or_default().insert(label);
        }
    }
    let mut rivalries: Vec<Rivalry> = without_parts(found)
        .into_iter()
        .map(|((strength, products), labels)| {
            let labels: Vec<_> = labels.into_iter().collect();
            Rivalry { labels, names: Vec::new(), strength, products, can_go: Vec::new(), decision: None, choice: None }
        })
        .collect();
    rivalries.sort_by(|one, other| (&one.labels, &one.products).cmp(&(&other.labels, &other.products)));
    for rivalry in &mut rivalries {
        let can_go = |at: &&usize| products[**at].records.iter().all(|at| is_there_for(sides, *at, &rivalry.labels));
        rivalry.can_go = rivalry.products.iter().filter(can_go).copied().collect();
        rivalry.names = rivalry.labels.iter().map(|label| written(sides, products, &rivalry.products, label)).collect();
        let Some(decision) = decided.about(&rivalry.key()) else { continue };
        let choice = decided.get(decision).choice.clone();
        let fits = match &choice {
            Choice::Keep(name) => {
                rivalry.products.iter().any(|at| products[*at].records.iter().any(|at| sides[at.side].name == *name))
            }
            Choice::Same | Choice::KeepAll | Choice::Later => true,
            // That they are different products is what a rivalry says anyway; what is to be done is still open.
            Choice::NotSame => false,
        };
        decided.note(decision, fits);
        if fits {
            (rivalry.decision, rivalry.choice) = (Some(decision), Some(choice));
        }
    }
    rivalries
}

/// Returns which systems serve what. Of one that leaves on a day that is set, the choice is made.
fn holders(sides: &[Side<'_>], product_of: &BTreeMap<At, usize>, today: NaiveDate) -> Holders {
    let mut holders = Holders::new();
    for at in product_of.keys() {
        let row = &sides[at.side].portfolio[at.system];
        if !matches!(row.stage(today), Stage::InOperation | Stage::ToCome) {
            continue;
        }
        let tasks: BTreeSet<String> = row.tasks.iter().map(|task| task_key(task)).filter(|task| !task.is_empty()).collect();
        for task in tasks {
            holders.entry((Label::Task(task), Strength::Choose)).or_default().push(*at);
        }
        let known = row.category.as_deref().and_then(categories::find);
        let strength = match known.map(|category| category.overlap) {
            Some(OverlapKind::One) => Strength::Choose,
            Some(OverlapKind::Few) => Strength::Look,
            // They complement each other, or nobody knows whether they do.
            Some(OverlapKind::Many) | None => continue,
        };
        let category = row.category.as_deref().map(matching::category).unwrap_or_default();
        holders.entry((Label::Category(category), strength)).or_default().push(*at);
    }
    holders
}

/// Returns whether a record serves one of the tasks, or is of one of the sorts; one that says neither may.
fn is_there_for(sides: &[Side<'_>], at: At, labels: &[Label]) -> bool {
    let row = &sides[at.side].portfolio[at.system];
    let category = row.category.as_deref().map(matching::category);
    let says_nothing = row.tasks.is_empty() && category.is_none();
    let serves = |label: &Label| match label {
        Label::Task(task) => row.tasks.iter().any(|own| task_key(own) == *task),
        Label::Category(sort) => category.as_ref() == Some(sort),
    };
    says_nothing || labels.iter().any(serves)
}

/// Returns the products of systems, of a whole and its modules one: the whole where it is there, else the first module.
fn one_a_whole(sides: &[Side<'_>], product_of: &BTreeMap<At, usize>, holders: &[At]) -> Vec<usize> {
    let mut chosen: BTreeMap<usize, usize> = BTreeMap::new();
    for at in holders {
        let Some(own) = product_of.get(at) else { continue };
        let whole = At { side: at.side, system: sides[at.side].whole(at.system) };
        let whole = product_of.get(&whole).unwrap_or(own);
        let place = chosen.entry(*whole).or_insert(*own);
        if own == whole {
            *place = *own;
        }
    }
    let products: BTreeSet<usize> = chosen.into_values().collect();
    products.into_iter().collect()
}

type Found = BTreeMap<(Strength, Vec<usize>), BTreeSet<Label>>;

/// Puts what a larger rivalry holds into that: one that asks for a choice takes in any, one that asks for a look only its own sort.
fn without_parts(found: Found) -> Found {
    let mut with: BTreeMap<usize, Vec<(Strength, &Vec<usize>)>> = BTreeMap::new();
    for (strength, products) in found.keys() {
        products.iter().for_each(|product| with.entry(*product).or_default().push((*strength, products)));
    }
    let larger = |strength: Strength, products: &Vec<usize>| {
        // Whatever holds them all holds the one that is in fewest.
        let around = products.iter().filter_map(|product| with.get(product)).min_by_key(|around| around.len())?;
        let holds = |other: &&(Strength, &Vec<usize>)| {
            let (of, others) = **other;
            (of, others) != (strength, products)
                && of <= strength
                && others.len() >= products.len()
                && (others.len() > products.len() || of < strength)
                && products.iter().all(|product| others.binary_search(product).is_ok())
        };
        let found = around.iter().filter(holds).max_by_key(|(of, others)| (others.len(), std::cmp::Reverse((*of, *others))));
        found.map(|(of, others)| (*of, (*others).clone()))
    };
    let moves: Vec<_> = found
        .keys()
        .filter_map(|(strength, products)| Some(((*strength, products.clone()), larger(*strength, products)?)))
        .collect();
    let mut found = found;
    // The smallest first, so that what a part took in goes on with it.
    let mut moves = moves;
    moves.sort_by_key(|((strength, products), _)| (products.len(), std::cmp::Reverse(*strength)));
    for (part, whole) in moves {
        let labels = found.remove(&part).unwrap_or_default();
        found.entry(whole).or_default().extend(labels);
    }
    found
}

/// Returns a label as the first system writes it.
fn written(sides: &[Side<'_>], products: &[Product], rivals: &[usize], label: &Label) -> String {
    match label {
        Label::Category(category) => category.clone(),
        Label::Task(key) => {
            let rows = rivals.iter().flat_map(|at| &products[*at].records).map(|at| &sides[at.side].portfolio[at.system]);
            let mut tasks = rows.flat_map(|row| &row.tasks).filter(|task| task_key(task) == *key);
            tasks.next().map_or_else(|| key.clone(), |task| task.trim().to_owned())
        }
    }
}
