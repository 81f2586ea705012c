//! A closed commission month.

use serde::{Deserialize, Serialize};

use super::ids::{CommitId, FactId, StaffId};
use super::money::Money;

/// One amount for one person, with what it rests on. Never changed: a later correction is a counter-entry in a later month.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// The deal's event, or the incident.
    pub about: FactId,
    pub staff: StaffId,
    /// `share`, `flat`, `counter` …
    pub kind: String,
    pub amount: Money,
    pub clauses: Vec<String>,
    pub policy: String,
}

/// A month as it was closed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Statement {
    pub format: u32,
    /// `2026-11`.
    pub month: String,
    /// The commit whose facts the month was closed on.
    #[serde(with = "as_text")]
    pub input: CommitId,
    pub closed_by: StaffId,
    /// Policies and versions that judged: `auto-dealership 1`.
    pub policies: Vec<String>,
    /// The sum of all entries: what payroll must arrive at.
    pub control_total: Money,
    #[serde(default, rename = "entry", skip_serializing_if = "Vec::is_empty")]
    pub entries: Vec<Entry>,
}

impl Statement {
    /// Where the file stands: `statements/2026-11.toml`.
    pub fn path(month: &str) -> String {
        format!("statements/{month}.toml")
    }

    /// The file's text.
    pub fn write(&self) -> String {
        toml::to_string(self).expect("every field of a statement has a TOML form")
    }
}

/// A commit's name as text in a file.
mod as_text {
    use super::CommitId;
    use serde::{Deserialize, Deserializer, Serializer};

    pub(super) fn serialize<S: Serializer>(commit: &CommitId, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(commit)
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<CommitId, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}
