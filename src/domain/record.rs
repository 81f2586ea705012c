//! A record: a head that never changes, and facts that are appended to it. What may follow what, by
//! bytes and by meaning, is said here and nowhere else (law 3).

use std::collections::BTreeMap;

use toml::{Table, Value};
use ulid::Ulid;

use super::dispute::Dispute;
use super::event::Event;
use super::ids::ReportId;
use super::incident::Incident;
use super::landing::Landing;
use super::problem::Problem;
use super::record_path::RecordKind;
use super::report::{Report, appended};
use super::statement::Statement;

/// What stands in one file and lands as a whole.
#[derive(Clone, Debug, PartialEq)]
#[expect(clippy::large_enum_variant, reason = "most records are reports")]
pub enum Record {
    Report(Report),
    Dispute(Dispute),
    Incident(Incident),
    Statement(Statement),
}

/// A record that somebody else keeps.
#[derive(Clone, Copy, Debug)]
pub enum RecordRef<'a> {
    Report(&'a Report),
    Dispute(&'a Dispute),
    Incident(&'a Incident),
    Statement(&'a Statement),
}

impl Record {
    /// Reads the text of a file that stands where records of a kind stand; `None` for a kind that
    /// is no record.
    pub fn read(kind: RecordKind, text: &str) -> Option<Result<Self, Vec<Problem>>> {
        Some(match kind {
            RecordKind::Report => Report::read(text).map(Self::Report),
            RecordKind::Dispute => Dispute::read(text).map(Self::Dispute),
            RecordKind::Incident => Incident::read(text).map(Self::Incident),
            RecordKind::Statement => Statement::read(text).map(Self::Statement),
            _ => return None,
        })
    }

    pub fn as_ref(&self) -> RecordRef<'_> {
        match self {
            Self::Report(report) => RecordRef::Report(report),
            Self::Dispute(dispute) => RecordRef::Dispute(dispute),
            Self::Incident(incident) => RecordRef::Incident(incident),
            Self::Statement(statement) => RecordRef::Statement(statement),
        }
    }

    pub fn facts(&self) -> &[Event] {
        self.as_ref().facts()
    }

    /// `None` for what takes no facts.
    pub fn facts_mut(&mut self) -> Option<&mut Vec<Event>> {
        match self {
            Self::Report(report) => Some(&mut report.events),
            Self::Dispute(dispute) => Some(&mut dispute.acts),
            Self::Incident(incident) => Some(&mut incident.acts),
            Self::Statement(_) => None,
        }
    }

    /// The same record without its facts: what never changes.
    pub fn head(&self) -> Self {
        let mut head = self.clone();
        if let Some(facts) = head.facts_mut() {
            facts.clear();
        }
        head
    }

    /// Says of the record and of each of its facts when it landed.
    pub fn land(&mut self, landing: impl Fn(Ulid) -> Landing) {
        let own = self.as_ref().ulid().map(&landing);
        if let Some(facts) = self.facts_mut() {
            facts.iter_mut().for_each(|fact| fact.landing = landing(fact.id.0));
        }
        match (self, own) {
            (Self::Report(report), Some(own)) => report.landing = own,
            (Self::Dispute(dispute), Some(own)) => dispute.landing = own,
            (Self::Incident(incident), Some(own)) => incident.landing = own,
            _ => {}
        }
    }

    /// The file's text with one more fact; nothing else in it changes.
    pub fn with_fact(kind: RecordKind, text: &str, fact: &Event) -> String {
        let end = if text.ends_with('\n') { "" } else { "\n" };
        format!("{text}{end}{}", appended(fact_table(kind), fact))
    }
}

/// The table in which each fact of such a record stands.
pub fn fact_table(kind: RecordKind) -> &'static str {
    if kind == RecordKind::Report { "event" } else { "act" }
}

impl<'a> RecordRef<'a> {
    pub fn kind(self) -> RecordKind {
        match self {
            Self::Report(_) => RecordKind::Report,
            Self::Dispute(_) => RecordKind::Dispute,
            Self::Incident(_) => RecordKind::Incident,
            Self::Statement(_) => RecordKind::Statement,
        }
    }

    /// Its id, where that is one of 26 characters.
    pub fn ulid(self) -> Option<Ulid> {
        match self {
            Self::Report(report) => Some(report.id.0),
            Self::Dispute(dispute) => Some(dispute.id.0),
            Self::Incident(incident) => Some(incident.id.0),
            Self::Statement(_) => None,
        }
    }

    /// What its file must be called.
    pub fn id(self) -> String {
        match self {
            Self::Statement(statement) => statement.month.clone(),
            other => other.ulid().map(|id| id.to_string()).unwrap_or_default(),
        }
    }

    /// When it landed; `None` for what keeps no landing.
    pub fn landing(self) -> Option<&'a Landing> {
        match self {
            Self::Report(report) => Some(&report.landing),
            Self::Dispute(dispute) => Some(&dispute.landing),
            Self::Incident(incident) => Some(&incident.landing),
            Self::Statement(_) => None,
        }
    }

    pub fn facts(self) -> &'a [Event] {
        match self {
            Self::Report(report) => &report.events,
            Self::Dispute(dispute) => &dispute.acts,
            Self::Incident(incident) => &incident.acts,
            Self::Statement(_) => &[],
        }
    }

    /// The other records that it is about.
    pub fn reports(self) -> &'a [ReportId] {
        match self {
            Self::Dispute(dispute) => &dispute.reports,
            Self::Incident(incident) => &incident.reports,
            Self::Report(_) | Self::Statement(_) => &[],
        }
    }
}

