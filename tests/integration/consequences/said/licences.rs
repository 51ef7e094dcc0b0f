//! What is said beside findings about licences.

use super::{TODAY, check, findings, messages, said};

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
    // 8 and a tenth are 9, so that one of ten is too many.
    let ten = licences("8,8,2026-11-01").replace("user,100", "user,10");
    assert_eq!(messages("over-licensed", &ten), ["10 bought, 9 needed: 1 too many"]);
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
fn more_users_than_people_is_a_matter_for_the_owner_of_the_system() {
    let inventory = "# systems\nid,name,owner\n7,Maps,Head of Roads\n# organisation\nid,name,headcount\n1,Library,10\n2,Harbour,10\n\
        # licences\nid,system,product,metric,quantity\nL1,7,Maps,named-user,100\n\
        # usage\nlicence,organisation,assigned,active,measured\nL1,1,20,5,2026-11-01\nL1,2,5,20,2026-11-01\n";
    let found = findings("usage-above-headcount", TODAY, "", inventory);
    let columns = found.iter().map(|one| one.places.iter().filter_map(|place| place.column.as_deref()).collect::<Vec<_>>());
    assert_eq!(columns.collect::<Vec<_>>(), [["assigned", "headcount"], ["active", "headcount"]]);
    assert!(found.iter().all(|one| one.owner.as_deref() == Some("Head of Roads")));
}

#[test]
fn what_came_today_may_be_unused_and_what_was_measured_says_so() {
    let of = |in_service: &str| format!("# systems\nid,name,status,in-service,active-users\n1,Maps,operation,{in_service},0\n");
    let found = |in_service: &str| findings("unused-system", TODAY, "", &of(in_service)).len();
    assert_eq!(["2026-11-20", "2026-11-21", "2026-11-22"].map(found), [1, 1, 0]);
    let licences = "# systems\nid,name,status\n1,Maps,operation\n# licences\nid,system,product,metric,quantity\nL1,1,Maps,named-user,10\n\
        # usage\nlicence,assigned,active,measured\nL1,5,0,2026-11-01\n";
    let measured = &findings("unused-system", TODAY, "", licences)[0];
    assert!(measured.places.iter().any(|place| (&*place.file, place.column.as_deref()) == ("usage.csv", Some("active"))));
}
