//! A finding as the history keeps it.

use std::collections::BTreeMap;

use crate::audit::Outcome;
use crate::finding::Finding;
use crate::model::money::to_oere;
use crate::sql::Field;

/// Returns every finding and whether it is waived.
pub(super) fn findings<'a>(outcome: &'a Outcome<'_>) -> impl Iterator<Item = (&'a Finding, bool)> {
    let waived = outcome.waived.iter().map(|waived| (&waived.finding, true));
    outcome.findings.iter().map(|finding| (finding, false)).chain(waived)
}

/// The columns of a recorded finding.
pub(super) const FINDING: [&str; 16] = [
    "fingerprint",
    "rule",
    "level",
    "kind",
    "id",
    "name",
    "also",
    "message",
    "fix",
    "owner",
    "act_by",
    "amount",
    "currency",
    "basis",
    "meaning",
    "waived",
];

/// Returns a finding as it is recorded.
pub(super) fn fields(finding: &Finding, is_waived: bool) -> [Field<'_>; 16] {
    let main = finding.subjects.first();
    let also: Vec<_> = finding.subjects.iter().skip(1).map(|subject| subject.id.as_str()).collect();
    let amount = finding.amount.as_ref();
    [
        finding.fingerprint().into(),
        finding.rule.into(),
        finding.level.name().into(),
        main.map(|subject| subject.kind.name()).into(),
        main.map(|subject| subject.id.as_str()).into(),
        main.map(|subject| subject.name.as_str()).into(),
        if also.is_empty() { Field::Empty } else { also.join("; ").into() },
        finding.message.to_string().into(),
        finding.fix.to_string().into(),
        (&finding.owner).into(),
        finding.act_by.into(),
        amount.map(|amount| to_oere(amount.value)).into(),
        amount.map(|amount| amount.currency.to_string()).into(),
        amount.map(|amount| amount.basis.name()).into(),
        amount.map(|amount| amount.meaning.name()).into(),
        is_waived.into(),
    ]
}

/// Returns the values of a finding by the columns in which they are recorded.
pub(super) fn by_column(finding: &Finding, is_waived: bool) -> BTreeMap<&'static str, Option<String>> {
    FINDING.into_iter().zip(fields(finding, is_waived).iter().map(Field::text)).collect()
}
