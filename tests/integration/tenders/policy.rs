//! What a municipality overrides in its policy, and what it is told where that makes no sense.

use portfolio::analysis::tenders::schedule::Event;
use portfolio::model::contract::Procedure;
use portfolio::policy::Policy;

use super::{day, plans};

fn with_start(row: &str) -> String {
    format!("# contracts\nid,title,start,end,procedure,total-value,implementation\nK1,Payroll,2024-01-01,{row}\n")
}

#[test]
fn lead_times_come_from_the_policy_down_to_the_single_contract() {
    let inventory = with_start("2030-12-31,below-threshold,1000,none");
    let day_of = |policy: &str, event| plans(policy, &inventory)[0].schedule.date(event).expect("it is on the way").to_string();
    assert_eq!(day_of("", Event::Implementation), "2030-12-17");
    assert_eq!(day_of("[tenders]\npace = \"long\"\n", Event::Implementation), "2030-11-29", "30 days: 1 December is a Sunday");
    assert_eq!(day_of("[tenders.implementation-times.none]\nimplementation = 21\n", Event::Implementation), "2030-12-10");
    assert_eq!(
        day_of("[tenders.contract-lead-times.K1]\nimplementation = 7\n", Event::Implementation),
        "2030-12-23",
        "a day shut"
    );
    assert_eq!(day_of("[tenders.lead-times.below-threshold]\nsigning = 1\n", Event::Award), "2030-12-16");
}

#[test]
fn a_step_that_the_procedure_does_not_have_is_left_out_and_said() {
    let inventory = with_start("2030-12-31,open,9000000,none");
    let plan = plans("[tenders.contract-lead-times.K1]\nnegotiation = 90\nevaluation = 60\n", &inventory).remove(0);
    assert_eq!(plan.schedule.date(Event::Negotiation), None);
    let said = "its lead time for `negotiation` is left out: an open tender has no such step";
    assert!(plan.assumptions.iter().any(|assumption| *assumption == said), "{:?}", plan.assumptions);
}

#[test]
fn lead_times_are_said_to_be_assumed_until_all_are_the_municipalitys_own() {
    let said = |policy: &str| {
        let plan = plans(policy, &with_start("2030-12-31,framework-direct,9000000,none")).remove(0);
        plan.assumptions.iter().map(ToString::to_string).find(|assumption| assumption.contains("lead times"))
    };
    assert_eq!(said("").as_deref(), Some("typical lead times assumed for `framework-direct` and a `none` implementation"));
    let own = "[tenders.lead-times.framework-direct]\nneeds = 1\nmaterial = 1\nevaluation = 1\nstandstill = 1\nsigning = 1\n\
               [tenders.implementation-times.none]\nimplementation = 1\n";
    assert!(said(own).is_some(), "migration is the program's still");
    assert_eq!(said(&format!("{own}migration = 0\n")), None);
}

#[test]
fn a_time_limit_that_was_not_read_in_a_source_is_said() {
    let said = |policy: &str| {
        let plan = plans(policy, &with_start("2030-12-31,dps,9000000,none")).remove(0);
        plan.assumptions.iter().map(ToString::to_string).find(|assumption| assumption.starts_with("`tender-period`"))
    };
    assert_eq!(
        said("").as_deref(),
        Some("`tender-period` of at least 10 days by 2014/24/EU art. 34(2)(b): not read in a source")
    );
    assert_eq!(said("[tenders.time-limits.dps]\ntender-period = 10\n"), None);
}

#[test]
fn time_limits_and_standstill_are_those_of_the_policy() {
    let inventory = with_start("2026-12-31,open,9000000,none");
    let day_of = |policy: &str, event| plans(policy, &inventory)[0].schedule.date(event).expect("it is on the way").to_string();
    let tight = "[tenders]\nquiet-periods = []\nclosed-days = { 12-24 = false }\n[tenders.lead-times.open]\nsigning = 1\nstandstill = 1\n\
                 [tenders.implementation-times.none]\nimplementation = 0\n";
    // Signing is on the 30th. Ten days from Friday the 18th end on Monday the 28th; from Monday the 21st on the 31st, too late.
    assert_eq!(day_of(tight, Event::Award), "2026-12-18");
    // Fifteen days, as by other means than electronic: from the 15th they end on the 30th itself, from the 14th on the 29th.
    assert_eq!(day_of(&format!("{tight}[tenders.time-limits.open]\nstandstill = 15\n"), Event::Award), "2026-12-14");
    // Three days from Monday the 28th end on the 31st, a day shut; from Christmas Eve, open here, on Sunday, so on Monday the 28th.
    let shorter = format!("{tight}[tenders.time-limits.open]\nstandstill = 3\n");
    assert_eq!(day_of(&shorter, Event::Award), "2026-12-24");
    let told = plans(&shorter, &inventory).remove(0).assumptions;
    assert!(
        told.iter().any(|text| text.to_string().starts_with("`standstill` of at least 3 days by policy: 89/665/EEC")),
        "{told:?}"
    );
}

