//! What is said beside findings about the register: what to write, which cells come first, and what is told apart.

use std::collections::BTreeSet;

use portfolio::audit::audit;
use portfolio::facts::Facts;
use portfolio::finding::Finding;
use portfolio::load;
use portfolio::model::Earlier;
use portfolio::model::portfolio::Profile;
use portfolio::policy::Policy;

use super::{TODAY, findings, messages, said};

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
    assert_eq!(
        messages("single-point-of-failure", parts),
        ["is all that joins 2 parts with high or critical systems: `A1`; `B1`"]
    );
    let places = &findings("single-point-of-failure", TODAY, "", parts)[0].places;
    let cells: Vec<_> =
        places.iter().filter(|place| place.column.as_deref() == Some("criticality")).map(|place| place.row).collect();
    assert_eq!(cells, [3, 4, 5, 7], "three of the first part and one of the second");
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
    let requests = "# requests\nid,title\nR-0,Maps\nR-1,New records system\n";
    let decisions = format!("{requests}# decisions\nrequest,decision,decided,condition,due\n{approved}");
    assert_eq!(findings("condition-overdue", TODAY, "", &decisions)[0].subjects[0].name, "New records system");
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

#[test]
fn what_leaves_today_leaves_in_time_whichever_goes_first() {
    for order in ["S1; S2", "S2; S1"] {
        for days in [["2026-11-21", "2027-01-15"], ["2027-01-15", "2026-11-21"]] {
            let inventory = format!(
                "# contracts\nid,title,systems,start,end\nK1,Rota,{order},2024-01-01,2031-12-31\n\
                 # systems\nid,name,status,retire-by\nS1,Rota,phase-out,{}\nS2,Leave,phase-out,{}\n",
                days[0], days[1]
            );
            assert_eq!(findings("paid-after-retirement", TODAY, "", &inventory).len(), 1, "{order}: {days:?}");
            let late = inventory.replace("2026-11-21", "2026-11-20");
            assert!(findings("paid-after-retirement", TODAY, "", &late).is_empty(), "should have gone and has not");
        }
    }
}

#[test]
fn a_framework_from_which_nothing_is_called_off_covers_nothing() {
    let frameworks = "# contracts\nid,title,systems,framework,is-framework\nF1,Hosting,,,yes\nF2,Advice,,,yes\nK1,Maps,1,F1,\n\
        K2,Mail,,F1,\n# systems\nid,name\n1,Maps\n";
    let found = findings("orphan-contract", TODAY, "", frameworks);
    let ids: Vec<_> = found.iter().map(|finding| finding.subjects[0].id.as_str()).collect();
    assert_eq!(ids, ["F2", "K2"]);
}

#[test]
fn a_system_that_vanished_is_entered_again_where_contracts_name_it() {
    let contract = |number: u32| format!("K{number},Agreement {number},Maps,2024-01-01,2029-12-31\n");
    let inventory = |contracts: u32| {
        let rows: String = (1..=contracts).map(contract).collect();
        load::from_text(
            Profile::default(),
            &format!("# systems\nid,name\n1,Post\n# contracts\nid,title,systems,start,end\n{rows}"),
        )
    };
    let before =
        load::from_text(Profile::default(), "# systems\nid,name,status,owner\n1,Post,,\n2,Maps,operation,Head of Roads\n");
    let told = |contracts: u32| {
        let (portfolio, policy) = (inventory(contracts), Policy::default());
        let mut facts = Facts::new(&portfolio, TODAY.parse().expect("a day"), &policy.analysis);
        facts.remember(Some(Earlier::of(&before, "2026-08-21".parse().expect("a day"))));
        let found = audit(&mut facts, &policy).expect("the audit runs").findings;
        let vanished = found.into_iter().find(|finding| finding.rule == "system-vanished").expect("it is gone");
        let cells = vanished.places.iter().filter(|place| place.column.as_deref() == Some("systems")).count();
        (vanished.owner.clone(), vanished.message.to_string(), vanished.fix.to_string(), cells)
    };
    let recorded = "last recorded on 2026-08-21, with the status `operation`";
    let (owner, message, fix, cells) = told(0);
    assert_eq!((owner.as_deref(), cells), (Some("Head of Roads"), 0));
    assert_eq!(message, format!("not in the inventory any more; {recorded}"));
    assert!(!fix.contains("`Maps`"), "{fix}");
    let (_, message, fix, cells) = told(4);
    let named = "`Agreement 1`, `Agreement 2`, `Agreement 3` and 1 more";
    assert_eq!((message, cells), (format!("not in the inventory any more, and named by {named}; {recorded}"), 4));
    assert!(fix.starts_with(&format!("Enter `Maps` again, as `retired` if it went, and end {named}; ")), "{fix}");
}

