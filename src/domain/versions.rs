//! What a file of the house said, landing by landing.

/// The order of what judges a new fact: behind everything that has landed, and before what the
/// working tree only proposes.
pub const HEAD: u64 = u64::MAX - 1;

/// The order of a file as the working tree has it, in no commit yet: a proposal, which judges
/// nothing (law 14).
pub const PROPOSED: u64 = u64::MAX;

/// The versions of one file, in the order of their landing (law 14: a fact is judged in the world
/// in which it landed).
#[derive(Clone, Debug)]
pub struct Versions<T>(Vec<(u64, Option<T>)>);

impl<T> Default for Versions<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T> Versions<T> {
    /// One version that has always been there.
    pub fn always(value: T) -> Self {
        Self(vec![(0, Some(value))])
    }

    /// What the file says from a landing on; `None` where it is gone. Landings come in their order.
    pub fn set(&mut self, order: u64, value: Option<T>) {
        match self.0.last_mut() {
            Some((last, known)) if *last == order => *known = value,
            _ => self.0.push((order, value)),
        }
    }

    /// Everything it ever said.
    pub fn all(&self) -> impl Iterator<Item = &T> {
        self.0.iter().filter_map(|(_, value)| value.as_ref())
    }

    /// Whether a landing changed it.
    pub fn changed_with(&self, order: u64) -> bool {
        self.0.binary_search_by_key(&order, |(since, _)| *since).is_ok()
    }

    /// What the file says as a landing leaves it.
    pub fn at(&self, order: u64) -> Option<&T> {
        let behind = self.0.partition_point(|(since, _)| *since <= order);
        self.0.get(behind.checked_sub(1)?)?.1.as_ref()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_says_what_it_said_at_each_landing() {
        let mut file = Versions::default();
        file.set(3, Some("a"));
        file.set(5, None);
        file.set(7, Some("b"));
        file.set(7, Some("c"));
        let said: Vec<Option<&&str>> = [2, 3, 4, 5, 6, 7, HEAD].map(|at| file.at(at)).to_vec();
        assert_eq!(said, [None, Some(&"a"), Some(&"a"), None, None, Some(&"c"), Some(&"c")]);
    }
}
