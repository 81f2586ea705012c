//! What a commit that waited wanted, put on top of what landed meanwhile.
//!
//! A commit is read as an intent again: records it made, facts it appended, other files it changed.
//! Facts are known by their ids, so that doing it twice is doing it once.

use crate::domain::dispute::Dispute;
use crate::domain::event::Event;
use crate::domain::incident::Incident;
use crate::domain::record_path::RecordKind;
use crate::domain::report::Report;
use crate::ledger::{RepoPath, Write};

use super::{add_act, add_event};

/// One file of a commit: before it, after it, and as it stands now where the commit is to be put.
#[derive(Clone, Debug)]
pub struct Edit {
    pub path: RepoPath,
    pub before: Option<Vec<u8>>,
    pub after: Option<Vec<u8>>,
    pub now: Option<Vec<u8>>,
}

/// What is left of an edit to be done.
#[derive(Clone, Debug, PartialEq)]
pub enum Left {
    /// It is done already.
    Nothing,
    Write(Box<Put>),
    /// Somebody else changed the file in another way.
    Clash,
}

/// A file to be written, and what that means.
#[derive(Clone, Debug, PartialEq)]
pub struct Put {
    pub path: RepoPath,
    pub write: Write,
    pub wants: Wants,
}

/// The intent of one file.
#[derive(Clone, Debug, PartialEq)]
pub enum Wants {
    /// A record that was not there.
    Make(Record),
    /// Facts appended to a record that is there, which is given with them.
    Append(Record, Vec<Event>),
    /// A file that is no record, or a record changed otherwise than by appending.
    Other,
}

/// A record that carries facts.
#[derive(Clone, Debug, PartialEq)]
#[expect(clippy::large_enum_variant, reason = "most records are reports")]
pub enum Record {
    Report(Report),
    Dispute(Dispute),
    Incident(Incident),
}

impl Record {
    /// Reads a file as what its folder says it is; `None` for what is no record or cannot be read.
    pub fn read(path: &RepoPath, bytes: &[u8]) -> Option<Self> {
        let text = std::str::from_utf8(bytes).ok()?;
        match path.place()?.kind() {
            RecordKind::Report => Report::read(text).ok().map(Self::Report),
            RecordKind::Dispute => Dispute::read(text).ok().map(Self::Dispute),
            RecordKind::Incident => Incident::read(text).ok().map(Self::Incident),
            _ => None,
        }
    }

    pub fn facts(&self) -> &[Event] {
        match self {
            Self::Report(report) => &report.events,
            Self::Dispute(dispute) => &dispute.acts,
            Self::Incident(incident) => &incident.acts,
        }
    }

    fn facts_mut(&mut self) -> &mut Vec<Event> {
        match self {
            Self::Report(report) => &mut report.events,
            Self::Dispute(dispute) => &mut dispute.acts,
            Self::Incident(incident) => &mut incident.acts,
        }
    }

    /// The same record without its facts: what never changes.
    fn head(&self) -> Self {
        let mut head = self.clone();
        head.facts_mut().clear();
        head
    }

    /// The file's text with one more fact.
    fn appended(&self, text: &str, fact: &Event) -> String {
        match self {
            Self::Report(_) => add_event(text, fact),
            Self::Dispute(_) | Self::Incident(_) => add_act(text, fact),
        }
    }
}

impl Edit {
    /// What is left of it.
    pub fn left(self) -> Left {
        if self.after == self.now {
            return Left::Nothing;
        }
        if self.before == self.now {
            return self.whole();
        }
        self.joined().unwrap_or(Left::Clash)
    }

    /// Nobody else touched the file: it is written as it was.
    fn whole(self) -> Left {
        let Self { path, before, after, .. } = self;
        let wants = after
            .as_deref()
            .and_then(|after| wants(&path, before.as_deref(), after))
            .unwrap_or(Wants::Other);
        let write = match after {
            None => Write::Remove,
            Some(after) if before.is_some() => Write::Replace(after),
            Some(after) => Write::Create(after),
        };
        Left::Write(Box::new(Put { path, write, wants }))
    }

    /// Others appended to the same record: the facts of both stand in it. `None` where that cannot
    /// be.
    fn joined(self) -> Option<Left> {
        let now = self.now?;
        let ours = Record::read(&self.path, self.after.as_deref()?)?;
        let theirs = Record::read(&self.path, &now)?;
        let before = self.before.as_deref().map(|before| Record::read(&self.path, before));
        let base = match before {
            Some(base) => base?,
            None => ours.head(),
        };
        let altered = |fact: &Event, other: &Record| {
            other.facts().iter().any(|known| known.id == fact.id && known != fact)
        };
        if [&theirs, &base].iter().any(|other| other.head() != ours.head())
            || ours.facts().iter().any(|fact| altered(fact, &theirs))
        {
            return None;
        }
        let missing = behind(&ours, &[&base, &theirs]);
        if missing.is_empty() {
            return Some(Left::Nothing);
        }
        let text = String::from_utf8(now).ok()?;
        let text = missing.iter().fold(text, |text, fact| ours.appended(&text, fact));
        let write = Write::Replace(text.into_bytes());
        Some(Left::Write(Box::new(Put {
            path: self.path,
            write,
            wants: Wants::Append(theirs, missing),
        })))
    }
}

