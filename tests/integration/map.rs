//! Unknown spreadsheets: what they hold is proposed, and what is accepted is declared and then read.

use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::cli::{run, write};

const SYSTEMS: &str =
    "id;navn;leverandør\nS1;Aula;Netcompany A/S\nS2;SBSYS;KMD A/S\nS3;Opus Løn;KMD A/S\nS4;Prisme;Fujitsu A/S\n";

fn house() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    write(folder.path(), "inventory/systemer.csv", SYSTEMS);
    folder
}

/// Returns the proposal of the first sheet.
fn proposed(folder: &Path, file: &str) -> Value {
    let (_, out, err) = run(folder, &["map", file, "--format", "json"]);
    let document: Value = serde_json::from_str(&out).unwrap_or_else(|error| panic!("{error}: {err}"));
    document["sheets"][0].clone()
}

/// Returns what each column is taken for, where that is likely.
fn meant(proposal: &Value) -> Vec<&str> {
    let columns = proposal["columns"].as_array().expect("columns").iter();
    columns.map(|column| if column["is-written"] == true { column["column"].as_str().unwrap_or("") } else { "" }).collect()
}

const AGREEMENTS: &str = "Aftaler i Center for IT;;;;;;\n\n\
    Hvad hedder aftalen?;Hvem er den med;Hvilke systemer dækker den;Begynder;Sidste dag;Hvor længe før skal vi sige op;Bemærkninger fra Bente\n\
    Aula-aftale;Netcompany A/S;Aula;01-01-2022;31-12-2027;6 mdr.;ring\n\
    Løn;KMD A/S;Opus Løn;01-01-2021;31-12-2026;3 måneder;\n\
    Økonomi;Fujitsu A/S;Prisme;01-02-2020;31-01-2028;90 dage;\n";

#[test]
fn odd_headings_are_known_by_their_words_and_by_the_values_below_them() {
    let house = house();
    write(house.path(), "inventory/bente.csv", AGREEMENTS);
    let proposal = proposed(house.path(), "bente.csv");
    assert_eq!((&proposal["table"], &proposal["header-row"]), (&"contracts".into(), &3.into()));
    assert_eq!(meant(&proposal), ["title", "supplier", "systems", "start", "end", "notice", ""]);
    let (code, out, err) = run(house.path(), &["map", "bente.csv"]);
    assert_eq!(code, 0, "{err}");
    assert!(out.starts_with("`bente.csv`: contracts, sure, 3 rows, headings in row 3"), "{out}");
    assert!(out.contains("found among the systems") && out.contains("31-12-2027"), "{out}");
    assert!(err.contains("`--accept` writes it"), "nobody is there to ask: {err}");
    assert!(!house.path().join("inventory/portfolio.toml").exists());
}

#[test]
fn what_is_accepted_is_read_and_a_second_time_changes_nothing() {
    let house = house();
    write(house.path(), "inventory/bente.csv", AGREEMENTS);
    let manifest = house.path().join("inventory/portfolio.toml");
    write(house.path(), "inventory/portfolio.toml", "# ours\norganisation = \"Egelund\"   # not the real one\n");
    let (code, _, err) = run(house.path(), &["map", "inventory/bente.csv", "--accept"]);
    assert!(code == 0 && err.contains("3 rows of bente.csv are read"), "{err}");
    let written = fs::read_to_string(&manifest).expect("a manifest");
    assert!(written.starts_with("# ours\norganisation = \"Egelund\"   # not the real one\n\n[[source]]\n"), "{written}");
    let (_, out, _) = run(house.path(), &["check"]);
    assert!(out.contains("bente.csv: contracts, 3 rows"), "{out}");
    let (code, _, err) = run(house.path(), &["map", "bente.csv", "--accept"]);
    assert!(code == 0 && err.contains("says all of this already"), "{err}");
    assert_eq!(fs::read_to_string(&manifest).expect("a manifest"), written);
    assert_eq!(proposed(house.path(), "bente.csv")["certainty"], 100);
}

