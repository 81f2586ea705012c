//! Customers and whose they are.

use crate::domain::fields::customer_at;
use crate::domain::ids::ReportId;
use crate::engine::verdict::{CollisionVerdict, CustomerVerdict, Judgement, ReportVerdict};
use crate::exchange::csv_out::{CsvCell as Sheeted, Sheet};
use crate::lang::{Words, short};
use crate::output::json::v1;
use crate::output::table::Fit;
use crate::output::{Page, csv};

use super::{View, columns, finished, outcome, told, why};

/// Customers, in the order to be shown.
pub struct Customers<'v, 'a> {
    pub judgement: &'v Judgement<'a>,
    pub chosen: Vec<&'v CustomerVerdict<'a>>,
}

impl View for Customers<'_, '_> {
    const NAME: &'static str = "customers";
    type Item = v1::Customer;

    fn table(&self, page: &Page<'_>) -> String {
        let shown = [
            ("customer", Fit::Wrap),
            ("phone", Fit::Whole),
            ("outcome", Fit::Wrap),
            ("reports", Fit::Wrap),
            ("why", Fit::Wrap),
        ];
        let mut table = columns(page, &shown);
        for customer in &self.chosen {
            let person = self.person(customer, page);
            let reports =
                page.words.list(self.seen(customer, page).map(|verdict| short(verdict.report.id)));
            table.row([
                person.known_as().into(),
                person.phones.first().map_or("", String::as_str).into(),
                outcome(page, &customer.outcome).into(),
                reports.into(),
                why(page, told(page, &customer.outcome, &customer.reasons)).into(),
            ]);
        }
        finished(&table, page)
    }

    fn items(&self, page: &Page<'_>) -> Vec<v1::Customer> {
        let item = |customer: &&CustomerVerdict<'_>| v1::Customer {
            customer: self.person(customer, page),
            reports: self
                .seen(customer, page)
                .map(|verdict| v1::CustomerReport {
                    id: verdict.report.id.to_string(),
                    registrant: verdict.report.registrant.to_string(),
                    standing: verdict.right.standing.as_str(),
                })
                .collect(),
            outcome: v1::Outcome::of(&customer.outcome, page.sight),
            reasons: v1::Reason::all(told(page, &customer.outcome, &customer.reasons), &page.words),
            collisions: self
                .collisions(customer, page)
                .map(|collision| v1::Collision::of(collision, &Words { frank: true, ..page.words }))
                .collect(),
        };
        self.chosen.iter().map(item).collect()
    }

    fn csv(&self, page: &Page<'_>) -> Vec<u8> {
        let mut sheet = Sheet::new(csv::CUSTOMERS);
        for customer in &self.chosen {
            let person = self.person(customer, page);
            let whose = v1::Outcome::of(&customer.outcome, page.sight);
            sheet.row([
                csv::maybe(Some(person.known_as()).filter(|_| !person.masked)),
                csv::list(&person.phones),
                csv::list(self.seen(customer, page).map(|verdict| verdict.report.id)),
                Sheeted::text(whose.kind),
                csv::list(whose.parties.iter().map(|party| &party.id)),
                csv::list(whose.parties.iter().map(|party| &party.share)),
                csv::maybe(whose.decided_by.as_deref()),
                csv::clauses(told(page, &customer.outcome, &customer.reasons)),
            ]);
        }
        sheet.into_bytes()
    }
}

impl<'v, 'a> Customers<'v, 'a> {
    fn reports(
        &self,
        customer: &CustomerVerdict<'a>,
    ) -> impl Iterator<Item = &'v ReportVerdict<'a>> + use<'v, 'a> {
        let judgement = self.judgement;
        customer.reports.clone().into_iter().filter_map(move |place| judgement.reports.get(place))
    }

    /// Those that the reader may read.
    fn seen(
        &self,
        customer: &CustomerVerdict<'a>,
        page: &Page<'_>,
    ) -> impl Iterator<Item = &'v ReportVerdict<'a>> {
        self.reports(customer).filter(|verdict| page.sight.sees(verdict.report, Some(verdict.side)))
    }

    /// Collisions whose both sides the reader may read.
    fn collisions<'c>(
        &self,
        customer: &'c CustomerVerdict<'a>,
        page: &Page<'_>,
    ) -> impl Iterator<Item = &'c CollisionVerdict<'a>> {
        let seen: Vec<ReportId> =
            self.seen(customer, page).map(|verdict| verdict.report.id).collect();
        customer.collisions.iter().filter(move |collision| {
            seen.contains(&collision.first) && seen.contains(&collision.second)
        })
    }

    /// The customer as the first registration that may be read names him, or else the first one,
    /// masked.
    fn person(&self, customer: &CustomerVerdict<'a>, page: &Page<'_>) -> v1::Person {
        let seen = self.seen(customer, page).next();
        match seen.or_else(|| self.reports(customer).next()) {
            Some(verdict) => {
                v1::Person::of(&customer_at(verdict.report, page.as_of), seen.is_some())
            }
            None => v1::Person::of(&crate::domain::report::Customer::default(), false),
        }
    }
}
