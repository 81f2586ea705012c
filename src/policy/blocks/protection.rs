//! `[[protection]]`: how long a claim is protected, from which moment, against which acts.

use std::ops::Range;

use crate::domain::problem::{Problem, ProblemKind};
use crate::policy::block::{Block, block};
use crate::policy::clause::Clauses;
use crate::policy::term::{Anchor, FirstDay, Lasts, Moment};
use crate::policy::word::{ForbiddenAct, Only, Placed, REGISTER, Ref, Several};

use super::{Kind, Stage};

block! {
    /// One term of protection. A stage entered again opens it again.
    pub struct Protection {
        /// The clauses it comes from; every verdict it makes cites them.
        pub clause: Clauses,
        /// Kinds it applies to; without it, all.
        #[serde(default)]
        pub kinds: Only<Ref<Kind>>,
        /// The stage that opens it; without it, the registration does.
        #[serde(default)]
        pub stage: Option<Ref<Stage>>,
        /// When it begins.
        pub from: Placed<Moment>,
        /// How long.
        pub lasts: Lasts,
        /// Whether the day it starts on is its first day.
        #[serde(default)]
        pub first_day: FirstDay,
        /// What others may not do meanwhile: `register`, or types of events.
        pub against: Several<Ref<ForbiddenAct>>,
    }
}

impl Protection {
    /// Whether others may not register the customer meanwhile.
    pub fn forbids_registering(&self) -> bool {
        self.against.iter().any(|act| act.as_str() == REGISTER)
    }
}

impl Block for Protection {
    fn check(&self, _: Range<usize>, problems: &mut Vec<Problem>) {
        if matches!(self.from.anchor, Anchor::Stage(_)) && self.stage.is_none() {
            problems.push(Problem::new(self.from.span(), ProblemKind::NoStage));
        }
    }
}
