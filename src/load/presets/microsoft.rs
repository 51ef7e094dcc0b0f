//! Microsoft 365 and Entra: what a tenant's pages export and its interface answers.

mod catalogue;
mod people;
mod tenant;

pub(super) use catalogue::Catalogue;
pub(super) use people::refusal;
pub(super) use tenant::settle;
