//! Runs stories: each step lands in memory, each expectation is judged as of its own instant.

use std::collections::BTreeMap;

use ulid::Ulid;

use crate::calendar::{Bound, WorkCalendar};
use crate::domain::dispute::Dispute;
use crate::domain::event::Event;
use crate::domain::ids::{CommitId, DisputeId, FactId, ReportId};
use crate::domain::incident::Incident;
use crate::domain::instant::{Instant, Stamp, Zone};
use crate::domain::landing::{Landed, Landing};
use crate::domain::money::{Currency, Rounding};
use crate::domain::record::Problem;
use crate::domain::report::{FORMAT, Report, Source};
use crate::domain::staff::{Org, Staff, Team};
use crate::policy::Shelf;
use crate::rules::{Code, Reason, World};

use super::judge::{Facts, judge};
use super::story::{Expect, OneOrMany, Step, Story, StoryFile};
use super::track::Standing;
use super::verdict::{AwardVerdict, Judgement, Outcome, ReportVerdict};

/// What stories are judged with.
#[derive(Clone, Copy)]
pub struct Stage<'a> {
    pub shelf: &'a Shelf,
    pub calendar: &'a WorkCalendar,
    pub zone: Zone,
}

/// How one story ended.
#[derive(Debug)]
pub struct Told {
    pub name: String,
    pub title: Option<String>,
    /// What was expected and did not come, one line each. Empty: the story holds.
    pub faults: Vec<String>,
    /// Clauses the verdicts rested on.
    pub clauses: std::collections::BTreeSet<String>,
}

impl StoryFile {
    /// Reads a file of stories.
    ///
    /// # Errors
    /// What does not parse, with its place.
    pub fn read(text: &str) -> Result<Self, Vec<Problem>> {
        toml::from_str(text).map_err(|error| {
            let code = if error.message().starts_with("unknown field") { "unknown-key" } else { "unreadable" };
            vec![Problem::new(code, error.span().unwrap_or(0..0), error.message())]
        })
    }

    /// Runs every story of the file.
    pub fn run(&self, stage: &Stage<'_>) -> Vec<Told> {
        let org = self.org();
        self.story.iter().map(|story| Teller::new(self, stage, &org).tell(story)).collect()
    }

    fn org(&self) -> Org {
        let staff = self.staff.iter().map(|person| {
            let staff = Staff {
                format: FORMAT,
                id: person.id.clone(),
                name: person.id.to_string(),
                roles: person.roles.clone(),
                team: person.team.clone(),
                region: None,
                emails: Vec::new(),
                joined: None,
                left: None,
                keys: Vec::new(),
            };
            (person.id.clone(), staff)
        });
        let teams = self.team.iter().map(|group| {
            let name = group.name.clone().unwrap_or_else(|| group.id.to_string());
            let team = Team {
                format: FORMAT,
                id: group.id.clone(),
                name,
                short: None,
                kind: None,
                parent: None,
                region: None,
                designated: group.designated.clone(),
            };
            (group.id.clone(), team)
        });
        Org { staff: staff.collect(), teams: teams.collect() }
    }
}

/// What a refused step would have been.
struct Refused {
    standing: &'static str,
    clauses: Vec<String>,
}

