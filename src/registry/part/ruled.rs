//! What the search must know of a registration to see whom it touches.

use toml::Spanned;

use crate::domain::instant::Instant;
use crate::domain::report::Report;
use crate::identity::{Key, Match, Subject};
use crate::policy::Policy;
use crate::policy::blocks::{EntryOutcome, Kind};
use crate::registry::Registry;
use crate::rules::correction::claims;
use crate::rules::entry::faults;
use crate::rules::identity::join;
use crate::rules::identity::subject_steps;
use crate::rules::{Case, World, counting_rules};

/// A registration under the policy that judges it.
pub(super) struct RuledReport<'r> {
    pub(super) policy: &'r Policy,
    kind: &'r Spanned<Kind>,
    world: World<'r>,
    /// By what its customer is or was known, by every claim.
    pub(super) subjects: Vec<Subject>,
    /// It may be void against a complete registration only.
    weak: bool,
}

impl<'r> RuledReport<'r> {
    /// `None` where no policy judges it.
    pub(super) fn read(report: &Report, registry: &'r Registry, now: Instant) -> Option<Self> {
        let world = registry.world(now);
        let policy = registry.policy_of(report, now)?;
        let kind = policy.kind(&report.kind)?;
        let claims = claims(report, policy, kind, world);
        let steps =
            claims.iter().flat_map(|claim| subject_steps(*claim, policy, kind, world, &Key::ALL));
        let subjects = steps.map(|(_, subject)| subject).collect();
        let counted = counting_rules();
        let counted = counted.iter().filter_map(|rule| rule.outcome(kind.get_ref()));
        let at_entry = claims.iter().flat_map(|claim| {
            faults(&Case::opened(*claim, policy, kind, world.of(claim.since)))
                .into_iter()
                .map(|fault| fault.outcome)
                .collect::<Vec<_>>()
        });
        let weak = counted.chain(at_entry).any(|outcome| outcome == EntryOutcome::Weak);
        Some(Self { policy, kind, world, weak, subjects })
    }

    /// The claims of the registration as their rules look at them; `report` is the one that was
    /// read.
    pub(super) fn cases<'s>(&'s self, report: &'s Report) -> Vec<Case<'s>> {
        claims(report, self.policy, self.kind, self.world)
            .into_iter()
            .map(|claim| Case::opened(claim, self.policy, self.kind, self.world.of(claim.since)))
            .collect()
    }

    /// Whether the two may be one customer; `None` where nothing joins them. More are joined here
    /// than in a judgement, never fewer.
    pub(super) fn meets(&self, other: &Self) -> Option<Likeness> {
        if self.policy.id() != other.policy.id() {
            return None;
        }
        let pairs = self
            .subjects
            .iter()
            .flat_map(|own| other.subjects.iter().map(move |their| (own, their)));
        let joined = pairs.flat_map(|(own, their)| {
            [self.policy, other.policy].into_iter().filter_map(|policy| join(policy, own, their))
        });
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
