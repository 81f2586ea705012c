//! The end of protection, and whose turn it is then.

use std::sync::Arc;

use crate::calendar::{Bound, OutOfCalendar};
use crate::domain::instant::Instant;
use crate::engine::decide::lapse_of;
use crate::engine::replay::Replay;
use crate::engine::replay::claims::Ending;
use crate::engine::replay::renewal::extension;
use crate::engine::state::{ProtectionTerm, RenewalContest, Standing, term_code};
use crate::rules::reason::because;
use crate::rules::validity::fails_after;
use crate::rules::{Arg, Code, Reason};

impl<'a> Replay<'_, 'a> {
    /// Lets every protection end that has ended by `to`, every time to answer an application or to
    /// do what an item asks for, in the order of the ends.
    pub(super) fn expire(&mut self, to: Instant) -> Result<(), OutOfCalendar> {
        loop {
            let mut ended = self.states.next_ending(to);
            for (&place, examined) in &self.timed {
                let late = self.item_late(place, to).filter(|due| Some(*due) > *examined);
                ended = ended.into_iter().chain(late.map(|due| (due, Ending::Item, place))).min();
            }
            let Some((end, ending, place)) = ended else { return Ok(()) };
            self.clock = self.clock.max(end.at);
            match ending {
                Ending::Term => self.end_of(place, end)?,
                Ending::Answer => self.unanswered(place, end)?,
                Ending::Item => self.miss(place, end)?,
            }
            self.settle(end.at);
        }
    }

    /// Until when what an item asks for could be done, where a claim stands by it and it is late.
    fn item_late(&self, place: usize, to: Instant) -> Option<Bound> {
        let (state, member) = (&self.states[place], &self.members[place]);
        let stands = !state.is_over() && state.standing != Standing::Void;
        if !stands || member.failed().next().is_some() {
            return None;
        }
        fails_after(&member.case).filter(|due| due.has_passed(to))
    }

    /// An item fails by time alone: it is examined at the moment at which it does.
    fn miss(&mut self, place: usize, due: Bound) -> Result<(), OutOfCalendar> {
        self.timed.insert(place, Some(due));
        let member = Arc::make_mut(&mut self.members[place]);
        member.case.world = self.world.at(due.over_at());
        self.look_again(place)
    }

    fn end_of(&mut self, place: usize, end: Bound) -> Result<(), OutOfCalendar> {
        if let Some(successor) = self.states[place].successor() {
            return self.hand_over(place, successor, end);
        }
        let case = &self.case(place);
        let won = self.states[place].standing == Standing::Won;
        if let Some((renewal, terms)) = extension(case.policy).filter(|_| !won)
            && renewal.get_ref().at_most.is_none_or(|most| self.states[place].renewals < most)
        {
            return match (&terms.contested, self.waiting_behind(place)) {
                (Some(contested), Some(rival)) => self.contest(
                    place,
                    RenewalContest { rival, renewal, contested, end: None },
                    end.at,
                ),
                _ => self.renew_automatically(place, renewal, terms, end),
            };
        }
        self.lapse(place, end)
    }

    pub(super) fn lapse(&mut self, place: usize, end: Bound) -> Result<(), OutOfCalendar> {
        let case = &self.case(place);
        let reason = Reason::new(Code::Lapsed).report(case.report).until(Some(end));
        let reason = match lapse_of(case) {
            Some(lapse) => reason.clauses(&lapse.get_ref().clause).block(case.policy, lapse),
            None => reason,
        };
        self.states[place].standing = Standing::Lapsed;
        self.journal.enter(place, end.at, reason);
        // While its renewal may still be consented to, nobody's turn has come.
        if self.states[place].holds_off() { Ok(()) } else { self.promote(end.at) }
    }

    /// The first of those who wait gets his turn, judged anew; who was only held meets whoever
    /// came in before.
    pub(super) fn promote(&mut self, at: Instant) -> Result<(), OutOfCalendar> {
        for place in self.states.waiting() {
            if let Some((holder, joined)) = self.holder_against(place, at, &[]) {
                let held = self.states[place].standing == Standing::Held;
                if held && !self.states[holder].holds_off() {
                    let wanted = self.registration_terms(place, None)?;
                    self.meet(place, holder, joined, wanted)?;
                }
                continue;
            }
            let case = &self.case(place);
            self.journal.enter(
                place,
                at,
                Reason::new(Code::Promoted).report(case.report).at("at", at),
            );
            let mut wanted = self.registration_terms(place, None)?;
            for term in &mut wanted {
                self.count_from(place, term, at);
            }
            self.admit(place, wanted)?;
        }
        self.uncontested();
        Ok(())
    }

    /// A claim whose rivals are all gone is contested by nobody; who waits for the answer to an
    /// application in time is not gone.
    pub(super) fn uncontested(&mut self) {
        for place in self.states.contested() {
            let stands = |other: usize| {
                let state = &self.states[other];
                let standing = state.standing;
                (standing.lives() || standing == Standing::Pending || state.holds_off())
                    && self.rivals(place, other).is_some()
            };
            if !self.joins.near(place).any(stands) {
                self.states[place].standing = Standing::Effective;
                let reason = Reason::new(Code::Uncontested).report(self.case(place).report);
                self.journal.enter(place, self.clock, reason);
            }
        }
    }

    /// A term that would have begun earlier is counted from the moment the claim gets its turn.
    pub(super) fn count_from(&self, place: usize, term: &mut ProtectionTerm<'a>, at: Instant) {
        let Some(block) = term.block.filter(|_| term.from < at) else { return };
        let data = block.get_ref();
        let case = &self.case(place);
        (term.granted, term.from) = (at, at);
        (term.until, term.uncounted) = self.counted_end(place, block, at);
        let reason =
            because(term_code(term.unchosen, term.uncounted), case.policy, block, &data.clause)
                .report(case.report);
        term.reason = reason.at("from", at).until(term.until).with("lasts", Arg::Term(&data.lasts));
    }
}
