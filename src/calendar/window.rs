//! A daily window of clock times.

use std::fmt;
use std::str::FromStr;

use chrono::{NaiveTime, Timelike as _};

use crate::domain::invalid::{InvalidText, TextKind};

/// The hours of each day in which something may be done: `[18:00, 21:00)`. Where it ends before it
/// begins it runs across midnight.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ClockWindow {
    /// When it begins.
    pub from: NaiveTime,
    /// When it ends; 00:00 is the midnight at the end of the day.
    pub to: NaiveTime,
    /// Whether `from` itself belongs to it.
    pub from_inclusive: bool,
    /// Whether `to` itself belongs to it.
    pub to_inclusive: bool,
}

impl ClockWindow {
    /// Whether a local clock time is inside.
    pub fn contains(self, time: NaiveTime) -> bool {
        let begun = time > self.from || (self.from_inclusive && time == self.from);
        let not_over = time < self.to || (self.to_inclusive && time == self.to);
        if self.from < self.to { begun && not_over } else { begun || not_over }
    }

    /// When it begins, as it is written: `18:00`.
    pub fn from_text(self) -> String {
        written(self.from)
    }

    /// When it ends, as it is written; midnight at its end is `24:00`.
    pub fn to_text(self) -> String {
        if self.to == NaiveTime::MIN && !self.to_inclusive {
            "24:00".to_owned()
        } else {
            written(self.to)
        }
    }

    /// Whether the window begins on one day and ends on the next.
    pub fn crosses_midnight(self) -> bool {
        self.from >= self.to && self.to != NaiveTime::MIN
    }
}

/// Prints what reads back as the same window; midnight at its end as `24:00`.
impl fmt::Display for ClockWindow {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let open = if self.from_inclusive { '[' } else { '(' };
        let close = if self.to_inclusive { ']' } else { ')' };
        write!(f, "{open}{}, {}{close}", self.from_text(), self.to_text())
    }
}

impl FromStr for ClockWindow {
    type Err = InvalidText;

    fn from_str(text: &str) -> Result<Self, InvalidText> {
        read(text.trim()).ok_or_else(|| InvalidText::new(TextKind::Window, text))
    }
}

fn read(text: &str) -> Option<ClockWindow> {
    let from_inclusive = text.starts_with('[');
    let to_inclusive = text.ends_with(']');
    let inner = text.strip_prefix(['[', '('])?.strip_suffix([']', ')'])?;
    let (from, to) = inner.split_once([',', '，'])?;
    let from = read_time(from)?;
    if to.trim() == "24:00" {
        // 24:00 is the next day's 00:00, so it never belongs to the window itself.
        return Some(ClockWindow { from, to: NaiveTime::MIN, from_inclusive, to_inclusive: false });
    }
    let to = read_time(to)?;
    (from != to).then_some(ClockWindow { from, to, from_inclusive, to_inclusive })
}

fn read_time(text: &str) -> Option<NaiveTime> {
    let text = text.trim();
    NaiveTime::parse_from_str(text, "%H:%M")
        .or_else(|_| NaiveTime::parse_from_str(text, "%H:%M:%S"))
        .ok()
}

fn written(time: NaiveTime) -> String {
    time.format(if time.second() == 0 { "%H:%M" } else { "%H:%M:%S" }).to_string()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn time(text: &str) -> NaiveTime {
        read_time(text).expect("a time")
    }

    #[test]
    fn brackets_say_whether_the_ends_belong_to_it() {
        for (window, inside, outside) in [
            ("[18:00, 21:00)", ["18:00", "20:59:59"], ["17:59:59", "21:00"]),
            ("(18:00, 21:00]", ["18:00:01", "21:00"], ["18:00", "21:00:01"]),
            ("[18:00,21:00]", ["18:00", "21:00"], ["17:59:59", "21:00:01"]),
            ("(18:00,21:00)", ["18:00:01", "20:59:59"], ["18:00", "21:00"]),
            ("[22:00, 06:00)", ["22:00", "05:59:59"], ["06:00", "21:59:59"]),
            ("(22:00, 6:00]", ["00:00", "06:00"], ["22:00", "06:00:01"]),
            ("[18:00, 24:00)", ["18:00", "23:59:59"], ["00:00", "17:59:59"]),
        ] {
            let read: ClockWindow = window.parse().expect(window);
            assert!(inside.iter().all(|at| read.contains(time(at))), "{window}");
            assert!(!outside.iter().any(|at| read.contains(time(at))), "{window}");
        }
        let day: ClockWindow = "[00:00, 24:00)".parse().expect("the whole day");
        assert!(
            day.contains(time("00:00"))
                && day.contains(time("23:59:59"))
                && !day.crosses_midnight()
        );
    }

    #[test]
    fn what_is_no_window() {
        for text in [
            "",
            "18:00-21:00",
            "[18:00, 21:00",
            "[18:00, 25:00)",
            "[18:00)",
            "[18:00, 18:00]",
            "【18:00, 21:00】",
        ] {
            assert_eq!(text.parse::<ClockWindow>(), Err(InvalidText::new(TextKind::Window, text)));
        }
    }

    proptest! {
        #[test]
        fn printed_windows_read_back(
            from in 0_u32..86400,
            to in 0_u32..86400,
            from_inclusive: bool,
            to_inclusive: bool,
        ) {
            let at = |seconds| {
                NaiveTime::from_num_seconds_from_midnight_opt(seconds, 0).expect("within a day")
            };
            prop_assume!(from != to);
            let window = ClockWindow { from: at(from), to: at(to), from_inclusive, to_inclusive };
            prop_assert_eq!(window.to_string().parse(), Ok(window));
        }

        #[test]
        fn a_window_and_the_rest_of_the_day_make_the_day(
            from in 0_u32..1440,
            to in 0_u32..1440,
            at in 0_u32..1440,
        ) {
            let at_minute = |minute| {
                NaiveTime::from_hms_opt(minute / 60, minute % 60, 0).expect("within a day")
            };
            prop_assume!(from != to);
            let inside = ClockWindow {
                from: at_minute(from),
                to: at_minute(to),
                from_inclusive: true,
                to_inclusive: false,
            };
            let rest = ClockWindow { from: inside.to, to: inside.from, ..inside };
            prop_assert!(inside.contains(at_minute(at)) != rest.contains(at_minute(at)));
        }

        #[test]
        fn reading_never_panics(text in ".*") {
            let _ = text.parse::<ClockWindow>();
        }
    }
}
