//! KITOS: overviews with the columns that their user shows, answers of its API, and both together.

use std::fmt::Write as _;

use portfolio::model::contract::Renewal;
use portfolio::model::{Portfolio, TableKind};

use super::{assert_noted, folder, loaded, notes};

const NOVA: &str = "f68f180b-b7b2-59bd-943f-b0291719fa90";
const ROTA: &str = "ad783d56-ea5e-53cc-b5be-a1966ba701fb";
const NOVA_USED: &str = "11111111-b7b2-59bd-943f-b0291719fa90";
const ROTA_USED: &str = "22222222-ea5e-53cc-b5be-a1966ba701fb";

/// Writes a workbook of one sheet, as the grid's export does: text in every cell.
fn overview(path: &std::path::Path, sheet: &str, rows: &[&[&str]]) {
    let mut book = rust_xlsxwriter::Workbook::new();
    let page = book.add_worksheet().set_name(sheet).expect("a name");
    for (row, cells) in (0..).zip(rows) {
        for (column, cell) in (0..).zip(*cells).filter(|(_, cell)| !cell.is_empty()) {
            page.write_string(row, column, *cell).expect("a cell");
        }
    }
    book.save(path).expect("a workbook");
}

fn csv(rows: &[&[&str]]) -> String {
    let mut text = String::new();
    for row in rows {
        let cells: Vec<String> = row.iter().map(|cell| format!("\"{}\"", cell.replace('"', "\"\""))).collect();
        let _ = writeln!(text, "{}", cells.join(";"));
    }
    text
}

const SYSTEMS: &[&[&str]] = &[
    &[
        "Status",
        "Status (Livscyklus)",
        "Lokal System ID",
        "IT-System (UUID)",
        "IT System",
        "Ansv. organisationsenhed",
        "KLE ID",
        "Lokale KLE ID",
        "Livscyklus",
        "Antal brugere",
        "Anvendte systemer",
        "Forretningskritisk IT-system",
        "Kritikalitet",
        "Sidst redigeret: Bruger",
        "Systemejer",
        "Systemejer Email#",
    ],
    &[
        "Aktivt",
        "Aktivt",
        "0007",
        NOVA,
        "Nova, sag (Ikke tilgængeligt)",
        "Borgerservice",
        "27.36.08",
        "54.00.00",
        "I drift",
        "100-499",
        "Rota",
        "Ja",
        "",
        "Anna Hemmelig",
        "Anna Hemmelig",
        "anna@havneby.example",
    ],
    &[
        "Aktivt",
        "Aktivt",
        "0008",
        ROTA,
        "Rota",
        "HR",
        "81.00.00",
        "",
        "",
        ">500",
        "",
        "Nej",
        "Lav",
        "Bo Skjult",
        "Bo Skjult",
        "bo@havneby.example",
    ],
];

const CONTRACTS: &[&[&str]] = &[
    &[
        "Kontrakt ID",
        "IT Kontrakt",
        "Gyldig fra",
        "Gyldig til",
        "Leverandør",
        "IT Systemer",
        "IT Systemer (UUID)",
        "Drift/år",
        "Varighed",
        "Option",
        "Opsigelse (måneder)",
        "Genanskaffelsesplan",
        "Kontraktunderskriver",
    ],
    &[
        "K1",
        "Nova drift",
        "01-01-2024",
        "",
        "Quay A/S (12345678) (udgået)",
        "Nova, sag (Ikke tilgængeligt)",
        NOVA,
        "1200000",
        "2 år og 6 måneder",
        "2 x 1 år",
        "6",
        "Q3 | 2027",
        "Anna Hemmelig",
    ],
    &["K2", "Rota", "01-01-2024", "", "Dock ApS", "Rota", "", "90000", "Løbende", "", "3", "", "Bo Skjult"],
];

fn contract<'p>(portfolio: &'p Portfolio, title: &str) -> &'p portfolio::model::Contract {
    portfolio.contracts.iter().find(|contract| contract.title == title).unwrap_or_else(|| panic!("no contract {title}"))
}

