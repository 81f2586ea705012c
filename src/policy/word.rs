//! Words of a policy that name something, each with its place, so that a fault is shown at the
//! word and not at the beginning of its block.

use std::borrow::{Borrow, Cow};
use std::fmt;
use std::ops::{Deref, Range};

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::de::{DeserializeOwned, Error as _};
use serde::{Deserialize, Deserializer};
use toml::Spanned;

pub use crate::domain::problem::Noun;

use crate::domain::event::builtin;
use crate::domain::ids::{EventType, Name};

/// The word that stands for the registration itself among protected acts.
pub const REGISTER: &str = "register";
/// The word that stands for the customer among what priorities decide.
pub const CUSTOMER: &str = "customer";

/// What can be named: a block, or a part of one.
pub trait Named {
    type Id: Clone
        + fmt::Debug
        + fmt::Display
        + PartialEq
        + AsRef<str>
        + DeserializeOwned
        + JsonSchema;
    const NOUN: Noun;
    /// Names that nobody declares, since the product does.
    const BUILTIN: &'static [&'static str] = &[];
}

/// An act that a protection forbids: an event, or `register`.
#[derive(Debug)]
pub enum ForbiddenAct {}

impl Named for ForbiddenAct {
    type Id = EventType;
    const NOUN: Noun = Noun::Event;
    const BUILTIN: &'static [&'static str] = &[REGISTER];
}

/// What is decided: an award, or `customer`.
#[derive(Debug)]
pub enum DecidedMatter {}

impl Named for DecidedMatter {
    type Id = Name;
    const NOUN: Noun = Noun::Award;
    const BUILTIN: &'static [&'static str] = &[CUSTOMER];
}

/// One of the classes of a classification.
#[derive(Debug)]
pub enum Class {}

impl Named for Class {
    type Id = String;
    const NOUN: Noun = Noun::Class;
}

/// One of the answers to a finding.
#[derive(Debug)]
pub enum FindingAnswer {}

impl Named for FindingAnswer {
    type Id = String;
    const NOUN: Noun = Noun::Answer;
}

/// A field that an event carries.
#[derive(Debug)]
pub enum EventField {}

impl Named for EventField {
    type Id = String;
    const NOUN: Noun = Noun::EventField;
    const BUILTIN: &'static [&'static str] = builtin::COMMON_FIELDS;
}

/// A value with its place in the text. Values are compared without their places.
#[derive(Clone, Debug)]
pub struct Placed<T> {
    value: T,
    span: Range<usize>,
}

impl<T> Placed<T> {
    pub fn new(span: Range<usize>, value: T) -> Self {
        Self { value, span }
    }

    pub fn span(&self) -> Range<usize> {
        self.span.clone()
    }
}

impl<T> From<Spanned<T>> for Placed<T> {
    fn from(value: Spanned<T>) -> Self {
        Self { span: value.span(), value: value.into_inner() }
    }
}

impl<T> Deref for Placed<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}

impl<T: PartialEq> PartialEq for Placed<T> {
    fn eq(&self, other: &Self) -> bool {
        self.value == other.value
    }
}

impl<T: Eq> Eq for Placed<T> {}

impl<T: PartialOrd> PartialOrd for Placed<T> {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        self.value.partial_cmp(&other.value)
    }
}

impl<T: Ord> Ord for Placed<T> {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.value.cmp(&other.value)
    }
}

/// So that a map by placed keys is searched by keys alone.
impl<T> Borrow<T> for Placed<T> {
    fn borrow(&self) -> &T {
        &self.value
    }
}

impl<T: fmt::Display> fmt::Display for Placed<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.value.fmt(f)
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Placed<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Spanned::deserialize(deserializer).map(Self::from)
    }
}

impl<T: JsonSchema> JsonSchema for Placed<T> {
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

macro_rules! names {
    ($($(#[$meta:meta])* $name:ident;)*) => {$(
        $(#[$meta])*
        pub struct $name<K: Named>(Placed<K::Id>);

        impl<K: Named> $name<K> {
            pub fn span(&self) -> Range<usize> {
                self.0.span()
            }
        }

        impl<K: Named> Clone for $name<K> {
            fn clone(&self) -> Self {
                Self(self.0.clone())
            }
        }

        impl<K: Named> Deref for $name<K> {
            type Target = K::Id;

            fn deref(&self) -> &K::Id {
                &self.0
            }
        }

        impl<K: Named> fmt::Debug for $name<K> {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Debug::fmt(&**self, f)
            }
        }

        impl<K: Named> fmt::Display for $name<K> {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Display::fmt(&**self, f)
            }
        }

        impl<'de, K: Named> Deserialize<'de> for $name<K> {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                Placed::deserialize(deserializer).map(Self)
            }
        }

        impl<K: Named> JsonSchema for $name<K> {
            fn inline_schema() -> bool {
                K::Id::inline_schema()
            }

            fn schema_name() -> Cow<'static, str> {
                K::Id::schema_name()
            }

            fn json_schema(generator: &mut SchemaGenerator) -> Schema {
                K::Id::json_schema(generator)
            }
        }
    )*};
}

