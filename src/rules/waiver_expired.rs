//! A waiver has run out.

use crate::facts::Facts;
use crate::finding::{Level, Subject, SubjectKind};
use crate::phrase;
use crate::rules::{Example, Group, Meta, Reporter, Rule};
use crate::settings::NoSettings;

/// The rule `waiver-expired`.
pub struct WaiverExpired;

impl Rule for WaiverExpired {
    type Settings = NoSettings;

    const META: Meta = Meta {
        id: "waiver-expired",
        group: Group::Register,
        summary: "A waiver has run out",
        level: Level::Note,
        since: "0.1.0",
        why: "What it accepted stands among the findings again until somebody decides anew.",
        fix: "Decide anew: renew the waiver with a reason and a new day, or remove its row and act on the finding.",
        amount: "",
        act_by: "",
        examples: &[
            Example {
                title: "the day after its last day",
                today: "2026-11-21",
                policy: "",
                inventory: "# waivers\nrule,subject,until\nno-owner,S1,2026-11-20\n",
                findings: &["no-owner:S1: ran out on 2026-11-20"],
            },
            Example {
                title: "its last day",
                today: "2026-11-21",
                policy: "",
                inventory: "# waivers\nrule,subject,until\nno-owner,S1,2026-11-21\n",
                findings: &[],
            },
            Example {
                title: "renewed in another row",
                today: "2026-11-21",
                policy: "",
                inventory: "# waivers\nrule,subject,until\nno-owner,S1,2025-12-31\nno-owner,S1,2026-12-31\n",
                findings: &[],
            },
            Example {
                title: "two rows that have both run out",
                today: "2026-11-21",
                policy: "",
                inventory: "# waivers\nrule,subject,until\nno-owner,S1,2024-12-31\nno-owner,S1,2025-12-31\n",
                findings: &["no-owner:S1: ran out on 2025-12-31"],
            },
        ],
    };

    fn check(&self, facts: &Facts<'_>, _: &NoSettings, report: &mut Reporter<'_>) {
        // Waivers are sorted by rule and subject, so those of one finding stand together.
        let of_one = facts.portfolio.waivers.chunk_by(|one, other| one.about() == other.about());
        for waivers in of_one {
            if waivers.iter().any(|waiver| waiver.is_in_force(facts.today)) {
                continue;
            }
            let Some((waiver, until)) = waivers.iter().filter_map(|waiver| Some((waiver, waiver.until?))).max_by_key(|(_, until)| *until)
            else {
                continue;
            };
            let id = waiver.id();
            let finding = report.on(Subject::new(SubjectKind::Waiver, &id, &id), phrase!("waiver-expired-message", until));
            finding.owner(waiver.owner.as_deref()).at(facts.portfolio.place(waiver.origin, "until"));
            if let Some(one) = &waiver.finding {
                finding.aspect(one);
            }
            for waiver in waivers {
                finding.at(facts.portfolio.place(waiver.origin, "until"));
                if let Some(reason) = &waiver.reason {
                    finding.evidence(phrase!("waiver-expired-reason", reason));
                }
            }
        }
    }
}
