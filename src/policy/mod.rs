//! The policy language: a house's regulation as typed TOML.
//!
//! A policy is built from blocks; each names the clause it comes from. [`raw`] reads what was
//! written and keeps where it stood, [`check`] finds what contradicts itself, and only a [`Policy`]
//! without errors reaches the engine. [`shelf`] keeps the versions and says which one judges a
//! given day.
#![deny(clippy::disallowed_methods, clippy::disallowed_types)]

pub mod blocks;
pub mod check;
pub mod clause;
pub mod lint;
pub mod raw;
pub mod schema;
pub mod shelf;
pub mod term;
pub mod who;

pub use blocks::Policy;
pub use clause::{Clause, Clauses, Label};
pub use shelf::Shelf;
