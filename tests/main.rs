//! One crate for every test that stands outside the library.

mod language;
mod ledger;
mod presets;
mod properties;
