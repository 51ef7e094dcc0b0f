//! What is said beside a finding: what to do, what shows it, and what was assumed. The figures are worked out by hand.

use std::collections::BTreeSet;

use portfolio::finding::Finding;

use super::{TODAY, findings};

/// Returns what is said beside the findings of a rule, a line each: what to do, what shows it, what is assumed.
fn said(rule: &str, today: &str, inventory: &str) -> Vec<String> {
    let mut lines = Vec::new();
    for finding in findings(rule, today, "", inventory) {
        lines.push(finding.fix.to_string());
        lines.extend(finding.evidence.iter().map(ToString::to_string));
        lines.extend(finding.assumptions.iter().map(|line| format!("assumed: {line}")));
    }
    lines.iter().map(|line| line.replace('\u{a0}', " ")).collect()
}

fn messages(rule: &str, inventory: &str) -> Vec<String> {
    findings(rule, TODAY, "", inventory).iter().map(|finding| finding.message.to_string()).collect()
}

#[track_caller]
fn check(rule: &str, today: &str, inventory: &str, by_hand: &[&str]) {
    assert_eq!(said(rule, today, inventory), by_hand, "{rule}");
}

#[test]
fn of_two_systems_for_a_task_the_figures_the_reasons_and_the_way_out_are_told() {
    let of = |contract: &str| {
        format!(
            "# contracts\nid,title,systems,start,end,renewal,notice\n{contract}\
             # systems\nid,name,tasks,category,status,annual-cost,users,active-users,retire-by\n\
             1,Acadre,ESDH,esdh,operation,96000,900,800,\n2,SBSYS,ESDH,ESDH,operation,64000,,40,2026-11-20\n"
        )
    };
    // 96 000 for 800, 64 000 for 40. Three months before the end of June is the end of March.
    let to_do = "Keep `Acadre`: move users, data and integrations of `SBSYS` to it, settle what is archived, and";
    let acadre = "`Acadre` (1): 0 systems depending, 800 active users of 900, 96 000 DKK a year, 120 DKK a year and user";
    let sbsys = "`SBSYS` (2): 0 systems depending, 40 active users, 64 000 DKK a year, 1 600 DKK a year and user";
    // That one is to leave decides, so that no figure is needed. ESDH is a name of the sort.
    let reason = "for `Acadre`: it is not on its way out";
    let sort = "sort `sag-arkiv`: two of this sort are normally one too many";
    for (contract, way_out, exit) in [
        ("", "end what is paid for it.", ""),
        (
            "K1,SBSYS,2,2024-07-01,2027-06-30,12 months,3 months\n",
            "give notice on `K1` by 2027-03-31.",
            ", contracts can be left on 2027-06-30, act on `K1` by 2027-03-31",
        ),
        (
            "K1,SBSYS,2,2024-07-01,2027-06-30,,\n",
            "let `K1` end on 2027-06-30.",
            ", contracts can be left on 2027-06-30, act on `K1` by 2027-06-30",
        ),
    ] {
        let mut by_hand =
            vec![format!("{to_do} {way_out}"), acadre.to_owned(), format!("{sbsys}{exit}, was to leave by 2026-11-20")];
        by_hand.extend([reason, sort].map(str::to_owned));
        assert_eq!(said("functional-overlap", TODAY, &of(contract)), by_hand, "{contract}");
    }
    let today = said("functional-overlap", TODAY, &of("").replace("2026-11-20", TODAY));
    assert!(today[2].ends_with(", leaves on 2026-11-21"), "{today:#?}");
    let of_two_sorts = said("functional-overlap", TODAY, &of("").replace(",ESDH,ESDH,", ",ESDH,Backup,"));
    assert!(!of_two_sorts.iter().any(|line| line.starts_with("sort ")), "{of_two_sorts:#?}");
}

