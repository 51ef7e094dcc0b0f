//! Models of the architecture: ArchiMate, Backstage and LeanIX.

use portfolio::model::Portfolio;

use super::{assert_noted, loaded};

const OWN: (&str, &str) = ("licenser.csv", "id,product,quantity\nL1,Pier Draw,10\n");

/// Returns the integrations as `from → to via`.
fn flows(portfolio: &Portfolio) -> Vec<String> {
    let name = |key: portfolio::model::SystemKey| portfolio[key].name.as_str();
    let row = |row: &portfolio::model::Integration| {
        format!("{} → {} {}", name(row.from), name(row.to), row.via.as_deref().unwrap_or("-"))
    };
    portfolio.integrations.iter().map(row).collect()
}

fn names(portfolio: &Portfolio) -> Vec<&str> {
    let mut names: Vec<&str> = portfolio.systems.iter().map(|system| system.name.as_str()).collect();
    names.sort_unstable();
    names
}

/// A model as Archi and others exchange it.
fn exchanged(elements: &str, relations: &str, definitions: &str) -> String {
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<model xmlns=\"http://www.opengroup.org/xsd/archimate/3.0/\" \
         xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" identifier=\"id-1\">\n<name xml:lang=\"nl\">Model</name>\n\
         <elements>\n{elements}\n</elements>\n<relationships>\n{relations}\n</relationships>\n\
         <propertyDefinitions>{definitions}</propertyDefinitions>\n<views><diagrams><view identifier=\"id-v\" xsi:type=\"Diagram\">\
         <name>View</name><node identifier=\"id-n\" elementRef=\"id-a\" xsi:type=\"Element\"/></view></diagrams></views></model>"
    )
}

#[test]
fn an_exchange_file_gives_systems_their_tasks_and_what_flows_between_them() {
    let elements = r#"
<element identifier="id-a" xsi:type="ApplicationComponent"><name xml:lang="en">Nova &amp; co</name><documentation>Cases</documentation>
  <properties><property propertyDefinitionRef="p1"><value xml:lang="nl">I drift</value></property></properties></element>
<element identifier="id-b" xsi:type="ApplicationComponent"><name>Rota</name></element>
<element identifier="id-c" xsi:type="ApplicationComponent"><name>Rota web</name></element>
<element identifier="id-t" xsi:type="Capability"><name>Rostering</name></element>
<element identifier="id-x" xsi:type="BusinessActor"><name>Quay</name></element>"#;
    let relations = r#"
<relationship identifier="r1" source="id-a" target="id-b" xsi:type="Flow"><name>wages</name></relationship>
<relationship identifier="r2" source="id-b" target="id-c" xsi:type="Composition"/>
<relationship identifier="r3" source="id-b" target="id-t" xsi:type="Realization"/>
<relationship identifier="r4" source="id-c" target="id-a" xsi:type="Serving"/>
<relationship identifier="r5" source="id-c" target="id-gone" xsi:type="Flow"/>"#;
    let model = exchanged(
        elements,
        relations,
        r#"<propertyDefinition identifier="p1" type="string"><name>Livscyklus</name></propertyDefinition>"#,
    );
    let portfolio = loaded(&[("model.xml", &model)]);
    assert!(portfolio.problems.is_empty(), "{:#?}", portfolio.problems);
    assert_eq!(names(&portfolio), ["Nova & co", "Rota", "Rota web"]);
    let by = |name: &str| portfolio.systems.iter().find(|system| system.name == name).expect("the system");
    assert_eq!(by("Nova & co").status.map(|status| status.name()), Some("operation"), "a property goes by its name");
    assert_eq!(by("Rota").tasks, ["Rostering"]);
    assert!(by("Rota web").part_of.is_some());
    let mut flows = flows(&portfolio);
    flows.sort_unstable();
    assert_eq!(flows, ["Nova & co → Rota -", "Rota web → Nova & co -"]);
    assert_noted(&portfolio, "model.xml", "recognised as ArchiMate model, 5 elements, 5 relationships");
}

