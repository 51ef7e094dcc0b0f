//! Matches CSV lists (`id,name` and, where there, `vendor`, `category`, `description`, `price`): prints the products that stand in one
//! list more than once, or the pairs between two.
//!
//! `cargo run --release --example match_lists -- LEFT.csv [RIGHT.csv] [--least 70] [--evidence]`

use std::error::Error;
use std::io::{BufWriter, Write};

use portfolio::analysis::matching::{Lists, Record, between, within};
use portfolio::analysis::overlaps::categories;
use portfolio::model::Money;

/// As in the program itself.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

struct Row {
    id: String,
    name: String,
    vendor: Option<String>,
    category: Option<String>,
    description: Option<String>,
    price: Option<Money>,
}

impl Row {
    fn record(&self) -> Record<'_> {
        Record {
            id: &self.id,
            name: &self.name,
            vendor: self.vendor.as_deref(),
            category: self.category.as_deref(),
            description: self.description.as_deref(),
            price: self.price,
            ..Record::default()
        }
    }
}

fn main() -> Result<(), Box<dyn Error>> {
    let mut files = Vec::new();
    let (mut least, mut with_evidence) = (70, false);
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--least" => least = arguments.next().ok_or("--least needs hundredths")?.parse()?,
            "--evidence" => with_evidence = true,
            // `cargo bench` and `cargo test` pass flags of their own.
            flag if flag.starts_with("--") => {}
            _ => files.push(argument),
        }
    }
    let lists = files.iter().map(|file| read(file)).collect::<Result<Vec<_>, _>>()?;
    let mut out = BufWriter::new(std::io::stdout().lock());
    match lists.as_slice() {
        [] => writeln!(out, "usage: match_lists LEFT.csv [RIGHT.csv] [--least 70] [--evidence]")?,
        [one] => {
            let list = Lists::one(records(one));
            writeln!(out, "group,id,certainty")?;
            for (number, (members, matches)) in within(&list, least).into_iter().enumerate() {
                for member in members {
                    let surest = matches.iter().find(|pair| pair.one == member || pair.other == member);
                    writeln!(out, "{number},{},{}", list.records[member].id, surest.map_or(0, |pair| pair.certainty))?;
                }
                for line in matches.iter().filter(|_| with_evidence).flat_map(|pair| &pair.evidence) {
                    writeln!(out, "# {line}")?;
                }
            }
        }
        [left, right, ..] => {
            let list = Lists::two(records(left), records(right));
            let mut csv = csv::Writer::from_writer(&mut out);
            csv.write_record(["left", "right", "certainty", "because"])?;
            for pair in between(&list, least) {
                let [one, other] = [pair.one, pair.other].map(|place| list.records[place].id);
                csv.write_record([one, other, &pair.certainty.to_string(), &pair.because.to_string()])?;
                for line in pair.evidence.iter().filter(|_| with_evidence) {
                    csv.write_record(["#", "", "", &line.to_string()])?;
                }
            }
        }
    }
    out.flush()?;
    Ok(())
}

fn records(rows: &[Row]) -> Vec<Record<'_>> {
    rows.iter().map(Row::record).collect()
}

/// Reads a list, in UTF-8 or Latin-1.
fn read(path: &str) -> Result<Vec<Row>, Box<dyn Error>> {
    let mut reader = csv::ReaderBuilder::new().flexible(true).from_path(path)?;
    let headings = reader.headers()?.clone();
    let column = |names: &[&str]| headings.iter().position(|heading| names.contains(&heading));
    let (id, name) = (column(&["id"]).ok_or("no column id")?, column(&["name", "title"]).ok_or("no column name")?);
    let vendor = column(&["vendor", "manufacturer", "brand"]);
    let [category, description, price] = ["category", "description", "price"].map(|name| column(&[name]));
    let mut rows = Vec::new();
    for row in reader.byte_records() {
        let row = row?;
        let text = |at: usize| row.get(at).map(decoded).unwrap_or_default();
        let filled = |at: Option<usize>| at.map(text).filter(|text| !text.trim().is_empty());
        let number = |text: String| text.chars().filter(|letter| letter.is_ascii_digit() || *letter == '.').collect::<String>();
        rows.push(Row {
            id: text(id),
            name: text(name),
            vendor: filled(vendor),
            category: filled(category).map(|text| categories::find(&text).map_or(text, |known| known.id.clone())),
            description: filled(description),
            price: filled(price).and_then(|text| number(text).parse().ok()),
        });
    }
    Ok(rows)
}

fn decoded(bytes: &[u8]) -> String {
    std::str::from_utf8(bytes).map_or_else(|_| bytes.iter().map(|byte| char::from(*byte)).collect(), str::to_owned)
}
