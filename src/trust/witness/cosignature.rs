//! What a witness says, and how it is read again.

use std::fmt::Write as _;

use crate::domain::ids::CommitId;
use crate::domain::instant::Instant;
use crate::trust::WITNESS;
use crate::trust::key::PublicKey;
use crate::trust::log::LogEntry;
use crate::trust::receipt::Sha256Sum;
use crate::trust::signature::{Armoured, BadSignature};

const FIRST_LINE: &str = "baobei cosignature 1";
const BEGIN: &str = "-----BEGIN SSH SIGNATURE-----\n";

/// The head of the receipts as a witness saw it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cosigned {
    pub registry: String,
    /// Of the newest receipt.
    pub number: u64,
    /// Digest of its text, and so of all before it.
    pub receipt: Sha256Sum,
    /// Its commit on the log.
    pub head: CommitId,
    /// The witness's clock.
    pub at: Instant,
}

/// Text that is no cosignature, or is not signed by the key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NoCosignature {
    #[error("this is no cosignature")]
    Unreadable,
    #[error("the signature proves nothing: {0}")]
    Signature(#[from] BadSignature),
}

impl Cosigned {
    pub fn over(head: &LogEntry, at: Instant) -> Self {
        let receipt = head.receipt();
        Self {
            registry: receipt.registry.clone(),
            number: receipt.number,
            receipt: receipt.sum(),
            head: head.commit,
            at,
        }
    }

    /// The text that is signed.
    pub fn text(&self) -> String {
        let Self { registry, number, receipt, head, at } = self;
        let mut text = format!(
            "{FIRST_LINE}\nregistry {registry}\nnumber {number}\nreceipt {receipt}\nhead {head}\n"
        );
        let _ = writeln!(text, "time {}", at.epoch());
        text
    }

    /// Reads the text, and no other text than [`text`](Self::text) writes.
    pub fn read(text: &str) -> Option<Self> {
        let mut lines = text.lines();
        lines.next().filter(|line| *line == FIRST_LINE)?;
        let mut field = |key: &str| lines.next()?.strip_prefix(key)?.strip_prefix(' ');
        let cosigned = Self {
            registry: field("registry")?.to_owned(),
            number: field("number")?.parse().ok()?,
            receipt: field("receipt")?.parse().ok()?,
            head: field("head")?.parse().ok()?,
            at: Instant::from_epoch(field("time")?.parse().ok()?),
        };
        (cosigned.text() == text).then_some(cosigned)
    }
}

/// Reads what a witness gave out: the text and his signature over it.
///
/// # Errors
/// It is something else, or `key` did not sign it.
pub fn read(text: &str, key: &PublicKey) -> Result<Cosigned, NoCosignature> {
    let (said, signature) = text.split_at(text.find(BEGIN).ok_or(NoCosignature::Unreadable)?);
    let cosigned = Cosigned::read(said).ok_or(NoCosignature::Unreadable)?;
    Armoured::read(signature)?.verify(key, WITNESS, said.as_bytes())?;
    Ok(cosigned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cosignature_has_one_text() {
        let cosigned = Cosigned {
            registry: "7Q2M".to_owned(),
            number: 42,
            receipt: Sha256Sum::hashed(b"42"),
            head: CommitId([4; 20]),
            at: Instant::from_epoch(1_763_000_000),
        };
        let text = cosigned.text();
        assert_eq!(Cosigned::read(&text), Some(cosigned));
        for (from, to) in [
            ("number 42", "number 042"),
            ("0404", "040A"),
            ("time 1", "time +1"),
            ("registry 7Q2M\n", ""),
            ("time", "at"),
        ] {
            let other = text.replacen(from, to, 1);
            assert_ne!(other, text, "{from}");
            assert_eq!(Cosigned::read(&other), None, "{to}");
        }
        assert_eq!(Cosigned::read(&format!("{text}more\n")), None);
    }
}
