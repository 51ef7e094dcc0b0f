//! Reviews as a document for those who work on in Word: the same memo, its picture as a table of boxes.

use std::io::Cursor;

use docx_rs::{
    AlignmentType, BorderType, Docx, Footer, LineSpacing, PageMargin, PageNum, Paragraph, Run, RunFonts, Shading, Table,
    TableBorder, TableBorderPosition, TableBorders, TableCell, TableLayoutType, TableRow, WidthType,
};

use super::picture::{Neighbour, Picture};
use super::{Memo, MemoTable, agenda, word};
use crate::facts::Facts;
use crate::model::Language;
use crate::phrase;
use crate::report::words::clean;
use crate::review::{Outcome, Review, Verdict};
use crate::text::sentence;
use crate::words::say;

/// The width between the margins of a sheet of A4, in twentieths of a point.
const WIDTH: usize = 10_200;
const GREY: &str = "595959";
const BLUE: &str = "1F4E79";

/// Writes reviews as a document.
///
/// # Errors
/// When its parts cannot be packed, which no text brings about.
pub fn docx(facts: &Facts<'_>, reviews: &[Review<'_>], language: Language) -> std::io::Result<Vec<u8>> {
    let fonts = RunFonts::new().ascii("Calibri").hi_ansi("Calibri").cs("Calibri").east_asia("Calibri");
    let mut writer = Writer {
        document: Docx::new()
            .page_size(11_906, 16_838)
            .page_margin(PageMargin { top: 900, left: 853, bottom: 900, right: 853, header: 450, footer: 450, gutter: 0 })
            .default_fonts(fonts)
            .default_size(20)
            .default_line_spacing(LineSpacing::new().before(0).after(40))
            .footer(Footer::new().add_paragraph(page_number())),
        language,
    };
    let organisation = facts.portfolio.profile.organisation.clone().unwrap_or_default();
    let day = say(&phrase!("memo-day", day = facts.today), language);
    if reviews.len() > 1 {
        writer.top(&organisation, &day, false);
        writer.title(&word("memo-agenda", language));
        writer.table(&agenda(reviews, language));
    }
    for (at, review) in reviews.iter().enumerate() {
        let name = word("memo-to-forum", language);
        let left = if organisation.is_empty() { name } else { format!("{name} · {organisation}") };
        writer.top(&left, &day, at > 0 || reviews.len() > 1);
        writer.memo(&Memo::of(review, language));
    }
    let mut bytes = Cursor::new(Vec::new());
    writer.document.pack(&mut bytes).map_err(std::io::Error::other)?;
    Ok(bytes.into_inner())
}

struct Writer {
    document: Docx,
    language: Language,
}

impl Writer {
    fn add(&mut self, paragraph: Paragraph) {
        self.document = std::mem::take(&mut self.document).add_paragraph(paragraph);
    }

    fn add_table(&mut self, table: Table) {
        self.document = std::mem::take(&mut self.document).add_table(table);
    }

    fn top(&mut self, left: &str, right: &str, on_new_page: bool) {
        let text = format!("{left}    {right}");
        self.add(paragraph().page_break_before(on_new_page).add_run(plain(&text).size(18).color(GREY)));
    }

    fn title(&mut self, text: &str) {
        self.add(paragraph().outline_lvl(0).keep_next(true).add_run(plain(text).size(34).bold()));
    }

    fn heading(&mut self, key: &'static str) {
        let text = word(key, self.language);
        let spacing = LineSpacing::new().before(220).after(60);
        self.add(
            paragraph().outline_lvl(1).keep_next(true).line_spacing(spacing).add_run(plain(&text).size(24).bold().color(BLUE)),
        );
    }

