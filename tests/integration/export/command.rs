//! The command: where it writes, and what it refuses to write over.

use std::fs;

use crate::cli::{run, write};

fn house() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    write(folder.path(), "inventory/systemer.csv", "id;navn;årlig udgift\nS1;Aula;1.200,50\nS2;SBSYS;\n");
    write(folder.path(), "inventory/kontrakter.csv", "id;titel;systemer;slut\nK1;Aula-aftale;S1;31-12-2027\n");
    folder
}

#[test]
fn a_folder_is_written_whole_and_may_be_written_again() {
    let house = house();
    let (code, out, err) = run(house.path(), &["export", "--output", "out/tables"]);
    assert_eq!((code, out.as_str()), (0, ""), "{err}");
    assert!(err.contains("wrote out/tables with 2 tables"), "{err}");
    let read = |name: &str| fs::read_to_string(house.path().join("out/tables").join(name)).expect("a file");
    assert_eq!(read("systems.csv"), "\u{feff}id;name;annual-cost\r\nS1;Aula;1200,5\r\nS2;SBSYS;\r\n");
    assert_eq!(read("contracts.csv"), "\u{feff}id;title;systems;end\r\nK1;Aula-aftale;S1;2027-12-31\r\n");
    let (code, ..) = run(house.path(), &["check", "out/tables"]);
    assert_eq!(code, 0);
    fs::remove_file(house.path().join("inventory/kontrakter.csv")).expect("a file");
    let (code, _, err) = run(house.path(), &["export", "--output", "out/tables"]);
    assert_eq!(code, 0, "{err}");
    let left: Vec<_> =
        fs::read_dir(house.path().join("out/tables")).expect("a folder").flatten().map(|entry| entry.file_name()).collect();
    assert_eq!(left.len(), 2, "no table of yesterday stays: {left:?}");
    assert_eq!(fs::read_dir(house.path().join("out")).expect("a folder").count(), 1, "nothing is left beside it");
}

#[test]
fn what_no_export_wrote_is_not_replaced() {
    let house = house();
    write(house.path(), "mine/letter.csv", "dear");
    let (code, _, err) = run(house.path(), &["export", "--output", "mine"]);
    assert!(code == 2 && err.contains("`letter.csv`, which no export wrote"), "{err}");
    run(house.path(), &["export", "--output", "tables"]);
    write(house.path(), "tables/note.docx", "x");
    let (code, _, err) = run(house.path(), &["export", "--output", "tables"]);
    assert!(code == 2 && err.contains("`note.docx`"), "{err}");
    assert!(house.path().join("tables/systems.csv").exists());
    let (code, _, err) = run(house.path(), &["export", "--output", "inventory/systemer.csv"]);
    assert!(code == 2, "{err}");
    for inside in ["inventory", "inventory/out", "inventory/out.xlsx", "./inventory/../inventory/more/out.xlsx"] {
        let (code, _, err) = run(house.path(), &["export", "--output", inside]);
        assert!(code == 2 && err.contains("the inventory that it is made from"), "{inside}: {err}");
    }
    assert_eq!(fs::read_dir(house.path().join("inventory")).expect("a folder").count(), 2);
}

#[test]
fn the_ending_tells_the_form_and_a_folder_needs_a_name() {
    let house = house();
    for (file, begins) in [("a.xlsx", "PK"), ("a.xml", "<?xml")] {
        let (code, _, err) = run(house.path(), &["export", "-o", file]);
        assert_eq!(code, 0, "{err}");
        assert!(fs::read(house.path().join(file)).expect("a file").starts_with(begins.as_bytes()));
    }
    let (code, out, _) = run(house.path(), &["export", "--format", "archimate"]);
    assert!(code == 0 && out.contains("ApplicationComponent"));
    let (code, _, err) = run(house.path(), &["export"]);
    assert!(code == 2 && err.contains("name a new folder with `--output`"), "{err}");
    let (code, _, err) = run(house.path(), &["export", "--format", "ocds"]);
    assert!(code == 2 && err.contains("releases need a publisher"), "{err}");
}
