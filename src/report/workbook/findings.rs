//! The sheet of findings: a row each, those that somebody has decided about too, with the columns in which decisions are entered.

use crate::finding::{Finding, SubjectKind};
use crate::load::working_list::{DECIDED_BY, DECISION, KEY, REASON, UNTIL};
use crate::model::{Disposition, Language, Waiver};
use crate::phrase;
use crate::phrase::{Phrase, Value};
use crate::place::Place;
use crate::report::html::findings::department;
use crate::report::sheet::{Cell, Column, Group, Highlight, Input, Jump, Page, Sheet, Style};
use crate::report::table::subject;
use crate::report::vocabulary::word;
use crate::report::{Report, licences, tenders};
use crate::words::say;

/// The headings of what a finding is about.
pub const LABEL: [&str; 3] = ["Navn", "Navn", "Name"];

/// The column by which the other sheets find the findings about one of their rows.
pub(super) const REFERENCE: &str = "reference";

/// The most of a finding's further subjects, or lines behind it, that a cell names.
const MOST: usize = 8;

const COLUMNS: [Column; 25] = [
    Column::new("level", "", ["Niveau", "Nivå", "Level"]),
    Column::new("kind", "", ["Om", "Om", "About"]),
    Column::new("id", "", ["Nummer", "Nummer", "Id"]),
    Column::new("name", "", LABEL),
    super::LINK,
    Column::new("message", "", ["Fund", "Funn", "Finding"]),
    Column::new("fix", "", ["At gøre", "Å gjøre", "To do"]),
    Column::new("amount", "", ["Beløb", "Beløp", "Amount"]),
    Column::new("basis", "", ["Regnet", "Regnet", "Counted"]),
    Column::new("meaning", "", ["Betyder", "Betyr", "Meaning"]),
    Column::new("act-by", "", ["Handl senest", "Handle senest", "Act by"]),
    Column::new("owner", "", ["Ejer", "Eier", "Belongs to"]),
    Column::new("decision", "", DECISION),
    Column::new("reason", "", REASON),
    Column::new("decided-by", "", DECIDED_BY),
    Column::new("until", "", UNTIL),
    Column::new("rule", "", ["Regel", "Regel", "Rule"]).aside(),
    Column::new("department", "", ["Afdeling", "Avdeling", "Department"]).aside(),
    Column::new("also", "", ["Også om", "Også om", "Also about"]).aside(),
    Column::new("cells", "", ["Celler", "Celler", "Cells"]).aside(),
    Column::new("evidence", "", ["Grundlag", "Grunnlag", "Evidence"]).aside(),
    Column::new("certainty", "", ["Sikkerhed, %", "Sikkerhet, %", "Certainty, %"]).aside(),
    Column::new("first-seen", "", ["Set første gang", "Sett første gang", "First seen"]).aside(),
    Column::new(REFERENCE, "", ["Henvisning", "Henvisning", "Reference"]).aside(),
    Column::new("key", "", KEY).aside(),
];

/// Returns the name of the sheet.
fn name(language: Language) -> String {
    language.of(["Fund", "Funn", "Findings"]).to_owned()
}

/// Returns the sheet, with the colours that follow what is entered.
pub(super) fn page(report: &Report<'_>) -> Page {
    let language = report.language;
    let standing = report.findings.iter().map(|finding| (*finding, None));
    let waived = report.waived.iter().map(|waived| (&waived.finding, Some(waived.waiver)));
    let rows = standing.chain(waived).map(|(finding, waiver)| row(report, finding, waiver)).collect();
    let columns = COLUMNS.map(|column| match column.key {
        "decision" => {
            let choices = Input::OneOf(choices_name(language), Disposition::ALL.len());
            column.filled_in(choices)
        }
        "reason" | "decided-by" => column.filled_in(Input::Free),
        "until" => column.filled_in(Input::Day),
        _ => column,
    });
    let sheet = Sheet {
        name: name(language),
        columns: columns.to_vec(),
        groups: vec![Group { rows, ..Group::default() }],
        notes: Vec::new(),
    };
    // What nobody has is left out, but not what people fill in.
    let input = |column: &Column| column.input.is_some();
    let filled: Vec<_> = sheet.filled().map(|column| column.key).collect();
    let keys: Vec<_> =
        sheet.columns.iter().filter(|column| input(column) || filled.contains(&column.key)).map(|column| column.key).collect();
    Page { sheet: sheet.only(&keys), highlights: highlights(language), charts: Vec::new() }
}

