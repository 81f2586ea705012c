//! The claims of a report: what it claims from one landing on (law 16).

use crate::domain::event::Event;
use crate::domain::ids::{FactId, ReportId};
use crate::domain::landing::Landing;
use crate::domain::report::Report;

use super::world::World;

/// One claim of a report.
#[derive(Clone, Copy, Debug)]
pub struct Claim<'a> {
    pub report: &'a Report,
    /// The landing from which it claims: the report's, or that of the correction that made it.
    pub since: &'a Landing,
    /// That correction.
    pub correction: Option<&'a Event>,
    /// The correction that let its keys go.
    pub let_go: Option<&'a Event>,
}

impl<'a> Claim<'a> {
    /// The first claim of a report, as long as nothing corrects it.
    pub fn first(report: &'a Report) -> Self {
        Self { report, since: &report.landing, correction: None, let_go: None }
    }

    /// Its place in the order of claims.
    pub fn place(&self) -> (u64, ReportId, Option<FactId>) {
        (self.since.order(), self.report.id, self.correction.map(|event| event.id))
    }

    /// Whether this is what the report claimed as a landing found it.
    pub fn is_of(&self, order: u64) -> bool {
        self.since.order() <= order && self.let_go.is_none_or(|next| order < next.landing.order())
    }

    /// Whether a fact of the report belongs to this claim, by its place in the order. What corrects
    /// an event, or makes it void, belongs where that stands.
    pub fn has(&self, event: &Event) -> bool {
        let mended = event.mends();
        let mended = mended.and_then(|on| self.report.events.iter().find(|own| own.id == on));
        let event = mended.unwrap_or(event);
        let place = (event.landing.order(), event.id);
        self.correction.is_none_or(|own| (own.landing.order(), own.id) < place)
            && self.let_go.is_none_or(|next| place < (next.landing.order(), next.id))
    }
}

/// The events of a report that had landed in a world, in the order of their landing.
pub fn landed<'a>(report: &'a Report, world: &World<'_>) -> Vec<&'a Event> {
    let as_of = world.as_of();
    let there = |event: &&Event| as_of.has(&event.landing);
    let mut events: Vec<&Event> = report.events.iter().filter(there).collect();
    events.sort_by_key(|event| (event.landing.order(), event.id));
    events
}
