//! `[[renewal]]`: what makes a protection longer.

use crate::calendar::Unit;
use crate::policy::block::{Block, block, chosen};
use crate::policy::clause::Clauses;
use crate::policy::term::{FirstDay, Lasts, Moment, PlainPeriod};
use crate::policy::who::Who;
use crate::policy::word::{FindingAnswer, Placed, Ref};

use super::{EventDeclaration, FindingDeclaration};

chosen! {
    /// A way of renewing.
    pub struct Renewal by how: HowRenewed {
        /// The clauses it comes from; every verdict it makes cites them.
        pub clause: Clauses,
        /// How often at most; without it, again and again.
        #[serde(default)]
        pub at_most: Option<u32>,
    }
    /// How a renewal comes about.
    pub enum {
        /// The same event again, by the holder or by an office that records for them, inside the
        /// running protection.
        "repeat" Repeat: Repetition {
            /// The event.
            pub on: Ref<EventDeclaration>,
            /// The clause by which the same event brought by another does not renew.
            #[serde(default)]
            pub others: Clauses,
        },
        /// By itself, when the protection ends.
        "automatic" Automatic: Extension {
            /// What is added to the old end.
            pub adds: PlainPeriod,
            /// What happens instead when a rival is on file.
            #[serde(default)]
            pub contested: Option<Contested>,
        },
        /// By an application before the end that a named role consents to.
        "application" Application: Application {
            /// What is added to the old end.
            pub adds: PlainPeriod,
            /// Who consents.
            pub by: Who,
            /// How long they have to answer; without it, 5 workdays. Whoever comes after the end
            /// of the protection waits until then.
            #[serde(default)]
            pub within: Option<PlainPeriod>,
        },
    }
}

block! {
    /// An automatic renewal that a rival's report turns into a question for a person.
    pub struct Contested {
        /// The finding that answers it; until it is there, the first holder continues.
        pub finding: Ref<FindingDeclaration>,
        /// The clauses it comes from; every verdict it makes cites them.
        pub clause: Clauses,
        /// The answer that hands the right over.
        pub to_rival: ToRival,
        /// The answer that leaves it for a while.
        pub keeps: Keeps,
    }
}

block! {
    /// The answer by which the right goes to the rival at once.
    pub struct ToRival {
        /// The answer.
        pub answer: Ref<FindingAnswer>,
        /// The clauses it comes from; every verdict it makes cites them.
        pub clause: Clauses,
        /// When the rival's own term begins; `finding.said` is when they are told.
        pub from: Placed<Moment>,
        /// How long the rival’s term lasts.
        pub lasts: Lasts,
        /// Whether the day it starts on is its first day.
        #[serde(default)]
        pub first_day: FirstDay,
    }
}

block! {
    /// The answer by which the first holder keeps the right for a last while.
    pub struct Keeps {
        /// The answer.
        pub answer: Ref<FindingAnswer>,
        /// The clauses it comes from; every verdict it makes cites them.
        pub clause: Clauses,
        /// Counted from the rival's registration; never earlier than the end of the holder's own
        /// first term.
        pub lasts: Lasts,
        /// Whether the day it starts on is its first day.
        #[serde(default)]
        pub first_day: FirstDay,
        /// The clause by which right and data then pass to the rival.
        pub then: Clauses,
        /// The rival's own term from then on.
        pub then_lasts: Lasts,
    }
}

impl Renewal {
    /// What is said of an application for more protection.
    pub fn application(&self) -> Option<&Application> {
        if let HowRenewed::Application(terms) = &self.how { Some(terms) } else { None }
    }

    /// What is said of a renewal that comes by itself.
    pub fn extension(&self) -> Option<&Extension> {
        if let HowRenewed::Automatic(terms) = &self.how { Some(terms) } else { None }
    }

    /// What is said of an event that comes again.
    pub fn repetition(&self) -> Option<&Repetition> {
        if let HowRenewed::Repeat(terms) = &self.how { Some(terms) } else { None }
    }
}

impl Application {
    /// How long there is to answer an application.
    pub fn time_to_answer(&self) -> PlainPeriod {
        self.within.clone().unwrap_or(PlainPeriod { count: 5, unit: Unit::Workdays })
    }
}

impl Block for Renewal {}
