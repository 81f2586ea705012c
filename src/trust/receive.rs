//! The receipt that comes along with the hub's answer to a push, so that nobody has to ask for it
//! again.

use base64ct::{Base64, Encoding as _};

use super::key::PublicKey;
use super::log::{LogEntry, LogError, follows, head, read_object};
use super::receipt::LOG;
use crate::ledger::git::GitLedger;

/// How the hub's line begins; behind it stands the log's newest commit, as its bytes are, in
/// base64.
pub const LINE: &str = "baobei-receipt ";

/// Takes the receipts out of what the hub said and puts them at the end of this clone's log. False
/// where one is left over, because it does not follow the newest here or is not signed by the key
/// that this one leaves; the very first one by `known`, the hub's key as this clone knows it, or by
/// any where it knows none. What is left over the next fetch brings, for `baobei verify` to
/// judge.
///
/// # Errors
/// The log cannot be read or written.
pub fn receive(
    ledger: &GitLedger,
    known: Option<&PublicKey>,
    said: &[String],
) -> Result<bool, LogError> {
    for line in said.iter().filter_map(|line| line.strip_prefix(LINE)) {
        let Ok(raw) = Base64::decode_vec(line.trim()) else { return Ok(false) };
        if !take(ledger, known, &raw)? {
            return Ok(false);
        }
    }
    Ok(true)
}

fn take(ledger: &GitLedger, known: Option<&PublicKey>, raw: &[u8]) -> Result<bool, LogError> {
    let before = head(ledger)?;
    let left = before.as_ref().and_then(LogEntry::next_signer);
    let signed_by = |signer: PublicKey| left.as_ref().or(known).is_none_or(|key| *key == signer);
    // Until the log leads to it.
    let _unpruned = ledger.pause_gc();
    let commit = ledger.keep_commit(raw)?;
    let fits = read_object(commit, raw).is_some_and(|entry| {
        let next = follows(before.as_ref().map(LogEntry::receipt), entry.receipt()).is_ok();
        next && entry.parent == before.as_ref().map(|before| before.commit)
            && entry.signed.signer().is_ok_and(signed_by)
    });
    if fits {
        ledger.set_reference(LOG, commit)?;
    }
    Ok(fits)
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{key, made_up as next, signed};
    use super::super::log::object;
    use super::super::receipt::Receipt;
    use super::super::sign::FileKey;
    use super::*;
    use crate::domain::ids::CommitId;
    use crate::ledger::git::Options;

    fn raw(receipt: &Receipt, by: &FileKey, parent: Option<CommitId>) -> Vec<u8> {
        object(&signed(receipt.clone(), by), parent)
    }

    fn printed_lines(raw: &[u8]) -> Vec<String> {
        vec!["receipt 2".to_owned(), format!("{LINE}{}", Base64::encode_string(raw))]
    }

    #[test]
    fn only_the_next_receipt_of_the_known_hub_is_taken() {
        let folder = tempfile::tempdir().expect("a folder");
        let ledger = GitLedger::init(&folder.path().join("clone"), &Options::default())
            .expect("a repository");
        let (hub, other) = (key(9), key(8));
        let known = hub.public();
        let take = |known: Option<&PublicKey>, raw: &[u8]| {
            receive(&ledger, known, &printed_lines(raw)).unwrap_or(false)
        };
        let first = next(None);
        let raw_first = raw(&first, &hub, None);
        assert!(!take(Some(&other.public()), &raw_first), "another hub is known");
        assert!(take(None, &raw_first), "the first contact");
        let parent = ledger.reference(LOG).expect("readable").expect("a log");
        let second = raw(&next(Some(&first)), &hub, Some(parent));
        let foreign = raw(&next(Some(&first)), &other, Some(parent));
        let skipping = raw(&Receipt { number: 3, ..next(Some(&first)) }, &hub, Some(parent));
        let elsewhere = raw(&next(Some(&first)), &hub, None);
        for bad in [&foreign, &skipping, &elsewhere, &b"no commit".to_vec()] {
            assert!(!take(Some(&known), bad));
            assert_eq!(ledger.reference(LOG).expect("readable"), Some(parent));
        }
        assert!(
            !receive(&ledger, Some(&known), &["baobei-receipt ?".to_owned()]).expect("no trouble")
        );
        let third = raw(
            &next(Some(&next(Some(&first)))),
            &hub,
            Some(ledger.store_commit(&second).expect("stored")),
        );
        let both = [printed_lines(&second), printed_lines(&third)].concat();
        assert!(receive(&ledger, Some(&known), &both).expect("no trouble"), "one after the other");
        assert_eq!(
            ledger.reference(LOG).expect("readable"),
            Some(ledger.store_commit(&third).expect("stored"))
        );
        assert!(
            receive(&ledger, Some(&known), &["hello".to_owned()]).expect("no trouble"),
            "nothing is left over"
        );
    }
}
