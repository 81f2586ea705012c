//! Dated facts appended to a report.

use std::collections::BTreeMap;
use std::fmt::{self, Write as _};
use std::sync::OnceLock;

use rust_decimal::Decimal;
use serde::de::{self, IgnoredAny, MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize};
use sha2::{Digest as _, Sha256};

use super::ids::{EventType, FactId, StaffId};
use super::instant::{Instant, Stamp};
use super::landing::Landing;
use super::money::Money;
use super::problem::NeededValue;
use super::sorted::Sorted;
use super::word::Word;

/// Types of events that mean the same in every house; a policy declares all others.
pub mod builtin {
    /// Corrects fields of the report; `set` names them by path.
    pub const AMEND: &str = "amend";
    /// Consents to a step of review: `step`, and where the policy leaves the term open, `term`.
    pub const APPROVE: &str = "approve";
    /// Sends the report back for correction.
    pub const RETURN: &str = "return";
    pub const REJECT: &str = "reject";
    /// Signs an earlier event of somebody else, named in `on`.
    pub const COUNTERSIGN: &str = "countersign";
    /// Hands in papers of an earlier event, named in `on`: `evidence`.
    pub const PAPER: &str = "paper";
    /// Corrects the earlier event named in `on`: `set` has its fields, and `said`, as they read
    /// from then on; `reason`.
    pub const CORRECT: &str = "correct";
    /// Makes the earlier event named in `on` count no more: `reason`, and `mistake` where an office
    /// says that it never should have.
    pub const VOID: &str = "void";
    /// Who is said to have signed the event named in `on` denies it.
    pub const DENY: &str = "deny";
    /// A named role's judgement: `finding`, `answer`, and `against` where it weighs another report.
    pub const FINDING: &str = "finding";
    /// Applies for more protection.
    pub const RENEW: &str = "renew";
    pub const PAUSE: &str = "pause";
    pub const RESUME: &str = "resume";
    pub const WITHDRAW: &str = "withdraw";
    /// Hands the report to another person: `to`.
    pub const TRANSFER: &str = "transfer";
    /// Puts the customer in a class, from then on: `class` names the classification, `value` the
    /// class.
    pub const CLASSIFY: &str = "classify";
    /// Records who is a relative of the person on a paper: `relation`, `name`, `phone`, `evidence`.
    pub const KINSHIP: &str = "kinship";
    /// Gives the customer up to the pool.
    pub const GIVE_UP: &str = "give-up";

    /// All of them, in the order of the list above.
    pub const ALL: &[&str] = &[
        AMEND,
        APPROVE,
        RETURN,
        REJECT,
        COUNTERSIGN,
        PAPER,
        CORRECT,
        VOID,
        DENY,
        FINDING,
        RENEW,
        PAUSE,
        RESUME,
        WITHDRAW,
        TRANSFER,
        CLASSIFY,
        KINSHIP,
        GIVE_UP,
    ];

    /// Fields that every event may carry.
    pub const COMMON_FIELDS: &[&str] = &["note", "evidence", "signed_by", "on", AGAIN, INSTEAD_OF];

    /// That the same happened once more on that day.
    pub const AGAIN: &str = "again";

    /// The event that is void since, and that this one says rightly.
    pub const INSTEAD_OF: &str = "instead_of";

    /// Whether every event may carry a field.
    pub fn is_common(field: &str) -> bool {
        COMMON_FIELDS.contains(&field)
    }

    /// Fields that an event of the product's own carries besides.
    pub fn fields(kind: &str) -> &'static [&'static str] {
        match kind {
            AMEND => &["set"],
            CORRECT => &["set", "reason"],
            VOID => &["reason", "mistake"],
            APPROVE | REJECT | RETURN => &["step", "term"],
            FINDING => &["finding", "answer", "against", "with", "reason"],
            TRANSFER => &["to"],
            CLASSIFY => &["class", "value"],
            KINSHIP => &["relation", "name", "phone"],
            _ => &[],
        }
    }
}

/// When an event is said to have happened, among what a correction sets.
pub const SAID: &str = "said";

/// Who signs a paper without being of the house.
pub const CUSTOMER: &str = "customer";

/// Named values of a record whose meaning a policy declares.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Fields(pub Sorted<toml::Value>);

impl Fields {
    pub fn get(&self, name: &str) -> Option<&toml::Value> {
        self.0.get(name)
    }

    pub fn text(&self, name: &str) -> Option<&str> {
        self.get(name)?.as_str().map(str::trim).filter(|text| !text.is_empty())
    }