fn names_of(portfolio: &Portfolio, contract: &portfolio::model::Contract) -> Vec<String> {
    contract.systems.iter().map(|system| portfolio[*system].name.clone()).collect()
}

#[test]
fn the_overviews_are_read_whatever_the_files_are_called() {
    let folder = tempfile::tempdir().expect("a folder");
    overview(&folder.path().join("a.xlsx"), "IT Systemer Overblik", SYSTEMS);
    overview(&folder.path().join("b.xlsx"), "Ark1", CONTRACTS);
    let portfolio = portfolio::load::load(folder.path()).expect("it loads");
    assert!(portfolio.problems.is_empty(), "{:#?}", portfolio.problems);
    assert_noted(&portfolio, "a.xlsx", "recognised as KITOS systems, 16 columns, ");
    assert_noted(&portfolio, "b.xlsx", "recognised as KITOS contracts, 13 columns, ");
    let nova = portfolio.systems.iter().find(|system| system.id == NOVA).expect("the system");
    assert_eq!(nova.name, "Nova, sag", "that the catalogue no longer offers it is no part of the name");
    assert_eq!(nova.tasks, ["27.36.08", "54.00.00"], "the municipality's own tasks are added");
    assert_eq!(nova.users, None, "a band is no count");
    assert_eq!(nova.criticality.map(|level| level.name()), Some("critical"), "a critical system, said in another column");
    let rota = portfolio.systems.iter().find(|system| system.id == ROTA).expect("the system");
    assert_eq!(rota.status.map(|status| status.name()), Some("operation"), "no life cycle is chosen, and it is active");
    assert_eq!(portfolio.integrations.len(), 1);
    let drift = contract(&portfolio, "Nova drift");
    assert_eq!(names_of(&portfolio, drift), ["Nova, sag"]);
    assert_eq!(drift.supplier.as_deref(), Some("Quay A/S"));
    assert_eq!(drift.supplier_number.as_deref(), Some("12345678"));
    assert_eq!(drift.terms.end, "2026-06-30".parse().ok(), "two years and six months from the first of January 2024");
    let end = portfolio.place(drift.origin, "end");
    assert_eq!(end.column.as_deref(), Some("Varighed"), "a finding points at what the end was counted from");
    assert_noted(
        &portfolio,
        "b.xlsx",
        "`Genanskaffelsesplan` lies after the end of 1 contract: `Nova drift` (Q3 2027, ends 2026-06-30)",
    );
    let rota = contract(&portfolio, "Rota");
    assert_eq!((names_of(&portfolio, rota), rota.terms.end), (vec!["Rota".to_owned()], None), "names stand in for an empty UUID");
}

#[test]
fn people_are_not_read_unless_they_are_asked_for() {
    let files = [("systemer.csv", csv(SYSTEMS)), ("kontrakter.csv", csv(CONTRACTS))];
    let files: Vec<(&str, &str)> = files.iter().map(|(name, text)| (*name, text.as_str())).collect();
    let portfolio = loaded(&files);
    for secret in ["Hemmelig", "Skjult", "anna@", "bo@"] {
        assert!(!format!("{portfolio:?}").contains(secret), "{secret}");
    }
    assert_eq!(portfolio.systems[0].owner.as_deref(), Some("HR"), "the unit that is responsible is nobody's name");
    assert_noted(
        &portfolio,
        "systemer.csv",
        "names of people are not read: `Sidst redigeret: Bruger`, `Systemejer` and `Systemejer Email#`",
    );
    let manifest = "[[source]]\npath = \"systemer.csv\"\ncolumns = { \"Systemejer\" = \"owner\" }\n";
    let asked = loaded(&[files[0], files[1], ("portfolio.toml", manifest)]);
    assert_eq!(asked.systems[0].owner.as_deref(), Some("Bo Skjult"));
    assert!(!format!("{asked:?}").contains("bo@"), "the address was not asked for");
    assert!(notes(&asked, "systemer.csv").contains("recognised as KITOS systems"));
}

