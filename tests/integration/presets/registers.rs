//! Licences of Snipe-IT and GLPI.

use super::{assert_noted, licences, loaded, notes, told};

const SNIPE_ENGLISH: &str = "id,Company,Name,\"Serial Number\",\"Purchase Date\",\"Purchase Cost\",\"Order Number\",\"Licenses available\",Seats,\
    \"Created By\",Depreciation,\"Updated at\",\"Deleted at\",Email,\"Fully Depreciated\",Supplier,\"Expiration Date\",\
    \"Purchase Order Number\",\"Termination Date\",Maintained,Manufacturer,Category,\"Min. QTY\",Reassignable,Notes,\"Created At\"";
const SNIPE_DANISH: &str = "id,Selskab,Navn,Serienummer,Købsdato,Købsomkostninger,Ordrenummer,Tilgængelige licenser,Sæder,Oprettet af,\
    Afskrivning,Opdateret kl,Slettet den,Email,Fuldt Afskrevet,Leverandør,Udløbsdato,Købsordrenummer,Opsigelsesdato,vedligeholdt,Producent,\
    Kategori,Min. antal,videretildeles,Noter,Oprettet den";
const SNIPE_NORWEGIAN: &str = "id,Firmanavn,Navn,Serienummer,Innkjøpsdato,Innkjøpskostnad,Ordreummer,Tilgjengelige lisenser,Setelisenser,\
    Opprettet av,Avskrivning,Oppdatert,Slettet ved,E-post,Ferdig nedskrevet,Leverandør,Utløpsdato,Innkjøpsordrenummer,Sluttdato,\
    Vedlikeholdt,Produsent,Kategori,Min. antall,Kan tildeles på ny,Notater,Opprettet";

/// A row of the export: id, name, cost, free, seats, deleted, expires, terminated.
fn seats(id: u32, name: &str, cost: &str, figures: [u32; 2], days: [&str; 3]) -> String {
    let ([free, seats], [deleted, expires, terminated]) = (figures, days);
    format!(
        "{id},Havneby,{name},ABCDE-12345-FGHIJ-67890-KLMNO,2024-01-01 00:00:00,{cost},O-1,{free},{seats},Anna Holm,,2026-01-01 00:00:00,{deleted},,,\
         Quay,{expires},PO-1,{terminated},Yes,Quay,Office,40,Yes,,2024-01-01 00:00:00\n"
    )
}

#[test]
fn snipe_it_is_read_in_three_languages() {
    for head in [SNIPE_ENGLISH, SNIPE_DANISH, SNIPE_NORWEGIAN] {
        let text = format!("{head}\n{}", seats(7, "Pier Draw", "250.00", [3, 13], ["", "", ""]));
        let portfolio = loaded(&[("export.csv", &text)]);
        assert_eq!(licences(&portfolio), ["snipe-it-7 Pier Draw named-user 13"]);
        assert_eq!(told(&portfolio), ["licence-unmeasured snipe-it-7: 10 assigned, and no figure of active use"]);
        assert!(notes(&portfolio, "export.csv").starts_with("recognised as Snipe-IT licences, 26 columns, 8 used"), "{head}");
        assert!(portfolio.problems.is_empty(), "{:#?}", portfolio.problems);
        assert!(portfolio.licences[0].minimum.is_none(), "a level of stock is no contractual minimum");
    }
}

#[test]
fn a_cost_is_that_of_all_seats_and_not_of_each() {
    let text = format!("{SNIPE_ENGLISH}\n{}", seats(7, "Pier Draw", "250.00", [3, 13], ["", "", ""]));
    let portfolio = loaded(&[("export.csv", &text)]);
    let each = portfolio.licences[0].unit_price.expect("a price");
    assert_eq!(each.to_string(), "19.230769");
    assert_eq!(portfolio::model::money::to_oere(each * portfolio::model::Money::from(13)).to_string(), "250.00");
    assert_eq!(portfolio.licences[0].price_per_year(), None, "it was paid once");
}

#[test]
fn headings_that_come_again_after_five_hundred_rows_are_no_licences() {
    let row = |id| seats(id, &format!("Product {id}"), "", [0, 5], ["", "", ""]);
    let text = format!("{SNIPE_ENGLISH}\n{}{SNIPE_ENGLISH}\n{}{SNIPE_ENGLISH}\n", row(1), row(2));
    let portfolio = loaded(&[("export.csv", &text)]);
    assert_eq!(portfolio.licences.len(), 2);
    assert_noted(&portfolio, "export.csv", "left out 2 repeated rows of headings");
}

