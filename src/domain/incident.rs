//! A recorded offence, and what was found about it.

use serde::Serialize;

use super::document::Document;
use super::event::{Event, builtin};
use super::ids::{FactId, Name, PolicyId, ReportId, StaffId};
use super::instant::{Instant, Stamp};
use super::landing::Landing;
use super::problem::Problem;
use super::report::refuse_newer;

/// Something forbidden that somebody did, as discovered. The program cannot see it happen; a person
/// records it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Incident {
    pub format: u32,
    pub id: FactId,
    pub policy: PolicyId,
    /// The offence, by its name in the policy.
    pub offence: Name,
    /// Everybody found to have taken part knowingly.
    pub staff: Vec<StaffId>,
    /// Who records it.
    pub by: StaffId,
    /// When it was discovered, where that differs from the landing.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub said: Option<Stamp>,
    /// How many times, households or cases, as the offence counts.
    pub count: u32,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub reports: Vec<ReportId>,
    /// Who told of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub informant: Option<StaffId>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// Findings about it: whether it did harm, was for pay, was verified.
    #[serde(rename = "act", skip_serializing_if = "Vec::is_empty")]
    pub acts: Vec<Event>,
    #[serde(skip)]
    pub landing: Landing,
}

const KEYS: &[&str] = &[
    "format",
    "id",
    "policy",
    "offence",
    "staff",
    "by",
    "said",
    "count",
    "reports",
    "informant",
    "note",
    "act",
];

impl Incident {
    /// Reads an incident file; every problem of the file is given at once.
    pub fn read(text: &str) -> Result<Self, Vec<Problem>> {
        let mut document = Document::parse(text);
        refuse_newer(&mut document)?;
        let id = document.require::<FactId>("id");
        let policy = document.require::<PolicyId>("policy");
        let offence = document.require::<Name>("offence");
        let staff = document.require::<Vec<StaffId>>("staff");
        let by = document.require::<StaffId>("by");
        let said = document.take::<Stamp>("said");
        let count = document.take::<u32>("count");
        let reports = document.take::<Vec<ReportId>>("reports");
        let informant = document.take::<StaffId>("informant");
        let note = document.take::<String>("note");
        let acts = document.take_list::<Event>("act");
        let problems = document.finish(KEYS);
        let (Some(id), Some(policy), Some(offence), Some(staff), Some(by), true) =
            (id, policy, offence, staff, by, problems.is_empty())
        else {
            return Err(problems);
        };
        Ok(Self {
            format: super::report::FORMAT,
            id: id.into_inner(),
            policy: policy.into_inner(),
            offence: offence.into_inner(),
            staff: staff.into_inner(),
            by: by.into_inner(),
            said: said.map(toml::Spanned::into_inner),
            count: count.map_or(1, toml::Spanned::into_inner),
            reports: reports.map(toml::Spanned::into_inner).unwrap_or_default(),
            informant: informant.map(toml::Spanned::into_inner),
            note: note.map(toml::Spanned::into_inner),
            acts: acts.into_iter().map(toml::Spanned::into_inner).collect(),
            landing: Landing::Uncommitted,
        })
    }

    /// The file's text.
    pub fn write(&self) -> String {
        toml::to_string(self).expect("every field of an incident has a TOML form")
    }

    /// When it was discovered: as said, or else as landed.
    pub fn discovered_at(&self, now: Instant) -> Instant {
        self.said.map_or_else(|| self.landing.at(now), Stamp::at)
    }

    /// What made it void by an instant.
    pub fn voided(&self, now: Instant) -> Option<&Event> {
        let mut acts = self.acts.iter();
        acts.find(|act| act.is(builtin::VOID) && act.landing.at(now) <= now)
    }

    /// The latest answer to a finding that had landed by `now`.
    pub fn answer(&self, finding: &Name, now: Instant) -> Option<&Event> {
        let named = |act: &&Event| {
            act.is("finding") && act.fields.text("finding") == Some(finding.as_str())
        };
        self.acts.iter().rev().filter(|act| act.landing.at(now) <= now).find(named)
    }
}
