//! The estimated value of a contract: all options in, VAT out.
