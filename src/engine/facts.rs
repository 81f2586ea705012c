//! What a judgement looks at.

use crate::domain::dispute::Dispute;
use crate::domain::ids::ReportId;
use crate::domain::incident::Incident;
use crate::domain::report::Report;
use crate::policy::Shelf;
use crate::rules::World;

/// Everything a judgement looks at. An index may hand over only the registrations that can touch
/// the one in question.
#[derive(Clone)]
pub struct JudgementFacts<'a> {
    pub reports: Vec<&'a Report>,
    pub disputes: Vec<&'a Dispute>,
    pub incidents: Vec<&'a Incident>,
    pub shelf: &'a Shelf,
    pub world: World<'a>,
}

impl<'a> JudgementFacts<'a> {
    /// A report by its id. Reports mostly stand in the order of their ids.
    pub fn report(&self, id: ReportId) -> Option<&'a Report> {
        let by_id = self.reports.binary_search_by_key(&id, |report| report.id).ok();
        let known = by_id.and_then(|place| self.reports.get(place));
        known.or_else(|| self.reports.iter().find(|report| report.id == id)).copied()
    }
}
