//! A house in which random facts land, each through admission.

use std::collections::BTreeMap;
use std::sync::Mutex;

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
use baobei::engine::journal::Cause;
use baobei::engine::{Judgement, JudgementFacts, judge};
use baobei::policy::{Policy, Shelf};
use baobei::rules::HouseHistory;
use toml::Value;
use ulid::Ulid;

use super::facts::{Deed, Fact, HEADS, Landfall, Place, SALES, STRANGER, Step};

pub const POLICY: &str = include_str!("policy.toml");

/// The same version with other terms, as somebody might edit it in place.
fn edited() -> String {
    POLICY.replace("\"7 days\"", "\"2 days\"").replace("30 days", "3 days")
}

/// The regulation of a house that edits it in place with a landing, or never.
fn shelf(edit: Option<u64>) -> &'static Shelf {
    static SHELVES: Mutex<BTreeMap<Option<u64>, &'static Shelf>> = Mutex::new(BTreeMap::new());
    let shelf = || -> &'static Shelf {
        let mut shelf = Shelf::default();
        let mut add = |text: &str, from, until| {
            let policy = Policy::read("policy/house.toml", text).expect("a policy");
            shelf.add_landed(policy, from, until).expect("one version at a time");
        };
        add(POLICY, 0, edit);
        if let Some(order) = edit {
            add(&edited(), order, None);
        }
        Box::leak(Box::new(shelf))
    };
    SHELVES.lock().expect("no other thread fails").entry(edit).or_insert_with(shelf)
}

const START: i64 = 1_740_000_000;
const DAY: i64 = 86_400;
/// The house keeps the time of a zone eight hours ahead.
const ZONE: i64 = 8 * 3600;

/// A registry as its last landing left it.
pub struct Town {
    shelf: &'static Shelf,
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
    /// What the rows of the table tell one fact of its cause from another by.
    pub of: &'static str,
    /// To whom it gives shares, where it does.
    pub gives: Option<Vec<StaffId>>,
}

impl Done {
    fn by(by: &str, kind: &str, reports: Vec<ReportId>) -> Self {
        let (by, kind) = (id(by), kind.to_owned());
        Self { by, kind, whole: true, reports, of: "", gives: None }
    }

    /// Of which causes it can be.
    pub fn causes(&self) -> &'static [Cause] {
        match self.kind.as_str() {
            "register" => &[Cause::Registration],
            "letter" => &[Cause::Choice],
            "offence" => &[Cause::Offence],
            "dispute" => &[Cause::Dispute],
            acts::RESOLVE => &[Cause::Ruling],
            acts::SETTLE | acts::SIGN => &[Cause::JointAct],
            builtin::PAPER => &[Cause::Completion, Cause::Event],
            builtin::APPROVE => &[Cause::Consent, Cause::Renewal],
            builtin::REJECT => &[Cause::Return],
            builtin::WITHDRAW => &[Cause::Return, Cause::Dispute],
            builtin::AMEND => &[Cause::Correction],
            builtin::VOID | builtin::CORRECT => &[Cause::Amendment],
            builtin::TRANSFER => &[Cause::Transfer],
            builtin::CLASSIFY => &[Cause::Classification],
            builtin::FINDING => &[Cause::Finding],
            builtin::PAUSE | builtin::RESUME => &[Cause::Clock],
            builtin::RENEW => &[Cause::Application],
            _ => &[Cause::Event],
        }
    }
}

fn person(id: &str, sells: bool) -> Staff {
    let head = if HEADS.contains(&id) { "\"head\"" } else { "" };
    let sales = if sells { "\"sales\"," } else { "" };
    Staff::read(&format!("format = 1\nid = \"{id}\"\nname = \"{id}\"\nroles = [{sales}{head}]\n"))
        .expect("a person")
}

