//! The policy language: a house's regulation as typed TOML.
//!
//! A policy is built from blocks; each names the clause it comes from. [`blocks`] says what each
//! may hold, `list` which blocks there are; reader, schema and walk are made from both. `names`
//! finds names that lead nowhere, and only a [`Policy`] without errors reaches the engine. [`lint`]
//! finds what could be better. [`shelf`] keeps the versions and says which one judges a given day.
#![deny(clippy::disallowed_methods, clippy::disallowed_types)]

mod between;
mod block;
pub mod blocks;
pub mod clause;
pub mod lint;
mod list;
mod names;
mod read;
pub mod shelf;
pub mod term;
#[cfg(test)]
mod tests;
pub mod walk;
pub mod who;
pub mod word;

pub use clause::{Clause, Clauses, Label};
pub use list::{Policy, schema};
pub use shelf::Shelf;
