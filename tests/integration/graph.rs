//! The graph as other programs read it.

use portfolio::analysis::Settings;
use portfolio::facts::Facts;
use portfolio::load;
use portfolio::model::portfolio::Profile;
use portfolio::model::{Language, Portfolio, Status};
use portfolio::report::graph::{Part, Picture, dot, graphml, mermaid, overview};
use portfolio::report::grid::Layout;

const HOUSE: &str = "\
# systems
id,name,status,organisation,criticality,part-of,replaces
A,Records,operation,K,high,,
B,Permits,operation,T,,,
C,Maps,operation,V,,,
D,Old,retired,K,,,
M,Mobile,operation,K,,A,
N,New,planned,K,,,A
# integrations
system,uses,data
B,A,cases
B,A,files
C,B,plots
A,C,lines
D,A,none
# organisation
id,name,parent
K,Kommunen,
T,Teknik,K
V,Vej,T
";

fn with_facts<T>(inventory: &str, test: impl Fn(&Portfolio, &Facts<'_>) -> T) -> T {
    let portfolio = load::from_text(Profile { language: Some(Language::English), ..Profile::default() }, inventory);
    let settings = Settings::default();
    test(&portfolio, &Facts::new(&portfolio, "2026-11-21".parse().expect("a day"), &settings))
}

fn ids(portfolio: &Portfolio, picture: &Picture<'_>) -> String {
    picture.systems.iter().map(|system| portfolio[*system].id.as_str()).collect()
}

#[test]
fn filters_leave_what_was_asked_for() {
    with_facts(HOUSE, |portfolio, facts| {
        let shown = |part: &Part| ids(portfolio, &Picture::of(facts.portfolio, &facts.graph, facts.today, part));
        assert_eq!(shown(&Part::default()), "ABCMN", "what is retired is left out");
        let key = |id: &str| portfolio.systems().find(|(_, row)| row.id == id).map(|(key, _)| key).expect("a system");
        assert_eq!(shown(&Part { around: Some((key("M"), 1)), ..Part::default() }), "AM");
        assert_eq!(shown(&Part { around: Some((key("M"), 2)), ..Part::default() }), "ACM");
        let unit = portfolio.units().find(|(_, unit)| unit.id == "T").map(|(unit, _)| unit);
        assert_eq!(shown(&Part { unit, ..Part::default() }), "BC", "a unit has those below it");
        assert_eq!(shown(&Part { statuses: vec![Status::Retired, Status::Planned], ..Part::default() }), "DN");
    });
}

#[test]
fn every_form_has_every_system_and_one_link_for_several_integrations() {
    with_facts(HOUSE, |_, facts| {
        let picture = Picture::of(facts.portfolio, &facts.graph, facts.today, &Part::default());
        assert!(dot(&picture).contains("  s1 -> s0 [label=\"2 integrations\"];\n"), "{}", dot(&picture));
        assert!(mermaid(&picture).contains("  s1 -->|\"2 integrations\"| s0\n  s2 -->|\"plots\"| s1\n"), "{}", mermaid(&picture));
        assert!(mermaid(&picture).contains("  s4 -.->|\"replaces\"| s0\n"));
        let json: serde_json::Value = serde_json::from_slice(&picture.json()).expect("JSON");
        assert_eq!(
            json["links"][1],
            serde_json::json!({"from": "B", "to": "A", "kind": "integration", "data": ["cases", "files"]})
        );
        let written = graphml(&picture);
        let mut reader = quick_xml::Reader::from_str(&written);
        let mut nodes = 0;
        loop {
            match reader.read_event().expect("well-formed XML") {
                quick_xml::events::Event::Start(start) if start.name().as_ref() == "node" => nodes += 1,
                quick_xml::events::Event::Eof => break,
                _ => {}
            }
        }
        assert_eq!(nodes, 5);
    });
}

#[test]
fn what_stands_out_is_told() {
    with_facts(HOUSE, |_, facts| {
        let text = overview(&Picture::of(facts.portfolio, &facts.graph, facts.today, &Part::default()), Layout::PLAIN);
        assert!(text.starts_with("5 systems, 3 dependencies between them\n"), "{text}");
        assert!(text.contains("  A Records, C Maps and B Permits; to break it, free A Records from C Maps\n"), "{text}");
    });
}

#[test]
fn names_that_try_to_break_out_stay_names() {
    let hostile = "# systems\nid,name\n1,\"a\"\"]; x -> y; /*\"\n2,<script>&amp;\n3,\"end\nsubgraph `x`\"\n# integrations\nsystem,uses,data\n\
        1,2,\"\"\"|x| --> y\"\n";
    with_facts(hostile, |_, facts| {
        let picture = Picture::of(facts.portfolio, &facts.graph, facts.today, &Part::default());
        assert!(dot(&picture).contains("s0 [label=\"1 a\\\"]; x -> y; /*\"];"), "{}", dot(&picture));
        assert_eq!(mermaid(&picture).lines().count(), 5, "{}", mermaid(&picture));
        assert!(mermaid(&picture).contains("s1[\"2 #lt;script#gt;#38;amp;\"]"), "{}", mermaid(&picture));
        assert!(graphml(&picture).contains("&lt;script&gt;&amp;amp;"));
    });
}
