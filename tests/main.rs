//! One crate for every test that stands outside the library.

mod ledger;
mod presets;
mod properties;
