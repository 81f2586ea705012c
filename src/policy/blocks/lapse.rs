//! `[[lapse]]`: what becomes of a customer whose protection ends.

use crate::domain::ids::EventType;
use crate::policy::block::{Block, block, words};
use crate::policy::clause::Clauses;
use crate::policy::word::{Only, Ref};

use super::{EventDeclaration, Kind};

words! {
    /// Whose the customer is then.
    pub enum LapseTo {
        /// Free for all.
        Public,
        /// The company's, which assigns them.
        Company,
    }
}

block! {
    /// The end of a protection.
    pub struct Lapse {
        /// The clauses it comes from; every verdict it makes cites them.
        pub clause: Clauses,
        /// Kinds it applies to; without it, all.
        #[serde(default)]
        pub kinds: Only<Ref<Kind>>,
        /// Whose the customer is.
        pub to: LapseTo,
        /// Events by which the old holder still follows the customer afterwards; it is flagged.
        #[serde(default)]
        pub follows: Vec<Ref<EventDeclaration>>,
    }
}

impl Lapse {
    /// Whether such an event follows the customer.
    pub fn follows(&self, event: &EventType) -> bool {
        self.follows.iter().any(|own| **own == *event)
    }
}

impl Block for Lapse {}