#[test]
fn systems_without_figures_are_told_apart_by_nothing_and_long_lists_are_cut() {
    let of = |systems: u32| {
        let row = |system: u32| format!("{system:02},System {system:02},A1; A2; A3; A4,operation\n");
        let rows: String = (1..=systems).map(row).collect();
        format!("# systems\nid,name,tasks,status\n{rows}")
    };
    check(
        "functional-overlap",
        TODAY,
        &of(2),
        &[
            "Keep `System 01`: move users, data and integrations of `System 02` to it, settle what is archived, and end what is paid \
             for it.",
            "`System 01` (01): 0 systems depending, users not known, cost not known",
            "`System 02` (02): 0 systems depending, users not known, cost not known",
            "assumed: no figure tells the systems apart: `System 01` is proposed as the first by id",
            "assumed: the cost of `System 02` is not known and not in the amount",
        ],
    );
    // Of 27 systems 25 are shown, of 26 names and four tasks four and three.
    let many = said("functional-overlap", TODAY, &of(27));
    assert!(many.contains(&"and 2 more".to_owned()), "{many:#?}");
    assert!(!said("functional-overlap", TODAY, &of(25)).iter().any(|line| line.starts_with("and ")));
    assert_eq!(many.iter().filter(|line| line.contains("users not known")).count(), 25);
    let told = messages("functional-overlap", &of(6)).concat();
    assert!(told.contains("`A1`, `A2`, `A3` and 1 more"), "{told}");
    assert!(told.contains("`System 02`, `System 03`, `System 04`, `System 05` and 1 more"), "{told}");
}

#[test]
fn a_record_too_many_is_merged_into_the_one_that_is_kept() {
    let of = |contracts: &str, systems: &str| {
        format!(
            "# contracts\nid,title,systems,start,end\n{contracts}# systems\nid,name,vendor,status,annual-cost\n\
             1,Datafordeleren,Klimadatastyrelsen,operation,180000\n{systems}"
        )
    };
    let second = "2,Datafordeleren v. 8.2,Klimadatastyrelsen A/S,operation,\n";
    let merge =
        "Merge into `Datafordeleren` (1): move contracts, licences and integrations there, and keep the other name as an alias";
    let unknown = "assumed: the cost of `Datafordeleren v. 8.2` (2) is not known".to_owned();
    let ended = said("duplicate-record", TODAY, &of("K1,Data,2,2024-01-01,2026-11-20\n", second));
    assert_eq!((&ended[0], ended.last()), (&format!("{merge}."), Some(&unknown)));
    let paid = said("duplicate-record", TODAY, &of("K1,Data,2,2024-01-01,2026-11-21\n", second));
    assert_eq!(paid[0], format!("{merge}, and ask whether `K1` pays for the same again."));
    // Of one other the reason stands in the message; of several, beside each.
    let reason = |said: &[String]| said.iter().filter(|line| line.starts_with("`Datafordeleren v. ")).count();
    assert_eq!(reason(&ended), 0);
    let third = format!("{second}3,Datafordeleren v. 9,Klimadatastyrelsen,operation,\n");
    assert_eq!(reason(&said("duplicate-record", TODAY, &of("", &third))), 2);
    // Four others are named, a fifth is counted.
    let six: String =
        (2..=6).map(|version| format!("{version},Datafordeleren v. {version},Klimadatastyrelsen,operation,\n")).collect();
    let others = (2..=5).map(|version| format!("`Datafordeleren v. {version}`")).collect::<Vec<_>>().join(", ");
    let found = findings("duplicate-record", TODAY, "", &of("", &six));
    assert_eq!(found[0].message.to_string(), format!("{others} and 1 more are `Datafordeleren` again"));
    let subjects: Vec<_> = found[0].subjects.iter().map(|subject| subject.id.as_str()).collect();
    assert_eq!(subjects, ["2", "3", "4", "5", "6", "1"], "what goes first, and what stays last");
    assert!(found[0].certainty.is_some_and(|percent| (50..=100).contains(&percent)));
}

