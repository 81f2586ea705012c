//! `[[validity]]`: one item a registration must satisfy to be worth anything.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use serde::de::{MapAccess, Visitor};
use serde::{Deserialize, Deserializer};

use crate::domain::ids::Name;
use crate::domain::relation::Relation;
use crate::policy::block::{Block, block, exclusive, named, words};
use crate::policy::clause::{Clauses, Label};
use crate::policy::term::PlainPeriod;
use crate::policy::walk::{Walk, Walker};
use crate::policy::who::Who;
use crate::policy::word::{Class, EventField, FindingAnswer, Only, Own, Placed, Ref};

use super::{Classification, EventDeclaration, FindingDeclaration, Kind};

exclusive! {
    /// One item: a registration that fails it is void, or loses where it is put to proof.
    pub struct Validity by test: ItemTest {
        /// The name by which other blocks, and facts, speak of it.
        pub name: Own<Validity>,
        /// What people read, in each language.
        pub label: Placed<Label>,
        /// The clauses it comes from; every verdict it makes cites them.
        pub clause: Clauses,
        /// Kinds it applies to; without it, all.
        #[serde(default)]
        pub kinds: Only<Ref<Kind>>,
        /// When failing it tells.
        #[serde(default)]
        pub counts: CountsWhen,
    }
    /// What is tested.
    pub enum {
        /// The customer must fit a document.
        fits Fits: Fits,
        /// An event must bear signatures.
        signed Signed: SignedBy,
        /// Contacts must be frequent enough.
        cadence Cadence: Cadence,
        /// An event must be there.
        has Has: Has,
        /// A person must not have found otherwise.
        finding Finding: NeedsFinding,
    }
}

named! {
    Validity: Name => Validity;
}

words! {
    /// When a failed item tells.
    #[derive(Default)]
    pub enum CountsWhen {
        /// A report that fails it is void.
        #[default]
        Always,
        /// Only examined where the report is put to proof.
        InChallenge,
        /// Failing it is flagged, for a person to look at: each document by itself.
        Flagged,
    }
}

words! {
    /// What is compared.
    pub enum FitsWhat {
        /// One of the phones, whole. Where a misfit is only flagged, all digits that both show;
        /// and who came under a mask is held against the next document.
        Phone,
        /// The whole name.
        Name,
        /// The surname alone.
        Surname,
    }
}

block! {
    /// The registered customer must fit a document recorded with an event.
    pub struct Fits {
        /// What is compared.
        pub what: FitsWhat,
        /// The event that carries the document: an invoice at delivery, the slip of an arrival.
        pub event: Ref<EventDeclaration>,
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
}

block! {
    /// A misfit that no one disputes is cured by supplying the full phone.
    pub struct Cure {
        /// The clause that lets it be mended.
        pub clause: Clauses,
        /// The clause that bars it once there is a dispute.
        pub disputed: Clauses,
    }
}

block! {
    /// An event must bear signatures.
    pub struct SignedBy {
        /// The event.
        pub event: Ref<EventDeclaration>,
        /// Whose signatures: each pattern by one person.
        pub by: Who,
    }
}

words! {
    /// What proves a contact.
    pub enum CadenceProof {
        /// That it was recorded.
        Recorded,
        /// That it is signed.
        Countersigned,
    }
}

block! {
    /// A contact at least so often, by class.
    pub struct Cadence {
        /// The event that is a contact.
        pub event: Ref<EventDeclaration>,
        /// The classification whose class says how often.
        pub classification: Ref<Classification>,
        /// The longest gap by class: `{ H = "1 day", A = "3 days" }`.
        pub every: PerClass,
        /// What proves a contact.
        pub proof: CadenceProof,
        /// Whose signature proves it.
        #[serde(default)]
        pub by: Option<Who>,
        /// The event that ends the duty.
        pub until: Ref<EventDeclaration>,
    }
}

block! {
    /// An event must be on record, with fields.
    pub struct Has {
        /// The event.
        pub event: Ref<EventDeclaration>,
        /// Fields it must carry.
        #[serde(default)]
        pub fields: Vec<Ref<EventField>>,
    }
}

block! {
    /// A finding must not say otherwise.
    pub struct NeedsFinding {
        /// The finding.
        pub name: Ref<FindingDeclaration>,
        /// The answer that satisfies the item.
        pub answer: Ref<FindingAnswer>,
    }
}

/// A period for each class.
#[derive(Debug)]
pub struct PerClass(Vec<(Ref<Class>, PlainPeriod)>);

impl PerClass {
    pub fn get(&self, class: &str) -> Option<&PlainPeriod> {
        self.0.iter().find(|(named, _)| **named == class).map(|(_, span)| span)
    }
}

impl<'de> Deserialize<'de> for PerClass {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct PerClassVisitor;

        impl<'de> Visitor<'de> for PerClassVisitor {
            type Value = PerClass;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a period for each class")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<PerClass, A::Error> {
                let mut periods = Vec::new();
                while let Some(period) = map.next_entry()? {
                    periods.push(period);
                }
                Ok(PerClass(periods))
            }
        }

        deserializer.deserialize_map(PerClassVisitor)
    }
}

impl schemars::JsonSchema for PerClass {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        "PerClass".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        <BTreeMap<String, PlainPeriod>>::json_schema(generator)
    }
}

impl Walk for PerClass {
    fn walk<'p>(&'p self, walker: &mut Walker<'p>) {
        self.0.iter().for_each(|(class, _)| class.walk(walker));
    }
}

impl Block for Validity {}