#[test]
fn what_is_deleted_is_left_out_and_the_earlier_of_two_ends_counts() {
    let rows = [
        seats(1, "Gone", "", [0, 5], ["2026-01-01 08:00:00", "", ""]),
        seats(2, "Ended", "", [2, 5], ["", "2027-01-01", "2026-06-30 00:00:00"]),
        seats(3, "Held", "", [2, 5], ["", "2027-01-01", ""]),
    ];
    let portfolio = loaded(&[("export.csv", &format!("{SNIPE_ENGLISH}\n{}", rows.concat()))]);
    let ends: Vec<_> = portfolio.licences.iter().map(|licence| licence.to.map(|day| day.to_string())).collect();
    assert_eq!(ends, [Some("2026-06-30".to_owned()), Some("2027-01-01".to_owned())]);
    assert!(told(&portfolio)[0].starts_with("entitlement-expired snipe-it-2: "), "{:#?}", told(&portfolio));
    assert_noted(&portfolio, "export.csv", "left out 1 deleted licence");
}

#[test]
fn the_tables_own_export_the_interface_and_the_importers_sheet_are_known_too() {
    let shown = "Name,Product Key,Expiration Date,Licensed to Email,Licensed to Name,Manufacturer,Min QTY,Total,Avail\n\
        Pier Draw,ABCDE-12345-FGHIJ-67890-KLMNO,2027-01-01,anna@havneby.example,Anna Holm,Quay,2,13,3\n";
    let answer = r#"{"total": 1, "rows": [{"id": 7, "name": "Pier Draw", "company": {"id": 1, "name": "Havneby"},
        "product_key": "ABCDE-12345-FGHIJ-67890-KLMNO", "seats": 13, "free_seats_count": 3, "remaining": 3,
        "purchase_cost": "250.00", "purchase_cost_numeric": 250, "expiration_date": {"date": "2027-01-01", "formatted": "2027-01-01"},
        "license_name": "Anna Holm", "license_email": "anna@havneby.example", "deleted_at": null}]}"#;
    let import = "Full Name,Email,Username,Item name,serial number,Category,manufacturer,purchase date,purchase cost,purchase order,\
        order number,Licensed To Name,Licensed to Email,expiration date,maintained,reassignable,seats,company,supplier,notes\n\
        Anna Holm,anna@havneby.example,anna,Pier Draw,ABCDE-12345-FGHIJ-67890-KLMNO,Office,Quay,03/31/2024,,,,,,12/31/2026,yes,yes,13,,,\n";
    for (file, text, id) in [("a.csv", shown, "Pier Draw"), ("b.json", answer, "snipe-it-7"), ("c.csv", import, "Pier Draw")] {
        let portfolio = loaded(&[(file, text)]);
        assert_eq!(licences(&portfolio), [format!("{id} Pier Draw named-user 13")], "{file}");
        assert!(portfolio.licences[0].to.is_some(), "{file}");
    }
    let ambiguous = loaded(&[("c.csv", &import.replace("12/31/2026", "03/04/2026"))]);
    assert_eq!(ambiguous.licences[0].to, None);
    assert_eq!(ambiguous.problems.len(), 1, "a day that could be two is asked about");
}

#[test]
fn a_licence_that_stands_in_the_licence_table_is_not_bought_twice() {
    let own = "id,product,quantity,unit-price,price-per\nL1,Pier Draw,20,100,year\n";
    let rows = [
        seats(7, "PIER DRAW", "250.00", [3, 13], ["", "", ""]),
        seats(8, "Pier Draw", "50.00", [1, 3], ["", "", ""]),
        seats(9, "Quay Plan", "", [1, 3], ["", "", ""]),
    ];
    let portfolio = loaded(&[("licenser.csv", own), ("snipe.csv", &format!("{SNIPE_ENGLISH}\n{}", rows.concat()))]);
    assert_eq!(licences(&portfolio), ["L1 Pier Draw named-user 20", "snipe-it-9 Quay Plan named-user 3"]);
    let assigned: Vec<_> = portfolio.usage.iter().map(|usage| usage.assigned).collect();
    assert_eq!(assigned, [Some(12), Some(2)], "ten and two of the one, two of the other");
    assert_noted(&portfolio, "snipe.csv", "1 product stands in another licence table, which counts");
}

