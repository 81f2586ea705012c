//! Why a command failed: a message by its id in the catalogues, what caused it, the next step, and the exit code.

use crate::calendar::OutOfCalendar;
use crate::ledger::LedgerError;
use crate::registry::{FileProblem, LoadError};

use super::exit::Exit;

/// A failure, ready to be told in any language.
#[derive(Debug)]
pub(super) struct Failure {
    pub(super) exit: Exit,
    /// Id of the message in the catalogues, `error-…`.
    pub(super) message: &'static str,
    pub(super) args: Vec<(&'static str, String)>,
    /// Id of the next step, `hint-…`.
    pub(super) hint: Option<&'static str>,
    /// Problems of files, each with its place.
    pub(super) files: Vec<FileProblem>,
    /// Lines that were rendered already: reasons of a refusal.
    pub(super) lines: Vec<String>,
}

impl Failure {
    pub(super) fn new(exit: Exit, message: &'static str) -> Self {
        Self { exit, message, args: Vec::new(), hint: None, files: Vec::new(), lines: Vec::new() }
    }

    pub(super) fn usage(message: &'static str) -> Self {
        Self::new(Exit::Usage, message)
    }

    /// Something that cannot be.
    pub(super) fn bug(what: &'static str) -> Self {
        Self::new(Exit::Bug, "error-bug").with("what", what)
    }

    pub(super) fn with(mut self, name: &'static str, value: impl ToString) -> Self {
        self.args.push((name, value.to_string()));
        self
    }

    pub(super) fn hint(mut self, hint: &'static str) -> Self {
        self.hint = Some(hint);
        self
    }

    pub(super) fn lines(mut self, lines: Vec<String>) -> Self {
        self.lines = lines;
        self
    }

    pub(super) fn files(mut self, files: Vec<FileProblem>) -> Self {
        self.files = files;
        self
    }
}

impl From<LedgerError> for Failure {
    fn from(error: LedgerError) -> Self {
        let mut causes = vec![error.to_string()];
        let mut source = std::error::Error::source(&error);
        while let Some(cause) = source {
            causes.push(cause.to_string());
            source = cause.source();
        }
        let remedy = error.remedy();
        let failure = Self::new(Exit::Repository, "error-ledger").with("why", causes.join(": "));
        match remedy {
            Some(remedy) => failure.with("remedy", remedy).hint("hint-ledger"),
            None => failure,
        }
    }
}

impl From<LoadError> for Failure {
    fn from(error: LoadError) -> Self {
        match error {
            LoadError::Ledger(error) => error.into(),
            LoadError::NoHouse => Self::new(Exit::Invalid, "error-no-house").hint("hint-init"),
            LoadError::House(problems) => Self::new(Exit::Invalid, "error-invalid-files").files(problems),
        }
    }
}

impl From<OutOfCalendar> for Failure {
    fn from(error: OutOfCalendar) -> Self {
        Self::new(Exit::Invalid, "error-out-of-calendar").with("date", error.date).hint("hint-calendar")
    }
}

impl From<std::io::Error> for Failure {
    fn from(error: std::io::Error) -> Self {
        Self::new(Exit::Repository, "error-io").with("why", error)
    }
}
