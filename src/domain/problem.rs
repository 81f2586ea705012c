//! What is wrong at a place of a text, and the parser's errors in the words of this program.

use std::fmt;
use std::ops::Range;

use toml::de::DeValue;

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

/// A word that is none of those known, with the nearest, or with all where there are few.
pub(super) fn unknown(
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

    #[test]
    fn columns_count_characters() {
        assert_eq!(line_column("客户 = 1\n", "客户".len()), (1, 3));
        assert_eq!(line_column("客户", 1), (1, 1));
    }
}
