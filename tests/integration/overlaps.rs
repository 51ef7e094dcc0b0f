//! Overlaps as people and programs see them: groups, tasks, and what must move.

use portfolio::analysis::overlaps::held::{Part, held};
use portfolio::analysis::overlaps::moves::Links;
use portfolio::facts::Facts;
use portfolio::load;
use portfolio::model::portfolio::Profile;
use portfolio::model::{Language, Portfolio};
use portfolio::policy::Policy;
use portfolio::report::grid::Layout;
use portfolio::report::overlaps::{GROUP_COLUMNS, Overlaps};
use portfolio::report::sheet;

/// Two records systems for everybody, a third for the schools' own task, and systems around them.
const HOUSE: &str = "\
# systems
id,name,tasks,organisation,status,annual-cost,active-users
1,Acadre,ESDH,,operation,684000,640
2,SBSYS,ESDH;Arkiv,,operation,1920000,1712
3,Outlook,mail,,operation,,
4,Aula,skole-hjem,S,operation,,
5,Teams,møder,T,operation,,
6,Zoom,møder,S,operation,,
7,SBSYS Arkiv,Arkiv,,operation,5000,
# integrations
from,to,kind,data
1,3,API,breve
2,3,API,breve
3,1,fil,svar
4,1,API,elevsager
1,2,API,flytning
2,4,API,sager
# contracts
id,title,systems,start,end,notice,renewal
A,Acadre,1,2020-01-01,2027-06-30,6 months,12 months
# organisation
id,name,parent
K,Kommunen,
S,Skole,K
T,Teknik,K
";

fn house() -> Portfolio {
    load::from_text(Profile::default(), HOUSE)
}

fn with_facts<T>(portfolio: &Portfolio, test: impl Fn(&Facts<'_>) -> T) -> T {
    let policy = Policy::default();
    test(&Facts::new(portfolio, "2026-11-21".parse().expect("a day"), &policy.analysis))
}

#[test]
fn what_must_move_is_what_leads_out_of_the_group_and_says_whether_it_is_there_already() {
    let portfolio = house();
    with_facts(&portfolio, |facts| {
        let esdh = facts.overlaps.iter().find(|overlap| overlap.tasks == ["ESDH"]).expect("two systems for ESDH");
        assert_eq!(portfolio[esdh.keep].id, "2", "more users, and cheaper a user: 1 121 against 1 068 speaks the other way");
        let told: Vec<_> = Links::of(&portfolio)
            .to_move(esdh)
            .iter()
            .map(|one| {
                let link = &portfolio.integrations[one.integration];
                format!("{}>{} {}", portfolio[link.from].id, portfolio[link.to].id, one.is_there_already)
            })
            .collect();
        // The flow between the two is no move; that to Outlook is there, those from Outlook and Aula are not.
        assert_eq!(told, ["1>3 true", "3>1 false", "4>1 false"]);
    });
}

#[test]
fn a_task_shows_all_who_hold_it_also_for_other_people() {
    let portfolio = house();
    with_facts(&portfolio, |facts| {
        let tasks = held(&portfolio, &facts.overlaps, facts.today);
        let told: Vec<_> = tasks
            .iter()
            .map(|task| {
                let systems: Vec<_> =
                    task.systems.iter().map(|(system, part)| format!("{} {}", portfolio[*system].id, part.name())).collect();
                format!("{}: {}", task.task, systems.join(", "))
            })
            .collect();
        assert_eq!(told, ["Arkiv: 2 keep, 7 let-go", "ESDH: 1 let-go, 2 keep", "møder: 5 apart, 6 apart"]);
        assert!(tasks.iter().all(|task| task.systems.iter().all(|(_, part)| *part != Part::Demanded)));
    });
}

#[test]
fn the_groups_are_told_in_every_form_with_one_saving() {
    let portfolio = house();
    with_facts(&portfolio, |facts| {
        let overlaps = Overlaps::of(facts);
        // 684 000 for Acadre and 5 000 for SBSYS Arkiv.
        assert_eq!(overlaps.saving().0.to_string(), "689000");
        let groups = overlaps.group_sheet(Language::Danish);
        let text = |groups: &sheet::Sheet| {
            let layout = Layout { width: 132, colour: false };
            sheet::text(&groups.only(GROUP_COLUMNS), usize::MAX, &portfolio.profile, layout)
        };
        let danish = text(&groups);
        assert!(danish.starts_with("ESDH: behold SBSYS, 1.712 brugere mod 640; sparer 684.000 kr. om året\n"), "{danish}");
        let text = text(&overlaps.group_sheet(Language::English));
        assert!(text.starts_with("ESDH: keep SBSYS, 1712 users against 640; saves 684.000 kr. a year\n"), "{text}");
        assert!(text.contains("2 groups: 2 systems could go, which saves 689.000 kr. a year"), "{text}");
        let json: serde_json::Value = serde_json::from_slice(&overlaps.json()).expect("JSON");
        assert_eq!(json["saving-per-year"], "689000.00");
        assert_eq!(
            json["overlaps"][0]["act-by"], "2026-12-31",
            "six months before the last day of June is the last day of December"
        );
        assert_eq!(
            json["overlaps"][0]["moves"][1],
            serde_json::json!({
                "from": "3", "to": "1", "kind": "fil", "data": "svar", "there-already": false,
            })
        );
        let csv = String::from_utf8(sheet::csv(&groups, Language::Danish)).expect("UTF-8");
        assert!(csv.contains(";Udfas;1;Acadre;;640;;684000,00;"), "{csv}");
    });
}

#[test]
fn a_house_without_overlaps_says_so() {
    let portfolio = load::from_text(Profile::default(), "# systems\nid,name,tasks\n1,One,a\n2,Two,b\n");
    with_facts(&portfolio, |facts| {
        let overlaps = Overlaps::of(facts);
        let sheet = overlaps.group_sheet(Language::English);
        let text = sheet::text(&sheet, usize::MAX, &portfolio.profile, Layout::PLAIN);
        assert_eq!(text, "no two systems in operation serve one task for the same people\n");
    });
}

#[test]
fn the_matrix_has_every_task_and_every_system_with_one_and_says_the_part_in_each_cell() {
    let portfolio = house();
    with_facts(&portfolio, |facts| {
        let overlaps = Overlaps::of(facts);
        let sheet = overlaps.matrix_sheet(Language::Danish).expect("few systems");
        let headings: Vec<_> = sheet.columns.iter().map(|column| column.heading(Language::Danish)).collect();
        assert_eq!(headings, ["Opgave", "Antal systemer", "Acadre", "SBSYS", "Outlook", "Aula", "Teams", "Zoom", "SBSYS Arkiv"]);
        let csv = String::from_utf8(sheet::csv(&sheet, Language::Danish)).expect("UTF-8");
        let rows: Vec<_> = csv.lines().skip(1).collect();
        assert_eq!(
            rows,
            [
                "Arkiv;2;;Behold;;;;;Udfas",
                "ESDH;2;Udfas;Behold;;;;;",
                "mail;1;;;Alene om opgaven;;;;",
                "møder;2;;;;;Andre brugere;Andre brugere;",
                "skole-hjem;1;;;;Alene om opgaven;;;",
            ]
        );
        let json: serde_json::Value = serde_json::from_slice(&overlaps.json()).expect("JSON");
        let esdh = &json["matrix"]["tasks"][1];
        assert_eq!(esdh["cells"][0], serde_json::json!({ "column": 0, "part": "let-go" }));
        assert_eq!(json["matrix"]["systems"][1]["name"], "SBSYS");
    });
}
