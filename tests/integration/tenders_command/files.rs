//! What other programs open: CSV, workbooks, calendars and releases, with names that try to break them.

use std::io::Read;

use super::*;
use crate::tools;

/// The spend, the contacts and everything else that the public edition must not have, planted where it would show.
const PLANTED: [&str; 6] = ["7654321", "7.654.321", "30617284", "30.617.284", "Hemmelig Kontakt", "Hemmelig Ejer"];

fn rows_of(csv: &[u8]) -> Vec<Vec<String>> {
    let text = std::str::from_utf8(csv).expect("UTF-8").strip_prefix('\u{feff}').expect("a byte order mark");
    let mut reader = csv::ReaderBuilder::new().delimiter(b';').has_headers(false).from_reader(text.as_bytes());
    reader.records().map(|row| row.expect("a row").iter().map(str::to_owned).collect()).collect()
}

#[test]
fn the_columns_are_those_of_published_overviews_in_the_language_of_the_house() {
    let danish = [
        "Kontrakt-id",
        "Aftale / system",
        "Ansvarlig forvaltning",
        "Leverandør (CVR)",
        "CPV",
        "Startdato",
        "Udløb uden uudnyttede optioner",
        "Seneste udløb med alle optioner",
        "Optioner på forlængelse",
        "Opsigelse / option senest",
        "Årlig udgift",
        "Anslået værdi ekskl. moms",
        "Grundlag for værdien",
        "Forhold til tærskelværdi",
        "Indkøbsvej / procedure",
        "Rammeaftale",
        "Rammeaftale udløber",
        "Start senest",
        "Udbudsbekendtgørelse senest",
        "Tildeling forventet",
        "Status",
        "Kontakt",
        "At gøre",
        "Antaget",
    ];
    let house = municipality();
    let rows = rows_of(&file(house.path(), "kalender.csv", &[]));
    assert_eq!(rows[0], danish);
    assert_eq!(rows.len(), 10, "every contract, whatever the horizon");
    let late = rows.iter().find(|row| row[0] == "K1").expect("a row");
    assert_eq!(
        late[..8],
        ["K1", "Lønaftale", "Løn og HR", "Visma (12345678)", "48450000", "2024-01-01", "2027-12-31", "2027-12-31"]
            .map(str::to_owned)[..]
    );
    assert_eq!(
        late[10..15],
        ["50000,00", "200000,00", "Månedspris × løbetid", "Under", "Under tærskelværdi"].map(str::to_owned)[..]
    );
    assert_eq!([&late[17], &late[20], &late[21]], ["2027-06-09", "For sent", "Lønchefen"]);
    assert!(
        late[22]
            .starts_with("Planen kan ikke nås. Den hurtigste lovlige vej, der stadig kan nås: et indkøb under tærskelværdien, "),
        "{late:?}"
    );
    let option = rows.iter().find(|row| row[0] == "K2").expect("a row");
    assert_eq!([&option[8], &option[9], &option[20]], ["2 × 12 måneder", "2027-06-30", "Brug option først"]);

    let norwegian = folder(CONTRACTS, "country = \"NO\"\n");
    let rows = rows_of(&file(norwegian.path(), "kalender.csv", &[]));
    assert_eq!(
        [&rows[0][0], &rows[0][6], &rows[0][14], &rows[0][18]],
        ["Avtale-id", "Utløp uten uutløste opsjoner", "Anskaffelsesprosedyre", "Kunngjøring senest"]
    );
    assert!(rows.iter().any(|row| row[20] == "Innkjøpssamarbeid"));
    let english = folder(CONTRACTS, "language = \"en\"\n");
    let rows = rows_of(&file(english.path(), "calendar.csv", &[]));
    assert_eq!([&rows[0][0], &rows[0][20]], ["Contract id", "State"]);
}

#[test]
fn a_horizon_that_is_asked_for_counts_in_files_too_but_not_in_json() {
    let house = municipality();
    assert_eq!(rows_of(&file(house.path(), "kalender.csv", &["--horizon", "12"])).len(), 8);
    assert_eq!(json(house.path(), &["--horizon", "12"])["contracts"].as_array().map(Vec::len), Some(9));
}

#[test]
fn the_public_edition_has_no_spend_no_contacts_and_nothing_that_weakens_the_buyer() {
    let contracts = CONTRACTS
        .replace(",50000,", ",7654321,")
        .replace("Lønchefen", "Hemmelig Kontakt")
        .replace("Plejechefen", "Hemmelig Ejer");
    let house = folder(&contracts, "organisation = \"Egelund Kommune\"\n");
    let whole = |name: &str, arguments: &[&str]| -> String {
        let bytes = file(house.path(), name, arguments);
        if !name.ends_with("xlsx") {
            return String::from_utf8(bytes).expect("UTF-8");
        }
        let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).expect("a workbook is an archive");
        let mut text = String::new();
        for at in 0..archive.len() {
            archive.by_index(at).expect("a part").read_to_string(&mut text).expect("text");
        }
        text
    };
    let forms: [(&str, &[&str]); 6] = [
        ("kalender.csv", &[]),
        ("kalender.xlsx", &[]),
        ("kalender.md", &[]),
        ("kalender.txt", &["--full"]),
        ("kalender.txt", &["--by", "quarter"]),
        ("kalender.json", &["--format", "ocds"]),
    ];
    for (name, arguments) in forms {
        let house_edition = whole(name, arguments);
        assert!(PLANTED.iter().any(|secret| house_edition.contains(secret)), "{name}: nothing was planted");
        let public = whole(name, &[arguments, &["--public"]].concat()).replace('\u{a0}', " ");
        assert!(public.contains("Lønaftale"), "{name}: {public}");
        for secret in PLANTED {
            assert!(!public.contains(secret), "{name}: {secret}");
        }
        for word in ["late", "For sent", "option-first", "Brug option", "shortcut", "assumed:"] {
            assert!(!public.contains(word), "{name}: {word}");
        }
    }
    // A start that has passed is no plan, and tells how pressed one is; what has ended is no contract.
    let rows = rows_of(&file(house.path(), "kalender.csv", &["--public"]));
    assert_eq!(rows[0].len(), 15);
    let row = |id: &str| rows.iter().find(|row| row[0] == id);
    assert_eq!(row("K1").map(|row| row[12].as_str()), Some(""));
    assert_eq!(row("K2").map(|row| row[12..].join("")), Some(String::new()));
    assert!(row("K6").is_none() && row("K7").is_some_and(|row| !row[12].is_empty()));
    for arguments in [&["--public", "--format", "json"][..], &["--public", "--format", "ics"], &["--public", "--by", "owner"]] {
        let (code, out, err) = run(house.path(), arguments);
        assert_eq!((code, out.len()), (2, 0), "{arguments:?}");
        assert!(err.contains("hint: "), "{err}");
    }
}

