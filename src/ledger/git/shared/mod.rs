//! A clone whose commits land on a hub.
//!
//! A commit is made on what this clone knows, and pushed before the branch here moves: accepted, it
//! has landed; lost to somebody quicker, the decision is made anew on what landed before it;
//! refused by a rule of the house, nothing has happened. Where the hub cannot be reached, cannot
//! work or gives no answer, the branch moves all the same, and the commit waits. What waits is what
//! the branch has and the hub's, as last seen, has not; it leaves only by landing, or where the
//! house's rules refuse it.

mod redo;
mod takes;
#[cfg(test)]
mod tests;
mod waiting;

use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};
use std::time::Instant;

use super::GitLedger;
use super::lock::{WriteLock, pause, step_aside};
use super::transaction::Made;
use crate::domain::ids::CommitId;
use crate::domain::instant::Instant as Moment;
use crate::ledger::remote::{Away, AwayKind, Guard, Pushed, Remote};
use crate::ledger::{
    Authorship, BlobId, ChainPlace, Change, ChangeOutcome, Commit, Ledger, LedgerError, LedgerFile,
    LedgerView, ReadLedger, RepoPath, Result, Work,
};

/// Landings on a hub that are tried before somebody is told that it goes on without him: where ten
/// write without a pause, one of eight tries wins, so that one command in half a million would lose
/// a hundred. It is a bound to patience, of which no house has more.
const TRIES: u32 = 100;

/// Judges a commit again that waited while others landed, and what the hub acknowledges before it
/// is taken over.
pub trait Again: Guard {
    /// What the commit comes to on `head` when it is dated `at`, where other facts may stand before
    /// it now.
    ///
    /// # Errors
    /// It cannot be judged at all. Nothing is done then, and it waits on.
    fn again(
        &self,
        ledger: &dyn ReadLedger,
        head: Option<CommitId>,
        commit: &Commit,
        at: Moment,
    ) -> Result<Redone, Box<dyn std::error::Error + Send + Sync>>;
}

/// What a commit comes to when it is judged again.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Redone {
    /// `None` where nothing of it is left to do.
    pub change: Option<Change>,
    /// What became of the files that stand.
    pub told: Vec<RejudgedFile>,
    pub refused: Vec<RefusedFile>,
}

/// Below this a clone keeps what a lost hub had acknowledged: its branch and its receipts, each
/// named by its newest commit.
const LOST: &str = "refs/baobei/lost";

/// What became of a file that was judged again, and stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RejudgedFile {
    pub path: RepoPath,
    pub words: String,
    /// Of a registration: how it stands now, in kebab-case.
    pub standing: Option<&'static str>,
    /// Of a registration that became second: its place among those who wait.
    pub place: Option<usize>,
}

/// A file that would have been written, and may not be any more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RefusedFile {
    pub path: RepoPath,
    pub bytes: Vec<u8>,
    pub why: Vec<String>,
}

/// A refused file, kept out of the registry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PutAside {
    /// Where it would have stood.
    pub path: RepoPath,
    pub kept: PathBuf,
    pub why: Vec<String>,
}

/// A commit that only its writer can land again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftCommit {
    pub commit: CommitId,
    pub email: String,
}

/// What happened on the way, to be told.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SyncReport {
    /// Commits that waited and have landed now.
    pub landed: Vec<CommitId>,
    /// What became of those that were judged again.
    pub told: Vec<RejudgedFile>,
    pub refused: Vec<PutAside>,
    /// Commits that waited and are not on the branch any more, though they have not landed:
    /// somebody took them off with git.
    pub dropped: Vec<CommitId>,
    /// Files that others changed.
    pub changed: usize,
    /// What the hub said, line by line, of what landed.
    pub said: Vec<String>,
    /// The hub's clock, where what was dated otherwise was made anew by it.
    pub redated: Option<Moment>,
    /// Own commits that had landed on a hub that was lost, and are judged again.
    pub lost: usize,
    /// What others had landed on a hub that was lost, and what it lacks since it was made again.
    pub left: Vec<LeftCommit>,
    /// Why something waits now.
    pub away: Option<Away>,
    /// Why this clone could not be brought to what landed.
    pub behind: Option<String>,
}

/// A ledger whose commits land on a hub.
pub struct Shared<'a> {
    ledger: &'a GitLedger,
    remote: &'a dyn Remote,
    again: &'a dyn Again,
    offline: bool,
    news: Mutex<SyncReport>,
}

impl<'a> Shared<'a> {
    /// `offline`: the hub is not even asked.
    pub fn new(
        ledger: &'a GitLedger,
        remote: &'a dyn Remote,
        again: &'a dyn Again,
        offline: bool,
    ) -> Self {
        Self { ledger, remote, again, offline, news: Mutex::default() }
    }

    /// What happened since this was last asked.
    pub fn news(&self) -> SyncReport {
        self.note(std::mem::take)
    }

    /// Brings this clone and the hub to one state: gets what landed, judges again what waited, and
    /// lands it.
    ///
    /// Fails as [`Ledger::transact`] does. That the hub gives no answer is no failure: it is in the
    /// [`news`](Self::news).
    pub fn sync(&self, by: &Authorship<'_>) -> Result<()> {
        let held = self.ledger.write_lock()?;
        self.ledger.repair(&held)?;
        self.miss()?;
        self.settle(&held, by)?;
        if self.follow(&held, by)? {
            self.land_waiting(&held, by)?;
        }
        self.remember()
    }

    /// Gets what landed, and moves the branch along unless something waits here. For those who only
    /// read.
    ///
    /// Fails as [`sync`](Self::sync) does.
    pub fn look(&self) -> Result<()> {
        let held = self.ledger.write_lock()?;
        self.ledger.repair(&held)?;
        if self.ask()? { self.catch_up(&held) } else { Ok(()) }
    }

