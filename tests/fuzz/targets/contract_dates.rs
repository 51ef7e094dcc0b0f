#![no_main]

#[path = "../bodies/contract_dates.rs"]
mod body;

libfuzzer_sys::fuzz_target!(|data: &[u8]| body::run(data));
