//! The dates of contracts: a day in two bytes and the terms as they stand in a row, and what must hold of every answer.

use portfolio::load::from_text;
use portfolio::model::contract_dates::ContractDates;
use portfolio::model::portfolio::Profile;

const HEAD: &str =
    "start,end,notice,notice-to-end-of,irrevocable-until,renewal,options,options-used,terminated,option-notice,id,title";

pub(crate) fn run(data: &[u8]) {
    let Some((day, row)) = data.split_first_chunk::<2>() else { return };
    let Ok(row) = std::str::from_utf8(row) else { return };
    let row = row.replace(['\n', '\r', '"'], " ");
    let portfolio = from_text(Profile::default(), &format!("# contracts\n{HEAD}\n{row},K1,Alfa\n"));
    let first: Option<chrono::NaiveDate> = "2000-01-01".parse().ok();
    let today = first.and_then(|first| first.checked_add_days(chrono::Days::new(u16::from_le_bytes(*day).into())));
    let Some(today) = today else { return };
    for contract in &portfolio.contracts {
        let dates = ContractDates::of(&contract.terms, today);
        if let (Some(current), Some(most)) = (dates.current_end, dates.maximum_end) {
            assert!(current <= most, "{dates:?}");
        }
        let _ = (dates.is_unknown(), contract.terms.options_left());
        let _ = (contract.terms.left_from(today, today), contract.terms.exit_before(today, today));
        let _ = (contract.terms.notice_for(today, today), contract.terms.agreed_maximum_end());
    }
}
