//! Decisions that people enter into the workbook of findings, and what comes of them in the inventory.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use portfolio::audit;
use portfolio::load::{self, working_list};
use portfolio::model::Language;
use portfolio::policy::Policy;
use portfolio::report::decisions::{FILE, LABELS};
use portfolio::report::sheet::{self, Cell, Sheet, Style};
use portfolio::report::{Report, workbook};

use super::cli::{run, run_for_the_house, write};
use super::tools::{libreoffice, output_of};

const DAY: &str = "2026-11-21";

/// Makes a folder with an inventory: two systems that are one, three that nobody owns, and a contract that has run out.
fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    write(
        folder.path(),
        "inventory/systems.csv",
        "id,name,owner,benefit-owner,status\n1,Alfa,,Chef,operation\n2,Beta,,Chef,operation\n3,Gamma,,Chef,operation\n\
         4,Delta Plan,It,Chef,operation\n5,Delta Plan v. 2,It,Chef,operation\n",
    );
    write(folder.path(), "inventory/contracts.csv", "id,title,systems,end,owner\nK1,Delta,4,2026-06-30,Indkøb\n");
    folder
}

/// Writes the workbook of a folder's inventory in a language, its rows of findings treated by `edit`, and returns the file.
fn filled(folder: &Path, language: Language, edit: impl Fn(&mut Sheet)) -> PathBuf {
    let mut portfolio = load::load(&folder.join("inventory")).expect("the inventory");
    portfolio.profile.language = Some(language);
    let policy = Policy::default();
    let mut facts = audit::facts(&portfolio, DAY.parse().expect("a day"), &policy).expect("facts");
    let outcome = audit::audit(&mut facts, &policy).expect("an outcome");
    let report = Report::of(&facts, &policy, &outcome, &[], false);
    let mut pages = workbook::all(&report);
    edit(&mut pages[1].sheet);
    let path = folder.join("fund.xlsx");
    fs::write(&path, sheet::pages(&pages, language, &|_| Style::Plain).expect("a workbook")).expect("a file");
    path
}

/// Makes a folder with a workbook, `fund.xlsx`, in which somebody has decided.
pub(crate) fn decided() -> tempfile::TempDir {
    let folder = folder();
    filled(folder.path(), Language::English, |sheet| enter(sheet, "no-owner", "1", ["accepted", "in May", "It", "2027-06-30"]));
    folder
}

/// Makes a folder with two workbooks, `fund.xlsx` and `fund2.xlsx`, in which two people have decided about two findings.
#[cfg(unix)]
pub(crate) fn decided_by_two() -> tempfile::TempDir {
    let folder = folder();
    let decision = ["accepted", "in May", "It", "2027-06-30"];
    let other = filled(folder.path(), Language::English, |sheet| enter(sheet, "no-owner", "2", decision));
    fs::rename(other, folder.path().join("fund2.xlsx")).expect("a file");
    filled(folder.path(), Language::English, |sheet| enter(sheet, "no-owner", "1", decision));
    folder
}

fn column(sheet: &Sheet, key: &str) -> usize {
    sheet.columns.iter().position(|column| column.key == key).expect("the column")
}

/// Enters a decision beside the finding of a rule about a subject; empty texts stay empty, a day that is none is text.
fn enter(sheet: &mut Sheet, rule: &str, id: &str, [decision, reason, owner, until]: [&str; 4]) {
    let at = |key| column(sheet, key);
    let (rule_at, id_at) = (at("rule"), at("id"));
    let columns = ["decision", "reason", "decided-by", "until"].map(at);
    let row = sheet.groups[0].rows.iter_mut().find(|row| row[rule_at] == Cell::text(rule) && row[id_at] == Cell::text(id));
    let row = row.unwrap_or_else(|| panic!("no finding of {rule} about {id}"));
    let until = until.parse().map_or_else(|_| Cell::text(until), Cell::Day);
    for (column, cell) in columns.into_iter().zip([Cell::text(decision), Cell::text(reason), Cell::text(owner), until]) {
        row[column] = cell;
    }
}

fn import(folder: &Path, more: &[&str]) -> (i32, String, String) {
    run(folder, &[&["decisions", "import", "fund.xlsx", "inventory", "--as-of", DAY], more].concat())
}

