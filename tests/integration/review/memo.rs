//! The memo in its forms: read aloud as Markdown, printed as a page, opened in a word processor; and the log of what was decided.

use std::io::{Cursor, Read};
use std::process::Command;

use portfolio::facts::Facts;
use portfolio::model::portfolio::Profile;
use portfolio::model::{Language, TableKind};
use portfolio::policy::Policy;
use portfolio::report::review::{LOG_COLUMNS, Memo, docx, html, json};
use portfolio::report::templates;
use portfolio::review::{Review, review};

use super::memos::MEMOS;
use super::{HOUSE, load_in, with};
use crate::cli::{run, write};
use crate::tools::{libreoffice, output_of, python};

const LANGUAGES: [Language; 3] = [Language::Danish, Language::Norwegian, Language::English];

fn told<T>(texts: &[String], test: impl FnOnce(&Facts<'_>, &[Review<'_>]) -> T) -> T {
    told_in(Profile::default(), texts, test)
}

/// Reviews requests in a house of a country on 21 November 2026.
pub(super) fn told_in<T>(profile: Profile, texts: &[String], test: impl FnOnce(&Facts<'_>, &[Review<'_>]) -> T) -> T {
    let portfolio = load_in(profile, HOUSE, texts);
    let policy = Policy::default();
    let facts = Facts::new(&portfolio, "2026-11-21".parse().expect("a day"), &policy.analysis);
    let all: Vec<_> = portfolio.requests.iter().collect();
    test(&facts, &review(&facts, &all, &policy))
}

#[test]
fn a_page_says_everything_that_is_missing_and_nothing_in_an_answer_is_markup() {
    let evil = [("title", "\"<script>alert(1)</script> & Co\""), ("purpose", "\"</td><b>\""), ("owner", "")];
    for language in LANGUAGES {
        told(&[with(&evil), with(&[("id", "\"R-2\"")])], |facts, reviews| {
            let page = html(facts, reviews, language).expect("the template is right");
            assert!(!page.contains("<script") && !page.contains("<b>") && page.contains("&lt;script&gt;"), "escaped");
            assert!(!page.contains("{{") && !page.contains("{%"), "no part of the template is left");
            assert_eq!(page.matches("<article").count(), 2);
            assert_eq!(page.matches("<svg ").count(), 2);
            assert_eq!(page.matches("class=\"decision\"").count(), 2);
            let missing = portfolio::words::say(&portfolio::review::called("owner"), language);
            assert!(page.contains(&format!("<strong>{missing}</strong>")), "{missing}");
        });
    }
}

/// Returns the text of a part of a document.
fn part(bytes: &[u8], name: &str) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("a document is an archive");
    let mut text = String::new();
    archive.by_name(name).expect("a part").read_to_string(&mut text).expect("UTF-8");
    text
}

#[test]
fn a_document_is_whole_and_says_what_the_page_says() {
    let texts = [with(&[("title", "\"Kort & <data>\""), ("owner", "")])];
    let bytes = told(&texts, |facts, reviews| docx(facts, reviews, Language::Danish).expect("a document"));
    let document = part(&bytes, "word/document.xml");
    assert!(document.contains("Kort &amp; &lt;data&gt;") && document.contains("Forummets afgørelse"), "{document}");
    assert!(document.contains("systemejer") && document.contains("fælleskomponent"));
}

/// Paragraphs are numbered, and a number that goes on from the last document of the thread would make another file of the same memo.
#[test]
fn the_same_request_gives_the_same_document_whatever_was_written_before_it() {
    let make = |changes: &[(&str, &str)]| {
        told(&[with(changes)], |facts, reviews| docx(facts, reviews, Language::Danish).expect("a document"))
    };
    let first = make(&[]);
    make(&[("title", "\"Noget andet\""), ("owner", "")]);
    assert!(make(&[]) == first, "after another document");
    let elsewhere = std::thread::scope(|scope| scope.spawn(|| make(&[])).join().expect("a document"));
    assert!(elsewhere == first, "in another thread");
    let mut archive = zip::ZipArchive::new(Cursor::new(&first)).expect("a document is an archive");
    for at in 0..archive.len() {
        let part = archive.by_index(at).expect("a part");
        assert_eq!(part.last_modified().map(|day| day.year()), Some(1980), "part {at} knows no clock");
    }
}

