//! From the rows of a table to registrations.

use crate::app::draft::Draft;
use crate::app::ids::NewIds;
use crate::cli::error::Failure;
use crate::cli::typed;
use crate::domain::event::Fields;
use crate::domain::house::House;
use crate::domain::instant::Instant;
use crate::domain::report::{BatchSource, Customer, Report};
use crate::domain::staff::Staff;
use crate::exchange::batch::{BatchRow, BatchTable, Column, ContentHash};
use crate::policy::Policy;
use crate::policy::blocks::Kind;
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
        for (column, cell) in row.cells() {
            self.place(column, cell, &mut customer, &mut intent);
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

    fn place(&self, column: &Column, cell: &str, customer: &mut Customer, intent: &mut Fields) {
        let text = || Some(cell.to_owned());
        match column {
            Column::Name => customer.name = text(),
            Column::Phone(_) => customer.phones.push(cell.to_owned()),
            Column::Sex => customer.sex = text(),
            Column::Address => customer.address = text(),
            Column::Unit => customer.unit = text(),
            Column::Project => customer.project = text(),
            Column::Company => customer.company = text(),
            Column::Uscc => customer.uscc = text(),
            Column::Brand => customer.brand = text(),
            Column::Class => customer.class = text(),
            other => {
                let name = intent_name(other);
                let value = typed::intent(self.house, &name, cell)
                    .unwrap_or_else(|_| toml::Value::String(cell.to_owned()));
                intent.0.insert(name, value);
            }
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
