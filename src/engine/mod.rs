//! Judgement: a pure function of history, policies, calendars and the instant.
//!
//! Its phases have a file each. Registrations *enter* as they landed; those that are one customer
//! are *joined*; the life of each customer is *replayed*; then it is *decided* whose the customer
//! is, and results are *awarded*, duties *owed*, offences *assessed*. Months *close* over what was
//! awarded.
#![deny(clippy::disallowed_methods, clippy::disallowed_types)]

mod acts;
pub mod admit;
pub mod assess;
mod award;
pub mod close;
pub mod decide;
pub mod enter;
mod facts;
pub mod join;
pub mod journal;
pub mod judge;
mod owe;
pub mod replay;
pub mod state;
pub mod stories;
pub mod totals;
pub mod verdict;

pub use facts::JudgementFacts;
pub use judge::{judge, judge_part, survey};
pub use state::Standing;
pub use verdict::Judgement;