/// How a change to a file broke the law that what has landed is kept to the byte, and that facts
/// are appended to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AppendFault {
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
    /// New facts stand before old ones, or old ones changed places.
    Reordered,
    /// It means what it meant and is written otherwise: another quoting, other blanks, a remark.
    Rewritten,
    /// What is appended are not facts alone: a remark, or blanks.
    Remark,
    /// The file changed and no fact came to it.
    NothingAdded,
}

/// What came of a file by one change.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Comparison {
    /// Ids that the version before did not have: the head's, and those of facts.
    pub new: Vec<Ulid>,
    pub faults: Vec<AppendFault>,
}

/// Holds what a file says after a change against what it said before. `None` is a file that is not
/// there.
///
/// What was there and cannot be read may be mended in any way.
pub fn compare(kind: RecordKind, before: Option<&[u8]>, after: Option<&[u8]>) -> Comparison {
    let only = |fault| Comparison { new: Vec::new(), faults: vec![fault] };
    let Some(after) = after else {
        return before.map_or_else(Comparison::default, |_| only(AppendFault::Removed));
    };
    let Some(now) = Parts::of(after) else { return only(AppendFault::Unreadable) };
    let then = before.and_then(Parts::of);
    let new = now.new_since(then.as_ref());
    let (Some(bytes), Some(then)) = (before, then) else {
        return Comparison { new, faults: Vec::new() };
    };
    let mut faults = now.faults_against(&then);
    if faults.is_empty() && bytes != after {
        faults.extend(match kind {
            RecordKind::Statement => Some(AppendFault::Rewritten),
            _ if !kind.has_facts() => None,
            _ if !now.order.starts_with(&then.order) => Some(AppendFault::Reordered),
            _ => written(bytes, after, now.order.len() > then.order.len()),
        });
    }
    Comparison { new, faults }
}

/// What is wrong with the bytes of a file in which every fact stayed as it was.
fn written(before: &[u8], after: &[u8], has_grown: bool) -> Option<AppendFault> {
    let Some(behind) = after.strip_prefix(before) else { return Some(AppendFault::Rewritten) };
    if !has_grown {
        return Some(AppendFault::NothingAdded);
    }
    (!facts_alone(behind)).then_some(AppendFault::Remark)
}

/// More blanks in a row than anybody needs to put words under each other.
const BLANKS: usize = 64;

/// Whether TOML holds no remarks, no more than one empty line at once, and no long blanks. Text in
/// quotes may be anything.
fn facts_alone(toml: &[u8]) -> bool {
    let (mut lines, mut blanks, mut rest) = (0, 0, toml);
    while let [sign, behind @ ..] = rest {
        match sign {
            b'#' => return false,
            b'\n' => (lines, blanks, rest) = (lines + 1, 0, behind),
            b' ' | b'\t' | b'\r' => (blanks, rest) = (blanks + 1, behind),
            b'"' | b'\'' => (lines, blanks, rest) = (0, 0, behind_text(rest)),
            _ => (lines, blanks, rest) = (0, 0, behind),
        }
        if lines > 2 || blanks > BLANKS {
            return false;
        }
    }
    lines < 2
}

/// What stands behind the quoted text with which TOML begins.
fn behind_text(toml: &[u8]) -> &[u8] {
    let quote = toml[0];
    let long = [quote; 3];
    let (end, escapes): (&[u8], bool) =
        (if toml.starts_with(&long) { &long } else { &long[..1] }, quote == b'"');
    let mut rest = &toml[end.len()..];
    while !rest.is_empty() && !rest.starts_with(end) {
        let step = if escapes && rest[0] == b'\\' { 2 } else { 1 };
        rest = rest.get(step..).unwrap_or_default();
    }
    rest = rest.get(end.len()..).unwrap_or_default();
    // A long text may end with quotes of its own.
    while end.len() == 3 && rest.first() == Some(&quote) {
        rest = &rest[1..];
    }
    rest
}

