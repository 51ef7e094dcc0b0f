//! `portfolio licences` as people run it: groups, formats, what-ifs, renewals, and what it says when something is wrong.

use std::path::Path;

use calamine::Reader;

use crate::cli::{run, write};

fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    let write = |name: &str, text: &str| write(folder.path(), &format!("inventory/{name}"), text);
    write("portfolio.toml", "organisation = \"Lyngdal Kommune\"\ncountry = \"DK\"\nlanguage = \"da\"\n");
    write(
        "contracts.csv",
        "id,title,supplier,start,end,notice,renewal,currency\nK1,Maps A,Nord,2024-07-01,2027-06-30,6 months,12 months,DKK\n\
         K2,Maps B,Syd,2025-01-01,2028-12-31,,,DKK\nK3,Clouds,Syd,2025-01-01,2028-12-31,,,EUR\n",
    );
    write(
        "licences.csv",
        "id,system,contract,product,metric,quantity,unit-price,price-per\nL1,S1,K1,Maps,named-user,60,300,year\n\
         L2,S2,K2,Maps,named-user,100,500.50,year\nL3,,K3,Clouds,device,10,99,month\nL4,,,=Plans,core,5,10,year\n",
    );
    write(
        "usage.csv",
        "licence,organisation,assigned,active,measured,source\nL1,Library,60,50,2026-10-01,Entra ID\nL2,Harbour,40,30,2026-10-01,Entra ID\n\
         L1,Library,60,58,2026-07-01,Entra ID\nL2,Harbour,40,36,2026-07-01,Entra ID\nL3,Harbour,12,8,2026-10-01,\n",
    );
    write("organisation.csv", "id,name,parent,headcount\n1,Lyngdal Kommune,,900\n2,Library,1,80\n3,Harbour,1,60\n");
    write("systems.csv", "id,name,organisation\nS1,Maps,Library\nS2,Maps Plus,Harbour\n");
    folder
}

fn licences(folder: &Path, more: &[&str]) -> String {
    let (code, out, err) = run(folder, &[&["licences", "--as-of", "2026-11-21", "-q"], more].concat());
    assert_eq!((code, err.as_str()), (0, ""), "{more:?}");
    out
}

fn json(folder: &Path, more: &[&str]) -> serde_json::Value {
    let document = serde_json::from_str(&licences(folder, &[more, &["--format", "json"]].concat())).expect("JSON alone");
    let validator = crate::generated::validator("rules/licences.schema.json");
    let wrong: Vec<_> = validator.iter_errors(&document).map(|error| error.to_string()).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
    document
}

#[test]
fn advice_names_contract_day_and_money() {
    let folder = folder();
    let out = licences(folder.path(), &[]).split_whitespace().collect::<Vec<_>>().join(" ");
    // 80 active need 88 of 160: all 60 of the contract that can be left first, and 12 of the other.
    for said in [
        "L1 Maps: reclaim 20 idle of 100 assigned; hand back 60 of `L1` by 2026-12-31, the last day for notice of `Maps A`; \
         then hand back 12 of `L2` by 2028-12-31, when `Maps B` ends",
        "saves 18.000 kr/year from 2027-07-01; bound until then: 10.899 kr",
        "L3 Clouds: reclaim 2 idle of 12 assigned",
        "surplus: 24.006 kr/year",
        "not measured, so not judged: 1 product",
        "the policy's `[currency]` has no rate for EUR",
    ] {
        assert!(out.contains(said), "{said}\n{out}");
    }
}

#[test]
fn every_grouping_comes_to_the_same_sums() {
    let folder = folder();
    let product = json(folder.path(), &[]);
    assert_eq!(product["groups"].as_array().map(Vec::len), Some(0));
    for by in ["contract", "organisation", "supplier"] {
        let grouped = json(folder.path(), &["--by", by]);
        assert_eq!(grouped["summary"], product["summary"], "{by}");
        assert_eq!(grouped["positions"], product["positions"], "{by}");
        let names: Vec<_> = grouped["groups"].as_array().expect("groups").iter().map(|group| group["name"].clone()).collect();
        let wanted: &[&str] = match by {
            "contract" => &["K1 Maps A, Nord", "K2 Maps B, Syd", "K3 Clouds, Syd", "not said in the tables"],
            "organisation" => &["Library", "Harbour", "not said in the tables"],
            _ => &["Nord", "Syd", "not said in the tables"],
        };
        assert_eq!(names.len(), wanted.len(), "{names:?}");
        assert!(wanted.iter().all(|name| names.iter().any(|known| known == name)), "{names:?}");
    }
    let paid = json(folder.path(), &["--by", "organisation"]);
    let library =
        &paid["groups"].as_array().expect("groups").iter().find(|group| group["name"] == "Library").expect("it")["positions"][0];
    assert_eq!(
        (&library["entitled"], &library["assigned"], &library["cost-per-year"]),
        (&60.into(), &60.into(), &"18000.00".into())
    );
}

