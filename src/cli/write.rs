//! The one way to write: a decision becomes a commit, on what has landed by then.

use super::context::Context;
use super::error::Failure;
use super::sync::again::Judge;
use crate::app::reach::Reach;
use crate::domain::ids::CommitId;
use crate::domain::staff::Staff;
use crate::ledger::git::{Shared, SyncReport};
use crate::ledger::{ChangeOutcome, Ledger, LedgerError, ReadLedger};
use crate::registry::{RecordWriter, Registry, StartingPoints};
use crate::trust::claim::ClaimCode;

/// A change that has landed or waits to, or that a dry run only looked at.
pub(super) struct WrittenChange<T> {
    pub(super) value: T,
    /// `None` where nothing was to be written, or it was a dry run.
    pub(super) commit: Option<CommitId>,
    /// What happened between this clone and the hub.
    pub(super) news: SyncReport,
    /// Of what waits: codes that show later that somebody had it now.
    pub(super) claims: Vec<ClaimCode>,
}

impl Context {
    /// Turns one decision into one commit. `work` sees the registry as it has landed, as far as
    /// `reach` says; it is asked again where somebody else was quicker, so that everything is
    /// judged anew on what landed before it.
    ///
    /// # Errors
    /// Those of `work`, and those of the store. Nothing is written then.
    pub(super) fn write<T>(
        &self,
        reach: Reach<'_>,
        mut work: impl FnMut(&Registry, &Staff) -> Result<(Option<RecordWriter>, T), Failure>,
    ) -> Result<WrittenChange<T>, Failure> {
        self.write_drafted(
            reach,
            |_, _| Ok((StartingPoints::default(), ())),
            |registry, staff, ()| work(registry, staff),
        )
    }

    /// As [`write`](Self::write), of what `draft` makes: the decision hangs on what surrounds it,
    /// too. `draft` sees the house and the records typed, and `work` gets what it made.
    ///
    /// # Errors
    /// Those of `draft` and `work`, and those of the store. Nothing is written then.
    pub(super) fn write_drafted<D, T>(
        &self,
        reach: Reach<'_>,
        mut draft: impl FnMut(&Registry, &Staff) -> Result<(StartingPoints, D), Failure>,
        mut work: impl FnMut(&Registry, &Staff, D) -> Result<(Option<RecordWriter>, T), Failure>,
    ) -> Result<WrittenChange<T>, Failure> {
        if self.as_of.is_some() {
            return Err(Failure::usage("error-as-of-writes"));
        }
        let mut value = None;
        let signer = self.signer()?;
        let author = self.author(signer.as_ref())?;
        let remote = self.remote(None)?;
        let judge = Judge { context: self };
        let shared = remote
            .as_ref()
            .map(|remote| Shared::new(&self.ledger, remote, &judge, self.offline || self.dry_run));
        let ledger: &dyn Ledger = shared.as_ref().map_or(&self.ledger, |shared| shared);
        let mut decide = |ledger: &dyn ReadLedger, head| {
            let (mut registry, drafted) = self
                .source(ledger, head)?
                .open(reach, |registry| draft(registry, self.staff(registry)?))?;
            let now = self.present()?;
            registry.present = Some(now);
            registry.leave_out_refused(now);
            let staff = self.staff(&registry)?;
            self.require_key(staff, signer.as_ref())?;
            let (writer, found) = work(&registry, staff, drafted)?;
            value = Some(found);
            Ok::<_, Failure>(writer.filter(|_| !self.dry_run).map(RecordWriter::finish))
        };
        let mut objected = false;
        let mut land = || {
            let decided = crate::ledger::commit(ledger, &author, |ledger, head| {
                decide(ledger, head).inspect_err(|_| objected = true)
            });
            (decided, std::mem::take(&mut objected))
        };
        let outcome = match (land(), &shared) {
            // What this clone objects to may stand otherwise on the hub by now.
            ((Err(_), true), Some(shared)) if self.learns(shared)? => land().0,
            ((outcome, _), _) => outcome,
        };
        let news = shared.map(|shared| shared.news()).unwrap_or_default();
        if let Some(remote) = &remote {
            self.heard(remote, &news);
        }
        let outcome = match outcome {
            Ok(outcome) => outcome,
            Err(failure) => return Err(failure.after(news)),
        };
        let commit = match outcome {
            ChangeOutcome::Nothing => None,
            ChangeOutcome::Committed { commit, .. } => Some(commit),
        };
        let value = value.ok_or_else(|| Failure::bug("a transaction without a decision"))?;
        let claims = commit
            .filter(|_| news.away.is_some())
            .map(|commit| self.claims(commit))
            .transpose()?
            .unwrap_or_default();
        Ok(WrittenChange { value, commit, news, claims })
    }

    /// Asks the hub what has landed since this clone last looked. True where there was something.
    fn learns(&self, shared: &Shared<'_>) -> Result<bool, Failure> {
        if self.offline || self.dry_run {
            return Ok(false);
        }
        let before = self.ledger.head()?;
        match shared.look() {
            Ok(()) => Ok(self.ledger.head()? != before),
            Err(LedgerError::Away(_)) => Ok(false),
            Err(error) => Err(error.into()),
        }
    }
}
