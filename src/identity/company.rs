//! Names of companies.

#[cfg(test)]
mod tests;

use super::grade::Match;
use super::text::{fold, is_han, text_key, variant_key};

/// Words that make another company of a name, of the same house: nothing is certain about it, and
/// it is a suspicion.
const OF_ONE_HOUSE: [&str; 10] = [
    "分公司",
    "子公司",
    "总公司",
    "集团",
    "控股",
    "分部",
    "group",
    "holdings",
    "holding",
    "branch",
];

/// What stands in brackets before the name that a company had.
const FORMER: [&str; 6] = ["曾用名", "原名", "前身", "更名前", "原", "旧"];

/// The legal forms and fillers that say nothing about which company is meant. A house can name its
/// own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CompanyForms {
    legal: Vec<String>,
    /// These and the words for groups and branches.
    wide: Vec<String>,
}

impl CompanyForms {
    /// Forms as people write them (`有限公司`, `Co., Ltd.`); their order does not matter. Forms
    /// without a letter are left out.
    pub fn new<'a>(forms: impl IntoIterator<Item = &'a str>) -> Self {
        let legal: Vec<String> =
            forms.into_iter().map(text_key).filter(|form| !form.is_empty()).collect();
        let houses = OF_ONE_HOUSE.map(str::to_owned);
        let wide = longest_first(legal.iter().cloned().chain(houses).collect());
        Self { legal: longest_first(legal), wide }
    }
}

fn longest_first(mut forms: Vec<String>) -> Vec<String> {
    forms.sort_by_key(|form| std::cmp::Reverse(form.chars().count()));
    forms
}

impl Default for CompanyForms {
    fn default() -> Self {
        Self::new([
            "有限责任公司",
            "股份有限公司",
            "有限公司",
            "有限合伙",
            "股份公司",
            "公司",
            "股份",
            "工厂",
            "厂",
            "co",
            "company",
            "corp",
            "corporation",
            "inc",
            "incorporated",
            "limited",
            "llc",
            "llp",
            "ltd",
            "plc",
            "pte",
            "pty",
            "gmbh",
            "ag",
            "kg",
            "bv",
            "sa",
            "sarl",
            "srl",
            "spa",
            "kk",
        ])
    }
}

/// A company's name: the text for display and the key that its spellings share.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct CompanyName {
    shown: String,
    key: String,
    /// The name without brackets, groups and branches, then names that it had before; none where
    /// too little is left to tell a company by.
    cores: Vec<String>,
    /// What stands in brackets.
    asides: Vec<String>,
    /// The signs of a Chinese name in order: the same where only a part of it stands elsewhere.
    signs: Option<String>,
}

/// Why a text names no company.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, thiserror::Error)]
pub enum CompanyProblem {
    /// Nothing was written.
    #[error("there is no company name")]
    Empty,
    /// Digits or signs only.
    #[error("a company name needs letters")]
    NoLetters,
}

impl CompanyProblem {
    /// The stable name of the problem.
    pub fn code(self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::NoLetters => "no-letters",
        }
    }
}

impl CompanyName {
    /// Reads a company's name. The key is simplified, in one width and lower case, without
    /// punctuation and legal forms; groups and branches stay, and so does what brackets hold, for
    /// `（上海）` and `（北京）` are two companies. A name that is nothing but forms keeps them.
    ///
    /// # Errors
    /// A text without any letter names no company.
    pub fn parse(text: &str, forms: &CompanyForms) -> Result<Self, CompanyProblem> {
        let folded = fold(text);
        if folded.trim().is_empty() {
            return Err(CompanyProblem::Empty);
        }
        if !folded.chars().any(char::is_alphabetic) {
            return Err(CompanyProblem::NoLetters);
        }
        let parts: Vec<&str> = folded.split(is_bracket).collect();
        let stripped: String = parts.iter().flat_map(|part| strip(part, &forms.legal)).collect();
        let key = if stripped.is_empty() { text_key(text) } else { stripped };
        let said = |part: &str| plain(&strip(part, &forms.wide).concat());
        let outside: String = parts.iter().step_by(2).map(|part| said(part)).collect();
        let inside = || parts.iter().skip(1).step_by(2);
        let had = inside().filter_map(|part| former(part)).map(said);
        let mut cores: Vec<String> = std::iter::once(outside).chain(had).collect();
        cores.retain(|core| core.chars().nth(1).is_some());
        let asides = inside().filter(|part| former(part).is_none()).map(|part| said(part));
        let asides: Vec<String> = asides.filter(|aside| !aside.is_empty()).collect();
        let signs = in_order(&parts.iter().map(|part| said(part)).collect::<String>());
        Ok(Self { shown: text.trim().to_owned(), key, cores, asides, signs })
    }

    /// What was written, for people.
    pub fn as_written(&self) -> &str {
        &self.shown
    }

    /// The comparable form.
    pub fn key(&self) -> &str {
        &self.key
    }

    /// Whether more is said than a legal form or a single sign.
    pub fn is_telling(&self) -> bool {
        !self.cores.is_empty()
    }

