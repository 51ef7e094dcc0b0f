//! What people read in a Danish or Norwegian house holds no English: a word that stands in the English answer and in the Danish one,
//! and in nothing that was read, was never translated.
//!
//! So no list of messages is needed, and what came past the catalogue is found as well as what stands in it untranslated.

mod forms;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use portfolio::facts::Facts;
use portfolio::load;
use portfolio::model::portfolio::Profile;
use portfolio::model::{Earlier, Language};
use portfolio::policy::Policy;
use portfolio::rules;
use portfolio::words::say;

use crate::cli::{run_for_the_house, write};

/// Words that are the same in English and in Danish or Norwegian, and names that have no language.
const SHARED: &str = include_str!("languages/shared.txt");

/// Returns the words of a text. What stands between backticks, and what has digits or signs in it, is a name.
fn words(text: &str) -> BTreeSet<String> {
    let outside = |line: &str| line.split('`').step_by(2).collect::<Vec<_>>().join(" ").replace([';', '=', '"'], " ");
    let is_word = |word: &&str| (2..30).contains(&word.chars().count()) && word.chars().all(char::is_alphabetic);
    let trimmed = |word: &str| word.trim_matches(|letter: char| !letter.is_alphanumeric()).to_lowercase();
    let of_line = |line: &str| outside(line).split_whitespace().map(trimmed).collect::<Vec<_>>();
    text.lines().flat_map(of_line).filter(|word| is_word(&word.as_str())).collect()
}

/// Returns everything that stands in the files of a folder that are text.
fn texts(folder: &Path) -> String {
    let entries = fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path());
    let text = |path: std::path::PathBuf| match path.is_dir() {
        true => texts(&path),
        false => {
            let format = path.extension().unwrap_or_default().to_string_lossy().to_lowercase();
            let bytes = fs::read(&path).expect("a file");
            forms::text_of(if bytes.starts_with(b"PK") { &format } else { "text" }, &bytes)
        }
    };
    entries.map(text).collect::<Vec<_>>().join("\n")
}

/// Returns the words of an answer that are English in both of the other languages' answers too.
fn untranslated(folder: &Path, arguments: &[&str], known: &BTreeSet<String>) -> Vec<String> {
    let answer = |language: &str| {
        let (code, out, err) = run_for_the_house(folder, &[&["--lang", language], arguments].concat());
        (code, words(&(out + "\n" + &err)))
    };
    let (code, english) = answer("en");
    let of_language = |language: &str| {
        let (other, told) = answer(language);
        assert_eq!(code, other, "{arguments:?} in {language}");
        let left = told.intersection(&english).filter(|word| !known.contains(*word)).cloned().collect::<Vec<_>>();
        (!left.is_empty()).then(|| format!("{} --lang {language}: {}", arguments.join(" "), left.join(" ")))
    };
    ["da", "nb"].into_iter().filter_map(of_language).collect()
}

/// Returns the words of a file that a command writes which are English in both of the other languages' files too.
fn untranslated_in_file(
    folder: &Path,
    inventory: &str,
    (command, format): (&[&str], &str),
    known: &BTreeSet<String>,
) -> Vec<String> {
    let file = folder.join(format!("svar.{format}"));
    let path = file.display().to_string();
    let written = |language: &str| {
        let arguments =
            [&["--lang", language, "-q"], command, &[inventory, "--format", format, "--output", &path], &DAY].concat();
        let (code, out, err) = run_for_the_house(folder, &arguments);
        assert!(code < 2 && out.is_empty(), "{arguments:?}: {code} {err}");
        words(&forms::text_of(format, &fs::read(&file).expect("the file")))
    };
    let english = written("en");
    let of_language = |language: &str| {
        let left: Vec<_> = written(language).intersection(&english).filter(|word| !known.contains(*word)).cloned().collect();
        (!left.is_empty()).then(|| format!("{} --format {format} --lang {language}: {}", command.join(" "), left.join(" ")))
    };
    ["da", "nb"].into_iter().filter_map(of_language).collect()
}

const DAY: [&str; 2] = ["--as-of", "2026-11-21"];

