//! Lets the steps of a story land one after the other.

use std::collections::BTreeMap;

use toml::Spanned;
use ulid::Ulid;

use crate::domain::dispute::Dispute;
use crate::domain::event::Event;
use crate::domain::ids::{CommitId, DisputeId, FactId, ReportId};
use crate::domain::incident::Incident;
use crate::domain::instant::{Instant, Stamp};
use crate::domain::landing::{Landed, Landing};
use crate::domain::money::{Currency, Rounding};
use crate::domain::problem::{Noun, Problem, ProblemKind, StoryFact};
use crate::domain::report::{BatchSource, Customer, FORMAT, Report};
use crate::domain::staff::Org;
use crate::engine::commission::lines;
use crate::engine::judge::{Facts, judge};
use crate::engine::stories::scale::{Scale, award_clauses, numbers};
use crate::engine::stories::{Stage, Told};
use crate::engine::story::{Expect, Step, Story, StoryFile};
use crate::engine::track::{Met, Standing};
use crate::engine::verdict::{AwardVerdict, Judgement};
use crate::rules::World;

/// What a refused step would have been.
struct Refused {
    standing: &'static str,
    clauses: Vec<String>,
}

pub(super) struct Teller<'s> {
    file: &'s StoryFile,
    stage: &'s Stage<'s>,
    org: &'s Org,
    reports: Vec<Report>,
    disputes: Vec<Dispute>,
    incidents: Vec<Incident>,
    ids: BTreeMap<String, Ulid>,
    refused: BTreeMap<String, Refused>,
    order: u64,
    made: u128,
    told: Told,
}

impl<'s> Teller<'s> {
    pub(super) fn new(file: &'s StoryFile, stage: &'s Stage<'s>, org: &'s Org) -> Self {
        Self {
            file,
            stage,
            org,
            reports: Vec::new(),
            disputes: Vec::new(),
            incidents: Vec::new(),
            ids: BTreeMap::new(),
            refused: BTreeMap::new(),
            order: 0,
            made: 0,
            told: Told {
                name: String::new(),
                title: None,
                faults: Vec::new(),
                clauses: std::collections::BTreeSet::new(),
            },
        }
    }

    pub(super) fn tell(mut self, story: &Story) -> Told {
        self.told.name.clone_from(&story.name);
        self.told.title.clone_from(&story.title);
        let rows = batch_sizes(story);
        for step in
            self.file.given_to(story).into_iter().flat_map(|given| &given.step).chain(&story.step)
        {
            if let Err(fault) = self.step(step.get_ref(), &rows) {
                self.told.faults.push(Problem::new(step.span(), fault));
            }
        }
        for expect in &story.expect {
            let faults = self.expect(expect.get_ref()).unwrap_or_else(|fault| vec![fault]);
            self.told
                .faults
                .extend(faults.into_iter().map(|fault| Problem::new(expect.span(), fault)));
        }
        self.told
    }

    fn instant(&self, text: &Spanned<String>) -> Result<Instant, ProblemKind> {
        self.stage.zone.read(text.get_ref()).map_err(ProblemKind::from)
    }

    fn new_id(&mut self, name: Option<&str>) -> Ulid {
        self.made += 1;
        let id = Ulid::from(self.made);
        if let Some(name) = name {
            self.ids.insert(name.to_owned(), id);
        }
        id
    }

    fn id(&self, name: &Spanned<String>) -> Result<Ulid, ProblemKind> {
        let name = name.get_ref();
        self.ids
            .get(name)
            .copied()
            .ok_or_else(|| ProblemKind::UnknownName { noun: Noun::StoryName, name: name.clone() })
    }

