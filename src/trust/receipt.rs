//! Receipts: the hub's numbered, dated, chained and signed word that a push has landed.
//!
//! A receipt is a commit with an empty tree on [`LOG`]; its message is the text below, then the
//! hub's signature over that text, then the push certificate if there was one. No customer stands
//! in it, so that the whole log can be cloned and audited by anybody.

use std::fmt;
use std::str::FromStr;

use sha2::{Digest as _, Sha256};

use super::key::PublicKey;
use super::signature::{Armoured, BadSignature};
use crate::domain::ids::{CommitId, hex};
use crate::domain::instant::Instant;

pub use crate::ledger::remote::LOG;

/// The tree without files.
pub const EMPTY_TREE: &str = "4b825dc642cb6eb9a060e54bf8d69288fbee4904";

const FIRST_LINE: &str = "baobei receipt 1";

/// How the hub came to see what it acknowledges; it says how much is proved.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Mode {
    /// Judged before it was accepted, and acknowledged in the same breath.
    Hook,
    /// Found on the branch without a receipt by the hub's own hooks, after a crash; judged then.
    Late,
    /// Acknowledged after it had been accepted by somebody who does not judge.
    Post,
    /// Found by a notary who looks at somebody else's branch now and then.
    Poll,
    /// Brought in by the keeper of the hub from a registry that had none: order and authors are as
    /// that registry says.
    Adopt,
}

impl Mode {
    const ALL: [Self; 5] = [Self::Hook, Self::Late, Self::Post, Self::Poll, Self::Adopt];

    pub fn name(self) -> &'static str {
        match self {
            Self::Hook => "hook",
            Self::Late => "late",
            Self::Post => "post",
            Self::Poll => "poll",
            Self::Adopt => "adopt",
        }
    }
}

/// A SHA-256 digest, written as 64 hexadecimal digits.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Sha256Sum(pub [u8; 32]);

impl Sha256Sum {
    pub fn hashed(bytes: &[u8]) -> Self {
        Self(Sha256::digest(bytes).into())
    }
}

impl fmt::Display for Sha256Sum {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&hex(&self.0))
    }
}

impl fmt::Debug for Sha256Sum {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl FromStr for Sha256Sum {
    type Err = Unreadable;

    fn from_str(text: &str) -> Result<Self, Unreadable> {
        let digit = |byte: u8| {
            (byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte))
                .then(|| (byte as char).to_digit(16))
                .flatten()
        };
        let bytes = text.as_bytes();
        let mut sum = [0; 32];
        if bytes.len() != 64 {
            return Err(Unreadable);
        }
        for (place, pair) in bytes.chunks(2).enumerate() {
            let (high, low) =
                (digit(pair[0]).ok_or(Unreadable)?, digit(pair[1]).ok_or(Unreadable)?);
            sum[place] = (high * 16 + low) as u8;
        }
        Ok(Self(sum))
    }
}

/// What a receipt says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Receipt {
    /// The random name of the registry, so that a receipt proves nothing in another.
    pub registry: String,
    pub mode: Mode,
    /// Counted from 1, without gaps. The lower one was first.
    pub number: u64,
    /// Digest of the text of the receipt before; `None` for the first.
    pub previous: Option<Sha256Sum>,
    /// The hub's clock, never earlier than the receipt before.
    pub at: Instant,
    /// The full name of the branch.
    pub branch: String,
    /// Where the branch stood; `None` if it was not there.
    pub old: Option<CommitId>,
    pub new: CommitId,
    /// Digest of the push certificate, if there was one.
    pub certificate: Option<Sha256Sum>,
    /// The key that signs from the next receipt on, where what landed names another: so whoever
    /// knows this key follows it, with the receipts alone.
    pub next_key: Option<PublicKey>,
    /// What landed, oldest first; the last is `new`.
    pub commits: Vec<CommitId>,
}

/// Text that is no receipt.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("this is not a receipt")]
pub struct Unreadable;

