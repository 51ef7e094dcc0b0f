//! The order of rows, columns, sheets and files changes no finding: people sort their spreadsheets.

use std::path::Path;
use std::process::Command;

use portfolio::audit::audit;
use portfolio::facts::Facts;
use portfolio::finding::SubjectKind;
use portfolio::load::{build::build, load};
use portfolio::model::portfolio::Profile;
use portfolio::model::{Portfolio, Source};
use portfolio::policy::Policy;

/// Random enough to shuffle, and the same for the same seed: a linear congruential generator (Knuth's MMIX).
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).expect("31 bits") % limit
    }
}

fn shuffle<T>(list: &mut [T], random: &mut Random) {
    for at in (1..list.len()).rev() {
        list.swap(at, random.below(at + 1));
    }
}

/// Returns the source with its columns in another order.
fn with_columns_shuffled(mut source: Source, random: &mut Random) -> Source {
    let mut order: Vec<usize> = (0..source.headings.len()).collect();
    shuffle(&mut order, random);
    let headings = order.iter().map(|from| source.headings[*from].clone()).collect();
    source.headings = headings;
    let moved = |column: usize| order.iter().position(|from| *from == column).expect("every column is somewhere");
    source.columns = source.columns.iter().map(|(name, column)| (name, moved(column))).collect();
    for row in &mut source.rows {
        let cells = order.iter().map(|from| row.cells.get(*from).cloned().unwrap_or_default()).collect();
        row.cells = cells;
    }
    source
}

/// Returns every finding as text, without the rows and the order of places.
fn findings(portfolio: &Portfolio) -> Vec<String> {
    let policy = Policy::default();
    let mut facts = Facts::new(portfolio, "2026-11-22".parse().expect("a day"), &policy.analysis);
    let outcome = audit(&mut facts, &policy).expect("the audit runs");
    let waived = outcome.waived.iter().map(|waived| &waived.finding);
    let text = |finding: &portfolio::finding::Finding| {
        let mut places: Vec<String> = finding
            .places
            .iter()
            .map(|place| format!("{} {:?} {:?} {:?}", place.file, place.sheet, place.column, place.value))
            .collect();
        places.sort();
        // A row without an id is named by its place, which moves with it.
        let subjects: Vec<_> = finding.subjects.iter().filter(|subject| subject.kind != SubjectKind::Row).collect();
        format!(
            "{:?} {} {} {subjects:?} {} {} {:?} {:?} {:?} {:?} {:?} {:?} {places:?}",
            finding.level,
            finding.rule,
            finding.fingerprint(),
            finding.message,
            finding.fix,
            finding.owner,
            finding.amount,
            finding.act_by,
            finding.certainty,
            finding.assumptions,
            finding.evidence,
        )
    };
    outcome.findings.iter().chain(waived).map(text).collect()
}

#[test]
fn shuffled_rows_columns_and_sheets_give_the_same_findings() {
    let portfolio = load(&Path::new(env!("CARGO_MANIFEST_DIR")).join("inventory")).expect("the sample loads");
    let profile: Profile = portfolio.profile.clone();
    let as_it_lies = findings(&portfolio);
    assert!(as_it_lies.len() > 50, "the sample has something to say");
    for seed in 1..=5 {
        let mut random = Random(seed);
        let mut sources = portfolio.sources.clone();
        shuffle(&mut sources, &mut random);
        let mut sources: Vec<Source> = sources.into_iter().map(|source| with_columns_shuffled(source, &mut random)).collect();
        for source in &mut sources {
            shuffle(&mut source.rows, &mut random);
        }
        let shuffled = findings(&build(profile.clone(), sources));
        for (here, there) in as_it_lies.iter().zip(&shuffled) {
            assert_eq!(here, there, "shuffle {seed}");
        }
        assert_eq!(as_it_lies.len(), shuffled.len(), "shuffle {seed}");
    }
}

#[test]
fn no_time_zone_and_no_language_of_the_machine_changes_a_byte() {
    let said = |zone: &str, language: &str, format: &str| {
        let output = Command::new(assert_cmd::cargo::cargo_bin!("portfolio"))
            .args(["audit", "--as-of", "2026-11-22", "--format", format])
            .current_dir(env!("CARGO_MANIFEST_DIR"))
            .env("TZ", zone)
            .env("LANG", language)
            .env("LC_ALL", language)
            .output()
            .expect("the program runs");
        assert!(!output.stdout.is_empty());
        output.stdout
    };
    for format in ["table", "json", "csv", "markdown"] {
        let here = said("Europe/Copenhagen", "da_DK.UTF-8", format);
        assert_eq!(here, said("Pacific/Kiritimati", "C", format), "{format}");
        assert_eq!(here, said("America/Los_Angeles", "tr_TR.UTF-8", format), "{format}");
    }
}
