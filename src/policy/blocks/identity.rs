//! `[[collision]]`: which keys make two registrations one customer, and what a claim on a protected
//! one meets.

use std::collections::BTreeSet;

use crate::domain::relation::Relation;
use crate::identity::{Key, Match};
use crate::policy::block::{Block, block, words};
use crate::policy::clause::Clauses;
use crate::policy::word::{Placed, Several};

words! {
    /// What happens to a claim on a customer who is protected.
    pub enum OnProtected {
        /// Nothing is written.
        Refuse,
        /// Recorded as next; effective when the first ends.
        Queue,
        /// Recorded and open to dispute.
        Contest,
    }
}

block! {
    /// Keys that join two registrations.
    pub struct Collision {
        /// The clauses it comes from; every verdict it makes cites them.
        pub clause: Clauses,
        /// Combinations of keys, any of which joins.
        pub keys: Several<Several<Key>>,
        /// Relatives whom the keys `relative-phone` and `relative-name` look at.
        #[serde(default)]
        pub relations: BTreeSet<Relation>,
        /// `certain`: one customer. `possible`: a suspicion that a person looks at.
        pub grade: Match,
        /// What a second claim meets while the first is protected.
        pub on_protected: Placed<OnProtected>,
        /// Whether two reports of one side collide too.
        #[serde(default)]
        pub own_side: bool,
    }
}

impl Block for Collision {}

impl crate::policy::walk::Walk for Placed<OnProtected> {
    fn walk<'p>(&'p self, _: &mut crate::policy::walk::Walker<'p>) {}
}
