//! `[[validity]]`: one item a registration must satisfy to be worth anything.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;

use crate::domain::ids::{EventType, KindId, Name};
use crate::domain::relation::Relation;
use crate::policy::clause::{Clauses, Label};
use crate::policy::term::Span;
use crate::policy::who::Who;

/// One item. Exactly one of `fits`, `signed`, `cadence`, `has` and `finding` says what is tested.
#[derive(Debug, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Validity {
    /// The name by which other blocks, and facts, speak of it.
    pub name: Name,
    /// What people read, in each language.
    pub label: Label,
    /// The clauses it comes from; every verdict it makes cites them.
    pub clause: Clauses,
    /// Kinds it applies to; without it, all.
    #[serde(default)]
    pub kinds: Vec<KindId>,
    /// When failing it tells.
    #[serde(default)]
    pub counts: Counts,
    /// The customer must fit a document.
    #[serde(default)]
    pub fits: Option<Fits>,
    /// An event must bear signatures.
    #[serde(default)]
    pub signed: Option<Signed>,
    /// Contacts must be frequent enough.
    #[serde(default)]
    pub cadence: Option<Cadence>,
    /// An event must be there.
    #[serde(default)]
    pub has: Option<Has>,
    /// A person must not have found otherwise.
    #[serde(default)]
    pub finding: Option<NeedsFinding>,
}

/// When a failed item tells.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Counts {
    /// A report that fails it is void.
    #[default]
    Always,
    /// Only examined where the report is put to proof.
    InChallenge,
}

/// What is compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum FitsWhat {
    /// One of the phones.
    Phone,
    /// The whole name.
    Name,
    /// The surname alone.
    Surname,
}

/// The registered customer must fit a document recorded with an event.
#[derive(Debug, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Fits {
    /// What is compared.
    pub what: FitsWhat,
    /// The event that carries the document: an invoice at delivery, the slip of an arrival.
    pub event: EventType,
    /// Relatives of the person on the document whose data fit as well.
    #[serde(default)]
    pub through: BTreeSet<Relation>,
    /// Whether kinship counts only with evidence.
    #[serde(default)]
    pub evidenced: bool,
    /// How a misfit may be mended; without it, not at all.
    #[serde(default)]
    pub cure: Option<Cure>,
}

/// A misfit that nobody disputes is mended by supplying the full phone.
#[derive(Debug, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Cure {
    /// The clause that lets it be mended.
    pub clause: Clauses,
    /// The clause that bars it once somebody disputes.
    pub disputed: Clauses,
}

/// An event must bear signatures.
#[derive(Debug, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Signed {
    /// The event.
    pub event: EventType,
    /// Whose signatures: each pattern by somebody.
    pub by: Who,
}

/// What proves a contact.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum CadenceProof {
    /// That it was recorded.
    Recorded,
    /// That somebody signed it.
    Countersigned,
}

/// A contact at least so often, by class.
#[derive(Debug, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Cadence {
    /// The event that is a contact.
    pub event: EventType,
    /// The classification whose class says how often.
    pub classification: Name,
    /// The longest gap by class: `{ H = "1 day", A = "3 days" }`.
    pub every: BTreeMap<String, Span>,
    /// What proves a contact.
    pub proof: CadenceProof,
    /// Whose signature proves it.
    #[serde(default)]
    pub by: Option<Who>,
    /// The event that ends the duty.
    pub until: EventType,
}

/// An event must be on record, with fields.
#[derive(Debug, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Has {
    /// The event.
    pub event: EventType,
    /// Fields it must carry.
    #[serde(default)]
    pub fields: Vec<String>,
}

/// A finding must not say otherwise.
#[derive(Debug, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct NeedsFinding {
    /// The finding.
    pub name: Name,
    /// The answer that satisfies the item.
    pub answer: String,
}
