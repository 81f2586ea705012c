//! From an admitted intent to the change of files that one commit carries.

use std::collections::BTreeMap;

use crate::domain::document::Document;
use crate::domain::problem::{ProblemKind, SyntaxFault};
use crate::ledger::{Change, RepoPath, Write};

/// What a commit says: a sentence about what was done, and trailers for machines. Never a
/// customer's name or number.
#[derive(Clone, Debug)]
pub struct Message {
    subject: String,
    trailers: Vec<(&'static str, String)>,
}

impl Message {
    /// `operation` is the command in words: `report add`. `staff` is who did it.
    pub fn new(subject: impl Into<String>, operation: &str, staff: &str) -> Self {
        Self {
            subject: subject.into(),
            trailers: vec![
                ("Baobei-Operation", operation.to_owned()),
                ("Baobei-Staff", staff.to_owned()),
            ],
        }
    }

    /// What the operation is about: an id, a month.
    pub fn about(mut self, subject: impl ToString) -> Self {
        self.trailers.push(("Baobei-Subject", subject.to_string()));
        self
    }

    fn text(&self) -> String {
        let trailers: String =
            self.trailers.iter().map(|(key, value)| format!("{key}: {value}\n")).collect();
        format!("{}\n\n{trailers}", self.subject)
    }
}

/// Gathers the files of one change.
#[derive(Debug)]
#[must_use = "nothing is written until the change is committed"]
pub struct RecordWriter {
    writes: BTreeMap<RepoPath, Write>,
    message: Message,
}

impl RecordWriter {
    pub fn new(message: Message) -> Self {
        Self { writes: BTreeMap::new(), message }
    }

    pub fn create(&mut self, path: impl Into<RepoPath>, text: String) {
        self.writes.insert(path.into(), Write::Create(text.into_bytes()));
    }

    pub fn replace(&mut self, path: impl Into<RepoPath>, text: String) {
        self.writes.insert(path.into(), Write::Replace(text.into_bytes()));
    }

    /// A text among what is to be written that holds a character which nobody sees: it would land
    /// nowhere.
    pub fn hidden(&self) -> Option<String> {
        let texts = self.writes.values().filter_map(Write::bytes);
        let mut texts = texts.filter_map(|bytes| std::str::from_utf8(bytes).ok());
        texts.find_map(|text| {
            let problems = Document::parse(text).problems;
            let hidden = ProblemKind::Syntax { fault: SyntaxFault::HiddenCharacter };
            let found = problems.into_iter().find(|problem| problem.kind == hidden)?;
            text.get(found.span).map(str::to_owned)
        })
    }

    pub fn finish(self) -> Change {
        Change { writes: self.writes, message: self.message.text() }
    }
}
