//! People and the teams they belong to.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use toml::Spanned;

use super::document::Document;
use super::ids::{Role, StaffId, TeamId};
use super::instant::{Day, Stamp};
use super::problem::Problem;
use super::report::{FORMAT, refuse_newer};

/// A public key with the time it counts; both ends belong to it. A key is closed, never removed:
/// what was signed in its time stays signed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DatedKey {
    /// As in `id_ed25519.pub`: `ssh-ed25519 AAAA…`.
    pub public: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Stamp>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Stamp>,
    /// Since when somebody else may have had it. What it signed from then on stays, and is looked
    /// at.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub suspect: Option<Stamp>,
}

/// A time of service that is over; both days belong to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Service {
    /// Without it, from the beginning of the registry.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub joined: Option<Day>,
    pub left: Day,
}

impl Service {
    fn holds(self, day: chrono::NaiveDate) -> bool {
        self.joined.is_none_or(|joined| joined.0 <= day) && day <= self.left.0
    }
}

/// One person: of the house, of an outlet, or of a distributor.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Staff {
    pub format: u32,
    pub id: StaffId,
    pub name: String,
    pub roles: BTreeSet<Role>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub team: Option<TeamId>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// Matches git's `user.email`: who is at the keyboard.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub emails: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub joined: Option<Day>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub left: Option<Day>,
    /// Times of service before the present one, of somebody who left and came back.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub served: Vec<Service>,
    #[serde(rename = "key", skip_serializing_if = "Vec::is_empty")]
    pub keys: Vec<DatedKey>,
}

/// An outlet, department, distributor or branch.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Team {
    pub format: u32,
    pub id: TeamId,
    pub name: String,
    /// What it writes in a chat line or a mail's title.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub short: Option<String>,
    /// outlet, department, distributor, branch …
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub parent: Option<TeamId>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// The one person who may file where a policy wants exactly one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub designated: Option<StaffId>,
}

const STAFF_KEYS: &[&str] = &[
    "format", "id", "name", "roles", "team", "region", "emails", "joined", "left", "served", "key",
];

impl Staff {
    /// Reads a person's file; every problem of the file is given at once.
    pub fn read(text: &str) -> Result<Self, Vec<Problem>> {
        let mut document = Document::parse(text);
        refuse_newer(&mut document)?;
        let id = document.require::<StaffId>("id");
        let name = document.require::<String>("name");
        let roles = document.take::<BTreeSet<Role>>("roles");
        let team = document.take::<TeamId>("team");
        let region = document.take::<String>("region");
        let emails = document.take::<Vec<String>>("emails");
        let joined = document.take::<Day>("joined");
        let left = document.take::<Day>("left");
        let served = document.take_list::<Service>("served");
        let keys = document.take_list::<DatedKey>("key");
        let problems = document.finish(STAFF_KEYS);
        let (Some(id), Some(name), true) = (id, name, problems.is_empty()) else {
            return Err(problems);
        };
        Ok(Self {
            format: FORMAT,
            id: id.into_inner(),
            name: name.into_inner(),
            roles: roles.map(Spanned::into_inner).unwrap_or_default(),
            team: team.map(Spanned::into_inner),
            region: region.map(Spanned::into_inner),
            emails: emails.map(Spanned::into_inner).unwrap_or_default(),
            joined: joined.map(Spanned::into_inner),
            left: left.map(Spanned::into_inner),
            served: served.into_iter().map(Spanned::into_inner).collect(),
            keys: keys.into_iter().map(Spanned::into_inner).collect(),
        })
    }

    pub fn has(&self, role: &Role) -> bool {
        self.roles.contains(role)
    }

    /// Whether this is one of the person's addresses, to the letter: so `ssh-keygen` holds it
    /// against its list.
    pub fn has_address(&self, email: &str) -> bool {
        self.emails.iter().any(|own| own == email)
    }

    /// Whether the person belonged to the house on `day`; the day of leaving is the last that
    /// counts.
    pub fn serves_on(&self, day: chrono::NaiveDate) -> bool {
        let now = self.joined.is_none_or(|joined| joined.0 <= day)
            && self.left.is_none_or(|left| day <= left.0);
        now || self.served.iter().any(|service| service.holds(day))
    }
}

const TEAM_KEYS: &[&str] =
    &["format", "id", "name", "short", "kind", "parent", "region", "designated"];

