//! Requests: what a department wants, as it says so itself.

use chrono::NaiveDate;

use super::case::GainKind;
use super::contract::Implementation;
use super::money::Money;
use super::portfolio::{SystemKey, UnitKey};
use super::table::Origin;
use super::unread::Unread;
use crate::text::fold_words;

/// What a new system is to achieve, first of all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Objective {
    /// What law or the state demands.
    Law,
    /// A new or changed political goal.
    Political,
    /// A gain in efficiency.
    Efficiency,
}

impl Objective {
    /// Every objective.
    pub const ALL: [Self; 3] = [Self::Law, Self::Political, Self::Efficiency];

    /// Returns the canonical name.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Law => "law",
            Self::Political => "political",
            Self::Efficiency => "efficiency",
        }
    }

    /// Returns the objective of a canonical name.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|objective| objective.name() == name)
    }
}

/// Where a new system would run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Hosting {
    /// As a service in the cloud.
    Cloud,
    /// On servers that somebody else runs for the organisation.
    Hosted,
    /// On the organisation's own servers.
    Own,
}

impl Hosting {
    /// Returns the canonical name.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Cloud => "saas",
            Self::Hosted => "hosted",
            Self::Own => "on-prem",
        }
    }
}

/// Something that a request names: a system of the inventory, or a name to which nothing answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// The system, when the inventory has it.
    pub system: Option<SystemKey>,
    /// The name, as the request writes it.
    pub name: String,
}

/// A department's wish for a new system.
#[derive(Debug, Clone)]
pub struct Request {
    /// The organisation's own id, or what stands for it: the title, or the name of the file.
    pub id: String,
    /// What is wished for, in a few words; the id where nothing is said.
    pub title: String,
    /// Who asks, as the request writes it.
    pub department: Option<String>,
    /// The unit that asks, when the inventory has it.
    pub unit: Option<UnitKey>,
    /// What it is to achieve, first of all.
    pub objective: Option<Objective>,
    /// Why it is wanted, in the words of the department.
    pub purpose: Option<String>,
    /// What it is for, as codes or phrases of the organisation's own list.
    pub tasks: Vec<String>,
    /// The products that were looked at.
    pub products: Vec<String>,
    /// The existing systems that were looked at, and why they do not do.
    pub existing: Option<String>,
    /// The systems that go, each known to the inventory or not.
    pub replaces: Vec<Named>,
    /// Whether it says that nothing goes.
    pub replaces_nothing: bool,
    /// The day on which it is wanted in service.
    pub wanted: Option<NaiveDate>,
    /// Where it would run.
    pub hosting: Option<Hosting>,
    /// Why it is not to run in the cloud.
    pub hosting_reason: Option<String>,
    /// The systems with which it exchanges data, each known to the inventory or not.
    pub integrates_with: Vec<Named>,
    /// The common components that it uses; the inventory need not have them.
    pub common_components: Vec<Named>,
    /// Whether it says that it uses no common component.
    pub uses_no_component: bool,
    /// How many people will use it.
    pub users: Option<u64>,
    /// The size of the implementation.
    pub implementation: Option<Implementation>,
    /// Acquisition and introduction, in the portfolio's currency, without VAT.
    pub one_off_cost: Option<Money>,
    /// Operation a year, in the portfolio's currency, without VAT.
    pub annual_cost: Option<Money>,
    /// The organisation's own hours for the introduction.
    pub internal_hours: Option<u64>,
    /// The benefit a year, in the portfolio's currency.
    pub annual_benefit: Option<Money>,
    /// What is saved, mostly; only time becomes full-time equivalents.
    pub benefit_kind: GainKind,
    /// Who will answer for the system.
    pub owner: Option<String>,
    /// Who will answer for the benefit.
    pub benefit_owner: Option<String>,
    /// The day on which the benefit is to be evaluated.
    pub evaluation: Option<NaiveDate>,
    /// How what goes is to be phased out.
    pub phase_out_plan: Option<String>,
    /// What happens to the data of what goes.
    pub archiving_plan: Option<String>,
    /// Whether it will hold personal data; nothing when not said.
    pub personal_data: Option<bool>,
    /// What changes in how people work.
    pub process_changes: Option<String>,
    /// Where the request stands, as its table says.
    pub status: Option<String>,
    /// The columns that could not be read.
    pub unread: Unread,
    /// Where it was read.
    pub origin: Origin,
}

impl Request {
    /// Returns the systems of the inventory that go.
    #[must_use]
    pub fn outgoing(&self) -> Vec<SystemKey> {
        self.replaces.iter().filter_map(|named| named.system).collect()
    }

    /// Returns whether law or the state demands what is wished for.
    #[must_use]
    pub fn is_mandated(&self) -> bool {
        self.objective == Some(Objective::Law)
    }

    /// Returns whether the request says why an existing system does not do that goes by these names.
    #[must_use]
    pub fn says_why_not(&self, names: &[&str]) -> bool {
        self.existing.as_deref().is_some_and(|existing| gives_reason(existing, names))
    }
}

/// Returns whether a text gives a reason beside one of these names: a piece of it has the name in it, and more.
fn gives_reason(text: &str, names: &[&str]) -> bool {
    let names: Vec<String> = names.iter().map(|name| words(name)).filter(|name| name.len() > 2).collect();
    let mut pieces = text.split([';', '\n', '\r']).map(words);
    pieces.any(|piece| names.iter().any(|name| piece.contains(name.as_str()) && piece != *name))
}

/// Returns the words of a text, folded, with a space before and behind each.
fn words(text: &str) -> String {
    let parted: String = text.chars().map(|letter| if letter.is_alphanumeric() { letter } else { ' ' }).collect();
    format!(" {} ", fold_words(&parted))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reason_is_a_name_with_words_beside_it() {
        for (text, names) in [
            ("KMD Nexus: har ingen tidsbestilling", &["S-1", "KMD Nexus"][..]),
            ("Vi har set på SBSYS og KMD Nexus, men ingen af dem kan bruges", &["KMD Nexus"]),
            ("S-1 - no mobile edition; S-2", &["S-1", "Maps"]),
        ] {
            assert!(gives_reason(text, names), "{text}");
        }
        for (text, names) in [
            ("S-1 - no mobile edition; S-2", &["S-2", "Permits"][..]),
            ("KMD Nexus", &["KMD Nexus"]),
            ("Nexus2 kan ikke", &["Nexus"]),
            ("Den kan ikke", &[""]),
            ("", &["KMD Nexus"]),
        ] {
            assert!(!gives_reason(text, names), "{text}");
        }
    }
}