    fn step(&mut self, step: &Step, rows: &BTreeMap<String, u64>) -> Result<(), ProblemKind> {
        let at = self.instant(&step.at)?;
        if !self.org.staff.contains_key(step.by.get_ref()) {
            let name = step.by.get_ref().to_string();
            return Err(ProblemKind::UnknownName { noun: Noun::Person, name });
        }
        if !step.together {
            self.order += 1;
        }
        let mut commit = [0; 20];
        commit[12..].copy_from_slice(&self.order.to_be_bytes());
        let landing = Landing::Landed(Landed {
            order: self.order,
            at,
            authored: at,
            commit: CommitId(commit),
            receipt: None,
        });
        let said = step
            .said
            .as_ref()
            .map(|said| self.instant(said))
            .transpose()?
            .map(|said| Stamp::new(said, self.stage.zone));
        match (&step.report, &step.event, &step.dispute, &step.act, &step.incident) {
            (Some(name), None, None, None, None) => {
                self.register(step, name.get_ref(), landing, said, rows)
            }
            (None, Some(kind), None, None, None) => {
                let on = step.on.as_ref().ok_or_else(|| missing("on"))?;
                let event = self.make_event(step, kind.get_ref(), landing, said);
                self.append(on, event)
            }
            (None, None, Some(name), None, None) => {
                self.open_dispute(step, name.get_ref(), landing, said)
            }
            (None, None, None, Some(kind), None) => {
                let on = step.on.as_ref().ok_or_else(|| missing("on"))?;
                let act = self.make_event(step, kind.get_ref(), landing, said);
                self.append(on, act)
            }
            (None, None, None, None, Some(name)) => {
                self.record_incident(step, name.get_ref(), landing, said)
            }
            _ => Err(ProblemKind::NotOneThing),
        }
    }

    fn make_event(
        &mut self,
        step: &Step,
        kind: &crate::domain::ids::EventType,
        landing: Landing,
        said: Option<Stamp>,
    ) -> Event {
        let id = FactId(self.new_id(step.event_name.as_ref().map(|name| name.get_ref().as_str())));
        let mut fields = step.fields.clone();
        for value in fields.0.values_mut() {
            if let Some(id) = value.as_str().and_then(|name| self.ids.get(name)) {
                *value = toml::Value::String(id.to_string());
            }
        }
        Event { id, kind: kind.clone(), by: step.by.get_ref().clone(), said, fields, landing }
    }

    fn append(&mut self, on: &Spanned<String>, event: Event) -> Result<(), ProblemKind> {
        let id = self.id(on)?;
        if let Some(report) = self.reports.iter_mut().find(|report| report.id.0 == id) {
            report.events.push(event);
        } else if let Some(dispute) = self.disputes.iter_mut().find(|dispute| dispute.id.0 == id) {
            dispute.acts.push(event);
        } else if let Some(incident) =
            self.incidents.iter_mut().find(|incident| incident.id.0 == id)
        {
            incident.acts.push(event);
        } else {
            return Err(ProblemKind::RefusedAlready { name: on.get_ref().clone() });
        }
        Ok(())
    }

    fn register(
        &mut self,
        step: &Step,
        name: &str,
        landing: Landing,
        said: Option<Stamp>,
        rows: &BTreeMap<String, u64>,
    ) -> Result<(), ProblemKind> {
        let newest = self.stage.shelf.newest(self.file.policy.get_ref()).ok_or_else(|| {
            ProblemKind::UnknownName {
                noun: Noun::Policy,
                name: self.file.policy.get_ref().to_string(),
            }
        })?;
        let first = newest.kinds.first().map(|kind| (*kind.get_ref().name).clone());
        let kind =
            step.kind.clone().map(Spanned::into_inner).or(first).ok_or(ProblemKind::NoKind)?;
        let companion_of =
            step.companion_of.as_ref().map(|other| self.id(other)).transpose()?.map(ReportId);
        let source = step.batch.as_ref().map(|batch| BatchSource {
            batch: batch.name.clone(),
            title: batch.title.clone(),
            supplement: batch.supplement,
            line: 0,
            rows: batch.rows.or_else(|| rows.get(&batch.name).copied()).unwrap_or(1),
            form: batch.form.clone(),
        });
        let names = match step.copies {
            Some(copies) => (1..=copies).map(|number| format!("{name}-{number}")).collect(),
            None => vec![name.to_owned()],
        };
        let mut last = None;
        for (number, name) in names.into_iter().enumerate() {
            let id = ReportId(self.new_id(Some(&name)));
            self.reports.push(Report {
                format: FORMAT,
                id,
                kind: kind.clone(),
                policy: self.file.policy.get_ref().clone(),
                registrant: step.by.get_ref().clone(),
                filed_by: None,
                team: self.org.team_of(step.by.get_ref()).cloned(),
                said,
                nonce: String::new(),
                customer: counted_up(step.customer.clone().unwrap_or_default(), number),
                intent: step.intent.clone(),
                companion_of,
                source: source.clone().map(Box::new),
                events: Vec::new(),
                landing,
            });
            last = Some((name, id));
        }
        last.map_or(Ok(()), |(name, id)| self.outcome(step, &name, id, landing))
    }