names! {
    /// The name that a block, or a part of one, bears itself.
    Own;
    /// The name of something that is declared elsewhere in the policy.
    Ref;
}

/// What stands in the place of an empty list.
const EMPTY_LIST: &str = "at least one";

/// A list with something in it. An empty list means none, and none means nothing here: whoever
/// wants no restriction leaves the field out.
#[derive(Clone, Debug)]
pub struct Several<T>(pub(super) Vec<T>);

impl<T> Deref for Several<T> {
    type Target = [T];

    fn deref(&self) -> &[T] {
        &self.0
    }
}

impl<'t, T> IntoIterator for &'t Several<T> {
    type Item = &'t T;
    type IntoIter = std::slice::Iter<'t, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.iter()
    }
}

impl<K: Named> Several<Ref<K>> {
    pub fn names(&self, id: &K::Id) -> bool {
        self.iter().any(|name| **name == *id)
    }
}

impl Several<Placed<String>> {
    pub fn holds(&self, text: &str) -> bool {
        self.iter().any(|own| **own == text)
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Several<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let list = Vec::deserialize(deserializer)?;
        if list.is_empty() {
            return Err(D::Error::invalid_length(0, &EMPTY_LIST));
        }
        Ok(Self(list))
    }
}

impl<T: JsonSchema> JsonSchema for Several<T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        <Vec<T>>::schema_name()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let mut schema = <Vec<T>>::json_schema(generator);
        schema.insert("minItems".to_owned(), 1.into());
        schema
    }
}

/// What a block applies to: what it names, or everything where it names nothing.
#[derive(Clone, Debug)]
pub struct Only<T>(pub(super) Option<Several<T>>);

impl<T> Default for Only<T> {
    fn default() -> Self {
        Self(None)
    }
}

impl<T> Only<T> {
    /// What is named; nothing where it applies to all.
    pub fn named(&self) -> Option<&[T]> {
        self.0.as_deref()
    }

    pub fn is_all(&self) -> bool {
        self.0.is_none()
    }
}

impl<K: Named> Only<Ref<K>> {
    pub fn covers(&self, id: &K::Id) -> bool {
        self.0.as_ref().is_none_or(|named| named.names(id))
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Only<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Several::deserialize(deserializer).map(|named| Self(Some(named)))
    }
}

impl<T: JsonSchema> JsonSchema for Only<T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        <Several<T>>::schema_name()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        <Several<T>>::json_schema(generator)
    }
}

macro_rules! texts {
    ($($(#[$meta:meta])* $name:ident: $description:literal;)*) => {$(
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
        #[serde(transparent)]
        pub struct $name(String);

        impl $name {
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl Deref for $name {
            type Target = str;

            fn deref(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl JsonSchema for $name {
            fn schema_name() -> Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                schemars::json_schema!({ "type": "string", "description": $description })
            }
        }
    )*};
}

texts! {
    /// A field of a registration: `customer.name`, `intent.visit_day`.
    Field: "A field of the registration: customer.name, customer.phone, intent.FIELD …";
    /// Something a registration may say: a field of its own, an event, or a field of an event.
    Said: "What a registration says: customer.FIELD, intent.FIELD, EVENT or EVENT.FIELD";
}

impl Field {
    /// Whether a path is one of the registration itself.
    pub(super) fn is_path(path: &str) -> bool {
        path.starts_with("customer.") || path.starts_with("intent.")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Debug, Deserialize)]
    struct Lists {
        #[serde(default)]
        only: Only<Ref<ForbiddenAct>>,
        several: Several<Ref<ForbiddenAct>>,
    }

    #[test]
    fn what_is_left_out_restricts_nothing() {
        let lists: Lists = toml::from_str("several = ['visit']").expect("lists");
        let visit = "visit".parse().expect("an event");
        assert!(lists.only.covers(&visit) && lists.only.is_all());
        assert!(lists.several.names(&visit));
        let lists: Lists = toml::from_str("only = ['call']\nseveral = ['visit']").expect("lists");
        assert!(!lists.only.covers(&visit));
    }

    #[test]
    fn an_empty_list_is_refused() {
        for text in ["several = []", "only = []\nseveral = ['visit']"] {
            let error = toml::from_str::<Lists>(text).expect_err("empty");
            assert!(error.message().starts_with("invalid length 0"), "{error}");
        }
    }

    #[test]
    fn a_name_knows_its_place() {
        let text = "several = ['visit', 'call']";
        let lists: Lists = toml::from_str(text).expect("lists");
        let shown: Vec<&str> = lists.several.iter().map(|name| &text[name.span()]).collect();
        assert_eq!(shown, ["'visit'", "'call'"]);
    }
}
