//! Contracts of registers and of publications: GLPI, iTop, Kartoteket, OCDS; and the licence positions of ServiceNow.

use portfolio::model::contract_dates::ContractDates;

use super::{assert_noted, licences, loaded, notes};

fn told(portfolio: &portfolio::model::Portfolio) -> Vec<String> {
    let day = |day: Option<chrono::NaiveDate>| day.map_or("-".to_owned(), |day| day.to_string());
    let row = |contract: &portfolio::model::Contract| {
        format!(
            "{} {} {} {}",
            contract.title,
            contract.supplier.as_deref().unwrap_or("-"),
            day(contract.terms.start),
            day(contract.terms.end)
        )
    };
    portfolio.contracts.iter().map(row).collect()
}

#[test]
fn the_end_of_a_contract_of_glpi_is_counted_and_its_own_is_not_believed() {
    let text = "\"Name\";\"ID\";\"Number\";\"Start date\";\"Duration\";\"Notice\";\"Periodicity\";\"Renewal\";\"Associated suppliers\";\"End date\";\
        \"Expiration date + notice\";\"Total cost\"\r\n\
        \"Nova\";\"4\";\"C-1\";\"2020-08-01\";\"36 months\";\"3 months\";\"12 months\";\"Tacit\";\"Quay\";\"2023-07-31\";\"2023-05-01\";\"9000\"\r\n\
        \"Rota\";\"5\";\"C-2\";\"2024-01-01\";\"24\";\"\";\"\";\"Never\";\"Dock\";\"2099-01-01\";\"\";\"\"\r\n";
    let portfolio = loaded(&[("glpi.csv", text)]);
    assert!(portfolio.problems.is_empty(), "{:#?}", portfolio.problems);
    assert_eq!(told(&portfolio), ["Nova Quay 2020-08-01 2023-07-31", "Rota Dock 2024-01-01 2025-12-31"]);
    let dates = ContractDates::of(&portfolio.contracts[0].terms, "2023-10-31".parse().expect("a day"));
    // The first term ended on 31 July 2023, so the running one ends a year later, and three months before that is 30 April 2024.
    assert_eq!(dates.current_end, "2024-07-31".parse().ok());
    assert_eq!(dates.last_notice, "2024-04-30".parse().ok());
    assert!(portfolio.contracts[1].terms.renewal.is_none());
    assert_noted(&portfolio, "glpi.csv", "GLPI's own are those of the first term");
}

#[test]
fn contracts_of_glpi_are_read_with_its_danish_headings_and_what_is_hidden_is_named() {
    let text = "\"Navn\";\"Startdato\";\"Oprindelig kontraktperiode\";\"Bemærkning\";\"Kontrakt periode\";\"Fornyelse\";\"Tilknyttede leverandører\";\"Sidste Dato + bemærkning\"\r\n\
        \"Nova\";\"2020-08-01\";\"36 måneder\";\"3 måneder\";\"12 måneder\";\"Tacit\";\"Quay\";\"2023-05-01\"\r\n";
    let portfolio = loaded(&[("glpi.csv", text)]);
    assert!(portfolio.problems.is_empty(), "{:#?}", portfolio.problems);
    assert_eq!(told(&portfolio), ["Nova Quay 2020-08-01 2023-07-31"]);
    let dates = ContractDates::of(&portfolio.contracts[0].terms, "2023-10-31".parse().expect("a day"));
    assert_eq!(dates.last_notice, "2024-04-30".parse().ok());
    let hidden = "Navn;Startdato;Oprindelig kontraktperiode;Tilknyttede leverandører\nNova;2020-08-01;36 måneder;Quay\n";
    let portfolio = loaded(&[("glpi.csv", hidden)]);
    assert_noted(&portfolio, "glpi.csv", "without `Notice`, `Periodicity` and `Renewal`");
    let dates = ContractDates::of(&portfolio.contracts[0].terms, "2023-10-31".parse().expect("a day"));
    assert!(dates.is_unknown(), "it may have been renewed");
}

