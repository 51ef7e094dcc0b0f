//! The policy: how much each rule matters, and the settings of rules and analyses.
//!
//! A policy file holds only what differs from the defaults. An unknown rule is a warning, because a policy may be newer or
//! older than the program; an unknown setting of a known rule is an error, because it would silently not apply.

mod review;

use std::collections::BTreeMap;

use sha2::{Digest, Sha256};
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::analysis::{SECTIONS, Section, Settings};
use crate::error::Error;
use crate::finding::Level;
use crate::model::money::{Currency, Money};
use crate::phrase;
use crate::phrase::{Phrase, Value, toml_fault};
use crate::rules::{self, AnyRule, Meta};
use crate::settings::Field;
use crate::text::{closest, line_of};

pub use review::{CheckPolicy, Checks, Weight};

/// What a policy says of a rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RuleLevel {
    /// The rule does not run.
    Off,
    /// The level of its findings.
    At(Level),
}

impl RuleLevel {
    const ALL: [Self; 4] = [Self::At(Level::Error), Self::At(Level::Warning), Self::At(Level::Note), Self::Off];

    /// Returns the name as in policy and output.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Off => "off",
            Self::At(level) => level.name(),
        }
    }
}

/// The policy of a run.
#[derive(Debug, Clone, Default)]
pub struct Policy {
    /// The file as the user named it; nothing for the built-in policy.
    pub file: Option<String>,
    /// The settings of the analyses.
    pub analysis: Settings,
    /// What it says of the checks of a review; who reviews knows which there are.
    pub checks: Checks,
    /// What was strange but does not stop the run.
    pub warnings: Vec<Phrase>,
    /// The organisation's own rules.
    own: Vec<&'static dyn AnyRule>,
    rules: BTreeMap<&'static str, RulePolicy>,
    /// What tells the texts of the policy and of the organisation's own rules from other texts.
    hash: String,
}

/// What the policy file says of one rule.
#[derive(Debug, Clone, Default)]
struct RulePolicy {
    /// The level and its own line.
    level: Option<(RuleLevel, u32)>,
    /// The line that names the rule.
    line: u32,
    settings: toml::Table,
}

impl Policy {
    /// Makes the built-in policy, with rules of the organisation's own beside the built-in ones.
    #[must_use]
    pub fn with(own: Vec<&'static dyn AnyRule>) -> Self {
        let hash = hash_of("", &own);
        Self { own, hash, ..Self::default() }
    }

    /// Reads a policy file's text.
    ///
    /// # Errors
    /// Every unknown section, unknown setting, and value of the wrong kind, each at its line.
    pub fn read(file: &str, text: &str) -> Result<Self, Vec<Error>> {
        Self::with(Vec::new()).and(file, text)
    }

    /// Reads a policy file's text, which may name the rules that this policy has.
    ///
    /// # Errors
    /// As [`Policy::read`].
    pub fn and(self, file: &str, text: &str) -> Result<Self, Vec<Error>> {
        let hash = hash_of(text, &self.own);
        let table = DeTable::parse(text).map_err(|error| {
            let line = line_of(text, error.span().unwrap_or_default().start);
            let error = Error::new(phrase!("error-policy-toml", why = toml_fault(error.message()))).at_line(file, line);
            vec![error.hint(phrase!("hint-policy-toml"))]
        })?;
        let mut reader = Reader { file, text, policy: Self { file: Some(file.to_owned()), hash, ..self }, errors: Vec::new() };
        reader.sections(table.get_ref());
        if reader.errors.is_empty() { Ok(reader.policy) } else { Err(reader.errors) }
    }

