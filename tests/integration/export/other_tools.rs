//! The sheet for KITOS, read by another reader than our own, and the releases, held against the published schema.

use std::io::Cursor;

use calamine::{Data, Reader, Xlsx};
use chrono::NaiveDate;
use portfolio::load::from_text;
use portfolio::model::portfolio::Profile;
use portfolio::model::{Language, Portfolio};
use portfolio::report::export;

use super::sample;
use crate::tenders_command::releases::is_valid_package;

const CONTRACTS: &str = "# systems\nid,name\nS1,Maps\nS2,Permits\n\
    # contracts\nid,title,supplier,supplier-number,systems,start,end,irrevocable-until,terminated,total-value,cpv,procedure,competed,options,renewal\n\
    K1,Drift,KMD,91325529,S1;S2,2024-01-01,2027-12-31,2026-06-30,,800000,72000000,open,2023-10-01,2 x 12 months,\n\
    K2,drift,,,S2,,,,2025-03-31,,,,,,\n\
    K3,Aula,Netcompany,,,2030-01-01,,,,,,direct,,,\n\
    K4,Aula light,,,,soon,,,,,,,,,\n";

fn house() -> Portfolio {
    from_text(Profile { organisation: Some("Egelund Kommune".to_owned()), ..Profile::default() }, CONTRACTS)
}

fn rows(portfolio: &Portfolio) -> Vec<Vec<Data>> {
    let bytes = export::kitos(portfolio).expect("a workbook");
    let mut workbook = Xlsx::new(Cursor::new(bytes)).expect("a workbook");
    assert_eq!(workbook.sheet_names(), ["IT Kontrakter"]);
    let sheet = workbook.worksheet_range("IT Kontrakter").expect("a sheet");
    sheet.rows().map(<[Data]>::to_vec).collect()
}

#[test]
fn the_sheet_for_kitos_has_its_headings_and_true_dates_and_no_ids() {
    let rows = rows(&house());
    let headings: Vec<String> = rows[0].iter().map(ToString::to_string).collect();
    assert_eq!(
        headings,
        [
            "Id",
            "IT Kontrakt Navn (påkrævet)",
            "IT Kontrakt Id",
            "Bemærkning",
            "Indgået",
            "Uopsigeligt til",
            "Udløbsdato",
            "Kontrakten opsagt"
        ]
    );
    assert!(rows[1..].iter().all(|row| row[0] == Data::Empty), "KITOS leaves rows with an id alone");
    let text = |row: usize, column: usize| rows[row][column].to_string();
    // KITOS compares names without regard to capitals, and refuses the second.
    assert_eq!([text(1, 1), text(2, 1), text(3, 1)], ["Drift (K1)", "drift (K2)", "Aula"]);
    assert_eq!([text(1, 2), text(1, 3)], ["K1", "Leverandør: KMD (91325529)\nSystemer: Maps, Permits"]);
    let serial = |row: usize, column: usize| match &rows[row][column] {
        Data::DateTime(day) => Some(day.as_f64()),
        _ => None,
    };
    // Days since 30 December 1899: 1 January 2024 is 45292, 30 June 2026 is 46203, 31 December 2027 is 46752, 31 March 2025 is 45747.
    assert_eq!([serial(1, 4), serial(1, 5), serial(1, 6), serial(1, 7)], [Some(45292.0), Some(46203.0), Some(46752.0), None]);
    assert_eq!(serial(2, 7), Some(45747.0));
}

fn package(portfolio: &Portfolio) -> serde_json::Value {
    let today = NaiveDate::from_ymd_opt(2026, 11, 21).expect("a day");
    let bytes = export::ocds(portfolio, "ocds-213czf-", today, Language::Danish).expect("releases");
    serde_json::from_slice(&bytes).expect("JSON")
}

#[test]
fn releases_of_contracts_keep_to_the_published_schema() {
    for portfolio in [house(), sample()] {
        let package = package(&portfolio);
        assert_eq!(is_valid_package(&package), [""; 0]);
        assert_eq!(package["releases"].as_array().map(Vec::len), Some(portfolio.contracts.len()));
        let mut broken = package;
        broken["releases"][0]["contracts"][0]["status"] = "perhaps".into();
        assert_eq!(is_valid_package(&broken).len(), 1, "the schema sees a fault");
    }
}

#[test]
fn a_release_tells_what_was_agreed() {
    let package = package(&house());
    let release = &package["releases"][0];
    assert_eq!(release["ocid"], "ocds-213czf-K1");
    let contract = &release["contracts"][0];
    assert_eq!(contract["period"]["startDate"], "2024-01-01T00:00:00Z");
    assert_eq!(contract["period"]["endDate"], "2027-12-31T00:00:00Z");
    assert_eq!(contract["period"]["maxExtentDate"], "2029-12-31T00:00:00Z");
    assert_eq!(contract["value"], serde_json::json!({ "amount": 800_000, "currency": "DKK" }));
    assert_eq!(contract["items"][0]["classification"]["id"], "72000000");
    assert_eq!(contract["awardID"], release["awards"][0]["id"]);
    assert_eq!(release["awards"][0]["date"], "2023-10-01T00:00:00Z");
    assert_eq!(
        release["parties"][1]["identifier"],
        serde_json::json!({ "scheme": "DK-CVR", "id": "91325529", "legalName": "KMD" })
    );
    let status = |at: usize| package["releases"][at]["contracts"][0]["status"].clone();
    assert_eq!(
        [status(0), status(1), status(2), status(3)],
        ["active".into(), "terminated".into(), "pending".into(), serde_json::Value::Null]
    );
}