/// One version of a file, taken apart by what its lists and ids say, whatever record it is.
#[derive(Debug, Default, PartialEq)]
struct Parts {
    /// By id: the head of the file (all but its lists of tables), and the entries of those lists.
    by_id: BTreeMap<Ulid, Table>,
    /// The ids of entries in the order of the file.
    order: Vec<Ulid>,
    /// The lists of tables whose entries have no ids.
    plain: BTreeMap<String, Vec<Value>>,
}

impl Parts {
    /// Takes a file apart; `None` if it is no TOML.
    fn of(bytes: &[u8]) -> Option<Self> {
        let mut head: Table = std::str::from_utf8(bytes).ok()?.parse().ok()?;
        let mut parts = Self::default();
        let lists: Vec<String> = head
            .iter()
            .filter(|(_, value)| is_list_of_tables(value))
            .map(|(key, _)| key.clone())
            .collect();
        for key in lists {
            let Some(Value::Array(entries)) = head.remove(&key) else { continue };
            for entry in entries {
                match entry {
                    Value::Table(entry) if id_of(&entry).is_some() => {
                        parts.order.extend(id_of(&entry));
                        parts.insert(entry);
                    }
                    entry => parts.plain.entry(key.clone()).or_default().push(entry),
                }
            }
        }
        parts.insert(head);
        Some(parts)
    }

    fn insert(&mut self, fact: Table) {
        if let Some(id) = id_of(&fact) {
            self.by_id.entry(id).or_insert(fact);
        }
    }

    fn new_since(&self, before: Option<&Self>) -> Vec<Ulid> {
        let known = |id: &&Ulid| before.is_some_and(|before| before.by_id.contains_key(id));
        self.by_id.keys().filter(|id| !known(id)).copied().collect()
    }

