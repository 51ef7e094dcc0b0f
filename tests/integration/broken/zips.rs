//! Workbooks taken apart and put together again, so that what is damaged is what stands in them and not only the archive.

use std::io::{Cursor, Read};

use super::material::raw_zip;

/// Returns the parts of an archive, in their order; nothing when it is none.
pub(super) fn parts(bytes: &[u8]) -> Option<Vec<(String, Vec<u8>)>> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).ok()?;
    let mut parts = Vec::new();
    for at in 0..archive.len() {
        let mut entry = archive.by_index(at).ok()?;
        let name = entry.name().ok()?.into_owned();
        let mut bytes = Vec::new();
        entry.read_to_end(&mut bytes).ok()?;
        parts.push((name, bytes));
    }
    Some(parts)
}

/// Returns an archive of parts.
pub(super) fn archive(parts: Vec<(String, Vec<u8>)>) -> Vec<u8> {
    raw_zip(&parts)
}
