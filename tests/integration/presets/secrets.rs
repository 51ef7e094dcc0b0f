//! Product keys and people's names go no further than the reader: whatever is written, in whatever format, holds none of them.

use std::fs;
use std::path::Path;

use assert_cmd::Command;

use super::{folder, loaded};

/// What is planted in every file, and must be nowhere in what is written.
const SECRETS: [&str; 7] = [
    "anna.hemmelig",
    "Hemmelig",
    "bo.skjult",
    "Skjult",
    "XQZ77-ABCDE-12345-FGHIJ-KLMNO",
    "XQZ77",
    "0b5e1c1e-aaaa-bbbb-cccc-000000000001",
];

fn files() -> Vec<(&'static str, &'static str)> {
    vec![
        (
            "users.csv",
            "Display name,User principal name,Object Id,Block credential,Licenses,Soft deletion time stamp,When created\n\
             Anna Hemmelig,anna.hemmelig@havneby.example,0b5e1c1e-aaaa-bbbb-cccc-000000000001,False,Microsoft 365 E3+Visio Plan 2,,2020-01-01\n\
             Bo Skjult,bo.skjult@havneby.example,2,False,Microsoft 365 E3,,2020-01-01\n",
        ),
        (
            "report.csv",
            "Report Refresh Date,User Principal Name,Display Name,Is Deleted,Exchange Last Activity Date,Assigned Products\n\
             2026-11-10,anna.hemmelig@havneby.example,Anna Hemmelig,False,2026-01-09,MICROSOFT 365 E3\n\
             2026-11-10,bo.skjult@havneby.example,Bo Skjult,False,Bo Skjult,MICROSOFT 365 E3\n",
        ),
        (
            "users.json",
            r#"{"value": [{"id": "0b5e1c1e-aaaa-bbbb-cccc-000000000001", "displayName": "Anna Hemmelig", "userPrincipalName":
            "anna.hemmelig@havneby.example", "signInActivity": {"lastSuccessfulSignInDateTime": "2026-01-01T00:00:00Z"}}]}"#,
        ),
        ("broken.json", r#"{"value": [{"userPrincipalName": "anna.hemmelig@havneby.example", "x": Hemmelig}]}"#),
        (
            "skus.json",
            r#"[{"skuPartNumber": "SPE_E3", "skuId": "1", "consumedUnits": 2, "prepaidUnits": {"enabled": 9}, "accountName": "Hemmelig"},
            {"skuPartNumber": "VISIOCLIENT", "skuId": "2", "consumedUnits": 4, "prepaidUnits": {"enabled": "XQZ77-ABCDE-12345-FGHIJ-KLMNO"}}]"#,
        ),
        (
            "snipe.csv",
            "id,Company,Name,Serial Number,Purchase Cost,Licenses available,Seats,Email,Expiration Date,Deleted at,Created By,Notes\n\
             1,Havneby,Pier Draw,XQZ77-ABCDE-12345-FGHIJ-KLMNO,250,3,13,anna.hemmelig@havneby.example,2020-01-01,,Anna Hemmelig,n\n\
             2,Havneby,Quay,Plan,XQZ77-ABCDE-12345-FGHIJ-KLMNO,250,3,13,bo.skjult@havneby.example,2027-01-01,,Bo Skjult,shifted\n\
             3,Havneby,Dock,XQZ77-ABCDE-12345-FGHIJ-KLMNO,Bo Skjult,3,XQZ77-ABCDE-12345-FGHIJ-KLMNO,,Anna Hemmelig,,,n\n",
        ),
        (
            "glpi.csv",
            "Name;Software;Number;Number of installations;Serial number;User;Expiration\n\
             V;Pier Plan;XQZ77-ABCDE-12345-FGHIJ-KLMNO;7;XQZ77-ABCDE-12345-FGHIJ-KLMNO;Anna Hemmelig;Bo Skjult\n",
        ),
        (
            "licenser.csv",
            "Licens-ID,Produkt,Antal,Licensnøgle,Pris pr. stk.\nL1,Ferry,10,XQZ77-ABCDE-12345-FGHIJ-KLMNO,100\n\
             XQZ77-ABCDE-12345-FGHIJ-KLMNO,Tug,ti,XQZ77-ABCDE-12345-FGHIJ-KLMNO,100\n",
        ),
    ]
}

/// A register with roles: the columns that KITOS adds for each, and their addresses.
const KITOS: (&str, &str) = (
    "systemer.csv",
    "IT System;IT-System (UUID);Livscyklus;Ansv. organisationsenhed;Taget i anvendelse af;Sidst redigeret: Bruger;Systemejer;Systemejer Email#\n\
     Nova;f68f180b-b7b2-59bd-943f-b0291719fa90;I drift;HR;Anna Hemmelig;Bo Skjult;Anna Hemmelig, Bo Skjult;anna.hemmelig@havneby.example\n\
     Rota;ad783d56-ea5e-53cc-b5be-a1966ba701fb;I drift;HR;Anna Hemmelig;;Bo Skjult;bo.skjult@havneby.example\n",
);

fn assert_clean(what: &str, text: &[u8]) {
    for secret in SECRETS {
        assert!(memchr_find(text, secret.as_bytes()).is_none(), "{what} holds `{secret}`:\n{}", String::from_utf8_lossy(text));
    }
}

fn memchr_find(text: &[u8], wanted: &[u8]) -> Option<usize> {
    text.windows(wanted.len()).position(|window| window.eq_ignore_ascii_case(wanted))
}

