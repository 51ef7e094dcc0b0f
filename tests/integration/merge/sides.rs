//! Sides of all sorts: three of them, two currencies, an empty one, messy ones, and in another order.

use std::collections::BTreeMap;

use portfolio::analysis::Settings;
use portfolio::calendar::Country;
use portfolio::load;
use portfolio::model::portfolio::Profile;
use portfolio::model::{Currency, Portfolio};
use portfolio::report::merge::MergeReport;

use super::{NORD, SYD, label, of_two, portfolio, proposals, with_merged};

#[test]
fn who_is_named_first_and_how_rows_are_sorted_changes_no_proposal() {
    let (nord, syd) = (portfolio("Nord", NORD), portfolio("Syd", SYD));
    let told = |sides: &[(&str, &Portfolio)]| {
        with_merged(sides, &Settings::default(), &[], |merged| {
            let json: serde_json::Value = serde_json::from_slice(&MergeReport::of(merged).json()).expect("JSON");
            (proposals(merged), json["together"].clone(), json["quarters"].clone(), json["counts"].clone())
        })
    };
    let one = told(&[("Nord", &nord), ("Syd", &syd)]);
    assert_eq!(told(&[("Syd", &syd), ("Nord", &nord)]), one);
    let turned = |text: &str| {
        let mut tables: Vec<Vec<&str>> = Vec::new();
        for line in text.lines() {
            match tables.last_mut() {
                Some(table) if !line.starts_with('#') => table.push(line),
                _ => tables.push(vec![line]),
            }
        }
        tables.iter_mut().for_each(|table| table[2..].reverse());
        tables.concat().join("\n") + "\n"
    };
    let (nord, syd) = (portfolio("Nord", &turned(NORD)), portfolio("Syd", &turned(SYD)));
    assert_eq!(told(&[("Nord", &nord), ("Syd", &syd)]), one);
}

#[test]
fn three_sides_make_one_group_of_a_product_and_equal_ids_never_meet() {
    let rows = |name: &str| format!("# systems\nid,name,vendor,annual-cost,active-users\n1,{name}\n");
    let sides =
        [rows("Prisme,Fujitsu,300,10"), rows("PRISME 2015,Fujitsu A/S,200,20"), rows("Økonomisystem Prisme,Fujitsu,100,30")];
    let sides: Vec<Portfolio> = sides.iter().map(|tables| portfolio("", tables)).collect();
    let named: Vec<(&str, &Portfolio)> = ["A", "B", "C"].into_iter().zip(&sides).collect();
    with_merged(&named, &Settings::default(), &[], |merged| {
        assert_eq!(proposals(merged), ["C 1 > A 1, B 1"]);
        assert_eq!(
            merged.counts().iter().map(|count| (count.systems, count.retired)).collect::<Vec<_>>(),
            [(1, 1), (1, 1), (1, 0)]
        );
    });
    let other = portfolio("", "# systems\nid,name,vendor\n1,Kirkegård,Brandsoft\n");
    with_merged(&[("A", &sides[0]), ("B", &other)], &Settings::default(), &[], |merged| {
        assert_eq!(proposals(merged), [""; 0], "one id is no product");
    });
}

/// A Norwegian municipality with the Danish one's records system, in Norwegian kroner.
fn norwegian() -> Portfolio {
    let profile = Profile { country: Country::Norway, currency: Currency::NOK, inhabitants: Some(5000), ..Profile::default() };
    let tables = "# systems\nid,name,vendor,tasks,annual-cost,active-users\n1,SBSYS,SBSIP,ESDH,500000,600\n\
        # contracts\nid,title,supplier,systems,start,end,annual-value\nA,SBSYS,SBSIP,1,2026-01-01,2027-12-31,500000\n";
    load::from_text(profile, tables)
}

#[test]
fn kroner_of_two_countries_are_added_at_the_policy_s_rate_only() {
    let (nord, nes) = (portfolio("Nord", NORD), norwegian());
    let told = |settings: &Settings| {
        with_merged(&[("Nord", &nord), ("Nes", &nes)], settings, &[], |merged| {
            let json: serde_json::Value = serde_json::from_slice(&MergeReport::of(merged).json()).expect("JSON");
            let together = json["together"][0].clone();
            (json["currency"].clone(), json["counts"]["saving-per-year"].clone(), together["value"].clone(), proposals(merged))
        })
    };
    let (currency, saving, value, without) = told(&Settings::default());
    assert_eq!((currency, value), (serde_json::Value::Null, serde_json::Value::Null));
    // Without a rate nobody knows which is cheaper: one has a system that depends on it, the other more users, and dependents come first.
    assert_eq!(without, ["Nord 1 > Nes 1"]);
    assert_eq!(saving, serde_json::json!([{ "value": "500000.00", "currency": "NOK" }]));
    let rate = "0.64".parse().expect("a rate");
    let settings = Settings { rates: BTreeMap::from([(Currency::NOK, rate)]), ..Settings::default() };
    let (currency, saving, value, with) = told(&settings);
    assert_eq!(currency, "DKK");
    // 500 000 NOK at 0.64 are 320 000 DKK: 533.33 a user against 2 000.
    assert_eq!(with, ["Nes 1 > Nord 1"]);
    assert_eq!(saving, serde_json::json!([{ "value": "1000000.00", "currency": "DKK" }]));
    // 4 × 1 000 000 and 24 months of 500 000 × 0.64: 4 640 000 in Danish kroner.
    assert_eq!(value, serde_json::json!({ "value": "4640000.00", "currency": "DKK" }));
}

