//! What hangs on a system, worked out by hand.

use portfolio::analysis::Settings;
use portfolio::analysis::impact::Impact;
use portfolio::facts::Facts;
use portfolio::load;
use portfolio::model::portfolio::Profile;
use portfolio::model::{Language, Portfolio, SystemKey};
use portfolio::report::grid::Layout;
use portfolio::report::impact::ImpactPage;

const TODAY: &str = "2026-11-21";

/// Maps hang on permits, and permits on records; the old archive leaves before, and the new records come in their place.
const HOUSE: &str = "\
# systems
id,name,status,retire-by,in-service,replaces,part-of,annual-cost,active-users
REC,Records,operation,,,,,100000,40
PER,Permits,operation,,,,,20000,10
MAP,Maps,operation,,,,,3000,5
ARC,Archive,phase-out,2027-03-31,,,,,
NEW,New records,planned,,2027-06-01,REC,,,
MOD,Records mobile,operation,,,,REC,,2
# integrations
system,uses,kind,data
PER,REC,API,cases
MAP,PER,file,plots
ARC,REC,file,all
NEW,REC,file,migration
# contracts
id,title,systems,start,end,notice,renewal,annual-value
K1,Records,REC,2020-05-01,2027-04-30,3 months,12 months,73000
K2,Both,REC;PER,2024-01-01,2027-12-31,,,50000
K3,Over,REC,2019-01-01,2020-12-31,,,1
";

fn day(text: &str) -> chrono::NaiveDate {
    text.parse().expect("a day")
}

fn with_impact<T>(on: &str, test: impl Fn(&Portfolio, &Facts<'_>, &Impact) -> T) -> T {
    let portfolio = load::from_text(Profile { language: Some(Language::English), ..Profile::default() }, HOUSE);
    let settings = Settings::default();
    let facts = Facts::new(&portfolio, day(TODAY), &settings);
    let system = portfolio.systems().find(|(_, row)| row.id == "REC").map(|(key, _)| key).expect("the system");
    let impact = Impact::of(&portfolio, &facts.graph, &facts.dates, day(TODAY), system, day(on));
    test(&portfolio, &facts, &impact)
}

fn told(portfolio: &Portfolio, impact: &Impact) -> Vec<String> {
    let id = |system: &SystemKey| portfolio[*system].id.as_str();
    let path = |one: &portfolio::analysis::impact::Affected| one.path.iter().map(id).collect::<Vec<_>>().join(">");
    impact
        .affected
        .iter()
        .map(|one| format!("{} {}{}", one.steps, path(one), if one.replaces { " replaces" } else { "" }))
        .collect()
}

#[test]
fn who_depends_on_it_today_and_on_the_day_that_it_goes() {
    // Today the archive is there and the new system is not.
    with_impact(TODAY, |portfolio, _, impact| {
        assert_eq!(told(portfolio, impact), ["1 ARC>REC", "1 MOD>REC", "1 PER>REC", "2 MAP>PER>REC"]);
        assert!(impact.gone_before.is_empty());
    });
    // On the day the archive has gone, and the new system takes data over.
    with_impact("2027-08-01", |portfolio, facts, impact| {
        assert_eq!(told(portfolio, impact), ["1 MOD>REC", "1 NEW>REC replaces", "1 PER>REC", "2 MAP>PER>REC"]);
        assert_eq!(impact.gone_before.iter().map(|system| portfolio[*system].id.as_str()).collect::<Vec<_>>(), ["ARC"]);
        assert_eq!(impact.users(portfolio), 40 + 10 + 5 + 2);
        assert_eq!(impact.yearly(&facts.costs()).to_string(), "123000");
    });
}

#[test]
fn contracts_are_left_by_the_first_notice_that_reaches_the_day_and_the_rest_is_paid_for_nothing() {
    with_impact("2027-08-01", |portfolio, _, impact| {
        let told: Vec<_> = impact
            .contracts
            .iter()
            .map(|bound| {
                let day = |day: Option<chrono::NaiveDate>| day.map_or_else(|| "-".to_owned(), |day| day.to_string());
                let paid = bound.paid_for_nothing.map_or_else(|| "-".to_owned(), |paid| paid.to_string());
                format!("{} {} {} {paid}", portfolio[bound.contract].id, day(bound.notice_by), day(bound.exit))
            })
            .collect();
        // K1 renews each 1 May. Notice by 2027-01-31 would end it on 2027-04-30, three months too early; the next term ends on
        // 2028-04-30, three months' notice by 2028-01-31. From 2027-08-01 to 2028-04-30 are 273 days: 73 000 x 273 / 365 = 54 600.
        // K2 covers Permits too, which stay. K3 is over.
        assert_eq!(told, ["K1 2028-01-31 2028-04-30 54600.00", "K2 - 2027-12-31 -"]);
    });
}

#[test]
fn the_page_says_it_in_words() {
    with_impact("2027-08-01", |portfolio, facts, impact| {
        let page = ImpactPage::of(facts, impact, true);
        let text = page.text(&portfolio.profile, Layout { width: 132, colour: false });
        for said in [
            "REC Records, gone on 2027-08-01\n",
            "  4 systems depend on it on 2027-08-01, 3 of them directly\n",
            "  gone by then themselves: Archive\n",
            "  New records comes in its place: its data must be taken over before\n",
            "is a module of it",
            "by 2 steps\n",
        ] {
            assert!(text.contains(said), "{said} is not in\n{text}");
        }
        let json: serde_json::Value = serde_json::from_slice(&page.json()).expect("JSON");
        assert_eq!(json["affected"][3]["path"], serde_json::json!(["MAP", "PER", "REC"]));
        assert_eq!(json["contracts"][0]["paid-for-nothing"], "54600.00");
    });
}
