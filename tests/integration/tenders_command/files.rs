//! What other programs open: CSV, workbooks, calendars and releases, with names that try to break them.

use std::io::Read;

use serde_json::json;

use super::*;
use crate::tools;

/// What people, or somebody who wishes us ill, have typed into a sheet.
const HOSTILE: [&str; 7] = [
    "=cmd|'/c calc'!A0",
    "@SUM(1+1)*cmd",
    "END:VEVENT\\nBEGIN:VEVENT;x,y",
    "\u{1b}[31mred\u{1b}]0;title\u{7}",
    "\u{202e}backwards\u{9b}2J",
    "Omsorgsjournal æøå ÆØÅ 🏛️👩‍⚕️ til hjemmeplejen, sygeplejen og plejehjemmene i hele kommunen 🏛️👩‍⚕️ æøåæøåæøå",
    "two\r\nlines, `ticks` | pipes; \"quotes\" \\ {day}",
];

/// The spend, the contacts and everything else that the public edition must not have, planted where it would show.
const PLANTED: [&str; 6] = ["7654321", "7.654.321", "30617284", "30.617.284", "Hemmelig Kontakt", "Hemmelig Ejer"];

fn hostile() -> tempfile::TempDir {
    let mut contracts = csv::Writer::from_writer(Vec::new());
    contracts
        .write_record(["id", "title", "supplier", "systems", "start", "end", "annual-value", "procedure", "owner"])
        .expect("a row");
    for (at, name) in HOSTILE.iter().enumerate() {
        let id = format!("{at} {name}");
        let row = [id.as_str(), name, name, "S1", "2024-01-01", "2031-12-31", "50000", "open", name];
        contracts.write_record(row).expect("a row");
    }
    let text = String::from_utf8(contracts.into_inner().expect("written")).expect("UTF-8");
    folder(&text, "organisation = \"=Fjendtlig, Kommune; 🏛️\"\n")
}

/// Writes a result to a file and returns its bytes.
fn file(folder: &Path, name: &str, arguments: &[&str]) -> Vec<u8> {
    let path = folder.join(name);
    let path_text = path.to_str().expect("a path in UTF-8");
    let (code, _, err) = run(folder, &[&["--output", path_text, "-q"], arguments].concat());
    assert_eq!((code, err.as_str()), (0, ""), "{name}");
    fs::read(path).expect("it was written")
}

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
        late[22].starts_with("For sent til at nå planen. Det hurtigste lovlige, der stadig kan nås: under tærskelværdi, "),
        "{late:?}"
    );
    let option = rows.iter().find(|row| row[0] == "K2").expect("a row");
    assert_eq!([&option[8], &option[9], &option[20]], ["2 × 12 mdr.", "2027-06-30", "Brug option først"]);

    let norwegian = folder(CONTRACTS, "country = \"NO\"\n");
    let rows = rows_of(&file(norwegian.path(), "kalender.csv", &[]));
    assert_eq!(
        [&rows[0][0], &rows[0][6], &rows[0][14], &rows[0][18]],
        ["Avtale-id", "Utløp uten uutløste opsjoner", "Anskaffelsesprosedyre", "Kunngjøring senest"]
    );
    assert!(rows.iter().any(|row| row[20] == "Felles innkjøper"));
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
    assert_eq!([&row("K1")[5], &row("K1")[17], &row("K1")[10]], ["01-01-2024", "09-06-2027", "50,000 kr"]);
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
fn a_calendar_has_a_day_a_milestone_and_today_for_what_should_have_begun() {
    let house = municipality();
    let text = String::from_utf8(file(house.path(), "kalender.ics", &[])).expect("UTF-8").replace("\r\n ", "");
    let event = |uid: &str| {
        let uid = format!("UID:{uid}@oevre-egelund-kommune.portfolio\r\n");
        text.split("BEGIN:VEVENT\r\n").find(|event| event.starts_with(&uid)).map(str::to_owned)
    };
    let late = event("K1.start").expect("the start of what is late");
    assert!(late.contains("DTSTART;VALUE=DATE:20270610\r\nSUMMARY:START I DAG: Lønaftale (K1)\r\n"), "{late}");
    assert!(
        late.contains("CATEGORIES:Udbud,For sent\r\n") && late.contains("ikke juridisk rådgivning") && !late.contains("VALARM"),
        "{late}"
    );
    let option = event("K2.option-by").expect("the last day of the option");
    assert!(
        option.contains("DTSTART;VALUE=DATE:20270630") && option.contains("SUMMARY:Sidste dag for option: Vagtplan (K2)"),
        "{option}"
    );
    assert!(option.contains("BEGIN:VALARM\r\nACTION:DISPLAY\r\n") && option.contains("TRIGGER:-P14D\r\n"), "{option}");
    assert!(event("K2.notice").is_none(), "an option comes first");
    assert!(event("K9.last-notice").is_some_and(|event| event.contains("DTSTART;VALUE=DATE:20270930")));
    assert!(event("K6.end").is_some_and(|event| event.contains("20270610") && event.contains("UDEN AFTALE")));
    assert!(event("K1.end").is_some_and(|event| event.contains("20271231")));
    // A later run moves what has not begun, under the same name and with a higher number.
    let next = String::from_utf8(run_on(house.path(), "2027-06-11")).expect("UTF-8").replace("\r\n ", "");
    let late_next = next.split("BEGIN:VEVENT\r\n").find(|event| event.starts_with("UID:K1.start@")).expect("the same");
    let sequence =
        |event: &str| event.lines().find_map(|line| line.strip_prefix("SEQUENCE:")?.parse::<u32>().ok()).expect("a number");
    assert!(late_next.contains("DTSTART;VALUE=DATE:20270611") && sequence(late_next) > sequence(&late), "{late_next}");
}

