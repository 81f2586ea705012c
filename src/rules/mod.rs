//! One file per block of the language: how it judges, and the reasons it gives.
//!
//! A rule looks at a [`Case`] (one report as it stood at an instant, under its policy) and answers
//! with facts and [`Reason`]s. What several reports mean to each other is the engine's business.
#![deny(clippy::disallowed_methods, clippy::disallowed_types)]

pub mod case;
pub mod duty;
pub mod entry;
pub mod event;
pub mod filed;
pub mod finding;
pub mod gate;
pub mod identity;
pub mod offence;
pub mod people;
pub mod reason;
pub mod subject;
pub mod term;
pub mod validity;

pub use case::{Case, Quarrel, World};
pub use people::Decider;
pub use reason::{Arg, Code, Fact, OwnedReason, Reason, Remedy};
