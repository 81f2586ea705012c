//! What is derived from history and kept only to be fast: it may be thrown away at any time.

mod chronicle;
mod facts;
mod log;
mod record;

pub use chronicle::{Chronicle, Violation};
pub use facts::Fault;