/// Returns the rows of the table of decisions, without its headings and provenance.
fn recorded(folder: &Path) -> Vec<Vec<String>> {
    let bytes = fs::read(folder.join("inventory").join(FILE)).expect("the table");
    let mut reader = csv::ReaderBuilder::new().delimiter(b';').has_headers(false).from_reader(&bytes[3..]);
    let rows = reader.records().skip(1).map(|row| row.expect("a row").iter().map(str::to_owned).collect::<Vec<_>>());
    let mut rows: Vec<_> = rows.map(|row| row[..6].to_vec()).collect();
    rows.sort();
    rows
}

/// Returns the findings that stand and those that are waived on a day, as `rule id`.
fn audited(folder: &Path, day: &str) -> (Vec<String>, Vec<String>) {
    let (_, out, err) = run(folder, &["audit", "--format", "json", "--as-of", day, "--fail-on", "never"]);
    let document: serde_json::Value = serde_json::from_str(&out).unwrap_or_else(|_| panic!("{err}"));
    let said = |key: &str| {
        let rows = document[key].as_array().expect("rows").iter();
        rows.map(|row| format!("{} {}", row["rule"].as_str().expect("a rule"), row["subjects"][0]["id"].as_str().expect("an id")))
            .collect()
    };
    (said("findings"), said("waived"))
}

fn enter_four(sheet: &mut Sheet, words: [&str; 4]) {
    let [accept, act, different, later] = words;
    enter(sheet, "no-owner", "1", [accept, "lukkes \"snart\"; æøå", "It-chef", "2027-06-30"]);
    enter(sheet, "no-owner", "2", [later, "efter budgettet", "Økonomichef", "2027-01-31"]);
    enter(sheet, "duplicate-record", "5", [different, "to moduler", "Arkitekt", ""]);
    enter(sheet, "contract-expired", "K1", [act, "", "Indkøbschef", "2026-12-31"]);
}

const WORDS: [(Language, [&str; 4]); 3] = [
    (Language::Danish, ["Acceptér", "Følg op", "Ikke en dublet", "Senere"]),
    (Language::Norwegian, ["Aksepter", "Følg opp", "Ikke et duplikat", "Senere"]),
    (Language::English, ["Accept", "Act", "Not a duplicate", "Later"]),
];

#[test]
fn what_is_decided_stands_in_the_inventory_and_is_audited_so() {
    let folder = folder();
    let (standing, waived) = audited(folder.path(), DAY);
    assert!(standing.contains(&"no-owner 1".to_owned()) && waived.is_empty(), "{standing:?}");
    filled(folder.path(), Language::English, |sheet| enter_four(sheet, WORDS[2].1));
    let (code, out, err) = import(folder.path(), &[]);
    assert_eq!((code, err.as_str()), (0, ""), "{out}");
    assert!(out.contains("4 decisions of fund.xlsx taken over into finding-decisions.csv"), "{out}");
    assert_eq!(
        recorded(folder.path()),
        [
            ["contract-expired", "K1", "Act", "", "Indkøbschef", "2026-12-31"],
            ["duplicate-record", "5", "Not a duplicate", "to moduler", "Arkitekt", ""],
            ["no-owner", "1", "Accept", "lukkes \"snart\"; æøå", "It-chef", "2027-06-30"],
            ["no-owner", "2", "Later", "efter budgettet", "Økonomichef", "2027-01-31"],
        ]
    );
    let (standing, waived) = audited(folder.path(), DAY);
    assert_eq!(waived, ["duplicate-record 5", "no-owner 1", "no-owner 2"]);
    assert!(standing.contains(&"contract-expired K1".to_owned()) && standing.contains(&"no-owner 3".to_owned()), "{standing:?}");
    // The last day still counts; the day after, what was put off is back.
    assert!(audited(folder.path(), "2027-01-31").1.contains(&"no-owner 2".to_owned()));
    assert!(audited(folder.path(), "2027-02-01").0.contains(&"no-owner 2".to_owned()));
    let (_, full, _) = run(folder.path(), &["audit", "--full", "--as-of", DAY]);
    let full = full.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(full.contains("lukkes \"snart\"; æøå · It-chef · until 2027-06-30"), "{full}");
    assert!(full.contains("Indkøbschef sees to it by 2026-12-31"), "{full}");
    let (_, late, _) = run(folder.path(), &["audit", "--as-of", "2027-01-01"]);
    assert!(late.contains("Indkøbschef should have seen to it by 2026-12-31"), "{late}");
}

