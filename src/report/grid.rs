//! Rows fitted to the width of a terminal: columns shrink, words stay whole.
//!
//! Danish and Norwegian compounds are long; one cut in the middle is no longer a word.

use std::borrow::Cow;

use tabled::builder::Builder;
use tabled::grid::util::string::get_line_width;
use tabled::settings::object::Columns;
use tabled::settings::width::Wrap;
use tabled::settings::{Alignment, Padding, Style, Width};

/// How wide a word may be before it is cut all the same: web addresses and the like.
const LONGEST_WORD: usize = 36;

/// How the text is laid out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Layout {
    /// Columns of the terminal, or of the paper.
    pub width: usize,
    /// Whether colours are wanted.
    pub colour: bool,
}

impl Layout {
    /// Where there is no terminal: wide enough for a finding on a line, narrow enough for a page across.
    pub const PLAIN: Self = Self { width: 132, colour: false };

    /// Returns the text in a style, when colours are wanted.
    #[must_use]
    pub fn paint(self, style: Paint, text: &str) -> String {
        let code = match style {
            Paint::Strong => "1",
            Paint::Weak => "2",
            Paint::Error => "1;31",
            Paint::Warning => "1;33",
            Paint::Note => "1;36",
        };
        if self.colour { format!("\u{1b}[{code}m{text}\u{1b}[0m") } else { text.to_owned() }
    }
}

/// What a colour says; the text says it too.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Paint {
    /// Headings.
    Strong,
    /// What can be skipped.
    Weak,
    /// An error.
    Error,
    /// A warning.
    Warning,
    /// A note.
    Note,
}

/// A column of a grid.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Column {
    /// The heading; empty for none.
    pub heading: &'static str,
    /// Whether its cells stand to the right, as numbers do.
    pub right: bool,
    /// How wide it is at least, so that grids below each other line up.
    pub least: usize,
}

impl Column {
    /// A column of text.
    #[must_use]
    pub const fn text(heading: &'static str) -> Self {
        Self { heading, right: false, least: 0 }
    }

    /// A column of numbers.
    #[must_use]
    pub const fn number(heading: &'static str) -> Self {
        Self { heading, right: true, least: 0 }
    }

    /// Returns the column, at least so wide.
    #[must_use]
    pub const fn at_least(self, least: usize) -> Self {
        Self { least, ..self }
    }
}

/// Returns rows as lines of at most the layout's width, indented. Columns without any text are left out, and so is the heading
/// when no column has one.
#[must_use]
pub fn grid(columns: &[Column], rows: &[Vec<String>], indent: usize, layout: Layout) -> String {
    grids(columns, &[rows], indent, layout).swap_remove(0)
}

/// Returns several groups of rows, each as [`grid`] does, their columns in line. The first has the heading.
#[must_use]
pub fn grids<R: AsRef<[Vec<String>]>>(columns: &[Column], groups: &[R], indent: usize, layout: Layout) -> Vec<String> {
    let rows = || groups.iter().flat_map(|group| group.as_ref());
    let shown: Vec<usize> =
        (0..columns.len()).filter(|at| rows().any(|row| row.get(*at).is_some_and(|cell| !cell.is_empty()))).collect();
    if shown.is_empty() {
        return vec![String::new(); groups.len()];
    }
    let heading: Vec<String> = columns.iter().map(|column| column.heading.to_owned()).collect();
    let heading = Some(&heading).filter(|heading| heading.iter().any(|text| !text.is_empty()));
    let lines: Vec<&Vec<String>> = heading.into_iter().chain(rows()).collect();
    let widths = widths(columns, &lines, &shown, layout.width.saturating_sub(indent));
    let in_line = groups.len() > 1;
    let lay_out = |(at, group): (usize, &R)| {
        let heading = heading.filter(|_| at == 0);
        let mut builder = Builder::with_capacity(group.as_ref().len() + 1, shown.len());
        for (is_heading, line) in
            heading.map(|line| (true, line)).into_iter().chain(group.as_ref().iter().map(|row| (false, row)))
        {
            builder.push_record(shown.iter().zip(&widths).map(|(column, width)| {
                let wrapped = wrap(line.get(*column).map_or("", String::as_str), *width);
                // A word that fits no more leaves its space at the start of the next line.
                let lines = wrapped.lines().map(str::trim);
                let painted = |line: &str| if is_heading { layout.paint(Paint::Strong, line) } else { line.to_owned() };
                let room = |line: &str| if in_line { " ".repeat(width.saturating_sub(self::width(line))) } else { String::new() };
                let placed = |line: &str| match columns[*column].right {
                    true => room(line) + &painted(line),
                    false => painted(line) + &room(line),
                };
                lines.map(placed).collect::<Vec<_>>().join("\n")
            }));
        }
        let mut table = builder.build();
        table.with(Style::empty()).with(Padding::new(0, 2, 0, 0));
        for (at, column) in shown.iter().map(|column| columns[*column]).enumerate() {
            if column.right {
                table.modify(Columns::one(at), Alignment::right());
            }
            if column.least > 0 {
                table.modify(Columns::one(at), Width::increase(column.least + 2));
            }
        }
        indented(&table.to_string(), indent)
    };
    groups.iter().enumerate().map(lay_out).collect()
}

