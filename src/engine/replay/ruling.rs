//! What a verdict or an agreement over a customer does to the claims that it names: it is heard by
//! standing and terms, not only by results.

use crate::calendar::OutOfCalendar;
use crate::domain::dispute::{Dispute, Ending, acts};
use crate::engine::replay::Replay;
use crate::engine::state::{Right, Standing};
use crate::policy::Policy;
use crate::policy::blocks::Test;
use crate::rules::case::holder_of;
use crate::rules::{Code, Reason};

impl<'a> Replay<'_, 'a> {
    /// The claims without a share end now, and those with one are no longer in question. A dispute
    /// over an act speaks of its result alone.
    pub(super) fn hear(
        &mut self,
        dispute: &'a Dispute,
        places: &[usize],
    ) -> Result<(), OutOfCalendar> {
        let Some(ending) = dispute.ending(self.as_of()).filter(|_| dispute.over.is_none()) else {
            return Ok(());
        };
        if !self.is_heard(dispute, &ending, places) {
            return Ok(());
        }
        let (won, lost): (Vec<usize>, Vec<usize>) =
            places.iter().partition(|place| self.has_share(**place, &ending));
        for place in &lost {
            self.overrule(*place, &ending);
        }
        for place in won {
            self.reinstate(place, &ending)?;
        }
        self.promote(self.clock)?;
        lost.into_iter().try_for_each(|place| self.rival_gone(place))
    }

    /// Whether an ending counts: a verdict by whom the policy lets decide, an agreement where the
    /// policy hears agreements. The policy is that of the claim that came last.
    fn is_heard(&self, dispute: &Dispute, ending: &Ending<'a>, places: &[usize]) -> bool {
        let since = |place: &&usize| self.members[**place].claim.since.order();
        let Some(last) = places.iter().max_by_key(since) else { return false };
        let policy = self.members[*last].case.policy;
        if ending.act.is(acts::SETTLE) {
            return hears_agreements(policy);
        }
        let case = |place: &usize| &self.members[*place].case;
        let claims = places.iter().map(|place| (case(place), holder_of(case(place))));
        let procedure = policy.procedure.as_ref();
        procedure.is_some_and(|procedure| procedure.get_ref().may_rule(ending.act, dispute, claims))
    }

    fn has_share(&self, place: usize, ending: &Ending<'a>) -> bool {
        let case = &self.members[place].case;
        let landing = &ending.act.landing;
        ending.shares.keys().any(|person| person == holder_of(case) || case.is_own(person, landing))
    }

    /// The customer is given to others: a claim that held ends now, one that waits for its turn
    /// waits on.
    fn overrule(&mut self, place: usize, ending: &Ending<'a>) {
        let at = self.clock;
        let reason = self.said_by(Code::Overruled, place, ending);
        let state = &mut self.states[place];
        if !state.standing.lives() && state.standing != Standing::Pending {
            return;
        }
        state.overruled = Some((state.standing, state.terms.clone()));
        state.cut(at);
        state.standing = Standing::Lapsed;
        state.right = Right::Plain;
        state.applied = None;
        self.journal.enter(place, at, reason);
    }

    /// The customer is given to a claim: it is in question no longer, and where an earlier verdict
    /// had ended it, its terms go on with the ends that they had.
    fn reinstate(&mut self, place: usize, ending: &Ending<'a>) -> Result<(), OutOfCalendar> {
        let at = self.clock;
        let reason = self.said_by(Code::Reinstated, place, ending);
        let state = &mut self.states[place];
        let before = state.standing;
        if before == Standing::Contested && state.question().is_none() {
            state.standing = Standing::Effective;
        }
        if let Some((standing, terms)) = state.overruled.take() {
            (state.standing, state.terms) = (standing, terms);
        }
        let reason = if state.standing == before {
            self.said_by(Code::Verdict, place, ending)
        } else {
            reason
        };
        self.journal.enter(place, at, reason);
        self.expire(at)
    }

    fn said_by(&self, code: Code, place: usize, ending: &Ending<'a>) -> Reason<'a> {
        let case = &self.members[place].case;
        let reason = Reason::new(code).act(ending.act).text("staff", ending.act.by.as_str());
        match &case.policy.procedure {
            Some(procedure) => {
                reason.clauses(&procedure.get_ref().clause).block(case.policy, procedure)
            }
            None => reason,
        }
    }
}

fn hears_agreements(policy: &Policy) -> bool {
    policy.priorities.iter().any(|test| matches!(test.get_ref().test, Test::Agreement(_)))
}
