//! One commit, one operation: what it touches says which.

use super::ChangedFile;
use super::objection::{Objection, Rule};
use crate::domain::record_path::{RecordKind, RecordPath};

/// What a commit is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Operation {
    /// New registrations, one or a batch.
    Register,
    /// Facts about what is registered: events, disputes, incidents.
    Record,
    /// A look-up that the house wants recorded.
    LookUp,
    /// A closed month.
    Close,
    /// Settings, regulations, calendars, people.
    House,
}

/// The operation that the changes make up together.
///
/// # Errors
/// There is none, or there are several.
pub(super) fn operation(changes: &[(&ChangedFile, RecordPath)]) -> Result<Operation, Objection> {
    let mut all: Vec<Operation> =
        changes.iter().map(|(change, place)| one(change, place)).collect();
    all.dedup();
    match (all.as_slice(), changes.len()) {
        ([], _) => Err(Objection::new(Rule::NothingChanged)),
        ([Operation::Close | Operation::LookUp], 2..) => Err(Objection::new(Rule::MixedOperation)),
        ([operation], _) => Ok(*operation),
        _ => Err(Objection::new(Rule::MixedOperation)),
    }
}

fn one(change: &ChangedFile, place: &RecordPath) -> Operation {
    match place.kind() {
        RecordKind::Report if change.before.is_none() => Operation::Register,
        RecordKind::Report | RecordKind::Dispute | RecordKind::Incident => Operation::Record,
        RecordKind::Lookup => Operation::LookUp,
        RecordKind::Statement => Operation::Close,
        RecordKind::Settings
        | RecordKind::Signers
        | RecordKind::Policy
        | RecordKind::Story
        | RecordKind::Calendar
        | RecordKind::Staff
        | RecordKind::Team => Operation::House,
    }
}
