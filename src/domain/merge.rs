//! Two people appended to one record: their facts are joined by id.

use std::collections::BTreeMap;

use super::event::Event;
use super::ids::FactId;
use super::record::{Record, fact_table};
use super::record_path::RecordKind;

/// Two versions of a record that cannot be one.
#[derive(Clone, Debug, thiserror::Error, PartialEq, Eq)]
pub enum Conflict {
    #[error("the heads differ; a head never changes once it has landed")]
    Head,
    #[error("event {0} says different things")]
    Event(FactId),
    #[error("one of the versions cannot be read")]
    Unreadable,
}

/// Joins two versions of a record: the same head, and every fact of both, in the order of their
/// ids.
///
/// The order of the versions does not matter, nor how several are joined one after the other; a
/// version joined with itself stays as it is.
///
/// # Errors
/// A fact was changed after it was written: there is nothing to join, somebody must look.
pub fn merge(ours: &Record, theirs: &Record) -> Result<Record, Conflict> {
    if ours.head() != theirs.head() {
        return Err(Conflict::Head);
    }
    let mut facts: BTreeMap<FactId, &Event> = BTreeMap::new();
    for fact in ours.facts().iter().chain(theirs.facts()) {
        match facts.insert(fact.id, fact) {
            Some(other) if other != fact => return Err(Conflict::Event(fact.id)),
            _ => {}
        }
    }
    let mut merged = ours.head();
    if let Some(own) = merged.facts_mut() {
        *own = facts.into_values().cloned().collect();
    }
    Ok(merged)
}

/// The text of two versions of a file in one: ours as it stands, and behind it the facts that only
/// theirs has, in the order of their ids. So nothing that somebody wrote by hand in ours is lost,
/// and what follows from the join is an append.
///
/// # Errors
/// As [`merge`]; or a version is no such record, or the text of theirs differs in its head while
/// nothing that is read does.
pub fn merge_text(kind: RecordKind, ours: &str, theirs: &str) -> Result<String, Conflict> {
    let read = |text| Record::read(kind, text).and_then(Result::ok).ok_or(Conflict::Unreadable);
    let (one, other) = (read(ours)?, read(theirs)?);
    if head_text(kind, ours) != head_text(kind, theirs) {
        return Err(Conflict::Head);
    }
    let merged = merge(&one, &other)?;
    let missing =
        merged.facts().iter().filter(|fact| one.facts().iter().all(|own| own.id != fact.id));
    let ours = if ours.ends_with('\n') { ours.to_owned() } else { format!("{ours}\n") };
    Ok(missing.fold(ours, |text, fact| Record::with_fact(kind, &text, fact)))
}

