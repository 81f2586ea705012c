//! Pairs of customers who may be one.

use crate::engine::book::Entered;
use crate::engine::course::collision;
use crate::engine::track::Standing;
use crate::engine::verdict::{CollisionVerdict, CustomerVerdict, ReportVerdict};
use crate::rules::Reason;
use crate::rules::identity::Joined;

/// Two customers who may be one.
pub(super) struct Suspicion<'a> {
    first: crate::domain::ids::ReportId,
    second: crate::domain::ids::ReportId,
    /// Registrations of one side do not flag each other.
    rivals: bool,
    keys: Vec<&'static str>,
    reason: Reason<'a>,
}

impl<'a> Suspicion<'a> {
    pub(super) fn new(a: &Entered<'a>, b: &Entered<'a>, joined: &Joined<'a>) -> Self {
        Self {
            first: a.case.report.id,
            second: b.case.report.id,
            rivals: joined.rule.get_ref().own_side || a.side != b.side,
            keys: joined.keys.iter().map(|key| key.code()).collect(),
            reason: collision(&b.case, &a.case, joined),
        }
    }
}

/// Notes each suspicion with the later registration and its customer, as long as both claims live.
pub(super) fn suspect<'a>(reports: &mut [ReportVerdict<'a>], customers: &mut [CustomerVerdict<'a>], suspected: Vec<Suspicion<'a>>) {
    let place_of = |reports: &[ReportVerdict<'a>], id| reports.binary_search_by_key(&id, |verdict| verdict.report.id).ok();
    for suspicion in suspected.into_iter().filter(|suspicion| suspicion.rivals) {
        let (Some(a), Some(b)) = (place_of(reports, suspicion.first), place_of(reports, suspicion.second)) else { continue };
        let living =
            |place: usize| reports[place].standing.lives() || matches!(reports[place].standing, Standing::Pending | Standing::Queued);
        if living(a) && living(b) {
            reports[b].flags.push(suspicion.reason.clone());
        }
        let Suspicion { first, second, keys, reason, .. } = suspicion;
        customers[reports[b].customer].collisions.push(CollisionVerdict { first, second, certain: false, keys, reason });
    }
}
