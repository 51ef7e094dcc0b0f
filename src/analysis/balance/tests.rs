//! One in, one out by hand: every case that a register may hold, with what comes of it.

use super::periods::{Length, Turnover};
use super::*;
use crate::model::portfolio::Profile;

fn balance_of(systems: &str) -> (Portfolio, Balance) {
    let portfolio = crate::load::from_text(Profile::default(), &format!("# systems\n{systems}"));
    let balance = on("2026-11-21", &portfolio, None);
    (portfolio, balance)
}

fn on(today: &str, portfolio: &Portfolio, earlier: Option<&Earlier>) -> Balance {
    let today = today.parse().expect("a day");
    Balance::of(portfolio, &Graph::of(portfolio), earlier, today, &BalanceSettings::default())
}

fn ids(portfolio: &Portfolio, systems: &[SystemKey]) -> String {
    systems.iter().map(|system| portfolio[*system].id.as_str()).collect::<Vec<_>>().join(" ")
}

#[test]
fn the_last_period_begins_the_day_after_the_same_day_a_year_ago() {
    let (portfolio, balance) = balance_of(
        "id,name,status,in-service,retired\nA,A,operation,2025-11-21,\nB,B,operation,2025-11-22,\nC,C,operation,2026-11-21,\n\
         D,D,operation,2026-11-22,\nE,E,retired,2010-01-01,2025-11-21\nF,F,retired,2010-01-01,2025-11-22\n",
    );
    assert_eq!(ids(&portfolio, &balance.whole.came), "B C");
    assert_eq!(ids(&portfolio, &balance.whole.coming), "D", "its first day lies ahead");
    assert_eq!(ids(&portfolio, &balance.whole.went), "F");
    assert_eq!(ids(&portfolio, &balance.entering), "B C D");
}

#[test]
fn the_next_period_ends_with_the_same_day_in_a_year() {
    let (portfolio, balance) = balance_of(
        "id,name,status,in-service,retire-by\nA,A,operation,,2026-11-21\nB,B,phase-out,,2027-11-21\nC,C,operation,,2027-11-22\n\
         D,D,planned,2027-11-21,\nE,E,planned,2027-11-22,\nF,F,procurement,,\nG,G,planned,2026-01-01,2027-01-01\n",
    );
    assert_eq!(ids(&portfolio, &balance.whole.going), "B", "what is overdue was counted when it should have gone");
    assert_eq!(ids(&portfolio, &balance.whole.coming), "D F G");
    assert_eq!(ids(&portfolio, &balance.entering), "D E F G");
    assert_eq!((balance.whole.grew(), balance.whole.grows()), (0, 2));
}

#[test]
fn mandated_systems_stand_apart_and_modules_do_not_count() {
    let (portfolio, balance) = balance_of(
        "id,name,status,mandated,part-of,organisation\nA,A,planned,yes,,U\nB,B,planned,,C,U\nC,C,operation,,,U\nD,D,planned,,,\n\
         # organisation\nid,name\nU,U\n",
    );
    assert_eq!(ids(&portfolio, &balance.whole.coming), "D");
    assert_eq!(ids(&portfolio, &balance.whole.mandated), "A");
    assert_eq!(ids(&portfolio, &balance.entering), "A D");
    let unit = &balance.units[&UnitKey::at(0)];
    assert_eq!((unit.grows(), ids(&portfolio, &unit.mandated)), (0, "A".to_owned()));
}

#[test]
fn what_has_left_again_replaces_nothing() {
    let (portfolio, balance) = balance_of(
        "id,name,status,mandated,replaces\nA,A,operation,,\nB,B,retired,,A\nC,C,operation,,A\nD,D,planned,,A;C\nE,E,planned,yes,A\nF,F,retired,,\nG,G,retired,,F\n",
    );
    let told: Vec<_> = balance
        .outgoing
        .iter()
        .map(|out| [ids(&portfolio, &[out.system]), ids(&portfolio, &out.replaced_by), ids(&portfolio, &out.claimed_by)])
        .collect();
    assert_eq!(told, [["A", "C D E", "C D"], ["C", "D", "D"]]);
}

#[test]
fn any_length_of_period_is_borne() {
    let portfolio = crate::load::from_text(Profile::default(), "# systems\nid,name,in-service\nA,A,2000-01-01\n");
    let longest = BalanceSettings { period_months: u32::MAX };
    for today in [NaiveDate::MIN, NaiveDate::MAX, "2026-11-21".parse().expect("a day")] {
        let balance = Balance::of(&portfolio, &Graph::of(&portfolio), None, today, &longest);
        assert_eq!(balance.entering.len(), 1);
        assert!(balance.periods(Length::Quarter).len() <= 41 && balance.periods(Length::Year).len() <= 1);
    }
}

