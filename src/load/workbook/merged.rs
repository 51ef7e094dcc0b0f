//! The merged cells of an XLSX workbook's sheets.
//!
//! They stand behind a sheet's cells, and calamine reads the whole sheet a second time to come to them (0.38), which takes half
//! as long again. Here only what stands behind the cells is read. Where a workbook is not made the usual way, calamine is asked
//! after all.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use memchr::memmem;
use quick_xml::escape::unescape;
use quick_xml::events::{BytesStart, Event};

use super::Area;

/// What ends the cells of a sheet.
const END_OF_CELLS: &[u8] = b"</sheetData>";
/// Bytes behind the cells of a sheet that are kept: a hundred thousand merged areas and as much besides.
const MOST_BYTES: usize = 16 << 20;

type Archive<'a> = zip::ZipArchive<Cursor<&'a [u8]>>;

/// Returns the merged areas of each sheet; nothing when the workbook is not made the usual way. Only sheets in `parts` have any.
pub(super) fn areas(bytes: &[u8], parts: &[String]) -> Option<BTreeMap<String, Vec<Area>>> {
    let mut archive = Archive::new(Cursor::new(bytes)).ok()?;
    let mut targets = BTreeMap::new();
    each_element(&text(&mut archive, "xl/_rels/workbook.xml.rels")?, &mut |element| {
        if element.local_name().as_ref() == "Relationship" {
            targets.insert(attribute(element, "Id")?, attribute(element, "Target")?);
        }
        Some(())
    })?;
    let mut sheets = Vec::new();
    each_element(&text(&mut archive, "xl/workbook.xml")?, &mut |element| {
        if element.local_name().as_ref() == "sheet" {
            let target = targets.get(&attribute(element, "r:id")?)?;
            let part = target.strip_prefix('/').map_or_else(|| format!("xl/{target}"), str::to_owned);
            sheets.push((attribute(element, "name")?, part));
        }
        Some(())
    })?;
    let mut areas = BTreeMap::new();
    for (name, part) in sheets {
        // A part that is not there is there in other letters.
        archive.index_for_name(&part)?;
        let of_part = if parts.contains(&part) { of_part(&mut archive, &part)? } else { Vec::new() };
        areas.entry(name).or_insert(of_part);
    }
    Some(areas)
}

/// Returns the merged areas of a sheet.
fn of_part(archive: &mut Archive<'_>, part: &str) -> Option<Vec<Area>> {
    let mut areas = Vec::new();
    each_element(&behind_cells(archive, part)?, &mut |element| {
        if element.local_name().as_ref() == "mergeCell" {
            areas.push(area(&attribute(element, "ref")?)?);
        }
        Some(())
    })?;
    Some(areas)
}

/// Returns what stands behind the cells of a sheet.
fn behind_cells(archive: &mut Archive<'_>, part: &str) -> Option<String> {
    let mut entry = archive.by_name(part).ok()?;
    let (mut kept, mut is_behind) = (Vec::new(), false);
    let mut piece = vec![0; 1 << 16];
    loop {
        let read = entry.read(&mut piece).ok()?;
        if read == 0 {
            return String::from_utf8(kept).ok().filter(|_| is_behind);
        }
        // What is kept of the last piece lets the end be found across the border.
        let border = kept.len().saturating_sub(END_OF_CELLS.len());
        kept.extend_from_slice(&piece[..read]);
        if let Some(at) = memmem::rfind(&kept[border..], END_OF_CELLS) {
            kept.drain(..border + at + END_OF_CELLS.len());
            is_behind = true;
        } else if !is_behind {
            kept.drain(..kept.len().saturating_sub(END_OF_CELLS.len()));
        } else if kept.len() > MOST_BYTES {
            return None;
        }
    }
}

fn text(archive: &mut Archive<'_>, part: &str) -> Option<String> {
    let mut text = String::new();
    archive.by_name(part).ok()?.take(MOST_BYTES as u64).read_to_string(&mut text).ok()?;
    Some(text)
}

/// Shows every element of a text, until one of them or the text is not as it should be.
fn each_element(text: &str, take: &mut dyn FnMut(&BytesStart<'_>) -> Option<()>) -> Option<()> {
    let mut xml = quick_xml::Reader::from_str(text);
    // What stands behind the cells ends elements that begin before them.
    xml.config_mut().allow_unmatched_ends = true;
    loop {
        match xml.read_event() {
            Ok(Event::Start(element) | Event::Empty(element)) => take(&element)?,
            Ok(Event::Eof) => return Some(()),
            Ok(_) => {}
            Err(_) => return None,
        }
    }
}

fn attribute(element: &BytesStart<'_>, name: &str) -> Option<String> {
    let attribute = element.try_get_attribute(name).ok().flatten()?;
    unescape(&attribute.value).ok().map(std::borrow::Cow::into_owned)
}

/// Returns the corners of an area such as `A1:C3`, from 0.
fn area(reference: &str) -> Option<Area> {
    let (from, to) = reference.split_once(':')?;
    let (from, to) = (position(from)?, position(to)?);
    (from.0 <= to.0 && from.1 <= to.1).then_some((from, to))
}

/// Returns the row and column, from 0, of a cell such as `C3`.
fn position(cell: &str) -> Option<(u32, u32)> {
    let digits = cell.trim_start_matches(|letter: char| letter.is_ascii_uppercase());
    let letters = &cell[..cell.len() - digits.len()];
    if letters.len() > 3 || !digits.bytes().all(|digit| digit.is_ascii_digit()) {
        return None;
    }
    let column = letters.bytes().fold(0, |column, letter| column * 26 + u32::from(letter - b'A') + 1);
    Some((digits.parse::<u32>().ok()?.checked_sub(1)?, column.checked_sub(1)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_areas_are_those_that_calamine_finds() {
        use calamine::{Reader, Xlsx};
        let bytes = include_bytes!("../../../inventory/systemer.xlsx");
        let merged = areas(bytes, &["xl/worksheets/sheet1.xml".to_owned()]).expect("the sample is made the usual way");
        let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(&bytes[..])).expect("a workbook");
        assert!(merged.values().any(|areas| !areas.is_empty()));
        assert_eq!(
            merged.keys().cloned().collect::<std::collections::BTreeSet<_>>(),
            workbook.sheet_names().into_iter().collect()
        );
        for (name, areas) in merged {
            let found = workbook.merge_cells_by_sheet_name(&name).expect("a sheet");
            assert_eq!(areas, found.iter().map(|area| (area.start, area.end)).collect::<Vec<_>>(), "{name}");
        }
    }

    #[test]
    fn areas_are_named_by_their_corners() {
        assert_eq!(area("A1:C3"), Some(((0, 0), (2, 2))));
        assert_eq!(area("Z1048576:XFD1048576"), Some(((1_048_575, 25), (1_048_575, 16_383))));
        for strange in
            ["", "A1", "C3:A1", "A0:B1", "1:2", "A:B", "$A$1:$B$2", "A1:B2:C3", "AAAA1:AAAB2", "A99999999999:B2", "Å1:Å2"]
        {
            assert_eq!(area(strange), None, "{strange}");
        }
    }
}
