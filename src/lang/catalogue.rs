//! The messages of one language.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentMessage, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use super::plain;
use crate::domain::house::Language;

/// The files of a language, by area.
pub(super) fn sources(language: Language) -> &'static [(&'static str, &'static str)] {
    macro_rules! files {
        ($folder:literal: $($area:literal)*) => {
            &[$(($area, include_str!(concat!($folder, "/", $area, ".ftl")))),*]
        };
    }
    match language {
        Language::Chinese => {
            files!("zh-CN":
                "reasons" "words" "views" "talk" "cases" "errors" "hub" "keys" "prompts" "proof"
                "sync" "problems" "help")
        }
        Language::English => {
            files!("en":
                "reasons" "words" "views" "talk" "cases" "errors" "hub" "keys" "prompts" "proof"
                "sync" "problems")
        }
    }
}

/// A value for a message.
#[derive(Clone, Debug, PartialEq)]
pub enum Value<'a> {
    Text(Cow<'a, str>),
    /// Chooses the plural form.
    Number(i64),
}

impl<'a> From<&'a str> for Value<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Value<'_> {
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}

impl From<i64> for Value<'_> {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

impl From<usize> for Value<'_> {
    fn from(number: usize) -> Self {
        Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

type Bundle = FluentBundle<FluentResource>;

/// Every message of one language. An area is parsed when one of its messages is wanted: a command
/// needs few.
pub struct Catalogue {
    language: Language,
    areas: Vec<OnceLock<Bundle>>,
}

impl Catalogue {
    pub fn new(language: Language) -> Self {
        Self { language, areas: sources(language).iter().map(|_| OnceLock::new()).collect() }
    }

    /// The area that has a message, parsed, and the message.
    fn message(&self, id: &str) -> Option<(&Bundle, FluentMessage<'_>)> {
        let nth = *areas(self.language).get(id)?;
        let bundle =
            self.areas[nth].get_or_init(|| parsed(self.language, sources(self.language)[nth].1));
        Some((bundle, bundle.get_message(id)?))
    }

    pub fn language(&self) -> Language {
        self.language
    }

    /// A message without arguments.
    pub fn say(&self, id: &str) -> String {
        self.text(id, &[])
    }

    /// A message; an id that nobody wrote shows itself as `⟦id⟧`.
    pub fn text(&self, id: &str, args: &[(&str, Value<'_>)]) -> String {
        self.find(id, args).unwrap_or_else(|| format!("⟦{id}⟧"))
    }

    /// A message that need not be there. Texts among the arguments are made harmless for a
    /// terminal.
    pub fn find(&self, id: &str, args: &[(&str, Value<'_>)]) -> Option<String> {
        let (bundle, message) = self.message(id)?;
        let mut filled = FluentArgs::with_capacity(args.len());
        for (name, value) in args {
            let value = match value {
                Value::Text(text) => FluentValue::from(plain(text)),
                Value::Number(number) => FluentValue::from(*number),
            };
            filled.set(*name, value);
        }
        Some(bundle.format_pattern(message.value()?, Some(&filled), &mut Vec::new()).into_owned())
    }

    /// What a command is for, where this language has it outside the program's own English:
    /// `["report", "add"]`.
    pub fn help(&self, path: &[&str]) -> Option<String> {
        self.find(&help_id(path), &[])
    }

    /// What an argument of a command is for.
    pub fn argument_help(&self, path: &[&str], argument: &str) -> Option<String> {
        let (bundle, message) = self.message(&help_id(path))?;
        let attribute = message.get_attribute(&argument.replace('_', "-"))?;
        Some(bundle.format_pattern(attribute.value(), None, &mut Vec::new()).into_owned())
    }
}

fn parsed(language: Language, source: &str) -> Bundle {
    // The locale chooses plural forms.
    let locale: LanguageIdentifier = language.tag().parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![locale]);
    bundle.set_use_isolating(false);
    // A file that does not parse loses its broken messages only; a test keeps all of them whole.
    let resource = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(parsed, _)| parsed);
    bundle.add_resource_overriding(resource);
    bundle
}

/// Which of a language's areas has a message, by its id.
fn areas(language: Language) -> &'static HashMap<&'static str, usize> {
    static CHINESE: OnceLock<HashMap<&str, usize>> = OnceLock::new();
    static ENGLISH: OnceLock<HashMap<&str, usize>> = OnceLock::new();
    let known = match language {
        Language::Chinese => &CHINESE,
        Language::English => &ENGLISH,
    };
    known.get_or_init(|| {
        let ids = |source: &'static str| {
            source.lines().filter(|line| line.starts_with(|c: char| c.is_ascii_alphabetic()))
        };
        let named = sources(language)
            .iter()
            .enumerate()
            .flat_map(|(nth, (_, source))| ids(source).map(move |line| (line, nth)));
        named.filter_map(|(line, nth)| Some((line.split_once(" =")?.0, nth))).collect()
    })
}

fn help_id(path: &[&str]) -> String {
    std::iter::once(&"help").chain(path).copied().collect::<Vec<_>>().join("-")
}
