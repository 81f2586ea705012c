//! What came of a batch: counts, the rows, and the file of those that were refused.

use std::collections::{BTreeMap, BTreeSet};

use crate::app::doubles::Double;
use crate::app::session::WrittenChange;
use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::cli::exit::Exit;
use crate::cli::file;
use crate::cli::ui::Ui;
use crate::domain::ids::ReportId;
use crate::domain::report::Report;
use crate::engine::Standing;
use crate::engine::admit::Admission;
use crate::engine::journal::{EntryKind, JournalEntry};
use crate::exchange::batch::{BatchTable, refused};
use crate::lang::{clauses, short};
use crate::output::Format;
use crate::output::view::{Counted, Counts, Import, Row, Why, render};
use crate::registry::Registry;
use crate::rules::Reason;

use super::ReportImportArgs;

/// What came of a batch, apart from the registry it was judged in.
pub(super) struct ImportResult {
    /// The very same batch had been imported before.
    pub(super) known: bool,
    counts: Counts,
    /// The rows that were not accepted: line, code, reason.
    faults: Vec<(u64, String, String)>,
    /// How many lines of the table are no customers, and the first of them.
    passed_over: (usize, u64),
    /// The answer as a machine reads it.
    shown: Vec<u8>,
}

/// The rows that can be read.
pub(super) struct JudgedRows<'j, 'a> {
    pub(super) reports: &'j [Report],
    /// Of these, in the same order.
    pub(super) admissions: &'j [Admission<'a>],
    /// Rows that say again what is known.
    pub(super) again: Vec<(&'j Report, Double)>,
}