#[test]
fn a_hidden_heading_that_is_needed_is_named_with_the_way_to_show_it() {
    let without = |rows: &[&[&'static str]], heading: &str| {
        let at = rows[0].iter().position(|other| *other == heading).expect("a heading");
        let kept: Vec<Vec<&str>> = rows
            .iter()
            .map(|row| row.iter().enumerate().filter(|(other, _)| *other != at).map(|(_, cell)| *cell).collect())
            .collect();
        csv(&kept.iter().map(Vec::as_slice).collect::<Vec<_>>())
    };
    let errors =
        portfolio::load::load(folder(&[("k.csv", &without(CONTRACTS, "IT Kontrakt"))]).path()).expect_err("it has no names");
    let told = errors.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n");
    assert!(
        told.contains("recognised as KITOS contracts, but without `IT Kontrakt`") && told.contains("`Tilpas kolonner`"),
        "{told}"
    );
    let systems = csv(SYSTEMS);
    let hidden = loaded(&[("s.csv", &systems), ("k.csv", &without(CONTRACTS, "Opsigelse (måneder)"))]);
    assert_noted(
        &hidden,
        "k.csv",
        "without `Opsigelse (måneder)`, `Uopsigelig til`, `Opsagt`, `Indkøbsform` and `Ansvarlig org. enhed`: in KITOS, add the column under `Tilpas kolonner`",
    );
    let by_name = loaded(&[("s.csv", &without(SYSTEMS, "IT-System (UUID)")), ("k.csv", &csv(CONTRACTS))]);
    assert_eq!(names_of(&by_name, contract(&by_name, "Nova drift")), ["Nova, sag"], "names count where numbers are hidden");
    assert!(by_name.problems.iter().all(|problem| problem.table != TableKind::Contracts), "{:#?}", by_name.problems);
}

#[test]
fn contracts_that_share_a_number_go_by_their_titles() {
    let rows: Vec<Vec<&str>> =
        CONTRACTS.iter().map(|row| row.iter().map(|cell| if *cell == "K2" { "K1" } else { cell }).collect()).collect();
    let portfolio = loaded(&[("s.csv", &csv(SYSTEMS)), ("k.csv", &csv(&rows.iter().map(Vec::as_slice).collect::<Vec<_>>()))]);
    let ids: Vec<&str> = portfolio.contracts.iter().map(|contract| contract.id.as_str()).collect();
    assert_eq!(ids, ["Nova drift", "Rota"]);
    assert_noted(&portfolio, "k.csv", "several contracts have the `Kontrakt ID` `K1`");
}

fn usages() -> String {
    format!(
        r#"[{{"uuid": "{NOVA_USED}", "systemContext": {{"uuid": "{NOVA}", "name": "Nova, sag"}},
  "general": {{"localSystemId": "0007", "localCallName": "Sagen", "hostedAt": "External", "isBusinessCritical": "Yes",
    "validity": {{"lifeCycleStatus": "PhasingOut", "validFrom": "2015-12-31T23:00:00Z", "validTo": null}},
    "numberOfExpectedUsers": {{"lowerBound": 100, "upperBound": 499}}}},
  "roles": [{{"user": {{"name": "Anna Hemmelig"}}, "role": {{"name": "Systemejer"}}}}],
  "organizationUsage": {{"responsibleOrganizationUnit": {{"name": "Borgerservice"}}, "usingOrganizationUnits": []}},
  "localKLEDeviations": {{"removedKLE": [{{"name": "27.36.08"}}], "addedKLE": [{{"name": "54.00.00"}}]}},
  "outgoingSystemRelations": [{{"uuid": "r1", "relationInterface": {{"uuid": "i1", "name": "Ydelser"}}, "description": "natligt",
    "toSystemUsage": {{"uuid": "{ROTA_USED}", "name": "Rota"}}}}]}},
 {{"uuid": "{ROTA_USED}", "systemContext": {{"uuid": "{ROTA}", "name": "Rota"}}, "general": {{"validity": {{"lifeCycleStatus": "Operational"}}}},
  "outgoingSystemRelations": []}}]"#
    )
}

