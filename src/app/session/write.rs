//! The one way to write: a decision becomes a commit, on what has landed by then.

use super::Session;
use crate::app::error::AppError;
use crate::app::reach::Reach;
use crate::domain::ids::CommitId;
use crate::domain::staff::Staff;
use crate::ledger::git::{Again, Shared, SyncReport};
use crate::ledger::{ChangeOutcome, Ledger, LedgerError, ReadLedger};
use crate::registry::{LoadError, RecordWriter, Registry, StartingPoints};
use crate::trust::claim::ClaimCode;

/// A change that has landed or waits to, or that a dry run only looked at.
pub struct WrittenChange<T> {
    pub value: T,
    /// `None` where nothing was to be written, or it was a dry run.
    pub commit: Option<CommitId>,
    /// What happened between this clone and the hub.
    pub news: SyncReport,
    /// Of what waits: codes that show later that somebody had it now.
    pub claims: Vec<ClaimCode>,
}

/// Why nothing was written, and what happened between this clone and the hub before that.
#[derive(Debug)]
pub struct FailedWrite<E> {
    pub error: E,
    pub news: Option<Box<SyncReport>>,
}

impl<E> From<E> for FailedWrite<E> {
    fn from(error: E) -> Self {
        Self { error, news: None }
    }
}

impl Session {
    /// Turns one decision into one commit. `draft` sees the house and the records typed; `work`
    /// gets what it made, with the registry as it has landed, as far as `reach` and the draft say.
    /// Both are asked again where somebody else was quicker, so that everything is judged anew on
    /// what landed before it.
    ///
    /// # Errors
    /// Those of `draft` and `work`, and those of the store. Nothing is written then.
    pub fn write<D, T, E>(
        &self,
        again: &dyn Again,
        reach: Reach<'_>,
        mut draft: impl FnMut(&Registry, &Staff) -> Result<(StartingPoints, D), E>,
        mut work: impl FnMut(&Registry, &Staff, D) -> Result<(Option<RecordWriter>, T), E>,
    ) -> Result<WrittenChange<T>, FailedWrite<E>>
    where
        E: From<AppError> + From<LoadError> + From<LedgerError>,
    {
        if self.as_of.is_some() {
            return Err(E::from(AppError::WritesTheLatestState).into());
        }
        let mut value = None;
        let signer = self.signer().map_err(E::from)?;
        let author = self.author(signer.as_ref()).map_err(E::from)?;
        let remote = self.remote(None).map_err(E::from)?;
        let shared = remote
            .as_ref()
            .map(|remote| Shared::new(&self.ledger, remote, again, self.offline || self.dry_run));
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
            if let Some(text) = writer.as_ref().and_then(RecordWriter::hidden) {
                return Err(AppError::HiddenCharacter(text).into());
            }
            value = Some(found);
            Ok::<_, E>(writer.filter(|_| !self.dry_run).map(RecordWriter::finish))
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
            ((Err(_), true), Some(shared)) if self.learns(shared).map_err(E::from)? => land().0,
            ((outcome, _), _) => outcome,
        };
        let news = shared.map(|shared| shared.news()).unwrap_or_default();
        let landed = match &outcome {
            Ok(ChangeOutcome::Committed { commit, .. }) => Some(*commit),
            _ => None,
        };
        let heard = remote.as_ref().map_or(Ok(()), |remote| self.heard(remote, &news, landed));
        let outcome = match outcome {
            Ok(outcome) => outcome,
            Err(error) => return Err(FailedWrite { error, news: Some(Box::new(news)) }),
        };
        if let Err(error) = heard {
            return Err(FailedWrite { error: error.into(), news: Some(Box::new(news)) });
        }
        let commit = match outcome {
            ChangeOutcome::Nothing => None,
            ChangeOutcome::Committed { commit, .. } => Some(commit),
        };
        let bug = AppError::Bug("a transaction without a decision");
        let value = value.ok_or_else(|| E::from(bug))?;
        let claims = commit
            .filter(|_| news.away.is_some())
            .map(|commit| self.claims(commit).map_err(E::from))
            .transpose()?
            .unwrap_or_default();
        Ok(WrittenChange { value, commit, news, claims })
    }

    /// Asks the hub what has landed since this clone last looked. True where there was something.
    fn learns(&self, shared: &Shared<'_>) -> Result<bool, AppError> {
        if self.offline || self.dry_run {
            return Ok(false);
        }
        let before = self.ledger.head()?;
        shared.look()?;
        Ok(self.ledger.head()? != before)
    }
}
