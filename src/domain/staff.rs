//! People and the teams they belong to.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::ids::{Role, StaffId, TeamId};
use super::instant::{Day, Stamp};

/// A public key with the time it counts; both ends belong to it. A key is closed, never removed: what was signed in its time stays signed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Key {
    /// As in `id_ed25519.pub`: `ssh-ed25519 AAAA…`.
    pub public: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Stamp>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Stamp>,
    /// Since when somebody else may have had it. What it signed from then on stays, and is looked at.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub suspect: Option<Stamp>,
}

/// One person: of the house, of an outlet, or of a distributor.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Staff {
    pub format: u32,
    pub id: StaffId,
    pub name: String,
    #[serde(default)]
    pub roles: BTreeSet<Role>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub team: Option<TeamId>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// Matches git's `user.email`: who is at the keyboard.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub emails: Vec<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub joined: Option<Day>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub left: Option<Day>,
    #[serde(default, rename = "key", skip_serializing_if = "Vec::is_empty")]
    pub keys: Vec<Key>,
}

/// An outlet, department, distributor or branch.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Team {
    pub format: u32,
    pub id: TeamId,
    pub name: String,
    /// What it writes in a chat line or a mail's title.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub short: Option<String>,
    /// outlet, department, distributor, branch …
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<TeamId>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// The one person who may file where a policy wants exactly one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub designated: Option<StaffId>,
}

impl Staff {
    pub fn has(&self, role: &Role) -> bool {
        self.roles.contains(role)
    }

    /// Whether the person belonged to the house on `day`; the day of leaving is the last that counts.
    pub fn serves_on(&self, day: chrono::NaiveDate) -> bool {
        self.joined.is_none_or(|joined| joined.0 <= day) && self.left.is_none_or(|left| day <= left.0)
    }
}

/// Everybody, and every team.
#[derive(Clone, Debug, Default)]
pub struct Org {
    pub staff: std::collections::BTreeMap<StaffId, Staff>,
    pub teams: std::collections::BTreeMap<TeamId, Team>,
}

impl Org {
    pub fn team_of(&self, staff: &StaffId) -> Option<&TeamId> {
        self.staff.get(staff)?.team.as_ref()
    }

    pub fn has_role(&self, staff: &StaffId, role: &Role) -> bool {
        self.staff.get(staff).is_some_and(|person| person.has(role))
    }
}
