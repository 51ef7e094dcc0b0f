//! YAML as far as descriptions of software need it: documents of maps, lists and texts, within bounds. References between nodes are
//! refused, since a few lines of them stand for gigabytes; tags and types mean nothing.

use saphyr_parser::{Event, Parser};
use serde_json::{Map, Value};

use crate::load::limits;
use crate::load::presets::json::Refusal;
use crate::phrase;

/// Reads the documents of a text, each with the line that it begins in.
///
/// # Errors
/// Why it cannot be read, with the line, and what to do.
pub(super) fn documents(text: &str) -> Result<Vec<(u32, Value)>, Refusal> {
    let mut documents = Vec::new();
    let mut open: Vec<Node> = Vec::new();
    let mut nodes = 0;
    let mut first = 1;
    for event in Parser::new_from_str(text) {
        let (event, span) = event.map_err(|error| (phrase!("preset-no-yaml", line = error.marker().line().to_string()), None))?;
        let line = u32::try_from(span.start.line()).unwrap_or(u32::MAX);
        nodes += 1;
        if nodes > limits::YAML_NODES || open.len() > limits::YAML_DEPTH {
            return Err((phrase!("preset-yaml-deep", line = line.to_string()), None));
        }
        let whole = match event {
            Event::Alias(_) => {
                return Err((
                    phrase!("preset-yaml-reference", line = line.to_string()),
                    Some(phrase!("preset-yaml-reference-hint")),
                ));
            }
            Event::Scalar(_, _, _, Some(tag)) if is_include(&tag.suffix) => {
                let tag = format!("{}{}", tag.handle, tag.suffix);
                return Err((
                    phrase!("preset-yaml-include", tag, line = line.to_string()),
                    Some(phrase!("preset-yaml-reference-hint")),
                ));
            }
            Event::Scalar(text, ..) => Value::String(text.into_owned()),
            Event::SequenceStart(..) => {
                open.push(Node::List(Vec::new()));
                continue;
            }
            Event::MappingStart(..) => {
                if open.is_empty() {
                    first = line;
                }
                open.push(Node::Map(Map::new(), None));
                continue;
            }
            Event::SequenceEnd | Event::MappingEnd => match open.pop() {
                Some(Node::List(list)) => Value::Array(list),
                Some(Node::Map(map, _)) => Value::Object(map),
                None => continue,
            },
            _ => continue,
        };
        match open.last_mut() {
            Some(Node::List(list)) => list.push(whole),
            Some(Node::Map(map, key)) => match key.take() {
                Some(key) => drop(map.insert(key, whole)),
                // A key that is no text names nothing that is read.
                None => *key = Some(whole.as_str().unwrap_or_default().to_owned()),
            },
            None => documents.push((first, whole)),
        }
    }
    Ok(documents)
}

/// Returns whether a tag asks for another file.
fn is_include(tag: &str) -> bool {
    ["include", "import", "inherit"].iter().any(|word| tag.to_ascii_lowercase().contains(word))
}

/// A list or map being read.
enum Node {
    List(Vec<Value>),
    Map(Map<String, Value>, Option<String>),
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn documents_are_maps_and_lists_of_texts() {
        let read = documents("# a\nkind: System\nspec:\n  owner: team\n---\nkind: API\nlist: [1, 'two']\n").expect("it is YAML");
        assert_eq!(read[0].1["spec"]["owner"], "team");
        assert_eq!(read[1].1["list"][0], "1");
        assert_eq!(read.iter().map(|(line, _)| *line).collect::<Vec<_>>(), [2, 6]);
    }

    #[test]
    fn references_and_what_has_no_end_are_refused() {
        let bomb = "a: &a [x, x]\nb: &b [*a, *a]\n";
        assert!(documents(bomb).expect_err("a reference").0.to_string().contains("reference to another node (line 2)"));
        assert!(documents(&"[".repeat(1_000)).is_err());
        assert!(documents("a: [1, 2").is_err());
        assert!(documents(&format!("{}1", "- ".repeat(10_000))).is_err());
        assert!(documents("").expect("nothing").is_empty());
    }
}
