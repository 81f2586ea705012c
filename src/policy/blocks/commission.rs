//! `[commission]` and `[[flat]]`: what the result of an award is worth to whom.

use std::ops::Range;

use crate::domain::ids::Name;
use crate::domain::money::{Money, Share};
use crate::domain::problem::{Problem, ProblemHint, ProblemKind};
use crate::policy::block::{Block, block, named};
use crate::policy::clause::{Clauses, Label};
use crate::policy::who::{Pattern, Who};
use crate::policy::word::{EventField, Own, Placed, Ref, Several};

use super::{Award, FindingDeclaration};

block! {
    /// How the whole commission of a deal is found.
    pub struct Commission {
        /// The clauses it comes from; every verdict it makes cites them.
        pub clause: Clauses,
        /// The event's field that holds the deal's amount.
        pub amount: Ref<EventField>,
        /// The event's field that holds the whole commission, where finance states it; it goes
        /// before any rate.
        pub stated: Ref<EventField>,
        /// Who closes the months, beside the admin. A month is closed for the whole house:
        /// those whom one policy names close it for all.
        #[serde(default)]
        pub closed_by: Option<Who>,
        /// Rates by product; the first that fits.
        #[serde(default)]
        pub rate: Vec<Rate>,
    }
}

block! {
    /// A rate on the deal's amount.
    pub struct Rate {
        /// The value of `intent.product`; without it, every product.
        #[serde(default)]
        pub product: Option<String>,
        /// The share of the amount.
        pub of_amount: Share,
    }
}

block! {
    /// A flat amount on top, paid by the house to a person who helped.
    pub struct Flat {
        /// The name by which other blocks, and facts, speak of it.
        pub name: Own<Flat>,
        /// What people read, in each language.
        pub label: Placed<Label>,
        /// The clauses it comes from; every verdict it makes cites them.
        pub clause: Clauses,
        /// The result it goes with.
        pub award: Ref<Award>,
        /// Who gets it, unless they have a share of the result anyway.
        pub to: Who,
        /// The amounts to choose from.
        pub one_of: Several<Placed<Money>>,
        /// The finding that chooses, where there are several.
        #[serde(default)]
        pub finding: Option<Ref<FindingDeclaration>>,
        /// The clause by which nothing is owed where the winner registered the customer on the very
        /// day of this event.
        #[serde(default)]
        pub not_on_registration_day: Clauses,
    }
}

named! {
    Flat: Name => Flat;
}

impl Block for Commission {
    /// Months have no report: whoever closes them is meant without one.
    fn check(&self, _: Range<usize>, problems: &mut Vec<Problem>) {
        let of_a_report = |pattern: &&Placed<Pattern>| {
            !matches!(
                ***pattern,
                Pattern::Anyone | Pattern::Designated | Pattern::Role(_) | Pattern::Staff(_)
            )
        };
        for pattern in self.closed_by.iter().flat_map(Who::placed).filter(of_a_report) {
            let kind = ProblemKind::NoReport { person: pattern.to_string() };
            problems.push(Problem::new(pattern.span(), kind).hint(ProblemHint::RoleOrStaff));
        }
    }
}

impl Block for Flat {
    /// Somebody must choose among several amounts.
    fn check(&self, _: Range<usize>, problems: &mut Vec<Problem>) {
        if let ([_, second, ..], None) = (&self.one_of[..], &self.finding) {
            problems.push(Problem::new(second.span(), ProblemKind::NoChoice));
        }
    }
}