#[test]
fn a_decision_says_where_it_comes_from() {
    let folder = folder();
    filled(folder.path(), Language::Danish, |sheet| enter(sheet, "no-owner", "1", ["Acceptér", "lukkes", "Chef", ""]));
    import(folder.path(), &[]);
    let table = fs::read_to_string(folder.path().join("inventory").join(FILE)).expect("the table");
    let row = table.lines().nth(1).expect("a row");
    assert!(row.contains(";2026-11-21;fund.xlsx, Fund, row ") && row.contains(";finding:"), "{table}");
}

#[test]
fn a_decision_is_about_its_finding_alone_and_not_about_everything_of_the_rule_on_the_system() {
    let folder = folder();
    write(folder.path(), "inventory/systems.csv", "id,name,owner,annual-cost,users,in-service\n1,Alfa,It,mange,få,i går\n");
    let all = |(standing, waived): (Vec<String>, Vec<String>)| {
        let count = |rows: Vec<String>| rows.iter().filter(|row| *row == "unreadable-value 1").count();
        (count(standing), count(waived))
    };
    assert_eq!(all(audited(folder.path(), DAY)), (3, 0));
    filled(folder.path(), Language::English, |sheet| enter(sheet, "unreadable-value", "1", ["accept", "so it is", "Chef", ""]));
    assert_eq!(import(folder.path(), &[]).0, 0);
    assert_eq!(all(audited(folder.path(), DAY)), (2, 1));
}

#[test]
fn rows_that_are_moved_sorted_and_deleted_do_no_harm_in_any_language() {
    let wanted = {
        let folder = folder();
        filled(folder.path(), Language::English, |sheet| enter_four(sheet, WORDS[2].1));
        import(folder.path(), &[]);
        recorded(folder.path())
    };
    for (language, words) in WORDS {
        let folder = folder();
        filled(folder.path(), language, |sheet| {
            enter_four(sheet, words);
            sheet.columns.reverse();
            let decision = column(sheet, "decision");
            let rows = &mut sheet.groups[0].rows;
            rows.iter_mut().for_each(|row| row.reverse());
            // Undecided rows are deleted, but for one; the headings are copied between the rows, and a row stands twice.
            let one = rows.iter().position(|row| row[decision] == Cell::Empty).expect("an undecided row");
            let kept = rows.iter().enumerate().filter(|(at, row)| *at == one || row[decision] != Cell::Empty);
            let mut kept: Vec<_> = kept.map(|(_, row)| row.clone()).collect();
            kept.reverse();
            kept.insert(2, sheet.columns.iter().map(|column| Cell::text(column.heading(language))).collect());
            kept.push(kept[0].clone());
            sheet.groups[0].rows = kept;
        });
        let (code, out, _) = import(folder.path(), &[]);
        assert_eq!(code, 0, "{out}");
        assert_eq!(recorded(folder.path()), wanted, "{language:?}");
    }
}

#[test]
fn libreoffice_keeps_every_decision_in_xlsx_and_in_ods() {
    let Some(program) = libreoffice() else { return };
    for (language, words) in WORDS {
        let folder = folder();
        let path = filled(folder.path(), language, |sheet| enter_four(sheet, words));
        let read = |path: &Path| {
            let rows = working_list::read(path, &LABELS).expect("a working list").into_iter();
            rows.map(|row| (row.key, row.decision, row.reason, row.owner, row.until.map(Result::ok))).collect::<Vec<_>>()
        };
        let before = read(&path);
        assert_eq!(before.len(), 4);
        for form in ["xlsx", "ods"] {
            let profile = format!("-env:UserInstallation=file://{}", folder.path().join("profile").display());
            let out = folder.path().join("again");
            let mut command = Command::new(&program);
            output_of(command.arg(profile).args(["--headless", "--convert-to", form, "--outdir"]).arg(&out).arg(&path));
            let again = out.join("fund").with_extension(form);
            assert_eq!(read(&again), before, "{language:?}, {form}");
            let (code, said, err) =
                run(folder.path(), &["decisions", "import", &again.display().to_string(), "inventory", "--as-of", DAY]);
            assert_eq!((code, err.as_str()), (0, ""), "{said}");
        }
        assert_eq!(recorded(folder.path()).len(), 4);
    }
}

