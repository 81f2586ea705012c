//! What stands between the cells of a table.

use std::fmt;

/// What stands between the cells of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Delimiter {
    Comma,
    Tab,
    Semicolon,
    /// `，`, as tables typed by hand have it.
    WideComma,
}

impl fmt::Display for Delimiter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::Comma => ",",
            Self::Tab => "tab",
            Self::Semicolon => ";",
            Self::WideComma => "，",
        })
    }
}
