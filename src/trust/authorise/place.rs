//! What a path says a file is. Only the places of a registry are known; everything else is
//! nobody's.

use chrono::{Datelike as _, Days, NaiveDate, TimeDelta};
use ulid::Ulid;
use unicode_normalization::is_nfc;

use super::objection::{Objection, Rule};
use crate::domain::ids::{DisputeId, FactId, ReportId, StaffId, TeamId};
use crate::domain::instant::{Instant, Zone};
use crate::domain::statement::Month;
use crate::ledger::RepoPath;

/// A path of more bytes is refused.
const LONGEST: usize = 200;
/// A place of the registry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Place {
    Settings,
    Signers,
    Policy,
    Story,
    Calendar,
    Account,
    Staff(StaffId),
    Team(TeamId),
    Report(ReportId, NaiveDate),
    Dispute(DisputeId, i32),
    Incident(FactId, i32),
    Lookup(Ulid, NaiveDate),
    Statement(String),
}

/// The place a path names.
pub(super) fn place(path: &RepoPath) -> Result<Place, Objection> {
    if path.as_str().len() > LONGEST {
        return Err(Objection::at(Rule::BadPath, path));
    }
    let place = named(path.as_str()).ok_or_else(|| Objection::at(Rule::UnknownFile, path))?;
    let is_record = matches!(
        place,
        Place::Report(..) | Place::Dispute(..) | Place::Incident(..) | Place::Lookup(..)
    );
    // Two names that a file system or a reader cannot tell apart would hide each other.
    let plain = is_record
        || (is_nfc(path.as_str())
            && path.as_str().chars().flat_map(char::to_lowercase).eq(path.as_str().chars()));
    if plain { Ok(place) } else { Err(Objection::at(Rule::OtherSpelling, path)) }
}

fn named(path: &str) -> Option<Place> {
    let parts: Vec<&str> = path.split('/').collect();
    let stem =
        || parts.last().and_then(|name| name.strip_suffix(".toml")).filter(|stem| !stem.is_empty());
    Some(match parts.as_slice() {
        ["baobei.toml"] => Place::Settings,
        ["allowed_signers"] => Place::Signers,
        ["policy", _] => stem().map(|_| Place::Policy)?,
        ["policy", "stories", _] => stem().map(|_| Place::Story)?,
        ["calendar", _] => stem().map(|_| Place::Calendar)?,
        ["accounts", _] => stem().map(|_| Place::Account)?,
        ["org", "staff", _] => Place::Staff(stem()?.parse().ok()?),
        ["org", "teams", _] => Place::Team(stem()?.parse().ok()?),
        ["reports", y, m, d, _] => Place::Report(ReportId(id(stem()?)?), day(y, m, d)?),
        ["lookups", y, m, d, _] => Place::Lookup(id(stem()?)?, day(y, m, d)?),
        ["disputes", y, _] => Place::Dispute(DisputeId(id(stem()?)?), day(y, "01", "01")?.year()),
        ["incidents", y, _] => Place::Incident(FactId(id(stem()?)?), day(y, "01", "01")?.year()),
        ["statements", _] => Place::Statement(
            Month::read(stem()?).filter(|month| Some(month.name()) == stem())?.name().to_owned(),
        ),
        _ => return None,
    })
}

/// An id in the one way it is written.
fn id(text: &str) -> Option<Ulid> {
    Ulid::from_string(text).ok().filter(|id| id.to_string() == text)
}

fn day(year: &str, month: &str, day: &str) -> Option<NaiveDate> {
    let text = format!("{year}/{month}/{day}");
    NaiveDate::parse_from_str(&text, "%Y/%m/%d")
        .ok()
        .filter(|day| day.format("%Y/%m/%d").to_string() == text)
}

/// Days a record that lands at an instant may stand under: those since it could have been written,
/// and the next one, for other clocks.
#[derive(Clone, Copy, Debug)]
pub(super) struct Span {
    first: NaiveDate,
    last: NaiveDate,
}

impl Span {
    pub(super) fn of(at: Instant, zone: Zone, offline_window: TimeDelta) -> Self {
        let first = zone.date(at.minus(offline_window));
        let last = zone.date(at);
        Self {
            first: first.checked_sub_days(Days::new(1)).unwrap_or(first),
            last: last.checked_add_days(Days::new(1)).unwrap_or(last),
        }
    }

    pub(super) fn holds(self, place: &Place) -> bool {
        match place {
            Place::Report(_, day) | Place::Lookup(_, day) => (self.first..=self.last).contains(day),
            Place::Dispute(_, year) | Place::Incident(_, year) => {
                (self.first.year()..=self.last.year()).contains(year)
            }
            _ => true,
        }
    }
}