impl ImportResult {
    pub(super) fn of(
        table: &BatchTable,
        judged: &JudgedRows<'_, '_>,
        registry: &Registry,
        context: &Context,
        ui: &Ui,
    ) -> Self {
        let JudgedRows { reports, admissions, again } = judged;
        let words = ui.words(registry.house.zone);
        let mut faults: Vec<(u64, String, String)> = Vec::new();
        let lines: BTreeMap<ReportId, usize> =
            reports.iter().filter_map(|report| Some((report.id, line_of(report)?))).collect();
        for (report, admission) in
            reports.iter().zip(*admissions).filter(|(_, admission)| !accepted(admission))
        {
            let line = report.source.as_ref().map_or(0, |source| source.line);
            let fault = |reason: &Reason<'_>, twin: Option<usize>| {
                let text = match twin {
                    Some(line) => ui.text("row-duplicate", &[("line", line.into())]),
                    None => words.reason(reason),
                };
                (line, reason.code().to_string(), format!("{text} [{}]", clauses(reason)))
            };
            let steps = telling_steps(admission);
            faults.extend(steps.map(|step| fault(&step.reason, twin(step, &lines))));
            faults.extend(admission.objections.iter().map(|reason| fault(reason, None)));
        }
        let broken = |(row, problem): &(
            crate::exchange::batch::BatchRow,
            crate::exchange::batch::RowProblem,
        )| {
            (row.line, problem.code().to_owned(), in_words(problem.code(), problem, ui))
        };
        faults.extend(table.problems.iter().map(broken));
        let (known, twice): (Vec<_>, Vec<_>) = again
            .iter()
            .map(|(report, double)| {
                (report.source.as_ref().map_or(0, |source| source.line), double)
            })
            .partition(|(_, double)| matches!(double, Double::Registered(_)));
        let told = |(line, double): (u64, &Double)| {
            (line, code_of(double).to_owned(), double_in_words(double, ui))
        };
        faults.extend(twice.into_iter().map(told));
        faults.sort_by_key(|(line, ..)| *line);
        let mut refused = counted(&faults);
        refused.extend(counted(&known.into_iter().map(told).collect::<Vec<_>>()));
        let counts = Counts {
            rows: table.rows.len() + table.problems.len(),
            accepted: admissions.iter().filter(|admission| accepted(admission)).count(),
            refused,
        };
        let rows = rows(table, judged, ui);
        let page = ui.page(registry, context.committed.at, context.sight(registry));
        let shown = match ui.format {
            Format::Table => Vec::new(),
            Format::Json => counts
                .json(&Import(rows.into_iter().filter(|row| !row.why.is_empty()).collect()), &page),
            Format::Csv => render(&Import(rows), Format::Csv, &page),
        };
        let first = table.passed_over.first().copied().unwrap_or_default();
        let passed_over = (table.passed_over.len(), first);
        Self { known: false, counts, faults, passed_over, shown }
    }

    /// The batch had been imported before.
    pub(super) fn known(
        earlier: &Report,
        table: &BatchTable,
        registry: &Registry,
        context: &Context,
        ui: &Ui,
    ) -> Self {
        let rows = table.rows.len() + table.problems.len();
        let day = registry.house.zone.readable(earlier.landing.at(context.committed.at));
        let again = Counted {
            code: "imported-before".to_owned(),
            count: rows,
            line: 0,
            text: ui.text("import-before", &[("day", day.into())]),
        };
        let counts = Counts { rows, accepted: 0, refused: vec![again] };
        let page = ui.page(registry, context.committed.at, context.sight(registry));
        let shown = match ui.format {
            Format::Table => Vec::new(),
            Format::Json => counts.json(&Import(Vec::new()), &page),
            Format::Csv => render(&Import(Vec::new()), Format::Csv, &page),
        };
        Self { known: true, counts, faults: Vec::new(), passed_over: (0, 0), shown }
    }

    /// How many rows are, or would be, written.
    pub(super) fn accepted(&self) -> usize {
        self.counts.accepted
    }

    /// The counts as talk, before a question.
    pub(super) fn preview(&self, ui: &Ui) {
        self.counts
            .table(&ui.catalogue, ui.width, ui.palette)
            .lines()
            .for_each(|line| ui.tell(line));
        self.warn(ui);
    }

    /// Prints what came of it. `landed` is there where it was to be written.
    pub(super) fn tell(
        &self,
        args: &ReportImportArgs,
        table: &BatchTable,
        landed: Option<&WrittenChange<Self>>,
        ui: &Ui,
    ) -> Result<Exit, Failure> {
        match ui.format {
            Format::Table => {
                ui.data(self.counts.table(&ui.catalogue, ui.width, ui.palette).as_bytes())?
            }
            Format::Json | Format::Csv => ui.data(&self.shown)?,
        }
        if self.known {
            ui.status("talk-import-before", &[]);
            return Ok(Exit::Done);
        }
        self.warn(ui);
        self.write_refused(args, table, ui)?;
        let mut exit = Exit::Done;
        match landed.filter(|landed| landed.commit.is_some()) {
            Some(landed) => exit = self.written(landed, ui),
            None if self.counts.accepted > 0 => ui.status("talk-import-dry", &[]),
            None => ui.status("talk-nothing-written", &[]),
        }
        Ok(if self.faults.is_empty() { exit } else { Exit::Findings })
    }

    fn warn(&self, ui: &Ui) {
        let (count, line) = self.passed_over;
        if count > 0 {
            let line = usize::try_from(line).unwrap_or(usize::MAX);
            ui.status("talk-passed-over", &[("count", count.into()), ("line", line.into())]);
        }
    }

    /// Says where the rows are now.
    fn written(&self, landed: &WrittenChange<Self>, ui: &Ui) -> Exit {
        match landed.commit.filter(|_| landed.news.away.is_none()) {
            Some(commit) => {
                ui.news(&landed.news);
                ui.status(
                    "talk-imported",
                    &[("count", self.counts.accepted.into()), ("commit", commit.short().into())],
                );
                Exit::Done
            }
            None => ui.landed(landed),
        }
    }

    fn write_refused(
        &self,
        args: &ReportImportArgs,
        table: &BatchTable,
        ui: &Ui,
    ) -> Result<(), Failure> {
        if self.faults.is_empty() {
            return Ok(());
        }
        let Some(path) = &args.refused else {
            ui.hint("hint-refused-file", &[]);
            return Ok(());
        };
        let all = table.rows.iter().chain(table.problems.iter().map(|(row, _)| row));
        let by_line: BTreeMap<u64, _> = all.map(|row| (row.line, row)).collect();
        let refused = self.faults.iter().map(|(line, ..)| line).collect::<BTreeSet<_>>().len();
        let refusals = self.faults.iter().filter_map(|(line, code, reason)| {
            Some(refused::RowRefusal { row: by_line.get(line)?, code, reason })
        });
        let bytes = refused::write(&table.headings, &refusals.collect::<Vec<_>>());
        file::save(path, &bytes)?;
        ui.status(
            "talk-refused-file",
            &[("count", refused.into()), ("file", path.display().to_string().into())],
        );
        Ok(())
    }
}

/// Whether a row is written. What is void goes back to the sender, who can mend it.
pub(super) fn accepted(admission: &Admission<'_>) -> bool {
    !admission.refused && !matches!(admission.standing, Standing::Void | Standing::NotAccepted)
}

