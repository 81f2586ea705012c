//! The customer of a registration, as far as the reader may know him.

use serde::Serialize;

use crate::domain::report::Customer;
use crate::lang::scope_code;
use crate::output::view::HIDDEN;

/// The customer; where the reader may not read him, nothing but the scope.
#[derive(Debug, Default, Serialize)]
pub struct Person {
    pub scope: &'static str,
    /// Whether the customer is hidden from the reader.
    pub masked: bool,
    pub name: Option<String>,
    pub phones: Vec<String>,
    pub company: Option<String>,
    pub unit: Option<String>,
    pub project: Option<String>,
    pub brand: Option<String>,
    pub address: Option<String>,
}

impl Person {
    pub(crate) fn of(customer: &Customer, whole: bool) -> Self {
        if !whole {
            return Self { scope: scope_code(customer.scope), masked: true, ..Self::default() };
        }
        Self {
            scope: scope_code(customer.scope),
            masked: false,
            name: customer.name.clone(),
            phones: customer.phones.clone(),
            company: customer.company.clone(),
            unit: customer.unit.clone(),
            project: customer.project.clone(),
            brand: customer.brand.clone(),
            address: customer.address.clone(),
        }
    }

    /// The name people know him by; a dash where the reader may not know him.
    pub fn known_as(&self) -> &str {
        let names = [&self.name, &self.company, &self.project, &self.brand, &self.unit];
        names
            .into_iter()
            .flatten()
            .next()
            .map_or(if self.masked { HIDDEN } else { "" }, String::as_str)
    }
}
