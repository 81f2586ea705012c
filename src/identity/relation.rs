//! The words by which people say how two of them belong together.

use std::str::FromStr;

use super::text::text_key;
use crate::domain::invalid::{InvalidText, TextKind};
use crate::domain::relation::Relation;

use Relation::{Child, Colleague, Friend, Grandchild, Grandparent, Other, Parent, Sibling, Spouse};

/// The words that name each relation, simplified and without blanks.
const WORDS: [(Relation, &[&str]); 9] = [
    (
        Spouse,
        &[
            "spouse", "配偶", "夫妻", "妻子", "丈夫", "妻", "夫", "老婆", "老公", "爱人", "太太",
            "先生", "wife", "husband",
        ],
    ),
    (
        Parent,
        &[
            "parent", "父母", "父亲", "母亲", "父", "母", "爸爸", "妈妈", "爸", "妈", "father",
            "mother",
        ],
    ),
    (Child, &["child", "子女", "儿子", "女儿", "孩子", "子", "女", "son", "daughter"]),
    (
        Sibling,
        &[
            "sibling",
            "兄弟姐妹",
            "兄弟",
            "姐妹",
            "兄妹",
            "姐弟",
            "哥哥",
            "弟弟",
            "姐姐",
            "妹妹",
            "哥",
            "弟",
            "姐",
            "妹",
            "brother",
            "sister",
        ],
    ),
    (
        Grandparent,
        &[
            "grandparent",
            "祖父母",
            "外祖父母",
            "祖父",
            "祖母",
            "外祖父",
            "外祖母",
            "爷爷",
            "奶奶",
            "外公",
            "外婆",
            "姥爷",
            "姥姥",
            "grandfather",
            "grandmother",
        ],
    ),
    (
        Grandchild,
        &[
            "grandchild",
            "孙子女",
            "外孙子女",
            "孙子",
            "孙女",
            "外孙",
            "外孙女",
            "grandson",
            "granddaughter",
        ],
    ),
    (Friend, &["friend", "朋友", "好友"]),
    (Colleague, &["colleague", "同事", "coworker"]),
    (Other, &["other", "其他", "其它", "亲戚", "亲属"]),
];

/// Reads the word that files use, or what people say in Chinese (`妻子`, `父親`, `兄弟`) or English
/// (`wife`).
impl FromStr for Relation {
    type Err = InvalidText;

    fn from_str(text: &str) -> Result<Self, InvalidText> {
        let word = text_key(text);
        let found = WORDS.iter().find(|(_, words)| words.contains(&word.as_str()));
        found
            .map(|(relation, _)| *relation)
            .ok_or_else(|| InvalidText::new(TextKind::Relation, text.trim()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_people_say() {
        for (word, relation) in [
            ("妻子", Spouse),
            ("配偶", Spouse),
            ("父親", Parent),
            (" 父母 ", Parent),
            ("女兒", Child),
            ("子女", Child),
            ("兄弟", Sibling),
            ("姐妹", Sibling),
            ("外祖母", Grandparent),
            ("孫子", Grandchild),
            ("Wife", Spouse),
        ] {
            assert_eq!(word.parse(), Ok(relation), "{word}");
        }
        assert_eq!("邻居".parse::<Relation>(), Err(InvalidText::new(TextKind::Relation, "邻居")));
    }

    #[test]
    fn codes_read_back_and_inverses_invert() {
        for relation in Relation::ALL {
            assert_eq!(relation.code().parse(), Ok(relation));
            assert_eq!(relation.inverse().inverse(), relation);
        }
        let mut words: Vec<_> = WORDS.iter().flat_map(|(_, words)| words.iter()).collect();
        let all = words.len();
        words.sort_unstable();
        words.dedup();
        assert_eq!(words.len(), all, "a word names one relation");
    }
}
