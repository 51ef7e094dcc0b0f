//! The one test binary; its modules lie beside it.

mod architecture;
mod cli;
mod contract_dates;
mod formats;
mod generated;
mod licences;
mod loading;
mod order;
mod readme;
mod rules;
mod sql;
mod systems;
mod tenders;
mod unread;
