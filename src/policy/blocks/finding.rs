//! `[[finding]]`: a judgement that only a person can give.

use crate::domain::ids::Name;
use crate::policy::block::{Block, block, named, words};
use crate::policy::clause::{Clauses, Label};
use crate::policy::who::Who;
use crate::policy::word::{FindingAnswer, Own, Placed, Ref, Several};

block! {
    /// A question, who answers it, and what holds until they do.
    pub struct FindingDeclaration {
        /// The name by which other blocks, and facts, speak of it.
        pub name: Own<FindingDeclaration>,
        /// What people read, in each language.
        pub label: Placed<Label>,
        /// The clauses it comes from; every verdict it makes cites them.
        pub clause: Clauses,
        /// Who answers.
        pub by: Who,
        /// The answers there are.
        pub answers: Several<Own<FindingAnswer>>,
        /// The answer that is presumed; without it, the matter is undecided.
        #[serde(default)]
        pub presumed: Option<Ref<FindingAnswer>>,
        /// From when on an answer by which a registration is void works.
        #[serde(default)]
        pub since: Since,
    }
}

words! {
    /// From when on what makes a registration void works.
    #[derive(Default)]
    pub enum Since {
        /// From its landing on: what was earned by then stays earned.
        #[default]
        Landing,
        /// From the beginning: the right was none, and results are entered anew. Whom it kept off
        /// meanwhile stays refused.
        Beginning,
    }
}

named! {
    FindingDeclaration: Name => Finding;
}

impl Block for FindingDeclaration {}
