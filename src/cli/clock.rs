//! The only place that asks what time it is.

use chrono::{DateTime, Local, Offset as _};

use super::Globals;
use super::error::Failure;
use crate::app::session::LocalTime;
use crate::domain::instant::Instant;

/// Now, or what the surroundings or git's own variable say instead.
///
/// # Errors
/// The variable is set and cannot be read.
pub(super) fn time(globals: &Globals, variable: &'static str) -> Result<LocalTime, Failure> {
    if let Some(moment) = globals.surroundings.moment {
        return Ok(moment);
    }
    moment(variable).map_err(|text| {
        Failure::usage("error-bad-date-variable").with("variable", variable).with("text", text)
    })
}

/// Now, or what an environment variable of git's says instead: `@1764000000 +0800`,
/// `2026-11-21T09:40:00+08:00` and the like.
///
/// # Errors
/// The variable is set and cannot be read; its text comes back.
pub(super) fn moment(variable: &str) -> Result<LocalTime, String> {
    match std::env::var(variable) {
        Ok(text) if !text.trim().is_empty() => read(text.trim()).ok_or(text),
        _ => {
            let now = Local::now();
            Ok(LocalTime {
                at: Instant::from_epoch(now.timestamp()),
                offset_minutes: now.offset().fix().local_minus_utc() / 60,
            })
        }
    }
}

fn read(text: &str) -> Option<LocalTime> {
    let (stamp, zone) = text.rsplit_once(' ').unwrap_or((text, "+0000"));
    if let Ok(seconds) = stamp.trim_start_matches('@').parse::<i64>() {
        return Some(LocalTime { at: Instant::from_epoch(seconds), offset_minutes: offset(zone)? });
    }
    let formats = [
        "%Y-%m-%d %H:%M:%S %z",
        "%Y-%m-%dT%H:%M:%S%z",
        "%a, %d %b %Y %H:%M:%S %z",
        "%a %b %d %H:%M:%S %Y %z",
    ];
    let found = formats.iter().find_map(|format| DateTime::parse_from_str(text, format).ok());
    let found = found.or_else(|| DateTime::parse_from_rfc3339(text).ok())?;
    Some(LocalTime { at: found.into(), offset_minutes: found.offset().local_minus_utc() / 60 })
}

fn offset(zone: &str) -> Option<i32> {
    let (sign, digits) =
        (if zone.starts_with('-') { -1 } else { 1 }, zone.trim_start_matches(['+', '-']));
    let number: i32 = (digits.len() == 4).then(|| digits.parse().ok()).flatten()?;
    Some(sign * (number / 100 * 60 + number % 100))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_dates_as_git_does() {
        let wanted = LocalTime { at: Instant::from_epoch(1_764_000_000), offset_minutes: 480 };
        for text in [
            "@1764000000 +0800",
            "1764000000 +0800",
            "2025-11-25T00:00:00+08:00",
            "2025-11-25 00:00:00 +0800",
            "Tue, 25 Nov 2025 00:00:00 +0800",
        ] {
            assert_eq!(read(text), Some(wanted), "{text}");
        }
        assert_eq!(read("yesterday"), None);
    }
}
