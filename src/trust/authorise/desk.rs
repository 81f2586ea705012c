//! The order in which a commit is looked at: what cannot be read is not judged, and whoever has
//! left judges nothing.

use super::objection::{Objection, Rule};
use super::operation::{Operation, operation};
use super::place::{LandingDays, place};
use super::reading::{FileReading, read};
use super::{Act, ChangedFile};
use crate::domain::ids::StaffId;
use crate::domain::record_path::RecordPath;
use crate::domain::staff::Staff;
use crate::domain::statement::{Month, Statement};
use crate::engine::admit::{admit_closer, admit_house, admit_statement};
use crate::registry::Registry;
use crate::rules::{Code, Reason, World};

/// A message of more bytes than this is refused.
const LONGEST: usize = 16 * 1024;
/// The line of a message that says who acted.
const ACTOR: &str = "Baobei-Staff";

/// A commit on the table, with what it is judged by.
pub(super) struct CommitReview<'a> {
    pub(super) parent: &'a Registry,
    pub(super) signer: &'a Staff,
    pub(super) commit: Act<'a>,
}

/// A touched file.
pub(super) struct TouchedFile<'a> {
    pub(super) change: &'a ChangedFile,
    pub(super) place: RecordPath,
    /// `None` where it is gone.
    pub(super) read: Option<FileReading>,
}

impl<'a> CommitReview<'a> {
    pub(super) fn objections(&self) -> Vec<Objection> {
        if let Some(objection) =
            self.stranger().or_else(|| self.wordy()).or_else(|| self.borrowed())
        {
            return vec![objection];
        }
        let (placed, mut found) = self.placed();
        let operation = if found.is_empty() {
            operation(&placed)
        } else {
            Err(Objection::new(Rule::MixedOperation))
        };
        // Who may not change the house, or close a month at all, has nothing of it read.
        let barred = match &operation {
            Ok(Operation::House) => self.keeper(),
            Ok(Operation::Close) => self.closer(),
            _ => None,
        };
        if let Some(objection) = barred {
            return vec![objection];
        }
        let (files, unread) = self.read(placed);
        if found.is_empty()
            && let Err(objection) = &operation
        {
            found.push(objection.clone());
        }
        found.extend(unread);
        let (Ok(operation), true) = (operation, found.is_empty()) else { return found };
        match operation {
            Operation::Register | Operation::Record => found.extend(self.records(&files)),
            Operation::LookUp => found.extend(files.iter().flat_map(|file| self.look_up(file))),
            Operation::Close => found.extend(files.iter().flat_map(|file| self.month(file))),
            Operation::House => found.extend(self.house(&files)),
        }
        found.extend(self.secrecy(&files));
        found
    }

