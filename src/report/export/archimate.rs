//! The portfolio as an ArchiMate model, in the exchange format of The Open Group, for Archi and other modelling tools.
//!
//! Systems are application components, modules parts of them; organisation units and suppliers are business actors, tasks business
//! functions, contracts contracts. Identifiers come from the inventory's own ids, so that a tool that imports the model again finds what
//! it has. <https://www.opengroup.org/xsd/archimate/>

use std::collections::{BTreeMap, BTreeSet};

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};
use sha2::{Digest, Sha256};

use crate::model::{Language, Portfolio, SystemKey};
use crate::report::words::{clean, is_hidden};
use crate::text::fold;

/// An element or a relationship, ready to be written.
struct Concept {
    id: String,
    kind: &'static str,
    name: String,
    documentation: Option<String>,
    /// The two ends of a relationship.
    ends: Option<[String; 2]>,
    properties: Vec<(&'static str, String)>,
}

/// Writes a portfolio as a model.
#[must_use]
pub fn archimate(portfolio: &Portfolio) -> Vec<u8> {
    let language = Language::of_people(&portfolio.profile).code();
    let elements = elements(portfolio);
    let relationships = relationships(portfolio);
    let used: BTreeSet<&'static str> =
        elements.iter().chain(&relationships).flat_map(|concept| &concept.properties).map(|(name, _)| *name).collect();
    let organisation = portfolio.profile.organisation.as_deref().unwrap_or("portfolio");
    let mut text = Text { writer: Writer::new_with_indent(Vec::new(), b' ', 2), language };
    text.event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)));
    text.open(
        "model",
        &[
            ("xmlns", "http://www.opengroup.org/xsd/archimate/3.0/"),
            ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
            (
                "xsi:schemaLocation",
                "http://www.opengroup.org/xsd/archimate/3.0/ http://www.opengroup.org/xsd/archimate/3.1/archimate3_Model.xsd",
            ),
            ("identifier", &identifier("model", organisation)),
        ],
    );
    text.said("name", organisation);
    for (section, one, concepts) in [("elements", "element", &elements), ("relationships", "relationship", &relationships)] {
        // The format has no empty sections.
        if !concepts.is_empty() {
            text.open(section, &[]);
            concepts.iter().for_each(|concept| text.concept(one, concept));
            text.close(section);
        }
    }
    if !used.is_empty() {
        text.open("propertyDefinitions", &[]);
        for name in used {
            text.open("propertyDefinition", &[("identifier", &of_property(name)), ("type", "string")]);
            text.written("name", name, &[]);
            text.close("propertyDefinition");
        }
        text.close("propertyDefinitions");
    }
    text.close("model");
    let mut bytes = text.writer.into_inner();
    bytes.push(b'\n');
    bytes
}

