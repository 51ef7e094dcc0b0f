//! The ArchiMate model, held against the rules of the exchange format: a checker of our own, since the published schema is not ours to
//! pass on.

use std::collections::{BTreeMap, BTreeSet};

use portfolio::load::from_text;
use portfolio::model::portfolio::Profile;
use portfolio::report::export;
use quick_xml::Reader;
use quick_xml::events::Event;

use super::sample;

/// A tag with what is in it.
#[derive(Debug, Default)]
struct Tag {
    name: String,
    attributes: BTreeMap<String, String>,
    children: Vec<Tag>,
    text: String,
}

fn parsed(bytes: &[u8]) -> Tag {
    let text = std::str::from_utf8(bytes).expect("UTF-8");
    let mut reader = Reader::from_str(text);
    let mut open = vec![Tag::default()];
    loop {
        match reader.read_event().expect("well-formed XML") {
            Event::Start(start) => {
                let attributes = start.attributes().map(|attribute| {
                    let attribute = attribute.expect("an attribute");
                    (attribute.key.as_ref().to_owned(), attribute.value.to_string())
                });
                let name = start.name().as_ref().to_owned();
                open.push(Tag { name, attributes: attributes.collect(), ..Tag::default() });
            }
            Event::End(_) => {
                let tag = open.pop().expect("an open tag");
                open.last_mut().expect("one above").children.push(tag);
            }
            Event::Text(text) => open.last_mut().expect("a tag").text.push_str(&text),
            Event::Eof => break,
            _ => {}
        }
    }
    open.pop().expect("the document").children.pop().expect("a model")
}

/// Kinds of elements that we write, and which relationships the language allows from one to another.
/// ArchiMate 3.2, appendix B.
const ALLOWED: &[(&str, &str, &str)] = &[
    ("Composition", "ApplicationComponent", "ApplicationComponent"),
    ("Flow", "ApplicationComponent", "ApplicationComponent"),
    ("Association", "ApplicationComponent", "ApplicationComponent"),
    ("Serving", "ApplicationComponent", "BusinessActor"),
    ("Serving", "ApplicationComponent", "BusinessFunction"),
    ("Composition", "BusinessActor", "BusinessActor"),
    ("Association", "BusinessActor", "ApplicationComponent"),
    ("Association", "BusinessActor", "Contract"),
    ("Association", "Contract", "ApplicationComponent"),
];

/// Returns every fault of a model.
fn faults(bytes: &[u8]) -> Vec<String> {
    let model = parsed(bytes);
    let mut faults = Vec::new();
    let mut fault = |is_right: bool, what: String| {
        if !is_right {
            faults.push(what);
        }
    };
    let is_name = |id: &str| {
        id.starts_with(|letter: char| letter.is_ascii_alphabetic() || letter == '_')
            && id.chars().all(|letter| letter.is_ascii_alphanumeric() || "-_.".contains(letter))
    };
    fault(model.name == "model", "the root is the model".to_owned());
    fault(
        model.attributes.get("xmlns").is_some_and(|name| name == "http://www.opengroup.org/xsd/archimate/3.0/"),
        "namespace".to_owned(),
    );
    let order =
        ["name", "documentation", "properties", "metadata", "elements", "relationships", "organizations", "propertyDefinitions"];
    let sections: Vec<usize> =
        model.children.iter().map(|tag| order.iter().position(|name| *name == tag.name).unwrap_or(99)).collect();
    fault(sections.is_sorted() && !sections.contains(&99), format!("sections in their order: {sections:?}"));
    fault(model.children.iter().all(|tag| tag.name == "name" || !tag.children.is_empty()), "no empty section".to_owned());
    let of = |section: &str| model.children.iter().find(|tag| tag.name == section).map_or(&[][..], |tag| &tag.children);
    let mut ids = BTreeSet::new();
    let all = of("elements").iter().chain(of("relationships")).chain(of("propertyDefinitions"));
    for tag in std::iter::once(&model).chain(all) {
        let id = tag.attributes.get("identifier").map_or("", String::as_str);
        fault(is_name(id) && ids.insert(id.to_owned()), format!("an identifier of its own: `{id}`"));
    }
    let definitions: BTreeSet<&str> = of("propertyDefinitions").iter().map(|tag| tag.attributes["identifier"].as_str()).collect();
    let kinds: BTreeMap<&str, &str> =
        of("elements").iter().map(|tag| (tag.attributes["identifier"].as_str(), tag.attributes["xsi:type"].as_str())).collect();
    for tag in of("elements").iter().chain(of("relationships")) {
        let order = ["name", "documentation", "properties"];
        let parts: Vec<usize> =
            tag.children.iter().map(|part| order.iter().position(|name| *name == part.name).unwrap_or(9)).collect();
        fault(parts.is_sorted() && !parts.contains(&9), format!("parts in their order: {parts:?}"));
        fault(tag.name == "relationship" || parts.first() == Some(&0), "an element has a name".to_owned());
        for property in tag.children.iter().filter(|part| part.name == "properties").flat_map(|part| &part.children) {
            let definition = property.attributes["propertyDefinitionRef"].as_str();
            fault(definitions.contains(definition), format!("`{definition}` is defined"));
            fault(property.children.len() == 1 && property.children[0].name == "value", "a property has a value".to_owned());
        }
    }
    for tag in of("relationships") {
        let kind = tag.attributes["xsi:type"].as_str();
        let end = |end: &str| kinds.get(tag.attributes[end].as_str()).copied().unwrap_or("nothing");
        let found = (kind, end("source"), end("target"));
        fault(ALLOWED.contains(&found), format!("{found:?} is allowed"));
    }
    faults
}

