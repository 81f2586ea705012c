//! What is wrong with a registration at its entry.

use toml::Spanned;

use crate::domain::ids::ReportId;
use crate::policy::blocks::{Enforced, EntryOutcome, Kind};
use crate::policy::clause::Clauses;

use super::case::Case;
use super::reason::{Code, Reason, because};

/// A fault at entry and what it does.
#[derive(Clone, Debug)]
pub struct EntryFault<'a> {
    pub outcome: EntryOutcome,
    /// Where the policy stops it.
    pub enforced: Option<Enforced>,
    /// The earlier registration that it repeats, where that is the fault.
    pub repeats: Option<&'a ReportId>,
    pub reason: Reason<'a>,
}

/// A fault of the kind's, with the place of the block.
pub fn fault<'a>(
    case: &Case<'a>,
    code: Code,
    clauses: &'a Clauses,
    outcome: EntryOutcome,
) -> EntryFault<'a> {
    let kind: &'a Spanned<Kind> = case.kind;
    EntryFault {
        outcome,
        enforced: None,
        repeats: None,
        reason: because(code, case.policy, kind, clauses).report(case.report),
    }
}
