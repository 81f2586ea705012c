//! Where the files of a registry stand, and what each place says its file is.

use std::fmt;
use std::str::FromStr;

use chrono::{Datelike as _, NaiveDate};
use ulid::Ulid;

use super::ids::{DisputeId, FactId, ReportId, StaffId, TeamId};
use super::statement::Month;

/// What a file of a registry is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum RecordKind {
    Settings,
    Signers,
    Policy,
    Story,
    Calendar,
    Staff,
    Team,
    Report,
    Dispute,
    Incident,
    Lookup,
    Statement,
}

impl RecordKind {
    /// The records to which dated facts are appended.
    pub const WITH_FACTS: [Self; 3] = [Self::Report, Self::Dispute, Self::Incident];

    /// What together says what the house is: all that its records are judged by.
    pub const HOUSE: [&'static str; 4] = ["baobei.toml", "policy", "calendar", "org"];

    /// The folder in which all files of the kind stand; for what is a single file, that file.
    pub fn folder(self) -> &'static str {
        match self {
            Self::Settings => "baobei.toml",
            Self::Signers => "allowed_signers",
            Self::Policy => "policy",
            Self::Story => "policy/stories",
            Self::Calendar => "calendar",
            Self::Staff => "org/staff",
            Self::Team => "org/teams",
            Self::Report => "reports",
            Self::Dispute => "disputes",
            Self::Incident => "incidents",
            Self::Lookup => "lookups",
            Self::Statement => "statements",
        }
    }

    /// The kind of files that stand where `path` does, whether or not its name is one that such a
    /// file may have.
    pub fn around(path: &str) -> Option<Self> {
        let below = |folder: &str| {
            path.strip_prefix(folder).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        };
        // Stories stand inside the folder of the policies, and so come first.
        const ALL: [RecordKind; 12] = [
            RecordKind::Report,
            RecordKind::Dispute,
            RecordKind::Incident,
            RecordKind::Lookup,
            RecordKind::Statement,
            RecordKind::Story,
            RecordKind::Policy,
            RecordKind::Calendar,
            RecordKind::Staff,
            RecordKind::Team,
            RecordKind::Settings,
            RecordKind::Signers,
        ];
        ALL.into_iter().find(|kind| below(kind.folder()))
    }

    /// Whether dated facts are appended to such a file.
    pub fn has_facts(self) -> bool {
        Self::WITH_FACTS.contains(&self)
    }

    /// Whether such a file says what the house is.
    pub fn is_house(self) -> bool {
        match self {
            Self::Settings
            | Self::Signers
            | Self::Policy
            | Self::Story
            | Self::Calendar
            | Self::Staff
            | Self::Team => true,
            Self::Report | Self::Dispute | Self::Incident | Self::Lookup | Self::Statement => false,
        }
    }
}

/// The place of one file. Written out and parsed, each is the inverse of the other, so that no two
/// paths name one place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RecordPath {
    /// `baobei.toml`
    Settings,
    /// `allowed_signers`
    Signers,
    /// `policy/<name>.toml`, in whatever way the house names its versions
    Policy(String),
    /// `policy/stories/<name>.toml`
    Story(String),
    /// `calendar/<name>.toml`
    Calendar(String),
    /// `org/staff/<id>.toml`
    Staff(StaffId),
    /// `org/teams/<id>.toml`
    Team(TeamId),
    /// `reports/2026/11/21/<id>.toml`, by the day on which it was written
    Report(ReportId, NaiveDate),
    /// `disputes/2026/<id>.toml`
    Dispute(DisputeId, i32),
    /// `incidents/2026/<id>.toml`
    Incident(FactId, i32),
    /// `lookups/2026/11/21/<id>.toml`
    Lookup(FactId, NaiveDate),
    /// `statements/2026-11.toml`
    Statement(Month),
}

