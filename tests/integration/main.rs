//! The one test binary; its modules lie beside it.

mod architecture;
mod cli;
mod contract_dates;
mod formats;
mod generated;
mod licences;
mod loading;
mod matching;
mod order;
mod readme;
mod rules;
mod systems;
mod tenders;
mod unread;