fn run_on(folder: &Path, day: &str) -> Vec<u8> {
    let mut command = Command::cargo_bin("portfolio").expect("the program is built");
    command.current_dir(folder).args(["tenders", "--as-of", day, "--format", "ics"]).output().expect("it runs").stdout
}

#[test]
fn two_calendar_libraries_read_the_same_from_it() {
    let Some(python) = tools::python() else { return };
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/tools/read_calendar.py");
    for house in [municipality(), hostile()] {
        let bytes = file(house.path(), "kalender.ics", &[]);
        assert!(bytes.split(|byte| *byte == b'\n').all(|line| line.len() <= 76), "75 octets and a carriage return");
        assert!(!bytes.windows(2).any(|pair| pair[1] == b'\n' && pair[0] != b'\r'), "every line ends in both");
        let read = tools::output_of(std::process::Command::new(&python).arg(&script).arg(house.path().join("kalender.ics")));
        let read: Value = serde_json::from_str(&read).expect("JSON");
        let events = read["icalendar"].as_array().expect("a list");
        assert_eq!(read["icalendar"], read["vobject"]);
        assert_eq!(events.len(), String::from_utf8_lossy(&bytes).matches("BEGIN:VEVENT\r\n").count());
        let uids: std::collections::BTreeSet<_> = events.iter().map(|event| event["uid"].as_str()).collect();
        assert_eq!(uids.len(), events.len(), "no two events are one");
        assert!(events.iter().all(|event| event["day"].as_str() >= Some(DAY) && event["transparency"] == "TRANSPARENT"));
        assert!(events.iter().all(|event| event["stamp"] == "2027-06-10T00:00:00+00:00"));
        assert!(events.iter().all(|event| event["alarms"] == if event["day"] == DAY { json!([]) } else { json!([-14]) }));
    }
    // Every visible character of a name arrives, on whatever octet the line was broken.
    let house = hostile();
    let read = tools::output_of(std::process::Command::new(&python).arg(&script).arg({
        file(house.path(), "kalender.ics", &[]);
        house.path().join("kalender.ics")
    }));
    let read: Value = serde_json::from_str(&read).expect("JSON");
    let summaries: Vec<_> =
        read["vobject"].as_array().expect("a list").iter().filter_map(|event| event["summary"].as_str()).collect();
    for name in [HOSTILE[0], HOSTILE[2]] {
        assert!(summaries.iter().any(|summary| summary.contains(name)), "{name}: {summaries:?}");
    }
    assert!(summaries.iter().any(|summary| summary.contains("Omsorgsjournal æøå ÆØÅ 🏛️👩")), "{summaries:?}");
}

/// Returns what the releases are checked against: the published schema of version 1.1.5.
fn is_valid_package(package: &Value) -> Vec<String> {
    let read = |name: &str| -> Value {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/ocds-1.1.5").join(name);
        serde_json::from_str(&fs::read_to_string(path).expect("a schema")).expect("JSON")
    };
    let release = read("release-schema.json");
    let registry = jsonschema::Registry::new().add(release["id"].as_str().expect("an id"), &release).expect("a schema");
    let registry = registry.prepare().expect("schemas that refer to each other");
    let validator = jsonschema::options()
        .with_draft(jsonschema::Draft::Draft4)
        .with_registry(&registry)
        .should_validate_formats(true)
        .build(&read("release-package-schema.json"))
        .expect("a schema");
    validator.iter_errors(package).map(|error| format!("{}: {error}", error.instance_path())).collect()
}

#[test]
fn releases_keep_to_the_published_schema() {
    for house in [municipality(), hostile()] {
        let package: Value = serde_json::from_str(&said(house.path(), &["--format", "ocds"])).expect("JSON");
        assert_eq!(is_valid_package(&package), [""; 0]);
        let releases = package["releases"].as_array().expect("a list");
        let ids: std::collections::BTreeSet<_> = releases.iter().map(|release| release["id"].as_str()).collect();
        assert!(ids.len() == releases.len() && ids.iter().flatten().all(|id| !id.contains('#')), "{ids:?}");
        let mut broken = package.clone();
        broken["releases"][0]["tender"]["status"] = json!("late");
        assert_eq!(is_valid_package(&broken).len(), 1, "the schema sees a fault");
    }
}

