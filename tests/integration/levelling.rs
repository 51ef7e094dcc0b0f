//! Levelling: which tenders start earlier so that the team can carry them, on contracts whose dates were counted by hand.

use std::collections::BTreeSet;
use std::fmt::Write;

use chrono::{Days, NaiveDate};
use portfolio::analysis::tenders::joint::Shared;
use portfolio::analysis::tenders::levelling::{Levelling, Measure, Moved, Preparation, Team, Tender, level};
use portfolio::analysis::tenders::time_rules::TimeRules;
use portfolio::calendar::Country;
use portfolio::facts::Facts;
use portfolio::load;
use portfolio::model::ContractKey;
use portfolio::model::portfolio::Profile;
use portfolio::policy::Policy;
use proptest::prelude::*;

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

/// A line of contracts below the usual headings: an open tender for a medium system, where nothing else is said.
const HEADINGS: &str =
    "# contracts\nid,title,supplier,owner,start,end,procedure,implementation,options,option-notice,annual-value,cpv\n";

fn levelled(today: &str, policy: &str, rows: &str) -> (Levelling, Vec<String>) {
    let portfolio = load::from_text(Profile::default(), &format!("{HEADINGS}{rows}"));
    let policy = Policy::read("policy.toml", policy).expect("the policy is right");
    let facts = Facts::new(&portfolio, day(today), &policy.analysis);
    let owner_of = |contract| facts.owner_of_contract(contract);
    let levelling = level(&portfolio, &facts.dates, &facts.plans, facts.today, facts.settings, owner_of);
    (levelling, portfolio.contracts.iter().map(|contract| contract.id.clone()).collect())
}

fn team(today: &str, policy: &str, rows: &str) -> Team {
    let (mut levelling, _) = levelled(today, policy, rows);
    assert_eq!(levelling.teams.len(), 1);
    levelling.teams.remove(0)
}

/// Returns the preparation of a tender before and after, and how many days it is earlier.
fn told(tender: &Tender) -> String {
    let of = |preparation: Preparation| format!("{}/{}", preparation.start, preparation.signed);
    format!("{} -> {} {}", of(tender.planned), of(tender.levelled), tender.days_earlier)
}

fn peaks(team: &Team) -> (u32, u32, u32) {
    (team.capacity, team.peak.before, team.peak.after)
}

const TWO: &str = "\
K1,Payroll,A,Anna,2024-01-01,2029-08-31,open,medium,,,,
K2,Journal,B,Bo,2024-01-01,2029-08-31,open,medium,,,,
";

#[test]
fn a_tender_is_signed_when_the_next_begins() {
    // From 31 August 2029: migration 1 August, implementation 2 March (150 days back is a Sunday), signing 15 February, award
    // Friday 2 February, evaluation 19 December, notice Friday 3 November, material Friday 18 August, market 4 July, needs
    // Friday 5 May 2028. To be signed on 5 May 2028: signing 20 April, award Friday 7 April (ten days end after Easter, on the
    // 18th), evaluation 22 February, notice Friday 7 January, material Friday 22 October, market 7 September, needs Friday 9 July.
    let team = team("2026-11-21", "[levelling]\ncapacity = 1\n", TWO);
    let by_hand = ["2028-05-05/2029-03-02 -> 2027-07-09/2028-05-05 301", "2028-05-05/2029-03-02 -> 2028-05-05/2029-03-02 0"];
    assert_eq!(team.tenders.iter().map(told).collect::<Vec<_>>(), by_hand);
    assert_eq!((peaks(&team), team.is_within, team.is_proven), ((1, 2, 1), true, true));
    let moved = Moved { options: 0, days: 301, tenders: 1 };
    assert_eq!((team.moved, team.least_moved), (moved, moved));
    assert_eq!(team.tenders[0].makes_room, Some((day("2028-05-05"), 2)));
    let quarters: Vec<_> = team.quarters.iter().map(|quarter| (quarter.load.before, quarter.load.after)).collect();
    // From the last quarter of 2026: nothing until July 2027, and the second begins on the day on which the first is signed.
    assert_eq!(quarters, [(0, 0), (0, 0), (0, 0), (0, 1), (0, 1), (0, 1), (2, 1), (2, 1), (2, 1), (2, 1)]);
    assert_eq!(team.quarters[3].first, day("2027-07-01"));
}

