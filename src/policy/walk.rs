//! The walk over a policy: every word of it that names something, in the order of the text, with
//! its place and the fields that lead to it.
//!
//! Each block's walk is made from the list of its fields (see `super::block`), and the policy's
//! from the list of its blocks, so that nothing can be left out. Whoever looks for something in a
//! policy asks for its [`Mention`]s.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use toml::Spanned;

use super::clause::{Clause, Clauses, Label};
use super::term::{Anchor, Moment};
use super::who::{Pattern, Who};
use super::word::{Field, Named, Noun, Only, Own, Placed, Ref, Said, Several};
use crate::domain::event::builtin;
use crate::domain::money::Money;

/// A word of a policy with its place.
#[derive(Clone, Debug)]
pub struct Mention<'p> {
    /// The keys that lead to it: `duty.who`, `validity.fits.event`.
    pub path: String,
    pub span: Range<usize>,
    /// The place of its block.
    pub block: Range<usize>,
    /// What declares it, where it is a part of something: the finding of an answer.
    pub of: Option<&'p str>,
    pub meant: Meant<'p>,
}

/// What a word means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Meant<'p> {
    /// Something is declared under this name.
    Declared {
        noun: Noun,
        name: &'p str,
        builtin: &'static [&'static str],
    },
    /// Something declared elsewhere, or built in, is meant.
    Cited {
        noun: Noun,
        name: &'p str,
        builtin: &'static [&'static str],
    },
    People(&'p Pattern),
    Clause(&'p Clause),
    /// A field of the registration.
    Field(&'p str),
    /// The stage that opens the term at hand, by `stage.said`.
    StageAtHand,
    /// Words for people to read.
    Label(&'p Label),
}

/// What is walked over.
pub trait Walk {
    fn walk<'p>(&'p self, walker: &mut Walker<'p>);
}

/// Collects mentions.
#[derive(Debug, Default)]
pub struct Walker<'p> {
    mentions: Vec<Mention<'p>>,
    path: Vec<&'static str>,
    block: Range<usize>,
    /// The last name of each noun in the tables around the word, from the outermost.
    names: Vec<BTreeMap<Noun, &'p str>>,
}

impl<'p> Walker<'p> {
    pub fn finish(self) -> Vec<Mention<'p>> {
        self.mentions
    }

    /// Walks over what stands under a key.
    pub fn key(&mut self, key: &'static str, value: &'p (impl Walk + ?Sized)) {
        self.path.push(key);
        value.walk(self);
        self.path.pop();
    }

    /// Walks over the fields of a table.
    pub fn table(&mut self, fields: impl FnOnce(&mut Self)) {
        self.names.push(BTreeMap::new());
        fields(self);
        self.names.pop();
    }

    /// Notes a word.
    pub fn meet(&mut self, span: Range<usize>, meant: Meant<'p>) {
        let of = match meant {
            Meant::Declared { noun, name, .. } | Meant::Cited { noun, name, .. } => {
                let of = noun.owner().and_then(|owner| self.nearest(owner));
                if let Some(names) = self.names.last_mut() {
                    names.insert(noun, name);
                }
                of
            }
            _ => None,
        };
        self.note(span, of, meant);
    }

    /// Notes an event that a text names.
    pub fn event(&mut self, span: Range<usize>, name: &'p str) {
        self.meet(span, Meant::Cited { noun: Noun::Event, name, builtin: builtin::ALL });
    }

    /// Notes a field of an event that the same text names.
    pub fn event_field(&mut self, span: Range<usize>, event: &'p str, name: &'p str) {
        let builtin = builtin::COMMON_FIELDS;
        self.note(span, Some(event), Meant::Cited { noun: Noun::EventField, name, builtin });
    }

    fn note(&mut self, span: Range<usize>, of: Option<&'p str>, meant: Meant<'p>) {
        let path = self.path.join(".").replace('_', "-");
        self.mentions.push(Mention { path, span, block: self.block.clone(), of, meant });
    }

    fn nearest(&self, noun: Noun) -> Option<&'p str> {
        self.names.iter().rev().find_map(|names| names.get(&noun).copied())
    }
}

/// A block of the policy.
impl<T: Walk> Walk for Spanned<T> {
    fn walk<'p>(&'p self, walker: &mut Walker<'p>) {
        walker.block = self.span();
        self.get_ref().walk(walker);
    }
}

impl<T: Walk> Walk for Option<T> {
    fn walk<'p>(&'p self, walker: &mut Walker<'p>) {
        self.iter().for_each(|value| value.walk(walker));
    }
}