#[test]
fn what_nobody_uses_is_left_by_its_day_and_has_its_integrations_counted() {
    let of = |licences: &str, integrations: &str| {
        format!(
            "# contracts\nid,title,systems,start,end,renewal,notice\nK1,Maps,1,2024-07-01,2027-06-30,12 months,3 months\n\
             # systems\nid,name,status,active-users\n1,Maps,operation,0\n2,Post,operation,\n\
             # licences\nid,system,product,metric,quantity\nL1,1,Maps,named-user,10\n\
             # usage\nlicence,assigned,active,measured\n{licences}# integrations\nfrom,to,depends\n{integrations}"
        )
    };
    let fix = "Ask the owner who needs it, settle what is archived, and leave `K1` by 2027-03-31.";
    let unknown = "assumed: the cost of `Maps` is not known";
    let told = |licences: &str, integrations: &str| {
        let mut told = said("unused-system", TODAY, &of(licences, integrations));
        told.retain(|line| !line.starts_with(unknown));
        told
    };
    assert_eq!(told("", ""), [fix]);
    assert_eq!(told("", "1,2,both\n"), [fix, "1 integration with other systems"]);
    assert_eq!(told("", "1,2,\n2,1,\n"), [fix, "2 integrations with other systems"]);
    let contrary = "assumed: the system's own figure counts, though its licences were measured with 1 active";
    assert_eq!(told("L1,1,1,2026-11-01\n", ""), [fix, contrary]);
    assert_eq!(told("L1,1,0,2026-11-01\n", ""), [fix]);
}

#[test]
fn licences_by_the_head_say_whose_figure_it_is_and_what_to_correct() {
    let of = |metric: &str, quantity: u32, minimum: &str| {
        format!(
            "# contracts\nid,title,start,end\nK9,Maps,2024-01-01,2027-06-30\n\
             # licences\nid,contract,product,metric,quantity,minimum,unit-price,price-per\nL1,K9,Maps,{metric},{quantity},{minimum},5,year\n\
             # organisation\nid,name,inhabitants,pupils,headcount\n1,Lyngdal,1000,200,300\n"
        )
    };
    let figure = "are the figure of `Lyngdal`";
    check(
        "metric-drift",
        TODAY,
        &of("inhabitant", 1100, ""),
        &["Have the contract brought from 1100 to 1000 inhabitants by 2027-06-30.", &format!("1000 inhabitants {figure}")],
    );
    check(
        "metric-drift",
        TODAY,
        &of("pupil", 210, "200"),
        &["Have the contract brought from 210 to 200 pupils by 2027-06-30.", &format!("200 pupils {figure}")],
    );
    check(
        "metric-drift",
        TODAY,
        &of("employee", 400, "301"),
        &[
            "Have the contract brought from 400 to 300 employees by 2027-06-30.",
            &format!("300 employees {figure}"),
            "the contractual minimum is 301",
        ],
    );
}

#[test]
fn what_is_paid_for_too_many_heads_goes_back_where_it_can_be_left_first() {
    // The cheaper hundred can be left first. There are 150 inhabitants.
    let of = |minima: [&str; 2]| {
        let inventory = format!(
            "# contracts\nid,title,start,end\nK1,Maps,2024-01-01,2027-06-30\nK2,Maps,2024-01-01,2028-06-30\n\
             # licences\nid,contract,product,metric,quantity,unit-price,price-per,minimum\nL1,K1,Maps,inhabitant,100,5,year,{}\n\
             L2,K2,Maps,inhabitant,100,10,year,{}\n# organisation\nid,name,inhabitants\n1,Lyngdal,150\n",
            minima[0], minima[1]
        );
        let found = findings("metric-drift", TODAY, "", &inventory);
        found[0].amount.as_ref().map(|amount| amount.value.to_string())
    };
    assert_eq!(of(["", ""]).as_deref(), Some("250.00"), "50 at 5");
    assert_eq!(of(["100", "80"]).as_deref(), Some("500.00"), "the minimum keeps 30 of the 50: at the highest price");
}

/// 100 licences under a contract that can be left on 30 June by notice on 31 March.
fn licences(usage: &str) -> String {
    format!(
        "# contracts\nid,title,start,end,renewal,notice\nK9,Signing,2024-07-01,2027-06-30,12 months,3 months\n\
         # licences\nid,contract,product,metric,quantity,unit-price,price-per\nL1,K9,Signing,named-user,100,365,year\n\
         # usage\nlicence,assigned,active,measured\nL1,{usage}\n"
    )
}

