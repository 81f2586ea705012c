//! Text made comparable: widths, traditional characters, case, blanks and punctuation.

use std::sync::OnceLock;

use ferrous_opencc::OpenCC;
use ferrous_opencc::config::BuiltinConfig;
use unicode_normalization::UnicodeNormalization as _;

static TO_SIMPLIFIED: OnceLock<OpenCC> = OnceLock::new();

/// The key of free text (a brand, a project, an address): one width, simplified characters, lower
/// case, letters and digits only.
///
/// Empty where the text holds neither letter nor digit; such a key knows nothing and should not be
/// compared.
pub fn text_key(text: &str) -> String {
    let plain: String =
        text.nfkc().flat_map(char::to_lowercase).filter(|sign| sign.is_alphanumeric()).collect();
    // After the blanks are gone: the tables know words, and a blank inside one would hide it from
    // them.
    simplified(&plain)
}

/// One width, simplified characters and lower case; punctuation and blanks stay. Marks of writing
/// direction and other signs nobody can see are dropped: they travel along when a number is copied
/// from an address book.
pub(super) fn fold(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    let plain: String =
        text.nfkc().flat_map(char::to_lowercase).filter(|sign| !is_invisible(*sign)).collect();
    simplified(&plain)
}

/// A key with characters that people take for each other as one, and surnames that are written in
/// two ways. Two keys that differ are a suspicion where this is the same.
pub(super) fn variant_key(key: &str) -> String {
    const ALIKE: [(char, char); 14] = [
        ('乾', '干'),
        ('喆', '哲'),
        ('堃', '坤'),
        ('昇', '升'),
        ('陞', '升'),
        ('甯', '宁'),
        ('寗', '宁'),
        ('於', '于'),
        ('萧', '肖'),
        ('阎', '闫'),
        ('傅', '付'),
        ('珮', '佩'),
        ('燿', '耀'),
        ('曜', '耀'),
    ];
    replaced(key, &ALIKE)
}

/// Other forms of one character, which the tables of traditional characters leave alone.
const FORMS: [(char, char); 8] = [
    ('锺', '钟'),
    ('靑', '青'),
    ('峯', '峰'),
    ('崑', '昆'),
    ('崐', '昆'),
    ('祕', '秘'),
    ('邨', '村'),
    ('瀞', '静'),
];

fn replaced(text: &str, table: &[(char, char)]) -> String {
    let own = |sign: char| table.iter().find(|(from, _)| *from == sign).map_or(sign, |(_, to)| *to);
    text.chars().map(own).collect()
}

/// Whether a character is a Chinese one.
pub(super) fn is_han(sign: char) -> bool {
    matches!(
        sign,
        '〇' | '\u{3400}'..='\u{4dbf}'
            | '\u{4e00}'..='\u{9fff}'
            | '\u{f900}'..='\u{faff}'
            | '\u{20000}'..='\u{3ffff}'
    )
}

fn simplified(text: &str) -> String {
    if text.is_ascii() {
        return text.to_owned();
    }
    let tables = TO_SIMPLIFIED.get_or_init(|| {
        OpenCC::from_config(BuiltinConfig::T2s).expect("the tables are built into the program")
    });
    replaced(&tables.convert(text), &FORMS)
}

fn is_invisible(sign: char) -> bool {
    matches!(
        sign,
        '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}'
    )
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn one_key_for_many_spellings() {
        for (text, key) in [
            ("万科 · 翡翠滨江", "万科翡翠滨江"),
            ("萬科翡翠濱江", "万科翡翠滨江"),
            ("（万科）“翡翠滨江”", "万科翡翠滨江"),
            ("ＡＢＣ－１２３", "abc123"),
            ("Löwenbräu", "löwenbräu"),
            ("乾坤", "乾坤"),
            ("鍾情", "钟情"),
            ("—— 。", ""),
            ("", ""),
        ] {
            assert_eq!(text_key(text), key, "{text}");
        }
    }

    #[test]
    fn folding_keeps_blanks_and_drops_the_invisible() {
        assert_eq!(fold("\u{202a}電話：１３８\u{202c} x"), "电话:138 x");
    }

    #[test]
    fn variants_are_one_suspicion() {
        for (one, other) in [("李乾", "李干"), ("萧红", "肖红"), ("王喆", "王哲")] {
            assert_eq!(variant_key(&text_key(one)), variant_key(&text_key(other)), "{one}");
        }
        assert_ne!(variant_key("王明"), variant_key("王民"));
    }

    #[test]
    fn other_forms_are_one_character() {
        for (one, other) in [("锺情", "钟情"), ("靑岛", "青岛"), ("高峯", "高峰")] {
            assert_eq!(text_key(one), text_key(other));
        }
    }

    proptest! {
        #[test]
        fn keys_hold_letters_and_digits_only(text in ".*") {
            prop_assert!(text_key(&text).chars().all(char::is_alphanumeric));
        }

        #[test]
        fn blanks_and_punctuation_never_matter(words in prop::collection::vec("[a-z0-9王李張國強乾\
         坤隆後裏]{1,3}", 1..5)) {
            prop_assert_eq!(text_key(&words.join(" · ")), text_key(&words.concat()));
        }
    }
}
