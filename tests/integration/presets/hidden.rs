//! Exports with columns hidden: what is not shown is never judged as absent, and what other columns tell instead is taken.

use portfolio::model::Portfolio;
use portfolio::model::contract::Contract;
use portfolio::model::contract_dates::ContractDates;

use super::{assert_noted, findings_on, folder, loaded, notes};

const SYSTEMS: &str = "IT-System (UUID);IT System;Ansv. organisationsenhed;Status;Status (Markeret kontrakt);Ibrugtagningsdato;Slutdato for anvendelse;IT Kontrakter;Livscyklus
f68f180b-b7b2-59bd-943f-b0291719fa90;Nova;HR;Aktivt;Active;01-01-2020;;Nova, drift;I drift
ad783d56-ea5e-53cc-b5be-a1966ba701fb;Rota;HR;Aktivt;Active;01-01-2020;31-12-2027;Rota drift;Under udfasning
0ad43d56-ea5e-53cc-b5be-a1966ba701fb;Cura;HR;Aktivt;NoContract;;;;Under indfasning
1bd43d56-ea5e-53cc-b5be-a1966ba701fb;Vita;HR;Aktivt;NoContract;01-06-2019;;;I drift
2cd43d56-ea5e-53cc-b5be-a1966ba701fb;Gone;HR;Ikke aktivt;NoContract;01-06-2009;31-12-2019;;Ikke i drift
";
const CONTRACTS: &str = "Status;Kontrakt ID;IT Kontrakt;Gyldig fra;Gyldig til;Leverandør;Indkøbsform;IT Systemer;IT Systemer (UUID);Drift/år;Varighed;Option;Opsigelse (måneder);Sidst redigeret: Dato
Gyldig;K1;Nova, drift;01-01-2018;31-12-2027;Quay A/S (12345678);EU udbud;Nova;f68f180b-b7b2-59bd-943f-b0291719fa90;1200000;;1 x 1 år;6;01-10-2026
Gyldig;K2;Rota drift;01-01-2018;;Pier A/S (87654321);EU udbud;Rota;ad783d56-ea5e-53cc-b5be-a1966ba701fb;90000;Løbende;;3;12-11-2026
";

/// Returns an export without some of its columns.
fn without(export: &str, headings: &[&str]) -> String {
    let cells = |line: &str| line.split(';').map(str::to_owned).collect::<Vec<_>>();
    let head = cells(export.lines().next().expect("headings"));
    assert!(headings.iter().all(|heading| head.iter().any(|other| other == heading)), "{headings:?}");
    let keep = |line: &str| {
        let kept = cells(line).into_iter().zip(&head).filter(|(_, heading)| !headings.contains(&heading.as_str()));
        kept.map(|(cell, _)| cell).collect::<Vec<_>>().join(";")
    };
    export.lines().map(keep).collect::<Vec<_>>().join("\n") + "\n"
}

fn both(systems: &str, contracts: &str) -> Portfolio {
    loaded(&[("systemer.csv", systems), ("kontrakter.csv", contracts)])
}

fn rules(portfolio: &Portfolio, wanted: &[&str]) -> Vec<String> {
    let findings = findings_on(portfolio, "2026-11-21");
    let of_rules = findings.iter().filter(|finding| wanted.contains(&finding.rule));
    of_rules.map(|finding| format!("{} {}", finding.rule, finding.subjects[0].name)).collect()
}

fn contract<'p>(portfolio: &'p Portfolio, title: &str) -> &'p Contract {
    portfolio.contracts.iter().find(|contract| contract.title == title).expect("the contract")
}

const JUDGED: [&str; 4] = ["system-without-contract", "orphan-contract", "above-threshold-uncompeted", "dates-contradict"];

#[test]
fn with_every_column_one_system_has_no_contract() {
    assert_eq!(rules(&both(SYSTEMS, CONTRACTS), &JUDGED), ["system-without-contract Vita"]);
}

