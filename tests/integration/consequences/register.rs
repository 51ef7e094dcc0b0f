//! Which cells show what is wrong in the register: dates, references, rings, limits of law.

use super::{TODAY, check};

#[test]
fn a_framework_and_a_change_point_at_what_makes_them_too_long_or_too_large() {
    // Three years and an option of two.
    check(
        "framework-over-four-years",
        TODAY,
        "# contracts\nid,title,start,end,options,is-framework\nK1,Hosting,2025-09-01,2028-08-31,1x24 months,yes\n",
        &["K1 | contracts 2 end, contracts 2 start, contracts 2 options"],
    );
    // Five years, the option among them: there is none left to look at.
    check(
        "framework-over-four-years",
        TODAY,
        "# contracts\nid,title,start,end,options,options-used,is-framework\nK1,Hosting,2024-01-01,2028-12-31,1x12 months,1,yes\n",
        &["K1 | contracts 2 end, contracts 2 start"],
    );
    check(
        "modification-over-limit",
        TODAY,
        "# contracts\nid,title,start,end,total-value,original-value\nK1,Payroll,2024-01-01,2029-12-31,1100000,1000000\n",
        &["K1 | 1100000.00 DKK contract value | contracts 2 total-value, contracts 2 original-value"],
    );
    // An option of a year at 100 000 was agreed; 200 000 more were not.
    check(
        "modification-over-limit",
        TODAY,
        "# contracts\nid,title,start,end,options,annual-value,total-value,original-value\n\
         K1,Payroll,2024-01-01,2029-12-31,1x12 months,100000,1300000,1000000\n",
        &["K1 | 1300000.00 DKK contract value | contracts 2 total-value, contracts 2 original-value, contracts 2 options"],
    );
    // The agreement is in the list, and ends on 31 December 2026; the award would be in November 2027.
    check(
        "framework-ends-first",
        TODAY,
        "# contracts\nid,title,start,end,annual-value,procedure,framework,implementation,is-framework\n\
         K1,Mail,2024-01-01,2027-12-31,500000,framework-mini-tender,F1,none,\nF1,Hosting,2023-01-01,2026-12-31,,,,,yes\n",
        &["K1 F1 | 2000000.00 DKK contract value | by 2026-12-31 | contracts 2 annual-value, contracts 2 framework, \
           contracts 2 procedure, contracts 2 end, contracts 3 end"],
    );
}

#[test]
fn dates_that_contradict_each_other_are_shown_side_by_side() {
    let systems = "# systems\nid,name,status,in-service,retired,retire-by,owner\n1,Maps,operation,2020-01-01,2026-11-20,,Head of Roads\n\
        2,Post,operation,2020-01-01,2026-11-21,,\n3,Mail,operation,2020-01-01,2026-11-22,,\n4,Pay,phase-out,2027-01-01,,2026-12-31,\n";
    check(
        "dates-contradict",
        TODAY,
        systems,
        &[
            "1 | Head of Roads | systems 2 retired, systems 2 status",
            "2 | systems 3 retired, systems 3 status",
            "4 | systems 5 retire-by, systems 5 in-service",
        ],
    );
    // A contract that ends before it starts, and was called off from a framework that had ended by then.
    check(
        "dates-contradict",
        TODAY,
        "# contracts\nid,title,start,end,framework-end,owner\nK1,Mail,2026-01-01,2025-12-31,2025-11-30,Buyer\nK2,Maps,,2027-12-31,,\n",
        &[
            "K1 | Buyer | contracts 2 end, contracts 2 start, contracts 2 framework-end",
            "K2 | contracts 3 end, contracts 3 start",
        ],
    );
    check(
        "dates-contradict",
        TODAY,
        "# systems\nid,name,owner\n7,Maps,Head of Roads\n# licences\nid,system,product,from,to\nL1,7,Maps,2026-01-01,2025-12-31\n\
         L2,7,Permits,,\n# usage\nlicence,assigned,active,measured\nL2,3,3,2026-11-22\nL2,3,3,2026-11-21\n",
        &["L1 | Head of Roads | licences 2 to, licences 2 from", "L2 | Head of Roads | usage 2 measured"],
    );
}

