//! Names of people in the columns that every tool has for them: no command writes one, in no form, and the history keeps none.

use std::fs;
use std::io::Read;
use std::path::Path;

use assert_cmd::Command;

use super::folder;

/// Somebody's name, and the beginning of an address: planted wherever a tool tells of people.
const NAMES: [&str; 2] = ["Zebedine", "zebedine.q"];

fn files() -> Vec<(&'static str, &'static str)> {
    vec![
        (
            "kitos-systemer.csv",
            "IT-System (UUID);IT System;Ansv. organisationsenhed;Livscyklus;Taget i anvendelse af;Sidst redigeret: Bruger;Systemejer;Systemejer Email#;Dataejer;Dataejer Email#\n\
             f68f180b-b7b2-59bd-943f-b0291719fa90;Nova;HR;I drift;Zebedine Quist;Zebedine Quist;Zebedine Quist;zebedine.q@havneby.example;Zebedine Quist;zebedine.q@havneby.example\n",
        ),
        (
            "kitos-kontrakter.csv",
            "Kontrakt ID;IT Kontrakt;Gyldig fra;Gyldig til;IT Systemer;IT Systemer (UUID);Drift/år;Kontraktunderskriver;Sidst redigeret: Bruger;Kontraktejer;Kontraktejer Email#\n\
             K1;Nova drift;01-01-2024;31-12-2027;Nova;f68f180b-b7b2-59bd-943f-b0291719fa90;90000;Zebedine Quist;Zebedine Quist;Zebedine Quist;zebedine.q@havneby.example\n",
        ),
        (
            "kitos-api.json",
            r#"[{"uuid": "1", "name": "Rota drift", "systemUsages": [], "agreementPeriod": {"extensionOptionsUsed": 0}, "termination": {}, "procurement": {},
            "general": {"contractId": "K2"}, "supplier": {"organization": {"name": "Quay"}, "contactPerson": "Zebedine Quist", "contactEmail": "zebedine.q@havneby.example", "signedBy": "Zebedine Quist"},
            "responsible": {"signedBy": "Zebedine Quist"}, "roles": [{"user": {"name": "Zebedine Quist"}, "role": {"name": "Kontraktejer"}}]}]"#,
        ),
        (
            "snipe.csv",
            "id,Company,Name,Serial Number,Licenses available,Seats,Email,Created By,Licensed to Name\n1,H,Pier Draw,K,3,13,zebedine.q@havneby.example,Zebedine Quist,Zebedine Quist\n",
        ),
        (
            "glpi.csv",
            "Name;Software;Number;Number of installations;User;Technician in charge of the license;Group in charge of the license\n\
             V;Pier Plan;9;7;Zebedine Quist;Zebedine Quist;Zebedine Quist\n",
        ),
        (
            "servicenow.csv",
            "Software model,Rights owned,Rights used,Assigned to,Managed by\nPier Mail,9,7,Zebedine Quist,zebedine.q@havneby.example\n",
        ),
        (
            "leanix.csv",
            "id;type;name;displayName;subscription:responsible;subscription:observer;relApplicationToOwner:displayName\n1;Application;Quay Map;Quay Map;zebedine.q@havneby.example;Zebedine Quist;Zebedine Quist\n",
        ),
        (
            "itop.csv",
            "id (Primary Key),Name,Organization name,Business criticality,Move to production date,Status,Contact->Name\n7,Ferry,HR,high,2020-01-01,active,Zebedine Quist\n",
        ),
        (
            "catalog-info.yaml",
            "apiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata:\n  name: tug\n  annotations:\n    contact: zebedine.q@havneby.example\nspec:\n  type: service\n  lifecycle: production\n  owner: user:default/zebedine.q\n\
             ---\napiVersion: backstage.io/v1alpha1\nkind: User\nmetadata:\n  name: zebedine.q\nspec:\n  profile:\n    displayName: Zebedine Quist\n    email: zebedine.q@havneby.example\n",
        ),
        (
            "users.csv",
            "Display name,User principal name,Object Id,Block credential,Licenses,When created\nZebedine Quist,zebedine.q@havneby.example,2,False,Microsoft 365 E3,2020-01-01\n",
        ),
    ]
}

/// Returns the files below a folder, what a zip archive holds unpacked.
fn everything(folder: &Path, found: &mut Vec<(String, Vec<u8>)>) {
    for entry in fs::read_dir(folder).expect("a folder").flatten() {
        let (path, name) = (entry.path(), entry.path().display().to_string());
        if path.is_dir() {
            everything(&path, found);
            continue;
        }
        let bytes = fs::read(&path).expect("a file");
        if let Ok(mut archive) = zip::ZipArchive::new(std::io::Cursor::new(bytes.clone())) {
            for at in 0..archive.len() {
                let mut part = Vec::new();
                archive.by_index(at).expect("a part").read_to_end(&mut part).expect("its bytes");
                found.push((format!("{name} {at}"), part));
            }
        }
        found.push((name, bytes));
    }
}

#[test]
fn no_command_writes_the_name_of_anybody_in_an_export() {
    let inventory = folder(&files());
    let inventory = inventory.path().to_str().expect("a path");
    let results = tempfile::tempdir().expect("a folder for results");
    let commands: [&[&str]; 19] = [
        &["check", inventory, "-v"],
        &["audit", inventory, "--full", "-v"],
        &["audit", inventory, "--output", "audit.json"],
        &["audit", inventory, "--output", "audit.xlsx"],
        &["audit", inventory, "--format", "sarif"],
        &["licences", inventory, "--format", "json"],
        &["tenders", inventory, "--format", "json"],
        &["overlaps", inventory],
        &["graph", inventory, "--format", "json"],
        &["show", "Nova", inventory],
        &["report", inventory, "--output", "report.html"],
        &["balance", inventory],
        &["export", inventory, "--output", "tables"],
        &["export", inventory, "--output", "all.xlsx"],
        &["export", inventory, "--format", "archimate", "--output", "model.xml"],
        &["export", inventory, "--format", "kitos", "--output", "kitos.xlsx"],
        &["export", inventory, "--format", "ocds", "--output", "ocds.json"],
        &["record", inventory, "--history", "history.sqlite"],
        &["history", inventory, "--history", "history.sqlite", "--full"],
    ];
    let mut written = Vec::new();
    for arguments in commands {
        let mut command = Command::cargo_bin("portfolio").expect("the program");
        let output = command.current_dir(results.path()).args(arguments).output().expect("it runs");
        let text = [output.stdout, output.stderr].concat();
        let told = String::from_utf8_lossy(&text).into_owned();
        assert!(!told.contains("unexpected argument") && !told.contains("Usage:"), "{arguments:?}: {told}");
        written.push((arguments.join(" "), text));
    }
    everything(results.path(), &mut written);
    assert!(written.iter().any(|(what, _)| what.ends_with("history.sqlite")) && written.len() > 30, "everything is written");
    assert!(written.iter().any(|(_, bytes)| find(bytes, "Nova")), "something is read");
    for (what, bytes) in &written {
        for name in NAMES {
            assert!(!find(bytes, name), "{what} holds `{name}`:\n{}", String::from_utf8_lossy(bytes));
        }
    }
}

fn find(bytes: &[u8], wanted: &str) -> bool {
    bytes.windows(wanted.len()).any(|window| window.eq_ignore_ascii_case(wanted.as_bytes()))
}
