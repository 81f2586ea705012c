//! A dispute: who is in it, and whose procedure runs.

use super::error::AppError;
use crate::domain::dispute::Dispute;
use crate::domain::instant::Instant;
use crate::domain::report::Report;
use crate::engine::admit;
use crate::engine::verdict::Judgement;
use crate::policy::Policy;
use crate::registry::Registry;

/// Whoever filed or holds a registration in it, and whoever did what it is over.
pub fn parties(registry: &Registry, dispute: &Dispute, judgement: &Judgement<'_>) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    let holders = dispute
        .reports
        .iter()
        .filter_map(|id| judgement.report(*id))
        .map(|verdict| verdict.side.name().to_owned());
    for party in admit::parties(dispute, &registry.reports_of(dispute))
        .into_iter()
        .map(|party| party.to_string())
        .chain(holders)
    {
        if !all.contains(&party) {
            all.push(party);
        }
    }
    all
}

/// The policy whose procedure runs: that of the first report.
///
/// # Errors
/// There is no report, or no policy that judges it.
pub fn policy<'r>(
    registry: &'r Registry,
    reports: &[&Report],
    now: Instant,
) -> Result<&'r Policy, AppError> {
    let first = reports.first().ok_or(AppError::DisputeWithoutReport)?;
    let missing = || AppError::NoPolicyOf { record: first.id.0, policy: first.policy.clone() };
    registry.policy_of(first, now).ok_or_else(missing)
}
