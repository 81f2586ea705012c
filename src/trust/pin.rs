//! The hub's key, as this clone knows it.
//!
//! It is kept in `.git/baobei/hub` from the first receipt that the clone sees, as `ssh` keeps the
//! keys of hosts; from then on another key is noticed. Where the settings name the hub's key, that
//! one counts instead: an admin has signed it.

use std::path::{Path, PathBuf};

use super::key::{BadKey, PublicKey};
use super::log::{self, LogError};
use super::receipt::LOG;
use super::signature::BadSignature;
use crate::ledger::git::GitLedger;
use crate::ledger::{LedgerError, Result as LedgerResult};

/// Name of the file in the clone's own folder.
const FILE: &str = "hub";

/// Why the hub's key is not known.
#[derive(Debug, thiserror::Error)]
pub enum PinError {
    #[error(transparent)]
    Log(#[from] LogError),
    #[error(transparent)]
    Ledger(#[from] LedgerError),
    #[error("the first receipt proves nothing: {0}")]
    Signature(#[from] BadSignature),
    #[error(transparent)]
    Key(#[from] BadKey),
    #[error("cannot keep the hub's key in {}", file.display())]
    File { file: PathBuf, source: std::io::Error },
}

/// Where the knowledge of the hub's key comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// The settings name it.
    Settings,
    /// This clone has met it before.
    Pinned,
    /// This clone has met it just now, and keeps it.
    FirstContact,
}

/// The key that every receipt must be signed with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HubKey {
    pub key: PublicKey,
    pub origin: Origin,
}

/// The hub's key: what the settings say, else what is pinned, else whoever signed the first
/// receipt, who is pinned now. `None` where there is no receipt yet.
///
/// # Errors
/// The log cannot be read, its first receipt is not signed by anybody, or the key cannot be read or
/// kept.
pub fn hub_key(ledger: &GitLedger, settings: Option<&str>) -> Result<Option<HubKey>, PinError> {
    if let Some(line) = settings {
        return Ok(Some(HubKey { key: line.parse()?, origin: Origin::Settings }));
    }
    let folder = ledger.local_dir();
    if let Some(key) = pinned(&folder)? {
        return Ok(Some(HubKey { key, origin: Origin::Pinned }));
    }
    let Some(first) = log::read(ledger, None)?.into_iter().next() else { return Ok(None) };
    let key = first.signed.signer()?;
    pin(&folder, &key)?;
    Ok(Some(HubKey { key, origin: Origin::FirstContact }))
}

/// The key that a clone keeps in its own folder.
///
/// # Errors
/// The file is there and cannot be read.
pub fn pinned(folder: &Path) -> Result<Option<PublicKey>, PinError> {
    let file = folder.join(FILE);
    match std::fs::read_to_string(&file) {
        Ok(text) => Ok(Some(text.parse()?)),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
        Err(source) => Err(PinError::File { file, source }),
    }
}

/// Keeps a key; it replaces the one before it.
///
/// # Errors
/// The file cannot be written.
pub fn pin(folder: &Path, key: &PublicKey) -> Result<(), PinError> {
    let file = folder.join(FILE);
    let written =
        std::fs::create_dir_all(folder).and_then(|()| std::fs::write(&file, format!("{key}\n")));
    written.map_err(|source| PinError::File { file, source })
}

/// Whether this clone works with a hub that gives receipts, and so wants signatures.
///
/// # Errors
/// The repository cannot be read.
pub fn has_hub(ledger: &GitLedger) -> LedgerResult<bool> {
    Ok(ledger.local_dir().join(FILE).exists() || ledger.reference(LOG)?.is_some())
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{Yard, key};
    use super::super::receipt::Mode;
    use super::*;

    #[test]
    fn the_first_receipt_is_remembered() {
        let mut yard = Yard::new();
        let known = |yard: &Yard, settings: Option<&str>| {
            hub_key(&yard.ledger, settings).expect("no trouble")
        };
        assert_eq!(known(&yard, None), None);
        assert!(!has_hub(&yard.ledger).expect("readable"));
        let (hub, other) = (key(9), key(8));
        let first = yard.receipt(Mode::Hook);
        let from = |origin| Some(HubKey { key: hub.public(), origin });
        assert_eq!(known(&yard, None), from(Origin::FirstContact));
        yard.hub = key(8);
        yard.keep(first.signed.receipt, None);
        assert_eq!(
            known(&yard, None),
            from(Origin::Pinned),
            "another log does not change what is known"
        );
        let said = other.public().to_string();
        assert_eq!(
            known(&yard, Some(&said)),
            Some(HubKey { key: other.public(), origin: Origin::Settings })
        );
        assert!(has_hub(&yard.ledger).expect("readable"));
    }
}
