//! `[policy]`: what the regulation is called, whom it binds and from when.

use crate::domain::ids::PolicyId;
use crate::domain::instant::Day;
use crate::policy::block::{Block, block};
use crate::policy::clause::{Clauses, Label};
use crate::policy::who::Who;
use crate::policy::word::Placed;

block! {
    /// The regulation's own data.
    pub struct Header {
        /// The name of the regulation, the same in every version.
        pub id: PolicyId,
        /// Rises by one with every change that takes effect.
        pub version: u32,
        /// Its title, in each language.
        pub title: Placed<Label>,
        /// When it judges.
        pub in_force: InForce,
        /// Whom and what the regulation covers.
        #[serde(default)]
        pub applies: Option<Applies>,
        /// Who interprets it where it is silent.
        #[serde(default)]
        pub interpreter: Option<Interpreter>,
    }
}

block! {
    /// The days on which this version judges what lands.
    pub struct InForce {
        /// The first day.
        pub from: Day,
        /// The last day; without it, until a later version begins.
        #[serde(default)]
        pub until: Option<Day>,
        /// The clause of its effect.
        #[serde(default)]
        pub clause: Clauses,
    }
}

block! {
    /// Scope of the regulation.
    pub struct Applies {
        /// The clauses it comes from; every verdict it makes cites them.
        pub clause: Clauses,
        /// Who may file under it; a registration of anyone else is not accepted.
        pub who: Who,
    }
}

block! {
    /// The office that fills gaps.
    pub struct Interpreter {
        /// The clauses it comes from; every verdict it makes cites them.
        pub clause: Clauses,
        /// The office.
        pub who: Who,
    }
}

impl Block for Header {}
