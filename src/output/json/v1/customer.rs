//! Customers and collisions.

use serde::Serialize;

use crate::app::sight::Sight;
use crate::engine::verdict;
use crate::lang::Words;
use crate::rules::{Decider, Side};

use super::person::Person;
use super::reason::Reason;

/// One customer: the registrations that identity joins, and whose he is.
#[derive(Debug, Serialize)]
pub struct Customer {
    /// As the first registration that the reader may see names him.
    pub customer: Person,
    pub reports: Vec<CustomerReport>,
    pub outcome: Outcome,
    pub reasons: Vec<Reason>,
    pub collisions: Vec<Collision>,
}

/// A registration of the customer.
#[derive(Debug, Serialize)]
pub struct CustomerReport {
    pub id: String,
    pub registrant: String,
    pub standing: &'static str,
}

/// Whose something is.
#[derive(Debug, Serialize)]
pub struct Outcome {
    /// `owner`, `shared`, `public`, `company`, `nobody` or `undecided`.
    pub kind: &'static str,
    pub parties: Vec<Party>,
    /// Who must decide, as the policy names them.
    pub decided_by: Option<String>,
    /// Whether the parties are kept from the reader.
    pub hidden: bool,
}

/// Somebody who has a part.
#[derive(Debug, Serialize)]
pub struct Party {
    /// `person`, `team` or `company`.
    #[serde(rename = "type")]
    pub kind: &'static str,
    pub id: String,
    pub share: String,
}

/// Two registrations that are, or may be, one customer.
#[derive(Debug, Serialize)]
pub struct Collision {
    pub first: String,
    pub second: String,
    pub certain: bool,
    /// By what they were recognised, for those who may read both.
    pub keys: Vec<&'static str>,
    pub reason: Reason,
}

impl Outcome {
    pub(crate) fn of(outcome: &verdict::Ownership<'_>, sight: Sight<'_>) -> Self {
        let party = |party: &verdict::Party<'_>| match party {
            verdict::Party::Side(Side::Team(_)) => "team",
            verdict::Party::Side(Side::Company) => "company",
            verdict::Party::Side(Side::Person(_)) | verdict::Party::Staff(_) => "person",
        };
        let hidden = !sight.learns(outcome);
        let shares = outcome.shares().into_iter().filter(|_| !hidden);
        Self {
            kind: outcome.kind(),
            parties: shares
                .map(|(who, share)| Party {
                    kind: party(who),
                    id: who.name().to_owned(),
                    share: share.to_string(),
                })
                .collect(),
            decided_by: match outcome {
                verdict::Ownership::Undecided(who) if *who != Decider::Nobody => {
                    Some(who.to_string())
                }
                _ => None,
            },
            hidden,
        }
    }
}

impl Collision {
    pub(crate) fn of(collision: &verdict::CollisionVerdict<'_>, words: &Words<'_>) -> Self {
        Self {
            first: collision.first.to_string(),
            second: collision.second.to_string(),
            certain: collision.certain,
            keys: if words.frank { collision.keys.clone() } else { Vec::new() },
            reason: Reason::of(&collision.reason, words),
        }
    }
}
