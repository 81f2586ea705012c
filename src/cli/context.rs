//! What every command works with: the registry, the person, the moment.

use crate::app::reach::{Reach, ReadFrom, chronicle, nothing_new};
use crate::domain::event::{Event, Fields, Reading};
use crate::domain::house::Language;
use crate::domain::ids::{CommitId, EventType, FactId, StaffId};
use crate::domain::instant::{Instant, Stamp};
use crate::domain::landing::Landing;
use crate::domain::order::Order;
use crate::domain::staff::Staff;
use crate::index::Chronicle;
use crate::ledger::git::{GitLedger, Options};
use crate::ledger::{
    Authorship, GitIdentity, LedgerError, LedgerView, ReadLedger, RepoPath, Sign, Signature,
};
use crate::registry::{Registry, StartingPoints, load};
use crate::trust::acknowledged::newest;
use crate::trust::claim::ClaimCode;
use crate::trust::level::order;
use crate::trust::sign::Keygen;

use super::Globals;
use super::clock::{LocalTime, time};
use super::error::Failure;
use super::exit::Exit;
use super::place::folder;
use super::ui::Ui;
use crate::app::ids::NewIds;

/// A registry that is open.
pub(super) struct Context {
    pub(super) ledger: GitLedger,
    pub(super) committed: LocalTime,
    pub(super) authored: LocalTime,
    as_staff: Option<String>,
    /// Language of what is said.
    pub(super) language: Language,
    pub(super) as_of: Option<String>,
    pub(super) dry_run: bool,
    /// The hub is not asked.
    pub(super) offline: bool,
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
        let context = Self {
            ledger: opened.ledger,
            committed: time(globals, "GIT_COMMITTER_DATE")?,
            authored: time(globals, "GIT_AUTHOR_DATE")?,
            as_staff: globals.as_staff.clone(),
            language: ui.catalogue.language(),
            as_of: globals.as_of.clone(),
            dry_run: globals.dry_run,
            offline: globals.offline,
        };
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

    /// When the newest commit landed, where no hub says so.
    fn newest(&self) -> Result<Option<Instant>, Failure> {
        if newest(&self.ledger).map_err(LedgerError::from)?.is_some() {
            return Ok(None);
        }
        let Some(head) = self.ledger.head()? else { return Ok(None) };
        Ok(Some(self.ledger.committed_at(head)?))
    }

    /// The registry as a command that reads sees it: the working tree, or with `--as-of` what had
    /// landed by then.
    ///
    /// # Errors
    /// The store fails, `baobei.toml` cannot be read, or `--as-of` is no time.
    fn read(&self) -> Result<(Registry, Instant), Failure> {
        let (mut registry, now) = self.read_by(&self.chronicle()?)?;
        registry.leave_out_refused(now);
        Ok((registry, now))
    }

    /// As [`read`](Self::read), where the chronicle is needed for something else, too, and with
    /// what admission refuses of the working tree.
    ///
    /// # Errors
    /// Those of [`read`](Self::read).
    pub(super) fn read_by(&self, chronicle: &Chronicle) -> Result<(Registry, Instant), Failure> {
        let view = match (&self.as_of, self.ledger.head()?) {
            (Some(_), Some(head)) => LedgerView::Committed(head),
            _ => LedgerView::WorkingTree,
        };
        let mut registry = load(&self.ledger, view, chronicle)?;
        registry.order = order(&self.ledger).map_err(LedgerError::from)?;
        let now = match &self.as_of {
            Some(text) => registry
                .house
                .zone
                .read(text)
                .map_err(|error| Failure::usage("error-bad-time").with("text", error.text))?,
            None => self.present()?,
        };
        Ok((registry, now))
    }

    /// The house, its policies and its people as they have landed; no records.
    ///
    /// # Errors
    /// The store fails, or `baobei.toml` cannot be read.
    pub(super) fn house(&self) -> Result<Registry, Failure> {
        Ok(self.landed(Reach::House, nothing_new::<Failure>)?.0)
    }

