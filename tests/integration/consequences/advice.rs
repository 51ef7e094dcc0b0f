//! What to do, where it depends on the case.

use super::{TODAY, findings};

/// Returns what a rule advises about each of its findings.
fn advice(rule: &str, today: &str, inventory: &str) -> Vec<String> {
    findings(rule, today, "", inventory).iter().map(|finding| finding.fix.to_string()).collect()
}

#[test]
fn a_contract_that_nothing_needs_is_left_on_a_day_on_which_it_can_be_left() {
    let of = |contract: &str, system: &str| {
        let heads = ["id,title,systems,end,renewal,notice,notice-to-end-of,terminated", "id,name,status,retire-by,retired"];
        let inventory = format!("# contracts\n{}\nK1,Rota,S1,{contract}\n# systems\n{}\nS1,Rota,{system}\n", heads[0], heads[1]);
        advice("paid-after-retirement", TODAY, &inventory).join(" ")
    };
    let retired = "retired,,2026-02-28";
    let (notice, exit) = ("Give notice by ", "Give notice in time for the contract to end on ");
    let agree = "Agree with the supplier on an earlier end: the contract has no notice period that would reach one.";
    for (contract, system, by_hand) in [
        ("2031-12-31,,,,2028-06-30", retired, "Agree with the supplier on an end that comes with the last system's.".to_owned()),
        (
            "2027-06-30,12 months,3 months,,",
            retired,
            format!("{notice}2027-03-31, so that the contract does not run for another term."),
        ),
        // Six months from today; to the last day of the term there is nothing to gain.
        ("2031-12-31,,6 months,,", retired, format!("{exit}2027-05-21.")),
        ("2027-05-22,,6 months,,", retired, format!("{exit}2027-05-21.")),
        ("2027-05-21,,6 months,,", retired, agree.to_owned()),
        ("2031-12-31,,,,", retired, agree.to_owned()),
        (",,3 months,,", "phase-out,2027-01-15,", format!("{exit}2027-02-21.")),
        // It goes on 15 May. Any day will do, or the end of a quarter, unless the contract ends before that.
        ("2028-12-31,,3 months,,", "phase-out,2027-05-15,", format!("{exit}2027-05-15.")),
        ("2028-12-31,,3 months,quarter,", "phase-out,2027-05-15,", format!("{exit}2027-06-30.")),
        ("2027-06-15,,3 months,quarter,", "phase-out,2027-05-15,", agree.to_owned()),
    ] {
        assert_eq!(of(contract, system), by_hand, "{contract}: {system}");
    }
}

#[test]
fn an_option_that_does_not_help_is_told_beside_a_late_tender() {
    let of = |options: &str, today: &str| {
        let head = "# contracts\nid,title,start,end,option-notice,options,annual-value,procedure,implementation\n";
        let inventory = format!("{head}K1,Payroll,2024-01-01,2027-12-31,1 month,{options},50000,below-threshold,small\n");
        let found = findings("tender-late", today, "", &inventory);
        found.iter().flat_map(|finding| &finding.evidence).map(ToString::to_string).collect::<Vec<_>>()
    };
    // A month before 31 December is 30 November; a month more ends on 31 January.
    for today in ["2027-11-29", "2027-11-30"] {
        assert!(of("1x1 month", today).contains(&"the unused option ends on 2028-01-31: too short".to_owned()));
    }
    assert!(of("1x1 month", "2027-12-01").contains(&"the last day to use the option, 2027-11-30, has passed".to_owned()));
    assert!(!of("", "2027-12-01").iter().any(|line| line.contains("option")));
}

#[test]
fn what_came_and_what_is_to_come_need_as_many_to_go() {
    let systems = "# systems\nid,name,status,in-service\n1,Maps,operation,2026-05-01\n2,Post,planned,\n3,Mail,procurement,\n";
    let by_hand = ["Find 3 more systems to retire by 2027-11-21, or postpone some of those that are to come."];
    assert_eq!(advice("portfolio-grew", TODAY, systems), by_hand);
    let came = "# systems\nid,name,status,in-service\n1,Maps,operation,2026-05-01\n";
    assert_eq!(advice("portfolio-grew", TODAY, came), ["Find 1 more system to retire for what came in."]);
}

