//! Making a proof from a clone.

use super::file::{Acknowledgement, Proof, Witnessed};
use crate::domain::ids::{CommitId, FactId, ReportId};
use crate::domain::record_path::RecordKind;
use crate::domain::staff::Staff;
use crate::index::Chronicle;
use crate::ledger::LedgerError;
use crate::ledger::git::{GitLedger, ObjectKind};
use crate::trust::key::PublicKey;
use crate::trust::log::{self, LogEntry, LogError};
use crate::trust::object::{Listing, ObjectId};
use crate::trust::receipt::Sha256Sum;
use crate::trust::shape::{Misshapen, Plain};
use crate::trust::signature::BadSignature;
use crate::trust::witness::Cosigned;

/// What is to be proved.
#[derive(Debug)]
pub struct ProofRequest {
    pub report: ReportId,
    /// One of its events, if not the registration itself.
    pub event: Option<FactId>,
    /// Leaves the record out.
    pub blind: bool,
    /// What a witness gave out, what he says in it, and his key.
    pub witnessed: Option<(String, Cosigned, PublicKey)>,
}

/// Why there is no proof.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    #[error(transparent)]
    Ledger(#[from] LedgerError),
    #[error(transparent)]
    Log(#[from] LogError),
    #[error("it has not landed")]
    NotLanded,
    #[error("no receipt names its commit")]
    NoReceipt,
    #[error("commit {} is not in plain shape: {why}", commit.short())]
    Shape { commit: CommitId, why: Misshapen },
    #[error("nobody of the registry signed commit {}", commit.short())]
    Nobody { commit: CommitId },
    #[error("{what} is missing in this clone")]
    Missing { what: String },
    #[error("the name of a file in `{folder}` is not opaque: a proof would show it")]
    Telling { folder: String },
    #[error("the hub's signature cannot be read")]
    Signature(#[from] BadSignature),
    #[error("what the witness signed is not in the log")]
    Witness,
}

/// Makes the proof that a registration, or an event of it, has landed.
///
/// # Errors
/// It has not, no receipt names it, or something that the proof needs is missing here.
pub fn export(
    ledger: &GitLedger,
    chronicle: &Chronicle,
    wanted: &ProofRequest,
) -> Result<Proof, ExportError> {
    let fact = wanted.event.map_or(wanted.report.0, |event| event.0);
    let commit = chronicle.landing(&fact).ok_or(ExportError::NotLanded)?.commit;
    let path = chronicle.holder(&fact).ok_or(ExportError::NotLanded)?.to_string();
    let source = PieceSource(ledger);
    let raw = source.text(ObjectKind::Commit, commit.into())?;
    let plain = Plain::read(raw.as_bytes()).map_err(|why| ExportError::Shape { commit, why })?;
    let (folders, blob) = source.down(plain.tree.into(), &path)?;
    opaque(&folders, &path)?;
    let record = source.text(ObjectKind::Blob, blob)?;
    let parent =
        plain.parent.map(|parent| source.text(ObjectKind::Commit, parent.into())).transpose()?;
    let root =
        parent.as_deref().map_or(Some(plain.tree.into()), |parent| parent.get(5..45)?.parse().ok());
    let root = root.ok_or(ExportError::Nobody { commit })?;
    let (name, person) = source.signer(root, &plain, commit)?;
    let (people, _) = source.down(root, &format!("{}/{name}", RecordKind::Staff.folder()))?;
    let house = people
        .first()
        .and_then(|root| root.find(RecordKind::Settings.folder()))
        .map(|line| line.id);
    let house = source.text(ObjectKind::Blob, house.ok_or(ExportError::Nobody { commit })?)?;
    let all = log::read(ledger, None)?;
    let entries = receipts(&all, commit, wanted.witnessed.as_ref().map(|(_, said, _)| said))?;
    let is_own = |entry: &&&LogEntry| entry.receipt().commits.contains(&commit);
    let own = entries.iter().find(is_own).ok_or(ExportError::NoReceipt)?;
    let hands_over = |entry: &&LogEntry| entry.receipt().next_key.is_some();
    Ok(Proof {
        registry: own.receipt().registry.clone(),
        report: wanted.report,
        event: wanted.event,
        path,
        blob,
        digest: (!wanted.blind).then(|| Sha256Sum::hashed(record.as_bytes())),
        record: (!wanted.blind).then_some(record),
        commit: raw,
        folders,
        parent,
        people,
        house,
        staff: (name, person),
        hub: own.signed.signer()?,
        receipts: entries.iter().map(|entry| acknowledgement(entry)).collect(),
        successions: all.iter().filter(hands_over).map(acknowledgement).collect(),
        witnessed: wanted
            .witnessed
            .as_ref()
            .map(|(said, _, key)| Witnessed { said: said.clone(), key: key.clone() }),
    })
}

/// The push certificate names machines and addresses that are nobody's business; the receipt's own
/// text is signed without it.
fn acknowledgement(entry: &LogEntry) -> Acknowledgement {
    let signature = entry.signed.signature.clone();
    Acknowledgement { receipt: entry.receipt().clone(), signature }
}

/// The receipts around a commit: the one before, where the same key signed it, its own, and those
/// up to the one that a witness signed.
fn receipts<'l>(
    all: &'l [LogEntry],
    commit: CommitId,
    said: Option<&Cosigned>,
) -> Result<Vec<&'l LogEntry>, ExportError> {
    let own = all
        .iter()
        .position(|entry| entry.receipt().commits.contains(&commit))
        .ok_or(ExportError::NoReceipt)?;
    let last = match said {
        Some(said) => all
            .iter()
            .position(|entry| entry.receipt().sum() == said.receipt)
            .filter(|last| own <= *last),
        None => Some(own),
    };
    let last = last.ok_or(ExportError::Witness)?;
    let key = all[own].signed.signer()?;
    let is_alike = |before: &usize| all[*before].signed.signer().is_ok_and(|signer| signer == key);
    let first = own.checked_sub(1).filter(is_alike).unwrap_or(own);
    Ok(all[first..=last].iter().collect())
}

