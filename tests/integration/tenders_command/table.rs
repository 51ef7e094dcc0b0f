//! What people and programs read: the table, its groups and filters, and JSON.

use std::collections::BTreeMap;

use portfolio::facts::Facts;
use portfolio::load;
use portfolio::model::Language;
use portfolio::model::portfolio::Profile;
use portfolio::policy::Policy;
use portfolio::report::grid::Layout;
use portfolio::report::tenders::{By, Calendar, View, table};
use serde_json::json;

use super::*;

/// Makes a calendar of a view, and gives it to the test.
fn with_calendar<T>(view: View, test: impl Fn(&Calendar<'_>) -> T) -> T {
    let text = format!("# contracts\n{CONTRACTS}# systems\n{SYSTEMS}# organisation\n{ORGANISATION}");
    let profile = Profile { language: Some(Language::English), ..Profile::default() };
    let portfolio = load::from_text(profile, &text);
    let policy = Policy::default();
    let facts = Facts::new(&portfolio, DAY.parse().expect("a day"), &policy.analysis);
    test(&Calendar::of(&facts, view))
}

#[test]
fn what_needs_action_comes_first_and_says_what_can_still_be_done() {
    let folder = municipality();
    let text = said(folder.path(), &[]);
    // Run out, then by the last start; a joint buyer's and those that cannot be planned after them.
    assert_eq!(ids(&text), ["K6", "K9", "K1", "K2", "K7", "K3", "K4"], "{text}");
    for sentence in [
        "Ended on 2027-01-31, and Ældgammel is still in operation: a contract is needed today.",
        "Too late as planned. The quickest lawful way that still fits: a purchase below the threshold",
        // Six months before 31 December is 30 June.
        "Use the option by 2027-06-30 (2 × 12 months). The contract can then run until 2029-12-31",
        "Cannot be planned. Missing: an end after the start.",
        "The joint buyer holds the tender.",
        "2 more to start after 2028-06-10: `--horizon` shows them",
        "* rests on an assumption: `--full` says which",
        "a planning aid, not legal advice",
    ] {
        assert!(text.contains(sentence), "{sentence}\n{text}");
    }
    let counted: Vec<Vec<&str>> = text
        .lines()
        .skip_while(|line| *line != "9 contracts")
        .skip(1)
        .map(|line| line.split("  ").map(str::trim).filter(|part| !part.is_empty()).collect())
        .take(9)
        .collect();
    assert_eq!(counted[0], ["expired", "1", "80.000 kr"]);
    assert_eq!(counted[1], ["late", "1", "200.000 kr"], "48 months of 50 000 a year");
    assert_eq!(counted.last().expect("a sum")[..2], ["in all", "9"]);
    assert!(counted.last().expect("a sum")[2].ends_with("+ 4.000 EUR"), "no rate, so not added: {counted:?}");
}

#[test]
fn it_reads_well_on_narrow_and_wide_terminals() {
    for width in [60, 80, 100, 132, 200] {
        for (full, by) in [(false, None), (true, None), (false, Some(By::Quarter))] {
            let text =
                with_calendar(View { full, by, ..View::default() }, |calendar| table(calendar, Layout { width, colour: false }));
            let widest = text.lines().map(|line| line.chars().count()).max();
            assert!(widest <= Some(width), "{widest:?} > {width}\n{text}");
            assert!(text.replace('\u{a0}', " ").contains("notice by"), "{text}");
        }
    }
}

#[test]
fn full_shows_assumptions_and_steps() {
    let folder = municipality();
    let text = said(folder.path(), &["--full"]).replace('\n', " ").split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(text.contains("assumed: size of the implementation not given: medium assumed"), "{text}");
    assert!(text.contains("milestones: needs 2027-06-09"), "{text}");
}

#[test]
fn the_horizon_is_months_or_a_day_and_what_is_urgent_always_shows() {
    let folder = municipality();
    let of = |horizon: &str| {
        let text = said(folder.path(), &["--horizon", horizon]);
        ids(&text).into_iter().map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(of("0"), ["K6", "K9", "K1", "K2", "K4"]);
    assert_eq!(of("120"), ["K6", "K9", "K1", "K2", "K7", "K5", "K8", "K3", "K4"]);
    assert_eq!(of("31-12-2027"), ["K6", "K9", "K1", "K2", "K7", "K4"]);
    for wrong in ["soon", "1201", "-1", "2027-13-01", "99999999999"] {
        let (code, out, err) = run(folder.path(), &[&format!("--horizon={wrong}")]);
        assert_eq!((code, out.len()), (2, 0), "{wrong}");
        assert!(err.contains("error"), "{err}");
    }
}

#[test]
fn groups_hold_every_contract_once_and_their_sums_add_up() {
    for by in [By::Quarter, By::Department, By::Supplier, By::Owner] {
        with_calendar(View { by: Some(by), ..View::default() }, |calendar| {
            let groups = calendar.groups();
            let mut together = BTreeMap::new();
            let mut sum = portfolio::model::Money::ZERO;
            for group in &groups {
                let worth = calendar.worth(group.entries.iter().copied());
                sum += worth.value;
                for entry in &group.entries {
                    *together.entry(entry.row.id.clone()).or_insert(0) += 1;
                }
            }
            assert!(groups.len() > 2 && together.len() == 9 && together.values().all(|times| *times == 1), "{by:?} {together:?}");
            assert_eq!(sum, calendar.worth(&calendar.entries).value, "{by:?}");
        });
    }
    let folder = municipality();
    let text = said(folder.path(), &["--by", "supplier", "--horizon", "120"]);
    let titles: Vec<_> = text
        .lines()
        .take_while(|line| !line.ends_with(" contracts") || line.starts_with(' '))
        .filter(|line| !line.starts_with(' ') && !line.is_empty())
        .collect();
    assert_eq!(titles, ["Berlin", "Borte", "Kludder", "KOMBIT", "Tieto", "Visma"], "{text}");
    // 200.000 + 400.000 of Visma: four years each.
    assert!(text.lines().any(|line| line.contains("2 contracts") && line.ends_with("600.000 kr")), "{text}");
    let text = said(folder.path(), &["--by", "quarter"]);
    assert!(text.contains("2027 Q2\n") && text.contains("no start\n"), "{text}");
    let text = said(folder.path(), &["--by", "department"]);
    assert!(
        text.contains("Løn og HR\n") && text.contains("Pleje\n") && text.contains("no department, or the whole organisation\n"),
        "{text}"
    );
}

#[test]
fn procedures_can_be_picked() {
    let folder = municipality();
    let picked = |procedures: &[&str]| {
        let arguments: Vec<&str> = procedures.iter().flat_map(|procedure| ["--procedure", procedure]).collect();
        let document = json(folder.path(), &arguments);
        let contracts = document["contracts"].as_array().expect("a list");
        contracts.iter().map(|row| row["id"].as_str().expect("an id").to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(picked(&["open"]), ["K5"]);
    assert_eq!(picked(&["open", "joint-buyer"]), ["K5", "K3"]);
    assert_eq!(picked(&[]).len(), 9, "every contract, whatever the horizon");
    let (code, _, err) = run(folder.path(), &["--procedure", "lottery"]);
    assert_eq!(code, 2, "{err}");
}

#[test]
fn json_keeps_to_the_committed_schema_and_has_the_keys_that_were_promised() {
    let folder = municipality();
    let validator = crate::generated::validator("rules/tenders.schema.json");
    let check = |document: &Value| {
        let wrong: Vec<_> = validator.iter_errors(document).map(|error| error.to_string()).collect();
        assert!(wrong.is_empty(), "{wrong:#?}");
    };
    let document = json(folder.path(), &[]);
    check(&document);
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    check(&json(root, &["inventory"]));
    assert_eq!(document["schema-version"], 1);
    assert_eq!(document["as-of"], DAY);
    assert_eq!(document["organisation"], "Øvre Egelund Kommune");
    let rows = document["contracts"].as_array().expect("a list");
    let row = |id: &str| rows.iter().find(|row| row["id"] == id).expect("a contract").clone();
    for key in [
        "id",
        "systems",
        "supplier",
        "current-end",
        "maximum-end",
        "last-notice",
        "option-by",
        "procedure",
        "estimated-value",
        "threshold",
        "milestones",
        "start-by",
        "state",
        "assumptions",
    ] {
        assert!(rows.iter().all(|row| row.as_object().expect("an object").contains_key(key)), "{key}");
    }
    let late = row("K1");
    assert_eq!(late["state"], "late");
    assert_eq!(late["start-by"], "2027-06-09");
    assert_eq!(late["milestones"][0], json!({ "step": "needs", "date": "2027-06-09" }));
    assert_eq!(
        late["milestones"].as_array().and_then(|steps| steps.last()),
        Some(&json!({ "step": "end", "date": "2027-12-31" }))
    );
    assert_eq!(late["estimated-value"], json!({ "value": "200000.00", "currency": "DKK", "basis": "term" }));
    assert_eq!(late["threshold"]["status"], "below");
    assert_eq!(late["systems"], json!([{ "id": "S1", "name": "Løn" }]));
    assert!(late["shortcut"]["start-by"].as_str() >= Some(DAY));
    let option = row("K2");
    assert_eq!([&option["state"], &option["option-by"], &option["maximum-end"]], ["option-first", "2027-06-30", "2029-12-31"]);
    // Of a tacit renewal, three months before the end of the term: the last day of September.
    let tacit = row("K9");
    assert_eq!(
        [&tacit["last-notice"], &tacit["duration"], &tacit["maximum-end"]],
        [&json!("2027-09-30"), &json!("tacit"), &Value::Null]
    );
    let unknown = row("K4");
    assert_eq!((&unknown["state"], &unknown["missing"]), (&json!("unknown"), &json!(["an end after the start"])));
    assert_eq!(row("K8")["estimated-value"]["currency"], "EUR");
    assert_eq!(document["summary"]["by-state"]["late"]["value"], "200000.00");
    assert_eq!(document["summary"]["all"]["not-converted"], json!([{ "value": "4000.00", "currency": "EUR" }]));
}

#[test]
fn a_contract_that_cannot_be_planned_says_what_is_missing() {
    let contracts = "id,title,start,end,notice,competed\nA,Start,31-31-2020,2030-12-31,,\nB,Ingenting,,,,\nC,Konkurrence,2020-01-01,,6 months,måske\n";
    let folder = folder(contracts, "");
    let document = json(folder.path(), &[]);
    let missing = |at: usize| document["contracts"][at]["missing"].clone();
    assert_eq!(
        [missing(0), missing(1), missing(2)],
        [json!(["a readable `start`"]), json!(["any of start, end, notice and renewal"]), json!(["a readable `competed`"])]
            .map(|value| value),
        "{document:#}"
    );
}

#[test]
fn a_page_has_the_contracts_and_what_they_come_to() {
    let folder = municipality();
    let text = said(folder.path(), &["--format", "markdown"]);
    assert!(text.starts_with("# Tender calendar of Øvre Egelund Kommune\n\n| state | id | contract | supplier |"), "{text}");
    assert!(text.contains("| late | K1 | Lønaftale | Visma (12345678) | below-threshold | 2027-06-09 |"), "{text}");
    assert!(text.contains("9 contracts: expired 1 80.000 kr, late 1 200.000 kr"), "{text}");
}