#[test]
fn ten_rows_are_shown_and_nothing_is_written_until_it_is_accepted() {
    let house = house();
    let rows: String = (1..=15).map(|number| format!("Aftale {number};Firma {number} A/S;01-01-2022;31-12-2027\n")).collect();
    write(house.path(), "inventory/mange.csv", &format!("Hvad hedder aftalen?;Hvem er den med;Begynder;Sidste dag\n{rows}"));
    let kept = "organisation = \"Egelund\"\n[[source]]\npath = \"systemer.csv\"\ntable = \"systems\"\n";
    write(house.path(), "inventory/portfolio.toml", kept);
    let manifest = house.path().join("inventory/portfolio.toml");
    let proposal = proposed(house.path(), "mange.csv");
    assert_eq!(proposal["rows"], 15);
    let (_, out, _) = run(house.path(), &["map", "mange.csv"]);
    assert!(out.contains("Aftale 10 ") && !out.contains("Aftale 11"), "{out}");
    assert_eq!(fs::read_to_string(&manifest).expect("a manifest"), kept, "nobody accepted it");
    let (code, _, err) = run(house.path(), &["map", "mange.csv", "--accept"]);
    assert!(code == 0 && err.contains("15 rows of mange.csv are read"), "{err}");
    let written = fs::read_to_string(&manifest).expect("a manifest");
    assert!(written.starts_with(kept) && written.matches("[[source]]").count() == 2, "{written}");
    // A result goes to a file of its own, and never over the spreadsheet or the manifest.
    for taken in ["inventory/mange.csv", "inventory/portfolio.toml"] {
        let before = fs::read(house.path().join(taken)).expect("a file");
        let (code, _, _) = run(house.path(), &["map", "mange.csv", "--output", taken]);
        assert_eq!(code, 2, "{taken}");
        assert_eq!(fs::read(house.path().join(taken)).expect("a file"), before, "{taken}");
    }
}

#[test]
fn a_table_that_lies_on_its_side_is_told_and_not_guessed_at() {
    let house = house();
    let text = "Systemnavn;Aula;Acadre;Opus\nLeverandør;Netcompany;Formpipe;KMD\nStatus;I drift;I drift;Udfases\nÅrlig udgift;250000;120000;900000\n";
    write(house.path(), "inventory/side.csv", text);
    let (code, _, err) = run(house.path(), &["map", "side.csv"]);
    assert!(code == 2 && err.contains("the table lies on its side") && err.contains("`Transpose`"), "{err}");
    let (_, out, _) = run(house.path(), &["check"]);
    assert!(out.contains("the table lies on its side"), "{out}");
}

#[test]
fn a_heading_as_long_as_a_question_can_be_declared() {
    let house = house();
    let question = format!("Systemets navn, {}og ikke det, som afdelingen kalder det", "som det står i kontrakten, ".repeat(5));
    write(
        house.path(),
        "inventory/svar.csv",
        &format!("\"{question}\";Slutdato;Leverandør\nNexus;2027-12-31;KMD\nPost;2028-12-31;Formpipe\n"),
    );
    let declared = format!("[[source]]\npath = \"svar.csv\"\ntable = \"systems\"\n[source.columns]\n\"{question}\" = \"name\"\n");
    write(house.path(), "inventory/portfolio.toml", &declared);
    let (code, out, err) =
        run(house.path(), &["sql", "select count(*) as n from systems where name in ('Nexus', 'Post')", "--format", "csv"]);
    assert!(code == 0 && out.trim_end().ends_with("\n2"), "{out}{err}");
}

#[test]
fn findings_are_told_and_not_declared_as_an_inventory() {
    let house = house();
    write(house.path(), "inventory/fund.csv", "rule,subject,fingerprint,message\nno-owner,S1,abc,x\n");
    let (code, _, err) = run(house.path(), &["map", "fund.csv", "--accept", "--lang", "en"]);
    assert_eq!(code, 2, "{err}");
    assert!(err.contains("looks like findings written by this program"), "{err}");
    assert!(!house.path().join("inventory/portfolio.toml").exists());
}

#[test]
fn an_export_that_is_recognised_needs_no_mapping() {
    let house = house();
    let text = "IT System;IT-System (UUID);Ansv. organisationsenhed;Livscyklus;Systemejer;Systemejer Email#\nNova;f68f180b;HR;I drift;Anna Holm;anna@havneby.example\n";
    write(house.path(), "inventory/kitos.csv", text);
    let (code, out, err) = run(house.path(), &["map", "kitos.csv"]);
    assert!(code == 2 && err.contains("recognised as KITOS systems: it is read as it is"), "{err}");
    assert!(!out.contains("Anna") && !err.contains("Anna"));
}