/// Returns the colours: how bad it is, how near its day, what is settled, and what a decision still lacks.
fn highlights(language: Language) -> Vec<Highlight> {
    let decided = |decision: Disposition| format!("[decision]=\"{}\"", word("finding-decision", decision.name(), language));
    let highlight = |columns: &[&'static str], when: String, style| Highlight { columns: columns.to_vec(), when, style };
    let (later, act) = (decided(Disposition::Later), decided(Disposition::Act));
    let settled = format!("OR({},{},{later})", decided(Disposition::Accept), decided(Disposition::NotDuplicate));
    let mut all = levels(language);
    all.extend([
        highlight(&["reason"], format!("AND({settled},[reason]=\"\")"), Style::Alarm),
        highlight(&["decided-by"], "AND([decision]<>\"\",[decided-by]=\"\")".to_owned(), Style::Alarm),
        highlight(&["until"], format!("AND({later},[until]=\"\")"), Style::Alarm),
        highlight(&["until"], format!("AND({act},[until]=\"\",[act-by]=\"\")"), Style::Alarm),
        highlight(&["until"], "AND([decision]<>\"\",ISNUMBER([until]),[until]<TODAY())".to_owned(), Style::Alarm),
        highlight(&[], settled.clone(), Style::Settled),
        highlight(&["act-by"], format!("AND(ISNUMBER([act-by]),[act-by]<=TODAY(),NOT({settled}))"), Style::Alarm),
        highlight(&["act-by"], format!("AND(ISNUMBER([act-by]),[act-by]<=TODAY()+90,NOT({settled}))"), Style::Warning),
    ]);
    all
}

/// Returns the colours of the levels.
pub(super) fn levels(language: Language) -> Vec<Highlight> {
    let of = |level, style| {
        let when = format!("[level]=\"{}\"", word("level", level, language));
        Highlight { columns: vec!["level"], when, style }
    };
    vec![of("error", Style::Alarm), of("warning", Style::Warning)]
}

fn row(report: &Report<'_>, finding: &Finding, waiver: Option<&Waiver>) -> Vec<Cell> {
    let language = report.language;
    let main = finding.subjects.first();
    let listed = |values: Vec<Phrase>| -> Cell {
        if values.is_empty() { Cell::Empty } else { Cell::text(say(&phrase!("list-item", value = joined(values)), language)) }
    };
    let amount = finding.amount.as_ref();
    let mut cells = vec![
        Cell::Word("level", finding.level.name()),
        main.map_or(Cell::Empty, |main| Cell::Word("subject-kind", main.kind.name())),
        main.map(|main| main.id.as_str()).into(),
        main.map(|main| main.name.as_str()).into(),
        main.and_then(|main| jump(main.kind, language)).map_or(Cell::Empty, Cell::Link),
        say(&finding.message, language).into(),
        say(&finding.fix, language).into(),
        amount.map_or(Cell::Empty, |amount| Cell::Money(amount.value, amount.currency)),
        amount.map_or(Cell::Empty, |amount| Cell::Word("amount-basis", amount.basis.name())),
        amount.map_or(Cell::Empty, |amount| Cell::Word("amount-meaning", amount.meaning.name())),
        finding.act_by.into(),
        finding.owner.as_deref().into(),
    ];
    cells.extend(decision(finding, waiver));
    cells.extend([
        finding.rule.into(),
        department(report.facts, finding).into(),
        listed(finding.subjects.iter().skip(1).map(|also| subject(also).into()).collect()),
        listed(finding.places.iter().map(|place| at(place, language).into()).collect()),
        listed(finding.evidence.iter().chain(&finding.assumptions).cloned().collect()),
        finding.certainty.map(u64::from).into(),
        finding.first_seen.into(),
        main.map(|main| format!("{}:{}", main.kind.name(), main.id)).into(),
        Waiver::key_of(&finding.fingerprint()).into(),
    ]);
    cells
}

/// Returns the first few of some phrases behind each other.
fn joined(mut values: Vec<Phrase>) -> Value {
    let rest = values.len().saturating_sub(MOST);
    values.truncate(MOST);
    if rest > 0 {
        values.push(phrase!("report-lines-more", rest));
    }
    Value::joined(values, "; ")
}

/// Returns what was decided, as it stands in the inventory.
fn decision(finding: &Finding, waiver: Option<&Waiver>) -> [Cell; 4] {
    if let Some(waiver) = waiver {
        let decision = Cell::Word("finding-decision", waiver.decision.name());
        return [decision, waiver.reason.as_deref().into(), waiver.owner.as_deref().into(), waiver.until.into()];
    }
    let Some(undertaken) = &finding.undertaken else { return Default::default() };
    let decision = Cell::Word("finding-decision", Disposition::Act.name());
    [decision, undertaken.note.as_deref().into(), undertaken.by.as_deref().into(), undertaken.until.into()]
}

/// Returns where more is known about a kind of subject: its row in one of the other sheets.
fn jump(kind: SubjectKind, language: Language) -> Option<Jump> {
    let to = |sheet: String, to| Some(Jump { sheet, to, before: "", by: "id" });
    match kind {
        SubjectKind::System => to(super::systems::name(language), "id"),
        SubjectKind::Contract => to(tenders::sheet_name(language), "contract"),
        SubjectKind::Licence => to(licences::sheet_name(language), "licence"),
        _ => None,
    }
}

/// Returns a cell with what it says.
fn at(place: &Place, language: Language) -> String {
    let told = say(&place.phrase(), language);
    match place.value.as_deref() {
        Some(value) => format!("{told} = {value}"),
        None => told,
    }
}

fn choices_name(language: Language) -> String {
    language.of(["Valg", "Valg", "Choices"]).to_owned()
}

/// Returns what can be decided and what comes of it, as the sheet that the drop-down shows.
pub(super) fn choices(language: Language) -> Sheet {
    let columns = [
        Column::new("decision", "", DECISION),
        Column::new("meaning", "", ["Hvad der sker", "Hva som skjer", "What comes of it"]),
        Column::new("needs", "", ["Det skal udfyldes", "Dette må fylles ut", "What must be filled in"]),
    ];
    let said = |phrase: Phrase| Cell::text(say(&phrase, language));
    let row = |decision: Disposition| {
        let meaning = phrase!("decision-meaning", decision = decision.name());
        let needs = phrase!("decision-needs", decision = decision.name());
        vec![Cell::Word("finding-decision", decision.name()), said(meaning), said(needs)]
    };
    Sheet {
        name: choices_name(language),
        columns: columns.to_vec(),
        groups: vec![Group { rows: Disposition::ALL.into_iter().map(row).collect(), ..Group::default() }],
        notes: [phrase!("decision-how"), phrase!("decision-back")].iter().map(|note| say(note, language)).collect(),
    }
}
