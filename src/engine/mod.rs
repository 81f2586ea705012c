//! Judgement: a pure function of history, policies, calendars and the instant.
#![deny(clippy::disallowed_methods, clippy::disallowed_types)]

pub mod admit;
pub mod book;
pub mod commission;
pub mod course;
pub mod customers;
pub mod decide;
pub mod judge;
pub mod stories;
pub mod tally;
pub mod track;
pub mod verdict;

pub use judge::{Facts, judge, judge_part, survey};
pub use track::Standing;
pub use verdict::Judgement;