#[test]
fn without_a_capacity_the_smallest_is_found() {
    let team = team("2026-11-21", "", TWO);
    assert_eq!((peaks(&team), team.least_capacity, team.is_proven), ((1, 2, 1), 1, true));
    let none_to_spare = self::team("2028-01-03", "", TWO);
    assert_eq!((peaks(&none_to_spare), none_to_spare.least_capacity), ((2, 2, 2), 2));
    assert_eq!(none_to_spare.moved, Moved::default());
}

#[test]
fn an_option_is_used_when_no_earlier_start_makes_room() {
    // A year later, from 31 August 2030: migration 1 August, implementation 4 March, signing Friday 15 February, award Friday
    // 1 February, evaluation 18 December, notice Friday 2 November, material Friday 17 August, market 3 July, needs 4 May 2029.
    let rows = format!(
        "{}K2,Journal,B,Bo,2024-01-01,2029-08-31,open,medium,2x12 months,6 months,400000,\n",
        &TWO[..TWO.find("K2").expect("K2")]
    );
    let team = team("2028-01-03", "[levelling]\ncapacity = 1\n", &rows);
    assert_eq!(
        team.tenders.iter().map(told).collect::<Vec<_>>(),
        ["2028-05-05/2029-03-02 -> 2028-05-05/2029-03-02 0", "2028-05-05/2029-03-02 -> 2029-05-04/2030-03-04 0",]
    );
    let option = team.tenders[1].option.as_ref().expect("an option");
    assert_eq!((option.count, option.for_levelling, option.by), (1, 1, day("2029-02-28")));
    assert_eq!((option.end, option.value.map(|value| value.to_string())), (day("2030-08-31"), Some("400000.00".to_owned())));
    assert_eq!((team.moved, team.is_proven), (Moved { options: 1, days: 0, tenders: 1 }, true));
    let unasked = self::team("2028-01-03", "", &rows);
    assert_eq!((peaks(&unasked), unasked.moved.options), ((2, 2, 2), 0), "nobody has set a limit that is worth an option");
    let earlier = self::team("2026-11-21", "[levelling]\ncapacity = 1\n", &rows);
    assert_eq!(earlier.moved, Moved { options: 0, days: 301, tenders: 1 }, "time costs less than an option");
}

#[test]
fn an_option_whose_day_has_passed_is_not_used_and_the_contracts_are_named() {
    // It would have had to be used by 31 August 2027.
    let rows = format!("{TWO}K3,Maps,C,Cy,2024-01-01,2034-08-31,open,medium,,,,\n")
        .replace("medium,,,,\nK3", "medium,2x12 months,24 months,,\nK3");
    let (levelling, ids) = levelled("2028-01-03", "[levelling]\ncapacity = 1\n", &rows);
    let team = &levelling.teams[0];
    assert_eq!((team.is_within, team.is_proven, team.least_capacity), (false, true, 2));
    let named = |contracts: &[ContractKey]| contracts.iter().map(|key| ids[key.position()].clone()).collect::<Vec<_>>();
    assert_eq!(team.jams.iter().map(|jam| named(&jam.contracts)).collect::<Vec<_>>(), [["K1", "K2"]]);
    let (needed, there) = team.jams[0].needed.expect("it is the time alone");
    assert!(needed > there && i64::try_from(there) == Ok((team.jams[0].to - team.jams[0].from).num_days() + 1));
    assert_eq!(named(&levelling.beyond), ["K3"], "its tender starts in 2033, after the sixteen quarters");
}

#[test]
fn what_is_late_starts_at_once_and_counts() {
    // Late by far. On Monday 23 November 2026, the first working day, it starts, and K2 goes before it is too late or after.
    let rows = "K1,Payroll,A,Anna,2024-01-01,2027-03-31,open,medium,,,,\nK2,Journal,B,Bo,2024-01-01,2029-08-31,open,medium,,,,\n";
    let team = team("2026-11-21", "[levelling]\ncapacity = 1\n", rows);
    let late = &team.tenders[0];
    assert!(late.is_fixed && !late.is_moved());
    assert_eq!((late.planned.start, late.days_earlier), (day("2026-11-23"), 0));
    assert_eq!((team.moved, team.is_within), (Moved::default(), true));
}

