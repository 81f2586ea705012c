//! Runs stories: each step lands in memory, each expectation is judged as of its own instant.

mod scale;
mod teller;

use crate::calendar::WorkCalendar;
use crate::domain::instant::Zone;
use crate::domain::record::Problem;
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
    /// What was expected and did not come, one line each. Empty: the story holds.
    pub faults: Vec<String>,
    /// Clauses the verdicts rested on.
    pub clauses: std::collections::BTreeSet<String>,
}

impl StoryFile {
    /// Reads a file of stories.
    ///
    /// # Errors
    /// What does not parse, with its place.
    pub fn read(text: &str) -> Result<Self, Vec<Problem>> {
        toml::from_str(text).map_err(|error| {
            let code = if error.message().starts_with("unknown field") { "unknown-key" } else { "unreadable" };
            vec![Problem::new(code, error.span().unwrap_or(0..0), error.message())]
        })
    }

    /// Runs every story of the file.
    pub fn run(&self, stage: &Stage<'_>) -> Vec<Told> {
        let org = self.org();
        self.story.iter().map(|story| Teller::new(self, stage, &org).tell(story)).collect()
    }

    fn org(&self) -> Org {
        let staff = self.staff.iter().map(|person| {
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
                keys: Vec::new(),
            };
            (person.id.clone(), staff)
        });
        let teams = self.team.iter().map(|group| {
            let name = group.name.clone().unwrap_or_else(|| group.id.to_string());
            let team = Team {
                format: FORMAT,
                id: group.id.clone(),
                name,
                short: None,
                kind: None,
                parent: None,
                region: None,
                designated: group.designated.clone(),
            };
            (group.id.clone(), team)
        });
        Org { staff: staff.collect(), teams: teams.collect() }
    }
}
