//! What is told of one report.

use crate::domain::ids::{FactId, ReportId};
use crate::engine::verdict::{AwardVerdict, Judgement};

/// What the acts of a report's customer led to; with an event, what that event did.
pub fn awards<'v, 'a>(
    judgement: &'v Judgement<'a>,
    report: ReportId,
    event: Option<FactId>,
) -> Vec<&'v AwardVerdict<'a>> {
    let of_customer = judgement
        .awards
        .iter()
        .filter(|award| is_same_customer(judgement, report, award.report.id));
    of_customer.filter(|award| event.is_none_or(|event| award.event.id == event)).collect()
}

/// Whether two reports are about one customer.
fn is_same_customer(judgement: &Judgement<'_>, one: ReportId, other: ReportId) -> bool {
    let customer = |id| judgement.report(id).map(|verdict| verdict.customer);
    one == other || (customer(one).is_some() && customer(one) == customer(other))
}
