//! The review of requests for new systems: questions of the architecture forum, each answered from the facts.
//!
//! A check is one file in `review/`: its record says what it asks, why and on whose principle; it judges what the [`Inquiry`] has
//! found out, and computes nothing itself. The verdict says whether the case is complete, never whether to buy.

mod answer;
mod inquiry;

use std::cmp::Reverse;

pub use answer::{Answer, Gap, Outcome, called, rounded};
pub use inquiry::{Going, Inquiry, Touched};

use crate::analysis::matching::in_house::in_house;
use crate::facts::Facts;
use crate::finding::Subject;
use crate::model::{Language, Request, SubjectKind};
use crate::policy::{Checks, Policy, Weight};
use crate::text::closest;

/// A question of the forum.
#[derive(Debug)]
pub struct Check {
    /// The name, as in policy and output.
    pub id: &'static str,
    /// The question in Danish, Norwegian and English.
    pub question: [&'static str; 3],
    /// Why it is asked, for the person who gets the answer.
    pub why: &'static str,
    /// Whose principle it is, with the place in their strategy.
    pub source: &'static str,
    /// How much it counts, unless the policy says otherwise.
    pub weight: Weight,
    /// Answers it.
    pub ask: fn(&Inquiry<'_>) -> Answer,
}

macro_rules! checks {
    ($($file:ident,)*) => {
        $(mod $file;)*

        /// Every check, in the order in which the forum goes through them.
        pub static ALL: &[&Check] = &[$(&$file::CHECK,)*];
    };
}

checks! {
    form,
    mandate,
    owned_for_task,
    product_in_house,
    one_system_task,
    common_components,
    goes_out,
    still_needed,
    phase_out_plans,
    touches,
    cloud_first,
    personal_data,
    process_changes,
    case_level,
    investment_price,
    payback,
    cash_flow,
    procurement_route,
    wanted_date,
    owner,
    benefit_owner,
    evaluation_date,
}

/// Returns the check of an id.
#[must_use]
pub fn check(id: &str) -> Option<&'static Check> {
    ALL.iter().find(|check| check.id == id).copied()
}

/// Says which checks the policy names that there are not, a warning each.
#[must_use]
pub fn unknown_checks(policy: &Policy) -> Vec<String> {
    let file = policy.file.as_deref().unwrap_or("the policy");
    let unknown = policy.checks.iter().filter(|(id, _)| check(id).is_none());
    let told = unknown.map(|(id, of_check)| {
        let meant = closest(id, ALL.iter().map(|check| check.id));
        let hint = meant.map_or_else(String::new, |meant| format!("; did you mean `{meant}`?"));
        format!("{file}, line {}: unknown check `{id}`{hint}", of_check.line)
    });
    told.collect()
}

/// Whether a case is complete. Ordered: the further, the less is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, schemars::JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    /// The case is complete.
    Ready,
    /// The case is complete, and something in it is for the forum to decide.
    ReadyWithConditions,
    /// Answers are missing.
    NotReady,
}

impl Verdict {
    /// Returns the name as in output.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Ready => "ready",
            Self::ReadyWithConditions => "ready-with-conditions",
            Self::NotReady => "not-ready",
        }
    }

    /// Returns what an answer of a weight makes of a case.
    fn of(weight: Weight, outcome: Outcome) -> Self {
        match (weight, outcome) {
            (Weight::Off | Weight::Informs, _) | (_, Outcome::Pass | Outcome::Note) => Self::Ready,
            (Weight::Conditions, _) | (Weight::Completes, Outcome::Fail) => Self::ReadyWithConditions,
            (Weight::Completes | Weight::Decides, _) => Self::NotReady,
        }
    }
}

/// A check with its answer.
#[derive(Debug)]
pub struct Asked<'a> {
    /// The check.
    pub check: &'static Check,
    /// How much it counts.
    pub weight: Weight,
    /// The question as the policy puts it.
    reworded: Option<&'a str>,
    /// The answer.
    pub answer: Answer,
}

