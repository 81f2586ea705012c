//! `[[classification]]`: a grade that other blocks read.

use crate::domain::ids::Name;
use crate::policy::block::{Block, block, named};
use crate::policy::clause::{Clauses, Label};
use crate::policy::who::Who;
use crate::policy::word::{Class, Own, Placed, Several};

block! {
    /// Classes a customer can be put in, each from a day on.
    pub struct Classification {
        /// The name by which other blocks, and facts, speak of it.
        pub name: Own<Classification>,
        /// What people read, in each language.
        pub label: Placed<Label>,
        /// The clauses it comes from; every verdict it makes cites them.
        pub clause: Clauses,
        /// The classes, each a word.
        pub values: Several<Own<Class>>,
        /// Who may set it.
        pub set_by: Who,
    }
}

named! {
    Classification: Name => Classification;
}

impl Block for Classification {}
