//! Signatures as `ssh-keygen -Y sign` makes them, verified in this process.

use ssh_key::{LineEnding, SshSig};

use super::key::PublicKey;

/// Why a signature proves nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BadSignature {
    #[error("it cannot be read, or is not written as ssh-keygen writes it")]
    Unreadable,
    #[error("it was made for another purpose")]
    Namespace,
    #[error("another key made it")]
    OtherKey,
    #[error("it does not belong to these bytes")]
    Forged,
    #[error("this kind of key cannot be verified; use an ed25519 key")]
    Kind,
}

/// A signature that was read, and proves nothing yet.
#[derive(Clone, Debug)]
pub struct Armoured(SshSig);

impl Armoured {
    /// Reads the armour. Only the one text that `ssh-keygen` would write is taken: this version, nothing in the field that is reserved, for
    /// there the readers differ, and the kind of signature that belongs to the key.
    ///
    /// # Errors
    /// It is another text.
    pub fn read(armour: &str) -> Result<Self, BadSignature> {
        let signature = SshSig::from_pem(armour).map_err(|_| BadSignature::Unreadable)?;
        let again = signature.to_pem(LineEnding::LF).map_err(|_| BadSignature::Unreadable)?;
        let plain = signature.version() == SshSig::VERSION && signature.reserved().is_empty();
        let fits = signature.algorithm() == signature.public_key().algorithm();
        let same = again.trim_end() == armour.trim_end();
        if plain && fits && same { Ok(Self(signature)) } else { Err(BadSignature::Unreadable) }
    }

    /// The key it says it was made with.
    pub fn key(&self) -> PublicKey {
        PublicKey::of_data(self.0.public_key())
    }

    /// Whether `key` signed exactly `bytes` for exactly `namespace`.
    ///
    /// # Errors
    /// It did not, or the key is of a kind that this process cannot verify.
    pub fn verify(&self, key: &PublicKey, namespace: &str, bytes: &[u8]) -> Result<(), BadSignature> {
        if self.0.namespace() != namespace {
            return Err(BadSignature::Namespace);
        }
        if self.0.public_key() != key.data() {
            return Err(BadSignature::OtherKey);
        }
        if !key.is_strong() {
            return Err(BadSignature::Kind);
        }
        ssh_key::PublicKey::from(key.data().clone()).verify(namespace, bytes, &self.0).map_err(|_| BadSignature::Forged)
    }
}
