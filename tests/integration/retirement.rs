//! The retirement plan, worked out by hand: on which day what is to go can go, what makes it so, and how its contracts end.

mod agreement;
mod command;
mod random;

use portfolio::analysis::Settings;
use portfolio::analysis::retirement::{Cause, End, Open, RetirementPlan};
use portfolio::facts::Facts;
use portfolio::load;
use portfolio::model::portfolio::Profile;
use portfolio::model::{Portfolio, SystemKey};
use portfolio::report::retirement::RetirementPage;

pub(super) const TODAY: &str = "2026-11-21";

pub(super) fn day(text: &str) -> chrono::NaiveDate {
    text.parse().expect("a day")
}

/// A plan with what it was made from.
pub(super) fn with_plan<T>(inventory: &str, test: impl Fn(&Facts<'_>, &RetirementPlan) -> T) -> T {
    with_settings(inventory, &Settings::default(), test)
}

pub(super) fn with_settings<T>(inventory: &str, settings: &Settings, test: impl Fn(&Facts<'_>, &RetirementPlan) -> T) -> T {
    let portfolio = load::from_text(Profile::default(), inventory);
    let facts = Facts::new(&portfolio, day(TODAY), settings);
    let plan = facts.retirement(&[]);
    test(&facts, &plan)
}

fn system(portfolio: &Portfolio, id: &str) -> SystemKey {
    portfolio.systems().find(|(_, row)| row.id == id).map(|(key, _)| key).expect("a system")
}

/// Returns a line a system, in the order in which they go: its id, verdict, first possible day, day on which it goes, and slack.
fn told(inventory: &str) -> Vec<String> {
    with_plan(inventory, told_of)
}

fn told_of(facts: &Facts<'_>, plan: &RetirementPlan) -> Vec<String> {
    let line = |leaving: &portfolio::analysis::retirement::Leaving| {
        let day = |bound: &portfolio::analysis::retirement::Bound| match bound.open {
            None => bound.day.to_string(),
            Some(_) => format!("≥{}", bound.day),
        };
        let slack = leaving.slack(facts.today).map_or_else(|| "-".to_owned(), |days| days.to_string());
        let verdict = leaving.verdict(facts.today).name();
        format!("{} {verdict} {} {} {slack}", facts.portfolio[leaving.system].id, day(&leaving.can), day(&leaving.goes))
    };
    plan.leaving.iter().map(line).collect()
}

/// Returns a line a contract: its id, the last day for notice, its end, what is paid for nothing, and the exit that is missed.
fn contracts(inventory: &str) -> Vec<String> {
    with_plan(inventory, |facts, plan| {
        let line = |ending: &portfolio::analysis::retirement::Ending| {
            let id = &facts.portfolio[ending.contract].id;
            let day = |day: Option<chrono::NaiveDate>| day.map_or_else(|| "-".to_owned(), |day| day.to_string());
            match &ending.end {
                End::GoesOn => format!("{id} goes on"),
                End::Unknown => format!("{id} unknown"),
                End::TooSoon { end, option } => {
                    format!("{id} too soon {end}, option {}", day(option.map(|(by, _)| by)))
                }
                End::Left { notice_by, exit, paid_for_nothing, sooner } => {
                    let paid = paid_for_nothing.map_or_else(|| "-".to_owned(), |paid| paid.to_string());
                    let sooner = sooner.map_or_else(String::new, |sooner| {
                        let saving = sooner.saving.map(|saving| saving.to_string()).unwrap_or_default();
                        format!(", sooner {} by {} saves {saving}", sooner.exit, day(sooner.notice_by))
                    });
                    format!("{id} notice {} exit {exit} paid {paid}{sooner}", day(*notice_by))
                }
            }
        };
        plan.endings.iter().map(line).collect()
    })
}

fn to_do(inventory: &str, id: &str) -> String {
    with_plan(inventory, |facts, plan| {
        let page: serde_json::Value = serde_json::from_slice(&RetirementPage::of(facts, plan).json()).expect("JSON");
        let systems = page["systems"].as_array().expect("a list");
        let row = systems.iter().find(|row| row["id"] == id).expect("a system of the plan");
        row["to-do"].as_str().expect("text").replace('\u{a0}', " ")
    })
}

#[test]
fn a_system_goes_no_earlier_than_what_depends_on_it() {
    // X is wanted gone on 31 March 2027. 21 November to 31 March are 130 days.
    for (dependent, x) in [
        ("2027-03-30", "X on-time 2026-11-21 2027-03-31 130"),
        ("2027-03-31", "X on-time 2026-11-21 2027-03-31 130"),
        // A day later: X could go in time, only not while Y is wanted until then.
        ("2027-04-01", "X clash 2026-11-21 2027-04-01 130"),
    ] {
        let house = format!(
            "# systems\nid,name,status,retire-by,archiving-plan\nX,Ex,phase-out,2027-03-31,a\nY,Why,phase-out,{dependent},a\n\
             # integrations\nsystem,uses\nY,X\n"
        );
        let told = told(&house);
        assert!(told[0].starts_with("Y on-time 2026-11-21") && told[1] == x, "{dependent}: {told:?}");
    }
    let clash = "# systems\nid,name,status,retire-by,archiving-plan\nX,Ex,phase-out,2027-03-31,a\nY,Why,phase-out,2027-04-01,a\n\
        # integrations\nsystem,uses\nY,X\n";
    assert_eq!(
        to_do(clash, "X"),
        "It cannot go on 2027-03-31: `Why` depends on it and is wanted to go on 2027-04-01; bring the day of `Why` forward, or move \
         this one to 2027-04-01."
    );
    assert_eq!(to_do(clash, "Y"), "");
}

/// X waits for Y, Y for Z, which replaces it.
const CHAIN: &str = "# systems\nid,name,status,retire-by,in-service,replaces,archiving-plan\nX,Ex,phase-out,2027-03-31,,,a\n\
    Y,Why,phase-out,2027-07-31,,,a\nZ,Zed,planned,,2027-06-01,Y,\n# integrations\nsystem,uses\nY,X\n";

#[test]
fn a_replacement_that_comes_after_the_wanted_day_is_the_end_of_the_chain() {
    // Z is in service on 1 June, and both run for a month: Y can go on 1 July, and so can X. It is short by the days from 31 March to
    // 1 July, 92. Y is wanted gone on 31 July, so as things stand X goes then.
    assert_eq!(told(CHAIN), ["Y on-time 2027-07-01 2027-07-31 30", "X too-early 2027-07-01 2027-07-31 -92"]);
    assert_eq!(
        to_do(CHAIN, "X"),
        "It cannot go on 2027-03-31, but on 2027-07-01 at the earliest: `Why` depends on it and goes no earlier than 2027-07-01, \
         because `Zed`, which comes in its place, is in service on 2027-06-01, and both run for 1 month, by policy. Move the day, or \
         bring `Zed` into service by 2027-02-28."
    );
    with_plan(CHAIN, |facts, plan| {
        let key = |id: &str| system(facts.portfolio, id);
        assert_eq!(plan.critical, [key("X"), key("Y")]);
        let (x, y) = (plan.of_system(key("X")).expect("it goes"), plan.of_system(key("Y")).expect("it goes"));
        assert_eq!((x.can.cause, y.can.cause), (Cause::Needed(key("Y")), Cause::Arrival(key("Z"))));
    });
}

#[test]
fn how_long_both_run_is_a_setting() {
    for (months, y) in [
        (0, "Y on-time 2027-06-01 2027-07-31 60"),
        (1, "Y on-time 2027-07-01 2027-07-31 30"),
        (2, "Y too-early 2027-08-01 2027-08-01 -1"),
    ] {
        let mut settings = Settings::default();
        settings.retirement.parallel_months = months;
        with_settings(CHAIN, &settings, |facts, plan| assert_eq!(told_of(facts, plan)[0], y));
    }
}

#[test]
fn a_ring_goes_on_one_day_and_says_which_dependency_to_cut() {
    // A and B depend on each other; C depends on A and is wanted gone last.
    let house = "# systems\nid,name,status,retire-by,archiving-plan\nA,Aa,phase-out,2027-04-30,a\nB,Bb,phase-out,2027-05-31,a\n\
        C,Cc,phase-out,2027-06-30,a\nD,Dd,phase-out,2027-12-31,a\n# integrations\nsystem,uses\nA,B\nB,A\nC,A\nB,D\n";
    assert_eq!(
        told(house),
        [
            "C on-time 2026-11-21 2027-06-30 221",
            "A clash 2026-11-21 2027-06-30 160",
            "B clash 2026-11-21 2027-06-30 191",
            "D on-time 2026-11-21 2027-12-31 405",
        ]
    );
    with_plan(house, |facts, plan| {
        assert_eq!(plan.rings.len(), 1);
        let ids =
            |systems: &[SystemKey]| systems.iter().map(|key| facts.portfolio[*key].id.as_str()).collect::<Vec<_>>().join(" ");
        assert_eq!(ids(&plan.rings[0].systems), "A B");
        assert_eq!(plan.rings[0].breaks.cuts.len(), 1);
        assert!(plan.rings[0].breaks.is_fewest);
    });
    assert_eq!(
        to_do(house, "A"),
        "It cannot go on 2027-04-30: `Cc` depends on it and is wanted to go on 2027-06-30; bring the day of `Cc` forward, or move this \
         one to 2027-06-30. It goes on one day with `Bb`, as they depend on each \
         other."
    );
}

#[test]
fn a_tree_of_modules_is_retired_from_the_top() {
    // The module of a module goes with the whole, a module with a later day holds it, and one that comes in its place stays.
    let house = "# systems\nid,name,status,retire-by,in-service,replaces,part-of,archiving-plan\nW,Whole,phase-out,2027-06-30,,,,a\n\
        M,Module,operation,,,,W,\nN,Deeper,operation,,,,M,\nL,Later,operation,2027-08-31,,,W,\nR,Reborn,operation,,2020-01-01,W,W,\n\
        G,Gone,retired,,,,W,\n";
    assert_eq!(
        told(house),
        [
            // No row says when these two go.
            "N settle-first 2026-11-21 2027-06-30 221",
            "M settle-first 2026-11-21 2027-06-30 221",
            "L on-time 2026-11-21 2027-08-31 283",
            "W clash 2026-11-21 2027-08-31 221",
        ]
    );
    assert_eq!(
        to_do(house, "W"),
        "It cannot go on 2027-06-30: `Later` is a module of it and is wanted to go on 2027-08-31; bring the day of `Later` forward, or \
         move this one to 2027-08-31. `Module` depends on it and has no day of its own: enter its `retire-by`."
    );
}

#[test]
fn a_module_without_a_day_waits_for_what_comes_in_the_place_of_its_whole() {
    let house = "# systems\nid,name,status,retire-by,in-service,replaces,part-of,archiving-plan\nW,Whole,phase-out,2027-06-30,,,,a\n\
        M,Module,operation,,,,W,\nZ,New,planned,,2027-02-01,W,,\n";
    assert_eq!(told(house), ["M settle-first 2027-03-01 2027-06-30 121", "W settle-first 2027-03-01 2027-06-30 121"]);
}

#[test]
fn a_replaced_system_that_lives_on_as_a_module_does_not_go() {
    let house = "# systems\nid,name,status,retire-by,replaces,part-of\nX,Old,operation,,,P\nY,Other,operation,,,\nZ,Suite,operation,,X;Y,\n\
        P,Platform,operation,,,Z\n";
    assert_eq!(told(house).len(), 1);
    assert!(told(house)[0].starts_with("Y no-day"));
}

#[test]
fn notice_that_has_passed_leads_to_the_end_of_the_next_term() {
    // The term ends on 31 December; the last day for three months' notice, 30 September, has passed. The next term ends a year later.
    let tacit = |retire_by: &str| {
        format!(
            "# systems\nid,name,status,retire-by,archiving-plan\nX,Ex,phase-out,{retire_by},a\n\
             # contracts\nid,title,systems,end,renewal,notice,annual-value\nK,Kay,X,2026-12-31,12 months,3 months,36500\n"
        )
    };
    // From 31 March to 31 December 2027 are 275 days at 100 a day.
    assert_eq!(contracts(&tacit("2027-03-31")), ["K notice 2027-09-30 exit 2027-12-31 paid 27500.00"]);
    // A month into the next term again: going by New Year instead saves that term.
    assert_eq!(
        contracts(&tacit("2028-01-31")),
        // 2028 has 366 days; from 31 January to 31 December are 335.
        ["K notice 2028-09-30 exit 2028-12-31 paid 33500.00, sooner 2027-12-31 by 2027-09-30 saves 36600.00"]
    );
    assert_eq!(contracts(&tacit("2027-12-31")), ["K notice 2027-09-30 exit 2027-12-31 paid 0.00"]);
    assert_eq!(told(&tacit("2027-03-31")), ["X on-time 2026-11-21 2027-03-31 130"]);
    // Nobody has set a day: what it costs until the exit is paid in any case, and 405 days are left until then.
    let unset = tacit("");
    assert_eq!(told(&unset), ["X no-day 2026-11-21 ≥2026-11-21 405"]);
    assert_eq!(contracts(&unset), ["K notice 2027-09-30 exit 2027-12-31 paid -"]);
    assert_eq!(
        to_do(&unset, "X"),
        "No day is set: enter `retire-by`. It can go at once. Contract `K` is paid until 2027-12-31 in any case."
    );
}

#[test]
fn what_is_assumed_of_a_contract_is_said() {
    // No notice period: six months. Notice by 31 August 2027 ends it with the term.
    let house = "# systems\nid,name,status,retire-by,archiving-plan\nX,Ex,phase-out,2028-01-31,a\n\
        # contracts\nid,title,systems,end,renewal\nK,Kay,X,2027-02-28,12 months\n";
    assert_eq!(contracts(house), ["K notice 2027-08-31 exit 2028-02-29 paid -"]);
    with_plan(house, |_, plan| {
        assert_eq!(plan.endings[0].assumptions, ["no notice period given: 6 months assumed"]);
    });
}

#[test]
fn an_exit_that_is_missed_by_waiting_is_told_with_what_it_would_save() {
    let house = "# systems\nid,name,status,retire-by,archiving-plan\nX,Ex,phase-out,2027-05-31,a\n\
        # contracts\nid,title,systems,end,renewal,notice,annual-value\nK,Kay,X,2027-04-30,12 months,3 months,73000\n";
    // A month after the term's end the next one must be paid: from 30 April 2027 to 30 April 2028 are 366 days at 200.
    assert_eq!(
        to_do(house, "X"),
        "Contract `K` ends on 2027-04-30 already, which saves 73.200 kr., if `Ex` goes by then, and notice is given by 2027-01-31."
    );
}

#[test]
fn each_of_two_contracts_ends_by_its_own_terms() {
    // X goes on 15 May. K1 runs out on 30 June by itself, K2 is left by a month's notice, K3 ended long ago.
    let house = "# systems\nid,name,status,retire-by,archiving-plan\nX,Ex,phase-out,2027-05-15,a\n\
        # contracts\nid,title,systems,end,notice,annual-value\nK1,One,X,2027-06-30,,73000\nK2,Two,X,,1 month,36500\nK3,Old,X,2020-12-31,,1\n";
    // 46 days at 200; nothing, as the notice of 15 April ends it on the day.
    assert_eq!(contracts(house), ["K1 notice - exit 2027-06-30 paid 9200.00", "K2 notice 2027-04-15 exit 2027-05-15 paid 0.00"]);
    with_plan(house, |_, plan| {
        let leaving = &plan.leaving[0];
        assert_eq!(leaving.saved_from, Some(day("2027-06-30")), "not while K1 is paid");
        // From today on a month's notice ends K2 on 21 December; a later day costs more of it.
        assert_eq!(leaving.useful_until.map(|(until, _)| until), Some(day("2026-12-21")));
        // The archive takes three months and must be done when the first of them ends.
        assert_eq!(leaving.archive_by, Some(day("2027-02-15")));
    });
}

#[test]
fn a_contract_for_three_systems_ends_when_the_last_has_gone() {
    let house = |third: &str| {
        format!(
            "# systems\nid,name,status,retire-by,archiving-plan\nX,Ex,phase-out,2027-03-31,a\nY,Why,phase-out,2027-05-31,a\nZ,Zed,{third},a\n\
             # contracts\nid,title,systems,notice,notice-to-end-of,annual-value\nK,Kay,X;Y;Z,3 months,quarter,36500\n"
        )
    };
    // The last goes on 31 May; the quarter ends on 30 June, with notice by 31 March: three months before a month's last day is one.
    assert_eq!(
        contracts(&house("phase-out,2027-04-30")),
        ["K notice 2027-03-31 exit 2027-06-30 paid 3000.00, sooner 2027-03-31 by 2026-12-31 saves 9100.00"]
    );
    // One has gone already, and needs no contract.
    assert!(contracts(&house("retired,"))[0].starts_with("K notice 2027-03-31 exit 2027-06-30"));
    // One stays, or is to come: the contract goes on.
    assert_eq!(contracts(&house("operation,")), ["K goes on"]);
    assert_eq!(contracts(&house("planned,")), ["K goes on"]);
    with_plan(&house("operation,"), |_, plan| assert!(plan.leaving.iter().all(|one| one.saved_from.is_none())));
}

#[test]
fn a_contract_that_ends_before_its_system_can_go_is_said_with_the_option_that_helps() {
    let house = |options: &str| {
        format!(
            "# systems\nid,name,status,retire-by,archiving-plan\nX,Ex,phase-out,2027-09-30,a\n\
             # contracts\nid,title,systems,start,end,options,option-notice\nK,Kay,X,2023-07-01,2027-06-30,{options},3 months\n"
        )
    };
    assert_eq!(contracts(&house("")), ["K too soon 2027-06-30, option -"]);
    assert_eq!(contracts(&house("1x12 months")), ["K too soon 2027-06-30, option 2027-03-31"]);
    assert_eq!(
        to_do(&house(""), "X"),
        "Contract `K` ends on 2027-06-30, before it goes, and no other covers it then: agree on an extension."
    );
    assert_eq!(
        to_do(&house("1x12 months"), "X"),
        "Contract `K` ends on 2027-06-30, before it goes, and no other covers it then: use the option by 2027-03-31."
    );
}

#[test]
fn a_missing_day_is_said_and_never_made_up() {
    // X waits for Y, Y for Z, which has no day; W has a day, and X depends on nothing of it.
    let house = "# systems\nid,name,status,retire-by,in-service,replaces,archiving-plan\nX,Ex,phase-out,2027-03-31,,,a\nY,Why,phase-out,2027-03-31,,,a\n\
        Z,Zed,planned,,,Y,\nP,Past,planned,,2026-01-01,V,\nV,Vee,phase-out,2027-03-31,,,a\nW,Double,phase-out,,,,a\nU,You,phase-out,2027-03-31,,,a\n\
        # integrations\nsystem,uses\nY,X\nW,U\n";
    assert_eq!(
        told(house),
        [
            "W no-day 2026-11-21 ≥2026-11-21 -",
            "U open 2026-11-21 ≥2027-03-31 130",
            "V open ≥2026-11-21 ≥2027-03-31 -",
            "Y open ≥2026-11-21 ≥2027-03-31 -",
            "X open ≥2026-11-21 ≥2027-03-31 -",
        ]
    );
    for (id, said) in [
        ("Y", "`Zed`, which comes in its place, has no day in service: enter its `in-service`."),
        ("X", "`Why` depends on it; `Zed`, which comes in the place of `Why`, has no day in service: enter its `in-service`."),
        (
            "V",
            "`Past`, which comes in its place, was to be in service by 2026-01-01 and is still to come: enter a new `in-service`.",
        ),
        ("U", "`Double` depends on it; no day is set for `Double`: enter its `retire-by`; it can go from 2026-11-21."),
        ("W", "No day is set: enter `retire-by`. It can go at once."),
    ] {
        assert_eq!(to_do(house, id), said, "{id}");
    }
    with_plan(house, |facts, plan| {
        let x = plan.of_system(system(facts.portfolio, "X")).expect("it goes");
        assert_eq!(x.can.open, Some(Open::Needed(system(facts.portfolio, "Y"))));
        let of_w = plan.milestones.iter().filter(|step| step.systems.contains(&system(facts.portfolio, "W")));
        assert_eq!(of_w.count(), 0, "nobody has set a day, so nothing has to happen on one");
        assert!(plan.milestones.iter().all(|step| step.day >= facts.today));
    });
}

#[test]
fn a_cell_that_cannot_be_read_is_not_an_empty_one() {
    let house = "# systems\nid,name,status,retire-by,in-service,replaces,archiving-plan\nX,Ex,operation,soon,,,a\nY,Why,phase-out,2027-03-31,,,a\n\
        Z,Zed,planned,,when it is ready,Y,\n";
    assert_eq!(to_do(house, "X"), "Its `retire-by` cannot be read: correct it. It can go at once.");
    assert_eq!(
        to_do(house, "Y"),
        "`Zed`, which comes in its place, has a day in service that cannot be read: correct its `in-service`."
    );
}

#[test]
fn what_was_to_go_and_is_still_there_says_from_when_it_can() {
    let house = "# systems\nid,name,status,retire-by,in-service,replaces,archiving-plan\nX,Ex,operation,2026-10-31,,,a\nZ,Zed,planned,,2027-02-01,X,\n";
    assert_eq!(told(house), ["X overdue 2027-03-01 ≥2027-03-01 -"]);
    assert_eq!(
        to_do(house, "X"),
        "It was to go by 2026-10-31 and is still there: set a new day. It can go from 2027-03-01: `Zed`, which comes in its place, is \
         in service on 2027-02-01, and both run for 1 month, by policy."
    );
}

#[test]
fn what_stays_and_depends_on_it_must_be_moved_first() {
    // S1 gets data from X and stays, S2 sends data to it, S3 gets the same from Z already, and Z takes its data over from X.
    let house = "# systems\nid,name,status,retire-by,in-service,replaces,archiving-plan\nX,Ex,phase-out,2027-06-30,,,a\n\
        Z,Zed,operation,,2026-01-01,X,\nS1,One,operation,,,,\nS2,Two,operation,,,,\nS3,Three,operation,,,,\n\
        # integrations\nfrom,to,kind\nX,S1,API\nS2,X,API\nX,S3,API\nZ,S3,API\nX,Z,file\n";
    assert_eq!(told(house), ["X settle-first 2026-11-21 2027-06-30 221"]);
    assert_eq!(to_do(house, "X"), "`One` and `Three` still depend on it: move what they get from it to `Zed` before.");
    with_plan(house, |facts, plan| {
        let id = |system: SystemKey| facts.portfolio[system].id.as_str();
        let moves: Vec<_> = plan.leaving[0]
            .moves
            .iter()
            .map(|one| format!("{} {} {}", id(one.other), one.is_needed, one.is_there_with.map_or("-", id)))
            .collect();
        assert_eq!(moves, ["S1 true -", "S2 false -", "S3 true Z"]);
    });
}

#[test]
fn a_terminated_contract_sends_its_system_away_unless_another_takes_over() {
    // X has nothing else, Y a new contract from the day after, S another contract that runs.
    let house = "# systems\nid,name,status,archiving-plan\nX,Ex,operation,a\nY,Why,operation,a\nS,Stays,operation,a\n\
        # contracts\nid,title,systems,start,terminated,end\nK1,One,X,2020-01-01,2027-06-30,\nK2,Two,Y,2020-01-01,2027-06-30,\n\
        K3,Three,Y,2027-07-01,,2031-06-30\nK4,Four,S,2020-01-01,2027-06-30,\nK5,Five,S,2021-01-01,,2030-12-31\nK6,Past,X,2015-01-01,2019-12-31,\n";
    assert_eq!(told(house), ["X settle-first 2026-11-21 2027-06-30 221"]);
    assert_eq!(to_do(house, "X"), "It has no day of its own, and is taken to go with contract `K1`: enter its `retire-by`.");
    assert_eq!(contracts(house), ["K1 notice - exit 2027-06-30 paid -"], "what is paid for it is not known");
}

#[test]
fn people_leave_unit_by_unit_when_what_comes_serves_one_before_the_other() {
    // Schools get Z1 on 1 February, care Z2 on 1 August; nobody gets anything for roads, where the last measurement counts eight.
    let house = "# systems\nid,name,status,retire-by,in-service,replaces,organisation,archiving-plan\nX,Ex,phase-out,2027-12-31,,,,a\n\
        Z1,First,planned,,2027-02-01,X,SCH,\nZ2,Second,planned,,2027-08-01,X,CARE,\n\
        # organisation\nid,name,parent\nALL,All,\nSCH,Schools,ALL\nS1,North school,SCH\nCARE,Care,ALL\nROAD,Roads,ALL\n\
        # licences\nid,product,system,quantity\nL,Ex,X,100\n\
        # usage\nlicence,organisation,active,measured\nL,S1,40,2026-10-01\nL,CARE,30,2026-10-01\nL,ROAD,9,2026-04-01\nL,ROAD,8,2026-10-01\n";
    with_plan(house, |facts, plan| {
        let leaving = &plan.leaving[0];
        let units: Vec<_> = leaving
            .units
            .iter()
            .map(|unit| {
                let from = unit.from.map_or_else(|| "-".to_owned(), |day| day.to_string());
                format!("{} {} {from}", facts.portfolio[unit.unit].id, unit.people)
            })
            .collect();
        assert_eq!(units, ["CARE 30 2027-09-01", "ROAD 8 -", "S1 40 2027-03-01"]);
        assert_eq!(leaving.can.day, day("2027-09-01"), "the system itself waits for the last");
    });
    assert_eq!(to_do(house, "X"), "Nothing comes in its place for `Roads`, where 8 people use it.");
}

#[test]
fn what_both_cost_runs_from_the_first_day_in_service_until_it_goes() {
    let house = "# systems\nid,name,status,retire-by,in-service,replaces,annual-cost,archiving-plan\nX,Ex,phase-out,2027-03-31,,,36500,a\n\
        Z1,Zed,planned,,2027-01-10,X,,\nZ2,Zett,operation,,2020-01-01,X,,\n";
    with_plan(house, |_, plan| {
        // From 10 January to 31 March are 80 days at 100; Z2 has been there all the time, but is not all of it.
        let overlap = plan.leaving[0].overlap.expect("both run");
        assert_eq!((overlap.from, overlap.cost.map(|cost| cost.to_string())), (day("2027-01-10"), Some("8000.00".to_owned())));
    });
}

#[test]
fn archiving_that_should_have_begun_begins_today() {
    let house = "# systems\nid,name,status,retire-by,archiving-plan\nX,Ex,phase-out,2027-01-31,\n";
    assert_eq!(
        to_do(house, "X"),
        "Nothing says what happens to its data: enter `archiving-plan`. Extracting data for the archive takes 3 months, by policy, and \
         should have begun by 2026-10-31: begin at once."
    );
    with_plan(house, |facts, plan| {
        let archive = plan.milestones.iter().find(|step| step.step.name() == "archive").expect("it is there");
        assert_eq!((archive.day, archive.is_late), (facts.today, true));
    });
}

#[test]
fn systems_that_somebody_asks_for_are_planned_too() {
    let portfolio = load::from_text(Profile::default(), "# systems\nid,name,status\nX,Ex,operation\nY,Why,operation\n");
    let settings = Settings::default();
    let facts = Facts::new(&portfolio, day(TODAY), &settings);
    assert!(facts.retirement(&[]).leaving.is_empty());
    let plan = facts.retirement(&[system(&portfolio, "Y")]);
    assert_eq!(told_of(&facts, &plan), ["Y no-day 2026-11-21 ≥2026-11-21 -"]);
}

#[test]
fn systems_that_replace_each_other_are_told_to_be_wrong() {
    let house = "# systems\nid,name,status,retire-by,replaces,archiving-plan\nX,Ex,operation,2027-03-31,Y,a\nY,Why,operation,2027-03-31,X,a\n\
        T,Tea,operation,,T,a\n";
    assert_eq!(told(house).len(), 2);
    assert_eq!(to_do(house, "X"), "It and `Why` name each other in `replaces`: correct one of them.");
}