#[test]
fn glpi_is_read_with_the_columns_that_its_user_chose() {
    let text = "\"Name\";\"Software - Name\";\"Software\";\"Number\";\"Type\";\"Number of installations\";\"Expiration\";\"Serial number\";\"ID\"\r\n\
        \"Volume 2024\";\"x\";\"Pier Draw\";\"25\";\"Named user\";\"31\";\"2027-01-31\";\"ABCDE-12345-FGHIJ-67890-KLMNO\";\"4\"\r\n\
        \"Site 2020\";\"x\";\"Quay Plan\";\"Unlimited\";\"\";\"212\";\"\";\"\";\"5\"\r\n\
        \"OEM\";\"x\";\"Dock\";\"12\";\"OEM\";\"7\n\";\"\";\"\";\"6\"\r\n";
    let portfolio = loaded(&[("glpi.csv", text)]);
    assert_eq!(licences(&portfolio), ["glpi-4 Pier Draw named-user 25", "glpi-5 Quay Plan flat ?", "glpi-6 Dock device 12"]);
    assert!(portfolio.problems.is_empty(), "{:#?}", portfolio.problems);
    assert_eq!(
        told(&portfolio),
        [
            "under-licensed glpi-4: 31 assigned, 25 bought: 6 short",
            "licence-unmeasured glpi-4: 31 assigned, and no figure of active use",
            "licence-unmeasured glpi-6: 7 assigned, and no figure of active use",
        ]
    );
    assert!(notes(&portfolio, "glpi.csv").starts_with("recognised as GLPI licences, 9 columns, 6 used"));
}

#[test]
fn licences_of_glpi_and_snipe_it_are_read_with_the_headings_of_their_translations() {
    for head in [
        "Navn;Software;Nummer;Antal installationer;Slut dato;Serienummer;ID",
        "Navn;Programvare;Nummer;Antall installasjoner;Utløpsdato;Serienummer;ID",
    ] {
        let text = format!(
            "{head}\nVolume;Pier Draw;25;31;2027-01-31;ABCDE-12345-FGHIJ-67890-KLMNO;4\nSite;Quay Plan;Ubegrenset;2;;;5\n"
        );
        let portfolio = loaded(&[("glpi.csv", &text)]);
        assert_eq!(licences(&portfolio), ["glpi-4 Pier Draw device 25", "glpi-5 Quay Plan flat ?"], "{head}");
        assert!(!format!("{portfolio:?}").contains("ABCDE"), "{head}");
    }
    for head in [
        "Navn;Produktnøgle;Udløbsdato;Licenseret til Email;Licenseret til Navn;Producent;I alt;Tilgængelig",
        "Navn;Produktnøkkel;Utløpsdato;Lisensiert til e-post;Lisensiert til navn;Produsent;Total;Tilgjengelig",
    ] {
        let text = format!("{head}\nPier Draw;ABCDE-12345;2027-01-01;anna@havneby.example;Anna Holm;Quay;13;3\n");
        let portfolio = loaded(&[("a.csv", &text)]);
        assert_eq!(licences(&portfolio), ["Pier Draw Pier Draw named-user 13"], "{head}");
        let all = format!("{portfolio:?}");
        assert!(!all.contains("ABCDE") && !all.contains("Anna") && !all.contains("anna@"), "{head}");
    }
}

#[test]
fn glpis_first_view_lacks_what_counts_and_the_columns_to_add_are_named() {
    let text = "\"Name\";\"Location\";\"Software\";\"Inventory number\";\"Type\"\r\n\"Volume 2024\";\"Town hall\";\"Pier Draw\";\"I-1\";\"\"\r\n";
    let portfolio = loaded(&[("glpi.csv", text)]);
    assert_eq!(licences(&portfolio), ["Pier Draw Pier Draw device ?"]);
    assert_noted(&portfolio, "glpi.csv", "add the columns `Number` and `Number of installations` to the list view in GLPI");
}

#[test]
fn two_pages_of_one_register_are_added_and_what_two_registers_have_is_one() {
    let page = |id| format!("{SNIPE_ENGLISH}\n{}", seats(id, "Pier Draw", "", [3, 13], ["", "", ""]));
    let pages = loaded(&[("a.csv", &page(7)), ("b.csv", &page(8))]);
    assert_eq!(licences(&pages), ["snipe-it-7 Pier Draw named-user 13", "snipe-it-8 Pier Draw named-user 13"]);
    let glpi = "Name;Software;Number;Number of installations;ID\nV;Pier Draw;30;20;4\n";
    let both = loaded(&[("a.csv", &page(7)), ("glpi.csv", glpi)]);
    assert_eq!(licences(&both), ["glpi-4 Pier Draw device 30"]);
    assert_noted(&both, "a.csv", "1 product stands in another licence table, which counts");
}