#[test]
fn a_contract_that_its_option_saves_uses_it_in_any_case() {
    let rows = "K1,Payroll,A,Anna,2024-01-01,2027-08-31,open,medium,2x12 months,3 months,400000,\n";
    let (levelling, _) = levelled("2026-11-21", "", rows);
    let tender = &levelling.teams[0].tenders[0];
    let option = tender.option.as_ref().expect("an option");
    // From 31 August 2028: migration 1 August, implementation Friday 3 March, signing 17 February, award Friday 4 February,
    // evaluation 21 December, but no time limit ends at Christmas, so Friday 17 December; notice 2 November, material 19 August,
    // market 5 July, needs 6 May 2027, which is Ascension Day: Wednesday 5 May.
    assert_eq!((tender.planned.start, option.count, option.for_levelling), (day("2027-05-05"), 1, 0));
    assert_eq!((option.by, levelling.teams[0].moved), (day("2027-05-31"), Moved::default()));
}

#[test]
fn each_owner_can_have_a_capacity_of_their_own() {
    let (levelling, _) = levelled("2026-11-21", "[levelling]\ncapacity = 1\nteams = \"owner\"\n", TWO);
    let names: Vec<_> = levelling.teams.iter().map(|team| team.name.as_deref().unwrap_or_default()).collect();
    assert_eq!(names, ["Anna", "Bo"]);
    assert!(levelling.teams.iter().all(|team| team.moved == Moved::default() && team.is_proven));
}

#[test]
fn person_days_are_spread_over_the_preparation_and_added_up_by_the_quarter() {
    // 301 person-days over 301 days are one a day, and two tenders two: 182 in July to September, which has 91 and a bit more.
    let policy = "[levelling]\ncapacity = 184\nperson-days = { open = 301 }\n";
    let (levelling, _) = levelled("2026-11-21", policy, TWO);
    assert_eq!((levelling.measure, levelling.assumptions.len()), (Measure::PersonDaysAQuarter, 0));
    let team = &levelling.teams[0];
    let before: Vec<_> = team.quarters.iter().map(|quarter| quarter.load.before).collect();
    // From 5 May: 27 and 30 days; 92; 92; 90 days of 2029 less those from 2 March on, 60.
    assert_eq!(before[6..], [114, 184, 184, 120]);
    assert_eq!((team.moved, team.is_proven), (Moved::default(), true));
    let tight = self::team("2026-11-21", &policy.replace("184", "183"), TWO);
    assert!(tight.is_within && tight.moved.tenders > 0 && tight.peak.after <= 183, "{:?}", tight.moved);
    let (assumed, _) = levelled("2026-11-21", "[levelling]\nperson-days = { negotiated = 90, dps = 10 }\n", TWO);
    assert_eq!(assumed.assumptions, ["person-days of a tender by `open` not given: 90 assumed, the most given"]);
}

#[test]
fn contracts_of_one_supplier_or_class_that_end_together_are_proposed_for_one_tender() {
    let rows = "\
K1,Payroll,A,Anna,2024-01-01,2029-08-31,open,medium,,,,48450000
K2,Hours,A,Bo,2024-01-01,2029-12-31,below-threshold,small,,,,48450000
K3,Maps,C,Cy,2024-01-01,2029-10-31,open,medium,,,,48450000
K4,Rates,A,Bo,2024-01-01,2030-12-31,below-threshold,small,,,,48000000
";
    let (levelling, ids) = levelled("2027-11-21", "", rows);
    let named =
        |contracts: &[ContractKey]| contracts.iter().map(|key| ids[key.position()].as_str()).collect::<Vec<_>>().join(" ");
    let groups: Vec<_> = levelling.groups.iter().map(|group| (named(&group.contracts), group.shared.clone())).collect();
    let class = Shared::Class("4845".to_owned());
    assert_eq!(groups, [("K1 K3 K2".to_owned(), vec![class]), ("K1 K2".to_owned(), vec![Shared::Supplier("a".to_owned())])]);
    let team = &levelling.teams[0];
    let days = |id: &str| {
        let tender = team.tenders.iter().find(|tender| ids[tender.contract.position()] == id).expect("a tender");
        (tender.planned.signed - tender.planned.start).num_days()
    };
    assert_eq!(i64::from(levelling.groups[1].saved), days("K2"), "one tender as long as that of K1");
}