/// Refuses where the name of another record would tell something.
fn opaque(folders: &[Listing], path: &str) -> Result<(), ExportError> {
    let telling = |name: &str| {
        let stem = name.strip_suffix(".toml").unwrap_or(name);
        ulid::Ulid::from_string(stem).is_err() && !stem.bytes().all(|byte| byte.is_ascii_digit())
    };
    for (depth, folder) in folders.iter().enumerate().skip(1) {
        if folder.0.iter().any(|line| telling(&line.name)) {
            let folder = path.split('/').take(depth).collect::<Vec<_>>().join("/");
            return Err(ExportError::Telling { folder });
        }
    }
    Ok(())
}

/// Where the pieces come from.
struct PieceSource<'l>(&'l GitLedger);

impl PieceSource<'_> {
    fn text(&self, kind: ObjectKind, id: ObjectId) -> Result<String, ExportError> {
        let bytes = self.0.raw_object(kind, id.0)?;
        let missing = || ExportError::Missing { what: id.to_string() };
        bytes.and_then(|bytes| String::from_utf8(bytes).ok()).ok_or_else(missing)
    }

    fn folder(&self, id: ObjectId) -> Result<Listing, ExportError> {
        let bytes = self.0.raw_object(ObjectKind::Tree, id.0)?;
        bytes
            .and_then(|bytes| Listing::read(&bytes))
            .ok_or_else(|| ExportError::Missing { what: id.to_string() })
    }

    /// The folders on a path, from the root down, and what stands at its end.
    fn down(&self, root: ObjectId, path: &str) -> Result<(Vec<Listing>, ObjectId), ExportError> {
        let mut folders = Vec::new();
        let mut next = root;
        for name in path.split('/') {
            let folder = self.folder(next)?;
            next =
                folder.find(name).ok_or_else(|| ExportError::Missing { what: path.to_owned() })?.id;
            folders.push(folder);
        }
        Ok((folders, next))
    }

    /// Name and text of the file of whoever has the commit's address.
    fn signer(
        &self,
        root: ObjectId,
        plain: &Plain,
        commit: CommitId,
    ) -> Result<(String, String), ExportError> {
        let id = |listing: &Listing, name: &str| {
            listing.find(name).map(|line| line.id).ok_or(ExportError::Nobody { commit })
        };
        let org = self.folder(id(&self.folder(root)?, "org")?)?;
        for line in self.folder(id(&org, "staff")?)?.0.into_iter().filter(|line| !line.is_folder())
        {
            let text = self.text(ObjectKind::Blob, line.id)?;
            let person = Staff::read(&text).ok();
            if person.is_some_and(|person| person.has_address(&plain.person.email)) {
                return Ok((line.name, text));
            }
        }
        Err(ExportError::Nobody { commit })
    }
}
