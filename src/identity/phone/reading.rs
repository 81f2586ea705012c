//! From what people write to the one spelling of a number.

use super::{FullPhone, Phone, PhoneProblem};
use crate::identity::mask::PhoneMask;
use crate::identity::text::fold;

/// What stands before a number, longest first where one begins like another.
const LABELS: [&str; 17] = [
    "联系电话",
    "联系方式",
    "移动电话",
    "固定电话",
    "电话号码",
    "手机号码",
    "手机号",
    "手机",
    "电话",
    "座机",
    "固话",
    "号码",
    "telephone",
    "mobile",
    "phone",
    "cell",
    "tel",
];

/// What stands between a number and its extension.
const EXTENSIONS: [&str; 4] = ["转", "分机", "extension", "ext"];

/// A mask that shows fewer digits than this could be anybody's.
const FEWEST_VISIBLE: usize = 4;

pub(super) fn read(text: &str) -> Result<Phone, PhoneProblem> {
    let folded = fold(text);
    let body = without_label(&folded);
    if body.is_empty() {
        return Err(PhoneProblem::Empty);
    }
    if is_scientific(body) {
        return Err(PhoneProblem::Scientific);
    }
    if let Some((number, extension)) = split_extension(body)? {
        return Ok(Phone::Full(FullPhone(format!("{number} ext {extension}"))));
    }
    let signs = Signs::read(without_decimals(body))?;
    match signs.digits() {
        Some(digits) => whole(signs.plus, &digits).map(|number| Phone::Full(FullPhone(number))),
        None => masked(&signs).map(Phone::Masked),
    }
}

fn without_label(text: &str) -> &str {
    let is_between = |sign: char| sign.is_whitespace() || ":.-'`".contains(sign);
    let mut rest = text.trim_end().trim_start_matches(is_between);
    while let Some(after) = LABELS.iter().find_map(|label| rest.strip_prefix(label)) {
        rest = after.trim_start_matches(is_between);
    }
    rest
}

/// `1.38e+10`, as a spreadsheet shows a number too long for its column.
fn is_scientific(text: &str) -> bool {
    let Some((number, exponent)) = text.split_once('e') else {
        return false;
    };
    let exponent = exponent.trim().trim_start_matches(['+', '-']);
    let (before, after) = number.trim().split_once('.').unwrap_or((number.trim(), ""));
    is_digits(before) && (after.is_empty() || is_digits(after)) && is_digits(exponent)
}

/// `13812345678.0`, as a program writes a number it took for an amount.
fn without_decimals(text: &str) -> &str {
    text.strip_suffix(".0").filter(|number| is_digits(number)).unwrap_or(text)
}

/// Number and extension, where there is one. `x` and `#` also hide digits, so they count only
/// behind a number that is whole without.
fn split_extension(text: &str) -> Result<Option<(String, String)>, PhoneProblem> {
    if let Some((head, tail)) = EXTENSIONS.iter().find_map(|word| text.split_once(word)) {
        let is_between = |sign: char| !sign.is_ascii_digit();
        let extension = tail.trim_start_matches(is_between).trim_end();
        return if is_extension(extension) {
            Ok(Some((whole_text(head)?, extension.to_owned())))
        } else {
            Err(PhoneProblem::NotANumber)
        };
    }
    let Some((head, tail)) = text.rsplit_once(['x', '#']) else {
        return Ok(None);
    };
    let extension = tail.trim();
    Ok(whole_text(head)
        .ok()
        .filter(|_| is_extension(extension))
        .map(|number| (number, extension.to_owned())))
}

fn is_extension(text: &str) -> bool {
    text.len() <= 6 && is_digits(text)
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|sign| sign.is_ascii_digit())
}

fn whole_text(text: &str) -> Result<String, PhoneProblem> {
    let signs = Signs::read(text)?;
    whole(signs.plus, &signs.digits().ok_or(PhoneProblem::NotANumber)?)
}

/// The digits of a text and the places of the hidden ones, without the signs between them.
struct Signs {
    plus: bool,
    places: Vec<Option<u8>>,
}

impl Signs {
    fn read(text: &str) -> Result<Self, PhoneProblem> {
        let dots_hide = text.bytes().filter(u8::is_ascii_digit).count() < 10;
        let mut signs = Self { plus: false, places: Vec::new() };
        for sign in text.chars() {
            match sign {
                '0'..='9' => signs.places.push(u8::try_from(sign).ok().map(|digit| digit - b'0')),
                '*' | 'x' | '#' | '_' | '×' | '?' => signs.places.push(None),
                '·' | '•' | '・' | '●' | '○' if dots_hide => signs.places.push(None),
                '·' | '•' | '・' | '●' | '○' | '-' | '‐' | '‑' | '‒' | '–' | '—' | '−' | '.'
                | '(' | ')' | '[' | ']' => {}
                '+' if signs.places.is_empty() && !signs.plus => signs.plus = true,
                _ if sign.is_whitespace() => {}
                _ => return Err(PhoneProblem::NotANumber),
            }
        }
        if signs.places.is_empty() { Err(PhoneProblem::NotANumber) } else { Ok(signs) }
    }

