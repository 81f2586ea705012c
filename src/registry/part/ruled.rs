//! What the search must know of a registration to see whom it touches.

use toml::Spanned;

use crate::domain::instant::Instant;
use crate::domain::report::Report;
use crate::identity::{Match, Subject};
use crate::policy::Policy;
use crate::policy::blocks::{EntryOutcome, Kind};
use crate::registry::Registry;
use crate::rules::entry::faults;
use crate::rules::identity::join;
use crate::rules::{Case, World, counting_rules};

/// A registration under the policy that judges it.
pub(super) struct RuledReport<'r> {
    pub(super) policy: &'r Policy,
    kind: &'r Spanned<Kind>,
    world: World<'r>,
    pub(super) subject: Subject,
    /// It may be void against a complete registration only.
    weak: bool,
}

impl<'r> RuledReport<'r> {
    /// `None` where no policy judges it.
    pub(super) fn read(report: &Report, registry: &'r Registry, now: Instant) -> Option<Self> {
        let world = registry.world(now);
        let policy =
            registry.shelf.in_force(&report.policy, world.zone.date(report.landing.at(now)))?;
        let kind = policy.kind(&report.kind)?;
        let case = Case::new(report, policy, kind, world);
        let counted = counting_rules();
        let counted = counted.iter().filter_map(|rule| rule.outcome(kind.get_ref()));
        let weak = counted
            .chain(faults(&case).iter().map(|fault| fault.outcome))
            .any(|outcome| outcome == EntryOutcome::Weak);
        Some(Self { policy, kind, world, weak, subject: case.subject })
    }

    /// The registration as its rules look at it; `report` is the one that was read.
    pub(super) fn case<'s>(&'s self, report: &'s Report) -> Case<'s> {
        let mut case = Case::unread(report, self.policy, self.kind, self.world);
        case.subject = self.subject.clone();
        case
    }

    /// Whether the two may be one customer; `None` where nothing joins them. More are joined here
    /// than in a judgement, never fewer.
    pub(super) fn meets(&self, other: &Self) -> Option<Likeness> {
        if self.policy.id() != other.policy.id() {
            return None;
        }
        let joined = [self.policy, other.policy]
            .into_iter()
            .filter_map(|policy| join(policy, &self.subject, &other.subject));
        let grade = joined.map(|joined| joined.rule.get_ref().grade).max()?;
        let one = grade == Match::Certain || (self.weak && other.weak);
        Some(if one { Likeness::One } else { Likeness::Suspicion })
    }
}

/// What two registrations may be to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Likeness {
    One,
    Suspicion,
}
