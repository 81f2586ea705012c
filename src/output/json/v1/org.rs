//! People and teams.

use serde::Serialize;

use crate::domain::staff;

/// One person.
#[derive(Debug, Serialize)]
pub struct Staff {
    pub id: String,
    pub name: String,
    pub roles: Vec<String>,
    pub team: Option<String>,
    pub region: Option<String>,
    pub emails: Vec<String>,
    pub joined: Option<String>,
    pub left: Option<String>,
    /// Times of service before the present one.
    pub served: Vec<Service>,
    pub keys: Vec<Key>,
}

/// A time of service that is over; both days belong to it.
#[derive(Debug, Serialize)]
pub struct Service {
    pub joined: Option<String>,
    pub left: String,
}

/// A public key with the time it counts, both ends included.
#[derive(Debug, Serialize)]
pub struct Key {
    pub public: String,
    pub from: Option<String>,
    pub until: Option<String>,
    /// Since when somebody else may have had it.
    pub suspect: Option<String>,
}

/// A key in a list of everybody's.
#[derive(Debug, Serialize)]
pub struct StaffKey {
    pub staff: String,
    pub fingerprint: Option<String>,
    #[serde(flatten)]
    pub key: Key,
    /// Whether it counts now.
    pub counts: bool,
}

/// An outlet, department, distributor or branch.
#[derive(Debug, Serialize)]
pub struct Team {
    pub id: String,
    pub name: String,
    pub short: Option<String>,
    pub kind: Option<String>,
    pub parent: Option<String>,
    pub region: Option<String>,
    pub designated: Option<String>,
}

impl Key {
    pub(crate) fn of(key: &staff::DatedKey) -> Self {
        let time = |at: Option<crate::domain::instant::Stamp>| at.map(|at| at.0.to_rfc3339());
        Self {
            public: key.public.clone(),
            from: time(key.from),
            until: time(key.until),
            suspect: time(key.suspect),
        }
    }
}

impl Staff {
    pub(crate) fn of(staff: &staff::Staff) -> Self {
        Self {
            id: staff.id.to_string(),
            name: staff.name.clone(),
            roles: staff.roles.iter().map(ToString::to_string).collect(),
            team: staff.team.as_ref().map(ToString::to_string),
            region: staff.region.clone(),
            emails: staff.emails.clone(),
            joined: staff.joined.map(|day| day.0.to_string()),
            left: staff.left.map(|day| day.0.to_string()),
            served: staff.served.iter().map(Service::of).collect(),
            keys: staff.keys.iter().map(Key::of).collect(),
        }
    }
}

impl Service {
    fn of(service: &staff::Service) -> Self {
        Self {
            joined: service.joined.map(|day| day.0.to_string()),
            left: service.left.0.to_string(),
        }
    }
}

impl Team {
    pub(crate) fn of(team: &staff::Team) -> Self {
        Self {
            id: team.id.to_string(),
            name: team.name.clone(),
            short: team.short.clone(),
            kind: team.kind.clone(),
            parent: team.parent.as_ref().map(ToString::to_string),
            region: team.region.clone(),
            designated: team.designated.as_ref().map(ToString::to_string),
        }
    }
}
