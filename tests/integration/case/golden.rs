//! The cash-flow tables of Høje-Taastrup's digitalisation strategy 2015–2018, in millions of kroner, with the signs that the
//! tables explain: an investment or a cost is above zero, a saving below.
//!
//! Every figure of every table follows from its line items by one rule: what lies halfway is rounded towards zero. MedCom saves 0,025 a
//! year and is printed 0,02; with it -0,375 is printed -0,37, -0,325 is -0,32, -1,165 is -1,16, 0,135 is 0,13 and 8,685 is 8,68. The one
//! sum that no rule gives stands in the text of table 11, and its test says so.

use portfolio::analysis::case::LineKind::{Gain, Investment, Operation};
use portfolio::analysis::case::{Amounts, Case, Figure, Line};
use portfolio::model::Money;
use rust_decimal::RoundingStrategy::MidpointTowardZero;

use super::{case, decimal, figures, line, of_time, row};

fn communication() -> Vec<Line> {
    vec![
        line(Investment, "bølgeplan 3 og 4", 2015, &["0,4", "0,6", "0", "0"]),
        of_time(line(Operation, "bølgeplan 3 og 4", 2015, &["-0,8", "-0,8", "-1,3", "-1,3"])),
    ]
}

fn monopoly() -> Vec<Line> {
    vec![
        line(Operation, "KMD Aktiv til KY", 2015, &["0", "-0,33", "-0,33", "-0,33"]),
        line(Operation, "KMD Dagpenge til sygedagpengesystem", 2015, &["0", "-0,33", "-0,83", "-0,83"]),
        line(Operation, "KMD Sag til SAPA", 2015, &["1", "0,67", "-0,83", "-0,83"]),
    ]
}

fn health() -> Vec<Line> {
    vec![
        line(Investment, "FMK", 2015, &["0,4", "0", "0", "0"]),
        of_time(line(Operation, "FMK", 2015, &["-0,35", "-0,35", "-0,35", "-0,35"])),
        of_time(line(Operation, "MedCom", 2015, &["0", "-0,025", "-0,025", "-0,025"])),
    ]
}

fn learning() -> Vec<Line> {
    let learning_material =
        Line { kind: Operation, title: "digitale læringsmidler".to_owned(), amounts: Amounts::NotEstimated, ..Line::default() };
    vec![
        line(Investment, "digitale læringsmidler", 2015, &["1,5", "0", "0", "0"]),
        learning_material,
        line(Investment, "læreplaner og forældrekommunikation", 2015, &["2", "0", "0", "0"]),
        line(Operation, "læreplaner og forældrekommunikation", 2015, &["0,3", "0,3", "0,3", "0,3"]),
    ]
}

fn new_it() -> Vec<Line> {
    vec![
        line(Investment, "byggesagsarkiv", 2015, &["2", "2", "0", "0"]),
        line(Operation, "byggesagsarkiv", 2015, &["0", "0", "0,15", "0,15"]),
        line(Operation, "bibliotekssystem", 2015, &["-0,25", "-0,25", "-0,25", "-0,25"]),
    ]
}

fn network() -> Vec<Line> {
    vec![line(Investment, "netværk", 2015, &["3", "0", "0", "0"]), line(Operation, "netværk", 2015, &["0,5", "1", "1", "1"])]
}

fn telephony() -> Vec<Line> {
    vec![
        line(Investment, "telefoni", 2015, &["0", "5", "0", "0"]),
        line(Operation, "telefoni", 2015, &["0", "-0,5", "-0,5", "-0,5"]),
    ]
}

fn infrastructure() -> Vec<Line> {
    let others = vec![
        line(Investment, "analyse af driftsmodeller", 2015, &["0", "0,5", "0", "0"]),
        line(Investment, "kontorpakke", 2015, &["8", "0", "0", "0"]),
    ];
    [network(), telephony(), others].concat()
}

fn mandatory() -> Vec<Line> {
    [communication(), monopoly(), health()].concat()
}

/// Compares a table with what the strategy prints, to the decimals that it prints.
fn is_printed(lines: Vec<Line>, investment: &str, effect: &str, accumulated: &str) {
    let figures = figures(&case("table", lines));
    assert_eq!(figures.years.iter().map(|year| year.year).collect::<Vec<_>>(), [2015, 2016, 2017, 2018]);
    agrees(&row(&figures, |year| year.investment), investment, "investment");
    agrees(&row(&figures, |year| year.effect), effect, "effect");
    agrees(&row(&figures, |year| year.accumulated), accumulated, "accumulated");
}

