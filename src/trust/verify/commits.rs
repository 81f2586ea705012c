//! Commits, each judged as the hub judges it, at the time of its receipt.

use rayon::prelude::*;

use super::fault::VerifyFault;
use super::past::Past;
use crate::domain::ids::CommitId;
use crate::domain::instant::Instant;
use crate::ledger::git::{GitLedger, ObjectKind};
use crate::ledger::{LedgerError, LedgerView, Result};
use crate::registry::{LoadError, load_house};
use crate::trust::bulk::{self, Unsigned};
use crate::trust::judge::{CommitJudge, CommitRefusal, Hindsight, maker};
use crate::trust::object::ObjectId;
use crate::trust::receipt::{Mode, Receipt};
use crate::trust::shape::{Misshapen, Plain};

/// A commit that is to be judged, and the receipt that names it.
#[derive(Clone, Copy, Debug)]
pub(super) struct ReceiptedCommit<'r> {
    pub(super) commit: CommitId,
    pub(super) receipt: Option<&'r Receipt>,
    /// When the receipt before was given: the commit was not there yet.
    pub(super) earliest: Option<Instant>,
}

/// What was found of one commit.
#[derive(Clone, Debug)]
pub struct JudgedCommit {
    pub commit: CommitId,
    /// Number of the receipt that names it.
    pub receipt: Option<u64>,
    /// The committer's address; `None` where the commit cannot be read.
    pub email: Option<String>,
    /// What its writer's clock said.
    pub claimed: Option<Instant>,
    /// It was made between these, as the receipts prove.
    pub earliest: Option<Instant>,
    pub latest: Option<Instant>,
    /// The claimed time lies outside of what is proved, beyond the skew that the house allows.
    pub outside: bool,
    pub faults: Vec<VerifyFault>,
    /// Files that it made or changed cannot be looked at here, so what it did was not judged.
    pub unread: bool,
    /// Nor can the house as it was then, so the signature was held against nobody's key.
    pub unseen: bool,
}

/// How many commits one judge takes at a time, so that it reads the house once and the others have
/// work too.
const BATCH: usize = 256;

/// Judges the commits of a chain, oldest first; without hindsight, not what they did.
pub(super) fn judge(
    ledger: &GitLedger,
    past: &Past<'_>,
    hindsight: Option<&Hindsight>,
    steps: &[ReceiptedCommit<'_>],
    promised: bool,
) -> Result<Vec<JudgedCommit>> {
    let batch = |steps: &[ReceiptedCommit<'_>]| {
        let mut judge = hindsight.map_or_else(
            || CommitJudge::of_forms(ledger),
            |hindsight| CommitJudge::in_retrospect(ledger, hindsight),
        );
        steps
            .iter()
            .map(|step| one(ledger, past, &mut judge, step, promised))
            .collect::<Result<Vec<_>>>()
    };
    let found: Vec<Vec<JudgedCommit>> =
        steps.par_chunks(BATCH).map(batch).collect::<Result<_>>()?;
    Ok(found.into_iter().flatten().collect())
}

fn one(
    ledger: &GitLedger,
    past: &Past<'_>,
    judge: &mut CommitJudge<'_>,
    step: &ReceiptedCommit<'_>,
    promised: bool,
) -> Result<JudgedCommit> {
    let receipt = step.receipt;
    let mut judged = JudgedCommit {
        commit: step.commit,
        receipt: receipt.map(|receipt| receipt.number),
        email: None,
        claimed: None,
        earliest: step.earliest,
        latest: receipt.map(|receipt| receipt.at),
        outside: false,
        faults: Vec::new(),
        unread: false,
        unseen: false,
    };
    let Some(raw) = ledger.raw_object(ObjectKind::Commit, step.commit.0)? else {
        judged.faults.push(VerifyFault::Missing);
        return Ok(judged);
    };
    let plain = Plain::read(&raw);
    let at = receipt.map(|receipt| receipt.at).or(plain.as_ref().ok().map(|plain| plain.claimed));
    match judge.whys(step.commit, plain.as_ref(), at.unwrap_or(Instant::MIN)) {
        Ok(whys) => {
            judged.faults = whys
                .into_iter()
                .filter(matters(receipt, promised))
                .map(VerifyFault::Commit)
                .collect()
        }
        // What an erasure or a partial clone left out.
        Err(LedgerError::Storage { .. }) => {
            judged.unread = true;
            let found =
                match plain.as_ref().ok().map(|plain| {
                    by_its_house(ledger, step.commit, plain, at.unwrap_or(Instant::MIN))
                }) {
                    Some(Ok(found)) => found,
                    _ => {
                        judged.unseen = true;
                        by_itself(step.commit, &raw)
                    }
                };
            judged.faults.extend(found.filter(matters(receipt, promised)).map(VerifyFault::Commit));
        }
        Err(error) => return Err(error),
    }
    if let Ok(plain) = plain {
        judged.email = Some(plain.person.email);
        judged.claimed = Some(plain.claimed);
        judged.outside = outside(past, plain.tree.into(), plain.claimed, step)?;
    }
    Ok(judged)
}

/// What is wrong with a commit by the house that it was made in, whatever it did to the files.
fn by_its_house(
    ledger: &GitLedger,
    commit: CommitId,
    plain: &Plain,
    at: Instant,
) -> std::result::Result<Option<CommitRefusal>, LoadError> {
    let house = load_house(ledger, LedgerView::Committed(plain.parent.unwrap_or(commit)))?;
    Ok(maker(&house, plain, at).err())
}

/// What is wrong with a commit whatever the house says: its shape, and whether the key that it
/// names signed it.
fn by_itself(commit: CommitId, raw: &[u8]) -> Option<CommitRefusal> {
    bulk::read(commit, raw).err().map(|unsigned| match unsigned {
        Unsigned::Shape(why) => CommitRefusal::Shape(why),
        Unsigned::Signature(why) => CommitRefusal::Signature(why),
    })
}

/// Leaves out what is no fault where nobody promised better: in a registry without receipts a
/// commit need not be signed, and its admin may have written before he had an address; and what a
/// hub adopted is as that registry says.
fn matters(receipt: Option<&Receipt>, promised: bool) -> impl Fn(&CommitRefusal) -> bool {
    let adopted = receipt.is_some_and(|receipt| receipt.mode == Mode::Adopt);
    move |why| match why {
        _ if adopted => false,
        CommitRefusal::Shape(Misshapen::Unsigned) | CommitRefusal::UnknownPerson { .. } => promised,
        // What was found late waited as long as it took to mend the hub.
        CommitRefusal::TooOld { .. } => receipt.is_none_or(|receipt| receipt.mode != Mode::Late),
        _ => true,
    }
}

/// Whether the claimed time lies outside of what the receipts prove, beyond the skew.
fn outside(
    past: &Past<'_>,
    tree: ObjectId,
    claimed: Instant,
    step: &ReceiptedCommit<'_>,
) -> Result<bool> {
    let Some(house) = past.house(tree)? else { return Ok(false) };
    let early = step.earliest.is_some_and(|earliest| claimed < earliest.minus(house.clock_skew));
    let late = step.receipt.is_some_and(|receipt| receipt.at.plus(house.clock_skew) < claimed);
    Ok(early || late)
}
