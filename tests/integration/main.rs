//! The one test binary; its modules lie beside it.

mod loading;
mod rules;