    /// What a command that reads looks at. What is about records speaks of what has landed; where
    /// something was typed that names nothing of it, or the question is about the past, everything
    /// is read as the working tree has it.
    ///
    /// # Errors
    /// The store fails, `baobei.toml` cannot be read, or `--as-of` is no time.
    pub(super) fn open_to(&self, reach: Reach<'_>) -> Result<(Registry, Instant), Failure> {
        let (registry, now, ()) = self.open_for(reach, nothing_new)?;
        let typed = match reach {
            Reach::Records(typed) | Reach::Incidents(typed) => typed,
            Reach::House | Reach::HouseAsItLies | Reach::All => &[],
        };
        let known = typed.iter().all(|typed| registry.knows(typed));
        if known { Ok((registry, now)) } else { self.read() }
    }

    /// As [`open_to`](Self::open_to), with whom `draft` says the question is about.
    ///
    /// # Errors
    /// Those of `draft`, and those of reading.
    pub(super) fn open_for<D>(
        &self,
        reach: Reach<'_>,
        draft: impl FnOnce(&Registry) -> Result<(StartingPoints, D), Failure>,
    ) -> Result<(Registry, Instant, D), Failure> {
        if self.as_of.is_some() || matches!(reach, Reach::All) {
            let (registry, now) = self.read()?;
            let (_, drafted) = draft(&registry)?;
            return Ok((registry, now, drafted));
        }
        let (mut registry, drafted) = self.landed(reach, draft)?;
        registry.order = order(&self.ledger).map_err(LedgerError::from)?;
        let now = self.present()?;
        registry.leave_out_refused(now);
        Ok((registry, now, drafted))
    }

    fn landed<D>(
        &self,
        reach: Reach<'_>,
        draft: impl FnOnce(&Registry) -> Result<(StartingPoints, D), Failure>,
    ) -> Result<(Registry, D), Failure> {
        self.source(&self.ledger, self.ledger.head()?)?.open(reach, draft)
    }

