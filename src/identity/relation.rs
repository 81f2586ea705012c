//! How two people belong together.

use std::fmt;
use std::str::FromStr;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::text::text_key;

/// What somebody is to the customer: the customer's spouse, the customer's parent. Which of them
/// count is the policy's business.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum Relation {
    /// Husband or wife (配偶).
    Spouse,
    /// Father or mother (父母).
    Parent,
    /// Son or daughter (子女).
    Child,
    /// Brother or sister (兄弟姐妹).
    Sibling,
    /// Parent of a parent (祖父母).
    Grandparent,
    /// Child of a child (孙子女).
    Grandchild,
    /// Friend (朋友).
    Friend,
    /// Employed by the same company (同事).
    Colleague,
    /// Any other tie, in-laws among them.
    Other,
}

/// A word that names no relation known here.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "`{0}` is no relation known here; write spouse, parent, child, sibling, grandparent, \
     grandchild, friend, colleague or other"
)]
pub struct UnknownRelation(pub String);

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

impl Relation {
    /// Every relation, in order.
    pub const ALL: [Self; 9] =
        [Spouse, Parent, Child, Sibling, Grandparent, Grandchild, Friend, Colleague, Other];

    /// The word that files use.
    pub fn code(self) -> &'static str {
        match self {
            Spouse => "spouse",
            Parent => "parent",
            Child => "child",
            Sibling => "sibling",
            Grandparent => "grandparent",
            Grandchild => "grandchild",
            Friend => "friend",
            Colleague => "colleague",
            Other => "other",
        }
    }

    /// What the customer is to that person: the child of a parent, the spouse of a spouse.
    pub fn inverse(self) -> Self {
        match self {
            Parent => Child,
            Child => Parent,
            Grandparent => Grandchild,
            Grandchild => Grandparent,
            Spouse | Sibling | Friend | Colleague | Other => self,
        }
    }
}

impl fmt::Display for Relation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.code())
    }
}

/// Reads the word that files use, or what people say in Chinese (`妻子`, `父親`, `兄弟`) or English
/// (`wife`).
impl FromStr for Relation {
    type Err = UnknownRelation;

    fn from_str(text: &str) -> Result<Self, UnknownRelation> {
        let word = text_key(text);
        let found = WORDS.iter().find(|(_, words)| words.contains(&word.as_str()));
        found.map(|(relation, _)| *relation).ok_or_else(|| UnknownRelation(text.trim().to_owned()))
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
        assert_eq!("邻居".parse::<Relation>(), Err(UnknownRelation("邻居".to_owned())));
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
