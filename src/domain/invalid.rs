//! Texts that are not a value of their type: which type, and what is wrong with the text.
//!
//! One error serves all types that are read from text, so that every place that tells people of it
//! finds the same typed value, whether it came from a file or from a command line.

use std::fmt;

macro_rules! text_kinds {
    ($($(#[$doc:meta])* $kind:ident = $code:literal,)*) => {
        /// What a text should have been.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum TextKind {
            $($(#[$doc])* $kind,)*
        }

        impl TextKind {
            pub const ALL: &[Self] = &[$(Self::$kind,)*];

            /// The stable name; the catalogues have its words under `text-…` and what may be
            /// written under `form-…`.
            pub fn code(self) -> &'static str {
                match self {
                    $(Self::$kind => $code,)*
                }
            }

            /// The code of the problem that such a text is.
            pub fn problem_code(self) -> &'static str {
                match self {
                    $(Self::$kind => concat!("invalid-", $code),)*
                }
            }
        }
    };
}

text_kinds! {
    /// `7 days`, `6 to 12 months`, `for ever`: whatever a policy may grant.
    Term = "term",
    /// A count and a unit: `3 days`.
    Period = "period",
    Moment = "moment",
    /// Hours of the day: `[18:00, 21:00)`.
    Window = "window",
    Clock = "clock",
    Date = "date",
    /// A date, or a date with a clock time.
    Time = "time",
    /// Date, clock time and offset.
    Stamp = "stamp",
    /// The end of a protection, as stories write it.
    End = "end",
    Amount = "amount",
    Currency = "currency",
    Share = "share",
    Relation = "relation",
    /// A pattern of people: `role:manager`, `by:delivery`.
    People = "people",
    Zone = "zone",
    Clause = "clause",
    ReportId = "report-id",
    FactId = "fact-id",
    DisputeId = "dispute-id",
    CommitId = "commit-id",
    StaffId = "staff-id",
    TeamId = "team-id",
    Role = "role",
    PolicyId = "policy-id",
    KindId = "kind-id",
    EventType = "event-type",
    Name = "name",
}

macro_rules! text_faults {
    ($($(#[$doc:meta])* $fault:ident = $code:literal,)*) => {
        /// What is wrong with a text, where that can be said.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum TextFault {
            $($(#[$doc])* $fault,)*
        }

        impl TextFault {
            pub const ALL: &[Self] = &[$(Self::$fault,)*];

            /// The stable name; the catalogues have its words under `fault-…`.
            pub fn code(self) -> &'static str {
                match self {
                    $(Self::$fault => $code,)*
                }
            }
        }
    };
}

text_faults! {
    Empty = "empty",
    /// It must begin with a letter or digit and be no longer than 64 bytes.
    Start = "start",
    /// It has characters that names do not have.
    Characters = "characters",
    /// 26 letters and digits are needed.
    Ulid = "ulid",
    /// 40 hexadecimal digits are needed.
    Hexadecimal = "hexadecimal",
}

/// A text that is not a value of its type.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct InvalidText {
    pub kind: TextKind,
    pub text: String,
    pub fault: Option<TextFault>,
}

/// Begins what [`InvalidText::carry`] writes; no text of serde or the TOML parser begins so.
const MARK: &str = "\u{1}invalid-text";
const SEPARATOR: char = '\u{1f}';

impl InvalidText {
    pub fn new(kind: TextKind, text: impl Into<String>) -> Self {
        Self { kind, text: text.into(), fault: None }
    }

    pub fn because(self, fault: TextFault) -> Self {
        Self { fault: Some(fault), ..self }
    }

    /// The error as a deserializer takes it. Errors of serde hold nothing but a text, so the values
    /// are written into it, and [`Self::carried`] reads them back.
    pub fn carry<E: serde::de::Error>(self) -> E {
        let fault = self.fault.map_or("", TextFault::code);
        let parts = [MARK, self.kind.code(), fault, &self.text];
        E::custom(parts.join(&SEPARATOR.to_string()))
    }

    /// What [`Self::carry`] wrote; `None` for any other text.
    pub fn carried(message: &str) -> Option<Self> {
        let mut parts = message.splitn(4, SEPARATOR);
        if parts.next() != Some(MARK) {
            return None;
        }
        let (kind, fault, text) = (parts.next()?, parts.next()?, parts.next()?);
        Some(Self {
            kind: *TextKind::ALL.iter().find(|known| known.code() == kind)?,
            text: text.to_owned(),
            fault: TextFault::ALL.iter().find(|known| known.code() == fault).copied(),
        })
    }
}

/// For users of the library; the program has words for it in its catalogues.
impl fmt::Display for InvalidText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "invalid {} `{}`", self.kind.code(), self.text)
    }
}

impl std::error::Error for InvalidText {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_carried_through_a_deserializer_arrives_whole() {
        for text in ["", "x", "a\u{1f}b\u{1f}c", "\u{1}invalid-text", "王小明"] {
            for fault in TextFault::ALL.iter().copied().map(Some).chain([None]) {
                let sent = InvalidText { fault, ..InvalidText::new(TextKind::Role, text) };
                let error: toml::de::Error = sent.clone().carry();
                assert_eq!(InvalidText::carried(error.message()), Some(sent));
            }
        }
        assert_eq!(InvalidText::carried("missing field `x`"), None);
    }

    #[test]
    fn codes_are_unique() {
        let kinds: std::collections::BTreeSet<&str> =
            TextKind::ALL.iter().map(|kind| kind.code()).collect();
        assert_eq!(kinds.len(), TextKind::ALL.len());
    }
}