#[test]
fn archis_own_file_is_read_too() {
    let model = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<archimate:model xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" \
         xmlns:archimate=\"http://www.archimatetool.com/archimate\" name=\"M\" id=\"m\" version=\"5.0.0\">\n\
         <folder name=\"Application\" id=\"f\" type=\"application\">\n\
         <element xsi:type=\"archimate:ApplicationComponent\" name=\"Nova\" id=\"a\"><property key=\"Leverandør\" value=\"Quay\"/></element>\n\
         <element xsi:type=\"archimate:ApplicationComponent\" name=\"Rota\" id=\"b\"/></folder>\n\
         <folder name=\"Relations\" id=\"g\" type=\"relations\">\n\
         <element xsi:type=\"archimate:FlowRelationship\" id=\"r\" source=\"a\" target=\"b\"/></folder>\n\
         <folder name=\"Views\" id=\"h\" type=\"diagrams\"><element xsi:type=\"archimate:ArchimateDiagramModel\" name=\"V\" id=\"v\">\
         <child xsi:type=\"archimate:DiagramObject\" id=\"c\" archimateElement=\"a\"/></element></folder></archimate:model>";
    let portfolio = loaded(&[("landscape.archimate", model)]);
    assert_eq!(names(&portfolio), ["Nova", "Rota"]);
    assert_eq!(portfolio.systems[0].vendor.as_deref(), Some("Quay"));
    assert_eq!(flows(&portfolio), ["Nova → Rota -"]);
}

#[test]
fn packages_of_the_dutch_catalogue_take_status_from_their_versions_and_tasks_from_reference_components() {
    let element = |id: &str, kind: &str, name: &str, properties: &[(&str, &str)]| {
        let told: String = properties
            .iter()
            .map(|(key, value)| format!("<property propertyDefinitionRef=\"{key}\"><value>{value}</value></property>"))
            .collect();
        format!("<element identifier=\"{id}\" xsi:type=\"{kind}\"><name>{name}</name><properties>{told}</properties></element>\n")
    };
    let elements = [
        element("id-p", "ApplicationComponent", "Suite", &[("t", "Pakket"), ("o", "9b1c")]),
        element("id-v1", "ApplicationComponent", "Suite 1", &[("t", "Pakketversie"), ("g", "Uitgefaseerd")]),
        element("id-v2", "ApplicationComponent", "Suite 2", &[("t", "Pakketversie"), ("g", "In productie")]),
        element("id-q", "ApplicationComponent", "Other", &[("t", "Pakket")]),
        element("id-r", "ApplicationComponent", "Zaaksysteemcomponent", &[("t", "Referentiecomponent")]),
        element("id-l", "BusinessActor", "Quay BV", &[("t", "Leverancier")]),
    ]
    .concat();
    let relations = r#"
<relationship identifier="1" source="id-p" target="id-v1" xsi:type="Specialization"/>
<relationship identifier="2" source="id-p" target="id-v2" xsi:type="Specialization"/>
<relationship identifier="3" source="id-v2" target="id-r" xsi:type="Specialization"/>
<relationship identifier="4" source="id-l" target="id-p" xsi:type="Association"/>
<relationship identifier="5" source="id-v2" target="id-q" xsi:type="Flow"><properties>
  <property propertyDefinitionRef="d"><value>right_to_left</value></property>
  <property propertyDefinitionRef="m"><value>Webservices</value></property></properties></relationship>"#;
    let definition = |id: &str, name: &str| {
        format!("<propertyDefinition identifier=\"{id}\" type=\"string\"><name>{name}</name></propertyDefinition>")
    };
    let definitions = [
        definition("t", "GEMMA type"),
        definition("o", "Object ID"),
        definition("g", "Gebruik status"),
        definition("d", "Richting"),
        definition("m", "Transportprotocol"),
    ]
    .concat();
    let portfolio = loaded(&[("export.xml", &exchanged(&elements, relations, &definitions))]);
    assert_eq!(names(&portfolio), ["Other", "Suite"]);
    let suite = portfolio.systems.iter().find(|system| system.name == "Suite").expect("the package");
    assert_eq!((suite.id.as_str(), suite.vendor.as_deref()), ("9b1c", Some("Quay BV")));
    assert_eq!(suite.status.map(|status| status.name()), Some("operation"), "one version is in production");
    assert_eq!(suite.tasks, ["Zaaksysteemcomponent"]);
    assert_eq!(flows(&portfolio), ["Other → Suite -"], "from right to left");
    assert_eq!(portfolio.integrations[0].kind.as_deref(), Some("Webservices"));
}