    /// Certain where the keys are the same. Possible where one name is part of the other, also but
    /// for a group, a branch or a place in brackets, where it is a name that the other had, or
    /// where a part of it stands elsewhere. Two places in brackets are two companies.
    pub fn compare(&self, other: &Self) -> Match {
        if self.key == other.key {
            return Match::Certain;
        }
        let holds = |one: &Self, all: &Self| one.asides.iter().all(|own| all.asides.contains(own));
        let apart = !holds(self, other) && !holds(other, self);
        let near = self.signs.is_some() && self.signs == other.signs
            || self
                .cores
                .iter()
                .any(|a| other.cores.iter().any(|b| is_part(a, b) || is_part(b, a)));
        if near && !apart { Match::Possible } else { Match::No }
    }

    /// Texts that both bear if two names are the same, or consist of the same signs.
    pub fn whole_terms(&self) -> Vec<String> {
        let signs = self.signs.iter().map(|signs| format!("~{signs}"));
        std::iter::once(self.key.clone()).chain(signs).collect()
    }

    /// One text of each name by which it is found in longer ones: it is among
    /// [`part_terms`](Self::part_terms) of each of these.
    pub fn own_part_terms(&self) -> Vec<String> {
        self.cores.iter().filter_map(|core| own_part(core)).collect()
    }

    /// All texts under which shorter names are found.
    pub fn part_terms(&self) -> Vec<String> {
        self.cores
            .iter()
            .flat_map(|core| [2, 3].into_iter().flat_map(|size| runs(core, size)))
            .collect()
    }

    /// Texts for an index: two names that compare better than no have one in common.
    pub fn index_terms(&self) -> Vec<String> {
        [self.whole_terms(), self.own_part_terms(), self.part_terms()].concat()
    }
}

/// The name that a company had, where brackets hold one.
fn former(aside: &str) -> Option<&str> {
    let name = FORMER.iter().find_map(|word| aside.trim().strip_prefix(word))?;
    Some(name.trim_start_matches(|sign: char| !sign.is_alphanumeric()))
}

/// A core without the words for province and city, and with variants as one.
fn plain(core: &str) -> String {
    let short: String = core.chars().filter(|sign| !"省市".contains(*sign)).collect();
    variant_key(if short.chars().nth(1).is_some() { &short } else { core })
}

/// Whether a name is part of another; one in Latin letters begins where the other does, or behind
/// a Chinese character.
fn is_part(short: &str, long: &str) -> bool {
    let begins =
        |at: usize| short.contains(is_han) || long[..at].chars().next_back().is_none_or(is_han);
    long.match_indices(short).any(|(at, _)| begins(at))
}

/// The signs of a Chinese name in order, where it has enough of them.
fn in_order(name: &str) -> Option<String> {
    let mut signs: Vec<char> = name.chars().collect();
    signs.sort_unstable();
    (signs.len() >= 4 && name.contains(is_han)).then(|| signs.into_iter().collect())
}

/// Three signs of a name, or all where it has fewer: behind the first two, which often name a
/// place.
fn own_part(core: &str) -> Option<String> {
    let count = core.chars().count();
    let size = count.min(3);
    runs(core, size).into_iter().nth((count - size).min(2))
}

/// Every run of so many signs.
fn runs(text: &str, size: usize) -> Vec<String> {
    let signs: Vec<char> = text.chars().collect();
    signs.windows(size).map(|run| run.iter().collect()).collect()
}

fn is_bracket(sign: char) -> bool {
    "()[]{}<>【】〔〕〈〉《》「」『』".contains(sign)
}

/// The words of a part of a name without the forms at its end.
fn strip(part: &str, forms: &[String]) -> Vec<String> {
    let mut words = words(part);
    while !words.is_empty() && cut(forms, &mut words) {}
    words
}

/// Cuts one form off the end; in Latin letters a form is whole words, so that `Texaco` keeps its
/// end.
fn cut(forms: &[String], words: &mut Vec<String>) -> bool {
    forms.iter().any(|form| {
        if form.contains(is_han) { cut_characters(words, form) } else { cut_words(words, form) }
    })
}

/// Latin words end at blanks and punctuation; Chinese characters run on across them and end where
/// Latin letters begin.
fn words(part: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut goes_on = None;
    for sign in part.chars() {
        if !sign.is_alphanumeric() {
            goes_on = goes_on.filter(|han| *han);
            continue;
        }
        let han = is_han(sign);
        match words.last_mut().filter(|_| goes_on == Some(han)) {
            Some(word) => word.push(sign),
            None => words.push(sign.to_string()),
        }
        goes_on = Some(han);
    }
    words
}

fn cut_characters(words: &mut Vec<String>, form: &str) -> bool {
    let Some(kept) = words.last().and_then(|word| word.strip_suffix(form)).map(str::len) else {
        return false;
    };
    if let Some(word) = words.last_mut() {
        word.truncate(kept);
    }
    words.retain(|word| !word.is_empty());
    true
}

/// Cuts a form of up to four words: `L.L.C.` is three.
fn cut_words(words: &mut Vec<String>, form: &str) -> bool {
    let found =
        (1..=words.len().min(4)).find(|count| words[words.len() - count..].concat() == form);
    if let Some(count) = found {
        words.truncate(words.len() - count);
    }
    found.is_some()
}