/// The commands that write files for people, with the forms of each.
const FILES: [(&[&str], &[&str]); 11] = [
    (&["audit"], &["xlsx", "html", "markdown", "csv"]),
    (&["tenders"], &["xlsx", "markdown", "csv", "ics"]),
    (&["tenders", "--level"], &["xlsx", "csv"]),
    (&["licences"], &["xlsx", "markdown", "csv"]),
    (&["overlaps"], &["xlsx", "markdown", "csv"]),
    (&["overlaps", "--tasks"], &["csv"]),
    (&["balance"], &["xlsx", "markdown", "csv"]),
    (&["retire-plan"], &["xlsx", "markdown", "csv", "ics"]),
    (&["review", "--inventory"], &["docx", "markdown", "html"]),
    (&["merge", "nabo"], &["xlsx", "markdown", "csv"]),
    (&["graph"], &["mermaid"]),
];

#[test]
fn no_file_for_people_is_half_english() {
    let folder = municipality();
    let known: BTreeSet<String> = words(&(texts(folder.path()) + "\n" + SHARED));
    let runs = FILES.iter().flat_map(|(command, formats)| formats.iter().map(|format| (*command, *format)));
    let left: Vec<_> = runs.flat_map(|run| untranslated_in_file(folder.path(), "inventory", run, &known)).collect();
    assert!(left.is_empty(), "{}", left.join("\n"));
}

#[test]
fn the_files_of_the_sample_are_not_half_english() {
    let sample = concat!(env!("CARGO_MANIFEST_DIR"), "/inventory");
    let folder = tempfile::tempdir().expect("a folder");
    let own_rules = concat!(env!("CARGO_MANIFEST_DIR"), "/rules/custom");
    let known: BTreeSet<String> = words(&(texts(Path::new(sample)) + "\n" + &texts(Path::new(own_rules)) + "\n" + SHARED));
    let runs: [(&[&str], &str); 6] = [
        (&["audit"], "xlsx"),
        (&["audit"], "html"),
        (&["tenders"], "ics"),
        (&["licences"], "markdown"),
        (&["retire-plan"], "xlsx"),
        (&["review", "--inventory"], "docx"),
    ];
    let left: Vec<_> = runs.into_iter().flat_map(|run| untranslated_in_file(folder.path(), sample, run, &known)).collect();
    assert!(left.is_empty(), "{}", left.join("\n"));
}

#[test]
fn what_rules_find_is_not_half_english() {
    let mut left = BTreeSet::new();
    for meta in rules::ALL.iter().map(|rule| rule.meta()) {
        for example in meta.examples {
            let (tables, snapshot) = example.tables();
            // Where something stood, a snapshot keeps in the neutral form.
            let kept = if snapshot.is_some() { "row column" } else { "" };
            let read: BTreeSet<String> =
                words(&(format!("{tables:?} {snapshot:?} {} {kept}\n", example.policy) + SHARED).replace(['\\', ','], " "));
            let portfolio = load::from_text(Profile::default(), tables);
            let policy = Policy::read("policy.toml", example.policy).expect("the example's policy is right");
            let mut facts = Facts::new(&portfolio, example.today.parse().expect("a day"), &policy.analysis);
            facts.remember(snapshot.map(|(day, tables)| Earlier::of(&load::from_text(Profile::default(), tables), day)));
            let outcome = portfolio::audit::audit(&mut facts, &policy).expect("the audit runs");
            for finding in outcome.findings.iter().filter(|finding| finding.rule == meta.id) {
                let told = [&finding.message, &finding.fix].into_iter().chain(&finding.assumptions).chain(&finding.evidence);
                for phrase in told {
                    let [danish, norwegian, english] = Language::ALL.map(|language| words(&say(phrase, language)));
                    for (other, language) in [(danish, "da"), (norwegian, "nb")] {
                        let same = other.intersection(&english).filter(|word| !read.contains(*word));
                        left.extend(same.map(|word| format!("{} in {language}: {word}", meta.id)));
                    }
                }
            }
        }
    }
    assert!(left.is_empty(), "{left:#?}");
}

