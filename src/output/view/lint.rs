//! Problems of files, as a list.

use crate::domain::house::Language;
use crate::domain::problem::line_column;
use crate::exchange::csv_out::{CsvCell as Sheeted, Sheet};
use crate::lang::Catalogue;
use crate::output::json::v1;
use crate::output::problem::{Source, summary};
use crate::output::{Page, csv};

use super::View;

/// Files and what is wrong with them.
pub struct Lint<'v>(pub Vec<Source<'v>>);

impl View for Lint<'_> {
    const NAME: &'static str = "lint";
    type Item = v1::Problem;

    fn table(&self, page: &Page<'_>) -> String {
        let mut text: String =
            self.0.iter().map(|source| source.render(page.words.catalogue, page.palette)).collect();
        text.push_str(&summary(&self.0, page.words.catalogue, page.palette));
        text
    }

    fn items(&self, _: &Page<'_>) -> Vec<v1::Problem> {
        let english = Catalogue::new(Language::English);
        let of = |source: &Source<'_>| {
            let item = |problem: &crate::domain::problem::Problem| {
                let (line, column) = line_column(source.text, problem.span.start);
                v1::Problem {
                    file: source.file.to_owned(),
                    line,
                    column,
                    level: source.level.as_str(),
                    code: problem.code(),
                    message: english.problem(&problem.kind),
                    hint: problem.hint.as_ref().map(|hint| english.problem_hint(hint)),
                }
            };
            source.problems.iter().map(item).collect::<Vec<_>>()
        };
        self.0.iter().flat_map(of).collect()
    }

    fn csv(&self, page: &Page<'_>) -> Vec<u8> {
        let mut sheet = Sheet::new(csv::LINT);
        for item in self.items(page) {
            sheet.row([
                Sheeted::text(item.file),
                csv::count(item.line),
                csv::count(item.column),
                Sheeted::text(item.level),
                Sheeted::text(item.code),
                Sheeted::text(item.message),
                csv::maybe(item.hint.as_deref()),
            ]);
        }
        sheet.into_bytes()
    }
}
