//! What the house had settled, as of a commit.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use crate::domain::house::House;
use crate::domain::record_path::RecordKind;
use crate::ledger::Result;
use crate::ledger::git::{GitLedger, ObjectKind};
use crate::trust::object::ObjectId;

/// Reads settings, each version once.
pub(super) struct Past<'l> {
    ledger: &'l GitLedger,
    /// By the version of `baobei.toml`; `None` where its bytes are missing, or cannot be read.
    houses: Mutex<HashMap<ObjectId, Option<Arc<House>>>>,
}

impl<'l> Past<'l> {
    pub(super) fn new(ledger: &'l GitLedger) -> Self {
        Self { ledger, houses: Mutex::default() }
    }

    /// What the tree of a commit says; `None` where it cannot be looked at here.
    pub(super) fn house(&self, tree: ObjectId) -> Result<Option<Arc<House>>> {
        let Some(id) = self
            .ledger
            .object_below(tree.0, RecordKind::Settings.folder())?
            .map(|id| ObjectId(id.0))
        else {
            return Ok(None);
        };
        let lock = || self.houses.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = lock().get(&id) {
            return Ok(known.clone());
        }
        let text = self
            .ledger
            .raw_object(ObjectKind::Blob, id.0)?
            .and_then(|raw| String::from_utf8(raw).ok());
        let house = text.and_then(|text| House::read(&text).ok()).map(Arc::new);
        lock().insert(id, house.clone());
        Ok(house)
    }
}
