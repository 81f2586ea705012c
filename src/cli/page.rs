//! What views are shown with: the words, the moment, and whose eyes read them.

use std::collections::BTreeSet;

use ulid::Ulid;

use super::context::Context;
use super::dispute::reads;
use super::error::Failure;
use super::ui::Ui;
use super::why;
use crate::domain::incident::Incident;
use crate::domain::instant::Instant;
use crate::domain::staff::Staff;
use crate::engine::admit::{admit_house, reads_all};
use crate::engine::book::Unjudged;
use crate::engine::verdict::ReportVerdict;
use crate::lang::Words;
use crate::output::Page;
use crate::output::mask::Sight;
use crate::output::view::{View, write};
use crate::registry::Registry;
use crate::rules::people;

impl Ui {
    /// Data, in the format that was asked for.
    ///
    /// # Errors
    /// Stdout cannot be written.
    pub(super) fn show<V: View>(&self, view: &V, page: &Page<'_>) -> Result<(), Failure> {
        self.write(|out| write(view, self.format, page, out))
    }

    pub(super) fn page<'p>(
        &'p self,
        registry: &'p Registry,
        now: Instant,
        sight: Sight<'p>,
    ) -> Page<'p> {
        let words = Words { frank: sight.is_full(), ..self.words(registry.house.zone) };
        let order = &registry.order;
        Page {
            words,
            as_of: now,
            order,
            commit: registry.head,
            sight,
            width: self.width,
            palette: self.palette,
        }
    }
}

impl Context {
    /// What whoever is at the keyboard may read.
    pub(super) fn sight<'r>(&self, registry: &'r Registry) -> Sight<'r> {
        self.staff(registry)
            .map_or(Sight::Nobody, |staff| sight(registry, staff, self.committed.at))
    }
}

/// Records whose reader learns that they are there and how they stand, and no more: others'
/// reports, disputes one has no part in, incidents one neither recorded, told of, nor took part in.
///
/// `reports` are those [`hidden`] among the registrations that are shown.
pub(super) fn closed(
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
        .filter(|dispute| !reads(registry, dispute, sight))
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
pub(super) fn hidden<'v, 'a: 'v>(
    judged: impl IntoIterator<Item = &'v ReportVerdict<'a>>,
    sight: &Sight<'_>,
) -> impl Iterator<Item = Ulid> {
    let closed = |verdict: &&ReportVerdict<'_>| !sight.sees(verdict.report, Some(verdict.side));
    judged.into_iter().filter(closed).map(|verdict| verdict.report.id.0)
}

/// Only whoever keeps the registry may do this.
///
/// # Errors
/// Somebody else wants to.
pub(super) fn require_admin(staff: &Staff, words: &Words<'_>) -> Result<(), Failure> {
    admit_house(staff).map_or(Ok(()), |objection| Err(why::refusal(words, &[objection])))
}

fn sight<'r>(registry: &Registry, staff: &'r Staff, now: Instant) -> Sight<'r> {
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
