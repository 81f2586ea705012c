//! Incidents, assessed before anything else: some of them void a registration.

use std::collections::BTreeMap;

use crate::domain::incident::Incident;
use crate::engine::facts::JudgementFacts;
use crate::policy::Policy;
use crate::rules::reason::because;
use crate::rules::{Code, Fact, Reason, offence};

/// Incidents, assessed in the order they landed, and the reports they void.
pub(super) struct Assessed<'a> {
    pub(super) consequences: Vec<offence::Consequence<'a>>,
    pub(super) rewards: Vec<offence::Earned<'a>>,
    pub(super) voiding: BTreeMap<crate::domain::ids::ReportId, Vec<Reason<'a>>>,
}

impl<'a> Assessed<'a> {
    pub(super) fn assess(facts: &JudgementFacts<'a>) -> Self {
        let world = facts.world;
        let mut landed: Vec<&'a Incident> = facts
            .incidents
            .iter()
            .copied()
            .filter(|incident| incident.landing.at(world.now) <= world.now)
            .collect();
        landed.sort_by_key(|incident| (incident.landing.order(), incident.id));
        let mut assessed =
            Self { consequences: Vec::new(), rewards: Vec::new(), voiding: BTreeMap::new() };
        let mut ledger = offence::OffenceCounts::default();
        for incident in landed {
            let day = world.zone.date(incident.landing.at(world.now));
            let Some(policy) = facts.shelf.in_force(&incident.policy, day) else { continue };
            assessed.consequences.extend(ledger.assess(incident, policy, &world));
            assessed.rewards.extend(offence::earned(incident, policy, &world));
            assessed.void(incident, policy);
        }
        assessed
    }

    fn void(&mut self, incident: &'a Incident, policy: &'a Policy) {
        let Some(offence) = policy
            .offence(incident.offence.as_str())
            .filter(|offence| offence.get_ref().voids_report)
        else {
            return;
        };
        for report in &incident.reports {
            let reason = because(Code::FalseReport, policy, offence, &offence.get_ref().clause);
            let reason = reason.fact(Fact::of_incident(incident, Some(report)));
            self.voiding.entry(*report).or_default().push(reason);
        }
    }
}
