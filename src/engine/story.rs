//! Stories: who does what when, and what the policy must then say. An admin writes them beside the
//! policy; no Rust is needed.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;
use toml::Spanned;

use crate::domain::document::Document;
use crate::domain::event::Fields;
use crate::domain::ids::{EventType, KindId, Name, PolicyId, Role, StaffId, TeamId};
use crate::domain::problem::NeededValue;
use crate::domain::problem::Problem;
use crate::domain::report::Customer;
use crate::policy::clause::{TextsWanted, one_or_many};

/// A file of stories about one policy.
#[derive(Debug)]
pub struct StoryFile {
    pub policy: Spanned<PolicyId>,
    pub staff: Vec<Spanned<Person>>,
    pub team: Vec<Spanned<Group>>,
    /// Beginnings that several stories share.
    pub given: Vec<Spanned<Given>>,
    pub story: Vec<Spanned<Story>>,
}

impl StoryFile {
    /// Reads a file of stories.
    ///
    /// # Errors
    /// Everything that does not parse, each with its place.
    pub fn read(text: &str) -> Result<Self, Vec<Problem>> {
        let mut document = Document::parse(text);
        let policy = document.require("policy");
        let (staff, team) = (document.take_list("staff"), document.take_list("team"));
        let (given, story) = (document.take_list("given"), document.take_list("story"));
        let problems = document.finish(&["policy", "staff", "team", "given", "story"]);
        match policy {
            Some(policy) if problems.is_empty() => Ok(Self { policy, staff, team, given, story }),
            _ => Err(problems),
        }
    }
}

/// Somebody who acts in the stories.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Person {
    pub id: StaffId,
    #[serde(default)]
    pub team: Option<TeamId>,
    #[serde(default)]
    pub roles: BTreeSet<Role>,
}

/// A team of the stories.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Group {
    pub id: TeamId,
    #[serde(default)]
    pub name: Option<String>,
    #[serde(default)]
    pub designated: Option<Spanned<StaffId>>,
}

/// Steps that land before a story's own, where the story names them.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Given {
    pub name: String,
    pub step: Vec<Spanned<Step>>,
}

/// One story: steps in the order they land, and what is expected when.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Story {
    pub name: String,
    #[serde(default)]
    pub title: Option<String>,
    /// The beginning it shares with others, by name.
    #[serde(default)]
    pub given: Option<Spanned<String>>,
    #[serde(default)]
    pub step: Vec<Spanned<Step>>,
    #[serde(default)]
    pub expect: Vec<Spanned<Expect>>,
}

/// One thing that lands. Exactly one of `report`, `event`, `dispute`, `act` and `incident` says
/// what.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Step {
    /// When it lands, in the policy's zone: `2025-06-02 09:40`.
    pub at: Spanned<String>,
    pub by: Spanned<StaffId>,
    /// When it is claimed to have happened, where that differs.
    #[serde(default)]
    pub said: Option<Spanned<String>>,
    /// Lands in the same commit as the step before.
    #[serde(default)]
    pub together: bool,

    /// Registers a customer; the text is a name the story uses for the report.
    #[serde(default)]
    pub report: Option<Spanned<String>>,
    #[serde(default)]
    pub kind: Option<Spanned<KindId>>,
    /// How many of them land together, called `NAME-1`, `NAME-2` …; the first phone is counted up.
    /// The outcome is that of the last.
    #[serde(default)]
    pub copies: Option<u32>,
    #[serde(default)]
    pub customer: Option<Customer>,
    #[serde(default)]
    pub intent: Fields,
    #[serde(default)]
    pub companion_of: Option<Spanned<String>>,
    #[serde(default)]
    pub batch: Option<BatchStep>,

    /// Records an event on the report named by `on`; `event-name` lets later steps speak of it.
    #[serde(default)]
    pub event: Option<Spanned<EventType>>,
    #[serde(default)]
    pub on: Option<Spanned<String>>,
    #[serde(default)]
    pub event_name: Option<Spanned<String>>,
    #[serde(default)]
    pub fields: Fields,

    /// Opens a dispute over `reports`, perhaps `over` an event.
    #[serde(default)]
    pub dispute: Option<Spanned<String>>,
    #[serde(default)]
    pub reports: Vec<Spanned<String>>,
    #[serde(default)]
    pub over: Option<Spanned<String>>,
    #[serde(default)]
    pub customer_present: bool,

    /// An act in the dispute or incident named by `on`.
    #[serde(default)]
    pub act: Option<Spanned<EventType>>,

    /// Records an offence.
    #[serde(default)]
    pub incident: Option<Spanned<String>>,
    #[serde(default)]
    pub offence: Option<Spanned<Name>>,
    #[serde(default)]
    pub staff: Vec<Spanned<StaffId>>,
    #[serde(default)]
    pub count: Option<u32>,
    #[serde(default)]
    pub informant: Option<Spanned<StaffId>>,

    /// What the step itself must meet: `accepted`, `refused`, `not-accepted`, `void`, `queued`,
    /// `contested`, `pending` …
    #[serde(default)]
    pub outcome: Option<Spanned<String>>,
    /// Clauses the outcome must rest on.
    #[serde(default)]
    pub clauses: Vec<String>,
}

