//! Text files: which encoding, which sign between the values, and the records with the lines that they begin in.

use std::borrow::Cow;

use encoding_rs::{UTF_16BE, UTF_16LE, WINDOWS_1252};

use super::detect;
use super::files::File;
use super::grid::{Grid, memory_of, text_cell, within_cell};
use super::limits;
use crate::error::Error;
use crate::model::table::{Cell, Row};
use crate::phrase;
use crate::phrase::Phrase;

/// The signs that part values, the likeliest first.
const DELIMITERS: [(u8, &str); 4] = [(b';', "`;`"), (b'\t', ""), (b',', "`,`"), (b'|', "`|`")];

/// Reads a text file.
///
/// # Errors
/// When a quotation mark is never closed, or the file holds more than any table.
pub(super) fn read(file: &File, bytes: &[u8]) -> Result<Grid, Error> {
    let (text, encoding, doubtful) = decode(bytes);
    let (body, line_before, declared) = without_separator_line(&text);
    let delimiter = declared.unwrap_or_else(|| delimiter(body));
    if let Some(record) = too_long(body, delimiter) {
        let most = limits::RECORD_BYTES >> 20;
        let error = Error::new(phrase!("error-long-record", line = (record + line_before).to_string(), most));
        return Err(error.at(file.name.as_ref()).hint(phrase!("hint-long-record")));
    }
    let mut grid = Grid { file: file.name.clone(), is_text: true, ..Grid::default() };
    let delimiter_name = match DELIMITERS.iter().find(|(sign, _)| *sign == delimiter) {
        Some((b'\t', _)) => phrase!("note-tabs"),
        Some((_, name)) => (*name).into(),
        None => phrase!("note-another-sign"),
    };
    grid.notes.push(phrase!("note-encoding", encoding, delimiter = delimiter_name));
    grid.notes.extend(doubtful);
    grid.rows.reserve_exact((memchr::memchr_iter(b'\n', body.as_bytes()).count() + 1).min(limits::LINES));
    let (mut cells, mut empty) = (0, 0);
    // The last line of the record above, where that holds anything.
    let mut above = line_before;
    let mut memory = 0;
    for record in Records::new(body, delimiter) {
        let record = record.map_err(|lines| {
            Error::new(phrase!("error-quotation", line = (lines.0 + line_before).to_string(), lines = lines.1))
                .at(file.name.as_ref())
                .hint(phrase!("hint-quotation"))
        })?;
        cells += record.cells.len();
        memory += record.cells.iter().map(|cell| 24 + memory_of(cell)).sum::<u64>() + 32;
        if memory > limits::READ_MEMORY {
            let told = Error::new(phrase!("error-read-memory", most = (limits::READ_MEMORY >> 20).to_string()));
            return Err(told.at(file.name.as_ref()).hint(phrase!("hint-split-file")));
        }
        if cells > limits::VALUES || grid.rows.len() >= limits::LINES || empty > limits::LINES {
            let (values, lines) = (limits::VALUES / 1_000_000, limits::LINES / 1_000_000);
            let error = Error::new(phrase!("error-many-values", values, lines)).at(file.name.as_ref());
            return Err(error.hint(phrase!("hint-split-file")));
        }
        if record.is_cut {
            let line = (record.line + line_before).to_string();
            grid.notes.push(phrase!("note-value-cut", line, most = limits::VALUE));
        }
        if record.cells.is_empty() {
            empty += 1;
            continue;
        }
        let number = record.line + line_before;
        if number > above + 1 {
            grid.below_gaps.push(number);
        }
        above = record.last_line + line_before;
        grid.rows.push(Row { number, cells: record.cells });
    }
    if empty > 0 {
        grid.notes.push(phrase!("note-empty-lines", number = empty));
    }
    Ok(grid)
}

/// Returns the line, from 1, of a record that holds more than any table's, before room is made for it.
fn too_long(text: &str, delimiter: u8) -> Option<u32> {
    // Hardly any file is as long as that.
    if text.len() <= limits::RECORD_BYTES {
        return None;
    }
    let mut reader = csv_core::ReaderBuilder::new().delimiter(delimiter).build();
    let (mut rest, mut line, mut bytes) = (text.as_bytes(), 1, 0);
    let (mut out, mut ends) = (vec![0; 1 << 16], vec![0; 1 << 10]);
    loop {
        let (result, read, ..) = reader.read_record(rest, &mut out, &mut ends);
        rest = &rest[read..];
        bytes += read;
        if bytes > limits::RECORD_BYTES {
            return Some(line);
        }
        match result {
            csv_core::ReadRecordResult::Record => {
                bytes = 0;
                line = u32::try_from(reader.line()).unwrap_or(u32::MAX);
            }
            csv_core::ReadRecordResult::End => return None,
            _ => {}
        }
    }
}