impl RecordPath {
    /// The place that a path names; `None` for what is no place of a registry's.
    pub fn parse(path: &str) -> Option<Self> {
        let parts: Vec<&str> = path.split('/').collect();
        let stem = || parts.last()?.strip_suffix(".toml").filter(|stem| !stem.is_empty());
        Some(match parts.as_slice() {
            ["baobei.toml"] => Self::Settings,
            ["allowed_signers"] => Self::Signers,
            ["policy", _] => Self::Policy(stem()?.to_owned()),
            ["policy", "stories", _] => Self::Story(stem()?.to_owned()),
            ["calendar", _] => Self::Calendar(stem()?.to_owned()),
            ["org", "staff", _] => Self::Staff(stem()?.parse().ok()?),
            ["org", "teams", _] => Self::Team(stem()?.parse().ok()?),
            ["reports", y, m, d, _] => Self::Report(ReportId(id(stem()?)?), day(y, m, d)?),
            ["lookups", y, m, d, _] => Self::Lookup(FactId(id(stem()?)?), day(y, m, d)?),
            ["disputes", y, _] => Self::Dispute(DisputeId(id(stem()?)?), year(y)?),
            ["incidents", y, _] => Self::Incident(FactId(id(stem()?)?), year(y)?),
            ["statements", _] => {
                Self::Statement(Month::read(stem()?).filter(|month| Some(month.name()) == stem())?)
            }
            _ => return None,
        })
    }

    /// The place of a dispute that is opened on a day of the house's zone.
    pub fn of_dispute(dispute: DisputeId, day: NaiveDate) -> Self {
        Self::Dispute(dispute, day.year())
    }

    /// The place of an incident that is recorded on a day of the house's zone.
    pub fn of_incident(incident: FactId, day: NaiveDate) -> Self {
        Self::Incident(incident, day.year())
    }

    /// The place of the same record, had it been recorded on a day of the house's zone.
    pub fn on(self, day: NaiveDate) -> Self {
        match self {
            Self::Report(id, _) => Self::Report(id, day),
            Self::Lookup(id, _) => Self::Lookup(id, day),
            Self::Dispute(id, _) => Self::of_dispute(id, day),
            Self::Incident(id, _) => Self::of_incident(id, day),
            other => other,
        }
    }

    pub fn kind(&self) -> RecordKind {
        match self {
            Self::Settings => RecordKind::Settings,
            Self::Signers => RecordKind::Signers,
            Self::Policy(_) => RecordKind::Policy,
            Self::Story(_) => RecordKind::Story,
            Self::Calendar(_) => RecordKind::Calendar,
            Self::Staff(_) => RecordKind::Staff,
            Self::Team(_) => RecordKind::Team,
            Self::Report(..) => RecordKind::Report,
            Self::Dispute(..) => RecordKind::Dispute,
            Self::Incident(..) => RecordKind::Incident,
            Self::Lookup(..) => RecordKind::Lookup,
            Self::Statement(_) => RecordKind::Statement,
        }
    }

    /// The id that the file must state, which its name repeats; `None` where the name is free.
    pub fn id(&self) -> Option<String> {
        Some(match self {
            Self::Staff(id) => id.to_string(),
            Self::Team(id) => id.to_string(),
            Self::Report(id, _) => id.to_string(),
            Self::Dispute(id, _) => id.to_string(),
            Self::Incident(id, _) | Self::Lookup(id, _) => id.to_string(),
            Self::Statement(month) => month.name().to_owned(),
            Self::Settings
            | Self::Signers
            | Self::Policy(_)
            | Self::Story(_)
            | Self::Calendar(_) => return None,
        })
    }
}

impl fmt::Display for RecordPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let folder = self.kind().folder();
        match self {
            Self::Settings | Self::Signers => f.write_str(folder),
            Self::Policy(name) | Self::Story(name) | Self::Calendar(name) => {
                write!(f, "{folder}/{name}.toml")
            }
            Self::Staff(id) => write!(f, "{folder}/{id}.toml"),
            Self::Team(id) => write!(f, "{folder}/{id}.toml"),
            Self::Report(id, day) => write!(f, "{folder}/{}/{id}.toml", day.format("%Y/%m/%d")),
            Self::Lookup(id, day) => write!(f, "{folder}/{}/{id}.toml", day.format("%Y/%m/%d")),
            Self::Dispute(id, year) => write!(f, "{folder}/{year:04}/{id}.toml"),
            Self::Incident(id, year) => write!(f, "{folder}/{year:04}/{id}.toml"),
            Self::Statement(month) => write!(f, "{folder}/{}.toml", month.name()),
        }
    }
}

/// An id in the one way it is written.
fn id(text: &str) -> Option<Ulid> {
    Ulid::from_string(text).ok().filter(|id| id.to_string() == text)
}

fn year(text: &str) -> Option<i32> {
    day(text, "01", "01").map(|day| day.year())
}

