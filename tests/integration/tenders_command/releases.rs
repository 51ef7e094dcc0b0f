//! Planning releases, held against the published schema of the Open Contracting Data Standard.

use serde_json::json;

use super::*;

/// Returns what the releases are checked against: the published schema of version 1.1.5.
pub(crate) fn is_valid_package(package: &Value) -> Vec<String> {
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
fn a_row_that_goes_by_the_name_that_is_the_id_of_another_is_a_contract_of_its_own() {
    let contracts = "id,title,start,end,procedure\nK1,Første,2025-01-01,2030-12-31,open\n,K1,2025-01-01,2031-12-31,open\n";
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
