//! `[[offence]]`: a forbidden act, and what is assessed for it.

use serde::Deserialize;

use crate::domain::ids::Name;
use crate::domain::money::Money;
use crate::policy::clause::{Clauses, Label};
use crate::policy::who::Who;

/// An offence. The program lists what is assessed; it takes nothing from anybody's pay.
#[derive(Debug, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Offence {
    /// The name by which other blocks, and facts, speak of it.
    pub name: Name,
    /// What people read, in each language.
    pub label: Label,
    /// The clauses it comes from; every verdict it makes cites them.
    pub clause: Clauses,
    /// First time, second time …; the last step holds for every further time.
    pub ladder: Vec<Sanction>,
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
    /// Who may record it.
    pub recorded_by: Who,
}

/// What is due.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Sanction {
    /// An amount.
    #[serde(default)]
    pub fine: Option<Money>,
    /// Whether it ends the employment.
    #[serde(default)]
    pub dismissal: bool,
    /// Anything else: public criticism, a warning.
    #[serde(default)]
    pub also: Option<Label>,
    /// The regulation threatens but names nothing: a person decides.
    #[serde(default)]
    pub open: bool,
}

/// A finding about the incident and what it makes due instead of the ladder.
#[derive(Debug, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct WhenFound {
    /// The finding.
    pub finding: Name,
    /// The answer that changes it.
    pub answer: String,
    /// What is due then.
    pub due: Sanction,
    /// The clauses it comes from; every verdict it makes cites them.
    pub clause: Clauses,
}
