//! `[commission]` and `[[flat]]`: what the result of an award is worth to whom.

use serde::Deserialize;

use crate::domain::ids::Name;
use crate::domain::money::{Money, Share};
use crate::policy::clause::{Clauses, Label};
use crate::policy::who::Who;

/// How the whole commission of a deal is found.
#[derive(Debug, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Commission {
    /// The clauses it comes from; every verdict it makes cites them.
    pub clause: Clauses,
    /// The event's field that holds the deal's amount.
    pub amount: String,
    /// The event's field that holds the whole commission, where finance states it; it goes before
    /// any rate.
    pub stated: String,
    /// Who closes the months, beside the admin. A month is closed for the whole house: whoever one
    /// policy names closes it for all.
    #[serde(default)]
    pub closed_by: Option<Who>,
    /// Rates by product; the first that fits.
    #[serde(default)]
    pub rate: Vec<Rate>,
}

/// A rate on the deal's amount.
#[derive(Debug, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Rate {
    /// The value of `intent.product`; without it, every product.
    #[serde(default)]
    pub product: Option<String>,
    /// The share of the amount.
    pub of_amount: Share,
}

/// A flat amount on top, paid by the house to somebody who helped.
#[derive(Debug, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Flat {
    /// The name by which other blocks, and facts, speak of it.
    pub name: Name,
    /// What people read, in each language.
    pub label: Label,
    /// The clauses it comes from; every verdict it makes cites them.
    pub clause: Clauses,
    /// The result it goes with.
    pub award: Name,
    /// Who gets it, unless he has a share of the result anyway.
    pub to: Who,
    /// The amounts to choose from.
    pub one_of: Vec<Money>,
    /// The finding that chooses, where there are several.
    #[serde(default)]
    pub finding: Option<Name>,
    /// The clause by which nothing is owed where the winner registered the customer on the very day
    /// of this event.
    #[serde(default)]
    pub not_on_registration_day: Clauses,
}
