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
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Restored {
    pub number: u64,
    /// Digest of its text.
    pub sum: Sha256Sum,
    /// Random, of this restoring: the word for one says nothing of another.
    pub mark: String,
}

impl Restored {
    pub fn after(receipt: &Receipt, mark: String) -> Self {
        Self { number: receipt.number, sum: receipt.sum(), mark }
    }

    /// Whether a receipt is the next behind it.
    pub fn is_before(&self, receipt: &Receipt) -> bool {
        self.number.checked_add(1) == Some(receipt.number) && receipt.previous == Some(self.sum)
    }

    /// What the settings say; `None` where they say nothing that can be read.
    pub fn said_by(house: &House) -> Option<Self> {
        house.hub_restored.as_ref()?.parse().ok()
    }
}

/// As `hub_restored` in `baobei.toml` has it.
impl fmt::Display for Restored {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {} {}", self.number, self.sum, self.mark)
    }
}

impl FromStr for Restored {
    type Err = Unreadable;

    fn from_str(text: &str) -> Result<Self, Unreadable> {
        let mut parts = text.splitn(3, ' ');
        let mut part = || parts.next().filter(|part| !part.is_empty()).ok_or(Unreadable);
        let (number, sum, mark) = (part()?, part()?, part()?.to_owned());
        let number = number.parse().map_err(|_| Unreadable)?;
        let read = Self { number, sum: sum.parse()?, mark };
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
        let restored = Restored::after(&made_up(None), "0a1b".to_owned());
        let text = restored.to_string();
        assert_eq!(text.parse(), Ok(restored));
        let bare = text.trim_end_matches("0a1b").to_owned();
        for other in [format!("0{text}"), bare, text.to_uppercase(), String::new()] {
            assert_eq!(other.parse::<Restored>(), Err(Unreadable), "{other}");
        }
    }
}
