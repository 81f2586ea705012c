//! Taking over a registry that had no hub: its history gets one receipt, which says that nobody
//! watched it grow.

use std::path::Path;

use super::acknowledge::LandingToSign;
use super::transfer::TransferError;
use super::{BRANCH, Hub, HubRefusal};
use crate::domain::instant::Instant;
use crate::engine::admit::is_admin;
use crate::ledger::LedgerView;
use crate::registry::load_house;
use crate::trust::key::keys_of;
use crate::trust::log::LogEntry;
use crate::trust::receipt::{LOG, Mode};

/// Why a registry was not taken over.
#[derive(Debug)]
pub enum AdoptError {
    Transfer(TransferError),
    Refusal(HubRefusal),
    /// Nobody could ever write to it again: no admin has a key that counts.
    NoAdminKey,
    /// It has receipts of a hub, which would say nothing any more.
    HasHub,
}

impl<E: Into<HubRefusal>> From<E> for AdoptError {
    fn from(error: E) -> Self {
        Self::Refusal(error.into())
    }
}

/// Brings the branch of another repository into an empty hub, and acknowledges all of it at once.
///
/// # Errors
/// It cannot be fetched, is no registry that somebody could write to, or the receipt cannot be
/// written.
pub fn adopt(hub: &Hub, from: &Path, now: Instant) -> Result<LogEntry, AdoptError> {
    const COMING: &str = "refs/baobei/adopt";
    let source =
        std::path::absolute(from).unwrap_or_else(|_| from.to_owned()).display().to_string();
    let receipts = hub.git(&["ls-remote", &source, LOG]).map_err(AdoptError::Transfer)?;
    if !receipts.is_empty() {
        return Err(AdoptError::HasHub);
    }
    let fetched = hub.git(&[
        "fetch",
        "--quiet",
        "--no-write-fetch-head",
        &source,
        &format!("{BRANCH}:{COMING}"),
    ]);
    fetched.map_err(AdoptError::Transfer)?;
    let _held = hub.lock()?;
    let tip = hub.ledger.reference(COMING)?.ok_or(HubRefusal::Unreadable)?;
    let house = load_house(&hub.ledger, LedgerView::Committed(tip));
    let house = house.map_err(|error| HubRefusal::Broken {
        doing: "read baobei.toml",
        why: error.to_string(),
    })?;
    let mut admins = house.org.staff.values().filter(|staff| is_admin(staff));
    if !admins.any(|admin| !admin.emails.is_empty() && keys_of(admin, now).next().is_some()) {
        return Err(AdoptError::NoAdminKey);
    }
    let commits = hub.ledger.chain_between(None, tip)?.ok_or(HubRefusal::NotForward)?;
    let landing = LandingToSign {
        mode: Mode::Adopt,
        at: now,
        commits,
        certificate: None,
        main: hub.main()?,
        last: None,
    };
    let entry = hub.acknowledge(landing)?;
    hub.git(&["update-ref", "-d", COMING]).map_err(AdoptError::Transfer)?;
    hub.refresh_signers().map_err(|error| HubRefusal::Broken {
        doing: "write allowed_signers",
        why: error.to_string(),
    })?;
    Ok(entry)
}
