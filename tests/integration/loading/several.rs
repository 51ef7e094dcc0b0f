//! Sheets with more than one table: below each other, beside each other, and with lists that explain the table.

use super::*;

const SYSTEMS: &str = "System-ID;Systemnavn;Leverandør;Afdeling;Årlig udgift;Status\n\
    1;Aula;Netcompany;Skole;250.000;I drift\n\
    2;Acadre;Formpipe;Stab;120.000;I drift\n\
    3;Opus Løn;KMD;Løn;900.000;I drift\n";
const CONTRACTS: &str = "Kontrakt-ID;Titel;Leverandør;Startdato;Slutdato\n\
    K1;Skoleaftale;Netcompany;01-01-2024;31-12-2027\n\
    K2;Lønaftale;KMD;01-01-2023;31-12-2026\n";

fn contracts(portfolio: &Portfolio) -> Vec<&str> {
    portfolio.contracts.iter().map(|contract| contract.id.as_str()).collect()
}

#[test]
fn a_table_below_another_is_read_by_itself() {
    for between in ["\n", "\n\n\n", "\nKontrakter\n", "\n;Kontrakter 2026;;\n", "\nI alt;;;;1.270.000;\n\n", ""] {
        let portfolio = loaded(&[("it.csv", format!("IT i Lyngdal\n\n{SYSTEMS}{between}{CONTRACTS}").as_bytes())]);
        assert_eq!(systems(&portfolio), ["1 Aula", "2 Acadre", "3 Opus Løn"], "{between:?}");
        assert_eq!(contracts(&portfolio), ["K1", "K2"], "{between:?}");
        assert_eq!(problems(&portfolio), Vec::<String>::new(), "{between:?}");
        assert!(notes(&portfolio.sources[0]).contains("and is read by itself"), "{}", notes(&portfolio.sources[0]));
    }
}

#[test]
fn three_tables_below_each_other_are_three() {
    let licences = "\n\nProdukt;Måleenhed;Antal;Stykpris\nMicrosoft 365 E3;bruger;100;350\n";
    let portfolio = loaded(&[("it.csv", format!("{CONTRACTS}\n\n{SYSTEMS}{licences}").as_bytes())]);
    assert_eq!((portfolio.systems.len(), portfolio.contracts.len(), portfolio.licences.len()), (3, 2, 1));
    let rows: Vec<u32> = portfolio.sources.iter().map(|source| source.heading_row).collect();
    assert_eq!(rows, [1, 6, 12], "the numbers of the rows are those of the file");
}

#[test]
fn the_same_headings_again_go_on_with_the_same_table() {
    let again = SYSTEMS.replace("\n1;", "\n4;").replace("\n2;", "\n5;").replace("\n3;", "\n6;");
    let portfolio = loaded(&[("it.csv", format!("Stab\n{SYSTEMS}\nBørn og Unge\n{again}").as_bytes())]);
    assert_eq!(portfolio.systems.len(), 6);
    assert_eq!(portfolio.sources.len(), 1);
}

#[test]
fn lists_that_explain_a_table_are_no_part_of_it() {
    for legend in [
        "\nForklaring\nI drift;systemet bruges;grøn\nUdfases;systemet er på vej ud;gul\n",
        "\nStatus;Betydning;Farve\nI drift;systemet bruges;grøn\nUdfases;systemet er på vej ud;gul\n",
        "\nKode;Navn;Beskrivelse\nD;I drift;systemet bruges\nU;Udfases;systemet er på vej ud\n",
        "\n\nLegend:\nA;in operation;green\n\nB;phased out;red\n",
    ] {
        let portfolio = loaded(&[("it.csv", format!("{SYSTEMS}{legend}").as_bytes())]);
        assert_eq!(systems(&portfolio), ["1 Aula", "2 Acadre", "3 Opus Løn"], "{legend}");
    }
}

#[test]
fn tables_beside_each_other_are_read_one_by_one() {
    let (left, right): (Vec<&str>, Vec<&str>) = (SYSTEMS.lines().collect(), CONTRACTS.lines().collect());
    let line = |at: usize| {
        let right = right.get(at).copied().unwrap_or(";;;;");
        format!("{};;{right};;{}", left[at], ["Forklaring", "D = drift", "", ""][at])
    };
    let text = format!("Systemer;;;;;;;Kontrakter\n{}\n", (0..4).map(line).collect::<Vec<_>>().join("\n"));
    let portfolio = loaded(&[("it.csv", text.as_bytes())]);
    assert_eq!(systems(&portfolio), ["1 Aula", "2 Acadre", "3 Opus Løn"]);
    assert_eq!(contracts(&portfolio), ["K1", "K2"]);
    let vendors: Vec<_> = portfolio.systems.iter().map(|system| system.vendor.as_deref().unwrap_or_default()).collect();
    assert_eq!(vendors, ["Netcompany", "Formpipe", "KMD"], "the other table's column of that name is not taken for this one's");
    let notes = notes(&portfolio.sources[1]);
    assert!(notes.contains("several tables stand beside each other: this one in columns H to L"), "{notes}");
}

#[test]
fn an_empty_column_within_a_table_parts_nothing() {
    let text = "System-ID;Systemnavn;Afdeling;;Kontrakt;Startdato;Slutdato\n\
        1;Aula;Skole;;Skoleaftale;01-01-2024;31-12-2027\n2;Acadre;Stab;;ESDH-aftale;01-01-2023;31-12-2026\n";
    let portfolio = loaded(&[("it.csv", text.as_bytes())]);
    assert_eq!((portfolio.systems.len(), portfolio.contracts.len(), portfolio.sources.len()), (2, 0, 1));
}

#[test]
fn what_the_manifest_describes_is_read_as_it_says() {
    let manifest = b"[[source]]\npath = \"it.csv\"\ntable = \"systems\"\n";
    let portfolio = loaded(&[("it.csv", format!("{SYSTEMS}\n{CONTRACTS}").as_bytes()), ("portfolio.toml", manifest)]);
    assert_eq!((portfolio.systems.len(), portfolio.contracts.len()), (3, 0));
    assert!(notes(&portfolio.sources[0]).contains("another table begins in line 6 and is not read, because portfolio.toml"));
}