#[test]
fn contracts_of_glpi_are_read_with_the_headings_of_its_translations() {
    let rows = "Nova;2020-08-01;36;3;12;{};Quay\n";
    for (head, word) in [
        ("Navn;Startdato;Varighed;Bemærkning;Hyppighed;Fornyelse;Tilknyttede leverandører", "Tacit"),
        ("Navn;Startdato;Varighet;Notat;Periodisering;Fornyelse;Tilknyttede leverandører", "Taus"),
        (
            "Navn;Startdato;Initial contract period;Notat;Kontraktsperiode;Fornyelse;Leverandører - Tilknyttede leverandører",
            "Taus",
        ),
    ] {
        let portfolio = loaded(&[("glpi.csv", &format!("{head}\n{}", rows.replace("{}", word)))]);
        assert!(portfolio.problems.is_empty(), "{head}: {:#?}", portfolio.problems);
        assert_eq!(told(&portfolio), ["Nova Quay 2020-08-01 2023-07-31"], "{head}");
        let dates = ContractDates::of(&portfolio.contracts[0].terms, "2023-10-31".parse().expect("a day"));
        assert_eq!(dates.last_notice, "2024-04-30".parse().ok(), "{head}");
    }
    let express =
        format!("Navn;Startdato;Varighet;Notat;Periodisering;Fornyelse;Leverandør\n{}", rows.replace("{}", "Transportbyrå"));
    let portfolio = loaded(&[("glpi.csv", &express)]);
    assert!(portfolio.contracts[0].terms.renewal.is_none() && !notes(&portfolio, "glpi.csv").contains("renewal"));
}

#[test]
fn itop_is_read_with_english_and_danish_labels_and_with_codes() {
    let english = "id (Primary Key),Name,Organization name,Business criticality,Move to production date,Status\n7,Nova,HR,high,2020-01-01,active\n";
    let danish = "id (Primary Key);Navn;Organisationsnavn;Forretnings kritikalitet;Overgået til produktions dato;Status\n7;Nova;HR;Høj;2020-01-01;active\n";
    let codes = "id,name,organization_name,business_criticity,move2production,status\n7,Nova,HR,high,2020-01-01,active\n";
    for text in [english, danish, codes] {
        let portfolio = loaded(&[("a.csv", text)]);
        assert!(portfolio.problems.is_empty(), "{:#?}", portfolio.problems);
        let [nova] = portfolio.systems.as_slice() else { panic!("{text}") };
        assert_eq!((nova.id.as_str(), nova.criticality.map(|level| level.name())), ("7", Some("high")), "{text}");
        assert!(
            notes(&portfolio, "a.csv").contains("recognised as iTop application solutions, 6 columns, 6 used"),
            "{}",
            notes(&portfolio, "a.csv")
        );
    }
    let contracts = "id (Primary Key),Name,Customer,Start date,End date,Cost,Cost Currency,Provider,Status\n1,Nova,Havneby,2024-01-01,2026-12-31,90,euros,Quay,production\n";
    let licences_of = "id (Primary Key),Name,Usage limit,Start date,End date,Perpetual,Key,Software\n1,Nova seats,25,2024-01-01,2026-12-31,no,SECRET-KEY-1,Nova\n";
    let links = "Application solution,Functionalci\nNova,Rota\nNova,srv-01\n";
    let two = format!("{english}8,Rota,HR,low,2020-01-01,active\n");
    let portfolio = loaded(&[("a.csv", &two), ("b.csv", contracts), ("c.csv", licences_of), ("d.csv", links)]);
    assert_eq!(told(&portfolio), ["Nova Quay 2024-01-01 2026-12-31"]);
    assert_eq!(licences(&portfolio), ["1 Nova named-user 25"]);
    assert!(!format!("{portfolio:?}").contains("SECRET"), "a key goes no further");
    assert_eq!(portfolio.integrations.len(), 1);
    assert_noted(&portfolio, "d.csv", "left out 1 link to what is no system");
}

#[test]
fn agreements_of_kartoteket_are_contracts() {
    let text = "Kortnavn på avtale;Avtaletype;Gjelder for følgende systemer;Avtalepart ekstern leverandør;Avtalereferanse;Dato for fornying;Signert dato\n\
        Nova drift;SSA-D;Nova;Quay AS;2020/17;31.12.2027;01.02.2024\n";
    let portfolio = loaded(&[("systemer.csv", "id,navn\nS1,Nova\n"), ("avtaler.csv", text)]);
    let has_no_id = |problem: &portfolio::model::Problem| matches!(problem.kind, portfolio::model::ProblemKind::NoColumn { .. });
    assert!(portfolio.problems.iter().all(has_no_id), "{:#?}", portfolio.problems);
    assert_eq!(told(&portfolio), ["Nova drift Quay AS 2024-02-01 2027-12-31"]);
    assert_eq!(portfolio.contracts[0].systems.len(), 1);
}