    /// What of `before` this version does not say any more.
    fn faults_against(&self, before: &Self) -> Vec<AppendFault> {
        let facts = before.by_id.iter().filter_map(|(id, fact)| match self.by_id.get(id) {
            None => Some(AppendFault::Vanished(*id)),
            Some(now) => (now != fact).then_some(AppendFault::Altered(*id)),
        });
        let kept = |key: &String, entries: &[Value]| {
            self.plain.get(key).is_some_and(|now| now.starts_with(entries))
        };
        // Files without ids, as those of staff and teams, are lists that people keep.
        let plain = before.plain.iter().filter(|_| !before.by_id.is_empty());
        let lists = plain.filter(|(key, entries)| !kept(key, entries));
        facts.chain(lists.map(|(key, _)| AppendFault::ListAltered(key.clone()))).collect()
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

    fn id(text: &str) -> Ulid {
        Ulid::from_string(text).expect("an id")
    }

    fn faults(kind: RecordKind, before: &str, after: &str) -> Vec<AppendFault> {
        compare(kind, Some(before.as_bytes()), Some(after.as_bytes())).faults
    }

    fn landed() -> String {
        format!("id = '{HEAD}'\nname = 'a'\n\n[[event]]\nid = '{FIRST}'\nnote = 'x'\n")
    }

    fn fact(id: &str) -> String {
        format!("\n[[event]]\nid = \"{id}\"\nnote = \"# no remark\"\n")
    }

    #[test]
    fn ids_stand_at_the_top_and_in_lists_of_tables() {
        let text = format!(
            "id = '{HEAD}'\nnote = '''\n[[event]]\nid = \
             \"01KAJ6V5M8Q4W7R2T9X6Y1Z0BC\"\n'''\n[customer]\nid = \
             '01KAJ7V5M8Q4W7R2T9X6Y1Z0BC'\n[[event]]\nid = '{FIRST}'\n[[act]]\nid = 'short'\n"
        );
        let found = compare(RecordKind::Report, None, Some(text.as_bytes()));
        assert_eq!(found, Comparison { new: vec![id(HEAD), id(FIRST)], faults: Vec::new() });
        for broken in [b"id = ".as_slice(), &[0xff]] {
            let found = compare(RecordKind::Report, None, Some(broken));
            assert_eq!(found.faults, [AppendFault::Unreadable]);
        }
        let found = compare(RecordKind::Report, Some(text.as_bytes()), None);
        assert_eq!(found.faults, [AppendFault::Removed]);
    }

    #[test]
    fn facts_are_appended() {
        let before = landed();
        let check = |after: String| faults(RecordKind::Report, &before, &after);
        assert_eq!(check(format!("{before}{}", fact(SECOND))), []);
        assert_eq!(check(format!("{}\n{}", before.trim_end(), fact(SECOND))), []);
        assert_eq!(
            faults(RecordKind::Report, before.trim_end(), &(before.clone() + &fact(SECOND))),
            []
        );
    }

    #[test]
    fn what_means_something_else_is_named_by_its_id() {
        let before = landed();
        let check = |after: &str| faults(RecordKind::Report, &before, after);
        assert_eq!(check(&before.replace("'a'", "'b'")), [AppendFault::Altered(id(HEAD))]);
        assert_eq!(check(&before.replace("'x'", "'y'")), [AppendFault::Altered(id(FIRST))]);
        let cut = &before[..before.find("\n[[event]]").expect("there")];
        assert_eq!(check(cut), [AppendFault::Vanished(id(FIRST))]);
        // A table behind the last fact belongs to the head.
        let more = format!("{before}{}[intent]\nproduct = 'x'\n", fact(SECOND));
        assert_eq!(check(&more), [AppendFault::Altered(id(HEAD))]);
    }

    #[test]
    fn what_means_the_same_is_kept_to_the_byte() {
        let before = landed();
        let grown = before.clone() + &fact(SECOND);
        let check = |after: &str| faults(RecordKind::Report, &before, after);
        for rewritten in [
            format!("# seen\n{grown}"),
            grown.replace("'a'", "\"a\""),
            grown.replace("\n\n[[event]]\nid = '", "\n\n\n[[event]]\nid = '"),
            before.replace("name = 'a'\n", "name = 'a' # whose?\n"),
        ] {
            assert_eq!(check(&rewritten), [AppendFault::Rewritten], "{rewritten}");
        }
        for idle in ["# mine\n", "\n", "   "] {
            assert_eq!(check(&format!("{before}{idle}")), [AppendFault::NothingAdded]);
        }
        for remark in ["# mine\n", "\n", "\n\n\n", &" ".repeat(100)] {
            assert_eq!(check(&format!("{grown}{remark}")), [AppendFault::Remark], "{remark:?}");
            let above = format!("{before}{remark}\n{}", fact(SECOND));
            assert_eq!(check(&above), [AppendFault::Remark], "{remark:?}");
        }
    }

    #[test]
    fn quoted_text_is_no_remark() {
        let before = landed();
        for text in
            ["'#'", "\"\\\"#\"", "\"\"\"\n\n\n\n# \"\n\"\"\"\"", "'''a'#\n\n\n\n'''", "''", "\"\""]
        {
            let after = format!("{before}\n[[event]]\nid = '{SECOND}'\nnote = {text}\n");
            assert_eq!(faults(RecordKind::Report, &before, &after), [], "{text}");
            let after = format!("{before}\n[[event]]\nid = '{SECOND}'\nnote = {text} # mine\n");
            assert_eq!(
                faults(RecordKind::Report, &before, &after),
                [AppendFault::Remark],
                "{text}"
            );
        }
    }

    #[test]
    fn old_facts_stand_above_new_ones() {
        let before = landed() + &fact(SECOND);
        let third = "01KAJ6V5M8Q4W7R2T9X6Y1Z0BC";
        let above = landed() + &fact(third) + &fact(SECOND);
        assert_eq!(faults(RecordKind::Report, &before, &above), [AppendFault::Reordered]);
    }

    #[test]
    fn lists_without_ids_only_grow_in_files_with_ids() {
        let of = |head: &str, list: &[&str]| {
            let list: String =
                list.iter().map(|name| format!("[[key]]\nname = '{name}'\n")).collect();
            format!("{head}\n{list}")
        };
        let head = format!("id = '{HEAD}'");
        assert_eq!(
            faults(RecordKind::Incident, &of(&head, &["a"]), &of(&head, &["b"])),
            [AppendFault::ListAltered("key".into())]
        );
        let person = |list: &[&str]| of("name = 'x'", list);
        assert_eq!(faults(RecordKind::Staff, &person(&["a"]), &person(&["b"])), []);
    }

    #[test]
    fn a_closed_month_is_written_once() {
        let (before, after) = ("month = '2026-11'\n", "month = '2026-11' # paid\n");
        assert_eq!(faults(RecordKind::Statement, before, before), []);
        assert_eq!(faults(RecordKind::Statement, before, after), [AppendFault::Rewritten]);
    }

    #[test]
    fn what_could_not_be_read_may_be_mended() {
        assert_eq!(faults(RecordKind::Report, "id = ", &landed()), []);
    }
}
