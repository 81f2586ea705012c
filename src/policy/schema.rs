//! The JSON Schema of a policy file, for editors that complete and check as one types.

use std::collections::BTreeMap;

use schemars::JsonSchema;

use super::blocks as b;
use super::clause::Label;

/// The shape of a policy file. Only its schema is used; [`super::raw`] reads block by block.
#[derive(JsonSchema)]
#[schemars(
    deny_unknown_fields,
    title = "baobei policy",
    description = "A regulation on customer registration, as data"
)]
#[expect(dead_code, reason = "a description, never a value")]
struct PolicyFile {
    policy: b::Header,
    #[serde(default)]
    clauses: BTreeMap<String, Label>,
    kind: Vec<b::Kind>,
    #[serde(default)]
    event: Vec<b::EventDeclaration>,
    #[serde(default)]
    classification: Vec<b::Classification>,
    #[serde(default)]
    stage: Vec<b::Stage>,
    #[serde(default)]
    validity: Vec<b::Validity>,
    #[serde(default)]
    approval: Vec<b::Approval>,
    #[serde(default)]
    protection: Vec<b::Protection>,
    #[serde(default)]
    renewal: Vec<b::Renewal>,
    #[serde(default)]
    lapse: Vec<b::Lapse>,
    #[serde(default)]
    collision: Vec<b::Collision>,
    #[serde(default)]
    finding: Vec<b::FindingDeclaration>,
    #[serde(default)]
    award: Vec<b::Award>,
    #[serde(default)]
    priority: Vec<b::Priority>,
    #[serde(default)]
    procedure: Option<b::Procedure>,
    #[serde(default)]
    duty: Vec<b::Duty>,
    #[serde(default)]
    gate: Vec<b::Gate>,
    #[serde(default)]
    offence: Vec<b::Offence>,
    #[serde(default)]
    reward: Vec<b::Reward>,
    #[serde(default)]
    commission: Option<b::Commission>,
    #[serde(default)]
    flat: Vec<b::Flat>,
    #[serde(default)]
    notice: Vec<b::Notice>,
}

/// The schema as pretty JSON.
pub fn schema() -> String {
    let schema = schemars::schema_for!(PolicyFile);
    let mut text = serde_json::to_string_pretty(&schema).expect("a schema is JSON");
    text.push('\n');
    text
}
