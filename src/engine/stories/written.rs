//! Values of a story file that keep their place, so that a slip is shown at its word.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::{Deref, Range};

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::Deserialize;
use serde::de::IgnoredAny;
use toml::Spanned;
use toml::de::DeValue;

use crate::domain::document::read_value;
use crate::domain::event::Fields;
use crate::domain::problem::{NeededValue, Problem, ProblemHint, ProblemKind};
use crate::policy::clause::{TextsWanted, one_or_many};

/// A value and its place in the file; for the schema it is the value.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Located<T>(Spanned<T>);

impl<T> Deref for Located<T> {
    type Target = Spanned<T>;

    fn deref(&self) -> &Spanned<T> {
        &self.0
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Located<T> {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Spanned::deserialize(deserializer).map(Self)
    }
}

impl<T: JsonSchema> JsonSchema for Located<T> {
    fn inline_schema() -> bool {
        T::inline_schema()
    }

    fn schema_name() -> Cow<'static, str> {
        T::schema_name()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        T::json_schema(generator)
    }
}

/// Texts in a list, each with its place.
pub(super) type Texts = Located<Vec<Located<String>>>;

/// What is written by somebody's name, each name with its place.
pub(super) type ByName<K, V> = Located<BTreeMap<Located<K>, V>>;

/// The fields of an event, a dispute's act or an intent, each key with its place.
#[derive(Debug, Default, Deserialize)]
#[serde(transparent)]
pub struct WrittenFields(pub BTreeMap<Spanned<String>, toml::Value>);

impl WrittenFields {
    pub fn fields(&self) -> Fields {
        Fields(self.0.iter().map(|(key, value)| (key.get_ref().clone(), value.clone())).collect())
    }
}

impl JsonSchema for WrittenFields {
    fn schema_name() -> Cow<'static, str> {
        "Fields".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        schemars::json_schema!({
            "type": "object",
            "description": "Fields by name. `on`, `against` and `report` name a thing of the story."
        })
    }
}

/// One name, or a list of names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WrittenNames {
    pub names: BTreeSet<String>,
    pub span: Range<usize>,
}

impl<'de> Deserialize<'de> for WrittenNames {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let written: Spanned<SeveralNames> = Spanned::deserialize(deserializer)?;
        let span = written.span();
        Ok(Self { names: written.into_inner().0, span })
    }
}

impl JsonSchema for WrittenNames {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "Names".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        schemars::json_schema!({
            "anyOf": [
                { "type": "string" },
                { "type": "array", "items": { "type": "string" }, "uniqueItems": true }
            ]
        })
    }
}

struct NamesWanted;

impl TextsWanted for NamesWanted {
    const WHAT: NeededValue = NeededValue::Names;
}

struct SeveralNames(BTreeSet<String>);

impl<'de> Deserialize<'de> for SeveralNames {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        one_or_many::<NamesWanted, String, D>(deserializer)
            .map(|list| Self(list.iter().map(|name| name.to_string()).collect()))
    }
}

/// The one word of `words` that a table has as a key.
pub(super) fn told_apart(
    value: &Spanned<DeValue<'_>>,
    words: &[&'static str],
    problems: &mut Vec<Problem>,
) -> Option<&'static str> {
    let DeValue::Table(table) = value.get_ref() else {
        // Says that a table is needed.
        read_value::<BTreeMap<String, IgnoredAny>>(value.clone(), problems);
        return None;
    };
    let found: Vec<&'static str> =
        words.iter().copied().filter(|word| table.contains_key(*word)).collect();
    if let [word] = found[..] {
        return Some(word);
    }
    let words = words.iter().map(|word| (*word).to_owned()).collect();
    problems.push(
        Problem::new(value.span(), ProblemKind::NotOneThing)
            .hint(ProblemHint::OneOfTheThings { words }),
    );
    None
}