/// Git's way to say that there is nothing.
const NOTHING: &str = "0000000000000000000000000000000000000000";

impl Receipt {
    /// The text that is signed, chained and kept. Reading it gives the receipt, and no other text
    /// does.
    pub fn text(&self) -> String {
        let sum =
            |sum: Option<Sha256Sum>| sum.map_or_else(|| "-".to_owned(), |sum| sum.to_string());
        let old = self.old.map_or_else(|| NOTHING.to_owned(), |old| old.to_string());
        let mut text = format!(
            "{FIRST_LINE}\nregistry {}\nmode {}\nnumber {}\nprevious {}\ntime {}\nref {}\nold \
             {old}\nnew {}\ncertificate {}\n",
            self.registry,
            self.mode.name(),
            self.number,
            sum(self.previous),
            self.at.epoch(),
            self.branch,
            self.new,
            sum(self.certificate),
        );
        text.extend(self.next_key.iter().map(|key| format!("key {key}\n")));
        self.commits.iter().for_each(|commit| text.push_str(&format!("commit {commit}\n")));
        text
    }

    /// Reads the text.
    ///
    /// # Errors
    /// It is not exactly what [`text`](Self::text) would write.
    pub fn read(text: &str) -> Result<Self, Unreadable> {
        let receipt = Self::parse(text).ok_or(Unreadable)?;
        // One receipt has one text: no leading zeros, no capital digits, no missing end of line.
        if receipt.text() == text && receipt.commits.last() == Some(&receipt.new) {
            Ok(receipt)
        } else {
            Err(Unreadable)
        }
    }

    fn parse(text: &str) -> Option<Self> {
        let mut lines = text.lines().peekable();
        lines.next().filter(|line| *line == FIRST_LINE)?;
        let mut field = |key: &str| lines.next()?.strip_prefix(key)?.strip_prefix(' ');
        let registry = field("registry")?.to_owned();
        let mode = field("mode")?;
        let mode = Mode::ALL.into_iter().find(|known| known.name() == mode)?;
        let number = field("number")?.parse().ok()?;
        let previous = absent_or(field("previous")?, "-")?;
        let at = Instant::from_epoch(field("time")?.parse().ok()?);
        let branch = field("ref")?.to_owned();
        let old = absent_or(field("old")?, NOTHING)?;
        let new = field("new")?.parse().ok()?;
        let certificate = absent_or(field("certificate")?, "-")?;
        let next_key = lines.next_if(|line| line.starts_with("key "));
        let next_key = next_key.map(|line| line["key ".len()..].parse()).transpose().ok()?;
        let commits =
            lines.map(|line| line.strip_prefix("commit ")?.parse().ok()).collect::<Option<_>>()?;
        Some(Self {
            registry,
            mode,
            number,
            previous,
            at,
            branch,
            old,
            new,
            certificate,
            next_key,
            commits,
        })
    }

    /// What the next receipt calls this one.
    pub fn sum(&self) -> Sha256Sum {
        Sha256Sum::hashed(self.text().as_bytes())
    }
}

/// Reads a value that may be absent; the outer `None` is text that cannot be read.
fn absent_or<T: FromStr>(text: &str, absent: &str) -> Option<Option<T>> {
    if text == absent { Some(None) } else { text.parse().ok().map(Some) }
}

/// A receipt with what makes it one: the message of its commit, taken apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignedReceipt {
    pub receipt: Receipt,
    /// The hub's signature over [`Receipt::text`], in the namespace [`RECEIPT`](super::RECEIPT).
    pub signature: String,
    /// The pusher's certificate, as git gave it.
    pub certificate: Option<String>,
}

const BEGIN: &str = "-----BEGIN SSH SIGNATURE-----\n";
const END: &str = "-----END SSH SIGNATURE-----\n";

impl SignedReceipt {
    /// The message of the receipt's commit.
    pub fn message(&self) -> String {
        format!(
            "{}{}{}",
            self.receipt.text(),
            self.signature,
            self.certificate.as_deref().unwrap_or_default()
        )
    }