    /// All digits; `None` where one is hidden.
    fn digits(&self) -> Option<String> {
        self.places.iter().map(|place| place.map(|digit| char::from(b'0' + digit))).collect()
    }
}

/// A number with all its digits, in the one spelling.
fn whole(plus: bool, digits: &str) -> Result<String, PhoneProblem> {
    let abroad = if plus { Some(digits) } else { digits.strip_prefix("00") };
    if let Some(digits) = abroad {
        return match digits.strip_prefix("86") {
            Some(national) => chinese(national, true),
            None => foreign(digits),
        };
    }
    // A bare 86 is a country only in front of a number that is whole without it.
    let national = digits.strip_prefix("86").filter(|national| national.len() >= 10);
    national
        .and_then(|national| chinese(national, true).ok())
        .map_or_else(|| chinese(digits, false), Ok)
}

fn foreign(digits: &str) -> Result<String, PhoneProblem> {
    match digits.len() {
        0..7 => Err(PhoneProblem::TooFewDigits { digits: digits.len() }),
        16.. => Err(PhoneProblem::TooManyDigits { digits: digits.len() }),
        _ if digits.starts_with('0') => Err(PhoneProblem::NotANumber),
        _ => Ok(format!("+{digits}")),
    }
}

/// A Chinese number. Behind the country (`behind_86`) a landline drops the 0 of its area code.
fn chinese(digits: &str, behind_86: bool) -> Result<String, PhoneProblem> {
    let mobile = digits
        .strip_prefix('0')
        .filter(|rest| rest.len() == 11 && is_mobile(rest))
        .unwrap_or(digits);
    if is_mobile(mobile) && mobile.len() == 11 {
        return Ok(mobile.to_owned());
    }
    if digits.len() == 10 && (digits.starts_with("400") || digits.starts_with("800")) {
        return Ok(format!("{}-{}-{}", &digits[..3], &digits[3..6], &digits[6..]));
    }
    if digits.starts_with('0') {
        return landline(digits);
    }
    if behind_86 && !is_mobile(digits) && !(digits.len() == 11 && digits.starts_with('1')) {
        return landline(&format!("0{digits}"));
    }
    Err(wrong_length(digits.len(), 11, 11))
}

fn is_mobile(digits: &str) -> bool {
    matches!(digits.as_bytes(), [b'1', b'3'..=b'9', ..])
}

fn landline(digits: &str) -> Result<String, PhoneProblem> {
    let area = match digits.as_bytes() {
        [_, b'1', b'0', ..] | [_, b'2', ..] => 3,
        [_, b'0' | b'1', ..] => return Err(wrong_length(digits.len(), 11, 12)),
        _ => 4,
    };
    match digits.len() {
        length if length < area + 7 || length > area + 8 => {
            Err(wrong_length(length, area + 7, area + 8))
        }
        _ => Ok(format!("{}-{}", &digits[..area], &digits[area..])),
    }
}

fn wrong_length(digits: usize, fewest: usize, most: usize) -> PhoneProblem {
    match digits {
        _ if digits < fewest => PhoneProblem::TooFewDigits { digits },
        _ if digits > most => PhoneProblem::TooManyDigits { digits },
        _ => PhoneProblem::ImpossiblePrefix,
    }
}

fn masked(signs: &Signs) -> Result<PhoneMask, PhoneProblem> {
    let all = signs.places.as_slice();
    let places = match (signs.plus, all) {
        (true, [Some(8), Some(6), rest @ ..])
        | (false, [Some(0), Some(0), Some(8), Some(6), rest @ ..]) => rest,
        // Other countries' numbers have no fixed places to hide digits at.
        (true, _) => return Err(PhoneProblem::NotANumber),
        (false, [Some(8), Some(6), rest @ ..]) | (false, [Some(0), rest @ ..])
            if rest.len() == 11 =>
        {
            rest
        }
        _ => all,
    };
    let digits = places.iter().flatten().count();
    let broken = PhoneProblem::BrokenMask { places: places.len(), digits };
    let places: [Option<u8>; 11] = places.try_into().map_err(|_| broken.clone())?;
    match places {
        _ if digits < FEWEST_VISIBLE => Err(broken),
        [Some(0 | 2..), ..] | [_, Some(..3), ..] => Err(PhoneProblem::ImpossiblePrefix),
        _ => Ok(PhoneMask::new(places)),
    }
}
