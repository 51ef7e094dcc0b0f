#![no_main]

#[path = "../bodies/readers.rs"]
mod body;

use std::io::{Cursor, Read, Write};

use libfuzzer_sys::{fuzz_mutator, fuzz_target, fuzzer_mutate};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

fuzz_target!(|data: &[u8]| body::run(data));

// Changed bytes of a packed workbook are only a broken archive: nearly always one of its parts is changed, and packed again.
fuzz_mutator!(|data: &mut [u8], size: usize, max_size: usize, seed: u32| {
    let changed = if seed.is_multiple_of(16) { None } else { changed_inside(&data[..size], max_size, seed / 16) };
    match changed {
        Some(changed) => {
            data[..changed.len()].copy_from_slice(&changed);
            changed.len()
        }
        None => fuzzer_mutate(data, size, max_size),
    }
});

/// Returns an input with one part of its archive changed; nothing when there is no archive in it, or no room.
fn changed_inside(data: &[u8], max_size: usize, seed: u32) -> Option<Vec<u8>> {
    let (name, archive) = data.split_first()?;
    if !archive.starts_with(b"PK") {
        return None;
    }
    let mut parts = ZipArchive::new(Cursor::new(archive)).ok()?;
    let chosen = seed as usize % parts.len().max(1);
    // Parts without compression: what libFuzzer learns of one input is then found again in others.
    let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    let mut written = ZipWriter::new(Cursor::new(Vec::new()));
    for at in 0..parts.len() {
        let part = parts.by_index(at).ok()?;
        written.start_file(part.name().ok()?.into_owned(), stored).ok()?;
        let mut bytes = Vec::new();
        part.take(max_size as u64).read_to_end(&mut bytes).ok()?;
        if at == chosen {
            let size = bytes.len();
            let room = size + max_size.saturating_sub(data.len());
            bytes.resize(room, 0);
            let size = fuzzer_mutate(&mut bytes, size, room);
            bytes.truncate(size);
        }
        written.write_all(&bytes).ok()?;
    }
    let changed = [&[*name], written.finish().ok()?.get_ref().as_slice()].concat();
    (changed.len() <= max_size).then_some(changed)
}
