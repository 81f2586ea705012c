//! Whether somebody is left to keep the registry.

use std::collections::BTreeMap;

use chrono::TimeDelta;

use crate::domain::house::House;
use crate::domain::ids::StaffId;
use crate::domain::instant::Instant;
use crate::domain::staff::{DatedKey, Staff};
use crate::engine::admit::is_admin;
use crate::trust::key::{PublicKey, counts};

/// How well a registry is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Keeping {
    /// By nobody: nothing of the house can be changed any more.
    Nobody,
    /// Until a day that is known.
    ForNow,
    Lasting,
}

/// How a house is kept by its people. Where `signed`, an admin without a key and an address to sign
/// under keeps nothing.
pub fn keeping(
    staff: &BTreeMap<StaffId, Staff>,
    signed: bool,
    house: &House,
    at: Instant,
) -> Keeping {
    let today = house.zone.date(at);
    let serving = staff.values().filter(|staff| is_admin(staff) && staff.serves_on(today));
    let one = |staff: &Staff| {
        let stays = if staff.left.is_none() { Keeping::Lasting } else { Keeping::ForNow };
        if signed { stays.min(signs(staff, at, house.clock_skew)) } else { stays }
    };
    serving.map(one).max().unwrap_or(Keeping::Nobody)
}

/// Whether admins sign in a house: then those count who can.
pub fn admins_sign(staff: &BTreeMap<StaffId, Staff>) -> bool {
    staff.values().any(|staff| is_admin(staff) && !staff.keys.is_empty())
}

/// How long somebody can sign. A key may begin a little later than now, for clocks differ.
fn signs(staff: &Staff, at: Instant, skew: TimeDelta) -> Keeping {
    let readable = staff
        .keys
        .iter()
        .filter(|key| !staff.emails.is_empty() && key.public.parse::<PublicKey>().is_ok());
    let one = |key: &DatedKey| match key.until {
        None if counts(key, at.plus(skew)) => Keeping::Lasting,
        Some(_) if counts(key, at) => Keeping::ForNow,
        _ => Keeping::Nobody,
    };
    readable.map(one).max().unwrap_or(Keeping::Nobody)
}
