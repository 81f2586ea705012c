//! Amounts as people write them: `268000`, `268,000.00`, `26.8万`, `￥268000`, `268000元`, `1.2亿`,
//! `268000.00 CNY`.

use rust_decimal::Decimal;

use super::text::{half_width, is_blank, tidy};

/// The greatest number of decimals an amount has once `万` or `亿` is worked in: whole fen.
pub const MAX_DECIMALS: u32 = 2;

/// Amounts of this many digits before the point are refused: far above any contract, far below
/// where sums overflow.
const TOO_MANY_DIGITS: i128 = 1_000_000_000_000_000;

/// Text that is not an amount, or not surely one.
#[derive(Debug, Clone, thiserror::Error, PartialEq, Eq)]
pub enum BadAmount {
    #[error("the amount is empty")]
    Empty,
    #[error("`{0}` is no amount: write `268000`, `268,000.00` or `26.8万`")]
    NotANumber(String),
    #[error("`{0}` has an exponent, perhaps from a spreadsheet that cut digits: write all digits")]
    Exponent(String),
    #[error("`{0}` has an underscore: write the digits together or in groups of three with commas")]
    Underscore(String),
    #[error("the commas of `{0}` do not stand before groups of three digits")]
    Grouping(String),
    #[error(
        "`{word}` in `{text}` is neither a unit (千, 万, 百万, 千万, 亿) nor a currency: write a \
         code such as CNY or USD"
    )]
    UnknownWord { text: String, word: String },
    #[error("`{text}` names two currencies, {first} and {second}")]
    TwoCurrencies { text: String, first: String, second: String },
    #[error(
        "`{0}` comes to a fraction of a fen: at most two decimals, also after 万 and 亿 are \
         worked in"
    )]
    TooFine(String),
    #[error("`{0}` is too large: at most fifteen digits before the point")]
    TooLarge(String),
}

/// Reads an amount and, if it is named, its currency as a code of three capitals.
///
/// `¥`, `元`, `RMB` and `人民币` mean CNY. Full-width characters count as their ASCII twins. A
/// leading `-` is kept; whether a negative amount makes sense is for the caller to say. Trailing
/// zeros after the point do not survive, so equal amounts are equal values.
///
/// # Errors
///
/// Whatever could be read in two ways is refused rather than guessed: see [`BadAmount`].
pub fn read(text: &str) -> Result<(Decimal, Option<String>), BadAmount> {
    let plain = half_width(tidy(text));
    if plain.is_empty() {
        return Err(BadAmount::Empty);
    }
    let (before, number, after) = split(&plain)?;
    let (negative, before) = sign(before);
    let (scale, after) = unit(tidy(after));
    let currency = one_currency(&plain, currency(&plain, tidy(before))?, currency(&plain, after)?)?;
    let value = scaled(&plain, &digits(&plain, number)?, scale)?;
    Ok((if negative { -value } else { value }, currency))
}

/// What stands before the number, the number, and what follows.
fn split(text: &str) -> Result<(&str, &str, &str), BadAmount> {
    let start = text
        .find(|c: char| c.is_ascii_digit())
        .ok_or_else(|| BadAmount::NotANumber(text.to_owned()))?;
    let (before, rest) = text.split_at(start);
    let end = rest
        .find(|c: char| !c.is_ascii_digit() && !matches!(c, '.' | ',' | '_'))
        .unwrap_or(rest.len());
    let (number, after) = rest.split_at(end);
    let exponent = after
        .strip_prefix(['e', 'E'])
        .is_some_and(|e| e.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '+' | '-')));
    if exponent {
        Err(BadAmount::Exponent(text.to_owned()))
    } else if number.contains('_') {
        Err(BadAmount::Underscore(text.to_owned()))
    } else if after.contains(|c: char| c.is_ascii_digit()) {
        Err(BadAmount::NotANumber(text.to_owned()))
    } else {
        Ok((before, number, after))
    }
}