    /// Returns every rule, the built-in ones and the organisation's own, sorted by id.
    pub fn rules(&self) -> impl Iterator<Item = &'static dyn AnyRule> + use<> {
        let mut rules: Vec<_> = rules::ALL.iter().chain(&self.own).copied().collect();
        rules.sort_by_key(|rule| rule.meta().id);
        rules.into_iter()
    }

    /// Returns the rule of an id.
    #[must_use]
    pub fn rule(&self, id: &str) -> Option<&'static dyn AnyRule> {
        rules::ALL.iter().chain(&self.own).find(|rule| rule.meta().id == id).copied()
    }

    /// Returns what tells the texts of the policy and of the organisation's own rules from other texts.
    #[must_use]
    pub fn hash(&self) -> &str {
        &self.hash
    }

    /// Returns the level of a rule's findings.
    #[must_use]
    pub fn level_of(&self, meta: &Meta) -> RuleLevel {
        self.rules.get(meta.id).and_then(|rule| rule.level).map_or(RuleLevel::At(meta.level), |(level, _)| level)
    }

    /// Returns what the policy says of a rule's settings; what it leaves out has its default.
    #[must_use]
    pub fn settings_of(&self, rule: &str) -> &toml::Table {
        static NONE: std::sync::LazyLock<toml::Table> = std::sync::LazyLock::new(toml::Table::new);
        self.rules.get(rule).map_or(&NONE, |rule| &rule.settings)
    }

    /// Returns the line of the policy file that names a rule; nothing when the rule's own defaults judge alone.
    #[must_use]
    pub fn line_of(&self, rule: &str) -> Option<u32> {
        self.rules.get(rule).map(|rule| rule.line)
    }

    /// Returns the line of the policy file that gives a rule its level; nothing when the level is the rule's own.
    #[must_use]
    pub fn level_line_of(&self, rule: &str) -> Option<u32> {
        self.rules.get(rule)?.level.map(|(_, line)| line)
    }
}

/// Returns what tells these texts from others.
fn hash_of(text: &str, own: &[&'static dyn AnyRule]) -> String {
    let mut hash = Sha256::new();
    hash.update(text);
    for rule in own {
        hash.update([0]);
        hash.update(format!("{:?}", rule.meta()));
        hash.update(rule.query().map(|query| query.text.as_str()).unwrap_or_default());
    }
    hash.finalize().iter().take(16).map(|byte| format!("{byte:02x}")).collect()
}

struct Reader<'a> {
    file: &'a str,
    text: &'a str,
    policy: Policy,
    errors: Vec<Error>,
}

type Entry<'t, 'i> = (&'t Spanned<std::borrow::Cow<'i, str>>, &'t Spanned<DeValue<'i>>);

