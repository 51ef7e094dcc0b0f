//! The XML of ArchiMate models: the Open Group's exchange file, and Archi's own.
//!
//! Read as a stream, within bounds. A document type declaration is refused, so no entity is ever expanded, and nothing that the file
//! points at is opened.

use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};
use rustc_hash::FxHashMap;

use super::{Element, Model, Relation};
use crate::load::files::File;
use crate::load::limits;
use crate::load::presets::json::Refusal;
use crate::load::text_file;
use crate::phrase;
use crate::phrase::Phrase;

/// Reads a model.
///
/// # Errors
/// Why it is not read, and what to do.
pub(super) fn read(file: &File, bytes: &[u8]) -> Result<Model, Refusal> {
    if bytes.len() > limits::XML_BYTES {
        return Err((phrase!("preset-model-large", most = limits::XML_BYTES >> 20), None));
    }
    let (text, ..) = text_file::decode(bytes);
    let mut xml = Reader::from_str(&text);
    xml.config_mut().expand_empty_elements = true;
    let mut reading = Reading { model: Model { file: file.name.clone(), ..Model::default() }, ..Reading::default() };
    let (mut line, mut counted) = (1_u32, 0_usize);
    loop {
        let before = usize::try_from(xml.buffer_position()).unwrap_or(text.len()).min(text.len());
        line = line.saturating_add(
            u32::try_from(memchr::memchr_iter(b'\n', &text.as_bytes()[counted..before]).count()).unwrap_or(u32::MAX),
        );
        counted = before;
        let broken = |what: Phrase| {
            let why = phrase!("preset-model-broken", what, line = line.to_string());
            Err((why, Some(phrase!("preset-export-whole"))))
        };
        match xml.read_event() {
            Ok(Event::Eof) if reading.depth > 0 => return broken(phrase!("preset-ends-early")),
            Ok(Event::Eof) => break,
            Ok(Event::DocType(_)) => {
                let why = phrase!("preset-model-declares", line = line.to_string());
                return Err((why, Some(phrase!("preset-model-declares-hint"))));
            }
            Ok(Event::Start(start)) => reading.start(&start, line),
            Ok(Event::End(end)) => reading.end(end.name().as_ref()),
            Ok(Event::Text(told)) => reading.text(&told.xml10_content()),
            Ok(Event::CData(told)) => reading.text(&told.xml10_content()),
            Ok(Event::GeneralRef(reference)) => {
                let letter = match reference.resolve_char_ref() {
                    Ok(Some(letter)) => Some(letter),
                    _ => named(&reference.xml10_content()),
                };
                if let Some(letter) = letter {
                    reading.text(letter.encode_utf8(&mut [0; 4]));
                }
            }
            Ok(_) => {}
            Err(_) => return broken(phrase!("preset-no-xml")),
        }
        if reading.model.elements.len() + reading.model.relations.len() > limits::XML_ELEMENTS {
            return Err((phrase!("preset-model-many", most = limits::XML_ELEMENTS), None));
        }
    }
    Ok(reading.finish())
}

/// Returns the letter of one of the five names that XML has; there are no others.
fn named(name: &str) -> Option<char> {
    [("amp", '&'), ("lt", '<'), ("gt", '>'), ("quot", '"'), ("apos", '\'')]
        .into_iter()
        .find(|(known, _)| *known == name)
        .map(|(_, letter)| letter)
}

/// What is being read.
#[derive(Default)]
struct Reading {
    model: Model,
    /// Names of properties by their numbers in this file.
    names: FxHashMap<String, String>,
    open: Open,
    /// Which text of it comes: `name`, `documentation`, `value`.
    part: Part,
    /// How deep we are within the document, and at which depth what is open began.
    depth: usize,
    began: usize,
    property: (String, String),
}

#[derive(Default)]
enum Open {
    #[default]
    Nothing,
    Element(Element),
    Relation(Relation),
    /// The definition of a property: its number, and its name.
    Definition(String, String),
}

#[derive(Default, Clone, Copy, PartialEq, Eq)]
enum Part {
    #[default]
    None,
    Name,
    About,
    Value,
}

/// Returns a name without the prefix of its namespace.
fn local(name: &str) -> &str {
    name.rsplit_once(':').map_or(name, |(_, local)| local)
}

