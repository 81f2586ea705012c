//! Two people appended to one file: their events are joined by id.

use std::collections::BTreeMap;

use super::event::Event;
use super::ids::FactId;
use super::report::Report;

/// Two versions of a report that cannot be one.
#[derive(Clone, Debug, thiserror::Error, PartialEq, Eq)]
pub enum Conflict {
    #[error("the heads differ; a head never changes once it has landed")]
    Head,
    #[error("event {0} says different things")]
    Event(FactId),
}

/// Joins two versions of a report: the same head, and every event of both, in the order of their ids.
///
/// The order of the versions does not matter, nor how several are joined one after the other; a version joined with itself stays as it is.
///
/// # Errors
/// A fact was changed after it was written: there is nothing to join, somebody must look.
pub fn merge(ours: &Report, theirs: &Report) -> Result<Report, Conflict> {
    let head = |report: &Report| Report { events: Vec::new(), ..report.clone() };
    let mut merged = head(ours);
    if merged != head(theirs) {
        return Err(Conflict::Head);
    }
    let mut events: BTreeMap<FactId, &Event> = BTreeMap::new();
    for event in ours.events.iter().chain(&theirs.events) {
        match events.insert(event.id, event) {
            Some(other) if other != event => return Err(Conflict::Event(event.id)),
            _ => {}
        }
    }
    merged.events = events.into_values().cloned().collect();
    Ok(merged)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use ulid::Ulid;

    fn report(events: &[u8]) -> Report {
        let text = "format = 1\nid = \"01KAJ3V5M8Q4W7R2T9X6Y1Z0BC\"\nkind = \"k\"\npolicy = \"p\"\nregistrant = \"lin\"\nnonce = \"0\"\n[customer]\n";
        let mut report = Report::read(text).expect("a report");
        report.events = events.iter().map(|number| event(*number)).collect();
        report
    }

    fn event(number: u8) -> Event {
        let text = format!("id = \"{}\"\ntype = \"visit\"\nby = \"lin\"\nnote = \"{number}\"\n", Ulid::from(u128::from(number)));
        toml::from_str(&text).expect("an event")
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
            let join = |a: &Report, b: &Report| merge(a, b).expect("facts that never change");
            prop_assert_eq!(join(&x, &y), join(&y, &x));
            prop_assert_eq!(join(&join(&x, &y), &z), join(&x, &join(&y, &z)));
            prop_assert_eq!(join(&x, &x), x.clone());
            let all = sorted([a, b, c].concat());
            prop_assert_eq!(join(&join(&x, &y), &z), report(&all));
        }
    }

    #[test]
    fn what_was_changed_is_not_joined() {
        let mut other = report(&[1]);
        other.events[0].fields.0.insert("note".to_owned(), toml::Value::from("changed"));
        assert_eq!(merge(&report(&[1]), &other), Err(Conflict::Event(event(1).id)));
        let mut head = report(&[1]);
        head.customer.name = Some("王小明".to_owned());
        assert_eq!(merge(&report(&[1]), &head), Err(Conflict::Head));
    }
}
