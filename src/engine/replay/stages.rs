//! Stages: events that open protection, repeat it, or win the customer.

use toml::Spanned;

use crate::calendar::{Bound, OutOfCalendar};
use crate::domain::event::Event;
use crate::engine::replay::{Replay, covers_kind};
use crate::engine::state::{ProtectionTerm, Right, StageEntry, Standing};
use crate::policy::blocks::{Renewal, Repetition, Stage};
use crate::rules::reason::because;
use crate::rules::validity::of_somebody_else;
use crate::rules::{Arg, Case, Code, office};

impl<'a> Replay<'_, 'a> {
    pub(super) fn stages(&mut self, place: usize, event: &'a Event) -> Result<(), OutOfCalendar> {
        let case = &self.case(place);
        // It is flagged, and a person looks: nothing opens by what happened to somebody else.
        if case.is_history(event) || of_somebody_else(case, event).is_some() {
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
        let waits = state.holds_off()
            && !office::is_of_another(case, event)
            && self.waiting_behind(place).is_some();
        // Nobody consented to a claim that a ruling ended before it was answered.
        let unanswered = state.standing == Standing::Lapsed
            && state.approved.is_none()
            && self.missing_approval(place).is_some();
        if state.standing == Standing::Pending || unanswered || waits {
            self.note_stages(place, &entered, event);
            return Ok(());
        }
        let noted = entered.iter().any(|stage| state.has_entered(stage.get_ref(), event.id));
        let strict = entered.iter().any(|stage| stage.get_ref().while_protected);
        let within = noted || state.terms.is_empty() || state.runs(at);
        let of_another = office::is_of_another(case, event);
        let alive = state.standing.lives() || state.weak;
        let revives = state.standing == Standing::Lapsed && !of_another;
        if !(alive || revives) || (strict && !within) {
            self.repeat_of_other(place, event);
            return Ok(());
        }
        if !case.is_complete(event) {
            return Ok(());
        }
        // What is told or completed later takes nothing that others were granted meanwhile. What
        // was noted when it landed is told in time.
        let told_late = if noted { None } else { self.outranked(place, at) };
        let rival = told_late.or_else(|| self.outranked(place, self.clock));
        if let Some((holder, joined)) = rival.filter(|_| !entered.is_empty()) {
            self.repeat_of_other(place, event);
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
    fn repeat_of_other(&mut self, place: usize, event: &'a Event) {
        let case = &self.case(place);
        let standing = self.states[place].standing;
        let repeat = repetition_of(case, event).filter(|_| standing != Standing::Void);
        if let Some((renewal, terms)) = repeat {
            let reason = because(Code::RepeatOfOther, case.policy, renewal, &terms.others)
                .event(case.report, event);
            self.journal.enter(place, self.clock, reason);
        }
    }

    /// Stages are entered while an answer is out; what they open is opened with the consent.
    fn note_stages(&mut self, place: usize, entered: &[&'a Spanned<Stage>], event: &'a Event) {
        if self.case(place).is_complete(event) {
            entered.iter().for_each(|stage| self.note_stage(place, stage, event));
        }
    }

    /// What the holder did between the end of a protection and the answer to its renewal, while
    /// somebody was held: it opens now what it opens.
    pub(super) fn noted_stages(&mut self, place: usize, end: Bound) -> Result<(), OutOfCalendar> {
        let case = &self.case(place);
        let state = &self.states[place];
        let is_noted = |event: &&'a Event| {
            end.has_passed(case.said(event))
                && state.stages.iter().any(|entry| entry.event == event.id)
        };
        let noted: Vec<&'a Event> = case.events.iter().copied().filter(is_noted).collect();
        noted.into_iter().try_for_each(|event| self.stages(place, event))
    }

    fn note_stage(&mut self, place: usize, stage: &'a Spanned<Stage>, event: &'a Event) {
        let case = &self.case(place);
        let block = stage.get_ref();
        let entered = because(Code::StageEntered, case.policy, stage, &block.clause)
            .event(case.report, event)
            .with("stage", Arg::Label(&block.label));
        let since = case.said(event);
        let entry = StageEntry { name: block.name.as_str(), since, event: event.id };
        self.states[place].stages.push(entry);
        self.journal.enter(place, self.clock, entered);
    }

    pub(super) fn enter(
        &mut self,
        place: usize,
        stage: &'a Spanned<Stage>,
        event: &'a Event,
    ) -> Result<(), OutOfCalendar> {
        let case = &self.case(place);
        let block = stage.get_ref();
        let said = case.said(event);
        let begins = said.max(case.registered());
        let noted = self.states[place].has_entered(block, event.id);
        let fresh =
            !noted && !self.states[place].runs(begins) && !self.states[place].terms.is_empty();
        if !noted {
            self.note_stage(place, stage, event);
        }
        for protection in
            case.policy.protections.iter().filter(|protection| covers_kind(protection, case))
        {
            if protection.get_ref().stage.as_deref() == Some(&*block.name)
                && let Some(term) = self.term(place, protection, Some(event))?
                && self.repeats(place, event, &term)
            {
                self.open(place, term);
            }
        }
        let state = &mut self.states[place];
        if fresh {
            state.rank.0 = self.order;
            state.repeats = 0;
        }
        let stays = matches!(state.standing, Standing::Contested | Standing::Won);
        if !state.weak && !stays {
            state.standing = Standing::Effective;
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
                uncounted: false,
                reason: reason.clone(),
            }),
        }
        state.right = Right::Plain;
        self.journal.enter(place, at, reason);
    }

    /// Whether a term may open: for the first time, or once more because the holder did it again,
    /// or an office for them. Inside a running protection this renews it, as often as the policy
    /// says.
    fn repeats(&mut self, place: usize, event: &'a Event, term: &ProtectionTerm<'a>) -> bool {
        let case = &self.case(place);
        let same = |own: &&ProtectionTerm<'a>| {
            own.block.map(Spanned::span) == term.block.map(Spanned::span)
        };
        let state = &self.states[place];
        let mut before = state.terms.iter().filter(same).peekable();
        if before.peek().is_none() {
            return true;
        }
        if office::is_of_another(case, event) {
            self.repeat_of_other(place, event);
            return false;
        }
        let running = before.any(|own| state.is_running(own, case.said(event)));
        let repeat = repetition_of(case, event).filter(|_| running);
        let Some((renewal, _)) = repeat else { return true };
        let block = renewal.get_ref();
        let most = block.at_most.filter(|most| state.repeats >= *most);
        let code = if most.is_some() { Code::RepeatsUsedUp } else { Code::RenewedByRepeat };
        let reason = because(code, case.policy, renewal, &block.clause).event(case.report, event);
        let reason = match most {
            Some(most) => reason.count("most", most),
            None => reason.until(term.until),
        };
        let state = &mut self.states[place];
        state.repeats += u32::from(most.is_none());
        self.journal.enter(place, self.clock, reason);
        most.is_none()
    }
}

/// The renewal that an event brings about where it is done again.
fn repetition_of<'a>(
    case: &Case<'a>,
    event: &Event,
) -> Option<(&'a Spanned<Renewal>, &'a Repetition)> {
    let terms = |renewal: &'a Spanned<Renewal>| Some((renewal, renewal.get_ref().repetition()?));
    let mut all = case.policy.renewals.iter().filter_map(terms);
    all.find(|(_, terms)| *terms.on == event.kind)
}