#[test]
fn a_release_tells_what_is_planned_and_nothing_of_people() {
    let house = municipality();
    fs::write(house.path().join("policy.toml"), "[tenders]\nocid-prefix = \"ocds-213czf-\"\n").expect("a file");
    let text = said(house.path(), &["--format", "ocds", "--policy", "policy.toml"]);
    assert!(!text.contains("chefen") && !text.contains("Visma"), "neither contacts nor today's supplier: {text}");
    let package: Value = serde_json::from_str(&text).expect("JSON");
    assert_eq!(package["version"], "1.1");
    assert_eq!(package["publisher"]["name"], "Øvre Egelund Kommune");
    let releases = package["releases"].as_array().expect("a list");
    let tenders: Vec<_> = releases.iter().map(|release| release["tender"]["id"].as_str().expect("an id")).collect();
    // Ended, its option first, somebody else's, and unknown: no tender of this organisation is planned for them.
    assert_eq!(tenders, ["K9", "K1", "K7", "K5", "K8"]);
    let planned = &releases[3];
    assert_eq!(planned["ocid"], "ocds-213czf-K5");
    assert_eq!(planned["tag"], json!(["planning"]));
    assert_eq!(planned["date"], "2027-06-10T00:00:00Z");
    assert_eq!(planned["buyer"]["name"], "Øvre Egelund Kommune");
    let tender = &planned["tender"];
    assert_eq!([&tender["status"], &tender["procurementMethod"]], ["planning", "open"]);
    assert_eq!(tender["value"], json!({ "amount": 400_000, "currency": "DKK" }));
    assert!(tender["contractPeriod"]["startDate"].is_string());
    let kinds = |steps: &Value| -> Vec<String> {
        let steps = steps.as_array().expect("steps").iter();
        steps.map(|step| format!("{} {}", step["id"].as_str().expect("an id"), step["type"].as_str().expect("a type"))).collect()
    };
    assert_eq!(
        kinds(&planned["planning"]["milestones"]),
        ["needs preProcurement", "market-dialogue engagement", "material preProcurement"]
    );
    assert_eq!(
        kinds(&tender["milestones"])[..3],
        ["notice preProcurement", "evaluation assessment", "award approval"].map(str::to_owned)[..]
    );
    assert!(
        releases[1]["planning"].get("milestones").is_none_or(|steps| !steps.to_string().contains("2027-06-09")),
        "what has passed is no plan"
    );
    let nobody = folder(CONTRACTS, "");
    let (code, _, err) = run(nobody.path(), &["--format", "ocds"]);
    assert!(code == 2 && err.contains("hint: write `organisation"), "{err}");
    let (code, _, err) = run(house.path(), &["--format", "ocds", "--procedure", "dps"]);
    assert!(code == 2 && err.contains("no tender to plan"), "{err}");
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

#[test]
fn a_row_that_goes_by_the_name_that_is_the_id_of_another_is_a_contract_of_its_own() {
    let contracts = "id,title,end,procedure\nK1,Første,2030-12-31,open\n,K1,2031-12-31,open\n";
    let house = folder(contracts, "organisation = \"Egelund\"\n");
    let text = said(house.path(), &["--format", "ics"]);
    assert!(text.contains("UID:K1.start@egelund.portfolio") && text.contains("UID:K1~2.start@egelund.portfolio"), "{text}");
    let package: Value = serde_json::from_str(&said(house.path(), &["--format", "ocds"])).expect("JSON");
    assert_eq!(is_valid_package(&package), [""; 0]);
    assert_ne!(package["releases"][0]["id"], package["releases"][1]["id"]);
}

#[test]
fn days_that_no_spreadsheet_or_calendar_counts_stop_nothing() {
    let contracts = "id,title,start,end,options,procedure\nK1,Gammel,1850-01-01,2031-12-31,2x99000 months,open\nK2,Lang,2020-01-01,2031-12-31,,open\n";
    let house = folder(contracts, "organisation = \"Egelund\"\n");
    for (name, arguments) in
        [("a.xlsx", &[][..]), ("a.csv", &[]), ("a.ics", &[]), ("a.txt", &["--full"]), ("a.json", &["--format", "ocds"])]
    {
        assert!(!file(house.path(), name, arguments).is_empty(), "{name}");
    }
    let package: Value = serde_json::from_str(&said(house.path(), &["--format", "ocds"])).expect("JSON");
    assert_eq!(is_valid_package(&package), [""; 0]);
}
