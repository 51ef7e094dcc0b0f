//! Whether the sheets of a workbook are as many parts.
//!
//! A sheet is named by a relation, and a relation names a part. A workbook of a few kilobytes could name one large part five hundred times,
//! and all that was counted of its size would be read as often.

use std::io::{Cursor, Read};

use quick_xml::events::Event;
use rustc_hash::FxHashSet;

/// Bytes of the list of relations that are read.
const MOST_BYTES: u64 = 16 << 20;

/// Returns whether each of so many sheets can have a part of its own.
pub(super) fn are_apart(bytes: &[u8], sheets: usize) -> bool {
    let Some(text) = relations(bytes) else { return true };
    let (mut xml, mut parts) = (quick_xml::Reader::from_str(&text), FxHashSet::default());
    loop {
        match xml.read_event() {
            Ok(Event::Start(element) | Event::Empty(element)) if element.local_name().as_ref() == "Relationship" => {
                let Ok(Some(target)) = element.try_get_attribute("Target") else { continue };
                let target = target.value.to_lowercase();
                let part = target.trim_start_matches('/');
                if !parts.insert(part.strip_prefix("xl/").unwrap_or(part).to_owned()) {
                    return false;
                }
            }
            // What cannot be read is told by whoever reads the sheets.
            Ok(Event::Eof) | Err(_) => return sheets <= parts.len(),
            Ok(_) => {}
        }
    }
}

fn relations(bytes: &[u8]) -> Option<String> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).ok()?;
    let is_list = |name: &str| {
        let name = name.to_lowercase();
        name.ends_with("xl/_rels/workbook.xml.rels") || name.ends_with("xl/_rels/workbook.bin.rels")
    };
    let name = archive.file_names().filter_map(Result::ok).find(|name| is_list(name))?.into_owned();
    let mut text = String::new();
    archive.by_name(&name).ok()?.take(MOST_BYTES).read_to_string(&mut text).ok()?;
    Some(text)
}
