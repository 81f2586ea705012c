//! What the TOML parser and serde say in English, as values.
//!
//! Their errors carry nothing but a sentence, so that it has to be read; this is the only place
//! that does. A sentence of a newer version that is not known here becomes [`ParserError::Other`],
//! which has words in both languages, so that no English reaches a Chinese reader.

use std::ops::Range;

use toml::de::DeValue;

use super::invalid::{InvalidText, TextKind};
use super::problem::{FoundValue, NeededValue, Problem, ProblemHint, ProblemKind, SyntaxFault};

/// What a text of an error says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum ParserError {
    MissingField(String),
    UnknownField {
        word: String,
        known: Vec<String>,
    },
    UnknownVariant {
        word: String,
        known: Vec<String>,
    },
    WrongType(NeededValue),
    /// A type of ours did not take the text.
    Invalid(InvalidText),
    /// A date that a type of chrono did not take; the text stands in the file.
    InvalidDate,
    /// A list that must hold something.
    EmptyList,
    DuplicateKey,
    Syntax(SyntaxFault),
    Other,
}

impl ParserError {
    pub(super) fn read(error: &toml::de::Error) -> Self {
        let message = error.message();
        if let Some(invalid) = InvalidText::carried(message) {
            return Self::Invalid(invalid);
        }
        let mut quoted = message.split('`').skip(1).step_by(2).map(str::to_owned);
        if message.starts_with("unknown field") || message.starts_with("unknown variant") {
            let (word, known) = (quoted.next().unwrap_or_default(), quoted.collect());
            return if message.starts_with("unknown field") {
                Self::UnknownField { word, known }
            } else {
                Self::UnknownVariant { word, known }
            };
        }
        if message.starts_with("missing field") {
            return Self::MissingField(quoted.next().unwrap_or_default());
        }
        if message.starts_with("duplicate key") || message.starts_with("duplicate field") {
            return Self::DuplicateKey;
        }
        if let Some((head, needed)) = message.split_once(", expected ")
            && (head.starts_with("invalid type") || head.starts_with("invalid value"))
        {
            return Self::WrongType(NeededValue::from_expected(needed));
        }
        if message.starts_with("invalid length 0") {
            return Self::EmptyList;
        }
        if DATES.contains(&message) {
            return Self::InvalidDate;
        }
        SYNTAX
            .iter()
            .find(|(begins, _)| message.starts_with(begins))
            .map_or(Self::Other, |(_, fault)| Self::Syntax(*fault))
    }
}

/// How chrono says that a text is no date.
const DATES: [&str; 4] = [
    "input is out of range",
    "input contains invalid characters",
    "premature end of input",
    "trailing input",
];

/// How the parser begins its sentences.
const SYNTAX: &[(&str, SyntaxFault)] = &[
    ("key with no value", SyntaxFault::KeyWithoutValue),
    ("unexpected key or value", SyntaxFault::UnexpectedContent),
    ("unexpected content", SyntaxFault::UnexpectedContent),
    ("unexpected sign", SyntaxFault::BadNumber),
    ("unexpected `=`", SyntaxFault::ExtraEquals),
    ("unclosed table", SyntaxFault::OpenHead),
    ("missing table open", SyntaxFault::OpenHead),
    ("unclosed array table", SyntaxFault::OpenArrayHead),
    ("unclosed array", SyntaxFault::OpenArray),
    ("missing array opening", SyntaxFault::OpenArray),
    ("unclosed inline table", SyntaxFault::OpenInlineTable),
    ("missing inline table opening", SyntaxFault::OpenInlineTable),
    ("invalid basic string", SyntaxFault::OpenText),
    ("invalid literal string", SyntaxFault::OpenText),
    ("invalid multi-line", SyntaxFault::OpenText),
    ("invalid string", SyntaxFault::OpenText),
    ("missing opening quote", SyntaxFault::OpenText),
    ("invalid unquoted key", SyntaxFault::BadKey),
    ("invalid key-value pair", SyntaxFault::NoPair),
    ("invalid inline table element", SyntaxFault::NoPair),
    ("missing key for inline table element", SyntaxFault::NoPair),
    ("invalid key", SyntaxFault::BadKey),
    ("keys cannot be multi-line", SyntaxFault::BadKey),
    ("unquoted keys cannot be empty", SyntaxFault::EmptyKey),
    ("missing value", SyntaxFault::NoValue),
    ("invalid value", SyntaxFault::NoValue),
    ("missing comma between array elements", SyntaxFault::NoComma),
    ("missing comma between key-value pairs", SyntaxFault::NoCommaBetweenKeys),
    ("missing assignment", SyntaxFault::NoEquals),
    ("extra assignment", SyntaxFault::ExtraEquals),
    ("extra `=`", SyntaxFault::ExtraEquals),
    ("extra comma", SyntaxFault::ExtraComma),
    ("extra `,`", SyntaxFault::ExtraComma),
    ("string values must be quoted", SyntaxFault::Unquoted),
    ("invalid datetime", SyntaxFault::BadDateTime),
    ("invalid date", SyntaxFault::BadDateTime),
    ("invalid time", SyntaxFault::BadDateTime),
    ("unexpected leading zero", SyntaxFault::LeadingZero),
    ("`_` may only go between digits", SyntaxFault::Underscore),
    ("invalid integer", SyntaxFault::BadNumber),
    ("invalid float", SyntaxFault::BadNumber),
    ("invalid hexadecimal", SyntaxFault::BadNumber),
    ("invalid octal", SyntaxFault::BadNumber),
    ("invalid binary", SyntaxFault::BadNumber),
    ("invalid mantissa", SyntaxFault::BadNumber),
    ("invalid fraction", SyntaxFault::BadNumber),
    ("invalid exponent", SyntaxFault::BadNumber),
    ("invalid digit", SyntaxFault::BadNumber),
    ("number too", SyntaxFault::BadNumber),
    ("integers with a radix", SyntaxFault::BadNumber),
    ("radix must be", SyntaxFault::BadNumber),
    ("redundant", SyntaxFault::BadNumber),
    ("invalid escape", SyntaxFault::BadEscape),
    ("missing escaped value", SyntaxFault::BadEscape),
    ("too few unicode value digits", SyntaxFault::BadEscape),
    ("invalid comment character", SyntaxFault::BadCharacter),
    ("invalid character", SyntaxFault::BadCharacter),
    ("carriage return must be followed by newline", SyntaxFault::CarriageReturn),
    ("cannot recurse further", SyntaxFault::TooDeep),
    ("recursion limit", SyntaxFault::TooDeep),
    ("cannot extend value", SyntaxFault::Clash),
    ("cannot have any other item", SyntaxFault::Clash),
];