/// Opens documents with LibreOffice and returns the text of each sheet of paper, without the spaces and breaks of its lines.
fn sheets_of(documents: &[(String, Vec<u8>)]) -> Option<Vec<Vec<String>>> {
    let (program, python) = (libreoffice()?, python()?);
    let folder = tempfile::tempdir().expect("a folder");
    let profile = format!("-env:UserInstallation=file://{}", folder.path().join("profile").display());
    let mut convert = Command::new(program);
    convert.arg(profile).args(["--headless", "--convert-to", "pdf", "--outdir"]).arg(folder.path());
    for (name, bytes) in documents {
        let path = folder.path().join(format!("{name}.docx"));
        std::fs::write(&path, bytes).expect("a file");
        convert.arg(path);
    }
    output_of(&mut convert);
    let script =
        "import sys, json, pypdf\nprint(json.dumps([page.extract_text() for page in pypdf.PdfReader(sys.argv[1]).pages]))";
    let read = |(name, _): &(String, Vec<u8>)| {
        let pdf = folder.path().join(format!("{name}.pdf"));
        assert!(pdf.exists(), "LibreOffice with its word processor writes {name}");
        let text = output_of(Command::new(&python).args(["-c", script]).arg(pdf));
        let pages: Vec<String> = serde_json::from_str(&text).expect("JSON");
        pages.iter().map(|page| joined(page)).collect()
    };
    Some(documents.iter().map(read).collect())
}

fn joined(text: &str) -> String {
    text.split_whitespace().collect()
}

#[test]
fn every_memo_opens_in_libreoffice_and_says_everything_on_one_to_three_sheets_of_paper() {
    let memos: Vec<_> = MEMOS
        .iter()
        .map(|golden| {
            golden.told(|facts, reviews, language| {
                let memo = Memo::of(&reviews[0], language);
                ((golden.name.replace('.', "-"), docx(facts, reviews, language).expect("a document")), memo)
            })
        })
        .collect();
    let documents: Vec<_> = memos.iter().map(|(document, _)| document.clone()).collect();
    let Some(printed) = sheets_of(&documents) else { return };
    for (((name, _), memo), sheets) in memos.iter().zip(printed) {
        assert!((1..=3).contains(&sheets.len()), "{name}: {} sheets", sheets.len());
        let text = sheets.concat();
        let answers = memo.answers.iter().flat_map(|answer| [&answer.question, &answer.why].into_iter().chain(&answer.more));
        let gaps = memo.gaps.iter().flat_map(|gap| [&gap.question, &gap.what, &gap.place]);
        let cells = [&memo.cash_flow, &memo.overlaps].into_iter().flat_map(|table| table.rows.iter().flatten());
        let facts = memo.facts.iter().flat_map(|(name, value)| [name, value]);
        let all = [&memo.title].into_iter().chain(facts).chain(gaps).chain(answers).chain(cells);
        // A sentence begins with a capital, so its first letter is left out.
        let tail = |text: &&String| joined(text).chars().skip(1).collect::<String>();
        let lacking: Vec<_> = all.filter(|text| !sheets.concat().contains(&tail(text))).collect();
        assert!(lacking.is_empty(), "{name} lacks {lacking:#?}: {text}");
        assert_eq!(text.matches('☐').count(), 4, "{name}: the box for the decision");
    }
}

#[test]
fn an_agenda_is_the_first_sheet_and_every_memo_begins_on_one_of_its_own() {
    let law = [("id", "\"R-9\""), ("title", "\"Underretninger\""), ("objective", "\"Lovkrav\""), ("replaces", "\"ingen\"")];
    let texts = [with(&[]), with(&law), with(&[("id", "\"R-2\""), ("owner", "")])];
    let bytes = told(&texts, |facts, reviews| docx(facts, reviews, Language::Danish).expect("a document"));
    let Some(printed) = sheets_of(&[("agenda".to_owned(), bytes)]) else { return };
    let begins: Vec<_> = printed[0].iter().filter(|sheet| sheet.contains("Notattilarkitekturforum")).collect();
    assert!(printed[0][0].contains("Dagsorden") && !printed[0][0].contains("Spørgsmål"), "{}", printed[0][0]);
    assert!(begins.len() == 3 && begins[0].contains("R-9Underretninger"), "what the law demands comes first: {begins:#?}");
}

#[test]
fn the_log_has_the_headings_of_the_decisions_table() {
    for (at, language) in LANGUAGES.into_iter().enumerate() {
        let template: Vec<_> =
            templates::columns(TableKind::Decisions, language).into_iter().map(|column| column.heading).collect();
        assert_eq!(LOG_COLUMNS.map(|column| column.headings[at].clone()).to_vec(), template);
    }
}