#[test]
fn systems_of_kartoteket_are_read_without_the_people_in_their_cells() {
    let text = "ID;Systemnavn;I bruk?;Kategorisering;Systemeier;Systemforvalter;Livsløp;Driftsmodell / plattform;2S CMDB;Leverandører;Tilpasset drift\n\
        7;\"Nova\nFellessystem\";Ja;Arkiv;\"BYM\nHemmelig Person\";\"BYM\nHemmelig Person\";3 \u{1f44c} Moderne og modent;Sky;;\"Dock (basis)\nQuay AS (system)\";-\n\
        8;Rota;Ja;;-;-;5 \u{2622} Bør/skal byttes ut;;;Pier (appdrift);-\n9;Cura;Nei;;-;-;8 \u{2753} Ukjent;;;;-\n";
    let portfolio = loaded(&[("tabell.csv", text)]);
    assert!(portfolio.problems.is_empty(), "{:#?}", portfolio.problems);
    let told = |system: &portfolio::model::System| {
        let status = system.status.map(|status| status.name());
        format!("{} {} {} {}", system.id, system.name, system.vendor.as_deref().unwrap_or("-"), status.unwrap_or("-"))
    };
    let systems: Vec<String> = portfolio.systems.iter().map(told).collect();
    assert_eq!(systems, ["7 Nova Quay AS operation", "8 Rota Pier phase-out", "9 Cura - -"]);
    assert!(!format!("{portfolio:?}").contains("Hemmelig"));
}

#[test]
fn published_contracts_are_read_from_releases_records_and_flattened_tables() {
    let release = |date: &str, end: &str| {
        format!(
            r#"{{"ocid": "ocds-x-1", "id": "1", "date": "{date}", "tag": ["contract"],
  "tender": {{"title": "Sager", "procurementMethod": "open", "items": [{{"classification": {{"scheme": "CPV", "id": "48000000"}}}}]}},
  "awards": [{{"id": "a1", "suppliers": [{{"id": "s", "name": "Quay A/S"}}]}}, {{"id": "a2", "suppliers": [{{"name": "Dock"}}]}}],
  "contracts": [{{"id": "c1", "awardID": "a1", "title": "Nova", "period": {{"startDate": "2024-01-01T00:00:00Z", "endDate": "{end}"}},
    "value": {{"amount": 1200000.5, "currency": "DKK"}}, "dateSigned": "2023-12-01T00:00:00Z"}},
    {{"id": "c2", "status": "cancelled", "title": "Gone"}}]}}"#
        )
    };
    let (old, new) =
        (release("2024-01-01T00:00:00Z", "2025-12-31T00:00:00Z"), release("2025-01-01T00:00:00Z", "2027-12-31T00:00:00Z"));
    let package = format!(r#"{{"version": "1.1", "releases": [{new}, {old}]}}"#);
    let records = format!(r#"{{"version": "1.1", "records": [{{"ocid": "ocds-x-1", "compiledRelease": {new}}}]}}"#);
    let flat = "ocid,id,contracts/0/id,contracts/0/title,contracts/0/period/startDate,contracts/0/period/endDate,contracts/0/value/amount,\
        contracts/0/value/currency,contracts/0/dateSigned,tender/procurementMethod,awards/0/suppliers/0/name\n\
        ocds-x-1,1,c1,Nova,2024-01-01T00:00:00Z,2027-12-31T00:00:00Z,1200000.50,DKK,2023-12-01T00:00:00Z,open,Quay A/S\n";
    for (file, text) in [("a.json", package.as_str()), ("b.json", &records), ("c.json", &new), ("d.csv", flat)] {
        let portfolio = loaded(&[(file, text)]);
        assert!(portfolio.problems.is_empty(), "{file}: {:#?}", portfolio.problems);
        assert_eq!(told(&portfolio), ["Nova Quay A/S 2024-01-01 2027-12-31"], "{file}");
        let contract = &portfolio.contracts[0];
        assert_eq!(contract.id, "c1");
        assert_eq!(contract.procedure.map(|procedure| procedure.name()), Some("open"), "{file}");
        assert_eq!(contract.total_value.map(|value| value.to_string()), Some("1200000.5".to_owned()), "{file}");
        assert!(matches!(contract.competed, portfolio::model::contract::Competed::On(_)), "{file}");
    }
    let own = ("licenser.csv", "id,product,quantity\nL1,Pier Draw,10\n");
    let planned = r#"{"releases": [{"ocid": "ocds-x-2", "tag": ["planning"], "planning": {}}]}"#;
    assert_noted(&loaded(&[own, ("p.json", planned)]), "p.json", "recognised as OCDS, without a contract");
}

#[test]
fn positions_of_servicenow_are_bought_and_assigned() {
    let text = "Software publisher,Software model,License metric,Rights owned,Rights used,Rights available,True-up cost,Total spend\n\
        Quay,Pier Draw,Per Named User,25,31,-6,EUR;200,EUR;900\n";
    let portfolio = loaded(&[("export.csv", text)]);
    assert_eq!(licences(&portfolio), ["Pier Draw Pier Draw named-user 25"]);
    assert_eq!(super::told(&portfolio)[0], "under-licensed Pier Draw: 31 assigned, 25 bought: 6 short");
}
