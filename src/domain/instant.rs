//! Moments, house-local dates and the zone that joins them.
//!
//! Every moment is kept in UTC to the second; a [`Zone`] is needed to print it or to ask what day
//! it is. Nothing here reads a clock.

use std::fmt;

use chrono::{
    DateTime, Days, FixedOffset, NaiveDate, NaiveDateTime, NaiveTime, Offset, SecondsFormat,
    TimeDelta, TimeZone, Utc,
};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::invalid::{InvalidText, TextKind};

/// A moment, to the second.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Instant(i64);

impl Instant {
    /// The earliest and the latest moment that can be written with four digits of a year.
    pub const MIN: Self = Self(-62_135_596_800);
    pub const MAX: Self = Self(253_402_214_400);

    /// From seconds since 1970-01-01T00:00:00Z; what lies outside the years 1 to 9999 is drawn to
    /// the nearer end.
    pub fn from_epoch(seconds: i64) -> Self {
        Self(seconds.clamp(Self::MIN.0, Self::MAX.0))
    }

    pub fn epoch(self) -> i64 {
        self.0
    }

    /// The moment `delta` later; drawn to the ends of the calendar rather than overflowing.
    pub fn plus(self, delta: TimeDelta) -> Self {
        Self::from_epoch(self.0.saturating_add(delta.num_seconds()))
    }

    pub fn minus(self, delta: TimeDelta) -> Self {
        Self::from_epoch(self.0.saturating_sub(delta.num_seconds()))
    }

    /// How long from `earlier` to `self`; negative when `self` is the earlier one.
    pub fn since(self, earlier: Self) -> TimeDelta {
        TimeDelta::seconds(self.0 - earlier.0)
    }

    pub fn utc(self) -> DateTime<Utc> {
        DateTime::from_timestamp(self.0, 0).expect("clamped to four-digit years on the way in")
    }
}

impl fmt::Debug for Instant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.utc().to_rfc3339_opts(SecondsFormat::Secs, true))
    }
}

impl From<DateTime<FixedOffset>> for Instant {
    fn from(at: DateTime<FixedOffset>) -> Self {
        Self::from_epoch(at.timestamp())
    }
}

/// The zone of a registry: what makes a moment a date and a clock time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Zone(chrono_tz::Tz);

impl Default for Zone {
    fn default() -> Self {
        Self(chrono_tz::Asia::Shanghai)
    }
}

impl std::str::FromStr for Zone {
    type Err = InvalidText;

    fn from_str(name: &str) -> Result<Self, Self::Err> {
        name.parse().map(Self).map_err(|_| InvalidText::new(TextKind::Zone, name))
    }
}

impl Zone {
    pub fn name(self) -> &'static str {
        self.0.name()
    }

    /// Date and clock time of a moment, here.
    pub fn local(self, at: Instant) -> NaiveDateTime {
        at.utc().with_timezone(&self.0).naive_local()
    }

    pub fn date(self, at: Instant) -> NaiveDate {
        self.local(at).date()
    }

    /// The moment of a date and clock time here. A time that daylight saving skips is the first one
    /// after the gap; one that comes twice is its first occurrence.
    pub fn instant(self, date: NaiveDate, time: NaiveTime) -> Instant {
        let local = date.and_time(time);
        let found = self.0.from_local_datetime(&local);
        if let Some(at) = found.earliest() {
            return Instant::from_epoch(at.timestamp());
        }
        let before = self.0.from_local_datetime(&(local - TimeDelta::hours(3))).earliest();
        let offset = before.map_or(0, |at| at.offset().fix().local_minus_utc());
        Instant::from_epoch(local.and_utc().timestamp() - i64::from(offset))
    }

    /// 00:00 of `date`: the first moment of the day, also where daylight saving skips midnight.
    pub fn start_of(self, date: NaiveDate) -> Instant {
        self.instant(date, NaiveTime::MIN)
    }

    /// 24:00 of `date`, which is the first moment that no longer belongs to it.
    pub fn end_of(self, date: NaiveDate) -> Instant {
        self.start_of(date.checked_add_days(Days::new(1)).unwrap_or(NaiveDate::MAX))
    }

    /// RFC 3339 with this zone's offset: `2026-11-21T09:40:00+08:00`.
    pub fn rfc3339(self, at: Instant) -> String {
        at.utc().with_timezone(&self.0).to_rfc3339_opts(SecondsFormat::Secs, false)
    }

    /// As people read it: `2026-11-21 09:40`, with seconds only where they are not zero.
    pub fn readable(self, at: Instant) -> String {
        use chrono::Timelike as _;
        let local = self.local(at);
        let format = if local.second() == 0 { "%Y-%m-%d %H:%M" } else { "%Y-%m-%d %H:%M:%S" };
        local.format(format).to_string()
    }

    /// Reads what a person or a file says: RFC 3339, or a date and clock time of this zone, or a
    /// date alone (its 00:00).
    ///
    /// `2026-11-21T09:40:00+08:00`, `2026-11-21 09:40`, `2026-11-21 09:40:30`, `2026/11/21 9:40`,
    /// `2026-11-21`, `20261121`.
    pub fn read(self, text: &str) -> Result<Instant, InvalidText> {
        let text = text.trim();
        if let Ok(at) = DateTime::parse_from_rfc3339(text) {
            return Ok(at.into());
        }
        if let Ok(at) = DateTime::parse_from_str(text, "%Y-%m-%d %H:%M:%S%:z") {
            return Ok(at.into());
        }
        let plain = text.replace('/', "-").replace('T', " ");
        for format in ["%Y-%m-%d %H:%M:%S", "%Y-%m-%d %H:%M"] {
            if let Ok(local) = NaiveDateTime::parse_from_str(&plain, format) {
                return Ok(self.instant(local.date(), local.time()));
            }
        }
        read_date(&plain)
            .map(|date| self.start_of(date))
            .map_err(|_| InvalidText::new(TextKind::Time, text))
    }
}

