//! The date a commit claims. It proves nothing; this only keeps nonsense out.

use chrono::TimeDelta;

use crate::domain::instant::Instant;

use super::Why;

/// How far ahead of the hub's clock a date may be.
const CLOCK_SKEW: TimeDelta = TimeDelta::minutes(2);
/// How long something may wait for a network before the hub no longer takes its dates.
const OFFLINE_WINDOW: TimeDelta = TimeDelta::days(7);

/// Whether the date fits between the parent's and the receipt's, as far as clocks may differ and networks may fail.
///
/// # Errors
/// The first bound it breaks.
pub fn fits(claimed: Instant, parent: Option<Instant>, at: Instant) -> Result<(), Why> {
    if claimed > at.plus(CLOCK_SKEW) {
        return Err(Why::FromTheFuture { claimed, at, skew: CLOCK_SKEW });
    }
    if let Some(parent) = parent.filter(|parent| claimed < *parent) {
        return Err(Why::BeforeItsParent { claimed, parent });
    }
    if claimed < at.minus(OFFLINE_WINDOW) {
        return Err(Why::TooOld { claimed, at, window: OFFLINE_WINDOW });
    }
    Ok(())
}
