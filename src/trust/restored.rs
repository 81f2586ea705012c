//! Where a hub was made again: from what somebody's clone still had, and by an admin's word.
//!
//! A hub whose disk is gone has its receipts up to some number from a clone. What it had
//! acknowledged behind that, others may still hold. Nothing lands on it before an admin says, in
//! `hub_restored`, up to which receipt it was made again; the receipt of that commit shows it for
//! ever.

use std::fmt;
use std::str::FromStr;

use super::receipt::{Receipt, Sha256Sum, Unreadable};
use crate::domain::house::House;

/// The receipt up to which a hub was made again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Restored {
    pub number: u64,
    /// Digest of its text.
    pub sum: Sha256Sum,
}

impl Restored {
    pub fn after(receipt: &Receipt) -> Self {
        Self { number: receipt.number, sum: receipt.sum() }
    }

    /// The receipt before another; `None` for the first.
    pub fn before(receipt: &Receipt) -> Option<Self> {
        Some(Self { number: receipt.number.checked_sub(1)?, sum: receipt.previous? })
    }

    /// What the settings say; `None` where they say nothing that can be read.
    pub fn said_by(house: &House) -> Option<Self> {
        house.hub_restored.as_ref()?.parse().ok()
    }
}

/// As `hub_restored` in `baobei.toml` has it.
impl fmt::Display for Restored {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.number, self.sum)
    }
}

impl FromStr for Restored {
    type Err = Unreadable;

    fn from_str(text: &str) -> Result<Self, Unreadable> {
        let (number, sum) = text.split_once(' ').ok_or(Unreadable)?;
        let read = Self { number: number.parse().map_err(|_| Unreadable)?, sum: sum.parse()? };
        // There is one text for each.
        if read.to_string() == text { Ok(read) } else { Err(Unreadable) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::trust::fixture::made_up;

    #[test]
    fn what_the_settings_say_has_one_spelling() {
        let restored = Restored::after(&made_up(None));
        let text = restored.to_string();
        assert_eq!(text.parse(), Ok(restored));
        for other in [format!("0{text}"), format!("{text} "), text.to_uppercase(), String::new()] {
            assert_eq!(other.parse::<Restored>(), Err(Unreadable), "{other}");
        }
    }
}
