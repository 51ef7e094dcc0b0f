//! Systems as people name them on the command line: by id, name or alias.

use crate::error::Error;
use crate::model::{Portfolio, System, SystemKey};
use crate::phrase;
use crate::phrase::Value;
use crate::text::{closest, fold};

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
            let names = Value::list(found.iter().map(|system| named(portfolio, *system)), 10);
            Err(Error::new(phrase!("error-several-systems", wanted, names)).hint(phrase!("name-one-by-id")))
        }
    }
}

fn unknown(portfolio: &Portfolio, wanted: &str, folded: &str) -> Error {
    let error = Error::new(phrase!("error-no-system", wanted));
    let holds = |row: &System| folded.chars().count() > 2 && fold(&row.name).contains(folded);
    let holding: Vec<_> = portfolio.systems().filter(|(_, row)| holds(row)).map(|(system, _)| named(portfolio, system)).collect();
    if !holding.is_empty() {
        return error.hint(phrase!("did-you-mean-one", names = Value::list(holding, 5)));
    }
    let names = portfolio
        .systems
        .iter()
        .flat_map(|row| [row.name.as_str(), row.id.as_str()].into_iter().chain(row.aliases.iter().map(String::as_str)));
    match closest(wanted, names) {
        Some(meant) => error.hint(phrase!("did-you-mean", meant)),
        None => error.hint(phrase!("hint-no-system")),
    }
}

fn named(portfolio: &Portfolio, system: SystemKey) -> String {
    let row = &portfolio[system];
    format!("`{}` {}", row.id, row.name)
}
