//! The new system among its neighbours: what it exchanges data with, what goes out for it, and the common components that it uses.
//!
//! It is drawn as SVG by a handful of rules, so that it prints, scales and needs nothing to be shown; where no picture can stand, the
//! same boxes are a table.

use std::fmt::Write;

use super::word;
use crate::model::Language;
use crate::phrase;
use crate::review::Review;
use crate::words::say;

/// A neighbour of the new system.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Neighbour {
    /// What people call it.
    pub name: String,
    /// Whether it is on its way out.
    pub leaves: bool,
}

/// The new system and its neighbours.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Picture {
    /// What is wished for.
    pub title: String,
    /// Below it: `new`.
    pub is_new: String,
    /// The systems that it exchanges data with, and what joins them.
    pub exchanges: (String, Vec<Neighbour>),
    /// The common components that it uses.
    pub components: (String, Vec<Neighbour>),
    /// The systems that go out.
    pub going: (String, Vec<Neighbour>),
    /// The word for what is on its way out.
    pub leaving: String,
}

/// Neighbours of one kind that have room; the others are counted.
const MOST: usize = 7;
/// Letters that have room in a box.
const LETTERS: usize = 25;
const BOX: (i32, i32) = (190, 30);
const GAP: i32 = 10;
const WIDTH: i32 = 720;

impl Picture {
    pub(super) fn of(review: &Review<'_>, language: Language) -> Self {
        let (request, inquiry) = (review.request(), &review.inquiry);
        let shown = |mut all: Vec<Neighbour>| {
            all.iter_mut().for_each(|one| one.name = super::cut(&one.name, super::HEADING).into_owned());
            let more = all.len().saturating_sub(MOST);
            if more > 0 {
                all.truncate(MOST - 1);
                all.push(Neighbour { name: say(&phrase!("memo-more", count = more + 1), language), leaves: false });
            }
            all
        };
        let is_component = |name: &str| request.common_components.iter().any(|named| named.name == name);
        let components = request.common_components.iter().map(|named| {
            let name = named.system.map_or_else(|| named.name.clone(), |system| inquiry.name(system));
            Neighbour { name, leaves: false }
        });
        let used: Vec<_> = request.common_components.iter().filter_map(|named| named.system).collect();
        let touched = inquiry.touched.iter().filter(|touched| !used.contains(&touched.system));
        let exchanges = touched.map(|touched| Neighbour { name: inquiry.name(touched.system), leaves: touched.leaves });
        let unknown = request.integrates_with.iter().filter(|named| named.system.is_none() && !is_component(&named.name));
        let exchanges = exchanges.chain(unknown.map(|named| Neighbour { name: format!("{}?", named.name), leaves: false }));
        let going = request.replaces.iter().map(|named| {
            let name = named.system.map_or_else(|| format!("{}?", named.name), |system| inquiry.name(system));
            Neighbour { name, leaves: true }
        });
        Self {
            title: super::cut(&request.title, super::HEADING).into_owned(),
            is_new: word("memo-new", language),
            exchanges: (word("neighbour-exchanges", language), shown(exchanges.collect())),
            components: (word("neighbour-component", language), shown(components.collect())),
            going: (word("neighbour-goes", language), shown(going.collect())),
            leaving: word("neighbour-leaves", language),
        }
    }

