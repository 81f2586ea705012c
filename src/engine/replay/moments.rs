//! What landed about the claims of a customer, in the order of landing.

use ulid::Ulid;

use crate::domain::dispute::Dispute;
use crate::domain::event::{Event, builtin};
use crate::domain::ids::{DisputeId, FactId};
use crate::domain::landing::Landing;
use crate::engine::assess::VoidedBy;
use crate::engine::enter::Registrations;
use crate::engine::journal::Cause;
use crate::engine::replay::Replay;
use crate::rules::World;
use crate::rules::claim::landed;

/// A dispute, and the places of the claims that it names.
pub(super) struct NamedDispute<'a> {
    pub(super) dispute: &'a Dispute,
    pub(super) places: Vec<usize>,
}

/// Something that landed.
#[derive(Clone)]
pub(super) enum LandedFact<'a> {
    Registration,
    /// A correction that makes the next claim of the report.
    LetGo(&'a Event),
    Event(&'a Event),
    /// A dispute, or an act in it.
    Dispute(DisputeId, Option<&'a Event>),
    Voided(VoidedBy<'a>),
    /// What made it void is void itself.
    Lifted(FactId, &'a Event),
}

/// A fact with its place in the order.
pub(super) struct Moment<'a> {
    pub(super) landing: &'a Landing,
    /// Registrations go before what is recorded on them.
    rank: u8,
    id: Ulid,
    pub(super) place: usize,
    pub(super) fact: LandedFact<'a>,
}

impl Moment<'_> {
    fn key(&self) -> (u64, u8, Ulid, usize) {
        (self.landing.order(), self.rank, self.id, self.place)
    }
}

impl<'a> Replay<'_, 'a> {
    /// Everything that landed about these claims, in the order of landing.
    pub(super) fn moments(
        &mut self,
        registrations: &Registrations<'_, 'a>,
        world: World<'a>,
    ) -> Vec<Moment<'a>> {
        let mut moments = Vec::new();
        for (place, member) in self.members.iter().enumerate() {
            let claim = member.claim;
            let report = claim.report;
            let mut add = |landing, rank, id, fact| {
                moments.push(Moment { landing, rank, id, place, fact });
            };
            add(claim.since, 0, report.id.0, LandedFact::Registration);
            for event in landed(report, &world) {
                if claim.has(event) {
                    add(&event.landing, 1, event.id.0, LandedFact::Event(event));
                }
            }
            if let Some(event) = claim.let_go {
                add(&event.landing, 1, event.id.0, LandedFact::LetGo(event));
            }
            for voided in registrations.voided_by(report.id) {
                let incident = voided.incident;
                let fact = LandedFact::Voided(voided.clone());
                // An incident names the report as it stood: the claim of its landing.
                if claim.is_of(incident.landing.order()) {
                    add(&incident.landing, 2, incident.id.0, fact);
                    if let Some(act) = incident.voided(world.now) {
                        add(&act.landing, 2, act.id.0, LandedFact::Lifted(incident.id, act));
                    }
                }
            }
            for dispute in registrations.disputes_over(report.id) {
                if !world.as_of().has(&dispute.landing) {
                    continue;
                }
                let named = self
                    .disputes
                    .entry(dispute.id)
                    .or_insert_with(|| NamedDispute { dispute, places: Vec::new() });
                named.places.push(place);
            }
        }
        for (id, named) in &self.disputes {
            let Some(place) = named.places.first().copied() else { continue };
            let mut add = |landing, fact: Ulid, act| {
                let dispute = LandedFact::Dispute(*id, act);
                moments.push(Moment { landing, rank: 3, id: fact, place, fact: dispute });
            };
            add(&named.dispute.landing, id.0, None);
            named
                .dispute
                .acts_by(world.as_of())
                .for_each(|act| add(&act.landing, act.id.0, Some(act)));
        }
        moments.sort_by_key(Moment::key);
        moments
    }

    /// What sort of fact landed.
    pub(super) fn cause(&self, moment: &Moment<'a>) -> Cause {
        match &moment.fact {
            LandedFact::Registration => match self.members[moment.place].claim.correction {
                Some(_) => Cause::Correction,
                None => Cause::Registration,
            },
            LandedFact::LetGo(_) => Cause::Correction,
            LandedFact::Event(event)
                if event.is(builtin::APPROVE) && self.states[moment.place].applied.is_some() =>
            {
                Cause::Renewal
            }
            LandedFact::Event(event) => {
                Cause::of_event(event, self.members[moment.place].case.policy)
            }
            LandedFact::Dispute(_, act) => act.map_or(Cause::Dispute, Cause::of_act),
            LandedFact::Voided(_) => Cause::Offence,
            LandedFact::Lifted(..) => Cause::Amendment,
        }
    }
}