    fn note<T>(&self, work: impl FnOnce(&mut SyncReport) -> T) -> T {
        work(&mut self.news.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Whatever the trouble is, what is recorded waits for a better day.
    fn keeps(&self, away: Away) {
        self.note(|news| news.away = Some(away));
    }

    /// Somebody else was quicker every time: the hub may say so of a lock that nobody holds.
    fn keeps_contested(&self) {
        let why = LedgerError::Contested { tries: TRIES }.to_string();
        self.keeps(Away { kind: AwayKind::Broken, why });
    }

    /// Asks what became of a push that was not answered. True where it has landed.
    fn is_landed(&self, commit: CommitId, away: &Away) -> Result<bool> {
        if away.kind != AwayKind::Unknown || !self.ask()? {
            return Ok(false);
        }
        let seen = self.ledger.reference(&self.remote.seen())?;
        seen.map_or(Ok(false), |seen| self.ledger.stands_on(seen, commit))
    }

    /// Fetches. False where there was no answer.
    fn ask(&self) -> Result<bool> {
        if self.offline {
            self.keeps(Away { kind: AwayKind::OnPurpose, why: String::new() });
            return Ok(false);
        }
        let away = self.ledger.take_over(self.remote, self.again)?;
        let answered = away.is_none();
        away.into_iter().for_each(|away| self.keeps(away));
        Ok(answered)
    }

    /// Fetches, and brings the branch on top of what landed. False where there was no answer.
    fn follow(&self, held: &WriteLock, by: &Authorship<'_>) -> Result<bool> {
        if !self.ask()? {
            return Ok(false);
        }
        self.settle(held, by)?;
        Ok(true)
    }

    /// The hub has taken a commit. Where that cannot be noted here, the next fetch does.
    fn accepted(&self, commit: CommitId, said: Vec<String>) {
        let noted = self.ledger.set_reference(&self.remote.seen(), commit);
        self.note(|news| {
            news.said.extend(said);
            news.behind = noted.err().map(|error| error.to_string());
        });
    }

    /// Asks the hub to take a commit that nothing leads to yet, for the `tries`th time.
    fn publish(
        &self,
        held: &WriteLock,
        by: &Authorship<'_>,
        made: &mut Made<'_>,
        tries: u32,
    ) -> Result<PushOutcome> {
        made.let_go();
        let asked = Instant::now();
        match self.remote.push(made.commit)? {
            Pushed::Landed { said } => {
                self.accepted(made.commit, said);
                Ok(PushOutcome::Landed)
            }
            Pushed::Lost => {
                step_aside(tries, asked.elapsed());
                Ok(if self.follow(held, by)? { PushOutcome::Lost } else { PushOutcome::Waits })
            }
            // Whoever just wrote it can set the clock: what they were told of it is wrong as well.
            Pushed::Refused { said } | Pushed::Outdated { said, .. } => {
                Err(LedgerError::HubRefused { said })
            }
            Pushed::Away(away) if self.is_landed(made.commit, &away)? => Ok(PushOutcome::Landed),
            Pushed::Away(away) => {
                self.keeps(away);
                Ok(PushOutcome::Waits)
            }
        }
    }
}

/// What became of one push.
#[derive(Clone, Copy, PartialEq, Eq)]
enum PushOutcome {
    Landed,
    Lost,
    /// The hub gave no answer, or cannot take anything.
    Waits,
}

impl Ledger for Shared<'_> {
    fn transact(&self, by: &Authorship<'_>, work: &mut Work<'_>) -> Result<ChangeOutcome> {
        let held = self.ledger.write_lock()?;
        self.ledger.repair(&held)?;
        self.miss()?;
        self.settle(&held, by)?;
        let mut reached = self.land_waiting(&held, by)?;
        self.remember()?;
        for tries in 1..=TRIES {
            let head = self.ledger.head()?;
            let Some(change) = work(self.ledger, head) else { return Ok(ChangeOutcome::Nothing) };
            let Some(mut made) = self.ledger.make(&held, by, head, &change)? else {
                return Ok(ChangeOutcome::Nothing);
            };
            let commit = made.commit;
            if reached && tries == TRIES {
                self.keeps_contested();
                reached = false;
            }
            let answer = if reached {
                self.publish(&held, by, &mut made, tries)?
            } else {
                PushOutcome::Waits
            };
            let concluded = match answer {
                PushOutcome::Lost => false,
                PushOutcome::Waits => {
                    let concluded = self.ledger.conclude(&held, by, made)?;
                    self.remember()?;
                    concluded
                }
                // It has landed, whatever is the matter here: the next command catches up.
                PushOutcome::Landed => {
                    let concluded = self.ledger.conclude(&held, by, made);
                    // Where somebody committed here by hand meanwhile, that waits now.
                    let settled = concluded
                        .and_then(|done| if done { Ok(()) } else { self.settle(&held, by) });
                    if let Err(error) = settled {
                        self.note(|news| news.behind = Some(error.to_string()));
                    }
                    return Ok(ChangeOutcome::Committed { commit, tries });
                }
            };
            if !concluded {
                reached &= answer == PushOutcome::Lost;
                if !reached {
                    pause(tries);
                }
                continue;
            }
            return Ok(ChangeOutcome::Committed { commit, tries });
        }
        Err(LedgerError::Contested { tries: TRIES })
    }
}

impl ReadLedger for Shared<'_> {
    fn head(&self) -> Result<Option<CommitId>> {
        self.ledger.head()
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
        self.ledger.history(after)
    }

    fn blob(&self, id: BlobId) -> Result<Vec<u8>> {
        self.ledger.blob(id)
    }
}
