//! Phone numbers, whole or masked.

mod reading;
#[cfg(test)]
mod tests;

use std::fmt;
use std::str::FromStr;

use super::grade::Match;
use super::mask::{self, PhoneMask, Places};

/// A phone number as a report states it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Phone {
    /// Every digit is known.
    Full(FullPhone),
    /// A mobile number of which some digits are hidden.
    Masked(PhoneMask),
}

/// A whole number in its one spelling: `13812345678`, `010-12345678`, `400-123-4567`,
/// `+85261234567`, each with ` ext 12` where it has an extension.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct FullPhone(String);

/// A part of a text that is no phone number, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnreadPhone {
    /// What was written.
    pub text: String,
    pub problem: PhoneProblem,
}

/// Why a text is no phone number. The text itself is left out: messages end up in logs, numbers
/// should not.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PhoneProblem {
    /// Nothing was written.
    #[error("there is no phone number")]
    Empty,
    /// A spreadsheet turned the number into `1.38E+10`; its last digits are gone for good.
    #[error(
        "a spreadsheet rounded this number and its last digits are lost; format the column as \
         text and enter the number anew"
    )]
    Scientific,
    /// Not enough digits for any kind of number.
    #[error(
        "{digits} digits are too few; a mobile number has 11, a landline needs its area code \
         (010-12345678), a number abroad +country"
    )]
    TooFewDigits { digits: usize },
    /// More digits than any kind of number has.
    #[error("{digits} digits are too many for one number; enter a second number separately")]
    TooManyDigits { digits: usize },
    /// Digits are hidden, but it is not to be seen which of the eleven.
    #[error(
        "a masked mobile number keeps its 11 places, as in 138****1234; this one has {places} and \
         shows {digits} digits"
    )]
    BrokenMask { places: usize, digits: usize },
    /// Something else than digits and the signs between them.
    #[error("this is no phone number")]
    NotANumber,
    /// Eleven digits that no mobile network gives out.
    #[error("no mobile number begins like this; they begin with 13 to 19")]
    ImpossiblePrefix,
}

impl PhoneProblem {
    /// The stable name of the problem.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::Scientific => "scientific-notation",
            Self::TooFewDigits { .. } => "too-few-digits",
            Self::TooManyDigits { .. } => "too-many-digits",
            Self::BrokenMask { .. } => "broken-mask",
            Self::NotANumber => "not-a-number",
            Self::ImpossiblePrefix => "impossible-prefix",
        }
    }
}

impl Phone {
    /// Reads what people write: any width of digit, blanks, hyphens and brackets anywhere, quotes
    /// around it, `手机：` or `Tel` before it, `（微信同号）` behind it, `+86`, `0086` or `86`
    /// before a Chinese number, `转 12`, `ext 12` or `-8001` after it, and `*`, `x`, `•`, `#` or
    /// `_` for each hidden digit of a mobile number. A landline is read without the 0 of its area
    /// code where that is to be seen.
    ///
    /// # Errors
    /// The first thing wrong with it; a number is never guessed at.
    pub fn parse(text: &str) -> Result<Self, PhoneProblem> {
        reading::read(text)
    }

    /// Reads a cell that may hold several numbers, between `/`, `、`, `；`, `，`, `或` and so
    /// on, or between blanks where every part is a number by itself.
    ///
    /// # Errors
    /// The first part that is no number. Nothing is left out: a sign with nothing behind it is a
    /// number that is missing.
    pub fn parse_all(text: &str) -> Result<Vec<Self>, UnreadPhone> {
        reading::read_all(text)
    }

    /// Two whole numbers are the same or they are not; one with an extension may be the same as
    /// the one without. Where a mask takes part, all digits shown on both sides must agree, and
    /// these must hold the last four, the first three and last two, or the first seven; less than
    /// that says nothing and is a no.
    pub fn compare(&self, other: &Self) -> Match {
        match (self, other) {
            (Self::Full(a), Self::Full(b)) => a.compare(b),
            _ if self.common_digits(other).is_some() => Match::Possible,
            _ => Match::No,
        }
    }

    /// How many digits two mobile numbers both show, when all of these agree; `None` where they
    /// differ or show too little in common.
    pub fn common_digits(&self, other: &Self) -> Option<usize> {
        mask::common_digits(&self.places()?, &other.places()?)
    }

    /// The first-three-last-four mask (`138****1234`) of a mobile number that shows these digits.
    pub fn mask34(&self) -> Option<String> {
        self.places().and_then(|places| mask::standard(&places))
    }

    /// Whether this is a mask that shows exactly the first three and the last four digits.
    pub fn is_standard_mask(&self) -> bool {
        matches!(self, Self::Masked(mask) if mask.is_standard())
    }

    /// Whether every digit is known.
    pub fn is_full(&self) -> bool {
        matches!(self, Self::Full(_))
    }

    /// Whether this is a mobile number, whole or masked, without an extension; only these compare
    /// with a mask.
    pub fn is_mobile(&self) -> bool {
        self.places().is_some()
    }

    /// Texts for an index: two numbers that compare better than no have one in common.
    pub fn index_terms(&self) -> Vec<String> {
        match self.places() {
            Some(places) => mask::anchors(&places),
            None => self.terms_without_extension(),
        }
    }

    /// The number without its extension; of a mask, nothing.
    pub fn without_extension(&self) -> &str {
        match self {
            Self::Full(full) => full.split().0,
            Self::Masked(_) => "",
        }
    }

    fn terms_without_extension(&self) -> Vec<String> {
        let own = FullPhone(self.without_extension().to_owned());
        own.places().map_or_else(|| vec![own.0.clone()], |places| mask::anchors(&places))
    }

    fn places(&self) -> Option<Places> {
        match self {
            Self::Full(full) => full.places(),
            Self::Masked(mask) => Some(mask.places()),
        }
    }
}

/// Prints the one spelling, which reads back as the same number.
impl fmt::Display for Phone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Full(full) => full.fmt(f),
            Self::Masked(mask) => mask.fmt(f),
        }
    }
}

impl FromStr for Phone {
    type Err = PhoneProblem;

    fn from_str(text: &str) -> Result<Self, PhoneProblem> {
        Self::parse(text)
    }
}

impl FullPhone {
    /// The one spelling.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The number, and its extension.
    fn split(&self) -> (&str, Option<&str>) {
        self.0.split_once(" ext ").map_or((self.as_str(), None), |(own, ext)| (own, Some(ext)))
    }

    fn compare(&self, other: &Self) -> Match {
        let ((a, own), (b, others)) = (self.split(), other.split());
        match a == b {
            true if own == others => Match::Certain,
            true if own.is_none() || others.is_none() => Match::Possible,
            _ => Match::No,
        }
    }

    fn places(&self) -> Option<Places> {
        let mut places = [None; 11];
        let is_mobile = self.0.len() == places.len()
            && self.0.starts_with('1')
            && self.0.bytes().all(|sign| sign.is_ascii_digit());
        for (place, sign) in places.iter_mut().zip(self.0.bytes()) {
            *place = Some(sign.wrapping_sub(b'0'));
        }
        is_mobile.then_some(places)
    }
}

impl fmt::Display for FullPhone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}
