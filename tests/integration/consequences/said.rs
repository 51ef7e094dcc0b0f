//! What is said beside a finding: what to do, what shows it, and what was assumed. The figures are worked out by hand.

mod licences;
mod register;

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
    let none_are_few = findings("unused-system", TODAY, "[rules.unused-system]\nleast-active-users = 0\n", &of("", ""));
    assert_eq!(none_are_few.len(), 1, "nobody is nobody");
    assert_eq!(told("", "1,2,both\n"), [fix, "1 integration with other systems"]);
    assert_eq!(told("", "1,2,\n2,1,\n"), [fix, "2 integrations with other systems"]);
    let contrary = "assumed: the system's own figure counts, though its licences were measured with 1 active";
    assert_eq!(told("L1,1,1,2026-11-01\n", ""), [fix, contrary]);
    assert_eq!(told("L1,1,0,2026-11-01\n", ""), [fix]);
}

#[test]
fn the_licences_use_is_known_only_where_every_valid_one_can_be_read() {
    let of = |to: &str| {
        format!(
            "# systems\nid,name,status\n1,Maps,operation\n# licences\nid,system,product,metric,quantity,to\n\
             L1,1,Maps,named-user,10,\nL2,1,Forms,some or other,10,{to}\n\
             # usage\nlicence,assigned,active,measured\nL1,10,0,2026-11-01\n"
        )
    };
    let told = |to: &str| findings("unused-system", TODAY, "", &of(to)).len();
    assert_eq!((told(""), told("2026-11-21"), told("2026-11-20")), (0, 0, 1));
}

#[test]
fn licences_contradict_the_systems_own_figure_from_the_floor_on() {
    let of = |active: u32| {
        let inventory = format!(
            "# systems\nid,name,status,active-users\n1,Maps,operation,1\n# licences\nid,system,product,metric,quantity\n\
             L1,1,Maps,named-user,10\n# usage\nlicence,assigned,active,measured\nL1,10,{active},2026-11-01\n"
        );
        let found = findings("unused-system", TODAY, "[rules.unused-system]\nleast-active-users = 5\n", &inventory);
        found.iter().flat_map(|one| &one.assumptions).filter(|line| line.to_string().contains("own figure counts")).count()
    };
    assert_eq!([4, 5, 6].map(of), [0, 1, 1]);
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
    let largest = "# contracts\nid,title,supplier,start,end,total-value,procedure\nK1,Advice,Nord,2026-01-01,2029-12-31,700000,direct\n\
        K2,Code,NORD,2026-06-01,2029-12-31,1000000,direct\n";
    let told = messages("split-purchase", largest).concat();
    assert!(told.contains("supplier `NORD`"), "as the largest has it: {told}");
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
fn a_late_tender_is_called_off_from_a_framework_that_is_open_by_then() {
    let of = |framework_end: &str| {
        let inventory = format!(
            "# contracts\nid,title,start,end,annual-value,procedure,implementation,framework,framework-end\n\
             K1,Payroll,2024-01-01,2027-12-31,500000,open,none,SKI 02.19,{framework_end}\n"
        );
        said("tender-late", "2027-09-01", &inventory)[0].clone()
    };
    assert!(of("2030-12-31").contains("`SKI 02.19`"), "{}", of("2030-12-31"));
    assert!(!of("2026-12-31").contains("`SKI 02.19`"), "{}", of("2026-12-31"));
}

#[test]
fn an_own_system_beside_a_common_component_is_moved_to_it() {
    let fix = said(
        "common-component-shadowed",
        TODAY,
        "# systems\nid,name,tasks,status,common-component\n1,Digital Post,Post,operation,yes\n2,Own Post,Post,operation,\n",
    );
    let by_hand = "Keep `Digital Post`: move users, data and integrations of `Own Post` to it, settle what is archived, and end what \
                   is paid for it.";
    assert_eq!(fix[0], by_hand);
}
