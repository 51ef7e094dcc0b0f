//! The memo in its forms: read aloud as Markdown, printed as a page, opened in a word processor; and the log of what was decided.

use std::io::{Cursor, Read};
use std::path::Path;
use std::process::Command;

use portfolio::facts::Facts;
use portfolio::model::{Language, TableKind};
use portfolio::policy::Policy;
use portfolio::report::review::{LOG_COLUMNS, docx, html, markdown};
use portfolio::report::templates;
use portfolio::review::{Review, review};

use super::{HOUSE, load, with};
use crate::cli::{run, write};
use crate::tools::{libreoffice, output_of};

const LANGUAGES: [Language; 3] = [Language::Danish, Language::Norwegian, Language::English];

type Changes = &'static [(&'static str, &'static str)];

/// The requests of the golden memos, by the names of their files.
const MEMOS: [(&str, Changes); 9] = [
    ("complete", &[]),
    ("product-in-house", &[("products-considered", "[\"Omsorgssystemet\"]"), ("tasks", "[\"Omsorgsjournal\"]")]),
    ("nothing-goes-out", &[("replaces", "\"ingen\""), ("existing-considered", "\"TimeSafe: kan kun ringes til\"")]),
    (
        "still-needed",
        &[
            ("title", "\"Nyt byggesagssystem\""),
            ("tasks", "[\"Byggesager\"]"),
            ("products-considered", "[\"Structura\"]"),
            ("replaces", "[\"Byggesagsarkiv\"]"),
            ("integrates-with", "[\"SBSYS\"]"),
        ],
    ),
    (
        "below-the-limit",
        &[("one-off-cost", "10000"), ("annual-cost", "5000"), ("internal-hours", "20"), ("annual-benefit", "20000")],
    ),
    (
        "exactly-at-the-limit",
        &[("one-off-cost", "12500"), ("annual-cost", "5875"), ("internal-hours", "40"), ("annual-benefit", "20000")],
    ),
    (
        "misses-the-day",
        &[
            ("implementation", "\"large\""),
            ("one-off-cost", "2000000"),
            ("annual-cost", "500000"),
            ("annual-benefit", "1500000"),
            ("wanted-in-service", "2027-08-01"),
        ],
    ),
    (
        "mandated",
        &[
            ("objective", "\"Lovkrav\""),
            ("purpose", "\"Barnets lov kræver det\""),
            ("tasks", "[\"Underretninger\"]"),
            ("products-considered", "[\"DUBU\"]"),
            ("replaces", ""),
            ("annual-benefit", "0"),
        ],
    ),
    (
        "half-filled",
        &[
            ("replaces", "[\"TimeSave\"]"),
            ("one-off-cost", "\"ca. 100 tusind\""),
            ("wanted-in-service", "2025-01-01"),
            ("benefit-owner", ""),
            ("process-changes", ""),
        ],
    ),
];

fn told<T>(texts: &[String], test: impl FnOnce(&Facts<'_>, &[Review<'_>]) -> T) -> T {
    let portfolio = load(HOUSE, texts);
    let policy = Policy::default();
    let facts = Facts::new(&portfolio, "2026-11-21".parse().expect("a day"), &policy.analysis);
    let all: Vec<_> = portfolio.requests.iter().collect();
    test(&facts, &review(&facts, &all, &policy))
}

#[test]
fn the_memos_read_as_they_were_read_aloud() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/review");
    let mut stale = Vec::new();
    for (name, changes) in MEMOS {
        let text = told(&[with(changes)], |_, reviews| markdown(reviews, Language::Danish, false)).replace('\u{a0}', " ");
        let file = folder.join(format!("{name}.md"));
        if std::env::var_os("PORTFOLIO_UPDATE").is_some() {
            std::fs::create_dir_all(&folder).expect("a folder");
            std::fs::write(&file, &text).expect("a file");
        }
        if std::fs::read_to_string(&file).unwrap_or_default().replace("\r\n", "\n") != text {
            stale.push(name);
        }
    }
    assert!(stale.is_empty(), "{stale:?}: read them, then `PORTFOLIO_UPDATE=1 cargo test --test integration memo`");
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
fn a_document_is_whole_the_same_every_time_and_says_what_the_page_says() {
    let texts = [with(&[("title", "\"Kort & <data>\""), ("owner", "")])];
    let make = || told(&texts, |facts, reviews| docx(facts, reviews, Language::Danish).expect("a document"));
    let bytes = make();
    assert!(part(&bytes, "word/document.xml") == part(&make(), "word/document.xml"), "the same bytes");
    let document = part(&bytes, "word/document.xml");
    assert!(document.contains("Kort &amp; &lt;data&gt;") && document.contains("Forummets afgørelse"), "{document}");
    assert!(document.contains("systemejer") && document.contains("fælleskomponent"));
}

#[test]
fn a_memo_opens_in_libreoffice_and_has_one_to_three_sheets_of_paper() {
    let Some(program) = libreoffice() else { return };
    let folder = tempfile::tempdir().expect("a folder");
    let profile = format!("-env:UserInstallation=file://{}", folder.path().join("profile").display());
    for name in ["complete", "product-in-house", "half-filled"] {
        let (_, changes) = MEMOS.iter().find(|(of, _)| *of == name).expect("a memo");
        let bytes = told(&[with(changes)], |facts, reviews| docx(facts, reviews, Language::Danish).expect("a document"));
        let path = folder.path().join(format!("{name}.docx"));
        std::fs::write(&path, bytes).expect("a file");
        let mut convert = Command::new(&program);
        convert.arg(&profile).args(["--headless", "--convert-to", "pdf", "--outdir"]).arg(folder.path()).arg(&path);
        output_of(&mut convert);
        let pdf = std::fs::read(folder.path().join(format!("{name}.pdf"))).expect("LibreOffice with its word processor wrote");
        let text = String::from_utf8_lossy(&pdf);
        let sheets = text.matches("/Type/Page").count() - text.matches("/Type/Pages").count();
        assert!((1..=3).contains(&sheets), "{name}: {sheets} sheets");
    }
}

#[test]
fn the_log_has_the_headings_of_the_decisions_table() {
    for (at, language) in LANGUAGES.into_iter().enumerate() {
        let template: Vec<_> =
            templates::columns(TableKind::Decisions, language).into_iter().map(|column| column.heading).collect();
        assert_eq!(LOG_COLUMNS.map(|column| column.headings[at].to_owned()).to_vec(), template);
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