/// A day in the one way it is written.
fn day(year: &str, month: &str, day: &str) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(number(year, 4)?, number(month, 2)?, number(day, 2)?)
}

/// A number that is written with so many digits.
fn number<T: FromStr>(text: &str, digits: usize) -> Option<T> {
    let is_whole = text.len() == digits && text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|_| is_whole)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn days() -> impl Strategy<Value = NaiveDate> {
        (1i32..=9999, 1u32..=366)
            .prop_filter_map("no such day", |(year, day)| NaiveDate::from_yo_opt(year, day))
    }

    fn places() -> impl Strategy<Value = RecordPath> {
        let ulid = || any::<u128>().prop_map(Ulid::from);
        let name = || "[a-z0-9王][a-z0-9_.明-]{0,9}";
        prop_oneof![
            Just(RecordPath::Settings),
            Just(RecordPath::Signers),
            name().prop_map(RecordPath::Policy),
            name().prop_map(RecordPath::Story),
            name().prop_map(RecordPath::Calendar),
            name().prop_map(|id| RecordPath::Staff(id.parse().expect("an id"))),
            name().prop_map(|id| RecordPath::Team(id.parse().expect("an id"))),
            (ulid(), days()).prop_map(|(id, day)| RecordPath::Report(ReportId(id), day)),
            (ulid(), days()).prop_map(|(id, day)| RecordPath::Lookup(FactId(id), day)),
            (ulid(), 1i32..=9999).prop_map(|(id, year)| RecordPath::Dispute(DisputeId(id), year)),
            (ulid(), 1i32..=9999).prop_map(|(id, year)| RecordPath::Incident(FactId(id), year)),
            (1i32..=9999, 1u32..=12).prop_map(|(year, month)| {
                let month = Month::read(&format!("{year:04}-{month:02}"));
                RecordPath::Statement(month.expect("a month"))
            }),
        ]
    }

    proptest! {
        #[test]
        fn written_and_parsed_are_inverse(place in places()) {
            let text = place.to_string();
            prop_assert_eq!(RecordPath::parse(&text), Some(place.clone()));
            prop_assert_eq!(RecordKind::around(&text), Some(place.kind()));
            let is_named = place.id().is_none_or(|id| text.ends_with(&format!("/{id}.toml")));
            prop_assert!(is_named);
        }

        #[test]
        fn parsed_and_written_are_inverse(
            text in concat!(
                "(reports|disputes|org/staff|policy|statements)",
                "/[0-9/]{0,11}/?[0-9A-Z]{0,26}(.toml)?"
            )
        ) {
            if let Some(place) = RecordPath::parse(&text) {
                prop_assert_eq!(place.to_string(), text);
            }
        }
    }

    #[test]
    fn what_is_no_place() {
        for path in [
            "",
            "notes.md",
            "accounts/x.toml",
            "findings/01KAJ3V5M8Q4W7R2T9X6Y1Z0BC.toml",
            "reports/01KAJ3V5M8Q4W7R2T9X6Y1Z0BC.toml",
            "reports/2026/2/1/01KAJ3V5M8Q4W7R2T9X6Y1Z0BC.toml",
            "reports/2026/02/30/01KAJ3V5M8Q4W7R2T9X6Y1Z0BC.toml",
            "reports/2026/02/01/01kaj3v5m8q4w7r2t9x6y1z0bc.toml",
            "reports/2026/02/01/13800001234.toml",
            "reports/2026/02/01/01KAJ3V5M8Q4W7R2T9X6Y1Z0BC.txt",
            "disputes/26/01KAJ3V5M8Q4W7R2T9X6Y1Z0BC.toml",
            "org/staff/Lin.toml",
            "org/people/lin.toml",
            "policy/drafts/x.toml",
            "policy/.toml",
            "statements/202611.toml",
            "statements/2026-13.toml",
        ] {
            assert_eq!(RecordPath::parse(path), None, "{path}");
        }
    }

    #[test]
    fn the_folder_says_the_kind_of_what_is_misplaced() {
        assert_eq!(RecordKind::around("reports/x.toml"), Some(RecordKind::Report));
        assert_eq!(RecordKind::around("policy/stories/deep/x.toml"), Some(RecordKind::Story));
        assert_eq!(RecordKind::around("reportsx/a.toml"), None);
        assert_eq!(RecordKind::around("baobei.toml.orig"), None);
    }
}
