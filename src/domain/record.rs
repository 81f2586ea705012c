//! Reading TOML records with every problem in one run, each with its place.

use std::fmt;
use std::ops::Range;

use serde::de::DeserializeOwned;
use toml::Spanned;
use toml::de::{DeTable, DeValue, ValueDeserializer};

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
    table: DeTable<'a>,
    pub problems: Vec<Problem>,
}

impl<'a> Document<'a> {
    /// Parses the syntax; every syntax error is kept, and what could be read is still there.
    pub fn parse(text: &'a str) -> Self {
        let (table, errors) = DeTable::parse_recoverable(text);
        let problems = errors.into_iter().map(|error| syntax(&error)).collect();
        Self { table: table.into_inner(), problems }
    }

    /// Takes one top-level key and reads it; a key that is absent gives nothing.
    pub fn take<T: DeserializeOwned>(&mut self, key: &str) -> Option<Spanned<T>> {
        let (_, value) = self.table.remove_entry(key)?;
        self.read(value)
    }

    /// Takes one top-level key that must be there.
    pub fn require<T: DeserializeOwned>(&mut self, key: &'static str) -> Option<Spanned<T>> {
        if !self.table.contains_key(key) {
            self.problems.push(Problem::new("missing-key", 0..0, format!("`{key}` is missing")).hint(format!("add `{key}`")));
            return None;
        }
        self.take(key)
    }

    /// Takes a list of tables (`[[key]]`); each entry that does not read becomes a problem, the others are kept.
    pub fn take_list<T: DeserializeOwned>(&mut self, key: &str) -> Vec<Spanned<T>> {
        let Some((_, value)) = self.table.remove_entry(key) else { return Vec::new() };
        let span = value.span();
        match value.into_inner() {
            DeValue::Array(entries) => entries.into_iter().filter_map(|entry| self.read(entry)).collect(),
            other => {
                let found = other.type_str();
                self.problems.push(Problem::new("not-a-list", span, format!("`{key}` is a {found}")).hint(format!("write [[{key}]]")));
                Vec::new()
            }
        }
    }

    /// Says of every key that nobody took that it is unknown, with the nearest known one.
    pub fn finish(mut self, known: &[&str]) -> Vec<Problem> {
        for (key, _) in &self.table {
            let name = key.get_ref();
            let mut problem = Problem::new("unknown-key", key.span(), format!("unknown key `{name}`"));
            problem.hint = nearest(name, known).map(|near| format!("did you mean `{near}`?"));
            self.problems.push(problem);
        }
        self.problems.sort_by_key(|problem| (problem.span.start, problem.span.end));
        self.problems
    }

    fn read<T: DeserializeOwned>(&mut self, value: Spanned<DeValue<'a>>) -> Option<Spanned<T>> {
        let span = value.span();
        match T::deserialize(ValueDeserializer::from(value)) {
            Ok(read) => Some(Spanned::new(span, read)),
            Err(error) => {
                let mut problem = syntax(&error);
                if error.span().is_none() {
                    problem.span = span;
                }
                self.problems.push(problem);
                None
            }
        }
    }
}

fn syntax(error: &toml::de::Error) -> Problem {
    let message = error.message();
    let code = match () {
        () if message.starts_with("unknown field") => "unknown-key",
        () if message.starts_with("missing field") => "missing-key",
        () if message.starts_with("unknown variant") => "unknown-word",
        () if message.starts_with("invalid type") => "wrong-type",
        () if message.starts_with("duplicate key") => "duplicate-key",
        () => "unreadable",
    };
    Problem::new(code, error.span().unwrap_or(0..0), message)
}

/// The known word most like `word`, where one is near enough to be meant.
pub fn nearest<'k>(word: &str, known: &[&'k str]) -> Option<&'k str> {
    let limit = word.chars().count().div_ceil(3).max(1);
    known
        .iter()
        .map(|candidate| (strsim::damerau_levenshtein(word, candidate), *candidate))
        .filter(|(away, _)| *away <= limit)
        .min()
        .map(|(_, near)| near)
}

/// Line and column (both from 1, columns in characters) of a byte offset.
pub fn line_column(text: &str, offset: usize) -> (usize, usize) {
    let offset = (0..=offset.min(text.len())).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(0);
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
        let text = "nme = 1\n[[event]]\nid = \"x\"\n[[event]]\nid = 1\n[[event]]\nid = 2\nmore = 3\n";
        let mut document = Document::parse(text);
        assert_eq!(document.take_list::<Event>("event").len(), 1);
        let problems = document.finish(&["name", "event"]);
        let seen: Vec<_> = problems.iter().map(|p| (p.code, line_column(text, p.span.start))).collect();
        assert_eq!(seen, [("unknown-key", (1, 1)), ("wrong-type", (3, 6)), ("unknown-key", (8, 1))]);
        assert_eq!(problems[0].hint.as_deref(), Some("did you mean `name`?"));
    }

    #[test]
    fn columns_count_characters() {
        assert_eq!(line_column("客户 = 1\n", "客户".len()), (1, 3));
        assert_eq!(line_column("客户", 1), (1, 1));
    }
}