#[test]
fn without_the_life_cycle_a_day_or_a_contract_tells_what_is_in_operation_and_nothing_is_judged_without() {
    let portfolio = both(&without(SYSTEMS, &["Livscyklus"]), CONTRACTS);
    assert_eq!(rules(&portfolio, &JUDGED), ["system-without-contract Vita"], "`Cura` may be on its way in");
    let status = |name: &str| {
        let system = portfolio.systems.iter().find(|system| system.name == name).expect("the system");
        system.status.map(portfolio::model::system::Status::name)
    };
    let told = ["Nova", "Rota", "Cura", "Vita", "Gone"].map(status);
    assert_eq!(told, [Some("operation"), Some("phase-out"), None, Some("operation"), Some("retired")]);
    assert_noted(&portfolio, "systemer.csv", "`Livscyklus` is not shown: of one system without a day of beginning");
    assert_noted(&portfolio, "systemer.csv", "`Cura`");
}

#[test]
fn where_nothing_tells_one_system_from_another_all_are_taken_for_in_operation() {
    let hidden = ["Livscyklus", "Status (Markeret kontrakt)", "Ibrugtagningsdato", "Slutdato for anvendelse", "IT Kontrakter"];
    let portfolio = loaded(&[("systemer.csv", &without(SYSTEMS, &hidden))]);
    assert_eq!(portfolio.systems.iter().filter(|system| !system.hides_status).count(), 5);
    assert_eq!(rules(&portfolio, &JUDGED), [""; 0], "whether there are contracts nobody knows");
}

#[test]
fn without_systems_in_the_contracts_those_count_that_systems_name() {
    let hidden = without(CONTRACTS, &["IT Systemer", "IT Systemer (UUID)"]);
    let portfolio = both(SYSTEMS, &hidden);
    assert_eq!(rules(&portfolio, &JUDGED), ["system-without-contract Vita"], "a comma in a title parts nothing");
    assert_noted(&portfolio, "kontrakter.csv", "`IT Systemer` is not shown: 2 contracts get their systems from `IT Kontrakter`");
    let neither = both(&without(SYSTEMS, &["IT Kontrakter"]), &hidden);
    assert_eq!(rules(&neither, &JUDGED), [""; 0]);
    assert_noted(&neither, "kontrakter.csv", "without");
    assert_noted(&neither, "kontrakter.csv", "`IT Systemer (UUID)`");
}

#[test]
fn numbers_that_the_overview_of_systems_hides_name_no_unknown_system() {
    let contracts = without(CONTRACTS, &["IT Systemer"]);
    let portfolio = both(&without(SYSTEMS, &["IT-System (UUID)", "IT Kontrakter"]), &contracts);
    assert_eq!(rules(&portfolio, &["orphan-contract", "unknown-reference", "system-without-contract"]), [""; 0]);
    assert_noted(&portfolio, "kontrakter.csv", "hides `IT-System (UUID)`");
}

#[test]
fn hidden_dates_and_procedures_are_not_missing_ones() {
    let portfolio = both(SYSTEMS, &without(CONTRACTS, &["Gyldig fra", "Indkøbsform"]));
    assert_eq!(rules(&portfolio, &JUDGED), ["system-without-contract Vita"]);
    let portfolio = both(SYSTEMS, &without(CONTRACTS, &["Gyldig til"]));
    let runs_on = |title| ContractDates::of(&contract(&portfolio, title).terms, "2026-11-21".parse().expect("a day")).runs_on();
    assert!(!runs_on("Nova, drift"), "its end is only not shown");
    assert!(runs_on("Rota drift"), "`Varighed` says so");
}

