//! `[[lapse]]`: what becomes of a customer whose protection ends.

use serde::Deserialize;

use crate::domain::ids::{EventType, KindId};
use crate::policy::clause::Clauses;

/// Whose the customer is then.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum LapseTo {
    /// Free for all.
    Public,
    /// The company's, which assigns him.
    Company,
}

/// The end of a protection.
#[derive(Debug, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Lapse {
    /// The clauses it comes from; every verdict it makes cites them.
    pub clause: Clauses,
    /// Kinds it applies to; without it, all.
    #[serde(default)]
    pub kinds: Vec<KindId>,
    /// Whose he is.
    pub to: LapseTo,
    /// Events by which the old holder still follows the customer afterwards; it is flagged.
    #[serde(default)]
    pub follows: Vec<EventType>,
}
