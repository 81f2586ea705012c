//! The number of a resident identity card (居民身份证), GB 11643.

use std::fmt;

use chrono::NaiveDate;

use super::text::fold;

const WEIGHTS: [u32; 17] = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS: [char; 11] = ['1', '0', 'X', '9', '8', '7', '6', '5', '4', '3', '2'];

/// A number whose date of birth exists and whose check character holds. Only a keyed digest of it
/// is ever stored.
#[derive(Clone, PartialEq, Eq)]
pub struct ResidentId {
    number: String,
    born: NaiveDate,
}

/// Why a text is no such number. The text itself is left out, for messages end up in logs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, thiserror::Error)]
pub enum ResidentIdProblem {
    /// Nothing was written.
    #[error("there is no identity number")]
    Empty,
    /// Not 18 characters.
    #[error("an identity number has 18 characters, this one {0}")]
    Length(usize),
    /// Something else than digits, or an X elsewhere than at the end.
    #[error(
        "character {place} of an identity number cannot be that; only the last may be an X, all \
         others are digits"
    )]
    Character { place: usize },
    /// Characters 7 to 14 are no date.
    #[error(
        "characters 7 to 14 of an identity number are the date of birth, and there is no such day"
    )]
    BirthDate,
    /// The last character does not fit the others: a slip of the pen.
    #[error("the check character does not fit; one of the 18 characters is wrong")]
    CheckCharacter,
}

impl ResidentIdProblem {
    /// The stable name of the problem.
    pub fn code(self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::Length(_) => "length",
            Self::Character { .. } => "character",
            Self::BirthDate => "birth-date",
            Self::CheckCharacter => "check-character",
        }
    }
}

impl ResidentId {
    /// Reads a number in any width, with blanks and hyphens anywhere and a small or capital X.
    ///
    /// # Errors
    /// The first thing wrong with it.
    pub fn parse(text: &str) -> Result<Self, ResidentIdProblem> {
        let signs: Vec<char> = fold(text)
            .to_uppercase()
            .chars()
            .filter(|sign| !sign.is_whitespace() && *sign != '-')
            .collect();
        match signs.len() {
            0 => return Err(ResidentIdProblem::Empty),
            18 => {}
            length => return Err(ResidentIdProblem::Length(length)),
        }
        let fits = |(at, sign): (usize, &char)| sign.is_ascii_digit() || (at == 17 && *sign == 'X');
        if let Some(at) = signs.iter().enumerate().position(|place| !fits(place)) {
            return Err(ResidentIdProblem::Character { place: at + 1 });
        }
        let number: String = signs.iter().collect();
        let born = NaiveDate::parse_from_str(&number[6..14], "%Y%m%d")
            .map_err(|_| ResidentIdProblem::BirthDate)?;
        if signs[17] != check_character(&signs[..17]) {
            return Err(ResidentIdProblem::CheckCharacter);
        }
        Ok(Self { number, born })
    }

    /// The number with a capital X, to make its digest from. Never write it anywhere.
    pub fn reveal(&self) -> &str {
        &self.number
    }

    /// The date of birth.
    pub fn birth_date(&self) -> NaiveDate {
        self.born
    }
}

/// Shows nothing of the number.
impl fmt::Debug for ResidentId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ResidentId(..)")
    }
}

fn check_character(digits: &[char]) -> char {
    let sum: u32 = digits
        .iter()
        .zip(WEIGHTS)
        .map(|(sign, weight)| sign.to_digit(10).unwrap_or(0) * weight)
        .sum();
    CHECKS[(sum % 11) as usize]
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn good_numbers_in_any_writing() {
        for text in
            ["11010519491231002X", "11010519491231002x", "１１０１０５ １９４９１２３１ ００２ｘ"]
        {
            let id = ResidentId::parse(text).unwrap_or_else(|problem| panic!("{text}: {problem}"));
            assert_eq!(id.reveal(), "11010519491231002X");
            assert_eq!(Some(id.birth_date()), NaiveDate::from_ymd_opt(1949, 12, 31));
            assert_eq!(format!("{id:?}"), "ResidentId(..)");
        }
        assert!(ResidentId::parse("440524188001010014").is_ok());
    }

    #[test]
    fn bad_numbers_say_why() {
        for (text, problem) in [
            ("", ResidentIdProblem::Empty),
            ("110105491231002", ResidentIdProblem::Length(15)),
            ("1101051949123100X2", ResidentIdProblem::Character { place: 17 }),
            ("居民身份证号码居民身份证号码居民身份", ResidentIdProblem::Character { place: 1 }),
            ("11010519490231002X", ResidentIdProblem::BirthDate),
            ("110105194912310021", ResidentIdProblem::CheckCharacter),
        ] {
            assert_eq!(ResidentId::parse(text), Err(problem), "{text}");
        }
    }

    proptest! {
        #[test]
        fn reading_never_panics(text in ".*") {
            let _ = ResidentId::parse(&text);
        }

        #[test]
        fn any_single_slip_is_found(at in 0_usize..18, other in 0_usize..11) {
            let mut number: Vec<char> = "11010519491231002X".chars().collect();
            let slip = number[at] != CHECKS[other];
            number[at] = CHECKS[other];
            prop_assert_eq!(ResidentId::parse(&number.iter().collect::<String>()).is_err(), slip);
        }
    }
}
