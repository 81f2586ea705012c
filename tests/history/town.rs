//! A house in which random facts land, each through admission.

use baobei::calendar::WorkCalendar;
use baobei::domain::dispute::{Dispute, acts};
use baobei::domain::event::{Event, Fields, Reading, SAID, builtin};
use baobei::domain::house::House as Settings;
use baobei::domain::ids::{CommitId, DisputeId, FactId, ReportId, StaffId};
use baobei::domain::incident::Incident;
use baobei::domain::instant::{Instant, Stamp, Zone};
use baobei::domain::landing::{Landed, Landing};
use baobei::domain::money::Money;
use baobei::domain::record::RecordRef;
use baobei::domain::report::{Customer, FORMAT, Report};
use baobei::domain::staff::{Org, Staff};
use baobei::domain::statement::{Statement, StatementEntry};
use baobei::engine::admit::{Intent, admit, completed, heard};
use baobei::engine::close::{CommissionLine, entries, lines};
use baobei::engine::{Judgement, JudgementFacts, judge};
use baobei::policy::{Policy, Shelf};
use baobei::rules::HouseHistory;
use toml::Value;
use ulid::Ulid;

use super::facts::{Deed, Fact, HEADS, Landfall, Place, SALES, Step};

pub const POLICY: &str = include_str!("policy.toml");

/// The same version with other terms, as somebody might edit it in place.
fn edited() -> String {
    POLICY.replace("\"7 days\"", "\"2 days\"").replace("30 days", "3 days")
}

const START: i64 = 1_740_000_000;
const DAY: i64 = 86_400;
/// The house keeps the time of a zone eight hours ahead.
const ZONE: i64 = 8 * 3600;

/// A registry as its last landing left it.
pub struct Town {
    shelf: Shelf,
    history: HouseHistory,
    pub reports: Vec<Report>,
    pub disputes: Vec<Dispute>,
    incidents: Vec<Incident>,
    pub now: Instant,
    order: u64,
    /// How many facts the landing has brought, so that each has an id of its own.
    facts: u64,
    /// What landed last, fact by fact: who did what, and on which registrations.
    pub last: Vec<Done>,
}

/// What somebody earns by a deal.
#[derive(Clone, Debug)]
pub struct Line {
    pub about: FactId,
    pub payee: String,
    pub amount: Option<Money>,
}

/// A fact that landed.
#[derive(Clone, Debug)]
pub struct Done {
    pub by: StaffId,
    pub kind: String,
    /// It lacks nothing.
    pub whole: bool,
    pub reports: Vec<ReportId>,
}

fn person(id: &str, sells: bool) -> Staff {
    let head = if HEADS.contains(&id) { "\"head\"" } else { "" };
    let sales = if sells { "\"sales\"," } else { "" };
    Staff::read(&format!("format = 1\nid = \"{id}\"\nname = \"{id}\"\nroles = [{sales}{head}]\n"))
        .expect("a person")
}

fn phone(customer: u8) -> String {
    format!("1380000000{customer}")
}

fn id(text: &str) -> StaffId {
    text.parse().expect("an id")
}

fn fields<const N: usize>(all: [(&str, Value); N]) -> Fields {
    Fields(all.into_iter().map(|(name, value)| (name.to_owned(), value)).collect())
}

fn text(value: impl Into<String>) -> Value {
    Value::String(value.into())
}

impl Town {
    /// A house before anything landed. Where its regulation is to be edited, that is known from the
    /// beginning: a file has its versions by landing.
    pub fn founded(landfalls: &[Landfall]) -> Self {
        let all = SALES.into_iter().map(|name| (id(name), person(name, true)));
        let office = (id("g"), person("g", false));
        let org = Org { staff: all.chain([office]).collect(), teams: Default::default() };
        let settings = Settings::of_zone(Zone::default());
        let mut town = Self {
            shelf: Shelf::default(),
            history: HouseHistory::always(settings, WorkCalendar::default(), &org),
            reports: Vec::new(),
            disputes: Vec::new(),
            incidents: Vec::new(),
            now: Instant::from_epoch(START),
            order: 0,
            facts: 0,
            last: Vec::new(),
        };
        let edits = |landfall: &Landfall| {
            landfall.deeds.iter().any(|deed| matches!(deed.fact, Fact::EditPolicy))
        };
        let edit = landfalls.iter().position(edits).map(|place| place as u64 + 1);
        town.policy(POLICY, 0, edit);
        if let Some(order) = edit {
            town.policy(&edited(), order, None);
        }
        town
    }

    /// Everything lands, one after the other.
    pub fn play(landfalls: &[Landfall]) -> Self {
        let mut town = Self::founded(landfalls);
        landfalls.iter().for_each(|landfall| town.land(landfall));
        town
    }