/// An error of the parser as a problem. `found` is what stands at the place; `None` while it is not
/// yet known what stands where, because the text itself does not parse.
pub(super) fn problem_of(
    error: &toml::de::Error,
    span: Range<usize>,
    found: Option<&DeValue<'_>>,
) -> Problem {
    match ParserError::read(error) {
        ParserError::Invalid(invalid) => Problem::invalid(span, invalid),
        ParserError::UnknownField { word, known } => {
            Problem::unknown_key(span, &word, &texts(&known))
        }
        ParserError::UnknownVariant { word, known } => {
            let hint = ProblemHint::known(&word, &texts(&known));
            Problem { hint, ..Problem::new(span, ProblemKind::UnknownWord { word }) }
        }
        ParserError::MissingField(key) => Problem::missing_key(span, &key),
        ParserError::WrongType(needed) => {
            let found = found.map_or(FoundValue::Other, found_value);
            let problem = Problem::new(span, ProblemKind::WrongType { found, needed });
            Problem { hint: way_to(needed), ..problem }
        }
        ParserError::InvalidDate => {
            let text = found.and_then(quoted).unwrap_or_default();
            Problem::invalid(span, InvalidText::new(TextKind::Date, text))
        }
        ParserError::EmptyList => {
            Problem::new(span, ProblemKind::EmptyList).hint(ProblemHint::WriteOne)
        }
        ParserError::DuplicateKey => {
            Problem::new(span, ProblemKind::DuplicateKey).hint(ProblemHint::KeepOne)
        }
        ParserError::Syntax(fault) => Problem::new(span, ProblemKind::Syntax { fault }),
        ParserError::Other if found.is_none() => {
            Problem::new(span, ProblemKind::Syntax { fault: SyntaxFault::Other })
        }
        ParserError::Other => Problem::new(span, ProblemKind::InvalidValue),
    }
}

fn texts(words: &[String]) -> Vec<&str> {
    words.iter().map(String::as_str).collect()
}

/// How a value of the kind that is needed is written, where that is not plain.
fn way_to(needed: NeededValue) -> Option<ProblemHint> {
    match needed {
        NeededValue::Text => Some(ProblemHint::QuoteIt),
        NeededValue::List => Some(ProblemHint::BracketIt),
        NeededValue::WholeNumber => Some(ProblemHint::WriteDigits),
        NeededValue::DateTime => Some(ProblemHint::WriteDate),
        _ => None,
    }
}

/// What a value is, with the value where it is short enough to be quoted.
fn found_value(value: &DeValue<'_>) -> FoundValue {
    match value {
        DeValue::String(_) => quoted(value).map_or(FoundValue::Text, FoundValue::ShortText),
        DeValue::Integer(number) => FoundValue::Number(number.as_str().to_owned()),
        DeValue::Float(number) => FoundValue::Number(number.as_str().to_owned()),
        DeValue::Boolean(value) => FoundValue::YesNo(value.to_string()),
        DeValue::Datetime(at) => FoundValue::DateTime(at.to_string()),
        DeValue::Array(_) => FoundValue::List,
        DeValue::Table(_) => FoundValue::Table,
    }
}

/// A text that is short enough to be quoted, or a date.
fn quoted(value: &DeValue<'_>) -> Option<String> {
    match value {
        DeValue::String(text) => (text.chars().count() <= 40).then(|| text.to_string()),
        DeValue::Datetime(at) => Some(at.to_string()),
        _ => None,
    }
}
