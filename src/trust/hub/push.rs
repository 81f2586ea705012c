//! What somebody pushes, as git tells it to a hook.

use crate::domain::ids::CommitId;

/// One reference that is to be moved. `None` stands for no reference: before it is made, after it
/// is removed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Update {
    pub old: Option<CommitId>,
    pub new: Option<CommitId>,
    pub name: String,
}

impl Update {
    /// Reads `old new name`, as git writes it.
    pub fn read(line: &str) -> Option<Self> {
        let mut parts = line.splitn(3, ' ');
        let mut id = || {
            let id: CommitId = parts.next()?.parse().ok()?;
            Some((id != CommitId([0; 20])).then_some(id))
        };
        let (old, new) = (id()?, id()?);
        let name =
            parts.next().filter(|name| !name.is_empty() && !name.contains(char::is_whitespace))?;
        Some(Self { old, new, name: name.to_owned() })
    }
}

/// A push certificate and what git found about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Certificate {
    pub text: String,
    /// `G`: good. That alone says nothing of whose key it is.
    pub status: String,
    /// Whom the key belongs to; empty for a key that nobody knows, whatever the status says.
    pub signer: String,
    /// `OK`: made for this very push.
    pub nonce: String,
}

impl Certificate {
    /// Whether somebody known made it for this push.
    pub fn is_good(&self) -> bool {
        self.status == "G" && !self.signer.is_empty() && self.nonce == "OK"
    }
}

/// A whole push.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Push {
    pub updates: Vec<Update>,
    pub certificate: Option<Certificate>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_update_is_read_whole() {
        let (zero, one) = ("0".repeat(40), "1".repeat(40));
        let id = CommitId([0x11; 20]);
        let update = |old, new| Some(Update { old, new, name: "refs/heads/main".to_owned() });
        assert_eq!(Update::read(&format!("{zero} {one} refs/heads/main")), update(None, Some(id)));
        assert_eq!(Update::read(&format!("{one} {zero} refs/heads/main")), update(Some(id), None));
        for bad in [
            format!("{zero} {one}"),
            format!("{zero} {one} "),
            format!("{zero} x refs/heads/main"),
            format!("{zero} {one} a b"),
        ] {
            assert_eq!(Update::read(&bad), None, "{bad}");
        }
    }

    #[test]
    fn a_certificate_of_a_stranger_is_not_good() {
        let made = |status: &str, signer: &str, nonce: &str| {
            let [status, signer, nonce] = [status, signer, nonce].map(str::to_owned);
            Certificate { text: String::new(), status, signer, nonce }.is_good()
        };
        assert!(made("G", "lin@example.com", "OK"));
        assert!(
            !made("G", "", "OK")
                && !made("B", "lin@example.com", "OK")
                && !made("G", "lin@example.com", "SLOP")
        );
    }
}