#[test]
fn everything_wrong_is_told_at_its_cell_in_one_run_and_the_rest_is_taken_over() {
    let folder = folder();
    filled(folder.path(), Language::English, |sheet| {
        enter(sheet, "no-owner", "1", ["maybe", "x", "y", ""]);
        enter(sheet, "no-owner", "2", ["later", "", "", ""]);
        enter(sheet, "no-owner", "3", ["accept", "x", "y", "03/04/2027"]);
        enter(sheet, "contract-expired", "K1", ["not a duplicate", "x", "y", "2020-01-01"]);
        enter(sheet, "duplicate-record", "5", ["not a duplicate", "to", "y", ""]);
    });
    let (code, out, _) = import(folder.path(), &[]);
    assert_eq!(code, 1, "{out}");
    let out = out.split_whitespace().collect::<Vec<_>>().join(" ");
    for told in [
        "the decision `maybe` is none of those on offer",
        "`later` lacks a reason",
        "`later` lacks an owner",
        "`later` lacks the day on which it is taken up again",
        "the day `03/04/2027` cannot be read",
        "`not a duplicate` does not fit the rule `contract-expired`",
        "the day 2020-01-01 has passed",
        "1 new or changed, 0 as before, 0 about findings that are gone, 7 to mend",
        "sheet `Findings`, cell ",
    ] {
        assert!(out.contains(told), "{told}\n{out}");
    }
    assert_eq!(recorded(folder.path()).len(), 1);
}

#[test]
fn decisions_that_contradict_each_other_are_told_and_neither_is_followed() {
    let folder = folder();
    filled(folder.path(), Language::English, |sheet| {
        enter(sheet, "no-owner", "1", ["accept", "x", "y", ""]);
        let (rule, id) = (column(sheet, "rule"), column(sheet, "id"));
        let decision = column(sheet, "decision");
        let rows = &mut sheet.groups[0].rows;
        let mut other =
            rows.iter().find(|row| row[rule] == Cell::text("no-owner") && row[id] == Cell::text("1")).expect("a row").clone();
        other[decision] = Cell::text("act");
        rows.push(other);
    });
    let (code, out, _) = import(folder.path(), &[]);
    assert_eq!(code, 1);
    assert_eq!(out.matches("says otherwise of the same finding than").count(), 2, "{out}");
    assert!(!folder.path().join("inventory").join(FILE).exists());
}

#[test]
fn a_finding_that_is_gone_is_told_and_needs_no_decision() {
    let folder = folder();
    filled(folder.path(), Language::English, |sheet| enter(sheet, "no-owner", "1", ["accept", "x", "y", ""]));
    write(folder.path(), "inventory/systems.csv", "id,name,owner,benefit-owner,status\n1,Alfa,It,Chef,operation\n");
    let (code, out, _) = import(folder.path(), &[]);
    assert_eq!(code, 0, "{out}");
    assert!(out.contains("1 decision is about a finding that is gone") && out.contains("Alfa"), "{out}");
    assert!(!folder.path().join("inventory").join(FILE).exists());
}

#[test]
fn an_import_can_be_repeated_and_a_later_one_changes_what_it_says() {
    let folder = folder();
    let table = folder.path().join("inventory").join(FILE);
    filled(folder.path(), Language::English, |sheet| enter_four(sheet, WORDS[2].1));
    let (_, trial, _) = import(folder.path(), &["--dry-run"]);
    assert!(trial.contains("4 decisions of fund.xlsx would be taken over") && !table.exists(), "{trial}");
    import(folder.path(), &[]);
    let before = fs::read(&table).expect("the table");
    let (code, out, _) = import(folder.path(), &[]);
    assert_eq!(code, 0);
    assert!(out.contains("0 new or changed, 4 as before"), "{out}");
    assert_eq!(fs::read(&table).expect("the table"), before);

    // The next workbook shows what was decided; a row that is changed in it changes in the inventory.
    filled(folder.path(), Language::Danish, |sheet| enter(sheet, "no-owner", "1", ["Følg op", "", "Drift", "2027-03-31"]));
    let (code, out, _) = import(folder.path(), &[]);
    assert_eq!(code, 0);
    assert!(out.contains("1 new or changed, 3 as before") && out.contains("before: Accept, until 2027-06-30"), "{out}");
    assert_eq!(recorded(folder.path()).len(), 4);
    assert!(audited(folder.path(), DAY).0.contains(&"no-owner 1".to_owned()), "it stands again");
}

