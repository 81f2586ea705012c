//! `baobei export …`: everything a judgement says, for other programs.

mod csv;
mod json;
mod what;

group! {
    /// Write a view as CSV
    Csv = csv,
    /// Write a view as JSON
    Json = json,
}