    fn policy(&mut self, text: &str, from: u64, until: Option<u64>) {
        let policy = Policy::read("policy/house.toml", text).expect("a policy");
        self.shelf.add_landed(policy, from, until).expect("one version at a time");
    }

    /// When something lands that comes so long after the last.
    pub fn moment(&self, landfall: &Landfall) -> Instant {
        let last = self.now.epoch();
        Instant::from_epoch(match landfall.step {
            Step::Hours(hours) => last + hours * 3600,
            Step::Midnight(days, seconds) => {
                let midnight = (last + ZONE).div_euclid(DAY) * DAY - ZONE;
                (midnight + days * DAY + seconds).max(last)
            }
        })
    }

    pub fn land(&mut self, landfall: &Landfall) {
        self.now = self.moment(landfall);
        self.order += 1;
        self.facts = 0;
        self.last.clear();
        for deed in &landfall.deeds {
            self.facts += 1;
            self.deed(deed);
        }
    }

    fn landing(&self) -> Landing {
        let mut commit = [0; 20];
        commit[12..].copy_from_slice(&self.order.to_be_bytes());
        let (order, at) = (self.order, self.now);
        Landing::Landed(Landed { order, at, authored: at, commit: CommitId(commit), receipt: None })
    }

    fn ulid(&self) -> Ulid {
        Ulid::from(u128::from(self.order * 16 + self.facts))
    }

    fn deed(&mut self, deed: &Deed) {
        let who = SALES[deed.who];
        let head = HEADS[deed.who % HEADS.len()];
        let set = |name: &str, value: &str| {
            let set = [(name.to_owned(), text(value))].into_iter().collect();
            fields([("set", Value::Table(set))])
        };
        match &deed.fact {
            Fact::Register { termed, also } => self.register(who, deed, *termed, *also),
            Fact::Event { kind, on, paper } => {
                let mut said = fields([]);
                if *paper {
                    said.0.insert("evidence".to_owned(), list(["receipt"]));
                }
                if *kind == "contract" {
                    let amount = format!("{}00.00 CNY", self.order);
                    said.0.insert("commission".to_owned(), text(amount));
                }
                self.append(who, *on, kind, said, deed.late);
            }
            Fact::Paper => self.paper(who),
            Fact::Choose(chosen) => {
                let chosen = fields([("chooses", text(SALES[*chosen]))]);
                self.append(who, Place::Own, "letter", chosen, deed.late);
            }
            Fact::Withdraw => self.append(who, Place::Own, builtin::WITHDRAW, fields([]), 0),
            Fact::Correct(customer) => {
                let set = set("customer.phone", &phone(*customer));
                self.append(who, Place::Own, builtin::AMEND, set, 0);
            }
            Fact::Change => {
                let set = set("intent.product", &self.order.to_string());
                self.append(who, Place::Own, builtin::AMEND, set, 0);
            }
            Fact::HandOver(to) => {
                let to = fields([("to", text(SALES[*to]))]);
                self.append(who, Place::Own, builtin::TRANSFER, to, 0);
            }
            Fact::Apply => self.append(who, Place::Own, builtin::RENEW, fields([]), 0),
            Fact::Approve(on) => self.append(head, *on, builtin::APPROVE, fields([]), 0),
            Fact::Reject(on) => self.append(head, *on, builtin::REJECT, fields([]), 0),
            Fact::Pause => self.append(head, Place::Any(deed.who), builtin::PAUSE, fields([]), 0),
            Fact::Resume => self.append(head, Place::Any(deed.who), builtin::RESUME, fields([]), 0),
            Fact::Dispute => self.dispute(who),
            Fact::Resolve(to) => {
                let mut fields = shares(SALES[*to]);
                fields.0.insert("reason".to_owned(), text("first"));
                self.act(head, acts::RESOLVE, fields, None);
            }
            Fact::Propose(to) => self.propose(who, SALES[*to]),
            Fact::Sign => self.sign(who),
            Fact::Mend { by_head, is_void, mistake } => {
                let by = if *by_head { head } else { who };
                self.mend(by, deed, *is_void, *mistake);
            }
            Fact::Find(yes) => {
                let answer = if *yes { "yes" } else { "no" };
                let found = fields([("finding", text("together")), ("answer", text(answer))]);
                self.append(head, Place::Any(deed.who), builtin::FINDING, found, 0);
            }
            Fact::FalseReport => self.incident(head, deed.who),
            Fact::ChangeRole(sells) => self.change_role(who, *sells),
            Fact::EditPolicy => self.history.changes.push((self.order, self.now)),
        }
    }

