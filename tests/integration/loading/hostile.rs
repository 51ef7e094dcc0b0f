//! Files that are broken or made to do harm: each is one clear error, never an abort, a hang or a gigabyte.

use proptest::prelude::*;
use rust_xlsxwriter::Workbook;

use super::workbooks::{compound, ods, ods_of, xls, zipped};
use super::*;

fn workbook(cells: &[(u32, u16, &str)]) -> Vec<u8> {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    for (row, column, text) in cells {
        sheet.write(*row, *column, *text).expect("a cell");
    }
    workbook.save_to_buffer().expect("a workbook")
}

#[test]
fn a_stray_cell_in_the_last_corner_takes_no_memory() {
    let bytes = workbook(&[(0, 0, "id"), (0, 1, "name"), (1, 0, "1"), (1, 1, "A"), (1_048_575, 16_383, "x")]);
    let portfolio = loaded(&[("systems.xlsx", &bytes)]);
    assert_eq!(systems(&portfolio), ["1 A"]);
    assert!(notes(&portfolio.sources[0]).contains("cells beyond column 1000 were left out"));
    let told = refused(&[("far.xls", &xls(&[(0, 0, "id"), (65_535, 255, "x"), (65_535, 60_000, "y")]))]);
    assert!(told.contains("the workbook is refused: its cells reach over more than 20 million cells"), "{told}");
}

#[test]
fn a_workbook_that_unpacks_to_a_gigabyte_is_refused_before_it_does() {
    let rows = "<row><c><v>1</v></c></row>".repeat(2_700_000);
    let parts: [(&str, &[u8]); 2] = [("xl/workbook.xml", b"<workbook/>"), ("xl/worksheets/sheet1.xml", rows.as_bytes())];
    let bytes = zipped(&parts);
    assert!(bytes.len() < 1 << 20, "{} bytes", bytes.len());
    let told = refused(&[("bombe.xlsx", &bytes)]);
    assert!(told.contains("the workbook is refused: 1 MB on disk unpack to more than") && told.contains("bombe.xlsx"), "{told}");
}

#[test]
fn an_old_workbook_whose_sectors_run_in_a_ring_is_broken() {
    let whole = xls(&[(0, 0, "id"), (0, 1, "name"), (1, 0, "1"), (1, 1, "A")]);
    let word = |at: usize| u32::from_le_bytes(whole[at..at + 4].try_into().expect("four bytes")) as usize;
    let size = 1 << u16::from_le_bytes([whole[0x1e], whole[0x1f]]);
    // The directory's first sector is followed by itself.
    let (table, directory) = (word(0x4c), word(0x30));
    let mut bytes = whole.clone();
    let at = (table + 1) * size + directory * 4;
    bytes[at..at + 4].copy_from_slice(&(directory as u32).to_le_bytes());
    assert_eq!(systems(&loaded(&[("a.xls", &whole)])), ["1 A"]);
    assert!(refused(&[("a.xls", &bytes)]).contains("a.xls"));
}

#[test]
fn a_table_of_strings_that_claims_too_many_is_refused() {
    let parts: [(&str, &[u8]); 3] = [
        ("[Content_Types].xml", b"<Types/>"),
        ("xl/workbook.xml", b"<workbook><sheets/></workbook>"),
        ("xl/sharedStrings.xml", b"<sst count=\"1\" uniqueCount=\"99999999999999\"><si><t>a</t></si></sst>"),
    ];
    assert!(refused(&[("a.xlsx", &zipped(&parts))]).contains("it claims more strings than it can hold"));
}

#[test]
fn a_password_is_named_as_such() {
    let locked = compound("EncryptedPackage", vec![0; 4096]);
    for name in ["a.xlsx", "a.xls"] {
        let told = refused(&[(name, &locked)]);
        assert!(
            told.contains("the workbook is password-protected") && told.contains("save a copy without the password"),
            "{told}"
        );
    }
    let parts: [(&str, &[u8]); 3] = [
        ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"),
        (
            "META-INF/manifest.xml",
            b"<manifest:manifest><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>",
        ),
        ("content.xml", b"garbage"),
    ];
    assert!(refused(&[("a.ods", &zipped(&parts))]).contains("password-protected"));
}