#[test]
fn a_year_back_from_a_leap_day_begins_on_the_first_of_march() {
    let inventory = "# systems\nid,name,in-service\nA,A,2027-02-28\nB,B,2027-03-01\nC,C,2028-02-29\nD,D,2028-03-01\n";
    let portfolio = crate::load::from_text(Profile::default(), inventory);
    let balance = on("2028-02-29", &portfolio, None);
    assert_eq!((balance.since.to_string(), balance.until.to_string()), ("2027-02-28".to_owned(), "2029-02-28".to_owned()));
    assert_eq!(
        (ids(&portfolio, &balance.whole.came), ids(&portfolio, &balance.whole.coming)),
        ("B C".to_owned(), "D".to_owned())
    );
    // A year later, the leap day is the same day a year ago.
    assert_eq!(ids(&portfolio, &on("2029-02-28", &portfolio, None).whole.came), "D");
}

#[test]
fn one_that_comes_for_three_makes_two_fewer() {
    let (portfolio, balance) = balance_of(
        "id,name,status,in-service,retired,replaces\nA,A,retired,,2026-01-31,\nB,B,retired,,2026-02-28,\nC,C,retired,,2026-03-31,\n\
         D,D,operation,2026-01-01,,A;B;C\n",
    );
    assert_eq!((balance.whole.came.len(), ids(&portfolio, &balance.whole.went)), (1, "A B C".to_owned()));
    let periods = balance.periods(Length::Year);
    assert_eq!(periods.iter().map(|period| Turnover::of(&period.movements).net()).sum::<i64>(), -2);
}

#[test]
fn what_becomes_a_module_of_its_successor_goes_when_that_comes() {
    let (portfolio, balance) = balance_of(
        "id,name,status,in-service,replaces,part-of\nA,A,operation,2026-05-01,B,\nB,B,operation,2010-01-01,,A\n\
         C,C,planned,2027-02-01,D,\nD,D,operation,,,E\nE,E,planned,,,C\nF,F,operation,2026-05-01,,A\n",
    );
    assert_eq!((ids(&portfolio, &balance.whole.came), ids(&portfolio, &balance.whole.went)), ("A".into(), "B".into()));
    assert_eq!((ids(&portfolio, &balance.whole.coming), ids(&portfolio, &balance.whole.going)), ("C".into(), "D".into()));
    assert!(balance.outgoing.iter().all(|outgoing| outgoing.lives_on(&portfolio)));
}

#[test]
fn what_comes_back_enters_until_the_period_is_over() {
    let inventory = "# systems\nid,name,status,in-service\nA,A,operation,2010-01-01\n";
    let portfolio = crate::load::from_text(Profile::default(), inventory);
    let day = |text: &str| text.parse().expect("a day");
    let gone = "# systems\nid,name,status,in-service,retired\nA,A,retired,2010-01-01,2026-03-31\n";
    let mut earlier = Earlier::of(&crate::load::from_text(Profile::default(), gone), day("2026-05-31"));
    let told = |balance: &Balance| (balance.entering.len(), balance.whole.came.len(), balance.whole.went.len());
    assert_eq!(told(&on("2026-11-21", &portfolio, Some(&earlier))), (1, 1, 1), "it went and it came");
    earlier.systems[0].departure.as_mut().expect("it was gone").back = Some(day("2026-08-31"));
    assert_eq!(told(&on("2027-08-30", &portfolio, Some(&earlier))), (1, 1, 0));
    assert_eq!(told(&on("2027-08-31", &portfolio, Some(&earlier))), (0, 0, 0));
    assert_eq!(told(&on("2026-11-21", &portfolio, None)), (0, 0, 0));
}

#[test]
fn a_chain_goes_on_behind_what_is_gone_again() {
    let (portfolio, balance) = balance_of(
        "id,name,status,replaces\nA,A,operation,\nB,B,retired,A\nC,C,retired,B\nD,D,planned,C\nE,E,operation,A\nF,F,operation,\nG,G,retired,F\n\
         H,H,operation,I\nI,I,retired,H\n",
    );
    let told: Vec<_> = balance
        .outgoing
        .iter()
        .map(|out| {
            let chains: Vec<_> = out.chains.iter().map(|chain| ids(&portfolio, chain)).collect();
            [
                ids(&portfolio, &[out.system]),
                ids(&portfolio, &out.replaced_by),
                ids(&portfolio, &out.claimed_by),
                chains.join("; "),
            ]
        })
        .collect();
    assert_eq!(told, [["A", "D E", "E", "D C B A"], ["C", "D", "D", ""], ["I", "H", "H", ""]]);
}