#[test]
fn entities_are_never_expanded_and_a_model_that_is_cut_short_is_said_to_be() {
    let bomb = "<?xml version=\"1.0\"?>\n<!DOCTYPE model [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\"><!ENTITY c SYSTEM \"file:///etc/passwd\">]>\n\
        <model xmlns=\"http://www.opengroup.org/xsd/archimate/3.0/\"><elements><element identifier=\"a\"><name>&b;&c;</name></element></elements></model>";
    assert_noted(&loaded(&[OWN, ("m.xml", bomb)]), "m.xml", "an ArchiMate model with a document type declaration (line 2)");
    let whole = exchanged("<element identifier=\"id-a\" xsi:type=\"ApplicationComponent\"><name>Nova</name></element>", "", "");
    for cut in [whole.len() / 2, whole.len() - 4] {
        assert_noted(&loaded(&[OWN, ("m.xml", &whole[..cut])]), "m.xml", "an ArchiMate model that cannot be read");
    }
    let empty = exchanged("<element identifier=\"id-a\" xsi:type=\"BusinessActor\"><name>Nova</name></element>", "", "");
    assert_noted(&loaded(&[OWN, ("m.xml", &empty)]), "m.xml", "it has no application component");
}

const CATALOGUE: &str = "\
apiVersion: backstage.io/v1alpha1
kind: System
metadata:
  name: nova
  title: Nova
spec:
  owner: group:default/case-team
---
apiVersion: backstage.io/v1alpha1
kind: Component
metadata: {name: nova-web}
spec:
  type: website
  lifecycle: production
  owner: user:default/anna.hemmelig
  system: nova
  consumesApis: [payments]
  dependsOn:
    - resource:default/nova-db
    - component:mailer
    - gone
---
apiVersion: backstage.io/v1alpha1
kind: API
metadata: {name: payments}
spec:
  type: openapi
  lifecycle: production
  owner: pay
  definition:
    $text: https://evil.example/openapi.yaml
---
apiVersion: backstage.io/v1alpha1
kind: Component
metadata: {name: pay, description: Pays}
spec: {type: service, lifecycle: deprecated, owner: user:anna.hemmelig, providesApis: [payments]}
---
apiVersion: backstage.io/v1alpha1
kind: Location
metadata: {name: more}
spec:
  targets: ['https://evil.example/catalog-info.yaml']
---
apiVersion: v1
kind: Secret
";

#[test]
fn a_backstage_catalogue_gives_systems_and_what_their_components_use_and_nothing_is_fetched() {
    let mailer = "apiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata:\n  name: mailer\nspec:\n  type: service\n  lifecycle: production\n  owner: ops\n";
    let portfolio = loaded(&[("a/catalog-info.yaml", CATALOGUE), ("b.yml", mailer), ("other.yaml", "services:\n  web: {}\n")]);
    assert!(portfolio.problems.is_empty(), "{:#?}", portfolio.problems);
    assert_eq!(names(&portfolio), ["Nova", "mailer", "pay"]);
    let mut flows = flows(&portfolio);
    flows.sort_unstable();
    assert_eq!(flows, ["mailer → Nova -", "pay → Nova payments"]);
    let by = |name: &str| portfolio.systems.iter().find(|system| system.name == name).expect("the system");
    assert_eq!(by("Nova").owner.as_deref(), Some("case-team"));
    assert_eq!(by("pay").status.map(|status| status.name()), Some("phase-out"));
    assert_eq!(by("pay").owner, None, "a user is a person");
    assert!(!format!("{portfolio:?}").contains("hemmelig"));
    assert_noted(
        &portfolio,
        "a/catalog-info.yaml",
        "points at what is not fetched: `https://evil.example/openapi.yaml` and `https://evil.example/catalog-info.yaml`",
    );
    assert_noted(&portfolio, "a/catalog-info.yaml", "2 references to entities that are in no file");
}

