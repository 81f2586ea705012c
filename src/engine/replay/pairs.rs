//! An office's word whether two registrations are one customer: it works from its landing on, and
//! stays until another one lands (law 18).

use crate::calendar::OutOfCalendar;
use crate::domain::event::Event;
use crate::engine::replay::Replay;
use crate::engine::state::{Flag, Standing};
use crate::rules::same_customer::{YES, found_against, is_found_rightly};
use crate::rules::{Arg, Code, Reason};

impl<'a> Replay<'_, 'a> {
    /// Takes up the word about the claim on which it stands, and the one that it names.
    pub(super) fn found_of_pair(
        &mut self,
        place: usize,
        event: &'a Event,
    ) -> Result<(), OutOfCalendar> {
        let against = found_against(event);
        let is_named = |other: &usize| {
            let claim = self.members[*other].claim;
            Some(claim.report.id) == against && claim.is_of(self.order)
        };
        let Some(other) = (0..self.members.len()).find(is_named) else { return Ok(()) };
        let (one, its) = (&self.case(place), &self.case(other));
        if !is_found_rightly(event, one, its) {
            let reason = Reason::new(Code::NotAllowedToRecord)
                .event(one.report, event)
                .text("staff", event.by.as_str());
            self.states[place].flags.push(Flag::other(reason));
            return Ok(());
        }
        let is_one = event.fields.text("answer") == Some(YES);
        let code = if is_one { Code::FoundOneCustomer } else { Code::FoundApart };
        for (own, than) in [(place, its), (other, one)] {
            let reason = Reason::new(code)
                .event(one.report, event)
                .text("staff", event.by.as_str())
                .with("other", Arg::Report(than.report.id));
            let reason = match &one.policy.procedure {
                Some(procedure) => {
                    reason.clauses(&procedure.get_ref().clause).block(one.policy, procedure)
                }
                None => reason,
            };
            self.journal.enter(own, self.clock, reason);
        }
        if is_one {
            self.see_papers(place, other)?;
            self.contest_found(place, other);
        } else {
            self.states[place].flags.retain(|flag| flag.other != Some(its.report.id));
            self.states[other].flags.retain(|flag| flag.other != Some(one.report.id));
            self.uncontested();
        }
        self.promote(self.clock)
    }

    /// Of two claims that both stand and turn out to be one customer, the later one is in question;
    /// what was granted to it stays (law 15).
    fn contest_found(&mut self, a: usize, b: usize) {
        let later = if self.states[a].rank < self.states[b].rank { b } else { a };
        let first = if later == a { b } else { a };
        let Some(joined) = self.rivals(a, b) else { return };
        if !self.states[first].standing.lives()
            || self.states[later].standing != Standing::Effective
        {
            return;
        }
        let flag = self.collision(later, first, joined);
        self.journal.enter(later, self.clock, flag.reason.clone());
        self.states[later].flags.push(flag);
        self.states[later].standing = Standing::Contested;
    }
}
