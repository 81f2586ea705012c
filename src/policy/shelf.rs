//! All policies of a house with their versions, and which one judges a day.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::list::Policy;
use crate::domain::ids::PolicyId;

/// Policies by name, each with its versions in rising order.
#[derive(Debug, Default)]
pub struct Shelf {
    policies: BTreeMap<PolicyId, Vec<Policy>>,
}

/// Two files that say they are the same version of the same policy.
#[derive(Debug, Clone, thiserror::Error, PartialEq, Eq)]
#[error("version `{version}` of `{policy}` is also in `{first}`")]
pub struct SameVersion {
    pub policy: PolicyId,
    pub version: u32,
    pub first: String,
    pub second: String,
}

impl Shelf {
    /// Puts a policy on the shelf.
    ///
    /// # Errors
    /// The same version of the same policy stands there already; the shelf is left as it was.
    pub fn add(&mut self, policy: Policy) -> Result<(), SameVersion> {
        let versions = self.policies.entry(policy.id().clone()).or_default();
        match versions.binary_search_by_key(&policy.version(), Policy::version) {
            Ok(place) => Err(SameVersion {
                policy: policy.id().clone(),
                version: policy.version(),
                first: versions[place].file.clone(),
                second: policy.file,
            }),
            Err(place) => {
                versions.insert(place, policy);
                Ok(())
            }
        }
    }

    /// The version that judges what landed on `day`: the highest one in force then (law 6).
    pub fn in_force(&self, id: &PolicyId, day: NaiveDate) -> Option<&Policy> {
        self.policies.get(id)?.iter().rev().find(|policy| {
            let force = &policy.header.get_ref().in_force;
            force.from.0 <= day && force.until.is_none_or(|until| day <= until.0)
        })
    }

    /// The newest version, in force or not.
    pub fn newest(&self, id: &PolicyId) -> Option<&Policy> {
        self.policies.get(id)?.last()
    }

    /// Every version of every policy, by name and number.
    pub fn iter(&self) -> impl Iterator<Item = &Policy> {
        self.policies.values().flatten()
    }

    pub fn is_empty(&self) -> bool {
        self.policies.is_empty()
    }
}
