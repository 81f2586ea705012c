//! Who may read what: a customer who is not the reader's to read is not shown at all, not even by a
//! mask or by the first letter of a name.

use crate::domain::ids::{StaffId, TeamId};
use crate::domain::incident::Incident;
use crate::domain::report::Report;
use crate::engine::book::Side;
use crate::engine::verdict::{Outcome, Party};

/// Whose eyes a page is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sight<'s> {
    /// Sees every customer whole.
    Full,
    /// Sees his own registrations whole, and those of his team where a team holds.
    Of {
        staff: &'s StaffId,
        team: Option<&'s TeamId>,
        /// Whether he keeps the house's accounts, and so sees what everybody earns.
        books: bool,
    },
    /// Sees no customer: somebody whom the registry does not know.
    Nobody,
}

impl Sight<'_> {
    /// Whether everything may be said that a reason carries; else it keeps to itself what tells of
    /// other people's registrations.
    pub fn is_full(&self) -> bool {
        matches!(self, Self::Full)
    }

    /// Whether he may read the customer of a registration; `side` is whoever holds it, where that
    /// is known.
    pub fn sees(&self, report: &Report, side: Option<Side<'_>>) -> bool {
        match self {
            Self::Full => true,
            Self::Nobody => false,
            Self::Of { staff, team, .. } => {
                let holds = match side {
                    Some(Side::Person(holder)) => holder == *staff,
                    Some(Side::Team(holder)) => *team == Some(holder),
                    Some(Side::Company) | None => false,
                };
                report.registrant == **staff || holds
            }
        }
    }
}

impl Sight<'_> {
    /// Whether he may learn whose something is: a refusal never says who holds the customer (DESIGN
    /// law 9), and neither does a later look.
    pub fn learns(&self, outcome: &Outcome<'_>) -> bool {
        let shares = outcome.shares();
        let his = |party: &Party<'_>| match (self, party) {
            (Self::Full, _) | (_, Party::Side(Side::Company)) => true,
            (Self::Nobody, _) => false,
            (Self::Of { staff, .. }, Party::Side(Side::Person(person))) => person == staff,
            (Self::Of { staff, .. }, Party::Staff(person)) => person == *staff,
            (Self::Of { team, .. }, Party::Side(Side::Team(holder))) => *team == Some(*holder),
        };
        shares.is_empty() || shares.iter().any(|(party, _)| his(party))
    }

    /// Whether he may see what is paid to somebody: a person, or a team where teams hold.
    pub fn sees_pay_of(&self, payee: &str) -> bool {
        match self {
            Self::Full => true,
            Self::Nobody => false,
            Self::Of { staff, team, books } => {
                *books || staff.as_str() == payee || team.is_some_and(|team| team.as_str() == payee)
            }
        }
    }

    /// Whether he may read what an incident was told by and about: those who decide, whoever
    /// recorded it, and whoever told of it.
    pub fn sees_source_of(&self, incident: &Incident) -> bool {
        match self {
            Self::Full => true,
            Self::Nobody => false,
            Self::Of { staff, .. } => {
                incident.by == **staff || incident.informant.as_ref() == Some(*staff)
            }
        }
    }
}
