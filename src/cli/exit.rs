//! Exit codes: an interface, the same in every release.

use std::process::ExitCode;

/// How a command ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exit {
    /// Done, or clean.
    Done = 0,
    /// There are findings, or a rule refused.
    Findings = 1,
    /// The command line was not understood.
    Usage = 2,
    /// Data or policy are invalid.
    Invalid = 3,
    /// The repository moved, is busy or cannot be used; nothing is lost.
    Repository = 4,
    /// Not allowed, or a verification failed.
    Forbidden = 5,
    /// A bug.
    Bug = 70,
}

impl Exit {
    /// All codes with the message id that explains each; the man page lists them.
    pub const ALL: [(Self, &'static str); 7] = [
        (Self::Done, "exit-done"),
        (Self::Findings, "exit-findings"),
        (Self::Usage, "exit-usage"),
        (Self::Invalid, "exit-invalid"),
        (Self::Repository, "exit-repository"),
        (Self::Forbidden, "exit-forbidden"),
        (Self::Bug, "exit-bug"),
    ];
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit as u8)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_fixed() {
        let codes = Exit::ALL.map(|(exit, _)| exit as u8);
        assert_eq!(codes, [0, 1, 2, 3, 4, 5, 70]);
    }
}
