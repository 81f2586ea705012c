//! `[[award]]`: an act whose result must be somebody's: a delivery, a contract, an arrival.

use crate::domain::ids::Name;
use crate::policy::block::{Block, block, named};
use crate::policy::clause::{Clauses, Label};
use crate::policy::word::{Own, Placed, Ref, Several};

use super::EventDeclaration;

block! {
    /// A result to be given.
    pub struct Award {
        /// The name by which other blocks, and facts, speak of it.
        pub name: Own<Award>,
        /// What people read, in each language.
        pub label: Placed<Label>,
        /// The clauses it comes from; every verdict it makes cites them.
        pub clause: Clauses,
        /// Events that bring the result.
        pub on: Several<Ref<EventDeclaration>>,
        /// Whether the customer is then the winner's, until they are registered anew.
        #[serde(default)]
        pub closes: bool,
        /// Whether commission is paid on it.
        #[serde(default)]
        pub pays: bool,
    }
}

named! {
    Award: Name => Award;
}

impl Block for Award {}
