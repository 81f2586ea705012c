//! One's own customer, registered once more: there is nothing to be had by it.

use crate::engine::replay::Replay;
use crate::engine::state::{Met, Standing};
use crate::rules::identity::CollisionMatch;
use crate::rules::reason::because;
use crate::rules::{Arg, Code, Side};

impl<'c, 'a> Replay<'c, 'a> {
    /// The registration of the same side, kind and customer that runs to an end, waits or is in
    /// line when a claim lands. Kinds with a rule about doubles leave them to it, and a house that
    /// serves its customers as a whole is no side of its own.
    pub(super) fn own_before(&self, place: usize) -> Option<(usize, &'c CollisionMatch<'a>)> {
        let member = &self.members[place];
        let kind = member.case.kind.get_ref();
        let is_new = member.claim.correction.is_none();
        if !is_new || kind.duplicate.is_some() || member.side == Side::Company {
            return None;
        }
        let stands = |other: usize| {
            let state = &self.states[other];
            // What has no end gets none that is later.
            let ends = state.end().flatten().is_some() && state.runs(self.clock);
            (state.standing.lives() && ends)
                || state.standing == Standing::Pending
                || state.standing.waits()
        };
        let is_own = |other: usize| {
            let own = &self.members[other];
            own.side == member.side
                && own.case.policy.id() == member.case.policy.id()
                && own.case.report.kind == member.case.report.kind
                && self.states[other].rank.0 < self.states[place].rank.0
        };
        let own = self.joins.near(place).filter(|other| is_own(*other) && stands(*other));
        own.into_iter().find_map(|other| {
            let joined = self.joined(place, other)?.joined.as_ref()?;
            joined.is_certain().then_some((other, joined))
        })
    }

    /// A claim that repeats one's own is not taken: it would bring a new term.
    pub(super) fn refuse_again(&mut self, place: usize, other: usize, joined: &CollisionMatch<'a>) {
        let case = &self.case(place);
        let mut reason = because(
            Code::RegisteredAlready,
            case.policy,
            joined.rule,
            &joined.rule.get_ref().clause,
        )
        .report(case.report)
        .with("other", Arg::Report(self.members[other].claim.report.id));
        if let Some(term) = self.states[other].last_term() {
            reason = reason.until(term.until);
        }
        let state = &mut self.states[place];
        (state.met, state.standing) = (Met::Barred, Standing::Void);
        state.worthless.push(reason.clone());
        self.journal.enter(place, self.clock, reason);
    }
}