fn contracts_of_api() -> String {
    format!(
        r#"[{{"uuid": "c1", "name": "Nova drift", "general": {{"contractId": "K1", "validity": {{"validFrom": "2024-01-01T00:00:00Z",
    "validTo": "2026-12-31T00:00:00Z"}}}},
  "supplier": {{"organization": {{"name": "Quay A/S", "cvr": "12345678"}}, "contactPerson": "Anna Hemmelig"}},
  "systemUsages": [{{"uuid": "{NOVA_USED}", "name": "Nova, sag"}}],
  "agreementPeriod": {{"durationYears": 3, "isContinuous": false, "extensionOptions": {{"name": "2 x 1 år"}}, "extensionOptionsUsed": 1}},
  "termination": {{"terminatedAt": null, "terms": {{"noticePeriodMonths": {{"name": "6"}}, "noticeByEndOf": "EndOfQuarter"}}}},
  "procurement": {{"purchaseType": {{"name": "EU udbud"}}, "procurementPlan": {{"quarterOfYear": 1, "year": 2026}}}},
  "payments": {{"external": [{{"operation": 1000000}}, {{"operation": 200000}}], "internal": [{{"operation": 5}}]}}}}]"#
    )
}

#[test]
fn the_api_knows_options_used_notice_terms_and_what_lies_between_systems() {
    let catalogue = format!(
        r#"[{{"uuid": "{NOVA}", "name": "Nova, sag", "kle": [{{"name": "27.36.08"}}, {{"name": "81.00.00"}}], "businessType": {{"name": "ESDH"}},
            "rightsHolder": {{"name": "Quay A/S"}}, "usingOrganizations": []}},
           {{"uuid": "33333333-0000-0000-0000-000000000000", "name": "Not ours", "kle": [], "usingOrganizations": []}}]"#
    );
    let interfaces = r#"[{"uuid": "i1", "name": "Ydelser", "interfaceId": "1", "exposedBySystem": {"name": "Rota"}, "itInterfaceType": {"name": "WS REST"}}]"#;
    let (usages, contracts) = (usages(), contracts_of_api());
    let portfolio = loaded(&[("a.json", &usages), ("b.json", &contracts), ("c.json", &catalogue), ("d.json", interfaces)]);
    assert!(portfolio.problems.is_empty(), "{:#?}", portfolio.problems);
    assert_eq!(portfolio.systems.len(), 2, "the catalogue says nothing of what is used");
    let nova = &portfolio.systems.iter().find(|system| system.id == NOVA).expect("the system");
    assert_eq!(nova.tasks, ["54.00.00", "81.00.00"], "those of the catalogue, less one taken away, and one added");
    assert_eq!(nova.status.map(|status| status.name()), Some("phase-out"));
    assert_eq!(nova.in_service, "2016-01-01".parse().ok(), "midnight in Denmark");
    assert_eq!((nova.category.as_deref(), nova.vendor.as_deref()), (Some("ESDH"), Some("Quay A/S")));
    assert_eq!(nova.users, None);
    let [relation] = portfolio.integrations.as_slice() else { panic!("{:#?}", portfolio.integrations) };
    assert_eq!(portfolio[relation.to].id, NOVA, "data flows to the system that uses the other");
    assert_eq!((relation.via.as_deref(), relation.kind.as_deref()), (Some("Ydelser"), Some("WS REST")));
    let drift = contract(&portfolio, "Nova drift");
    assert_eq!(drift.terms.options_used, 1);
    assert_eq!(drift.terms.notice_to_end_of.map(|end| format!("{end:?}")), Some("Quarter".to_owned()));
    assert_eq!(
        drift.annual_value.map(|value| value.to_string()),
        Some("1200000".to_owned()),
        "internal payments are not counted"
    );
    assert_eq!(names_of(&portfolio, drift), ["Nova, sag"]);
    assert!(!format!("{portfolio:?}").contains("Hemmelig"));
    assert!(!matches!(drift.terms.renewal, Some(Renewal::Assumed)));
}