fn line_of(report: &Report) -> Option<usize> {
    usize::try_from(report.source.as_ref()?.line).ok()
}

/// The line of the same table on which the customer stands already: reports that are not written
/// yet have no name that would help.
fn twin(step: &JournalEntry<'_>, lines: &BTreeMap<ReportId, usize>) -> Option<usize> {
    match step.kind {
        EntryKind::Fault { repeats: Some(other) } => lines.get(other).copied(),
        _ => None,
    }
}

fn code_of(double: &Double) -> &'static str {
    match double {
        Double::OfLine(_) => "duplicate",
        Double::Registered(_) => "registered-before",
    }
}

fn double_in_words(double: &Double, ui: &Ui) -> String {
    match double {
        Double::OfLine(line) => {
            let line = usize::try_from(*line).unwrap_or(usize::MAX);
            ui.text("row-duplicate", &[("line", line.into())])
        }
        Double::Registered(id) => {
            ui.text("row-registered-before", &[("report", short(*id).into())])
        }
    }
}

/// Reasons that say more than that the claim is protected.
fn telling<'v, 'a>(admission: &'v Admission<'a>) -> impl Iterator<Item = &'v Reason<'a>> {
    telling_steps(admission).map(|step| &step.reason).chain(&admission.objections)
}

fn telling_steps<'v, 'a>(
    admission: &'v Admission<'a>,
) -> impl Iterator<Item = &'v JournalEntry<'a>> {
    admission.steps.iter().filter(|step| !matches!(step.kind, EntryKind::Granted))
}

fn rows<'v, 'a>(table: &'v BatchTable, judged: &JudgedRows<'v, 'a>, ui: &Ui) -> Vec<Row<'v, 'a>> {
    let line = |report: &Report| report.source.as_ref().map_or(0, |source| source.line);
    let again = judged.again.iter().map(|(report, double)| Row {
        line: line(report),
        taken: None,
        why: vec![Why::Row { code: code_of(double), text: double_in_words(double, ui) }],
    });
    let judged = judged.reports.iter().zip(judged.admissions).map(|(report, admission)| Row {
        line: line(report),
        taken: accepted(admission).then_some((report.id, admission.standing)),
        why: telling(admission).map(Why::Rule).collect(),
    });
    let broken = table.problems.iter().map(|(row, problem)| Row {
        line: row.line,
        taken: None,
        why: vec![Why::Row { code: problem.code(), text: in_words(problem.code(), problem, ui) }],
    });
    let mut all: Vec<Row<'v, 'a>> = judged.chain(broken).chain(again).collect();
    all.sort_by_key(|row| row.line);
    all
}

/// What is wrong with a row that cannot be read, in the language of the house.
fn in_words(code: &str, problem: &crate::exchange::batch::RowProblem, ui: &Ui) -> String {
    use crate::exchange::batch::RowProblem;
    let (place, column, text) = match problem {
        RowProblem::TooFew { expected, found } => (*found, String::new(), expected.to_string()),
        RowProblem::NoHeading { place, text } => (*place, String::new(), text.clone()),
        RowProblem::Quote => (0, String::new(), String::new()),
        RowProblem::Cut { column, text } => (0, column.to_string(), text.clone()),
        RowProblem::Damaged { column } => (0, column.to_string(), String::new()),
        RowProblem::Value { column, text, .. } => (0, column.to_string(), text.clone()),
    };
    // A phone that came damaged is a bad phone by its code, and is told as what it is.
    let said = match problem {
        RowProblem::Damaged { .. } => "text-damaged",
        RowProblem::Value { .. } => "value",
        _ => code,
    };
    let why = match problem {
        RowProblem::Value { detail, .. } => {
            ui.catalogue.find(&format!("detail-{detail}"), &[]).unwrap_or_default()
        }
        _ => String::new(),
    };
    ui.text(
        &format!("row-{said}"),
        &[
            ("place", place.into()),
            ("column", column.into()),
            ("text", text.into()),
            ("why", why.into()),
        ],
    )
}

/// Rows by the first thing that is wrong with them, in the order in which they first occur.
fn counted(faults: &[(u64, String, String)]) -> Vec<Counted> {
    let mut all: Vec<Counted> = Vec::new();
    let mut last = None;
    for (line, code, text) in faults {
        if last.replace(*line) == Some(*line) {
            continue;
        }
        match all.iter_mut().find(|counted| counted.code == *code) {
            Some(counted) => counted.count += 1,
            None => {
                all.push(Counted { code: code.clone(), count: 1, line: *line, text: text.clone() })
            }
        }
    }
    all
}
