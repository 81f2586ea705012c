//! Which places of a registry a commit may touch, and under which days it may put new records.

use chrono::{Datelike as _, Days, NaiveDate, TimeDelta};
use unicode_normalization::is_nfc;

use super::objection::{Objection, Rule};
use crate::domain::instant::{Instant, Zone};
use crate::domain::record_path::{RecordKind, RecordPath};
use crate::ledger::RepoPath;

/// A path of more bytes is refused.
const LONGEST: usize = 200;

/// The place a path names.
pub(super) fn place(path: &RepoPath) -> Result<RecordPath, Objection> {
    if path.as_str().len() > LONGEST {
        return Err(Objection::at(Rule::BadPath, path));
    }
    let place = path.place().ok_or_else(|| Objection::at(Rule::UnknownFile, path))?;
    let kind = place.kind();
    // Two names that a file system or a reader cannot tell apart would hide each other.
    let plain = kind.has_facts()
        || kind == RecordKind::Lookup
        || (is_nfc(path.as_str())
            && path.as_str().chars().flat_map(char::to_lowercase).eq(path.as_str().chars()));
    if plain { Ok(place) } else { Err(Objection::at(Rule::OtherSpelling, path)) }
}

/// Days a record that lands at an instant may stand under: those since it could have been written,
/// and the next one, for other clocks.
#[derive(Clone, Copy, Debug)]
pub struct LandingDays {
    first: NaiveDate,
    last: NaiveDate,
}

impl LandingDays {
    /// Those of an instant, in a house that lets so long pass without a network.
    pub fn of(at: Instant, zone: Zone, offline_window: TimeDelta) -> Self {
        let first = zone.date(at.minus(offline_window));
        let last = zone.date(at);
        Self {
            first: first.checked_sub_days(Days::new(1)).unwrap_or(first),
            last: last.checked_add_days(Days::new(1)).unwrap_or(last),
        }
    }

    /// Whether a new record may stand at a place.
    pub fn holds(self, place: &RecordPath) -> bool {
        match place {
            RecordPath::Report(_, day) | RecordPath::Lookup(_, day) => {
                (self.first..=self.last).contains(day)
            }
            RecordPath::Dispute(_, year) | RecordPath::Incident(_, year) => {
                (self.first.year()..=self.last.year()).contains(year)
            }
            _ => true,
        }
    }
}