#[test]
fn closed_days_and_quiet_periods_are_those_of_the_policy() {
    // 45 days before 4 February 2028 are 21 December 2027, a Tuesday.
    let inventory = with_start("2028-08-31,open,9000000,medium");
    let evaluation = |policy: &str| plans(policy, &inventory)[0].schedule.date(Event::Evaluation).expect("a day").to_string();
    assert_eq!(evaluation(""), "2027-12-17");
    assert_eq!(evaluation("[tenders]\nquiet-periods = [\"07-01..07-31\"]\n"), "2027-12-21");
    assert_eq!(evaluation("[tenders]\nquiet-periods = [\"12-10..01-02\"]\n"), "2027-12-09");
    assert_eq!(evaluation("[tenders]\nclosed-days = { 12-17 = true }\n"), "2027-12-16");
    assert_eq!(evaluation("[tenders]\nclosed-days = { 2026-12-17 = true }\n"), "2027-12-17", "another year");
    assert_eq!(evaluation("[tenders]\nquiet-periods = []\n[tenders.closed-days]\n2027-12-21 = true\n"), "2027-12-20");
}

#[test]
fn the_band_about_a_threshold_is_that_of_the_policy() {
    let near = |policy: &str, value: &str| {
        let threshold = plans(policy, &with_start(&format!("2028-08-31,open,{value},medium"))).remove(0).threshold;
        threshold.map_or("", |threshold| threshold.standing.name())
    };
    // A tenth of 1 611 252 is 161 125.2: from 1 450 126.8 to 1 772 377.2.
    assert_eq!(["1450126", "1450127", "1772377", "1772378"].map(|value| near("", value)), ["below", "near", "near", "above"]);
    let five = "[tenders]\nnear-percent = 5\n";
    assert_eq!(["1530689", "1530690", "1691814", "1691815"].map(|value| near(five, value)), ["below", "near", "near", "above"]);
}

#[test]
fn a_policy_chooses_the_procedure_above_the_threshold_by_size() {
    let policy = "[tenders]\nprocedures = { large = \"negotiated\" }\n";
    let procedure = |row: &str| plans(policy, &with_start(row)).remove(0).procedure;
    assert_eq!(procedure("2030-12-31,,9000000,large"), Some(Procedure::Negotiated));
    assert_eq!(procedure("2030-12-31,,9000000,medium"), Some(Procedure::Open));
    assert_eq!(procedure("2030-12-31,,1000,large"), Some(Procedure::BelowThreshold));
    assert_eq!(procedure("2030-12-31,restricted,9000000,large"), Some(Procedure::Restricted), "the contract's own goes first");
    let told = plans(policy, &with_start("2030-12-31,below-threshold,9000000,large")).remove(0).assumptions;
    let said = "value at or above the threshold: negotiated assumed by policy for a `large` implementation";
    assert!(told.iter().any(|text| *text == said), "{told:?}");
}

