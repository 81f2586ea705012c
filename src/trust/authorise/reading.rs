//! Every touched file read by the registry's own readers, with all its problems.

use super::objection::{Objection, Rule};
use super::{ChangedFile, most_bytes};
use crate::calendar::WorkCalendar;
use crate::domain::dispute::Dispute;
use crate::domain::event::Event;
use crate::domain::house::House;
use crate::domain::ids::StaffId;
use crate::domain::incident::Incident;
use crate::domain::landing::Landing;
use crate::domain::problem::{Problem, ProblemKind};
use crate::domain::record_path::RecordPath;
use crate::domain::report::Report;
use crate::domain::staff::{Staff, Team};
use crate::domain::statement::Statement;
use crate::engine::stories::StoryFile;
use crate::index::Landings;
use crate::policy::Policy;
use crate::registry::plain;

/// A file as it is after the commit.
pub(super) enum FileReading {
    House(Box<House>),
    Policy(Box<Policy>),
    Staff(Box<Staff>),
    Team(Team),
    Report(Box<Report>),
    Dispute(Dispute),
    Incident(Incident),
    Lookup(Lookup),
    Statement(Statement),
    /// It reads, and nothing in it is judged.
    Other,
}

/// Somebody asked for a customer: who, by which keys, with which answers.
#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Lookup {
    #[serde(rename = "format")]
    _format: u32,
    pub(super) id: crate::domain::ids::FactId,
    pub(super) by: StaffId,
    #[serde(rename = "keys")]
    _keys: Vec<String>,
    #[serde(rename = "answers")]
    _answers: Vec<String>,
}

/// Reads the file; what has landed up to the parent bears its landing.
///
/// # Errors
/// Every problem of the file.
pub(super) fn read(
    change: &ChangedFile,
    bytes: &[u8],
    place: &RecordPath,
    landings: &dyn Landings,
) -> Result<FileReading, Vec<Objection>> {
    let path = &change.path;
    let most = most_bytes(path, change.before.as_ref().map_or(0, Vec::len));
    if bytes.len() > most {
        return Err(vec![
            Objection::at(Rule::TooLarge, path)
                .with("most", most / 1024)
                .with("size", bytes.len().div_ceil(1024)),
        ]);
    }
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let before = String::from_utf8_lossy(&bytes[..error.valid_up_to()]);
        vec![Objection::unreadable(
            path,
            &before,
            &Problem::new(before.len()..before.len(), ProblemKind::NotUtf8),
        )]
    })?;
    let read = parsed(path.as_str(), text, place);
    let mut read = read.map_err(|problems| {
        problems
            .iter()
            .map(|problem| Objection::unreadable(path, text, problem))
            .collect::<Vec<_>>()
    })?;
    read.land(landings);
    if read.id() == place.id() {
        Ok(read)
    } else {
        Err(vec![Objection::at(Rule::IdNotFileName, path)])
    }
}

fn parsed(path: &str, text: &str, place: &RecordPath) -> Result<FileReading, Vec<Problem>> {
    Ok(match place {
        RecordPath::Settings => FileReading::House(Box::new(House::read(text)?)),
        RecordPath::Policy(_) => FileReading::Policy(Box::new(Policy::read(path, text)?)),
        RecordPath::Staff(_) => FileReading::Staff(Box::new(Staff::read(text)?)),
        RecordPath::Team(_) => FileReading::Team(Team::read(text)?),
        RecordPath::Report(..) => FileReading::Report(Box::new(Report::read(text)?)),
        RecordPath::Dispute(..) => FileReading::Dispute(Dispute::read(text)?),
        RecordPath::Incident(..) => FileReading::Incident(Incident::read(text)?),
        RecordPath::Lookup(..) => FileReading::Lookup(plain(text)?),
        RecordPath::Statement(_) => FileReading::Statement(Statement::read(text)?),
        RecordPath::Story(_) => StoryFile::read(text).map(|_| FileReading::Other)?,
        RecordPath::Calendar(_) => {
            WorkCalendar::read(&[(path, text)]).map(|_| FileReading::Other).map_err(|problems| {
                problems.into_iter().map(|found| found.problem).collect::<Vec<_>>()
            })?
        }
        RecordPath::Signers => FileReading::Other,
    })
}

impl FileReading {
    /// What its file must be called.
    fn id(&self) -> Option<String> {
        Some(match self {
            Self::Staff(staff) => staff.id.to_string(),
            Self::Team(team) => team.id.to_string(),
            Self::Report(report) => report.id.to_string(),
            Self::Dispute(dispute) => dispute.id.to_string(),
            Self::Incident(incident) => incident.id.to_string(),
            Self::Lookup(lookup) => lookup.id.to_string(),
            Self::Statement(statement) => statement.month.clone(),
            Self::House(_) | Self::Policy(_) | Self::Other => return None,
        })
    }

    fn land(&mut self, landings: &dyn Landings) {
        let landing =
            |id: ulid::Ulid| landings.landing(&id).map_or(Landing::Uncommitted, Landing::Landed);
        let all = |events: &mut Vec<Event>| {
            events.iter_mut().for_each(|event| event.landing = landing(event.id.0))
        };
        match self {
            Self::Report(report) => {
                report.landing = landing(report.id.0);
                all(&mut report.events);
            }
            Self::Dispute(dispute) => {
                dispute.landing = landing(dispute.id.0);
                all(&mut dispute.acts);
            }
            Self::Incident(incident) => {
                incident.landing = landing(incident.id.0);
                all(&mut incident.acts);
            }
            _ => {}
        }
    }
}
