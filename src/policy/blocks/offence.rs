//! `[[offence]]`: a forbidden act, and what is assessed for it.

use crate::domain::ids::Name;
use crate::domain::money::Money;
use crate::policy::block::{Block, block, named};
use crate::policy::clause::{Clauses, Label};
use crate::policy::who::Who;
use crate::policy::word::{FindingAnswer, Own, Placed, Ref, Several};

use super::{FindingDeclaration, Since};

block! {
    /// An offence. The program lists what is assessed; it takes nothing from anyone's pay.
    pub struct Offence {
        /// The name by which other blocks, and facts, speak of it.
        pub name: Own<Offence>,
        /// What people read, in each language.
        pub label: Placed<Label>,
        /// The clauses it comes from; every verdict it makes cites them.
        pub clause: Clauses,
        /// First time, second time …; the last step holds for every further time.
        pub ladder: Several<Sanction>,
        /// The fine is due for each of the counted cases (times, households).
        #[serde(default)]
        pub per_count: bool,
        /// How many people it takes.
        #[serde(default)]
        pub people: Option<u32>,
        /// Findings that change what is due.
        #[serde(default)]
        pub when: Vec<WhenFound>,
        /// What such a registration is worth: a report named by the incident is void.
        #[serde(default)]
        pub voids_report: bool,
        /// From when on such a report is void.
        #[serde(default)]
        pub since: Since,
        /// Who may record it.
        pub recorded_by: Who,
    }
}

block! {
    /// What is due.
    pub struct Sanction {
        /// An amount.
        #[serde(default)]
        pub fine: Option<Money>,
        /// Whether it ends the employment.
        #[serde(default)]
        pub dismissal: bool,
        /// Anything else: public criticism, a warning.
        #[serde(default)]
        pub also: Option<Placed<Label>>,
        /// The regulation threatens but names nothing: a person decides.
        #[serde(default)]
        pub open: bool,
    }
}

block! {
    /// A finding about the incident and what it makes due instead of the ladder.
    pub struct WhenFound {
        /// The finding.
        pub finding: Ref<FindingDeclaration>,
        /// The answer that changes it.
        pub answer: Ref<FindingAnswer>,
        /// What is due then.
        pub due: Sanction,
        /// The clauses it comes from; every verdict it makes cites them.
        pub clause: Clauses,
    }
}

named! {
    Offence: Name => Offence;
}

impl Block for Offence {}