fn agrees(computed: &[Money], printed: &str, what: &str) {
    let printed: Vec<Money> = printed.split("; ").map(decimal).collect();
    let rounded: Vec<Money> = computed
        .iter()
        .zip(&printed)
        .map(|(value, printed)| value.round_dp_with_strategy(printed.scale(), MidpointTowardZero))
        .collect();
    assert_eq!(rounded, printed, "{what}: {computed:?}");
}

#[test]
fn table_1_digital_communication() {
    is_printed(communication(), "0,4; 0,6; 0; 0", "-0,8; -0,8; -1,3; -1,3", "-0,4; -0,6; -1,9; -3,2");
}

#[test]
fn table_2_the_end_of_the_monopoly() {
    is_printed(monopoly(), "0; 0; 0; 0", "1; 0,01; -1,99; -1,99", "1; 1,01; -0,98; -2,97");
}

#[test]
fn table_4_health() {
    is_printed(health(), "0,4; 0; 0; 0", "-0,35; -0,37; -0,37; -0,37", "0,05; -0,32; -0,7; -1,07");
    // The lines are printed by the same rule as their sums.
    let medcom = figures(&case("MedCom", health().split_off(2)));
    agrees(&row(&medcom, |year| year.effect), "0; -0,02; -0,02; -0,02", "MedCom");
}

#[test]
fn table_5_it_in_schools_sums_what_is_estimated_and_says_that_it_is_not_all() {
    is_printed(learning(), "3,5; 0; 0; 0", "0,3; 0,3; 0,3; 0,3", "3,8; 4,1; 4,4; 4,7");
    let figures = figures(&case("T5", learning()));
    assert_eq!(figures.not_estimated, ["digitale læringsmidler"]);
    assert!(figures.years.iter().all(|year| matches!(year.effect, Figure::Partly(_))));
    assert_eq!(figures.outcome.payback_share, Figure::NotEstimated);
}

#[test]
fn table_8_new_it() {
    is_printed(new_it(), "2; 2; 0; 0", "-0,25; -0,25; -0,10; -0,10", "1,75; 3,5; 3,4; 3,3");
}

#[test]
fn table_10_operation_and_infrastructure() {
    is_printed(infrastructure(), "11; 5,5; 0; 0", "0,5; 0,5; 0,5; 0,5", "11,5; 17,5; 18; 18,5");
}

#[test]
fn tables_6_and_7_gross_potentials() {
    let of =
        |lines: &[(&str, &str)]| lines.iter().map(|(title, saved)| line(Gain, title, 2016, &[&format!("-{saved}")])).collect();
    let effect = |lines: Vec<Line>| row(&figures(&case("potentials", lines)), |year| year.effect)[0];
    let welfare: Vec<Line> = of(&[("velfærdsteknologi", "0,95"), ("telemedicin", "0,5")]);
    assert_eq!(effect(welfare.clone()), decimal("-1,45"));
    // The text of table 6 has 1,5 and table 11 has 1,4: a half away from zero, and one towards it.
    assert_eq!(effect(welfare.clone()).round_dp_with_strategy(1, MidpointTowardZero), decimal("-1,4"));
    let users = [
        ("Acadre", "3"),
        ("HTK LIS", "0,9"),
        ("Prisme", "0,4"),
        ("koncern intranet", "0,37"),
        ("DUBU", "0,5"),
        ("GIS", "0,5"),
        ("Dragon", "2,45"),
    ];
    let potentials: Vec<Line> = of(&users);
    agrees(&[effect(potentials.clone())], "-8,1", "table 7");
    assert_eq!(effect(potentials), decimal("-8,12"));
    // What they cost: the intranet 0,5 once, Dragon 0,3 in two years and 0,1 a year from 2015.
    let costs = vec![
        line(Investment, "koncern intranet", 2015, &["0,5", "0", "0", "0"]),
        line(Investment, "Dragon", 2015, &["0,3", "0,3", "0", "0"]),
        line(Operation, "Dragon", 2015, &["0,1", "0,1", "0,1", "0,1"]),
    ];
    is_printed(costs, "0,8; 0,3; 0; 0", "0,1; 0,1; 0,1; 0,1", "0,9; 1,3; 1,4; 1,5");
    // And a user: what is saved over how many there are, in kroner.
    for ((title, saved), (users, printed)) in
        users.iter().zip([(1000, "3000"), (300, "3000"), (400, "1000"), (1500, "247"), (100, "5000")])
    {
        let each = decimal(saved) * Money::from(1_000_000) / Money::from(users);
        assert_eq!(each.round_dp_with_strategy(0, MidpointTowardZero), decimal(printed), "{title}");
    }
}

