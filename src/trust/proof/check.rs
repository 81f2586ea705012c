//! Judging a proof with nothing but the proof.

use super::file::{Acknowledgement, Proof};
use crate::domain::house::House;
use crate::domain::ids::{CommitId, StaffId};
use crate::domain::instant::Instant;
use crate::domain::record_path::RecordKind;
use crate::domain::report::Report;
use crate::domain::staff::Staff;
use crate::ledger::git::ObjectKind;
use crate::trust::key::{PublicKey, keys_of};
use crate::trust::log::follows;
use crate::trust::object::{Listing, ObjectId};
use crate::trust::receipt::{Mode, Receipt, Sha256Sum};
use crate::trust::shape::Plain;
use crate::trust::signature::Armoured;
use crate::trust::{GIT, RECEIPT, witness};

/// What whoever checks knows himself, from elsewhere than the proof.
#[derive(Clone, Debug, Default)]
pub struct Knows {
    pub hub: Option<PublicKey>,
    pub witness: Option<PublicKey>,
}

/// One thing that is checked. The order is the order of the argument.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProofStep {
    /// The record is the one that is named, to the byte.
    Record,
    /// The folders lead from the commit to the record.
    Place,
    /// The commit is in plain shape.
    Commit,
    /// People and settings are those of the commit before.
    People,
    /// A key of the person signed, which counted at the time of the receipt.
    Signer,
    /// The hub's receipt lists the commit.
    Receipt,
    /// Each receipt follows the one before it, and the hub signed all of them.
    Chain,
    /// The hub's key is the one that the settings, or whoever checks, know.
    Hub,
    /// The claimed time lies within what the receipts prove.
    Claim,
    /// A witness has signed the newest receipt.
    Witness,
}

impl ProofStep {
    pub fn code(self) -> &'static str {
        match self {
            Self::Record => "record",
            Self::Place => "place",
            Self::Commit => "commit",
            Self::People => "people",
            Self::Signer => "signer",
            Self::Receipt => "receipt",
            Self::Chain => "chain",
            Self::Hub => "hub",
            Self::Claim => "claim",
            Self::Witness => "witness",
        }
    }
}

/// What a proof, though sound, does not prove.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Limit {
    /// The times are those of the hub's clock.
    HubClock,
    /// The hub's key is known from the proof alone.
    HubKey,
    /// Nobody but the hub has seen the receipt.
    NoWitness,
    /// The record itself is not shown.
    Blind,
    /// The hub could not refuse, or was asked later than the push.
    Level(Mode),
    /// A key signed; who held it, and whether the customer was met, no signature says.
    Person,
    /// When the record was written, before it landed, is a claim.
    Written,
}

impl Limit {
    pub fn code(self) -> &'static str {
        match self {
            Self::HubClock => "hub-clock",
            Self::HubKey => "hub-key",
            Self::NoWitness => "no-witness",
            Self::Blind => "blind",
            Self::Level(mode) => mode.name(),
            Self::Person => "person",
            Self::Written => "written",
        }
    }
}

/// What came out.
#[derive(Clone, Debug)]
pub struct Checked {
    pub commit: CommitId,
    /// Every step that was made, and whether it holds.
    pub steps: Vec<(ProofStep, bool)>,
    /// What is not proved even where every step holds.
    pub limits: Vec<Limit>,
    pub staff: Option<StaffId>,
    pub email: Option<String>,
    pub house: Option<House>,
    /// What the writer's clock said.
    pub claimed: Option<Instant>,
    /// When the receipt before was given.
    pub earliest: Option<Instant>,
    /// The receipt that lists the commit.
    pub receipt: Option<Receipt>,
    pub hub: PublicKey,
    /// When a witness saw it, by his clock.
    pub witnessed: Option<Instant>,
}

impl Checked {
    pub fn holds(&self) -> bool {
        self.steps.iter().all(|(_, holds)| *holds)
    }
}