#[test]
fn hidden_options_are_assumed_away_and_it_is_said() {
    let portfolio = both(SYSTEMS, &without(CONTRACTS, &["Option"]));
    let dates = ContractDates::of(&contract(&portfolio, "Nova, drift").terms, "2026-11-21".parse().expect("a day"));
    assert!(
        dates.assumptions.iter().any(|told| *told == "the export does not show options: none assumed"),
        "{:?}",
        dates.assumptions
    );
}

#[test]
fn a_tender_is_not_late_for_want_of_options_that_are_not_shown() {
    let late = CONTRACTS.replace(";31-12-2027;", ";30-06-2027;");
    assert_eq!(rules(&both(SYSTEMS, &late), &["tender-late", "option-first"]), ["option-first Nova, drift"]);
    let hidden = without(&late, &["Option"]);
    let findings = findings_on(&both(SYSTEMS, &hidden), "2026-11-21");
    let told: Vec<_> = findings.iter().filter(|finding| ["tender-late", "option-first"].contains(&finding.rule)).collect();
    assert_eq!(told.len(), 1);
    assert_eq!(told[0].rule, "option-first");
    assert_eq!(
        told[0].message,
        "too late to tender for the end on 2027-06-30, unless an option covers it: the export does not show its `Option`"
    );
    // Six months' notice, agreed, would have to have been given: whatever options there are cannot be used any more.
    let passed = without(&CONTRACTS.replace(";31-12-2027;", ";01-05-2027;"), &["Option"]);
    assert_eq!(rules(&both(SYSTEMS, &passed), &["tender-late", "option-first"]), ["tender-late Nova, drift"]);
}

#[test]
fn a_hidden_name_of_the_systems_is_named_and_not_guessed() {
    let wide = SYSTEMS
        .replace("IT System;", "IT System;Lokal System ID;Version;Lokal kaldenavn;KLE ID;KLE navn;Rettighedshaver;")
        .replace(";HR;", ";;;;;;;HR;");
    let folder = folder(&[("systemer.csv", &without(&wide, &["IT System"]))]);
    let errors = portfolio::load::load(folder.path()).expect_err("it says nothing of a system");
    assert!(errors[0].to_string().contains("recognised as KITOS systems, but without `IT System`"), "{}", errors[0]);
}

#[test]
fn of_two_exports_the_one_edited_last_counts_whatever_it_is_called() {
    let earlier = CONTRACTS.replace("12-11-2026", "01-03-2026").replace("31-12-2027", "31-12-2025")
        + "Gyldig;K9;Ended since;01-01-2018;;Pier A/S;EU udbud;;;5;;;3;01-02-2026\n";
    for (first, second) in [("a.csv", "b.csv"), ("b.csv", "a.csv")] {
        let portfolio = loaded(&[("systemer.csv", SYSTEMS), (first, CONTRACTS), (second, &earlier)]);
        assert_eq!(portfolio.contracts.len(), 2);
        assert!(portfolio.problems.is_empty(), "{:?}", portfolio.problems);
        assert_eq!(contract(&portfolio, "Nova, drift").terms.end, "2027-12-31".parse().ok());
        assert_noted(&portfolio, second, "an earlier export");
        assert_noted(&portfolio, second, "2026-11-12");
        assert!(!notes(&portfolio, first).contains("earlier"));
    }
}

#[test]
fn two_parts_of_one_overview_are_put_together() {
    let (head, rows) = CONTRACTS.split_once('\n').expect("rows");
    let (one, other) = rows.split_once('\n').expect("two rows");
    let portfolio = loaded(&[
        ("systemer.csv", SYSTEMS),
        ("hr.csv", &format!("{head}\n{one}\n")),
        ("teknik.csv", &format!("{head}\n{other}")),
    ]);
    assert_eq!(portfolio.contracts.len(), 2);
}

#[test]
fn contracts_that_systems_name_and_the_export_lacks_are_said() {
    let half: String = CONTRACTS.lines().take(2).map(|line| format!("{line}\n")).collect();
    let portfolio = both(SYSTEMS, &half);
    assert_noted(&portfolio, "kontrakter.csv", "a contract that systems name is not in the export of contracts: `Rota drift`");
    assert_eq!(rules(&portfolio, &JUDGED), ["system-without-contract Vita"], "`Rota` has one, though it is not here");
}

