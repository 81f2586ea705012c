//! `[[duty]]`: something somebody owes, perhaps by a time.

use chrono::NaiveTime;
use serde::Deserialize;

use crate::domain::ids::{EventType, Name};
use crate::domain::invalid::{InvalidText, TextKind};
use crate::policy::clause::{Clauses, Label};
use crate::policy::term::{FirstDay, Lasts, Moment};
use crate::policy::who::Who;

/// A duty. One without a time is listed and never overdue.
#[derive(Debug, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Duty {
    /// The name by which other blocks, and facts, speak of it.
    pub name: Name,
    /// The clauses it comes from; every verdict it makes cites them.
    pub clause: Clauses,
    /// Who owes it.
    pub who: Who,
    /// What is owed.
    pub text: Label,
    /// What sets it off.
    #[serde(default)]
    pub from: Option<Moment>,
    /// How long there is for it.
    #[serde(default)]
    pub within: Option<Lasts>,
    /// Whether the day it starts on is its first day.
    #[serde(default)]
    pub first_day: FirstDay,
    /// The event that fulfils it. Without it, the registration itself does; of a daily duty nobody
    /// can say then, and it is never overdue.
    #[serde(default)]
    pub done: Option<EventType>,
    /// Instead of `within`: it comes back every day, and what landed after its time is owed the
    /// next day.
    #[serde(default)]
    pub daily: Option<Cycle>,
}

/// A clock time every day.
#[derive(Debug, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Cycle {
    /// The time by which it is owed, as in `17:30`.
    #[serde(deserialize_with = "clock_time")]
    #[schemars(with = "String")]
    pub at: NaiveTime,
}

fn clock_time<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<NaiveTime, D::Error> {
    let text = String::deserialize(deserializer)?;
    NaiveTime::parse_from_str(&text, "%H:%M")
        .map_err(|_| InvalidText::new(TextKind::Clock, text).carry())
}
