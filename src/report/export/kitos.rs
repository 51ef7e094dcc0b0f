//! The contracts as the sheet with which a municipality creates many contracts in KITOS at once.
//!
//! KITOS reads the first sheet only, skips its first row and takes the columns by position; what has an `Id` is there already and is left
//! alone, so nothing has one here. Dates must be those of a spreadsheet. Nothing but these columns can be brought in this way.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, XlsxError};

use crate::model::contract::Contract;
use crate::model::{Language, Portfolio};
use crate::phrase;
use crate::phrase::Value;
use crate::text::fold;
use crate::words::say;

/// The headings, as KITOS writes them.
const HEADINGS: [(&str, f64); 8] = [
    ("Id", 8.0),
    ("IT Kontrakt Navn (påkrævet)", 45.0),
    ("IT Kontrakt Id", 18.0),
    ("Bemærkning", 60.0),
    ("Indgået", 14.0),
    ("Uopsigeligt til", 16.0),
    ("Udløbsdato", 14.0),
    ("Kontrakten opsagt", 18.0),
];

/// Writes the contracts of a portfolio as the sheet that KITOS takes in.
///
/// # Errors
/// When there are more contracts than a sheet has rows.
pub fn kitos(portfolio: &Portfolio) -> Result<Vec<u8>, XlsxError> {
    let language = Language::of_people(&portfolio.profile);
    let mut workbook = Workbook::new();
    // A fixed day of creation: the same portfolio gives the same bytes.
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&ExcelDateTime::from_ymd(2000, 1, 1)?));
    let sheet = workbook.add_worksheet();
    sheet.set_name("IT Kontrakter")?;
    let (bold, day) = (Format::new().set_bold(), Format::new().set_num_format("dd-mm-yyyy"));
    for ((heading, width), at) in HEADINGS.into_iter().zip(0..) {
        sheet.write_string_with_format(0, at, heading, &bold)?.set_column_width(at, width)?;
    }
    sheet.set_column_hidden(0)?.set_freeze_panes(1, 0)?;
    let names = names(portfolio);
    for ((contract, name), row) in portfolio.contracts.iter().zip(&names).zip(1..) {
        sheet.write_string(row, 1, name)?;
        if contract.id != contract.title {
            sheet.write_string(row, 2, &contract.id)?;
        }
        let remark = remark(contract, portfolio, language);
        if !remark.is_empty() {
            sheet.write_string(row, 3, remark)?;
        }
        let terms = &contract.terms;
        let days: [Option<NaiveDate>; 4] = [terms.start, terms.irrevocable_until, terms.end, terms.terminated];
        for (date, at) in days.into_iter().zip(4..) {
            if let Some(date) = date {
                sheet.write_with_format(row, at, &date, &day)?;
            }
        }
    }
    workbook.save_to_buffer()
}

/// Returns the names of the contracts. KITOS refuses two of one name in a municipality: their ids tell them apart.
fn names(portfolio: &Portfolio) -> Vec<String> {
    let mut of_name: BTreeMap<String, usize> = BTreeMap::new();
    for contract in &portfolio.contracts {
        *of_name.entry(fold(&contract.title)).or_default() += 1;
    }
    let name = |contract: &Contract| match of_name.get(&fold(&contract.title)) {
        Some(2..) if contract.id != contract.title => format!("{} ({})", contract.title, contract.id),
        _ => contract.title.clone(),
    };
    portfolio.contracts.iter().map(name).collect()
}

/// Returns what the sheet has no columns for, as a remark: the supplier, and the systems covered.
fn remark(contract: &Contract, portfolio: &Portfolio, language: Language) -> String {
    let mut parts = Vec::new();
    if let Some(supplier) = &contract.supplier {
        let supplier = match &contract.supplier_number {
            Some(number) => format!("{supplier} ({number})"),
            None => supplier.clone(),
        };
        parts.push(say(&phrase!("export-remark-supplier", supplier), language));
    }
    if !contract.systems.is_empty() {
        let names = contract.systems.iter().map(|system| Value::Text(portfolio[*system].name.clone()));
        parts.push(say(&phrase!("export-remark-systems", systems = Value::joined(names, ", ")), language));
    }
    parts.join("\n")
}
