use super::*;
use crate::domain::instant::Instant;
use crate::trust::fixture::{Yard, key};
use crate::trust::log;
use crate::trust::receipt::Mode;

fn yard() -> Yard {
    let mut yard = Yard::new();
    yard.receipt(Mode::Hook);
    yard.files(0);
    yard.receipt(Mode::Hook);
    yard
}

/// One look of a witness who keeps his folder beside the house.
fn look(yard: &Yard) -> Result<Seen, WitnessError> {
    let state = WitnessState::open(&yard.folder.path().join("witness")).expect("a state");
    let url = yard.path().display().to_string();
    Watch { state: &state, url: &url, hub: None }.look(Instant::from_epoch(yard.now))
}

fn refusal(yard: &Yard) -> WitnessRefusal {
    match look(yard) {
        Err(WitnessError::Refused(refusal)) => refusal,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_head_is_signed_as_long_as_it_goes_on() {
    let mut yard = yard();
    let first = look(&yard).expect("a head");
    assert_eq!((first.head.number, first.new, first.first_contact), (2, 2, true));
    let again = look(&yard).expect("the same head");
    assert_eq!((again.head.number, again.new, again.first_contact), (2, 0, false));
    yard.files(1);
    let newest = yard.receipt(Mode::Hook);
    let next = look(&yard).expect("a later head");
    assert_eq!((next.head.receipt, next.new), (newest.receipt().sum(), 1));
    // No customer came along.
    let objects = std::process::Command::new("git")
        .arg("-C")
        .arg(yard.folder.path().join("witness/receipts.git"))
        .args(["cat-file", "--batch-all-objects", "--batch-check=%(objecttype)"])
        .output()
        .expect("git");
    let kinds = String::from_utf8(objects.stdout).expect("text");
    assert_eq!(
        (
            kinds.matches("commit").count(),
            kinds.matches("tree").count(),
            kinds.matches("blob").count()
        ),
        (3, 1, 0)
    );
}

#[test]
fn another_history_is_never_signed() {
    let mut yard = yard();
    look(&yard).expect("a head");
    let last = log::head(&yard.ledger).expect("readable").expect("a receipt");
    // Truncated: the log ends before what was signed.
    yard.point("refs/receipts/log", last.parent.expect("a receipt before"));
    assert_eq!(refusal(&yard), WitnessRefusal::Fork { number: 2 });
    // Forked: another receipt under the same number, and one behind it.
    let mut other = last.receipt().clone();
    other.at = Instant::from_epoch(yard.now + 1);
    yard.keep(other, last.parent);
    assert_eq!(refusal(&yard), WitnessRefusal::Fork { number: 2 });
    yard.files(1);
    yard.receipt(Mode::Hook);
    assert_eq!(refusal(&yard), WitnessRefusal::Fork { number: 2 });
    // Gone.
    std::fs::remove_file(yard.path().join(".git/refs/receipts/log")).expect("removed");
    assert_eq!(refusal(&yard), WitnessRefusal::Gone { number: 2 });
    // Back on the history that was signed, all is well again.
    yard.point("refs/receipts/log", last.commit);
    assert_eq!(look(&yard).expect("a head").head.number, 2);
}

#[test]
fn a_receipt_that_the_hub_did_not_sign_is_refused() {
    let mut yard = yard();
    look(&yard).expect("a head");
    yard.hub = key(8);
    yard.files(1);
    yard.receipt(Mode::Hook);
    assert!(matches!(refusal(&yard), WitnessRefusal::Signature { number: 3, .. }));
}

#[test]
fn a_hub_without_receipts_has_nothing_to_sign() {
    assert!(matches!(look(&Yard::new()), Err(WitnessError::Nothing)));
}