#[test]
fn without_headings_the_values_speak_and_columns_go_by_their_letters() {
    let house = house();
    let rows = "K-1;Drift af løn;KMD A/S;91325529;Opus Løn;01-02-2019;31-01-2027;100.500;6 mdr.\n\
        K-2;Skoleaftale;Netcompany A/S;14814833;Aula;01-02-2020;31-01-2028;250.000;3 mdr.\n\
        K-3;Økonomi;Fujitsu A/S;25673618;Prisme;01-02-2021;31-01-2029;900.000;6 mdr.\n";
    write(house.path(), "inventory/udtraek.txt", rows);
    let proposal = proposed(house.path(), "udtraek.txt");
    assert_eq!((&proposal["table"], &proposal["header-row"]), (&"contracts".into(), &0.into()));
    assert_eq!(
        meant(&proposal),
        ["id", "title", "supplier", "supplier-number", "systems", "start", "end", "annual-value", "notice"]
    );
    let (code, _, err) = run(house.path(), &["map", "udtraek.txt", "--accept"]);
    assert_eq!(code, 0, "{err}");
    let (code, out, _) = run(house.path(), &["sql", "select id, annual_value from contracts order by id", "--format", "csv"]);
    assert!(code == 0 && out.contains("K-1") && out.contains("100500"), "{out}");
}

#[test]
fn a_second_table_in_the_sheet_is_told_and_not_read_into_the_first() {
    let house = house();
    let text = "Licenser købt\nVare;Antal købt;Stk. pris;Måles i\nMicrosoft 365 F3;100;200;bruger\nAcrobat DC;50;900;bruger\n\
        AutoCAD LT;9;4000;enhed\nVisio;7;100;bruger\n\n\nKontaktperson;Telefon;Firma\nBo;11223344;Atea A/S\nIb;55667788;Crayon A/S\n";
    write(house.path(), "inventory/licens og kontakt.csv", text);
    let proposal = proposed(house.path(), "licens og kontakt.csv");
    assert_eq!(meant(&proposal), ["product", "quantity", "unit-price", "metric"]);
    assert!(proposal["notes"].to_string().contains("Another table begins in row 9"), "{proposal}");
    let (_, _, err) = run(house.path(), &["map", "licens og kontakt.csv", "--accept"]);
    assert!(err.contains("4 rows of licens og kontakt.csv are read"), "{err}");
}

#[test]
fn what_is_no_table_or_lies_elsewhere_is_not_declared() {
    let house = house();
    write(house.path(), "inventory/brev.csv", "Kære alle\n\nVi holder ferie.\n");
    let (code, out, err) = run(house.path(), &["map", "brev.csv", "--accept"]);
    assert!(code == 1 && out.contains("nothing here looks like a table"), "{out}{err}");
    write(house.path(), "elsewhere/bente.csv", AGREEMENTS);
    let (code, _, err) = run(house.path(), &["map", "elsewhere/bente.csv", "--accept"]);
    assert!(code == 2 && err.contains("does not lie in the inventory"), "{err}");
    let (code, _, err) = run(house.path(), &["map", "nothing.csv"]);
    assert!(code == 2 && err.contains("nothing.csv"), "{err}");
    write(house.path(), "inventory/portfolio.toml", "organisation = \n");
    let (code, ..) = run(house.path(), &["map", "brev.csv", "--accept"]);
    assert_eq!(code, 2);
    assert_eq!(fs::read_to_string(house.path().join("inventory/portfolio.toml")).expect("a file"), "organisation = \n");
}

#[test]
fn what_somebody_declared_stands() {
    let house = house();
    write(house.path(), "inventory/bente.csv", AGREEMENTS);
    let manifest = "[[source]]\npath = \"bente.csv\"\n[source.columns]\n\"Bemærkninger fra Bente\" = \"owner\"\n";
    write(house.path(), "inventory/portfolio.toml", manifest);
    let proposal = proposed(house.path(), "bente.csv");
    assert_eq!(meant(&proposal)[6], "owner");
    run(house.path(), &["map", "bente.csv", "--accept"]);
    let written = fs::read_to_string(house.path().join("inventory/portfolio.toml")).expect("a manifest");
    assert!(written.contains("\"Bemærkninger fra Bente\" = \"owner\"\n"), "{written}");
    assert!(written.contains("table = \"contracts\"") && written.contains("\"Sidste dag\" = \"end\""), "{written}");
}

#[test]
fn no_file_is_too_strange() {
    let house = house();
    let hostile: [&[u8]; 7] = [
        b"",
        b"\xff\xfe\x00",
        b";;;;\n;;;;\n",
        b"a;b\n",
        b"=1+1;\"@x\"\n\"=cmd\";2\n3;4\n",
        b"a;a;a\n1;2;3\n4;5;6\n7;8;9\n",
        b"99999999999999999999999999;1e999;31-02-2025\n-1;NaN;00-00-0000\n\x00;\x01;x\n",
    ];
    for bytes in hostile {
        fs::write(house.path().join("inventory/odd.csv"), bytes).expect("a file");
        let (code, _, err) = run(house.path(), &["map", "odd.csv", "--format", "json"]);
        assert!((0..=2).contains(&code) && !err.contains("panicked"), "{bytes:?}: {err}");
    }
}