    /// What is read from, for a judgement of now.
    ///
    /// # Errors
    /// The hub's receipts cannot be read.
    pub(super) fn source<'s>(
        &'s self,
        ledger: &'s dyn ReadLedger,
        head: Option<CommitId>,
    ) -> Result<ReadFrom<'s>, Failure> {
        Ok(ReadFrom { clone: &self.ledger, ledger, head, now: self.present()? })
    }

    /// Now. The hub's clock may be ahead of ours, and so may that of whoever wrote last here: what
    /// has landed has happened.
    pub(super) fn present(&self) -> Result<Instant, Failure> {
        let newest = match newest(&self.ledger).map_err(LedgerError::from)? {
            Some(newest) => Some(newest),
            None => self.newest()?,
        };
        Ok(newest.map_or(self.committed.at, |newest| newest.max(self.committed.at)))
    }

    /// The claim code of a record's file, as the commit that made it has it; `None` while it is in
    /// none.
    ///
    /// # Errors
    /// The store fails.
    pub(super) fn claim(
        &self,
        registry: &Registry,
        id: ulid::Ulid,
        landing: &Landing,
    ) -> Result<Option<ClaimCode>, Failure> {
        let (Some(path), Some(commit)) = (registry.places.get(&id), landing.commit()) else {
            return Ok(None);
        };
        let file = self.ledger.file(LedgerView::Committed(commit), path)?;
        Ok(file.map(|file| ClaimCode::of_file(&file.bytes)))
    }

    /// The record files of commits that wait to land, oldest commit first, each with its claim
    /// code.
    ///
    /// # Errors
    /// The store fails.
    pub(super) fn waiting(&self, order: &Order) -> Result<Vec<(RepoPath, ClaimCode)>, Failure> {
        let mut found = Vec::new();
        let mut commits: Vec<_> = order
            .waiting
            .iter()
            .map(|id| self.ledger.commit_at(*id, 0))
            .collect::<Result<_, _>>()?;
        commits.sort_by_key(|commit| commit.committed);
        for change in commits
            .iter()
            .flat_map(|commit| &commit.changes)
            .filter(|change| is_record(&change.path))
        {
            if let Some(blob) = change.after {
                found.push((change.path.clone(), ClaimCode::of_file(&self.ledger.blob(blob)?)));
            }
        }
        Ok(found)
    }

    /// Every landing up to the newest commit, from the cache where it can serve.
    ///
    /// # Errors
    /// The store fails.
    pub(super) fn chronicle(&self) -> Result<Chronicle, Failure> {
        Ok(chronicle(&self.ledger)?)
    }

    /// Who is at the keyboard: `--as`, or whoever git's `user.email` belongs to.
    ///
    /// # Errors
    /// Nobody of the registry is meant.
    pub(super) fn staff<'r>(&self, registry: &'r Registry) -> Result<&'r Staff, Failure> {
        let found = self.somebody(registry)?;
        if !found.serves_on(registry.house.zone.date(self.committed.at)) {
            return Err(Failure::new(Exit::Forbidden, "error-staff-left").with("staff", &found.id));
        }
        Ok(found)
    }

    /// The same, for a question that may be asked by anybody, unless they say who they are: `None`
    /// where nobody is said.
    ///
    /// # Errors
    /// What `--as` says, where it names nobody who serves.
    pub(super) fn asker<'r>(&self, registry: &'r Registry) -> Result<Option<&'r Staff>, String> {
        match (self.staff(registry), &self.as_staff) {
            (Ok(staff), _) => Ok(Some(staff)),
            (Err(_), Some(typed)) => Err(typed.clone()),
            (Err(_), None) => Ok(None),
        }
    }

    fn somebody<'r>(&self, registry: &'r Registry) -> Result<&'r Staff, Failure> {
        if let Some(id) = &self.as_staff {
            let found = id.parse::<StaffId>().ok().and_then(|id| registry.org.staff.get(&id));
            return found.ok_or_else(|| {
                Failure::new(Exit::Forbidden, "error-unknown-staff")
                    .with("staff", id)
                    .hint("hint-staff-list")
            });
        }
        let email = self.ledger.configured_person().map(|person| person.email);
        let Some(email) = email else {
            return Err(Failure::new(Exit::Forbidden, "error-who-are-you").hint("hint-as"));
        };
        let found = registry.org.staff.values().find(|staff| staff.has_address(&email));
        found.ok_or_else(|| {
            let unknown =
                Failure::new(Exit::Forbidden, "error-unknown-email").with("email", &email);
            match registry.org.alike(&email) {
                Some(own) => unknown.with("own", own).hint("hint-email-spelling"),
                None => unknown.hint("hint-as"),
            }
        })
    }

    /// Git's own identity where it is set, else the staff file's. What is signed has one author and
    /// one time.
    pub(super) fn author<'s>(&self, signer: Option<&'s Keygen>) -> Result<Authorship<'s>, Failure> {
        let person = match self.ledger.configured_person() {
            Some(person) => person,
            None => {
                let registry = self.house()?;
                let staff = self.staff(&registry)?;
                let email =
                    staff.emails.first().cloned().unwrap_or_else(|| {
                        format!("{}@{}.invalid", staff.id, registry.house.registry)
                    });
                GitIdentity { name: staff.name.clone(), email }
            }
        };
        let sign = |moment: LocalTime| Signature {
            person: person.clone(),
            at: moment.at,
            offset_minutes: moment.offset_minutes,
        };
        let authored = if signer.is_some() { self.committed } else { self.authored };
        Ok(Authorship {
            author: sign(authored),
            committer: sign(self.committed),
            signer: signer.map(|signer| signer as &dyn Sign),
        })
    }

    pub(super) fn ids(&self) -> NewIds {
        NewIds::new(self.committed.at)
    }

    /// A new event, not landed yet.
    pub(super) fn event(
        &self,
        id: FactId,
        kind: &str,
        by: &StaffId,
        said: Option<Stamp>,
        fields: Fields,
    ) -> Result<Event, Failure> {
        let kind: EventType =
            kind.parse().map_err(|_| Failure::usage("error-bad-name").with("text", kind))?;
        Ok(Event {
            id,
            kind,
            by: by.clone(),
            said,
            fields,
            landing: Landing::Uncommitted,
            reading: Reading::default(),
        })
    }
}

/// Whether somebody may want to prove that they had a file.
pub(super) fn is_record(path: &RepoPath) -> bool {
    path.place().is_some_and(|place| place.kind().has_facts())
}
