//! How far the cells of an old Excel workbook reach, before calamine makes room for all between them.
//!
//! The sheets lie in one stream of records in a compound document (MS-CFB, MS-XLS). Only what is needed to find the cells'
//! rows and columns is read here; whatever does not add up is left for calamine to refuse.

mod texts;

use super::Refused;
use crate::load::limits;
use crate::phrase;

/// Records that hold one cell, row and column first.
const CELLS: &[u16] =
    &[0x0001, 0x0002, 0x0003, 0x0004, 0x0005, 0x0006, 0x00d6, 0x00fd, 0x0201, 0x0203, 0x0204, 0x0205, 0x0206, 0x027e, 0x0406];
/// A record that holds several cells of a row, with its last column at the end.
const CELLS_OF_ROW: &[u16] = &[0x00bd, 0x00be];
/// The beginning of a sheet.
const BEGIN: &[u16] = &[0x0009, 0x0209, 0x0409, 0x0809];
/// The extent that a sheet claims; calamine makes room for all of it.
const DIMENSIONS: u16 = 0x0200;
/// Chain ends and free sectors begin here.
const NO_SECTOR: u32 = 0xffff_fffa;

/// Refuses a workbook whose cells lie too far apart, or whose sectors follow each other in a ring, which calamine follows without end (0.38).
pub(super) fn check(bytes: &[u8]) -> Result<(), Refused> {
    if sector_size(bytes).and_then(|size| allocation_table(bytes, size)).is_some_and(|table| has_ring(&table)) {
        return Err(Refused::Broken(phrase!("workbook-parts-contradict")));
    }
    let Some(stream) = workbook_stream(bytes) else { return Ok(()) };
    let records = records(&stream);
    if reach(&records) > limits::OLD_CELLS {
        return Err(Refused::TooMuch(phrase!("workbook-reaches", most = limits::OLD_CELLS / 1_000_000)));
    }
    if texts::repeated(&records) > limits::OLD_TEXTS {
        return Err(Refused::TooMuch(phrase!("workbook-texts", most = (limits::OLD_TEXTS >> 20).to_string())));
    }
    Ok(())
}

/// Returns the records of the stream: what kind each is, and what it holds.
fn records(stream: &[u8]) -> Vec<(u16, &[u8])> {
    let mut records = Vec::new();
    let mut at = 0;
    while let (Some(kind), Some(length)) = (u16_at(stream, at), u16_at(stream, at + 2)) {
        let end = (at + 4).saturating_add(usize::from(length)).min(stream.len());
        records.push((kind, &stream[at + 4..end]));
        at = end;
    }
    records
}

/// Returns how many cells the sheets reach over, corner to corner.
fn reach(records: &[(u16, &[u8])]) -> u64 {
    let mut total = 0_u64;
    // Top, left, bottom, right.
    let mut area: Option<[u64; 4]> = None;
    let cells =
        |area: Option<[u64; 4]>| area.map_or(0, |[top, left, bottom, right]| (bottom - top + 1).saturating_mul(right - left + 1));
    for (kind, body) in records {
        if BEGIN.contains(kind) {
            total = total.saturating_add(cells(area.take()));
        }
        if *kind == DIMENSIONS {
            total = total.saturating_add(claimed(body));
        }
        let of_row = CELLS_OF_ROW.contains(kind);
        if (of_row || CELLS.contains(kind))
            && let (Some(row), Some(first)) = (u16_at(body, 0), u16_at(body, 2))
        {
            let last = if of_row { u16_at(body, body.len().saturating_sub(2)).unwrap_or(first).max(first) } else { first };
            let (row, first, last) = (u64::from(row), u64::from(first), u64::from(last));
            let [top, left, bottom, right] = area.unwrap_or([row, first, row, last]);
            area = Some([top.min(row), left.min(first), bottom.max(row), right.max(last)]);
        }
    }
    total.saturating_add(cells(area))
}

/// Returns how many cells a record of dimensions claims; one that ends before it begins claims too many.
fn claimed(record: &[u8]) -> u64 {
    let corners = if record.len() < 14 {
        [0, 2, 4, 6].map(|at| u16_at(record, at).map(u64::from))
    } else {
        [
            u32_at(record, 0).map(u64::from),
            u32_at(record, 4).map(u64::from),
            u16_at(record, 8).map(u64::from),
            u16_at(record, 10).map(u64::from),
        ]
    };
    let [Some(top), Some(bottom), Some(left), Some(right)] = corners else { return 0 };
    if bottom == 0 || right == 0 {
        return 0;
    }
    let left = if left > 0xff || right < left { 0 } else { left };
    if bottom <= top || right <= left { u64::MAX } else { (bottom - top).saturating_mul(right - left) }
}