#[test]
fn yaml_with_references_between_its_nodes_is_refused() {
    let bomb = "apiVersion: backstage.io/v1alpha1\nkind: System\nmetadata: &a {name: x}\nspec: *a\n";
    assert_noted(&loaded(&[OWN, ("c.yaml", bomb)]), "c.yaml", "YAML with a reference to another node (line 4)");
    assert_noted(&loaded(&[OWN, ("c.yaml", "apiVersion: backstage.io/v1alpha1\nkind: [")]), "c.yaml", "not valid YAML");
}

#[test]
fn contracts_of_a_model_are_read_from_their_elements_and_from_the_properties_of_components() {
    let property =
        |number: &str, value: &str| format!("<property propertyDefinitionRef=\"p{number}\"><value>{value}</value></property>");
    let elements = format!(
        "<element identifier=\"a\" xsi:type=\"ApplicationComponent\"><name>Nova</name></element>\
         <element identifier=\"b\" xsi:type=\"ApplicationComponent\"><name>Rota</name><properties>{}</properties></element>\
         <element identifier=\"k\" xsi:type=\"Contract\"><name>Nova drift</name><properties>{}{}</properties></element>\
         <element identifier=\"t\" xsi:type=\"Contract\"><name>Terms of use</name></element>\
         <element identifier=\"q\" xsi:type=\"BusinessActor\"><name>Quay A/S</name></element>",
        property("2", "2027-06-30"),
        property("1", "2028-12-31"),
        property("3", "120000"),
    );
    let relations = "<relationship identifier=\"r1\" source=\"k\" target=\"a\" xsi:type=\"Association\"/>\
        <relationship identifier=\"r2\" source=\"q\" target=\"k\" xsi:type=\"Association\"/>\
        <relationship identifier=\"r3\" source=\"t\" target=\"a\" xsi:type=\"Association\"/>";
    let definitions = "<propertyDefinition identifier=\"p1\" type=\"string\"><name>Slutdato</name></propertyDefinition>\
        <propertyDefinition identifier=\"p2\" type=\"string\"><name>Kontraktudløb</name></propertyDefinition>\
        <propertyDefinition identifier=\"p3\" type=\"string\"><name>Årlig værdi</name></propertyDefinition>";
    let portfolio = loaded(&[("m.xml", &exchanged(&elements, relations, definitions))]);
    assert!(portfolio.problems.is_empty(), "{:#?}", portfolio.problems);
    let told = |contract: &portfolio::model::Contract| {
        let systems: Vec<&str> = contract.systems.iter().map(|system| portfolio[*system].name.as_str()).collect();
        let end = contract.terms.end.map_or("-".to_owned(), |end| end.to_string());
        format!("{} {} {} {end}", contract.title, contract.supplier.as_deref().unwrap_or("-"), systems.join("+"))
    };
    assert_eq!(
        portfolio.contracts.iter().map(told).collect::<Vec<_>>(),
        ["Rota - Rota 2027-06-30", "Nova drift Quay A/S Nova 2028-12-31"]
    );
}

