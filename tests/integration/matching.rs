//! Which names are one product and which are two, as a reader of a municipality's register would say.

use portfolio::analysis::matching::{Lists, Match, Record, between, within};

const SURE_ENOUGH: u32 = 70;

fn record<'a>(id: &'a str, name: &'a str, vendor: &'a str) -> Record<'a> {
    Record { id, name, vendor: Some(vendor).filter(|vendor| !vendor.is_empty()), ..Record::default() }
}

/// Returns how sure two names are one product, in a list with a few others.
fn certainty(one: &str, other: &str, vendor: &str) -> Option<u8> {
    let mut records = vec![record("1", one, vendor), record("2", other, vendor)];
    let others = [
        ("Aula", "KOMBIT"),
        ("Byg og Miljø", "KL"),
        ("SurveyXact", "Rambøll"),
        ("KMD Nexus", "KMD"),
        ("Formpipe Acadre", "Formpipe"),
        ("Conexus Engage", "Conexus"),
        ("ArcGIS", "Esri"),
    ];
    records.extend(others.map(|(name, vendor)| record(name, name, vendor)));
    let lists = Lists::one(records);
    let found = within(&lists, SURE_ENOUGH);
    let place = |id: &str| lists.records.iter().position(|record| record.id == id);
    let both = [place("1"), place("2")];
    let of_both = |pair: &Match| both.contains(&Some(pair.one)) && both.contains(&Some(pair.other));
    found.iter().flat_map(|(_, matches)| matches).find(|pair| of_both(pair)).map(|pair| pair.certainty)
}

#[test]
fn names_of_one_product_are_one() {
    for (one, other, vendor) in [
        ("KMD-Care (omsorg)", "KMD Care", "KMD"),
        ("Ephorte", "Elements", "Sikri"),
        ("Oekonomisystem Prisme", "Prisme", "Fujitsu"),
        ("Sharepoint online", "SharePoint Online (Center for IT)", "Microsoft"),
        ("Office 2013", "Office 2016", "Microsoft"),
        ("Visma Flyt Skole", "VismaFlyt Skole", "Visma"),
        ("Momentum jobcentersystem", "Momentum", "KMD"),
        ("TOPdesk", "Top Desk", "TOPdesk"),
        ("Vagtplanlægning MinTid", "MinTid vagtplanlaegning", "Visma"),
        ("Datafordeleren", "Datafordelren v. 8.2 (Teknik og Miljø)", "Klimadatastyrelsen"),
    ] {
        for vendor in [vendor, ""] {
            assert!(certainty(one, other, vendor).is_some(), "`{one}` and `{other}` of `{vendor}`");
        }
    }
}

#[test]
fn products_of_one_line_are_two() {
    for (one, other, vendor) in [
        ("KMD Opus Løn", "KMD Opus Økonomi", "KMD"),
        ("SBSYS", "SBSYS Dagsorden", "Brugerklubben SBSYS"),
        ("Visma Flyt Skole", "Visma Flyt Barnehage", "Visma"),
        ("Microsoft 365 E3", "Microsoft 365 E5", "Microsoft"),
        ("MitID", "MitID Erhverv", "Digitaliseringsstyrelsen"),
        ("MitID", "NemID", "Digitaliseringsstyrelsen"),
        ("Trin 1", "Trin 2", "Alinea"),
        ("Tabulex TEA", "Tabulex TAP", "IST"),
        ("WinMed Helse", "CGM Helsestasjon", "CGM"),
        ("KMD Care", "KMD Nexus", "KMD"),
    ] {
        for vendor in [vendor, ""] {
            assert_eq!(certainty(one, other, vendor), None, "`{one}` and `{other}` of `{vendor}`");
        }
    }
}

#[test]
fn two_versions_of_one_product_are_told_as_such() {
    let lists = Lists::one(vec![record("1", "Office 2013", "Microsoft"), record("2", "Office 2016", "Microsoft")]);
    let [(_, matches)] = within(&lists, SURE_ENOUGH).try_into().expect("one group");
    assert_eq!(matches[0].because, "the names differ only in the version `2013` and the version `2016`");
}

/// Systems of two municipalities.
fn registers() -> [Vec<Record<'static>>; 2] {
    [
        vec![
            record("A1", "Oekonomisystem Prisme", "Fujitsu"),
            record("A2", "Acadre", "Formpipe A/S"),
            record("A3", "Intranet", "KMD"),
            record("A4", "ScanJour Captia", "KMD"),
        ],
        vec![
            record("B1", "PRISME 2015", "Fujitsu A/S"),
            record("B2", "Formpipe Acadre v. 21", ""),
            record("B3", "Intranet", "EG"),
            record("B4", "KMD WorkZone", "KMD"),
        ],
    ]
}

