//! Regulations.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::policy;

use super::reason::labels;

/// One version of a regulation.
#[derive(Debug, Serialize)]
pub struct Policy {
    pub id: String,
    pub version: u32,
    /// In each language.
    pub title: BTreeMap<&'static str, String>,
    pub file: String,
    pub from: String,
    /// The last day; `null` until a later version begins.
    pub until: Option<String>,
    /// Whether it judges what lands on the day of `as_of`.
    pub in_force: bool,
    pub kinds: Vec<Kind>,
    pub clauses: usize,
}

/// A kind of registration.
#[derive(Debug, Serialize)]
pub struct Kind {
    pub name: String,
    pub label: BTreeMap<&'static str, String>,
}

impl Policy {
    pub(crate) fn of(policy: &policy::Policy, in_force: bool) -> Self {
        let header = policy.header.get_ref();
        let kinds = policy.kinds.iter().map(|kind| kind.get_ref());
        Self {
            id: policy.id().to_string(),
            version: policy.version(),
            title: labels(&header.title),
            file: policy.file.clone(),
            from: header.in_force.from.0.to_string(),
            until: header.in_force.until.map(|day| day.0.to_string()),
            in_force,
            kinds: kinds
                .map(|kind| Kind { name: kind.name.to_string(), label: labels(&kind.label) })
                .collect(),
            clauses: policy.clauses.len(),
        }
    }
}
