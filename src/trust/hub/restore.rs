//! Making a lost hub again, from the receipts that a clone has.

use std::fs::{self, Permissions};
use std::io::{self, ErrorKind};
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};

use super::transfer::TransferError;
use super::{BRANCH, Hub, HubRefusal};
use crate::ledger::remote::Untrusted;
use crate::trust::log::{self, LogEntry, LogError};
use crate::trust::receipt::LOG;
use crate::trust::restored::Restored;
use crate::trust::sign::{FileKey, SignError};
use crate::trust::verify::arrived;

/// Below this lies what comes from a clone, until it is taken over or not.
const COMING: &str = "refs/baobei/restore";

/// What stands where it is said from which receipt, while that is not known.
const BROKEN_OFF: &str = "-";

/// Why a hub was not made again, or not from this clone. Nothing has changed then.
#[derive(Debug)]
pub enum RestoreError {
    Transfer(TransferError),
    Refusal(HubRefusal),
    /// The clone has no receipts.
    NoReceipts,
    /// One of its receipts proves nothing.
    Untrusted(Untrusted),
    /// Its receipts and those that are here part: something has landed here since.
    Parted {
        number: u64,
    },
    /// The key that was kept is not the hub's.
    OtherKey,
    /// The key that was kept cannot be read.
    BadKey(SignError),
}

impl<E: Into<HubRefusal>> From<E> for RestoreError {
    fn from(error: E) -> Self {
        Self::Refusal(error.into())
    }
}

/// What a hub has again.
#[derive(Debug)]
pub struct Restoration {
    /// The newest receipt.
    pub newest: LogEntry,
    /// How many receipts came from this clone.
    pub came: usize,
    /// What an admin says before anything else lands; `None` where the hub lacked nothing.
    pub word: Option<Restored>,
    /// Whether the hub has the key that the newest receipt leaves.
    pub has_key: bool,
}

/// Brings the receipts that a clone has, and what they acknowledge, into a hub that has none or
/// fewer. It may be done again with other clones, until an admin says that the hub was made again;
/// nothing else lands before that. What only waits in the clone stays there. `mark` is random: the
/// admin's word for this restoring says nothing of another.
///
/// # Errors
/// The clone cannot be read, its receipts prove nothing, or something else has landed here.
pub fn restore(hub: &Hub, from: &Path, mark: &str) -> Result<Restoration, RestoreError> {
    let source =
        std::path::absolute(from).unwrap_or_else(|_| from.to_owned()).display().to_string();
    // What the receipts acknowledge may be where the branch stands, or where the hub's was seen.
    let every = format!("+refs/*:{COMING}/*");
    hub.git(&["fetch", "--quiet", "--no-write-fetch-head", &source, &every])
        .map_err(RestoreError::Transfer)?;
    let restored = take_over(hub, mark);
    let cleared = clear(hub);
    let restored = restored?;
    cleared?;
    hub.refresh_signers().map_err(|error| HubRefusal::Broken {
        doing: "write allowed_signers",
        why: error.to_string(),
    })?;
    Ok(restored)
}

fn take_over(hub: &Hub, mark: &str) -> Result<Restoration, RestoreError> {
    let _held = hub.lock()?;
    let coming = LOG.strip_prefix("refs/").unwrap_or(LOG);
    let head = hub.ledger.reference(&format!("{COMING}/{coming}"))?;
    let head = head.ok_or(RestoreError::NoReceipts)?;
    let here = log::head(&hub.ledger)?;
    if let Some(here) = &here
        && log::read_from(&hub.ledger, here.commit, Some(&log::entry(&hub.ledger, head)?)).is_ok()
    {
        let word = match hub.restored() {
            Ok(Some(word)) if word.number == here.receipt().number => Some(word),
            // It was broken off, or cannot be read.
            Err(_) => Some(hub.arm(here, mark)?),
            Ok(_) => None,
        };
        return restoration(hub, here.clone(), word, 0);
    }
    let known = here.as_ref().map(|entry| entry.commit);
    let came = match log::read_from(&hub.ledger, head, here.as_ref()) {
        Err(LogError::Rewritten { number }) => return Err(RestoreError::Parted { number }),
        came => came?,
    };
    if let Some(untrusted) = arrived(&hub.ledger, None, known, head)? {
        return Err(RestoreError::Untrusted(untrusted));
    }
    let newest = log::entry(&hub.ledger, head)?;
    // Before the hub has anything that somebody could land on.
    let word = hub.arm(&newest, mark)?;
    hub.ledger.set_reference(BRANCH, newest.receipt().new)?;
    hub.ledger.set_reference(LOG, head)?;
    restoration(hub, newest, Some(word), came.len())
}

