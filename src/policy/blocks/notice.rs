//! `[[notice]]`: a clause that nothing can compute, shown to people where it matters.

use crate::policy::block::{Block, block, words};
use crate::policy::clause::{Clauses, Label};
use crate::policy::word::{Only, Placed, Ref, Several};

use super::EventDeclaration;

block! {
    /// Words of the regulation.
    pub struct Notice {
        /// The clauses it comes from; every verdict it makes cites them.
        pub clause: Clauses,
        /// The words, in each language.
        pub text: Placed<Label>,
        /// Where they are shown.
        pub shown: Several<ShownAt>,
        /// Only with these types of events, where it is shown with `record`.
        #[serde(default)]
        pub events: Only<Ref<EventDeclaration>>,
    }
}

words! {
    /// Where people read it.
    pub enum ShownAt {
        /// With the answer to `check`.
        Check,
        /// When a report is filed.
        Add,
        /// When an event is recorded.
        Record,
        /// When a dispute is opened or shown.
        Dispute,
        /// When a commission is shown.
        Commission,
        /// When a report is shown.
        Show,
    }
}

impl Block for Notice {}
