//! What a contract is worth as a purchase, and what its options are, by hand; what cannot be read is not reckoned with.

use portfolio::load;
use portfolio::model::contract_value::{EstimatedValue, value_of_options};
use portfolio::model::money::{Money, to_oere};
use portfolio::model::portfolio::Profile;

/// Returns what a contract and its options are worth, from its start, end, options, price a year, total and currency.
fn worth(row: &str) -> [Option<Money>; 2] {
    let head = "# contracts\nid,title,start,end,options,annual-value,total-value,currency\n";
    let portfolio = load::from_text(Profile::default(), &format!("{head}K1,Maps,{row}\n"));
    let contract = &portfolio.contracts[0];
    [EstimatedValue::of(contract).map(|estimate| estimate.value), value_of_options(contract)]
}

#[test]
fn a_value_is_that_of_the_cells_that_can_be_read() {
    for (row, value, options) in [
        // Two years, and with an option three.
        ("2024-01-01,2025-12-31,,120000,,", Some(240_000), Some(0)),
        ("2024-01-01,2025-12-31,1x12 months,120000,,", Some(360_000), Some(120_000)),
        // A total is taken as it stands, whatever else cannot be read.
        ("2024-01-01,2025-12-31,,120000,500000,", Some(500_000), Some(0)),
        ("2024-01-01,some day,,120000,500000,", Some(500_000), Some(0)),
        // One that cannot be read may be any, and so may a length or a currency.
        ("2024-01-01,2025-12-31,,120000,a lot,", None, Some(0)),
        ("2024-01-01,some day,,120000,,", None, Some(0)),
        ("2024-01-01,2025-12-31,,120000,,many", None, None),
        ("2024-01-01,2025-12-31,perhaps,120000,,", None, None),
        ("2024-01-01,2025-12-31,1x12 months,,,", None, Some(0)),
        // Nothing is no price.
        ("2024-01-01,2025-12-31,,0,,", None, Some(0)),
        ("2024-01-01,2025-12-31,,120000,0,", Some(240_000), Some(0)),
    ] {
        assert_eq!(worth(row), [value, options].map(|amount| amount.map(Money::from)), "{row}");
    }
}

#[test]
fn an_option_is_worth_its_months_and_days() {
    // 1 000 a day; a month is a twelfth of a year.
    for (options, value) in [("1x90 days", 90_000), ("2x45 days", 90_000), ("2x6 months", 365_000), ("1x12 months", 365_000)] {
        assert_eq!(worth(&format!("2024-01-01,2025-12-31,{options},365000,,"))[1], Some(value.into()), "{options}");
    }
}

#[test]
fn an_amount_is_rounded_once() {
    for (exact, rounded) in [("10.0049", "10.00"), ("10.0050", "10.01"), ("-10.0050", "-10.01"), ("-10.0049", "-10.00")] {
        assert_eq!(to_oere(exact.parse().expect("an amount")).to_string(), rounded);
    }
}
