//! Pairs of registrations that may be about one customer, and that nobody has told apart.

use crate::domain::ids::ReportId;
use crate::engine::state::{Flag, FlagKind};
use crate::engine::verdict::Judgement;
use crate::rules::Arg;

/// Two registrations that both claim something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SuspectedPair {
    pub earlier: ReportId,
    pub later: ReportId,
}

impl SuspectedPair {
    /// The other one of the two; `None` for a third.
    pub fn other_than(self, one: ReportId) -> Option<ReportId> {
        match one {
            _ if one == self.earlier => Some(self.later),
            _ if one == self.later => Some(self.earlier),
            _ => None,
        }
    }
}

/// Every pair: the later one bears the flag, and both are to be told.
pub fn suspected(judgement: &Judgement<'_>) -> Vec<SuspectedPair> {
    let pair = |later: ReportId, flag: &Flag<'_>| match flag.kind {
        FlagKind::Collision { certain: false } => {
            flag.reason.args.iter().find_map(|arg| match arg {
                ("other", Arg::Report(earlier)) => Some(SuspectedPair { earlier: *earlier, later }),
                _ => None,
            })
        }
        _ => None,
    };
    let verdicts = judgement.reports.iter();
    verdicts
        .flat_map(|verdict| {
            verdict.flags.iter().filter_map(move |flag| pair(verdict.report.id, flag))
        })
        .collect()
}