#[test]
fn no_cell_is_run_as_a_formula() {
    let house = hostile();
    for row in &rows_of(&file(house.path(), "kalender.csv", &[]))[1..] {
        assert!(row.iter().all(|cell| !cell.starts_with(['=', '+', '-', '@', '\t', '\r'])), "{row:?}");
        assert!(row.iter().all(|cell| !cell.chars().any(char::is_control)), "{row:?}");
    }
}

#[test]
fn libreoffice_opens_the_workbook_and_finds_days_amounts_and_words() {
    let Some(program) = tools::libreoffice() else { return };
    let house = municipality();
    file(house.path(), "kalender.xlsx", &[]);
    let sheets = tools::sheets(&program, &house.path().join("kalender.xlsx"), false);
    let names: Vec<_> = sheets.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, ["kalender-Milepæle", "kalender-Udbudskalender"]);
    let csv = rows_of(&file(house.path(), "kalender.csv", &[]));
    let rows = &sheets[1].1;
    assert_eq!(rows[0], csv[0], "the headings");
    // What is in a cell is a day when LibreOffice writes it as its own language does.
    let day = |text: &str| match text.split('/').collect::<Vec<_>>()[..] {
        [month, day, year] => format!("{year}-{month}-{day}"),
        _ => text.to_owned(),
    };
    for (row, expected) in rows[1..10].iter().zip(&csv[1..]) {
        for at in [0, 1, 2, 3, 4, 14, 20, 21, 22, 23] {
            assert_eq!(row[at], expected[at], "{}", csv[0][at]);
        }
        for at in [5, 6, 7, 9, 17, 18, 19] {
            assert!(row[at].is_empty() || row[at].contains('/'), "`{}` is no day", row[at]);
            assert_eq!(day(&row[at]), expected[at], "{}", csv[0][at]);
        }
        for at in [10, 11] {
            assert_eq!(row[at], expected[at].trim_end_matches(",00"), "{}", csv[0][at]);
        }
    }
    assert!(rows.iter().any(|row| row[0].contains("Planlægningshjælp, ikke juridisk rådgivning.")));
    let days = &sheets[0].1;
    assert!(days.len() > 10 && days[1..].windows(2).all(|pair| day(&pair[0][0]) <= day(&pair[1][0])), "{days:?}");

    // As it looks: days as Danes write them, and a sign at what rests on an assumption.
    let shown = tools::sheets(&program, &house.path().join("kalender.xlsx"), true);
    let row = |id: &str| shown[1].1.iter().find(|row| row[0] == id).expect("a row").clone();
    assert_eq!([&row("K1")[5], &row("K1")[17], &row("K1")[10]], ["01-01-2024", "09-06-2027", "50,000 kr."]);
    assert!(row("K9")[17].ends_with('*'), "the size of the implementation is assumed: {:?}", row("K9"));
}

#[test]
fn libreoffice_runs_nothing_that_stands_in_a_name() {
    let Some(program) = tools::libreoffice() else { return };
    let house = hostile();
    file(house.path(), "kalender.xlsx", &[]);
    let sheets = tools::sheets(&program, &house.path().join("kalender.xlsx"), false);
    let titles: Vec<_> = sheets[1].1[1..=HOSTILE.len()].iter().map(|row| row[3].as_str()).collect();
    assert!(
        titles.contains(&HOSTILE[0])
            && titles.contains(&HOSTILE[1])
            && titles.contains(&HOSTILE[5].replace('\u{200d}', "").as_str()),
        "{titles:?}"
    );
}

#[test]
fn the_same_rows_in_any_order_give_the_same_bytes() {
    let house = municipality();
    let mut lines: Vec<_> = CONTRACTS.lines().collect();
    lines[1..].reverse();
    let turned = folder(&(lines.join("\n") + "\n"), "organisation = \"Øvre Egelund Kommune\"\ncountry = \"DK\"\n");
    for (name, arguments) in [
        ("a.txt", &["--full"][..]),
        ("a.json", &[]),
        ("a.csv", &[]),
        ("a.md", &["--by", "owner"]),
        ("a.xlsx", &[]),
        ("a.ics", &[]),
        ("b.json", &["--format", "ocds"]),
    ] {
        let first = file(house.path(), name, arguments);
        assert_eq!(first, file(house.path(), name, arguments), "{name} twice");
        assert_eq!(first, file(turned.path(), name, arguments), "{name} from other rows");
    }
}
