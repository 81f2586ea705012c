//! What every command works with: the registry that is open, and what there is to say of it.

use std::ops::Deref;

use super::Globals;
use super::clock::time;
use super::error::Failure;
use super::place::folder;
use super::sync::again::Judge;
use super::ui::Ui;
use crate::app::reach::Reach;
use crate::app::session::{Looked, Session, WrittenChange};
use crate::domain::staff::Staff;
use crate::ledger::git::{GitLedger, Options};
use crate::registry::{RecordWriter, Registry, StartingPoints};

/// A session at the command line.
pub(super) struct Context(Session);

impl Deref for Context {
    type Target = Session;

    fn deref(&self) -> &Session {
        &self.0
    }
}

impl Context {
    /// Opens the registry the command is about, and says so where it had to finish what a command
    /// before it left undone.
    ///
    /// # Errors
    /// There is none, it is of a kind that cannot be kept right, or a date in the environment
    /// cannot be read.
    pub(super) fn open(globals: &Globals, ui: &Ui) -> Result<Self, Failure> {
        let folder = folder(globals);
        super::init::require_finished(&folder)?;
        let opened = GitLedger::open(&folder, &Options::default())?;
        if let Some(repaired) = &opened.repaired {
            ui.status("talk-repaired", &[("count", repaired.paths.len().into())]);
        }
        let context = Self(Session {
            ledger: opened.ledger,
            committed: time(globals, "GIT_COMMITTER_DATE")?,
            authored: time(globals, "GIT_AUTHOR_DATE")?,
            as_staff: globals.as_staff.clone(),
            language: ui.catalogue.language(),
            as_of: globals.as_of.clone(),
            dry_run: globals.dry_run,
            offline: globals.offline,
        });
        context.tell_of_slow_clock(ui)?;
        Ok(context)
    }

    /// Says so where the clock of this machine is behind what has landed.
    fn tell_of_slow_clock(&self, ui: &Ui) -> Result<(), Failure> {
        if self.as_of.is_some() {
            return Ok(());
        }
        let Some(newest) = self.newest()?.filter(|newest| *newest > self.committed.at) else {
            return Ok(());
        };
        let Ok(registry) = self.house() else { return Ok(()) };
        let zone = registry.house.zone;
        let values = [
            ("clock", zone.readable(self.committed.at).into()),
            ("newest", zone.readable(newest).into()),
        ];
        ui.warn("warn-slow-clock", &values);
        Ok(())
    }

    /// Turns one decision into one commit. `work` sees the registry as it has landed, as far as
    /// `reach` says; it is asked again where somebody else was quicker.
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
    /// too.
    ///
    /// # Errors
    /// Those of [`Session::write`].
    pub(super) fn write_drafted<D, T>(
        &self,
        reach: Reach<'_>,
        draft: impl FnMut(&Registry, &Staff) -> Result<(StartingPoints, D), Failure>,
        work: impl FnMut(&Registry, &Staff, D) -> Result<(Option<RecordWriter>, T), Failure>,
    ) -> Result<WrittenChange<T>, Failure> {
        Ok(self.0.write(&Judge { session: self }, reach, draft, work)?)
    }

    /// At the first contact, says by which key the hub is known from now on.
    ///
    /// # Errors
    /// The hub's key cannot be read or kept.
    pub(super) fn tell_hub_key(&self, ui: &Ui) -> Result<(), Failure> {
        if let Some(key) = self.meet()? {
            ui.status("talk-hub-pinned", &[("key", key.fingerprint().into())]);
        }
        Ok(())
    }

    /// Gets what landed on the hub before a question is answered. Where it does not answer soon,
    /// says how old the answer is.
    ///
    /// # Errors
    /// The hub's history was rewritten, or the store fails.
    pub(super) fn ask_hub(&self, ui: &Ui) -> Result<(), Failure> {
        match self.look(&Judge { session: self })? {
            Looked::NoHub => {}
            Looked::Answered => self.tell_hub_key(ui)?,
            Looked::NoAnswer(None) => ui.warn("talk-known-never", &[]),
            Looked::NoAnswer(Some(at)) => {
                let zone = self.house()?.house.zone;
                ui.warn("talk-known-at", &[("at", ui.words(zone).at(at).into())]);
            }
        }
        Ok(())
    }
}
