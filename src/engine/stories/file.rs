//! Files of stories: who does what when, and what the policy must then say. An admin writes them
//! beside the policy; no Rust is needed.

use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::Deserialize;
use serde::de::IgnoredAny;
use toml::Spanned;
use toml::de::DeValue;

use super::expect::Expectation;
use super::step::StoryStep;
use super::written::Located;
use crate::domain::document::{Document, read_value};
use crate::domain::ids::{PolicyId, Role, StaffId, TeamId};
use crate::domain::problem::Problem;

/// A file of stories about one policy.
#[derive(Debug)]
pub struct StoryFile {
    pub policy: Spanned<PolicyId>,
    pub staff: Vec<Spanned<StoryPerson>>,
    pub team: Vec<Spanned<StoryTeam>>,
    /// Beginnings that several stories share.
    pub given: Vec<Spanned<Beginning>>,
    pub story: Vec<Spanned<Story>>,
}

const KEYS: &[&str] = &["policy", "staff", "team", "given", "story"];

impl StoryFile {
    /// Reads a file of stories.
    ///
    /// # Errors
    /// Everything that does not parse, each with its place.
    pub fn read(text: &str) -> Result<Self, Vec<Problem>> {
        let mut document = Document::parse(text);
        let policy = document.require("policy");
        let (staff, team) = (document.take_list("staff"), document.take_list("team"));
        let given = document.take_each("given", Beginning::read);
        let story = document.take_each("story", Story::read);
        let problems = document.finish(KEYS);
        match policy {
            Some(policy) if problems.is_empty() => Ok(Self { policy, staff, team, given, story }),
            _ => Err(problems),
        }
    }
}

/// Somebody who is of the house when the stories begin.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct StoryPerson {
    /// The name by which steps and expectations speak of them.
    pub id: Located<StaffId>,
    /// The team they belong to.
    #[serde(default)]
    pub team: Option<Located<TeamId>>,
    /// Their roles, as the policy knows them; `admin` keeps the house.
    #[serde(default)]
    pub roles: BTreeSet<Role>,
}

/// A team of the stories.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct StoryTeam {
    /// The name by which people and expectations speak of it.
    pub id: Located<TeamId>,
    /// What it is called in batches; without it, its id.
    #[serde(default)]
    pub name: Option<String>,
    /// The one person who files for it.
    #[serde(default)]
    pub designated: Option<Located<StaffId>>,
}

/// Steps that stories share.
#[derive(Debug)]
pub struct Beginning {
    pub name: Located<String>,
    pub step: Vec<Spanned<StoryStep>>,
}

/// A beginning but for its steps.
#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct BeginningHead {
    name: Located<String>,
    #[serde(rename = "step")]
    _step: Vec<IgnoredAny>,
}

impl Beginning {
    fn read(value: Spanned<DeValue<'_>>, problems: &mut Vec<Problem>) -> Option<Self> {
        let step = entries(&value, "step", StoryStep::read, problems);
        let head: BeginningHead = read_value(value, problems)?;
        Some(Self { name: head.name, step })
    }
}

/// One story: steps in the order of their times, and what is expected when.
#[derive(Debug)]
pub struct Story {
    pub name: Located<String>,
    pub title: Option<String>,
    /// The beginning it shares with others, by name.
    pub given: Option<Located<String>>,
    pub step: Vec<Spanned<StoryStep>>,
    pub expect: Vec<Spanned<Expectation>>,
}

/// A story but for its steps and what it expects.
#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct StoryHead {
    name: Located<String>,
    #[serde(default)]
    title: Option<String>,
    #[serde(default)]
    given: Option<Located<String>>,
    #[serde(default, rename = "step")]
    _step: Vec<IgnoredAny>,
    #[serde(default, rename = "expect")]
    _expect: Vec<IgnoredAny>,
}

impl Story {
    fn read(value: Spanned<DeValue<'_>>, problems: &mut Vec<Problem>) -> Option<Self> {
        let step = entries(&value, "step", StoryStep::read, problems);
        let expect = entries(&value, "expect", Expectation::read, problems);
        let StoryHead { name, title, given, .. } = read_value(value, problems)?;
        Some(Self { name, title, given, step, expect })
    }
}

/// The entries of a list in a table. That it is no list is told where the table is read.
fn entries<T>(
    value: &Spanned<DeValue<'_>>,
    key: &str,
    read: impl Fn(Spanned<DeValue<'_>>, &mut Vec<Problem>) -> Option<T>,
    problems: &mut Vec<Problem>,
) -> Vec<Spanned<T>> {
    let list = match value.get_ref() {
        DeValue::Table(table) => table.get(key).map(Spanned::get_ref),
        _ => None,
    };
    let Some(DeValue::Array(list)) = list else { return Vec::new() };
    let one = |entry: &Spanned<DeValue<'_>>| {
        Some(Spanned::new(entry.span(), read(entry.clone(), problems)?))
    };
    list.iter().filter_map(one).collect()
}
