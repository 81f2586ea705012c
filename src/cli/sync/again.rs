//! What became of what waited, in words: a clone that lands it keeps them.

use std::collections::BTreeMap;
use std::error::Error;

use crate::app::second::{Again as Told, Fall, Fate, FileAgain};
use crate::app::session::Session;
use crate::cli::error::Failure;
use crate::cli::why;
use crate::domain::ids::CommitId;
use crate::domain::instant::Instant;
use crate::lang::{Catalogue, Words, short};
use crate::ledger::git::{Again, Redone, RefusedFile, RejudgedFile};
use crate::ledger::remote::{Guard, Untrusted};
use crate::ledger::{Change, Commit, LedgerError, ReadLedger, RepoPath};

/// Judges what waited as the command would that wrote it.
pub(in crate::cli) struct Judge<'c> {
    pub(in crate::cli) session: &'c Session,
}

impl Guard for Judge<'_> {
    fn distrusts(
        &self,
        known: Option<CommitId>,
        head: CommitId,
    ) -> Result<Option<Untrusted>, LedgerError> {
        self.session.distrusts(known, head)
    }

    fn made_again(&self, known: CommitId, head: CommitId) -> Result<Option<CommitId>, LedgerError> {
        self.session.made_again(known, head)
    }
}

impl Again for Judge<'_> {
    fn again(
        &self,
        ledger: &dyn ReadLedger,
        head: Option<CommitId>,
        commit: &Commit,
        at: Instant,
    ) -> Result<Redone, Box<dyn Error + Send + Sync>> {
        let catalogue = Catalogue::new(self.session.language);
        let judged = self.session.judge_again(ledger, head, (commit, at), |registry, files| {
            let words = Words::new(&catalogue, registry.house.zone);
            redone(files, commit, &catalogue, &words)
        });
        Ok(judged.map_err(|error| catalogue.say(Failure::from(error).message))?)
    }
}

fn redone(
    files: Vec<FileAgain<'_>>,
    commit: &Commit,
    catalogue: &Catalogue,
    words: &Words<'_>,
) -> Redone {
    let mut redone = Redone::default();
    let mut writes = BTreeMap::new();
    for FileAgain { path, fate } in files {
        match fate {
            Fate::Stands(write, what) => {
                redone.told.extend(told(&path, &what, catalogue, words));
                writes.insert(path, write);
            }
            Fate::Falls(bytes, fall) => {
                let why = match fall {
                    Fall::Clash => vec![catalogue.say("sync-clash")],
                    Fall::OtherFigures => vec![catalogue.say("sync-statement")],
                    Fall::NoPolicy => vec![catalogue.say("sync-no-policy")],
                    Fall::Refused(reasons) => why::lines(words, &reasons),
                };
                redone.refused.push(RefusedFile { path, bytes, why });
            }
        }
    }
    redone.change =
        (!writes.is_empty()).then(|| Change { writes, message: commit.message.clone() });
    redone
}

/// What there is to say of a file that stands.
fn told(
    path: &RepoPath,
    what: &Told,
    catalogue: &Catalogue,
    words: &Words<'_>,
) -> Option<RejudgedFile> {
    let (said, standing, place) = match what {
        Told::Nothing => return None,
        Told::Report(report, standing, place) => {
            let mut values = vec![
                ("report", short(*report).into()),
                ("standing", words.standing(*standing).into()),
            ];
            values.extend(place.map(|place| ("place", place.into())));
            let id = if place.is_some() { "talk-redone-second" } else { "talk-redone-report" };
            (catalogue.text(id, &values), Some(standing.as_str()), *place)
        }
        Told::Facts(record) => {
            let about = [("about", short(record).into())];
            (catalogue.text("talk-redone-facts", &about), None, None)
        }
        Told::Month(month) => {
            let about = [("month", month.as_str().into())];
            (catalogue.text("talk-redone-month", &about), None, None)
        }
    };
    Some(RejudgedFile { path: path.clone(), words: said, standing, place })
}
