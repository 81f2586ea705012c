//! Stages: events that open protection, repeat it, or win the customer.

use toml::Spanned;

use crate::calendar::OutOfCalendar;
use crate::domain::event::Event;
use crate::engine::replay::{Replay, covers_kind};
use crate::engine::state::{ProtectionTerm, Right, StageEntry, Standing};
use crate::policy::blocks::{Renewal, Repetition, Stage};
use crate::rules::reason::because;
use crate::rules::{Arg, Code};

impl<'a> Replay<'_, 'a> {
    pub(super) fn stages(&mut self, place: usize, event: &'a Event) -> Result<(), OutOfCalendar> {
        let case = &self.case(place);
        if case.is_history(event) {
            return Ok(());
        }
        // What happened before the registration counts for it from its beginning.
        let at = case.said(event).max(case.registered());
        let state = &self.states[place];
        let entered: Vec<&'a Spanned<Stage>> = case
            .policy
            .stages
            .iter()
            .filter(|stage| stage.get_ref().on.names(&event.kind))
            .collect();
        let strict = entered.iter().any(|stage| stage.get_ref().while_protected);
        let within = state.terms.is_empty() || state.runs(at);
        let alive = state.standing.lives() || state.weak || state.standing == Standing::Lapsed;
        if !alive || (strict && !within) {
            self.repeat_of_other(place, event, &entered);
            return Ok(());
        }
        if !case.is_complete(event) {
            return Ok(());
        }
        // What is told or completed later takes nothing that others were granted meanwhile.
        let rival = self.outranked(place, at).or_else(|| self.outranked(place, self.clock));
        if let Some((holder, joined)) = rival.filter(|_| !entered.is_empty()) {
            self.repeat_of_other(place, event, &entered);
            let flag = self.collision(place, holder, joined);
            self.states[place].flags.push(flag);
            return Ok(());
        }
        for stage in entered {
            self.enter(place, stage, event)?;
        }
        if self.states[place].standing.lives() {
            self.open_registration(place, Some(event))?;
        }
        Ok(())
    }

    /// An event that opens nothing here, though the same event would renew the holder's own
    /// protection: the clause says so.
    pub(super) fn repeat_of_other(
        &mut self,
        place: usize,
        event: &'a Event,
        entered: &[&'a Spanned<Stage>],
    ) {
        let case = &self.case(place);
        let repeats = |renewal: &'a Spanned<Renewal>| Some((renewal, repetition(renewal, event)?));
        let renewal = case.policy.renewals.iter().find_map(repeats);
        if let Some((renewal, terms)) =
            renewal.filter(|_| !entered.is_empty() && self.states[place].standing != Standing::Void)
        {
            let reason = because(Code::RepeatOfOther, case.policy, renewal, &terms.others)
                .event(case.report, event);
            self.journal.enter(place, self.clock, reason);
        }
    }

    pub(super) fn enter(
        &mut self,
        place: usize,
        stage: &'a Spanned<Stage>,
        event: &'a Event,
    ) -> Result<(), OutOfCalendar> {
        let case = &self.case(place);
        let block = stage.get_ref();
        let at = self.clock;
        let said = case.said(event);
        let fresh = !self.states[place].runs(said.max(case.registered()))
            && !self.states[place].terms.is_empty();
        let entered = because(Code::StageEntered, case.policy, stage, &block.clause)
            .event(case.report, event)
            .with("stage", Arg::Label(&block.label));
        let name = block.name.as_str();
        self.states[place].stages.push(StageEntry { name, since: said, event: event.id });
        self.journal.enter(place, at, entered);
        for protection in
            case.policy.protections.iter().filter(|protection| covers_kind(protection, case))
        {
            if protection.get_ref().stage.as_deref() == Some(&*block.name)
                && let Some(term) = self.term(place, protection, Some(event))?
            {
                self.renewed(place, event, &term);
                self.open(place, term);
            }
        }
        let state = &mut self.states[place];
        if fresh {
            state.rank.0 = self.order;
        }
        if !state.weak {
            state.standing = if state.standing == Standing::Contested && !block.success {
                Standing::Contested
            } else {
                Standing::Effective
            };
        }
        if block.success {
            self.win(place, stage, event);
        }
        Ok(())
    }

    pub(super) fn win(&mut self, place: usize, stage: &'a Spanned<Stage>, event: &'a Event) {
        let case = &self.case(place);
        let reason = because(Code::Won, case.policy, stage, &stage.get_ref().clause)
            .event(case.report, event);
        let (at, said) = (self.clock, case.said(event));
        let state = &mut self.states[place];
        if state.weak {
            return;
        }
        if state.won.is_none() {
            state.before_win = Some((state.standing, state.terms.clone()));
        }
        state.standing = Standing::Won;
        state.won.get_or_insert(event.id);
        match state.end() {
            Some(_) => state.prolong(None),
            None => state.terms.push(ProtectionTerm {
                granted: said,
                from: said,
                until: None,
                block: None,
                unchosen: false,
                reason: reason.clone(),
            }),
        }
        state.right = Right::Plain;
        self.journal.enter(place, at, reason);
    }

    /// The same event inside a running protection renews it, where the policy says so.
    pub(super) fn renewed(&mut self, place: usize, event: &'a Event, term: &ProtectionTerm<'a>) {
        let case = &self.case(place);
        let mut renewals = case.policy.renewals.iter();
        let repeat = renewals.find(|renewal| repetition(renewal, event).is_some());
        let before = self.states[place].terms.iter().any(|own| {
            own.block.map(Spanned::span) == term.block.map(Spanned::span)
                && own.covers(case.said(event))
        });
        if let (Some(renewal), true) = (repeat, before) {
            let reason =
                because(Code::RenewedByRepeat, case.policy, renewal, &renewal.get_ref().clause)
                    .event(case.report, event)
                    .until(term.until);
            self.journal.enter(place, self.clock, reason);
        }
    }
}

/// What a renewal says of an event that repeats.
fn repetition<'a>(renewal: &'a Spanned<Renewal>, event: &Event) -> Option<&'a Repetition> {
    renewal.get_ref().repetition().filter(|terms| *terms.on == event.kind)
}