#[test]
fn licences_say_when_they_are_saved_taken_back_or_measured() {
    // 45 too many at 365 kroner; from 21 November to 30 June are 9 + 31 + 31 + 28 + 31 + 30 + 31 + 30 = 221 days.
    check(
        "over-licensed",
        TODAY,
        &licences("50,50,2026-11-01"),
        &[
            "Hand back 45 by 2027-03-31, the last day for notice of `Signing`.",
            "50 in use and 10 % more make 55",
            "45 of `L1` can be saved from 2027-07-01, 16 425 DKK a year; until then they cost 9 945 DKK",
        ],
    );
    check(
        "idle-assignment",
        TODAY,
        &licences("60,50,2026-11-01"),
        &["Take back the 10 idle assignments, and decide before 2027-03-31 how many to renew."],
    );
    check(
        "licence-unmeasured",
        TODAY,
        &licences("60,50,2026-01-01"),
        &[
            "Get a figure of active use of `Signing` from the login system or the supplier in good time before 2027-03-31, when it can \
           be changed.",
        ],
    );
    let fix = |usage: &str| said("under-licensed", TODAY, &licences(usage)).concat();
    assert_eq!(fix("120,100,2026-11-01"), "Take back 20 of the 20 idle assignments; then nothing has to be bought.");
    assert_eq!(
        fix("120,,2026-11-01"),
        "Find out how many of them are active, take back the idle ones, and buy what is missing of 20."
    );
    let at_once = licences("120,110,2026-11-01").replace("named-user", "concurrent");
    assert_eq!(
        said("under-licensed", TODAY, &at_once).concat(),
        "Buy 10 more, or agree on who works when: so many were in use at the same time."
    );
    let to_come =
        licences("120,110,2026-11-01").replace("quantity,", "from,quantity,").replace("user,100", "user,2027-01-01,100");
    assert_eq!(said("under-licensed", TODAY, &to_come).concat(), "Agree with the supplier on the days before the right begins.");
}

#[test]
fn a_part_of_a_suite_is_moved_to_it() {
    check(
        "paid-twice-in-suite",
        TODAY,
        "# contracts\nid,title,start,end\nK9,Signing,2024-01-01,2027-06-30\n\
         # licences\nid,contract,product,metric,quantity,included-in\nL1,K9,Signing,named-user,90,Office Suite\nL2,,Office Suite,named-user,300,\n\
         # usage\nlicence,organisation,assigned,active,measured\nL1,1,88,88,2026-10-01\nL2,1,264,264,2026-10-01\n\
         # organisation\nid,name\n1,Library\n2,Harbour\n",
        &[
            "Move them to the part of `Office Suite`, and hand back 88 of `Signing` by 2027-06-30.",
            "assumed: the users are not known: those in `Library` are taken to be the same people",
        ],
    );
}

#[test]
fn a_purchase_says_by_which_law_it_was_valued() {
    // The threshold of 2024 is 1 644 638 kroner, that of 2026 is 1 611 252.
    let of = |start: &str, total: u32| {
        format!("# contracts\nid,title,start,end,total-value,procedure\nK1,Payroll,{start},2031-12-31,{total},direct\n")
    };
    let near = said("above-threshold-uncompeted", TODAY, &of("2024-01-01", 1_644_638));
    assert_eq!(near[0], "Check the estimate and the threshold, and record the competition if there was one.");
    let above = said("above-threshold-uncompeted", TODAY, &of("2026-01-01", 9_000_000));
    assert_eq!(above[0], "Record the competition if there was one, else plan a tender and get advice on the running contract.");
    let law = |lines: &[String]| {
        lines.iter().filter(|line| line.starts_with("valued by ") && line.contains("udbudsloven § 30")).count()
    };
    assert_eq!((law(&near), law(&above)), (1, 1), "{above:#?}");
    let undated = "assumed: neither start nor day of the award is known: the threshold of today assumed".to_owned();
    assert!(!above.contains(&undated) && said("above-threshold-uncompeted", TODAY, &of("", 9_000_000)).contains(&undated));

    // 500 000 + 700 000 + 411 252 within a year.
    let split = said(
        "split-purchase",
        TODAY,
        "# contracts\nid,title,supplier,start,end,total-value,procedure\nK1,Advice,Nord,2026-01-01,2029-12-31,500000,direct\n\
         K2,Code,Nord,2026-06-01,2029-12-31,700000,direct\nK3,Test,NORD,2027-01-01,2029-12-31,411252,direct\n",
    );
    assert!(split.iter().any(|line| line.starts_with("valued together by ") && line.contains("udbudsloven")), "{split:#?}");
    for line in
        ["`K2` 700 000 DKK, awarded 2026-06-01", "`K1` 500 000 DKK, awarded 2026-01-01", "`K3` 411 252 DKK, awarded 2027-01-01"]
    {
        assert!(split.contains(&line.to_owned()), "{split:#?}");
    }
}