fn run(folder: &Path, arguments: &[&str]) -> Vec<u8> {
    let mut command = Command::cargo_bin("portfolio").expect("the program");
    let output = command.current_dir(folder).args(arguments).output().expect("it runs");
    [output.stdout, output.stderr].concat()
}

#[test]
fn no_format_and_no_message_holds_a_name_or_a_key() {
    let folder = folder(&files());
    let inventory = folder.path().to_str().expect("a path");
    let elsewhere = tempfile::tempdir().expect("a folder for results");
    let help = String::from_utf8(run(elsewhere.path(), &["audit", "--help"])).expect("text");
    let help = help.split_whitespace().collect::<Vec<_>>().join(" ");
    // Every format that the program has; a workbook is packed and cannot be searched like this.
    let listed = help.split_once("[possible values: ").and_then(|(_, rest)| rest.split_once(']')).expect("formats are listed").0;
    let formats: Vec<&str> = listed.split(',').map(str::trim).filter(|format| *format != "xlsx").collect();
    assert!(formats.contains(&"json"), "{listed}");
    let mut ran = vec![("check".to_owned(), run(elsewhere.path(), &["check", inventory, "-v"]))];
    for format in &formats {
        let arguments = ["audit", inventory, "--as-of", "2026-11-21", "--format", format, "-v"];
        ran.push(((*format).to_owned(), run(elsewhere.path(), &arguments)));
    }
    ran.push(("full".to_owned(), run(elsewhere.path(), &["audit", inventory, "--as-of", "2026-11-21", "--full"])));
    for (what, text) in &ran {
        assert!(text.len() > 500, "{what} says something: {}", String::from_utf8_lossy(text));
        assert_clean(what, text);
    }
    let json =
        ran.iter().find(|(what, _)| what == "json").map(|(_, text)| String::from_utf8_lossy(text)).expect("JSON is written");
    assert!(json.contains("•••••"), "a value in the wrong column is told of, and not shown");
    assert_eq!(fs::read_dir(elsewhere.path()).expect("the folder").count(), 0, "nothing is written beside it");
}

#[test]
fn no_command_tells_a_name_or_a_key() {
    let mut all = files();
    all.push(KITOS);
    let request =
        "id;titel;afdeling;formål;opgaver;ønsket i drift\nR1;Nyt vagtplansystem;HR;effektivisering;vagtplan;01-01-2028\n";
    all.push(("anmodninger.csv", request));
    let house = folder(&all);
    let (here, other) = (house.path(), super::folder(&files()));
    let inventory = here.to_str().expect("a path");
    let results = tempfile::tempdir().expect("a folder for results");
    let path = |name: &str| results.path().join(name).to_string_lossy().into_owned();
    let (past, request, beside) = (path("past.db"), here.join("anmodninger.csv"), other.path().to_string_lossy().into_owned());
    let (request, past) = (request.to_str().expect("a path"), past.as_str());
    let mut said = Vec::new();
    let mut tell = |arguments: &[&str]| {
        let told = run(results.path(), arguments);
        assert!(
            !String::from_utf8_lossy(&told).contains("unexpected argument"),
            "{arguments:?}: {}",
            String::from_utf8_lossy(&told)
        );
        said.push((arguments.join(" "), told));
    };
    for arguments in [
        &["check", inventory][..],
        &["licences", inventory],
        &["licences", inventory, "--format", "json"],
        &["tenders", inventory],
        &["overlaps", inventory],
        &["graph", inventory, "--format", "dot"],
        &["impact", "Nova", inventory],
        &["show", "Nova", inventory],
        &["retire-plan", inventory],
        &["balance", inventory],
        &["review", request, "--inventory", inventory],
        &["review", request, "--inventory", inventory, "--format", "json"],
        &["merge", inventory, &beside],
        &["merge", inventory, &beside, "--format", "json"],
        &["sql", "select * from systems", inventory],
        &["sql", "select * from licences", inventory, "--format", "json"],
        &["sql", "select * from usage", inventory],
        &["record", inventory, "--history", past, "--as-of", "2026-11-20"],
        &["record", inventory, "--history", past, "--as-of", "2026-11-21"],
        &["history", inventory, "--history", past],
        &["diff", "2026-11-20", "2026-11-21", inventory, "--history", past],
        &["report", inventory],
        &["export", inventory, "--format", "csv"],
        &["export", inventory, "--format", "archimate"],
        &["export", inventory, "--format", "kitos", "--output", "kitos.xlsx"],
    ] {
        tell(arguments);
    }
    for (file, _) in all.iter().filter(|(file, _)| file.ends_with(".csv")) {
        tell(&["map", here.join(file).to_str().expect("a path"), inventory]);
        tell(&["map", here.join(file).to_str().expect("a path"), inventory, "--format", "json"]);
    }
    for (what, text) in &said {
        assert_clean(what, text);
    }
    assert_clean("the history", &fs::read(past).expect("a history"));
}

#[test]
fn what_is_kept_of_the_files_holds_neither() {
    let portfolio = loaded(&files());
    // Everything, hashes and all.
    assert_clean("the portfolio", format!("{portfolio:#?}").as_bytes());
}

#[test]
fn two_runs_write_the_same_though_their_salts_differ() {
    let folder = folder(&files());
    let inventory = folder.path().to_str().expect("a path");
    let elsewhere = tempfile::tempdir().expect("a folder");
    let arguments = ["audit", inventory, "--as-of", "2026-11-21", "--format", "json", "--full"];
    let first = run(elsewhere.path(), &arguments[..6]);
    assert_eq!(first, run(elsewhere.path(), &arguments[..6]));
}
