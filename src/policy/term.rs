//! The grammar of moments and periods: `landed`, `deposit.said`, `approve, next day`; `7 days`, `15
//! workdays`, `day 3 at 10:30`.

use std::fmt;
use std::str::FromStr;

use chrono::NaiveTime;
use serde::{Deserialize, Deserializer};

use crate::calendar::{ClockWindow, Period, Unit};
use crate::domain::ids::EventType;
use crate::domain::invalid::{InvalidText, TextKind};

/// Which of an event's times is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EventTime {
    /// When it is claimed to have happened.
    Said,
    /// When it landed.
    Landed,
}

/// Where a moment is read from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// The registration itself.
    Registration(EventTime),
    /// The day a registration counts for, by its kind's window.
    BusinessDay,
    Event(EventType, EventTime),
    /// The event that entered the stage at hand: `stage.said`.
    Stage(EventTime),
    /// A date field of the report: `intent.visit_day`.
    Field(String),
}

/// A moment: an anchor, perhaps moved to the start of the next day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moment {
    pub anchor: Anchor,
    pub next: Option<Next>,
}

impl Moment {
    /// Whether it is read from events of a type.
    pub fn is_of(&self, kind: &EventType) -> bool {
        matches!(&self.anchor, Anchor::Event(event, _) if event == kind)
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Next {
    Day,
    Workday,
}

/// How long something lasts, counted from a moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Lasts {
    Period {
        count: u32,
        unit: Unit,
    },
    /// Somewhere between two lengths; the one who consents chooses.
    Chosen {
        least: u32,
        most: u32,
        unit: Unit,
    },
    /// Until a clock time of the n-th day; the start is day 1.
    NthDay {
        day: u32,
        at: Option<NaiveTime>,
    },
    EndOfDay,
    ForEver,
}

impl FromStr for Moment {
    type Err = InvalidText;

    fn from_str(text: &str) -> Result<Self, InvalidText> {
        let bad = || InvalidText::new(TextKind::Moment, text);
        let (anchor, next) = match text.split_once(',') {
            None => (text, None),
            Some((anchor, "next day" | " next day")) => (anchor, Some(Next::Day)),
            Some((anchor, "next workday" | " next workday")) => (anchor, Some(Next::Workday)),
            Some(_) => return Err(bad()),
        };
        let anchor = match anchor.trim() {
            "landed" => Anchor::Registration(EventTime::Landed),
            "said" => Anchor::Registration(EventTime::Said),
            "business-day" => Anchor::BusinessDay,
            field if field.starts_with("intent.") => Anchor::Field(field.to_owned()),
            event => {
                let (name, clock) = match event.split_once('.') {
                    Some((name, "said")) => (name, EventTime::Said),
                    Some((name, "landed")) => (name, EventTime::Landed),
                    _ => return Err(bad()),
                };
                match name {
                    "stage" => Anchor::Stage(clock),
                    name => Anchor::Event(name.parse().map_err(|_| bad())?, clock),
                }
            }
        };
        Ok(Self { anchor, next })
    }
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let clock = |clock: &EventTime| if *clock == EventTime::Said { "said" } else { "landed" };
        match &self.anchor {
            Anchor::Registration(at) => f.write_str(clock(at))?,
            Anchor::BusinessDay => f.write_str("business-day")?,
            Anchor::Event(event, at) => write!(f, "{event}.{}", clock(at))?,
            Anchor::Stage(at) => write!(f, "stage.{}", clock(at))?,
            Anchor::Field(path) => f.write_str(path)?,
        }
        match self.next {
            None => Ok(()),
            Some(Next::Day) => f.write_str(", next day"),
            Some(Next::Workday) => f.write_str(", next workday"),
        }
    }
}

impl FromStr for Lasts {
    type Err = InvalidText;

    fn from_str(text: &str) -> Result<Self, InvalidText> {
        let bad = || InvalidText::new(TextKind::Term, text);
        let words: Vec<&str> = text.split_whitespace().collect();
        match words.as_slice() {
            ["for", "ever"] => Ok(Self::ForEver),
            ["end", "of", "day"] => Ok(Self::EndOfDay),
            ["day", number] => {
                Ok(Self::NthDay { day: positive(number).ok_or_else(bad)?, at: None })
            }
            ["day", number, "at", time] => {
                let at = NaiveTime::parse_from_str(time, "%H:%M").map_err(|_| bad())?;
                Ok(Self::NthDay { day: positive(number).ok_or_else(bad)?, at: Some(at) })
            }
            [least, "to", most, unit] => {
                let (least, most) =
                    (positive(least).ok_or_else(bad)?, positive(most).ok_or_else(bad)?);
                let unit = unit_of(unit).ok_or_else(bad)?;
                if least < most { Ok(Self::Chosen { least, most, unit }) } else { Err(bad()) }
            }
            [number, unit] => Ok(Self::Period {
                count: positive(number).ok_or_else(bad)?,
                unit: unit_of(unit).ok_or_else(bad)?,
            }),
            _ => Err(bad()),
        }
    }
}

