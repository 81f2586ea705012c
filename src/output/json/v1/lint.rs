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
    /// What was expected and did not come.
    pub faults: Vec<String>,
    /// Clauses the verdicts rested on.
    pub clauses: Vec<String>,
}