/// By which name customers are registered, where they are.
const REGISTERED: &str = "王五";

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
        let edits = |landfall: &Landfall| {
            landfall.deeds.iter().any(|deed| matches!(deed.fact, Fact::EditPolicy))
        };
        let edit = landfalls.iter().position(edits).map(|place| place as u64 + 1);
        Self {
            shelf: shelf(edit),
            history: HouseHistory::always(settings, WorkCalendar::default(), &org),
            reports: Vec::new(),
            disputes: Vec::new(),
            incidents: Vec::new(),
            now: Instant::from_epoch(START),
            order: 0,
            facts: 0,
            last: Vec::new(),
        }
    }

    /// Everything lands, one after the other.
    pub fn play(landfalls: &[Landfall]) -> Self {
        let mut town = Self::founded(landfalls);
        landfalls.iter().for_each(|landfall| town.land(landfall));
        town
    }

    /// Whether an event of a type was recorded on any registration.
    pub fn has(&self, kind: &str) -> bool {
        self.reports.iter().flat_map(|report| &report.events).any(|event| event.is(kind))
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
        let heads = Self::people(deed, &HEADS);
        let mut by_heads = |on: Place, kind: &str, fields: Fields| {
            heads.iter().any(|head| self.append(head, on, kind, fields.clone(), 0));
        };
        let set = |name: &str, value: &str| {
            let set = [(name.to_owned(), text(value))].into_iter().collect();
            fields([("set", Value::Table(set))])
        };
        match &deed.fact {
            Fact::Register { kind, also } => self.register(who, deed, kind, *also),
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
            Fact::Slip { on, fits } => {
                let name = if *fits { REGISTERED } else { "李四" };
                by_heads(*on, "slip", fields([("name", text(name))]));
            }
            Fact::Choose(chosen) => {
                let chosen = fields([("chooses", text(SALES[*chosen]))]);
                self.append(who, Place::Own, "letter", chosen, deed.late);
            }
            Fact::Withdraw => {
                self.append(who, Place::Own, builtin::WITHDRAW, fields([]), 0);
            }
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
            Fact::Apply => {
                self.append(who, Place::Own, builtin::RENEW, fields([]), 0);
            }
            Fact::Approve(on) => by_heads(*on, builtin::APPROVE, fields([])),
            Fact::Reject(on) => by_heads(*on, builtin::REJECT, fields([])),
            Fact::Pause => by_heads(Place::Any(deed.who), builtin::PAUSE, fields([])),
            Fact::Resume => by_heads(Place::Any(deed.who), builtin::RESUME, fields([])),
            Fact::Classify { by_head, class } => {
                let class = fields([("class", text("grade")), ("value", text(*class))]);
                if *by_head {
                    by_heads(Place::Any(deed.who), builtin::CLASSIFY, class);
                } else {
                    self.append(who, Place::Own, builtin::CLASSIFY, class, 0);
                }
            }
            Fact::Dispute { over_contract } => self.dispute(who, *over_contract),
            Fact::Drop => {
                Self::people(deed, &SALES[..STRANGER])
                    .iter()
                    .any(|by| self.act(by, acts::WITHDRAW, fields([]), None));
            }
            Fact::Resolve(to) => self.resolve(&heads, *to),
            Fact::Propose(to) => {
                let people = Self::people(deed, &SALES[..STRANGER]);
                people.iter().any(|by| self.propose(by, *to));
            }
            Fact::Sign => {
                let people = Self::people(deed, &SALES[..STRANGER]);
                people.iter().any(|by| self.sign(by));
            }
            Fact::Mend { by_head, is_void, mistake } => {
                let by = if *by_head { heads[0] } else { who };
                self.mend(by, deed, *is_void, *mistake);
            }
            Fact::Find { finding, yes } => {
                let answer = if *yes { "yes" } else { "no" };
                let found = fields([("finding", text(*finding)), ("answer", text(answer))]);
                by_heads(Place::Any(deed.who), builtin::FINDING, found);
            }
            Fact::FalseReport => self.incident(&heads, deed.who),
            Fact::Lift => self.lift(&heads),
            Fact::ChangeRole(sells) => self.change_role(who, *sells),
            Fact::EditPolicy => self.history.changes.push((self.order, self.now)),
        }
    }

    fn register(&mut self, who: &str, deed: &Deed, kind: &str, also: Option<u8>) {
        let phones = [Some(deed.customer), also].into_iter().flatten().map(phone).collect();
        let report = Report {
            filed_by: None,
            format: FORMAT,
            id: ReportId(self.ulid()),
            kind: kind.parse().expect("a kind"),
            policy: "house".parse().expect("a policy"),
            registrant: id(who),
            team: None,
            said: None,
            nonce: String::new(),
            customer: Customer {
                phones,
                name: (kind == "graded").then(|| REGISTERED.to_owned()),
                ..Customer::default()
            },
            intent: Fields::default(),
            companion_of: None,
            source: None,
            events: Vec::new(),
            landing: self.landing(),
        };
        if self.takes(&Intent::made(RecordRef::Report(&report))) {
            self.last.push(Done::by(who, "register", vec![report.id]));
            self.reports.push(report);
        }
    }

    /// Appends an event to the first registration of those meant on which admission takes it.
    fn append(&mut self, by: &str, on: Place, kind: &str, fields: Fields, late: i64) -> bool {
        let is_own = |place: &usize| self.reports[*place].registrant.as_str() == by;
        let places = match on {
            Place::Own => (0..self.reports.len()).rev().filter(is_own).collect(),
            Place::Any(back) => self.newest(by, back),
        };
        let event = self.event(by, kind, fields, late);
        let takes = |place: &usize| {
            self.takes(&Intent::appended(RecordRef::Report(&self.reports[*place]), [&event]))
        };
        let Some(place) = places.into_iter().find(takes) else { return false };
        let whole = !event.is("deposit") || !event.evidence().is_empty();
        let of = match event.fields.text("finding") {
            Some("together") => "priority",
            Some(_) => "validity",
            // A contract that is told late may have ended somebody's calls before they were missed.
            None if kind == "slip" || kind == "contract" && late > 0 => "paper",
            None => "",
        };
        let report = &mut self.reports[place];
        report.events.push(event);
        let done = Done::by(by, kind, vec![report.id]);
        self.last.push(Done { whole, of, ..done });
        true
    }

    /// Registrations from the newest but so many on, and then the others. The stranger's are nobody
    /// else's business.
    fn newest(&self, by: &str, back: usize) -> Vec<usize> {
        let stranger = SALES[STRANGER];
        let is_meant =
            |place: &usize| by == stranger || self.reports[*place].registrant.as_str() != stranger;
        let mut places: Vec<usize> = (0..self.reports.len()).rev().filter(is_meant).collect();
        let first = back % places.len().max(1);
        places.rotate_left(first);
        places
    }

    /// Whoever is meant, and then everybody else who might do it instead; the stranger stands for
    /// nobody but themselves.
    fn people(deed: &Deed, all: &[&'static str]) -> Vec<&'static str> {
        if deed.who == STRANGER {
            return vec![SALES[STRANGER]];
        }
        let mut people = all.to_vec();
        people.rotate_left(deed.who % all.len());
        people
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

    /// The paper of the newest deposit on one's own registrations that landed without.
    fn paper(&mut self, who: &str) {
        let own = self.reports.iter().filter(|report| report.registrant.as_str() == who);
        let deposits = own.flat_map(|own| &own.events).filter(|event| event.is("deposit"));
        let lacking = deposits.filter(|deposit| deposit.evidence().is_empty());
        let Some(on) = lacking.last().map(|event| event.id.to_string()) else { return };
        let fields = fields([("on", text(on)), ("evidence", list(["receipt"]))]);
        self.append(who, Place::Own, builtin::PAPER, fields, 0);
    }

    /// The newest event of the newest registration but so many is void, or happened otherwise.
    fn mend(&mut self, by: &str, deed: &Deed, is_void: bool, mistake: bool) {
        let back = usize::from(deed.customer);
        let report = self.newest(by, back).first().map(|place| &self.reports[*place]);
        let declared = ["deposit", "visit", "contract"];
        // What the stranger recorded is nobody's to mend: it would be mended in place of another.
        let is_declared = |event: &&Event| {
            declared.contains(&event.kind.as_str()) && event.by.as_str() != SALES[STRANGER]
        };
        let Some(on) = report.and_then(|report| report.events.iter().rfind(is_declared)) else {
            return;
        };
        let said = Instant::from_epoch(self.now.epoch() - deed.late * 3600);
        let said = Value::Datetime(Stamp::new(said, Zone::default()).into());
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

    /// Somebody disputes the customer with whoever else registered them, or the result of the
    /// newest contract with them.
    fn dispute(&mut self, who: &str, over_contract: bool) {
        let Some(own) = self.reports.iter().rfind(|report| report.registrant.as_str() == who)
        else {
            return;
        };
        let shares_phone = |report: &&Report| {
            report.customer.phones.iter().any(|phone| own.customer.phones.contains(phone))
        };
        let named = self.reports.iter().filter(shares_phone);
        let contracts = named.clone().flat_map(|report| &report.events);
        let contract = contracts.filter(|event| event.is("contract")).last();
        let over = contract.map(|event| event.id).filter(|_| over_contract);
        let reports: Vec<ReportId> = named.map(|report| report.id).collect();
        let dispute = Dispute {
            format: FORMAT,
            id: DisputeId(self.ulid()),
            reports: reports.clone(),
            over,
            by: id(who),
            raiser: None,
            said: None,
            until: None,
            claim: "mine".to_owned(),
            slip: None,
            acts: Vec::new(),
            landing: self.landing(),
        };
        let dispute = heard(dispute, self.regulation(), &self.facts());
        if self.takes(&Intent::made(RecordRef::Dispute(&dispute))) {
            self.last.push(Done::by(who, "dispute", reports));
            self.disputes.push(dispute);
        }
    }

    /// Appends an act to the newest dispute, if admission takes it; some acts are written out with
    /// what the house has to say first.
    fn act(&mut self, by: &str, kind: &str, fields: Fields, of: Option<FactId>) -> bool {
        let mut fields = fields;
        if let Some(of) = of {
            fields.0.insert("of".to_owned(), text(of.to_string()));
        }
        let event = self.event(by, kind, fields, 0);
        let Some(dispute) = self.disputes.last() else { return false };
        let event = completed(dispute, event, self.regulation(), &self.facts());
        if !self.takes(&Intent::appended(RecordRef::Dispute(dispute), [&event])) {
            return false;
        }
        let Some(dispute) = self.disputes.last_mut() else { return false };
        dispute.acts.push(event);
        let of = if dispute.over.is_some() { "result" } else { "customer" };
        let ends = [acts::RESOLVE, acts::SIGN, acts::SETTLE].contains(&kind);
        let ending = dispute.ending(self.now).filter(|_| ends);
        let gives = ending.map(|ending| ending.shares.into_keys().collect());
        let done = Done::by(by, kind, dispute.reports.clone());
        self.last.push(Done { of, gives, ..done });
        true
    }

    /// Who may get something in the newest dispute: those who registered.
    fn party(&self, number: usize) -> Option<String> {
        let named = self.disputes.last()?.reports.iter();
        let people: Vec<&StaffId> = named
            .filter_map(|id| self.reports.iter().find(|report| report.id == *id))
            .map(|report| &report.registrant)
            .collect();
        let party = people.get(number % people.len().max(1))?;
        Some(party.to_string())
    }

    fn resolve(&mut self, heads: &[&str], to: usize) {
        let Some(to) = self.party(to) else { return };
        let mut fields = shares(&to);
        fields.0.insert("reason".to_owned(), text("first"));
        heads.iter().any(|head| self.act(head, acts::RESOLVE, fields.clone(), None));
    }

    fn propose(&mut self, who: &str, to: usize) -> bool {
        let Some(to) = self.party(to) else { return false };
        let mut fields = shares(&to);
        fields.0.insert("text".to_owned(), text("agreed"));
        self.act(who, acts::SETTLE, fields, None)
    }

    fn sign(&mut self, who: &str) -> bool {
        let Some(dispute) = self.disputes.last() else { return false };
        let proposed = dispute.acts.iter().rfind(|act| act.is(acts::SETTLE));
        let Some(proposed) = proposed else { return false };
        let (of, digest) = (proposed.id, proposed.digest());
        self.act(who, acts::SIGN, fields([("digest", text(digest))]), Some(of))
    }

    fn incident(&mut self, heads: &[&str], back: usize) {
        let Some(place) = self.newest(heads[0], back).first().copied() else { return };
        let report = &self.reports[place];
        let incident = |by: &&str| Incident {
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
        let taken = heads
            .iter()
            .map(incident)
            .find(|incident| self.takes(&Intent::made(RecordRef::Incident(incident))));
        let Some(incident) = taken else { return };
        let reports = incident.reports.clone();
        self.last.push(Done::by(incident.by.as_str(), "offence", reports));
        self.incidents.push(incident);
    }

    /// The newest incident is void.
    fn lift(&mut self, heads: &[&str]) {
        let Some(incident) = self.incidents.last() else { return };
        let void = |by: &&str| self.event(by, builtin::VOID, fields([("reason", text("slip"))]), 0);
        let taken = heads
            .iter()
            .map(void)
            .find(|void| self.takes(&Intent::appended(RecordRef::Incident(incident), [void])));
        let Some(void) = taken else { return };
        let done = Done::by(void.by.as_str(), builtin::VOID, incident.reports.clone());
        self.last.push(done);
        if let Some(incident) = self.incidents.last_mut() {
            incident.acts.push(void);
        }
    }

    fn change_role(&mut self, who: &str, sells: bool) {
        let person = Some(person(who, sells));
        self.history.staff.entry(id(who)).or_default().set(self.order, person);
        self.history.changes.push((self.order, self.now));
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
            shelf: self.shelf,
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
