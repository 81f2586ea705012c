//! The unified social credit code (统一社会信用代码) of an organisation, GB 32100.

use std::fmt;

use super::text::fold;

const ALPHABET: &[u8; 31] = b"0123456789ABCDEFGHJKLMNPQRTUWXY";
const WEIGHTS: [usize; 17] = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/// A code as it is written. One that fails its check is a key all the same: the same slip twice is
/// the same customer.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Uscc {
    code: String,
    is_valid: bool,
}

/// Why a text is no such code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, thiserror::Error)]
pub enum UsccProblem {
    /// Nothing was written.
    #[error("there is no credit code")]
    Empty,
    /// Not 18 characters.
    #[error("a unified social credit code has 18 characters, this one {0}")]
    Length(usize),
    /// A character that such codes never hold: I, O, S, V, Z, a lower-case one of another alphabet,
    /// or a letter in the region.
    #[error(
        "character {place} is none that a unified social credit code can have there (I, O, S, V \
         and Z are never used)"
    )]
    Character { place: usize },
    /// The last character does not fit the others: a slip of the pen.
    #[error("the check character does not fit; one of the 18 characters is wrong")]
    CheckCharacter,
}

impl UsccProblem {
    /// The stable name of the problem.
    pub fn code(self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::Length(_) => "length",
            Self::Character { .. } => "character",
            Self::CheckCharacter => "check-character",
        }
    }
}

impl Uscc {
    /// Reads a code in any width and case, with blanks and hyphens anywhere.
    ///
    /// # Errors
    /// The first thing wrong with it.
    pub fn parse(text: &str) -> Result<Self, UsccProblem> {
        let code = plain(text);
        match code.chars().count() {
            0 => return Err(UsccProblem::Empty),
            18 => {}
            length => return Err(UsccProblem::Length(length)),
        }
        let mut sum = 0;
        for (at, sign) in code.chars().enumerate() {
            let value = value(at, sign).ok_or(UsccProblem::Character { place: at + 1 })?;
            // The check character counts once and makes the sum a multiple of 31; a check of 0 is
            // as good as any other.
            sum += value * WEIGHTS.get(at).unwrap_or(&1);
        }
        if sum.is_multiple_of(31) {
            Ok(Self { code, is_valid: true })
        } else {
            Err(UsccProblem::CheckCharacter)
        }
    }

    /// The code as a key, whether its check holds or not; `None` where there is nothing to compare.
    pub fn key(text: &str) -> Option<Self> {
        Self::parse(text).ok().or_else(|| {
            let code = plain(text);
            code.contains(|sign: char| sign.is_alphanumeric())
                .then_some(Self { code, is_valid: false })
        })
    }

    /// Whether it may be anybody's: 18 signs of which the last fits the others.
    pub fn is_valid(&self) -> bool {
        self.is_valid
    }

    /// The code in capitals; where it is valid, 18 letters and digits.
    pub fn as_str(&self) -> &str {
        &self.code
    }
}

fn plain(text: &str) -> String {
    let signs = fold(text).to_uppercase();
    signs.chars().filter(|sign| !sign.is_whitespace() && *sign != '-').collect()
}

impl fmt::Display for Uscc {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.code)
    }
}

/// The number a character stands for; places 3 to 8 name the region and are digits.
fn value(at: usize, sign: char) -> Option<usize> {
    let in_region = (2..8).contains(&at);
    let value = ALPHABET.iter().position(|known| char::from(*known) == sign)?;
    (!in_region || sign.is_ascii_digit()).then_some(value)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const GOOD: [&str; 4] =
        ["91350100M000100Y43", "91110000600037341L", "12100000400009880K", "91310000MA1FL00030"];

    #[test]
    fn good_codes_in_any_writing() {
        for code in GOOD {
            assert_eq!(Uscc::parse(code).map(|read| read.to_string()).as_deref(), Ok(code));
        }
        assert_eq!(
            Uscc::parse(" ９１３５０１００－m000100y43 ").as_ref().map(Uscc::as_str),
            Ok(GOOD[0])
        );
    }

    #[test]
    fn bad_codes_say_why() {
        for (text, problem) in [
            ("", UsccProblem::Empty),
            ("91350100M000100Y4", UsccProblem::Length(17)),
            ("9135O100M000100Y43", UsccProblem::Character { place: 5 }),
            ("913501A0M000100Y43", UsccProblem::Character { place: 7 }),
            ("91350100M000100Y4王", UsccProblem::Character { place: 18 }),
            ("91350100M000100Y44", UsccProblem::CheckCharacter),
        ] {
            assert_eq!(Uscc::parse(text), Err(problem), "{text}");
        }
    }

    #[test]
    fn a_code_that_fails_is_a_key_of_its_own_text() {
        let failing = Uscc::key("91350100m000100y44").expect("a key");
        assert_eq!(failing, Uscc::key("9135 0100-M000100Y44").expect("a key"));
        assert!(!failing.is_valid() && Uscc::key(GOOD[0]).is_some_and(|code| code.is_valid()));
        assert_ne!(Some(failing), Uscc::key(GOOD[0]));
        assert_eq!((Uscc::key(" - "), Uscc::key("")), (None, None));
    }

    proptest! {
        #[test]
        fn reading_never_panics(text in ".*") {
            let _ = Uscc::parse(&text);
        }

        #[test]
        fn any_single_slip_is_found(which in 0_usize..4, at in 0_usize..18, other in 0_usize..31) {
            let mut code = GOOD[which].as_bytes().to_vec();
            let slip = code[at] != ALPHABET[other];
            code[at] = ALPHABET[other];
            let code = String::from_utf8(code).expect("letters and digits");
            prop_assert_eq!(Uscc::parse(&code).is_err(), slip, "{}", code);
        }
    }
}
