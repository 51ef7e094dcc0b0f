//! `portfolio.toml`, and what is said when a table or the whole folder is not as it must be.

use super::*;

#[test]
fn a_source_is_law() {
    let text = "Rapport\nSystem;Bruger;Dato\n1;2;03/04/2026\n";
    let systems_text = "Nummer;Kaldes;Taget i brug\n1;A;03/04/2026\n2;B;04/03/2026\n";
    let manifest = "organisation = \"Lyngdal\"\ncountry = \"NO\"\ninhabitants = 41_837\nlanguage = \"da\"\n\
                    [[source]]\npath = \"afh.csv\"\ntable = \"integrations\"\nheader-row = 2\ncolumns = { \"Bruger\" = \"uses\" }\n\
                    [[source]]\npath = \"liste.csv\"\ntable = \"systems\"\ndate-order = \"mdy\"\n\
                    columns = { \"Kaldes\" = \"name\", \"Taget i brug\" = \"in-service\" }\n";
    let portfolio =
        loaded(&[("afh.csv", text.as_bytes()), ("liste.csv", systems_text.as_bytes()), ("portfolio.toml", manifest.as_bytes())]);
    assert_eq!(systems(&portfolio), ["1 A", "2 B"]);
    assert_eq!(portfolio.systems[0].in_service.map(|day| day.to_string()).as_deref(), Some("2026-03-04"));
    assert_eq!(portfolio.integrations.len(), 1);
    assert!(portfolio.integrations[0].to_depends, "the system depends on what it uses");
    assert_eq!(portfolio.profile.currency.to_string(), "NOK", "Norway's own where none is given");
    assert_eq!(portfolio.profile.inhabitants, Some(41_837));
}

#[test]
fn every_fault_of_the_manifest_is_told_at_its_line() {
    let manifest = "organisaton = \"X\"\ncountry = \"SE\"\ncurrency = \"kroner\"\n[[source]]\npath = \"sytems.csv\"\ntable = \"systemer\"\n\
                    header = 3\ncolumns = { \"Navn\" = \"nam\" }\n[[source]]\ntable = \"contracts\"\n";
    let told = refused(&[("systems.csv", b"id;name\n1;A\n"), ("portfolio.toml", manifest.as_bytes())]);
    for part in [
        "the manifest has no key `organisaton`\n  --> portfolio.toml, line 1\nhint: did you mean `organisation`?",
        "`country` cannot be `SE`\n  --> portfolio.toml, line 2",
        "`kroner` is not a currency\n  --> portfolio.toml, line 3",
        "there is no file `sytems.csv` in the inventory\n  --> portfolio.toml, line 5\nhint: did you mean `systems.csv`?",
        "`table` cannot be `systemer`\n  --> portfolio.toml, line 6\nhint: did you mean `systems`?",
        "a source has no key `header`\n  --> portfolio.toml, line 7\nhint: did you mean `header-row`?",
        "no table has a column `nam`\n  --> portfolio.toml, line 8\nhint: did you mean `name`?",
        "a source without `path`\n  --> portfolio.toml, line 9",
    ] {
        assert!(told.contains(part), "{part}\n---\n{told}");
    }
}

#[test]
fn a_heading_that_is_declared_and_not_there_is_an_error() {
    let manifest = "[[source]]\npath = \"liste.csv\"\ntable = \"systems\"\ncolumns = { \"Kaldesnavn\" = \"name\" }\n";
    let told = refused(&[("liste.csv", b"Nummer;Kaldenavne\n1;A\n"), ("portfolio.toml", manifest.as_bytes())]);
    assert!(
        told.contains("liste.csv has no heading `Kaldesnavn`\n  --> portfolio.toml, line 4\nhint: did you mean `Kaldenavne`?"),
        "{told}"
    );
}

#[test]
fn a_table_without_a_column_that_it_must_have_names_what_it_has() {
    let told = refused(&[
        ("systems.csv", b"id;name\n1;A\n"),
        ("licenser.csv", "Licens-ID;Vare;Antal\nL1;Office;5\n".as_bytes()),
        ("kontrakter.csv", "Leverandør;Startdato;Slutdato;Opsigelsesvarsel\nKMD;2020-01-01;2027-01-01;6 mdr.\n".as_bytes()),
    ]);
    assert!(told.contains("the table of contracts cannot be used: no column means `id` or `title`"), "{told}");
    assert!(told.contains("kontrakter.csv, line 1: `Leverandør`, `Startdato`, `Slutdato` and `Opsigelsesvarsel`"), "{told}");
    assert!(told.contains("hint: rename the column to `id`, or say in portfolio.toml"), "{told}");
}

#[test]
fn every_file_that_cannot_be_read_is_told_in_one_run() {
    let told = refused(&[
        ("systems.csv", b"id;name\n1;A\n"),
        ("a.xlsx", b"PK\x03\x04 not a workbook"),
        ("b.xls", b"<html><table><tr><td>id</td></tr></table></html>"),
        ("c.csv", &[b"id;name\n1;\"never closed\n".to_vec(), b"2;B\n".repeat(600)].concat()),
    ]);
    assert_eq!(told.matches("-->").count(), 3, "{told}");
    assert!(told.contains("the file has the name of a table and is a broken zip archive or workbook\n  --> a.xlsx"), "{told}");
    assert!(
        told.contains(
            "the file is a web page with the name of a spreadsheet\n  --> b.xls\nhint: open it in the spreadsheet program"
        ),
        "{told}"
    );
    assert!(told.contains("a quotation mark that opens in line 2 is not closed"), "{told}");
}

#[test]
fn a_folder_without_a_table_says_what_was_looked_for_and_found() {
    let empty = refused(&[]);
    assert!(empty.contains("the inventory holds no table") && empty.contains("found no file"), "{empty}");
    assert!(empty.contains("looked for CSV, TSV, XLSX, XLS, XLSB and ODS files with headings of systems, contracts"), "{empty}");
    let other = refused(&[("a.pdf", b"%PDF-1.7"), ("kaffe.csv", b"Dag;Kopper\nmandag;3\n")]);
    assert!(other.contains("hint: found a.pdf: a PDF") && other.contains("hint: found kaffe.csv: not understood"), "{other}");
    let notes = refused(&[("README.md", b"# nothing here\n")]);
    assert!(notes.contains("found README.md, none of which is a table"), "{notes}");
    let missing = refused_at(Path::new("/no/such/inventory"));
    assert!(missing.contains("there is no folder `/no/such/inventory`"), "{missing}");
    let file = folder(&[("systems.csv", b"id;name\n1;A\n")]);
    assert!(refused_at(&file.path().join("systems.csv")).contains("is a file, not a folder"));
}
