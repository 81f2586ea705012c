//! What a command does, without its flags, prompts and words: a form or a server calls the same.
//!
//! Everything here takes what somebody wants as values and gives back values or typed errors; the
//! command line, the only one that speaks, makes words and exit codes of them.

pub mod error;
pub mod find;
pub mod finding;
pub mod questions;
pub mod reach;
pub mod sight;
