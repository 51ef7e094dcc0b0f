//! Rows fitted to the width of a terminal: columns shrink, words stay whole.
//!
//! Danish and Norwegian compounds are long; one cut in the middle is no longer a word.

use std::borrow::Cow;

use tabled::builder::Builder;
use tabled::grid::records::vec_records::Text;
use tabled::grid::util::string::{get_line_width, get_string_width};
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
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// The heading; empty for none.
    pub heading: Cow<'static, str>,
    /// Whether its cells stand to the right, as numbers do.
    pub right: bool,
    /// How wide it is at least, so that grids below each other line up.
    pub least: usize,
}

impl Column {
    /// A column of text.
    #[must_use]
    pub const fn text(heading: &'static str) -> Self {
        Self::of(Cow::Borrowed(heading), false)
    }

    /// A column of numbers.
    #[must_use]
    pub const fn number(heading: &'static str) -> Self {
        Self::of(Cow::Borrowed(heading), true)
    }

    /// A column with a heading that may come from the inventory, of numbers when its cells stand to the right.
    #[must_use]
    pub const fn of(heading: Cow<'static, str>, right: bool) -> Self {
        Self { heading, right, least: 0 }
    }

    /// Returns the column, at least so wide.
    #[must_use]
    pub fn at_least(self, least: usize) -> Self {
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
    let heading: Vec<String> = columns.iter().map(|column| column.heading.clone().into_owned()).collect();
    let heading = Some(&heading).filter(|heading| heading.iter().any(|text| !text.is_empty()));
    let lines: Vec<&Vec<String>> = heading.into_iter().chain(rows()).collect();
    let widths = widths(columns, &lines, &shown, layout.width.saturating_sub(indent));
    let fit = |row: &Vec<String>| -> Vec<String> {
        let cell = |(column, width): (&usize, &usize)| {
            // A word that fits no more leaves its space at the start of the next line, or on a line of its own.
            let wrapped = wrap(row.get(*column).map_or("", String::as_str), *width);
            wrapped.lines().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
        };
        shown.iter().zip(&widths).map(cell).collect()
    };
    let heading = heading.map(fit);
    let groups: Vec<Vec<Vec<String>>> = groups.iter().map(|group| group.as_ref().iter().map(fit).collect()).collect();
    let taken = |at: usize| {
        let cells = heading.iter().chain(groups.iter().flatten()).map(|row| row[at].as_str());
        cells.flat_map(str::lines).map(self::width).max().unwrap_or(0).max(columns[shown[at]].least)
    };
    let taken: Vec<usize> = (0..shown.len()).map(taken).collect();
    let painted = |cell: &String| cell.lines().map(|line| layout.paint(Paint::Strong, line)).collect::<Vec<_>>().join("\n");
    let heading: Option<Vec<Text<String>>> = heading.map(|row| row.iter().map(|cell| Text::new(painted(cell))).collect());
    let lay_out = |(at, group): (usize, Vec<Vec<String>>)| {
        // What is known of a cell need not be found out again.
        let cell = |cell: String| if cell.contains('\n') { Text::new(cell) } else { exact(cell) };
        let rows = group.into_iter().map(|row| row.into_iter().map(cell).collect());
        let mut table = Builder::from_vec(heading.clone().filter(|_| at == 0).into_iter().chain(rows).collect()).build();
        table.with(Style::empty()).with(Padding::new(0, 2, 0, 0));
        for (at, column) in shown.iter().enumerate() {
            if columns[*column].right {
                table.modify(Columns::one(at), Alignment::right());
            }
        }
        table.with(Width::list(taken.iter().map(|width| width + 2)));
        indented(&table.to_string(), indent)
    };
    groups.into_iter().enumerate().map(lay_out).collect()
}

/// Returns a cell of one line with its width.
fn exact(line: String) -> Text<String> {
    let width = width(&line);
    Text::exact(line, width, Vec::new())
}

/// Returns whether rows have room side by side with no word cut.
#[must_use]
pub fn fits(columns: &[Column], rows: &[Vec<String>], indent: usize, layout: Layout) -> bool {
    let headings: Vec<String> = columns.iter().map(|column| column.heading.clone().into_owned()).collect();
    let is_shown = |at: &usize| rows.iter().any(|row| row.get(*at).is_some_and(|cell| !cell.is_empty()));
    let shown: Vec<usize> = (0..columns.len()).filter(is_shown).collect();
    let lines: Vec<&Vec<String>> = std::iter::once(&headings).chain(rows).collect();
    let gaps = 2 * shown.len().saturating_sub(1);
    least_widths(columns, &lines, &shown).iter().sum::<usize>() + gaps + indent <= layout.width
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
    let natural =
        |column: &usize| widest(lines, *column, &|cell| cell.lines().map(width).max().unwrap_or(0)).max(columns[*column].least);
    let mut widths: Vec<usize> = shown.iter().map(natural).collect();
    let least = least_widths(columns, lines, shown);
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

/// Returns how many columns of the terminal the widest line of a text takes.
pub(super) fn text_width(text: &str) -> usize {
    text.lines().map(width).max().unwrap_or(0)
}

/// Returns the width of each shown column's longest word.
fn least_widths(columns: &[Column], lines: &[&Vec<String>], shown: &[usize]) -> Vec<usize> {
    let longest_word = |cell: &str| cell.split([' ', '\n']).map(width).max().unwrap_or(0).min(LONGEST_WORD);
    shown.iter().map(|column| widest(lines, *column, &longest_word).max(columns[*column].least).max(1)).collect()
}

fn widest(lines: &[&Vec<String>], column: usize, measure: &dyn Fn(&str) -> usize) -> usize {
    lines.iter().filter_map(|line| line.get(column)).map(|cell| measure(cell)).max().unwrap_or(0)
}

/// Returns how many columns of the terminal a line takes.
fn width(line: &str) -> usize {
    // Most lines are ASCII without colours, where it is as many as there are bytes.
    if line.bytes().all(|byte| byte == b' ' || byte.is_ascii_graphic()) {
        line.len()
    } else if line.contains('\u{1b}') {
        get_line_width(line)
    } else {
        get_string_width(line)
    }
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
    fn groups_are_in_line_and_as_wide_as_one_table() {
        let rows = [vec!["7".to_owned(), "x".to_owned()], vec!["1.234".to_owned(), "y".to_owned()]];
        let groups = grids(&[Column::number(""), Column::text("")], &[&rows[..1], &rows[1..]], 0, NARROW);
        assert_eq!(groups, ["    7  x\n", "1.234  y\n"]);
    }

    #[test]
    fn numbers_stand_to_the_right() {
        let rows = vec![vec!["7".to_owned(), "x".to_owned()], vec!["1.234".to_owned(), "y".to_owned()]];
        assert_eq!(grid(&[Column::number(""), Column::text("")], &rows, 0, NARROW), "    7  x\n1.234  y\n");
    }

    #[test]
    fn a_column_as_narrow_as_its_longest_word_has_no_empty_lines() {
        let rows = vec![vec!["Egelund Kommune".to_owned(), "x".repeat(31)]];
        let text = grid(&[Column::text(""), Column::text("")], &rows, 0, NARROW);
        assert_eq!(text, format!("Egelund  {}\nKommune\n", "x".repeat(31)));
    }
}
