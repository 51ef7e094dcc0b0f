//! One in, one out by hand: what a register may say of systems that replace each other, and what is found, with the path and the
//! advice.

use portfolio::finding::Finding;
use portfolio::load::from_text;
use portfolio::model::Earlier;
use portfolio::policy::Policy;

const RULES: [&str; 8] = [
    "in-without-out",
    "out-claimed-twice",
    "out-overdue",
    "out-still-needed",
    "out-without-date",
    "out-without-plan",
    "paid-after-retirement",
    "portfolio-grew",
];

/// Returns what the rules about one in, one out find on 21 November 2026; a line `# snapshot DAY` begins what was recorded then.
fn found(inventory: &str) -> Vec<Finding> {
    let (now, snapshot) =
        inventory.split_once("# snapshot ").map_or((inventory, None), |(now, then)| (now, then.split_once('\n')));
    let (portfolio, policy) = (from_text(Default::default(), now), Policy::default());
    let mut facts = portfolio::facts::Facts::new(&portfolio, "2026-11-21".parse().expect("a day"), &policy.analysis);
    facts.remember(snapshot.map(|(day, then)| Earlier::of(&from_text(Default::default(), then), day.parse().expect("a day"))));
    let outcome = portfolio::audit::audit(&mut facts, &policy).expect("the audit runs");
    outcome.findings.into_iter().filter(|finding| RULES.contains(&finding.rule)).collect()
}

/// Returns findings as `rule subject,subject: message`, but for the plans, which most of these cases leave out.
fn told(inventory: &str) -> Vec<String> {
    let line = |finding: &Finding| {
        let subjects: Vec<_> = finding.subjects.iter().map(|subject| subject.id.as_str()).collect();
        format!("{} {}: {}", finding.rule, subjects.join(","), finding.message)
    };
    found(inventory).iter().filter(|finding| finding.rule != "out-without-plan").map(line).collect()
}

/// Returns the one finding of a rule.
fn the(rule: &str, inventory: &str) -> Finding {
    let mut found = found(inventory).into_iter().filter(|finding| finding.rule == rule);
    let first = found.next().unwrap_or_else(|| panic!("{rule} is not found"));
    assert!(found.next().is_none(), "{rule} is found once");
    first
}

fn places(finding: &Finding) -> Vec<String> {
    finding.places.iter().map(ToString::to_string).collect()
}

#[test]
fn one_that_comes_for_three_needs_nothing_more() {
    let inventory = "# systems\nid,name,status,in-service,retired,replaces\nA,Letters,retired,,2026-03-31,\nB,Forms,retired,,2026-06-30,\n\
        C,Mail,retired,,2026-09-30,\nN,Post,operation,2026-01-01,,A; B; C\n";
    assert_eq!(told(inventory), [""; 0]);
}

#[test]
fn of_three_that_go_for_one_each_has_a_date_of_its_own() {
    let inventory = "# systems\nid,name,status,retire-by,replaces\nA,Letters,phase-out,2027-03-31,\nB,Forms,operation,,\n\
        C,Mail,operation,2026-10-21,\nN,Post,planned,,A; B; C\n";
    assert_eq!(
        told(inventory),
        [
            "out-overdue C,N: was to leave by 2026-10-21 and is still in operation 31 days later",
            "out-without-date B,N: is replaced by `Post` but has no retirement date",
        ]
    );
}

#[test]
fn two_that_come_for_one_are_told_what_would_do() {
    let head =
        "# systems\nid,name,status,retire-by,replaces\nA,Old Permits,phase-out,2027-03-31,\nB,Plans,phase-out,2027-03-31,\n";
    let split = format!("{head}N,Permits,planned,,A\nO,Building Cases,procurement,,A\n");
    let finding = the("out-claimed-twice", &split);
    assert_eq!(finding.message, "is named as outgoing by 2 systems: `Permits` and `Building Cases`");
    assert_eq!(
        finding.fix,
        "Decide for which of `Permits` and `Building Cases` it goes out, and name another outgoing system for the other. Where they are \
         parts of one system, enter that and name it in their `part-of`; where the forum has decided to split `Old Permits`, accept that \
         with a waiver."
    );
    assert_eq!(
        places(&finding),
        ["systems.csv, row 2, column `name`", "systems.csv, row 4, column `replaces`", "systems.csv, row 5, column `replaces`",]
    );
    // The second has another that goes out for it.
    let enough = format!("{head}N,Permits,planned,,A\nO,Building Cases,procurement,,A; B\n");
    let finding = the("out-claimed-twice", &enough);
    assert_eq!(
        finding.fix,
        "Let `Old Permits` go out for `Permits` alone: `Building Cases` has another system that goes out for it."
    );
    // Three for two: one of them lacks something.
    let three = format!("{head}N,Permits,planned,,A; B\nO,Building Cases,planned,,A; B\n");
    let fixes: Vec<_> = found(&three).into_iter().filter(|one| one.rule == "out-claimed-twice").map(|one| one.fix).collect();
    assert!(fixes.len() == 2 && fixes.iter().all(|fix| fix.to_string().starts_with("Decide for which of `Permits` and `Building Cases`")));
}

