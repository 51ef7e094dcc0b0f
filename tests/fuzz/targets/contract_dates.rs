//! The dates of contracts: a day and the terms as they stand in a row, and what must hold of every answer.
#![no_main]

use libfuzzer_sys::fuzz_target;
use portfolio::load::from_text;
use portfolio::model::contract_dates::ContractDates;
use portfolio::model::portfolio::Profile;

fuzz_target!(|data: (u16, &str)| {
    let (day, row) = data;
    let head = "start,end,notice,notice-to-end-of,irrevocable-until,renewal,options,options-used,terminated,option-notice,id,title";
    let row = row.replace(['\n', '\r', '"'], " ");
    let portfolio = from_text(Profile::default(), &format!("# contracts\n{head}\n{row},K1,Alfa\n"));
    let today = "2000-01-01".parse().ok().and_then(|first: chrono::NaiveDate| first.checked_add_days(chrono::Days::new(day.into())));
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
});