fn elements(portfolio: &Portfolio) -> Vec<Concept> {
    let element = |kind, what: &str, id: &str, name: &str| Concept {
        id: identifier(what, id),
        kind,
        name: clean(name).into_owned(),
        documentation: None,
        ends: None,
        properties: Vec::new(),
    };
    let mut all = Vec::new();
    for system in &portfolio.systems {
        let mut concept = element("ApplicationComponent", "system", &system.id, &system.name);
        concept.documentation.clone_from(&system.description);
        let day = |day: Option<chrono::NaiveDate>| day.map(|day| day.to_string());
        let answer = |answer: bool| answer.then(|| "yes".to_owned());
        concept.properties = filled([
            ("id", Some(system.id.clone())),
            ("status", system.status.map(|status| status.name().to_owned())),
            ("category", system.category.clone()),
            ("criticality", system.criticality.map(|criticality| criticality.name().to_owned())),
            ("hosting", system.hosting.clone()),
            ("owner", system.owner.clone()),
            ("benefit-owner", system.benefit_owner.clone()),
            ("in-service", day(system.in_service)),
            ("retire-by", day(system.retire_by)),
            ("retired", day(system.retired)),
            ("common-component", answer(system.common_component)),
            ("mandated", answer(system.mandated)),
            ("personal-data", system.personal_data.map(|data| if data { "yes" } else { "no" }.to_owned())),
            ("annual-cost", system.annual_cost.map(|cost| format!("{} {}", cost.normalize(), portfolio.profile.currency))),
            ("users", system.users.map(|users| users.to_string())),
            ("active-users", system.active_users.map(|users| users.to_string())),
        ]);
        all.push(concept);
    }
    for unit in &portfolio.units {
        let mut concept = element("BusinessActor", "unit", &unit.id, &unit.name);
        concept.properties =
            filled([("id", Some(unit.id.clone())), ("headcount", unit.headcount.map(|count| count.to_string()))]);
        all.push(concept);
    }
    for (id, name) in companies(portfolio) {
        let mut concept = element("BusinessActor", "company", &id, &name);
        concept.properties = vec![("role", "supplier".to_owned())];
        all.push(concept);
    }
    for (id, name) in tasks(portfolio) {
        all.push(element("BusinessFunction", "task", &id, &name));
    }
    for contract in &portfolio.contracts {
        let mut concept = element("Contract", "contract", &contract.id, &contract.title);
        let day = |day: Option<chrono::NaiveDate>| day.map(|day| day.to_string());
        let money =
            |value: Option<rust_decimal::Decimal>| value.map(|value| format!("{} {}", value.normalize(), contract.currency));
        concept.properties = filled([
            ("id", Some(contract.id.clone())),
            ("start", day(contract.terms.start)),
            ("end", day(contract.terms.end)),
            ("notice", contract.terms.notice.map(|notice| notice.to_string())),
            ("annual-value", money(contract.annual_value)),
            ("total-value", money(contract.total_value)),
            ("procedure", contract.procedure.map(|procedure| procedure.name().to_owned())),
            ("owner", contract.owner.clone()),
        ]);
        all.push(concept);
    }
    all
}

fn relationships(portfolio: &Portfolio) -> Vec<Concept> {
    let mut all = Relations::default();
    let system = |key: SystemKey| identifier("system", &portfolio[key].id);
    for row in &portfolio.systems {
        let own = identifier("system", &row.id);
        if let Some(whole) = row.part_of {
            all.add("Composition", [system(whole), own.clone()], "");
        }
        if let Some(unit) = row.unit {
            all.add("Serving", [own.clone(), identifier("unit", &portfolio[unit].id)], "");
        }
        for task in &row.tasks {
            all.add("Serving", [own.clone(), identifier("task", &fold(task))], "");
        }
        if let Some(vendor) = row.vendor.as_deref().filter(|vendor| !fold(vendor).is_empty()) {
            all.add("Association", [identifier("company", &fold(vendor)), own.clone()], "vendor");
        }
        for outgoing in &row.replaces {
            all.add("Association", [own.clone(), system(*outgoing)], "replaces");
        }
    }
    for row in &portfolio.integrations {
        let depends = match (row.from_depends, row.to_depends) {
            (true, true) => "both",
            (true, false) => "from",
            _ => "to",
        };
        let name = row.data.as_deref().or(row.kind.as_deref()).unwrap_or_default();
        let properties = filled([
            ("depends", Some(depends.to_owned())),
            ("kind", row.kind.clone().map(Into::into)),
            ("via", row.via.clone().map(Into::into)),
            ("criticality", row.criticality.map(|criticality| criticality.name().to_owned())),
        ]);
        all.add("Flow", [system(row.from), system(row.to)], name).properties = properties;
    }
    for unit in &portfolio.units {
        if let Some(above) = unit.parent {
            all.add("Composition", [identifier("unit", &portfolio[above].id), identifier("unit", &unit.id)], "");
        }
    }
    for row in &portfolio.contracts {
        let own = identifier("contract", &row.id);
        for covered in &row.systems {
            all.add("Association", [own.clone(), system(*covered)], "");
        }
        if let Some(supplier) = row.supplier.as_deref().filter(|supplier| !fold(supplier).is_empty()) {
            all.add("Association", [identifier("company", &fold(supplier)), own], "supplier");
        }
    }
    all.concepts
}

/// Relationships, each with an identifier of its own, also where two say the same.
#[derive(Default)]
struct Relations {
    concepts: Vec<Concept>,
    taken: BTreeMap<String, usize>,
}

