//! The facts in a file, and whether a later version of the file keeps them.

use std::collections::BTreeMap;

use toml::{Table, Value};
use ulid::Ulid;

/// How a commit broke the law that what has landed is never edited.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The file is gone.
    Removed,
    /// The file is no TOML any more, or never was.
    Unreadable,
    /// The fact with this id is gone from the file.
    Vanished(Ulid),
    /// The fact with this id says something else than before.
    Altered(Ulid),
    /// A list whose entries have no ids lost an entry or had one changed.
    ListAltered(String),
    /// The id stands for a fact of another file, which was there before.
    Reused(Ulid),
}

/// One version of a file, taken apart.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Facts {
    /// By id: the head of the file (all but its lists of tables), and the entries of those lists.
    by_id: BTreeMap<Ulid, Table>,
    /// The lists of tables whose entries have no ids.
    plain: BTreeMap<String, Vec<Value>>,
}

impl Facts {
    /// Takes a file apart; `None` if it is no TOML.
    pub(super) fn of(bytes: &[u8]) -> Option<Self> {
        let mut head: Table = std::str::from_utf8(bytes).ok()?.parse().ok()?;
        let mut facts = Self::default();
        let lists: Vec<String> = head
            .iter()
            .filter(|(_, value)| is_list_of_tables(value))
            .map(|(key, _)| key.clone())
            .collect();
        for key in lists {
            let Some(Value::Array(entries)) = head.remove(&key) else { continue };
            for entry in entries {
                match entry {
                    Value::Table(entry) if id_of(&entry).is_some() => facts.insert(entry),
                    entry => facts.plain.entry(key.clone()).or_default().push(entry),
                }
            }
        }
        facts.insert(head);
        Some(facts)
    }

    fn insert(&mut self, fact: Table) {
        if let Some(id) = id_of(&fact) {
            self.by_id.entry(id).or_insert(fact);
        }
    }

    /// Ids that `before` does not have.
    pub(super) fn new_since(&self, before: &Self) -> Vec<Ulid> {
        self.by_id.keys().filter(|id| !before.by_id.contains_key(id)).copied().collect()
    }

    /// What of `before` this version does not keep.
    pub(super) fn faults_against(&self, before: &Self) -> Vec<Fault> {
        let facts = before.by_id.iter().filter_map(|(id, fact)| match self.by_id.get(id) {
            None => Some(Fault::Vanished(*id)),
            Some(now) => (now != fact).then_some(Fault::Altered(*id)),
        });
        let kept = |key: &String, entries: &[Value]| {
            self.plain.get(key).is_some_and(|now| now.starts_with(entries))
        };
        // Files without ids, as those of staff and teams, are lists that people keep.
        let plain = before.plain.iter().filter(|_| !before.by_id.is_empty());
        facts
            .chain(
                plain
                    .filter(|(key, entries)| !kept(key, entries))
                    .map(|(key, _)| Fault::ListAltered(key.clone())),
            )
            .collect()
    }
}

/// What of one version of a file a later one does not keep. Entries may be added anywhere.
pub fn faults(before: &[u8], after: &[u8]) -> Vec<Fault> {
    match (Facts::of(before), Facts::of(after)) {
        (_, None) => vec![Fault::Unreadable],
        (before, Some(after)) => after.faults_against(&before.unwrap_or_default()),
    }
}

fn is_list_of_tables(value: &Value) -> bool {
    value
        .as_array()
        .is_some_and(|entries| !entries.is_empty() && entries.iter().all(Value::is_table))
}

fn id_of(fact: &Table) -> Option<Ulid> {
    let text = fact.get("id")?.as_str()?;
    Ulid::from_string(text).ok().filter(|id| id.to_string() == text)
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEAD: &str = "01KAJ3V5M8Q4W7R2T9X6Y1Z0BC";
    const FIRST: &str = "01KAJ4V5M8Q4W7R2T9X6Y1Z0BC";
    const SECOND: &str = "01KAJ5V5M8Q4W7R2T9X6Y1Z0BC";

    fn facts(text: &str) -> Facts {
        Facts::of(text.as_bytes()).expect("TOML")
    }

    fn id(text: &str) -> Ulid {
        Ulid::from_string(text).expect("an id")
    }

    #[test]
    fn ids_stand_at_the_top_and_in_lists_of_tables() {
        let found = facts(&format!(
            "id = '{HEAD}'\nnote = '''\n[[event]]\nid = \
             \"01KAJ6V5M8Q4W7R2T9X6Y1Z0BC\"\n'''\n[customer]\nid = \
             '01KAJ7V5M8Q4W7R2T9X6Y1Z0BC'\n[[event]]\nid = '{FIRST}'\n[[act]]\nid = 'short'\n"
        ));
        assert_eq!(found.new_since(&Facts::default()), [id(HEAD), id(FIRST)]);
        assert_eq!(Facts::of(b"id = "), None);
        assert_eq!(Facts::of(&[0xff]), None);
    }

    #[test]
    fn facts_are_appended_and_never_edited() {
        let before =
            facts(&format!("id = '{HEAD}'\nname = 'a'\n[[event]]\nid = '{FIRST}'\nnote = 'x'\n"));
        let check = |text: String| facts(&text).faults_against(&before);
        let appended = format!(
            "# a comment\nname = 'a'\nid = '{HEAD}'\n[[event]]\nid = '{SECOND}'\n[[event]]\nid = \
             '{FIRST}'\nnote = \"x\"\n"
        );
        assert_eq!(check(appended), []);
        assert_eq!(
            check(format!("id = '{HEAD}'\nname = 'b'\n[[event]]\nid = '{FIRST}'\nnote = 'x'\n")),
            [Fault::Altered(id(HEAD))]
        );
        assert_eq!(
            check(format!("id = '{HEAD}'\nname = 'a'\n[[event]]\nid = '{FIRST}'\nnote = 'y'\n")),
            [Fault::Altered(id(FIRST))]
        );
        assert_eq!(check(format!("id = '{HEAD}'\nname = 'a'\n")), [Fault::Vanished(id(FIRST))]);
    }

    #[test]
    fn lists_without_ids_only_grow_in_files_with_ids() {
        let of = |head: &str, list: &[&str]| {
            facts(&format!(
                "{head}\n{}",
                list.iter().map(|name| format!("[[key]]\nname = '{name}'\n")).collect::<String>()
            ))
        };
        let head = format!("id = '{HEAD}'");
        assert_eq!(of(&head, &["a", "b"]).faults_against(&of(&head, &["a"])), []);
        assert_eq!(
            of(&head, &["b"]).faults_against(&of(&head, &["a"])),
            [Fault::ListAltered("key".into())]
        );
        assert_eq!(of("name = 'x'", &["b"]).faults_against(&of("name = 'x'", &["a"])), []);
    }
}