#[test]
fn what_hangs_together_is_shown_by_its_integrations() {
    let three = "# systems\nid,name,status,owner\nS1,Maps,operation,\nS2,Permits,STATUS,Head of Permits\nS3,Post,operation,Head of Post\n\
        # integrations\nfrom,to\nS2,S1\nS3,S2\nS1,S3\nS2,S3\n";
    // S1 gets data from S2, S2 from S3, and S3 from S1 and S2.
    let ring = three.replace("STATUS", "operation").replace("Maps,operation,", "Maps,operation,Head of Roads");
    check(
        "dependency-cycle",
        TODAY,
        &ring,
        &["S1 S2 S3 | Head of Roads | integrations 2 from, integrations 3 from, integrations 4 from"],
    );
    // Two get data from the one that is retired; the first with an owner acts.
    check(
        "depends-on-retired",
        TODAY,
        &three.replace("STATUS", "retired"),
        &["S2 S1 S3 | Head of Post | integrations 2 from, integrations 5 from, systems 3 status"],
    );
}

#[test]
fn what_cannot_be_read_or_found_is_shown_in_its_cell() {
    let twice = "# systems\nid,name,users,owner,replaces\n1,Maps,many,Head of Roads,\n1,Post,3,,Nothing\n";
    check("duplicate-id", TODAY, twice, &["1 | Head of Roads | systems 2 id, systems 3 id"]);
    check("unreadable-value", TODAY, twice, &["1 | Head of Roads | systems 2 users"]);
    check(
        "entitlement-expired",
        TODAY,
        "# licences\nid,product,metric,quantity,to\nL1,Signing,named-user,100,2025-12-31\n\
         # usage\nlicence,assigned,active,measured\nL1,70,70,2026-11-01\n",
        &["L1 | licences 2 quantity, usage 2 assigned, usage 2 active, licences 2 to"],
    );
    // Assigned to nobody any more, and yet in use.
    let in_use = super::findings(
        "entitlement-expired",
        TODAY,
        "",
        "# licences\nid,product,metric,quantity,to\nL1,Signing,named-user,100,2025-12-31\n\
         # usage\nlicence,assigned,active,measured\nL1,0,70,2026-11-01\n",
    );
    assert_eq!(
        in_use.iter().map(|one| one.message.to_string()).collect::<Vec<_>>(),
        ["the right ended on 2025-12-31, and it is still in use"]
    );
}

#[test]
fn what_comes_is_shown_by_what_says_so() {
    let systems = "# systems\nid,name,status,in-service,replaces,owner\n1,Maps,planned,,,Head of Roads\n2,Post,operation,2026-05-01,,\n\
        3,Mail,operation,2026-11-21,,\n4,Pay,operation,2026-11-22,,\n";
    check(
        "in-without-out",
        TODAY,
        systems,
        &[
            "1 | Head of Roads | systems 2 replaces, systems 2 status",
            "2 | systems 3 replaces, systems 3 in-service",
            "3 | systems 4 replaces, systems 4 in-service",
            "4 | systems 5 replaces, systems 5 in-service",
        ],
    );
    let found = super::findings("in-without-out", TODAY, "", systems);
    let told: Vec<_> = found.iter().map(|finding| finding.message.to_string()).collect();
    let how =
        ["is planned", "went into service on 2026-05-01", "went into service on 2026-11-21", "goes into service on 2026-11-22"];
    assert_eq!(told, how.map(|how| format!("{how} and names no outgoing system")));
}

#[test]
fn a_module_may_name_what_goes_out_for_the_whole() {
    // Nobody knows the system that it names: `unknown-reference` tells that.
    let systems = "# systems\nid,name,status,replaces,part-of\n1,Staff,planned,,\n2,Rota,planned,Unheard of,1\n";
    check("in-without-out", TODAY, systems, &[]);
}

#[test]
fn a_column_that_a_table_lacks_is_told_once_at_its_first_row() {
    let found = super::findings("no-owner", TODAY, "", "# systems\nid,name,owner\n1,Maps,Head of Roads\n2,Post,Head of Post\n");
    let rows: Vec<_> = found.iter().map(|finding| finding.places.iter().map(|place| place.row).collect::<Vec<_>>()).collect();
    assert_eq!(rows, [[2]]);
}