#[test]
fn excel_and_api_together_are_one_register_and_the_more_trusted_value_keeps_its_place() {
    let (systems, contracts, api) = (csv(SYSTEMS), csv(CONTRACTS), contracts_of_api());
    let usages = usages();
    let excel = loaded(&[("s.csv", &systems), ("k.csv", &contracts)]);
    assert!(contract(&excel, "Nova drift").terms.unstated.has("options-used"));
    assert_noted(&excel, "k.csv", "a last day for notice is an upper bound");
    let both = loaded(&[("s.csv", &systems), ("k.csv", &contracts), ("k.json", &api), ("s.json", &usages)]);
    assert_eq!((both.systems.len(), both.contracts.len(), both.integrations.len()), (2, 2, 1));
    let drift = contract(&both, "Nova drift");
    assert_eq!(drift.id, "K1");
    assert_eq!(drift.terms.end, "2026-12-31".parse().ok(), "the API is believed, not what was counted from a duration");
    assert_eq!(&*both.place(drift.origin, "end").file, "k.json");
    assert!(!drift.terms.unstated.has("options-used"));
    assert_noted(&both, "k.json", "value");
    assert_noted(&both, "k.csv", "1 row stands in `k.json` too, which is believed more");
    let rota = contract(&both, "Rota");
    assert!(rota.terms.unstated.has("options-used"), "this one is in Excel alone");
    let nova = both.systems.iter().find(|system| system.id == NOVA).expect("the system");
    assert_eq!(nova.tasks, ["27.36.08", "54.00.00"], "no answer of the catalogue: the overview fills them in");
    assert_eq!(&*both.place(nova.origin, "tasks").file, "s.csv");
    assert_eq!(&*both.place(nova.origin, "status").file, "s.json");
    assert_noted(&both, "s.json", "status of `Nova, sag`: `Under udfasning` is believed, not `I drift`");
}

#[test]
fn the_shared_catalogue_fills_what_the_overview_hides_and_is_no_portfolio() {
    let systems = csv(&[
        &["IT System", "IT-System (UUID)", "Ansv. organisationsenhed", "Livscyklus", "Lokal kaldenavn"],
        &["Nova", NOVA, "HR", "I drift", ""],
    ]);
    let catalogue = |used: &str| {
        csv(&[
            &[
                "Anvendes",
                "IT systemnavn",
                "UUID",
                "KLE ID",
                "Forretningstype",
                "Rettighedshaver",
                "IT System: Anvendes af",
                "Synlighed",
            ],
            &["true", "Nova", NOVA, "27.36.08", "ESDH", "Quay A/S (12345678)", "31", "Offentlig"],
            &[used, "Rota", ROTA, "81.00.00", "Vagtplan", "Dock ApS", "12", "Offentlig"],
        ])
    };
    let portfolio = loaded(&[("s.csv", &systems), ("katalog.csv", &catalogue("true"))]);
    assert_eq!(portfolio.systems.len(), 1);
    assert_eq!(portfolio.systems[0].tasks, ["27.36.08"]);
    assert_eq!(&*portfolio.place(portfolio.systems[0].origin, "tasks").file, "katalog.csv");
    let alone = loaded(&[("katalog.csv", &catalogue("false"))]);
    assert_eq!(alone.systems.iter().map(|system| system.name.as_str()).collect::<Vec<_>>(), ["Nova"]);
    assert_noted(&alone, "katalog.csv", "no `IT Systemer Overblik` is there");
}