impl Reader<'_> {
    fn sections(&mut self, table: &DeTable<'_>) {
        for (key, value) in table {
            let name = key.get_ref().as_ref();
            let Some(section) = value.get_ref().as_table() else {
                self.error(key, phrase!("error-no-section", name), phrase!("hint-no-section"));
                continue;
            };
            match name {
                "rules" => section.iter().for_each(|entry| self.rule(entry)),
                "currency" => section.iter().for_each(|entry| self.rate(entry)),
                "review" => section.iter().for_each(|entry| self.check(entry)),
                name => match SECTIONS.iter().find(|section| section.name == name) {
                    Some(known) => self.analysis(known, section),
                    None => {
                        let known = || SECTIONS.iter().map(|section| section.name).chain(["currency", "review", "rules"]);
                        let hint = match (closest(name, known()), self.policy.rule(name)) {
                            (_, Some(rule)) => phrase!("hint-write-rule", rule = rule.meta().id),
                            (Some(meant), None) => phrase!("did-you-mean", meant = format!("[{meant}]")),
                            (None, None) => {
                                let names = Value::list(known().map(|name| format!("`[{name}]`")), usize::MAX);
                                phrase!("hint-policy-holds", names)
                            }
                        };
                        self.error(key, phrase!("error-unknown-section", name), hint);
                    }
                },
            }
        }
    }

    fn rule(&mut self, (key, value): Entry<'_, '_>) {
        let id = key.get_ref().as_ref();
        let Some(rule) = self.policy.rule(id) else {
            let line = line_of(self.text, key.span().start);
            let hint = closest(id, self.policy.rules().map(|rule| rule.meta().id));
            let place = phrase!("place-line", file = self.file, line = line.to_string());
            self.policy.warnings.push(match hint {
                Some(meant) => phrase!("policy-unknown-rule-meant", place, rule = id, meant),
                None => phrase!("policy-unknown-rule", place, rule = id),
            });
            return;
        };
        let mut of_rule = RulePolicy { line: line_of(self.text, key.span().start), ..RulePolicy::default() };
        let Some(section) = value.get_ref().as_table() else {
            of_rule.level = self.level((key, value), id);
            self.policy.rules.insert(rule.meta().id, of_rule);
            return;
        };
        for (key, value) in section {
            if key.get_ref() == "level" {
                of_rule.level = self.level((key, value), id);
            } else if self.is_known(key, &format!("`{id}`"), rule.fields(), &["level"]) {
                let accepted = self.setting((key, value), rule.fields(), &rule.defaults(), |one| rule.accept(one));
                of_rule.settings.extend(accepted);
            }
        }
        self.policy.rules.insert(rule.meta().id, of_rule);
    }

    fn analysis(&mut self, section: &Section, table: &DeTable<'_>) {
        let mut accepted = toml::Table::new();
        for (key, value) in table {
            if self.is_known(key, &format!("`[{}]`", section.name), section.fields, &[]) {
                let accept = |one: &toml::Table| section.apply(&mut Settings::default(), one.clone());
                accepted.extend(self.setting((key, value), section.fields, &section.defaults(), accept));
            }
        }
        if let Err(error) = section.apply(&mut self.policy.analysis, accepted) {
            self.errors.push(Error::new(error).at(self.file).hint(phrase!("hint-policy-together", section = section.name)));
        }
    }

    fn rate(&mut self, (key, value): Entry<'_, '_>) {
        let rate = match value.get_ref() {
            DeValue::String(text) => text.parse().ok(),
            DeValue::Integer(number) => number.as_str().parse().ok(),
            DeValue::Float(number) => number.as_str().parse().ok(),
            _ => None,
        };
        match (Currency::parse(key.get_ref()), rate.filter(|rate: &Money| *rate > Money::ZERO)) {
            (Some(currency), Some(rate)) => drop(self.policy.analysis.rates.insert(currency, rate)),
            (None, _) => {
                self.error(key, phrase!("error-no-currency", text = key.get_ref().as_ref()), phrase!("hint-currency-iso"));
            }
            (_, None) => self.error(key, phrase!("error-rate"), phrase!("hint-rate")),
        }
    }

    fn is_known(&mut self, key: &Spanned<std::borrow::Cow<'_, str>>, owner: &str, fields: &[Field], more: &[&str]) -> bool {
        let name = key.get_ref().as_ref();
        let known: Vec<String> = fields.iter().map(Field::key).chain(more.iter().map(|&key| key.to_owned())).collect();
        if known.iter().any(|known| known == name) {
            return true;
        }
        let hint = match closest(name, known.iter().map(String::as_str)) {
            Some(meant) => phrase!("did-you-mean", meant),
            None => phrase!("it-knows", names = Value::joined(known.iter().map(|key| format!("`{key}`")), ", ")),
        };
        self.error(key, phrase!("error-no-setting", owner, name), hint);
        false
    }

    fn level(&mut self, (key, value): Entry<'_, '_>, rule: &str) -> Option<(RuleLevel, u32)> {
        let known = |name: &str| RuleLevel::ALL.into_iter().find(|level| level.name() == name);
        let level = value.get_ref().as_str().and_then(known);
        if level.is_none() {
            self.error(key, phrase!("error-rule-level", rule), phrase!("hint-rule-level"));
        }
        level.map(|level| (level, line_of(self.text, key.span().start)))
    }

    /// Returns a setting by its key when its owner accepts it; nothing, and an error that says what it means, when not.
    fn setting(
        &mut self,
        (key, value): Entry<'_, '_>,
        fields: &[Field],
        defaults: &toml::Table,
        accept: impl FnOnce(&toml::Table) -> Result<(), Phrase>,
    ) -> toml::Table {
        let name = key.get_ref().to_string();
        let field = fields.iter().find(|field| field.key() == name);
        let value = match (value.get_ref(), field) {
            (DeValue::Float(number), Some(field)) if field.is_whole_number() => Err(field.refusal(number)),
            (value, _) => plain(value),
        };
        let accepted = value.and_then(|value| {
            let one = toml::Table::from_iter([(name.clone(), value)]);
            accept(&one).map(|()| one)
        });
        accepted.unwrap_or_else(|wrong| {
            let meaning = field.map(Field::meaning).unwrap_or_default();
            let hint = match defaults.get(&name) {
                Some(default) => phrase!("hint-means-default", meaning, name = &name, default = default.to_string()),
                None => phrase!("hint-means", meaning),
            };
            self.error(key, phrase!("setting-at", name = &name, why = wrong), hint);
            toml::Table::new()
        })
    }

    fn error(&mut self, key: &Spanned<std::borrow::Cow<'_, str>>, message: impl Into<Phrase>, hint: impl Into<Phrase>) {
        let line = line_of(self.text, key.span().start);
        self.errors.push(Error::new(message).at_line(self.file, line).hint(hint));
    }
}

