//! What a workbook claims to unpack to, and what it does unpack to, before anything else looks into it.

use std::io::{Cursor, Read};

use memchr::memmem;

use super::Refused;
use crate::load::limits;
use crate::phrase;

/// Bytes at the end of a piece that are looked at again with the next.
const BORDER: usize = 64;

/// What the parts of a workbook show.
pub(super) struct Looked {
    /// The parts in which merged cells are spoken of.
    pub(super) merged: Vec<String>,
}

/// Looks into a workbook that is a zip archive. The sizes that it declares can lie, so every part is unpacked once, to nowhere.
pub(super) fn zip(bytes: &[u8]) -> Result<Looked, Refused> {
    let broken = |error: zip::result::ZipError| Refused::Broken(error.to_string().into());
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(broken)?;
    if archive.len() > limits::PARTS {
        return Err(Refused::TooMuch(phrase!("workbook-parts", most = limits::PARTS)));
    }
    let packed = bytes.len() as u64;
    let allowed = limits::UNPACKED_BYTES.min(limits::ALWAYS_UNPACKED_BYTES.max(packed.saturating_mul(limits::UNPACKED_RATIO)));
    let refused = || {
        let (packed, allowed) = (packed.div_ceil(1 << 20), allowed >> 20);
        Refused::TooMuch(phrase!("workbook-unpacks", packed, allowed))
    };
    let mut declared = 0_u64;
    for part in 0..archive.len() {
        declared = declared.saturating_add(archive.by_index_raw(part).map_err(broken)?.size());
    }
    if declared > allowed {
        return Err(refused());
    }
    let mut left = allowed;
    let mut looked = Looked { merged: Vec::new() };
    let mut buffer = vec![0_u8; 1 << 16];
    for part in 0..archive.len() {
        let mut entry = archive.by_index(part).map_err(|error| match error {
            zip::result::ZipError::UnsupportedArchive(why) if why.contains("assword") => Refused::Locked,
            error => Refused::Broken(error.to_string().into()),
        })?;
        let (size, mut kept, mut is_merged) = (entry.size(), 0, false);
        // Sheets are read cell by cell; every other part is held in memory whole.
        let is_sheet = entry.name().is_ok_and(|name| name == "content.xml" || name.contains("/worksheets/"));
        let mut of_part = if is_sheet { u64::MAX } else { limits::PART_BYTES };
        loop {
            // What was kept of the last piece lets words be found across the border.
            let read = entry.read(&mut buffer[kept..]).map_err(|error| Refused::Broken(error.to_string().into()))?;
            if read == 0 {
                break;
            }
            left = left.checked_sub(read as u64).ok_or_else(refused)?;
            of_part = of_part.checked_sub(read as u64).ok_or_else(|| {
                let most = limits::PART_BYTES >> 20;
                Refused::TooMuch(phrase!("workbook-part", most))
            })?;
            let filled = kept + read;
            let piece = &buffer[..filled];
            is_merged = is_merged || memmem::find(piece, b"mergeCell ").is_some();
            // calamine makes room for as many strings as the table of strings says it has.
            if claimed_strings(piece).is_some_and(|claimed| claimed > size) {
                return Err(Refused::Broken(phrase!("workbook-strings")));
            }
            kept = filled.min(BORDER);
            buffer.copy_within(filled - kept..filled, 0);
        }
        if is_merged && let Ok(name) = entry.name() {
            looked.merged.push(name.into_owned());
        }
    }
    Ok(looked)
}

/// Returns how many different strings a part claims to hold.
fn claimed_strings(piece: &[u8]) -> Option<u64> {
    let rest = &piece[memmem::find(piece, b"uniqueCount")? + b"uniqueCount".len()..];
    let digits = rest.iter().skip_while(|byte| matches!(byte, b'=' | b'"' | b'\'' | b' ' | b'\n' | b'\r' | b'\t'));
    digits
        .take_while(|byte| byte.is_ascii_digit())
        .try_fold(0_u64, |number, digit| Some(number.saturating_mul(10).saturating_add(u64::from(digit - b'0'))))
}
