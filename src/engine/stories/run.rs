//! Runs one story: its steps land one after the other, each admitted in the world of its moment.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use toml::Spanned;
use ulid::Ulid;

use super::check::{ACCEPTED, REFUSED};
use super::compare::{Comparison, absent, listed, numbers, uncited};
use super::expect::Expectation;
use super::file::{Story, StoryFile};
use super::months::statement;
use super::signing::own_signers;
use super::step::{
    ActStep, CloseStep, DisputeStep, EventStep, IncidentStep, ReportStep, StoryStep,
};
use super::world::{HouseChange, StoryWorld, unknown};
use super::written::{Located, Texts, WrittenFields};
use super::{StoryFault, StoryHouse, StoryResult};
use crate::domain::dispute::{Dispute, acts};
use crate::domain::event::{Event, Fields, Reading, builtin};
use crate::domain::house::House;
use crate::domain::ids::{CommitId, DisputeId, EventType, FactId, ReportId, StaffId};
use crate::domain::incident::Incident;
use crate::domain::instant::{Day, Instant, Stamp};
use crate::domain::landing::{Landed, Landing};
use crate::domain::problem::{Noun, Problem, ProblemKind, StoryFact};
use crate::domain::record::RecordRef;
use crate::domain::report::{BatchSource, Customer, FORMAT, Report};
use crate::domain::statement::Statement;
use crate::engine::admit::{
    Admission, Intent, admit, admit_house_act, admit_reports, admit_statement, completed, heard,
};
use crate::engine::close::lines;
use crate::engine::state::Standing;
use crate::engine::verdict::Judgement;
use crate::engine::{JudgementFacts, judge};
use crate::policy::{Policy, Shelf};
use crate::rules::{HouseHistory, OwnedReason, Reason, World};

/// What a step met.
struct StepOutcome {
    refused: bool,
    /// How a registration stands.
    standing: Option<Standing>,
    reasons: Vec<OwnedReason>,
}

impl StepOutcome {
    /// A step that is refused for the objections to it, and taken where there are none.
    fn of(objections: &[Reason<'_>]) -> Self {
        let reasons = objections.iter().map(OwnedReason::of).collect();
        Self { refused: !objections.is_empty(), standing: None, reasons }
    }

    /// The clauses that its reasons cite.
    fn clauses(&self) -> BTreeSet<String> {
        let clauses = self.reasons.iter().flat_map(|reason| &reason.clauses);
        clauses.map(|clause| clause.0.clone()).collect()
    }

    fn word(&self) -> &'static str {
        match self.standing {
            _ if self.refused => REFUSED,
            Some(standing) => standing.as_str(),
            None => ACCEPTED,
        }
    }

    fn is(&self, wanted: &str) -> bool {
        match wanted {
            REFUSED => self.refused,
            ACCEPTED => !self.refused && self.standing != Some(Standing::Void),
            wanted => self.standing.is_some_and(|standing| standing.as_str() == wanted),
        }
    }
}

/// Why a step or an expectation could not be looked at.
type Stopped = ProblemKind;

pub(super) struct StoryRun<'s> {
    file: &'s StoryFile,
    house: &'s StoryHouse<'s>,
    story: &'s Story,
    /// The house as steps made it, oldest first.
    worlds: Vec<StoryWorld>,
    /// The same, as judgement looks at it.
    history: HouseHistory,
    reports: Vec<Report>,
    disputes: Vec<Dispute>,
    incidents: Vec<Incident>,
    /// The months that were closed.
    closed: Vec<Statement>,
    ids: BTreeMap<String, Ulid>,
    /// Names that steps would have given, had they not been refused.
    refused: BTreeSet<String>,
    batches: BTreeMap<&'s str, u64>,
    order: u64,
    made: u128,
    result: StoryResult,
}

