//! How much text the cells of an old Excel workbook repeat, before calamine makes a copy of it for each of them.
//!
//! Cells name texts by their number in one table (MS-XLS 2.4.265, SST), so that a file of a megabyte may say a long text a million times.

use super::{u16_at, u32_at};

/// The table of texts, and the records that go on with it.
const TABLE: u16 = 0x00fc;
const CONTINUED: u16 = 0x003c;
/// A cell whose text is in the table.
const CELL: u16 = 0x00fd;

/// Returns the bytes of text that the cells of all sheets name together.
pub(super) fn repeated(records: &[(u16, &[u8])]) -> u64 {
    let mut parts: Vec<&[u8]> = Vec::new();
    for (at, (kind, body)) in records.iter().enumerate() {
        if *kind == TABLE {
            let more = records[at + 1..].iter().take_while(|(kind, _)| *kind == CONTINUED).map(|(_, body)| *body);
            parts = std::iter::once(*body).chain(more).collect();
        }
    }
    let lengths = Table { parts: &parts, part: 0, at: 8 }.lengths();
    let named = records.iter().filter(|(kind, _)| *kind == CELL).filter_map(|(_, body)| u32_at(body, 6));
    named.map(|text| lengths.get(text as usize).copied().unwrap_or_default()).sum()
}

/// The table of texts, read from its beginning to its end.
struct Table<'a> {
    parts: &'a [&'a [u8]],
    part: usize,
    at: usize,
}

impl Table<'_> {
    /// Returns how many bytes each text takes at most.
    fn lengths(mut self) -> Vec<u64> {
        let mut lengths = Vec::new();
        while let Some(length) = self.length() {
            lengths.push(length);
        }
        lengths
    }

    fn length(&mut self) -> Option<u64> {
        let letters = u64::from(u16_at(&self.field(2)?, 0)?);
        let mut signs = self.field(1)?[0];
        let runs = if signs & 8 == 0 { 0 } else { u64::from(u16_at(&self.field(2)?, 0)?) };
        let extension = if signs & 4 == 0 { 0 } else { u64::from(u32_at(&self.field(4)?, 0)?) };
        let (mut left, mut bytes) = (letters, 0);
        while left > 0 {
            // A letter takes a byte or two, which is said anew in each record, and up to three as UTF-8.
            let wide = signs & 1 == 1;
            let here = (self.rest() / if wide { 2 } else { 1 }).min(left);
            self.at += (here * if wide { 2 } else { 1 }) as usize;
            bytes += here * if wide { 3 } else { 2 };
            left -= here;
            if left > 0 {
                self.next_part()?;
                signs = self.field(1)?[0];
            }
        }
        self.skip(runs * 4 + extension);
        Some(bytes)
    }

    fn rest(&self) -> u64 {
        self.parts.get(self.part).map_or(0, |part| part.len().saturating_sub(self.at) as u64)
    }

    fn next_part(&mut self) -> Option<()> {
        (self.part, self.at) = (self.part + 1, 0);
        (self.part < self.parts.len()).then_some(())
    }

    /// Returns some bytes, which lie in one record.
    fn field(&mut self, length: usize) -> Option<Vec<u8>> {
        while self.rest() == 0 {
            self.next_part()?;
        }
        let field = self.parts[self.part].get(self.at..self.at + length)?;
        self.at += length;
        Some(field.to_vec())
    }

    fn skip(&mut self, mut bytes: u64) {
        while bytes > self.rest() {
            bytes -= self.rest();
            if self.next_part().is_none() {
                return;
            }
        }
        self.at += bytes as usize;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cell(text: u32) -> Vec<u8> {
        [&[1, 0, 2, 0, 0, 0][..], &text.to_le_bytes()].concat()
    }

    #[test]
    fn each_cell_that_names_a_text_counts_all_of_it() {
        // `abc` in single bytes; 4 wide letters with a run of formats, two of them in the record that goes on.
        let begins = [&[0; 8][..], &[3, 0, 0], b"abc", &[4, 0, 9, 1, 0], &[0x31, 0, 0x32, 0]].concat();
        let goes_on = [&[1][..], &[0x33, 0, 0x34, 0], &[9; 4], &[1, 0, 0], b"x"].concat();
        let cells = [cell(0), cell(1), cell(1), cell(2), cell(7)];
        let mut records: Vec<(u16, &[u8])> = vec![(TABLE, &begins), (CONTINUED, &goes_on)];
        records.extend(cells.iter().map(|cell| (CELL, &cell[..])));
        // 3 letters of up to 2 bytes, twice 4 of up to 3, one of up to 2; no text has number 7.
        assert_eq!(repeated(&records), 6 + 12 + 12 + 2);
    }

    #[test]
    fn a_table_that_ends_too_early_has_the_texts_before() {
        let table = [&[0; 8][..], &[1, 0, 0], b"a", &[200, 0, 1], b"abc"].concat();
        let (whole, half) = (cell(0), cell(1));
        assert_eq!(repeated(&[(TABLE, &table), (CELL, &whole), (CELL, &half), (CELL, &[])]), 2);
        assert_eq!(repeated(&[(TABLE, &[]), (CELL, &whole)]), 0);
    }
}
