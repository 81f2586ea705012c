//! What keeps a result from being paid: a dispute over it that is being heard, and a paper that
//! somebody may still deny to have signed.

use crate::calendar::{Bound, OutOfCalendar};
use crate::domain::instant::Instant;
use crate::engine::decide::{Matter, PriorityTests};
use crate::rules::{Code, Reason, procedure};

impl<'a> PriorityTests<'_, '_, 'a> {
    /// Until when the result is held back, and why; what is over is not told.
    pub(super) fn holds(&self) -> Result<Vec<(Bound, Reason<'a>)>, OutOfCalendar> {
        let Matter::Award { place, event, .. } = self.matter else { return Ok(Vec::new()) };
        let case = self.case(place);
        let world = &case.world;
        let held = |until: Bound| {
            let reason = Reason::new(Code::HeldBack).until(Some(until));
            match &self.policy.procedure {
                Some(procedure) => {
                    reason.clauses(&procedure.get_ref().clause).block(self.policy, procedure)
                }
                None => reason,
            }
        };
        let mut holds = Vec::new();
        let mut told: Vec<Instant> = Vec::new();
        for dispute in self.disputes() {
            let course = dispute.course(world.as_of());
            if let Some(until) = course.until.filter(|_| course.holds_back(world.now)) {
                let until = Bound::before(until);
                holds.push((until, held(until)));
            }
            let signed = course.settled().into_iter().flat_map(|agreement| &agreement.signed);
            let papers = signed.filter(|signature| signature.is_told());
            told.extend(papers.map(|signature| signature.act.landing.at(world.now)));
        }
        if !case.told_signers(event).is_empty() {
            told.push(event.landing.at(world.now));
        }
        for at in told {
            let until = procedure::deny_until(self.policy, at, world)?;
            if until.contains(world.now) {
                holds.push((until, held(until)));
            }
        }
        Ok(holds)
    }
}