#[test]
fn the_model_keeps_to_the_exchange_format() {
    assert_eq!(faults(&export::archimate(&sample())), [""; 0]);
}

#[test]
fn hostile_texts_break_no_model() {
    let text = "# systems\nid,name,description,vendor,tasks,part-of\n\"<&>\",\"]]> \u{1} <x>\",\"a\u{ffff}b & \"\"c\"\"\",&amp;,=1;=1,\nS2,,,,,\"<&>\"\n\
        # contracts\nid,title,supplier,systems\n-->,<!--,&,S2\n# integrations\nfrom,to,data\nS2,<&>,x\nS2,<&>,x\n";
    let portfolio = from_text(Profile { organisation: Some("A & B <kommune>".to_owned()), ..Profile::default() }, text);
    let bytes = export::archimate(&portfolio);
    assert_eq!(faults(&bytes), [""; 0]);
    let text = String::from_utf8(bytes).expect("UTF-8");
    assert!(text.contains("A &amp; B &lt;kommune&gt;") && !text.contains('\u{1}') && !text.contains('\u{ffff}'));
    assert_eq!(faults(&export::archimate(&portfolio::model::Portfolio::default())), [""; 0], "nothing is a model too");
}

#[test]
fn what_is_related_in_the_inventory_is_related_in_the_model() {
    let text = "# systems\nid,name,organisation,vendor,tasks,part-of,replaces\nS1,Maps,E1,Norkart,GIS,,S3\nS2,Maps Mobile,,,,S1,\nS3,Old Maps,,,,,\n\
        # organisation\nid,name,parent\nE,Egelund,\nE1,Planning,E\n# contracts\nid,title,supplier,systems\nK1,Map contract,Norkart,S1\n\
        # integrations\nfrom,to,data\nS1,S3,addresses\n";
    let model = parsed(&export::archimate(&from_text(Profile::default(), text)));
    let section = |name: &str| &model.children.iter().find(|tag| tag.name == name).expect("a section").children;
    let names: BTreeMap<&str, &str> =
        section("elements").iter().map(|tag| (tag.attributes["identifier"].as_str(), tag.children[0].text.as_str())).collect();
    let mut told: Vec<String> = section("relationships")
        .iter()
        .map(|tag| {
            let end = |end: &str| names[tag.attributes[end].as_str()];
            format!("{} {} → {}", tag.attributes["xsi:type"], end("source"), end("target"))
        })
        .collect();
    told.sort();
    assert_eq!(
        told,
        [
            "Association Map contract → Maps",
            "Association Maps → Old Maps",
            "Association Norkart → Map contract",
            "Association Norkart → Maps",
            "Composition Egelund → Planning",
            "Composition Maps → Maps Mobile",
            "Flow Maps → Old Maps",
            "Serving Maps → GIS",
            "Serving Maps → Planning",
        ]
    );
}

#[test]
fn the_checker_sees_faults() {
    let text = String::from_utf8(export::archimate(&sample())).expect("UTF-8");
    for (right, wrong) in
        [("xsi:type=\"Flow\"", "xsi:type=\"Access\""), ("id-property-status", "id-property-nothing"), ("<elements>", "<views>")]
    {
        let broken =
            text.replacen(right, wrong, 1).replace("</elements>", if right == "<elements>" { "</views>" } else { "</elements>" });
        assert!(!faults(broken.as_bytes()).is_empty(), "{wrong}");
    }
}
