//! Names of things. Each kind has a type of its own, so that a team never stands where a person
//! should.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use ulid::Ulid;

use super::invalid::{InvalidText, TextFault, TextKind};
use super::word::{self, Word};

/// An id of 26 characters that sorts by the time it was made.
macro_rules! ulid_id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub Ulid);

        impl FromStr for $name {
            type Err = InvalidText;

            fn from_str(text: &str) -> Result<Self, InvalidText> {
                Ulid::from_string(text).map(Self).map_err(|_| {
                    InvalidText::new(TextKind::$name, text).because(TextFault::Ulid)
                })
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.pad(&self.0.to_string())
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Display::fmt(self, f)
            }
        }

        impl Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(&self.0)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                word::read(deserializer, str::parse)
            }
        }
    };
}

ulid_id!(
    /// One registration: the name of its file.
    ReportId
);
ulid_id!(
    /// One dated fact: an event of a report, an act in a dispute, a finding, an incident.
    FactId
);
ulid_id!(
    /// One dispute over a collision.
    DisputeId
);

/// A short name chosen by people: small letters, digits, `-`, `_` and `.`, or letters of any other
/// script.
macro_rules! name_id {
    ($(#[$doc:meta])* $name:ident, $kind:ident) => {
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, schemars::JsonSchema)]
        #[serde(transparent)]
        pub struct $name(#[schemars(with = "String")] Word);

        impl $name {
            pub fn as_str(&self) -> &str {
                self.0.as_str()
            }
        }

        impl AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                self.as_str()
            }
        }

        impl FromStr for $name {
            type Err = InvalidText;

            fn from_str(text: &str) -> Result<Self, InvalidText> {
                let bad = |fault| Err(InvalidText::new(TextKind::$kind, text).because(fault));
                let fits = |c: char| {
                    (c.is_alphanumeric() && !c.is_ascii_uppercase()) || matches!(c, '-' | '_' | '.')
                };
                if text.is_empty() {
                    return bad(TextFault::Empty);
                }
                if text.starts_with(['.', '-']) || text.len() > 64 {
                    return bad(TextFault::Start);
                }
                if !text.chars().all(fits) {
                    return bad(TextFault::Characters);
                }
                Ok(Self(text.into()))
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.pad(self.as_str())
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(self.as_str())
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                word::read(deserializer, str::parse)
            }
        }
    };
}

name_id!(
    /// One person of the house or of a distributor.
    StaffId,
    StaffId
);
name_id!(
    /// An outlet, department, distributor or branch.
    TeamId,
    TeamId
);
name_id!(
    /// What somebody is in the house: `sales`, `manager`, `finance`, …
    Role,
    Role
);
name_id!(
    /// A regulation.
    PolicyId,
    PolicyId
);
name_id!(
    /// A kind of report that a policy declares.
    KindId,
    KindId
);
name_id!(
    /// A type of event that a policy declares.
    EventType,
    EventType
);
name_id!(
    /// A finding, stage, offence, gate, duty or other named block of a policy.
    Name,
    Name
);

/// Name of a commit, in git's object naming.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CommitId(pub [u8; 20]);

impl CommitId {
    /// The first eight digits, for people.
    pub fn short(self) -> String {
        self.to_string()[..8].to_owned()
    }
}

impl fmt::Display for CommitId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&hex(&self.0))
    }
}

/// Two small hexadecimal digits for each byte.
pub fn hex(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    bytes
        .iter()
        .flat_map(|byte| [byte >> 4, byte & 15])
        .map(|digit| char::from(DIGITS[usize::from(digit)]))
        .collect()
}

impl fmt::Debug for CommitId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl FromStr for CommitId {
    type Err = InvalidText;

    fn from_str(text: &str) -> Result<Self, InvalidText> {
        let bad = || InvalidText::new(TextKind::CommitId, text).because(TextFault::Hexadecimal);
        if text.len() != 40 || !text.is_ascii() {
            return Err(bad());
        }
        let mut bytes = [0; 20];
        for (place, byte) in bytes.iter_mut().enumerate() {
            *byte = u8::from_str_radix(&text[2 * place..2 * place + 2], 16).map_err(|_| bad())?;
        }
        Ok(Self(bytes))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_file_names() {
        for good in ["lin", "outlet-1", "王小明", "a.b_c", "7days"] {
            assert_eq!(good.parse::<StaffId>().expect("a name").as_str(), good);
        }
        for bad in ["", ".git", "-x", "a/b", "Lin", "a b", "..", &"x".repeat(65)] {
            assert!(bad.parse::<StaffId>().is_err(), "{bad}");
        }
    }

    #[test]
    fn ids_read_back() {
        let id: ReportId = "01KAJ3V5M8Q4W7R2T9X6Y1Z0BC".parse().expect("an id");
        assert_eq!(id.to_string().parse::<ReportId>(), Ok(id));
        let commit: CommitId =
            "0123456789abcdef0123456789abcdef01234567".parse().expect("a commit");
        assert_eq!(commit.to_string().parse::<CommitId>(), Ok(commit));
        assert_eq!(commit.short(), "01234567");
        assert!("zz23456789abcdef0123456789abcdef01234567".parse::<CommitId>().is_err());
    }
}
