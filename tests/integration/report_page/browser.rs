//! The page in Chromium: found, sorted, filtered, explored and printed as people do, by mouse and by keyboard, and held against the
//! rules of accessibility.

use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::{Value, json};

use super::{hostile, page_of, sample};
use crate::tools::{chromium, output_of, python};

/// Carries out orders in the browser; nothing where it is not installed.
fn carried_out(folder: &Path, orders: &Value) -> Option<Vec<Value>> {
    let (chromium, python) = (chromium()?, python()?);
    let file = folder.join("orders.json");
    fs::write(&file, orders.to_string()).expect("a file");
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/tools/drive_page.py");
    let said = output_of(Command::new(python).arg(script).arg(chromium).arg(file));
    let answers: Vec<Value> = serde_json::from_str(&said).expect("JSON");
    for answer in &answers {
        assert_eq!(answer["console"], json!([]), "the console is silent");
        assert_eq!(answer["asked"], json!([]), "the page asks for nothing");
    }
    Some(answers)
}

/// Returns the answers that say something.
fn said(answer: &Value) -> Vec<&Value> {
    answer["answers"].as_array().expect("answers").iter().filter(|answer| !answer.is_null()).collect()
}

#[test]
fn findings_are_searched_filtered_grouped_and_sorted() {
    let folder = tempfile::tempdir().expect("a folder");
    let (path, _) = sample(folder.path(), &["--lang", "en"]);
    let rows = "[...document.querySelectorAll('#findings-table tbody tr:not([hidden])')]";
    let amounts = format!("{rows}.slice(0, 3).map((row) => Number(row.cells[2].dataset.value))");
    let rules = format!("[...new Set({rows}.map((row) => row.dataset.rule))]");
    let sorted = "[...document.querySelectorAll('#findings-table th')].map((head) => head.ariaSort)";
    let later = "new Promise((done) => setTimeout(() => done(document.getElementById('shown').textContent), 50))";
    let orders = json!([{ "page": path, "steps": [
        ["fill", "#filter-text", "microsoft 365 e3"],
        ["choose", "#filter-rule", "over-licensed"],
        ["see", rules],
        ["see", format!("{rows}.length")],
        ["see", format!("{rows}[0].textContent.includes('412 too many')")],
        ["click", "#filters button[type=reset]"],
        ["see", later],
        ["choose", "#filter-level", "error"],
        ["choose", "#group-by", "rule"],
        ["texts", "tr.group"],
        ["click", "#filters button[type=reset]"],
        ["see", later],
        // By keyboard: the heading takes the focus, and Enter sorts.
        ["focus", "#findings-table th:nth-child(3) button"],
        ["press", "Enter"],
        ["see", amounts],
        ["see", sorted],
        ["press", "Enter"],
        ["see", sorted],
        ["focus", "#findings-table th:nth-child(4) button"],
        ["press", "Space"],
        ["see", format!("{rows}.slice(0, 20).map((row) => row.cells[3].dataset.value)")],
    ] }]);
    let Some(answers) = carried_out(folder.path(), &orders) else { return };
    let [only, count, has, reset, groups, again, largest, down, up, days] = said(&answers[0])[..] else { panic!("{answers:?}") };
    assert_eq!((only, count, has), (&json!(["over-licensed"]), &json!(1), &json!(true)));
    let all = reset.as_str().expect("text").rsplit(' ').nth(1).expect("a number");
    assert_eq!(reset, &json!(format!("Showing {all} of {all} findings")));
    assert_eq!(again, reset);
    // Three contracts are too late, says the README's tour.
    assert!(groups.as_array().is_some_and(|groups| groups.contains(&json!("tender-late (3)"))), "{groups}");
    let largest: Vec<f64> = serde_json::from_value(largest.clone()).expect("numbers");
    assert!(largest.is_sorted_by(|one, other| one >= other) && largest[0] == 61_650_000.0, "{largest:?}");
    assert_eq!(down, &json!([null, null, "descending", null, null]));
    assert_eq!(up, &json!([null, null, "ascending", null, null]));
    let days: Vec<String> = serde_json::from_value(days.clone()).expect("days");
    assert!(days.is_sorted() && days[0] == "2026-11-22", "{days:?}");
}

