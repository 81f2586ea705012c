//! Problems of a file, each with its place, the line it stands on and what would be right.
//!
//! ```text
//! error[unknown-key]: unknown key `nme`
//!   --> policy/house.toml:3:1
//!    |  nme = "王小明"
//!    |  ^^^
//! hint: did you mean `name`?
//! ```

use std::borrow::Cow;

use unicode_width::UnicodeWidthStr as _;

use super::colour::{Meaning, Palette};
use crate::domain::house::Language;
use crate::domain::problem::{Problem, line_column};
use crate::lang::{Catalogue, Value, plain};

/// How much a problem matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    /// The file cannot be used.
    Error,
    /// It works, and could be better.
    Warning,
}

impl Level {
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
        }
    }

    fn meaning(self) -> Meaning {
        match self {
            Self::Error => Meaning::Bad,
            Self::Warning => Meaning::Warning,
        }
    }
}

/// A file and what is wrong with it.
#[derive(Clone, Copy, Debug)]
pub struct Source<'s> {
    pub file: &'s str,
    pub text: &'s str,
    pub problems: &'s [Problem],
    pub level: Level,
}

impl Source<'_> {
    /// Every problem, in the order they are given, each followed by an empty line.
    pub fn render(&self, catalogue: &Catalogue, palette: Palette) -> String {
        self.problems
            .iter()
            .map(|problem| format!("{}\n", self.one(problem, catalogue, palette)))
            .collect()
    }

    fn one(&self, problem: &Problem, catalogue: &Catalogue, palette: Palette) -> String {
        let (line, column) = line_column(self.text, problem.span.start);
        let head = format!(
            "{}[{}]",
            catalogue.say(&format!("severity-{}", self.level.as_str())),
            problem.code
        );
        let (message, is_whole) = said(catalogue, problem);
        let mut text = format!("{}: {message}\n", palette.paint(self.level.meaning(), &head));
        text.push_str(&format!("  --> {}:{line}:{column}\n", plain(self.file)));
        if let Some((excerpt, carets)) = excerpt(self.text, problem) {
            text.push_str(&format!(
                "   |  {excerpt}\n   |  {}\n",
                palette.paint(self.level.meaning(), &carets)
            ));
        }
        if !is_whole {
            text.push_str(&format!("   =  {}\n", plain(&problem.message)));
        }
        if let Some(hint) = &problem.hint {
            let words = hint_words(catalogue, hint).unwrap_or_else(|| plain(hint).into_owned());
            text.push_str(&format!(
                "{}: {words}\n",
                palette.paint(Meaning::Hint, &catalogue.say("hint"))
            ));
        }
        text
    }
}

