//! The nouns of a sales house: reports, events, disputes, incidents, people, money and moments.
//!
//! Nothing here does I/O or reads a clock; files arrive as text, the instant as an argument.
#![deny(clippy::disallowed_methods, clippy::disallowed_types)]

pub mod dispute;
pub mod document;
pub mod event;
mod faults;
pub mod fields;
pub mod from_value;
pub mod hidden;
pub mod house;
pub mod ids;
pub mod incident;
pub mod instant;
pub mod invalid;
pub mod landing;
pub mod merge;
pub mod money;
mod newer_toml;
pub mod order;
mod parser_error;
pub mod problem;
pub mod record;
pub mod record_path;
pub mod relation;
pub mod report;
pub mod slip;
pub mod sorted;
pub mod staff;
pub mod statement;
pub mod versions;
pub mod word;