#[test]
fn the_keys_that_were_promised_are_there() {
    let folder = folder();
    let document = json(folder.path(), &[]);
    let maps = &document["positions"].as_array().expect("positions").iter().find(|one| one["product"] == "Maps").expect("it");
    let wanted = serde_json::json!({
        "product": "Maps", "metric": "named-user", "entitled": 160, "assigned": 100, "active": 80, "needed": 88, "surplus": 72,
        "shortfall": 0, "unit-price": "500.50", "surplus-per-year": "24006.00", "notice-by": "2026-12-31", "contract": "K1",
    });
    for (key, value) in wanted.as_object().expect("an object") {
        assert_eq!(&maps[key], value, "{key}");
    }
    assert_eq!(maps["usage"][0]["active"]["source"], "Entra ID");
    assert_eq!(maps["history"].as_array().map(Vec::len), Some(2));
}

#[test]
fn rows_in_another_order_give_the_same_bytes() {
    let (one, other) = (folder(), folder());
    for table in ["contracts", "licences", "usage", "organisation", "systems"] {
        let path = other.path().join(format!("inventory/{table}.csv"));
        let text = std::fs::read_to_string(&path).expect("a table");
        let (head, rows) = text.split_once('\n').expect("headings");
        let rows: Vec<_> = rows.lines().rev().collect();
        std::fs::write(&path, format!("{head}\n{}\n", rows.join("\n"))).expect("a table");
    }
    for by in ["product", "contract", "organisation", "supplier"] {
        for format in ["table", "csv", "markdown"] {
            let more = ["--by", by, "--format", format, "--full"];
            assert_eq!(licences(one.path(), &more), licences(other.path(), &more), "{by} {format}");
        }
    }
}

#[test]
fn files_have_the_organisations_words_and_no_formula() {
    let folder = folder();
    let csv = licences(folder.path(), &["--lang", "da", "--format", "csv"]);
    assert!(csv.starts_with("\u{feff}For;Produkt;Metrik;Købt;Tildelt;"), "{csv}");
    assert!(
        csv.contains(";Maps;Navngiven bruger;160;100;80;88;72;0;500,50;År;68050,00;24006,00;") && csv.contains(";'=Plans;"),
        "{csv}"
    );
    run(folder.path(), &["licences", "--lang", "da", "--as-of", "2026-11-21", "--output", "out.xlsx", "--renewal", "2028-12-31"]);
    let mut book: calamine::Xlsx<_> = calamine::open_workbook(folder.path().join("out.xlsx")).expect("a workbook");
    assert_eq!(book.sheet_names(), ["Licenser", "Fornyelse 2028-12-31", "Købt", "Brugt"]);
    let sheet = book.worksheet_range("Licenser").expect("a sheet");
    let cells: Vec<_> = sheet.rows().nth(1).expect("a row").iter().map(ToString::to_string).collect();
    assert_eq!(cells[..7], ["Maps", "Navngiven bruger", "160", "100", "80", "88", "72"]);
    assert!(cells.contains(&"Tag ubrugte tilbage".to_owned()), "{cells:?}");
}

#[test]
fn a_table_keeps_to_the_width() {
    let folder = folder();
    for width in ["80", "132"] {
        for by in ["product", "contract", "organisation", "supplier"] {
            let arguments = ["licences", "--as-of", "2026-11-21", "--by", by];
            let output = assert_cmd::Command::cargo_bin("portfolio")
                .expect("the program is built")
                .current_dir(folder.path())
                .env("COLUMNS", width)
                .args(arguments)
                .output()
                .expect("it runs");
            let out = String::from_utf8(output.stdout).expect("UTF-8");
            let most = width.parse::<usize>().expect("a number");
            assert!(out.lines().all(|line| line.chars().count() <= most), "{width} {by}\n{out}");
        }
    }
}

