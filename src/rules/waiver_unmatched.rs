//! A waiver matches no finding.

use crate::facts::Facts;
use crate::finding::{Level, Subject, SubjectKind};
use crate::phrase;
use crate::rules::{self, Example, Group, Meta, Reporter, Rule};
use crate::settings::NoSettings;
use crate::text::closest;

/// The rule `waiver-unmatched`.
pub struct WaiverUnmatched;

impl Rule for WaiverUnmatched {
    type Settings = NoSettings;

    const AFTER_WAIVERS: bool = true;

    const META: Meta = Meta {
        id: "waiver-unmatched",
        group: Group::Register,
        summary: "A waiver matches no finding",
        level: Level::Note,
        since: "0.1.0",
        why: "Either what it accepted has been mended and the row can go, or its rule or subject is misspelt and it accepts nothing.",
        fix: "Remove the row when the finding is gone; otherwise correct the rule or the subject.",
        amount: "",
        act_by: "",
        examples: &[
            Example {
                title: "the system has an owner now",
                today: "2026-11-21",
                policy: "",
                inventory: "# systems\nid,name,owner,benefit-owner\nS1,Maps,System Manager,Head of Planning\n\
                    # waivers\nrule,subject,until\nno-owner,S1,2026-12-31\n",
                findings: &["no-owner:S1: matches no finding"],
            },
            Example {
                title: "a misspelt rule",
                today: "2026-11-21",
                policy: "",
                inventory: "# systems\nid,name,owner,benefit-owner\nS1,Maps,,\n# waivers\nrule,subject,until\nno-ovner,S1,\n",
                findings: &["no-ovner:S1: matches no finding; did you mean the rule `no-owner`?"],
            },
            Example {
                title: "it accepts a finding",
                today: "2026-11-21",
                policy: "",
                inventory: "# systems\nid,name,owner,benefit-owner\nS1,Maps,,\n# waivers\nrule,subject,until\nno-owner,S1,2026-12-31\n",
                findings: &[],
            },
            Example {
                title: "it has run out, which is `waiver-expired`",
                today: "2026-11-21",
                policy: "",
                inventory: "# waivers\nrule,subject,until\nno-owner,S1,2026-11-20\n",
                findings: &[],
            },
        ],
    };

    fn check(&self, facts: &Facts<'_>, _: &NoSettings, report: &mut Reporter<'_>) {
        let of_one = facts.unmatched_waivers.chunk_by(|one, other| one.about() == other.about());
        for waivers in of_one {
            let waiver = waivers[0];
            let id = waiver.id();
            let ids = || rules::ALL.iter().map(|rule| rule.meta().id).chain(facts.answers.keys().copied());
            let meant = if ids().any(|rule| rule == waiver.rule) { None } else { closest(&waiver.rule, ids()) };
            let message = match meant {
                Some(rule) => phrase!("waiver-unmatched-message-meant", rule),
                None => phrase!("waiver-unmatched-message"),
            };
            let column = if meant.is_some() { "rule" } else { "subject" };
            let finding = report
                .on(Subject::new(SubjectKind::Waiver, &id, &id), message)
                .owner(waiver.owner.as_deref())
                .at_each(waivers.iter().map(|waiver| facts.portfolio.place(waiver.origin, column)));
            if let Some(one) = &waiver.finding {
                finding.aspect(one);
            }
        }
    }
}