#[test]
fn a_system_is_found_and_its_neighbours_are_walked_by_keyboard() {
    let folder = tempfile::tempdir().expect("a folder");
    let inventory = folder.path().join("inventory");
    fs::create_dir(&inventory).expect("a folder");
    // Delta needs Gamma and Beta, which both need Alfa; Omega has left, and nothing else hangs on it.
    let systems = "id,name,status\n1,Alfa,operation\n2,Beta,operation\n3,Gamma,operation\n4,Delta,operation\n5,Omega,retired\n";
    fs::write(inventory.join("systems.csv"), systems).expect("a table");
    fs::write(inventory.join("integrations.csv"), "system,uses\n2,1\n3,1\n4,2\n4,3\n5,1\n").expect("a table");
    fs::write(inventory.join("portfolio.toml"), "country = \"DK\"\nlanguage = \"da\"\n").expect("a manifest");
    let (path, _) = page_of(folder.path(), "inventory", &[]);
    let table = "[...document.querySelectorAll('#graph-table tbody tr')].map((row) => [...row.cells].slice(0, 4).map((cell) => cell.innerText.trim()))";
    let places = "Object.fromEntries([...document.querySelectorAll('#graph-drawing a')].map((node) => \
        [node.querySelector('text').textContent, Number(node.querySelector('rect').getAttribute('x'))]))";
    let orders = json!([{ "page": path, "steps": [
        ["texts", "#graph-chosen"],
        ["texts", "#graph-breaks"],
        ["see", table],
        ["see", places],
        ["see", "document.querySelectorAll('#graph-drawing path').length"],
        ["focus", "#graph-search"],
        ["fill", "#graph-search", "DEL"],
        ["texts", "#graph-said"],
        ["press", "Enter"],
        ["texts", "#graph-chosen"],
        ["see", "document.activeElement.querySelector('text')?.textContent"],
        ["choose", "#graph-depth", "1"],
        ["see", table],
        // From the chosen system one node on, and there.
        ["focus", "#graph-drawing a"],
        ["press", "Enter"],
        ["texts", "#graph-chosen"],
    ] }]);
    let Some(answers) = carried_out(folder.path(), &orders) else { return };
    let [first, breaks, rows, places, lines, hits, found, focus, near, walked] = said(&answers[0])[..] else {
        panic!("{answers:?}")
    };
    assert_eq!(first, &json!(["Omkring Alfa"]), "most hangs on it");
    assert_eq!(breaks, &json!(["Systemer i drift, der rammes, hvis Alfa ikke virker: 2 direkte, 3 i alt."]), "Omega is gone");
    assert_eq!(
        rows,
        &json!([
            ["Alfa 1", "Det valgte system", "0", ""],
            ["Beta 2", "Har brug for det valgte", "1", ""],
            ["Gamma 3", "Har brug for det valgte", "1", ""],
            ["Omega 5", "Har brug for det valgte", "1", ""],
            ["Delta 4", "Har brug for det valgte", "2", "Beta"],
        ])
    );
    let at = |name: &str| places[name].as_i64().expect("a place");
    assert!(at("Alfa") < at("Beta") && at("Beta") == at("Gamma") && at("Gamma") < at("Delta"), "{places}");
    assert_eq!(lines, &json!(5), "every dependency is a line");
    assert_eq!((hits, found, focus), (&json!(["1 fundne systemer"]), &json!(["Omkring Delta"]), &json!("Delta")));
    assert_eq!(near.as_array().map(Vec::len), Some(3), "itself, and one step to the left");
    assert_eq!(walked, &json!(["Omkring Beta"]));
}

