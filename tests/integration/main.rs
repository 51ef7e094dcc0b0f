//! The one test binary; its modules lie beside it.

mod contract_dates;
mod rules;
mod tenders;