/// What writing `after` over `before` means; `None` for what is no record, or is changed otherwise
/// than by appending.
fn wants(path: &RepoPath, before: Option<&[u8]>, after: &[u8]) -> Option<Wants> {
    let after = Record::read(path, after)?;
    let Some(before) = before else { return Some(Wants::Make(after)) };
    let before = Record::read(path, before)?;
    let facts = behind(&after, &[&before]);
    (before.head() == after.head() && !facts.is_empty()).then_some(Wants::Append(before, facts))
}

/// The facts of a record that none of the others has.
fn behind(record: &Record, others: &[&Record]) -> Vec<Event> {
    let known = |fact: &&Event| {
        others.iter().any(|other| other.facts().iter().any(|known| known.id == fact.id))
    };
    record.facts().iter().filter(|fact| !known(fact)).cloned().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEAD: &str = "format = 1\nid = \"01KAJ3V5M8Q4W7R2T9X6Y1Z0BC\"\nkind = \"k\"\npolicy = \
     \"p\"\nregistrant = \"lin\"\nnonce = \"0\"\n[customer]\n";
    const PLACE: &str = "reports/2026/11/21/01KAJ3V5M8Q4W7R2T9X6Y1Z0BC.toml";

    /// A report with the visits of these numbers.
    fn report(visits: &[u8]) -> Option<Vec<u8>> {
        let visit = |nth: &u8| {
            format!(
                "\n[[event]]\nid = \"01KAJ4V5M8Q4W7R2T9X6Y1Z0{nth:02}\"\ntype = \"visit\"\nby = \
                 \"lin\"\n"
            )
        };
        Some((HEAD.to_owned() + &visits.iter().map(visit).collect::<String>()).into_bytes())
    }

    fn left(
        path: &str,
        before: Option<Vec<u8>>,
        after: Option<Vec<u8>>,
        now: Option<Vec<u8>>,
    ) -> Left {
        Edit { path: path.parse().expect("a path"), before, after, now }.left()
    }

    fn written(left: Left) -> (Write, Wants) {
        match left {
            Left::Write(put) => (put.write, put.wants),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn a_record_that_nobody_has_is_made() {
        let (write, wants) = written(left(PLACE, None, report(&[1]), None));
        assert_eq!(write.bytes(), report(&[1]).as_deref());
        assert!(matches!(wants, Wants::Make(Record::Report(report)) if report.events.len() == 1));
    }

    #[test]
    fn facts_of_both_stand_in_the_record() {
        let (write, wants) =
            written(left(PLACE, report(&[1]), report(&[1, 3, 4]), report(&[1, 2, 4])));
        let Wants::Append(there, facts) = wants else { panic!("{wants:?}") };
        assert_eq!((there.facts().len(), facts.len()), (3, 1), "one of them had arrived already");
        let joined = Record::read(&PLACE.parse().expect("a path"), write.bytes().expect("bytes"))
            .expect("a record");
        let ids: Vec<String> =
            joined.facts().iter().map(|fact| fact.id.to_string()[24..].to_owned()).collect();
        assert_eq!(ids, ["01", "02", "04", "03"]);
    }

    #[test]
    fn what_is_done_is_not_done_again() {
        for (before, after, now) in [
            (None, report(&[1]), report(&[1])),
            (None, report(&[1]), report(&[1, 2])),
            (report(&[1]), report(&[1, 2]), report(&[1, 2, 3])),
            (report(&[]), None, None),
        ] {
            assert_eq!(left(PLACE, before, after, now), Left::Nothing);
        }
    }

    #[test]
    fn other_files_are_written_where_nobody_else_changed_them() {
        let text = |text: &str| Some(text.as_bytes().to_vec());
        let (write, wants) = written(left("org/staff/lin.toml", text("a"), text("b"), text("a")));
        assert_eq!((write.bytes(), wants), (Some(b"b".as_slice()), Wants::Other));
        assert_eq!(left("org/staff/lin.toml", text("a"), text("b"), text("c")), Left::Clash);
        assert_eq!(left("org/staff/lin.toml", text("a"), text("b"), None), Left::Clash);
    }

    #[test]
    fn what_was_altered_clashes() {
        let other_head = report(&[1]).map(|bytes| {
            String::from_utf8(bytes).expect("text").replace("\"lin\"", "\"wu\"").into_bytes()
        });
        assert_eq!(left(PLACE, None, report(&[1]), other_head), Left::Clash);
        let altered = report(&[1, 2]).map(|bytes| {
            String::from_utf8(bytes).expect("text").replace("visit", "call").into_bytes()
        });
        assert_eq!(left(PLACE, report(&[1]), report(&[1, 2, 3]), altered), Left::Clash);
        assert_eq!(
            left(PLACE, report(&[1]), report(&[1, 2]), Some(b"no record".to_vec())),
            Left::Clash
        );
    }
}