#[test]
fn an_empty_side_takes_nothing_away() {
    of_two(NORD, "# systems\nid,name\n", |merged| {
        assert_eq!(proposals(merged), [""; 0]);
        assert!(merged.retired.is_empty());
        let report = MergeReport::of(merged);
        let text = report.text(true, portfolio::report::grid::Layout::PLAIN);
        assert!(text.contains("5 systems (5 + 0): 5 stay and 0 could go"), "{text}");
        assert_eq!(merged.quarters(), []);
    });
}

#[test]
fn what_has_left_is_history_and_a_module_is_counted_apart() {
    let left = "# systems\nid,name,tasks,status,part-of,retire-by\n1,Suite,a,,,\n2,Suite Modul,a,,1,\n3,Gammel,a,retired,,\n4,Snart væk,b,phase-out,,2027-06-30\n";
    let right = "# systems\nid,name,tasks\n1,Andet,a\n2,Nyt,b\n";
    of_two(left, right, |merged| {
        let counts = merged.counts();
        assert_eq!((counts[0].systems, counts[0].modules), (2, 1));
        // The suite and its module are one rival; of what leaves on a day that is set, the choice is made.
        assert_eq!(merged.rivalries.len(), 1);
        let rivals: Vec<_> = merged.records_of(&merged.rivalries[0]).into_iter().map(|at| label(merged, at)).collect();
        assert_eq!(rivals, ["Nord 1", "Syd 1"]);
    });
}

#[test]
fn a_sort_of_which_one_is_enough_is_a_choice_and_one_of_which_several_can_be_right_a_look() {
    let sorts = portfolio::analysis::overlaps::categories::all();
    let of = |overlap| &sorts.iter().find(|sort| sort.overlap == overlap).expect("such a sort").id;
    use portfolio::analysis::overlaps::categories::OverlapKind;
    let rows = |one: &str, few: &str, many: &str| {
        let [a, b, c] = [OverlapKind::One, OverlapKind::Few, OverlapKind::Many].map(of);
        format!("# systems\nid,name,category\n1,{one},{a}\n2,{few},{b}\n3,{many},{c}\n")
    };
    of_two(&rows("Alfa", "Beta", "Gamma"), &rows("Delta", "Epsilon", "Zeta"), |merged| {
        let mut told = proposals(merged);
        told.sort_unstable();
        assert_eq!(told, [" > ", "Nord 1 > Syd 1"], "nothing is proposed where several can be right");
    });
}

#[test]
fn what_one_side_alone_gives_a_task_is_its_own_overlap_and_what_does_something_else_elsewhere_does_not_go() {
    let left = "# systems\nid,name,vendor,tasks\n1,Jamf School,Jamf,a\n2,ABAX,ABAX,b\n3,Zoom,Zoom,c\n";
    let right = "# systems\nid,name,vendor,tasks,active-users\n1,Jamf School,Jamf,x,9\n2,ABAX,ABAX,x,5\n4,Webex,Cisco,c,7\n5,Zoom,Zoom,d,\n";
    of_two(left, right, |merged| {
        assert_eq!(merged.rivalries.iter().map(|one| one.names.join(" ")).collect::<Vec<_>>(), ["c"], "not x");
        // Nobody knows more of one than of the other; Zoom is the first by name, and would stay for task d anyway.
        let parts: Vec<_> = merged.of_rivalries[0].parts.iter().map(|(at, part)| (label(merged, *at), part.name())).collect();
        assert_eq!(parts, [("Nord 3".to_owned(), "keep"), ("Syd 4".to_owned(), "let-go")]);
    });
    let more = format!("{right}6,X,X,,\n# integrations\nfrom,to\n4,6\n");
    of_two(left, &more, |merged| {
        let parts: Vec<_> = merged.of_rivalries[0].parts.iter().map(|(at, part)| (label(merged, *at), part.name())).collect();
        let by_hand = [("Nord 3", "elsewhere"), ("Syd 4", "keep"), ("Syd 5", "elsewhere")];
        assert_eq!(parts, by_hand.map(|(at, part)| (at.to_owned(), part)), "X depends on Webex; Zoom serves d in Syd");
    });
}

#[test]
fn ten_thousand_records_of_one_name_and_names_of_any_sort_are_borne() {
    let many: String = (0..1500).map(|at| format!("{at},Intranet,KMD\n")).collect();
    let odd = "x1,,\nx2,😀😀,\u{202e}abc\nx3,=cmd|'/c calc'!A0,@SUM(A1)\nx4,\"a\nb\",\n";
    let tables = format!("# systems\nid,name,vendor\n{many}{odd}");
    of_two(&tables, &tables, |merged| {
        let counts = merged.counts();
        assert_eq!(counts[0].systems, counts[1].systems);
        let retired: usize = counts.iter().map(|count| count.retired).sum();
        let left: usize = counts.iter().map(portfolio::analysis::merge::Counts::left).sum();
        assert_eq!(retired + left, counts[0].systems * 2);
        assert!(MergeReport::of(merged).text(false, portfolio::report::grid::Layout::PLAIN).len() > 100);
    });
}
