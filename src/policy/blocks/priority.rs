//! `[[priority]]`: the ordered tests that say who goes first. The first that decides, decides.

use crate::domain::ids::Name;
use crate::policy::block::{Block, block, chosen, named, words};
use crate::policy::clause::{Clauses, Label};
use crate::policy::term::{FirstDay, Lasts, Moment};
use crate::policy::who::Who;
use crate::policy::word::{DecidedMatter, FindingAnswer, Only, Own, Placed, Ref, Said, Several};

use super::{EventDeclaration, FindingDeclaration};

chosen! {
    /// One test.
    pub struct Priority by test: Test {
        /// The clauses it comes from; every verdict it makes cites them.
        pub clause: Clauses,
        /// `customer`, or awards by name. Without it, all of them.
        #[serde(default)]
        pub of: Only<Ref<DecidedMatter>>,
        /// Only asked under this condition.
        #[serde(default)]
        pub when: Option<Condition>,
    }
    /// What a test looks at.
    pub enum {
        /// The parties' written agreement.
        "agreement" Agreement: AgreementTest {
            /// Who must get a copy and sign for it: one of each pattern.
            #[serde(default)]
            pub copies_to: Option<Who>,
        },
        /// The one who disputes bears the burden: valid in every item they take all, else the
        /// result is another's.
        "challenge" Challenge: ChallengeTest {
            /// Until when the claim may be raised.
            pub until: Lasts,
            /// Counted from.
            pub from: Placed<Moment>,
            /// Whether the day it is counted from is the first.
            #[serde(default)]
            pub first_day: FirstDay,
            /// The clause of the time limit.
            #[serde(default)]
            pub in_time: Clauses,
            /// The clause by which a challenger who fails loses to `to`.
            #[serde(default)]
            pub fails: Clauses,
            /// Who gets the result then.
            pub to: Who,
        },
        /// The customer's own written word.
        "customer-choice" CustomerChoice: ChoiceTest {
            /// The event that carries it.
            pub by: Ref<EventDeclaration>,
        },
        /// A finding with a certain answer; then the result is shared equally.
        "finding" Finding: FindingTest {
            /// The finding.
            pub by: Ref<FindingDeclaration>,
            /// The answer that makes the test decide.
            pub answer: Ref<FindingAnswer>,
        },
        /// The earlier landing.
        "earliest" Earliest: EarliestTest {
            /// Only claims with this event are looked at.
            #[serde(default)]
            pub having: Option<Ref<EventDeclaration>>,
        },
        /// The claim on which an event happened first: the visit, the arrival, the order.
        "first-event" FirstEvent: FirstEventTest {
            /// The event.
            pub by: Ref<EventDeclaration>,
            /// Only claims with this event are looked at.
            #[serde(default)]
            pub having: Option<Ref<EventDeclaration>>,
        },
        /// The highest mean of a jury's points.
        "score" Score: ScoreTest {
            /// Who gives points. All of them must, but not in their own matter.
            pub members: Several<Who>,
            /// What points are given for.
            pub criteria: Several<Criterion>,
        },
        /// The report that says more.
        "most-complete" MostComplete: CompletenessTest {
            /// The fields and events that are counted.
            pub fields: Several<Placed<Said>>,
        },
        /// Equal shares.
        "split" Split,
        /// A named person gets it.
        "default" Default: DefaultTest {
            /// Who.
            pub to: Who,
        },
        /// A named person decides.
        "undecided" Undecided: OpenTest {
            /// Who.
            pub to: Who,
        },
    }
}

block! {
    /// What a jury gives points for.
    pub struct Criterion {
        /// The name by which other blocks, and facts, speak of it.
        pub name: Own<Criterion>,
        /// What people read, in each language.
        pub label: Placed<Label>,
        /// The most a member may give.
        pub max: u32,
        /// The clauses it comes from; every verdict it makes cites them.
        pub clause: Clauses,
    }
}

named! {
    Criterion: Name => Criterion;
}

words! {
    /// When a test is asked at all.
    pub enum Condition {
        /// A holder whose protection lapsed still follows the customer.
        OldFollowerActive,
        /// No candidate is complete; weak registrations stand against each other.
        AllWeak,
        /// Somebody who holds a registration disputes it.
        Disputed,
        /// Registrations that are void for a quarrel before its time left no candidate standing.
        EarlyDispute,
    }
}

impl Priority {
    /// The jury, where points decide.
    pub fn jury(&self) -> Option<&ScoreTest> {
        if let Test::Score(jury) = &self.test { Some(jury) } else { None }
    }
}

impl Block for Priority {}
