//! A rule's record as JSON, with level and settings as the policy has them.

use schemars::JsonSchema;
use serde::Serialize;

use crate::finding::Level;
use crate::policy::Policy;
use crate::rules::AnyRule;

/// What a rule says of itself.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub struct RuleRow {
    /// Its name.
    id: &'static str,
    /// The part of the portfolio that it is about.
    group: String,
    /// What it finds, in a line.
    summary: &'static str,
    /// Its level by the policy; `off` when the policy switches it off.
    #[schemars(extend("enum" = ["error", "warning", "note", "off"]))]
    level: &'static str,
    /// Its level without a policy.
    default_level: Level,
    /// The version in which it appeared; empty for a rule of one's own.
    since: &'static str,
    /// Why it matters.
    why: &'static str,
    /// What to do.
    fix: &'static str,
    /// What the amount of its findings is; null when they have none.
    amount: Option<&'static str>,
    /// What the day to act by is; null when there is none.
    act_by: Option<&'static str>,
    /// Its own settings with their values in force.
    settings: Vec<SettingRow>,
}

/// A setting of a rule.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub(super) struct SettingRow {
    /// Its name in the policy file.
    key: String,
    /// What it means.
    meaning: String,
    /// Its value in force.
    value: serde_json::Value,
    /// Its value without a policy.
    default: serde_json::Value,
}

impl RuleRow {
    /// Makes the row of a rule, with level and settings as the policy has them.
    #[must_use]
    pub fn of(rule: &dyn AnyRule, policy: &Policy) -> Self {
        let meta = rule.meta();
        let said = |phrase: &'static str| (!phrase.is_empty()).then_some(phrase);
        let (defaults, given) = (rule.defaults(), policy.settings_of(meta.id));
        let setting = |field: &crate::settings::Field| {
            let key = field.key();
            let value = |table: &toml::Table| table.get(&key).map(|value| serde_json::json!(value));
            let default = value(&defaults).unwrap_or_default();
            let in_force = value(given).unwrap_or_else(|| default.clone());
            SettingRow { meaning: field.doc.trim().to_owned(), value: in_force, default, key }
        };
        Self {
            id: meta.id,
            group: meta.group.title().to_string(),
            summary: meta.summary,
            level: policy.level_of(meta).name(),
            default_level: meta.level,
            since: meta.since,
            why: meta.why,
            fix: meta.fix,
            amount: said(meta.amount),
            act_by: said(meta.act_by),
            settings: rule.fields().iter().map(setting).collect(),
        }
    }
}
