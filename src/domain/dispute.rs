//! A dispute over a collision: who raised it, what was said, and how it ended.

use std::collections::BTreeMap;

use serde::Serialize;

use super::document::Document;
use super::event::Event;
use super::ids::{DisputeId, FactId, ReportId, StaffId};
use super::instant::{Instant, Stamp};
use super::landing::Landing;
use super::money::{Money, Share};
use super::problem::Problem;
use super::report::refuse_newer;

/// Types of acts in a dispute.
pub mod acts {
    /// What somebody says of the matter: `text`.
    pub const STATEMENT: &str = "statement";
    /// A paper: `name`, `sha256`.
    pub const EVIDENCE: &str = "evidence";
    /// A jury member's points: `report`, `criterion`, `points`.
    pub const SCORE: &str = "score";
    /// A named role's judgement: `finding`, `answer`, perhaps `report`.
    pub const FINDING: &str = "finding";
    /// The parties agree: `shares` by person, adding up to 100 %.
    pub const SETTLE: &str = "settle";
    /// The verdict of whom the policy lets decide: `shares`, perhaps `flat` amounts by person, and
    /// `reason`.
    pub const RESOLVE: &str = "resolve";
    /// A party does not accept the verdict; the matter is open again: `text`.
    pub const APPEAL: &str = "appeal";
    /// The one who raised the dispute gives it up.
    pub const WITHDRAW: &str = "withdraw";

    pub const ALL: &[&str] =
        &[STATEMENT, EVIDENCE, SCORE, FINDING, SETTLE, RESOLVE, APPEAL, WITHDRAW];

    /// Fields that an act carries beside the common ones of all facts.
    pub fn fields(kind: &str) -> &'static [&'static str] {
        match kind {
            STATEMENT | APPEAL => &["text"],
            EVIDENCE => &["name", "sha256"],
            SCORE => &["report", "criterion", "points"],
            FINDING => &["finding", "answer", "against", "with", "reason"],
            SETTLE => &["shares"],
            RESOLVE => &["shares", "flat", "reason"],
            WITHDRAW => &["reason"],
            _ => &[],
        }
    }
}

/// A dispute. Acts are appended, never changed.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Dispute {
    pub format: u32,
    pub id: DisputeId,
    pub reports: Vec<ReportId>,
    /// The act in question: a delivery, a visit. Without it, the customer as such.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub over: Option<FactId>,
    /// Who raises it: the first party.
    pub by: StaffId,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub said: Option<Stamp>,
    /// Whether it broke out while the customer was still there.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub customer_present: bool,
    pub claim: String,
    #[serde(rename = "act", skip_serializing_if = "Vec::is_empty")]
    pub acts: Vec<Event>,
    #[serde(skip)]
    pub landing: Landing,
}

/// Where a dispute stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Stand {
    Open,
    Settled,
    Resolved,
    Appealed,
    Withdrawn,
}

impl Stand {
    pub const ALL: [Self; 5] =
        [Self::Open, Self::Settled, Self::Resolved, Self::Appealed, Self::Withdrawn];

    /// The stable name.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Settled => "settled",
            Self::Resolved => "resolved",
            Self::Appealed => "appealed",
            Self::Withdrawn => "withdrawn",
        }
    }
}

/// Where a dispute stands after acts in the order of their landing: the last one that ends or
/// reopens it decides.
pub fn stand_after<'a>(acts: impl IntoIterator<Item = &'a Event>) -> Stand {
    let ends = acts.into_iter().filter_map(|act| match act.kind.as_str() {
        acts::SETTLE => Some(Stand::Settled),
        acts::RESOLVE => Some(Stand::Resolved),
        acts::APPEAL => Some(Stand::Appealed),
        acts::WITHDRAW => Some(Stand::Withdrawn),
        _ => None,
    });
    ends.last().unwrap_or(Stand::Open)
}

/// How a dispute ended: what everybody gets of the whole.
#[derive(Clone, Debug, PartialEq)]
pub struct Ending<'a> {
    pub act: &'a Event,
    pub shares: BTreeMap<StaffId, Share>,
    pub flat: BTreeMap<StaffId, Money>,
}

impl Dispute {
    /// Reads a dispute file; every problem of the file is given at once.
    pub fn read(text: &str) -> Result<Self, Vec<Problem>> {
        let mut document = Document::parse(text);
        refuse_newer(&mut document)?;
        let id = document.require::<DisputeId>("id");
        let reports = document.require::<Vec<ReportId>>("reports");
        let over = document.take::<FactId>("over");
        let by = document.require::<StaffId>("by");
        let said = document.take::<Stamp>("said");
        let present = document.take::<bool>("customer_present");
        let claim = document.require::<String>("claim");
        let acts = document.take_list::<Event>("act");
        let problems = document.finish(&[
            "format",
            "id",
            "reports",
            "over",
            "by",
            "said",
            "customer_present",
            "claim",
            "act",
        ]);
        let (Some(id), Some(reports), Some(by), Some(claim), true) =
            (id, reports, by, claim, problems.is_empty())
        else {
            return Err(problems);
        };
        Ok(Self {
            format: super::report::FORMAT,
            id: id.into_inner(),
            reports: reports.into_inner(),
            over: over.map(toml::Spanned::into_inner),
            by: by.into_inner(),
            said: said.map(toml::Spanned::into_inner),
            customer_present: present.is_some_and(toml::Spanned::into_inner),
            claim: claim.into_inner(),
            acts: acts.into_iter().map(toml::Spanned::into_inner).collect(),
            landing: Landing::Uncommitted,
        })
    }

    /// The file's text.
    pub fn write(&self) -> String {
        toml::to_string(self).expect("every field of a dispute has a TOML form")
    }

    /// When it was raised: as said, or else as landed.
    pub fn raised_at(&self, now: Instant) -> Instant {
        self.said.map_or_else(|| self.landing.at(now), Stamp::at)
    }

    /// Acts that had landed by `now`, in the order of their landing.
    pub fn acts_by(&self, now: Instant) -> impl DoubleEndedIterator<Item = &Event> {
        self.acts.iter().filter(move |act| act.landing.at(now) <= now)
    }

    /// Where it stood at `now`: the last act that ends or reopens it decides.
    pub fn stand(&self, now: Instant) -> Stand {
        stand_after(self.acts_by(now))
    }

    /// The agreement or verdict in force at `now`; none while the matter is open or appealed.
    pub fn ending(&self, now: Instant) -> Option<Ending<'_>> {
        let wanted = match self.stand(now) {
            Stand::Settled => acts::SETTLE,
            Stand::Resolved => acts::RESOLVE,
            Stand::Open | Stand::Appealed | Stand::Withdrawn => return None,
        };
        let act = self.acts_by(now).rev().find(|act| act.is(wanted))?;
        Some(Ending { act, shares: by_person(act, "shares"), flat: by_person(act, "flat") })
    }
}

/// A table of the act that gives each person something.
fn by_person<T: std::str::FromStr>(act: &Event, field: &str) -> BTreeMap<StaffId, T> {
    let Some(table) = act.fields.get(field).and_then(toml::Value::as_table) else {
        return BTreeMap::new();
    };
    table
        .iter()
        .filter_map(|(who, what)| Some((who.parse().ok()?, what.as_str()?.parse().ok()?)))
        .collect()
}