#[test]
fn interfaces_name_the_relations_and_suppliers_bring_their_numbers() {
    let systems = csv(&[
        &["IT System", "IT-System (UUID)", "Ansv. organisationsenhed", "Livscyklus", "Anvendte snitflader"],
        &["Nova", NOVA, "HR", "I drift", "Ydelser, udbetalt, Andet"],
        &["Rota", ROTA, "HR", "I drift", ""],
    ]);
    let interfaces = csv(&[
        &["Snitflade ID", "Snitflade", "Version", "Udstillersystem", "Grænseflade", "Snitflade (UUID)", "Oprettet af: Bruger"],
        &["1", "Ydelser, udbetalt", "1", "Rota (Ikke tilgængeligt)", "WS SOAP", "x", "Anna Hemmelig"],
        &["2", "Andet", "1", "Not ours", "CSV", "y", "Anna Hemmelig"],
    ]);
    let suppliers = csv(&[
        &["Leverandørnavn", "CVR", "Intern/Ekstern", "Beregnet kritikalitet"],
        &["Dock ApS", "87654321", "Ekstern", "Høj"],
    ]);
    let contracts = csv(CONTRACTS);
    let portfolio = loaded(&[("s.csv", &systems), ("i.csv", &interfaces), ("l.csv", &suppliers), ("k.csv", &contracts)]);
    let [relation] = portfolio.integrations.as_slice() else { panic!("{:#?}", portfolio.integrations) };
    assert_eq!((portfolio[relation.to].id.as_str(), portfolio[relation.from].id.as_str()), (NOVA, ROTA));
    assert_eq!((relation.via.as_deref(), relation.kind.as_deref()), (Some("Ydelser, udbetalt"), Some("WS SOAP")));
    assert_eq!(contract(&portfolio, "Rota").supplier_number.as_deref(), Some("87654321"));
    assert!(!format!("{portfolio:?}").contains("Hemmelig"));
}

#[test]
fn what_stands_in_the_archive_went_out_unless_it_is_in_use_again() {
    let archive = csv(&[
        &["Systemnavn", "Arkiveringsnavn", "Arkiveringsdato", "IT System UUID", "Udfaset af", "Lokalt systemnavn"],
        &["Gammel", "Gammel 2026", "01-03-2026", "44444444-0000-0000-0000-000000000000", "Anna Hemmelig", ""],
        &["Nova", "Nova 2019", "01-03-2019", NOVA, "Anna Hemmelig", ""],
    ]);
    let portfolio = loaded(&[("s.csv", &csv(SYSTEMS)), ("arkiv.csv", &archive)]);
    let gone: Vec<_> = portfolio.systems.iter().filter(|system| system.retired.is_some()).collect();
    assert_eq!(gone.iter().map(|system| system.name.as_str()).collect::<Vec<_>>(), ["Gammel"]);
    assert_eq!((gone[0].retired, gone[0].status.map(|status| status.name())), ("2026-03-01".parse().ok(), Some("retired")));
    assert!(!format!("{portfolio:?}").contains("Hemmelig"));
    assert_noted(&portfolio, "arkiv.csv", "1 system is in use again");
}

#[test]
fn an_answer_of_the_wrong_endpoint_says_which_one_is_meant() {
    let own = ("licenser.csv", "id,product,quantity\nL1,Pier Draw,10\n");
    let catalogue = r#"[{"uuid": "u", "name": "Nova", "kle": [], "usingOrganizations": []}]"#;
    assert_noted(&loaded(&[own, ("a.json", catalogue)]), "a.json", "what all municipalities share, not what is used here");
    assert_noted(&loaded(&[own, ("a.json", catalogue)]), "a.json", "save the answer of `/api/v2/it-system-usages");
    let choices = r#"[{"uuid": "u", "name": "SKI 02.19"}]"#;
    assert_noted(
        &loaded(&[own, ("a.json", choices)]),
        "a.json",
        "they have `name` and `uuid`; known are the answers of KITOS (API v2) to `it-system-usages`",
    );
}