fn attribute(start: &BytesStart<'_>, wanted: &[&str]) -> Option<String> {
    let mut attributes = start.attributes();
    let mut attributes = attributes.with_checks(false).flatten();
    let found = attributes.find(|attribute| wanted.contains(&attribute.key.as_ref()))?;
    found.normalized_value(XmlVersion::Implicit1_0).ok().map(|value| value.chars().take(limits::VALUE).collect())
}

impl Reading {
    fn start(&mut self, start: &BytesStart<'_>, line: u32) {
        self.depth += 1;
        let name = start.name();
        let is_open = !matches!(self.open, Open::Nothing);
        match local(name.as_ref()) {
            "element" | "relationship" if !is_open => {
                let kind = attribute(start, &["xsi:type", "type"]).unwrap_or_default();
                let kind = local(&kind);
                let id = attribute(start, &["identifier", "id"]).unwrap_or_default();
                let name = attribute(start, &["name"]).unwrap_or_default();
                let ends = (attribute(start, &["source"]), attribute(start, &["target"]));
                self.began = self.depth;
                self.open = match ends {
                    (Some(source), Some(target)) => {
                        let kind = kind.strip_suffix("Relationship").unwrap_or(kind).to_owned();
                        Open::Relation(Relation { kind, name, source, target, properties: Vec::new(), line })
                    }
                    _ => Open::Element(Element { id, kind: kind.to_owned(), name, line, ..Element::default() }),
                };
            }
            "propertyDefinition" if !is_open => {
                self.began = self.depth;
                let name = attribute(start, &["name"]).unwrap_or_default();
                self.open = Open::Definition(attribute(start, &["identifier"]).unwrap_or_default(), name);
            }
            // What Archi writes into an element itself stands in attributes.
            "property" if is_open => {
                let key = attribute(start, &["propertyDefinitionRef", "key"]).unwrap_or_default();
                self.property = (key, attribute(start, &["value"]).unwrap_or_default());
            }
            "name" if is_open => self.part = Part::Name,
            "documentation" if is_open => self.part = Part::About,
            "value" if is_open => self.part = Part::Value,
            _ => {}
        }
    }

    fn text(&mut self, told: &str) {
        let into = match (&mut self.open, self.part) {
            (_, Part::None) | (Open::Nothing, _) => return,
            (_, Part::Value) => &mut self.property.1,
            (Open::Element(element), Part::Name) => &mut element.name,
            (Open::Element(element), Part::About) => &mut element.about,
            (Open::Relation(relation), Part::Name) => &mut relation.name,
            (Open::Definition(_, name), Part::Name) => name,
            _ => return,
        };
        if into.len() + told.len() <= limits::VALUE {
            into.push_str(told);
        } else if into.len() < limits::VALUE {
            into.extend(told.chars().take(limits::VALUE));
        }
    }

    fn end(&mut self, name: &str) {
        match local(name) {
            "name" | "documentation" | "value" => self.part = Part::None,
            "property" => {
                let property = std::mem::take(&mut self.property);
                let properties = match &mut self.open {
                    Open::Element(element) => Some(&mut element.properties),
                    Open::Relation(relation) => Some(&mut relation.properties),
                    _ => None,
                };
                properties
                    .filter(|properties| properties.len() < limits::XML_PROPERTIES)
                    .into_iter()
                    .for_each(|to| to.push(property.clone()));
            }
            _ if self.depth == self.began => match std::mem::take(&mut self.open) {
                Open::Element(element) => self.model.elements.push(element),
                Open::Relation(relation) => self.model.relations.push(relation),
                Open::Definition(number, name) => drop(self.names.insert(number, name)),
                Open::Nothing => {}
            },
            _ => {}
        }
        self.depth = self.depth.saturating_sub(1);
    }

    /// Returns the model, its properties by name: definitions stand behind the elements.
    fn finish(mut self) -> Model {
        let names = &self.names;
        let of_elements = self.model.elements.iter_mut().flat_map(|element| &mut element.properties);
        let of_relations = self.model.relations.iter_mut().flat_map(|relation| &mut relation.properties);
        for (key, _) in of_elements.chain(of_relations) {
            if let Some(name) = names.get(key.as_str()) {
                key.clone_from(name);
            }
        }
        self.model
    }
}
