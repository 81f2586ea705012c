//! The blocks of the language, one file each: what may be written, and what it means.

mod approval;
mod award;
mod classification;
mod commission;
mod duty;
mod event;
mod finding;
mod gate;
mod header;
mod identity;
mod kind;
mod lapse;
mod notice;
mod offence;
mod priority;
mod procedure;
mod protection;
mod renewal;
mod reward;
mod stage;
mod validity;

use std::collections::BTreeMap;

use toml::Spanned;

pub use approval::Approval;
pub use award::Award;
pub use classification::Classification;
pub use commission::{Commission, Flat, Rate};
pub use duty::{Cycle, Duty};
pub use event::{EventDeclaration, FieldDeclaration, FieldType};
pub use finding::FindingDeclaration;
pub use gate::{Enforced, Gate, Need};
pub use header::{Applies, Header, InForce, Interpreter};
pub use identity::{Collision, OnProtected};
pub use kind::{
    Batch, Check, CheckName, Companions, CountsFor, Duplicate, EntryOutcome, Filing, Holder, Kind,
    Lead, Per, Quota, RequiredIf, Requires, Supplement, Window, Within,
};
pub use lapse::{Lapse, LapseTo};
pub use notice::{Notice, Place};
pub use offence::{Offence, Sanction, WhenFound};
pub use priority::{Condition, Criterion, Priority, Test};
pub use procedure::{Early, EarlyEffect, Procedure};
pub use protection::Protection;
pub use renewal::{Answer, Contested, HowRenewed, Keeps, Renewal, ToRival};
pub use reward::Reward;
pub use stage::Stage;
pub use validity::{
    Cadence, CadenceProof, Counts, Cure, Fits, FitsWhat, Has, NeedsFinding, Signed, Validity,
};

use super::clause::{Clause, Label};

/// A regulation that has been read and checked: the only form the engine sees.
///
/// Every block keeps its place in the text, so that a verdict can point at the line that made it.
#[derive(Debug)]
pub struct Policy {
    /// The file it was read from, as messages name it.
    pub file: String,
    pub text: String,
    pub header: Spanned<Header>,
    pub clauses: BTreeMap<Clause, Label>,
    pub kinds: Vec<Spanned<Kind>>,
    pub events: Vec<Spanned<EventDeclaration>>,
    pub classifications: Vec<Spanned<Classification>>,
    pub stages: Vec<Spanned<Stage>>,
    pub validity: Vec<Spanned<Validity>>,
    pub approvals: Vec<Spanned<Approval>>,
    pub protections: Vec<Spanned<Protection>>,
    pub renewals: Vec<Spanned<Renewal>>,
    pub lapses: Vec<Spanned<Lapse>>,
    pub collisions: Vec<Spanned<Collision>>,
    pub findings: Vec<Spanned<FindingDeclaration>>,
    pub awards: Vec<Spanned<Award>>,
    pub priorities: Vec<Spanned<Priority>>,
    pub procedure: Option<Spanned<Procedure>>,
    pub duties: Vec<Spanned<Duty>>,
    pub gates: Vec<Spanned<Gate>>,
    pub offences: Vec<Spanned<Offence>>,
    pub rewards: Vec<Spanned<Reward>>,
    pub commission: Option<Spanned<Commission>>,
    pub flats: Vec<Spanned<Flat>>,
    pub notices: Vec<Spanned<Notice>>,
}

impl Policy {
    pub fn id(&self) -> &crate::domain::ids::PolicyId {
        &self.header.get_ref().id
    }

    pub fn version(&self) -> u32 {
        self.header.get_ref().version
    }

    pub fn kind(&self, name: &crate::domain::ids::KindId) -> Option<&Spanned<Kind>> {
        self.kinds.iter().find(|kind| kind.get_ref().name == *name)
    }

    pub fn event(&self, name: &str) -> Option<&Spanned<EventDeclaration>> {
        self.events.iter().find(|event| event.get_ref().name.as_str() == name)
    }

    /// What becomes of a customer of the kind whom nobody holds any more; where nothing is said,
    /// there is no pool.
    pub fn lapse(&self, kind: &crate::domain::ids::KindId) -> Option<&Spanned<Lapse>> {
        self.lapses
            .iter()
            .find(|lapse| lapse.get_ref().kinds.is_empty() || lapse.get_ref().kinds.contains(kind))
    }

    /// What a dispute costs that breaks out too early.
    pub fn early(&self) -> Option<&Early> {
        self.procedure.as_ref()?.get_ref().early.as_ref()
    }

    pub fn finding(&self, name: &str) -> Option<&Spanned<FindingDeclaration>> {
        self.findings.iter().find(|finding| finding.get_ref().name.as_str() == name)
    }

    pub fn offence(&self, name: &str) -> Option<&Spanned<Offence>> {
        self.offences.iter().find(|offence| offence.get_ref().name.as_str() == name)
    }

    /// The line, from 1, that a span of this policy starts on.
    pub fn line(&self, at: usize) -> usize {
        crate::domain::problem::line_column(&self.text, at).0
    }
}