    /// Takes a message apart.
    ///
    /// # Errors
    /// It is not exactly what [`message`](Self::message) would write, or its certificate has
    /// another digest than the receipt says.
    pub fn read(message: &str) -> Result<Self, Unreadable> {
        let (text, rest) = message.split_at(message.find(BEGIN).ok_or(Unreadable)?);
        let end = rest.find(END).ok_or(Unreadable)? + END.len();
        let (signature, certificate) = rest.split_at(end);
        let receipt = Receipt::read(text)?;
        let certificate = Some(certificate).filter(|text| !text.is_empty()).map(str::to_owned);
        let digest = certificate.as_deref().map(|text| Sha256Sum::hashed(text.as_bytes()));
        if digest == receipt.certificate {
            Ok(Self { receipt, signature: signature.to_owned(), certificate })
        } else {
            Err(Unreadable)
        }
    }

    /// The key that signed the receipt; whether it is the hub's is another question.
    ///
    /// # Errors
    /// The signature does not hold.
    pub fn signer(&self) -> Result<PublicKey, BadSignature> {
        let armoured = Armoured::read(&self.signature)?;
        let key = armoured.key();
        armoured.verify(&key, super::RECEIPT, self.receipt.text().as_bytes())?;
        Ok(key)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn receipt() -> Receipt {
        Receipt {
            registry: "7Q2M".to_owned(),
            mode: Mode::Hook,
            number: 42,
            previous: Some(Sha256Sum::hashed(b"41")),
            at: Instant::from_epoch(1_763_000_000),
            branch: "refs/heads/main".to_owned(),
            old: Some(CommitId([1; 20])),
            new: CommitId([3; 20]),
            certificate: None,
            next_key: None,
            commits: vec![CommitId([2; 20]), CommitId([3; 20])],
        }
    }

    #[test]
    fn a_receipt_has_one_text() {
        let receipt = receipt();
        let text = receipt.text();
        assert_eq!(Receipt::read(&text).as_ref(), Ok(&receipt));
        let first = Receipt { number: 1, previous: None, old: None, ..receipt };
        assert_eq!(Receipt::read(&first.text()).as_ref(), Ok(&first));
        let key = crate::trust::fixture::key(9).public();
        let followed = Receipt { next_key: Some(key), ..first.clone() };
        assert_eq!(Receipt::read(&followed.text()).as_ref(), Ok(&followed));
        for (from, to) in [
            ("number 42", "number 042"),
            ("number 42", "number  42"),
            ("mode hook", "mode Hook"),
            ("time 1763000000", "time +1763000000"),
            ("new 0303", "new 0202"),
            ("registry 7Q2M\n", ""),
            ("certificate -\n", "certificate -\nextra 1\n"),
            ("0303030303\n", "0303030303"),
        ] {
            let other = text.replacen(from, to, 1);
            assert_ne!(other, text, "{from}");
            assert_eq!(Receipt::read(&other), Err(Unreadable), "{to}");
        }
        assert_eq!(Receipt::read(&text[..text.len() - 1]), Err(Unreadable));
    }

    #[test]
    fn the_certificate_belongs_to_the_receipt() {
        let certificate = "certificate version 0.1\npusher …\n".to_owned();
        let signature = format!("{BEGIN}AAAA\n{END}");
        let mut signed = SignedReceipt { receipt: receipt(), signature, certificate: None };
        assert_eq!(SignedReceipt::read(&signed.message()).as_ref(), Ok(&signed));
        signed.certificate = Some(certificate.clone());
        assert_eq!(SignedReceipt::read(&signed.message()), Err(Unreadable));
        signed.receipt.certificate = Some(Sha256Sum::hashed(certificate.as_bytes()));
        assert_eq!(SignedReceipt::read(&signed.message()).as_ref(), Ok(&signed));
    }
}