/// Checks everything a proof says. A step that does not hold is told, and the others are still
/// made.
pub fn check(proof: &Proof, knows: &Knows) -> Checked {
    let commit = CommitId::from(ObjectId::hashed(ObjectKind::Commit, proof.commit.as_bytes()));
    let plain = Plain::read(proof.commit.as_bytes()).ok();
    let own = proof.receipts.iter().position(|one| one.receipt.commits.contains(&commit));
    let receipt = own.map(|own| &proof.receipts[own].receipt);
    let earliest = own.and_then(|own| Some(proof.receipts[own.checked_sub(1)?].receipt.at));
    let house = House::read(&proof.house).ok();
    let staff = Staff::read(&proof.staff.1).ok();
    let mut steps = vec![
        (ProofStep::Record, record(proof)),
        (
            ProofStep::Place,
            plain.as_ref().is_some_and(|plain| {
                leads(&proof.folders, plain.tree.into(), &proof.path, proof.blob)
            }),
        ),
        (ProofStep::Commit, plain.is_some()),
        (ProofStep::People, plain.as_ref().is_some_and(|plain| people(proof, plain))),
        (ProofStep::Signer, signer(plain.as_ref(), staff.as_ref(), house.as_ref(), receipt)),
        (ProofStep::Receipt, receipt.is_some_and(|receipt| receipt.registry == proof.registry)),
        (ProofStep::Chain, chain(&proof.receipts, &proof.hub)),
        (ProofStep::Hub, hub(proof, house.as_ref(), knows)),
        (ProofStep::Claim, claim(plain.as_ref(), house.as_ref(), earliest, receipt)),
    ];
    // Of a record that is not shown it is not said that it is the one.
    if proof.record.is_none() {
        steps.retain(|(step, holds)| *step != ProofStep::Record || !holds);
    }
    let witnessed = proof.witnessed.as_ref().map(|_| seen(proof, knows));
    steps.extend(witnessed.map(|seen| (ProofStep::Witness, seen.is_some())));
    Checked {
        commit,
        steps,
        limits: limits(proof, house.as_ref(), receipt, knows),
        staff: staff.map(|staff| staff.id),
        email: plain.as_ref().map(|plain| plain.person.email.clone()),
        house,
        claimed: plain.map(|plain| plain.claimed),
        earliest,
        receipt: receipt.cloned(),
        hub: proof.hub.clone(),
        witnessed: witnessed.flatten(),
    }
}

/// The record has the names it is given, is of the registration, and has the event.
fn record(proof: &Proof) -> bool {
    let file = proof.path.rsplit('/').next().unwrap_or_default();
    let named = file == format!("{}.toml", proof.report);
    let Some(text) = &proof.record else { return named };
    let is = ObjectId::hashed(ObjectKind::Blob, text.as_bytes()) == proof.blob
        && proof.digest == Some(Sha256Sum::hashed(text.as_bytes()));
    let says = Report::read(text).is_ok_and(|report| {
        report.id == proof.report
            && proof.event.is_none_or(|event| report.events.iter().any(|known| known.id == event))
    });
    named && is && says
}

/// Whether folders lead from a root to what stands at a path.
fn leads(folders: &[Listing], root: ObjectId, path: &str, to: ObjectId) -> bool {
    let names: Vec<&str> = path.split('/').collect();
    let mut next = root;
    folders.len() == names.len()
        && folders.iter().zip(&names).all(|(folder, name)| {
            let line = folder.find(name).filter(|_| folder.id() == next);
            next = line.map_or(next, |line| line.id);
            line.is_some()
        })
        && next == to
}

/// Settings and the signer's file belong to the commit before, or to the commit itself if there is
/// none.
fn people(proof: &Proof, plain: &Plain) -> bool {
    let root: Option<ObjectId> = match (&proof.parent, plain.parent) {
        (None, None) => Some(plain.tree.into()),
        (Some(parent), Some(named))
            if ObjectId::hashed(ObjectKind::Commit, parent.as_bytes()) == named.into() =>
        {
            parent.strip_prefix("tree ").and_then(|rest| rest.get(..40)?.parse().ok())
        }
        _ => None,
    };
    let Some(root) = root else { return false };
    let house = ObjectId::hashed(ObjectKind::Blob, proof.house.as_bytes());
    let staff = ObjectId::hashed(ObjectKind::Blob, proof.staff.1.as_bytes());
    let settled = proof
        .people
        .first()
        .and_then(|root| root.find(RecordKind::Settings.folder()))
        .is_some_and(|line| line.id == house);
    settled
        && leads(
            &proof.people,
            root,
            &format!("{}/{}", RecordKind::Staff.folder(), proof.staff.0),
            staff,
        )
}

