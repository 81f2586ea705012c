//! Housing units: which flat is meant.

use super::text::{fold, is_han};

/// Words that only say what kind of number stands beside them.
const FILLERS: &str = "栋幢座号单元楼层室房户第";

/// Building, entrance, floor or room behind a Chinese numeral.
const AFTER_NUMERALS: &str = "栋幢座号单楼层室区期弄";

/// The key of a housing unit: its numbers and letters joined with `-`. `3栋1201室`, `3号楼1201`,
/// `３幢－1201` and `三栋1201` are all `3-1201`; `3幢1单元1201` is `3-1-1201`.
///
/// Names in it stay (`东区3栋1201` is `东区-3-1201`); a floor that the room repeats goes
/// (`3栋12层1201`). `None` where nothing is left.
pub fn unit_key(text: &str) -> Option<String> {
    let folded = with_digits(&fold(text));
    let tokens = tokens(&folded);
    let mut kept: Vec<&str> = Vec::new();
    for (at, token) in tokens.iter().enumerate() {
        let repeated = token.is_floor
            && tokens.get(at + 1).is_some_and(|next| {
                next.text.len() == token.text.len() + 2 && next.text.starts_with(&token.text)
            });
        if !repeated {
            kept.push(&token.text);
        }
    }
    (!kept.is_empty()).then(|| kept.join("-"))
}

/// A number, a run of Latin letters, or a name.
struct Token {
    text: String,
    is_floor: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum SignKind {
    Digit,
    Letter,
    Name,
    Between,
}

fn kind(sign: char) -> SignKind {
    match sign {
        _ if sign.is_ascii_digit() => SignKind::Digit,
        _ if FILLERS.contains(sign) || !sign.is_alphanumeric() => SignKind::Between,
        _ if is_han(sign) => SignKind::Name,
        _ => SignKind::Letter,
    }
}

fn tokens(text: &str) -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::new();
    let mut last = SignKind::Between;
    for sign in text.chars() {
        let kind = kind(sign);
        match tokens.last_mut() {
            Some(token) if kind == SignKind::Between => {
                token.is_floor |= last == SignKind::Digit && matches!(sign, '层' | '楼')
            }
            Some(token) if kind == last => token.text.push(sign),
            _ if kind == SignKind::Between => {}
            _ => tokens.push(Token { text: sign.to_string(), is_floor: false }),
        }
        last = kind;
    }
    for token in &mut tokens {
        let zeros = token.text.len() - token.text.trim_start_matches('0').len();
        token.text.drain(..zeros.min(token.text.len() - 1));
    }
    tokens
}

/// Turns the Chinese numerals that count buildings, entrances, floors and rooms into digits.
fn with_digits(text: &str) -> String {
    let mut out = String::new();
    let mut numeral = String::new();
    for sign in text.chars().chain(['\0']) {
        if value(sign).is_some() || sign == '十' {
            numeral.push(sign);
            continue;
        }
        let number = AFTER_NUMERALS.contains(sign).then(|| number(&numeral)).flatten();
        out.push_str(number.as_deref().unwrap_or(&numeral));
        numeral.clear();
        out.push(sign);
    }
    out.truncate(out.len() - 1);
    out
}

/// `十二` is 12, `二十` is 20, `一二〇一` is 1201.
fn number(numeral: &str) -> Option<String> {
    let digits = |text: &str| text.chars().map(value).collect::<Option<String>>();
    let Some((tens, ones)) = numeral.split_once('十') else {
        return (!numeral.is_empty()).then(|| digits(numeral)).flatten();
    };
    let tens = if tens.is_empty() { "1".to_owned() } else { digits(tens)? };
    let ones = if ones.is_empty() { "0".to_owned() } else { digits(ones)? };
    (tens.len() == 1 && ones.len() == 1).then(|| tens + &ones)
}

fn value(sign: char) -> Option<char> {
    let at = "零一二三四五六七八九".chars().position(|known| known == sign);
    match sign {
        '〇' => Some('0'),
        '两' => Some('2'),
        _ => at.and_then(|at| char::from_digit(u32::try_from(at).ok()?, 10)),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn one_unit_many_spellings() {
        for (text, key) in [
            ("3-1201", "3-1201"),
            ("3栋1201室", "3-1201"),
            ("3棟1201", "3-1201"),
            ("3号楼1201", "3-1201"),
            ("3號樓 1201 室", "3-1201"),
            ("３＃１２０１", "3-1201"),
            ("３－１２０１", "3-1201"),
            ("03-1201", "3-1201"),
            ("三栋1201", "3-1201"),
            ("十二栋一二〇一室", "12-1201"),
            ("二十号楼301", "20-301"),
            ("3栋12层1201室", "3-1201"),
            ("3幢1单元1201", "3-1-1201"),
            ("3-1-1201", "3-1-1201"),
            ("A座1201", "a-1201"),
            ("a1201", "a-1201"),
            ("东区3栋1201", "东区-3-1201"),
            ("三里河2号楼101", "三里河-2-101"),
            ("000", "0"),
        ] {
            assert_eq!(unit_key(text).as_deref(), Some(key), "{text}");
        }
        assert_eq!(unit_key(" 号楼 - "), None);
    }

    proptest! {
        #[test]
        fn reading_never_panics(text in ".*") {
            let _ = unit_key(&text);
        }

        #[test]
        fn a_key_is_its_own_key(text in "[0-9一二十三东ab栋幢楼层室号 -]{0,16}") {
            if let Some(key) = unit_key(&text) {
                prop_assert_eq!(unit_key(&key), Some(key));
            }
        }
    }
}
