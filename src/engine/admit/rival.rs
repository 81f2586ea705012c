//! Whoever has a claim of their own on a customer is no office in what others claim of the same.

use crate::domain::event::{Event, builtin};
use crate::domain::ids::StaffId;
use crate::domain::landing::Landing;
use crate::domain::report::Report;
use crate::engine::state::Standing;
use crate::engine::{JudgementFacts, judge};
use crate::rules::same_customer::is_found;
use crate::rules::{Case, Reason};

use super::event::interested;

/// What of an office may cost a registration something.
const OF_OFFICES: [&str; 8] = [
    builtin::APPROVE,
    builtin::CLASSIFY,
    builtin::FINDING,
    builtin::PAUSE,
    builtin::REJECT,
    builtin::RESUME,
    builtin::RETURN,
    builtin::TRANSFER,
];

/// The objection to an office's act by somebody with a claim against the registration, and to a
/// finding on one's own. A finding on a pair has a rule of its own.
pub(super) fn admit_of_office<'a>(
    case: &Case<'a>,
    event: &'a Event,
    facts: &JudgementFacts<'a>,
) -> Option<Reason<'a>> {
    if is_found(event) || !OF_OFFICES.iter().any(|kind| event.is(kind)) {
        return None;
    }
    let is_own = case.acts_for(&event.by, &event.landing);
    let is_interested = match is_own {
        true => event.is(builtin::FINDING),
        false => is_rival(&event.by, &event.landing, case.report, facts),
    };
    is_interested.then(|| interested(case, event))
}

/// Whether somebody has a claim of their own on the customer of another's registration, which would
/// gain by what that is not.
pub(super) fn is_rival(
    by: &StaffId,
    landing: &Landing,
    report: &Report,
    facts: &JudgementFacts<'_>,
) -> bool {
    let Ok(judgement) = judge(facts) else { return false };
    let is_own = |report: &Report| {
        let policy = facts.world.version(facts.shelf, &report.policy, &report.landing);
        policy
            .and_then(|policy| {
                Some(Case::new(report, policy, policy.kind(&report.kind)?, facts.world))
            })
            .is_some_and(|case| case.is_own(by, landing))
    };
    let customer = judgement.customer_of(report.id).into_iter();
    let mut others = customer
        .flat_map(|customer| &customer.reports)
        .map(|place| &judgement.reports[*place])
        .filter(|other| other.report.id != report.id && may_gain(other.right.standing));
    others.any(|other| is_own(other.report)) && !is_own(report)
}

/// Whether a claim may still come to more than it is.
fn may_gain(standing: Standing) -> bool {
    match standing {
        Standing::Void
        | Standing::Pending
        | Standing::Effective
        | Standing::Contested
        | Standing::Queued
        | Standing::Held
        | Standing::Won => true,
        Standing::NotAccepted | Standing::Lapsed | Standing::Withdrawn | Standing::Rejected => {
            false
        }
    }
}
