//! The one test binary; its modules lie beside it.

mod cli;
mod formats;
mod generated;
mod rules;