    /// Returns whether there is nobody around it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        [&self.exchanges, &self.components, &self.going].iter().all(|(_, neighbours)| neighbours.is_empty())
    }

    /// Draws it.
    #[must_use]
    pub fn svg(&self) -> String {
        let step = BOX.1 + GAP;
        let rows = |count: usize| i32::try_from(count).unwrap_or(i32::MAX).saturating_mul(step);
        let beside = rows(self.exchanges.1.len()).max(rows(self.components.1.len())).max(step + 30);
        let below = if self.going.1.is_empty() { 0 } else { 34 + rows(self.going.1.len()) };
        let height = 24 + beside + below;
        let middle = 24 + beside / 2;
        let centre = (WIDTH - BOX.0) / 2;
        let mut svg = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {height}\" role=\"img\" font-family=\"sans-serif\" font-size=\"13\">\n<title>{}</title>\n",
            escape(&self.title)
        );
        let mut side = |(label, neighbours): &(String, Vec<Neighbour>), x: i32, end: i32, from: i32| {
            if neighbours.is_empty() {
                return;
            }
            let anchor = if x == 0 { "start" } else { "end" };
            let at = if x == 0 { x } else { x + BOX.0 };
            let _ = writeln!(svg, "<text x=\"{at}\" y=\"14\" text-anchor=\"{anchor}\" fill=\"#555\">{}</text>", escape(label));
            let top = 24 + (beside - rows(neighbours.len())) / 2;
            for (at, neighbour) in (0_i32..).zip(neighbours) {
                let y = top + at * step;
                let _ = writeln!(svg, "<path d=\"M{end} {} L{from} {middle}\" stroke=\"#888\" fill=\"none\"/>", y + BOX.1 / 2);
                let note = neighbour.leaves.then_some(self.leaving.as_str());
                boxed(&mut svg, x, y, &neighbour.name, note, neighbour.leaves, "#f2f7fc");
            }
        };
        side(&self.exchanges, 0, BOX.0, centre);
        side(&self.components, WIDTH - BOX.0, WIDTH - BOX.0, centre + BOX.0);
        boxed(&mut svg, centre, middle - BOX.1 / 2, &self.title, Some(&self.is_new), false, "#dceaf7");
        for (at, neighbour) in (0_i32..).zip(&self.going.1) {
            let y = 24 + beside + 34 + at * step;
            if at == 0 {
                let x = WIDTH / 2;
                let _ = writeln!(
                    svg,
                    "<path d=\"M{x} {} L{x} {y}\" stroke=\"#888\" stroke-dasharray=\"4 3\" fill=\"none\"/>",
                    middle + BOX.1 / 2
                );
                let _ = writeln!(svg, "<text x=\"{}\" y=\"{}\" fill=\"#555\">{}</text>", x + 8, y - 10, escape(&self.going.0));
            }
            boxed(&mut svg, centre, y, &neighbour.name, None, true, "#ffffff");
        }
        svg.push_str("</svg>\n");
        svg
    }
}

fn boxed(svg: &mut String, x: i32, y: i32, name: &str, note: Option<&str>, is_leaving: bool, fill: &str) {
    let dashes = if is_leaving { " stroke-dasharray=\"4 3\"" } else { "" };
    let _ = writeln!(
        svg,
        "<rect x=\"{x}\" y=\"{y}\" width=\"{}\" height=\"{}\" rx=\"4\" fill=\"{fill}\" stroke=\"#1f4e79\"{dashes}/>",
        BOX.0, BOX.1
    );
    let room = LETTERS;
    let short = if name.chars().count() > room { name.chars().take(room - 1).chain(['…']).collect() } else { name.to_owned() };
    let (middle, line) = (x + BOX.0 / 2, y + if note.is_some() { 14 } else { 20 });
    let _ = writeln!(
        svg,
        "<text x=\"{middle}\" y=\"{line}\" text-anchor=\"middle\">{}<title>{}</title></text>",
        escape(&short),
        escape(name)
    );
    if let Some(note) = note {
        let _ = writeln!(
            svg,
            "<text x=\"{middle}\" y=\"{}\" text-anchor=\"middle\" font-size=\"10\" fill=\"#555\">{}</text>",
            y + 26,
            escape(note)
        );
    }
}

/// Returns text as XML holds it.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in crate::report::words::clean(text).chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            letter => escaped.push(letter),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    fn neighbours(names: &[&str]) -> Vec<Neighbour> {
        names.iter().map(|name| Neighbour { name: (*name).to_owned(), leaves: name.starts_with('x') }).collect()
    }

    #[test]
    fn every_neighbour_has_a_box_and_nothing_in_a_name_is_markup() {
        let picture = Picture {
            title: "Nyt <b> & \"godt\"".to_owned(),
            exchanges: ("data".to_owned(), neighbours(&["Outlook", "xGIS"])),
            going: ("ud".to_owned(), neighbours(&["xGammelt"])),
            ..Picture::default()
        };
        let svg = picture.svg();
        assert_eq!(svg.matches("<rect ").count(), 4);
        assert_eq!(svg.matches("stroke-dasharray").count(), 3, "two that leave, and the way to what goes");
        assert!(svg.contains("Nyt &lt;b&gt; &amp; &quot;godt&quot;") && !svg.contains("<b>"), "{svg}");
        assert!(Picture::default().is_empty() && !picture.is_empty());
    }

    #[test]
    fn a_long_name_is_cut_and_told_in_full_to_who_points_at_it() {
        let long = "Elektronisk omsorgsjournalsystem til hjemmeplejen";
        let svg = Picture { title: long.to_owned(), ..Picture::default() }.svg();
        assert!(svg.contains("Elektronisk omsorgsjourna") || svg.contains("Elektronisk omsorgsjourn…"), "{svg}");
        assert!(svg.contains(&format!("<title>{long}</title>")));
    }
}