#[test]
fn what_if_changes_one_run_and_says_what_it_did() {
    let folder = folder();
    let before = json(folder.path(), &[]);
    let document = json(folder.path(), &["--if", "L1 active=20 assigned=25", "--if", "L4 quantity=7"]);
    // 20 and 30 are active: 55 of 160 are needed.
    let changes: Vec<_> = document["changes"].as_array().expect("changes").iter().filter_map(|line| line.as_str()).collect();
    assert_eq!(
        changes,
        [
            "Maps: assigned 100 → 65, active 80 → 50, needed 88 → 55, surplus 72 → 105, surplus a year 24 006 DKK → 40 522.5 DKK"
                .replace("24 006 DKK", "24\u{a0}006\u{a0}DKK")
                .replace("40 522.5 DKK", "40\u{a0}522.5\u{a0}DKK"),
            "=Plans: entitled 5 → 7".to_owned(),
        ]
    );
    assert_eq!(json(folder.path(), &[]), before, "nothing was written");
    let more = json(folder.path(), &["--if", "l1 active=70"]);
    let maps = more["positions"].as_array().expect("positions").iter().find(|one| one["product"] == "Maps").expect("it").clone();
    assert_eq!((&maps["assigned"], &maps["active"]), (&110.into(), &100.into()), "who is active has one");
    let price = json(folder.path(), &["--if", "L2 unit-price=400,50"]);
    assert!(price["changes"][0].as_str().is_some_and(|line| line.starts_with("Maps: surplus a year")), "{}", price["changes"]);
}

#[test]
fn a_what_if_that_cannot_be_meant_says_why() {
    let folder = folder();
    for (what_if, says) in [
        ("L1 activ=3", "did you mean `active`?"),
        ("L1 active=-3", "`active=-3`"),
        ("L1 active=lots", "write a whole number"),
        ("L1 active = 3", "is no change"),
        ("L1", "say what is changed"),
        ("active=3", "name a licence"),
        ("L9 active=3", "there is no licence `L9`"),
        ("Maps quantity=3", "is bought several times, by `L1` and `L2`"),
    ] {
        let (code, out, err) = run(folder.path(), &["licences", "--if", what_if]);
        assert_eq!((code, out.as_str()), (2, ""), "{what_if}");
        assert!(err.contains(says), "{what_if}: {err}");
    }
}

#[test]
fn a_renewal_buys_what_is_needed_beyond_what_runs_on() {
    let folder = folder();
    let of = |on: &str| {
        let document = json(folder.path(), &["--renewal", on]);
        let products = document["renewal"]["products"].as_array().expect("products").clone();
        let maps = products.into_iter().find(|one| one["product"] == "Maps")?;
        Some(["ending", "bound", "quantity", "low", "high", "measurements"].map(|key| maps[key].as_u64()))
    };
    // In October 80 were active, in July 94: 88 and 104 with the buffer. In 2027 the other 100 run on.
    assert_eq!(of("2027-06-30"), Some([60, 100, 0, 0, 4, 2].map(Some)));
    assert_eq!(of("2028-12-31"), Some([160, 0, 88, 88, 104, 2].map(Some)));
    let (code, _, err) = run(folder.path(), &["licences", "--as-of", "2026-11-21", "--renewal", "2026-11-20"]);
    assert!(code == 2 && err.contains("is before 2026-11-21"), "{err}");
}

#[test]
fn suites_beside_the_policy_count_and_their_faults_stop_the_run() {
    let folder = folder();
    write(
        folder.path(),
        "inventory/licences.csv",
        "id,product,metric,quantity,unit-price\nL1,Mail,device,60,300\nL2,Office,device,90,900\n",
    );
    write(folder.path(), "inventory/usage.csv", "licence,assigned,active,measured\nL1,60,60,2026-10-01\nL2,80,80,2026-10-01\n");
    write(folder.path(), "rules/suites.toml", "[[suite]]\nproduct = \"Office\"\nincludes = [\"Mail\"]\n");
    let audit = ["audit", "--as-of", "2026-11-21", "--rule", "paid-twice-in-suite", "--full"];
    let (_, out, _) = run(folder.path(), &audit);
    assert!(
        out.contains("bought for 60 who hold it already in `Office`") && out.contains("by rules/suites.toml, line 2"),
        "{out}"
    );
    let said = licences(folder.path(), &[]);
    assert!(said.contains("let 60 use their part of `Office`"), "{said}");
    write(folder.path(), "other/policy.toml", "");
    let (_, out, _) = run(folder.path(), &[&audit[..], &["--rules", "other"]].concat());
    assert!(out.contains("no findings"), "suites lie beside the policy: {out}");
    write(folder.path(), "rules/suites.toml", "[[suite]]\nproduct = \"Office\"\n");
    for command in ["audit", "licences"] {
        let (code, _, err) = run(folder.path(), &[command]);
        assert!(code == 2 && err.contains("rules/suites.toml, line 1") && err.contains("hint: "), "{err}");
    }
}