impl<'s> StoryRun<'s> {
    pub(super) fn new(file: &'s StoryFile, house: &'s StoryHouse<'s>, story: &'s Story) -> Self {
        let first = StoryWorld::at_first(file, house, story);
        let settings = House::of_zone(house.zone);
        let history = HouseHistory::always(settings, house.calendar.clone(), &first.org);
        Self {
            file,
            house,
            story,
            worlds: vec![first],
            history,
            reports: Vec::new(),
            disputes: Vec::new(),
            incidents: Vec::new(),
            closed: Vec::new(),
            ids: BTreeMap::new(),
            refused: BTreeSet::new(),
            batches: BTreeMap::new(),
            order: 0,
            made: 0,
            result: StoryResult {
                name: story.name.get_ref().clone(),
                title: story.title.clone(),
                faults: Vec::new(),
                clauses: BTreeSet::new(),
            },
        }
    }

    pub(super) fn finish(mut self) -> StoryResult {
        let steps = self.file.steps_of(self.story, self.house.zone);
        for step in &steps {
            if let StoryStep::Report(step) = step.get_ref()
                && let Some(batch) = &step.batch
            {
                *self.batches.entry(&batch.name).or_default() += 1;
            }
        }
        for step in steps {
            match self.land(step.get_ref()) {
                Ok(outcome) => self.compare(step, outcome),
                Err(stopped) => self.fault(step.span(), stopped, Vec::new()),
            }
        }
        for expect in &self.story.expect {
            match self.expect(expect.get_ref()) {
                Ok(comparison) => {
                    for (span, difference) in comparison.differences {
                        self.fault(span, difference, Vec::new());
                    }
                }
                Err(stopped) => self.fault(expect.span(), stopped, Vec::new()),
            }
        }
        self.result
    }

    fn fault(&mut self, span: Range<usize>, kind: ProblemKind, reasons: Vec<OwnedReason>) {
        let problem = Problem::new(span, kind);
        self.result.faults.push(StoryFault { problem, reasons });
    }

    /// Holds what a step met against what the story says of it.
    fn compare(&mut self, step: &Spanned<StoryStep>, outcome: StepOutcome) {
        let (span, step) = (step.span(), step.get_ref());
        let clauses = outcome.clauses();
        self.result.clauses.extend(clauses.iter().cloned());
        match step.outcome() {
            None if outcome.refused => {
                return self.fault(span, ProblemKind::StepRefused, outcome.reasons);
            }
            Some(wanted) if !outcome.is(wanted.get_ref()) => {
                let kind = ProblemKind::StepOutcome {
                    found: outcome.word().to_owned(),
                    wanted: wanted.get_ref().clone(),
                };
                return self.fault(wanted.span(), kind, outcome.reasons);
            }
            _ => {}
        }
        let codes: BTreeSet<String> =
            outcome.reasons.iter().map(|reason| reason.code().to_owned()).collect();
        let mut missing = Vec::new();
        if let Some(wanted) = step.codes() {
            missing.extend(absent(wanted, &codes).into_iter().map(|(span, wanted)| {
                let (found, wanted) = (listed(&codes), wanted.to_owned());
                (span, ProblemKind::NotAsTold { what: StoryFact::Codes, found, wanted })
            }));
        }
        missing.extend(step.clauses().into_iter().flat_map(|wanted| uncited(wanted, &clauses)));
        for (span, kind) in missing {
            self.fault(span, kind, outcome.reasons.clone());
        }
    }

    fn instant(&self, text: &Located<String>) -> Result<Instant, Stopped> {
        self.house.zone.read(text.get_ref()).map_err(ProblemKind::from)
    }

    fn new_id(&mut self, name: Option<&str>) -> Ulid {
        self.made += 1;
        let id = Ulid::from(self.made);
        if let Some(name) = name {
            self.ids.insert(name.to_owned(), id);
        }
        id
    }

    fn id(&self, name: &Located<String>) -> Result<Ulid, Stopped> {
        let name = name.get_ref();
        if self.refused.contains(name) {
            return Err(ProblemKind::NotThere { name: name.clone() });
        }
        let id = self.ids.get(name).copied();
        id.ok_or_else(|| unknown(Noun::StoryName, name))
    }

