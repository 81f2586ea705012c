//! A registration before it is admitted.

use std::borrow::Cow;
use std::collections::BTreeSet;

use chrono::NaiveDate;
use ulid::Ulid;

use super::error::AppError;
use super::ids::nonce;
use crate::domain::event::Fields;
use crate::domain::fields::{says_nothing, text_of};
use crate::domain::house::Language;
use crate::domain::ids::{PolicyId, ReportId, StaffId, TeamId};
use crate::domain::instant::Stamp;
use crate::domain::landing::Landing;
use crate::domain::report::{BatchSource, Customer, FORMAT, Report, Scope};
use crate::policy::Policy;
use crate::policy::blocks::{CheckName, Kind};
use crate::registry::Registry;

/// What a new report says.
pub struct Draft<'d> {
    pub policy: &'d Policy,
    pub kind: &'d Kind,
    pub registrant: &'d StaffId,
    /// Who files it, where that is not the registrant.
    pub filed_by: Option<&'d StaffId>,
    pub team: Option<TeamId>,
    pub said: Option<Stamp>,
    pub customer: Customer,
    pub intent: Fields,
    pub companion_of: Option<ReportId>,
    pub source: Option<BatchSource>,
}

impl<'d> Draft<'d> {
    /// The paths of fields that the kind needs and nobody has said.
    pub fn missing(&self) -> Vec<&'d str> {
        let mut paths = wanted(self.kind, &self.customer, &self.intent);
        paths.retain(|path| {
            text(&self.customer, &self.intent, path).is_none_or(|text| says_nothing(&text))
        });
        paths
    }

    /// The report that it makes, with a nonce of its own.
    pub fn report(self, id: Ulid) -> Report {
        Report {
            format: FORMAT,
            id: ReportId(id),
            kind: (*self.kind.name).clone(),
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
pub fn in_force(registry: &Registry, day: NaiveDate) -> Vec<&Policy> {
    let mut found: Vec<&Policy> =
        registry.shelf.iter().filter_map(|policy| registry.shelf.today(policy.id(), day)).collect();
    found.dedup_by_key(|policy| policy.id());
    found
}

/// The policy and kind that somebody names, or the only ones there are.
///
/// # Errors
/// What is named is not in force, or nothing is named and there are several: these are listed.
pub fn kind_of<'r>(
    registry: &'r Registry,
    day: NaiveDate,
    policy: Option<&str>,
    kind: Option<&str>,
) -> Result<(&'r Policy, &'r Kind), AppError> {
    let policy = policy_of(registry, day, policy, kind)?;
    let known = || policy.kinds.iter().map(|kind| kind.get_ref().name.to_string()).collect();
    let found = match kind {
        Some(name) => policy.kinds.iter().find(|kind| is_called(kind.get_ref(), name)),
        None => policy.kinds.first().filter(|_| policy.kinds.len() == 1),
    };
    let failure = || match kind {
        Some(name) => AppError::NoSuchKind {
            kind: name.to_owned(),
            policy: policy.id().to_string(),
            known: known(),
        },
        None => AppError::WhichKind { policy: policy.id().to_string(), known: known() },
    };
    found.map(|kind| (policy, kind.get_ref())).ok_or_else(failure)
}

fn policy_of<'r>(
    registry: &'r Registry,
    day: NaiveDate,
    policy: Option<&str>,
    kind: Option<&str>,
) -> Result<&'r Policy, AppError> {
    if let Some(name) = policy {
        let found = name.parse::<PolicyId>().ok().and_then(|id| registry.shelf.today(&id, day));
        return found.ok_or_else(|| AppError::NoSuchPolicy { policy: name.to_owned(), day });
    }
    let all = in_force(registry, day);
    let with_kind = |policy: &&&Policy| {
        kind.is_none_or(|kind| policy.kinds.iter().any(|own| is_called(own.get_ref(), kind)))
    };
    let fitting: Vec<&&Policy> = all.iter().filter(with_kind).collect();
    let names = |policies: &[&Policy]| -> Vec<String> {
        policies.iter().map(|policy| policy.id().to_string()).collect()
    };
    match (fitting.as_slice(), all.as_slice()) {
        ([policy], _) => Ok(policy),
        ([], [policy]) => Ok(policy),
        ([], []) => Err(AppError::NoPolicies(day)),
        ([], all) => Err(AppError::NoSuchKind {
            kind: kind.unwrap_or_default().to_owned(),
            policy: names(all).join(", "),
            known: all
                .iter()
                .flat_map(|policy| &policy.kinds)
                .map(|kind| kind.get_ref().name.to_string())
                .collect(),
        }),
        (_, all) => Err(AppError::WhichPolicy { known: names(all) }),
    }
}

/// Whether a kind goes by this name, or by what people call it in one of the languages.
fn is_called(kind: &Kind, name: &str) -> bool {
    kind.name.as_str() == name
        || Language::ALL.into_iter().any(|language| kind.label.in_language(language) == name)
}

/// The paths of fields that a registration of the kind needs, as far as it goes yet.
pub fn wanted<'k>(kind: &'k Kind, customer: &Customer, intent: &Fields) -> Vec<&'k str> {
    let always = kind
        .requires
        .iter()
        .flat_map(|requires| requires.fields.iter().map(|field| field.as_str()));
    let checked = kind.check.iter().filter_map(|check| match check.what {
        CheckName::NoName => Some("customer.name"),
        CheckName::Phone => Some("customer.phone"),
        _ => None,
    });
    let value = |path: &str| text(customer, intent, path);
    let sometimes = kind
        .required
        .iter()
        .filter(|rule| value(&rule.when).is_some_and(|value| rule.is.holds(&value)));
    let mut all: Vec<&str> =
        always.chain(checked).chain(sometimes.map(|rule| rule.field.as_str())).collect();
    if all.is_empty() {
        all.push(if kind.scope() == Scope::Company { "customer.company" } else { "customer.name" });
    }
    let mut seen = BTreeSet::new();
    all.retain(|path| seen.insert(*path));
    all
}

fn text(customer: &Customer, intent: &Fields, path: &str) -> Option<String> {
    text_of(customer, intent, path).map(Cow::into_owned)
}