#[test]
fn what_makes_no_sense_is_refused_at_its_line() {
    for (wrong, why) in [
        ("lead-times.open = { neads = 3 }", "unknown variant `neads`"),
        ("lead-times.opn = { needs = 3 }", "unknown variant `opn`"),
        ("lead-times.direct = { needs = 3 }", "`direct` cannot be planned: use `open`"),
        ("lead-times.open = { needs = -3 }", "integer `-3`"),
        ("lead-times.open = { needs = 3651 }", "`needs` of `open` takes 3651 days, more than 3650"),
        ("lead-times.open = { negotiation = 30 }", "an open tender has no step `negotiation`"),
        ("implementation-times.large = { needs = 30 }", "`needs` comes before the contract"),
        ("implementation-times.huge = { migration = 30 }", "unknown variant `huge`"),
        ("contract-lead-times.K1 = { needs = 99999 }", "takes 99999 days"),
        ("time-limits.open = { evaluation = 3 }", "an open tender has no time limit `evaluation`"),
        ("time-limits.open = { prequalification = 30 }", "an open tender has no time limit `prequalification`"),
        ("time-limits.open = { tender-period = 366 }", "more than 365"),
        ("procedures = { large = \"direct\" }", "`direct` cannot be planned"),
        ("procedures = { large = \"below-threshold\" }", "no procedure at or above the threshold"),
        ("pace = \"brisk\"", "unknown variant `brisk`"),
        ("near-percent = 101", "`101` is not a whole number from 0 to 100"),
        ("closed-days = { 24-12 = true }", "`24-12` is not a day such as `12-24`"),
        ("closed-days = { 2027-02-29 = true }", "not a day such as"),
        ("closed-days = { 12-24 = \"yes\" }", "expected a boolean"),
        ("quiet-periods = [\"July\"]", "`July` is not a period such as `07-01..07-31`"),
        ("quiet-periods = [\"01-01..07-02\"]", "more than half of the year is quiet"),
        (
            "thresholds = [{ amount = 5, from = 2028-01-01 }, { amount = 6, from = 2028-01-01 }]",
            "two thresholds begin on 2028-01-01",
        ),
        ("thresholds = [{ amount = 0, from = 2028-01-01 }]", "the threshold from 2028-01-01 is not above zero"),
        ("thresholds = [{ amount = -5, from = 2028-01-01 }]", "the threshold from 2028-01-01 is not above zero"),
        ("thresholds = [{ amount = 5, from = 2028-01-01, to = 2027-12-31 }]", "ends before that, on 2027-12-31"),
        ("thresholds = [{ amount = 5, from = 2028-01-01, regime = \"works\" }]", "unknown variant `works`"),
    ] {
        let told = Policy::read("policy.toml", &format!("# ours\n[tenders]\n{wrong}\n")).expect_err(wrong);
        let told: Vec<_> = told.iter().map(ToString::to_string).collect();
        assert!(told.len() == 1 && told[0].contains(why) && told[0].contains("policy.toml, line 3"), "{wrong}: {told:#?}");
    }
    let many = |count| {
        let days = (1..=3).flat_map(|month| (1..=28).map(move |day| format!("{month:02}-{day:02} = true")));
        Policy::read("policy.toml", &format!("[tenders.closed-days]\n{}\n", days.take(count).collect::<Vec<_>>().join("\n")))
    };
    assert!(many(60).is_ok() && many(61).is_err());
    // January to June of a leap year are 31 + 29 + 31 + 30 + 31 + 30 = 182 days.
    let taken = |line: &str| Policy::read("policy.toml", &format!("[tenders]\n{line}\n")).is_ok();
    assert!(taken("quiet-periods = [\"01-01..07-01\"]"), "183 days");
    // February to July are 29 + 31 + 30 + 31 + 30 + 31 = 182 days, July to December 184.
    assert!(taken("quiet-periods = [\"02-01..08-01\"]") && !taken("quiet-periods = [\"02-01..08-02\"]"));
    assert!(!taken("quiet-periods = [\"07-01..12-31\"]"));
    for edge in [
        "lead-times.open = { needs = 3650 }",
        "time-limits.open = { tender-period = 365 }",
        "thresholds = [{ amount = 5, from = 2028-01-01, to = 2028-01-01 }]",
        "thresholds = [{ amount = 5, from = 2028-01-01 }, { amount = 6, from = 2028-01-01, regime = \"national\" }]",
    ] {
        assert!(taken(edge), "{edge}");
    }
}

#[test]
fn a_step_of_no_days_keeps_what_the_policy_asks_of_it() {
    let of = |policy: &str, row: &str| plans(&format!("[tenders]\n{policy}\n"), &with_start(row)).remove(0);
    // The time to bid is the first step of all: it is not over in the summer either.
    let brief = "lead-times.open = { needs = 0, market-dialogue = 0, material = 0 }\nquiet-periods = [\"07-01..07-31\"]";
    for end in day("2028-01-01").iter_days().step_by(5).take(73) {
        let evaluation = of(brief, &format!("{end},open,9000000,small")).schedule.date(Event::Evaluation).expect("a day");
        assert_ne!(evaluation.format("%m").to_string(), "07", "{end}");
    }
    // A day must be given, though none is planned: from Monday to Tuesday at the earliest, and opened after that.
    let shortest =
        of("lead-times.open = { tender-period = 0 }\ntime-limits.open = { tender-period = 1 }", "2028-08-31,open,9000000,small");
    let [notice, evaluation] = [Event::Notice, Event::Evaluation].map(|event| shortest.schedule.date(event).expect("a day"));
    assert!((evaluation - notice).num_days() >= 2, "{notice} {evaluation}");
}

#[test]
fn the_threshold_is_known_for_a_way_without_a_notice_and_without_an_evaluation() {
    let threshold = |policy: &str| plans(policy, &with_start("2028-08-31,framework-direct,9000000,small")).remove(0).threshold;
    assert!(threshold("").is_some());
    assert!(threshold("[tenders]\nlead-times.framework-direct = { evaluation = 0 }\n").is_some());
}
