//! `[[protection]]`: how long a claim is protected, from which moment, against which acts.

use serde::Deserialize;

use crate::domain::ids::{EventType, KindId, Name};
use crate::policy::clause::Clauses;
use crate::policy::term::{FirstDay, Lasts, Moment};

/// One term of protection. A stage entered again opens it again.
#[derive(Debug, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Protection {
    /// The clauses it comes from; every verdict it makes cites them.
    pub clause: Clauses,
    /// Kinds it applies to; without it, all.
    #[serde(default)]
    pub kinds: Vec<KindId>,
    /// The stage that opens it; without it, the registration does.
    #[serde(default)]
    pub stage: Option<Name>,
    /// When it begins.
    pub from: Moment,
    /// How long.
    pub lasts: Lasts,
    /// Whether the day it starts on is its first day.
    #[serde(default)]
    pub first_day: FirstDay,
    /// What others may not do meanwhile: `register`, or types of events.
    pub against: Vec<EventType>,
}
