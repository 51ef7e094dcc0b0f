//! Figures worked out by hand.

use portfolio::analysis::merge::together::{Because, Window};
use portfolio::analysis::merge::{Archive, Label};
use portfolio::report::merge::MergeReport;

use super::{NORD, SYD, label, of_two, proposals};

#[test]
fn what_both_have_is_one_product_and_what_serves_one_task_a_choice() {
    of_two(NORD, SYD, |merged| {
        assert_eq!(
            proposals(merged),
            [
                // More users, 1 500 against 2 000 a user, and bound longer.
                "Syd 1 > Nord 1",
                // One system depends on each Outlook; nothing else is known: the first by name stays.
                "Nord 3 > Syd 3",
                // No users are known: 5 against 3.50 an inhabitant; and Syd's contract runs half a year longer.
                "Syd 4 > Nord 4",
                // One system depends on Nexus and none on Cura; but Cura has more users, is cheaper a user and bound longer.
                "Syd 2 > Nord 2",
            ]
        );
        let only: Vec<_> = merged.only_in_one().into_iter().map(|at| label(merged, at)).collect();
        assert_eq!(only, ["Nord 5", "Syd 6"]);
        assert_eq!(merged.rivalries[0].labels, [Label::Task("omsorg".to_owned())]);
    });
}

#[test]
fn the_counts_are_told_first_and_what_there_was_is_what_stays_and_what_goes() {
    of_two(NORD, SYD, |merged| {
        let told: Vec<_> = merged
            .counts()
            .iter()
            .map(|count| [count.systems, count.in_several, count.rivalling, count.only, count.retired, count.left()])
            .collect();
        assert_eq!(told, [[5, 3, 1, 1, 3, 2], [5, 3, 1, 1, 1, 4]]);
        // Aula and Nexus on 30 June 2027, Outlook, which no contract binds, on 1 January, SBSYS on 31 December.
        let quarters: Vec<_> = merged.quarters().iter().map(|one| (one.name(), one.retired, one.left)).collect();
        let by_hand = [("2026-Q4", 0, 10), ("2027-Q1", 1, 9), ("2027-Q2", 2, 7), ("2027-Q3", 0, 7), ("2027-Q4", 1, 6)];
        assert_eq!(quarters, by_hand.map(|(name, gone, left)| (name.to_owned(), gone, left)));
    });
}

#[test]
fn a_system_that_goes_tells_until_when_it_is_paid_and_what_must_move() {
    of_two(NORD, SYD, |merged| {
        let sbsys = &merged.of_products[merged.in_several().next().expect("a product")].leaving[0];
        assert_eq!(label(merged, sbsys.at), "Nord 1");
        assert_eq!(sbsys.goes_on.map(|day| day.to_string()).as_deref(), Some("2027-12-31"));
        // From 1 January to 31 December: twelve months at 1 000 000 / 12.
        assert_eq!(sbsys.beside.map(|term| term.to_string()).as_deref(), Some("12 months"));
        assert_eq!(sbsys.cost_beside.map(|cost| cost.to_string()).as_deref(), Some("1000000.00"));
        // Outlook takes letters from Syd's SBSYS already; nobody sends it notes as Nexus does to Nord's.
        let moves: Vec<_> = sbsys.moves.iter().map(|one| (one.is_sent, one.is_there_already)).collect();
        assert_eq!(moves, [(false, false), (true, true)]);
        assert_eq!(sbsys.archive, Archive::MissingForPersonalData);
        let nexus = &merged.of_rivalries[0].leaving[0];
        assert_eq!(nexus.archive, Archive::Planned);
        // From 1 January to 30 June: six months at 2 000 000 / 12.
        assert_eq!(nexus.cost_beside.map(|cost| cost.to_string()).as_deref(), Some("1000000.00"));
    });
}

#[test]
fn contracts_of_one_product_are_held_against_the_threshold_together() {
    of_two(NORD, SYD, |merged| {
        let of_product = |number: usize| {
            let product = merged.in_several().nth(number).expect("a product");
            let is_that = |one: &&portfolio::analysis::merge::Together| one.because.contains(&Because::Product(product));
            merged.together.iter().find(is_that).expect("contracts of it")
        };
        let sbsys = of_product(0);
        // NK1 can wait until its option has run out, on 31 December 2028; SK1 ends on 30 June 2028 and not before.
        let day = "2028-06-30".parse().expect("a day");
        assert_eq!(sbsys.window, Window::Open(day, Some(day)));
        // Both run longer than 48 months with their options: 4 × 1 000 000 + 4 × 1 200 000.
        assert_eq!(sbsys.value.map(|(value, _)| value.to_string()).as_deref(), Some("8800000.00"));
        let (_, tender) = &sbsys.tenders[0];
        assert!(tender.threshold.is_reached);
        assert_eq!(tender.procedure.name(), "open");
        // 1 000 000 onto 1 200 000 is 83.3 hundredths: no small change.
        let join = sbsys.join.as_ref().expect("a contract to join");
        assert_eq!((join.increase.to_string().as_str(), join.is_small), ("1000000", false));
        assert_eq!(join.percent.map(|percent| percent.to_string()).as_deref(), Some("83.3"));
        // Aula: 24 months at 50 000 / 12 and 36 at 70 000 / 12 make 310 000, below any threshold of the directive.
        let aula = of_product(2);
        assert_eq!(aula.value.map(|(value, _)| value.to_string()).as_deref(), Some("310000.00"));
        let (_, tender) = &aula.tenders[0];
        assert!(!tender.threshold.is_reached);
        assert_eq!(tender.procedure.name(), "below-threshold");
        // NK4 ends on 30 June 2027 for good, SK4 half a year later: no common day.
        let gap = ("2027-06-30".parse().expect("a day"), "2027-12-31".parse().expect("a day"));
        assert_eq!(aula.window, Window::Gap(gap.0, gap.1));
    });
}

#[test]
fn prices_stand_side_by_side_a_head_and_a_licence() {
    of_two(NORD, SYD, |merged| {
        let report = MergeReport::of(merged);
        let json: serde_json::Value = serde_json::from_slice(&report.json()).expect("JSON");
        let sbsys = json["products"].as_array().expect("products").iter().find(|one| one["label"] == "SbSys (sagsbehandling)");
        let sbsys = sbsys.expect("SBSYS");
        let of = |at: usize| ["side", "cost-per-inhabitant", "cost-per-user"].map(|key| sbsys["systems"][at][key].clone());
        assert_eq!(of(0), ["Syd", "60.00", "1500.00"]);
        assert_eq!(of(1), ["Nord", "100.00", "2000.00"]);
        // A price a month counts twelve times.
        let prices: Vec<_> = sbsys["prices"].as_array().expect("prices").iter().map(|one| one["unit-price"].clone()).collect();
        assert_eq!(prices, ["1200.00", "1200"].map(|_| "1200.00"));
        assert_eq!(json["counts"]["systems"], 10);
        assert_eq!(json["counts"]["merged"], 6);
        // 1 000 000 + 2 000 000 + 50 000; Outlook has no cost.
        assert_eq!(json["counts"]["saving-per-year"][0]["value"], "3050000.00");
    });
}