const USAGES: &str = r#"[{"uuid": "u1", "systemContext": {"uuid": "s1", "name": "Nova"}, "general": {"localSystemId": "1", "localCallName": null,
    "systemUsageCriticalityLevel": null, "hostedAt": null, "validity": {"lifeCycleStatus": "Operational", "validFrom": null, "validTo": null}},
    "organizationUsage": {"responsibleOrganizationUnit": {"uuid": "o1", "name": "HR"}}, "localKLEDeviations": {},
    "outgoingSystemRelations": []}]"#;
const AGREED: &str = r#"[{"uuid": "c1", "name": "Nova drift", "general": {"contractId": "K1", "validity": {"validFrom": "2018-01-01T00:00:00Z",
    "validTo": "2027-06-30T00:00:00Z"}}, "supplier": {"organization": {"name": "Quay A/S", "cvr": "12345678"}},
    "systemUsages": [{"uuid": "u1", "name": "Nova"}], "responsible": {"organizationUnit": null},
    "procurement": {"purchaseType": {"name": "EU udbud"}, "procurementPlan": null}, "payments": {"external": [{"operation": 1200000}]},
    "agreementPeriod": {"durationYears": null, "extensionOptions": {"name": "1 x 1 år"}, "extensionOptionsUsed": 0, "irrevocableUntil": null},
    "termination": {"terminatedAt": null, "terms": {"noticePeriodMonths": {"name": "6"}, "noticeByEndOf": null}}}]"#;

#[test]
fn a_key_that_no_record_of_an_answer_has_is_named_and_nothing_is_judged_by_it() {
    let of = |usages: &str, contracts: &str| loaded(&[("u.json", usages), ("k.json", contracts)]);
    let whole = of(USAGES, AGREED);
    assert_eq!(rules(&whole, &["tender-late", "option-first"]), ["option-first Nova drift"]);
    assert!(!notes(&whole, "k.json").contains("no record has"), "{}", notes(&whole, "k.json"));
    for (from, to, key) in [
        ("\"extensionOptions\"", "\"other\"", "`agreementPeriod.extensionOptions`"),
        ("\"agreementPeriod\"", "\"other\"", "`agreementPeriod`"),
        ("\"systemUsages\"", "\"other\"", "`systemUsages`"),
        ("\"purchaseType\"", "\"other\"", "`procurement.purchaseType`"),
        ("\"validTo\"", "\"other\"", "`general.validity.validTo`"),
    ] {
        let portfolio = of(USAGES, &AGREED.replace(from, to));
        assert_noted(&portfolio, "k.json", "no record has");
        assert_noted(&portfolio, "k.json", key);
        let judged = ["tender-late", "orphan-contract", "system-without-contract", "above-threshold-uncompeted"];
        assert_eq!(rules(&portfolio, &judged), [""; 0], "{key}");
    }
    let portfolio = of(&USAGES.replace("outgoingSystemRelations", "other"), AGREED);
    assert_noted(&portfolio, "u.json", "no record has `outgoingSystemRelations`");
}

#[test]
fn one_export_alone_is_not_judged_by_what_the_other_would_tell() {
    let judged = ["orphan-contract", "system-without-contract", "unknown-reference"];
    assert_eq!(rules(&loaded(&[("u.json", USAGES)]), &judged), [""; 0]);
    for contracts in [("k.csv", CONTRACTS), ("k.json", AGREED)] {
        let portfolio = loaded(&[contracts]);
        assert_eq!(rules(&portfolio, &judged), [""; 0], "{}", contracts.0);
        assert_noted(&portfolio, contracts.0, "save `IT Systemer Overblik` beside this file");
    }
}
