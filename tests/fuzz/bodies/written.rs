//! What people write by hand in TOML: manifest, request, business cases. The first byte says which.

use portfolio::model::Currency;

pub(crate) fn run(data: &[u8]) {
    let Some((first, bytes)) = data.split_first() else { return };
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("portfolio.toml");
    std::fs::write(&path, bytes).expect("a file");
    match first % 3 {
        0 => {
            std::fs::write(folder.path().join("systems.csv"), "id,name\n1,Alfa\n").expect("a file");
            let _ = portfolio::load::load(folder.path());
        }
        1 => drop(portfolio::load::requests::read(&path)),
        _ => drop(portfolio::load::cases::read(&[path], Currency::DKK)),
    }
}
