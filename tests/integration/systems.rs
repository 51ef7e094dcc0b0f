//! Where a system stands in its life: one answer for all rules, from status and days.

use portfolio::load;
use portfolio::model::portfolio::Profile;
use portfolio::model::system::Stage;

/// Returns the stage today, on 21 November 2026, and by the end of a day.
fn stages(row: &str, by: &str) -> (Stage, Stage) {
    let text = format!("# systems\nid,name,status,in-service,retire-by,retired\nS,S,{row}\n");
    let portfolio = load::from_text(Profile::default(), &text);
    let day = |text: &str| text.parse().expect("a date");
    let today = day("2026-11-21");
    (portfolio.systems[0].stage(today), portfolio.systems[0].stage_by(day(by), today))
}

#[test]
fn the_status_counts_and_without_one_a_retirement_day_that_has_come() {
    for (row, stage) in [
        (",,,", Stage::InOperation),
        (",,,2026-11-21", Stage::Gone),
        (",,,2026-11-22", Stage::InOperation),
        (",,2026-11-20,", Stage::InOperation),
        ("operation,,,2026-11-20", Stage::InOperation),
        ("operation,,2026-12-31,", Stage::InOperation),
        ("phase-out,,,", Stage::InOperation),
        ("phase-out,,2026-11-20,", Stage::Leaving),
        ("phase-out,,,2026-11-22", Stage::Leaving),
        ("phase-out,,,2026-11-21", Stage::Gone),
        ("retired,,,2027-01-31", Stage::Gone),
        ("planned,2026-01-01,,", Stage::ToCome),
    ] {
        assert_eq!(stages(row, "2026-11-21").0, stage, "{row}");
    }
}

#[test]
fn what_is_planned_happens_and_what_is_overdue_stays() {
    for (row, by, stage) in [
        ("operation,,2027-03-31,", "2027-03-30", Stage::InOperation),
        ("operation,,2027-03-31,", "2027-03-31", Stage::Gone),
        (",,,2027-03-31", "2027-03-31", Stage::Gone),
        ("operation,,2026-10-31,", "2027-03-31", Stage::InOperation),
        ("operation,,,2026-10-31", "2027-03-31", Stage::InOperation),
        ("phase-out,,2026-10-31,", "2027-03-31", Stage::Leaving),
        ("planned,2027-03-31,,", "2027-03-31", Stage::InOperation),
        ("planned,2027-04-01,,", "2027-03-31", Stage::ToCome),
        ("planned,,,", "2027-03-31", Stage::ToCome),
    ] {
        assert_eq!(stages(row, by).1, stage, "{row} by {by}");
    }
}
