//! One crate for every test that stands outside the library.

mod presets;