impl<T: Walk> Walk for Vec<T> {
    fn walk<'p>(&'p self, walker: &mut Walker<'p>) {
        self.iter().for_each(|value| value.walk(walker));
    }
}

impl<K: Walk, V: Walk> Walk for BTreeMap<K, V> {
    fn walk<'p>(&'p self, walker: &mut Walker<'p>) {
        for (key, value) in self {
            key.walk(walker);
            value.walk(walker);
        }
    }
}

/// Lists are walked over word by word.
macro_rules! lists {
    ($([$($of:tt)*] $list:ty;)*) => {$(
        impl<$($of)*> Walk for $list {
            fn walk<'p>(&'p self, walker: &mut Walker<'p>) {
                self.0.walk(walker);
            }
        }
    )*};
}

lists! {
    [] Clauses;
    [] Who;
    [T: Walk] Several<T>;
    [T: Walk] Only<T>;
}

impl<K: Named> Walk for Own<K> {
    fn walk<'p>(&'p self, walker: &mut Walker<'p>) {
        let (noun, name, builtin) = (K::NOUN, self.as_ref(), K::BUILTIN);
        walker.meet(self.span(), Meant::Declared { noun, name, builtin });
    }
}

impl<K: Named> Walk for Ref<K> {
    fn walk<'p>(&'p self, walker: &mut Walker<'p>) {
        let (noun, name, builtin) = (K::NOUN, self.as_ref(), K::BUILTIN);
        walker.meet(self.span(), Meant::Cited { noun, name, builtin });
    }
}

impl Walk for Placed<Field> {
    fn walk<'p>(&'p self, walker: &mut Walker<'p>) {
        walker.meet(self.span(), Meant::Field(self));
    }
}

impl Walk for Placed<Said> {
    fn walk<'p>(&'p self, walker: &mut Walker<'p>) {
        let path: &'p str = self;
        if Field::is_path(path) {
            return walker.meet(self.span(), Meant::Field(path));
        }
        let (event, field) = match path.split_once('.') {
            Some((event, field)) => (event, Some(field)),
            None => (path, None),
        };
        walker.event(self.span(), event);
        if let Some(field) = field {
            walker.event_field(self.span(), event, field);
        }
    }
}

impl Walk for Placed<Pattern> {
    fn walk<'p>(&'p self, walker: &mut Walker<'p>) {
        walker.meet(self.span(), Meant::People(self));
        match &**self {
            Pattern::By(event) => walker.event(self.span(), event.as_str()),
            Pattern::Named { field, event } => {
                walker.event(self.span(), event.as_str());
                walker.event_field(self.span(), event.as_str(), field);
            }
            _ => {}
        }
    }
}

impl Walk for Placed<Clause> {
    fn walk<'p>(&'p self, walker: &mut Walker<'p>) {
        walker.meet(self.span(), Meant::Clause(self));
    }
}

impl Walk for Placed<Moment> {
    fn walk<'p>(&'p self, walker: &mut Walker<'p>) {
        match &self.anchor {
            Anchor::Stage(_) => walker.meet(self.span(), Meant::StageAtHand),
            Anchor::Event(event, _) => walker.event(self.span(), event.as_str()),
            Anchor::Field(path) => walker.meet(self.span(), Meant::Field(path)),
            Anchor::Registration(_) | Anchor::BusinessDay => {}
        }
    }
}

impl Walk for Placed<Label> {
    fn walk<'p>(&'p self, walker: &mut Walker<'p>) {
        walker.meet(self.span(), Meant::Label(self));
    }
}

/// Values that name nothing.
macro_rules! names_nothing {
    ($($type:ty),* $(,)?) => {$(
        impl Walk for $type {
            fn walk<'p>(&'p self, _: &mut Walker<'p>) {}
        }
    )*};
}

names_nothing! {
    bool,
    u32,
    String,
    crate::calendar::ClockWindow,
    chrono::NaiveTime,
    crate::domain::ids::PolicyId,
    crate::domain::instant::Day,
    Money,
    crate::domain::money::Share,
    crate::domain::report::Scope,
    crate::identity::Key,
    crate::identity::Match,
    super::term::FirstDay,
    super::term::Lasts,
    super::term::PlainPeriod,
}

impl Walk for Placed<String> {
    fn walk<'p>(&'p self, _: &mut Walker<'p>) {}
}

impl Walk for Placed<Money> {
    fn walk<'p>(&'p self, _: &mut Walker<'p>) {}
}

impl Walk for BTreeSet<crate::domain::relation::Relation> {
    fn walk<'p>(&'p self, _: &mut Walker<'p>) {}
}
