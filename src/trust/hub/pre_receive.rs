//! Judging a push before anything of it is accepted.

use super::handoff::{HandOff, Verdict};
use super::settings::Settings;
use super::{BRANCH, Hub, HubRefusal, Push, Update};
use crate::domain::instant::Instant;
use crate::trust::receipt::Mode;

/// Judges a push as it lies in quarantine, and leaves the hand-off for `receiver`, the process of
/// git that asks.
///
/// # Errors
/// It may not land, or it could not be judged.
pub fn pre_receive(
    hub: &Hub,
    settings: &Settings,
    push: &Push,
    receiver: u32,
    now: Instant,
) -> Result<(), HubRefusal> {
    let update = only_the_branch(push)?;
    let certificate = certificate(push, settings)?;
    let verdict = match hub.main()? == update.old {
        false => Verdict::Raced,
        true => Verdict::Sound { at: judged(hub, update, now)?, certificate },
    };
    hub.leave(receiver, &HandOff { update: update.clone(), verdict })
}

/// The one update there may be.
fn only_the_branch(push: &Push) -> Result<&Update, HubRefusal> {
    if let Some(other) = push.updates.iter().find(|update| update.name != BRANCH) {
        return Err(HubRefusal::OtherReference { name: other.name.clone() });
    }
    let [update] = push.updates.as_slice() else { return Err(HubRefusal::Unreadable) };
    Ok(update)
}

fn certificate(push: &Push, settings: &Settings) -> Result<Option<String>, HubRefusal> {
    match &push.certificate {
        Some(certificate) if certificate.is_good() => Ok(Some(certificate.text.clone())),
        Some(_) => Err(HubRefusal::BadCertificate),
        None if settings.certificate_required => Err(HubRefusal::NoCertificate),
        None => Ok(None),
    }
}

/// The time for which everything was found sound: the clock's, but never earlier than the newest
/// receipt.
fn judged(hub: &Hub, update: &Update, now: Instant) -> Result<Instant, HubRefusal> {
    let chain = forward(hub, update)?;
    let last = hub.newest()?;
    let at = last.map_or(now, |last| now.max(last.receipt().at));
    let faults = hub.judge(&chain, at, Mode::Hook)?;
    if faults.is_empty() { Ok(at) } else { Err(HubRefusal::Faults(faults)) }
}

/// The commits an update brings, oldest first. Git itself does not refuse a rewound or removed
/// branch where `proc-receive` moves it.
pub(super) fn forward(
    hub: &Hub,
    update: &Update,
) -> Result<Vec<crate::domain::ids::CommitId>, HubRefusal> {
    let new = update.new.ok_or(HubRefusal::Deletion)?;
    hub.ledger
        .chain_between(update.old, new)?
        .filter(|chain| !chain.is_empty())
        .ok_or(HubRefusal::NotForward)
}