/// Makes a folder with an inventory that has something of everything, also wrong.
pub(super) fn municipality() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    let write = |name: &str, text: &str| write(folder.path(), name, text);
    write(
        "inventory/systemer.csv",
        "Systemnr.;System;Leverandør;Opgaver;Afdeling;Systemejer;Status;Idriftsat;Udfases senest;Erstatter;Kritikalitet;Årlig udgift;Brugere;Aktive brugere\n\
         S1;Alfa;Nord;85.02;Skole;Ejer;I drift;01-01-2015;;;Kritisk;120.000;50;40\n\
         S2;Beta;Syd;85.02;Skole;;I drift;01-01-2016;;;Høj;mange penge;20;0\n\
         S3;Gamma;Syd;;Skole;Ejer;Planlagt;01-05-2027;;Beta;;;;\n\
         S4;Delta;Vest;;Teknik;Ejer;Under udfasning;01-01-2010;31-12-2026;;Kritisk;10.000;5;5\n\
         S5;Alfa;Nord;;Teknik;Ejer;I drift;01-01-2017;;;;7.000;;\n",
    );
    write(
        "inventory/kontrakter.csv",
        "Kontraktnr.;Kontrakt;Leverandør;Systemer;Start;Udløb;Opsigelsesvarsel;Fornyelse;Årlig værdi;Procedure\n\
         K1;Kontrakt et;Nord;S1;01-01-2020;31-03-2027;6 mdr.;;2.400.000;Åbent udbud\n\
         K2;Kontrakt to;Syd;S2;01-01-2015;;3 mdr.;1 år;500.000;\n\
         K3;Kontrakt tre;Vest;S9;01-01-2015;31-12-2020;;;9.000;\n",
    );
    write(
        "inventory/licenser.csv",
        "Licensnr.;Kontrakt;Produkt;Metrik;Antal;Stykpris\nL1;K1;Kontorpakke;Navngiven bruger;100;1.000\nL2;K2;Tegner;Navngiven bruger;10;500\n",
    );
    write("inventory/forbrug.csv", "Licens;Tildelt;Aktive;Målt\nL1;90;50;01-11-2026\nL2;15;12;01-11-2026\n");
    write("inventory/snitflader.csv", "Fra;Til;Data\nS1;S2;elever\nS2;S1;karakterer\nS1;S4;adresser\nS4;S5;adresser\n");
    write(
        "inventory/ønsker.csv",
        "Anmodningsnr.;Titel;Afdeling;Formålstype;Opgaver;Overvejede produkter;Erstatter;Ønsket ibrugtagning;Driftsform;Antal brugere;Engangsudgift;Årlig udgift;Årlig gevinst\n\
         Ø1;Ny skoleplan;Skole;Effektivisering;85.02;Alfa;Beta;01-08-2027;SaaS;40;600.000;90.000;300.000\n\
         Ø2;Lovpligtig fortegnelse;Teknik;Lovkrav;;;;;;;;;\n",
    );
    write("inventory/portfolio.toml", "organisation = \"Prøve Kommune\"\ncountry = \"DK\"\n");
    write(
        "nabo/systemer.csv",
        "Systemnr.;System;Leverandør;Opgaver;Afdeling;Systemejer;Status;Årlig udgift;Brugere\n\
         N1;Alfa 2;Nord;85.02;Skole;Ejer;I drift;90.000;30\nN2;Epsilon;Øst;85.02;Teknik;Ejer;I drift;50.000;9\n",
    );
    write("nabo/portfolio.toml", "organisation = \"Nabo Kommune\"\ncountry = \"DK\"\n");
    write(
        "cases.csv",
        "Mio. kr.;;;;;\nProjekt;Type;2015;2016;2017;Bemærkning\nArkiv;Drift;;;0,15;driftseffekt er ikke estimeret\n\
         Arkiv;Gevinst;;1;;fra 2015\nNetværk;Anlæg;ti;;;\nI alt;;9;;;\n",
    );
    folder
}