    fn memo(&mut self, memo: &Memo) {
        self.title(&memo.heading());
        let fill = match memo.verdict {
            Verdict::Ready => "E3F1E4",
            Verdict::ReadyWithConditions => "FBEED9",
            Verdict::NotReady => "FBE4E2",
        };
        let said = std::iter::once(&memo.said).chain(&memo.aside).map(|line| sentence(line)).collect::<Vec<_>>().join(" ");
        let cell = TableCell::new().shading(Shading::new().fill(fill)).add_paragraph(paragraph().add_run(plain(&said).bold()));
        self.add_table(framed(Table::new(vec![TableRow::new(vec![cell])]), &[WIDTH]));
        let fact = |(name, value): &(String, String)| {
            TableRow::new(vec![text_cell(plain(name).color(GREY), 2_900), text_cell(plain(value), WIDTH - 2_900)])
        };
        self.add(paragraph());
        self.add_table(unframed(Table::new(memo.facts.iter().map(fact).collect()), &[2_900, WIDTH - 2_900]));
        if !memo.earlier.rows.is_empty() {
            self.heading("memo-earlier");
            self.table(&memo.earlier);
        }
        if !memo.gaps.is_empty() {
            self.heading("memo-gaps");
            for gap in &memo.gaps {
                let run = plain(&format!(": {} ", gap.what));
                let place = plain(&format!("({})", gap.place)).color(GREY);
                self.add(point().add_run(plain(&gap.question).bold()).add_run(run).add_run(place));
            }
        }
        if !memo.conditions.is_empty() {
            self.heading("memo-conditions");
            for condition in &memo.conditions {
                let said = std::iter::once(&condition.why).chain(&condition.advice).map(|line| sentence(line));
                self.add(point().add_run(plain(&said.collect::<Vec<_>>().join(" "))));
            }
        }
        if !memo.picture.is_empty() {
            self.heading("memo-neighbours");
            self.picture(&memo.picture);
        }
        for (key, table) in [("memo-overlaps", &memo.overlaps), ("memo-cash-flow", &memo.cash_flow)] {
            if !table.rows.is_empty() {
                self.heading(key);
                self.table(table);
            }
        }
        self.heading("memo-answers");
        self.answers(memo);
        self.decision(memo);
        self.add(paragraph().add_run(plain(&sentence(&word("memo-legal", self.language))).size(16).color(GREY)));
    }

    fn answers(&mut self, memo: &Memo) {
        let widths = [3_700, 1_300, WIDTH - 5_000];
        let row = |answer: &super::MemoAnswer| {
            let colour = match answer.outcome {
                Outcome::Pass => "2E7D32",
                Outcome::Fail => "8A5200",
                Outcome::Note => "000000",
                Outcome::Missing => "B3261E",
            };
            let said = std::iter::once(&answer.why).chain(&answer.more).chain(&answer.advice).map(|line| sentence(line));
            TableRow::new(vec![
                text_cell(plain(&answer.question).size(18), widths[0]),
                text_cell(plain(&answer.word).size(18).bold().color(colour), widths[1]),
                text_cell(plain(&said.collect::<Vec<_>>().join(" ")).size(18), widths[2]),
            ])
            .cant_split()
        };
        self.add_table(ruled(Table::new(memo.answers.iter().map(row).collect()), &widths));
    }

    fn decision(&mut self, memo: &Memo) {
        self.heading("memo-decision");
        let choices = ["decision-approved", "decision-approved-with-conditions", "decision-rejected", "decision-postponed"];
        let choices = choices.map(|key| format!("☐ {}", word(key, self.language))).join("      ");
        let widths = [WIDTH - 4_400, 1_900, 2_500];
        let headings = ["memo-condition", "memo-due", "memo-owner"].map(|key| word(key, self.language));
        let cells = headings.iter().zip(widths).map(|(text, width)| text_cell(plain(text).bold(), width)).collect();
        let mut rows = vec![TableRow::new(cells)];
        let conditions = memo.conditions.iter().map(|one| one.advice.as_ref().unwrap_or(&one.why).as_str());
        for condition in conditions.chain(["", ""]) {
            let cells = [condition, "", ""].iter().zip(widths).map(|(text, width)| text_cell(plain(text), width)).collect();
            rows.push(TableRow::new(cells).row_height(380.0).cant_split());
        }
        self.add(paragraph().keep_next(true).add_run(plain(&choices)));
        self.add_table(framed(Table::new(rows), &widths));
        let line = ["memo-date", "memo-signature"].map(|key| format!("{}: ______________________", word(key, self.language)));
        self.add(paragraph().line_spacing(LineSpacing::new().before(300).after(120)).add_run(plain(&line.join("      "))));
    }