impl Relations {
    fn add(&mut self, kind: &'static str, ends: [String; 2], name: &str) -> &mut Concept {
        let [from, to] = &ends;
        let said = format!("{kind}\n{from}\n{to}\n{name}");
        let number = self.taken.entry(said.clone()).or_default();
        *number += 1;
        let id = identifier("relation", &format!("{said}\n{number}"));
        let name = clean(name).into_owned();
        self.concepts.push(Concept { id, kind, name, documentation: None, ends: Some(ends), properties: Vec::new() });
        self.concepts.last_mut().expect("one was just added")
    }
}

/// Returns vendors and suppliers by their folded names, each in its first spelling of the alphabet.
fn companies(portfolio: &Portfolio) -> BTreeMap<String, String> {
    let vendors = portfolio.systems.iter().filter_map(|system| system.vendor.as_ref());
    named(vendors.chain(portfolio.contracts.iter().filter_map(|contract| contract.supplier.as_ref())))
}

fn tasks(portfolio: &Portfolio) -> BTreeMap<String, String> {
    named(portfolio.systems.iter().flat_map(|system| &system.tasks))
}

fn named<'n>(names: impl Iterator<Item = &'n String>) -> BTreeMap<String, String> {
    let mut all: BTreeMap<String, String> = BTreeMap::new();
    for name in names {
        let known = all.entry(fold(name)).or_insert_with(|| name.clone());
        if name < known {
            known.clone_from(name);
        }
    }
    all
}

fn filled<const N: usize>(properties: [(&'static str, Option<String>); N]) -> Vec<(&'static str, String)> {
    properties.into_iter().filter_map(|(name, value)| Some((name, value.filter(|value| !value.is_empty())?))).collect()
}

/// Returns an identifier for something with an id of its own: the same for the same id, and a name in XML, whatever the id holds.
fn identifier(what: &str, id: &str) -> String {
    let digest = Sha256::digest(format!("{what}\n{id}"));
    let hex: String = digest[..12].iter().map(|byte| format!("{byte:02x}")).collect();
    format!("id-{what}-{hex}")
}

fn of_property(name: &str) -> String {
    format!("id-property-{name}")
}

/// The document being written.
struct Text {
    writer: Writer<Vec<u8>>,
    language: &'static str,
}

impl Text {
    fn event(&mut self, event: Event<'_>) {
        self.writer.write_event(event).expect("memory can be written");
    }

    fn open(&mut self, name: &str, attributes: &[(&str, &str)]) {
        let mut start = BytesStart::new(name);
        attributes.iter().for_each(|attribute| start.push_attribute(*attribute));
        self.event(Event::Start(start));
    }

    fn close(&mut self, name: &str) {
        self.event(Event::End(BytesEnd::new(name)));
    }

    /// Writes a text in a tag, without characters that XML does not have or nobody sees.
    fn written(&mut self, tag: &str, text: &str, attributes: &[(&str, &str)]) {
        let allowed = |letter: &char| match letter {
            '\t' | '\n' => true,
            '\u{fffe}' | '\u{ffff}' => false,
            letter => !is_hidden(*letter),
        };
        let text: String = text.chars().filter(allowed).collect();
        self.open(tag, attributes);
        self.event(Event::Text(BytesText::new(&text)));
        self.close(tag);
    }

    /// Writes a text in the language of the organisation's people.
    fn said(&mut self, tag: &str, text: &str) {
        self.written(tag, text, &[("xml:lang", self.language)]);
    }

    fn concept(&mut self, tag: &str, concept: &Concept) {
        let mut attributes = vec![("identifier", concept.id.as_str())];
        if let Some([source, target]) = &concept.ends {
            attributes.extend([("source", source.as_str()), ("target", target.as_str())]);
        }
        attributes.push(("xsi:type", concept.kind));
        self.open(tag, &attributes);
        // An element must have a name, a relationship need not.
        if concept.ends.is_none() || !concept.name.is_empty() {
            self.said("name", &concept.name);
        }
        if let Some(documentation) = &concept.documentation {
            self.said("documentation", documentation);
        }
        if !concept.properties.is_empty() {
            self.open("properties", &[]);
            for (name, value) in &concept.properties {
                self.open("property", &[("propertyDefinitionRef", &of_property(name))]);
                self.said("value", value);
                self.close("property");
            }
            self.close("properties");
        }
        self.close(tag);
    }
}