#[test]
fn one_that_is_split_into_modules_of_one_system_goes_once() {
    let inventory = "# systems\nid,name,status,in-service,retired,part-of,replaces\nA,Old Rota,retired,2010-01-01,2026-06-30,,\n\
        W,Staff,operation,2026-05-01,,,\nM,Rota,operation,2026-05-01,,W,A\nP,Leave,operation,2026-05-01,,W,A\n";
    assert_eq!(told(inventory), [""; 0]);
}

#[test]
fn one_that_becomes_a_module_of_its_successor_stays_without_a_date_and_without_a_plan() {
    let inventory = |retire_by: &str| {
        format!(
            "# systems\nid,name,status,in-service,retire-by,part-of,replaces\nA,Rota,operation,2010-01-01,{retire_by},N,\n\
             N,Staff,operation,2026-05-01,,,A\n# integrations\nfrom,to\nA,N\n"
        )
    };
    assert!(found(&inventory("")).is_empty(), "one system became another, with it as a part");
    // With a day of its own, the module goes like any other.
    assert_eq!(
        told(&inventory("2026-09-30")),
        ["out-overdue A,N: was to leave by 2026-09-30 and is still in operation 52 days later"]
    );
}

#[test]
fn a_chain_of_replacements_is_judged_link_by_link() {
    let inventory = "# systems\nid,name,status,in-service,retire-by,retired,replaces\nA,One,retired,,,2026-02-28,\n\
        B,Two,operation,2026-02-01,2027-06-30,,A\nC,Three,planned,2027-06-01,,,B\n";
    assert_eq!(told(inventory), [""; 0]);
    let nobody_came =
        "# systems\nid,name,status,retire-by,replaces\nA,One,operation,2027-01-31,\nB,Two,planned,,A\nC,Three,planned,,B\n";
    assert_eq!(
        told(nobody_came),
        [
            "in-without-out C: is planned and names only `Two` as outgoing, which has not come itself",
            "portfolio-grew portfolio: 0 came and 0 went in the last 12 months, 2 are to come and 1 is to go in the next 12",
        ]
    );
}

#[test]
fn what_stayed_when_its_replacement_left_is_to_go_for_the_next_one() {
    let inventory = "# systems\nid,name,status,retired,retire-by,replaces\nA,One,operation,,2026-06-30,\nB,Two,retired,2026-03-31,,A\n\
        C,Three,planned,,,B\n";
    let finding = the("out-overdue", inventory);
    assert_eq!(finding.message, "was to leave by 2026-06-30 and is still in operation 144 days later");
    assert_eq!(finding.subjects.iter().map(|subject| subject.id.as_str()).collect::<Vec<_>>(), ["A", "C"]);
    assert_eq!(finding.evidence, ["`Three` (C) replaces `Two` (B) replaces `One` (A); `Two` has left"]);
    assert_eq!(
        places(&finding),
        [
            "systems.csv, row 2, column `retire-by`",
            "systems.csv, row 4, column `replaces`",
            "systems.csv, row 3, column `replaces`",
            "systems.csv, row 2, column `status`",
        ]
    );
}

#[test]
fn a_ring_of_replacements_is_told_with_its_way_round() {
    let inventory = "# systems\nid,name,status,in-service,replaces\nA,One,operation,2026-05-01,C\nB,Two,operation,2010-01-01,A\n\
        C,Three,operation,2010-01-01,B\n";
    let rings: Vec<_> = found(inventory).into_iter().filter(|finding| finding.rule == "out-without-date").collect();
    let ring = "`One` (A) replaces `Three` (C) replaces `Two` (B) replaces `One` (A): a ring, out of which nothing goes";
    assert!(rings.len() == 3 && rings.iter().all(|finding| finding.evidence == [ring]), "{rings:#?}");
    assert!(rings[0].fix.to_string().starts_with("Decide which of them stays"), "{}", rings[0].fix);
    let planned = "# systems\nid,name,status,replaces\nA,One,planned,B\nB,Two,procurement,A\n";
    let found = found(planned);
    let messages: Vec<_> = found.iter().filter(|one| one.rule == "in-without-out").map(|one| one.message.to_string()).collect();
    assert_eq!(
        messages,
        [
            "is planned and names only `Two` as outgoing, which has not come itself",
            "is being bought and names only `One` as outgoing, which has not come itself",
        ]
    );
    assert_eq!(found[0].evidence, ["`One` (A) replaces `Two` (B) replaces `One` (A): a ring, out of which nothing goes"]);
}

#[test]
fn who_needs_an_outgoing_system_a_day_longer_is_told_and_who_leaves_a_day_earlier_is_not() {
    let inventory = |dependent: &str| {
        format!(
            "# systems\nid,name,status,retire-by,replaces\nA,Old Permits,phase-out,2027-10-31,\nN,Permits,planned,,A\n\
             D,Maps,phase-out,{dependent},\n# integrations\nfrom,to\nA,D\n"
        )
    };
    for in_time in ["2027-10-30", "2027-10-31"] {
        assert_eq!(told(&inventory(in_time)), [""; 0], "{in_time}");
    }
    let finding = the("out-still-needed", &inventory("2027-11-01"));
    assert_eq!(finding.message, "leaves on 2027-10-31, and 1 system still depends on it then: `Maps`");
    assert_eq!(finding.evidence, ["`Maps` (D) depends on `Old Permits` (A)"]);
    assert_eq!(
        finding.fix,
        "Give `Maps` its data from what comes in the place of `Old Permits`, retire it earlier, or move the day."
    );
    assert_eq!(finding.act_by.map(|day| day.to_string()).as_deref(), Some("2027-10-31"));
}

