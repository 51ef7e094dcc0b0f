//! Forms half filled in, numbers with text, systems that do not exist, days that have passed: every gap is named at once.

use std::path::Path;
use std::process::Command;

use portfolio::load::requests;
use portfolio::model::Language;
use portfolio::report::request_form;
use portfolio::report::review::Memo;
use portfolio::review::Verdict;
use rust_xlsxwriter::{Workbook, Worksheet};

use super::{HOUSE, reviewed, with};
use crate::cli::run;
use crate::tools::{libreoffice, output_of};

/// Returns what is missing as `question: what, where`, in English.
fn gaps(texts: &[String]) -> Vec<String> {
    reviewed(texts, "", |reviews| {
        let memo = Memo::of(&reviews[0], Language::English);
        assert_eq!(reviews[0].verdict == Verdict::NotReady, !memo.gaps.is_empty(), "no memo hides a gap");
        let line = |place: &str| place.rsplit_once("line ").map(|(_, row)| row.to_owned()).unwrap_or_default();
        memo.gaps.iter().map(|gap| format!("{}: {} ({})", gap.question, gap.what, line(&gap.place))).collect()
    })
}

#[test]
fn every_gap_is_named_at_once_where_it_stands() {
    let text = "\
title = \"Nyt system\"
department = \"Borgerserivce\"
objective = \"Fordi\"
purpose = \"Vi mangler det\"
tasks = [\"Tidsbestiling\"]
replaces = [\"TimeSave\", \"Ukendt\"]
wanted-in-service = 2025-01-01
hosting = \"måneskin\"
integrates-with = [\"Outlok\"]
users = \"mange\"
one-off-cost = \"ca. 100 tusind\"
annual-cost = 60000
evaluation-date = \"03/04/2029\"
personal-data = \"måske\"
owner = \"Ikke afklaret\"
";
    let found = gaps(&[text.to_owned()]);
    let about = |question: &str| found.iter().filter(|gap| gap.starts_with(question)).cloned().collect::<Vec<_>>();
    assert_eq!(about("department"), ["department: there is no department “Borgerserivce”; did you mean “Borgerservice”? (2)"]);
    assert_eq!(
        about("replaces"),
        ["replaces: there is no system “TimeSave”; did you mean “TimeSafe”? (6)", "replaces: there is no system “Ukendt” (6)"]
    );
    assert_eq!(about("integrates with"), ["integrates with: there is no system “Outlok”; did you mean “Outlook”? (9)"]);
    assert_eq!(about("wanted in service"), ["wanted in service: 2025-01-01 has passed: write a day to come (7)"]);
    for (question, line) in
        [("objective", 3), ("hosting", 8), ("users", 10), ("one-off cost", 11), ("evaluation date", 13), ("personal data", 14)]
    {
        let gap = about(question);
        assert!(
            gap.len() == 1
                && (gap[0].contains("cannot be read") || gap[0].contains("is none of the answers"))
                && gap[0].ends_with(&format!("({line})")),
            "{question}: {gap:?}"
        );
    }
    for question in ["common components", "internal hours", "annual benefit", "owner", "benefit owner", "process changes"] {
        assert!(about(&format!("{question}: ")).iter().any(|gap| gap.contains(": not answered")), "{question}: {found:?}");
    }
    assert_eq!(about("tasks"), [""; 0], "a task that no system has is told, and is no gap");
}

#[test]
fn a_complete_request_has_no_gap() {
    assert_eq!(gaps(&[with(&[])]), [""; 0]);
}

#[test]
fn faults_of_toml_are_told_all_at_once_with_their_lines() {
    let folder = tempfile::tempdir().expect("a folder");
    let told = |text: &str| {
        let path = folder.path().join("r.toml");
        std::fs::write(&path, text).expect("a file");
        let errors = requests::read(&path).expect_err("it is wrong");
        errors
            .iter()
            .map(|error| {
                format!(
                    "{} | {} | {}",
                    error.message,
                    error.place.clone().unwrap_or_default().to_string().rsplit(' ').next().unwrap_or_default(),
                    error.hints.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")
                )
            })
            .collect::<Vec<_>>()
    };
    let unknown = told("title = \"A\"\ntitel = \"B\"\nanual-cost = 5\n");
    assert_eq!(unknown.len(), 2, "{unknown:?}");
    assert!(
        unknown[0].contains("`titel` | 2 | did you mean `title`?")
            && unknown[1].contains("`anual-cost` | 3 | did you mean `annual-cost`?"),
        "{unknown:?}"
    );
    assert!(told("title = \"A\ntasks = []\n")[0].contains("not valid TOML"));
    assert!(told("")[0].contains("the file is empty"));
    assert!(told("request = 4\n")[0].contains("is not a section"));
    assert!(told("title = \"A\"\n[[request]]\nid = \"B\"\n")[0].contains("outside the requests"));
    std::fs::write(folder.path().join("b.toml"), [0xff, 0xfe, 0x41]).expect("a file");
    assert!(requests::read(&folder.path().join("b.toml")).is_err());
    assert!(requests::read(&folder.path().join("none.toml")).is_err());
}

#[test]
fn several_requests_stand_in_one_file_each_with_its_lines() {
    let texts = ["[[request]]\ntitle = \"A\"\nreplaces = [\"X\"]\n\n[[request]]\ntitle = \"B\"\nreplaces = [\"Y\"]\n".to_owned()];
    reviewed(&texts, "", |reviews| {
        let rows: Vec<_> = reviews
            .iter()
            .flat_map(|review| review.gaps().into_iter().filter(|gap| gap.column == "replaces"))
            .map(|gap| gap.place.row)
            .collect();
        assert_eq!(rows, [3, 7]);
        assert_ne!(reviews[0].request().id, reviews[1].request().id);
    });
}

/// Returns the verdict, the title and the gaps of a workbook as a request, by the program.
fn of_form(fill: impl FnOnce(&mut Worksheet)) -> serde_json::Value {
    let folder = tempfile::tempdir().expect("a folder");
    let mut workbook = Workbook::new();
    fill(workbook.add_worksheet());
    workbook.save(folder.path().join("form.xlsx")).expect("a workbook");
    review_of(folder.path(), "form.xlsx")
}

fn review_of(folder: &Path, file: &str) -> serde_json::Value {
    for part in HOUSE.split("# ").filter(|part| !part.is_empty()) {
        let (name, body) = part.split_once('\n').expect("a table");
        crate::cli::write(folder, &format!("inventory/{name}.csv"), body);
    }
    let (code, out, err) = run(folder, &["review", file, "--format", "json", "--as-of", "2026-11-21"]);
    assert_eq!(code, 0, "{err}");
    let document: serde_json::Value = serde_json::from_str(&out).expect("JSON");
    document["requests"][0].clone()
}

#[test]
fn an_empty_form_is_a_request_of_which_everything_is_missing() {
    for language in [Language::Danish, Language::Norwegian, Language::English] {
        let folder = tempfile::tempdir().expect("a folder");
        std::fs::write(folder.path().join("ønske.xlsx"), request_form::workbook(language).expect("a form")).expect("a file");
        std::fs::write(folder.path().join("tom.toml"), request_form::toml(language)).expect("a file");
        for file in ["ønske.xlsx", "tom.toml"] {
            let request = review_of(folder.path(), file);
            assert_eq!(request["verdict"], "not-ready");
            assert_eq!(request["id"], file.split('.').next().expect("a stem"));
            assert_eq!(request["gaps"].as_array().map(Vec::len), Some(19), "{file}: {}", request["gaps"]);
            let rows: Vec<_> = request["gaps"].as_array().into_iter().flatten().map(|gap| gap["place"]["row"].as_u64()).collect();
            assert!(rows.is_sorted() && rows[0] > Some(2), "each gap has its row: {rows:?}");
        }
    }
}

#[test]
fn a_form_is_read_wherever_people_have_moved_its_answers() {
    let request = of_form(|sheet| {
        // Another order, a column put between, an answer in two cells, a heading of their own, and a question asked twice.
        let rows: [&[&str]; 11] = [
            &["Vores eget ønske", "", "", ""],
            &["Årlig udgift\nDrift om året", "", "60.000 kr.", ""],
            &["Titel", "", "Tidsbestilling", ""],
            &["Erstatter:", "", "S3", "GIS-bro"],
            &["Formål", "", "Lovkrav: serviceloven", ""],
            &["Ønsket ibrugtagning", "", "1. december 2027", ""],
            &["Antal brugere *", "", "40", ""],
            &["Yndlingsfarve", "", "blå", ""],
            &["Titel", "", "En anden titel", ""],
            &["Personoplysninger", "", "Ja", ""],
            &["Engangsudgift", "", "omkring 120.000", ""],
        ];
        for (row, cells) in (0_u32..).zip(rows) {
            for (column, text) in (0_u16..).zip(cells).filter(|(_, text)| !text.is_empty()) {
                sheet.write_string(row, column, *text).expect("a cell");
            }
        }
    });
    assert_eq!(request["title"], "Tidsbestilling");
    assert_eq!(request["objective"], "law", "the purpose begins with it");
    assert_eq!(request["wanted"], "2027-12-01");
    let gap = |column: &str| request["gaps"].as_array().into_iter().flatten().find(|gap| gap["column"] == column).cloned();
    assert_eq!(gap("one-off-cost").expect("a gap")["place"]["row"], 11);
    assert_eq!(gap("one-off-cost").expect("a gap")["place"]["column"], "Engangsudgift");
    assert!(gap("annual-cost").is_none() && gap("replaces").is_none() && gap("users").is_none());
    let goes =
        request["checks"].as_array().into_iter().flatten().find(|check| check["id"] == "goes-out").cloned().expect("a check");
    let ids: Vec<_> = goes["subjects"].as_array().into_iter().flatten().map(|subject| subject["id"].clone()).collect();
    assert_eq!(ids[..2], ["S3", "S8"], "two cells are one list");
}

#[test]
fn a_workbook_that_is_no_form_is_refused_with_what_to_do() {
    let folder = tempfile::tempdir().expect("a folder");
    crate::cli::write(folder.path(), "inventory/systems.csv", "id,name\n1,Alfa\n");
    let mut workbook = Workbook::new();
    workbook.add_worksheet().write_string(0, 0, "Indkøbsliste").expect("a cell");
    workbook.save(folder.path().join("liste.xlsx")).expect("a workbook");
    crate::cli::write(folder.path(), "letter.docx", "PK");
    let (code, out, err) = run(folder.path(), &["review", "liste.xlsx"]);
    assert_eq!((code, out.as_str()), (2, ""));
    assert!(err.contains("holds no request") && err.contains("init --request"), "{err}");
    assert_eq!(run(folder.path(), &["review", "letter.docx"]).0, 2);
    assert_eq!(run(folder.path(), &["review", "inventory"]).0, 2);
}

#[test]
fn a_table_of_requests_is_a_file_of_them_too() {
    let folder = tempfile::tempdir().expect("a folder");
    let table = "Anmodningsnr.;Titel;Afdeling;Formål;Erstatter;Årlig udgift\nA1;Booking;Borgerservice;Effektivisering;S3;60.000\nA2;Kort;;;;mange\n";
    crate::cli::write(folder.path(), "ønsker.csv", table);
    let request = review_of(folder.path(), "ønsker.csv");
    assert_eq!(request["objective"], "efficiency");
}

/// Writes the form with answers beside their questions, as a department fills it in.
fn filled(answers: &[(&str, &str)]) -> Vec<u8> {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    let columns = portfolio::report::templates::columns(portfolio::model::TableKind::Requests, Language::Danish);
    for (row, column) in (2_u32..).zip(&columns) {
        sheet.write_string(row, 0, format!("{}\n{}", column.heading, column.note)).expect("a question");
        if let Some((_, answer)) = answers.iter().find(|(name, _)| *name == column.name) {
            sheet.write_string(row, 1, *answer).expect("an answer");
        }
    }
    workbook.save_to_buffer().expect("a workbook")
}

const HALF: [(&str, &str); 9] = [
    ("title", "Ny kortløsning"),
    ("department", "Borgerserivce"),
    ("objective", "Fordi"),
    ("hosting", "måneskin"),
    ("replaces", "Timesave"),
    ("wanted-in-service", "01-03-2024"),
    ("one-off-cost", "ca. 100.000"),
    ("users", "mange"),
    ("personal-data", "måske"),
];

#[test]
fn a_form_half_filled_in_has_each_gap_at_its_cell_however_it_was_saved() {
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::write(folder.path().join("form.xlsx"), filled(&HALF)).expect("a file");
    let mut files = vec!["form.xlsx".to_owned()];
    if let Some(program) = libreoffice() {
        let profile = format!("-env:UserInstallation=file://{}", folder.path().join("profile").display());
        for ending in ["ods", "xls", "xlsx"] {
            let into = folder.path().join(ending);
            let mut convert = Command::new(&program);
            convert.arg(&profile).args(["--headless", "--convert-to", ending, "--outdir"]).arg(&into);
            output_of(convert.arg(folder.path().join("form.xlsx")));
            files.push(format!("{ending}/form.{ending}"));
        }
    }
    for file in files {
        let request = review_of(folder.path(), &file);
        assert_eq!(request["verdict"], "not-ready", "{file}");
        let gaps: Vec<_> = request["gaps"].as_array().into_iter().flatten().collect();
        let told = |column: &str| -> Vec<(u64, String)> {
            let of_column = gaps.iter().filter(|gap| gap["column"] == column);
            of_column.map(|gap| (gap["place"]["row"].as_u64().expect("a row"), gap["what"].to_string())).collect()
        };
        // The form's questions stand below each other from row 3 on.
        for (column, row, what) in [
            ("department", 5, "did you mean “Borgerservice”?"),
            ("objective", 6, "“Fordi” is none of the answers: write law, political goal or efficiency"),
            ("purpose", 7, "not answered"),
            ("replaces", 11, "there is no system “Timesave”; did you mean “TimeSafe”?"),
            ("wanted-in-service", 12, "2024-03-01 has passed"),
            ("hosting", 13, "“måneskin” is none of the answers: write SaaS, hosted or on-prem"),
            ("users", 17, "“mange” cannot be read"),
            ("one-off-cost", 19, "“ca. 100.000” cannot be read"),
            ("annual-benefit", 22, "not answered"),
            ("personal-data", 29, "“måske” is none of the answers: write yes or no"),
            ("process-changes", 30, "not answered"),
        ] {
            let found = told(column);
            assert!(found.len() == 1 && found[0].0 == row && found[0].1.contains(what), "{file}, {column}: {found:?}");
        }
    }
}

/// What people and scripts put into forms: markup, formulas, links, control characters, letters that turn the direction of writing.
const HOSTILE: &str = r#"
title = "<script>alert(1)</script> =cmd|' /C calc'!A0 **fed** `kode` \u001b[31mrød\u0007 \u202Etxet"
id = "=1+1"
department = "=HYPERLINK(\"http://evil\")"
purpose = "\u0000nul\r\nlinje to\n\n# overskrift\n- [ ] punkt | celle"
tasks = ["@SUM(1+1)"]
products-considered = ["-2+3", "</textarea><img src=x onerror=alert(1)>"]
replaces = ["+1", "S\u200bkjult"]
process-changes = "{{ memo }} {% raw %} ${x} {$y} { $z }"
owner = "&lt;b&gt;"
"#;

#[test]
fn hostile_text_does_nothing_in_any_form() {
    let folder = tempfile::tempdir().expect("a folder");
    crate::cli::write(folder.path(), "inventory/systems.csv", "id,name\n1,Alfa\n");
    std::fs::write(folder.path().join("r.toml"), HOSTILE).expect("a file");
    let of = |format: &str| {
        let arguments = ["review", "r.toml", "--format", format, "--output", "out", "--as-of", "2026-11-21"];
        let (code, _, err) = run(folder.path(), &arguments);
        assert_eq!(code, 0, "{format}: {err}");
        let bytes = std::fs::read(folder.path().join("out")).expect("a file");
        std::fs::remove_file(folder.path().join("out")).expect("it goes");
        bytes
    };
    let is_plain = |text: &str, form: &str| {
        let hidden = |letter: char| letter.is_control() && !"\n\r\t".contains(letter) || "\u{202e}\u{200b}".contains(letter);
        assert!(!text.contains(hidden), "{form}: {text:?}");
    };
    for form in ["table", "markdown", "html", "csv"] {
        let text = String::from_utf8(of(form)).expect("UTF-8");
        is_plain(&text, form);
        if form != "csv" {
            assert!(
                text.contains("{{ memo }} {% raw %} ${x} {$y} { $z }") || form == "markdown",
                "{form}: no template reads it: {text}"
            );
        }
        match form {
            "markdown" => {
                assert!(!text.contains("<script") && !text.contains("**fed**") && !text.contains("`kode`"), "{text}");
                assert!(!text.contains("\n# overskrift") && !text.contains("- [ ] punkt | celle"), "{text}");
            }
            "html" => assert!(!text.contains("<script") && !text.contains("<img") && !text.contains("<b>"), "{text}"),
            "csv" => assert!(text.lines().all(|line| !line.starts_with('=')), "a spreadsheet reckons nothing: {text}"),
            _ => {}
        }
    }
    let document = of("docx");
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(document)).expect("an archive");
    let mut text = String::new();
    std::io::Read::read_to_string(&mut archive.by_name("word/document.xml").expect("a part"), &mut text).expect("UTF-8");
    is_plain(&text, "docx");
    assert!(!text.contains("<script") && text.contains("&lt;script&gt;"), "{text}");
    let json: serde_json::Value = serde_json::from_slice(&of("json")).expect("JSON");
    assert_eq!(json["requests"][0]["verdict"], "not-ready");
}

#[test]
fn a_title_that_fills_the_file_is_a_gap_and_no_memo_of_that_length() {
    let text = with(&[("title", &format!("\"{}\"", "Å".repeat(400_000))), ("purpose", &format!("\"{}\"", "b".repeat(50_000)))]);
    let found = gaps(std::slice::from_ref(&text));
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].starts_with("title: the text has 400000 letters: write it with at most 200"), "{found:?}");
    reviewed(&[text], "", |reviews| {
        for language in [Language::Danish, Language::English] {
            let memo = portfolio::report::review::markdown(reviews, language, true);
            assert!(memo.len() < 20_000, "{}", memo.len());
        }
    });
}

#[test]
fn requests_of_one_title_are_two_requests_and_each_names_the_other() {
    let texts = ["[[request]]\ntitle = \"Kort\"\n\n[[request]]\ntitle = \"KORT \"\n".to_owned()];
    reviewed(&texts, "", |reviews| {
        let more: Vec<_> =
            reviews.iter().map(|review| review.answer("form").expect("asked").answer.more[0].to_string()).collect();
        let others = ["request-0:2", "request-0:1"].map(|other| format!("another request has the same title: {other}"));
        assert_eq!(more, others);
    });
}
