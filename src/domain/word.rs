//! Short texts that come again and again.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::fmt;
use std::sync::Arc;

use serde::de::{Deserialize, Deserializer, Error, Visitor};
use serde::{Serialize, Serializer};

use super::invalid::InvalidText;
use super::problem::NeededValue;

/// A short text that many records have in common: a person's id, the name of a field. Equal ones
/// share their memory where they can.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Word(Arc<str>);

/// How many words a thread keeps to share. A house has fewer; files that are full of others only
/// cost more memory.
const KEPT: usize = 4096;

thread_local! {
    static KNOWN: RefCell<BTreeSet<Arc<str>>> = const { RefCell::new(BTreeSet::new()) };
}

impl Word {
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<&str> for Word {
    fn from(text: &str) -> Self {
        KNOWN.with_borrow_mut(|known| {
            if let Some(word) = known.get(text) {
                return Self(Arc::clone(word));
            }
            let word: Arc<str> = text.into();
            if known.len() < KEPT {
                known.insert(Arc::clone(&word));
            }
            Self(word)
        })
    }
}

impl From<String> for Word {
    fn from(text: String) -> Self {
        text.as_str().into()
    }
}

impl fmt::Debug for Word {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self.as_str(), f)
    }
}

impl Serialize for Word {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for Word {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        read(deserializer, |text| Ok(text.into()))
    }
}

/// Reads a text that must be something else in the end, without keeping the text.
pub(super) fn read<'de, D, T>(
    deserializer: D,
    parse: impl Fn(&str) -> Result<T, InvalidText>,
) -> Result<T, D::Error>
where
    D: Deserializer<'de>,
{
    deserializer.deserialize_str(Text(parse))
}

struct Text<F>(F);

impl<T, F: Fn(&str) -> Result<T, InvalidText>> Visitor<'_> for Text<F> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(NeededValue::Text.expected())
    }

    fn visit_str<R: Error>(self, text: &str) -> Result<T, R> {
        self.0(text).map_err(InvalidText::carry)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_words_share_their_memory() {
        let (one, other) = (Word::from("follow-up"), Word::from("follow-up".to_owned()));
        assert!(Arc::ptr_eq(&one.0, &other.0));
        assert_eq!(one, std::thread::spawn(|| Word::from("follow-up")).join().expect("a word"));
    }

    #[test]
    fn a_flood_of_words_is_not_kept() {
        (0..2 * KEPT).for_each(|number| drop(Word::from(number.to_string())));
        assert!(KNOWN.with_borrow(BTreeSet::len) <= KEPT);
        assert_eq!(Word::from("behind the flood").as_str(), "behind the flood");
    }
}