#[test]
fn a_tree_of_modules_that_is_retired_from_the_top_shows_what_hangs_on_it() {
    let inventory = |of_modules: &str| {
        format!(
            "# systems\nid,name,status,retire-by,part-of,replaces\nA,Old Care,phase-out,2027-10-31,,\nA1,Visits,operation,{of_modules},A,\n\
             A2,Plans,operation,{of_modules},A,\nA11,Visits Mobile,operation,{of_modules},A1,\nN,Care,planned,,,A\n"
        )
    };
    let finding = the("out-still-needed", &inventory(""));
    assert_eq!(finding.message, "leaves on 2027-10-31, and 2 systems still depend on it then: `Visits` and `Plans`");
    assert_eq!(
        finding.evidence,
        [
            "`Visits` (A1) depends on `Old Care` (A)",
            "`Plans` (A2) depends on `Old Care` (A)",
            "`Visits Mobile` (A11) depends on `Visits` (A1) depends on `Old Care` (A)",
        ]
    );
    assert_eq!(
        finding.fix,
        "Its modules `Visits` and `Plans` go with it or on with another system: write their day in `retire-by`, or that system in \
         `part-of`."
    );
    assert_eq!(told(&inventory("2027-10-31")), [""; 0]);
    // One system comes and one goes, however many modules that has.
    assert_eq!(told(&inventory("2027-10-30")), [""; 0]);
}

#[test]
fn a_mandated_system_is_exempt_and_counted_apart() {
    let inventory = "# systems\nid,name,status,in-service,mandated,retire-by,replaces\nA,Old Post,operation,,,2027-03-31,\n\
        M,Digital Post,planned,,yes,,A\nN,Mail,operation,2026-03-01,,,A\n";
    assert_eq!(
        told(inventory),
        ["portfolio-grew portfolio: 1 came and 0 went in the last 12 months, 0 are to come and 1 is to go in the next 12"]
    );
    let grew = the("portfolio-grew", inventory);
    assert!(grew.evidence.contains(&"mandated, not counted: `Digital Post` (M)".into()), "{:?}", grew.evidence);
}

#[test]
fn what_was_on_record_as_retired_and_is_there_again_enters() {
    let inventory = |replaces: &str| {
        format!(
            "# systems\nid,name,status,in-service,retire-by,replaces\nA,Fax,operation,2010-01-01,,{replaces}\nB,Scanner,operation,2010-01-01,2027-01-31,\n\
             # snapshot 2026-05-31\n# systems\nid,name,status,in-service\nA,Fax,retired,2010-01-01\nB,Scanner,operation,2010-01-01\n"
        )
    };
    assert_eq!(
        told(&inventory("")),
        [
            "in-without-out A: was on record as retired on 2026-05-31, is in operation again and names no outgoing system",
            "portfolio-grew portfolio: 1 came and 0 went in the last 12 months, 0 are to come and 1 is to go in the next 12",
        ]
    );
    assert_eq!(told(&inventory("B")).len(), 1, "it comes back for another");
}

#[test]
fn who_is_left_without_a_successor_in_a_phase_out_unit_by_unit_is_told() {
    let inventory = |old: &str, new: &str| {
        format!(
            "# systems\nid,name,status,organisation,replaces\nA,Old Rota,operation,{old},\nN,Rota,planned,{new},A\n\
             # organisation\nid,name,parent\nK,Egelund,\nS,Schools,K\nE,East School,S\n"
        )
    };
    for (old, new, line) in [
        ("", "S", Some("comes for some only: `Rota` (N) for Schools; the whole organisation has `Old Rota` (A) now")),
        ("S", "E", Some("comes for some only: `Rota` (N) for East School; Schools has `Old Rota` (A) now")),
        ("E", "S", None),
        ("S", "S", None),
        ("S", "K", None),
        ("", "K", None),
        ("S", "", None),
    ] {
        let evidence = the("out-without-date", &inventory(old, new)).evidence;
        assert_eq!(evidence.first().map(ToString::to_string).as_deref(), line, "{old} {new}");
    }
}

#[test]
fn a_unit_that_gets_a_system_from_another_has_not_grown() {
    let inventory = "# systems\nid,name,status,in-service,organisation\nA,Rota,operation,2010-01-01,E\n# organisation\nid,name\nW,West\nE,East\n\
        # snapshot 2026-05-31\n# systems\nid,name,status,in-service,organisation\nA,Rota,operation,2010-01-01,W\n# organisation\nid,name\nW,West\nE,East\n";
    assert_eq!(told(inventory), [""; 0]);
}