/// Returns the stream of the workbook, its sectors joined.
fn workbook_stream(bytes: &[u8]) -> Option<Vec<u8>> {
    let size = sector_size(bytes)?;
    let mini_size = 1_usize.checked_shl(u32::from(u16_at(bytes, 0x20)?)).filter(|size| (16..=4_096).contains(size))?;
    let table = allocation_table(bytes, size)?;
    let directory = chain(bytes, size, &table, u32_at(bytes, 0x30)?);
    let entries = || directory.chunks_exact(128);
    let entry = entries().find(|entry| ["Workbook", "Book"].iter().any(|name| is_named(entry, name)))?;
    let (start, length) = (u32_at(entry, 0x74)?, u32_at(entry, 0x78)? as usize);
    if length >= u32_at(bytes, 0x38)? as usize {
        return Some(chain(bytes, size, &table, start));
    }
    // Short streams lie in small sectors within the root's stream.
    let root = entries().next()?;
    let mini = chain(bytes, size, &table, u32_at(root, 0x74)?);
    let mini_table = words(&chain(bytes, size, &table, u32_at(bytes, 0x3c)?));
    Some(joined(&mini_table, start, |sector| {
        mini.get(sector.checked_mul(mini_size)?..sector.checked_add(1)?.checked_mul(mini_size)?)
    }))
}

fn sector_size(bytes: &[u8]) -> Option<usize> {
    1_usize.checked_shl(u32::from(u16_at(bytes, 0x1e)?)).filter(|size| (128..=65_536).contains(size))
}

/// Returns whether any chain of sectors comes back to where it was.
fn has_ring(table: &[u32]) -> bool {
    // The chain in which a sector was met first, from 1.
    let mut met = vec![0_u32; table.len()];
    (1..).zip(0..table.len()).any(|(chain, start)| {
        let mut at = start;
        while let Some(seen) = met.get_mut(at).filter(|seen| **seen == 0) {
            *seen = chain;
            at = table[at] as usize;
        }
        met.get(at) == Some(&chain)
    })
}

fn is_named(entry: &[u8], name: &str) -> bool {
    let wide: Vec<u8> = name.encode_utf16().chain([0]).flat_map(u16::to_le_bytes).collect();
    entry.starts_with(&wide)
}

/// Returns which sector follows which.
fn allocation_table(bytes: &[u8], size: usize) -> Option<Vec<u32>> {
    let mut sectors: Vec<u32> =
        (0..109).map_while(|at| u32_at(bytes, 0x4c + at * 4)).filter(|sector| *sector < NO_SECTOR).collect();
    let mut more = u32_at(bytes, 0x44)?;
    let most = bytes.len() / size + 1;
    for _ in 0..most {
        let Some(list) = sector(bytes, size, more) else { break };
        let list = words(list);
        let (next, list) = list.split_last()?;
        sectors.extend(list.iter().filter(|sector| **sector < NO_SECTOR));
        more = *next;
    }
    Some(sectors.into_iter().take(most).filter_map(|at| sector(bytes, size, at)).flat_map(words).collect())
}

fn sector(bytes: &[u8], size: usize, at: u32) -> Option<&[u8]> {
    let start = (at as usize).checked_add(1)?.checked_mul(size)?;
    bytes.get(start..).map(|rest| &rest[..rest.len().min(size)]).filter(|rest| !rest.is_empty() && at < NO_SECTOR)
}

fn chain(bytes: &[u8], size: usize, table: &[u32], start: u32) -> Vec<u8> {
    joined(table, start, |at| sector(bytes, size, u32::try_from(at).ok()?))
}

/// Joins the sectors of a chain; one that runs in a ring ends when it has had every sector.
fn joined<'a>(table: &[u32], start: u32, sector: impl Fn(usize) -> Option<&'a [u8]>) -> Vec<u8> {
    let mut all = Vec::new();
    let mut at = start;
    for _ in 0..=table.len() {
        let Some(part) = Some(at).filter(|at| *at < NO_SECTOR).and_then(|at| sector(at as usize)) else { break };
        all.extend_from_slice(part);
        let Some(next) = table.get(at as usize) else { break };
        at = *next;
    }
    all
}

fn words(bytes: &[u8]) -> Vec<u32> {
    bytes.chunks_exact(4).map(|word| u32::from_le_bytes([word[0], word[1], word[2], word[3]])).collect()
}

fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_le_bytes(bytes.get(at..at.checked_add(2)?)?.try_into().ok()?))
}

fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_le_bytes(bytes.get(at..at.checked_add(4)?)?.try_into().ok()?))
}
