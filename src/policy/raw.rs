//! From text to blocks: reads everything that can be read and says of the rest what is wrong with
//! it.

use std::collections::BTreeMap;

use toml::Spanned;

use super::blocks::{Header, Policy};
use super::clause::{Clause, Label};
use crate::domain::document::Document;
use crate::domain::problem::{Problem, ProblemKind};

/// The top-level keys of a policy file.
pub const KEYS: &[&str] = &[
    "policy",
    "clauses",
    "kind",
    "event",
    "classification",
    "stage",
    "validity",
    "approval",
    "protection",
    "renewal",
    "lapse",
    "collision",
    "finding",
    "award",
    "priority",
    "procedure",
    "duty",
    "gate",
    "offence",
    "reward",
    "commission",
    "flat",
    "notice",
];

impl Policy {
    /// Reads and checks a policy.
    ///
    /// # Errors
    /// Every problem of the text in one list: what does not parse, keys that are unknown, names
    /// that lead nowhere, contradictions.
    pub fn read(file: &str, text: &str) -> Result<Self, Vec<Problem>> {
        let mut document = Document::parse(text);
        let header = document.require::<Header>("policy");
        let clauses = document
            .take::<BTreeMap<Clause, Label>>("clauses")
            .map(Spanned::into_inner)
            .unwrap_or_default();
        let is_headed = header.is_some();
        let policy = Self {
            file: file.to_owned(),
            text: text.to_owned(),
            // A policy without a head is no policy, yet its blocks are read, so that all their
            // problems are told in the same run.
            header: header.unwrap_or_else(stand_in),
            clauses,
            kinds: document.take_list("kind"),
            events: document.take_list("event"),
            classifications: document.take_list("classification"),
            stages: document.take_list("stage"),
            validity: document.take_list("validity"),
            approvals: document.take_list("approval"),
            protections: document.take_list("protection"),
            renewals: document.take_list("renewal"),
            lapses: document.take_list("lapse"),
            collisions: document.take_list("collision"),
            findings: document.take_list("finding"),
            awards: document.take_list("award"),
            priorities: document.take_list("priority"),
            procedure: document.take("procedure"),
            duties: document.take_list("duty"),
            gates: document.take_list("gate"),
            offences: document.take_list("offence"),
            rewards: document.take_list("reward"),
            commission: document.take("commission"),
            flats: document.take_list("flat"),
            notices: document.take_list("notice"),
        };
        let mut problems = document.finish(KEYS);
        // A kind that could not be read is declared all the same.
        let is_whole = problems.is_empty();
        problems.extend(
            super::check::check(&policy)
                .into_iter()
                .filter(|problem| is_whole || problem.kind != ProblemKind::NoKind),
        );
        problems.sort_by_key(|problem| (problem.span.start, problem.span.end));
        if is_headed && problems.is_empty() { Ok(policy) } else { Err(problems) }
    }
}

fn stand_in() -> Spanned<Header> {
    const HEAD: &str = "id = 'none'\nversion = 0\ntitle = {}\nin-force = { from = 2000-01-01 }";
    Spanned::new(0..0, toml::from_str(HEAD).expect("a head that is well formed"))
}

impl<'de> serde::Deserialize<'de> for Clause {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(Self)
    }
}