#[test]
fn what_is_late_says_what_still_fits() {
    // Two options of a year from the end of 2027 reach the end of 2029.
    let option = said(
        "option-first",
        "2027-06-10",
        "# contracts\nid,title,start,end,notice,options,annual-value,procedure,implementation\n\
         K1,Payroll,2024-01-01,2027-12-31,6 months,2x12 months,50000,below-threshold,small\n",
    );
    let (first, last) = ("Use the option by 2027-06-30, then start the tender by 2029-06-", " to be done by 2029-12-31.");
    assert!(option[0].starts_with(first) && option[0].ends_with(last), "{option:#?}");
    let maps = "# contracts\nid,title,start,notice,notice-to-end-of,annual-value,competed,procedure,implementation\n\
        K1,Maps,2023-01-01,6 months,year,50000,2023-01-01,below-threshold,small\n";
    let late = "a tender for 2027-12-31 should have started by 2027-06-09: a later exit may fit better".to_owned();
    for (today, is_late) in [("2027-06-09", false), ("2027-06-10", true)] {
        assert_eq!(said("evergreen-uncompeted", today, maps).contains(&late), is_late, "{today}");
    }
    let called_off = |end: &str| {
        let inventory = format!(
            "# contracts\nid,title,start,end,annual-value,procedure,framework,framework-end,implementation\n\
             K1,Mail,2024-01-01,2027-12-31,500000,framework-mini-tender,SKI 02.19,{end},none\n"
        );
        said("framework-ends-first", TODAY, &inventory)[0].clone()
    };
    let ended = "Find the agreement that follows it, or plan a tender of your own: nothing can be called off from it any more.";
    assert_eq!(called_off("2026-11-20"), ended);
    assert_ne!(called_off("2026-11-21"), ended);
    let told = |today: &str| {
        let inventory = "# contracts\nid,title,start,end,annual-value,procedure,framework,framework-end,implementation\n\
            K1,Mail,2024-01-01,2027-12-31,500000,framework-mini-tender,F,2026-11-21,none\n";
        findings("framework-ends-first", today, "", inventory)[0].message.to_string()
    };
    assert!(told("2026-11-21").ends_with("framework `F` ends on 2026-11-21"), "{}", told("2026-11-21"));
    assert!(told("2026-11-22").ends_with("framework `F` ended on 2026-11-21"), "{}", told("2026-11-22"));
}

#[test]
fn a_change_says_how_much_of_it_was_agreed_from_the_start() {
    // An option of a year at 100 000.
    let of = |options: &str, total: u32| {
        format!(
            "# contracts\nid,title,start,end,options,annual-value,total-value,original-value\n\
             K1,Payroll,2024-01-01,2029-12-31,{options},100000,{total},1000000\n"
        )
    };
    let agreed = "its options account for 100 000 DKK of the growth".to_owned();
    assert!(said("modification-over-limit", TODAY, &of("1x12 months", 1_300_000)).contains(&agreed));
    assert_eq!(said("modification-over-limit", TODAY, &of("", 1_300_000)).len(), 1);
    for options in ["1x12 months", "2x12 months"] {
        assert!(said("modification-over-limit", TODAY, &of(options, 1_100_000)).is_empty(), "all of it was agreed");
    }
    // A tenth is judged by itself; less than that by the threshold, which is that of today.
    let undated = "assumed: day of the change not known: the threshold of today assumed".to_owned();
    assert!(!said("modification-over-limit", TODAY, &of("", 1_100_000)).contains(&undated));
    let large = of("", 21_700_000).replace("1000000\n", "20000000\n");
    assert!(said("modification-over-limit", TODAY, &large).contains(&undated));
}