    pub fn is_true(&self, name: &str) -> bool {
        self.get(name).and_then(toml::Value::as_bool).unwrap_or(false)
    }

    pub fn money(&self, name: &str) -> Option<Money> {
        self.text(name)?.parse().ok()
    }

    pub fn number(&self, name: &str) -> Option<Decimal> {
        match self.get(name)? {
            toml::Value::Integer(number) => Some(Decimal::from(*number)),
            toml::Value::String(text) => text.parse().ok(),
            _ => None,
        }
    }

    /// A moment with its offset, or the 00:00 of a date in `zone`; also where it is written as
    /// text.
    pub fn instant(&self, name: &str, zone: super::instant::Zone) -> Option<Instant> {
        match self.get(name)? {
            toml::Value::Datetime(at) => zone.read(&at.to_string()).ok(),
            toml::Value::String(text) => zone.read(text).ok(),
            _ => None,
        }
    }

    /// The texts of a list; a single text is a list of one.
    pub fn texts(&self, name: &str) -> Vec<&str> {
        match self.get(name) {
            Some(toml::Value::String(text)) => vec![text.as_str()],
            Some(toml::Value::Array(list)) => list.iter().filter_map(toml::Value::as_str).collect(),
            _ => Vec::new(),
        }
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// One dated fact of a report: a visit, a deposit, a signature, a correction.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Event {
    pub id: FactId,
    #[serde(rename = "type")]
    pub kind: EventType,
    /// Who recorded it, or did what it records.
    pub by: StaffId,
    /// When it is claimed to have happened; without it, when it landed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub said: Option<Stamp>,
    /// Everything else: what the policy declares for this type, or a newer version wrote.
    #[serde(flatten)]
    pub fields: Fields,
    #[serde(skip)]
    pub landing: Landing,
    #[serde(skip)]
    pub reading: Reading,
}

/// An earlier event as a correction has it read. It is made when it is first asked for, and is the
/// same whoever asks; a copy of the correction makes its own.
#[derive(Default)]
pub struct Reading(OnceLock<Box<Event>>);

impl Clone for Reading {
    fn clone(&self) -> Self {
        Self::default()
    }
}

impl PartialEq for Reading {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl fmt::Debug for Reading {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Reading")
    }
}

impl Event {
    pub fn is(&self, kind: &str) -> bool {
        self.kind.as_str() == kind
    }

    /// When it happened as far as is known: as said, or else as landed.
    pub fn said_at(&self, now: Instant) -> Instant {
        self.said.map_or_else(|| self.landing.at(now), Stamp::at)
    }

    /// People, and perhaps the customer, who are said to have signed it on paper.
    pub fn signatures(&self) -> Vec<&str> {
        self.fields.texts("signed_by")
    }

    /// What proves it: names or hashes of papers.
    pub fn evidence(&self) -> Vec<&str> {
        self.fields.texts("evidence")
    }

    /// The event this one speaks of.
    pub fn on(&self) -> Option<FactId> {
        self.named("on")
    }

    /// The fact that a field names.
    pub fn named(&self, field: &str) -> Option<FactId> {
        self.fields.text(field)?.parse().ok()
    }

    /// The earlier event that this one corrects or makes void.
    pub fn mends(&self) -> Option<FactId> {
        self.on().filter(|_| self.is(builtin::CORRECT) || self.is(builtin::VOID))
    }

    /// The fields that a correction sets.
    pub fn rewritten(&self) -> Fields {
        let set = self.fields.get("set").and_then(toml::Value::as_table);
        let set = set.filter(|_| self.is(builtin::CORRECT)).into_iter().flatten();
        Fields(set.map(|(name, value)| (name.clone(), value.clone())).collect())
    }

    /// When an event happened, as a correction says.
    pub fn rewritten_said(&self) -> Option<Stamp> {
        self.rewritten().get(SAID)?.clone().try_into().ok()
    }

    /// An earlier event as this correction has it read: at its own place in the order, by its own
    /// recorder. An empty text takes a field away.
    pub fn reading_of(&self, event: &Self) -> &Self {
        self.reading.0.get_or_init(|| {
            let mut reading = event.clone();
            for (name, value) in self.rewritten().0.iter() {
                if name == SAID {
                    reading.said = self.rewritten_said();
                    continue;
                }
                reading.fields.0.remove(name);
                if value.as_str().is_none_or(|text| !text.trim().is_empty()) {
                    reading.fields.0.insert(name.to_owned(), value.clone());
                }
            }
            Box::new(reading)
        })
    }

