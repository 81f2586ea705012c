//! What a commit that waited wanted, put on top of what landed meanwhile.
//!
//! A commit is read as an intent again: records it made, facts it appended, other files it changed.
//! Facts are known by their ids, so that doing it twice is doing it once.

use crate::domain::event::Event;
use crate::domain::record::{AppendFault, Record, compare};
use crate::domain::record_path::RecordKind;
use crate::ledger::{RepoPath, Write};

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
    /// It edited what had landed, which no later landing makes right.
    Broken(Vec<AppendFault>),
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

impl Edit {
    /// What is left of it.
    pub fn left(self) -> Left {
        if self.after == self.now {
            return Left::Nothing;
        }
        let faults = self.faults();
        if !faults.is_empty() {
            return Left::Broken(faults);
        }
        if self.before == self.now {
            return self.whole();
        }
        self.joined().unwrap_or(Left::Clash)
    }

    /// How it breaks the law of records, which holds before anything is joined.
    fn faults(&self) -> Vec<AppendFault> {
        let Some(kind) = self.kind().filter(|kind| kind.has_facts()) else { return Vec::new() };
        let found = compare(kind, self.before.as_deref(), self.after.as_deref());
        let is_read = || self.after.as_deref().is_none_or(|after| read(kind, after).is_some());
        if found.faults.is_empty() && !is_read() {
            return vec![AppendFault::Unreadable];
        }
        found.faults
    }

    fn kind(&self) -> Option<RecordKind> {
        self.path.place().map(|place| place.kind())
    }

    /// Nobody else touched the file: it is written as it was.
    fn whole(self) -> Left {
        let kind = self.kind();
        let Self { path, before, after, .. } = self;
        let wants = kind
            .zip(after.as_deref())
            .and_then(|(kind, after)| wants(kind, before.as_deref(), after))
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
        let kind = self.kind()?;
        let now = self.now?;
        let ours = read(kind, self.after.as_deref()?)?;
        let theirs = read(kind, &now)?;
        let before = self.before.as_deref().map(|before| read(kind, before));
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
        let text = missing.iter().fold(text, |text, fact| Record::with_fact(kind, &text, fact));
        let write = Write::Replace(text.into_bytes());
        Some(Left::Write(Box::new(Put {
            path: self.path,
            write,
            wants: Wants::Append(theirs, missing),
        })))
    }
}

/// The record that a file holds; `None` for what is none, takes no facts or cannot be read.
fn read(kind: RecordKind, bytes: &[u8]) -> Option<Record> {
    Record::read(kind, std::str::from_utf8(bytes).ok()?)
        .filter(|_| kind.has_facts())
        .and_then(Result::ok)
}

/// What writing `after` over `before` means; `None` for what is no record, or is changed otherwise
/// than by appending.
fn wants(kind: RecordKind, before: Option<&[u8]>, after: &[u8]) -> Option<Wants> {
    let after = read(kind, after)?;
    let Some(before) = before else { return Some(Wants::Make(after)) };
    let before = read(kind, before)?;
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
        let joined = read(RecordKind::Report, write.bytes().expect("bytes")).expect("a record");
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

    #[test]
    fn an_edit_of_what_landed_is_broken_whatever_landed_since() {
        let remark =
            |bytes: Option<Vec<u8>>| bytes.map(|bytes| [&bytes, &b"# mine\n"[..]].concat());
        let id = "01KAJ4V5M8Q4W7R2T9X6Y1Z001".parse().expect("an id");
        for (after, fault) in [
            (remark(report(&[1])), AppendFault::NothingAdded),
            (remark(report(&[1, 2])), AppendFault::Remark),
            (report(&[]), AppendFault::Vanished(id)),
            (None, AppendFault::Removed),
            (Some(b"kind = ".to_vec()), AppendFault::Unreadable),
        ] {
            for now in [report(&[1]), report(&[1, 3])] {
                let left = left(PLACE, report(&[1]), after.clone(), now);
                assert_eq!(left, Left::Broken(vec![fault.clone()]));
            }
        }
    }
}