/// Returns the value without the places of its parts, or what is wrong with it.
///
/// No setting is a binary fraction: an amount with hundredths would not be what was written.
fn plain(value: &DeValue<'_>) -> Result<toml::Value, Phrase> {
    Ok(match value {
        DeValue::String(text) => toml::Value::String(text.to_string()),
        DeValue::Integer(number) => match i64::from_str_radix(number.as_str(), number.radix()) {
            Ok(number) => toml::Value::Integer(number),
            Err(_) => return Err(phrase!("setting-too-large", value = number.to_string())),
        },
        DeValue::Float(number) => {
            return Err(phrase!("setting-inexact", value = number.to_string()));
        }
        DeValue::Boolean(value) => toml::Value::Boolean(*value),
        DeValue::Datetime(value) => toml::Value::Datetime(*value),
        DeValue::Array(values) => {
            toml::Value::Array(values.iter().map(|value| plain(value.get_ref())).collect::<Result<_, _>>()?)
        }
        DeValue::Table(table) => {
            let entries = table.iter().map(|(key, value)| Ok((key.get_ref().to_string(), plain(value.get_ref())?)));
            toml::Value::Table(entries.collect::<Result<_, Phrase>>()?)
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn errors(text: &str) -> Vec<String> {
        Policy::read("policy.toml", text).expect_err("a faulty policy").iter().map(ToString::to_string).collect()
    }

    #[test]
    fn every_fault_is_told_at_its_line_in_one_run() {
        let told = errors("[licences]\nbufer-percent = 5\n\n[rules.over-licensed]\nlevel = \"loud\"\n[nonsense]\na = 1\n");
        assert_eq!(told.len(), 3, "{told:#?}");
        let all = told.join("\n");
        assert!(all.contains("policy.toml, line 2") && all.contains("did you mean `buffer-percent`?"), "{all}");
        assert!(all.contains("policy.toml, line 5"), "{all}");
        assert!(all.contains("unknown section `[nonsense]`"), "{all}");
    }

    #[test]
    fn what_is_no_policy_says_what_one_holds() {
        let told = errors("[licences\n").join("\n");
        assert!(told.contains("policy.toml, line 1\nhint: mend the line"), "{told}");
        let told = errors("[nonsense]\n").join("\n");
        assert!(told.contains("hint: remove it; a policy holds `[licences]`, ") && told.contains("`[one-in-one-out]`"), "{told}");
        assert!(errors("[licenses]\n")[0].contains("hint: did you mean `[licences]`?"));
        assert!(errors("[over-licensed]\n")[0].contains("hint: write `[rules.over-licensed]`"));
    }

    #[test]
    fn an_unknown_rule_is_a_warning_with_a_suggestion() {
        let policy = Policy::read("p.toml", "[rules.over-licenced]\nlevel = \"note\"\n").expect("a policy");
        assert_eq!(policy.warnings, ["p.toml, line 1: unknown rule `over-licenced`; did you mean `over-licensed`?"]);
    }

    #[test]
    fn levels_are_read_and_the_line_is_kept() {
        let policy = Policy::read("p.toml", "# ours\n[rules]\nno-owner = \"off\"\n[rules.unused-system]\nlevel = \"error\"\n")
            .expect("a policy");
        let of = |id: &str| policy.level_of(rules::ALL.iter().find(|rule| rule.meta().id == id).expect("a rule").meta());
        assert_eq!(of("no-owner"), RuleLevel::Off);
        assert_eq!(of("unused-system"), RuleLevel::At(Level::Error));
        assert_eq!(policy.line_of("no-owner"), Some(3));
        assert_eq!(policy.line_of("unused-system"), Some(4));
        assert_eq!(policy.line_of("over-licensed"), None);
        assert_eq!([policy.level_line_of("no-owner"), policy.level_line_of("unused-system")], [Some(3), Some(5)]);
    }

    #[test]
    fn values_that_make_no_sense_are_refused_where_they_stand() {
        for (wrong, why) in [
            ("[matching]\nleast-certainty = 500\n", "`500` is not a whole number from 0 to 100"),
            ("[licences]\nbuffer-percent = 1001\n", "from 0 to 1000"),
            ("[licences]\nbuffer-percent = 2.5\n", "`2.5` is not a whole number from 0 to 1000\n"),
            ("[licences]\nmeasured-within-days = 99999999999999999999\n", "is too large"),
            ("[rules.over-licensed]\nmin-surplus-percent = \"5\"\n", "`\"5\"` is not a whole number from 0 to 100"),
            ("[tenders]\nthresholds = [{ amount = 0, from = 2028-01-01 }]\n", "not above zero"),
            ("[tenders]\nthresholds = [{ amount = \"-1.00\", from = 2028-01-01 }]\n", "not above zero"),
            (
                "[tenders]\nthresholds = [{ amount = 1700000.50, from = 2028-01-01 }]\n",
                "write the amount as text, `\"1700000.50\"`",
            ),
            ("[tenders]\nthresholds = [{ amount = 1, from = 2028-01-01, to = 2027-12-31 }]\n", "ends before that"),
        ] {
            let told = errors(wrong).join("\n");
            assert!(told.contains(why) && told.contains("line 2") && told.contains("hint: it means"), "{told}");
        }
    }

    #[test]
    fn an_amount_is_exact() {
        let text = "[tenders]\nthresholds = [{ amount = \"90071992547409.93\", from = 2028-01-01 }, { amount = 0x10, from = 2029-01-01 }]\n";
        let thresholds = Policy::read("p.toml", text).expect("a policy").analysis.tenders.thresholds;
        assert_eq!(thresholds[0].amount.to_string(), "90071992547409.93");
        assert_eq!(thresholds[1].amount, Money::from(16));
    }

    #[test]
    fn a_rate_is_exact() {
        let policy = Policy::read("p.toml", "[currency]\nNOK = \"0.66\"\n").expect("a policy");
        assert_eq!(policy.analysis.rates[&Currency::NOK].to_string(), "0.66");
        assert_eq!(errors("[currency]\nkroner = 1\nNOK = 0\n").len(), 2);
    }
}