    /// What whoever signs it signs: the SHA-256 of everything it says, in one way of writing.
    pub fn digest(&self) -> String {
        let mut text = format!("{}\n{}\n{}\n", self.id, self.kind, self.by);
        if let Some(said) = self.said {
            let _ = writeln!(text, "{}", said.at().epoch());
        }
        for (name, value) in self.fields.0.iter() {
            let _ = write!(text, "{}:{name}=", name.len());
            canonical(value, &mut text);
            text.push('\n');
        }
        let hash = Sha256::digest(text.as_bytes());
        hash.iter().map(|byte| format!("{byte:02x}")).collect()
    }

    pub fn note(&self) -> Option<&str> {
        self.fields.text("note")
    }
}

/// Writes a value so that two values are written alike only where they are the same.
fn canonical(value: &toml::Value, text: &mut String) {
    let all = |open: char, close: char, text: &mut String, each: &mut dyn FnMut(&mut String)| {
        text.push(open);
        each(text);
        text.push(close);
    };
    match value {
        toml::Value::Array(list) => all('[', ']', text, &mut |text| {
            for value in list {
                canonical(value, text);
                text.push(',');
            }
        }),
        toml::Value::Table(table) => all('{', '}', text, &mut |text| {
            let sorted: BTreeMap<&String, &toml::Value> = table.iter().collect();
            for (name, value) in sorted {
                let _ = write!(text, "{}:{name}=", name.len());
                canonical(value, text);
                text.push(',');
            }
        }),
        toml::Value::String(written) => {
            let _ = write!(text, "{}:{written}", written.len());
        }
        other => {
            let _ = write!(text, "{other}");
        }
    }
}

impl<'de> Deserialize<'de> for Event {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(EventVisitor)
    }
}

/// Reads an event key by key, so that a fault keeps its place in the file and unknown keys are
/// preserved.
struct EventVisitor;

impl<'de> Visitor<'de> for EventVisitor {
    type Value = Event;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(NeededValue::Event.expected())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Event, A::Error> {
        let (mut id, mut kind, mut by, mut said) = (None, None, None, None);
        let mut fields = Sorted::default();
        while let Some(key) = map.next_key::<Word>()? {
            match key.as_str() {
                "id" => id = Some(map.next_value()?),
                "type" => kind = Some(map.next_value()?),
                "by" => by = Some(map.next_value()?),
                "said" => said = Some(map.next_value()?),
                name if fields.contains_key(name) => {
                    map.next_value::<IgnoredAny>()?;
                }
                _ => {
                    fields.insert(key, map.next_value()?);
                }
            }
        }
        Ok(Event {
            id: id.ok_or_else(|| de::Error::missing_field("id"))?,
            kind: kind.ok_or_else(|| de::Error::missing_field("type"))?,
            by: by.ok_or_else(|| de::Error::missing_field("by"))?,
            said,
            fields: Fields(fields),
            landing: Landing::Uncommitted,
            reading: Reading::default(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = r#"id = "01KAJ4V5M8Q4W7R2T9X6Y1Z0BC"
type = "follow-up"
by = "lin"
said = 2026-11-22T10:00:00+08:00
amount = "10.00 CNY"
note = "电话回访"
signed_by = ["zhao", "customer"]
"#;

    #[test]
    fn unknown_keys_and_types_are_preserved() {
        let event: Event = toml::from_str(TEXT).expect("an event");
        assert!(event.is("follow-up"));
        assert_eq!(event.signatures(), ["zhao", "customer"]);
        assert_eq!(event.note(), Some("电话回访"));
        let other: Event = toml::from_str(&TEXT.replace("[\"zhao\", ", "[")).expect("an event");
        assert_ne!(other.digest(), event.digest());
        let again: Event =
            toml::from_str(&toml::to_string(&event).expect("writable")).expect("an event");
        assert_eq!(again, event);
        assert_eq!(again.digest(), event.digest());
    }

    #[test]
    fn faults_keep_their_place() {
        let error = toml::from_str::<Event>(&TEXT.replace("2026-11-22T10:00:00+08:00", "\"soon\""))
            .expect_err("no time");
        assert!(error.span().is_some_and(|span| span.start > 60), "{error}");
        assert!(toml::from_str::<Event>("type = \"visit\"\nby = \"lin\"\n").is_err());
    }
}
