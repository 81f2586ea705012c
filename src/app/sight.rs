//! Who may read what: a customer who is not the reader's to read is not shown at all, not even by a
//! mask or by the first letter of a name.

use std::collections::BTreeSet;

use ulid::Ulid;

use crate::domain::dispute::{Dispute, acts};
use crate::domain::ids::{StaffId, TeamId};
use crate::domain::incident::Incident;
use crate::domain::instant::Instant;
use crate::domain::report::Report;
use crate::domain::staff::Staff;
use crate::engine::admit::{is_party, reads_all};
use crate::engine::enter::Unjudged;
use crate::engine::verdict::{Ownership, Party, ReportVerdict};
use crate::registry::Registry;
use crate::rules::Side;
use crate::rules::people;

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
    /// Whether he may read what was claimed and said in a dispute: the parties, those who decide,
    /// and whoever raised it once it was heard.
    pub fn reads(&self, dispute: &Dispute, registry: &Registry) -> bool {
        match self {
            Self::Full => true,
            Self::Nobody => false,
            Self::Of { staff, .. } => {
                is_party(dispute, &registry.reports_of(dispute), staff)
                    || (dispute.by == **staff && is_heard(dispute))
            }
        }
    }

    /// Whether he may learn whose something is: a refusal never says who holds the customer
    /// (law 9), and neither does a later look.
    pub fn learns(&self, outcome: &Ownership<'_>) -> bool {
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

/// Whether a dispute was heard. Until then it names nobody to whoever raised it.
fn is_heard(dispute: &Dispute) -> bool {
    dispute.raiser.is_some() || dispute.acts.iter().any(|act| act.is(acts::ADMIT))
}

/// What somebody may read.
pub fn of<'r>(registry: &Registry, staff: &'r Staff, now: Instant) -> Sight<'r> {
    if reads_all(&registry.shelf, staff) {
        return Sight::Full;
    }
    Sight::Of {
        staff: &staff.id,
        team: staff.team.as_ref(),
        books: keeps_books(registry, staff, now),
    }
}

/// Whether somebody keeps the house's accounts: a regulation lets him close months.
fn keeps_books(registry: &Registry, staff: &Staff, now: Instant) -> bool {
    let closers = registry
        .shelf
        .iter()
        .filter_map(|policy| policy.commission.as_ref()?.get_ref().closed_by.as_ref());
    closers.into_iter().any(|who| people::may_anywhere(who, &staff.id, &registry.world(now)))
}

/// Records whose reader learns that they are there and how they stand, and no more: others'
/// reports, disputes one has no part in, incidents one neither recorded, told of, nor took part in.
///
/// `reports` are those [`hidden`] among the registrations that are shown.
pub fn closed(
    registry: &Registry,
    reports: impl IntoIterator<Item = Ulid>,
    unjudged: &[Unjudged<'_>],
    sight: &Sight<'_>,
) -> BTreeSet<Ulid> {
    if sight.is_full() {
        return BTreeSet::new();
    }
    let unjudged = unjudged
        .iter()
        .map(|unjudged| unjudged.report)
        .filter(|report| !sight.sees(report, None))
        .map(|report| report.id.0);
    let disputes = registry
        .disputes
        .iter()
        .filter(|dispute| !sight.reads(dispute, registry))
        .map(|dispute| dispute.id.0);
    let took_part = |incident: &Incident| match sight {
        Sight::Of { staff, .. } => incident.staff.contains(staff),
        _ => false,
    };
    let incidents = registry
        .incidents
        .iter()
        .filter(|incident| !sight.sees_source_of(incident) && !took_part(incident));
    reports
        .into_iter()
        .chain(unjudged)
        .chain(disputes)
        .chain(incidents.map(|incident| incident.id.0))
        .collect()
}

/// The registrations that their reader may not see.
pub fn hidden<'v, 'a: 'v>(
    judged: impl IntoIterator<Item = &'v ReportVerdict<'a>>,
    sight: &Sight<'_>,
) -> impl Iterator<Item = Ulid> {
    let closed = |verdict: &&ReportVerdict<'_>| !sight.sees(verdict.report, Some(verdict.side));
    judged.into_iter().filter(closed).map(|verdict| verdict.report.id.0)
}
