//! Public keys, and when they count.

use std::fmt;
use std::str::FromStr;

use crate::domain::instant::Instant;
use crate::domain::staff::{DatedKey, Staff};

/// Text that is no public key of OpenSSH.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{text}` is no public key; give a line as in id_ed25519.pub")]
pub struct BadKey {
    pub text: String,
}

/// A public key, without the comment that may stand behind it. Two texts of one key are equal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicKey(ssh_key::PublicKey);

impl PublicKey {
    /// `SHA256:…`, as `ssh-keygen -l` prints it.
    pub fn fingerprint(&self) -> String {
        self.0.fingerprint(ssh_key::HashAlg::Sha256).to_string()
    }

    /// Whether the kind is one that is taken: ed25519, in a file or in hardware. The others are
    /// weak, or cannot be verified everywhere.
    pub fn is_strong(&self) -> bool {
        matches!(self.0.algorithm(), ssh_key::Algorithm::Ed25519 | ssh_key::Algorithm::SkEd25519)
    }

    /// Whether hardware holds the private half, which must be touched to sign.
    pub fn in_hardware(&self) -> bool {
        matches!(
            self.0.algorithm(),
            ssh_key::Algorithm::SkEd25519 | ssh_key::Algorithm::SkEcdsaSha2NistP256
        )
    }

    /// `ssh-ed25519` and the like.
    pub fn kind(&self) -> String {
        self.0.algorithm().to_string()
    }

    pub(super) fn data(&self) -> &ssh_key::public::KeyData {
        self.0.key_data()
    }

    pub(super) fn of_data(data: &ssh_key::public::KeyData) -> Self {
        Self(ssh_key::PublicKey::new(data.clone(), ""))
    }
}

impl FromStr for PublicKey {
    type Err = BadKey;

    fn from_str(text: &str) -> Result<Self, BadKey> {
        let bad = || BadKey { text: text.trim().chars().take(80).collect() };
        let line = text.trim();
        if line.contains('\n') {
            return Err(bad());
        }
        // The comment names a person or a machine: it is nobody else's business.
        let parts: Vec<&str> = line.split_whitespace().take(2).collect();
        let key = ssh_key::PublicKey::from_openssh(&parts.join(" ")).map_err(|_| bad())?;
        Ok(Self::of_data(key.key_data()))
    }
}

impl fmt::Display for PublicKey {
    /// `ssh-ed25519 AAAA…`
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = self.0.to_openssh().map_err(|_| fmt::Error)?;
        f.write_str(text.trim_end())
    }
}

/// Whether a key counts at an instant; both ends belong to it, as in OpenSSH, and one that ends
/// when it begins never counts.
pub fn counts(key: &DatedKey, at: Instant) -> bool {
    let in_order = key.from.zip(key.until).is_none_or(|(from, until)| from.at() < until.at());
    in_order
        && key.from.is_none_or(|from| from.at() <= at)
        && key.until.is_none_or(|until| at <= until.at())
}

/// The person's keys that count at an instant and can be read.
pub fn keys_of(staff: &Staff, at: Instant) -> impl Iterator<Item = PublicKey> {
    staff.keys.iter().filter(move |key| counts(key, at)).filter_map(|key| key.public.parse().ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    const ONE: &str =
        "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJ6BZBYr/tyVbdj1N2FfYDdHRDmLHlX2Q27EkmDRcSKd";

    #[test]
    fn a_comment_is_no_part_of_a_key() {
        let plain: PublicKey = ONE.parse().expect("a key");
        let commented: PublicKey = format!("{ONE} lin@laptop\n").parse().expect("a key");
        assert_eq!(plain, commented);
        assert_eq!(commented.to_string(), ONE);
        assert!(plain.fingerprint().starts_with("SHA256:"));
    }

    #[test]
    fn what_is_no_key() {
        for text in [
            "",
            "ssh-ed25519",
            "ssh-ed25519 AAAA",
            "-----BEGIN OPENSSH PRIVATE KEY-----",
            &format!("{ONE}\n{ONE}"),
        ] {
            assert!(text.parse::<PublicKey>().is_err(), "{text:?}");
        }
    }
}