#[test]
fn the_register_is_told_what_to_write() {
    let fix = |rule: &str, inventory: &str| said(rule, TODAY, inventory)[0].clone();
    assert_eq!(
        fix("dates-contradict", "# contracts\nid,title,start,end\nK1,Maps,,2028-12-31\n"),
        "Look the start up in the contract, and fill it in."
    );
    let both = "# contracts\nid,title,start,end,framework-end,competed\nK1,Maps,,2028-12-31,2024-05-31,2024-06-01\n";
    assert_eq!(fix("dates-contradict", both), "Look the dates up in the contract or the case, and correct the wrong one.");
    assert_eq!(
        fix("orphan-contract", "# contracts\nid,title,systems\nK1,Maps,Unheard of\n# systems\nid,name\n1,Post\n"),
        "Correct the name, add the system to the inventory, or terminate the contract when the system is gone."
    );
    assert_eq!(
        fix("no-owner", "# systems\nid,name,benefit-owner\n1,Post,Head\n"),
        "Add a column `owner`, and name for each system the role that answers for it."
    );
    assert_eq!(
        fix(
            "system-without-contract",
            "# systems\nid,name,status\n1,Post,operation\n# contracts\nid,title\nK1,Mail agreement\n\
             # licences\nid,system,contract,product\nL1,1,K1,Mail\n"
        ),
        "Name the system in `Mail agreement`, under which its licence `L1` was bought."
    );
    let twice = "# systems\nid,name,replaces\n1,Post,\n2,Post,\n3,Mail,Post\n";
    assert_eq!(fix("unknown-reference", twice), "Write the id instead of the name.");
    assert_ne!(fix("unknown-reference", &twice.replace("Mail,Post", "Mail,Unheard of")), "Write the id instead of the name.");
    assert_eq!(fix("unreadable-value", "# systems\nid,name\n,\n7,\n"), "Fill the cell, or delete the row.");
    let plan = |columns: &str| {
        format!(
            "# systems\nid,name,status,replaces,phase-out-plan,archiving-plan\n1,Old,operation,,{columns}\n2,New,planned,1,,\n"
        )
    };
    assert_eq!(
        fix("out-without-plan", &plan(",Deliver it")),
        "Write down who does what until the system is gone, and name the plan in `phase-out-plan`."
    );
    assert_eq!(
        fix("out-without-plan", &plan("Move them,")),
        "Agree with the archive on what is kept, delivered or deleted, and name the plan in `archiving-plan`."
    );
}

#[test]
fn a_waiver_that_ran_out_says_why_it_was_given() {
    let expired = said(
        "waiver-expired",
        TODAY,
        "# systems\nid,name\n1,Post\n# waivers\nrule,subject,reason,until\nno-owner,1,Being decided,2026-11-20\n",
    );
    assert_eq!(expired[1..], ["reason given: Being decided"]);
}

#[test]
fn the_parts_that_one_system_joins_are_named_and_long_ones_cut() {
    // The hub joins a part of four high systems, which hang together, and one of a single one.
    let parts = "# systems\nid,name,criticality\nH,Hub,\nA1,A1,high\nA2,A2,high\nA3,A3,high\nA4,A4,high\nB1,B1,critical\n\
        # integrations\nfrom,to\nA1,H\nA1,A2\nA2,A3\nA3,A4\nA4,A1\nA2,A4\nA2,H\nB1,H\n";
    let told = said("single-point-of-failure", TODAY, parts);
    assert!(told.iter().any(|line| line.starts_with("a part of 4 systems") && line.ends_with(" and 1 more")), "{told:#?}");
    assert!(told.contains(&"a part of 1 system, high or critical among them: `B1`".to_owned()), "{told:#?}");
    // Four parts: three are named in the message.
    let star = "# systems\nid,name,criticality\nH,Hub,\nA,A,high\nB,B,high\nC,C,high\nD,D,high\n# integrations\nfrom,to\nA,H\nB,H\nC,H\nD,H\n";
    assert_eq!(
        messages("single-point-of-failure", star),
        ["is all that joins 4 parts with high or critical systems: `A`; `B`; `C`; 1 more"]
    );
}

