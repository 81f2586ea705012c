//! `[[gate]]`: an act that is allowed only in a certain state. The program flags a breach; it does
//! not undo the act.

use crate::policy::block::{Block, chosen, words};
use crate::policy::clause::{Clauses, Label};
use crate::policy::word::{Only, Placed, Ref, Several};

use super::{EventDeclaration, FindingDeclaration, Stage};

chosen! {
    /// A gate.
    pub struct Gate by needs: Need {
        /// The clauses it comes from; every verdict it makes cites them.
        pub clause: Clauses,
        /// Types of events it guards.
        pub acts: Several<Ref<EventDeclaration>>,
        /// What a breach is called.
        pub label: Placed<Label>,
        /// Only for customers of these classes; without it, for all.
        #[serde(default)]
        pub classes: Only<Placed<String>>,
        /// The finding that lets a named colleague act beside the holder.
        #[serde(default)]
        pub or_finding: Option<Ref<FindingDeclaration>>,
        /// Where the breach is stopped; without it, nowhere: it is flagged.
        #[serde(default)]
        pub enforced: Option<Enforced>,
    }
    /// The state an act needs.
    pub enum {
        /// The one who acts has their own registration on the customer.
        "registered" Registered,
        /// The registration has been consented to.
        "approved" Approved,
        /// No one else holds the right, as far as the one who acts can know.
        "no-other-holder" NoOtherHolder,
        /// The actor's own claim is in force.
        "own-protection" OwnProtection,
        /// The report has entered a stage.
        "stage" Stage: StageNeeded {
            /// Which one.
            pub stage: Ref<Stage>,
        },
    }
}

words! {
    /// Where something is kept out instead of judged afterwards.
    pub enum Enforced {
        /// The hub does not let it land.
        Hub,
    }
}

impl Block for Gate {}