    fn register(&mut self, who: &str, deed: &Deed, termed: bool, also: Option<u8>) {
        let phones = [Some(deed.customer), also].into_iter().flatten().map(phone).collect();
        let report = Report {
            filed_by: None,
            format: FORMAT,
            id: ReportId(self.ulid()),
            kind: if termed { "termed" } else { "intent" }.parse().expect("a kind"),
            policy: "house".parse().expect("a policy"),
            registrant: id(who),
            team: None,
            said: None,
            nonce: String::new(),
            customer: Customer { phones, ..Customer::default() },
            intent: Fields::default(),
            companion_of: None,
            source: None,
            events: Vec::new(),
            landing: self.landing(),
        };
        if self.takes(&Intent::made(RecordRef::Report(&report))) {
            self.done(who, "register", vec![report.id]);
            self.reports.push(report);
        }
    }

    /// Appends an event to a registration, if admission takes it.
    fn append(&mut self, by: &str, on: Place, kind: &str, fields: Fields, late: i64) {
        let place = match on {
            Place::Own => self.reports.iter().rposition(|report| report.registrant.as_str() == by),
            Place::Any(back) => self.reports.len().checked_sub(back + 1),
        };
        let Some(place) = place else { return };
        let event = self.event(by, kind, fields, late);
        let report = &self.reports[place];
        let id = report.id;
        if self.takes(&Intent::appended(RecordRef::Report(report), [&event])) {
            let whole = !event.is("deposit") || !event.evidence().is_empty();
            self.reports[place].events.push(event);
            self.last.push(Done {
                by: by.parse().expect("an id"),
                kind: kind.to_owned(),
                whole,
                reports: vec![id],
            });
        }
    }

    fn event(&self, by: &str, kind: &str, fields: Fields, late: i64) -> Event {
        let said = Instant::from_epoch(self.now.epoch() - late * 3600);
        Event {
            id: FactId(self.ulid()),
            kind: kind.parse().expect("a type"),
            by: id(by),
            said: (late > 0).then(|| Stamp::new(said, Zone::default())),
            fields,
            landing: self.landing(),
            reading: Reading::default(),
        }
    }

    /// The paper of the newest deposit on the own registration.
    fn paper(&mut self, who: &str) {
        let own = self.reports.iter().rfind(|report| report.registrant.as_str() == who);
        let deposit = own.and_then(|own| own.events.iter().rfind(|event| event.is("deposit")));
        let Some(on) = deposit.map(|event| event.id.to_string()) else { return };
        let fields = fields([("on", text(on)), ("evidence", list(["receipt"]))]);
        self.append(who, Place::Own, builtin::PAPER, fields, 0);
    }

    /// The newest event of the newest registration but so many is void, or happened otherwise.
    fn mend(&mut self, by: &str, deed: &Deed, is_void: bool, mistake: bool) {
        let back = usize::from(deed.customer);
        let report = self.reports.len().checked_sub(back + 1).map(|place| &self.reports[place]);
        let declared = ["deposit", "visit", "contract"];
        let is_declared = |event: &&Event| declared.contains(&event.kind.as_str());
        let Some(on) = report.and_then(|report| report.events.iter().rfind(is_declared)) else {
            return;
        };
        let said = Instant::from_epoch(self.now.epoch() - deed.late * 3600);
        let said = Value::try_from(Stamp::new(said, Zone::default())).expect("a moment");
        let set = Value::Table([(SAID.to_owned(), said)].into_iter().collect());
        let mut mend = fields([("on", text(on.id.to_string())), ("reason", text("slip"))]);
        let kind = if is_void { builtin::VOID } else { builtin::CORRECT };
        if !is_void {
            mend.0.insert("set".to_owned(), set);
        } else if mistake {
            mend.0.insert("mistake".to_owned(), Value::Boolean(true));
        }
        self.append(by, Place::Any(back), kind, mend, 0);
    }

    /// Somebody disputes the customer with whoever else registered them.
    fn dispute(&mut self, who: &str) {
        let Some(own) = self.reports.iter().rfind(|report| report.registrant.as_str() == who)
        else {
            return;
        };
        let shares_phone = |report: &&Report| {
            report.customer.phones.iter().any(|phone| own.customer.phones.contains(phone))
        };
        let reports: Vec<ReportId> =
            self.reports.iter().filter(shares_phone).map(|report| report.id).collect();
        let dispute = Dispute {
            format: FORMAT,
            id: DisputeId(self.ulid()),
            reports: reports.clone(),
            over: None,
            by: id(who),
            raiser: None,
            said: None,
            until: None,
            claim: "mine".to_owned(),
            acts: Vec::new(),
            landing: self.landing(),
        };
        let dispute = heard(dispute, self.regulation(), &self.facts());
        if self.takes(&Intent::made(RecordRef::Dispute(&dispute))) {
            self.done(who, "dispute", reports);
            self.disputes.push(dispute);
        }
    }

