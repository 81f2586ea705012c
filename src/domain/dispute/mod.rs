//! A dispute over a collision: who raised it, what was said, and how it ended.

mod course;

pub use course::{Agreement, AgreementStand, Course, PlacedSignature};

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::domain::document::Document;
use crate::domain::event::Event;
use crate::domain::ids::{DisputeId, FactId, ReportId, StaffId};
use crate::domain::instant::{Instant, Stamp};
use crate::domain::landing::{AsOf, Landing};
use crate::domain::money::{Money, Share};
use crate::domain::problem::Problem;
use crate::domain::report::refuse_newer;
use crate::domain::slip::Slip;

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
    /// Whoever decides hears a dispute of somebody who has no claim in the matter: `until`.
    pub const ADMIT: &str = "admit";
    /// An agreement is proposed: `shares` by person, adding up to 100 %, `text`, and who must sign.
    pub const SETTLE: &str = "settle";
    /// One signs what is proposed: `of`, `digest`, and the `place` of a role that is signed for.
    pub const SIGN: &str = "sign";
    /// One of those who must sign will not, or the proposer takes it back: `of`.
    pub const DECLINE: &str = "decline";
    /// A paper that somebody signed who does not sign here: `of`, `digest`, `signer`, `sha256`.
    pub const TOLD: &str = "told";
    /// Who is said to have signed a paper denies it: `of`.
    pub const DENY: &str = "deny";
    /// The verdict of whom the policy lets decide: `shares`, perhaps `flat` amounts by person, and
    /// `reason`; `override` where the admin decides for want of anybody else.
    pub const RESOLVE: &str = "resolve";
    /// A party does not accept the verdict or the agreement; the matter is open again: `text`.
    pub const APPEAL: &str = "appeal";
    /// The one who raised the dispute gives it up.
    pub const WITHDRAW: &str = "withdraw";

    pub const ALL: &[&str] = &[
        STATEMENT, EVIDENCE, SCORE, FINDING, ADMIT, SETTLE, SIGN, DECLINE, TOLD, DENY, RESOLVE,
        APPEAL, WITHDRAW,
    ];

    /// Fields that an act carries beside the common ones of all facts.
    pub fn fields(kind: &str) -> &'static [&'static str] {
        match kind {
            STATEMENT | APPEAL => &["text"],
            EVIDENCE => &["name", "sha256"],
            SCORE => &["report", "criterion", "points"],
            FINDING => &["finding", "answer", "against", "with", "reason"],
            ADMIT => &["until"],
            SETTLE => &["shares", "text", "signers", "roles", "copies", "until"],
            SIGN => &["of", "digest", "place"],
            DECLINE | DENY => &["of", "reason"],
            TOLD => &["of", "digest", "signer", "sha256", "name"],
            RESOLVE => &["shares", "flat", "reason", "override"],
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
    /// Who raises it. That makes nobody a party.
    pub by: StaffId,
    /// As what they are heard at once; without it, whoever decides admits it first.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub raiser: Option<Raiser>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub said: Option<Stamp>,
    /// Until when a dispute that is heard at once holds the result back.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<Stamp>,
    pub claim: String,
    /// What the raiser was refused by, where that is what it is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub slip: Option<Slip>,
    #[serde(rename = "act", skip_serializing_if = "Vec::is_empty")]
    pub acts: Vec<Event>,
    #[serde(skip)]
    pub landing: Landing,
}

/// As what somebody raises a dispute that is heard at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Raiser {
    /// They hold a registration of the customer that is not void.
    Claimant,
    /// They did the act in question.
    Doer,
    /// They decide disputes.
    Office,
}

/// Where a dispute stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Stand {
    /// Nobody has heard it yet; it affects nothing.
    Raised,
    Admitted,
    Settled,
    Resolved,
    Appealed,
    Withdrawn,
    /// Its time is over, and nobody settled or decided it; it holds nothing back any more.
    Expired,
}

impl Stand {
    pub const ALL: [Self; 7] = [
        Self::Raised,
        Self::Admitted,
        Self::Settled,
        Self::Resolved,
        Self::Appealed,
        Self::Withdrawn,
        Self::Expired,
    ];

    /// The stable name.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Raised => "raised",
            Self::Admitted => "admitted",
            Self::Settled => "settled",
            Self::Resolved => "resolved",
            Self::Appealed => "appealed",
            Self::Withdrawn => "withdrawn",
            Self::Expired => "expired",
        }
    }

    /// Whether somebody has yet to decide.
    pub fn is_open(self) -> bool {
        matches!(self, Self::Raised | Self::Admitted | Self::Appealed)
    }
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
        let raiser = document.take::<Raiser>("raiser");
        let until = document.take::<Stamp>("until");
        let claim = document.require::<String>("claim");
        let slip = document.take::<Slip>("slip");
        let acts = document.take_list::<Event>("act");
        let problems = document.finish(&[
            "format", "id", "reports", "over", "by", "raiser", "said", "until", "claim", "slip",
            "act",
        ]);
        let (Some(id), Some(reports), Some(by), Some(claim), true) =
            (id, reports, by, claim, problems.is_empty())
        else {
            return Err(problems);
        };
        Ok(Self {
            format: crate::domain::report::FORMAT,
            id: id.into_inner(),
            reports: reports.into_inner(),
            over: over.map(toml::Spanned::into_inner),
            by: by.into_inner(),
            said: said.map(toml::Spanned::into_inner),
            raiser: raiser.map(toml::Spanned::into_inner),
            until: until.map(toml::Spanned::into_inner),
            claim: claim.into_inner(),
            slip: slip.map(toml::Spanned::into_inner),
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

    /// Acts that had landed by a point of the history, in the order of their landing.
    pub fn acts_by(&self, by: impl Into<AsOf>) -> impl DoubleEndedIterator<Item = &Event> {
        let by = by.into();
        self.acts.iter().filter(move |act| by.has(&act.landing))
    }

    /// What had become of it.
    pub fn course(&self, by: impl Into<AsOf>) -> Course<'_> {
        let by = by.into();
        Course::run(self, self.acts_by(by), by.at)
    }

    /// What had become of it when an act was done that stands in it, or is about to.
    pub fn course_before(&self, act: &Event, now: Instant) -> Course<'_> {
        let before = self.acts.iter().take_while(|other| other.id != act.id);
        Course::run(self, before, now)
    }

    /// What becomes of it by an act that stands in it, or is about to.
    pub fn course_with<'d>(&'d self, act: &'d Event, now: Instant) -> Course<'d> {
        let before = self.acts.iter().take_while(|other| other.id != act.id);
        Course::run(self, before.chain([act]), now)
    }

    /// Where it stood.
    pub fn stand(&self, by: impl Into<AsOf>) -> Stand {
        self.course(by).stand
    }

    /// The agreement or verdict in force; none while the matter is open or appealed.
    pub fn ending(&self, by: impl Into<AsOf>) -> Option<Ending<'_>> {
        let act = self.course(by).ending?;
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
