//! From what people write to the one spelling of a number.

use super::{FullPhone, Phone, PhoneProblem, UnreadPhone};
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

/// What people put beside a number and that is no part of it: whose it is, what else it is good
/// for.
const REMARKS: [&str; 16] = [
    "微信同号",
    "微信同步",
    "同微信号",
    "同微信",
    "微信号",
    "微信",
    "加微",
    "同号",
    "本人",
    "备用",
    "常用",
    "wechat",
    "weixin",
    "vx",
    "wx",
    "v",
];

/// What texts are put into, and signs that a copy leaves at their ends.
const QUOTES: [char; 14] =
    ['\'', '"', '`', '‘', '’', '“', '”', '„', '‚', '«', '»', '「', '」', '′'];

/// Countries whose numbers are written without a plus. No area code of a landline is like these.
const NEIGHBOURS: [(&str, usize, usize); 3] = [("852", 8, 8), ("853", 8, 8), ("886", 8, 9)];

/// A mask that shows fewer digits than this could be anybody's.
const FEWEST_VISIBLE: usize = 4;

pub(super) fn read(text: &str) -> Result<Phone, PhoneProblem> {
    let folded = fold(text);
    let body = bare(&folded);
    if body.is_empty() {
        return Err(PhoneProblem::Empty);
    }
    if is_scientific(body) {
        return Err(PhoneProblem::Scientific);
    }
    if let Some((number, extension)) = split_extension(body)? {
        return Ok(with_extension(&number, extension));
    }
    match Signs::read(without_decimals(body)).and_then(|signs| number(&signs)) {
        Err(problem) => match trailing_extension(body) {
            Some((number, extension)) => Ok(with_extension(&number, extension)),
            None => Err(problem),
        },
        read => read,
    }
}

/// The numbers of a cell that may hold several: those between the signs that people put between
/// two, or between blanks where each part is a number by itself.
pub(super) fn read_all(text: &str) -> Result<Vec<Phone>, UnreadPhone> {
    let whole = match read(text) {
        Ok(phone) => return Ok(vec![phone]),
        Err(problem) => UnreadPhone { text: text.trim().to_owned(), problem },
    };
    let plain = text.replace("或者", "或");
    let by_signs = split_by_signs(&plain);
    if by_signs.len() > 1 {
        let one = |part: &str| {
            read(part).map_err(|problem| UnreadPhone { text: part.trim().to_owned(), problem })
        };
        return by_signs.into_iter().map(one).collect();
    }
    let parts: Vec<&str> = text.split_whitespace().collect();
    let read_parts: Option<Vec<Phone>> = parts.iter().map(|part| read(part).ok()).collect();
    read_parts.filter(|found| found.len() > 1).ok_or(whole)
}

/// What stands between `/`, `、`, `;`, `,`, `或` and the like. What stands in brackets is left in
/// one piece.
fn split_by_signs(text: &str) -> Vec<&str> {
    let mut depth = 0_usize;
    let mut parts = Vec::new();
    let mut start = 0;
    for (at, sign) in text.char_indices() {
        match sign {
            '(' | '（' | '[' | '【' => depth += 1,
            ')' | '）' | ']' | '】' => depth = depth.saturating_sub(1),
            '/' | '／' | '、' | ';' | '；' | ',' | '，' | '|' | '｜' | '\\' | '\n' | '或'
            | '和' | '及' | '&'
                if depth == 0 =>
            {
                parts.push(&text[start..at]);
                start = at + sign.len_utf8();
            }
            _ => {}
        }
    }
    parts.push(&text[start..]);
    parts
}

/// A folded text without quotes, labels and remarks around it.
fn bare(text: &str) -> &str {
    let mut rest = text;
    loop {
        let before = rest.len();
        rest = without_remark(without_label(rest.trim_matches(is_wrapping)));
        if rest.len() == before {
            return rest;
        }
    }
}

fn is_wrapping(sign: char) -> bool {
    sign.is_whitespace() || QUOTES.contains(&sign)
}

/// Takes off one remark at either end: in brackets, where it holds no digit and hides none, or a
/// word that is known for one.
fn without_remark(text: &str) -> &str {
    let says_number =
        |inner: &str| inner.contains(|c: char| c.is_ascii_digit() || "*#_+".contains(c));
    for (open, close) in [('(', ')'), ('[', ']'), ('【', '】'), ('{', '}')] {
        if let Some((rest, inner)) =
            text.strip_suffix(close).and_then(|text| text.rsplit_once(open))
            && !says_number(inner)
        {
            return rest;
        }
        if let Some((inner, rest)) = text.strip_prefix(open).and_then(|text| text.split_once(close))
            && !says_number(inner)
        {
            return rest;
        }
    }
    let is_between = |sign: char| sign.is_whitespace() || ":-.".contains(sign);
    let behind = REMARKS.iter().find_map(|word| text.strip_suffix(word));
    let rest = behind.or_else(|| {
        let rest = REMARKS.iter().find_map(|word| text.strip_prefix(word))?;
        Some(rest.trim_start_matches(is_between))
    });
    rest.filter(|rest| rest.contains(|c: char| c.is_ascii_digit())).unwrap_or(text)
}

