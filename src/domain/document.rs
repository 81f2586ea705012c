//! Reading the TOML text of a file with every problem in one run, each with its place.

use std::ops::Range;

use serde::de::DeserializeOwned;
use toml::Spanned;
use toml::de::{DeTable, DeValue, ValueDeserializer};

use super::faults;
use super::from_value::FromValue;
use super::hidden::is_hidden;
use super::newer_toml::newer;
use super::parser_error::problem_of;
use super::problem::{Problem, ProblemHint, ProblemKind, SyntaxFault};

/// How many problems of a text are said; of one with more, the first.
const MOST: usize = 100;

/// The key of a table by which the parser hands over a date: in a file it is nobody's.
const PARSERS_OWN: &str = "$__toml_private_datetime";

/// A text cut into its top-level tables, so that each can be read, and can fail, on its own.
pub struct Document<'a> {
    text: &'a str,
    table: DeTable<'a>,
    /// The same once more, for what does not read: made when it is first needed.
    again: Option<DeTable<'a>>,
    pub problems: Vec<Problem>,
}

impl<'a> Document<'a> {
    /// Parses the syntax; every syntax error is kept, and what could be read is still there.
    pub fn parse(text: &'a str) -> Self {
        let (table, errors) = DeTable::parse_recoverable(text);
        let table = table.into_inner();
        let mut problems: Vec<Problem> = errors
            .into_iter()
            .take(MOST)
            .map(|error| problem_of(&error, error.span().unwrap_or(0..0), None))
            .collect();
        if problems.is_empty() {
            problems.extend(newer(text).into_iter().take(MOST));
            odd_in_table(&table, &mut problems);
            let hidden = odd_in_comments(text, &problems);
            problems.extend(hidden);
        }
        Self { text, table, again: None, problems }
    }

    /// Takes one top-level key and reads it; a key that is absent gives nothing.
    pub fn take<T: FromValue>(&mut self, key: &str) -> Option<Spanned<T>> {
        let (_, value) = self.table.remove_entry(key)?;
        let span = value.span();
        match T::from_value(value) {
            Ok(read) => Some(Spanned::new(span, read)),
            Err(_) => self.fails::<T>(|table| table.get(key)),
        }
    }

    /// Takes one top-level key that must be there.
    pub fn require<T: FromValue>(&mut self, key: &'static str) -> Option<Spanned<T>> {
        if !self.table.contains_key(key) {
            self.problems.push(Problem::missing_key(0..0, key));
            return None;
        }
        self.take(key)
    }

    /// Takes a list of tables (`[[key]]`); each entry that does not read becomes a problem, the
    /// others are kept.
    pub fn take_list<T: FromValue>(&mut self, key: &str) -> Vec<Spanned<T>> {
        self.take_entries(key)
            .into_iter()
            .enumerate()
            .filter_map(|(place, entry)| self.entry(key, place, entry))
            .collect()
    }

    /// As [`take_list`](Self::take_list), where the shape of an entry hangs on what stands in it:
    /// `read` finds out, and reads it with [`read_value`].
    pub fn take_each<T>(
        &mut self,
        key: &str,
        read: impl Fn(Spanned<DeValue<'a>>, &mut Vec<Problem>) -> Option<T>,
    ) -> Vec<Spanned<T>> {
        let mut taken = Vec::new();
        for entry in self.take_entries(key) {
            let span = entry.span();
            taken.extend(read(entry, &mut self.problems).map(|read| Spanned::new(span, read)));
        }
        taken
    }

    fn take_entries(&mut self, key: &str) -> Vec<Spanned<DeValue<'a>>> {
        let Some((_, value)) = self.table.remove_entry(key) else { return Vec::new() };
        let span = value.span();
        let DeValue::Array(entries) = value.into_inner() else {
            let kind = ProblemKind::NotAList { key: key.to_owned() };
            let right = ProblemHint::WriteList { key: key.to_owned() };
            self.problems.push(Problem::new(span, kind).hint(right));
            return Vec::new();
        };
        entries.into_iter().collect()
    }

    /// Says of every key that nobody took that it is unknown, with the nearest known one.
    pub fn finish(mut self, known: &[&str]) -> Vec<Problem> {
        for (key, _) in &self.table {
            self.problems.push(Problem::unknown_key(key.span(), key.get_ref(), known));
        }
        self.problems.sort_by(|a, b| {
            (a.span.start, a.span.end, &a.kind).cmp(&(b.span.start, b.span.end, &b.kind))
        });
        self.problems.dedup();
        self.problems.truncate(MOST);
        self.problems
    }

    fn entry<T: FromValue>(
        &mut self,
        key: &str,
        place: usize,
        entry: Spanned<DeValue<'a>>,
    ) -> Option<Spanned<T>> {
        let span = entry.span();
        if let Some(problem) = T::objection(&entry) {
            self.problems.push(problem);
            return None;
        }
        match T::from_value(entry) {
            Ok(read) => Some(Spanned::new(span, read)),
            Err(_) => self.fails::<T>(|table| match table.get(key)?.get_ref() {
                DeValue::Array(entries) => entries.get(place),
                _ => None,
            }),
        }
    }

    /// Keeps every fault of a value that does not read.
    fn fails<T: FromValue>(
        &mut self,
        find: impl for<'t> FnOnce(&'t DeTable<'a>) -> Option<&'t Spanned<DeValue<'a>>>,
    ) -> Option<Spanned<T>> {
        let text = self.text;
        let again =
            self.again.get_or_insert_with(|| DeTable::parse_recoverable(text).0.into_inner());
        let value = find(again)?.clone();
        self.problems.extend(faults::faults_of::<T>(value));
        None
    }
}

