//! `[[priority]]`: the ordered tests that say who goes first. The first that decides, decides.

use serde::Deserialize;

use crate::domain::ids::{EventType, Name};
use crate::policy::clause::{Clauses, Label};
use crate::policy::term::{FirstDay, Lasts, Moment};
use crate::policy::who::Who;

/// One test.
#[derive(Debug, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Priority {
    /// The clauses it comes from; every verdict it makes cites them.
    pub clause: Clauses,
    /// `customer`, or awards by name. Without it, all of them.
    #[serde(default)]
    pub of: Vec<Name>,
    /// What it looks at.
    pub test: Test,
    /// Only asked under this condition.
    #[serde(default)]
    pub when: Option<Condition>,
    /// `challenge`: until when the claim may be raised.
    #[serde(default)]
    pub until: Option<Lasts>,
    /// `challenge`: counted from.
    #[serde(default)]
    pub from: Option<Moment>,
    /// `challenge`: whether the day it is counted from is the first.
    #[serde(default)]
    pub first_day: FirstDay,
    /// `challenge`: the clause of the time limit.
    #[serde(default)]
    pub in_time: Clauses,
    /// `challenge`: the clause by which a challenger who fails loses to `to`; `default`: nobody
    /// needs it.
    #[serde(default)]
    pub fails: Clauses,
    /// `challenge`, `default`: who gets the result; `undecided`: who must decide.
    #[serde(default)]
    pub to: Option<Who>,
    /// `most-complete`: the fields and events that are counted.
    #[serde(default)]
    pub fields: Vec<String>,
    /// `finding`, `customer-choice`, `first-event`: the finding or event that decides.
    #[serde(default)]
    pub by: Option<Name>,
    /// `finding`: the answer that makes the test decide.
    #[serde(default)]
    pub answer: Option<String>,
    /// `first-event`, `earliest`: only claims with this event are looked at.
    #[serde(default)]
    pub having: Option<EventType>,
    /// `score`: who gives points. All of them must, and nobody in his own matter.
    #[serde(default)]
    pub members: Vec<Who>,
    /// `score`: what points are given for.
    #[serde(default)]
    pub criteria: Vec<Criterion>,
    /// `agreement`: who must get a copy.
    #[serde(default)]
    pub copies_to: Option<Who>,
}

/// What a jury gives points for.
#[derive(Debug, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Criterion {
    /// The name by which other blocks, and facts, speak of it.
    pub name: Name,
    /// What people read, in each language.
    pub label: Label,
    /// The most a member may give.
    pub max: u32,
    /// The clauses it comes from; every verdict it makes cites them.
    pub clause: Clauses,
}

/// What a test looks at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Test {
    /// The parties' written agreement.
    Agreement,
    /// Whoever disputes bears the burden: valid in every item he takes all, else the result is
    /// another's.
    Challenge,
    /// The customer's own written word.
    CustomerChoice,
    /// A finding with a certain answer; then the result is shared equally.
    Finding,
    /// The earlier landing.
    Earliest,
    /// The claim on which an event happened first: the visit, the arrival, the order.
    FirstEvent,
    /// The highest mean of a jury's points.
    Score,
    /// The report that says more.
    MostComplete,
    /// Equal shares.
    Split,
    /// A named person gets it.
    Default,
    /// A named person decides.
    Undecided,
}

/// When a test is asked at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Condition {
    /// A holder whose protection lapsed still follows the customer.
    OldFollowerActive,
    /// No candidate is complete; weak registrations stand against each other.
    AllWeak,
    /// Somebody has disputed.
    Disputed,
    /// A quarrel that broke out too early left no candidate standing.
    EarlyDispute,
}
