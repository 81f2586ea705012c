//! The people and the policies of a story, as they are from some moment on.

use std::collections::BTreeSet;
use std::rc::Rc;

use toml::Spanned;

use super::StoryHouse;
use super::amend::amended;
use super::file::{Story, StoryFile};
use super::step::{ChangeStep, DesignateStep, JoinStep, LeaveStep, StoryStep};
use super::written::Located;
use crate::domain::ids::PolicyId;
use crate::domain::instant::{Day, Instant, read_date};
use crate::domain::problem::{Noun, ProblemKind};
use crate::domain::report::FORMAT;
use crate::domain::staff::{Org, Service, Staff, Team};
use crate::domain::versions::HEAD;
use crate::policy::{Policy, Shelf};
use crate::rules::{Code, HouseHistory, OwnedReason, Reason};

/// The house from a step on, until another changes it.
#[derive(Clone)]
pub(super) struct StoryWorld {
    pub(super) since: Instant,
    /// The landing that made it so.
    pub(super) order: u64,
    pub(super) org: Org,
    /// The policies, where the story has others than the house.
    pub(super) shelf: Option<Rc<Shelf>>,
}

/// What a step changes in the house.
pub(super) enum HouseChange {
    Made,
    Refused(OwnedReason),
}

impl StoryWorld {
    /// The house before anything happens. Versions that a step puts into force are not there yet,
    /// nor later ones.
    pub(super) fn at_first(file: &StoryFile, house: &StoryHouse<'_>, story: &Story) -> Self {
        let adopted: BTreeSet<&str> = file
            .steps_of(story, house.zone)
            .into_iter()
            .filter_map(|step| match step.get_ref() {
                StoryStep::Adopt(step) => Some(step.adopt.get_ref().as_str()),
                _ => None,
            })
            .collect();
        let id = file.policy.get_ref();
        let own = house.shelf.iter().filter(|policy| policy.id() == id);
        let first =
            own.filter(|policy| adopted.contains(policy.file.as_str())).map(Policy::version).min();
        let shelf = first.map(|first| {
            let kept = |policy: &&Policy| policy.id() != id || policy.version() < first;
            Rc::new(alone(house.shelf.iter().filter(kept)))
        });
        Self { since: Instant::MIN, order: 0, org: org(file), shelf }
    }

    /// What this house changed is so from its landing on.
    pub(super) fn enter(&self, history: &mut HouseHistory) {
        for (id, person) in &self.org.staff {
            let versions = history.staff.entry(id.clone()).or_default();
            if versions.at(HEAD) != Some(person) {
                versions.set(self.order, Some(person.clone()));
            }
        }
        for (id, team) in &self.org.teams {
            let versions = history.teams.entry(id.clone()).or_default();
            if versions.at(HEAD) != Some(team) {
                versions.set(self.order, Some(team.clone()));
            }
        }
        history.changes.push((self.order, self.since));
    }

    pub(super) fn shelf<'w>(&'w self, house: &StoryHouse<'w>) -> &'w Shelf {
        self.shelf.as_deref().unwrap_or(house.shelf)
    }

    /// Somebody joins, or comes back.
    pub(super) fn join(&mut self, step: &JoinStep, today: Day) -> Result<HouseChange, ProblemKind> {
        let day = day(step.from.as_ref(), today)?;
        let id = step.join.get_ref();
        let known = self.org.staff.entry(id.clone());
        let is_new = matches!(known, std::collections::btree_map::Entry::Vacant(_));
        let person = known.or_insert_with(|| Staff {
            format: FORMAT,
            id: id.clone(),
            name: id.to_string(),
            roles: BTreeSet::new(),
            team: None,
            region: None,
            emails: Vec::new(),
            joined: None,
            left: None,
            served: Vec::new(),
            keys: Vec::new(),
        });
        if !is_new && person.left.is_none_or(|left| day <= left) {
            return Ok(idle("join"));
        }
        if let Some(left) = person.left.take() {
            person.served.push(Service { joined: person.joined, left });
        }
        person.joined = Some(day);
        if let Some(roles) = &step.roles {
            person.roles.clone_from(roles.get_ref());
        }
        if let Some(team) = &step.team {
            person.team = Some(team.get_ref().clone());
        }
        Ok(HouseChange::Made)
    }

    pub(super) fn leave(
        &mut self,
        step: &LeaveStep,
        today: Day,
    ) -> Result<HouseChange, ProblemKind> {
        let day = day(step.until.as_ref(), today)?;
        let person = self.person(&step.leave)?;
        if person.left.is_some() {
            return Ok(idle("leave"));
        }
        person.left = Some(day);
        Ok(HouseChange::Made)
    }

    pub(super) fn change(&mut self, step: &ChangeStep) -> Result<HouseChange, ProblemKind> {
        let person = self.person(&step.change)?;
        let before = person.clone();
        if let Some(roles) = &step.roles {
            person.roles.clone_from(roles.get_ref());
        }
        if let Some(team) = &step.team {
            person.team = Some(team.get_ref().clone());
        }
        Ok(if *person == before { idle("change") } else { HouseChange::Made })
    }

