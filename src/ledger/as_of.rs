//! A ledger as it was at one of its commits, whether or not a branch holds that commit.

use super::git::GitLedger;
use super::{
    BlobId, ChainPlace, Commit, LedgerError, LedgerFile, LedgerView, ReadLedger, RepoPath, Result,
    each_of,
};
use crate::domain::ids::CommitId;

/// Reads what stands behind a commit as if it were the newest.
pub struct AsOf<'l> {
    pub ledger: &'l GitLedger,
    pub head: CommitId,
}

impl ReadLedger for AsOf<'_> {
    fn head(&self) -> Result<Option<CommitId>> {
        Ok(Some(self.head))
    }

    fn each(
        &self,
        view: LedgerView,
        under: Option<&RepoPath>,
        visit: &(dyn Fn(LedgerFile) + Sync),
    ) -> Result<()> {
        self.ledger.each(view, under, visit)
    }

    fn file(&self, view: LedgerView, path: &RepoPath) -> Result<Option<LedgerFile>> {
        self.ledger.file(view, path)
    }

    fn history(&self, after: Option<ChainPlace>) -> Result<Vec<Commit>> {
        let known = after.map(|place| place.commit);
        let chain = self.ledger.chain_between(known, self.head)?;
        let chain = chain.ok_or(LedgerError::Rewritten { commit: known.unwrap_or(self.head) })?;
        let first = after.map_or(1, |place| place.order + 1);
        each_of(chain.into_iter().enumerate().collect(), |(nth, id)| {
            self.ledger.commit_at(id, first + nth as u64)
        })
    }

    fn blob(&self, id: BlobId) -> Result<Vec<u8>> {
        self.ledger.blob(id)
    }
}
