//! `[[gate]]`: an act that is allowed only in a certain state. The program flags a breach; it does
//! not undo the act.

use serde::Deserialize;

use crate::domain::ids::{EventType, Name};
use crate::policy::clause::{Clauses, Label};

/// A gate.
#[derive(Debug, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Gate {
    /// The clauses it comes from; every verdict it makes cites them.
    pub clause: Clauses,
    /// Types of events it guards.
    pub acts: Vec<EventType>,
    /// What must be so for the act to be allowed.
    pub needs: Need,
    /// `stage`: which one.
    #[serde(default)]
    pub stage: Option<Name>,
    /// What a breach is called.
    pub label: Label,
    /// Only for customers of these classes.
    #[serde(default)]
    pub classes: Vec<String>,
    /// The finding that lets a named colleague act beside the holder.
    #[serde(default)]
    pub or_finding: Option<Name>,
    /// Where the breach is stopped; without it, nowhere: it is flagged.
    #[serde(default)]
    pub enforced: Option<Enforced>,
}

/// Where something is kept out instead of judged afterwards.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Enforced {
    /// The hub does not let it land.
    Hub,
}

/// The state an act needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Need {
    /// Whoever acts has a registration of his own on the customer.
    Registered,
    /// The registration has been consented to.
    Approved,
    /// Nobody else holds the right, as far as the one who acts can know.
    NoOtherHolder,
    /// The actor's own claim is in force.
    OwnProtection,
    /// The report has entered a stage.
    Stage,
}