impl Team {
    /// Reads a team's file; every problem of the file is given at once.
    pub fn read(text: &str) -> Result<Self, Vec<Problem>> {
        let mut document = Document::parse(text);
        refuse_newer(&mut document)?;
        let id = document.require::<TeamId>("id");
        let name = document.require::<String>("name");
        let short = document.take::<String>("short");
        let kind = document.take::<String>("kind");
        let parent = document.take::<TeamId>("parent");
        let region = document.take::<String>("region");
        let designated = document.take::<StaffId>("designated");
        let problems = document.finish(TEAM_KEYS);
        let (Some(id), Some(name), true) = (id, name, problems.is_empty()) else {
            return Err(problems);
        };
        Ok(Self {
            format: FORMAT,
            id: id.into_inner(),
            name: name.into_inner(),
            short: short.map(Spanned::into_inner),
            kind: kind.map(Spanned::into_inner),
            parent: parent.map(Spanned::into_inner),
            region: region.map(Spanned::into_inner),
            designated: designated.map(Spanned::into_inner),
        })
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

    /// Somebody's address that differs from this one in capital letters at most.
    pub fn alike(&self, email: &str) -> Option<&str> {
        let mut all = self.staff.values().flat_map(|staff| &staff.emails);
        all.find(|own| own.eq_ignore_ascii_case(email)).map(String::as_str)
    }

    pub fn has_role(&self, staff: &StaffId, role: &Role) -> bool {
        self.staff.get(staff).is_some_and(|person| person.has(role))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::problem::{ProblemHint, line_column};

    fn places(text: &str, problems: &[Problem]) -> Vec<(&'static str, (usize, usize))> {
        problems
            .iter()
            .map(|problem| (problem.code(), line_column(text, problem.span.start)))
            .collect()
    }

    #[test]
    fn every_problem_of_a_person_in_one_run() {
        let text = "format = 1\nid = 7\nroles = 'sales'\nemial = []\n[[key]]\npublik = \
         'x'\n[[key]]\npublic = 3\n";
        let problems = Staff::read(text).expect_err("seven slips");
        let expected = [
            ("missing-key", (1, 1)),
            ("wrong-type", (2, 6)),
            ("wrong-type", (3, 9)),
            ("unknown-key", (4, 1)),
            ("missing-key", (5, 1)),
            ("unknown-key", (6, 1)),
            ("wrong-type", (8, 10)),
        ];
        assert_eq!(places(text, &problems), expected, "{problems:?}");
        assert_eq!(problems[3].hint, Some(ProblemHint::DidYouMean { word: "emails".to_owned() }));
    }

    #[test]
    fn every_problem_of_a_team_in_one_run() {
        let text = "format = 1\nid = 'east'\nname = 3\nparnt = 'x'\nshort = true\n";
        let problems = Team::read(text).expect_err("three slips");
        assert_eq!(
            places(text, &problems),
            [("wrong-type", (3, 8)), ("unknown-key", (4, 1)), ("wrong-type", (5, 9))],
            "{problems:?}"
        );
    }

    #[test]
    fn whoever_comes_back_has_served_twice_and_not_between() {
        let text = "format = 1\nid = 'lin'\nname = 'Lin'\njoined = 2026-03-01\n[[served]]\njoined \
                    = 2025-01-01\nleft = 2025-06-30\n";
        let lin = Staff::read(text).expect("a person");
        let serves = |day: &str| lin.serves_on(day.parse().expect("a day"));
        let days =
            ["2024-12-31", "2025-01-01", "2025-06-30", "2025-07-01", "2026-02-28", "2026-03-01"];
        assert_eq!(days.map(serves), [false, true, true, false, false, true]);
    }

    #[test]
    fn a_newer_file_is_refused() {
        for problems in [Staff::read("format = 2\n").err(), Team::read("format = 2\n").err()] {
            assert_eq!(problems.expect("refused")[0].code(), "newer-format");
        }
    }

    #[test]
    fn what_is_written_is_read_again() {
        let text = "format = 1\nid = \"lin\"\nname = \"Lin\"\nroles = [\"sales\"]\nteam = \
         \"east\"\nregion = \"North\"\nemails = [\"lin@example.com\"]\njoined = 2026-01-01\nleft \
         = 2026-02-01\n\n[[served]]\nleft = 2025-06-30\n\n[[key]]\npublic = \"ssh-ed25519 AAAA\"\n";
        assert_eq!(toml::to_string(&Staff::read(text).expect("a person")).expect("written"), text);
        let text = "format = 1\nid = \"east\"\nname = \"East\"\nshort = \"E\"\nkind = \
         \"outlet\"\nparent = \"all\"\nregion = \"North\"\ndesignated = \"lin\"\n";
        assert_eq!(toml::to_string(&Team::read(text).expect("a team")).expect("written"), text);
    }
}
