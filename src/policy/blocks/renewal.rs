//! `[[renewal]]`: what makes a protection longer.

use serde::Deserialize;

use crate::domain::ids::{EventType, Name};
use crate::policy::clause::Clauses;
use crate::policy::term::{FirstDay, Lasts, Moment, Span};
use crate::policy::who::Who;

/// How a renewal comes about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum HowRenewed {
    /// The same event again, by the holder, inside the running protection.
    Repeat,
    /// By itself, when the protection ends.
    Automatic,
    /// By an application before the end that a named role consents to.
    Application,
}

/// A way of renewing.
#[derive(Debug, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Renewal {
    /// The clauses it comes from; every verdict it makes cites them.
    pub clause: Clauses,
    /// How it comes about.
    pub how: HowRenewed,
    /// `repeat`: the event.
    #[serde(default)]
    pub on: Option<EventType>,
    /// `repeat`: the clause by which the same event brought by another does not renew.
    #[serde(default)]
    pub others: Clauses,
    /// `automatic` and `application`: what is added to the old end.
    #[serde(default)]
    pub adds: Option<Span>,
    /// How often at most; without it, again and again.
    #[serde(default)]
    pub at_most: Option<u32>,
    /// `application`: who consents.
    #[serde(default)]
    pub by: Option<Who>,
    /// `automatic`: what happens instead when a rival is on file.
    #[serde(default)]
    pub contested: Option<Contested>,
}

/// An automatic renewal that a rival's report turns into a question for a person.
#[derive(Debug, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Contested {
    /// The finding that answers it; until it is there, the first holder continues.
    pub finding: Name,
    /// The clauses it comes from; every verdict it makes cites them.
    pub clause: Clauses,
    /// The answer that hands the right over.
    pub to_rival: ToRival,
    /// The answer that leaves it for a while.
    pub keeps: Keeps,
}

/// The answer by which the right goes to the rival at once.
#[derive(Debug, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct ToRival {
    /// The answer.
    pub answer: Answer,
    /// The clauses it comes from; every verdict it makes cites them.
    pub clause: Clauses,
    /// When the rival's own term begins; `finding.said` is when he is told.
    pub from: Moment,
    /// How long the rival’s term lasts.
    pub lasts: Lasts,
    /// Whether the day it starts on is its first day.
    #[serde(default)]
    pub first_day: FirstDay,
}

/// The answer by which the first holder keeps the right for a last while.
#[derive(Debug, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Keeps {
    /// The answer.
    pub answer: Answer,
    /// The clauses it comes from; every verdict it makes cites them.
    pub clause: Clauses,
    /// Counted from the rival's registration; never earlier than the end of the holder's own first
    /// term.
    pub lasts: Lasts,
    /// Whether the day it starts on is its first day.
    #[serde(default)]
    pub first_day: FirstDay,
    /// The clause by which right and data then pass to the rival.
    pub then: Clauses,
    /// The rival's own term from then on.
    pub then_lasts: Lasts,
}

/// An answer of a finding.
pub type Answer = String;