    /// What a registration met. One that is refused is not written, so it leaves the story.
    fn outcome(
        &mut self,
        step: &Step,
        name: &str,
        id: ReportId,
        landing: Landing,
    ) -> Result<(), ProblemKind> {
        let at = landing.at(Instant::MIN);
        let (standing, barred, clauses) = {
            let judgement = self.judged(at)?;
            match judgement.report(id) {
                Some(verdict) => {
                    let barred = verdict.met == Met::Barred;
                    (
                        verdict.standing,
                        barred,
                        verdict
                            .steps
                            .iter()
                            .flat_map(|step| numbers(&step.reason))
                            .collect::<Vec<_>>(),
                    )
                }
                None => {
                    return Err(ProblemKind::NoPolicyInForce { at: step.at.get_ref().clone() });
                }
            }
        };
        self.told.clauses.extend(clauses.iter().cloned());
        let found = if barred { "refused" } else { standing.as_str() };
        let fits = step.outcome.as_ref().is_none_or(|wanted| match wanted.get_ref().as_str() {
            "accepted" => !matches!(standing, Standing::NotAccepted | Standing::Void),
            wanted => wanted == found || (wanted == "refused" && standing == Standing::NotAccepted),
        });
        let missing: Vec<&String> =
            step.clauses.iter().filter(|clause| !clauses.contains(clause)).collect();
        if barred || standing == Standing::NotAccepted {
            self.reports.retain(|report| report.id != id);
            self.refused
                .insert(name.to_owned(), Refused { standing: found, clauses: clauses.clone() });
        }
        if !fits {
            let wanted = step.outcome.as_ref().map_or("", |outcome| outcome.get_ref().as_str());
            return Err(ProblemKind::OtherOutcome {
                name: name.to_owned(),
                found: found.to_owned(),
                clauses,
                wanted: wanted.to_owned(),
            });
        }
        if missing.is_empty() {
            Ok(())
        } else {
            Err(ProblemKind::OutcomeByOthers {
                name: name.to_owned(),
                found: found.to_owned(),
                clauses: clauses.clone(),
                missing: missing.into_iter().cloned().collect(),
            })
        }
    }

    fn open_dispute(
        &mut self,
        step: &Step,
        name: &str,
        landing: Landing,
        said: Option<Stamp>,
    ) -> Result<(), ProblemKind> {
        let reports: Result<Vec<ReportId>, ProblemKind> =
            step.reports.iter().map(|report| self.id(report).map(ReportId)).collect();
        let over = step.over.as_ref().map(|event| self.id(event)).transpose()?.map(FactId);
        let id = DisputeId(self.new_id(Some(name)));
        self.disputes.push(Dispute {
            format: FORMAT,
            id,
            reports: reports?,
            over,
            by: step.by.get_ref().clone(),
            said,
            customer_present: step.customer_present,
            claim: String::new(),
            acts: Vec::new(),
            landing,
        });
        Ok(())
    }

    fn record_incident(
        &mut self,
        step: &Step,
        name: &str,
        landing: Landing,
        said: Option<Stamp>,
    ) -> Result<(), ProblemKind> {
        let reports: Result<Vec<ReportId>, ProblemKind> =
            step.reports.iter().map(|report| self.id(report).map(ReportId)).collect();
        let id = FactId(self.new_id(Some(name)));
        self.incidents.push(Incident {
            format: FORMAT,
            id,
            policy: self.file.policy.get_ref().clone(),
            offence: step
                .offence
                .clone()
                .map(Spanned::into_inner)
                .ok_or_else(|| missing("offence"))?,
            staff: step.staff.iter().map(|person| person.get_ref().clone()).collect(),
            by: step.by.get_ref().clone(),
            said,
            count: step.count.unwrap_or(1),
            reports: reports?,
            informant: step.informant.clone().map(Spanned::into_inner),
            note: None,
            acts: Vec::new(),
            landing,
        });
        Ok(())
    }

