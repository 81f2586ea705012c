//! `[procedure]`: how a dispute is raised and run, apart from who wins.

use crate::policy::block::{Block, block, words};
use crate::policy::clause::Clauses;
use crate::policy::who::Who;
use crate::policy::word::Ref;

use super::EventDeclaration;

block! {
    /// The procedure.
    pub struct Procedure {
        /// The clauses it comes from; every verdict it makes cites them.
        pub clause: Clauses,
        /// Who may open a dispute.
        pub raised_by: Who,
        /// Who may give the ruling. People do not decide in their own matter.
        pub decided_by: Who,
        /// Who must have signed an agreement: each pattern by one person, `parties` by all.
        #[serde(default)]
        pub agreed_by: Option<Who>,
        /// A quarrel before its time.
        #[serde(default)]
        pub early: Option<Early>,
    }
}

block! {
    /// A dispute that breaks out before the customer has left.
    pub struct Early {
        /// The event before which it is too early; without it, only while the customer is present.
        #[serde(default)]
        pub before: Option<Ref<EventDeclaration>>,
        /// What it costs.
        pub effect: EarlyEffect,
        /// The clauses it comes from; every verdict it makes cites them.
        pub clause: Clauses,
    }
}

words! {
    /// What an early dispute costs.
    pub enum EarlyEffect {
        /// Every registration in the quarrel is void.
        VoidsAll,
        /// Only the registration of the one who raised it is void.
        VoidsRaiser,
    }
}

impl Block for Procedure {}
