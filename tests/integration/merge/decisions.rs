//! Decisions that come back: by their keys, whatever people did with the rows.

use std::path::{Path, PathBuf};

use portfolio::analysis::Settings;
use portfolio::analysis::merge::{Choice, Decision, Key};
use portfolio::model::Portfolio;
use portfolio::report::merge::{MergeReport, decisions, style};
use portfolio::report::sheet::{self, Cell};

use super::{NORD, SYD, portfolio, proposals, with_merged};

fn sides() -> [Portfolio; 2] {
    [portfolio("Nord", NORD), portfolio("Syd", SYD)]
}

fn decide(key: &str, choice: Choice) -> Decision {
    Decision { key: Key::read(key), label: key.to_owned(), choice, reason: Some("fordi".to_owned()), owner: None, until: None }
}

fn decided<T>(decisions: &[Decision], test: impl Fn(&portfolio::analysis::merge::Merged<'_>) -> T) -> T {
    let [nord, syd] = sides();
    with_merged(&[("Nord", &nord), ("Syd", &syd)], &Settings::default(), decisions, test)
}

const SBSYS: &str = "product:Nord:1;Syd:1";

#[test]
fn a_decision_goes_before_every_figure() {
    decided(&[decide(SBSYS, Choice::Keep("Nord".to_owned()))], |merged| {
        assert_eq!(proposals(merged)[0], "Nord 1 > Syd 1");
        assert_eq!(merged.applied.held.len(), 1);
    });
    decided(&[decide(SBSYS, Choice::KeepAll)], |merged| assert_eq!(proposals(merged)[0], "Nord 1, Syd 1 > "));
    decided(&[decide("task:omsorg", Choice::Keep("Nord".to_owned()))], |merged| {
        assert_eq!(proposals(merged)[3], "Nord 2 > Syd 2");
    });
    decided(&[decide(SBSYS, Choice::Keep("Vest".to_owned()))], |merged| {
        assert_eq!((merged.applied.held.len(), merged.applied.unfit.len()), (0, 1));
        assert_eq!(proposals(merged)[0], "Syd 1 > Nord 1");
    });
}

#[test]
fn what_is_not_the_same_stays_apart_and_becomes_a_choice_where_it_serves_one_task() {
    decided(&[decide(SBSYS, Choice::NotSame)], |merged| {
        let told = proposals(merged);
        assert_eq!(told.len(), 4);
        assert!(merged.rivalries.iter().any(|rivalry| rivalry.names == ["ESDH"]));
        let report = MergeReport::of(merged);
        let list = report.working_list();
        let last = list.rows().last().expect("a row");
        assert_eq!(last[1], Cell::Word("merge-kind", "not-the-same"), "the next run finds it again");
        assert_eq!(last.last(), Some(&Cell::text(SBSYS)));
    });
}

#[test]
fn what_rivals_can_be_said_to_be_one_product_and_stays_so_in_the_next_list() {
    let key = decided(&[decide("task:omsorg", Choice::Same)], |merged| {
        assert_eq!(proposals(merged)[1], "Syd 2 > Nord 2");
        assert!(merged.rivalries.is_empty());
        let report = MergeReport::of(merged);
        let entry = report.entries.iter().find(|entry| entry.label == "Columna Cura").expect("the product");
        entry.key.text().to_owned()
    });
    assert_eq!(key, "product:Nord:2;Syd:2");
    decided(&[decide(&key, Choice::Same)], |merged| assert_eq!(proposals(merged)[1], "Syd 2 > Nord 2"));
}

#[test]
fn a_decision_outlives_a_row_that_comes_beside_it_and_is_reported_when_its_own_is_gone() {
    let more = SYD.replacen("1,SbSys", "7,SBSYS,SBSIP,,,operation,,,,\n1,SbSys", 1);
    let (nord, syd) = (portfolio("Nord", NORD), portfolio("Syd", &more));
    let decisions = [decide(SBSYS, Choice::Keep("Nord".to_owned())), decide("product:Nord:1;Syd:99", Choice::KeepAll)];
    with_merged(&[("Nord", &nord), ("Syd", &syd)], &Settings::default(), &decisions, |merged| {
        assert_eq!(proposals(merged)[0], "Nord 1 > Syd 1, Syd 7");
        assert_eq!(merged.applied.gone.iter().map(|one| one.label.as_str()).collect::<Vec<_>>(), ["product:Nord:1;Syd:99"]);
    });
    decided(&[decide("task:kirke", Choice::Later)], |merged| assert_eq!(merged.applied.gone.len(), 1));
}

#[test]
fn a_decision_holds_until_its_last_day_and_two_that_contradict_each_other_do_not() {
    let until = |day: &str| Decision { until: day.parse().ok(), ..decide(SBSYS, Choice::KeepAll) };
    decided(&[until("2026-11-21")], |merged| assert_eq!(merged.applied.held.len(), 1));
    decided(&[until("2026-11-20")], |merged| {
        assert_eq!((merged.applied.held.len(), merged.applied.expired.len()), (0, 1));
        assert_eq!(proposals(merged)[0], "Syd 1 > Nord 1");
    });
    let two = [decide(SBSYS, Choice::KeepAll), decide(SBSYS, Choice::NotSame)];
    decided(&two, |merged| {
        assert_eq!((merged.applied.held.len(), merged.applied.contradicting.len()), (0, 2));
        assert_eq!(proposals(merged)[0], "Syd 1 > Nord 1");
    });
}

/// Writes the working list of the two sides, with the rows treated by `edit`, and returns the file.
fn written(folder: &Path, edit: impl Fn(&mut Vec<Vec<Cell>>)) -> PathBuf {
    decided(&[], |merged| {
        let report = MergeReport::of(merged);
        let mut sheets = report.sheets();
        edit(&mut sheets[0].groups[0].rows);
        let path = folder.join("liste.xlsx");
        std::fs::write(&path, sheet::workbook(&sheets, report.language, &style).expect("a workbook")).expect("a file");
        path
    })
}

fn fill(rows: &mut [Vec<Cell>]) {
    for row in rows {
        let Cell::Text(label) = &row[2] else { continue };
        let (choice, reason) = match label.as_str() {
            "SbSys (sagsbehandling)" => ("Behold Nord", "=1+1"),
            "Omsorg" => ("keep all", "to institutioner; \"citeret\""),
            "Aula" => ("Ikke det samme", "æøå"),
            _ => continue,
        };
        // Behind the label come the certainty, two sides, the proposal and why.
        (row[8], row[9], row[10], row[11]) =
            (Cell::text(choice), Cell::text(reason), Cell::text("Styregruppen"), Cell::Day("2027-12-31".parse().expect("a day")));
    }
}

fn check(path: &Path) {
    let read = decisions::read(path, &["Nord".to_owned(), "Syd".to_owned()]).expect("a working list");
    assert_eq!(read.unread, [""; 0]);
    assert_eq!(read.decisions.len(), 3);
    let of = |key: &str| read.decisions.iter().find(|one| one.key.text() == key).expect("a decision");
    let sbsys = of(SBSYS);
    assert_eq!((&sbsys.choice, sbsys.reason.as_deref()), (&Choice::Keep("Nord".to_owned()), Some("=1+1")));
    assert_eq!(sbsys.until.map(|day| day.to_string()).as_deref(), Some("2027-12-31"));
    assert_eq!(of("task:omsorg").choice, Choice::KeepAll);
    assert_eq!(of("product:Nord:4;Syd:4").owner.as_deref(), Some("Styregruppen"));
    decided(&read.decisions, |merged| {
        assert_eq!(merged.applied.held.len(), 3);
        let told = proposals(merged);
        assert!(told.contains(&"Nord 1 > Syd 1".to_owned()) && told.contains(&"Nord 2, Syd 2 > ".to_owned()), "{told:?}");
    });
}

#[test]
fn rows_that_were_sorted_moved_and_deleted_keep_their_decisions() {
    let folder = tempfile::tempdir().expect("a folder");
    check(&written(folder.path(), |rows| fill(rows)));
    check(&written(folder.path(), |rows| {
        fill(rows);
        rows.reverse();
        rows.retain(|row| row[2] != Cell::text("Outlook"));
        rows.insert(0, vec![Cell::text("a remark of somebody")]);
    }));
}

#[test]
fn what_cannot_be_understood_in_a_working_list_is_said_and_the_rest_counts() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = written(folder.path(), |rows| {
        fill(rows);
        let last = rows[0].len() - 1;
        rows.iter_mut().find(|row| row[2] == Cell::text("Aula")).expect("Aula")[8] = Cell::text("måske");
        rows.iter_mut().find(|row| row[2] == Cell::text("Omsorg")).expect("Omsorg")[last] = Cell::Empty;
        rows.iter_mut().find(|row| row[2] == Cell::text("SbSys (sagsbehandling)")).expect("SBSYS")[11] = Cell::text("snart");
    });
    let read = decisions::read(&path, &["Nord".to_owned(), "Syd".to_owned()]).expect("a working list");
    assert_eq!(read.decisions.len(), 1);
    assert_eq!(read.unread.len(), 3, "{:?}", read.unread);
    let other = folder.path().join("andet.csv");
    std::fs::write(&other, "a;b\n1;2\n").expect("a file");
    assert!(decisions::read(&other, &[]).is_err());
}

#[test]
fn a_list_saved_again_by_libreoffice_keeps_every_decision() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = written(folder.path(), |rows| fill(rows));
    let target = folder.path().join("saved");
    let profile = format!("-env:UserInstallation=file://{}", folder.path().join("profile").display());
    let run = std::process::Command::new("soffice")
        .args([&profile, "--headless", "--convert-to", "xlsx", "--outdir"])
        .arg(&target)
        .arg(&path)
        .output();
    match run {
        Ok(output) if output.status.success() && target.join("liste.xlsx").is_file() => check(&target.join("liste.xlsx")),
        // Not on every machine.
        _ => {}
    }
}
