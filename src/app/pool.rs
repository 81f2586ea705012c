//! Customers whom nobody holds any more, and how somebody gets one.

use super::draft::Draft;
use super::error::AppError;
use super::ids::NewIds;
use crate::domain::instant::Instant;
use crate::domain::report::Report;
use crate::domain::staff::Staff;
use crate::engine::judge;
use crate::engine::verdict::Ownership;
use crate::registry::Registry;

/// Whether a customer is free for all, or the company's.
pub fn pooled(outcome: &Ownership<'_>) -> bool {
    matches!(outcome, Ownership::Public | Ownership::Company)
}

/// The customer of a report may be taken.
///
/// # Errors
/// Somebody holds him, he is the company's to give, or the policy knows no pool.
pub fn require_pooled(
    report: &Report,
    company: bool,
    registry: &Registry,
    now: Instant,
) -> Result<(), AppError> {
    let judgement = judge(&registry.facts(now))?;
    let outcome = judgement.customer_of(report.id).map(|customer| &customer.outcome);
    match outcome {
        Some(Ownership::Public) => Ok(()),
        Some(Ownership::Company) if company => Ok(()),
        Some(Ownership::Company) => Err(AppError::CompanyAssigns(report.id)),
        Some(Ownership::Nobody)
            if registry
                .policy_of(report, now)
                .is_some_and(|policy| policy.lapse(&report.kind).is_none()) =>
        {
            Err(AppError::NoPool { report: report.id, policy: report.policy.clone() })
        }
        _ => Err(AppError::NotPooled(report.id)),
    }
}

/// The registration by which a holder takes the customer of a report over.
///
/// # Errors
/// The policy of the report is not in force any more, or has no such kind.
pub fn registration(
    report: &Report,
    holder: &Staff,
    registry: &Registry,
    staff: &Staff,
    now: Instant,
    ids: &mut NewIds,
) -> Result<Report, AppError> {
    let day = registry.house.zone.date(now);
    let gone = || AppError::NoSuchPolicy { policy: report.policy.to_string(), day };
    let policy = registry.shelf.today(&report.policy, day).ok_or_else(gone)?;
    let kind = policy.kind(&report.kind).ok_or_else(gone)?.get_ref();
    let draft = Draft {
        policy,
        kind,
        registrant: &holder.id,
        filed_by: (staff.id != holder.id).then_some(&staff.id),
        team: holder.team.clone(),
        said: None,
        customer: report.customer.clone(),
        intent: report.intent.clone(),
        companion_of: None,
        source: None,
    };
    Ok(draft.report(ids.make()))
}
