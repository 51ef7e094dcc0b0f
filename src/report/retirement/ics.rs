//! The retirement plan for Outlook: an event a milestone. A day that is not settled is in nobody's calendar.

use super::RetirementPage;
use crate::analysis::retirement::{Milestone, Step};
use crate::model::Language;
use crate::phrase::Value;
use crate::report::ics::{self, Event};
use crate::report::vocabulary::word;
use crate::report::words::told;
use crate::text::sentence;
use crate::words::say;

/// Writes the days that are settled as a calendar.
#[must_use]
pub fn ics(page: &RetirementPage<'_>, language: Language) -> Vec<u8> {
    let organisation = page.facts.portfolio.profile.organisation.as_deref().unwrap_or_default();
    let title = language.of(["Udfasning", "Utfasing", "Retirement"]);
    let name = if organisation.is_empty() { title.to_owned() } else { format!("{title}, {organisation}") };
    let settled = page.plan.milestones.iter().filter(|milestone| milestone.is_settled);
    let mut events: Vec<_> = settled.map(|milestone| page.event(milestone, organisation, language)).collect();
    events.sort_by(|one, other| (one.day, &one.uid).cmp(&(other.day, &other.uid)));
    ics::write(&name, page.facts.today, &events)
}

impl RetirementPage<'_> {
    fn event(&self, milestone: &Milestone, organisation: &str, language: Language) -> Event {
        let portfolio = self.facts.portfolio;
        let headline = word("retirement-step", milestone.step.name(), language);
        let about: Vec<_> = match milestone.step {
            Step::InService(system) => vec![self.label(system)],
            _ => milestone.systems.iter().map(|system| self.label(*system)).collect(),
        };
        let mut description = vec![self.detail(milestone, language)];
        description.extend(self.owner(milestone).map(str::to_owned));
        description.extend(milestone.systems.iter().filter_map(|system| {
            let said = self.because(self.plan.of_system(*system)?, |one| &one.goes)?;
            Some(format!("{}: {}", self.label(*system), sentence(&say(&said, language))))
        }));
        description.retain(|line| !line.is_empty());
        let contract_id = |contract: crate::model::ContractKey| {
            ics::unique_id(portfolio.contracts.iter().map(|row| row.id.as_str()), contract.position())
        };
        let system_id = |system: crate::model::SystemKey| {
            ics::unique_id(portfolio.systems.iter().map(|row| row.id.as_str()), system.position())
        };
        let leaving = || milestone.systems.first().map(|system| system_id(*system)).unwrap_or_default();
        // The tender calendar has a last day for notice and an end too, which may be other days.
        let uid = |thing: &str, what: &str| ics::uid(thing, &format!("retire-{what}"), organisation);
        let what = milestone.step.name();
        Event {
            uid: match milestone.step {
                Step::Notice(contract) | Step::Option(contract) | Step::Exit(contract) => uid(&contract_id(contract), what),
                Step::InService(system) => uid(&system_id(system), what),
                Step::Frees(unit) => uid(&leaving(), &format!("{what}-{}", ics::percent_encoded(&portfolio[unit].id))),
                Step::Archive | Step::Moves | Step::LastUser => uid(&leaving(), what),
            },
            day: milestone.day,
            summary: format!("{headline}: {}", told(Value::list(about, 3), language)),
            description,
            categories: vec![language.of(["Udfasning", "Utfasing", "Retirement"]).to_owned()],
        }
    }

    /// Returns how many systems have no settled day, and so no event for it.
    #[must_use]
    pub fn unsettled(&self) -> usize {
        self.plan.leaving.iter().filter(|leaving| !leaving.is_settled()).count()
    }
}