    /// Lays the boxes of the picture beside each other.
    fn picture(&mut self, picture: &Picture) {
        let width = WIDTH / 3;
        let list = |of: &(String, Vec<Neighbour>), fill: &'static str| {
            let mut cell = TableCell::new().width(width, WidthType::Dxa);
            if of.1.is_empty() {
                return cell.add_paragraph(paragraph());
            }
            cell = cell.shading(Shading::new().fill(fill)).add_paragraph(centred(plain(&of.0).size(16).color(GREY)));
            for neighbour in &of.1 {
                let leaves = if neighbour.leaves { format!(" ({})", picture.leaving) } else { String::new() };
                cell = cell.add_paragraph(centred(plain(&format!("{}{leaves}", neighbour.name))));
            }
            cell
        };
        let centre = TableCell::new()
            .width(width, WidthType::Dxa)
            .shading(Shading::new().fill("DCEAF7"))
            .add_paragraph(centred(plain(&picture.is_new).size(16).color(GREY)))
            .add_paragraph(centred(plain(&picture.title).bold()))
            .add_paragraph(centred(plain("↔").color(GREY)));
        let mut rows = vec![TableRow::new(vec![list(&picture.exchanges, "F2F7FC"), centre, list(&picture.components, "F2F7FC")])];
        if !picture.going.1.is_empty() {
            let going = Picture { leaving: String::new(), ..picture.clone() };
            let names: Vec<_> = going.going.1.iter().map(|one| one.name.as_str()).collect();
            let cell = TableCell::new()
                .width(width, WidthType::Dxa)
                .add_paragraph(centred(plain(&format!("↓ {}", going.going.0)).size(16).color(GREY)))
                .add_paragraph(centred(plain(&names.join(", ")).strike()));
            let empty = || TableCell::new().width(width, WidthType::Dxa).add_paragraph(paragraph());
            rows.push(TableRow::new(vec![empty(), cell, empty()]));
        }
        self.add_table(unframed(Table::new(rows), &[width; 3]));
    }

    fn table(&mut self, table: &MemoTable) {
        let columns = table.headings.len().max(1);
        // A column has room by its longest cell, and never less than a word of its heading needs.
        let share = |at: usize| {
            let longest = table.rows.iter().filter_map(|row| row.get(at)).map(|cell| cell.chars().count()).max().unwrap_or(0);
            let word = table.headings.get(at).into_iter().flat_map(|heading| heading.split(' ')).map(|word| word.chars().count());
            longest.clamp((word.max().unwrap_or(0) + 2).min(18), 18) + 2
        };
        let shares: usize = (0..columns).map(share).sum();
        let widths: Vec<usize> = (0..columns).map(|at| WIDTH * share(at) / shares.max(1)).collect();
        let row = |cells: &Vec<String>, is_heading: bool| {
            let cell = |(at, (text, width)): (usize, (&String, &usize))| {
                let run = plain(text).size(18);
                let run = if is_heading { run.bold() } else { run };
                let paragraph = paragraph().add_run(run);
                let paragraph = if at < table.texts { paragraph } else { paragraph.align(AlignmentType::Right) };
                TableCell::new().width(*width, WidthType::Dxa).add_paragraph(paragraph)
            };
            TableRow::new(cells.iter().zip(&widths).enumerate().map(cell).collect()).cant_split()
        };
        let rows = std::iter::once(row(&table.headings, true)).chain(table.rows.iter().map(|cells| row(cells, false)));
        self.add_table(ruled(Table::new(rows.collect()), &widths));
        if !table.note.is_empty() {
            self.add(paragraph().add_run(plain(&sentence(&table.note)).size(16).color(GREY)));
        }
    }
}

fn plain(text: &str) -> Run {
    Run::new().add_text(clean(text).into_owned())
}

/// Makes a paragraph. What has no number gets one when the document is packed, from one on; a paragraph that numbers itself goes on from
/// the last document of this thread, and the same memo would have other bytes.
fn paragraph() -> Paragraph {
    Paragraph::new().id("")
}

fn centred(run: Run) -> Paragraph {
    paragraph().align(AlignmentType::Center).add_run(run)
}

fn point() -> Paragraph {
    paragraph().indent(Some(280), None, None, None).add_run(Run::new().add_text("• "))
}

fn text_cell(run: Run, width: usize) -> TableCell {
    TableCell::new().width(width, WidthType::Dxa).add_paragraph(paragraph().add_run(run))
}

fn page_number() -> Paragraph {
    paragraph().align(AlignmentType::Right).add_page_num(PageNum::new())
}

fn sized(table: Table, widths: &[usize]) -> Table {
    table.set_grid(widths.to_vec()).layout(TableLayoutType::Fixed).width(widths.iter().sum(), WidthType::Dxa)
}

fn framed(table: Table, widths: &[usize]) -> Table {
    sized(table, widths)
}

fn unframed(table: Table, widths: &[usize]) -> Table {
    sized(table, widths).clear_all_border()
}

/// Gives a table lines between its rows, and none between its columns.
fn ruled(table: Table, widths: &[usize]) -> Table {
    let line = |position| TableBorder::new(position).border_type(BorderType::Single).size(4).color("CCCCCC");
    let borders = TableBorders::with_empty()
        .set(line(TableBorderPosition::InsideH))
        .set(line(TableBorderPosition::Top))
        .set(line(TableBorderPosition::Bottom));
    sized(table, widths).set_borders(borders)
}