#[test]
fn what_somebody_has_added_to_the_table_stays_and_another_table_is_not_touched() {
    let folder = folder();
    filled(folder.path(), Language::Danish, |sheet| enter(sheet, "no-owner", "1", ["Acceptér", "lukkes", "Chef", ""]));
    import(folder.path(), &[]);
    let table = folder.path().join("inventory").join(FILE);
    let text = fs::read_to_string(&table).expect("the table");
    let mut lines: Vec<String> = text.trim_start_matches('\u{feff}').lines().map(str::to_owned).collect();
    lines[0] += ";Sagsnr.";
    lines[1] += ";26/0417";
    lines.push("no-owner;3;;egen linje;Byrådet;;;;;26/0418".to_owned());
    // As a spreadsheet program of old saves it.
    let text = lines.join("\r\n");
    let (bytes, ..) = encoding_rs::WINDOWS_1252.encode(&text);
    fs::write(&table, bytes).expect("a file");
    filled(folder.path(), Language::Danish, |sheet| {
        enter(sheet, "no-owner", "1", ["Acceptér", "lukkes i maj", "Chef", "2027-05-31"]);
        enter(sheet, "no-owner", "2", ["Acceptér", "lukkes også", "Chef", ""]);
    });
    let (code, out, _) = import(folder.path(), &[]);
    assert_eq!(code, 0, "{out}");
    let text = fs::read_to_string(&table).expect("the table");
    assert!(text.contains("lukkes i maj;Chef;2027-05-31;2026-11-21;") && text.contains(";26/0417"), "{text}");
    assert!(text.contains("no-owner;3;;egen linje;Byrådet;;;;;26/0418"), "{text}");
    assert_eq!(text.lines().count(), 4, "{text}");

    fs::write(&table, "id;navn\n1;noget andet\n").expect("a file");
    let (code, _, err) = import(folder.path(), &[]);
    assert_eq!(code, 2, "{err}");
    assert_eq!(fs::read_to_string(&table).expect("the table"), "id;navn\n1;noget andet\n");
}

#[test]
fn a_waiver_of_ones_own_is_shown_in_the_workbook_and_named_where_it_still_accepts() {
    let folder = folder();
    write(folder.path(), "inventory/undtagelser.csv", "rule,subject,reason,owner,until\nno-owner,1,lukkes,Chef,2027-12-31\n");
    filled(folder.path(), Language::English, |_| ());
    let (_, out, _) = import(folder.path(), &[]);
    assert!(out.contains("0 new or changed, 1 as before"), "{out}");
    filled(folder.path(), Language::English, |sheet| enter(sheet, "no-owner", "1", ["act", "", "It", "2027-01-31"]));
    let (code, out, _) = import(folder.path(), &[]);
    assert_eq!(code, 0);
    assert!(out.contains("1 finding is waived elsewhere too") && out.contains("undtagelser.csv:2"), "{out}");
}

#[test]
fn a_workbook_in_the_inventory_is_left_out_with_a_note() {
    let folder = folder();
    let path = filled(folder.path(), Language::Danish, |sheet| enter(sheet, "no-owner", "1", ["Acceptér", "x", "y", ""]));
    let before = audited(folder.path(), DAY);
    fs::rename(path, folder.path().join("inventory/fund.xlsx")).expect("a file");
    assert_eq!(audited(folder.path(), DAY), before);
    let (_, out, _) = run(folder.path(), &["check"]);
    assert!(out.contains("left out fund.xlsx: a workbook to decide in"), "{out}");
    let (code, out, _) = run(folder.path(), &["decisions", "import", "inventory/fund.xlsx", "--as-of", DAY]);
    assert_eq!(code, 0, "{out}");
}

