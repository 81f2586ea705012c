//! The date a commit claims. It proves nothing; this only keeps nonsense out.

use crate::domain::house::House;
use crate::domain::instant::Instant;

use super::CommitRefusal;

/// Whether the date fits between the parent's and the receipt's, as far as clocks may differ and
/// networks may fail.
///
/// # Errors
/// The first bound it breaks.
pub fn fits(
    house: &House,
    claimed: Instant,
    parent: Option<Instant>,
    at: Instant,
) -> Result<(), CommitRefusal> {
    if claimed > at.plus(house.clock_skew) {
        return Err(CommitRefusal::FromTheFuture { claimed, at, skew: house.clock_skew });
    }
    if let Some(parent) = parent.filter(|parent| claimed < *parent) {
        return Err(CommitRefusal::BeforeItsParent { claimed, parent });
    }
    if claimed < at.minus(house.offline_window) {
        return Err(CommitRefusal::TooOld { claimed, at, window: house.offline_window });
    }
    Ok(())
}
