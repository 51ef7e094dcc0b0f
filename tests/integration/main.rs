//! The one test binary; its modules lie beside it.

mod licences;
mod rules;