#[test]
fn a_workbook_with_decisions_is_not_written_over_before_they_are_imported() {
    let folder = folder();
    let path = filled(folder.path(), Language::English, |sheet| enter(sheet, "no-owner", "1", ["accept", "x", "y", ""]));
    let before = fs::read(&path).expect("a file");
    let again = || run(folder.path(), &["audit", "--output", "fund.xlsx", "--as-of", DAY, "--fail-on", "never"]);
    let (code, _, err) = again();
    assert_eq!(code, 2);
    assert!(err.contains("decisions that the inventory does not have") && err.contains("decisions import"), "{err}");
    assert_eq!(fs::read(&path).expect("a file"), before);
    import(folder.path(), &[]);
    assert_eq!(again().0, 0);
}

#[test]
fn what_is_no_workbook_of_findings_is_refused_with_what_to_give() {
    let folder = folder();
    for (name, text) in [("leg.csv", "id,name\n1,x\n"), ("tom.csv", ""), ("navn.xlsx", "ikke en arbejdsbog")] {
        write(folder.path(), name, text);
        let (code, out, err) = run(folder.path(), &["decisions", "import", name]);
        assert_eq!((code, out.as_str()), (2, ""), "{name}: {err}");
        assert!(err.contains("hint: "), "{err}");
    }
    assert_eq!(run(folder.path(), &["decisions", "import", "findes-ikke.xlsx"]).0, 2);
}

#[test]
fn the_column_that_is_missing_is_named_as_the_workbook_heads_it() {
    let folder = folder();
    let lost = |key: &'static str| {
        filled(folder.path(), Language::Danish, |sheet| {
            let at = column(sheet, key);
            sheet.columns[at] = sheet::Column::named("note", "Noter");
        });
        let (code, _, err) =
            run_for_the_house(folder.path(), &["--lang", "da", "decisions", "import", "fund.xlsx", "--as-of", DAY]);
        assert_eq!(code, 2, "{err}");
        err
    };
    assert!(lost("decision").contains("giv kolonnen med beslutningerne dens overskrift tilbage: `Beslutning`"));
    assert!(lost("key").contains("uden kolonnen `Nøgle (må ikke ændres)`"));
}

#[test]
fn decisions_are_read_from_a_csv_with_words_in_any_case_and_days_as_text() {
    let folder = folder();
    let path = filled(folder.path(), Language::Norwegian, |sheet| {
        enter(sheet, "no-owner", "1", ["  AKSEPTER ", "lukkes", "It", "1. mars 2027"])
    });
    assert_eq!(import(folder.path(), &["--dry-run"]).0, 0);
    let key = waiver_key(&path);
    let text = format!(
        "Notat;Beslutning;Begrunnelse;Ansvarlig;Gjelder til;Nøkkel (må ikke endres)\r\nx; aksepter;lukkes;It;01.03.2027;{key}\r\n"
    );
    write(folder.path(), "fund.csv", &text);
    let (code, out, err) = run(folder.path(), &["decisions", "import", "fund.csv", "inventory", "--as-of", DAY]);
    assert_eq!(code, 0, "{err}");
    assert!(out.contains("1 decision of fund.csv taken over"), "{out}");
    assert_eq!(recorded(folder.path()).len(), 1);
}

/// Returns the key of the first row in which something was decided.
fn waiver_key(path: &Path) -> String {
    let read = working_list::read(path, &LABELS).expect("a working list");
    read.first().expect("a decision").key.clone()
}

#[test]
fn a_reason_cannot_run_in_the_table() {
    let folder = folder();
    filled(folder.path(), Language::English, |sheet| {
        enter(sheet, "no-owner", "1", ["accept", "=cmd|'/c calc'!A0", "@SUM(A1)", ""]);
        enter(sheet, "no-owner", "2", ["accept", "\u{202e}\u{1b}[31m-2+3", "\"; \r\n=1", ""]);
    });
    let (_, out, _) = import(folder.path(), &[]);
    assert!(!out.contains(['\u{1b}', '\u{202e}']), "{out}");
    let rows = recorded(folder.path());
    assert_eq!(rows[0][3..5], ["'=cmd|'/c calc'!A0", "'@SUM(A1)"]);
    assert!(rows.iter().flatten().all(|cell| !cell.starts_with(['=', '+', '-', '@', '\t'])), "{rows:?}");
    let (_, out, _) = import(folder.path(), &[]);
    assert!(out.contains("0 new or changed, 2 as before"), "{out}");
}
