//! Facts added to a record that is there already.

use ulid::Ulid;

use super::Session;
use crate::app::error::AppError;
use crate::domain::event::Event;
use crate::domain::record::Record;
use crate::ledger::{LedgerView, ReadLedger as _, RepoPath};
use crate::registry::{Message, RecordWriter, Registry};

impl Session {
    /// The change that appends a fact to a record.
    ///
    /// # Errors
    /// The store fails.
    pub fn append_fact(
        &self,
        registry: &Registry,
        record: Ulid,
        fact: &Event,
        message: Message,
    ) -> Result<RecordWriter, AppError> {
        self.append_facts(registry, record, std::slice::from_ref(fact), message)
    }

    /// The same with several facts, which land together.
    ///
    /// # Errors
    /// Those of [`append_fact`](Self::append_fact).
    pub fn append_facts(
        &self,
        registry: &Registry,
        record: Ulid,
        facts: &[Event],
        message: Message,
    ) -> Result<RecordWriter, AppError> {
        let (path, text) = self.text_of(registry, record)?;
        let kind = path.place().ok_or_else(|| AppError::Bug("a record without a place"))?.kind();
        let mut writer = RecordWriter::new(message);
        let with = |text: String, fact: &Event| Record::with_fact(kind, &text, fact);
        writer.replace(path, facts.iter().fold(text, with));
        Ok(writer)
    }

    /// The file of a record, as it has landed.
    fn text_of(&self, registry: &Registry, record: Ulid) -> Result<(RepoPath, String), AppError> {
        let path =
            registry.places.get(&record).ok_or_else(|| AppError::Bug("a record without a file"))?;
        Ok((path.clone(), self.text_at(registry, path)?))
    }

    /// The text of a file, as it has landed.
    ///
    /// # Errors
    /// The store fails, or the file is not there or no text.
    pub fn text_at(&self, registry: &Registry, path: &RepoPath) -> Result<String, AppError> {
        let bytes = self
            .bytes_at(registry, path)?
            .ok_or_else(|| AppError::Bug("a record whose file is gone"))?;
        String::from_utf8(bytes).map_err(|_| AppError::Bug("a record that is no text"))
    }

    /// The bytes of a file, as it has landed; `None` where there is none.
    ///
    /// # Errors
    /// The store fails.
    pub fn bytes_at(
        &self,
        registry: &Registry,
        path: &RepoPath,
    ) -> Result<Option<Vec<u8>>, AppError> {
        let view = registry.head.map_or(LedgerView::WorkingTree, LedgerView::Committed);
        Ok(self.ledger.file(view, path)?.map(|file| file.bytes))
    }
}