/// Says of every text and key that holds what nobody sees, and of keys that are the parser's own.
fn odd_in_table(table: &DeTable<'_>, problems: &mut Vec<Problem>) {
    for (key, value) in table {
        if key.get_ref() == PARSERS_OWN {
            problems.push(Problem::unknown_key(key.span(), PARSERS_OWN, &[]));
        }
        odd_in_text(key.get_ref(), key.span(), problems);
        odd_in_value(value, problems);
    }
}

fn odd_in_value(value: &Spanned<DeValue<'_>>, problems: &mut Vec<Problem>) {
    match value.get_ref() {
        DeValue::String(text) => odd_in_text(text, value.span(), problems),
        DeValue::Array(values) => {
            values.iter().for_each(|value| odd_in_value(value, problems));
        }
        DeValue::Table(table) => odd_in_table(table, problems),
        _ => {}
    }
}

fn odd_in_text(text: &str, span: Range<usize>, problems: &mut Vec<Problem>) {
    // No plain letter is hidden, and nearly all texts of a registry are looked at often.
    let may_be = |byte: u8| !(b' '..0x7f).contains(&byte);
    if text.bytes().any(may_be) && text.contains(is_hidden) {
        let fault = SyntaxFault::HiddenCharacter;
        problems.push(Problem::new(span, ProblemKind::Syntax { fault }));
    }
}

/// The first character of a comment that nobody sees: it could show a reader another text than a
/// program reads. What stands in a text was said already.
fn odd_in_comments(text: &str, said: &[Problem]) -> Option<Problem> {
    // Records have no comments, and are read often.
    if !text.contains('#') || text.is_ascii() {
        return None;
    }
    let mut hidden = text.char_indices().filter(|(_, c)| is_hidden(*c) && *c != '\r');
    let (at, c) = hidden.find(|(at, _)| !said.iter().any(|one| one.span.contains(at)))?;
    let fault = SyntaxFault::HiddenCharacter;
    Some(Problem::new(at..at + c.len_utf8(), ProblemKind::Syntax { fault }))
}

/// Reads a value of a document; one that does not read becomes problems.
pub fn read_value<T: DeserializeOwned>(
    value: Spanned<DeValue<'_>>,
    problems: &mut Vec<Problem>,
) -> Option<T> {
    match T::deserialize(ValueDeserializer::from(value.clone())) {
        Ok(read) => Some(read),
        Err(_) => {
            problems.extend(faults::faults_of::<T>(value));
            None
        }
    }
}

/// Reads a text that is one value from its first line to its last; every problem of the text is
/// given at once.
///
/// # Errors
/// What is no TOML, and what does not read as a `T`.
pub fn whole<T: DeserializeOwned>(text: &str) -> Result<T, Vec<Problem>> {
    let mut document = Document::parse(text);
    let table = Spanned::new(0..0, DeValue::Table(std::mem::take(&mut document.table)));
    let (is_sound, mut problems) = (document.problems.is_empty(), document.problems);
    match T::deserialize(ValueDeserializer::from(table.clone())) {
        Ok(read) if is_sound => return Ok(read),
        Ok(_) => {}
        // What could not be parsed may hold what seems to be missing.
        Err(_) => {
            problems.extend(faults::faults_of::<T>(table).into_iter().filter(|problem| {
                is_sound || !matches!(problem.kind, ProblemKind::MissingKey { .. })
            }))
        }
    }
    problems.sort_by_key(|problem| (problem.span.start, problem.span.end));
    problems.dedup();
    Err(problems)
}

#[cfg(test)]
mod tests {
    use super::super::problem::line_column;
    use super::*;

    #[derive(serde::Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Event {
        #[expect(dead_code, reason = "only its reading is of interest")]
        id: u32,
    }

    #[test]
    fn every_problem_in_one_run() {
        let text =
            "nme = 1\n[[event]]\nid = \"x\"\n[[event]]\nid = 1\n[[event]]\nid = 2\nmore = 3\n";
        let mut document = Document::parse(text);
        assert_eq!(document.take_list::<Event>("event").len(), 1);
        let problems = document.finish(&["name", "event"]);
        let seen: Vec<_> =
            problems.iter().map(|p| (p.code(), line_column(text, p.span.start))).collect();
        assert_eq!(
            seen,
            [("unknown-key", (1, 1)), ("wrong-type", (3, 6)), ("unknown-key", (8, 1))]
        );
        let meant = ProblemHint::DidYouMean { word: "name".to_owned() };
        assert_eq!(problems[0].hint, Some(meant));
    }

    #[test]
    fn what_nobody_sees_is_named_once_wherever_it_stands() {
        let seen = |text: &str| {
            let problems = Document::parse(text).problems;
            problems.iter().map(|p| (p.code(), line_column(text, p.span.start))).collect::<Vec<_>>()
        };
        let hidden = "syntax";
        assert_eq!(seen("a = 1 # \"\u{202e}\"\n"), [(hidden, (1, 10))]);
        assert_eq!(seen("# 备注\r\na = '王 # \u{200b}'\r\n"), [(hidden, (2, 5))]);
        assert_eq!(seen("# 备注\r\na = '王'\r\n"), []);
    }
}
