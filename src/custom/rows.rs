//! What the rows of a custom rule's query become: findings like any other.
//!
//! Some columns have a meaning: `kind` and `id` say what a row is about, and so do `system`, `contract`, `licence` and `unit`, the
//! first of them the main subject; `owner`, `amount`, `currency`, `basis`, `meaning`, `act_by`, `evidence` and `aspect` are what a
//! finding has beside its message; `column` names the cell to point at. Every column can stand in the message.

use chrono::NaiveDate;

use crate::error::Error;
use crate::facts::Facts;
use crate::finding::{Subject, SubjectKind};
use crate::model::money::{Basis, Currency, Meaning};
use crate::model::{ContractKey, LicenceKey, Origin, SystemKey, UnitKey};
use crate::phrase;
use crate::phrase::Phrase;
use crate::rules::Reporter;
use crate::sql::{Answer, Value};
use crate::text::closest;

use super::Custom;

/// The kinds of subjects that a row can be about, beside the portfolio as a whole.
const KINDS: [SubjectKind; 4] = [SubjectKind::System, SubjectKind::Contract, SubjectKind::Licence, SubjectKind::Unit];

/// Bytes that a finding takes beside its texts, as measured.
const FINDING: usize = 600;

/// Returns whether rows with these columns say what they are about.
pub(super) fn names_a_subject(columns: &[String]) -> bool {
    let has = |name: &str| columns.iter().any(|column| column == name);
    has("kind") && has("id") || KINDS.iter().any(|kind| has(kind.name()))
}

/// Returns the names in braces.
pub(super) fn placeholders(text: &str) -> impl Iterator<Item = &str> {
    text.split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|(name, _)| name)
}

/// Reports a finding for each row of the answer.
pub(super) fn judge(answer: &Answer, rule: &Custom, facts: &Facts<'_>, report: &mut Reporter<'_>) -> Result<(), Error> {
    if answer.is_cut {
        let error = Error::new(phrase!("error-rule-finds", rule = rule.meta.id, most = answer.rows.len()));
        return Err(error.at(rule.place()).hint(phrase!("hint-rule-finds")));
    }
    for (number, cells) in (1..).zip(&answer.rows) {
        let row = Row { answer, cells };
        if let Err(wrong) = row.report(rule, facts, report) {
            let error = Error::new(phrase!("error-rule-row", row = number.to_string(), rule = rule.meta.id, why = wrong));
            return Err(error.at(rule.place()).hint(phrase!("hint-rule-row")));
        }
    }
    Ok(())
}

impl Custom {
    /// Returns how many bytes the findings of an answer take: a value once for itself, and once for each place of a text that names it.
    pub(super) fn size_of_all(&self, answer: &Answer) -> usize {
        let texts = [&*self.message, self.meta.fix];
        let of_row = FINDING + texts.iter().map(|text| text.len()).sum::<usize>();
        let named = |column: &String| texts.iter().flat_map(|text| placeholders(text)).filter(|name| name == column).count();
        let times: Vec<usize> = answer.columns.iter().map(|column| 1 + named(column)).collect();
        let of_values = |row: &Vec<Value>| row.iter().zip(&times).map(|(value, times)| value.size() * times).sum::<usize>();
        answer.rows.iter().map(|row| of_row + of_values(row)).sum()
    }

    fn place(&self) -> Phrase {
        let file = self.query.file.as_deref().unwrap_or_default();
        phrase!("place-line", file, line = self.query.line.to_string())
    }
}

/// A row of an answer.
struct Row<'a> {
    answer: &'a Answer,
    cells: &'a [Value],
}