#[test]
fn a_waiver_that_does_nothing_is_shown_with_its_owner() {
    let of = |rule: &str, rows: &str| {
        let systems = "# systems\nid,name,owner,benefit-owner\n1,Maps,Head of Roads,Head\n2,Post,,\n";
        let inventory = format!("{systems}# waivers\nrule,subject,reason,owner,until\n{rows}");
        let found = super::findings(rule, TODAY, "", &inventory);
        let cells = |one: &portfolio::finding::Finding| {
            one.places
                .iter()
                .map(|place| format!("{} {}", place.row, place.column.as_deref().unwrap_or_default()))
                .collect::<Vec<_>>()
        };
        found.iter().map(|one| (one.owner.clone().unwrap_or_default(), cells(one).join(", "))).collect::<Vec<_>>()
    };
    let told = |owner: &str, cells: &str| (owner.to_owned(), cells.to_owned());
    assert_eq!(of("waiver-expired", "no-owner,2,Soon,Head of IT,2026-11-20\n"), [told("Head of IT", "2 until")]);
    // Of two that have ended, the one that held longest is told, and both are shown.
    assert_eq!(
        of("waiver-expired", "no-owner,2,Soon,Head of IT,2026-10-31\nno-owner,2,Later,Archivist,2026-11-20\n"),
        [told("Archivist", "3 until, 2 until")]
    );
    assert_eq!(
        of("waiver-unmatched", "no-owner,1,Soon,Head of IT,2027-11-20\nno-ownr,2,Soon,Archivist,2027-11-20\n"),
        [told("Head of IT", "2 subject"), told("Archivist", "3 rule")]
    );
}

#[test]
fn two_waivers_of_single_findings_of_a_rule_on_one_system_stay_apart() {
    let waivers = "# systems\nid,name,owner\n1,Maps,Head of Roads\n# waivers\nrule,subject,key,reason,until\n\
        no-owner,1,finding:aaaaaaaaaaaaaaaa,Soon,UNTIL\nno-owner,1,finding:bbbbbbbbbbbbbbbb,Soon,UNTIL\n";
    for (rule, until) in [("waiver-expired", "2026-11-20"), ("waiver-unmatched", "2027-11-20")] {
        let found = super::findings(rule, TODAY, "", &waivers.replace("UNTIL", until));
        let [one, other] = &found[..] else { panic!("{rule}: {found:?}") };
        assert_ne!(one.fingerprint(), other.fingerprint(), "{rule}");
    }
}

#[test]
fn rows_without_an_id_that_say_the_same_are_one_finding_with_all_their_cells() {
    let usage = "# licences\nid,product\nL1,Maps\n# usage\nlicence,assigned,active\nL1,5,5\nL9,3,3\nL9,3,3\nL9,3,3\n";
    check(
        "unknown-reference",
        TODAY,
        usage,
        &["usage.csv:3 usage.csv:4 usage.csv:5 | usage 3 licence, usage 4 licence, usage 5 licence"],
    );
}

#[test]
fn every_cell_that_says_so_is_shown() {
    // Nobody is named in either column.
    check(
        "no-owner",
        TODAY,
        "# systems\nid,name,owner,benefit-owner\n1,Maps,,\n",
        &["1 | systems 2 owner, systems 2 benefit-owner"],
    );
    // Neither how to leave nor what becomes of the archive is planned.
    check(
        "out-without-plan",
        TODAY,
        "# systems\nid,name,status,retire-by,replaces,phase-out-plan,archiving-plan\n1,Maps,phase-out,2027-06-30,,,\n\
         2,New Maps,planned,,1,,\n",
        &["1 2 | by 2027-06-30 | systems 2 phase-out-plan, systems 3 replaces, systems 2 archiving-plan"],
    );
    // The contract hangs on the licence, not on the system.
    check(
        "system-without-contract",
        TODAY,
        "# systems\nid,name,status\n1,Maps,operation\n# contracts\nid,title\nK1,Office\n# licences\nid,system,contract,product\nL1,1,K1,Maps\n",
        &["1 | systems 2 name, licences 2 contract"],
    );
    // The option was to be called off by the last of June.
    check(
        "tender-late",
        "2027-10-04",
        "# contracts\nid,title,systems,start,end,options,option-notice,annual-value,procedure,implementation\n\
         K1,Payroll,S1,2024-01-01,2027-12-31,1x12 months,6 months,50000,below-threshold,small\n# systems\nid,name,status\nS1,Payroll,operation\n",
        &[
            "K1 S1 | 200000.00 DKK contract value | by 2027-10-04 | contracts 2 end, contracts 2 annual-value, contracts 2 options",
        ],
    );
}

#[test]
fn what_leaves_today_leaves_in_time() {
    let of = |leaves: &str| {
        let inventory = format!(
            "# systems\nid,name,status,retire-by,replaces\n1,Maps,phase-out,{leaves},\n2,New Maps,planned,,1\n3,Permits,operation,,\n\
             # integrations\nfrom,to\n1,3\n"
        );
        super::findings("out-still-needed", TODAY, "", &inventory).iter().map(|one| one.message.to_string()).collect::<Vec<_>>()
    };
    assert!(of(TODAY)[0].starts_with("leaves on 2026-11-21"), "{:?}", of(TODAY));
    assert!(of("2026-11-20")[0].starts_with("was to leave by 2026-11-20"), "{:?}", of("2026-11-20"));
}
