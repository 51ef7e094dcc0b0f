//! The one test binary; its modules lie beside it.

mod architecture;
mod licences;
mod rules;