#[test]
fn keys_lead_through_the_page_and_links_to_what_they_name() {
    let folder = tempfile::tempdir().expect("a folder");
    let (path, page) = sample(folder.path(), &["--lang", "en"]);
    let finding = super::between(&page, "<a href=\"#f-", "\"")[0];
    let open = format!("document.getElementById('f-{finding}').querySelector('details').open");
    let active = "document.activeElement.className || document.activeElement.id";
    let outline = "getComputedStyle(document.activeElement).outlineStyle";
    let orders = json!([
        { "page": path, "steps": [
            ["press", "Tab"],
            ["see", active],
            ["see", outline],
            ["press", "Enter", "Tab"],
            ["see", "document.getElementById('main').contains(document.activeElement)"],
            ["see", "[...document.querySelectorAll('h1, h2, h3, h4')].map((heading) => Number(heading.tagName[1]))"],
            ["click", "a[data-show-rule='tender-late']"],
            ["texts", "#shown"],
        ] },
        { "page": path, "at": format!("#f-{finding}"), "steps": [["see", open]] },
        { "page": path, "script": false, "steps": [
            ["texts", "#filters, #explorer"],
            ["see", "document.querySelectorAll('#findings-table tbody tr:not([hidden])').length"],
            ["texts", "#graph summary"],
        ] },
    ]);
    let Some(answers) = carried_out(folder.path(), &orders) else { return };
    let [first, outline, inside, headings, narrowed] = said(&answers[0])[..] else { panic!("{answers:?}") };
    assert_eq!((first, inside), (&json!("skip"), &json!(true)));
    assert_ne!(outline, &json!("none"), "the focus is seen");
    let headings: Vec<i64> = serde_json::from_value(headings.clone()).expect("levels");
    assert!(headings[0] == 1 && headings.windows(2).all(|pair| pair[1] <= pair[0] + 1), "no level is skipped: {headings:?}");
    assert!(narrowed[0].as_str().is_some_and(|text| text.starts_with("Showing 3 of ")), "{narrowed}");
    assert_eq!(said(&answers[1]), [&json!(true)], "a link to a finding unfolds it");
    let [controls, rows, list] = said(&answers[2])[..] else { panic!("{answers:?}") };
    assert_eq!(controls, &json!([]), "without the script nothing is offered that needs it");
    assert_eq!(
        rows.as_u64(),
        Some(super::between(&page, "<tr role=\"row\" id=\"f-", "\"").len() as u64),
        "and everything is there"
    );
    assert_eq!(list, &json!(["All systems with their dependencies"]));
}

#[test]
fn the_page_is_accessible_in_light_and_dark_on_a_desk_and_on_a_telephone() {
    let folder = tempfile::tempdir().expect("a folder");
    let (path, _) = sample(folder.path(), &[]);
    let width = "document.documentElement.scrollWidth";
    let orders = json!([
        { "page": path, "steps": [["check_access"], ["see", width]] },
        { "page": path, "scheme": "dark", "width": 390, "steps": [["check_access"], ["see", width]] },
    ]);
    let Some(answers) = carried_out(folder.path(), &orders) else { return };
    for (answer, width) in answers.iter().zip([1280, 390]) {
        let [access, seen] = said(answer)[..] else { panic!("{answer}") };
        assert_eq!(access["heavy"], json!([]), "at {width}");
        assert!(access["checked"].as_u64().is_some_and(|rules| rules > 30), "{access}");
        assert_eq!(seen, &json!(width), "nothing stands out to the side");
    }
}

#[test]
fn nothing_in_an_inventory_runs() {
    let folder = tempfile::tempdir().expect("a folder");
    hostile(folder.path());
    let (path, _) = page_of(folder.path(), "inventory", &[]);
    let orders = json!([{ "page": path, "steps": [
        ["fill", "#graph-search", "script"],
        ["click", "#graph-hits button"],
        ["choose", "#group-by", "owner"],
        ["see", "document.scripts.length"],
        ["see", "document.querySelectorAll('img, iframe, object, [onmouseover], [onfocus], [onerror]').length"],
        ["see", "document.title"],
    ] }]);
    // A dialog or a refused script would stand on the console.
    let Some(answers) = carried_out(folder.path(), &orders) else { return };
    assert_eq!(
        said(&answers[0]),
        [&json!(2), &json!(0), &json!("Porteføljerapport: </title><script>alert(9)</script>, 22.11.2026")]
    );
}

