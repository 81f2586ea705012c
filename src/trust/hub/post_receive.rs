//! Acknowledging what somebody else has accepted: nothing can be refused any more, so what is wrong
//! is named.

use super::acknowledge::LandingToSign;
use super::{Hub, HubNotice, HubRefusal};
use crate::domain::instant::Instant;
use crate::trust::log;
use crate::trust::receipt::Mode;

/// Acknowledges whatever the branch holds beyond the newest receipt; it makes good what an earlier
/// run missed.
///
/// # Errors
/// The branch no longer holds what was acknowledged, or the receipt cannot be written.
pub fn post_receive(hub: &Hub, mode: Mode, now: Instant) -> Result<Vec<HubNotice>, HubRefusal> {
    let _held = hub.lock()?;
    let last = log::head(&hub.ledger)?;
    let acknowledged = last.as_ref().map(|last| last.receipt().new);
    let main = hub.main()?;
    let number = last.as_ref().map_or(0, |last| last.receipt().number);
    let Some(tip) = main else {
        return if last.is_some() {
            Err(HubRefusal::Rewritten { receipt: number })
        } else {
            Ok(Vec::new())
        };
    };
    let commits = hub
        .ledger
        .chain_between(acknowledged, tip)?
        .ok_or(HubRefusal::Rewritten { receipt: number })?;
    if commits.is_empty() {
        return Ok(Vec::new());
    }
    let at = last.as_ref().map_or(now, |last| now.max(last.receipt().at));
    let faults = hub.judge(&commits, at, mode)?;
    let landing = LandingToSign { mode, at, commits, certificate: None, main, last: last.as_ref() };
    let receipt = HubNotice::Receipt(Box::new(hub.acknowledge(landing)?));
    Ok(if faults.is_empty() { vec![receipt] } else { vec![receipt, HubNotice::Faulty(faults)] })
}