/// Reads a date: `2026-11-21`, `2026/11/21` or `20261121`.
pub fn read_date(text: &str) -> Result<NaiveDate, InvalidText> {
    let text = text.trim();
    let plain = text.replace('/', "-");
    NaiveDate::parse_from_str(&plain, "%Y-%m-%d")
        .or_else(|_| {
            if plain.len() == 8 {
                NaiveDate::parse_from_str(&plain, "%Y%m%d")
            } else {
                NaiveDate::parse_from_str("", "%Y")
            }
        })
        .map_err(|_| InvalidText::new(TextKind::Date, text))
}

/// A moment as a TOML file writes it: an offset date-time, `2026-11-21T09:40:00+08:00`.
///
/// The offset is kept so that a file read and written again stays the same to the byte.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stamp(pub DateTime<FixedOffset>);

impl Stamp {
    pub fn new(at: Instant, zone: Zone) -> Self {
        Self(at.utc().with_timezone(&zone.0).fixed_offset())
    }

    pub fn at(self) -> Instant {
        self.0.into()
    }
}

impl From<Stamp> for toml::value::Datetime {
    fn from(stamp: Stamp) -> Self {
        let text = stamp.0.to_rfc3339_opts(SecondsFormat::Secs, false);
        text.parse().expect("RFC 3339 is TOML's form of a moment")
    }
}

impl Serialize for Stamp {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        toml::value::Datetime::from(*self).serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Stamp {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let written = toml::value::Datetime::deserialize(deserializer)?.to_string();
        DateTime::parse_from_rfc3339(&written)
            .map(Self)
            .map_err(|_| InvalidText::new(TextKind::Stamp, written).carry())
    }
}

/// A date as a TOML file writes it: a bare local date, `2026-11-21`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day(pub NaiveDate);

impl From<Day> for toml::value::Datetime {
    fn from(day: Day) -> Self {
        day.0.to_string().parse().expect("ISO 8601 is TOML's form of a date")
    }
}

impl Serialize for Day {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        toml::value::Datetime::from(*self).serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Day {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let written = toml::value::Datetime::deserialize(deserializer)?.to_string();
        written.parse().map(Self).map_err(|_| InvalidText::new(TextKind::Date, written).carry())
    }
}

impl schemars::JsonSchema for Day {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Day".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "string",
            "format": "date",
            "description": "A date, written bare: 2026-11-21"
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shanghai(text: &str) -> Instant {
        Zone::default().read(text).expect("a readable time")
    }

    #[test]
    fn one_moment_many_spellings() {
        let at = shanghai("2026-11-21T09:40:00+08:00");
        for text in
            ["2026-11-21 09:40", "2026/11/21 9:40", "2026-11-21 09:40:00", "2026-11-21T01:40:00Z"]
        {
            assert_eq!(shanghai(text), at, "{text}");
        }
        assert_eq!(shanghai("20261121"), shanghai("2026-11-21 00:00"));
        assert!(Zone::default().read("tomorrow").is_err());
        assert!(Zone::default().read("2026-02-29").is_err());
    }

    #[test]
    fn a_day_is_as_long_as_the_zone_makes_it() {
        let berlin: Zone = "Europe/Berlin".parse().expect("a zone");
        let spring = NaiveDate::from_ymd_opt(2026, 3, 29).expect("a date");
        let autumn = NaiveDate::from_ymd_opt(2026, 10, 25).expect("a date");
        assert_eq!(berlin.end_of(spring).since(berlin.start_of(spring)), TimeDelta::hours(23));
        assert_eq!(berlin.end_of(autumn).since(berlin.start_of(autumn)), TimeDelta::hours(25));
        let skipped = NaiveTime::from_hms_opt(2, 30, 0).expect("a time");
        assert_eq!(berlin.readable(berlin.instant(spring, skipped)), "2026-03-29 03:30");
    }

    #[test]
    fn stamps_keep_their_offset() {
        #[derive(Serialize, Deserialize)]
        struct Said {
            said: Stamp,
            day: Day,
        }
        let text = "said = 2026-11-21T09:40:00+08:00\nday = 2026-12-20\n";
        let read: Said = toml::from_str(text).expect("a stamp and a day");
        assert_eq!(toml::to_string(&read).expect("writable"), text);
        assert!(toml::from_str::<Said>("said = 2026-11-21\nday = 2026-12-20\n").is_err());
    }
}
