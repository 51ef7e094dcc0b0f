//! Every reader of tables: the first byte says what the file is called, the rest is the file.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    const NAMES: [&str; 8] = ["a.csv", "a.xlsx", "a.ods", "a.xls", "a.xlsb", "a.json", "systems.tsv", "contracts"];
    let Some((first, bytes)) = data.split_first() else { return };
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::write(folder.path().join(NAMES[usize::from(*first) % NAMES.len()]), bytes).expect("a file");
    let _ = portfolio::load::load(folder.path());
});
