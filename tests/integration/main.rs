//! The one test binary; its modules lie beside it.

mod architecture;
mod contract_dates;
mod licences;
mod rules;