    fn world(&self, at: Instant) -> World<'_> {
        World {
            now: at,
            zone: self.stage.zone,
            calendar: self.stage.calendar,
            org: self.org,
            currency: Currency::CNY,
            rounding: Rounding::HalfUp,
        }
    }

    fn judged(&self, at: Instant) -> Result<Judgement<'_>, ProblemKind> {
        let facts = Facts {
            reports: self.reports.iter().collect(),
            disputes: self.disputes.iter().collect(),
            incidents: self.incidents.iter().collect(),
            shelf: self.stage.shelf,
            world: self.world(at),
        };
        judge(&facts).map_err(|error| ProblemKind::NoCalendar { date: error.date })
    }

    /// What of an expectation did not come.
    ///
    /// # Errors
    /// It could not be looked at.
    fn expect(&mut self, expect: &Expect) -> Result<Vec<ProblemKind>, ProblemKind> {
        let at = self.instant(&expect.at)?;
        if let Some(refused) =
            expect.report.as_ref().and_then(|name| self.refused.get(name.get_ref()))
        {
            return expect_refused(expect, refused).map(|()| Vec::new());
        }
        let mut scale =
            Scale { zone: self.stage.zone, at, faults: Vec::new(), clauses: Vec::new() };
        let report = expect.report.as_ref().map(|name| self.id(name)).transpose()?.map(ReportId);
        let event = expect.award.as_ref().map(|name| self.id(name)).transpose()?.map(FactId);
        let judgement = self.judged(at)?;
        if let Some(id) = report {
            let verdict = judgement.report(id).ok_or(ProblemKind::NotLandedYet)?;
            let customer = judgement.customer_of(id).ok_or(ProblemKind::NoCustomer)?;
            scale.report(expect, verdict);
            scale.owner(expect, &customer.outcome);
            scale.clauses.extend(customer.reasons.iter().flat_map(numbers));
            let own = |award: &&AwardVerdict<'_>| {
                customer
                    .reports
                    .iter()
                    .any(|place| judgement.reports[*place].report.id == award.report.id)
            };
            scale.clauses.extend(judgement.awards.iter().filter(own).flat_map(award_clauses));
        }
        if let Some(event) = event {
            let award = judgement
                .awards
                .iter()
                .find(|award| award.event.id == event)
                .ok_or(ProblemKind::NoAward)?;
            scale.award(expect, award);
            scale.pays(expect, award, &lines(&judgement, &self.world(at)));
        }
        scale.consequences(expect, &judgement);
        let missing: Vec<&String> =
            expect.clauses.iter().filter(|clause| !scale.clauses.contains(clause)).collect();
        if !missing.is_empty() {
            let found: std::collections::BTreeSet<&String> = scale.clauses.iter().collect();
            let found = found.into_iter().cloned().collect();
            let missing = missing.into_iter().cloned().collect();
            scale.faults.push(ProblemKind::OtherClauses { found, missing });
        }
        let Scale { faults, clauses, .. } = scale;
        drop(judgement);
        self.told.clauses.extend(clauses);
        Ok(faults)
    }
}

fn expect_refused(expect: &Expect, refused: &Refused) -> Result<(), ProblemKind> {
    if let Some(standing) = &expect.standing
        && standing.get_ref() != refused.standing
        && standing.get_ref() != "refused"
    {
        return Err(ProblemKind::NotAsTold {
            what: StoryFact::Refused,
            found: refused.standing.to_owned(),
            wanted: standing.get_ref().clone(),
        });
    }
    if expect.owner.is_some() || expect.until.is_some() {
        return Err(ProblemKind::RefusedOwnsNothing);
    }
    let missing: Vec<&String> =
        expect.clauses.iter().filter(|clause| !refused.clauses.contains(clause)).collect();
    if missing.is_empty() {
        Ok(())
    } else {
        Err(ProblemKind::RefusedByOthers {
            clauses: refused.clauses.clone(),
            missing: missing.into_iter().cloned().collect(),
        })
    }
}

fn missing(key: &str) -> ProblemKind {
    ProblemKind::MissingKey { key: key.to_owned() }
}

/// A customer with his first phone counted up by so many.
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

/// How many customers each batch of a story names.
fn batch_sizes(story: &Story) -> BTreeMap<String, u64> {
    let mut sizes = BTreeMap::new();
    for batch in story.step.iter().filter_map(|step| step.get_ref().batch.as_ref()) {
        *sizes.entry(batch.name.clone()).or_default() += 1;
    }
    sizes
}
