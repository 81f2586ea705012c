//! Runs stories: each step lands in memory, each expectation is judged as of its own instant.

mod check;
mod scale;
mod teller;

use toml::Spanned;

use crate::calendar::WorkCalendar;
use crate::domain::instant::Zone;
use crate::domain::problem::Problem;
use crate::domain::report::FORMAT;
use crate::domain::staff::{Org, Staff, Team};
use crate::engine::stories::teller::Teller;
use crate::engine::story::StoryFile;
use crate::policy::Shelf;

/// What stories are judged with.
#[derive(Clone, Copy)]
pub struct Stage<'a> {
    pub shelf: &'a Shelf,
    pub calendar: &'a WorkCalendar,
    pub zone: Zone,
}

/// How one story ended.
#[derive(Debug)]
pub struct Told {
    pub name: String,
    pub title: Option<String>,
    /// What was expected and did not come, each at the step or expectation that says so. Empty: the
    /// story holds.
    pub faults: Vec<Problem>,
    /// Clauses the verdicts rested on.
    pub clauses: std::collections::BTreeSet<String>,
}

impl StoryFile {
    /// Runs every story of the file.
    pub fn run(&self, stage: &Stage<'_>) -> Vec<Told> {
        let org = self.org();
        self.story
            .iter()
            .map(|story| Teller::new(self, stage, &org).tell(story.get_ref()))
            .collect()
    }

    fn org(&self) -> Org {
        let staff = self.staff.iter().map(Spanned::get_ref).map(|person| {
            let staff = Staff {
                format: FORMAT,
                id: person.id.clone(),
                name: person.id.to_string(),
                roles: person.roles.clone(),
                team: person.team.clone(),
                region: None,
                emails: Vec::new(),
                joined: None,
                left: None,
                served: Vec::new(),
                keys: Vec::new(),
            };
            (person.id.clone(), staff)
        });
        let teams = self.team.iter().map(Spanned::get_ref).map(|group| {
            let name = group.name.clone().unwrap_or_else(|| group.id.to_string());
            let team = Team {
                format: FORMAT,
                id: group.id.clone(),
                name,
                short: None,
                kind: None,
                parent: None,
                region: None,
                designated: group.designated.clone().map(Spanned::into_inner),
            };
            (group.id.clone(), team)
        });
        Org { staff: staff.collect(), teams: teams.collect() }
    }
}
