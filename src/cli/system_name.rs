//! Systems as people name them on the command line: by id, name or alias.

use crate::error::Error;
use crate::model::{Portfolio, System, SystemKey};
use crate::text::{closest, fold, list};

/// Returns the one system that goes by a name: its id before its name, its name before its other names.
pub(super) fn find(portfolio: &Portfolio, wanted: &str) -> Result<SystemKey, Error> {
    if let Some((system, _)) = portfolio.systems().find(|(_, row)| row.id == wanted.trim()) {
        return Ok(system);
    }
    let folded = fold(wanted);
    let by = |names: &dyn Fn(&System) -> Vec<String>| -> Vec<SystemKey> {
        let matches = |row: &System| !folded.is_empty() && names(row).iter().any(|name| fold(name) == folded);
        portfolio.systems().filter(|(_, row)| matches(row)).map(|(system, _)| system).collect()
    };
    let mut found = by(&|row| vec![row.id.clone()]);
    if found.is_empty() {
        found = by(&|row| vec![row.name.clone()]);
    }
    if found.is_empty() {
        found = by(&|row| row.aliases.iter().chain(&row.former_names).cloned().collect());
    }
    match found[..] {
        [system] => Ok(system),
        [] => Err(unknown(portfolio, wanted, &folded)),
        _ => {
            let names: Vec<_> = found.iter().map(|system| named(portfolio, *system)).collect();
            let error = Error::new(format!("several systems go by `{wanted}`: {}", list(&names, 10)));
            Err(error.hint("name one of them by its id"))
        }
    }
}

fn unknown(portfolio: &Portfolio, wanted: &str, folded: &str) -> Error {
    let error = Error::new(format!("there is no system `{wanted}`"));
    let holds = |row: &System| folded.chars().count() > 2 && fold(&row.name).contains(folded);
    let holding: Vec<_> = portfolio.systems().filter(|(_, row)| holds(row)).map(|(system, _)| named(portfolio, system)).collect();
    if !holding.is_empty() {
        return error.hint(format!("did you mean {}?", list(&holding, 5)));
    }
    let names = portfolio
        .systems
        .iter()
        .flat_map(|row| [row.name.as_str(), row.id.as_str()].into_iter().chain(row.aliases.iter().map(String::as_str)));
    match closest(wanted, names) {
        Some(meant) => error.hint(format!("did you mean `{meant}`?")),
        None => error.hint("`portfolio check` shows which systems tables were read"),
    }
}

fn named(portfolio: &Portfolio, system: SystemKey) -> String {
    let row = &portfolio[system];
    format!("`{}` {}", row.id, row.name)
}
