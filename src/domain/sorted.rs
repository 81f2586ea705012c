//! A small map in one piece of memory.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::word::Word;

/// A few values by name, sorted. Every record of a registry has one or two of these: the nodes of a
/// tree would be most of what it holds.
#[derive(Clone, Debug, PartialEq)]
pub struct Sorted<V>(Vec<(Word, V)>);

impl<V> Sorted<V> {
    pub fn get(&self, name: &str) -> Option<&V> {
        self.place(name).ok().map(|place| &self.0[place].1)
    }

    pub fn contains_key(&self, name: &str) -> bool {
        self.place(name).is_ok()
    }

    /// Puts a value under a name, and gives back the one that stood there.
    pub fn insert(&mut self, name: impl Into<Word>, value: V) -> Option<V> {
        let name = name.into();
        match self.place(name.as_str()) {
            Ok(place) => Some(std::mem::replace(&mut self.0[place].1, value)),
            Err(place) => {
                self.0.reserve_exact(1);
                self.0.insert(place, (name, value));
                None
            }
        }
    }

    /// Takes a value away.
    pub fn remove(&mut self, name: &str) -> Option<V> {
        self.place(name).ok().map(|place| self.0.remove(place).1)
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub fn iter(&self) -> impl Iterator<Item = (&str, &V)> {
        self.0.iter().map(|(name, value)| (name.as_str(), value))
    }

    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(|(name, _)| name.as_str())
    }

    pub fn values_mut(&mut self) -> impl Iterator<Item = &mut V> {
        self.0.iter_mut().map(|(_, value)| value)
    }

    pub fn retain(&mut self, mut keeps: impl FnMut(&str, &mut V) -> bool) {
        self.0.retain_mut(|(name, value)| keeps(name.as_str(), value));
    }

    fn place(&self, name: &str) -> Result<usize, usize> {
        self.0.binary_search_by(|(other, _)| other.as_str().cmp(name))
    }
}

impl<V> Default for Sorted<V> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<N: Into<Word>, V> Extend<(N, V)> for Sorted<V> {
    fn extend<I: IntoIterator<Item = (N, V)>>(&mut self, entries: I) {
        for (name, value) in entries {
            self.insert(name, value);
        }
    }
}

impl<N: Into<Word>, V> FromIterator<(N, V)> for Sorted<V> {
    fn from_iter<I: IntoIterator<Item = (N, V)>>(entries: I) -> Self {
        let mut sorted = Self::default();
        sorted.extend(entries);
        sorted
    }
}

impl<T: Into<Word>, V, const N: usize> From<[(T, V); N]> for Sorted<V> {
    fn from(entries: [(T, V); N]) -> Self {
        entries.into_iter().collect()
    }
}

impl<V: Serialize> Serialize for Sorted<V> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.iter())
    }
}

impl<'de, V: Deserialize<'de>> Deserialize<'de> for Sorted<V> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(SortedVisitor(PhantomData))
    }
}

struct SortedVisitor<V>(PhantomData<V>);

impl<'de, V: Deserialize<'de>> Visitor<'de> for SortedVisitor<V> {
    type Value = Sorted<V>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(super::problem::NeededValue::Table.expected())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Sorted<V>, A::Error> {
        let mut sorted = Sorted::default();
        while let Some((name, value)) = map.next_entry::<Word, V>()? {
            sorted.insert(name, value);
        }
        Ok(sorted)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::BTreeMap;

    proptest! {
        #[test]
        fn it_is_what_a_tree_would_be(
            entries in prop::collection::vec(("[a-c]{0,2}", 0..9_u8), 0..8),
            name in "[a-c]{0,2}",
        ) {
            let mut sorted: Sorted<u8> = entries.iter().cloned().collect();
            let mut tree: BTreeMap<String, u8> = entries.into_iter().collect();
            prop_assert!(sorted.iter().eq(tree.iter().map(|(name, value)| (name.as_str(), value))));
            prop_assert_eq!(sorted.get(&name), tree.get(&name));
            prop_assert_eq!(sorted.insert(name.clone(), 7), tree.insert(name, 7));
            sorted.retain(|_, value| *value > 3);
            tree.retain(|_, value| *value > 3);
            prop_assert!(sorted.keys().eq(tree.keys().map(String::as_str)));
        }
    }
}