struct Teller<'s> {
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
    fn new(file: &'s StoryFile, stage: &'s Stage<'s>, org: &'s Org) -> Self {
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

    fn tell(mut self, story: &Story) -> Told {
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
        let landing = Landing::Landed(Landed { order: self.order, at, authored: at, commit: CommitId(commit) });
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

    fn register(&mut self, step: &Step, name: &str, landing: Landing, said: Option<Stamp>, rows: &BTreeMap<String, u64>) -> Result<(), String> {
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
            let own = |award: &&AwardVerdict<'_>| customer.reports.iter().any(|place| judgement.reports[*place].report.id == award.report.id);
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

fn numbers(reason: &Reason<'_>) -> Vec<String> {
    reason.clauses.iter().map(|clause| clause.0.clone()).collect()
}

fn award_clauses(award: &AwardVerdict<'_>) -> Vec<String> {
    award.reasons.iter().chain(award.flats.iter().map(|flat| &flat.reason)).flat_map(numbers).collect()
}

/// Compares what is with what was expected.
struct Scale {
    zone: Zone,
    at: Instant,
    faults: Vec<String>,
    clauses: Vec<String>,
}

impl Scale {
    fn differs(&mut self, what: &str, wanted: impl std::fmt::Debug, found: impl std::fmt::Debug) {
        self.faults.push(format!("{what} is {found:?}, expected {wanted:?}"));
    }

    fn report(&mut self, expect: &Expect, verdict: &ReportVerdict<'_>) {
        self.clauses.extend(verdict.steps.iter().flat_map(|step| numbers(&step.reason)));
        self.clauses.extend(verdict.flags.iter().flat_map(numbers));
        self.clauses.extend(verdict.items.iter().flat_map(|item| numbers(&item.reason)));
        if let Some(wanted) = &expect.standing
            && wanted != verdict.standing.as_str()
        {
            self.differs("standing", wanted, verdict.standing.as_str());
        }
        if let Some(wanted) = &expect.until {
            self.until(wanted, verdict.protection.map(|(_, until)| until));
        }
        if let Some(wanted) = &expect.from {
            let found = verdict.protection.map(|(from, _)| self.zone.readable(from));
            if found.as_deref() != Some(wanted) {
                self.differs("protection from", wanted, found);
            }
        }
        if let Some(wanted) = &expect.fails {
            let failing = verdict.items.iter().filter(|item| item.state == crate::rules::validity::State::Fails);
            let found: Vec<&str> = failing.map(|item| item.name).collect();
            if !same_set(&found, wanted) {
                self.differs("failing items", wanted, found);
            }
        }
        let flags: Vec<&str> = verdict.flags.iter().map(|flag| flag.code.as_str()).collect();
        for wanted in expect.flags.iter().filter(|wanted| !flags.contains(&wanted.as_str())) {
            self.differs("flags", wanted, &flags);
        }
        for unwanted in expect.no_flags.iter().filter(|unwanted| flags.contains(&unwanted.as_str())) {
            self.faults.push(format!("the flag {unwanted} is there"));
        }
        let overdue: Vec<&str> = verdict.duties.iter().filter(|owed| owed.overdue(self.at)).map(|owed| owed.name).collect();
        for wanted in expect.overdue.iter().filter(|wanted| !overdue.contains(&wanted.as_str())) {
            self.differs("overdue", wanted, &overdue);
        }
    }

    fn until(&mut self, wanted: &str, found: Option<Option<Bound>>) {
        let zone = self.zone;
        let shown = match found {
            None => "none".to_owned(),
            Some(None) => "for ever".to_owned(),
            Some(Some(bound)) if bound.is_end_of_day(zone) => format!("{} 24:00", bound.last_day(zone)),
            Some(Some(bound)) => zone.readable(bound.at),
        };
        if shown != wanted && !(wanted == "open" && found == Some(None)) {
            self.differs("protection until", wanted, shown);
        }
    }

    fn owner(&mut self, expect: &Expect, outcome: &Outcome<'_>) {
        if let Some(wanted) = &expect.owner {
            self.outcome("owner", wanted, outcome);
        }
        if expect.award.is_none() {
            self.decides(expect, outcome);
            self.shares(expect, outcome);
        }
    }

    fn outcome(&mut self, what: &str, wanted: &OneOrMany, outcome: &Outcome<'_>) {
        let found: std::collections::BTreeSet<String> = match outcome {
            Outcome::Owner(_) | Outcome::Shared(_) => outcome.shares().into_iter().map(|(party, _)| party.name().to_owned()).collect(),
            other => std::iter::once(other.kind().to_owned()).collect(),
        };
        if found != wanted.0 {
            self.differs(what, &wanted.0, found);
        }
    }

    fn decides(&mut self, expect: &Expect, outcome: &Outcome<'_>) {
        let Some(wanted) = &expect.decides else { return };
        match outcome {
            Outcome::Undecided(who) if who == wanted => {}
            Outcome::Undecided(who) => self.differs("who decides", wanted, who),
            other => self.differs("who decides", wanted, other.kind()),
        }
    }

    fn shares(&mut self, expect: &Expect, outcome: &Outcome<'_>) {
        if expect.shares.is_empty() {
            return;
        }
        let found: BTreeMap<String, String> = outcome.shares().into_iter().map(|(party, share)| (party.name().to_owned(), share.to_string())).collect();
        let wanted: BTreeMap<String, String> = expect.shares.iter().map(|(who, share)| (who.to_string(), share.clone())).collect();
        if found != wanted {
            self.differs("shares", wanted, found);
        }
    }

    fn award(&mut self, expect: &Expect, award: &AwardVerdict<'_>) {
        self.clauses.extend(award_clauses(award));
        if let Some(wanted) = &expect.result {
            self.outcome("result", wanted, &award.outcome);
        }
        if let Some(wanted) = &expect.open_until {
            self.until(wanted, award.open_until.map(Some));
        }
        self.decides(expect, &award.outcome);
        self.shares(expect, &award.outcome);
        if expect.flat.is_empty() {
            return;
        }
        let amount = |amount: Option<crate::domain::money::Money>| amount.map_or_else(|| "undecided".to_owned(), |amount| amount.to_string());
        let found: BTreeMap<String, String> = award.flats.iter().map(|flat| (flat.staff.to_string(), amount(flat.amount))).collect();
        let wanted: BTreeMap<String, String> = expect.flat.iter().map(|(who, what)| (who.to_string(), what.clone())).collect();
        if found != wanted {
            self.differs("flat amounts", wanted, found);
        }
    }

    fn consequences(&mut self, expect: &Expect, judgement: &Judgement<'_>) {
        if expect.consequences.is_empty() {
            return;
        }
        for (who, wanted) in &expect.consequences {
            let mut found = Vec::new();
            for consequence in judgement.consequences.iter().filter(|consequence| consequence.staff == who) {
                self.clauses.extend(consequence.reasons.iter().flat_map(numbers));
                found.extend(consequence.fine.map(|fine| fine.to_string()));
                found.extend(consequence.dismissal.then(|| "dismissal".to_owned()));
                found.extend(consequence.open.then(|| "open".to_owned()));
            }
            for earned in judgement.rewards.iter().filter(|earned| earned.staff == who) {
                self.clauses.extend(numbers(&earned.reason));
                found.push(format!("reward {}", earned.amount));
            }
            if found != *wanted {
                self.differs(&format!("what {who} incurs"), wanted, found);
            }
        }
    }
}

fn same_set(found: &[&str], wanted: &[String]) -> bool {
    let found: std::collections::BTreeSet<&str> = found.iter().copied().collect();
    let wanted: std::collections::BTreeSet<&str> = wanted.iter().map(String::as_str).collect();
    found == wanted
}