#[test]
fn repeated_cells_of_an_ods_are_counted_before_they_are_made() {
    let cell = "<table:table-cell table:number-columns-repeated=\"16000\" office:value-type=\"float\" office:value=\"1\"/>";
    for row in ["<table:table-row table:number-rows-repeated=\"1000000\">", "<table:table-row>"] {
        let rows = format!("{row}{cell}</table:table-row>").repeat(2000);
        let told = refused(&[("a.ods", &ods(&format!("<table:table table:name=\"A\">{rows}</table:table>")))]);
        assert!(told.contains("equal values are repeated in more than 1 million cells"), "{told}");
    }
}

#[test]
fn a_workbook_that_is_cut_short_is_told_and_nothing_hangs() {
    let told = refused(&[(
        "a.ods",
        &ods_of(b"<?xml version=\"1.0\"?><office:document-content><table:table table:name=\"A\"><table:table-row>"),
    )]);
    assert!(told.contains("the workbook cannot be read: it is cut short"), "{told}");
    let bytes = workbook(&[(0, 0, "id"), (0, 1, "name"), (1, 0, "1")]);
    for end in (0..bytes.len()).step_by(bytes.len() / 23) {
        let _ = load(folder(&[("a.xlsx", &bytes[..end])]).path());
    }
}

#[test]
fn a_text_of_one_enormous_line_or_of_zeros_does_no_harm() {
    let long = [b"id;name\n1;".to_vec(), vec![b'x'; 5_000_000], b"\n2;B\n".to_vec()].concat();
    let portfolio = loaded(&[("systems.csv", &long)]);
    assert_eq!(portfolio.systems.len(), 2);
    assert!(notes(&portfolio.sources[0]).contains("line 2: a value is longer than 32767 characters and was cut"));
    let wide = [b"id;name".to_vec(), b";x".repeat(200_000), b"\n1;A\n".to_vec()].concat();
    assert_eq!(systems(&loaded(&[("systems.csv", &wide)])), ["1 A"]);
    let zeros = loaded(&[("systems.csv", b"id;name\n1;A\0\0\n"), ("zeros.dat", &[0; 5000])]);
    assert_eq!(systems(&zeros), ["1 A"]);
    assert_eq!(zeros.skipped[0].why, "a binary file");
}

#[cfg(unix)]
#[test]
fn a_link_to_the_folder_above_is_no_endless_folder() {
    let inventory = folder(&[("systems.csv", b"id;name\n1;A\n")]);
    std::os::unix::fs::symlink(inventory.path(), inventory.path().join("again")).expect("a link");
    assert_eq!(load(inventory.path()).expect("an inventory").systems.len(), 1);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn no_bytes_are_too_strange(start in 0_usize..8, bytes in proptest::collection::vec(any::<u8>(), 0..3000)) {
        let starts: [&[u8]; 8] = [b"", b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"\xff\xfe", b"id;name\n", b"<?xml", b"sep=", b"\xef\xbb\xbfid,name,"];
        let bytes = [starts[start], &bytes].concat();
        let _ = load(folder(&[("a.csv", &bytes), ("portfolio.toml", &bytes)]).path());
        let _ = load(folder(&[("a.xlsx", &bytes)]).path());
    }

    #[test]
    fn no_damage_to_a_workbook_is_too_strange(kind in 0_usize..3, places in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..12)) {
        let mut bytes = match kind {
            0 => workbook(&[(0, 0, "id"), (0, 1, "name"), (1, 0, "1"), (1, 1, "A")]),
            1 => xls(&[(0, 0, "id"), (0, 1, "name"), (1, 0, "1"), (1, 1, "A")]),
            _ => ods("<table:table table:name=\"A\"><table:table-row><table:table-cell office:value-type=\"string\"><text:p>id</text:p></table:table-cell></table:table-row></table:table>"),
        };
        for (place, byte) in places {
            let at = place.index(bytes.len());
            bytes[at] = byte;
        }
        let _ = load(folder(&[("a.xlsx", &bytes)]).path());
    }
}
