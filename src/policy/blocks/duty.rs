//! `[[duty]]`: something somebody owes, perhaps by a time.

use std::ops::Range;

use chrono::NaiveTime;
use serde::Deserialize as _;

use crate::domain::ids::Name;
use crate::domain::invalid::{InvalidText, TextKind};
use crate::domain::problem::{Problem, ProblemKind};
use crate::policy::block::{Block, block, named};
use crate::policy::clause::{Clauses, Label};
use crate::policy::term::{FirstDay, Lasts, Moment};
use crate::policy::who::Who;
use crate::policy::word::{Own, Placed, Ref};

use super::EventDeclaration;

block! {
    /// A duty. One without a time is listed and never overdue.
    pub struct Duty {
        /// The name by which other blocks, and facts, speak of it.
        pub name: Own<Duty>,
        /// The clauses it comes from; every verdict it makes cites them.
        pub clause: Clauses,
        /// Who owes it.
        pub who: Who,
        /// What is owed.
        pub text: Placed<Label>,
        /// What sets it off. Each such event makes an instance of its own, that ends with the
        /// registration; once late, it is late for ever.
        #[serde(default)]
        pub from: Option<Placed<Moment>>,
        /// How long there is for it.
        #[serde(default)]
        pub within: Option<Lasts>,
        /// Whether the day it starts on is its first day.
        #[serde(default)]
        pub first_day: FirstDay,
        /// The event that fulfils it: the earliest after what set it off that fulfilled no other
        /// instance. Without it, the registration itself does; of a daily duty no one can say
        /// then, and it is never overdue.
        #[serde(default)]
        pub done: Option<Ref<EventDeclaration>>,
        /// Instead of `within`: it comes back every day, and what landed after its time is owed the
        /// next day. Each day is fulfilled within its own time.
        #[serde(default)]
        pub daily: Option<Cycle>,
    }
}

block! {
    /// A clock time every day.
    pub struct Cycle {
        /// The time by which it is owed, as in `17:30`.
        #[serde(deserialize_with = "clock_time")]
        #[schemars(with = "String")]
        pub at: NaiveTime,
    }
}

fn clock_time<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<NaiveTime, D::Error> {
    let text = String::deserialize(deserializer)?;
    NaiveTime::parse_from_str(&text, "%H:%M")
        .map_err(|_| InvalidText::new(TextKind::Clock, text).carry())
}

named! {
    Duty: Name => Duty;
}

impl Block for Duty {
    fn check(&self, at: Range<usize>, problems: &mut Vec<Problem>) {
        if self.daily.is_some() && self.within.is_some() {
            problems.push(Problem::new(at.clone(), ProblemKind::DailyWithin));
        }
        if self.within.is_some() && self.from.is_none() {
            problems.push(Problem::new(at, ProblemKind::WithinFromNothing));
        }
    }
}
