//! Problems of files, and stories that were told.

use serde::Serialize;

/// A problem of a file.
#[derive(Debug, Serialize)]
pub struct Problem {
    pub file: String,
    pub line: usize,
    pub column: usize,
    /// `error` or `warning`.
    pub level: &'static str,
    pub code: &'static str,
    /// In English, whatever the language.
    pub message: String,
    pub hint: Option<String>,
}

/// A story, run.
#[derive(Debug, Serialize)]
pub struct Story {
    pub file: String,
    pub story: String,
    pub title: Option<String>,
    pub passed: bool,
    pub expectations: usize,
    pub failures: Vec<Miss>,
    /// Clauses the story came to.
    pub clauses: Vec<String>,
}

/// An expectation that was not met.
#[derive(Debug, Serialize)]
pub struct Miss {
    pub at: String,
    pub what: String,
    pub expected: String,
    pub found: String,
}
