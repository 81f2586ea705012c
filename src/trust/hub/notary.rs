//! A notary for a branch that is kept elsewhere, by somebody who runs no hooks: he looks now and
//! then, and acknowledges what he finds.

use super::transfer::TransferError;
use super::{BRANCH, Hub, HubNotice, HubRefusal, post_receive};
use crate::domain::instant::Instant;
use crate::trust::receipt::{LOG, Mode};

/// Why a look led to nothing.
#[derive(Debug)]
pub enum LookError {
    /// The branch cannot be fetched, or no longer holds what it held.
    Fetch(TransferError),
    Refusal(HubRefusal),
}

/// What a look led to.
#[derive(Debug)]
pub struct Look {
    pub said: Vec<HubNotice>,
    /// Set where the receipts could not be put where the branch is; they can be fetched from the
    /// notary.
    pub unpublished: Option<TransferError>,
}

/// Fetches the branch of `remote`, acknowledges what is new, and puts the receipts beside the
/// branch where that is allowed.
///
/// # Errors
/// The branch cannot be fetched, was rewritten, or the receipt cannot be written. Nothing is
/// acknowledged then.
pub fn look(hub: &Hub, remote: &str, now: Instant) -> Result<Look, LookError> {
    hub.git(&["fetch", "--quiet", "--no-write-fetch-head", remote, &format!("{BRANCH}:{BRANCH}")])
        .map_err(LookError::Fetch)?;
    let said = post_receive(hub, Mode::Poll, now).map_err(LookError::Refusal)?;
    let published = hub.git(&["push", "--quiet", remote, &format!("{LOG}:{LOG}")]);
    Ok(Look { said, unpublished: published.err() })
}