#[test]
fn a_system_is_counted_to_the_unit_that_has_it_now_and_a_move_is_no_coming_or_going() {
    let systems = |unit: &str| format!("# systems\nid,name,status,in-service,organisation\nA,A,operation,2010-01-01,{unit}\n");
    let units = "# organisation\nid,name\nU,U\nV,V\n";
    let read = |unit: &str| crate::load::from_text(Profile::default(), &format!("{}{units}", systems(unit)));
    let (before, portfolio) = (read("U"), read("V"));
    let earlier = Earlier::of(&before, "2026-05-31".parse().expect("a day"));
    let balance = on("2026-11-21", &portfolio, Some(&earlier));
    assert_eq!(balance.units, BTreeMap::from([(UnitKey::at(1), Flow::default())]));
}

#[test]
fn quarters_end_with_the_day_of_the_run_and_add_up_to_the_flows() {
    let (portfolio, balance) = balance_of(
        "id,name,status,in-service,retire-by,retired,mandated\nA,A,operation,2025-11-22,,,\nB,B,operation,2025-12-31,,,\n\
         C,C,operation,2026-01-01,,,\nD,D,retired,,,2026-11-21,\nE,E,planned,2026-11-22,,,\nF,F,operation,,2027-11-21,,\n\
         G,G,planned,,,,\nH,H,planned,2026-01-01,,,\nI,I,operation,,2026-06-30,,\nJ,J,operation,2026-07-01,2027-03-31,,yes\n\
         K,K,planned,2027-11-22,,,\nL,L,operation,2025-11-21,2027-11-22,,\n",
    );
    let told: Vec<_> = balance
        .periods(Length::Quarter)
        .iter()
        .map(|period| {
            let days = period.days.map(|(first, last)| format!("{first} to {last}")).unwrap_or_default();
            let systems: Vec<_> = period.movements.iter().map(|movement| movement.system).collect();
            (days, period.is_planned, ids(&portfolio, &systems))
        })
        .collect();
    let by_hand = [
        ("2025-11-22 to 2025-12-31", false, "A B"),
        ("2026-01-01 to 2026-03-31", false, "C"),
        ("2026-04-01 to 2026-06-30", false, ""),
        ("2026-07-01 to 2026-09-30", false, "J"),
        ("2026-10-01 to 2026-11-21", false, "D"),
        ("2026-11-22 to 2026-12-31", true, "E"),
        ("2027-01-01 to 2027-03-31", true, "J"),
        ("2027-04-01 to 2027-06-30", true, ""),
        ("2027-07-01 to 2027-09-30", true, ""),
        ("2027-10-01 to 2027-11-21", true, "F"),
        ("", true, "G H"),
    ];
    assert_eq!(told, by_hand.map(|(days, planned, systems)| (days.to_owned(), planned, systems.to_owned())));
    let sum = |planned: bool| {
        let periods = balance.periods(Length::Quarter);
        let movements: Vec<_> =
            periods.into_iter().filter(|period| period.is_planned == planned).flat_map(|period| period.movements).collect();
        Turnover::of(&movements)
    };
    assert_eq!(sum(false), Turnover { entered: 3, left: 1, mandated_in: 1, mandated_out: 0 });
    assert_eq!((balance.whole.came.len(), balance.whole.went.len()), (3, 1));
    assert_eq!(sum(true), Turnover { entered: 3, left: 1, mandated_in: 0, mandated_out: 1 });
    assert_eq!((balance.whole.coming.len(), balance.whole.going.len()), (3, 1));
    let overdue: Vec<_> = balance.overdue().map(|movement| movement.system).collect();
    assert_eq!(ids(&portfolio, &overdue), "I");
    let years: Vec<_> = balance.periods(Length::Year).iter().map(|period| (period.days, period.movements.len())).collect();
    let day = |text: &str| text.parse::<NaiveDate>().expect("a day");
    let days = |first, last| Some((day(first), day(last)));
    assert_eq!(
        years,
        [
            (days("2025-01-01", "2025-12-31"), 3),
            (days("2026-01-01", "2026-11-21"), 3),
            (days("2026-11-22", "2026-12-31"), 1),
            (days("2027-01-01", "2027-12-31"), 4),
            (None, 2)
        ]
    );
}
