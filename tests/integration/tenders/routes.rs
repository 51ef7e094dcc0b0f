//! Ways to a new contract at the edges: of several contracts together, of something new, from a framework, and late; and what takes over
//! from what. Reckoned by hand, or held against the day before.

use portfolio::analysis::Settings;
use portfolio::analysis::tenders::combined::Combiner;
use portfolio::analysis::tenders::law::{Law, Origin};
use portfolio::analysis::tenders::schedule::Event;
use portfolio::analysis::tenders::threshold::Yardstick;
use portfolio::analysis::tenders::time_rules::TimeRules;
use portfolio::analysis::tenders::wish::{Way, Wish, way};
use portfolio::model::contract::Implementation;

use super::*;

const TODAY: &str = "2026-11-21";

fn facts_on<T>(today: &str, inventory: &str, ask: impl FnOnce(&Facts<'_>) -> T) -> T {
    let portfolio = load::from_text(Profile::default(), inventory);
    ask(&Facts::new(&portfolio, day(today), &Policy::default().analysis))
}

fn before(day: NaiveDate) -> NaiveDate {
    day.pred_opt().expect("a day")
}

#[test]
fn one_tender_for_several_contracts_is_planned_by_the_usual_times() {
    let (profile, settings) = (Profile::default(), Settings::default());
    let on = |today: &str| Combiner::new(&profile, &settings, day(today));
    let small = Some(50_000.into());
    let planned = on(TODAY).by(day("2027-12-31"), small, Implementation::Small).expect("a way");
    // As the tender of one contract of that size and end.
    assert_eq!((planned.procedure, planned.start_by), (Procedure::BelowThreshold, day("2027-06-09")));
    let unknown = on(TODAY).by(day("2027-12-31"), None, Implementation::Small).expect("a way");
    assert_eq!(unknown.procedure, Procedure::Open, "what is not known is taken to reach the threshold");
    let large = on(TODAY).by(day("2027-12-31"), Some(9_000_000.into()), Implementation::Small).expect("a way");
    assert_eq!(large.procedure, Procedure::Open);
    // The notice would have been in 2025, when 1 644 638 was the threshold; it is sent today at the earliest.
    let late = on("2026-01-05").by(day("2026-01-30"), Some(1_620_000.into()), Implementation::Large).expect("a way");
    assert_eq!((late.procedure, late.threshold.amount.to_string()), (Procedure::Open, "1611252".to_owned()));
}

#[test]
fn several_contracts_are_left_on_the_first_day_that_can_be_met() {
    let (profile, settings, small) = (Profile::default(), Settings::default(), Some(50_000.into()));
    let today = day("2026-11-23");
    let combiner = Combiner::new(&profile, &settings, today);
    let within = |first: &str, last: Option<&str>| {
        combiner.within(day(first), last.map(day), small, Implementation::Small).expect("a way")
    };
    let first = within("2026-11-23", None);
    assert!(first.start_by >= today);
    let earlier = combiner.by(before(first.takes_over), small, Implementation::Small).expect("a way");
    assert!(earlier.start_by < today, "{earlier:?} {first:?}");
    assert_eq!(within("2020-01-01", None), first, "a window that has opened");
    assert_eq!(within("2026-11-23", Some("2026-12-03")).takes_over, day("2026-12-03"), "a window that closes too soon");
    assert_eq!(within("2026-11-23", Some("2029-12-31")), first);
    assert_eq!(within("2028-06-01", Some("2028-03-01")).takes_over, day("2028-03-01"), "not after its last day");
    assert_eq!(within("2028-02-29", None).takes_over, day("2028-02-29"));
    // On the very day on which it must start.
    let to = day("2027-12-31");
    let on_the_day = Combiner::new(&profile, &settings, day("2027-06-09")).within(to, None, small, Implementation::Small);
    assert_eq!(on_the_day.map(|tender| (tender.takes_over, tender.start_by)), Some((to, day("2027-06-09"))));
    let the_day_after = Combiner::new(&profile, &settings, day("2027-06-10")).within(to, None, small, Implementation::Small);
    assert!(the_day_after.expect("a way").takes_over > to);
}

fn wish(today: &str, value: u32, wanted: &str, size: Implementation) -> Way {
    let wish =
        Wish { value: Some(value.into()), currency: Currency::DKK, wanted: wanted.parse().ok(), implementation: Some(size) };
    way(&Profile::default(), &wish, day(today), &Settings::default())
}

#[test]
fn something_new_is_counted_back_from_its_day_where_that_can_be_met() {
    let wanted = |today: &str| wish(today, 50_000, "2027-12-31", Implementation::Small);
    let end = |way: &Way| way.schedule.milestones.last().map(|milestone| milestone.date);
    let last = wanted(TODAY).start_by.expect("a day");
    assert_eq!(last, day("2027-06-09"));
    let in_time = wanted("2027-06-09");
    assert_eq!((in_time.is_in_time(last), end(&in_time)), (Some(true), Some(day("2027-12-31"))));
    let late = wanted("2027-06-10");
    assert_eq!((late.is_in_time(day("2027-06-10")), end(&late)), (Some(false), late.earliest));
    let far = wish(TODAY, 50_000, "2030-12-31", Implementation::Small);
    assert_eq!(end(&far), Some(day("2030-12-31")), "long before its day");
    // Without a day it begins today, a Monday.
    let open = wish("2026-11-23", 50_000, "", Implementation::Small);
    assert_eq!((open.schedule.start(), end(&open)), (Some(day("2026-11-23")), open.earliest));
    // Of two days with one last day to start, the one that is wanted.
    let by_weekend = |wanted: &NaiveDate| {
        let start = |day: NaiveDate| wish(TODAY, 50_000, &day.to_string(), Implementation::Small).start_by;
        start(*wanted) == start(before(*wanted))
    };
    let wanted = day("2028-01-01").iter_days().find(by_weekend).expect("a weekend");
    let start = wish(TODAY, 50_000, &wanted.to_string(), Implementation::Small).start_by.expect("a day");
    let on_the_day = wish(&start.to_string(), 50_000, &wanted.to_string(), Implementation::Small);
    assert_eq!((on_the_day.earliest < Some(wanted), end(&on_the_day)), (true, Some(wanted)));
    // The notice for that day would have been in 2025; it is sent today at the earliest, when 1 611 252 is the threshold.
    let start = |value| wish("2026-01-05", value, "2026-01-30", Implementation::Large).start_by;
    assert_eq!(start(1_620_000), start(9_000_000));
    assert_ne!(start(1_620_000), start(1_600_000));
}

#[test]
fn a_framework_is_called_off_to_its_last_day() {
    let plan = |until: &str| {
        let row = format!(
            "# contracts\nid,title,start,end,framework,framework-end,total-value,implementation\n\
             K1,Mail,2024-01-01,2028-12-31,SKI 02.19,{until},900000,small\n"
        );
        facts_on(TODAY, &row, |facts| facts.plans[0].clone())
    };
    let award = plan("2029-12-31").schedule.date(Event::Award).expect("an award");
    assert_eq!(plan(&award.to_string()).procedure, Some(Procedure::FrameworkMiniTender));
    assert_eq!(plan(&before(award).to_string()).procedure, Some(Procedure::BelowThreshold));
    // An end that cannot be read is not that of another row.
    let lent = |own: &str| {
        let rows = format!(
            "# contracts\nid,title,start,end,framework,framework-end,is-framework\nK1,Mail,2024-01-01,2028-12-31,Z1,{own},\n\
             Z1,Hosting,2024-01-01,2027-12-31,,,yes\n"
        );
        facts_on(TODAY, &rows, |facts| facts.plans[0].framework_end.map(|end| end.day))
    };
    assert_eq!((lent(""), lent("soon")), (Some(day("2027-12-31")), None));
}

#[test]
fn a_quick_way_is_told_to_its_last_day() {
    let row = "# contracts\nid,title,start,end,total-value,procedure,implementation\nK1,Mail,2024-01-01,2027-12-31,9000000,open,medium\n";
    let quick = |today: NaiveDate| {
        let shortcut = facts_on(&today.to_string(), row, |facts| facts.plans[0].shortcut);
        shortcut.map(|shortcut| (shortcut.procedure, shortcut.start_by))
    };
    let late = facts_on(TODAY, row, |facts| facts.plans[0].start_by).and_then(|start| start.succ_opt()).expect("a day");
    let (procedure, last) = quick(late).expect("there is time yet");
    assert_eq!((procedure, quick(last)), (Procedure::Open, Some((procedure, last))));
    assert_ne!(quick(last.succ_opt().expect("a day")).map(|(procedure, _)| procedure), Some(procedure));
}

#[test]
fn what_takes_over_starts_later_covers_all_that_goes_on_and_runs_beyond() {
    let successor = |first: &str, second: &str| {
        let text = format!(
            "# contracts\nid,title,systems,start,end\n{first}\n{second}\n\
             # systems\nid,name,status,retire-by\nS1,Mail,operation,\nS2,Maps,operation,\nS3,Fax,phase-out,2027-06-30\n"
        );
        facts_on(TODAY, &text, |facts| facts.plans[0].successor.is_some())
    };
    let mail = "K1,Mail,S1,2024-01-01,2027-12-31";
    assert!(successor(mail, "K2,Mail,S1,2027-01-01,2030-12-31"));
    assert!(!successor(mail, "K2,Mail,S1,2026-12-31,2030-12-31"), "a year before the end is beside it");
    assert!(!successor(mail, "K2,Mail,S1,2027-01-01,2027-12-31"), "it ends on the same day");
    let short = "K1,Mail,S1,2026-06-01,2026-12-31";
    assert!(!successor(short, "K2,Mail,S1,2026-06-01,2030-12-31") && successor(short, "K2,Mail,S1,2026-06-02,2030-12-31"));
    let two = "K1,Mail,S1; S2,2024-01-01,2027-12-31";
    assert!(!successor(two, "K2,Mail,S1,2027-06-01,2030-12-31") && successor(two, "K2,Mail,S1; S2,2027-06-01,2030-12-31"));
    let with_fax = "K1,Mail,S1; S3,2024-01-01,2027-12-31";
    assert!(successor(with_fax, "K2,Mail,S1,2027-06-01,2030-12-31"), "the other has gone by then");
    let over = "K1,Mail,S1,2024-01-01,2025-12-31";
    assert!(!successor(over, "K2,Mail,S1,2025-06-01,2026-06-30") && successor(over, "K2,Mail,S1,2025-06-01,2027-06-30"));
    assert!(!successor(mail, "K1,Mail,S1,2027-06-01,2030-12-31"), "a second row of the same contract");
}

#[test]
fn a_contract_is_needed_while_one_of_its_systems_goes_on() {
    let needed = |systems: &str| {
        let text = format!(
            "# contracts\nid,title,systems,start,end\nK1,Mail,{systems},2024-01-01,2027-12-31\n\
             # systems\nid,name,status,retire-by\nS1,Mail,operation,\nS3,Fax,phase-out,2027-06-30\n"
        );
        facts_on(TODAY, &text, |facts| facts.plans[0].is_needed)
    };
    assert_eq!(["S1; S3", "S3", "S3; Unheard", ""].map(needed), [true, false, true, true]);
}

#[test]
fn what_is_not_read_in_a_source_is_said_and_no_more() {
    let rules = TimeRules::of(Country::Denmark);
    for procedure in [Procedure::Open, Procedure::Restricted, Procedure::Negotiated, Procedure::BelowThreshold] {
        let limits = Law::of(Country::Denmark).minimums().iter().filter(|limit| limit.procedures.contains(&procedure));
        let unread = limits.filter(|limit| limit.origin != Origin::Read).count();
        assert_eq!(rules.assumptions(procedure).count(), unread, "{procedure:?}");
    }
    let (profile, settings) = (Profile::default(), Settings::default());
    let yardstick = Yardstick::of(&profile, &settings);
    let told = |value: u32| yardstick.on(day(TODAY), Some(value.into())).phrase().to_string();
    assert_eq!(told(9_000_000).replace('\u{a0}', " "), "1 611 252 DKK");
    assert!(told(1_611_252).len() > told(9_000_000).len(), "{}", told(1_611_252));
}

#[test]
fn without_a_notice_the_threshold_is_that_of_the_evaluation() {
    let plan = |end: NaiveDate| {
        let row = format!(
            "# contracts\nid,title,start,end,procedure,total-value,implementation\nK1,Mail,2023-01-01,{end},framework-direct,9000000,small\n"
        );
        facts_on("2025-06-02", &row, |facts| facts.plans[0].clone())
    };
    let around_new_year = |plan: &Plan| {
        let evaluation = plan.schedule.date(Event::Evaluation);
        plan.start_by < Some(day("2026-01-01")) && evaluation >= Some(day("2026-01-01"))
    };
    let planned = day("2025-12-01").iter_days().take(400).map(plan).find(around_new_year).expect("one of the ends");
    // 1 644 638 until the end of 2025.
    assert_eq!(planned.threshold.map(|threshold| threshold.amount.to_string()), Some("1611252".to_owned()));
}
