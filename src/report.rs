//! Formats of an outcome: one file a format.