/// Returns lines moved to the right, without spaces at their ends.
fn indented(lines: &str, indent: usize) -> String {
    let mut text = String::new();
    for line in lines.lines() {
        let line = line.trim_end();
        if !line.is_empty() {
            text.push_str(&" ".repeat(indent));
        }
        text.push_str(line);
        text.push('\n');
    }
    text
}

/// Returns a width for each shown column: as wide as its text, or, where that is too much, the widest columns narrower, but
/// none narrower than its longest word.
fn widths(columns: &[Column], lines: &[&Vec<String>], shown: &[usize], available: usize) -> Vec<usize> {
    let of_column = |column: usize, measure: &dyn Fn(&str) -> usize| {
        lines.iter().filter_map(|line| line.get(column)).map(|cell| measure(cell)).max().unwrap_or(0)
    };
    let longest_word = |cell: &str| cell.split([' ', '\n']).map(width).max().unwrap_or(0).min(LONGEST_WORD);
    let natural =
        |column: &usize| of_column(*column, &|cell| cell.lines().map(width).max().unwrap_or(0)).max(columns[*column].least);
    let mut widths: Vec<usize> = shown.iter().map(natural).collect();
    let least: Vec<usize> =
        shown.iter().map(|column| of_column(*column, &longest_word).max(columns[*column].least).max(1)).collect();
    let gaps = 2 * (shown.len() - 1);
    while widths.iter().sum::<usize>() + gaps > available {
        // The last of the widest, so that the subject stays readable when a message is as wide.
        let Some(widest) = (0..widths.len()).filter(|at| widths[*at] > least[*at]).max_by_key(|at| (widths[*at], *at)) else {
            break;
        };
        widths[widest] -= 1;
    }
    widths
}

/// Returns how many columns of the terminal a line takes.
fn width(line: &str) -> usize {
    // Most lines are ASCII without colours, where it is as many as there are bytes.
    let is_plain = line.bytes().all(|byte| byte == b' ' || byte.is_ascii_graphic());
    if is_plain { line.len() } else { get_line_width(line) }
}

/// Returns a text with line breaks where it is too wide, words kept whole.
fn wrap(text: &str, most: usize) -> Cow<'_, str> {
    let fits = !text.contains('\n') && width(text) <= most;
    if fits { Cow::Borrowed(text) } else { Cow::Owned(Wrap::wrap(text, most, true)) }
}

/// Returns a text in lines of at most the layout's width, each indented.
#[must_use]
pub fn paragraph(text: &str, indent: usize, layout: Layout) -> String {
    let width = layout.width.saturating_sub(indent).max(LONGEST_WORD);
    let mut wrapped = String::new();
    for line in text.lines() {
        for piece in wrap(line, width).lines() {
            wrapped.push_str(&" ".repeat(indent));
            wrapped.push_str(piece.trim());
            wrapped.push('\n');
        }
    }
    wrapped
}

#[cfg(test)]
mod tests {
    use super::*;

    const NARROW: Layout = Layout { width: 40, colour: false };

    #[test]
    fn words_stay_whole_and_lines_within_the_width() {
        let rows = vec![vec!["1".to_owned(), "Elektronisk omsorgsjournalsystem til hjemmeplejen i hele kommunen".to_owned()]];
        let text = grid(&[Column::text(""), Column::text("")], &rows, 2, NARROW);
        assert!(text.lines().count() > 1 && text.lines().all(|line| line.chars().count() <= 40), "{text}");
        assert!(text.contains("omsorgsjournalsystem"), "{text}");
    }

    #[test]
    fn a_column_without_text_takes_no_room() {
        let rows = vec![vec!["a".to_owned(), String::new(), "b".to_owned()]];
        assert_eq!(grid(&[Column::text("x"), Column::text("y"), Column::text("z")], &rows, 0, NARROW), "x  z\na  b\n");
    }

    #[test]
    fn numbers_stand_to_the_right() {
        let rows = vec![vec!["7".to_owned(), "x".to_owned()], vec!["1.234".to_owned(), "y".to_owned()]];
        assert_eq!(grid(&[Column::number(""), Column::text("")], &rows, 0, NARROW), "    7  x\n1.234  y\n");
    }
}
