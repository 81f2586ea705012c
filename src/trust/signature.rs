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
    /// Reads the armour. Only the one text that `ssh-keygen` would write is taken: this version,
    /// nothing in the field that is reserved, for there the readers differ, and the kind of
    /// signature that belongs to the key.
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
    pub fn verify(
        &self,
        key: &PublicKey,
        namespace: &str,
        bytes: &[u8],
    ) -> Result<(), BadSignature> {
        if self.0.namespace() != namespace {
            return Err(BadSignature::Namespace);
        }
        if self.0.public_key() != key.data() {
            return Err(BadSignature::OtherKey);
        }
        if !key.is_strong() {
            return Err(BadSignature::Kind);
        }
        ssh_key::PublicKey::from(key.data().clone())
            .verify(namespace, bytes, &self.0)
            .map_err(|_| BadSignature::Forged)
    }
}

#[cfg(test)]
mod tests {
    use super::super::sign::FileKey;
    use super::super::{GIT, RECEIPT};
    use super::*;

    #[test]
    fn a_signature_is_for_one_key_one_purpose_and_these_bytes() {
        let (hub, other) = (FileKey::of_seed(1), FileKey::of_seed(2));
        let armour = hub.sign_for(GIT, b"x").expect("signed");
        let read = Armoured::read(&armour).expect("an armour");
        assert_eq!(read.verify(&hub.public(), GIT, b"x"), Ok(()));
        assert_eq!(read.verify(&hub.public(), GIT, b"y"), Err(BadSignature::Forged));
        assert_eq!(read.verify(&hub.public(), RECEIPT, b"x"), Err(BadSignature::Namespace));
        assert_eq!(read.verify(&other.public(), GIT, b"x"), Err(BadSignature::OtherKey));
    }

    #[test]
    fn what_openssh_would_read_in_another_way_is_not_read() {
        let armour = FileKey::of_seed(1).sign_for(GIT, b"x").expect("signed");
        let body: String = armour.lines().filter(|line| !line.starts_with('-')).collect();
        // Magic, version, the key's length and the key, the purpose's length and the purpose, then
        // the reserved field's length.
        let bytes = base64(&body);
        let reserved = 6 + 4 + 4 + 51 + 4 + 3;
        assert_eq!(bytes[reserved..reserved + 4], [0, 0, 0, 0]);
        let mut filled = bytes.clone();
        filled[reserved + 3] = 1;
        filled.insert(reserved + 4, b'r');
        let mut older = bytes.clone();
        older[9] = 0;
        for (bytes, taken) in [(bytes, true), (filled, false), (older, false)] {
            let text = armoured(&bytes);
            assert!(SshSig::from_pem(&text).is_ok(), "the library reads it");
            assert_eq!(Armoured::read(&text).is_ok(), taken);
        }
    }

    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    fn base64(text: &str) -> Vec<u8> {
        let digit = |c: u8| DIGITS.iter().position(|digit| *digit == c).expect("a digit") as u32;
        let group = |four: &[u8]| {
            let digits: Vec<u32> = four.iter().filter(|c| **c != b'=').map(|c| digit(*c)).collect();
            let whole = digits
                .iter()
                .enumerate()
                .fold(0, |whole, (at, digit)| whole | digit << (18 - 6 * at));
            whole.to_be_bytes()[1..digits.len()].to_vec()
        };
        text.as_bytes().chunks(4).flat_map(group).collect()
    }

    fn armoured(bytes: &[u8]) -> String {
        let group = |three: &[u8]| {
            let whole = three
                .iter()
                .enumerate()
                .fold(0, |whole, (at, byte)| whole | u32::from(*byte) << (16 - 8 * at));
            let digits = (0..=three.len())
                .map(move |at| DIGITS[(whole >> (18 - 6 * at) & 63) as usize] as char);
            digits.chain(std::iter::repeat_n('=', 3 - three.len())).collect::<String>()
        };
        let text: String = bytes.chunks(3).map(group).collect();
        let lines: Vec<&str> = text
            .as_bytes()
            .chunks(70)
            .map(|line| std::str::from_utf8(line).expect("digits"))
            .collect();
        format!(
            "-----BEGIN SSH SIGNATURE-----\n{}\n-----END SSH SIGNATURE-----\n",
            lines.join("\n")
        )
    }
}
