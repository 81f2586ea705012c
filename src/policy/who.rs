//! Patterns over people: `role:manager`, `registrant`, `by:delivery`, `other`, `customer`.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer};

use super::clause::{TextsWanted, one_or_many};
use super::word::Placed;
use crate::domain::event::CUSTOMER;
use crate::domain::ids::{EventType, Role, StaffId};
use crate::domain::invalid::{InvalidText, TextFault, TextKind};
use crate::domain::problem::NeededValue;

/// One pattern.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Pattern {
    /// Who filed the report.
    Registrant,
    /// Who holds the report now.
    Holder,
    /// Anyone of the house but the registrant.
    Other,
    Anyone,
    /// The one person their team designated.
    Designated,
    /// Anyone of the registrant's team.
    SameTeam,
    /// The customer, by their own signature.
    Customer,
    /// Everybody who is party to the dispute.
    Parties,
    Role(Role),
    Staff(StaffId),
    /// Who did an event: `by:delivery`.
    By(EventType),
    /// Whom an event names in a field: `helper:delivery`.
    Named {
        field: String,
        event: EventType,
    },
}

/// People who match any one of the patterns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Who(pub(super) Vec<Placed<Pattern>>);

impl Who {
    pub fn iter(&self) -> impl Iterator<Item = &Pattern> {
        self.0.iter().map(|pattern| &**pattern)
    }

    /// Patterns with their places in the text.
    pub fn placed(&self) -> &[Placed<Pattern>] {
        &self.0
    }
}

/// People whom the program names itself: they have no place in a text.
impl FromIterator<Pattern> for Who {
    fn from_iter<I: IntoIterator<Item = Pattern>>(patterns: I) -> Self {
        Self(patterns.into_iter().map(|pattern| Placed::new(0..0, pattern)).collect())
    }
}

impl FromStr for Pattern {
    type Err = InvalidText;

    fn from_str(text: &str) -> Result<Self, InvalidText> {
        let bad = || InvalidText::new(TextKind::People, text);
        let Some((head, rest)) = text.split_once(':') else {
            return match text {
                "registrant" => Ok(Self::Registrant),
                "holder" => Ok(Self::Holder),
                "other" => Ok(Self::Other),
                "anyone" => Ok(Self::Anyone),
                "designated" => Ok(Self::Designated),
                "same-team" => Ok(Self::SameTeam),
                "parties" => Ok(Self::Parties),
                CUSTOMER => Ok(Self::Customer),
                _ => Err(bad()),
            };
        };
        match head {
            "role" => rest.parse().map(Self::Role).map_err(|_| bad()),
            "staff" => rest.parse().map(Self::Staff).map_err(|_| bad()),
            "by" => rest.parse().map(Self::By).map_err(|_| bad()),
            field if !field.is_empty() => {
                Ok(Self::Named { field: field.to_owned(), event: rest.parse().map_err(|_| bad())? })
            }
            _ => Err(bad()),
        }
    }
}

impl fmt::Display for Pattern {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Registrant => f.write_str("registrant"),
            Self::Holder => f.write_str("holder"),
            Self::Other => f.write_str("other"),
            Self::Anyone => f.write_str("anyone"),
            Self::Designated => f.write_str("designated"),
            Self::SameTeam => f.write_str("same-team"),
            Self::Customer => f.write_str(CUSTOMER),
            Self::Parties => f.write_str("parties"),
            Self::Role(role) => write!(f, "role:{role}"),
            Self::Staff(staff) => write!(f, "staff:{staff}"),
            Self::By(event) => write!(f, "by:{event}"),
            Self::Named { field, event } => write!(f, "{field}:{event}"),
        }
    }
}

impl fmt::Display for Who {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, pattern) in self.iter().enumerate() {
            let comma = if place > 0 { ", " } else { "" };
            write!(f, "{comma}{pattern}")?;
        }
        Ok(())
    }
}

impl<'de> Deserialize<'de> for Pattern {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(InvalidText::carry)
    }
}

/// What a list of people asks for.
struct PeoplePatterns;

impl TextsWanted for PeoplePatterns {
    const WHAT: NeededValue = NeededValue::People;
}

impl<'de> Deserialize<'de> for Who {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match one_or_many::<PeoplePatterns, Pattern, D>(deserializer)? {
            none if none.is_empty() => {
                Err(InvalidText::new(TextKind::People, "").because(TextFault::Empty).carry())
            }
            patterns => Ok(Self(patterns)),
        }
    }
}

impl schemars::JsonSchema for Who {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Who".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "description": "People: registrant, holder, other, anyone, designated, same-team, \
             customer, parties, role:NAME, staff:ID, by:EVENT, FIELD:EVENT",
            "anyOf": [
                { "type": "string" },
                { "type": "array", "items": { "type": "string" }, "minItems": 1 }
            ]
        })
    }
}
