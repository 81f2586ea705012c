//! Clause numbers, and words in the languages people read.

use std::collections::BTreeMap;
use std::fmt;

use serde::{Deserialize, Deserializer, Serialize};

use crate::domain::house::Language;
use crate::domain::invalid::{InvalidText, TextFault, TextKind};
use crate::domain::problem::NeededValue;

/// The number of a clause in the house's regulation: `3.5`, `S03.5`, `第五条`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, schemars::JsonSchema)]
#[serde(transparent)]
pub struct Clause(pub String);

impl fmt::Display for Clause {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

/// The clauses a block comes from: one number or a list of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Clauses(pub Vec<Clause>);

impl Clauses {
    pub fn iter(&self) -> impl Iterator<Item = &Clause> {
        self.0.iter()
    }
}

impl<'de> Deserialize<'de> for Clauses {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let list = one_or_many(deserializer, NeededValue::Clauses)?;
        if list.is_empty() || list.iter().any(|number| number.trim().is_empty()) {
            return Err(InvalidText::new(TextKind::Clause, "").because(TextFault::Empty).carry());
        }
        Ok(Self(list.into_iter().map(Clause).collect()))
    }
}

impl schemars::JsonSchema for Clauses {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Clauses".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "description": "The clauses of the regulation that this block comes from",
            "anyOf": [
                { "type": "string", "minLength": 1 },
                { "type": "array", "items": { "type": "string", "minLength": 1 }, "minItems": 1 }
            ]
        })
    }
}

/// Reads a text or a list of texts, keeping the place of a fault.
pub(crate) fn one_or_many<'de, D: Deserializer<'de>>(
    deserializer: D,
    needed: NeededValue,
) -> Result<Vec<String>, D::Error> {
    struct OneOrMany(NeededValue);

    impl<'de> serde::de::Visitor<'de> for OneOrMany {
        type Value = Vec<String>;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str(self.0.expected())
        }

        fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<Self::Value, E> {
            Ok(vec![text.to_owned()])
        }

        fn visit_seq<A: serde::de::SeqAccess<'de>>(
            self,
            mut list: A,
        ) -> Result<Self::Value, A::Error> {
            let mut texts = Vec::new();
            while let Some(text) = list.next_element()? {
                texts.push(text);
            }
            Ok(texts)
        }
    }

    deserializer.deserialize_any(OneOrMany(needed))
}

/// A name or sentence in each language: `{ zh-CN = "…", en = "…" }`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(transparent)]
pub struct Label(BTreeMap<Language, String>);

impl schemars::JsonSchema for Label {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Label".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "description": "A name or sentence in each language",
            "type": "object",
            "properties": {
                "en": { "type": "string", "description": "In English." },
                "zh-CN": { "type": "string", "description": "In Chinese." }
            },
            "additionalProperties": false
        })
    }
}

impl Label {
    /// The words in `language`, or in another where that one is missing.
    pub fn in_language(&self, language: Language) -> &str {
        self.0.get(&language).or_else(|| self.0.values().next()).map_or("", String::as_str)
    }

    /// Languages the product speaks and this label does not.
    pub fn missing(&self) -> impl Iterator<Item = Language> {
        Language::ALL
            .into_iter()
            .filter(|language| self.0.get(language).is_none_or(|text| text.trim().is_empty()))
    }
}
