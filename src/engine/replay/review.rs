//! Consent, refusal, and what the holder himself does with his report.

use toml::Spanned;

use crate::calendar::OutOfCalendar;
use crate::domain::event::Event;
use crate::domain::instant::Instant;
use crate::engine::replay::Replay;
use crate::engine::state::{Flag, Right, Standing};
use crate::rules::reason::because;
use crate::rules::{Code, Reason, approval, people};

impl<'a> Replay<'_, 'a> {
    /// The first step of review that nobody has passed yet.
    pub(super) fn missing_approval(
        &self,
        place: usize,
    ) -> Option<&'a Spanned<crate::policy::blocks::Approval>> {
        let case = &self.case(place);
        let mut steps = approval::steps(case);
        steps.find(|step| self.passed(place, step).is_none())
    }

    /// When a step of review was passed, as far as the clock has come.
    pub(super) fn passed(
        &self,
        place: usize,
        step: &Spanned<crate::policy::blocks::Approval>,
    ) -> Option<Instant> {
        let case = &self.case(place);
        let passed = approval::passed(case).into_iter();
        let mut passed = passed.filter(|(_, by)| by.landing.at(case.world.now) <= self.clock);
        passed.find(|(own, _)| own.span() == step.span()).map(|(_, event)| case.said(event))
    }

    pub(super) fn approve(&mut self, place: usize, event: &'a Event) -> Result<(), OutOfCalendar> {
        if self.states[place].applied.is_some() {
            return self.grant_renewal(place, event);
        }
        let case = &self.case(place);
        let mut passed = approval::passed(case).into_iter();
        let Some((step, _)) = passed.find(|(_, by)| by.id == event.id) else {
            self.states[place].flags.push(Flag::other(
                Reason::new(Code::NotAllowedToRecord)
                    .event(case.report, event)
                    .text("staff", event.by.as_str()),
            ));
            return Ok(());
        };
        let reason = because(Code::Approved, case.policy, step, &step.get_ref().clause)
            .event(case.report, event)
            .text("staff", event.by.as_str());
        self.journal.enter(place, self.clock, reason);
        if self.missing_approval(place).is_some() {
            return Ok(());
        }
        // What waited was a change of a registration that has its consent.
        if self.states[place].approved.is_some() {
            return Ok(());
        }
        self.states[place].approved = Some(case.said(event));
        if self.states[place].standing == Standing::Pending {
            self.states[place].standing = Standing::Effective;
            self.open_registration(place, Some(event))?;
            self.earlier_stages(place, event)?;
            self.meet_late(place)?;
            self.enter_anew(place)?;
        }
        Ok(())
    }

    /// A correction of what offices had consented to waits for their consent.
    pub(super) fn change(&mut self, place: usize, event: &'a Event) {
        let case = &self.case(place);
        let waits = case.changes.waiting.iter().any(|change| change.id == event.id);
        let Some(step) = self.missing_approval(place).filter(|_| waits) else { return };
        let block = step.get_ref();
        let reason = because(Code::ChangeAwaitsApproval, case.policy, step, &block.clause)
            .event(case.report, event)
            .people(&block.by);
        self.journal.enter(place, self.clock, reason);
    }

    /// What entered a stage before the consent opens with it what it opens.
    fn earlier_stages(&mut self, place: usize, consent: &'a Event) -> Result<(), OutOfCalendar> {
        let case = &self.case(place);
        let state = &self.states[place];
        let opens = |event: &&'a Event| {
            let mut stages = case.policy.stages.iter().map(Spanned::get_ref);
            stages.any(|stage| {
                stage.on.names(&event.kind) && (stage.success || state.has_entered(stage, event.id))
            })
        };
        let order = (consent.landing.order(), consent.id);
        let landed = case.events.iter().copied();
        let before = landed.filter(|event| (event.landing.order(), event.id) < order);
        let before: Vec<&'a Event> = before.filter(opens).collect();
        before.into_iter().try_for_each(|event| self.stages(place, event))
    }

    pub(super) fn open_registration(
        &mut self,
        place: usize,
        event: Option<&'a Event>,
    ) -> Result<(), OutOfCalendar> {
        for term in self.registration_terms(place, event)? {
            self.open(place, term);
        }
        Ok(())
    }

    pub(super) fn reject(&mut self, place: usize, event: &'a Event) -> Result<(), OutOfCalendar> {
        let case = &self.case(place);
        let has_consent = self.states[place].approved.is_some();
        let code = if has_consent { Code::ChangeRejected } else { Code::Rejected };
        let mut reason =
            Reason::new(code).event(case.report, event).text("staff", event.by.as_str());
        if let Some(step) =
            case.policy.approvals.iter().find(|step| people::is_by(&step.get_ref().by, event, case))
        {
            reason = reason.clauses(&step.get_ref().clause).block(case.policy, step);
        }
        self.journal.enter(place, self.clock, reason);
        if self.states[place].applied.is_some() {
            return self.no_longer_held(place, self.clock);
        }
        let standing = self.states[place].standing;
        if standing == Standing::Pending || standing.waits() {
            self.states[place].standing = Standing::Rejected;
            self.promote(self.clock)?;
            self.rival_gone(place)?;
        }
        Ok(())
    }

    pub(super) fn leave(
        &mut self,
        place: usize,
        event: &'a Event,
        code: Code,
        standing: Standing,
    ) -> Result<(), OutOfCalendar> {
        self.plain(place, event, code, None)?;
        let at = self.clock;
        let state = &mut self.states[place];
        if matches!(state.standing, Standing::NotAccepted | Standing::Won) {
            return Ok(());
        }
        // What is void had nothing to give up; it does not come to stand again.
        let standing = match state.standing {
            Standing::Void => Standing::Withdrawn,
            _ => standing,
        };
        state.cut(at);
        state.standing = standing;
        state.right = Right::Plain;
        state.applied = None;
        self.promote(at)?;
        self.rival_gone(place)
    }

    pub(super) fn pause(&mut self, place: usize, event: &'a Event) -> Result<(), OutOfCalendar> {
        self.plain(place, event, Code::Paused, None)?;
        let said = self.case(place).said(event);
        let state = &mut self.states[place];
        if state.paused.is_none() && state.standing.lives() {
            state.paused = Some(said);
        }
        Ok(())
    }

    /// Time that stood still is given back, to the second.
    pub(super) fn resume(&mut self, place: usize, event: &'a Event) -> Result<(), OutOfCalendar> {
        self.plain(place, event, Code::Resumed, None)?;
        let said = self.case(place).said(event);
        let state = &mut self.states[place];
        if let Some(paused) = state.paused.take()
            && let Some(Some(end)) = state.end()
            && said > paused
        {
            state.prolong(Some(end.extended_by(said.since(paused))));
        }
        Ok(())
    }
}