#[test]
fn what_a_file_points_at_is_named_and_never_fetched() {
    let model = |inside: &str| {
        format!(
            "<?xml version=\"1.0\"?>\n{inside}<model xmlns=\"http://www.opengroup.org/xsd/archimate/3.0/\"><elements/></model>"
        )
    };
    let dtd = model("<!DOCTYPE model SYSTEM \"http://evil.example/model.dtd\">\n");
    let yaml = |value: &str| {
        format!("apiVersion: backstage.io/v1alpha1\nkind: System\nmetadata: {{name: x}}\nspec:\n  owner: {value}\n")
    };
    let linked = r#"{"records": [{"ocid": "a", "releases": [{"url": "https://evil.example/1.json", "date": "2026-01-01"}]}]}"#;
    for (file, text, wanted) in [
        ("m.xml", dtd.as_str(), "line 2"),
        (
            "y.yaml",
            &yaml("!!include https://evil.example/owner.yaml"),
            "asks for another file with `tag:yaml.org,2002:include` (line 5)",
        ),
        ("y.yaml", &yaml("!include owner.yaml"), "asks for another file with `!include` (line 5)"),
        ("y.yaml", &yaml("&a team\nother: *a"), "a reference to another node (line 6)"),
        ("o.json", linked, "only pointed at, by `releases.url`: nothing is fetched"),
        (
            "o.json",
            r#"{"packages": ["https://evil.example/1.json"]}"#,
            "only points at others, in `packages`: nothing is fetched",
        ),
    ] {
        let portfolio = loaded(&[OWN, (file, text)]);
        assert_noted(&portfolio, file, wanted);
        assert_eq!(portfolio.systems.len() + portfolio.contracts.len(), 0, "{file}: {wanted}");
    }
    // XInclude is an element like any other that is not known.
    let inclusion = exchanged(
        "<element identifier=\"id-a\" xsi:type=\"ApplicationComponent\"><name>Nova</name><xi:include \
         xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"http://evil.example/x.xml\"/></element>",
        "",
        "",
    );
    assert_eq!(names(&loaded(&[("m.xml", &inclusion)])), ["Nova"]);
}

#[test]
fn fact_sheets_of_leanix_have_keys_above_their_labels() {
    let text = "id;type;name;displayName;lifecycle:active;lifecycle:endOfLife;businessCriticality;\
        relApplicationToBusinessCapability:displayName;relToParent:displayName;relToRequires:displayName;relApplicationToProject:costTotalAnnual\n\
        ID;Type;Name;Display Name;Active;End of life;Business Criticality;Business Capability;Parent;Requires;Cost\n\
        a1;Application;Nova;Nova;2020-01-01;2027-12-31;missionCritical;Cases;;Rota;5\n\
        a2;Application;Rota;Rota;;;administrativeService;Rostering;;;5\n\
        a3;ITComponent;Server;Server;;;;;;;\n";
    let portfolio = loaded(&[("export.csv", text)]);
    assert!(portfolio.problems.is_empty(), "{:#?}", portfolio.problems);
    assert_eq!(names(&portfolio), ["Nova", "Rota"]);
    assert_eq!(portfolio.systems[0].tasks, ["Cases"]);
    assert_eq!(portfolio.systems[0].retire_by, "2027-12-31".parse().ok());
    assert_eq!(flows(&portfolio), ["Rota → Nova -"]);
    assert_noted(&portfolio, "export.csv", "left out 1 fact sheet that are neither");
    let interfaces = "id;type;name;displayName;relInterfaceToProviderApplication:displayName;relInterfaceToConsumerApplication:displayName\n\
        i1;Interface;Wages;Wages;Rota;Nova\n";
    let both = loaded(&[("export.csv", text), ("interfaces.csv", interfaces)]);
    assert!(flows(&both).contains(&"Rota → Nova Wages".to_owned()), "{:?}", flows(&both));
}

#[test]
fn one_system_in_several_exports_is_one_and_the_order_of_trust_decides() {
    let own = "id,name,status,vendor\nS1,Nova,operation,Quay\n";
    let catalogue = CATALOGUE.replace("  title: Nova\n", "  title: Nova\n  description: Cases and more\n");
    let portfolio = loaded(&[("systems.csv", own), ("catalog-info.yaml", &catalogue)]);
    let nova = portfolio.systems.iter().find(|system| system.name == "Nova").expect("the system");
    assert_eq!((nova.id.as_str(), nova.description.as_deref()), ("S1", Some("Cases and more")));
    assert_eq!(&*portfolio.place(nova.origin, "description").file, "catalog-info.yaml");
    assert_eq!(portfolio.integrations.len(), 1, "what the other file calls it leads to it: {:#?}", portfolio.problems);
    let twice = "id,name\nS1,Nova\nS2,Nova\n";
    let several = loaded(&[("systems.csv", twice), ("catalog-info.yaml", &catalogue)]);
    assert_eq!(several.systems.iter().filter(|system| system.name == "Nova").count(), 3, "nobody knows which of the two it is");
}