/// Takes a minus sign off either end of what stands before the number: `-¥5` and `¥-5`.
fn sign(before: &str) -> (bool, &str) {
    let before = before.trim_matches(is_blank);
    match before.strip_prefix('-').or_else(|| before.strip_suffix('-')) {
        Some(rest) => (true, rest),
        None => (false, before),
    }
}

/// The power of ten that the words after the number begin with, and the words after it.
fn unit(after: &str) -> (i128, &str) {
    const UNITS: [(&str, i128); 8] = [
        ("百万", 1_000_000),
        ("千万", 10_000_000),
        ("百萬", 1_000_000),
        ("千", 1_000),
        ("万", 10_000),
        ("萬", 10_000),
        ("亿", 100_000_000),
        ("億", 100_000_000),
    ];
    let found = UNITS
        .iter()
        .find_map(|(word, scale)| after.strip_prefix(word).map(|rest| (*scale, tidy(rest))));
    found.unwrap_or((1, after))
}

fn currency(text: &str, word: &str) -> Result<Option<String>, BadAmount> {
    let code = match word.strip_suffix('整').unwrap_or(word) {
        "" => return Ok(None),
        "¥" | "元" | "圆" | "块" | "块钱" | "人民币" | "元人民币" => "CNY".to_owned(),
        "美元" | "美金" | "US$" => "USD".to_owned(),
        "港元" | "港币" | "HK$" => "HKD".to_owned(),
        "欧元" | "€" => "EUR".to_owned(),
        other => other.to_ascii_uppercase(),
    };
    match code.as_str() {
        "RMB" => Ok(Some("CNY".to_owned())),
        _ if code.len() == 3 && code.bytes().all(|b| b.is_ascii_uppercase()) => Ok(Some(code)),
        _ => Err(BadAmount::UnknownWord { text: text.to_owned(), word: word.to_owned() }),
    }
}

fn one_currency(
    text: &str,
    before: Option<String>,
    after: Option<String>,
) -> Result<Option<String>, BadAmount> {
    match (before, after) {
        (Some(first), Some(second)) if first != second => {
            Err(BadAmount::TwoCurrencies { text: text.to_owned(), first, second })
        }
        (before, after) => Ok(before.or(after)),
    }
}

/// The number without its commas, once they are seen to stand where they should.
fn digits(text: &str, number: &str) -> Result<String, BadAmount> {
    let (whole, fraction) = number.split_once('.').unwrap_or((number, "0"));
    if fraction.is_empty() || !fraction.bytes().all(|b| b.is_ascii_digit()) {
        return Err(BadAmount::NotANumber(text.to_owned()));
    }
    let mut groups = whole.split(',');
    let first = groups.next().unwrap_or_default();
    let ungrouped = !whole.contains(',');
    if !ungrouped && (first.len() > 3 || groups.any(|group| group.len() != 3)) {
        return Err(BadAmount::Grouping(text.to_owned()));
    }
    Ok(format!("{}.{}", whole.replace(',', ""), fraction.trim_end_matches('0')))
}

