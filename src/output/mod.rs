//! What the program hands over: tables for people, JSON and CSV for machines.
//!
//! Each view is a file under [`view`]; it takes what the engine found and knows its three forms.
//! JSON goes through the frozen types of [`json::v1`], CSV through the fixed columns of [`csv`], so
//! that neither changes when the engine does. Nothing here prints.

pub mod colour;
pub mod csv;
pub mod json;
pub mod problem;
pub mod table;
pub mod view;

#[cfg(test)]
mod fixture;

use std::str::FromStr;

use crate::domain::ids::CommitId;
use crate::domain::instant::Instant;
use crate::domain::order::Order;
use crate::lang::Words;

use crate::app::sight::Sight;
use colour::Palette;

/// How a view is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Format {
    /// For people, in their language.
    #[default]
    Table,
    /// One object, versioned.
    Json,
    /// A sheet with fixed columns.
    Csv,
}

/// A word that names no format.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is no format; write table, json or csv")]
pub struct UnknownFormat(pub String);

impl Format {
    pub const ALL: [Self; 3] = [Self::Table, Self::Json, Self::Csv];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Table => "table",
            Self::Json => "json",
            Self::Csv => "csv",
        }
    }
}

impl FromStr for Format {
    type Err = UnknownFormat;

    fn from_str(text: &str) -> Result<Self, UnknownFormat> {
        Self::ALL
            .into_iter()
            .find(|format| format.as_str() == text)
            .ok_or_else(|| UnknownFormat(text.to_owned()))
    }
}

/// What every view is written with.
#[derive(Clone, Copy)]
pub struct Page<'p> {
    pub words: Words<'p>,
    /// The instant the answer is for.
    pub as_of: Instant,
    /// How the order of what is shown is secured.
    pub order: &'p Order,
    /// The commit the answer was read from; nothing in a registry without one.
    pub commit: Option<CommitId>,
    /// Whose eyes it is for.
    pub sight: Sight<'p>,
    /// Columns of the terminal; `None` never wraps.
    pub width: Option<u16>,
    pub palette: Palette,
}
