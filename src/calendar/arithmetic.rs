//! From an event and a period to the instant that decides. Every deadline of the program comes out
//! of here.

use chrono::{Datelike as _, Days, Months, NaiveDate, NaiveTime, TimeDelta};

use super::bound::Bound;
use super::period::{Period, Unit};
use super::workdays::{add_workdays, roll_forward};
use super::years::{OutOfCalendar, WorkCalendar};
use crate::domain::instant::{Instant, Zone};

/// Where a period that starts with an event at `start` ends.
///
/// Minutes and hours run from the very moment, and their last moment is still in time. All others
/// run over whole days and end at 24:00 of the last one; the day of the event is not counted unless
/// the period says so. Months end on the same day of the month, or on its last day where that does
/// not exist; with the first day counted, one day earlier. Workdays skip days that are not worked,
/// also when the first one counts. Whether an end on a rest day moves on is not decided here: see
/// [`roll_forward`].
///
/// # Errors
/// For workdays, a day on the way that no calendar covers.
pub fn end_of(
    period: Period,
    start: Instant,
    zone: Zone,
    calendar: &WorkCalendar,
) -> Result<Bound, OutOfCalendar> {
    if let Some(length) = clock_length(period) {
        return Ok(Bound::until(start.plus(length)));
    }
    last_day(period, zone.date(start), calendar).map(|day| Bound::end_of_day(day, zone))
}

/// The `n`-th day from an event on: until `at` on that day, that moment included, or until 24:00
/// where no time is given.
///
/// With `first_day_counts` the day of the event is day 1, otherwise the day after it is.
pub fn nth_day(
    n: u32,
    at: Option<NaiveTime>,
    start: Instant,
    first_day_counts: bool,
    zone: Zone,
) -> Bound {
    let day = shift_days(zone.date(start), i64::from(n) - i64::from(first_day_counts));
    at.map_or_else(|| Bound::end_of_day(day, zone), |time| Bound::until(zone.instant(day, time)))
}

/// The next time a clock shows `at`: today, if `from` is not after it, that moment included; else
/// tomorrow.
pub fn next_time(at: NaiveTime, from: Instant, zone: Zone) -> Bound {
    let today = nth_day(1, Some(at), from, true, zone);
    if today.contains(from) { today } else { nth_day(2, Some(at), from, true, zone) }
}

/// The last moment that is at least `period` before an event: for "30 minutes before" that instant
/// itself, for "5 workdays before" 24:00 of the fifth working day before the event's day. With the
/// first day counted, the day of the event is the first of the count.
///
/// # Errors
/// For workdays, a day on the way that no calendar covers.
pub fn latest_before(
    period: Period,
    event: Instant,
    zone: Zone,
    calendar: &WorkCalendar,
) -> Result<Bound, OutOfCalendar> {
    if let Some(length) = clock_length(period) {
        return Ok(Bound::until(event.minus(length)));
    }
    day_before(period, zone.date(event), calendar).map(|day| Bound::end_of_day(day, zone))
}

/// The first moment that is at most `period` before an event: the start of a look-back window, or
/// of a longest lead time. For whole days it is 00:00 of the day that [`latest_before`] ends with.
///
/// # Errors
/// For workdays, a day on the way that no calendar covers.
pub fn earliest_before(
    period: Period,
    event: Instant,
    zone: Zone,
    calendar: &WorkCalendar,
) -> Result<Instant, OutOfCalendar> {
    if let Some(length) = clock_length(period) {
        return Ok(event.minus(length));
    }
    day_before(period, zone.date(event), calendar).map(|day| zone.start_of(day))
}

/// The business date of a moment: what happens at `cut_off` or later counts for the next day.
pub fn business_date(at: Instant, cut_off: NaiveTime, zone: Zone) -> NaiveDate {
    let local = zone.local(at);
    if local.time() < cut_off { local.date() } else { shift_days(local.date(), 1) }
}

/// The length of a period that runs from the very moment.
fn clock_length(period: Period) -> Option<TimeDelta> {
    match period.unit {
        Unit::Minutes => Some(TimeDelta::minutes(i64::from(period.count))),
        Unit::Hours => Some(TimeDelta::hours(i64::from(period.count))),
        Unit::Days | Unit::Weeks | Unit::Months | Unit::Years | Unit::Workdays => None,
    }
}

/// The last day of a period of whole days after `day`.
fn last_day(
    period: Period,
    day: NaiveDate,
    calendar: &WorkCalendar,
) -> Result<NaiveDate, OutOfCalendar> {
    let Period { count, unit, first_day_counts } = period;
    let end = match unit {
        Unit::Workdays if first_day_counts && count > 0 => {
            return add_workdays(roll_forward(day, calendar)?, i64::from(count) - 1, calendar);
        }
        Unit::Workdays => add_workdays(day, i64::from(count), calendar)?,
        Unit::Months | Unit::Years => {
            let end = day.checked_add_months(months(count, unit)).unwrap_or(NaiveDate::MAX);
            // A month without that day ends the period with its own last day, wherever the count
            // began.
            if end.day() < day.day() {
                return Ok(end);
            }
            end
        }
        Unit::Days | Unit::Weeks | Unit::Minutes | Unit::Hours => {
            shift_days(day, days(count, unit))
        }
    };
    Ok(shift_days(end, -i64::from(first_day_counts)))
}

/// The first day of a period of whole days before `day`.
fn day_before(
    period: Period,
    day: NaiveDate,
    calendar: &WorkCalendar,
) -> Result<NaiveDate, OutOfCalendar> {
    let Period { count, unit, first_day_counts } = period;
    let begin = match unit {
        Unit::Workdays if first_day_counts && count > 0 && calendar.is_workday(day)? => {
            return add_workdays(day, 1 - i64::from(count), calendar);
        }
        Unit::Workdays if first_day_counts && count > 0 => {
            return add_workdays(day, -i64::from(count), calendar);
        }
        Unit::Workdays => add_workdays(day, -i64::from(count), calendar)?,
        Unit::Months | Unit::Years => {
            day.checked_sub_months(months(count, unit)).unwrap_or(NaiveDate::MIN)
        }
        Unit::Days | Unit::Weeks | Unit::Minutes | Unit::Hours => {
            shift_days(day, -days(count, unit))
        }
    };
    Ok(shift_days(begin, i64::from(first_day_counts)))
}

fn months(count: u32, unit: Unit) -> Months {
    Months::new(if unit == Unit::Years { count.saturating_mul(12) } else { count })
}

fn days(count: u32, unit: Unit) -> i64 {
    i64::from(count) * if unit == Unit::Weeks { 7 } else { 1 }
}

/// `day` moved by some days, drawn to the ends of what can be written with four digits of a year.
fn shift_days(day: NaiveDate, by: i64) -> NaiveDate {
    let length = Days::new(by.unsigned_abs());
    let (moved, end) = if by < 0 {
        (day.checked_sub_days(length), NaiveDate::MIN)
    } else {
        (day.checked_add_days(length), NaiveDate::MAX)
    };
    moved.unwrap_or(end).clamp(Instant::MIN.utc().date_naive(), Instant::MAX.utc().date_naive())
}
