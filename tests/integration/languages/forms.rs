//! What a reader sees of a file: the words of a workbook, a page, a document or a calendar without what holds them together.

use std::io::{Cursor, Read};

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

/// Returns the text of a file for people, a line for each piece of it.
pub(super) fn text_of(format: &str, bytes: &[u8]) -> String {
    match format {
        "xlsx" | "docx" | "ods" => parts(bytes).iter().map(|part| of_xml(part)).collect::<Vec<_>>().join("\n"),
        "html" => of_page(&String::from_utf8_lossy(bytes)),
        "markdown" => String::from_utf8_lossy(bytes).replace("&amp;", "&"),
        "ics" => of_calendar(&String::from_utf8_lossy(bytes)),
        // What is no UTF-8 is of Windows, whose letters are those of Unicode.
        _ => String::from_utf8(bytes.to_vec()).unwrap_or_else(|_| bytes.iter().map(|byte| char::from(*byte)).collect()),
    }
}

/// Returns the parts of a workbook or document in which text for people stands; styles and settings have names of their own.
fn parts(bytes: &[u8]) -> Vec<String> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("an archive");
    let mut parts = Vec::new();
    for at in 0..archive.len() {
        let mut file = archive.by_index(at).expect("a part");
        let name = file.name().expect("a name").to_string();
        let is_for_programs =
            ["styles", "theme", "docProps", "_rels", "[Content", "settings", "fontTable", "numbering", "META-INF", "mimetype"];
        if name.ends_with(".xml") && !is_for_programs.iter().any(|part| name.contains(part)) {
            let mut text = String::new();
            file.read_to_string(&mut text).expect("UTF-8");
            parts.push(text);
        }
    }
    parts
}

/// Returns the texts of an XML part and what sheets are called; formulas are no text, but a list of words to choose from is.
fn of_xml(xml: &str) -> String {
    let mut reader = Reader::from_str(xml);
    let (mut text, mut open) = (String::new(), Vec::<String>::new());
    let name_of = |tag: &BytesStart<'_>| tag.local_name().as_ref().to_owned();
    loop {
        match reader.read_event().expect("well-formed XML") {
            Event::Eof => return text,
            Event::Start(tag) => {
                text.push_str(&named(&tag));
                open.push(name_of(&tag));
            }
            Event::Empty(tag) => text.push_str(&named(&tag)),
            Event::End(_) => {
                let is_within_a_text = open.pop().is_some_and(|name| name == "t" || name == "span");
                text.push_str(if is_within_a_text { "" } else { "\n" });
            }
            // What a formula computes was written before it.
            Event::Text(_)
                if open.last().is_some_and(|name| ["f", "formula", "formatCode", "instrText"].contains(&name.as_str())) => {}
            Event::Text(more) => text.push_str(&more),
            Event::GeneralRef(name) => text.push(if &*name == "quot" { '"' } else { ' ' }),
            _ => {}
        }
    }
}

/// Returns what an element is called where people read it: a sheet, and what a drop-down says.
fn named(tag: &BytesStart<'_>) -> String {
    let wanted: &[&str] = match tag.local_name().as_ref() {
        "sheet" | "table" => &["name"],
        "dataValidation" => &["promptTitle", "prompt", "errorTitle", "error"],
        "tableColumn" => &["name"],
        _ => &[],
    };
    let told = tag.attributes().flatten().filter(|one| wanted.contains(&one.key.local_name().as_ref()));
    told.map(|one| format!("{}\n", one.value)).collect()
}

/// Returns the visible text of a page, the attributes that are read aloud or shown, and the texts that its script shows.
fn of_page(page: &str) -> String {
    let mut text = String::new();
    let mut rest = page;
    while let Some((before, tag)) = rest.split_once('<') {
        text.push_str(before);
        let Some((tag, after)) = tag.split_once('>') else { break };
        for name in ["title", "aria-label", "alt", "placeholder", "aria-description", "summary", "label"] {
            let before = format!(" {name}=\"");
            let values = tag.split(&before).skip(1).filter_map(|value| value.split('"').next());
            values.for_each(|value| text.push_str(&format!("\n{value}\n")));
        }
        rest = after;
        let kind: String = tag.chars().take_while(|letter| letter.is_ascii_alphabetic()).collect();
        if ["style", "script"].contains(&kind.as_str()) {
            let (inside, behind) = rest.split_once(&format!("</{kind}>")).unwrap_or((rest, ""));
            text.push_str(&of_script(&kind, tag, inside));
            rest = behind;
        }
        // What stands between backticks elsewhere is bold here; and letters of one word may stand in several elements.
        text.push_str(match tag.trim_start_matches('/').split(' ').next().unwrap_or_default() {
            "b" | "code" => "`",
            "i" | "em" | "strong" | "span" | "wbr" => "",
            _ => "\n",
        });
    }
    let lines = text.replace("&nbsp;", " ").replace("&shy;", "").replace("&amp;", "&");
    lines.lines().map(without_gaps).collect::<Vec<_>>().join("\n")
}

/// Returns a text without the names of what a script fills in: `{shown}`.
fn without_gaps(text: &str) -> String {
    let gaps = text.split('{').enumerate();
    gaps.map(|(at, part)| part.split_once('}').filter(|_| at > 0).map_or(part, |(_, after)| after)).collect()
}

/// Returns the texts of a script: those of its data, and of its code the literals of several words.
fn of_script(kind: &str, tag: &str, inside: &str) -> String {
    fn texts(value: &serde_json::Value, all: &mut String) {
        match value {
            serde_json::Value::String(text) => all.push_str(&format!("\n{text}\n")),
            serde_json::Value::Array(values) => values.iter().for_each(|value| texts(value, all)),
            // The graph is packed, and what it names stands in the inventory.
            serde_json::Value::Object(map) => {
                map.iter().filter(|(key, _)| *key != "graph").for_each(|(_, value)| texts(value, all));
            }
            _ => {}
        }
    }
    let mut all = String::new();
    if tag.contains("json") {
        texts(&serde_json::from_str(inside).expect("the data of the page"), &mut all);
    } else if kind == "script" {
        let literals = inside.lines().flat_map(|line| line.split(['"', '`', '\'']).skip(1).step_by(2));
        let is_said = |text: &&str| {
            let words = text.split(' ').filter(|word| word.len() > 1 && word.chars().all(char::is_alphabetic));
            *text != "use strict" && words.count() > 1
        };
        literals.filter(is_said).for_each(|text| all.push_str(&format!("\n{text}\n")));
    }
    all
}

/// Returns what a calendar shows of its entries.
fn of_calendar(text: &str) -> String {
    let unfolded = text.replace("\r\n ", "").replace("\\n", "\n").replace("\\,", ",").replace("\\;", ";");
    let is_property =
        |line: &str| line.split([':', ';']).next().is_some_and(|name| name.len() > 1 && name == name.to_uppercase());
    let shown = ["SUMMARY", "DESCRIPTION", "X-WR-CALNAME", "NAME", "X-WR-CALDESC", "CATEGORIES", "LOCATION"];
    let lines = unfolded.split("\r\n").map(|line| match is_property(line) {
        true => shown.iter().find_map(|name| line.strip_prefix(name)?.strip_prefix(':')).unwrap_or_default(),
        false => line,
    });
    lines.collect::<Vec<_>>().join("\n")
}