#[test]
fn a_refusal_of_the_day_or_without_a_day_takes_the_conditions_with_it() {
    let of = |rows: &str| messages("condition-overdue", &format!("# decisions\nrequest,decision,decided,condition,due\n{rows}"));
    let approved = "R-1,approved-with-conditions,2026-03-05,Acadre is closed,2026-04-01\n";
    assert_eq!(of(approved), ["was to be met by 2026-04-01 and is not: Acadre is closed"]);
    let undated = approved.replace("2026-03-05", "");
    assert!(of(&format!("{undated}R-1,rejected,2026-03-05,,\n")).is_empty());
    // Refused and approved again later: what was agreed until the refusal is over.
    assert!(of(&format!("{approved}R-1,postponed,2026-03-05,,\nR-1,approved,2026-06-10,,\n")).is_empty());
}

#[test]
fn two_findings_about_one_subject_are_two() {
    for (rule, inventory) in [
        (
            "condition-overdue",
            "# decisions\nrequest,decision,condition,due\nR-1,approved-with-conditions,Acadre is closed,2026-08-01\n\
             R-1,,A plan for archiving,2026-08-01\n",
        ),
        (
            "dates-contradict",
            "# licences\nid,product,from,to\nL1,Maps,2026-01-01,2025-12-31\n\
             # usage\nlicence,assigned,active,measured\nL1,3,3,2026-11-22\n",
        ),
        ("no-owner", "# systems\nid,name\n1,Maps\n"),
        ("unreadable-value", "# systems\nid,name,users,annual-cost\n1,Maps,many,a lot\n"),
        (
            "unknown-reference",
            "# systems\nid,name\n1,Post\n# contracts\nid,title\nK1,Mail\n# licences\nid,product,system,contract\nL1,Maps,Unheard of,Nowhere\n",
        ),
        (
            "usage-above-headcount",
            "# organisation\nid,name,headcount\n1,Library,10\n2,Harbour,10\n\
             # licences\nid,product,metric,quantity\nL1,Maps,named-user,100\n\
             # usage\nlicence,organisation,assigned,active,measured\nL1,1,20,20,2026-11-01\nL1,2,20,20,2026-11-01\n",
        ),
    ] {
        let found = findings(rule, TODAY, "", inventory);
        let fingerprints: BTreeSet<_> = found.iter().map(Finding::fingerprint).collect();
        assert_eq!((found.len(), fingerprints.len()), (2, 2), "{rule}");
        assert!(found.iter().all(|finding| finding.subjects[0] == found[0].subjects[0]), "{rule}");
    }
}

#[test]
fn the_likelier_of_two_wrong_dates_comes_first() {
    let of = |dates: &str| format!("# systems\nid,name,in-service,retired,retire-by\n1,Maps,{dates}\n");
    let two = findings("dates-contradict", TODAY, "", &of("2026-05-01,2026-01-01,2026-02-01"));
    let columns: Vec<_> = two[0].places.iter().filter_map(|place| place.column.as_deref()).collect();
    assert_eq!(columns, ["retired", "in-service", "retire-by"]);
    // What leaves today has not left yet.
    assert_eq!(
        messages("dates-contradict", &of("2027-01-01,,2026-11-21")),
        ["leaves on 2026-11-21, before it came into service on 2027-01-01"]
    );
}

#[test]
fn six_of_a_ring_and_three_dependents_are_named_and_the_rest_counted() {
    let ring = |size: u32| {
        let systems: String = (1..=size).map(|system| format!("S{system},S{system}\n")).collect();
        let edges: String = (1..=size).map(|system| format!("S{},S{system}\n", system % size + 1)).collect();
        messages("dependency-cycle", &format!("# systems\nid,name\n{systems}# integrations\nfrom,to\n{edges}")).concat()
    };
    let six = "depends on itself in a ring: `S1` → `S2` → `S3` → `S4` → `S5` → `S6` → ";
    assert_eq!([ring(6), ring(7)], [format!("{six}`S1`"), format!("{six}1 more → `S1`")]);

    // Nobody who depends on it has an owner: that of the retired system is asked.
    let retired = "# systems\nid,name,status,owner\nR,Register,retired,Archivist\nA,A,operation,\nB,B,operation,\nC,C,operation,\n\
        D,D,operation,\n# integrations\nfrom,to\nR,A\nR,B\nR,C\nR,D\n";
    let found = findings("depends-on-retired", TODAY, "", retired);
    assert_eq!(found[0].owner.as_deref(), Some("Archivist"));
    let told = found[0].message.to_string();
    assert!(told.contains("`A`, `B`, `C` and 1 more"), "{told}");
}
