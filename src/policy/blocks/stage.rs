//! `[[stage]]`: a step in the life of a report, entered by an event.

use crate::domain::ids::Name;
use crate::policy::block::{Block, block, named};
use crate::policy::clause::{Clauses, Label};
use crate::policy::word::{Own, Placed, Ref, Several};

use super::EventDeclaration;

block! {
    /// A stage. Any one of its events enters it, also while consent is awaited: what it opens is
    /// opened then.
    pub struct Stage {
        /// The name by which other blocks, and facts, speak of it.
        pub name: Own<Stage>,
        /// What people read, in each language.
        pub label: Placed<Label>,
        /// The clauses it comes from; every verdict it makes cites them.
        pub clause: Clauses,
        /// Events that enter it.
        pub on: Several<Ref<EventDeclaration>>,
        /// Only an event inside the report's running protection enters it.
        #[serde(default)]
        pub while_protected: bool,
        /// The customer is won: nothing lapses any more.
        #[serde(default)]
        pub success: bool,
    }
}

named! {
    Stage: Name => Stage;
}

impl Block for Stage {}
