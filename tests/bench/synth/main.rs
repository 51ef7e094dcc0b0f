//! Writes the inventory of a register of any size: systems, contracts, licences, usage, integrations and units, as people keep them.
//!
//! `cargo run --release --example synth -- SYSTEMS FOLDER [--xlsx] [--seed N]`
//!
//! The same seed writes the same bytes. Rows are made and written one by one, large tables in several files.

mod country;
mod dice;
mod names;
mod write;

use std::error::Error;
use std::path::PathBuf;

use country::{Country, TABLES};

fn main() -> Result<(), Box<dyn Error>> {
    let (mut plain, mut is_xlsx, mut seed) = (Vec::new(), false, 1);
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--xlsx" => is_xlsx = true,
            "--seed" => seed = arguments.next().ok_or("--seed takes a number")?.parse()?,
            _ => plain.push(argument),
        }
    }
    let [systems, folder] = &plain[..] else { return Err("synth SYSTEMS FOLDER [--xlsx] [--seed N]".into()) };
    let (country, folder) = (Country { systems: systems.parse()?, seed }, PathBuf::from(folder));
    if country.systems == 0 {
        return Err("a register has a system at least".into());
    }
    std::fs::create_dir_all(&folder)?;
    if std::fs::read_dir(&folder)?.next().is_some() {
        return Err(format!("{} is not empty", folder.display()).into());
    }
    std::fs::write(
        folder.join("portfolio.toml"),
        "organisation = \"Landet\"\ncountry = \"DK\"\ncurrency = \"DKK\"\nlanguage = \"da\"\n",
    )?;
    for table in TABLES {
        write::table(table, &country, &folder, is_xlsx)?;
    }
    Ok(())
}