impl Row<'_> {
    fn get(&self, column: &str) -> Option<&Value> {
        self.cells.get(self.answer.column(column)?)
    }

    fn text(&self, column: &str) -> Option<String> {
        self.get(column).and_then(Value::text).filter(|text| !text.is_empty())
    }

    /// Returns a text with the row's values for its placeholders; what is empty becomes a dash.
    fn filled(&self, text: &str) -> String {
        let mut parts = text.split('{');
        let mut filled = parts.next().unwrap_or_default().to_owned();
        for part in parts {
            if let Some((name, rest)) = part.split_once('}') {
                filled.push_str(&self.text(name).unwrap_or_else(|| "–".to_owned()));
                filled.push_str(rest);
            } else {
                filled.push('{');
                filled.push_str(part);
            }
        }
        filled
    }

    /// Returns what a column says, parsed.
    fn parsed<T>(&self, column: &str, parse: impl FnOnce(&str) -> Option<T>) -> Result<Option<T>, Phrase> {
        let Some(text) = self.text(column) else { return Ok(None) };
        parse(&text).map(Some).ok_or_else(|| phrase!("error-row-value", text, column))
    }

    fn report(&self, rule: &Custom, facts: &Facts<'_>, report: &mut Reporter<'_>) -> Result<(), Phrase> {
        let subjects = self.subjects(facts)?;
        let Some((main, origin)) = subjects.first() else { return Err(phrase!("error-row-about")) };
        let amount = self.get("amount").filter(|value| **value != Value::Null);
        let value = amount.map(|value| value.money().ok_or_else(|| phrase!("error-row-amount"))).transpose()?;
        let currency = self.parsed("currency", Currency::parse)?.unwrap_or(facts.portfolio.profile.currency);
        let basis = |text: &str| [Basis::PerYear, Basis::Once, Basis::Contract].into_iter().find(|basis| basis.name() == text);
        let basis = self.parsed("basis", basis)?.unwrap_or(Basis::PerYear);
        let meaning =
            |text: &str| [Meaning::Saving, Meaning::Exposure, Meaning::Value].into_iter().find(|one| one.name() == text);
        let meaning = self.parsed("meaning", meaning)?.unwrap_or(Meaning::Value);
        let day = self.parsed("act_by", |text| text.parse::<NaiveDate>().ok())?;
        let column = self.text("column").map(|column| column.replace('_', "-"));
        let finding = report.on(main.clone(), self.filled(&rule.message));
        finding.fix(self.filled(rule.meta.fix)).worth(value, currency, basis, meaning).act_by(day);
        finding.owner(self.text("owner").as_deref()).owner(facts.owner_of(main));
        for (subject, _) in &subjects[1..] {
            finding.also(subject.clone());
        }
        if let Some(origin) = origin {
            finding.at(column.map_or_else(|| facts.portfolio.row_place(*origin), |name| facts.portfolio.place(*origin, &name)));
        }
        for origin in subjects[1..].iter().filter_map(|(_, origin)| *origin) {
            finding.at(facts.portfolio.row_place(origin));
        }
        if let Some(evidence) = self.text("evidence") {
            finding.evidence(evidence);
        }
        if let Some(aspect) = self.text("aspect") {
            finding.aspect(aspect);
        }
        Ok(())
    }

    /// Returns what the row is about, each with where it was read.
    fn subjects(&self, facts: &Facts<'_>) -> Result<Vec<(Subject, Option<Origin>)>, Phrase> {
        let mut subjects = Vec::new();
        if let (Some(kind), Some(id)) = (self.text("kind"), self.text("id")) {
            if kind == SubjectKind::Portfolio.name() {
                subjects.push((facts.portfolio_subject(), None));
            } else {
                let known = KINDS.into_iter().find(|known| known.name() == kind);
                let known = known.ok_or_else(|| match closest(&kind, KINDS.iter().map(|kind| kind.name())) {
                    Some(meant) => phrase!("error-row-kind-meant", kind, meant),
                    None => phrase!("error-row-kind", kind),
                })?;
                subjects.push(found(facts, known, &id)?);
            }
        }
        for name in &self.answer.columns {
            let Some(kind) = KINDS.into_iter().find(|kind| kind.name() == name) else { continue };
            if let Some(id) = self.text(name) {
                let subject = found(facts, kind, &id)?;
                if !subjects.contains(&subject) {
                    subjects.push(subject);
                }
            }
        }
        Ok(subjects)
    }
}

/// Returns a subject by its id.
fn found(facts: &Facts<'_>, kind: SubjectKind, id: &str) -> Result<(Subject, Option<Origin>), Phrase> {
    let portfolio = facts.portfolio;
    macro_rules! by_id {
        ($list:ident, $key:ident, $subject:ident) => {
            portfolio
                .$list
                .binary_search_by(|row| row.id.as_str().cmp(id))
                .ok()
                .map(|at| (facts.$subject($key::at(at)), Some(portfolio.$list[at].origin)))
        };
    }
    let found = match kind {
        SubjectKind::System => by_id!(systems, SystemKey, system_subject),
        SubjectKind::Contract => by_id!(contracts, ContractKey, contract_subject),
        SubjectKind::Licence => by_id!(licences, LicenceKey, licence_subject),
        _ => by_id!(units, UnitKey, unit_subject),
    };
    found.ok_or_else(|| phrase!("error-row-unknown", kind = kind.name(), id))
}