impl Asked<'_> {
    /// Returns the question in a language; as the policy puts it where it does.
    #[must_use]
    pub fn question(&self, language: Language) -> &str {
        self.reworded.unwrap_or_else(|| language.of(self.check.question))
    }

    /// Returns what the answer makes of the case.
    #[must_use]
    pub fn verdict(&self) -> Verdict {
        Verdict::of(self.weight, self.answer.outcome)
    }
}

/// A request with the answers to all questions.
#[derive(Debug)]
pub struct Review<'a> {
    /// What was found out.
    pub inquiry: Inquiry<'a>,
    /// The questions and answers, in the forum's order.
    pub asked: Vec<Asked<'a>>,
    /// Whether the case is complete.
    pub verdict: Verdict,
}

impl<'a> Review<'a> {
    fn of(inquiry: Inquiry<'a>, checks: &'a Checks) -> Self {
        let ask = |check: &&'static Check| {
            let policy = checks.get(check.id);
            let weight = policy.and_then(|policy| policy.weight).unwrap_or(check.weight);
            let reworded = policy.and_then(|policy| policy.question.as_deref());
            (weight != Weight::Off).then(|| Asked { check, weight, reworded, answer: (check.ask)(&inquiry) })
        };
        let asked: Vec<_> = ALL.iter().filter_map(ask).collect();
        let verdict = asked.iter().map(Asked::verdict).max().unwrap_or(Verdict::Ready);
        Self { inquiry, asked, verdict }
    }

    /// Returns the request.
    #[must_use]
    pub fn request(&self) -> &'a Request {
        self.inquiry.request
    }

    /// Returns the request as a subject.
    #[must_use]
    pub fn subject(&self) -> Subject {
        let request = self.request();
        Subject::new(SubjectKind::Request, &request.id, &request.title)
    }

    /// Returns the answer to a check, when it was asked.
    #[must_use]
    pub fn answer(&self, check: &str) -> Option<&Asked<'a>> {
        self.asked.iter().find(|asked| asked.check.id == check)
    }

    /// Returns everything that is missing or cannot be read, in the order of the form.
    #[must_use]
    pub fn gaps(&self) -> Vec<&Gap> {
        let mut gaps: Vec<_> = self.asked.iter().flat_map(|asked| &asked.answer.gaps).collect();
        gaps.sort_by_key(|gap| (gap.order(), gap.place.row));
        gaps.dedup_by(|one, other| one == other);
        gaps
    }

    /// Returns the answers that are conditions for the forum to set.
    pub fn conditions(&self) -> impl Iterator<Item = &Asked<'a>> {
        self.asked.iter().filter(|asked| asked.verdict() != Verdict::Ready && asked.answer.outcome == Outcome::Fail)
    }

    /// Returns whether the case belongs on the forum's agenda: not where the department decides itself.
    #[must_use]
    pub fn is_for_the_forum(&self) -> bool {
        self.inquiry.level.is_none_or(|level| level.number() >= 2)
    }
}

/// Reviews requests, in the order of an agenda: mandated ones first, then by what comes back, the most first.
#[must_use]
pub fn review<'a>(facts: &'a Facts<'a>, requests: &[&'a Request], policy: &'a Policy) -> Vec<Review<'a>> {
    // Comparing with all systems is what takes time, so the products of all requests are compared at once.
    let products: Vec<(usize, &str)> = requests
        .iter()
        .enumerate()
        .flat_map(|(at, request)| request.products.iter().map(move |name| (at, name.as_str())))
        .collect();
    let names: Vec<&str> = products.iter().map(|(_, name)| *name).collect();
    let known = in_house(facts.portfolio, &names, facts.today, &facts.settings.matching);
    let of_request = |(at, request): (usize, &&'a Request)| {
        let own = known.iter().filter(|one| products[one.product].0 == at).cloned().collect();
        Review::of(Inquiry::of(facts, request, own, &names), &policy.checks)
    };
    let mut reviews: Vec<_> = requests.iter().enumerate().map(of_request).collect();
    reviews.sort_by_key(|review| {
        let share = review.inquiry.figures.outcome.payback_share.known();
        let request = review.request();
        (!request.is_mandated(), !review.is_for_the_forum(), Reverse(share), request.id.as_str())
    });
    reviews
}
