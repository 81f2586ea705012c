//! Judgement: a pure function of history, policies, calendars and the instant.
#![deny(clippy::disallowed_methods, clippy::disallowed_types)]

pub mod story;
