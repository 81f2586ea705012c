//! The JSON Schema of a story file, for editors that complete and check as one types.

use schemars::JsonSchema;

use super::expect::Expectation;
use super::file::{StoryPerson, StoryTeam};
use super::step::StoryStep;
use crate::domain::ids::PolicyId;

/// The shape of a story file. Only its schema is used; [`super::StoryFile::read`] reads entry by
/// entry.
#[derive(JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(title = "baobei stories", description = "Stories: the tests of a policy")]
#[expect(dead_code, reason = "a description, never a value")]
struct StoryFileShape {
    /// The policy they are about.
    policy: PolicyId,
    /// Who is of the house when the stories begin.
    #[serde(default)]
    staff: Vec<StoryPerson>,
    /// The teams of the house.
    #[serde(default)]
    team: Vec<StoryTeam>,
    /// Beginnings that several stories share.
    #[serde(default)]
    given: Vec<BeginningShape>,
    /// The stories, each on its own.
    story: Vec<StoryShape>,
}

/// Steps that stories share.
#[derive(JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Beginning")]
#[expect(dead_code, reason = "a description, never a value")]
struct BeginningShape {
    /// The name by which stories begin with it.
    name: String,
    /// The steps, in the order of their times.
    step: Vec<StoryStep>,
}

/// One story: steps in the order of their times, and what is expected when.
#[derive(JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Story")]
#[expect(dead_code, reason = "a description, never a value")]
struct StoryShape {
    /// Its name, which no other story of the file has.
    name: String,
    /// What it is about, in a line.
    #[serde(default)]
    title: Option<String>,
    /// The beginning it shares with others.
    #[serde(default)]
    given: Option<String>,
    /// What happens, in the order of the times.
    #[serde(default)]
    step: Vec<StoryStep>,
    /// What must hold, each as of its own instant.
    #[serde(default)]
    expect: Vec<Expectation>,
}

/// The schema as pretty JSON.
pub fn story_schema() -> String {
    let schema = schemars::schema_for!(StoryFileShape);
    let mut text = serde_json::to_string_pretty(&schema).expect("a schema is JSON");
    text.push('\n');
    text
}