#[test]
fn table_11_mandatory_projects() {
    is_printed(mandatory(), "0,8; 0,6; 0; 0", "-0,15; -1,16; -3,66; -3,66", "0,65; 0,08; -3,58; -7,24");
    // The text says -7,2, which the sum of -7,245 is; from the printed effects it would be -7,23.
    agrees(&row(&figures(&case("T11", mandatory())), |year| year.accumulated)[3..], "-7,2", "accumulated");
}

#[test]
fn table_11_everything_that_can_be_budgeted() {
    let all = [mandatory(), learning(), network()].concat();
    is_printed(all, "7,3; 0,6; 0; 0", "0,65; 0,13; -2,36; -2,36", "7,95; 8,68; 6,32; 3,95");
}

#[test]
fn table_12_what_secures_the_future() {
    // Everything of tables 8 and 10 but the network, which table 11 has.
    let rest: Vec<Line> = infrastructure().into_iter().filter(|line| line.title != "netværk").collect();
    is_printed([new_it(), rest].concat(), "10; 7,5; 0; 0", "-0,25; -0,75; -0,6; -0,6", "9,75; 16,5; 15,9; 15,3");
}

#[test]
fn the_scenario_with_gross_potentials_from_2016() {
    let potentials = ["0", "-9,55", "-9,55", "-9,55"];
    let lines = [mandatory(), learning(), network(), vec![line(Operation, "potentialer 8,1 + 1,45", 2015, &potentials)]].concat();
    let figures = figures(&case("scenario", lines));
    agrees(&row(&figures, |year| year.investment), "7,3; 0,6; 0; 0", "investment");
    agrees(&row(&figures, |year| year.effect), "0,65; -9,4; -11,9; -11,9", "effect");
    // The text has "about 25 millions" at the end: 24,695. To the nearest, not by the rule of the tables' last digit.
    assert_eq!(row(&figures, |year| year.accumulated)[3].round_dp(0), decimal("-25"));
}

#[test]
fn full_time_equivalents_of_working_time() {
    let fte = |lines: Vec<Line>| -> Vec<Money> {
        let figures = figures(&case("table", lines));
        figures.years.iter().map(|year| year.fte.exact().expect("estimated")).collect()
    };
    agrees(&fte(communication()), "1,6; 1,6; 2,6; 2,6", "table 1");
    agrees(&fte(health()), "0,7; 0,75; 0,75; 0,75", "table 4");
    // Table 2 turns every saving of the year into people, licences too: 4, as it prints.
    agrees(&fte(monopoly().into_iter().map(of_time).collect()), "0; 0; 4; 4", "table 2 as if all were time");
    agrees(&fte(monopoly().into_iter().map(of_time).collect()), "0; 0; 3,98; 3,98", "table 2 as if all were time");
    // Three licences of 0,33 less, and 2 people for two years and then one of their kroner a year: 1 million is time.
    let split = vec![
        line(Operation, "licences", 2015, &["0", "-0,66", "-0,99", "-0,99"]),
        of_time(line(Operation, "people", 2015, &["1", "0,67", "-1", "-1"])),
    ];
    agrees(&fte(split), "0; 0; 2; 2", "table 2 with time alone");
}

#[test]
fn a_case_of_many_tables_has_the_sum_of_their_rows() {
    let whole = figures(&case("all", mandatory()));
    let parts: Vec<Case> = [communication(), monopoly(), health()].into_iter().map(|lines| case("one", lines)).collect();
    for (at, year) in whole.years.iter().enumerate() {
        let sum: Money = parts.iter().map(|part| figures(part).years[at].effect.known().expect("estimated")).sum();
        assert_eq!(year.effect, Figure::Exactly(sum));
    }
}
