//! `[[finding]]`: what somebody answered whom the policy lets answer.

use crate::domain::dispute::Dispute;
use crate::domain::event::{Event, builtin};

use super::case::Case;
use super::people::is_by;

impl<'a> Case<'a> {
    /// The latest answer to a finding by somebody who may give it and does not act for the side
    /// that registered; on the report itself, or in a dispute over it.
    pub fn answer(&self, name: &str) -> Option<(&'a Event, &'a str)> {
        self.answer_by(name, u64::MAX)
    }

    /// The same, of those that had landed with a place in the order.
    pub fn answer_by(&self, name: &str, order: u64) -> Option<(&'a Event, &'a str)> {
        let declared = self.policy.finding(name)?;
        let live_disputes: Vec<&'a Dispute> =
            self.live_disputes.iter().map(|live_dispute| live_dispute.dispute).collect();
        let in_disputes =
            live_disputes.into_iter().flat_map(|dispute| dispute.acts_by(self.world.as_of()));
        let named = |event: &&Event| {
            event.landing.order() <= order
                && event.is(builtin::FINDING)
                && event.fields.text("finding") == Some(name)
        };
        let allowed = |event: &&Event| {
            is_by(&declared.get_ref().by, event, self) && !self.acts_for(&event.by, &event.landing)
        };
        let mut found: Vec<&'a Event> =
            self.events.iter().copied().chain(in_disputes).filter(named).filter(allowed).collect();
        found.sort_by_key(|event| (event.landing.order(), event.id));
        let event = *found.last()?;
        Some((event, event.fields.text("answer")?))
    }
}
