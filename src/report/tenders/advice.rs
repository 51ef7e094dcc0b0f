//! What is to be said of a contract beside its days: what can still be done, which option comes first, what is missing.

use chrono::NaiveDate;

use super::Entry;
use super::phrases::phrase;
use crate::analysis::tenders::{Missing, Shortcut, State};
use crate::model::Language;
use crate::model::contract::{Procedure, TenderDuty};
use crate::report::vocabulary::word;
use crate::text::list;

impl Entry<'_> {
    /// Returns what can still be done, whether an option comes first, or what is missing: what its state asks for.
    #[must_use]
    pub fn to_do(&self, language: Language) -> String {
        let say = |key: &str, values: &[(&str, &str)]| phrase(key, language, values);
        let day = |day: Option<NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
        let (dates, plan) = (self.dates, self.plan);
        match plan.state {
            State::Expired if self.is_used_without() => {
                let used = self.facts.used_without(self.key);
                let names: Vec<_> = used.iter().map(|system| self.facts.portfolio[*system].name.as_str()).collect();
                let names = if language == Language::English {
                    format!("{} {}", list(&names, 3), if names.len() == 1 { "is" } else { "are" })
                } else {
                    names.join(", ")
                };
                say("expired", &[("day", &day(dates.current_end)), ("systems", &names)])
            }
            State::Expired => String::new(),
            State::Late => match plan.shortcut {
                Some(way) => self.way(way, language),
                None => say("late-no-way", &[]),
            },
            State::OptionFirst => say(
                "option-first",
                &[
                    ("by", &day(dates.option_by)),
                    ("options", &self.options(language)),
                    ("longest", &day(dates.maximum_end)),
                    ("start", &day(plan.start_by_with_options)),
                ],
            ),
            State::JointBuyer => match &self.row.tender_duty {
                Some(TenderDuty::Other(holder)) => say("joint-buyer-named", &[("holder", holder)]),
                _ => say("joint-buyer", &[]),
            },
            State::Unknown => say("unknown", &[("missing", &self.missing(language).join(", "))]),
            State::StartNow | State::ThisYear | State::Planned => match plan.successor {
                Some(successor) => say("succeeded", &[("contract", &self.facts.portfolio[successor].id)]),
                None if !plan.is_needed => say("not-needed", &[]),
                None if plan.is_overdue_for_competition => say("overdue", &[("day", &day(plan.until))]),
                None if dates.runs_on() => say("runs-on", &[("day", &day(plan.until))]),
                None => String::new(),
            },
        }
    }

    /// Returns what is missing where nothing can be planned, a phrase each.
    #[must_use]
    pub fn missing(&self, language: Language) -> Vec<String> {
        let phrase_of = |missing: &Missing| match missing {
            Missing::Readable(column) => phrase("missing-readable", language, &[("column", column)]),
            Missing::Terms => phrase("missing-terms", language, &[]),
            Missing::EndAfterStart => phrase("missing-end-after-start", language, &[]),
            Missing::Exit => phrase("missing-exit", language, &[]),
        };
        self.plan.missing.iter().map(phrase_of).collect()
    }

    /// Returns what the quickest lawful way is.
    fn way(&self, way: Shortcut, language: Language) -> String {
        let needs_framework =
            matches!(way.procedure, Procedure::FrameworkDirect | Procedure::FrameworkMiniTender | Procedure::Dps);
        let framework = self.row.framework.as_deref();
        let key = match (needs_framework, framework) {
            (false, _) => "late",
            (true, Some(_)) => "late-own-framework",
            (true, None) => "late-any-framework",
        };
        let procedure = if language == Language::English {
            way.procedure.phrase().to_owned()
        } else {
            word("procedure", way.procedure.name(), language).to_lowercase()
        };
        let (days, day) = (way.days.to_string(), way.start_by.to_string());
        let framework = framework.unwrap_or_default();
        phrase(key, language, &[("procedure", &procedure), ("framework", framework), ("days", &days), ("day", &day)])
    }
}
