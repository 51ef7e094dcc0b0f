//! The one test binary; its modules lie beside it.

mod architecture;
mod cli;
mod contract_dates;
mod formats;
mod generated;
mod history;
mod history_safety;
mod licences;
mod loading;
mod order;
mod readme;
mod rules;
mod sql;
mod sql_rules;
mod systems;
mod tenders;
mod unread;