#[test]
fn an_unreadable_cell_is_told_what_could_be_read_there() {
    for (table, columns, readable) in [
        ("systems\nid,name", "in-service retire-by retired", "a date such as 2026-12-31, with the year in four digits"),
        ("systems\nid,name", "annual-cost", "an amount in digits such as 12.500,00"),
        ("systems\nid,name", "users active-users", "a whole number in digits"),
        ("systems\nid,name", "status", "planned, procurement, operation, phase-out or retired"),
        ("systems\nid,name", "criticality", "low, medium, high or critical"),
        ("systems\nid,name", "mandated common-component personal-data", "yes or no"),
        ("contracts\nid,title", "competed", "the day of the award such as 2026-12-31, or yes or no"),
        ("contracts\nid,title", "notice option-notice", "a period such as 6 months or 90 days"),
        ("contracts\nid,title", "renewal", "a period such as 12 months, or yes or no"),
        ("contracts\nid,title", "options", "how many and how long, such as 2 x 12 months"),
        ("contracts\nid,title", "notice-to-end-of", "month, quarter or year"),
        ("contracts\nid,title", "implementation", "none, small, medium or large"),
        ("contracts\nid,title", "procedure", "how it was bought, such as open, framework-mini-tender, direct or joint-buyer"),
        ("contracts\nid,title", "currency", "a currency in three letters such as DKK"),
        ("integrations\nfrom,to", "depends", "to, from or both"),
        ("licences\nid,product", "price-per", "year, month or once"),
        ("licences\nid,product", "metric", "what is counted, such as named-user, concurrent, device, inhabitant or flat"),
        ("decisions\nrequest,condition", "decision", "approved, approved-with-conditions, rejected or postponed"),
        ("decisions\nrequest,condition", "met", "the day on which it was met, or yes or no"),
    ] {
        for column in columns.split(' ') {
            let told = advice("unreadable-value", TODAY, &format!("# {table},{column}\n1,Maps,perhaps so\n"));
            assert!(told.contains(&format!("Write {readable}, or empty the cell.")), "{column}: {told:?}");
        }
    }
    // What people decide of a finding is no decision of the forum; the message itself says what to write.
    let told = advice("unreadable-value", TODAY, "# waivers\nrule,subject,decision\nno-owner,1,perhaps so\n");
    assert_eq!(told, ["Write the value so that it can be read, or empty the cell."]);
}

#[test]
fn what_is_wrong_with_licences_names_what_to_mend() {
    let measured = "# licences\nid,product,metric,quantity\nL1,Maps,named-user,10\n\
        # usage\nlicence,assigned,active,measured\nL1,3,3,2026-11-22\n";
    let by_hand = "Look up when it was measured, and correct the day: until then the figure is not counted.";
    assert_eq!(advice("dates-contradict", TODAY, measured), [by_hand]);
    let ended = "# licences\nid,product,metric,quantity,to\nL1,Signing,named-user,100,2025-12-31\n\
        # usage\nlicence,assigned,active,measured\nL1,70,70,2026-11-01\n";
    let by_hand = "Renew `Signing` for those who need it, or take back the assignments and stop its use.";
    assert_eq!(advice("entitlement-expired", TODAY, ended), [by_hand]);
    let in_euro = "# contracts\nid,title,currency\nK1,Maps,DKK\nK2,Maps,EUR\n# licences\nid,contract,product,metric,quantity,unit-price\n\
        L1,K1,Maps,named-user,10,90\nL2,K2,Maps,named-user,10,12\n";
    let by_hand = "Give EUR a rate under `[currency]` in the policy, or correct the currency of the contract.";
    assert_eq!(advice("mixed-currencies", TODAY, in_euro), [by_hand]);
}