fn scaled(text: &str, digits: &str, scale: i128) -> Result<Decimal, BadAmount> {
    let digits = digits.trim_end_matches('.');
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    if whole.trim_start_matches('0').len() > 15 {
        return Err(BadAmount::TooLarge(text.to_owned()));
    }
    if fraction.len() > 12 {
        return Err(BadAmount::TooFine(text.to_owned()));
    }
    let too_large = || BadAmount::TooLarge(text.to_owned());
    let value = Decimal::from_str_exact(digits).map_err(|_| too_large())?;
    let value = value
        .checked_mul(Decimal::from_i128_with_scale(scale, 0))
        .ok_or_else(too_large)?
        .normalize();
    if value >= Decimal::from_i128_with_scale(TOO_MANY_DIGITS, 0) {
        return Err(too_large());
    }
    if value.scale() > MAX_DECIMALS { Err(BadAmount::TooFine(text.to_owned())) } else { Ok(value) }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn value(text: &str) -> (String, Option<String>) {
        let (value, currency) = read(text).unwrap_or_else(|e| panic!("{text}: {e}"));
        (value.to_string(), currency)
    }

    #[test]
    fn plain_amounts() {
        for text in [
            "268000",
            "268,000.00",
            "26.8万",
            "２６８，０００．００",
            " 268000 ",
            "0268000",
            "268千",
            "0.268百万",
            "0.00268亿",
        ] {
            assert_eq!(value(text), ("268000".to_owned(), None), "{text}");
        }
        assert_eq!(value("1.2亿").0, "120000000");
        assert_eq!(value("0.10").0, "0.1");
        assert_eq!(value("-5").0, "-5");
        assert_eq!(value("26.80005万").0, "268000.5");
        assert_eq!(value("1.0000000000").0, "1");
    }

    #[test]
    fn amounts_with_a_currency() {
        for text in [
            "￥268000",
            "268000元",
            "268000.00 CNY",
            "cny 268000",
            "人民币26.8万元整",
            "RMB 268,000",
            "¥26.8万",
            "¥268000元",
        ] {
            assert_eq!(value(text), ("268000".to_owned(), Some("CNY".to_owned())), "{text}");
        }
        assert_eq!(value("26.8万美元").1.as_deref(), Some("USD"));
        assert_eq!(value("-¥5").0, "-5");
    }

    #[test]
    fn what_could_be_read_in_two_ways_is_refused() {
        type Kind = fn(String) -> BadAmount;
        let cases: [(&str, Kind); 17] = [
            ("1e5", BadAmount::Exponent),
            ("2.68E+5", BadAmount::Exponent),
            ("1_000", BadAmount::Underscore),
            ("1,00,0", BadAmount::Grouping),
            ("1,0000", BadAmount::Grouping),
            ("26,8万", BadAmount::Grouping),
            ("1000,000", BadAmount::Grouping),
            ("1.", BadAmount::NotANumber),
            ("1.2.3", BadAmount::NotANumber),
            ("1.000,00", BadAmount::NotANumber),
            ("268 000", BadAmount::NotANumber),
            ("1亿2000万", BadAmount::NotANumber),
            ("十万", BadAmount::NotANumber),
            ("0.001", BadAmount::TooFine),
            ("26.8000055万", BadAmount::TooFine),
            ("1000000000000000", BadAmount::TooLarge),
            ("99999999亿", BadAmount::TooLarge),
        ];
        for (text, kind) in cases {
            assert_eq!(read(text), Err(kind(text.to_owned())), "{text}");
        }
        assert_eq!(read(" "), Err(BadAmount::Empty));
        for text in ["$5", "5w", "+5", "26.8万w", "5 dollars", ".5", "10²", "--5"] {
            assert!(
                matches!(read(text), Err(BadAmount::UnknownWord { .. })),
                "{text}: {:?}",
                read(text)
            );
        }
        assert!(matches!(read("¥5 USD"), Err(BadAmount::TwoCurrencies { .. })));
    }

    proptest! {
        #[test]
        fn never_panics(text in any::<String>()) {
            let _ = read(&text);
        }

        #[test]
        fn never_panics_on_near_misses(text in "[-¥0-9.,_eE万亿元CNY ]{0,40}") {
            let _ = read(&text);
        }

        #[test]
        fn fen_survive(fen in -99_999_999_999_i64..99_999_999_999) {
            let exact = Decimal::new(fen, 2);
            prop_assert_eq!(read(&exact.to_string()).map(|found| found.0), Ok(exact.normalize()));
            let whole = (exact * Decimal::from(10_000)).normalize();
            prop_assert_eq!(read(&format!("{exact}万")).map(|found| found.0), Ok(whole));
        }
    }
}
