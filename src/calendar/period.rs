//! How long something lasts, as a policy says it.

use std::fmt;
use std::str::FromStr;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::domain::invalid::{InvalidText, TextKind};

/// What a period is counted in.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum Unit {
    /// Sixty seconds each, from the very moment.
    Minutes,
    /// Sixty minutes each, from the very moment.
    Hours,
    /// Calendar days; the last one ends at 24:00.
    Days,
    /// Seven calendar days each.
    Weeks,
    /// To the same day of a later month, or its last day where that one is shorter.
    Months,
    /// Twelve months each.
    Years,
    /// Days that are worked, make-up days included.
    Workdays,
}

impl Unit {
    /// Every unit, in order.
    pub const ALL: [Self; 7] = [
        Self::Minutes,
        Self::Hours,
        Self::Days,
        Self::Weeks,
        Self::Months,
        Self::Years,
        Self::Workdays,
    ];

    /// The word that files use, in the plural.
    pub fn code(self) -> &'static str {
        match self {
            Self::Minutes => "minutes",
            Self::Hours => "hours",
            Self::Days => "days",
            Self::Weeks => "weeks",
            Self::Months => "months",
            Self::Years => "years",
            Self::Workdays => "workdays",
        }
    }

    /// Whether the period runs from the very moment rather than over whole days.
    pub fn is_clock(self) -> bool {
        matches!(self, Self::Minutes | Self::Hours)
    }
}

/// A length of time from an event on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Period {
    /// How many of them.
    pub count: u32,
    /// What is counted.
    pub unit: Unit,
    /// Whether the day of the event is the first of the count (含当天). Minutes and hours know no
    /// such day.
    pub first_day_counts: bool,
}

impl Period {
    /// A period that does not count the day it starts from, as the law has it.
    pub fn new(count: u32, unit: Unit) -> Self {
        Self { count, unit, first_day_counts: false }
    }

    /// The same period with the day of the event as the first of the count.
    pub fn counting_first_day(self) -> Self {
        Self { first_day_counts: true, ..self }
    }
}

/// Prints `7 days`, `1 month`. Whether the first day counts is said elsewhere.
impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let plural = self.unit.code();
        let unit = if self.count == 1 { plural.trim_end_matches('s') } else { plural };
        write!(f, "{} {unit}", self.count)
    }
}

/// Reads `7 days`, `1 month`, `30 min`, `24h`, `15 workdays`; the first day does not count.
impl FromStr for Period {
    type Err = InvalidText;

    fn from_str(text: &str) -> Result<Self, InvalidText> {
        let plain = text.trim();
        let digits =
            plain.len() - plain.trim_start_matches(|sign: char| sign.is_ascii_digit()).len();
        let (count, word) = plain.split_at(digits);
        let unit = match word.trim() {
            "min" | "minute" | "minutes" => Unit::Minutes,
            "h" | "hour" | "hours" => Unit::Hours,
            "d" | "day" | "days" => Unit::Days,
            "w" | "week" | "weeks" => Unit::Weeks,
            "month" | "months" => Unit::Months,
            "y" | "year" | "years" => Unit::Years,
            "wd" | "workday" | "workdays" => Unit::Workdays,
            _ => return Err(InvalidText::new(TextKind::Period, text)),
        };
        count
            .parse()
            .map(|count| Self::new(count, unit))
            .map_err(|_| InvalidText::new(TextKind::Period, text))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn periods_as_people_write_them() {
        for (text, period) in [
            ("7 days", Period::new(7, Unit::Days)),
            ("1 day", Period::new(1, Unit::Days)),
            ("30 min", Period::new(30, Unit::Minutes)),
            ("24h", Period::new(24, Unit::Hours)),
            (" 15  workdays ", Period::new(15, Unit::Workdays)),
        ] {
            assert_eq!(text.parse(), Ok(period), "{text}");
        }
        for text in ["", "days", "7", "-1 days", "1.5 days", "7 moons", "七天", "99999999999 days"]
        {
            assert_eq!(text.parse::<Period>(), Err(InvalidText::new(TextKind::Period, text)));
        }
        assert_eq!(Period::new(1, Unit::Months).to_string(), "1 month");
    }

    proptest! {
        #[test]
        fn printed_periods_read_back(
            count in any::<u32>(),
            unit in prop::sample::select(Unit::ALL.to_vec()),
        ) {
            let period = Period::new(count, unit);
            prop_assert_eq!(period.to_string().parse(), Ok(period));
        }

        #[test]
        fn reading_never_panics(text in ".*") {
            let _ = text.parse::<Period>();
        }
    }
}