#[test]
fn settings_that_cannot_be_meant_are_refused() {
    for (policy, why) in [
        ("quarters = 0", "no quarter is to be levelled"),
        ("person-days = { direct = 3 }", "no tender is planned as `direct`"),
        ("teams = \"everyone\"", "everyone"),
    ] {
        let error = Policy::read("policy.toml", &format!("[levelling]\n{policy}\n")).expect_err(policy);
        let told = error.iter().map(ToString::to_string).collect::<String>();
        assert!(told.contains(why), "{told}");
    }
}

#[derive(Debug, Clone)]
struct Row {
    ends_in: u64,
    kind: usize,
    options: u32,
    owner: usize,
}

fn rows_of(rows: &[Row], order: &[usize]) -> String {
    let kinds = [("open", "medium"), ("negotiated", "large"), ("framework-mini-tender", "medium"), ("below-threshold", "small")];
    let mut text = String::new();
    for at in order {
        let Row { ends_in, kind, options, owner } = rows[*at];
        let (procedure, size) = kinds[kind];
        let end = day("2026-11-21") + Days::new(ends_in);
        let options = if options > 0 { format!("{options}x12 months") } else { String::new() };
        writeln!(text, "K{at:02},T,S{},O{owner},2024-01-01,{end},{procedure},{size},{options},3 months,1000,", at % 3)
            .expect("text");
    }
    text
}

fn inventories() -> impl Strategy<Value = (Vec<Row>, Vec<usize>)> {
    let row = (30..1_500_u64, 0..4_usize, 0..3_u32, 0..2_usize);
    let rows = prop::collection::vec(row.prop_map(|(ends_in, kind, options, owner)| Row { ends_in, kind, options, owner }), 1..9);
    rows.prop_flat_map(|rows| {
        let order = Just((0..rows.len()).collect::<Vec<_>>()).prop_shuffle();
        (Just(rows), order)
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn a_levelled_calendar_keeps_what_it_says((rows, order) in inventories(), capacity in 0..5_u32, by_owner in any::<bool>()) {
        let teams = if by_owner { "owner" } else { "all" };
        let policy = format!("[levelling]\ncapacity = {capacity}\nteams = \"{teams}\"\n");
        let in_order: Vec<usize> = (0..rows.len()).collect();
        let (levelling, _) = levelled("2026-11-21", &policy, &rows_of(&rows, &in_order));
        let (shuffled, _) = levelled("2026-11-21", &policy, &rows_of(&rows, &order));
        prop_assert_eq!(&levelling, &shuffled, "the order of rows does not show");
        let today = day("2026-11-21");
        let mut seen = BTreeSet::new();
        for team in &levelling.teams {
            for tender in &team.tenders {
                prop_assert!(seen.insert(tender.contract));
                prop_assert!(tender.levelled.start >= today && tender.levelled.signed >= tender.levelled.start);
                prop_assert!(TimeRules::of(Country::Denmark).calendar().is_working_day(tender.levelled.start));
                let for_levelling = tender.option.as_ref().map_or(0, |option| option.for_levelling);
                prop_assert!(capacity > 0 || for_levelling == 0);
                prop_assert!(for_levelling > 0 || tender.levelled.start <= tender.planned.start, "earlier, never later");
                prop_assert_eq!(tender.makes_room.is_some(), tender.is_moved(), "what moves makes room");
                if tender.is_fixed {
                    prop_assert!(!tender.is_moved());
                }
            }
            let at_once = |day: NaiveDate| team.tenders.iter().filter(|tender| tender.levelled.start <= day && day < tender.levelled.signed).count();
            let most = team.tenders.iter().map(|tender| at_once(tender.levelled.start)).max().unwrap_or(0);
            prop_assert_eq!(team.is_within, team.jams.is_empty());
            prop_assert!(most <= team.peak.after as usize || team.tenders.iter().any(|tender| tender.levelled.start > levelling.horizon));
            prop_assert!(!team.is_within || most <= team.capacity as usize);
            prop_assert!(team.least_capacity <= team.peak.after && team.least_moved <= team.moved);
            prop_assert!(capacity == 0 || team.capacity == capacity);
            prop_assert!(capacity > 0 || team.is_within);
        }
    }
}
