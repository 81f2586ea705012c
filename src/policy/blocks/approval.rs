//! `[[approval]]`: consent that a registration waits for.

use crate::domain::ids::Name;
use crate::policy::block::{Block, block, named};
use crate::policy::clause::{Clauses, Label};
use crate::policy::term::PlainPeriod;
use crate::policy::who::Who;
use crate::policy::word::{Only, Own, Placed, Ref};

use super::Kind;

block! {
    /// One step of review. Steps are passed in the order they are written.
    pub struct Approval {
        /// The name by which other blocks, and facts, speak of it.
        pub name: Own<Approval>,
        /// What people read, in each language.
        pub label: Placed<Label>,
        /// The clauses it comes from; every verdict it makes cites them.
        pub clause: Clauses,
        /// Kinds it applies to; without it, all.
        #[serde(default)]
        pub kinds: Only<Ref<Kind>>,
        /// Who may consent, return or reject.
        pub by: Who,
        /// How long the office has to answer. Missing it costs the registrant nothing.
        #[serde(default)]
        pub within: Option<PlainPeriod>,
        /// Clauses that hold while the answer is out.
        #[serde(default)]
        pub until_then: Clauses,
    }
}

named! {
    Approval: Name => Approval;
}

impl Block for Approval {}