    fn ids(&self, names: &Texts) -> Result<Vec<ReportId>, Stopped> {
        names.get_ref().iter().map(|name| self.id(name).map(ReportId)).collect()
    }

    /// A thing that was refused is not there for later steps.
    fn forget(&mut self, name: Option<&Located<String>>) {
        if let Some(name) = name {
            self.ids.remove(name.get_ref());
            self.refused.insert(name.get_ref().clone());
        }
    }

    /// The house at an instant.
    fn house_at(&self, at: Instant) -> &StoryWorld {
        let known = self.worlds.iter().rev().find(|world| world.since <= at);
        known.unwrap_or(&self.worlds[0])
    }

    fn shelf(&self, at: Instant) -> &Shelf {
        self.house_at(at).shelf(self.house)
    }

    fn world(&self, at: Instant) -> World<'_> {
        self.history.world(at)
    }

    fn facts(&self, at: Instant) -> JudgementFacts<'_> {
        JudgementFacts {
            reports: self.reports.iter().collect(),
            disputes: self.disputes.iter().collect(),
            incidents: self.incidents.iter().collect(),
            shelf: self.shelf(at),
            world: self.world(at),
        }
    }

    fn judged(&self, at: Instant) -> Result<Judgement<'_>, Stopped> {
        judge(&self.facts(at)).map_err(|error| ProblemKind::NoCalendar { date: error.date })
    }

    /// What somebody meets who wants to do this to a record.
    fn ask<'a>(&'a self, intent: &Intent<'a>, at: Instant) -> StepOutcome {
        StepOutcome::of(&admit(intent, &self.facts(at)))
    }

    fn report(&self, id: ReportId) -> Result<&Report, Stopped> {
        let mut reports = self.reports.iter();
        reports
            .find(|report| report.id == id)
            .ok_or_else(|| unknown(Noun::StoryName, &id.to_string()))
    }

    fn land(&mut self, step: &StoryStep) -> Result<StepOutcome, Stopped> {
        let at = self.instant(step.at())?;
        if !step.together() {
            self.order += 1;
        }
        let mut commit = [0; 20];
        commit[12..].copy_from_slice(&self.order.to_be_bytes());
        let commit = CommitId(commit);
        let landing =
            Landing::Landed(Landed { order: self.order, at, authored: at, commit, receipt: None });
        match step {
            StoryStep::Report(step) => self.register(step, landing),
            StoryStep::Event(step) => self.record(step, landing),
            StoryStep::Dispute(step) => self.dispute(step, landing),
            StoryStep::Act(step) => self.act(step, landing),
            StoryStep::Incident(step) => self.incident(step, landing),
            StoryStep::Close(step) => self.close(step, commit, at),
            step => self.change_house(step, at),
        }
    }

    fn stamp(&self, said: Option<&Located<String>>) -> Result<Option<Stamp>, Stopped> {
        let said = said.map(|said| self.instant(said)).transpose()?;
        Ok(said.map(|said| Stamp::new(said, self.house.zone)))
    }

    fn fact(
        &mut self,
        (kind, by, name): (&EventType, &Located<StaffId>, Option<&Located<String>>),
        said: Option<&Located<String>>,
        fields: &WrittenFields,
        landing: Landing,
    ) -> Result<Event, Stopped> {
        let said = self.stamp(said)?;
        let mut fields = fields.fields();
        for reference in ["on", "of", "against", "report"] {
            let id = fields.text(reference).and_then(|name| self.ids.get(name)).copied();
            if let Some(id) = id {
                fields.0.insert(reference.to_owned(), toml::Value::String(id.to_string()));
            }
        }
        let id = FactId(self.new_id(name.map(|name| name.get_ref().as_str())));
        let (kind, by) = (kind.clone(), by.get_ref().clone());
        Ok(Event { id, kind, by, said, fields, landing, reading: Reading::default() })
    }

    fn register(&mut self, step: &ReportStep, landing: Landing) -> Result<StepOutcome, Stopped> {
        let at = landing.at(Instant::MIN);
        let policy = self.file.policy.get_ref();
        let newest = self.shelf(at).newest(policy);
        let newest = newest.ok_or_else(|| unknown(Noun::Policy, policy.as_str()))?;
        let first = newest.kinds.first().map(|kind| (*kind.get_ref().name).clone());
        let kind = step.kind.as_ref().map(|kind| kind.get_ref().clone()).or(first);
        let kind = kind.ok_or(ProblemKind::NoKind)?;
        let companion_of = step.companion_of.as_ref().map(|other| self.id(other)).transpose()?;
        let source = step.batch.as_ref().map(|batch| {
            Box::new(BatchSource {
                batch: batch.name.clone(),
                title: batch.title.clone(),
                supplement: batch.supplement,
                line: 0,
                rows: batch.rows.or_else(|| self.batches.get(&*batch.name).copied()).unwrap_or(1),
                form: batch.form.as_ref().map(|form| form.get_ref().clone()),
            })
        });
        let by = step.by.get_ref();
        let registrant = step.filed_for.as_ref().map_or(by, |person| person.get_ref());
        let name = step.report.get_ref();
        let names = match &step.copies {
            Some(copies) => {
                (1..=*copies.get_ref()).map(|number| format!("{name}-{number}")).collect()
            }
            None => vec![name.clone()],
        };
        let mut new = Vec::with_capacity(names.len());
        for (number, name) in names.iter().enumerate() {
            new.push(Report {
                format: FORMAT,
                id: ReportId(self.new_id(Some(name))),
                kind: kind.clone(),
                policy: policy.clone(),
                registrant: registrant.clone(),
                filed_by: step.filed_for.as_ref().map(|_| by.clone()),
                team: self.house_at(at).org.team_of(registrant).cloned(),
                said: self.stamp(step.said.as_ref())?,
                nonce: String::new(),
                customer: counted_up(step.customer.clone(), number),
                intent: step.intent.fields(),
                companion_of: companion_of.map(ReportId),
                source: source.clone(),
                events: Vec::new(),
                landing,
            });
        }
        let outcomes = self.admit(&new, at)?;
        for (name, outcome) in names.iter().zip(&outcomes).filter(|(_, outcome)| outcome.refused) {
            self.ids.remove(name);
            self.refused.insert(name.clone());
            self.result.clauses.extend(outcome.clauses());
        }
        let taken = new.into_iter().zip(&outcomes).filter(|(_, outcome)| !outcome.refused);
        self.reports.extend(taken.map(|(report, _)| report));
        // Of copies the last one counts; that an earlier one is refused is a surprise.
        let last = outcomes.len().saturating_sub(1);
        let mut outcomes = outcomes.into_iter().enumerate();
        outcomes
            .find(|(place, outcome)| *place == last || outcome.refused)
            .map(|(_, outcome)| outcome)
            .ok_or(ProblemKind::BadNumber { number: 0 })
    }

    /// What registrations meet that land together, in their order.
    fn admit(&self, new: &[Report], at: Instant) -> Result<Vec<StepOutcome>, Stopped> {
        let facts = self.facts(at);
        let admissions = admit_reports(&facts, new)
            .map_err(|error| ProblemKind::NoCalendar { date: error.date })?;
        let outcome = |admission: Admission<'_>| StepOutcome {
            refused: admission.refused,
            standing: Some(admission.standing),
            reasons: admission.reasons().iter().map(OwnedReason::of).collect(),
        };
        Ok(admissions.into_iter().map(outcome).collect())
    }

    fn record(&mut self, step: &EventStep, landing: Landing) -> Result<StepOutcome, Stopped> {
        let id = ReportId(self.id(&step.on)?);
        let named = (step.event.get_ref(), &step.by, step.event_name.as_ref());
        let mut event = self.fact(named, step.said.as_ref(), &step.fields, landing)?;
        let at = landing.at(Instant::MIN);
        let signers = {
            let policy = self.policy_of(self.report(id)?, at);
            let declared = policy.and_then(|policy| policy.event(event.kind.as_str()));
            let told = declared.is_some_and(|declared| declared.get_ref().told.is_some());
            own_signers(&mut event, told)
        };
        let on = event.id;
        let outcome = self.append(id, event, at)?;
        if outcome.refused {
            self.forget(step.event_name.as_ref());
            return Ok(outcome);
        }
        for signer in signers {
            let signature = self.signature(builtin::COUNTERSIGN, signer, ("on", on), landing)?;
            let signed = self.append(id, signature, at)?;
            if signed.refused {
                return Ok(signed);
            }
        }
        Ok(outcome)
    }

    /// Appends an event to a report, if it is admitted.
    fn append(&mut self, id: ReportId, event: Event, at: Instant) -> Result<StepOutcome, Stopped> {
        let outcome = {
            let report = RecordRef::Report(self.report(id)?);
            self.ask(&Intent::appended(report, [&event]), at)
        };
        if !outcome.refused
            && let Some(report) = self.reports.iter_mut().find(|report| report.id == id)
        {
            report.events.push(event);
        }
        Ok(outcome)
    }

    /// The signature of one who is named in a step's `signed_by`.
    fn signature(
        &mut self,
        kind: &str,
        by: StaffId,
        (field, of): (&str, FactId),
        landing: Landing,
    ) -> Result<Event, Stopped> {
        let id = FactId(self.new_id(None));
        let kind = kind.parse().map_err(ProblemKind::from)?;
        let fields = Fields([(field.to_owned(), toml::Value::String(of.to_string()))].into());
        Ok(Event { id, kind, by, said: None, fields, landing, reading: Reading::default() })
    }

    fn policy_of(&self, report: &Report, at: Instant) -> Option<&Policy> {
        self.world(at).version(self.shelf(at), &report.policy, &report.landing)
    }

    fn dispute(&mut self, step: &DisputeStep, landing: Landing) -> Result<StepOutcome, Stopped> {
        let reports = self.ids(&step.reports)?;
        let over = step.over.as_ref().map(|event| self.id(event)).transpose()?.map(FactId);
        let said = self.stamp(step.said.as_ref())?;
        let dispute = Dispute {
            format: FORMAT,
            id: DisputeId(self.new_id(Some(step.dispute.get_ref()))),
            reports,
            over,
            by: step.by.get_ref().clone(),
            raiser: None,
            said,
            until: None,
            claim: String::new(),
            slip: None,
            acts: Vec::new(),
            landing,
        };
        let at = landing.at(Instant::MIN);
        let policy = dispute.reports.first().and_then(|id| self.report(*id).ok());
        let dispute = match policy.and_then(|report| self.policy_of(report, at)) {
            Some(policy) => heard(dispute, policy, &self.facts(at)),
            None => dispute,
        };
        let outcome = self.ask(&Intent::made(RecordRef::Dispute(&dispute)), at);
        if outcome.refused {
            self.forget(Some(&step.dispute));
        } else {
            self.disputes.push(dispute);
        }
        Ok(outcome)
    }

    fn act(&mut self, step: &ActStep, landing: Landing) -> Result<StepOutcome, Stopped> {
        let on = self.id(&step.on)?;
        let named = (step.act.get_ref(), &step.by, step.event_name.as_ref());
        let mut act = self.fact(named, step.said.as_ref(), &step.fields, landing)?;
        let at = landing.at(Instant::MIN);
        if self.disputes.iter().any(|one| one.id.0 == on) {
            let signers = own_signers(&mut act, false);
            let (id, by) = (act.id, act.by.clone());
            let outcome = self.append_act(on, act, at);
            if outcome.refused {
                self.forget(step.event_name.as_ref());
                return Ok(outcome);
            }
            for signer in signers.into_iter().filter(|signer| *signer != by) {
                let signature = self.signature(acts::SIGN, signer, ("of", id), landing)?;
                let signed = self.append_act(on, signature, at);
                if signed.refused {
                    return Ok(signed);
                }
            }
            return Ok(outcome);
        }
        let outcome = if let Some(incident) = self.incidents.iter().find(|one| one.id.0 == on) {
            self.ask(&Intent::appended(RecordRef::Incident(incident), [&act]), at)
        } else {
            return Err(unknown(Noun::StoryName, step.on.get_ref()));
        };
        if outcome.refused {
            self.forget(step.event_name.as_ref());
        } else if let Some(incident) = self.incidents.iter_mut().find(|one| one.id.0 == on) {
            incident.acts.push(act);
        }
        Ok(outcome)
    }

    /// Appends an act to a dispute, as the program writes it, if it is admitted.
    fn append_act(&mut self, on: Ulid, act: Event, at: Instant) -> StepOutcome {
        let found = self.disputes.iter().find(|one| one.id.0 == on);
        let Some(dispute) = found else { return StepOutcome::of(&[]) };
        let first = dispute.reports.first().and_then(|id| self.report(*id).ok());
        let act = match first.and_then(|report| self.policy_of(report, at)) {
            Some(policy) => completed(dispute, act, policy, &self.facts(at)),
            None => act,
        };
        let outcome = self.ask(&Intent::appended(RecordRef::Dispute(dispute), [&act]), at);
        if !outcome.refused
            && let Some(dispute) = self.disputes.iter_mut().find(|one| one.id.0 == on)
        {
            dispute.acts.push(act);
        }
        outcome
    }

    fn incident(&mut self, step: &IncidentStep, landing: Landing) -> Result<StepOutcome, Stopped> {
        let reports = step.reports.as_ref().map(|reports| self.ids(reports)).transpose()?;
        let said = self.stamp(step.said.as_ref())?;
        let staff = step.staff.get_ref().iter().map(|person| person.get_ref().clone());
        let incident = Incident {
            format: FORMAT,
            id: FactId(self.new_id(Some(step.incident.get_ref()))),
            policy: self.file.policy.get_ref().clone(),
            offence: step.offence.get_ref().clone(),
            staff: staff.collect(),
            by: step.by.get_ref().clone(),
            said,
            count: step.count.as_ref().map_or(1, |count| *count.get_ref()),
            reports: reports.unwrap_or_default(),
            informant: step.informant.as_ref().map(|person| person.get_ref().clone()),
            note: None,
            acts: Vec::new(),
            landing,
        };
        let at = landing.at(Instant::MIN);
        let outcome = self.ask(&Intent::made(RecordRef::Incident(&incident)), at);
        if outcome.refused {
            self.forget(Some(&step.incident));
        } else {
            self.incidents.push(incident);
        }
        Ok(outcome)
    }

    /// People, teams and policies change for whatever lands from here on.
    fn close(
        &mut self,
        step: &CloseStep,
        input: CommitId,
        at: Instant,
    ) -> Result<StepOutcome, Stopped> {
        let world = self.world(at);
        let all = lines(&self.judged(at)?, &world);
        let meant = (step.close.get_ref().as_str(), step.by.get_ref());
        let month = statement(meant, &all, &self.closed, (input, self.house.zone));
        let objections = admit_statement(&month, &self.closed, self.shelf(at), world);
        let outcome = StepOutcome::of(&objections);
        if !outcome.refused {
            self.closed.push(month);
        }
        Ok(outcome)
    }

    fn change_house(&mut self, step: &StoryStep, at: Instant) -> Result<StepOutcome, Stopped> {
        let outcome = StepOutcome::of(&admit_house_act(step.by().get_ref(), &self.world(at)));
        if outcome.refused {
            return Ok(outcome);
        }
        let today = Day(self.house.zone.date(at));
        let mut world = StoryWorld { since: at, order: self.order, ..self.house_at(at).clone() };
        let change = match step {
            StoryStep::Join(step) => world.join(step, today)?,
            StoryStep::Leave(step) => world.leave(step, today)?,
            StoryStep::Change(step) => world.change(step)?,
            StoryStep::Designate(step) => world.designate(step)?,
            StoryStep::Adopt(step) => world.adopt(step.adopt.get_ref(), self.house, today)?,
            StoryStep::Amend(step) => {
                let changes = &step.amend.get_ref().0;
                world.amend(changes, step.from.as_ref(), &self.file.policy, self.house, today)?
            }
            StoryStep::Report(_)
            | StoryStep::Event(_)
            | StoryStep::Dispute(_)
            | StoryStep::Act(_)
            | StoryStep::Incident(_)
            | StoryStep::Close(_) => return Err(ProblemKind::NotOneThing),
        };
        match change {
            HouseChange::Made => {
                world.enter(&mut self.history);
                self.worlds.push(world);
                Ok(outcome)
            }
            HouseChange::Refused(reason) => {
                Ok(StepOutcome { refused: true, standing: None, reasons: vec![reason] })
            }
        }
    }

    /// What of an expectation did not come.
    ///
    /// # Errors
    /// It could not be looked at.
    fn expect(&mut self, expect: &Expectation) -> Result<Comparison, Stopped> {
        let at = self.instant(expect.at())?;
        let mut comparison = Comparison::new(self.house.zone, at);
        let mut cited: BTreeSet<String> = BTreeSet::new();
        let judgement = self.judged(at)?;
        match expect {
            Expectation::Report(expect) => {
                let id = ReportId(self.id(&expect.report)?);
                let verdict = judgement.report(id).ok_or_else(|| early(&expect.report))?;
                let customer = judgement.customer_of(id).ok_or(ProblemKind::NoCustomer)?;
                comparison.report(expect, verdict, customer);
                let steps = verdict.steps.iter().map(|step| &step.reason);
                let items = verdict.items.iter().map(|item| &item.reason);
                let all = steps
                    .chain(items)
                    .chain(verdict.flags.iter().map(|flag| &flag.reason))
                    .chain(&customer.reasons);
                cited.extend(all.flat_map(numbers));
            }
            Expectation::Award(expect) => {
                let id = FactId(self.id(&expect.award)?);
                let award = judgement.awards.iter().find(|award| award.event.id == id);
                let award = award.ok_or(ProblemKind::NoAward)?;
                comparison.award(expect, award, &lines(&judgement, &self.world(at)));
                let flats = award.flats.iter().map(|flat| &flat.reason);
                cited.extend(award.reasons.iter().chain(flats).flat_map(numbers));
            }
            Expectation::Dispute(expect) => {
                let id = self.id(&expect.dispute)?;
                let mut disputes = self.disputes.iter();
                let dispute = disputes
                    .find(|dispute| dispute.id.0 == id && dispute.landing.at(at) <= at)
                    .ok_or_else(|| early(&expect.dispute))?;
                comparison.dispute(expect, dispute);
            }
            Expectation::Consequences(expect) => comparison.consequences(expect, &judgement),
        }
        drop(judgement);
        cited.extend(comparison.clauses.iter().cloned());
        self.result.clauses.extend(cited);
        Ok(comparison)
    }
}

/// Something that is expected of it is expected before it is there.
fn early(name: &Located<String>) -> ProblemKind {
    ProblemKind::NotLandedYet { name: name.get_ref().clone() }
}

/// A customer with their first phone counted up by so many.
fn counted_up(mut customer: Customer, by: usize) -> Customer {
    if let Some(phone) = customer.phones.first_mut() {
        let digits = phone.len() - phone.trim_end_matches(|c: char| c.is_ascii_digit()).len();
        let (head, tail) = phone.split_at(phone.len() - digits);
        if let Ok(number) = tail.parse::<usize>() {
            *phone = format!("{head}{:0digits$}", number + by);
        }
    }
    customer
}