/// The person whose address the commit bears signed it, with a key that counted when the receipt
/// was given.
fn signer(
    plain: Option<&Plain>,
    staff: Option<&Staff>,
    house: Option<&House>,
    receipt: Option<&Receipt>,
) -> bool {
    let (Some(plain), Some(staff), Some(house), Some(receipt)) = (plain, staff, house, receipt)
    else {
        return false;
    };
    let is_his =
        staff.has_address(&plain.person.email) && staff.serves_on(house.zone.date(receipt.at));
    let signed = |armoured: &Armoured| {
        keys_of(staff, receipt.at).any(|key| armoured.verify(&key, GIT, &plain.payload).is_ok())
    };
    is_his && Armoured::read(&plain.signature).is_ok_and(|armoured| signed(&armoured))
}

/// Every receipt is signed by the hub, or by the key that it handed over to, and follows the one
/// before it.
fn chain(receipts: &[Acknowledgement], hub: &PublicKey) -> bool {
    let follow =
        receipts.windows(2).all(|pair| follows(Some(&pair[0].receipt), &pair[1].receipt).is_ok());
    let mut counts = hub;
    for one in receipts {
        if !one.is_by(counts) {
            return false;
        }
        counts = one.receipt.next_key.as_ref().unwrap_or(counts);
    }
    !receipts.is_empty() && follow
}

impl Acknowledgement {
    fn is_by(&self, hub: &PublicKey) -> bool {
        Armoured::read(&self.signature).is_ok_and(|armoured| {
            armoured.verify(hub, RECEIPT, self.receipt.text().as_bytes()).is_ok()
        })
    }
}

/// Whether a key is the one that signed the commit's receipt, or handed over to it, one after the
/// other.
fn vouches(proof: &Proof, key: &PublicKey) -> bool {
    let mut counts = key;
    for one in &proof.successions {
        let Some(next) = &one.receipt.next_key else { continue };
        let hands_over = one.receipt.registry == proof.registry && one.is_by(counts);
        if *counts != proof.hub && hands_over {
            counts = next;
        }
    }
    *counts == proof.hub
}

fn settled(house: Option<&House>) -> Option<PublicKey> {
    house.and_then(|house| house.hub_key.as_ref()?.parse().ok())
}

/// The hub's key is what others know it to be, or follows it, and the receipts are of the registry
/// that the settings name.
fn hub(proof: &Proof, house: Option<&House>, knows: &Knows) -> bool {
    knows.hub.as_ref().is_none_or(|key| vouches(proof, key))
        && settled(house).is_none_or(|key| key == proof.hub)
        && house.is_some_and(|house| house.registry == proof.registry)
}

fn claim(
    plain: Option<&Plain>,
    house: Option<&House>,
    earliest: Option<Instant>,
    receipt: Option<&Receipt>,
) -> bool {
    let (Some(plain), Some(house), Some(receipt)) = (plain, house, receipt) else { return false };
    let late = receipt.at.plus(house.clock_skew) < plain.claimed;
    !late && earliest.is_none_or(|earliest| earliest.minus(house.clock_skew) <= plain.claimed)
}

/// When the witness saw the newest receipt; `None` where what he signed is something else.
fn seen(proof: &Proof, knows: &Knows) -> Option<Instant> {
    let witnessed = proof.witnessed.as_ref()?;
    let newest = &proof.receipts.last()?.receipt;
    let known = knows.witness.as_ref().is_none_or(|key| *key == witnessed.key);
    let said = witness::read(&witnessed.said, &witnessed.key).ok().filter(|_| known)?;
    let same = said.number == newest.number
        && said.receipt == newest.sum()
        && said.registry == proof.registry;
    same.then_some(said.at)
}

fn limits(
    proof: &Proof,
    house: Option<&House>,
    receipt: Option<&Receipt>,
    knows: &Knows,
) -> Vec<Limit> {
    let level =
        receipt.map(|receipt| receipt.mode).filter(|mode| *mode != Mode::Hook).map(Limit::Level);
    let unknown = knows.hub.is_none() && settled(house).is_none();
    let maybe = [
        level,
        unknown.then_some(Limit::HubKey),
        proof.witnessed.is_none().then_some(Limit::NoWitness),
        proof.record.is_none().then_some(Limit::Blind),
    ];
    maybe.into_iter().flatten().chain([Limit::HubClock, Limit::Written, Limit::Person]).collect()
}
