//! The one test binary; its modules lie beside it.

mod rules;
