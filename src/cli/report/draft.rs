//! A registration before it is admitted.

use chrono::NaiveDate;
use ulid::Ulid;

use crate::cli::clock::nonce;
use crate::cli::error::Failure;
use crate::domain::event::Fields;
use crate::domain::house::Language;
use crate::domain::ids::{PolicyId, ReportId, StaffId, TeamId};
use crate::domain::instant::Stamp;
use crate::domain::landing::Landing;
use crate::domain::report::{Customer, FORMAT, Report, Source};
use crate::policy::Policy;
use crate::policy::blocks::Kind;
use crate::registry::Registry;

/// What a new report says.
pub(in crate::cli) struct Draft<'d> {
    pub(in crate::cli) policy: &'d Policy,
    pub(in crate::cli) kind: &'d Kind,
    pub(in crate::cli) registrant: &'d StaffId,
    /// Who files it, where that is not the registrant.
    pub(in crate::cli) filed_by: Option<&'d StaffId>,
    pub(in crate::cli) team: Option<TeamId>,
    pub(in crate::cli) said: Option<Stamp>,
    pub(in crate::cli) customer: Customer,
    pub(in crate::cli) intent: Fields,
    pub(in crate::cli) companion_of: Option<ReportId>,
    pub(in crate::cli) source: Option<Source>,
}

impl Draft<'_> {
    pub(in crate::cli) fn report(self, id: Ulid) -> Report {
        Report {
            format: FORMAT,
            id: ReportId(id),
            kind: self.kind.name.clone(),
            policy: self.policy.id().clone(),
            registrant: self.registrant.clone(),
            filed_by: self.filed_by.cloned(),
            team: self.team,
            said: self.said,
            nonce: nonce(),
            customer: self.customer,
            intent: self.intent,
            companion_of: self.companion_of,
            source: self.source.map(Box::new),
            events: Vec::new(),
            landing: Landing::Uncommitted,
        }
    }
}

/// Policies in force on a day, newest versions only.
pub(in crate::cli) fn in_force(registry: &Registry, day: NaiveDate) -> Vec<&Policy> {
    let mut found: Vec<&Policy> = registry
        .shelf
        .iter()
        .filter_map(|policy| registry.shelf.in_force(policy.id(), day))
        .collect();
    found.dedup_by_key(|policy| policy.id());
    found
}

/// The policy and kind that somebody names, or the only ones there are.
///
/// # Errors
/// What is named is not in force, or nothing is named and there are several: these are listed.
pub(in crate::cli) fn kind_of<'r>(
    registry: &'r Registry,
    day: NaiveDate,
    policy: Option<&str>,
    kind: Option<&str>,
) -> Result<(&'r Policy, &'r Kind), Failure> {
    let policy = policy_of(registry, day, policy, kind)?;
    let names = || {
        policy
            .kinds
            .iter()
            .map(|kind| kind.get_ref().name.to_string())
            .collect::<Vec<_>>()
            .join(", ")
    };
    let found = match kind {
        Some(name) => policy.kinds.iter().find(|kind| is_called(kind.get_ref(), name)),
        None => policy.kinds.first().filter(|_| policy.kinds.len() == 1),
    };
    let failure = || match kind {
        Some(name) => Failure::usage("error-no-such-kind")
            .with("kind", name)
            .with("policy", policy.id())
            .with("known", names()),
        None => {
            Failure::usage("error-which-kind").with("policy", policy.id()).with("known", names())
        }
    };
    found.map(|kind| (policy, kind.get_ref())).ok_or_else(failure)
}

fn policy_of<'r>(
    registry: &'r Registry,
    day: NaiveDate,
    policy: Option<&str>,
    kind: Option<&str>,
) -> Result<&'r Policy, Failure> {
    if let Some(name) = policy {
        let found = name.parse::<PolicyId>().ok().and_then(|id| registry.shelf.in_force(&id, day));
        return found.ok_or_else(|| {
            Failure::usage("error-no-such-policy")
                .with("policy", name)
                .with("day", day)
                .hint("hint-rule-list")
        });
    }
    let all = in_force(registry, day);
    let with_kind = |policy: &&&Policy| {
        kind.is_none_or(|kind| policy.kinds.iter().any(|own| is_called(own.get_ref(), kind)))
    };
    let fitting: Vec<&&Policy> = all.iter().filter(with_kind).collect();
    let names = |policies: &[&Policy]| {
        policies.iter().map(|policy| policy.id().to_string()).collect::<Vec<_>>().join(", ")
    };
    match (fitting.as_slice(), all.as_slice()) {
        ([policy], _) => Ok(policy),
        ([], [policy]) => Ok(policy),
        ([], []) => {
            Err(Failure::usage("error-no-policies").with("day", day).hint("hint-no-policies"))
        }
        ([], all) => Err(Failure::usage("error-no-such-kind")
            .with("kind", kind.unwrap_or_default())
            .with("policy", names(all))
            .with(
                "known",
                all.iter()
                    .flat_map(|policy| &policy.kinds)
                    .map(|kind| kind.get_ref().name.to_string())
                    .collect::<Vec<_>>()
                    .join(", "),
            )),
        (_, all) => Err(Failure::usage("error-which-policy").with("known", names(all))),
    }
}

/// Whether a kind goes by this name, or by what people call it in one of the languages.
fn is_called(kind: &Kind, name: &str) -> bool {
    kind.name.as_str() == name
        || Language::ALL.into_iter().any(|language| kind.label.in_language(language) == name)
}
