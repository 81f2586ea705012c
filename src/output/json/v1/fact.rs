//! What was recorded, with all that it carries.

use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::Value;

use crate::domain::event::{Event, Fields};
use crate::domain::money;
use crate::domain::report::Report;
use crate::output::Page;
use crate::output::view::landed;
use crate::policy::Policy;

use super::reason::{Money, labels};

/// A dated fact of a record.
#[derive(Debug, Serialize)]
pub struct RecordedFact {
    pub id: String,
    #[serde(rename = "type")]
    pub kind: String,
    /// What the policy calls it, in each language; empty for what is the product's own.
    pub label: BTreeMap<&'static str, String>,
    pub by: String,
    /// When it is said to have happened; `null` where that is its landing.
    pub said: Option<String>,
    /// `null` where it has not landed, or waits.
    pub landed: Option<String>,
    pub commit: Option<String>,
    pub receipt: Option<u64>,
    pub waits: bool,
    /// What it carries, as corrected: amounts as amounts, all else as it was written.
    pub fields: BTreeMap<String, Value>,
    /// What it carried when it was recorded, where that was corrected.
    pub recorded: Option<BTreeMap<String, Value>>,
    /// Whether it counts no more.
    pub void: bool,
}

impl RecordedFact {
    /// A fact of a report, as it reads now.
    pub(crate) fn of(
        report: &Report,
        event: &Event,
        policy: Option<&Policy>,
        page: &Page<'_>,
    ) -> Self {
        let reading = report.reading(event, page.as_of);
        let said = reading.unwrap_or(event).said;
        let is_other = reading.is_some_and(|reading| reading.fields != event.fields);
        let declared = policy.and_then(|policy| policy.event(event.kind.as_str()));
        Self {
            id: event.id.to_string(),
            kind: event.kind.to_string(),
            label: declared.map(|event| labels(&event.get_ref().label)).unwrap_or_default(),
            by: event.by.to_string(),
            said: said.map(|said| page.words.zone.rfc3339(said.at())),
            landed: landed::at(page, &event.landing),
            commit: event.landing.commit().map(|commit| commit.to_string()),
            receipt: landed::receipt(&event.landing),
            waits: landed::waits(page, &event.landing),
            fields: carried(&reading.unwrap_or(event).fields),
            recorded: is_other.then(|| carried(&event.fields)),
            void: reading.is_none(),
        }
    }
}

/// A fact with the registration on which it stands.
#[derive(Debug, Serialize)]
pub struct ReportFact {
    pub report: String,
    #[serde(flatten)]
    pub fact: RecordedFact,
}

/// One fact with every correction of it.
#[derive(Debug, Serialize)]
pub struct FactDetail {
    pub report: String,
    #[serde(flatten)]
    pub fact: RecordedFact,
    pub corrections: Vec<RecordedFact>,
}

/// Fields of a record, value by value.
pub(crate) fn carried(fields: &Fields) -> BTreeMap<String, Value> {
    fields.0.iter().map(|(name, value)| (name.to_owned(), plain(value))).collect()
}

fn plain(value: &toml::Value) -> Value {
    match value {
        toml::Value::String(text) => match text.parse::<money::Money>() {
            Ok(money) => serde_json::to_value(Money::of(money)).unwrap_or(Value::Null),
            Err(_) => Value::String(text.clone()),
        },
        toml::Value::Integer(number) => Value::from(*number),
        toml::Value::Float(number) => Value::from(*number),
        toml::Value::Boolean(yes) => Value::Bool(*yes),
        toml::Value::Datetime(at) => Value::String(at.to_string()),
        toml::Value::Array(list) => list.iter().map(plain).collect(),
        toml::Value::Table(table) => {
            table.iter().map(|(name, value)| (name.clone(), plain(value))).collect()
        }
    }
}
