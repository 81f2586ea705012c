//! Incidents, assessed in the order of their landing: some of them void a registration.

use std::collections::BTreeMap;

use crate::domain::ids::ReportId;
use crate::domain::incident::Incident;
use crate::engine::facts::JudgementFacts;
use crate::rules::offence::{self, Void, voids};

/// Incidents, assessed in the order they landed, and the reports they void.
pub(super) struct Assessed<'a> {
    pub(super) consequences: Vec<offence::Consequence<'a>>,
    pub(super) rewards: Vec<offence::Earned<'a>>,
    pub(super) voiding: BTreeMap<ReportId, Vec<VoidedBy<'a>>>,
}

/// An incident that makes a report void.
#[derive(Clone)]
pub struct VoidedBy<'a> {
    pub incident: &'a Incident,
    pub what: Void<'a>,
}

impl<'a> Assessed<'a> {
    pub(super) fn assess(facts: &JudgementFacts<'a>) -> Self {
        let world = facts.world;
        let mut landed: Vec<&'a Incident> = facts
            .incidents
            .iter()
            .copied()
            .filter(|incident| world.as_of().has(&incident.landing))
            .collect();
        landed.sort_by_key(|incident| (incident.landing.order(), incident.id));
        let mut assessed =
            Self { consequences: Vec::new(), rewards: Vec::new(), voiding: BTreeMap::new() };
        let mut ledger = offence::OffenceCounts::default();
        for incident in landed {
            let policy = world.version(facts.shelf, &incident.policy, &incident.landing);
            let Some(policy) = policy else { continue };
            let consequences = ledger.assess(incident, policy, &world);
            if incident.voided(world.now).is_none() {
                assessed.consequences.extend(consequences);
            }
            assessed.rewards.extend(offence::earned(incident, policy, &world));
            for id in &incident.reports {
                let report = facts.report(*id);
                let found = report.into_iter().flat_map(|report| voids(incident, policy, report));
                for what in found {
                    assessed.voiding.entry(*id).or_default().push(VoidedBy { incident, what });
                }
            }
        }
        assessed
    }
}
