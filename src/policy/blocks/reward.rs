//! `[[reward]]`: what somebody earns by telling of an offence.

use crate::domain::ids::Name;
use crate::domain::money::Money;
use crate::policy::block::{Block, block, named};
use crate::policy::clause::{Clauses, Label};
use crate::policy::word::{FindingAnswer, Own, Placed, Ref, Several};

use super::{FindingDeclaration, Offence};

block! {
    /// A reward for the informant of an incident, once a finding verifies it.
    pub struct Reward {
        /// The name by which other blocks, and facts, speak of it.
        pub name: Own<Reward>,
        /// What people read, in each language.
        pub label: Placed<Label>,
        /// The clauses it comes from; every verdict it makes cites them.
        pub clause: Clauses,
        /// What is paid.
        pub amount: Money,
        /// Offences it is paid for.
        pub offences: Several<Ref<Offence>>,
        /// The finding that must verify it.
        pub finding: Ref<FindingDeclaration>,
        /// The answer that verifies it.
        pub answer: Ref<FindingAnswer>,
    }
}

named! {
    Reward: Name => Reward;
}

impl Block for Reward {}
