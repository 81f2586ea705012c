//! What is made of the one list of the blocks (`every_block`): [`Policy`], the keys of a policy
//! file, its reader, its JSON Schema and its walk.

use std::borrow::Cow;
use std::collections::BTreeMap;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde_json::{Map, Value, json};
use toml::Spanned;

use super::block::Block;
use super::blocks::{
    self, Classification, Early, EventDeclaration, FindingDeclaration, Header, Kind, Lapse,
    Offence, every_block,
};
use super::clause::{Clause, Label};
use super::walk::{Mention, Walker};
use super::word::Placed;
use crate::domain::document::Document;
use crate::domain::ids::{KindId, PolicyId};
use crate::domain::problem::{Problem, line_column};

/// Makes the policy of lines of the form `"key" field: how Block`. How often a block may stand in a
/// file: `one`, it must; `maybe`, at most once; `many`, any number of times.
macro_rules! blocks {
    ($($key:literal $field:ident: $how:ident $block:ident,)*) => {
        /// A regulation that has been read and checked: the only form the engine sees.
        ///
        /// Every block keeps its place in the text, so that a verdict can point at the line that
        /// made it.
        #[derive(Debug)]
        pub struct Policy {
            /// The file it was read from, as messages name it.
            pub file: String,
            pub text: String,
            $(pub $field: blocks!(@type $how $block),)*
            /// The words of the clauses.
            pub clauses: BTreeMap<Placed<Clause>, Placed<Label>>,
        }

        impl Policy {
            /// The top-level keys of a policy file.
            pub const KEYS: &'static [&'static str] = &[$($key,)* "clauses"];

            /// Takes every block of a text; what does not read is among the document's problems.
            pub(super) fn take(file: &str, text: &str, document: &mut Document<'_>) -> Self {
                Self {
                    file: file.to_owned(),
                    text: text.to_owned(),
                    $($field: blocks!(@read $how document $key),)*
                    clauses: document.take("clauses").map(Spanned::into_inner).unwrap_or_default(),
                }
            }

            /// Every word of the blocks that names something, with its place.
            pub fn mentions(&self) -> Vec<Mention<'_>> {
                let Self { file: _, text: _, clauses: _, $($field),* } = self;
                let mut walker = Walker::default();
                $(walker.key($key, $field);)*
                walker.finish()
            }

            /// What the blocks say that cannot be, each by itself.
            pub(super) fn contradictions(&self) -> Vec<Problem> {
                let Self { file: _, text: _, clauses: _, $($field),* } = self;
                let mut problems = Vec::new();
                $(for block in blocks!(@each $how $field) {
                    block.get_ref().check(block.span(), &mut problems);
                })*
                problems
            }
        }

        /// The shape of a policy file.
        #[derive(Debug)]
        struct PolicyFile;

        impl JsonSchema for PolicyFile {
            fn schema_name() -> Cow<'static, str> {
                "PolicyFile".into()
            }

            fn json_schema(generator: &mut SchemaGenerator) -> Schema {
                let mut properties = Map::new();
                $(properties.insert(
                    $key.to_owned(),
                    blocks!(@schema $how $block generator),
                );)*
                let clauses = generator.subschema_for::<BTreeMap<String, Label>>();
                properties.insert("clauses".to_owned(), clauses.into());
                json_schema!({
                    "title": "baobei policy",
                    "description": "A regulation on customer registration, as data",
                    "type": "object",
                    "properties": properties,
                    "required": ["policy", "kind"],
                    "additionalProperties": false,
                })
            }
        }
    };
    (@type one $block:ident) => { Spanned<blocks::$block> };
    (@type maybe $block:ident) => { Option<Spanned<blocks::$block>> };
    (@type many $block:ident) => { Vec<Spanned<blocks::$block>> };
    // A policy without a head is no policy, yet its blocks are read, so that all their problems are
    // told in the same run.
    (@read one $document:ident $key:literal) => {
        $document.require($key).unwrap_or_else(stand_in)
    };
    (@read maybe $document:ident $key:literal) => { $document.take($key) };
    (@read many $document:ident $key:literal) => { $document.take_list($key) };
    (@each one $field:ident) => { std::iter::once($field) };
    (@each maybe $field:ident) => { $field.iter() };
    (@each many $field:ident) => { $field.iter() };
    (@schema many $block:ident $generator:ident) => {
        json!({ "type": "array", "items": $generator.subschema_for::<blocks::$block>() })
    };
    (@schema $how:ident $block:ident $generator:ident) => {
        Value::from($generator.subschema_for::<blocks::$block>())
    };
}

every_block!(blocks);

fn stand_in() -> Spanned<Header> {
    const HEAD: &str = "id = 'none'\nversion = 0\ntitle = {}\nin-force = { from = 2000-01-01 }";
    Spanned::new(0..0, toml::from_str(HEAD).expect("a head that is well formed"))
}

/// The JSON Schema of a policy file, for editors that complete and check as one types.
pub fn schema() -> String {
    let schema = schemars::schema_for!(PolicyFile);
    let mut text = serde_json::to_string_pretty(&schema).expect("a schema is JSON");
    text.push('\n');
    text
}

impl Policy {
    pub fn id(&self) -> &PolicyId {
        &self.header.get_ref().id
    }

    pub fn version(&self) -> u32 {
        self.header.get_ref().version
    }

    pub fn kind(&self, name: &KindId) -> Option<&Spanned<Kind>> {
        self.kinds.iter().find(|kind| *kind.get_ref().name == *name)
    }

    pub fn event(&self, name: &str) -> Option<&Spanned<EventDeclaration>> {
        self.events.iter().find(|event| event.get_ref().name.as_str() == name)
    }

    /// What becomes of a customer of the kind whom nobody holds any more; where nothing is said,
    /// there is no pool.
    pub fn lapse(&self, kind: &KindId) -> Option<&Spanned<Lapse>> {
        self.lapses.iter().find(|lapse| lapse.get_ref().kinds.covers(kind))
    }

    /// A quarrel before its time.
    pub fn early(&self) -> Option<&Early> {
        self.procedure.as_ref()?.get_ref().early.as_ref()
    }

    pub fn finding(&self, name: &str) -> Option<&Spanned<FindingDeclaration>> {
        self.findings.iter().find(|finding| finding.get_ref().name.as_str() == name)
    }

    pub fn classification(&self, name: &str) -> Option<&Spanned<Classification>> {
        self.classifications.iter().find(|class| class.get_ref().name.as_str() == name)
    }

    pub fn offence(&self, name: &str) -> Option<&Spanned<Offence>> {
        self.offences.iter().find(|offence| offence.get_ref().name.as_str() == name)
    }

    /// The line, from 1, that a span of this policy starts on.
    pub fn line(&self, at: usize) -> usize {
        line_column(&self.text, at).0
    }
}