/// Decodes: a byte order mark decides, else strict UTF-8, else Windows-1252, which takes any byte.
pub(super) fn decode(bytes: &[u8]) -> (Cow<'_, str>, Phrase, Option<Phrase>) {
    if let Some(rest) = bytes.strip_prefix(&[0xef, 0xbb, 0xbf]) {
        return (String::from_utf8_lossy(rest), phrase!("note-utf8-bom"), None);
    }
    if let Some(order) = wide_order(bytes) {
        let (encoding, name) = if order == Order::Little { (UTF_16LE, "UTF-16LE") } else { (UTF_16BE, "UTF-16BE") };
        return (encoding.decode_with_bom_removal(bytes).0, name.into(), None);
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => {
            let twice = ["Ã¦", "Ã¸", "Ã¥", "Ã†", "Ã˜"].iter().any(|mark| text.contains(mark));
            (text.into(), "UTF-8".into(), twice.then(|| phrase!("note-encoded-twice")))
        }
        Err(_) => {
            let undefined = bytes.iter().any(|byte| matches!(byte, 0x81 | 0x8d | 0x8f | 0x90 | 0x9d));
            let doubt = undefined.then(|| phrase!("note-undefined-bytes"));
            (WINDOWS_1252.decode_without_bom_handling(bytes).0, "Windows-1252".into(), doubt)
        }
    }
}

/// The order of the two bytes of a UTF-16 character.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Order {
    Little,
    Big,
}

/// Returns the byte order of UTF-16, by its mark or by where the zero bytes of plain letters stand.
pub(super) fn wide_order(bytes: &[u8]) -> Option<Order> {
    match bytes {
        [0xff, 0xfe, ..] => return Some(Order::Little),
        [0xfe, 0xff, ..] => return Some(Order::Big),
        _ => {}
    }
    let sample = &bytes[..bytes.len().min(2000) & !1];
    let zeros = |at: usize| sample.iter().skip(at).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd, half) = (zeros(0), zeros(1), sample.len() / 2);
    if half < 4 {
        None
    } else if odd * 10 > half * 7 && even * 10 < half {
        Some(Order::Little)
    } else if even * 10 > half * 7 && odd * 10 < half {
        Some(Order::Big)
    } else {
        None
    }
}

/// Takes off a first line such as `sep=;`, which Excel writes and reads.
fn without_separator_line(text: &str) -> (&str, u32, Option<u8>) {
    let first = text.lines().next().unwrap_or_default();
    let bare = first.trim_end_matches('\r').trim_matches('"');
    match bare.get(..4).filter(|start| start.eq_ignore_ascii_case("sep=")).and_then(|_| bare.as_bytes().get(4)) {
        Some(sign) if bare.len() == 5 => (
            text.get(first.len()..).map_or("", |rest| rest.strip_prefix('\r').unwrap_or(rest)).strip_prefix('\n').unwrap_or(""),
            1,
            Some(*sign),
        ),
        _ => (text, 0, None),
    }
}

/// Returns the sign that parts the values: the one with which most headings are recognised, else the one that gives the
/// most records of one and the same width.
fn delimiter(text: &str) -> u8 {
    let mut end = text.len().min(200_000);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let sample = &text[..end];
    // A sign that is not there parts nothing, and the likeliest of those speaks for all of them.
    let (there, absent): (Vec<u8>, Vec<u8>) =
        DELIMITERS.iter().map(|(sign, _)| *sign).partition(|sign| memchr::memchr(*sign, sample.as_bytes()).is_some());
    let mut best: Vec<u8> = Vec::new();
    let mut most = 0;
    for sign in there.iter().chain(absent.first()).copied() {
        // What is not parted has one heading at most.
        if most > 1 && absent.contains(&sign) {
            break;
        }
        let headings = detect::most_headings(&first_records(sample, sign, detect::SEARCHED), most);
        if headings > most {
            best.clear();
        }
        if headings >= most {
            most = headings;
            best.push(sign);
        }
    }
    let evenness = |sign: u8| {
        let mut widths: Vec<usize> =
            Records::new(sample, sign).map_while(Result::ok).take(200).map(|record| record.width).collect();
        widths.sort_unstable();
        let median = widths.get(widths.len() / 2).copied().unwrap_or_default();
        let even = if median < 2 { 0 } else { widths.iter().filter(|width| **width == median).count() };
        (even, median)
    };
    let likeliest = |sign: u8| std::cmp::Reverse(DELIMITERS.iter().position(|(known, _)| *known == sign));
    match best[..] {
        [sign] => sign,
        _ => best.into_iter().max_by_key(|sign| (evenness(*sign), likeliest(*sign))).unwrap_or(b';'),
    }
}

