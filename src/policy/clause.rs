//! Clause numbers, and words in the languages people read.

use std::collections::BTreeMap;
use std::fmt;
use std::marker::PhantomData;
use std::str::FromStr;

use serde::de::IntoDeserializer as _;
use serde::{Deserialize, Deserializer, Serialize};
use toml::Spanned;

use super::word::Placed;
use crate::domain::house::Language;
use crate::domain::invalid::{InvalidText, TextFault, TextKind};
use crate::domain::problem::NeededValue;

/// The number of a clause in the house's regulation: `3.5`, `S03.5`, `第五条`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, schemars::JsonSchema)]
#[serde(transparent)]
pub struct Clause(pub String);

fn no_number() -> InvalidText {
    InvalidText::new(TextKind::Clause, "").because(TextFault::Empty)
}

impl FromStr for Clause {
    type Err = InvalidText;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        if text.trim().is_empty() { Err(no_number()) } else { Ok(Self(text.to_owned())) }
    }
}

impl<'de> Deserialize<'de> for Clause {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(InvalidText::carry)
    }
}

impl fmt::Display for Clause {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

/// The clauses a block comes from: one number or a list of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Clauses(pub(super) Vec<Placed<Clause>>);

impl Clauses {
    pub fn iter(&self) -> impl Iterator<Item = &Clause> {
        self.0.iter().map(|clause| &**clause)
    }

    pub fn len(&self) -> usize {
        self.0.len()
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// What a list of clauses asks for.
struct ClauseNumbers;

impl TextsWanted for ClauseNumbers {
    const WHAT: NeededValue = NeededValue::Clauses;
}

impl<'de> Deserialize<'de> for Clauses {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match one_or_many::<ClauseNumbers, Clause, D>(deserializer)? {
            none if none.is_empty() => Err(no_number().carry()),
            clauses => Ok(Self(clauses)),
        }
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

/// What a text or list of texts stands for, in the words of an error.
pub(crate) trait TextsWanted {
    const WHAT: NeededValue;
}

/// Reads a text or a list of texts as values, each with its place.
pub(crate) fn one_or_many<'de, W, T, D>(deserializer: D) -> Result<Vec<Placed<T>>, D::Error>
where
    W: TextsWanted,
    T: Deserialize<'de>,
    D: Deserializer<'de>,
{
    let texts = Spanned::<Texts<W, T>>::deserialize(deserializer)?;
    let span = texts.span();
    Ok(match texts.into_inner().form {
        OneOrList::Alone(value) => vec![Placed::new(span, value)],
        OneOrList::Listed(values) => values,
    })
}

enum OneOrList<T> {
    Alone(T),
    Listed(Vec<Placed<T>>),
}

struct Texts<W, T> {
    form: OneOrList<T>,
    wanted: PhantomData<W>,
}

impl<'de, W, T> Deserialize<'de> for Texts<W, T>
where
    W: TextsWanted,
    T: Deserialize<'de>,
{
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let form = deserializer.deserialize_any(TextsVisitor::<W, T>(PhantomData))?;
        Ok(Self { form, wanted: PhantomData })
    }
}

struct TextsVisitor<W, T>(PhantomData<(W, T)>);

impl<'de, W, T> serde::de::Visitor<'de> for TextsVisitor<W, T>
where
    W: TextsWanted,
    T: Deserialize<'de>,
{
    type Value = OneOrList<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(W::WHAT.expected())
    }

    fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<Self::Value, E> {
        T::deserialize(text.into_deserializer()).map(OneOrList::Alone)
    }

    fn visit_seq<A: serde::de::SeqAccess<'de>>(self, mut list: A) -> Result<Self::Value, A::Error> {
        let mut values = Vec::new();
        while let Some(value) = list.next_element()? {
            values.push(value);
        }
        Ok(OneOrList::Listed(values))
    }
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

    /// Whether it says nothing in a language.
    pub fn lacks(&self, language: Language) -> bool {
        self.0.get(&language).is_none_or(|text| text.trim().is_empty())
    }
}
