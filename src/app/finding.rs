//! A finding: a named role's recorded judgement, on whatever it is about.

use ulid::Ulid;

use super::error::{AppError, Sought};
use super::find;
use crate::domain::dispute::Dispute;
use crate::domain::event::Event;
use crate::domain::incident::Incident;
use crate::domain::instant::Instant;
use crate::domain::record::RecordRef;
use crate::domain::report::Report;
use crate::engine::admit::{Intent, admit};
use crate::policy::Policy;
use crate::registry::Registry;
use crate::rules::Reason;

/// What a finding is about.
pub enum FindingSubject<'r> {
    Report(&'r Report),
    Dispute(&'r Dispute, Vec<&'r Report>),
    Incident(&'r Incident),
}

impl<'r> FindingSubject<'r> {
    /// The report, dispute or incident that somebody means.
    ///
    /// # Errors
    /// None is meant, or several, be they of one sort or not.
    pub fn find(registry: &'r Registry, typed: &str) -> Result<Self, AppError> {
        let of_dispute = |dispute| Self::Dispute(dispute, registry.reports_of(dispute));
        let found = [
            find::report(registry, typed).map(Self::Report),
            find::dispute(registry, typed).map(of_dispute),
            find::incident(registry, typed).map(Self::Incident),
        ];
        let (mut hits, mut misses) = (Vec::new(), Vec::new());
        for answer in found {
            match answer {
                Ok(hit) => hits.push(hit),
                Err(miss) => misses.push(miss),
            }
        }
        match (hits.pop(), hits.is_empty()) {
            (Some(hit), true) => Ok(hit),
            (Some(_), false) => Err(AppError::SeveralIds {
                sought: Sought::Record,
                typed: typed.to_owned(),
                count: hits.len() + 1,
                ids: Vec::new(),
            }),
            // Where several of one sort are meant, that is worth more than that none of another is.
            (None, _) => {
                let several = |miss: &AppError| matches!(miss, AppError::SeveralIds { .. });
                let telling = misses.iter().position(several).unwrap_or(0);
                Err(misses.swap_remove(telling))
            }
        }
    }

    /// The id of the record.
    pub fn id(&self) -> Ulid {
        match self {
            Self::Report(report) => report.id.0,
            Self::Dispute(dispute, _) => dispute.id.0,
            Self::Incident(incident) => incident.id.0,
        }
    }

    /// The policy of the day that judges it.
    ///
    /// # Errors
    /// There is none, or a dispute names no report that is there.
    pub fn policy<'p>(&self, registry: &'p Registry, now: Instant) -> Result<&'p Policy, AppError> {
        let (policy, found) = match self {
            Self::Report(report) => (&report.policy, registry.policy_of(report, now)),
            Self::Dispute(_, reports) => {
                let first = reports.first().ok_or(AppError::DisputeWithoutReport)?;
                (&first.policy, registry.policy_of(first, now))
            }
            Self::Incident(incident) => {
                let found = registry.version(&incident.policy, &incident.landing, now);
                (&incident.policy, found)
            }
        };
        found.ok_or_else(|| AppError::NoPolicyOf { record: self.id(), policy: policy.clone() })
    }

    /// What speaks against recording it.
    pub fn objections<'a>(
        &'a self,
        act: &'a Event,
        registry: &'a Registry,
        now: Instant,
    ) -> Vec<Reason<'a>> {
        let record = match self {
            Self::Report(report) => RecordRef::Report(report),
            Self::Dispute(dispute, _) => RecordRef::Dispute(dispute),
            Self::Incident(incident) => RecordRef::Incident(incident),
        };
        admit(&Intent::appended(record, [act]), &registry.facts(now))
    }
}
