//! `[procedure]`: how a dispute is raised and run, apart from who wins.

use crate::calendar::Unit;
use crate::policy::block::{Block, block};
use crate::policy::clause::Clauses;
use crate::policy::term::PlainPeriod;
use crate::policy::who::Who;
use crate::policy::word::Ref;

use super::{EventDeclaration, Offence};

block! {
    /// The procedure.
    pub struct Procedure {
        /// The clauses it comes from; every verdict it makes cites them.
        pub clause: Clauses,
        /// Who may open a dispute.
        pub raised_by: Who,
        /// Who may give the ruling, and who admits the dispute of somebody who has no claim in the
        /// matter. People do not decide in their own matter.
        pub decided_by: Who,
        /// Who gives the ruling where everybody in `decided-by` is party to the matter.
        #[serde(default)]
        pub own: Option<Who>,
        /// Who must sign an agreement beside those who hold a claim in the matter and whoever did
        /// the act: each pattern by one person. They may have a share.
        #[serde(default)]
        pub agreed_by: Option<Who>,
        /// How long an agreement that is proposed can be signed; without it, 30 days.
        #[serde(default)]
        pub sign_within: Option<PlainPeriod>,
        /// Who may tell of an agreement that somebody signed on paper. Nobody tells in their own
        /// matter.
        #[serde(default)]
        pub told: Option<Who>,
        /// How long somebody can deny that they signed a paper; nothing is paid on it until then.
        /// Without it, 7 days.
        #[serde(default)]
        pub objection: Option<PlainPeriod>,
        /// How long a dispute holds the result back from the day it is admitted; without it, not
        /// at all.
        #[serde(default)]
        pub within: Option<PlainPeriod>,
        /// A quarrel before its time.
        #[serde(default)]
        pub early: Option<Early>,
    }
}

block! {
    /// A quarrel that breaks out before the customer has left. It is told by whoever may record the
    /// offence: the registrations of those who quarrelled are void.
    pub struct Early {
        /// The event before which no dispute is heard.
        #[serde(default)]
        pub before: Option<Ref<EventDeclaration>>,
        /// The offence by which it is told.
        pub offence: Ref<Offence>,
        /// The clauses it comes from; every verdict it makes cites them.
        pub clause: Clauses,
    }
}

impl Procedure {
    /// How long an agreement that is proposed can be signed.
    pub fn time_to_sign(&self) -> PlainPeriod {
        self.sign_within.clone().unwrap_or_else(|| days(30))
    }
}

/// How long somebody can deny that they signed a paper, by the procedure of a policy, if it has
/// one.
pub fn time_to_object(procedure: Option<&Procedure>) -> PlainPeriod {
    let own = procedure.and_then(|procedure| procedure.objection.clone());
    own.unwrap_or_else(|| days(7))
}

fn days(count: u32) -> PlainPeriod {
    PlainPeriod { count, unit: Unit::Days }
}

impl Block for Procedure {}