/// Signs with which a spreadsheet program takes a text for a formula.
const OF_FORMULAS: [char; 8] = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];

/// Returns whether a text has to be kept from spreadsheet programs, which would reckon with it: what begins like a formula, and what
/// begins with the apostrophe that keeps such a text.
#[must_use]
pub fn needs_guard(text: &str) -> bool {
    text.trim_start_matches(|letter: char| letter == '\'' || letter.is_whitespace()).starts_with(OF_FORMULAS)
}

/// Takes off the apostrophe that keeps a text from being taken for a formula.
fn without_guard(field: &str) -> &str {
    match field.trim_start().strip_prefix('\'') {
        Some(kept) if needs_guard(kept) => kept,
        _ => field,
    }
}

fn first_records(text: &str, sign: u8, most: usize) -> Vec<Row> {
    let records = Records::new(text, sign).map_while(Result::ok).take(most);
    records.map(|record| Row { number: record.line, cells: record.cells }).collect()
}

/// A record and the lines that it begins and ends in.
struct Record {
    line: u32,
    last_line: u32,
    /// How many cells it has, with those at its end in which nothing stands.
    width: usize,
    cells: Vec<Cell>,
    is_cut: bool,
}

/// The records of a text.
struct Records<'a> {
    text: &'a [u8],
    reader: csv::Reader<&'a [u8]>,
    record: csv::StringRecord,
    /// What ends a line: a line feed, or a carriage return where there is none.
    line_end: u8,
    /// Bytes and line ends counted so far.
    counted: usize,
    lines: u64,
}

impl<'a> Records<'a> {
    fn new(text: &'a str, delimiter: u8) -> Self {
        let reader =
            csv::ReaderBuilder::new().has_headers(false).flexible(true).delimiter(delimiter).from_reader(text.as_bytes());
        let line_end = if text.contains('\n') { b'\n' } else { b'\r' };
        Self { text: text.as_bytes(), reader, record: csv::StringRecord::new(), line_end, counted: 0, lines: 0 }
    }

    /// Returns the line, from 0, that a byte stands in. Asked for in rising order.
    fn line_at(&mut self, byte: usize) -> u64 {
        let byte = byte.min(self.text.len());
        if byte > self.counted {
            self.lines += memchr::memchr_iter(self.line_end, &self.text[self.counted..byte]).count() as u64;
            self.counted = byte;
        }
        self.lines
    }
}

impl Iterator for Records<'_> {
    /// A record, or the line in which a quotation mark opens and how many lines it runs on.
    type Item = Result<Record, (u32, u64)>;

    fn next(&mut self) -> Option<Self::Item> {
        let mut record = std::mem::take(&mut self.record);
        // Text is valid UTF-8 and widths may differ, so nothing is left that could fail.
        let read = self.reader.read_record(&mut record).unwrap_or(false);
        if !read {
            return None;
        }
        // On CRLF files the position is that of the line feed before the record; empty lines before it count too.
        let mut start = record.position().map_or(0, |position| usize::try_from(position.byte()).unwrap_or(usize::MAX));
        while self.text.get(start).is_some_and(|byte| matches!(byte, b'\n' | b'\r')) {
            start += 1;
        }
        let first = self.line_at(start);
        let end = usize::try_from(self.reader.position().byte()).unwrap_or(usize::MAX);
        let last = self.line_at(end.saturating_sub(1).max(start));
        let [line, last_line] = [first, last].map(|line| u32::try_from(line + 1).unwrap_or(u32::MAX));
        if last - first > limits::LINES_OF_A_RECORD {
            return Some(Err((line, last - first)));
        }
        let mut is_cut = false;
        let mut cells: Vec<Cell> = record
            .iter()
            .take(limits::COLUMNS)
            .map(|field| {
                let (field, cut) = within_cell(field);
                is_cut |= cut;
                text_cell(without_guard(field))
            })
            .collect();
        while cells.last().is_some_and(Cell::is_empty) {
            cells.pop();
        }
        let width = record.len();
        self.record = record;
        Some(Ok(Record { line, last_line, width, cells, is_cut }))
    }
}