    pub(super) fn designate(&mut self, step: &DesignateStep) -> Result<HouseChange, ProblemKind> {
        let name = step.team.get_ref();
        let team =
            self.org.teams.get_mut(name).ok_or_else(|| unknown(Noun::Team, name.as_str()))?;
        if team.designated.as_ref() == Some(step.designate.get_ref()) {
            return Ok(idle("designate"));
        }
        team.designated = Some(step.designate.get_ref().clone());
        Ok(HouseChange::Made)
    }

    /// A version from a file comes in force.
    pub(super) fn adopt(
        &mut self,
        file: &str,
        house: &StoryHouse<'_>,
        today: Day,
    ) -> Result<HouseChange, ProblemKind> {
        let version = house
            .shelf
            .iter()
            .find(|policy| policy.file == file)
            .ok_or_else(|| unknown(Noun::PolicyVersion, file))?;
        self.take(copy(version), house, today)
    }

    /// The newest version, changed, comes in force.
    pub(super) fn amend(
        &mut self,
        changes: &toml::Table,
        from: Option<&Located<String>>,
        policy: &Spanned<PolicyId>,
        house: &StoryHouse<'_>,
        today: Day,
    ) -> Result<HouseChange, ProblemKind> {
        let day = day(from, today)?;
        let newest = self
            .shelf(house)
            .newest(policy.get_ref())
            .ok_or_else(|| unknown(Noun::Policy, policy.get_ref().as_str()))?;
        match amended(newest, changes, day)? {
            Some(version) => self.take(version, house, today),
            None => Ok(idle("amend")),
        }
    }

    /// What judges already, or has judged, is judged by it: a version begins on its day or later.
    fn take(
        &mut self,
        version: Policy,
        house: &StoryHouse<'_>,
        today: Day,
    ) -> Result<HouseChange, ProblemKind> {
        let from = version.header.get_ref().in_force.from;
        if from < today {
            return Err(ProblemKind::VersionBackdated { from: from.0 });
        }
        let mut shelf = copied(self.shelf(house));
        shelf.add_landed(version, self.order, None).map_err(|same| ProblemKind::SameVersion {
            version: same.version,
            policy: same.policy.to_string(),
            file: same.first,
        })?;
        self.shelf = Some(Rc::new(shelf));
        Ok(HouseChange::Made)
    }

    fn person(
        &mut self,
        person: &Located<crate::domain::ids::StaffId>,
    ) -> Result<&mut Staff, ProblemKind> {
        let id = person.get_ref();
        self.org.staff.get_mut(id).ok_or_else(|| unknown(Noun::Person, id.as_str()))
    }
}

/// What changes nothing is refused.
fn idle(event: &'static str) -> HouseChange {
    HouseChange::Refused(OwnedReason::of(&Reason::new(Code::ChangesNothing).text("event", event)))
}

fn day(written: Option<&Located<String>>, today: Day) -> Result<Day, ProblemKind> {
    written.map_or(Ok(today), |text| read_date(text.get_ref()).map(Day).map_err(ProblemKind::from))
}

pub(super) fn unknown(noun: Noun, name: &str) -> ProblemKind {
    ProblemKind::UnknownName { noun, name: name.to_owned() }
}

/// A shelf of these policies, which have always been there.
pub(super) fn alone<'p>(policies: impl Iterator<Item = &'p Policy>) -> Shelf {
    let mut shelf = Shelf::default();
    for policy in policies {
        shelf.add(copy(policy)).expect("a shelf has each version once");
    }
    shelf
}

fn copied(shelf: &Shelf) -> Shelf {
    let mut copied = Shelf::default();
    for (policy, from, until) in shelf.ever() {
        copied.add_landed(copy(policy), from, until).expect("a shelf has each version once");
    }
    copied
}

fn copy(policy: &Policy) -> Policy {
    Policy::read(&policy.file, &policy.text).expect("it was read from the same text")
}

/// Everybody who is of the house when a story begins.
fn org(file: &StoryFile) -> Org {
    let staff = file.staff.iter().map(Spanned::get_ref).map(|person| {
        let id = person.id.get_ref();
        let staff = Staff {
            format: FORMAT,
            id: id.clone(),
            name: id.to_string(),
            roles: person.roles.clone(),
            team: person.team.as_ref().map(|team| team.get_ref().clone()),
            region: None,
            emails: Vec::new(),
            joined: None,
            left: None,
            served: Vec::new(),
            keys: Vec::new(),
        };
        (id.clone(), staff)
    });
    let teams = file.team.iter().map(Spanned::get_ref).map(|team| {
        let id = team.id.get_ref();
        let named = Team {
            format: FORMAT,
            id: id.clone(),
            name: team.name.clone().unwrap_or_else(|| id.to_string()),
            short: None,
            kind: None,
            parent: None,
            region: None,
            designated: team.designated.as_ref().map(|person| person.get_ref().clone()),
        };
        (id.clone(), named)
    });
    Org { staff: staff.collect(), teams: teams.collect() }
}
