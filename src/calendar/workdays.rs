//! Counting days that are worked.

use chrono::{Datelike as _, Days, NaiveDate};

use super::years::{OutOfCalendar, WorkCalendar};

/// The `count`-th working day after `date`, or before it where `count` is negative; `date` itself
/// is not counted. `date` for 0.
///
/// # Errors
/// A day on the way that no calendar covers.
pub fn add_workdays(
    date: NaiveDate,
    count: i64,
    calendar: &WorkCalendar,
) -> Result<NaiveDate, OutOfCalendar> {
    let mut day = date;
    let mut left = count.unsigned_abs();
    while left > 0 {
        day = if count > 0 {
            next_business_day(day, calendar)?
        } else {
            previous_business_day(day, calendar)?
        };
        left -= 1;
    }
    Ok(day)
}

/// How many working days lie after `from` up to and with `to`; none where `to` is not later.
///
/// # Errors
/// A day between them that no calendar covers.
pub fn workdays_between(
    from: NaiveDate,
    to: NaiveDate,
    calendar: &WorkCalendar,
) -> Result<u32, OutOfCalendar> {
    let mut count = 0;
    for day in from.iter_days().skip(1).take_while(|day| *day <= to) {
        count += u32::from(calendar.is_workday(day)?);
    }
    Ok(count)
}

/// The first working day after `date`.
///
/// # Errors
/// A day on the way that no calendar covers.
pub fn next_business_day(
    date: NaiveDate,
    calendar: &WorkCalendar,
) -> Result<NaiveDate, OutOfCalendar> {
    first_workday(date.checked_add_days(Days::new(1)), date, calendar, |day| {
        day.checked_add_days(Days::new(1))
    })
}

/// The last working day before `date`.
///
/// # Errors
/// A day on the way that no calendar covers.
pub fn previous_business_day(
    date: NaiveDate,
    calendar: &WorkCalendar,
) -> Result<NaiveDate, OutOfCalendar> {
    first_workday(date.checked_sub_days(Days::new(1)), date, calendar, |day| {
        day.checked_sub_days(Days::new(1))
    })
}

/// `date` where it is worked, otherwise the first working day after it.
///
/// # Errors
/// A day on the way that no calendar covers.
pub fn roll_forward(date: NaiveDate, calendar: &WorkCalendar) -> Result<NaiveDate, OutOfCalendar> {
    if calendar.is_workday(date)? { Ok(date) } else { next_business_day(date, calendar) }
}

/// The last working day of the month that `date` is in.
///
/// # Errors
/// A day on the way that no calendar covers.
pub fn last_workday_of_month(
    date: NaiveDate,
    calendar: &WorkCalendar,
) -> Result<NaiveDate, OutOfCalendar> {
    let (year, month) = if date.month() == 12 {
        (date.year().saturating_add(1), 1)
    } else {
        (date.year(), date.month() + 1)
    };
    let next_month = NaiveDate::from_ymd_opt(year, month, 1).ok_or(OutOfCalendar { date })?;
    previous_business_day(next_month, calendar)
}

/// The first working day among `day`, `step(day)` and so on; `origin` is blamed where dates end.
fn first_workday(
    day: Option<NaiveDate>,
    origin: NaiveDate,
    calendar: &WorkCalendar,
    step: impl Fn(NaiveDate) -> Option<NaiveDate>,
) -> Result<NaiveDate, OutOfCalendar> {
    let mut day = day.ok_or(OutOfCalendar { date: origin })?;
    while !calendar.is_workday(day)? {
        day = step(day).ok_or(OutOfCalendar { date: day })?;
    }
    Ok(day)
}
