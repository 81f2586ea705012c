//! The end of something that lasts, and whether its last moment still belongs to it.

use std::cmp;

use chrono::{NaiveDate, TimeDelta};

use crate::domain::instant::{Instant, Zone};

/// The end of a period. Ends order by time; at one instant the end that includes it is the later
/// one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Bound {
    /// Where it ends.
    pub at: Instant,
    /// Whether that very instant still belongs to it: yes for "until day 3 at 10:30", no for 24:00
    /// of a day, which is the next day's.
    pub inclusive: bool,
}

impl Bound {
    /// Ends at `at`, and `at` is still in time.
    pub fn until(at: Instant) -> Self {
        Self { at, inclusive: true }
    }

    /// Ends before `at`; `at` itself is late.
    pub fn before(at: Instant) -> Self {
        Self { at, inclusive: false }
    }

    /// Ends at 24:00 of `date`.
    pub fn end_of_day(date: NaiveDate, zone: Zone) -> Self {
        Self::before(zone.end_of(date))
    }

    /// Whether `moment` is not after the end.
    pub fn contains(self, moment: Instant) -> bool {
        moment < self.at || (self.inclusive && moment == self.at)
    }

    /// Whether all is over at `moment`.
    pub fn has_passed(self, moment: Instant) -> bool {
        !self.contains(moment)
    }

    /// The first second at which all is over.
    pub fn over_at(self) -> Instant {
        if self.inclusive { self.at.plus(TimeDelta::seconds(1)) } else { self.at }
    }

    /// The later of two ends.
    pub fn later_of(self, other: Self) -> Self {
        cmp::max(self, other)
    }

    /// The earlier of two ends.
    pub fn earlier_of(self, other: Self) -> Self {
        cmp::min(self, other)
    }

    /// The end moved by exactly the length of a pause.
    pub fn extended_by(self, pause: TimeDelta) -> Self {
        Self { at: self.at.plus(pause), ..self }
    }

    /// The last date that is at least partly inside: "through 2025-03-10".
    pub fn last_day(self, zone: Zone) -> NaiveDate {
        let last = if self.inclusive { self.at } else { self.at.minus(TimeDelta::seconds(1)) };
        zone.date(last)
    }

    /// Whether this is 24:00 of its last day, so that printing the date says it all.
    pub fn is_end_of_day(self, zone: Zone) -> bool {
        self == Self::end_of_day(self.last_day(zone), zone)
    }
}
