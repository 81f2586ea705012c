//! Lets the steps of a story land one after the other.

use std::collections::BTreeMap;

use ulid::Ulid;

use crate::domain::dispute::Dispute;
use crate::domain::event::Event;
use crate::domain::ids::{CommitId, DisputeId, FactId, ReportId};
use crate::domain::incident::Incident;
use crate::domain::instant::{Instant, Stamp};
use crate::domain::landing::{Landed, Landing};
use crate::domain::money::{Currency, Rounding};
use crate::domain::report::{FORMAT, Report, Source};
use crate::domain::staff::Org;
use crate::engine::judge::{Facts, judge};
use crate::engine::stories::scale::{Scale, award_clauses, numbers};
use crate::engine::stories::{Stage, Told};
use crate::engine::story::{Expect, Step, Story, StoryFile};
use crate::engine::track::Standing;
use crate::engine::verdict::{AwardVerdict, Judgement};
use crate::rules::{Code, World};

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
            told: Told { name: String::new(), title: None, faults: Vec::new(), clauses: std::collections::BTreeSet::new() },
        }
    }

    pub(super) fn tell(mut self, story: &Story) -> Told {
        self.told.name.clone_from(&story.name);
        self.told.title.clone_from(&story.title);
        let rows = batch_sizes(story);
        for (number, step) in story.step.iter().enumerate() {
            if let Err(fault) = self.step(step, &rows) {
                self.told.faults.push(format!("step {}: {fault}", number + 1));
            }
        }
        for expect in &story.expect {
            if let Err(fault) = self.expect(expect) {
                self.told.faults.push(format!("at {}: {fault}", expect.at));
            }
        }
        self.told
    }

    fn instant(&self, text: &str) -> Result<Instant, String> {
        self.stage.zone.read(text).map_err(|error| error.to_string())
    }

    fn new_id(&mut self, name: Option<&str>) -> Ulid {
        self.made += 1;
        let id = Ulid::from(self.made);
        if let Some(name) = name {
            self.ids.insert(name.to_owned(), id);
        }
        id
    }

    fn id(&self, name: &str) -> Result<Ulid, String> {
        self.ids.get(name).copied().ok_or_else(|| format!("nothing in this story is called `{name}`"))
    }

    fn step(&mut self, step: &Step, rows: &BTreeMap<String, u64>) -> Result<(), String> {
        let at = self.instant(&step.at)?;
        if !self.org.staff.contains_key(&step.by) {
            return Err(format!("`{}` is not among the story's staff", step.by));
        }
        if !step.together {
            self.order += 1;
        }
        let mut commit = [0; 20];
        commit[12..].copy_from_slice(&self.order.to_be_bytes());
        let landing = Landing::Landed(Landed { order: self.order, at, authored: at, commit: CommitId(commit), receipt: None });
        let said = step.said.as_deref().map(|said| self.instant(said)).transpose()?.map(|said| Stamp::new(said, self.stage.zone));
        match (&step.report, &step.event, &step.dispute, &step.act, &step.incident) {
            (Some(name), None, None, None, None) => self.register(step, name, landing, said, rows),
            (None, Some(kind), None, None, None) => {
                let on = step.on.as_deref().ok_or("`event` needs `on`")?;
                let event = self.make_event(step, kind, landing, said);
                self.append(on, event)
            }
            (None, None, Some(name), None, None) => self.open_dispute(step, name, landing, said),
            (None, None, None, Some(kind), None) => {
                let on = step.on.as_deref().ok_or("`act` needs `on`")?;
                let act = self.make_event(step, kind, landing, said);
                self.append(on, act)
            }
            (None, None, None, None, Some(name)) => self.record_incident(step, name, landing, said),
            _ => Err("a step does exactly one thing: report, event, dispute, act or incident".to_owned()),
        }
    }

    fn make_event(&mut self, step: &Step, kind: &crate::domain::ids::EventType, landing: Landing, said: Option<Stamp>) -> Event {
        let id = FactId(self.new_id(step.event_name.as_deref()));
        let mut fields = step.fields.clone();
        for value in fields.0.values_mut() {
            if let Some(id) = value.as_str().and_then(|name| self.ids.get(name)) {
                *value = toml::Value::String(id.to_string());
            }
        }
        Event { id, kind: kind.clone(), by: step.by.clone(), said, fields, landing }
    }

    fn append(&mut self, on: &str, event: Event) -> Result<(), String> {
        let id = self.id(on)?;
        if let Some(report) = self.reports.iter_mut().find(|report| report.id.0 == id) {
            report.events.push(event);
        } else if let Some(dispute) = self.disputes.iter_mut().find(|dispute| dispute.id.0 == id) {
            dispute.acts.push(event);
        } else if let Some(incident) = self.incidents.iter_mut().find(|incident| incident.id.0 == id) {
            incident.acts.push(event);
        } else {
            return Err(format!("`{on}` was refused, so that nothing can be added to it"));
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
    ) -> Result<(), String> {
        let newest = self.stage.shelf.newest(&self.file.policy).ok_or_else(|| format!("no policy is called `{}`", self.file.policy))?;
        let first = newest.kinds.first().map(|kind| kind.get_ref().name.clone());
        let kind = step.kind.clone().or(first).ok_or("the policy declares no kind")?;
        let companion_of = step.companion_of.as_deref().map(|other| self.id(other)).transpose()?.map(ReportId);
        let id = ReportId(self.new_id(Some(name)));
        let source = step.batch.as_ref().map(|batch| Source {
            batch: batch.name.clone(),
            title: batch.title.clone(),
            supplement: batch.supplement,
            line: 0,
            rows: batch.rows.or_else(|| rows.get(&batch.name).copied()).unwrap_or(1),
            form: batch.form.clone(),
        });
        self.reports.push(Report {
            format: FORMAT,
            id,
            kind,
            policy: self.file.policy.clone(),
            registrant: step.by.clone(),
            filed_by: None,
            team: self.org.team_of(&step.by).cloned(),
            said,
            nonce: String::new(),
            customer: step.customer.clone().unwrap_or_default(),
            intent: step.intent.clone(),
            companion_of,
            source,
            events: Vec::new(),
            landing,
        });
        self.outcome(step, name, id, landing)
    }

    /// What a registration met. One that is refused is not written, so it leaves the story.
    fn outcome(&mut self, step: &Step, name: &str, id: ReportId, landing: Landing) -> Result<(), String> {
        let at = landing.at(Instant::MIN);
        let (standing, barred, clauses) = {
            let judgement = self.judged(at)?;
            match judgement.report(id) {
                Some(verdict) => {
                    let barred = verdict.steps.iter().any(|step| step.reason.code == Code::Barred);
                    (verdict.standing, barred, verdict.steps.iter().flat_map(|step| numbers(&step.reason)).collect::<Vec<_>>())
                }
                None => return Err(format!("no policy is in force on {}", step.at)),
            }
        };
        self.told.clauses.extend(clauses.iter().cloned());
        let found = if barred { "refused" } else { standing.as_str() };
        let fits = step.outcome.as_deref().is_none_or(|wanted| match wanted {
            "accepted" => !matches!(standing, Standing::NotAccepted | Standing::Void),
            wanted => wanted == found || (wanted == "refused" && standing == Standing::NotAccepted),
        });
        let missing: Vec<&String> = step.clauses.iter().filter(|clause| !clauses.contains(clause)).collect();
        if barred || standing == Standing::NotAccepted {
            self.reports.retain(|report| report.id != id);
            self.refused.insert(name.to_owned(), Refused { standing: found, clauses: clauses.clone() });
        }
        if !fits {
            return Err(format!("`{name}` is {found} by {}, expected {}", clauses.join(", "), step.outcome.as_deref().unwrap_or_default()));
        }
        if missing.is_empty() { Ok(()) } else { Err(format!("`{name}` is {found} by {}, and not by {missing:?}", clauses.join(", "))) }
    }

    fn open_dispute(&mut self, step: &Step, name: &str, landing: Landing, said: Option<Stamp>) -> Result<(), String> {
        let reports: Result<Vec<ReportId>, String> = step.reports.iter().map(|report| self.id(report).map(ReportId)).collect();
        let over = step.over.as_deref().map(|event| self.id(event)).transpose()?.map(FactId);
        let id = DisputeId(self.new_id(Some(name)));
        self.disputes.push(Dispute {
            format: FORMAT,
            id,
            reports: reports?,
            over,
            by: step.by.clone(),
            said,
            customer_present: step.customer_present,
            claim: String::new(),
            acts: Vec::new(),
            landing,
        });
        Ok(())
    }

    fn record_incident(&mut self, step: &Step, name: &str, landing: Landing, said: Option<Stamp>) -> Result<(), String> {
        let reports: Result<Vec<ReportId>, String> = step.reports.iter().map(|report| self.id(report).map(ReportId)).collect();
        let id = FactId(self.new_id(Some(name)));
        self.incidents.push(Incident {
            format: FORMAT,
            id,
            policy: self.file.policy.clone(),
            offence: step.offence.clone().ok_or("`incident` needs `offence`")?,
            staff: step.staff.clone(),
            by: step.by.clone(),
            said,
            count: step.count.unwrap_or(1),
            reports: reports?,
            informant: step.informant.clone(),
            note: None,
            acts: Vec::new(),
            landing,
        });
        Ok(())
    }

    fn judged(&self, at: Instant) -> Result<Judgement<'_>, String> {
        let world = World {
            now: at,
            zone: self.stage.zone,
            calendar: self.stage.calendar,
            org: self.org,
            currency: Currency::CNY,
            rounding: Rounding::HalfUp,
        };
        let facts = Facts {
            reports: self.reports.iter().collect(),
            disputes: self.disputes.iter().collect(),
            incidents: self.incidents.iter().collect(),
            shelf: self.stage.shelf,
            world,
        };
        judge(&facts).map_err(|error| error.to_string())
    }

    fn expect(&mut self, expect: &Expect) -> Result<(), String> {
        let at = self.instant(&expect.at)?;
        if let Some(refused) = expect.report.as_ref().and_then(|name| self.refused.get(name)) {
            return expect_refused(expect, refused);
        }
        let mut scale = Scale { zone: self.stage.zone, at, faults: Vec::new(), clauses: Vec::new() };
        let report = expect.report.as_deref().map(|name| self.id(name)).transpose()?.map(ReportId);
        let event = expect.award.as_deref().map(|name| self.id(name)).transpose()?.map(FactId);
        let judgement = self.judged(at)?;
        if let Some(id) = report {
            let verdict = judgement.report(id).ok_or("the report has not landed yet")?;
            let customer = judgement.customer_of(id).ok_or("the report has no customer")?;
            scale.report(expect, verdict);
            scale.owner(expect, &customer.outcome);
            scale.clauses.extend(customer.reasons.iter().flat_map(numbers));
            let own =
                |award: &&AwardVerdict<'_>| customer.reports.iter().any(|place| judgement.reports[*place].report.id == award.report.id);
            scale.clauses.extend(judgement.awards.iter().filter(own).flat_map(award_clauses));
        }
        if let Some(event) = event {
            let award = judgement.awards.iter().find(|award| award.event.id == event).ok_or("the event leads to no award")?;
            scale.award(expect, award);
        }
        scale.consequences(expect, &judgement);
        let missing: Vec<&String> = expect.clauses.iter().filter(|clause| !scale.clauses.contains(clause)).collect();
        if !missing.is_empty() {
            let found: std::collections::BTreeSet<&String> = scale.clauses.iter().collect();
            scale.faults.push(format!("rests on {found:?}, not on {missing:?}"));
        }
        let Scale { faults, clauses, .. } = scale;
        drop(judgement);
        self.told.clauses.extend(clauses);
        if faults.is_empty() { Ok(()) } else { Err(faults.join("; ")) }
    }
}

fn expect_refused(expect: &Expect, refused: &Refused) -> Result<(), String> {
    if let Some(standing) = &expect.standing
        && standing != refused.standing
        && standing != "refused"
    {
        return Err(format!("the report was {}, expected {standing}", refused.standing));
    }
    if expect.owner.is_some() || expect.until.is_some() {
        return Err("the report was refused, so that it owns nothing".to_owned());
    }
    let missing: Vec<&String> = expect.clauses.iter().filter(|clause| !refused.clauses.contains(clause)).collect();
    if missing.is_empty() { Ok(()) } else { Err(format!("refused by {:?}, not by {missing:?}", refused.clauses)) }
}

/// How many customers each batch of a story names.
fn batch_sizes(story: &Story) -> BTreeMap<String, u64> {
    let mut sizes = BTreeMap::new();
    for batch in story.step.iter().filter_map(|step| step.batch.as_ref()) {
        *sizes.entry(batch.name.clone()).or_default() += 1;
    }
    sizes
}