fn positive(text: &str) -> Option<u32> {
    text.parse().ok().filter(|number| (1..=100_000).contains(number))
}

fn unit_of(word: &str) -> Option<Unit> {
    Some(match word {
        "minute" | "minutes" => Unit::Minutes,
        "hour" | "hours" => Unit::Hours,
        "day" | "days" => Unit::Days,
        "week" | "weeks" => Unit::Weeks,
        "month" | "months" => Unit::Months,
        "year" | "years" => Unit::Years,
        "workday" | "workdays" => Unit::Workdays,
        _ => return None,
    })
}

fn word(unit: Unit) -> &'static str {
    match unit {
        Unit::Minutes => "minute",
        Unit::Hours => "hour",
        Unit::Days => "day",
        Unit::Weeks => "week",
        Unit::Months => "month",
        Unit::Years => "year",
        Unit::Workdays => "workday",
    }
}

impl fmt::Display for Lasts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::ForEver => f.write_str("for ever"),
            Self::EndOfDay => f.write_str("end of day"),
            Self::NthDay { day, at: None } => write!(f, "day {day}"),
            Self::NthDay { day, at: Some(at) } => write!(f, "day {day} at {}", at.format("%H:%M")),
            Self::Period { count, unit } => {
                write!(f, "{count} {}{}", word(*unit), if *count == 1 { "" } else { "s" })
            }
            Self::Chosen { least, most, unit } => write!(f, "{least} to {most} {}s", word(*unit)),
        }
    }
}

/// Whether the day a period starts on is its first day.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum FirstDay {
    /// It is the first.
    Counts,
    /// The next day is.
    #[default]
    Not,
}

/// A plain period, as duties and distances use it: `1 workday`, `30 minutes`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlainPeriod {
    pub count: u32,
    pub unit: Unit,
}

impl PlainPeriod {
    pub fn period(&self, first_day: FirstDay) -> Period {
        Period {
            count: self.count,
            unit: self.unit,
            first_day_counts: first_day == FirstDay::Counts,
        }
    }
}

impl FromStr for PlainPeriod {
    type Err = InvalidText;

    fn from_str(text: &str) -> Result<Self, InvalidText> {
        match text.parse() {
            Ok(Lasts::Period { count, unit }) => Ok(Self { count, unit }),
            _ => Err(InvalidText::new(TextKind::Period, text)),
        }
    }
}

impl fmt::Display for PlainPeriod {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Lasts::Period { count: self.count, unit: self.unit }.fmt(f)
    }
}

macro_rules! read_as_text {
    ($($name:ident: $description:literal),*) => {$(
        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                String::deserialize(deserializer)?.parse().map_err(InvalidText::carry)
            }
        }

        impl schemars::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!({ "type": "string", "description": $description })
            }
        }
    )*};
}

read_as_text! {
    Moment: "A moment: landed, said, business-day, EVENT.said, EVENT.landed, intent.FIELD; \
     perhaps `, next day`",
    Lasts: "A period: 7 days, 3 months, 15 workdays, 30 minutes, 6 to 12 months (chosen with the \
     consent), day 3 at 10:30, end of day, for ever",
    PlainPeriod: "A period: 1 workday, 3 days, 30 minutes",
    ClockWindow: "Hours of the day: [18:00, 21:00); a square bracket includes the time, a round \
     one does not"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_read_is_what_is_written() {
        for text in [
            "landed",
            "said",
            "business-day",
            "deposit.said",
            "stage.landed",
            "approve.landed, next day",
            "intent.visit_day",
            "delivery.said, next workday",
        ] {
            assert_eq!(text.parse::<Moment>().expect(text).to_string(), text);
        }
        for text in [
            "7 days",
            "1 day",
            "15 workdays",
            "30 minutes",
            "day 3 at 10:30",
            "day 3",
            "end of day",
            "for ever",
            "6 to 12 months",
        ] {
            assert_eq!(text.parse::<Lasts>().expect(text).to_string(), text);
        }
    }

    #[test]
    fn nonsense_is_refused() {
        for text in ["", "deposit", "deposit.when", "landed + 7 days", "landed, next year"] {
            assert!(text.parse::<Moment>().is_err(), "{text}");
        }
        for text in [
            "",
            "7",
            "0 days",
            "-1 days",
            "7 moons",
            "day 3 at 25:00",
            "day three",
            "1.5 days",
            "12 to 6 months",
            "6 to 6 months",
        ] {
            assert!(text.parse::<Lasts>().is_err(), "{text}");
        }
        assert!("end of day".parse::<PlainPeriod>().is_err());
    }
}
