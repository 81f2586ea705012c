//! Signing what a command writes.

use super::context::Context;
use super::error::Failure;
use super::exit::Exit;
use crate::domain::staff::Staff;
use crate::trust::key::keys_of;
use crate::trust::pin::{PinError, has_hub};
use crate::trust::sign::{Keygen, SignError};

impl Context {
    /// What signs the commits of this clone; `None` where git names no SSH key.
    ///
    /// # Errors
    /// The command that is to name the key fails.
    pub(super) fn signer(&self) -> Result<Option<Keygen>, Failure> {
        Ok(self
            .ledger
            .signing()
            .map(|signing| Keygen::configured(&signing, &self.ledger.local_dir()))
            .transpose()?)
    }

    /// A hub takes nothing that is not signed by a key of the person who wrote it; better said
    /// before than after.
    ///
    /// # Errors
    /// This clone has a hub, and there is no key, or it is not a key of `staff` that counts now.
    pub(super) fn require_key(
        &self,
        staff: &Staff,
        signer: Option<&Keygen>,
    ) -> Result<(), Failure> {
        if !has_hub(&self.ledger)? {
            return Ok(());
        }
        let Some(signer) = signer else {
            return Err(Failure::new(Exit::Forbidden, "error-no-signing-key")
                .with("staff", &staff.id)
                .hint("hint-signing-key"));
        };
        let key = signer.public()?;
        if keys_of(staff, self.present()?).any(|own| own == key) {
            return Ok(());
        }
        let line = admission(staff.id.as_str(), &key.to_string());
        let failure = Failure::new(Exit::Forbidden, "error-key-not-admitted")
            .with("staff", &staff.id)
            .with("key", key.fingerprint());
        Err(failure.lines(vec![line]).hint("hint-admit-key"))
    }
}

/// The line that an admin types to admit a key.
pub(super) fn admission(staff: &str, key: &str) -> String {
    format!("baobei staff key add {staff} --key '{key}'")
}

impl From<SignError> for Failure {
    fn from(error: SignError) -> Self {
        let mut why = error.to_string();
        if let Some(source) = std::error::Error::source(&error) {
            why = format!("{why}: {source}");
        }
        Self::new(Exit::Repository, "error-signing").with("why", why).hint("hint-signing-key")
    }
}

impl From<PinError> for Failure {
    fn from(error: PinError) -> Self {
        match error {
            PinError::Ledger(error) => error.into(),
            PinError::Log(error) => crate::ledger::LedgerError::from(error).into(),
            error => Self::new(Exit::Forbidden, "error-hub-key").with("why", error),
        }
    }
}
