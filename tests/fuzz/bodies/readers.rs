//! Every reader of tables and registers: the first byte says what the file is called, the rest is the file.

pub(crate) const NAMES: [&str; 11] = [
    "a.csv",
    "a.xlsx",
    "a.ods",
    "a.xls",
    "a.xlsb",
    "a.json",
    "systems.tsv",
    "contracts",
    "catalog-info.yaml",
    "model.xml",
    "skus.json",
];

pub(crate) fn run(data: &[u8]) {
    let Some((first, bytes)) = data.split_first() else { return };
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join(NAMES[usize::from(*first) % NAMES.len()]);
    std::fs::write(&file, bytes).expect("a file");
    let _ = portfolio::load::load(folder.path());
    // As lists of names, and as a workbook in which people have decided.
    let _ = portfolio::load::list::sheets(&file);
    let _ = portfolio::load::working_list::read(&file, &portfolio::report::decisions::LABELS);
}
