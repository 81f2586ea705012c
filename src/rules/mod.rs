//! One file per block of the language: how it judges, and the reasons it gives.
//!
//! A rule looks at a [`Case`] (one report as it stood at an instant, under its policy) and answers
//! with facts and [`Reason`]s. What several reports mean to each other is the engine's business.
#![deny(clippy::disallowed_methods, clippy::disallowed_types)]

pub mod application;
pub mod approval;
pub mod batch;
pub mod case;
pub mod change;
pub mod claim;
pub mod clock;
pub mod companions;
pub mod correction;
pub mod counting;
pub mod duplicate;
pub mod duty;
pub mod entry;
pub mod event;
pub mod fault;
pub mod filed;
pub mod finding;
pub mod gate;
pub mod identity;
pub mod marks;
pub mod offence;
pub mod office;
pub mod people;
pub mod procedure;
pub mod quota;
pub mod reason;
pub mod same_customer;
pub mod subject;
pub mod term;
pub mod validity;
pub mod world;

pub use case::{Case, LiveDispute, Side};
pub use claim::Claim;
pub use people::Decider;
pub use reason::{ARGUMENTS, Arg, Code, Fact, NamedPeople, OwnedReason, Reason, Remedy};
pub use world::{HouseHistory, OrgAsOf, World};

/// Every counting rule, before it counted anything, in the order in which a registration passes
/// them: one that fell before is taken for what it is by the later ones.
pub fn counting_rules<'a>() -> Vec<Box<dyn counting::CountingRule<'a> + 'a>> {
    vec![
        Box::new(companions::Brought::default()),
        Box::new(batch::SentBatches::default()),
        Box::new(duplicate::KnownCustomers::default()),
        Box::new(quota::Taken::default()),
    ]
}

/// A rule that flags a registration, by itself or beside those of its customer that landed before
/// it. A flag changes nothing else.
pub type FlaggingRule = for<'a> fn(&Case<'a>, &[&Case<'a>]) -> Vec<Reason<'a>>;

/// Every flagging rule, in the order in which their flags are shown.
pub const FLAGGING_RULES: &[FlaggingRule] =
    &[event::lacking, validity::flagged, clock::differs, entry::failing_code];
