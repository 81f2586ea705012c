//! Problems of files, in words.

use crate::domain::invalid::InvalidText;
use crate::domain::problem::{Problem, ProblemHint, ProblemKind, ProblemValue};

use super::catalogue::{Catalogue, Value};

impl Catalogue {
    /// What is wrong, without a full stop.
    pub fn problem(&self, kind: &ProblemKind) -> String {
        self.filled(&format!("problem-{}", kind.message()), kind.arguments())
    }

    /// What would be right, without a full stop.
    pub fn problem_hint(&self, hint: &ProblemHint) -> String {
        self.filled(&format!("hint-{}", hint.message()), hint.arguments())
    }

    /// A text that its type does not take, and what may be written, in one line.
    pub fn invalid_text(&self, invalid: &InvalidText) -> String {
        let Problem { kind, hint, .. } = Problem::invalid(0..0, invalid.clone());
        let hint = hint.map(|hint| self.problem_hint(&hint)).unwrap_or_default();
        let args = [("problem", self.problem(&kind).into()), ("hint", hint.into())];
        self.text("problem-and-hint", &args)
    }

    fn filled(&self, id: &str, arguments: Vec<(&'static str, ProblemValue<'_>)>) -> String {
        let args: Vec<(&str, Value<'_>)> =
            arguments.into_iter().map(|(name, value)| (name, self.problem_value(value))).collect();
        self.text(id, &args)
    }

    fn problem_value<'v>(&self, value: ProblemValue<'v>) -> Value<'v> {
        match value {
            ProblemValue::Text(text) => text.into(),
            ProblemValue::Number(number) => number.to_string().into(),
            ProblemValue::Date(date) => date.to_string().into(),
            ProblemValue::List(list) if list.is_empty() => self.say("quoted-none").into(),
            ProblemValue::List(list) => {
                let quoted =
                    list.into_iter().map(|text| self.text("quoted", &[("text", text.into())]));
                quoted.collect::<Vec<_>>().join(&self.say("list-quoted")).into()
            }
            ProblemValue::Problems(problems) => {
                let told: Vec<String> = problems.iter().map(|kind| self.problem(kind)).collect();
                told.join(&self.say("list-problems")).into()
            }
            ProblemValue::Word { id, text } => {
                self.text(&id, &[("text", text.unwrap_or("none").into())]).into()
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::house::Language;
    use crate::domain::invalid::{TextFault, TextKind};
    use crate::domain::problem::{
        FoundValue, NeededValue, Noun, StoryFact, StoryThing, SyntaxFault,
    };
    use crate::lang::tests::area;
    use std::collections::{BTreeMap, BTreeSet};

    /// Every message of the area with the arguments it may take.
    fn wanted() -> BTreeMap<String, BTreeSet<String>> {
        let coded = |head: &'static str, codes: &'static [(&str, &[&str])]| {
            codes.iter().map(move |(code, arguments)| {
                let names = arguments.iter().map(|name| (*name).to_owned()).collect();
                (format!("{head}-{code}"), names)
            })
        };
        let words = |ids: Vec<String>| ids.into_iter().map(|id| (id, BTreeSet::new()));
        let text = || BTreeSet::from(["text".to_owned()]);
        let kinds = TextKind::ALL.iter();
        let faults = TextFault::ALL.iter();
        coded("problem", ProblemKind::CODES)
            .chain(coded("hint", ProblemHint::CODES))
            .chain(words(kinds.clone().map(|kind| format!("text-{}", kind.code())).collect()))
            .chain(words(kinds.map(|kind| format!("form-{}", kind.code())).collect()))
            .chain(words(faults.map(|fault| format!("text-fault-{}", fault.code())).collect()))
            .chain(words(Noun::ALL.iter().map(|word| word.message().to_owned()).collect()))
            .chain(words(NeededValue::ALL.iter().map(|word| word.message().to_owned()).collect()))
            .chain(words(SyntaxFault::ALL.iter().map(|word| word.message().to_owned()).collect()))
            .chain(words(StoryFact::ALL.iter().map(|word| word.message().to_owned()).collect()))
            .chain(words(StoryThing::ALL.iter().map(|word| word.message().to_owned()).collect()))
            .chain(FoundValue::MESSAGES.map(|id| (id.to_owned(), text())))
            .chain(words(
                ["quoted-none", "list-quoted", "list-problems"].map(str::to_owned).to_vec(),
            ))
            .chain([
                ("quoted".to_owned(), text()),
                (
                    "problem-and-hint".to_owned(),
                    BTreeSet::from(["problem".to_owned(), "hint".to_owned()]),
                ),
            ])
            .collect()
    }

    #[test]
    fn every_code_has_words_in_both_languages_with_the_arguments_it_gives() {
        let wanted = wanted();
        for language in Language::ALL {
            let written = area(language, "problems");
            let ids = |map: &BTreeMap<String, BTreeSet<String>>| -> BTreeSet<String> {
                map.keys().cloned().collect()
            };
            assert_eq!(ids(&written), ids(&wanted), "{}", language.tag());
            for (id, taken) in written {
                let given = &wanted[&id];
                assert!(taken.is_subset(given), "{}: {id} takes {taken:?}", language.tag());
            }
        }
    }

    #[test]
    fn what_is_typed_is_told_in_one_line() {
        let invalid = "X".parse::<crate::domain::ids::StaffId>().expect_err("a capital");
        assert_eq!(
            Catalogue::new(Language::English).invalid_text(&invalid),
            "invalid staff id `X`: use small letters, digits, `-`, `_` and `.` only"
        );
        assert_eq!(
            Catalogue::new(Language::Chinese).invalid_text(&invalid),
            "员工编号“X”无效：只能用小写字母、数字、“-”、“_”和“.”"
        );
    }
}
