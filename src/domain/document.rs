//! Reading the TOML text of a file with every problem in one run, each with its place.

use std::fmt;
use std::ops::Range;

use serde::de::DeserializeOwned;
use toml::Spanned;
use toml::de::{DeTable, DeValue, ValueDeserializer};

use super::faults;

/// Something wrong at a place of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    pub span: Range<usize>,
    /// A stable name in kebab-case.
    pub code: &'static str,
    /// What is wrong, in English; the code carries the translation.
    pub message: String,
    /// What would be right.
    pub hint: Option<String>,
}

impl Problem {
    pub fn new(code: &'static str, span: Range<usize>, message: impl Into<String>) -> Self {
        Self { span, code, message: message.into(), hint: None }
    }

    /// What a type says of a text that it does not take, apart from any file.
    pub fn of_text(message: &str) -> Self {
        custom(0..0, message)
    }

    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

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
        let problems = errors
            .into_iter()
            .map(|error| problem_of(&error, error.span().unwrap_or(0..0), None))
            .collect();
        Self { text, table: table.into_inner(), again: None, problems }
    }

    /// Takes one top-level key and reads it; a key that is absent gives nothing.
    pub fn take<T: DeserializeOwned>(&mut self, key: &str) -> Option<Spanned<T>> {
        let (_, value) = self.table.remove_entry(key)?;
        let span = value.span();
        match T::deserialize(ValueDeserializer::from(value)) {
            Ok(read) => Some(Spanned::new(span, read)),
            Err(_) => self.fails::<T>(|table| table.get(key)),
        }
    }

    /// Takes one top-level key that must be there.
    pub fn require<T: DeserializeOwned>(&mut self, key: &'static str) -> Option<Spanned<T>> {
        if !self.table.contains_key(key) {
            self.problems.push(
                Problem::new("missing-key", 0..0, format!("`{key}` is missing"))
                    .hint(format!("add `{key}`")),
            );
            return None;
        }
        self.take(key)
    }

    /// Takes a list of tables (`[[key]]`); each entry that does not read becomes a problem, the
    /// others are kept.
    pub fn take_list<T: DeserializeOwned>(&mut self, key: &str) -> Vec<Spanned<T>> {
        let Some((_, value)) = self.table.remove_entry(key) else { return Vec::new() };
        let span = value.span();
        match value.into_inner() {
            DeValue::Array(entries) => entries
                .into_iter()
                .enumerate()
                .filter_map(|(place, entry)| self.entry(key, place, entry))
                .collect(),
            _ => {
                self.problems.push(
                    Problem::new("not-a-list", span, format!("`{key}` is no list"))
                        .hint(format!("write `[[{key}]]`")),
                );
                Vec::new()
            }
        }
    }

    /// Says of every key that nobody took that it is unknown, with the nearest known one.
    pub fn finish(mut self, known: &[&str]) -> Vec<Problem> {
        for (key, _) in &self.table {
            self.problems.push(unknown("unknown-key", "key", key.get_ref(), key.span(), known));
        }
        self.problems.sort_by(|a, b| {
            (a.span.start, a.span.end, &a.message).cmp(&(b.span.start, b.span.end, &b.message))
        });
        self.problems
    }

    fn entry<T: DeserializeOwned>(
        &mut self,
        key: &str,
        place: usize,
        entry: Spanned<DeValue<'a>>,
    ) -> Option<Spanned<T>> {
        let span = entry.span();
        match T::deserialize(ValueDeserializer::from(entry)) {
            Ok(read) => Some(Spanned::new(span, read)),
            Err(_) => self.fails::<T>(|table| match table.get(key)?.get_ref() {
                DeValue::Array(entries) => entries.get(place),
                _ => None,
            }),
        }
    }

    /// Keeps every fault of a value that does not read.
    fn fails<T: DeserializeOwned>(
        &mut self,
        find: impl for<'t> FnOnce(&'t DeTable<'a>) -> Option<&'t Spanned<DeValue<'a>>>,
    ) -> Option<Spanned<T>> {
        let text = self.text;
        let again =
            self.again.get_or_insert_with(|| DeTable::parse_recoverable(text).0.into_inner());
        let value = find(again)?.clone();
        self.problems.extend(faults::of::<T>(value));
        None
    }
}

/// An error of the parser in the words of this program. `found` is what stands at the place, where
/// that is a value.
pub(super) fn problem_of(
    error: &toml::de::Error,
    span: Range<usize>,
    found: Option<&DeValue<'_>>,
) -> Problem {
    let message = error.message();
    let quoted =
        |text: &str| text.split('`').skip(1).step_by(2).map(str::to_owned).collect::<Vec<String>>();
    let words = quoted(message);
    let known: Vec<&str> = words.iter().skip(1).map(String::as_str).collect();
    match (words.first(), message.split_once(", expected ")) {
        (Some(word), _) if message.starts_with("unknown field") => {
            unknown("unknown-key", "key", word, span, &known)
        }
        (Some(word), _) if message.starts_with("unknown variant") => {
            unknown("unknown-word", "word", word, span, &known)
        }
        (Some(key), _) if message.starts_with("missing field") => {
            Problem::new("missing-key", span, format!("`{key}` is missing"))
                .hint(format!("add `{key}`"))
        }
        (_, Some((head, needed)))
            if head.starts_with("invalid type") || head.starts_with("invalid value") =>
        {
            wrong_type(span, found, head, needed)
        }
        _ if message.starts_with("duplicate key") => {
            Problem::new("duplicate-key", span, "the key is there a second time")
                .hint("keep one of the two")
        }
        _ => custom(span, message),
    }
}

