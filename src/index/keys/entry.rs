//! What the index keeps of one file.

use std::collections::BTreeSet;

use ulid::Ulid;

use crate::domain::dispute::Dispute;
use crate::domain::event::builtin;
use crate::domain::ids::ReportId;
use crate::domain::incident::Incident;
use crate::domain::instant::Instant;
use crate::domain::landing::Landed;
use crate::domain::record_path::RecordKind;
use crate::domain::report::Report;
use crate::index::effect::RecordReader;
use crate::ledger::RepoPath;
use crate::rules::counting_rules;
use crate::rules::marks::{Mark, of_days, standing};
use crate::rules::same_customer::found_against;
use crate::rules::subject::ever_known;

/// A record's file, and everything it is found by. An edit may leave marks behind that it no longer
/// bears; who looks up compares.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct IndexEntry {
    pub(super) path: RepoPath,
    pub(super) id: Ulid,
    pub(super) marks: BTreeSet<u64>,
}

impl IndexEntry {
    /// Reads a file; `None` where it is no record that a judgement would look at. `landed` says
    /// when the record with an id did.
    pub(super) fn of(
        path: &RepoPath,
        bytes: &[u8],
        landed: impl Fn(Ulid) -> Option<Landed>,
    ) -> Option<Self> {
        let text = std::str::from_utf8(bytes).ok()?;
        let (id, marks) = match path.place()?.kind() {
            RecordKind::Report => Report::read(text).ok().map(|report| {
                let mut marks = of_report(&report, landed);
                let found: Vec<ReportId> = report.events.iter().filter_map(found_against).collect();
                marks.extend(naming(&found));
                marks.extend(report.events.iter().filter_map(|event| Mark::end_of(event.id.0)));
                (report.id.0, marks)
            })?,
            RecordKind::Dispute => Dispute::read(text).ok().map(|dispute| {
                let mut marks = naming(&dispute.reports);
                marks.extend(dispute.acts.iter().filter_map(|act| Mark::end_of(act.id.0)));
                (dispute.id.0, marks)
            })?,
            RecordKind::Incident => Incident::read(text)
                .ok()
                .map(|incident| (incident.id.0, naming(&incident.reports)))?,
            _ => return None,
        };
        let marks = marks.into_iter().chain(Mark::end_of(id)).map(|mark| mark.number()).collect();
        Some(Self { path: path.clone(), id, marks })
    }

    pub(super) fn encode(&self, out: &mut Vec<u8>) {
        let count = |length: usize| u32::try_from(length).unwrap_or(u32::MAX).to_le_bytes();
        out.extend_from_slice(&count(self.path.as_str().len()));
        out.extend_from_slice(self.path.as_str().as_bytes());
        out.extend_from_slice(&self.id.to_bytes());
        out.extend_from_slice(&count(self.marks.len()));
        self.marks.iter().for_each(|mark| out.extend_from_slice(&mark.to_le_bytes()));
    }

    pub(super) fn decode(from: &mut RecordReader<'_>) -> Option<Self> {
        let path = RepoPath::new(from.text()?).ok()?;
        let id = from.id()?;
        let marks = (0..from.count()?)
            .map(|_| from.array().map(u64::from_le_bytes))
            .collect::<Option<_>>()?;
        Some(Self { path, id, marks })
    }
}

fn naming(reports: &[ReportId]) -> BTreeSet<Mark> {
    reports.iter().map(|report| Mark::naming(*report)).collect()
}

fn of_report(report: &Report, landed: impl Fn(Ulid) -> Option<Landed>) -> BTreeSet<Mark> {
    let mut marks: BTreeSet<Mark> =
        ever_known(report).iter().flat_map(|subject| standing(&report.policy, subject)).collect();
    marks.extend(counting_rules().iter().flat_map(|rule| rule.marks(report)));
    let corrections = report.events.iter().filter(|event| event.is(builtin::AMEND));
    let ids = corrections.map(|event| event.id.0).chain([report.id.0]);
    let sent: Vec<Instant> = ids.filter_map(landed).map(|landed| landed.at).collect();
    marks.extend(of_days(report, &sent));
    marks
}
