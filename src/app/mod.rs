//! What a command does, without its flags, prompts and words: a form or a server calls the same.
//!
//! Everything here takes what somebody wants as values and gives back values or typed errors; the
//! command line, the only one that speaks, makes words and exit codes of them.

pub mod dispute;
pub mod doubles;
pub mod draft;
pub mod error;
pub mod explain;
pub mod find;
pub mod finding;
pub mod ids;
pub mod lookup;
pub mod month;
pub mod pay;
pub mod pool;
pub mod proposals;
pub mod questions;
pub mod reach;
pub mod second;
pub mod session;
pub mod sight;
pub mod suspicion;
pub mod typed_keys;
