//! How a block of the language is written down: its fields once, from which its reader, its part
//! of the JSON Schema and its walk are made.
//!
//! A field whose type does not say what it names (see [`super::walk::Walk`]) does not compile.

/// A table of the language.
macro_rules! block {
    (
        $(#[$meta:meta])*
        pub struct $name:ident {
            $($(#[$field_meta:meta])* pub $field:ident: $type:ty,)*
        }
    ) => {
        $(#[$meta])*
        #[derive(Debug, serde::Deserialize, schemars::JsonSchema)]
        #[serde(rename_all = "kebab-case", deny_unknown_fields)]
        pub struct $name {
            $($(#[$field_meta])* pub $field: $type,)*
        }

        impl $crate::policy::walk::Walk for $name {
            fn walk<'p>(&'p self, walker: &mut $crate::policy::walk::Walker<'p>) {
                walker.table(|walker| {
                    $(walker.key(stringify!($field), &self.$field);)*
                });
            }
        }
    };
}

/// A choice among words.
macro_rules! words {
    (
        $(#[$meta:meta])*
        pub enum $name:ident {
            $($(#[$word_meta:meta])* $word:ident,)*
        }
    ) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Deserialize, schemars::JsonSchema)]
        #[serde(rename_all = "kebab-case")]
        pub enum $name {
            $($(#[$word_meta])* $word,)*
        }

        impl $crate::policy::walk::Walk for $name {
            fn walk<'p>(&'p self, _: &mut $crate::policy::walk::Walker<'p>) {}
        }
    };
}

/// A block whose further fields depend on a word: the word is read first, and by it the struct that
/// the whole block is read as. So every fault keeps its place, and a field that belongs to another
/// word is unknown to this one.
///
/// ```text
/// chosen! {
///     /// A gate.
///     pub struct Gate by needs: Need { pub acts: …, }
///     /// The state an act needs.
///     pub enum {
///         /// The report has entered a stage.
///         "stage" Stage: StageNeeded { pub stage: Ref<Stage>, },
///         /// The registration has been consented to.
///         "approved" Approved,
///     }
/// }
/// ```
macro_rules! chosen {
    (
        $(#[doc = $doc:literal])*
        pub struct $name:ident by $key:ident: $choice:ident $common:tt
        $(#[doc = $choice_doc:literal])*
        pub enum {
            $(
                $(#[doc = $word_doc:literal])*
                $word:literal $variant:ident $(: $part:ident $own:tt)?,
            )*
        }
    ) => {
        chosen! { @block [$(#[doc = $doc])*] $name $key $choice $common }

        $(#[doc = $choice_doc])*
        #[derive(Debug)]
        #[allow(clippy::large_enum_variant, reason = "a policy holds a handful of them")]
        pub enum $choice {
            $($(#[doc = $word_doc])* $variant $(($part))?,)*
        }

        $(chosen! { @part [$(#[doc = $word_doc])*] $($part $own)? })*

        impl $crate::policy::walk::Walk for $choice {
            fn walk<'p>(&'p self, walker: &mut $crate::policy::walk::Walker<'p>) {
                let _ = &walker;
                match self {
                    $(Self::$variant $((part @ $part { .. }))? => {
                        $(<$part as $crate::policy::walk::Walk>::walk(part, walker);)?
                    })*
                }
            }
        }

        impl $crate::domain::from_value::FromValue for $name {
            const WORD: Option<&'static str> = Some(stringify!($key));

            fn from_value(
                value: toml::Spanned<toml::de::DeValue<'_>>,
            ) -> Result<Self, toml::de::Error> {
                #[derive(serde::Deserialize)]
                enum FormWord {
                    $(#[serde(rename = $word)] $variant,)*
                }

                #[derive(serde::Deserialize)]
                struct FormChoice {
                    $key: FormWord,
                }

                let form = $crate::policy::block::read::<FormChoice>(value.clone())?;
                match form.$key {
                    $(FormWord::$variant => {
                        chosen!(
                            @read value $name $key $choice $variant
                            [$($part)?] $common [$($own)?]
                        )
                    })*
                }
            }
        }

        impl schemars::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
                let words = vec![
                    $({
                        let whole = chosen!(@schema generator $key $common [$($own)?]);
                        $crate::policy::block::for_word(
                            whole, stringify!($key), $word, &[$($word_doc),*],
                        )
                    },)*
                ];
                $crate::policy::block::one_of(&[$($doc),*], words)
            }
        }
    };
    (@part [$(#[$meta:meta])*]) => {};
    (@part [$(#[$meta:meta])*] $part:ident $own:tt) => {
        $crate::policy::block::block! { $(#[$meta])* pub struct $part $own }
    };
    (
        @block [$(#[$meta:meta])*] $name:ident $key:ident $choice:ident
        { $($(#[$field_meta:meta])* pub $field:ident: $type:ty,)* }
    ) => {
        $(#[$meta])*
        #[derive(Debug)]
        pub struct $name {
            $(pub $field: $type,)*
            pub $key: $choice,
        }

        impl $crate::policy::walk::Walk for $name {
            fn walk<'p>(&'p self, walker: &mut $crate::policy::walk::Walker<'p>) {
                walker.table(|walker| {
                    $(walker.key(stringify!($field), &self.$field);)*
                    $crate::policy::walk::Walk::walk(&self.$key, walker);
                });
            }
        }
    };
    (
        @read $value:ident $name:ident $key:ident $choice:ident $variant:ident [$($part:ident)?]
        { $($(#[$field_meta:meta])* pub $field:ident: $type:ty,)* }
        [$({ $($(#[$own_meta:meta])* pub $own:ident: $own_type:ty,)* })?]
    ) => {{
        #[derive(serde::Deserialize)]
        #[serde(rename_all = "kebab-case", deny_unknown_fields)]
        struct ChosenForm {
            $key: serde::de::IgnoredAny,
            $($(#[$field_meta])* $field: $type,)*
            $($($(#[$own_meta])* $own: $own_type,)*)?
        }

        let whole = $crate::policy::block::read::<ChosenForm>($value)?;
        let serde::de::IgnoredAny = whole.$key;
        Ok($name {
            $($field: whole.$field,)*
            $key: $choice::$variant $(({
                type Part = $part;
                Part { $($own: whole.$own,)* }
            }))?,
        })
    }};
    (
        @schema $generator:ident $key:ident
        { $($(#[$field_meta:meta])* pub $field:ident: $type:ty,)* }
        [$({ $($(#[$own_meta:meta])* pub $own:ident: $own_type:ty,)* })?]
    ) => {{
        #[derive(schemars::JsonSchema)]
        #[schemars(rename_all = "kebab-case", deny_unknown_fields)]
        #[expect(dead_code, reason = "a description, never a value")]
        struct ChosenShape {
            $key: String,
            $($(#[$field_meta])* $field: $type,)*
            $($($(#[$own_meta])* $own: $own_type,)*)?
        }

        <ChosenShape as schemars::JsonSchema>::json_schema($generator)
    }};
}

/// A block that has exactly one of several tables: `fits`, `signed`, `has` …
macro_rules! exclusive {
    (
        $(#[doc = $doc:literal])*
        pub struct $name:ident by $key:ident: $choice:ident $common:tt
        $(#[doc = $choice_doc:literal])*
        pub enum {
            $($(#[doc = $word_doc:literal])* $word:ident $variant:ident: $part:ident,)*
        }
    ) => {
        $crate::policy::block::chosen! { @block [$(#[doc = $doc])*] $name $key $choice $common }

        $(#[doc = $choice_doc])*
        #[derive(Debug)]
        pub enum $choice {
            $($(#[doc = $word_doc])* $variant($part),)*
        }

        impl $choice {
            /// The key of each.
            const KEYS: &'static [&'static str] = &[$(stringify!($word)),*];

            $(
                $(#[doc = $word_doc])*
                pub fn $word(&self) -> Option<&$part> {
                    if let Self::$variant(part) = self { Some(part) } else { None }
                }
            )*
        }

        impl $crate::policy::walk::Walk for $choice {
            fn walk<'p>(&'p self, walker: &mut $crate::policy::walk::Walker<'p>) {
                match self {
                    $(Self::$variant(part) => walker.key(stringify!($word), part),)*
                }
            }
        }

        impl $crate::domain::from_value::FromValue for $name {
            const WORD: Option<&'static str> = Some($choice::KEYS[0]);

            fn objection(
                value: &toml::Spanned<toml::de::DeValue<'_>>,
            ) -> Option<$crate::domain::problem::Problem> {
                $crate::policy::block::exactly_one(value, $choice::KEYS)
            }

            fn from_value(
                value: toml::Spanned<toml::de::DeValue<'_>>,
            ) -> Result<Self, toml::de::Error> {
                $(if $crate::policy::block::has(&value, stringify!($word)) {
                    return exclusive!(@read value $name $key $choice $variant $common $word $part);
                })*
                Err(serde::de::Error::missing_field($choice::KEYS[0]))
            }
        }

        impl schemars::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
                let words = vec![
                    $(exclusive!(@schema generator $common [$(#[doc = $word_doc])*] $word $part),)*
                ];
                $crate::policy::block::one_of(&[$($doc),*], words)
            }
        }
    };
    (
        @read $value:ident $name:ident $key:ident $choice:ident $variant:ident
        { $($(#[$field_meta:meta])* pub $field:ident: $type:ty,)* } $word:ident $part:ident
    ) => {{
        #[derive(serde::Deserialize)]
        #[serde(rename_all = "kebab-case", deny_unknown_fields)]
        struct ExclusiveForm {
            $($(#[$field_meta])* $field: $type,)*
            $word: $part,
        }

        let whole = $crate::policy::block::read::<ExclusiveForm>($value)?;
        Ok($name { $($field: whole.$field,)* $key: $choice::$variant(whole.$word) })
    }};
    (
        @schema $generator:ident { $($(#[$field_meta:meta])* pub $field:ident: $type:ty,)* }
        [$(#[$word_meta:meta])*] $word:ident $part:ident
    ) => {{
        #[derive(schemars::JsonSchema)]
        #[schemars(rename_all = "kebab-case", deny_unknown_fields)]
        #[expect(dead_code, reason = "a description, never a value")]
        struct ExclusiveShape {
            $($(#[$field_meta])* $field: $type,)*
            $(#[$word_meta])* $word: $part,
        }

        <ExclusiveShape as schemars::JsonSchema>::json_schema($generator)
    }};
}

/// Says what a block is called among the names of a policy.
macro_rules! named {
    ($($block:ty: $id:ty => $noun:ident;)*) => {$(
        impl $crate::policy::word::Named for $block {
            type Id = $id;
            const NOUN: $crate::policy::word::Noun = $crate::policy::word::Noun::$noun;
        }
    )*};
}

pub(super) use {block, chosen, exclusive, named, words};

use std::ops::Range;

use schemars::Schema;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use toml::Spanned;
use toml::de::{DeTable, DeValue, ValueDeserializer};

use super::walk::Walk;
use crate::domain::problem::{Problem, ProblemHint, ProblemKind};

/// A top-level table of a policy.
pub(super) trait Block: Walk {
    /// What the block at a place says by itself that cannot be, beside names that lead nowhere.
    fn check(&self, _at: Range<usize>, _problems: &mut Vec<Problem>) {}
}

/// Reads a block as a struct.
pub(super) fn read<T: DeserializeOwned>(value: Spanned<DeValue<'_>>) -> Result<T, toml::de::Error> {
    T::deserialize(ValueDeserializer::from(value))
}

/// Whether a block has a key.
pub(super) fn has(value: &Spanned<DeValue<'_>>, key: &str) -> bool {
    matches!(value.get_ref(), DeValue::Table(table) if table.contains_key(key))
}

/// Says so where a block has none of the keys, or more than one.
pub(super) fn exactly_one(value: &Spanned<DeValue<'_>>, keys: &[&str]) -> Option<Problem> {
    let DeValue::Table(table) = value.get_ref() else { return None };
    let mut given: Vec<_> = table.keys().filter(|key| keys.contains(&&**key.get_ref())).collect();
    given.sort_by_key(|key| key.span().start);
    let item = name(table).to_owned();
    match given[..] {
        [] => {
            let words = keys.iter().map(|key| (*key).to_owned()).collect();
            let problem = Problem::new(value.span(), ProblemKind::NoTest { item });
            Some(problem.hint(ProblemHint::KnownHere { words }))
        }
        [_] => None,
        [_, second, ..] => {
            let problem = Problem::new(second.span(), ProblemKind::ManyTests { item });
            Some(problem.hint(ProblemHint::OneItemEach))
        }
    }
}

/// The name that a block bears.
fn name<'t>(table: &'t DeTable<'_>) -> &'t str {
    table.get("name").and_then(|name| name.get_ref().as_str()).unwrap_or_default()
}

/// What doc comments say.
fn said(lines: &[&str]) -> String {
    lines.iter().map(|line| line.trim()).collect::<Vec<_>>().join(" ")
}

/// The schema of a block under one of its words.
pub(super) fn for_word(mut whole: Schema, key: &str, word: &str, lines: &[&str]) -> Schema {
    if let Some(properties) = whole.get_mut("properties").and_then(Value::as_object_mut) {
        properties.insert(key.to_owned(), json!({ "const": word, "description": said(lines) }));
    }
    whole
}

/// The schema of a block that has one of several forms.
pub(super) fn one_of(lines: &[&str], forms: Vec<Schema>) -> Schema {
    let mut schema = Schema::default();
    schema.insert("description".to_owned(), said(lines).into());
    let forms = forms.into_iter().map(Value::from).collect::<Vec<_>>();
    schema.insert("oneOf".to_owned(), forms.into());
    schema
}
