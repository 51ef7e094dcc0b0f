//! The one test binary; its modules lie beside it.

mod architecture;
mod cli;
mod contract_dates;
mod formats;
mod generated;
mod graph;
mod history;
mod history_safety;
mod impact;
mod levelling;
mod licences;
mod loading;
mod matching;
mod order;
mod overlaps;
mod presets;
mod readme;
mod retirement;
mod rules;
mod sql;
mod sql_rules;
mod systems;
mod tenders;
mod tenders_command;
mod tools;
mod unread;
