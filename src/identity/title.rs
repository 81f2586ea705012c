//! Forms of address: what stands in a name's place or beside it, and what it says about the person.

use super::text::is_han;

/// What a form of address says about a person's sex.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sex {
    /// A woman: 女士, 小姐, Ms.
    Female,
    /// A man: 先生, Mr.
    Male,
}

use Sex::{Female, Male};

/// Chinese titles that follow a surname or a whole name; longest first where one ends like another.
const TITLES: [(&str, Option<Sex>); 47] = [
    ("先生", Some(Male)),
    ("女士", Some(Female)),
    ("小姐", Some(Female)),
    ("太太", Some(Female)),
    ("夫人", Some(Female)),
    ("老板娘", Some(Female)),
    ("老板", None),
    ("老师", None),
    ("师傅", None),
    ("阿姨", Some(Female)),
    ("叔叔", Some(Male)),
    ("大爷", Some(Male)),
    ("大妈", Some(Female)),
    ("大哥", Some(Male)),
    ("大姐", Some(Female)),
    ("美女", Some(Female)),
    ("帅哥", Some(Male)),
    ("男士", Some(Male)),
    ("女生", Some(Female)),
    ("客户", None),
    ("顾客", None),
    ("同志", None),
    ("同学", None),
    ("总经理", None),
    ("经理", None),
    ("董事长", None),
    ("主任", None),
    ("主管", None),
    ("总监", None),
    ("医生", None),
    ("大夫", None),
    ("教授", None),
    ("律师", None),
    ("会计", None),
    ("工程师", None),
    ("店长", None),
    ("厂长", None),
    ("校长", None),
    ("院长", None),
    ("所长", None),
    ("部长", None),
    ("处长", None),
    ("科长", None),
    ("局长", None),
    ("会长", None),
    ("队长", None),
    ("书记", None),
];

/// Titles of one character. They may end a given name as well, so they count only right behind a
/// surname.
const SHORT_TITLES: [(&str, Option<Sex>); 8] = [
    ("总", None),
    ("工", None),
    ("董", None),
    ("哥", Some(Male)),
    ("叔", Some(Male)),
    ("姐", Some(Female)),
    ("姨", Some(Female)),
    ("嫂", Some(Female)),
];

/// Latin titles, as words of their own before or after a name.
const LATIN_TITLES: [(&str, Option<Sex>); 10] = [
    ("mr", Some(Male)),
    ("mister", Some(Male)),
    ("sir", Some(Male)),
    ("mrs", Some(Female)),
    ("ms", Some(Female)),
    ("miss", Some(Female)),
    ("madam", Some(Female)),
    ("dr", None),
    ("prof", None),
    ("professor", None),
];

/// A form of address found in a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Title {
    pub(super) sex: Option<Sex>,
}

/// Takes a Latin title off either end of a folded name.
pub(super) fn take_latin(name: &str) -> Option<(&str, Title)> {
    let is_letter = |sign: char| sign.is_alphabetic() && !is_han(sign);
    LATIN_TITLES.iter().find_map(|(word, sex)| {
        let front = name.strip_prefix(word).filter(|rest| !rest.starts_with(is_letter));
        let back = || {
            name.trim_end_matches('.').strip_suffix(word).filter(|rest| !rest.ends_with(is_letter))
        };
        front.or_else(back).map(|rest| (rest, Title { sex: *sex }))
    })
}

/// Takes a Chinese title off the end of a name without blanks. Where the title is a short one, the
/// caller must check that a bare surname is left; `true` says so.
pub(super) fn take_han(name: &str) -> Option<(&str, Title, bool)> {
    let ending = |list: &'static [(&'static str, Option<Sex>)], short: bool| {
        list.iter().find_map(move |(word, sex)| {
            name.strip_suffix(word).map(|rest| (rest, Title { sex: *sex }, short))
        })
    };
    ending(&TITLES, false).or_else(|| ending(&SHORT_TITLES, true))
}
