//! A sheet that nobody knows: what is proposed for it can be declared, and is read so afterwards.

use portfolio::load::map::{Place, declare};

pub(crate) fn run(data: &[u8]) {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("a.csv");
    std::fs::write(&file, data).expect("a file");
    let Ok((proposals, mut manifest)) = portfolio::load::proposals(folder.path(), &file) else { return };
    for proposal in proposals.iter().filter(|proposal| proposal.is_complete()) {
        let place = Place { path: "a.csv".to_owned(), sheet: proposal.sheet.clone() };
        manifest = declare(&manifest, &place, proposal).expect("it can be declared").text;
        if let Err(errors) = portfolio::load::load_trying(folder.path(), &manifest) {
            panic!("{errors:?}\n{manifest}");
        }
    }
}