/// One line that counts what was found: `2 problems in 1 file`.
pub fn summary(sources: &[Source<'_>], catalogue: &Catalogue, palette: Palette) -> String {
    let count = |level: Level| {
        sources
            .iter()
            .filter(|source| source.level == level)
            .map(|source| source.problems.len())
            .sum::<usize>()
    };
    let args = [
        ("errors", Value::from(count(Level::Error))),
        ("warnings", Value::from(count(Level::Warning))),
    ];
    let meaning = match args.each_ref().map(|(_, count)| *count == Value::Number(0)) {
        [true, true] => Meaning::Good,
        [true, false] => Meaning::Warning,
        [false, _] => Meaning::Bad,
    };
    let id = if meaning == Meaning::Good { "no-problems" } else { "problems-found" };
    format!("{}\n", palette.paint(meaning, &catalogue.text(id, &args)))
}

/// The first line of the problem's place, and carets under it; nothing where the problem has no
/// place of its own.
fn excerpt(text: &str, problem: &Problem) -> Option<(String, String)> {
    if problem.span.end == 0 {
        return None;
    }
    let start = floor(text, problem.span.start);
    let from = text[..start].rfind('\n').map_or(0, |at| at + 1);
    let to = text[start..].find('\n').map_or(text.len(), |at| start + at);
    let line = text[from..to].trim_end_matches('\r');
    let within = |at: usize| floor(text, at).clamp(from, from + line.len()) - from;
    let (head, marked) =
        (&line[..within(start)], &line[within(start)..within(problem.span.end.max(start))]);
    let blanks = plain(head).width();
    let carets = plain(marked.trim_end()).width().max(1);
    Some((
        plain(line.trim_end()).into_owned(),
        format!("{}{}", " ".repeat(blanks), "^".repeat(carets)),
    ))
}

fn floor(text: &str, at: usize) -> usize {
    (0..=at.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0)
}

/// What is wrong, in the language of the catalogue.
pub fn message(catalogue: &Catalogue, problem: &Problem) -> String {
    said(catalogue, problem).0
}

/// What a type says of a text that it does not take, in one line.
pub fn sentence(catalogue: &Catalogue, english: &str) -> String {
    if catalogue.language() == Language::English {
        return plain(english).into_owned();
    }
    let problem = Problem::of_text(english);
    let (words, is_whole) = said(catalogue, &problem);
    let hint = problem
        .hint
        .as_deref()
        .map(|hint| hint_words(catalogue, hint).unwrap_or_else(|| plain(hint).into_owned()));
    match hint {
        _ if !is_whole => plain(english).into_owned(),
        Some(hint) => format!("{words}；{hint}"),
        None => words,
    }
}

/// What is wrong, and whether these words say all that the English ones do.
fn said(catalogue: &Catalogue, problem: &Problem) -> (String, bool) {
    let english = problem.message.as_str();
    if catalogue.language() == Language::English {
        return (plain(english).into_owned(), true);
    }
    let own = wrong_type(catalogue, english)
        .or_else(|| translated(catalogue, &format!("said-{}", slug(english)), english));
    let is_whole = own.is_some() || !matches!(problem.code, "unreadable" | "wrong-type");
    match own.or_else(|| translated(catalogue, &format!("problem-{}", problem.code), english)) {
        Some(words) => (words, is_whole),
        None => (plain(english).into_owned(), true),
    }
}

/// “… is text, where a list is needed”: each half has its own words.
fn wrong_type(catalogue: &Catalogue, english: &str) -> Option<String> {
    let (found, needed) = english.strip_suffix(" is needed")?.rsplit_once(", where ")?;
    let found = translated(catalogue, &format!("found-{}", slug(found)), found)?;
    let needed = translated(catalogue, &format!("needed-{}", slug(needed)), needed)?;
    catalogue.find("found-and-needed", &[("found", found.into()), ("needed", needed.into())])
}

/// A message, with what the English words quote as `$a`, `$b` and `$c`, and all from the first on
/// as `$all`.
fn translated(catalogue: &Catalogue, id: &str, english: &str) -> Option<String> {
    let quoted: Vec<Cow<'_, str>> = english.split('`').skip(1).step_by(2).map(plain).collect();
    let all = quoted.join("、");
    let mut args: Vec<(&str, Value<'_>)> = vec![("all", all.as_str().into())];
    let names = ["a", "b", "c"].iter().enumerate();
    args.extend(names.map(|(place, name)| {
        (*name, quoted.get(place).map_or("none", |word| word.as_ref()).into())
    }));
    catalogue.find(id, &args)
}

/// Words that have no code of their own serve as one: the first eight outside of the quotes. What
/// was expected is left out.
fn slug(english: &str) -> String {
    let head = english.split_once(", expected ").map_or(english, |(head, _)| head);
    let outside: String = head.split('`').step_by(2).collect::<Vec<_>>().join(" ");
    let words = outside.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    words.take(8).map(str::to_ascii_lowercase).collect::<Vec<_>>().join("-")
}

/// What would be right. English needs no second wording, for problems are worded in it where they
/// are found.
fn hint_words(catalogue: &Catalogue, english: &str) -> Option<String> {
    if catalogue.language() == Language::English {
        return None;
    }
    translated(catalogue, &format!("hint-{}", slug(english)), english)
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "id = \"王小明\"\n\tclause = \"第五条\" # 条款\nname = [\n  1,\n]\n";

    fn problems() -> Vec<Problem> {
        let clause = TEXT.find("\"第五条\"").expect("there");
        let name = TEXT.find('[').expect("there");
        vec![
            Problem::new("missing-key", 0..0, "`version` is missing").hint("add `version`"),
            Problem::new(
                "unknown-name",
                clause..clause + "\"第五条\"".len(),
                "no stage is called `depsoit`",
            )
            .hint("did you mean `deposit`?"),
            Problem::new("wrong-type", name..name + 8, "this is a list, where text is needed")
                .hint("put it in quotation marks"),
            Problem::new("unreadable", name..name + 8, "something nobody has put into Chinese yet"),
        ]
    }

    fn rendered(language: Language) -> String {
        let problems = problems();
        let source =
            Source { file: "policy/x.toml", text: TEXT, problems: &problems, level: Level::Error };
        source.render(&Catalogue::new(language), Palette::default())
    }

    #[test]
    fn english() {
        let expected = "\
error[missing-key]: `version` is missing
  --> policy/x.toml:1:1
hint: add `version`

error[unknown-name]: no stage is called `depsoit`
  --> policy/x.toml:2:11
   |   clause = \"第五条\" # 条款
   |            ^^^^^^^^
hint: did you mean `deposit`?

error[wrong-type]: this is a list, where text is needed
  --> policy/x.toml:3:8
   |  name = [
   |         ^
hint: put it in quotation marks

error[unreadable]: something nobody has put into Chinese yet
  --> policy/x.toml:3:8
   |  name = [
   |         ^

";
        assert_eq!(rendered(Language::English), expected);
    }

    #[test]
    fn chinese() {
        let expected = "\
错误[missing-key]: 缺少“version”
  --> policy/x.toml:1:1
提示: 请补上“version”

错误[unknown-name]: 没有名为“depsoit”的声明
  --> policy/x.toml:2:11
   |   clause = \"第五条\" # 条款
   |            ^^^^^^^^
提示: 是否想写“deposit”？

错误[wrong-type]: 这里写的是列表，应为文字
  --> policy/x.toml:3:8
   |  name = [
   |         ^
提示: 请加上引号

错误[unreadable]: 写法有误
  --> policy/x.toml:3:8
   |  name = [
   |         ^
   =  something nobody has put into Chinese yet

";
        assert_eq!(rendered(Language::Chinese), expected);
    }

    #[test]
    fn what_is_typed_is_told_in_one_line() {
        let told = |language, english| sentence(&Catalogue::new(language), english);
        assert_eq!(
            told(Language::English, "`X` is no staff id: it is empty"),
            "`X` is no staff id: it is empty"
        );
        assert_eq!(
            told(Language::Chinese, "`X` is no staff id: it is empty"),
            "“X”不能用作人员编号；不能为空"
        );
        assert_eq!(told(Language::Chinese, "said by nobody yet"), "said by nobody yet");
    }

    #[test]
    fn a_summary_counts() {
        let problems = problems();
        let source = |level| Source { file: "x", text: TEXT, problems: &problems, level };
        let say = |sources: &[Source<'_>]| {
            summary(sources, &Catalogue::new(Language::English), Palette::default())
        };
        assert_eq!(say(&[]), "No problems found\n");
        assert_eq!(say(&[source(Level::Error), source(Level::Warning)]), "4 errors, 4 warnings\n");
        assert_eq!(
            say(&[Source { problems: &problems[..1], ..source(Level::Error) }]),
            "1 error, no warnings\n"
        );
    }

    #[test]
    fn spans_that_miss_the_text_do_no_harm() {
        for span in [0..1, std::ops::Range { start: 3, end: 2 }, TEXT.len()..TEXT.len() + 9, 7..8] {
            let problem = [Problem::new("unreadable", span, "x")];
            let source =
                Source { file: "x", text: TEXT, problems: &problem, level: Level::Warning };
            assert!(
                source
                    .render(&Catalogue::new(Language::English), Palette::default())
                    .contains("warning[unreadable]: x")
            );
        }
    }
}