fn restoration(
    hub: &Hub,
    newest: LogEntry,
    word: Option<Restored>,
    came: usize,
) -> Result<Restoration, RestoreError> {
    let key = hub.key().map_err(HubRefusal::from)?.public();
    let has_key = newest.next_signer() == Some(key);
    Ok(Restoration { newest, came, word, has_key })
}

/// Removes what came, whether it was taken over or not.
fn clear(hub: &Hub) -> Result<(), RestoreError> {
    let names = hub.git(&["for-each-ref", "--format=%(refname)", COMING]);
    let names = names.map_err(RestoreError::Transfer)?;
    names.lines().try_for_each(|name| hub.ledger.drop_reference(name))?;
    Ok(())
}

impl Hub {
    /// Signs with a key that was kept elsewhere from now on.
    ///
    /// # Errors
    /// It is no private key that can sign without a passphrase, is not the one that the newest
    /// receipt leaves, or cannot be written.
    pub fn keep_key(&self, from: &Path, newest: &LogEntry) -> Result<(), RestoreError> {
        let key = FileKey::read(from).map_err(RestoreError::BadKey)?;
        if newest.next_signer() != Some(key.public()) {
            return Err(RestoreError::OtherKey);
        }
        let (file, fresh) = (self.key_file(), self.key_file().with_extension("new"));
        let public = format!("{} baobei hub\n", key.public());
        fs::copy(from, &fresh)
            .and_then(|_| fs::set_permissions(&fresh, Permissions::from_mode(0o600)))
            .and_then(|()| fs::rename(&fresh, &file))
            .and_then(|()| fs::write(file.with_extension("pub"), public))
            .map_err(HubRefusal::broken("keep the hub's key"))?;
        Ok(())
    }

    /// Lets nothing land from now on, until it is known from which receipt the hub was made again.
    ///
    /// # Errors
    /// The file cannot be written.
    pub(super) fn close(&self) -> io::Result<()> {
        if self.restored_file().exists() { Ok(()) } else { self.mark(BROKEN_OFF) }
    }

    /// Lets nothing land from now on but an admin's word that the hub was made again.
    fn arm(&self, newest: &LogEntry, mark: &str) -> Result<Restored, HubRefusal> {
        let word = Restored::after(newest.receipt(), mark.to_owned());
        let doing = "write down that the hub was made again";
        self.mark(&word.to_string()).map_err(HubRefusal::broken(doing))?;
        Ok(word)
    }

    fn mark(&self, text: &str) -> io::Result<()> {
        let fresh = self.folder().join("restored.new");
        fs::create_dir_all(self.folder())
            .and_then(|()| fs::write(&fresh, format!("{text}\n")))
            .and_then(|()| fs::rename(&fresh, self.restored_file()))
    }

    fn restored_file(&self) -> PathBuf {
        self.folder().join("restored")
    }

    /// From which receipt the hub was made again, where no admin has said so yet: nothing has
    /// landed behind it.
    ///
    /// # Errors
    /// The file that says so cannot be read.
    pub(super) fn awaited_word(
        &self,
        last: Option<&LogEntry>,
    ) -> Result<Option<Restored>, HubRefusal> {
        let number = last.map_or(0, |last| last.receipt().number);
        Ok(self.restored()?.filter(|restored| number <= restored.number))
    }

    fn restored(&self) -> Result<Option<Restored>, HubRefusal> {
        let doing = "read from which receipt the hub was made again";
        let text = match fs::read_to_string(self.restored_file()) {
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
            text => text.map_err(HubRefusal::broken(doing))?,
        };
        let read = text.trim_end().parse();
        let why = "it was broken off: run `baobei hub restore` again with the clones".to_owned();
        read.map(Some).map_err(|_| HubRefusal::Broken { doing, why })
    }
}