#[test]
fn two_registers_share_the_products_that_they_name_differently() {
    let [left, right] = registers();
    let lists = Lists::two(left, right);
    let mut pairs: Vec<_> =
        between(&lists, SURE_ENOUGH).iter().map(|pair| [pair.one, pair.other].map(|place| lists.records[place].id)).collect();
    pairs.sort_unstable();
    assert_eq!(pairs, [["A1", "B1"], ["A2", "B2"], ["A4", "B4"]]);
}

#[test]
fn catalogues_without_vendors_give_every_row_its_best_partner() {
    let left = vec![
        record("1", "Sony Turntable - PSLX350H", ""),
        record("2", "Bose Acoustimass 5 Series III Speaker System - AM53BK", ""),
        record("3", "Adobe Photoshop CS3 Upgrade", ""),
        record("4", "Adobe Photoshop CS3", ""),
    ];
    let right = vec![
        record("a", "Sony PS-LX350H Belt-Drive Turntable", "Sony"),
        record("b", "Bose Acoustimass 5 Series III Speakers - 21725", "Bose"),
        record("c", "photoshop cs3 upgrade by adobe", ""),
        record("d", "adobe photoshop cs3", ""),
        record("e", "Logitech Harmony 890", "Logitech"),
    ];
    let lists = Lists::two(left, right);
    let mut pairs: Vec<_> =
        between(&lists, 0).iter().map(|pair| [pair.one, pair.other].map(|place| lists.records[place].id)).collect();
    pairs.sort_unstable();
    assert_eq!(pairs, [["1", "a"], ["2", "b"], ["3", "c"], ["4", "d"]]);
}

#[test]
fn the_order_of_the_rows_does_not_show() {
    let told = |turn: bool| {
        let mut all: Vec<_> = registers().into_iter().flatten().collect();
        if turn {
            all.reverse();
        }
        let lists = Lists::one(all);
        within(&lists, SURE_ENOUGH).into_iter().flat_map(|(_, matches)| matches).map(|pair| pair.evidence).collect::<Vec<_>>()
    };
    assert!(!told(false).is_empty());
    assert_eq!(told(false), told(true));
}

#[test]
fn every_pair_says_what_agrees_how_rare_that_is_and_what_does_not() {
    let lists = Lists::one(vec![record("1", "Oekonomisystem Prisme", "Fujitsu"), record("2", "Prisme", "Fujitsu A/S")]);
    let [(_, matches)] = within(&lists, SURE_ENOUGH).try_into().expect("one group");
    assert_eq!(matches[0].because, "only one name says `okonomisystem`");
    let evidence = matches[0].evidence.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n");
    for said in
        ["`prisme` = `prisme`", "1 vendor of 1 use the rarest", "only one name says `okonomisystem`", "one vendor", "certainty"]
    {
        assert!(evidence.contains(said), "{said} in:\n{evidence}");
    }
}

#[test]
fn no_text_is_too_strange_and_ten_thousand_of_one_name_are_one_group() {
    let long = "x".repeat(1 << 20);
    let words = "ord ".repeat(1 << 18);
    let strange =
        ["", " ", "-", "(", "()", "🏛️🏛️", "نظام إدارة الوثائق", "מערכת", "\u{202e}abc", "1", "v2", "2013", "A/S", &long, &words];
    let ids: Vec<String> = (0..10_000 + 2 * strange.len()).map(|id| format!("{id:05}")).collect();
    let mut records: Vec<_> = ids[..10_000].iter().map(|id| record(id, "Intranet", "KMD")).collect();
    records.extend(ids[10_000..].iter().zip(strange.iter().chain(&strange)).map(|(id, name)| record(id, name, "")));
    let lists = Lists::one(records);
    let found = within(&lists, SURE_ENOUGH);
    assert_eq!(found.iter().map(|(members, _)| members.len()).max(), Some(10_000));
    let twice = |name: &str| {
        found.iter().any(|(members, _)| members.len() == 2 && members.iter().all(|at| lists.records[*at].name == name))
    };
    assert!(twice("نظام إدارة الوثائق") && twice("🏛️🏛️"), "one name twice is one product in any script");
}
