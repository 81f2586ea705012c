//! What a judgement looks at.

use crate::domain::dispute::Dispute;
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
