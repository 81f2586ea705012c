//! Acts of several people as somebody names them: an event that asks for signatures, or an
//! agreement.

use super::context::Context;
use super::error::Failure;
use crate::app::find;
use crate::app::reach::Reach;
use crate::domain::dispute::{Dispute, acts};
use crate::domain::ids::{DisputeId, FactId, ReportId, StaffId};

/// What is signed.
pub(super) enum JointAct {
    /// An event of a report.
    Event(ReportId, FactId),
    /// An agreement in a dispute.
    Agreement(DisputeId, FactId),
}

/// The act that somebody means, by its id or that of a signature under it; of a dispute, the
/// agreement that was proposed last.
///
/// # Errors
/// None is meant, or several; or nothing was proposed in the dispute.
pub(super) fn named(context: &Context, typed: &str) -> Result<JointAct, Failure> {
    let (registry, _) = context.open_to(Reach::Records(&[typed]))?;
    if let Ok(dispute) = find::dispute(&registry, typed) {
        let proposed = dispute.acts.iter().rfind(|act| act.is(acts::SETTLE));
        let nothing = || Failure::usage("error-nothing-proposed").with("dispute", dispute.id);
        return Ok(JointAct::Agreement(dispute.id, proposed.ok_or_else(nothing)?.id));
    }
    let in_disputes = registry.disputes.iter().flat_map(|dispute| &dispute.acts);
    if let Ok(act) = find::event(in_disputes, typed) {
        let holds = |dispute: &&Dispute| dispute.acts.iter().any(|own| own.id == act);
        if let Some(dispute) = registry.disputes.iter().find(holds) {
            let own = dispute.acts.iter().find(|own| own.id == act);
            let of = own.and_then(|own| own.named("of")).unwrap_or(act);
            return Ok(JointAct::Agreement(dispute.id, of));
        }
    }
    match find::report_or_event(&registry, typed)? {
        (report, Some(event)) => Ok(JointAct::Event(report, event)),
        (report, None) => Err(Failure::usage("error-which-act").with("report", report)),
    }
}

/// The paper that is told of in somebody's name under an agreement, where that is what is meant.
pub(super) fn told_of(dispute: &Dispute, act: FactId, signer: &StaffId) -> FactId {
    let is_told = |other: &&crate::domain::event::Event| {
        other.is(acts::TOLD)
            && other.named("of") == Some(act)
            && other.fields.text("signer") == Some(signer.as_str())
    };
    dispute.acts.iter().rfind(is_told).map_or(act, |told| told.id)
}