#[test]
fn of_several_cells_that_are_wrong_the_first_is_told() {
    let twice = "# systems\nid,name,users,replaces\n1,Maps,many,\n1,Maps,lots,\n2,Post,,Unheard of; Unheard of\n";
    let told = messages("unreadable-value", twice).concat();
    // In the order of the letters: people sort their sheets.
    assert!(told.contains("`lots`") && !told.contains("`many`") && told.ends_with("(and 1 more cell)"), "{told}");
    assert_eq!(messages("unknown-reference", twice), ["`replaces` names `Unheard of`, which is not in the table of systems"]);
    let owned = "# systems\nid,name,owner,replaces\n2,Post,Head of Post,Unheard of\n";
    assert_eq!(findings("unknown-reference", TODAY, "", owned)[0].owner.as_deref(), Some("Head of Post"));
    // Rows without an id that say the same are one fault in two rows.
    let rows = "# licences\nid,product\nL,P\n# usage\nproduct,assigned\nP,x\nP,x\n";
    let found = findings("unreadable-value", TODAY, "", rows);
    let subjects = found.iter().flat_map(|one| &one.subjects).map(|subject| subject.id.as_str());
    assert_eq!(subjects.filter(|id| *id != "portfolio").collect::<Vec<_>>(), ["usage.csv:2", "usage.csv:3"]);
    // The table of licences has neither a metric nor a quantity.
    let fixes: Vec<_> = found.iter().map(|one| one.fix.to_string()).collect();
    for column in ["metric", "quantity"] {
        let to_do = format!("Add the column, or say in portfolio.toml which of its headings means `{column}`.");
        assert!(fixes.contains(&to_do), "{fixes:#?}");
    }
}

#[test]
fn an_option_that_the_export_does_not_show_is_looked_up_before_anything_else() {
    let mut portfolio = load::from_text(
        Profile::default(),
        "# contracts\nid,title,start,end,annual-value,procedure,implementation\nK1,Payroll,2024-01-01,2027-12-31,50000,below-threshold,small\n",
    );
    portfolio.contracts[0].terms.unstated.add("options");
    let (today, policy) = ("2027-06-10".parse().expect("a day"), Policy::default());
    let mut facts = Facts::new(&portfolio, today, &policy.analysis);
    let found = audit(&mut facts, &policy).expect("the audit runs").findings;
    assert!(found.iter().all(|finding| finding.rule != "tender-late"));
    let option = found.iter().find(|finding| finding.rule == "option-first").expect("there may be one");
    assert_eq!(
        option.message,
        "too late to tender for the end on 2027-12-31, unless an option covers it: the export does not show its `options`"
    );
    let (first, last) = ("Show `options` in the export and read it again,", " start the tender today if there is none.");
    assert!(option.fix.to_string().starts_with(first) && option.fix.to_string().ends_with(last), "{}", option.fix);
    assert_eq!(option.act_by, Some(today));
    assert!(option.places.iter().any(|place| place.column.as_deref() == Some("end")));
}
