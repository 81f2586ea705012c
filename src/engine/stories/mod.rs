//! Stories: the tests of a policy, beside it, in its own words. Each step passes the admission that
//! a command passes, with the people and the policy of its moment; each expectation is judged as of
//! its own instant.
//!
//! What a story writes is compared, or is an error at its word: [`StoryFile::check`] finds what
//! nothing would look at before anything runs.

mod amend;
mod check;
mod compare;
mod expect;
mod file;
mod months;
mod run;
mod schema;
mod signing;
mod step;
mod world;
mod written;

use std::collections::BTreeSet;
use std::fmt;

pub use expect::Expectation;
pub use file::{Beginning, Story, StoryFile, StoryPerson, StoryTeam};
pub use schema::story_schema;
pub use step::StoryStep;

use crate::calendar::WorkCalendar;
use crate::domain::instant::Zone;
use crate::domain::problem::Problem;
use crate::policy::Shelf;
use crate::rules::OwnedReason;
use run::StoryRun;
use world::alone;

/// The house in which stories run, but for its people: those come with the stories.
#[derive(Clone, Copy)]
pub struct StoryHouse<'a> {
    pub shelf: &'a Shelf,
    pub calendar: &'a WorkCalendar,
    pub zone: Zone,
}

/// Something that did not come as the story says.
#[derive(Debug)]
pub struct StoryFault {
    pub problem: Problem,
    /// Why a step met what it met, where that is a refusal.
    pub reasons: Vec<OwnedReason>,
}

impl fmt::Display for StoryFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.problem)?;
        for reason in &self.reasons {
            let clauses: Vec<&str> =
                reason.clauses.iter().map(|clause| clause.0.as_str()).collect();
            write!(f, "; {} [{}]", reason.code(), clauses.join(", "))?;
        }
        Ok(())
    }
}

/// How one story ended.
#[derive(Debug)]
pub struct StoryResult {
    pub name: String,
    pub title: Option<String>,
    /// What did not come, each at the step or expectation that says so. Empty: the story holds.
    pub faults: Vec<StoryFault>,
    /// Clauses the verdicts rested on.
    pub clauses: BTreeSet<String>,
}

impl StoryFile {
    /// Runs every story of the file.
    pub fn run(&self, house: &StoryHouse<'_>) -> Vec<StoryResult> {
        // Where the house had its policies from plays no part in a story.
        let shelf = alone(house.shelf.iter());
        let house = StoryHouse { shelf: &shelf, ..*house };
        self.story.iter().map(|story| self.play(&house, story.get_ref())).collect()
    }

    /// Runs one story of the file, in a house whose policies have always been there.
    pub fn play(&self, house: &StoryHouse<'_>, story: &Story) -> StoryResult {
        StoryRun::new(self, house, story).finish()
    }
}
