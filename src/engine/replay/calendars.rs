//! Ends that no calendar counts yet: they are open until one lands.

use toml::Spanned;

use crate::calendar::{Bound, OutOfCalendar};
use crate::domain::instant::Instant;
use crate::engine::journal::Cause;
use crate::engine::replay::Replay;
use crate::policy::blocks::Protection;
use crate::rules::reason::because;
use crate::rules::{Arg, Code, term};

impl<'a> Replay<'_, 'a> {
    /// A calendar lands: ends are counted that none before it could, from now on.
    pub(super) fn calendar_lands(
        &mut self,
        (order, at): (u64, Instant),
    ) -> Result<(), OutOfCalendar> {
        let is_open = |place: usize| self.states[place].terms.iter().any(|term| term.uncounted);
        let open: Vec<usize> = (0..self.members.len()).filter(|place| is_open(*place)).collect();
        if open.is_empty() {
            return Ok(());
        }
        self.wait_until(at)?;
        self.order = order;
        self.world = self.world.left_by(order, at);
        self.journal.comes_of(Cause::Calendar, order);
        open.into_iter().for_each(|place| self.count_ends(place));
        self.expire(self.clock)?;
        self.settle(self.clock);
        Ok(())
    }

    /// Counts what ends of a claim are open for want of a calendar, as far as there is one now.
    /// What was protected until now stays so.
    fn count_ends(&mut self, place: usize) {
        for at in 0..self.states[place].terms.len() {
            let term = &self.states[place].terms[at];
            let Some(block) = term.block.filter(|_| term.uncounted) else { continue };
            let (until, uncounted) = self.counted_end(place, block, term.from);
            let Some(end) = until.filter(|_| !uncounted) else { continue };
            let case = &self.case(place);
            let end = end.later_of(Bound::before(self.clock));
            let reason = because(Code::Protected, case.policy, block, &block.get_ref().clause)
                .report(case.report)
                .at("from", term.from)
                .until(Some(end))
                .with("lasts", Arg::Term(&block.get_ref().lasts));
            let term = &mut self.states[place].terms[at];
            term.uncounted = false;
            term.end_by(end);
            self.journal.enter(place, self.clock, reason);
        }
    }

    /// The end of a protection that begins at an instant, and whether no calendar counts it yet.
    pub(super) fn counted_end(
        &self,
        place: usize,
        block: &'a Spanned<Protection>,
        from: Instant,
    ) -> (Option<Bound>, bool) {
        let data = block.get_ref();
        let case = &self.case(place);
        let lasts = term::chosen(&data.lasts, case);
        let lasts = lasts.as_ref().unwrap_or(&data.lasts);
        match term::end(lasts, data.first_day, from, &self.world) {
            Ok(until) => (until, false),
            Err(OutOfCalendar { .. }) => (None, true),
        }
    }
}