#[test]
fn no_answer_of_any_command_is_half_english() {
    let folder = municipality();
    let day = ["--as-of", "2026-11-21"];
    let known: BTreeSet<String> = words(&(texts(folder.path()) + "\n" + SHARED));
    let dated: &[&[&str]] = &[
        &["audit"],
        &["audit", "--full", "-v"],
        &["audit", "--format", "markdown"],
        &["tenders", "--full"],
        &["tenders", "--format", "markdown"],
        &["tenders", "--level"],
        &["licences", "--full"],
        &["overlaps"],
        &["graph"],
        &["graph", "--format", "mermaid"],
        &["impact", "S1"],
        &["impact", "S4", "--if-retired", "2027-01-31"],
        &["balance"],
        &["retire-plan", "--full"],
        &["record"],
        &["show", "S1"],
    ];
    let undated: &[&[&str]] = &[
        &["history"],
        &["check", "-v"],
        &["case", "cases.csv", "--full", "--budget", "2 mio. kr."],
        &["presets"],
        &["rules"],
        &["explain", "over-licensed"],
        &["explain", "goes-out"],
        &["sql", "select 1 where 0"],
        &["merge", "inventory", "nabo"],
    ];
    let runs =
        dated.iter().map(|arguments| [*arguments, &day].concat()).chain(undated.iter().map(|arguments| arguments.to_vec()));
    let left: Vec<String> = runs.flat_map(|arguments| untranslated(folder.path(), &arguments, &known)).collect();
    assert!(left.is_empty(), "{}", left.join("\n"));
}

/// What people type and put in the wrong place.
fn mistakes() -> (tempfile::TempDir, Vec<Vec<&'static str>>) {
    let folder = municipality();
    let write = |name: &str, text: &str| write(folder.path(), name, text);
    write("tom/.keep", "");
    write("regneark.xlsx", "not a workbook");
    write("kun-pdf/strategi.pdf", "%PDF-1.4\n");
    write("laast/~$systemer.xlsx", "x");
    write("regler/policy.toml", "[rules]\nno-owner = \"høj\"\n[tenders]\npace = \"fast\"\n[licences]\nbuffer-percent = \"ti\"\n");
    write("ukendt/noter.csv", "a;b\n1;2\n");
    let typed = [
        "audit findes-ikke",
        "audit regneark.xlsx",
        "audit tom",
        "audit kun-pdf",
        "audit laast",
        "audit ukendt",
        "audti",
        "audit --formt json",
        "audit --format pdf",
        "audit --format",
        "audit --as-of snart",
        "audit --as-of 2027",
        "audit --rule over-licenced",
        "audit --fail-on high",
        "audit inventory for meget",
        "audit --quiet --verbose",
        "audit --output findes-ikke/fund.xlsx",
        "audit --output fund.docx",
        "audit --policy mangler.toml",
        "audit --rules regler",
        "audit --rules findes-ikke",
        "tenders --horizon snart",
        "licences --if L1",
        "show Alef",
        "impact",
        "explain unknown",
        "history",
        "diff 1 2",
        "merge inventory",
        "map",
        "case",
        "case cases.csv --budget meget",
        "case cases.csv --currency kroner2",
        "decisions import fund.xlsx",
        "export --output inventory/ud.xlsx",
        "review findes-ikke.toml",
        "sql hvad",
        "report --output rapport.pdf",
    ];
    (folder, typed.iter().map(|line| line.split(' ').collect()).collect())
}

#[test]
fn every_mistake_is_told_in_the_language_with_the_next_step() {
    let (folder, mistakes) = mistakes();
    let known: BTreeSet<String> = words(&(texts(folder.path()) + "\n" + SHARED));
    let mut left = Vec::new();
    for arguments in &mistakes {
        for (language, hint) in [("da", "\nråd: "), ("nb", "\nråd: "), ("en", "\nhint: ")] {
            let (code, _, err) = run_for_the_house(folder.path(), &[&["--lang", language], &arguments[..]].concat());
            assert_eq!(code, 2, "{arguments:?}: {err}");
            assert!(err.contains(hint), "{arguments:?} in {language}: {err}");
        }
        left.extend(untranslated(folder.path(), arguments, &known));
    }
    assert!(left.is_empty(), "{}", left.join("\n"));
}
