//! All policies of a house with their versions, and which one judges a landing.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::list::Policy;
use crate::domain::ids::PolicyId;
use crate::domain::versions::{HEAD, PROPOSED};

/// Policies by name, each with its versions in rising order.
#[derive(Debug, Default)]
pub struct Shelf {
    policies: BTreeMap<PolicyId, Vec<ShelvedPolicy>>,
}

/// One text of one version, and the landings between which a file of the house said it.
#[derive(Debug)]
struct ShelvedPolicy {
    policy: Policy,
    /// The landing that brought it.
    from: u64,
    /// The landing that took it away or edited it: it is no longer there then.
    until: Option<u64>,
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
    /// Puts a policy on the shelf that has always been there.
    ///
    /// # Errors
    /// The same version of the same policy stands there already; the shelf is left as it was.
    pub fn add(&mut self, policy: Policy) -> Result<(), SameVersion> {
        self.add_landed(policy, 0, None)
    }

    /// Puts a policy on the shelf that was there from one landing on, up to another.
    ///
    /// # Errors
    /// The same version of the same policy stands in another file at that time; the shelf is left
    /// as it was.
    pub fn add_landed(
        &mut self,
        policy: Policy,
        from: u64,
        until: Option<u64>,
    ) -> Result<(), SameVersion> {
        let versions = self.policies.entry(policy.id().clone()).or_default();
        let same = versions.iter().find(|other| {
            other.policy.version() == policy.version()
                && (other.policy.file != policy.file || other.from == from)
                && other.until.is_none_or(|until| from < until)
                && until.is_none_or(|until| other.from < until)
        });
        if let Some(same) = same {
            return Err(SameVersion {
                policy: policy.id().clone(),
                version: policy.version(),
                first: same.policy.file.clone(),
                second: policy.file,
            });
        }
        let key = (policy.version(), from);
        let place = versions.partition_point(|other| (other.policy.version(), other.from) < key);
        versions.insert(place, ShelvedPolicy { policy, from, until });
        Ok(())
    }

    /// The version that judges what landed with `order` on `day`: of those that the house had then,
    /// the highest one in force (laws 6 and 14).
    pub fn in_force(&self, id: &PolicyId, order: u64, day: NaiveDate) -> Option<&Policy> {
        let there = self.policies.get(id)?.iter().rev().filter(|version| version.is_there(order));
        there.map(|version| &version.policy).find(|policy| {
            let force = &policy.header.get_ref().in_force;
            force.from.0 <= day && force.until.is_none_or(|until| day <= until.0)
        })
    }

    /// The version that judges what lands now.
    pub fn today(&self, id: &PolicyId, day: NaiveDate) -> Option<&Policy> {
        self.in_force(id, HEAD, day)
    }

    /// The newest version, in force or not.
    pub fn newest(&self, id: &PolicyId) -> Option<&Policy> {
        self.present(self.policies.get(id)?).last()
    }

    /// Every version of every policy that the house has now, by name and number: as the working
    /// tree has it, where that proposes another text.
    pub fn iter(&self) -> impl Iterator<Item = &Policy> {
        self.policies.values().flat_map(|versions| self.present(versions))
    }

    fn present<'s>(
        &'s self,
        versions: &'s [ShelvedPolicy],
    ) -> impl Iterator<Item = &'s Policy> + 's {
        let is_replaced = move |version: &ShelvedPolicy| {
            let file = &version.policy.file;
            version.from != PROPOSED
                && self
                    .policies
                    .values()
                    .flatten()
                    .any(|other| other.from == PROPOSED && other.policy.file == *file)
        };
        let there = versions.iter().filter(|version| version.until.is_none());
        there.filter(move |version| !is_replaced(version)).map(|version| &version.policy)
    }

    /// Every text that ever judged, or may judge what lands now, with the landings between which
    /// the house had it.
    pub fn ever(&self) -> impl Iterator<Item = (&Policy, u64, Option<u64>)> {
        let judging = |version: &&ShelvedPolicy| version.from <= HEAD;
        let all = self.policies.values().flatten().filter(judging);
        all.map(|version| (&version.policy, version.from, version.until))
    }

    /// Whether the working tree proposes another text than landed, or one more.
    pub fn proposes(&self) -> bool {
        self.policies.values().flatten().any(|version| version.from == PROPOSED)
    }

    /// Lets every proposed text judge as if its file had always said it.
    pub fn adopt_proposals(&mut self) {
        let proposed = |version: &ShelvedPolicy| version.from == PROPOSED;
        let files: BTreeSet<String> = self
            .policies
            .values()
            .flatten()
            .filter(|version| proposed(version))
            .map(|version| version.policy.file.clone())
            .collect();
        for versions in self.policies.values_mut() {
            versions.retain(|version| proposed(version) || !files.contains(&version.policy.file));
            for version in versions.iter_mut().filter(|version| proposed(version)) {
                version.from = 0;
            }
            versions.sort_by_key(|version| (version.policy.version(), version.from));
        }
    }

    pub fn is_empty(&self) -> bool {
        self.policies.is_empty()
    }
}

impl ShelvedPolicy {
    fn is_there(&self, order: u64) -> bool {
        self.from <= order && self.until.is_none_or(|until| order < until)
    }
}
