//! Working days and the one implementation of period arithmetic.
//!
//! Which days are worked is data ([`WorkCalendar`]); a day outside that data has no answer, never a
//! guess. Periods ([`Period`]) end at a [`Bound`], which knows whether its last moment still
//! belongs to it; nobody else in the program adds days to dates.
#![deny(clippy::disallowed_methods, clippy::disallowed_types)]

mod arithmetic;
mod bound;
mod period;
#[cfg(test)]
mod tests;
mod window;
mod workdays;
mod years;

pub use arithmetic::{business_date, earliest_before, end_of, latest_before, next_time, nth_day};
pub use bound::Bound;
pub use period::{Period, Unit};
pub use window::ClockWindow;
pub use workdays::{
    add_workdays, last_workday_of_month, next_business_day, previous_business_day, roll_forward,
    workdays_between,
};
pub use years::{CalendarProblem, OutOfCalendar, WorkCalendar};