/// What a type of ours says of a text that it does not take: `… is no period; write 7 days`, `… is
/// no staff id: it is empty`.
fn custom(span: Range<usize>, message: &str) -> Problem {
    if let Some((what, right)) = message.split_once("; write ") {
        return Problem::new("unreadable", span, what).hint(format!("write {right}"));
    }
    if matches!(
        message,
        "input is out of range"
            | "input contains invalid characters"
            | "premature end of input"
            | "trailing input"
    ) {
        return Problem::new("unreadable", span, "this is no date").hint("write 2026-11-21");
    }
    match message.split_once(" id: ") {
        Some((what, right)) => Problem::new("unreadable", span, format!("{what} id")).hint(right),
        None => Problem::new("unreadable", span, message),
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
        Err(_) => problems.extend(
            faults::of::<T>(table)
                .into_iter()
                .filter(|problem| is_sound || problem.code != "missing-key"),
        ),
    }
    problems.sort_by_key(|problem| (problem.span.start, problem.span.end));
    Err(problems)
}

/// A word that is none of those known, with the nearest, or with all where there are few.
fn unknown(
    code: &'static str,
    what: &str,
    word: &str,
    span: Range<usize>,
    known: &[&str],
) -> Problem {
    let mut problem = Problem::new(code, span, format!("unknown {what} `{word}`"));
    problem.hint = match nearest(word, known) {
        Some(near) => Some(format!("did you mean `{near}`?")),
        None if known.is_empty() => None,
        None => Some(format!("known here: `{}`", known.join("`, `"))),
    };
    problem
}

/// A value of one kind where another is needed.
fn wrong_type(
    span: Range<usize>,
    found: Option<&DeValue<'_>>,
    head: &str,
    needed: &str,
) -> Problem {
    let found = match found {
        Some(value) => kind(value),
        None => head.split_once(": ").map_or(head, |(_, found)| found).to_owned(),
    };
    let (needed, hint) = match needed {
        "a string" => ("text", Some("put it in quotation marks")),
        "a sequence" => ("a list", Some("put it in [ and ]")),
        "a boolean" => ("true or false", None),
        "a TOML datetime" => (
            "a date or time",
            Some("write 2026-11-21 or 2026-11-21T09:40:00+08:00, without quotation marks"),
        ),
        "u8" | "u16" | "u32" | "u64" | "usize" | "i32" | "i64" => {
            ("a whole number", Some("write it in digits, without quotation marks"))
        }
        "a map" => ("a table", None),
        table if table.starts_with("struct ") => ("a table", None),
        other => (other, None),
    };
    let problem = Problem::new("wrong-type", span, format!("{found}, where {needed} is needed"));
    match hint {
        Some(hint) => problem.hint(hint),
        None => problem,
    }
}

/// What a value is, in words, with the value where it is short enough to be quoted.
fn kind(value: &DeValue<'_>) -> String {
    match value {
        DeValue::String(text) if text.chars().count() <= 40 => format!("`{text}` is text"),
        DeValue::String(_) => "this is text".to_owned(),
        DeValue::Integer(number) => format!("`{}` is a number", number.as_str()),
        DeValue::Float(number) => format!("`{}` is a number", number.as_str()),
        DeValue::Boolean(value) => format!("`{value}` is true or false"),
        DeValue::Datetime(at) => format!("`{at}` is a date or time"),
        DeValue::Array(_) => "this is a list".to_owned(),
        DeValue::Table(_) => "this is a table".to_owned(),
    }
}

/// The known word most like `word`, where one is near enough to be meant.
pub fn nearest<'k>(word: &str, known: &[&'k str]) -> Option<&'k str> {
    let limit = word.chars().count().div_ceil(3).max(1);
    known
        .iter()
        .map(|candidate| (strsim::damerau_levenshtein(word, candidate), *candidate))
        .filter(|(away, _)| *away <= limit && *away < word.chars().count())
        .min()
        .map(|(_, near)| near)
}

/// Line and column (both from 1, columns in characters) of a byte offset.
pub fn line_column(text: &str, offset: usize) -> (usize, usize) {
    let offset =
        (0..=offset.min(text.len())).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(0);
    let before = &text[..offset];
    let line_start = before.rfind('\n').map_or(0, |at| at + 1);
    (before.matches('\n').count() + 1, before[line_start..].chars().count() + 1)
}

#[cfg(test)]
mod tests {
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
            problems.iter().map(|p| (p.code, line_column(text, p.span.start))).collect();
        assert_eq!(
            seen,
            [("unknown-key", (1, 1)), ("wrong-type", (3, 6)), ("unknown-key", (8, 1))]
        );
        assert_eq!(problems[0].hint.as_deref(), Some("did you mean `name`?"));
    }

    #[test]
    fn columns_count_characters() {
        assert_eq!(line_column("客户 = 1\n", "客户".len()), (1, 3));
        assert_eq!(line_column("客户", 1), (1, 1));
    }
}
