//! A hub and its proofs, beside what plain git takes for the same.
//!
//! `cargo bench -- hub` prints four parts: one landing, verification of many signed commits, the
//! audit of many receipts, ten clones at once.

mod clones;
mod landing;
mod setting;
mod signed;
mod verified;

use crate::say;

/// Under this argument the benchmark is of the hub.
pub const ARGUMENT: &str = "hub";
/// Commits and receipts that are verified.
const MANY: usize = 10_000;
/// Receipts that the shell script audits too.
const SOME: usize = 500;

/// Prints everything.
pub fn bench() {
    say("\none landing (medians)");
    landing::bench();
    say(&format!("\nverification of {MANY} signed commits, each with a receipt"));
    verified::bench(MANY, false);
    say(&format!("\naudit of {SOME} receipts"));
    verified::bench(SOME, true);
    say("\nten clones, ten claims each, at once");
    clones::bench();
}
