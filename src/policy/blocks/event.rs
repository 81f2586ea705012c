//! `[[event]]`: a type of dated fact that reports of this house carry.

use crate::domain::event::builtin;
use crate::domain::ids::EventType;
use crate::policy::block::{Block, block, words};
use crate::policy::clause::{Clauses, Label};
use crate::policy::term::PlainPeriod;
use crate::policy::who::Who;
use crate::policy::word::{EventField, Named, Noun, Own, Placed};

block! {
    /// A declared type of event.
    pub struct EventDeclaration {
        /// The type, as `record` takes it.
        pub name: Own<EventDeclaration>,
        /// What people read, in each language.
        pub label: Placed<Label>,
        /// The clauses it comes from.
        #[serde(default)]
        pub clause: Clauses,
        /// Who may record it; without it, the holder, the registrant, and those whom the policy
        /// lets decide. An event of the product's own (`transfer`, `pause`, `countersign` …) that
        /// is declared with `by` may be recorded by these alone.
        #[serde(default)]
        pub by: Option<Who>,
        /// What it carries.
        #[serde(default)]
        pub field: Vec<FieldDeclaration>,
        /// How long before it lands it may be said to have happened; without it, as long as the
        /// house lets everything be. Beyond that, it begins and moves nothing before its landing.
        #[serde(default)]
        pub backdate: Option<PlainPeriod>,
        /// Papers without which it does not count: every one, by this name. What is handed in later
        /// (`paper`) completes it from then on, at its own time.
        #[serde(default)]
        pub evidence: Vec<String>,
        /// Signatures without which it does not count. Each signs by an act of their own.
        #[serde(default)]
        pub signed: Option<Who>,
        /// Who may tell whose signatures stand on its paper (`signed_by`), as those of customers
        /// do. Of a paper that helps themselves only whom it names as `registrant` or `holder`.
        #[serde(default)]
        pub told: Option<Who>,
        /// The clause that asks for the papers or signatures.
        #[serde(default)]
        pub proof_clause: Clauses,
    }
}

block! {
    /// A field an event carries.
    pub struct FieldDeclaration {
        /// The name of the field.
        pub name: Own<EventField>,
        /// What it holds.
        #[serde(default, rename = "type")]
        pub kind: FieldType,
        /// Whether it must be there.
        #[serde(default)]
        pub required: bool,
        /// What people read; without it, the name.
        #[serde(default)]
        pub label: Option<Placed<Label>>,
    }
}

words! {
    /// What a field holds.
    #[derive(Default)]
    pub enum FieldType {
        /// Words.
        #[default]
        Text,
        /// An amount: `268000`, `26.8万`.
        Money,
        /// A number.
        Number,
        /// A date: `2026-11-21`.
        Date,
        /// A date and a time.
        Time,
        /// `yes` or `no`.
        YesNo,
        /// A person of the house, by id.
        Staff,
        /// A phone.
        Phone,
        /// What a person is to the customer.
        Relation,
    }
}

impl Named for EventDeclaration {
    type Id = EventType;
    const NOUN: Noun = Noun::Event;
    const BUILTIN: &'static [&'static str] = builtin::ALL;
}

impl Block for EventDeclaration {}