    pub(super) fn world(&self) -> World<'a> {
        self.parent.world(self.commit.at)
    }

    /// Nobody acts whom the house does not know, or who is not of it today.
    fn stranger(&self) -> Option<Objection> {
        let known = self.parent.org.staff.get(&self.signer.id);
        let today = self.parent.house.zone.date(self.commit.at);
        let code = match known {
            None => Code::UnknownStaff,
            Some(staff) if !staff.serves_on(today) => Code::NotServing,
            Some(_) => return None,
        };
        Some(Objection::refused(
            Rule::NotPermitted,
            None,
            &Reason::new(code).text("staff", self.signer.id.as_str()),
        ))
    }

    /// A message is for people to read.
    fn wordy(&self) -> Option<Objection> {
        let objection = || {
            Objection::new(Rule::TooLarge)
                .with("most", LONGEST / 1024)
                .with("size", self.commit.message.len().div_ceil(1024))
        };
        (self.commit.message.len() > LONGEST).then(objection)
    }

    /// A message that says who acted names its signer: whoever reads the history takes it at its
    /// word. There is one way to write it, for git reads such a line in several.
    fn borrowed(&self) -> Option<Objection> {
        let plain = format!("{ACTOR}: {}", self.signer.id);
        let says = |line: &str| {
            line.trim_start()
                .get(..ACTOR.len())
                .is_some_and(|start| start.eq_ignore_ascii_case(ACTOR))
        };
        let lines: Vec<&str> = self.commit.message.lines().collect();
        // A line that begins with a blank goes on with the one above it.
        let goes_on =
            |place: usize| lines.get(place + 1).is_some_and(|next| next.starts_with([' ', '\t']));
        let odd = |(place, line): &(usize, &&str)| {
            says(line) && (!line.eq_ignore_ascii_case(&plain) || goes_on(*place))
        };
        let (_, other) = lines.iter().enumerate().find(odd)?;
        let other = other.trim_start()[ACTOR.len()..].trim_start_matches([':', ' ', '\t', '=']);
        Some(Objection::new(Rule::OtherPerson).with("staff", other).with("signer", &self.signer.id))
    }

    fn placed(&self) -> (Vec<(&'a ChangedFile, RecordPath)>, Vec<Objection>) {
        let house = &self.parent.house;
        let days = LandingDays::of(self.commit.at, house.zone, house.offline_window);
        let (mut placed, mut found) = (Vec::new(), Vec::new());
        for change in self.commit.changes {
            match place(&change.path) {
                Ok(place) if change.before.is_none() && !days.holds(&place) => {
                    found.push(Objection::at(Rule::OtherDay, &change.path))
                }
                Ok(place) => placed.push((change, place)),
                Err(objection) => found.push(objection),
            }
        }
        (placed, found)
    }

    fn read(
        &self,
        placed: Vec<(&'a ChangedFile, RecordPath)>,
    ) -> (Vec<TouchedFile<'a>>, Vec<Objection>) {
        let (mut files, mut found) = (Vec::new(), Vec::new());
        for (change, place) in placed {
            match change
                .after
                .as_deref()
                .map(|bytes| read(change, bytes, &place, self.commit.landings))
                .transpose()
            {
                Ok(read) => files.push(TouchedFile { change, place, read }),
                Err(objections) => found.extend(objections),
            }
        }
        (files, found)
    }

    /// A look-up is the signer's own, and never changed.
    fn look_up(&self, file: &TouchedFile<'_>) -> Vec<Objection> {
        let path = &file.change.path;
        match (&file.read, &file.change.before) {
            (Some(FileReading::Lookup(lookup)), None) if self.is_known(lookup.id.0) => {
                vec![Objection::at(Rule::IdReused, path).with("id", lookup.id)]
            }
            (Some(FileReading::Lookup(lookup)), None) => {
                self.own(&lookup.by, file, lookup.id.to_string()).into_iter().collect()
            }
            (None, _) => vec![Objection::at(Rule::Removed, path)],
            _ => vec![
                Objection::at(Rule::FactAltered, path)
                    .with("id", path.name().trim_end_matches(".toml")),
            ],
        }
    }

    /// A closed month is written once, by whoever may.
    fn month(&self, file: &TouchedFile<'_>) -> Vec<Objection> {
        let (Some(FileReading::Statement(statement)), None) = (&file.read, &file.change.before)
        else {
            return vec![Objection::at(Rule::MonthEdited, &file.change.path)];
        };
        let mut found: Vec<Objection> =
            self.own(&statement.closed_by, file, statement.month.clone()).into_iter().collect();
        if statement.input != self.commit.parent {
            let (said, parent) = (statement.input.short(), self.commit.parent.short());
            found.push(
                Objection::at(Rule::OtherInput, &file.change.path)
                    .with("input", said)
                    .with("parent", parent),
            );
        }
        let reasons =
            admit_statement(statement, &self.parent.statements, &self.parent.shelf, self.world());
        found.extend(
            reasons.iter().map(|reason| {
                Objection::refused(Rule::NotPermitted, Some(&file.change.path), reason)
            }),
        );
        if found.is_empty() && self.made_again(statement) != file.change.after {
            found.push(
                Objection::at(Rule::OtherFigures, &file.change.path)
                    .with("month", &statement.month),
            );
        }
        found
    }

    /// The file of a month's statement as it follows from what had landed; `None` where nothing
    /// does. What the parent does not hold is made of nothing.
    fn made_again(&self, statement: &Statement) -> Option<Vec<u8>> {
        let month = Month::read(&statement.month)?;
        let all = self.parent.lines(self.commit.claimed).ok()?;
        let again = self.parent.statement(&month, &statement.closed_by, &all)?;
        Some(again.write().into_bytes())
    }

    pub(super) fn is_known(&self, id: ulid::Ulid) -> bool {
        self.commit.landings.landing(&id).is_some()
    }

    /// Nobody says that another did it.
    pub(super) fn own(
        &self,
        by: &StaffId,
        file: &TouchedFile<'_>,
        id: String,
    ) -> Option<Objection> {
        let objection = || {
            Objection::at(Rule::OtherPerson, &file.change.path)
                .with("id", id)
                .with("staff", by)
                .with("signer", &self.signer.id)
        };
        (*by != self.signer.id).then(objection)
    }

    /// Months are closed by whom a policy lets.
    fn closer(&self) -> Option<Objection> {
        admit_closer(&self.signer.id, &self.parent.shelf, &self.world())
            .map(|reason| Objection::refused(Rule::NotPermitted, None, &reason))
    }

    /// Only an admin changes the house.
    pub(super) fn keeper(&self) -> Option<Objection> {
        admit_house(self.signer).map(|reason| Objection::refused(Rule::NotPermitted, None, &reason))
    }
}
