//! Problems of a file, each with its place, the line it stands on and what would be right.
//!
//! ```text
//! error[unknown-key]: unknown key `nme`
//!   --> policy/house.toml:3:1
//!    |  nme = "王小明"
//!    |  ^^^
//! hint: did you mean `name`?
//! ```

use unicode_width::UnicodeWidthStr as _;

use super::colour::{Meaning, Palette};
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
            problem.code()
        );
        let message = catalogue.problem(&problem.kind);
        let mut text = format!("{}: {message}\n", palette.paint(self.level.meaning(), &head));
        text.push_str(&format!("  --> {}:{line}:{column}\n", plain(self.file)));
        if let Some((excerpt, carets)) = excerpt(self.text, problem) {
            text.push_str(&format!(
                "   |  {excerpt}\n   |  {}\n",
                palette.paint(self.level.meaning(), &carets)
            ));
        }
        if let Some(hint) = &problem.hint {
            text.push_str(&format!(
                "{}: {}\n",
                palette.paint(Meaning::Hint, &catalogue.say("hint")),
                catalogue.problem_hint(hint)
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::house::Language;
    use crate::domain::problem::{FoundValue, NeededValue, Noun, ProblemHint, ProblemKind};

    const TEXT: &str = "id = \"王小明\"\n\tclause = \"第五条\" # 条款\nname = [\n  1,\n]\n";

    fn problems() -> Vec<Problem> {
        let clause = TEXT.find("\"第五条\"").expect("there");
        let name = TEXT.find('[').expect("there");
        vec![
            Problem::missing_key(0..0, "version"),
            Problem::unknown_name(
                clause..clause + "\"第五条\"".len(),
                Noun::Stage,
                "depsoit",
                &["deposit"],
            ),
            Problem::new(
                name..name + 8,
                ProblemKind::WrongType { found: FoundValue::List, needed: NeededValue::Text },
            )
            .hint(ProblemHint::QuoteIt),
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

error[unknown-name]: unknown stage `depsoit`
  --> policy/x.toml:2:11
   |   clause = \"第五条\" # 条款
   |            ^^^^^^^^
hint: did you mean `deposit`?

error[wrong-type]: this is a list, where text is needed
  --> policy/x.toml:3:8
   |  name = [
   |         ^
hint: put it in quotation marks

";
        assert_eq!(rendered(Language::English), expected);
    }

    #[test]
    fn chinese() {
        let expected = "\
错误[missing-key]: 缺少“version”
  --> policy/x.toml:1:1
提示: 请补上“version”

错误[unknown-name]: 没有名为“depsoit”的阶段
  --> policy/x.toml:2:11
   |   clause = \"第五条\" # 条款
   |            ^^^^^^^^
提示: 是否想写“deposit”？

错误[wrong-type]: 这里写的是列表，应为文字
  --> policy/x.toml:3:8
   |  name = [
   |         ^
提示: 请加上引号

";
        assert_eq!(rendered(Language::Chinese), expected);
    }

    #[test]
    fn a_summary_counts() {
        let problems = problems();
        let source = |level| Source { file: "x", text: TEXT, problems: &problems, level };
        let say = |sources: &[Source<'_>]| {
            summary(sources, &Catalogue::new(Language::English), Palette::default())
        };
        assert_eq!(say(&[]), "No problems found\n");
        assert_eq!(say(&[source(Level::Error), source(Level::Warning)]), "3 errors, 3 warnings\n");
        assert_eq!(
            say(&[Source { problems: &problems[..1], ..source(Level::Error) }]),
            "1 error, no warnings\n"
        );
    }

    #[test]
    fn spans_that_miss_the_text_do_no_harm() {
        for span in [0..1, std::ops::Range { start: 3, end: 2 }, TEXT.len()..TEXT.len() + 9, 7..8] {
            let problem = [Problem::new(span, ProblemKind::InvalidValue)];
            let source =
                Source { file: "x", text: TEXT, problems: &problem, level: Level::Warning };
            assert!(
                source
                    .render(&Catalogue::new(Language::English), Palette::default())
                    .contains("warning[invalid-value]: ")
            );
        }
    }
}
