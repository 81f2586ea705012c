//! The customer of a registration, as far as the reader may know him.

use serde::Serialize;

use crate::domain::report::{self, Customer};
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
    pub sex: Option<String>,
    /// The unified social credit code.
    pub uscc: Option<String>,
    pub class: Option<String>,
    pub origin: Option<String>,
    pub relatives: Vec<Relative>,
}

/// Somebody who belongs to the customer.
#[derive(Debug, Serialize)]
pub struct Relative {
    pub relation: String,
    pub name: Option<String>,
    pub phones: Vec<String>,
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
            sex: customer.sex.clone(),
            uscc: customer.uscc.clone(),
            class: customer.class.clone(),
            origin: customer.origin.clone(),
            relatives: customer.relatives.iter().map(Relative::of).collect(),
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

impl Relative {
    fn of(relative: &report::Relative) -> Self {
        Self {
            relation: relative.relation.code().to_owned(),
            name: relative.name.clone(),
            phones: relative.phones.clone(),
        }
    }
}