    /// Appends an act to the newest dispute, if admission takes it; some acts are written out with
    /// what the house has to say first.
    fn act(&mut self, by: &str, kind: &str, fields: Fields, of: Option<FactId>) {
        let mut fields = fields;
        if let Some(of) = of {
            fields.0.insert("of".to_owned(), text(of.to_string()));
        }
        let event = self.event(by, kind, fields, 0);
        let Some(dispute) = self.disputes.last() else { return };
        let reports = dispute.reports.clone();
        let event = completed(dispute, event, self.regulation(), &self.facts());
        let is_taken = self.takes(&Intent::appended(RecordRef::Dispute(dispute), [&event]));
        if is_taken && let Some(dispute) = self.disputes.last_mut() {
            dispute.acts.push(event);
            self.done(by, kind, reports);
        }
    }

    fn propose(&mut self, who: &str, to: &str) {
        let mut fields = shares(to);
        fields.0.insert("text".to_owned(), text("agreed"));
        self.act(who, acts::SETTLE, fields, None);
    }

    fn sign(&mut self, who: &str) {
        let Some(dispute) = self.disputes.last() else { return };
        let Some(proposed) = dispute.acts.iter().rfind(|act| act.is(acts::SETTLE)) else { return };
        let (of, digest) = (proposed.id, proposed.digest());
        self.act(who, acts::SIGN, fields([("digest", text(digest))]), Some(of));
    }

    fn incident(&mut self, by: &str, back: usize) {
        let Some(place) = self.reports.len().checked_sub(back + 1) else { return };
        let report = &self.reports[place];
        let incident = Incident {
            format: FORMAT,
            id: FactId(self.ulid()),
            policy: "house".parse().expect("a policy"),
            offence: "false-report".parse().expect("a name"),
            staff: vec![report.registrant.clone()],
            by: id(by),
            said: None,
            count: 1,
            reports: vec![report.id],
            informant: None,
            note: None,
            acts: Vec::new(),
            landing: self.landing(),
        };
        if self.takes(&Intent::made(RecordRef::Incident(&incident))) {
            self.done(by, "offence", incident.reports.clone());
            self.incidents.push(incident);
        }
    }

    fn change_role(&mut self, who: &str, sells: bool) {
        let person = Some(person(who, sells));
        self.history.staff.entry(id(who)).or_default().set(self.order, person);
        self.history.changes.push((self.order, self.now));
    }

    fn done(&mut self, by: &str, kind: &str, reports: Vec<ReportId>) {
        let whole = true;
        self.last.push(Done { by: id(by), kind: kind.to_owned(), whole, reports });
    }

    /// Whether admission takes what is to land, in the house before it.
    fn takes(&self, intent: &Intent<'_>) -> bool {
        let mut facts = self.facts();
        facts.world = facts.world.before(self.order, self.now);
        admit(intent, &facts).is_empty()
    }

    fn regulation(&self) -> &Policy {
        self.shelf.newest(&"house".parse().expect("an id")).expect("a policy")
    }

    fn facts(&self) -> JudgementFacts<'_> {
        self.facts_at(self.now)
    }

    fn facts_at(&self, now: Instant) -> JudgementFacts<'_> {
        JudgementFacts {
            reports: self.reports.iter().collect(),
            disputes: self.disputes.iter().collect(),
            incidents: self.incidents.iter().collect(),
            shelf: &self.shelf,
            world: self.history.world(now),
        }
    }

    /// What is said of an instant as of a landing.
    pub fn judged_as_of(&self, order: u64, now: Instant) -> Judgement<'_> {
        let mut facts = self.facts_at(now);
        facts.world = facts.world.before(order + 1, now);
        judge(&facts).expect("no working days are asked for")
    }

    /// What is earned as of a landing, when it landed.
    pub fn earned(&self, order: u64, now: Instant) -> Vec<Line> {
        let judgement = self.judged_as_of(order, now);
        let lines = lines(&judgement, &self.history.world(now));
        let line = |line: &CommissionLine<'_>| Line {
            about: line.about,
            payee: line.payee.clone(),
            amount: line.amount,
        };
        lines.iter().map(line).collect()
    }

    /// The entries by which a month is closed on a landing.
    pub fn closing(
        &self,
        order: u64,
        now: Instant,
        month: &str,
        closed: &[&Statement],
    ) -> Vec<StatementEntry> {
        let judgement = self.judged_as_of(order, now);
        entries(&lines(&judgement, &self.history.world(now)), month, closed)
    }

    pub fn judged(&self, now: Instant) -> Judgement<'_> {
        judge(&self.facts_at(now)).expect("no working days are asked for")
    }
}

fn list<const N: usize>(all: [&str; N]) -> Value {
    Value::Array(all.into_iter().map(text).collect())
}

fn shares(to: &str) -> Fields {
    let shares = [(to.to_owned(), text("100%"))].into_iter().collect();
    fields([("shares", Value::Table(shares))])
}