/// The batch a registration comes with.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct BatchStep {
    /// Steps with the same name are one batch.
    pub name: String,
    #[serde(default)]
    pub title: Option<String>,
    #[serde(default)]
    pub supplement: bool,
    /// How many customers the batch names; without it, as many as the story's steps give it.
    #[serde(default)]
    pub rows: Option<u64>,
    /// `table` or `lines`.
    #[serde(default)]
    pub form: Option<String>,
}

/// What must hold at an instant. Only what is written is compared.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Expect {
    /// As of when; nothing that lands later is known.
    pub at: Spanned<String>,
    /// The report the expectation is about.
    #[serde(default)]
    pub report: Option<Spanned<String>>,
    /// Whose the report's customer is: a person, a team, several in a list, `public`, `company`,
    /// `undecided`, `nobody`.
    #[serde(default)]
    pub owner: Option<OneOrMany>,
    /// `effective`, `pending`, `contested`, `queued`, `void`, `lapsed`, `won`, `withdrawn` …
    #[serde(default)]
    pub standing: Option<Spanned<String>>,
    /// The end of the report's protection: `2025-03-10 24:00`, `2025-06-12 10:30`, `for ever`,
    /// `open`.
    #[serde(default)]
    pub until: Option<Spanned<String>>,
    /// The beginning of the report's protection.
    #[serde(default)]
    pub from: Option<Spanned<String>>,
    /// Validity items that fail, by name. An empty list: all hold or are still open.
    #[serde(default)]
    pub fails: Option<Vec<String>>,
    /// The award an event (by its `event-name`) leads to.
    #[serde(default)]
    pub award: Option<Spanned<String>>,
    /// Who gets the award's result: as `owner`.
    #[serde(default)]
    pub result: Option<OneOrMany>,
    /// Shares of the result by person: `{ a = "50%", b = "50%" }`.
    #[serde(default)]
    pub shares: BTreeMap<StaffId, String>,
    /// Until when the award may still be challenged: as `until`.
    #[serde(default)]
    pub open_until: Option<Spanned<String>>,
    /// Flat amounts by person: `{ b = "50.00 CNY" }`, or `"undecided"`.
    #[serde(default)]
    pub flat: BTreeMap<StaffId, String>,
    /// What the award pays by person or team, shares and flat amounts together: `{ a = "2800.01
    /// CNY" }`, or `"open"`.
    #[serde(default)]
    pub pays: BTreeMap<String, String>,
    /// Who must decide, where something is undecided.
    #[serde(default)]
    pub decides: Option<String>,
    /// Flags that must be there, by code. `no-flags` are flags that must not.
    #[serde(default)]
    pub flags: Vec<Spanned<String>>,
    #[serde(default)]
    pub no_flags: Vec<Spanned<String>>,
    /// Consequences by person, in the order they were incurred: `{ c = ["50.00 CNY", "100.00 CNY",
    /// "dismissal"] }`.
    #[serde(default)]
    pub consequences: BTreeMap<StaffId, Vec<String>>,
    /// Duties that are overdue, by name.
    #[serde(default)]
    pub overdue: Vec<String>,
    /// By when duties are owed, by name: as `until`.
    #[serde(default)]
    pub due: BTreeMap<Name, Spanned<String>>,
    /// Clauses that must be among the reasons of what is expected above.
    #[serde(default)]
    pub clauses: Vec<String>,
}

/// One text, or a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OneOrMany(pub BTreeSet<String>);

/// What a list of names asks for.
struct NamesWanted;

impl TextsWanted for NamesWanted {
    const WHAT: NeededValue = NeededValue::Names;
}

impl<'de> Deserialize<'de> for OneOrMany {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        one_or_many::<NamesWanted, String, D>(deserializer)
            .map(|list| Self(list.iter().map(|name| name.to_string()).collect()))
    }
}
