//! From the rows of a table to registrations.

use crate::app::draft::Draft;
use crate::app::ids::NewIds;
use crate::app::typed_keys;
use crate::cli::error::Failure;
use crate::cli::typed;
use crate::domain::event::Fields;
use crate::domain::fields::says_nothing;
use crate::domain::house::House;
use crate::domain::instant::Instant;
use crate::domain::report::{BatchSource, Customer, Report};
use crate::domain::staff::Staff;
use crate::exchange::batch::{BatchRow, BatchTable, Column, ContentHash, RowProblem, unit};
use crate::policy::Policy;
use crate::policy::blocks::{FieldType, Kind};
use crate::registry::Registry;
use crate::rules::batch::filled;
use crate::rules::{Case, term};

use super::ReportImportArgs;

/// A table and whose it is.
pub(super) struct ImportedTable<'b> {
    pub(super) args: &'b ReportImportArgs,
    pub(super) table: &'b BatchTable,
    pub(super) hash: ContentHash,
    pub(super) policy: &'b Policy,
    pub(super) kind: &'b Kind,
    pub(super) staff: &'b Staff,
    pub(super) house: &'b House,
}

impl ImportedTable<'_> {
    /// One registration for each row that can be read, in the order of the file.
    pub(super) fn reports(
        &self,
        registry: &Registry,
        now: Instant,
        ids: &mut NewIds,
    ) -> Result<Vec<Report>, Failure> {
        let title = self.args.title.clone().or_else(|| self.title(registry, now));
        let rows = self.table.rows.len() + self.table.problems.len();
        let source = BatchSource {
            batch: self.hash.to_string(),
            title,
            supplement: self.args.supplement,
            line: 0,
            rows: u64::try_from(rows).unwrap_or(u64::MAX),
            form: Some(self.args.form.clone()),
        };
        Ok(self
            .table
            .rows
            .iter()
            .map(|row| {
                self.draft(row, BatchSource { line: row.line, ..source.clone() }).report(ids.make())
            })
            .collect())
    }

    fn draft(&self, row: &BatchRow, source: BatchSource) -> Draft<'_> {
        let mut customer = Customer { scope: self.kind.scope(), ..Customer::default() };
        let mut intent = Fields::default();
        for (column, cell) in said(row) {
            match read(self.house, row, column, cell) {
                Ok(ReadCell::Phones(phones)) => customer.phones.extend(phones),
                Ok(ReadCell::Text) => place(column, cell, &mut customer),
                Ok(ReadCell::Intent(name, value)) => {
                    intent.0.insert(name, value);
                }
                Err(_) => {}
            }
        }
        Draft {
            policy: self.policy,
            kind: self.kind,
            registrant: &self.staff.id,
            filed_by: None,
            team: self.staff.team.clone(),
            said: None,
            customer,
            intent,
            companion_of: None,
            source: Some(source),
        }
    }

    /// The title that the policy asks of such a table.
    fn title(&self, registry: &Registry, now: Instant) -> Option<String> {
        let rules = self.kind.batch.as_ref()?;
        let supplement = rules
            .supplement
            .as_ref()
            .filter(|_| self.args.supplement)
            .map(|supplement| &supplement.title);
        let pattern = supplement.or(rules.title.as_ref())?;
        let row = self.table.rows.first()?;
        let source = BatchSource { batch: self.hash.to_string(), ..BatchSource::default() };
        let probe = self.draft(row, source).report(ulid::Ulid::nil());
        let kind = self.policy.kind(&self.kind.name)?;
        let case = Case::new(&probe, self.policy, kind, registry.world(now));
        Some(filled(pattern, &case, term::business_day(&case)))
    }
}

/// The cells in which something is said; `/`, `-` and `无` say nothing.
fn said(row: &BatchRow) -> impl Iterator<Item = (&Column, &str)> {
    row.cells().filter(|(_, cell)| !says_nothing(cell))
}

/// What stands in a cell.
enum ReadCell {
    Phones(Vec<String>),
    /// Something about the customer that is kept as it is written.
    Text,
    Intent(String, toml::Value),
}

/// Reads a cell as strictly as `report add` reads a flag.
fn read(
    house: &House,
    row: &BatchRow,
    column: &Column,
    cell: &str,
) -> Result<ReadCell, RowProblem> {
    let wrong = |code: &'static str, text: &str, detail: &'static str| RowProblem::Value {
        column: column.clone(),
        text: text.to_owned(),
        code,
        detail,
    };
    match column {
        Column::Phone(_) => typed_keys::phones(cell)
            .map(ReadCell::Phones)
            .map_err(|unread| wrong("phone", &unread.text, unread.why)),
        Column::Name
        | Column::Sex
        | Column::Address
        | Column::Unit
        | Column::Project
        | Column::Company
        | Column::Uscc
        | Column::Brand
        | Column::Class => Ok(ReadCell::Text),
        other => {
            let name = intent_name(other);
            let unit = unit::of_heading(row.heading(column));
            let text = match column {
                Column::ExpectedAmount => {
                    unit::in_unit(cell, &unit).map_err(|_| wrong("amount", cell, "amount-unit"))?
                }
                _ => cell.to_owned(),
            };
            let kind = typed::kind_of_intent(&name);
            let (code, detail) =
                if kind == FieldType::Money { ("amount", "amount") } else { ("date", "date") };
            let value = typed::value(house, kind, &text).map_err(|_| wrong(code, cell, detail))?;
            Ok(ReadCell::Intent(name, value))
        }
    }
}

/// What of a row cannot be read.
pub(super) fn wrong(house: &House, row: &BatchRow) -> Option<RowProblem> {
    said(row).find_map(|(column, cell)| read(house, row, column, cell).err())
}

fn place(column: &Column, cell: &str, customer: &mut Customer) {
    let text = Some(cell.to_owned());
    match column {
        Column::Name => customer.name = text,
        Column::Sex => customer.sex = text,
        Column::Address => customer.address = text,
        Column::Unit => customer.unit = text,
        Column::Project => customer.project = text,
        Column::Company => customer.company = text,
        Column::Uscc => customer.uscc = text,
        Column::Brand => customer.brand = text,
        Column::Class => customer.class = text,
        _ => {}
    }
}

/// The name under which a column stands in a report's intent.
fn intent_name(column: &Column) -> String {
    match column {
        Column::Need => "need".to_owned(),
        Column::Note => "note".to_owned(),
        Column::ExpectedAmount => "expected_amount".to_owned(),
        Column::ExpectedSigning => "expected_signing".to_owned(),
        Column::VisitDay => "visit_day".to_owned(),
        Column::ArrivalTime => "arrival_time".to_owned(),
        Column::SentTime => "sent_time".to_owned(),
        Column::Team => "team_name".to_owned(),
        other => other.to_string(),
    }
}