fn without_label(text: &str) -> &str {
    let is_between = |sign: char| is_wrapping(sign) || ":.-".contains(sign);
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

fn with_extension(number: &str, extension: &str) -> Phone {
    Phone::Full(FullPhone(format!("{number} ext {extension}")))
}

/// Number and extension, where there is one. `x` and `#` also hide digits, so they count only
/// behind a number that is whole without.
fn split_extension(text: &str) -> Result<Option<(String, &str)>, PhoneProblem> {
    if let Some((head, tail)) = EXTENSIONS.iter().find_map(|word| text.split_once(word)) {
        let is_between = |sign: char| !sign.is_ascii_digit();
        let extension = tail.trim_start_matches(is_between).trim_end();
        return if is_extension(extension) {
            Ok(Some((whole_text(head)?, extension)))
        } else {
            Err(PhoneProblem::NotANumber)
        };
    }
    let Some((head, tail)) = text.rsplit_once(['x', '#']) else {
        return Ok(None);
    };
    let extension = tail.trim();
    Ok(whole_text(head).ok().filter(|_| is_extension(extension)).map(|number| (number, extension)))
}

/// `0571-87654321-8001`: behind a number that is whole without it. A mobile number has none but
/// such as exchanges give out, of three digits or more.
fn trailing_extension(text: &str) -> Option<(String, &str)> {
    let (head, extension) = text.rsplit_once(['-', '–', '—', ' '])?;
    let number = whole_text(head).ok()?;
    let fewest = if is_mobile(&number) { 3 } else { 1 };
    (is_extension(extension) && extension.len() >= fewest).then_some((number, extension))
}

fn is_extension(text: &str) -> bool {
    text.len() <= 6 && is_digits(text)
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|sign| sign.is_ascii_digit())
}

fn whole_text(text: &str) -> Result<String, PhoneProblem> {
    let signs = Signs::read(text)?;
    whole(&signs, &signs.digits().ok_or(PhoneProblem::NotANumber)?)
}

fn number(signs: &Signs) -> Result<Phone, PhoneProblem> {
    match signs.digits() {
        Some(digits) => whole(signs, &digits).map(|number| Phone::Full(FullPhone(number))),
        None => masked(signs).map(Phone::Masked),
    }
}

/// The digits of a text and the places of the hidden ones, and where signs stand between them.
struct Signs {
    plus: bool,
    places: Vec<Option<u8>>,
    /// How many digits stand before each sign.
    breaks: Vec<usize>,
}

impl Signs {
    fn read(text: &str) -> Result<Self, PhoneProblem> {
        let dots_hide = text.bytes().filter(u8::is_ascii_digit).count() < 10;
        let mut signs = Self { plus: false, places: Vec::new(), breaks: Vec::new() };
        for sign in text.chars() {
            match sign {
                '0'..='9' => signs.places.push(u8::try_from(sign).ok().map(|digit| digit - b'0')),
                '*' | 'x' | '#' | '_' | '×' | '?' => signs.places.push(None),
                '·' | '•' | '・' | '●' | '○' if dots_hide => signs.places.push(None),
                '·' | '•' | '・' | '●' | '○' | '-' | '‐' | '‑' | '‒' | '–' | '—' | '−' | '.'
                | '(' | ')' | '[' | ']' => signs.breaks.push(signs.places.len()),
                '+' if signs.places.is_empty() && !signs.plus => signs.plus = true,
                _ if sign.is_whitespace() => signs.breaks.push(signs.places.len()),
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
fn whole(signs: &Signs, digits: &str) -> Result<String, PhoneProblem> {
    let abroad = if signs.plus { Some(digits) } else { digits.strip_prefix("00") };
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
        .or_else(|| neighbour(digits))
        .or_else(|| without_zero(signs, digits))
        .map_or_else(|| chinese(digits, false), Ok)
}

/// A number of Hong Kong, Macao or Taiwan whose plus was left out.
fn neighbour(digits: &str) -> Option<String> {
    let fits = |(country, fewest, most): &(&str, usize, usize)| {
        let own = digits.strip_prefix(country)?;
        (*fewest..=*most).contains(&own.len()).then(|| format!("+{digits}"))
    };
    NEIGHBOURS.iter().find_map(fits)
}

/// A landline whose area code lost its 0: seen by the sign behind the area code, or where eight
/// digits follow that a landline may begin with.
fn without_zero(signs: &Signs, digits: &str) -> Option<String> {
    let area = match digits.as_bytes() {
        [b'1', b'0', ..] | [b'2', ..] => 2,
        [b'3'..=b'9', ..] => 3,
        _ => return None,
    };
    let own = digits.get(area..)?;
    let is_seen = signs.breaks.contains(&area)
        || (area == 3 && own.len() == 8 && own.starts_with(|sign| ('2'..='8').contains(&sign)));
    let is_other = ["400", "800"].into_iter().chain(NEIGHBOURS.map(|(country, ..)| country));
    if is_seen && !is_other.into_iter().any(|first| digits.starts_with(first)) {
        landline(&format!("0{digits}")).ok()
    } else {
        None
    }
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