#[test]
fn paper_shows_what_was_folded_and_nothing_to_click() {
    let folder = tempfile::tempdir().expect("a folder");
    hostile(folder.path());
    let (path, _) = page_of(folder.path(), "inventory", &["--lang", "en"]);
    let pdf = folder.path().join("report.pdf");
    let orders =
        json!([{ "page": path, "steps": [["print_to", pdf], ["see", "document.querySelectorAll('details[open]').length"]] }]);
    let Some(answers) = carried_out(folder.path(), &orders) else { return };
    assert_eq!(said(&answers[0]), [&json!(0)], "on the screen all is folded again");
    let script = "import sys, pypdf\nprint('\\n'.join(page.extract_text() for page in pypdf.PdfReader(sys.argv[1]).pages))";
    let text = output_of(Command::new(python().expect("as before")).args(["-c", script]).arg(&pdf));
    assert!(text.contains("contracts.csv, row 2"), "the cells are on paper");
    for screen in ["Every level", "Reset", "Skip to the content", "Cells and evidence"] {
        assert!(!text.contains(screen), "{screen}");
    }
}

#[test]
fn a_page_of_thousands_of_systems_is_short_enough_to_mail_and_answers() {
    let folder = tempfile::tempdir().expect("a folder");
    let inventory = folder.path().join("inventory");
    fs::create_dir(&inventory).expect("a folder");
    // No contract covers any of them. Each but the first uses the one with half its number; one letter of their ids is two in JavaScript.
    let mut systems = "id,name,status\n".to_owned();
    let mut integrations = "system,uses\n".to_owned();
    for at in 1..=4000 {
        systems += &format!("Å😀{at:04},System {at},operation\n");
        integrations += &format!("Å😀{at:04},Å😀{:04}\n", (at / 2).max(1));
    }
    fs::write(inventory.join("systems.csv"), systems).expect("a table");
    fs::write(inventory.join("integrations.csv"), integrations).expect("a table");
    fs::write(inventory.join("contracts.csv"), "id,title\n").expect("a table");
    let (path, page) = page_of(folder.path(), "inventory", &["--lang", "en"]);
    assert!(page.len() < 2_000_000, "{} bytes", page.len());
    let left_out = super::between(&page, "<p class=\"note\">These are ", " findings").concat();
    let Some((few, all)) = left_out.split_once(" of ") else { panic!("{left_out}") };
    assert!(few.parse::<u32>().is_ok_and(|few| few > 500 && few <= 600) && all.len() > few.len(), "{left_out}");
    let orders = json!([{ "page": path, "steps": [
        ["see", "performance.getEntriesByType('navigation')[0].domInteractive > 0"],
        ["fill", "#filter-text", "Å😀0017"],
        ["texts", "#shown"],
        ["fill", "#graph-search", "å😀1999"],
        ["texts", "#graph-said"],
        ["press", "Enter"],
        ["texts", "#graph-chosen"],
        ["texts", "#graph-breaks"],
        ["texts", "#graph-needs"],
        ["see", "[...document.querySelectorAll('#graph-table tbody tr')].map((row) => row.cells[0].innerText.trim())"],
    ] }]);
    let Some(answers) = carried_out(folder.path(), &orders) else { return };
    let [interactive, shown, hits, chosen, breaks, needs, rows] = said(&answers[0])[..] else { panic!("{answers:?}") };
    assert_eq!(interactive, &json!(true));
    assert!(shown[0].as_str().is_some_and(|text| text.ends_with(&format!(" of {few} findings"))), "{shown}");
    assert_eq!((hits, chosen), (&json!(["1 systems found"]), &json!(["Around System 1999"])));
    // 3998 and 3999 use it; it uses 999, which uses 499, and on by 249, 124, 62, 31, 15, 7, 3 to 1.
    assert_eq!(breaks, &json!(["Systems in operation that are hit when System 1999 is gone: 2 directly, 2 in all."]));
    assert_eq!(needs, &json!(["Systems that System 1999 itself needs: 1 directly, 10 in all."]));
    assert_eq!(
        rows,
        &json!(["System 1999 Å😀1999", "System 3998 Å😀3998", "System 3999 Å😀3999", "System 999 Å😀0999", "System 499 Å😀0499"])
    );
}
