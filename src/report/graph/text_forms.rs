//! The graph as text that other programs draw: Graphviz, Mermaid, GraphML.

use std::fmt::Write;

use super::{LinkKind, Picture};
use crate::model::{Criticality, SystemKey};
use crate::report::words::clean;

/// Writes the graph for Graphviz: <https://graphviz.org/doc/info/lang.html>. Arrows lead to what is needed.
#[must_use]
pub fn dot(picture: &Picture<'_>) -> String {
    let quoted = |text: &str| format!("\"{}\"", clean(text).replace('\\', "\\\\").replace('"', "\\\""));
    let mut text = "digraph portfolio {\n  rankdir=LR;\n  node [shape=box, fontname=\"sans-serif\"];\n".to_owned();
    for system in &picture.systems {
        let row = &picture.portfolio[*system];
        let style = if is_critical(picture, *system) { ", penwidth=2" } else { "" };
        let line = if row.is_in_operation(picture.today) { "" } else { ", style=dashed" };
        let _ = writeln!(text, "  {} [label={}{style}{line}];", picture.node(*system), quoted(&named(picture, *system)));
    }
    for link in &picture.links {
        let style = match link.kind {
            LinkKind::Integration => "",
            LinkKind::PartOf => ", arrowhead=diamond",
            LinkKind::Replaces => ", style=dashed",
        };
        let (from, to) = (picture.node(link.from), picture.node(link.to));
        let _ = writeln!(text, "  {from} -> {to} [label={}{style}];", quoted(&picture.label(link)));
    }
    text + "}\n"
}

/// Writes the graph for Mermaid: <https://mermaid.js.org/syntax/flowchart.html>. Arrows lead to what is needed.
#[must_use]
pub fn mermaid(picture: &Picture<'_>) -> String {
    // In quotes, only what ends them or begins an entity or markup must be written otherwise.
    let quoted = |text: &str| {
        let mut escaped = String::from("\"");
        for letter in clean(text).chars() {
            match letter {
                '#' => escaped.push_str("#35;"),
                '&' => escaped.push_str("#38;"),
                '"' => escaped.push_str("#quot;"),
                '<' => escaped.push_str("#lt;"),
                '>' => escaped.push_str("#gt;"),
                '`' => escaped.push_str("#96;"),
                letter => escaped.push(letter),
            }
        }
        escaped + "\""
    };
    let mut text = "flowchart LR\n".to_owned();
    for system in &picture.systems {
        let _ = writeln!(text, "  {}[{}]", picture.node(*system), quoted(&named(picture, *system)));
    }
    for link in &picture.links {
        let arrow = if link.kind == LinkKind::Replaces { "-.->" } else { "-->" };
        let label = picture.label(link);
        let label = if clean(&label).is_empty() { String::new() } else { format!("|{}|", quoted(&label)) };
        let _ = writeln!(text, "  {} {arrow}{label} {}", picture.node(link.from), picture.node(link.to));
    }
    text
}

/// Writes the graph as GraphML: <http://graphml.graphdrawing.org/specification.html>. Edges lead to what is needed.
#[must_use]
pub fn graphml(picture: &Picture<'_>) -> String {
    let portfolio = picture.portfolio;
    let mut text =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n".to_owned();
    for (target, name) in [("node", "id"), ("node", "name"), ("node", "status"), ("node", "criticality"), ("node", "owner")] {
        let _ = writeln!(text, "  <key id=\"{name}\" for=\"{target}\" attr.name=\"{name}\" attr.type=\"string\"/>");
    }
    text.push_str("  <key id=\"kind\" for=\"edge\" attr.name=\"kind\" attr.type=\"string\"/>\n");
    text.push_str("  <key id=\"label\" for=\"edge\" attr.name=\"label\" attr.type=\"string\"/>\n");
    text.push_str("  <graph id=\"portfolio\" edgedefault=\"directed\">\n");
    for system in &picture.systems {
        let row = &portfolio[*system];
        let _ = writeln!(text, "    <node id=\"{}\">", picture.node(*system));
        let said = [
            ("id", Some(row.id.as_str())),
            ("name", Some(row.name.as_str())),
            ("status", row.status.map(|status| status.name())),
            ("criticality", row.criticality.map(Criticality::name)),
            ("owner", row.owner.as_deref()),
        ];
        for (key, value) in said.into_iter().filter_map(|(key, value)| Some((key, value?))) {
            let _ = writeln!(text, "      <data key=\"{key}\">{}</data>", xml(value));
        }
        text.push_str("    </node>\n");
    }
    for link in &picture.links {
        let (from, to) = (picture.node(link.from), picture.node(link.to));
        let (kind, label) = (link.kind.name(), xml(&picture.label(link)));
        let _ = writeln!(
            text,
            "    <edge source=\"{from}\" target=\"{to}\"><data key=\"kind\">{kind}</data><data key=\"label\">{label}</data></edge>"
        );
    }
    text + "  </graph>\n</graphml>\n"
}

fn named(picture: &Picture<'_>, system: SystemKey) -> String {
    let row = &picture.portfolio[system];
    format!("{} {}", row.id, row.name)
}

fn is_critical(picture: &Picture<'_>, system: SystemKey) -> bool {
    picture.portfolio[system].criticality >= Some(Criticality::High)
}

/// Returns text as XML holds it. Characters that XML does not know are gone with the hidden ones.
fn xml(text: &str) -> String {
    let kept: String = clean(text).chars().filter(|letter| !matches!(letter, '\u{fffe}' | '\u{ffff}')).collect();
    kept.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