/// What stands before the first fact, without the blank lines between.
fn head_text(kind: RecordKind, text: &str) -> &str {
    let table = format!("[[{}]]", fact_table(kind));
    let starts = text
        .split_inclusive('\n')
        .scan(0, |at, line| Some((std::mem::replace(at, *at + line.len()), line)));
    let first = starts.into_iter().find(|(_, line)| line.trim_start().starts_with(&table));
    text[..first.map_or(text.len(), |(at, _)| at)].trim_end()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::report::{Report, appended};
    use proptest::prelude::*;
    use ulid::Ulid;

    const HEAD: &str = "# by hand\nformat = 1\nid = \"01KAJ3V5M8Q4W7R2T9X6Y1Z0BC\"\nkind = \
     \"k\"\npolicy = \"p\"\nregistrant = \"lin\"\nnonce = \"0\"\n[customer]\n";

    fn report(events: &[u8]) -> Record {
        let mut report = Report::read(HEAD).expect("a report");
        report.events = events.iter().map(|number| event(*number)).collect();
        Record::Report(report)
    }

    fn event(number: u8) -> Event {
        let text = format!(
            "id = \"{}\"\ntype = \"visit\"\nby = \"lin\"\nnote = \"{number}\"\n",
            Ulid::from(u128::from(number))
        );
        toml::from_str(&text).expect("an event")
    }

    fn text(events: &[u8]) -> String {
        HEAD.to_owned()
            + &events.iter().map(|number| appended("event", &event(*number))).collect::<String>()
    }

    fn sorted(mut numbers: Vec<u8>) -> Vec<u8> {
        numbers.sort_unstable();
        numbers.dedup();
        numbers
    }

    proptest! {
        #[test]
        fn joining_is_a_union(a: Vec<u8>, b: Vec<u8>, c: Vec<u8>) {
            let [x, y, z] = [&a, &b, &c].map(|numbers| report(&sorted(numbers.clone())));
            let join = |a: &Record, b: &Record| merge(a, b).expect("facts that never change");
            prop_assert_eq!(join(&x, &y), join(&y, &x));
            prop_assert_eq!(join(&join(&x, &y), &z), join(&x, &join(&y, &z)));
            prop_assert_eq!(join(&x, &x), x.clone());
            let all = sorted([a, b, c].concat());
            prop_assert_eq!(join(&join(&x, &y), &z), report(&all));
        }

        #[test]
        fn joined_texts_are_the_joined_records(
            a in prop::collection::hash_set(any::<u8>(), 0..9),
            b in prop::collection::hash_set(any::<u8>(), 0..9),
        ) {
            let [ours, theirs] =
                [&a, &b].map(|numbers| text(&numbers.iter().copied().collect::<Vec<_>>()));
            let joined = merge_text(RecordKind::Report, &ours, &theirs)
                .expect("facts that never change");
            prop_assert!(joined.starts_with(&ours));
            let mut read = Report::read(&joined).expect("a report");
            read.events.sort_by_key(|event| event.id);
            prop_assert_eq!(Record::Report(read), report(&sorted(a.union(&b).copied().collect())));
            prop_assert_eq!(merge_text(RecordKind::Report, &joined, &theirs), Ok(joined));
        }
    }

    /// One act in the life of three clones of a file.
    #[derive(Clone, Copy, Debug)]
    enum Deed {
        /// Somebody appends a fact in his clone, and tells nobody.
        Append(usize),
        /// A clone and the hub come to one text: what landed stays where it is, and what waited
        /// goes behind it.
        Sync(usize),
        /// A clone takes over what landed, and keeps what waits to itself.
        Fetch(usize),
    }

    fn deeds() -> impl Strategy<Value = Vec<Deed>> {
        let clone = 0usize..3;
        let deed = prop_oneof![
            3 => clone.clone().prop_map(Deed::Append),
            2 => clone.clone().prop_map(Deed::Sync),
            1 => clone.prop_map(Deed::Fetch),
        ];
        prop::collection::vec(deed, 0..40)
    }

    proptest! {
        #[test]
        fn three_clones_end_in_one_text(
            deeds in deeds(),
            order in Just([0usize, 1, 2]).prop_shuffle(),
            ids: [u8; 40],
        ) {
            let join = |landed: &str, own: &str| {
                merge_text(RecordKind::Report, landed, own).expect("facts that never change")
            };
            let mut hub = text(&[]);
            let mut clones = [hub.clone(), hub.clone(), hub.clone()];
            let mut written = Vec::new();
            for (deed, id) in deeds.into_iter().zip(ids) {
                match deed {
                    Deed::Append(_) if written.contains(&id) => {}
                    Deed::Append(clone) => {
                        written.push(id);
                        clones[clone].push_str(&appended("event", &event(id)));
                    }
                    Deed::Fetch(clone) => clones[clone] = join(&hub, &clones[clone]),
                    Deed::Sync(clone) => {
                        let joined = join(&hub, &clones[clone]);
                        prop_assert!(joined.starts_with(&hub), "what landed is never moved");
                        hub.clone_from(&joined);
                        clones[clone] = joined;
                    }
                }
            }
            for clone in order.into_iter().chain(order) {
                hub = join(&hub, &clones[clone]);
                clones[clone].clone_from(&hub);
            }
            prop_assert!(clones.iter().all(|own| *own == hub), "{clones:#?}");
            let landed = Report::read(&hub).expect("a report").events;
            let mut landed: Vec<_> = landed.into_iter().map(|event| event.id).collect();
            landed.sort();
            let all: Vec<_> = sorted(written).into_iter().map(|id| event(id).id).collect();
            prop_assert_eq!(landed, all, "nothing is lost, nothing is there twice");
        }
    }

    #[test]
    fn what_was_changed_is_not_joined() {
        let mut other = report(&[1]);
        let note = ("note".to_owned(), toml::Value::from("changed"));
        other.facts_mut().expect("facts")[0].fields.0.insert(note.0, note.1);
        assert_eq!(merge(&report(&[1]), &other), Err(Conflict::Event(event(1).id)));
        let mut head = Report::read(HEAD).expect("a report");
        head.customer.name = Some("王小明".to_owned());
        let head = Record::Report(head);
        assert_eq!(merge(&report(&[1]), &head), Err(Conflict::Head));
    }

    #[test]
    fn texts_that_cannot_be_one() {
        let ours = text(&[1]);
        let join = |theirs: &str| merge_text(RecordKind::Report, &ours, theirs);
        assert_eq!(join(&ours.replace("\"lin\"\nnonce", "\"wu\"\nnonce")), Err(Conflict::Head));
        assert_eq!(join(&ours.replace("# by hand", "# by another hand")), Err(Conflict::Head));
        assert_eq!(
            join(&ours.replace("note = \"1\"", "note = \"2\"")),
            Err(Conflict::Event(event(1).id))
        );
        assert_eq!(join("format = "), Err(Conflict::Unreadable));
        let unended = ours.trim_end();
        assert_eq!(
            merge_text(RecordKind::Report, unended, &text(&[2])),
            Ok(ours.clone() + &appended("event", &event(2)))
        );
    }
}