#[test]
fn what_the_forum_decides_is_read_by_the_next_audit_and_the_next_review() {
    let folder = tempfile::tempdir().expect("a folder");
    for part in HOUSE.split("# ").filter(|part| !part.is_empty()) {
        let (name, body) = part.split_once('\n').expect("a table");
        write(folder.path(), &format!("inventory/{name}.csv"), body);
    }
    write(
        folder.path(),
        "r.toml",
        &with(&[("replaces", "\"ingen\""), ("existing-considered", "\"TimeSafe: kan kun ringes til\"")]),
    );
    let (code, log, err) = run(folder.path(), &["review", "r.toml", "--format", "csv", "--lang", "da", "--as-of", "2026-11-21"]);
    assert_eq!(code, 0, "{err}");
    let log = log.trim_start_matches('\u{feff}').replace("\r\n", "\n");
    assert_eq!(log.lines().next(), Some("Anmodningsnr.;Afgørelse;Afgjort den;Betingelse;Frist;Opfyldt;Ansvarlig;Begrundelse"));
    // The secretary fills the log in and lays it in the inventory.
    let filled =
        log.replace("R-1;;;", "R-1;Godkendt med betingelser;21-11-2026;").replace("vokse med ét;;", "vokse med ét;31-01-2027;");
    write(folder.path(), "inventory/Beslutningslog.csv", &filled);
    let found = |day: &str| {
        let (_, out, err) = run(
            folder.path(),
            &["audit", "--rule", "condition-overdue", "--format", "json", "--fail-on", "never", "--as-of", day],
        );
        let document: serde_json::Value = serde_json::from_str(&out).unwrap_or_else(|_| panic!("{err}"));
        document["findings"].as_array().cloned().unwrap_or_default()
    };
    assert!(found("2027-01-31").is_empty());
    let overdue = found("2027-02-01");
    assert_eq!(overdue.len(), 1, "{overdue:?}");
    assert_eq!(overdue[0]["act-by"], "2027-01-31");
    assert_eq!(overdue[0]["subjects"][0]["kind"], "request");
    assert_eq!(overdue[0]["places"][0]["column"], "Frist");
    let (_, again, _) = run(folder.path(), &["review", "r.toml", "--as-of", "2027-02-01"]);
    assert!(again.contains("approved with conditions 2026-11-21"), "{again}");
}

#[test]
fn an_earlier_decision_on_the_same_request_stands_in_the_memo_whatever_the_log_calls_it() {
    let log = "# decisions\nrequest,decision,decided,condition,due,met,owner,reason\n\
        R-1,postponed,2026-03-02,,,,,Prisen mangler\n\
        tidsbestilling på nettet,approved-with-conditions,2026-06-01,TimeSafe lukkes,2026-09-01,,Borgerservicechef,\n\
        r-1,,,Gevinstejer udpeges,2027-01-01,2026-07-01,,\nR-1,rejected,2027-03-01,,,,,\nR-9,approved,2026-01-01,,,,,\n";
    let portfolio = super::load(&format!("{HOUSE}{log}"), &[with(&[])]);
    let policy = Policy::default();
    let facts = Facts::new(&portfolio, "2026-11-21".parse().expect("a day"), &policy.analysis);
    let all: Vec<_> = portfolio.requests.iter().collect();
    let reviews = review(&facts, &all, &policy);
    let memo = Memo::of(&reviews[0], Language::Danish);
    assert_eq!(memo.facts[0], ("tidligere afgjort".to_owned(), "godkendt med betingelser 01.06.2026".to_owned()));
    let rows: Vec<_> = memo.earlier.rows.iter().map(|row| row.join("|")).collect();
    let expected = [
        "||Gevinstejer udpeges|01.01.2027|ja|",
        "02.03.2026|udsat|Prisen mangler|||",
        "01.06.2026|godkendt med betingelser|TimeSafe lukkes|01.09.2026|nej, fristen er overskredet|Borgerservicechef",
    ];
    assert_eq!(rows, expected, "what is decided after the day, or of another request, is not told");
    for language in LANGUAGES {
        let page = html(&facts, &reviews, language).expect("the template is right");
        let document = docx(&facts, &reviews, language).expect("a document");
        assert!(page.contains("TimeSafe lukkes") && part(&document, "word/document.xml").contains("TimeSafe lukkes"));
    }
    let json: serde_json::Value = serde_json::from_slice(&json(&facts, &reviews)).expect("JSON");
    assert_eq!(json["requests"][0]["decisions"][2]["state"], "overdue");
    let validator = crate::generated::validator("rules/review.schema.json");
    assert!(validator.is_valid(&json), "{:?}", validator.iter_errors(&json).map(|error| error.to_string()).collect::<Vec<_>>());
}
