//! One registration by one registrant of one customer in one scope.

use serde::{Deserialize, Serialize};

use super::document::Document;
use super::event::{Event, Fields, builtin};
use super::ids::{KindId, PolicyId, ReportId, StaffId, TeamId};
use super::instant::{Instant, Stamp};
use super::landing::Landing;
use super::problem::{Problem, ProblemHint, ProblemKind};
use super::relation::Relation;

/// The format this version writes; a file of a higher one is refused.
pub const FORMAT: u32 = 1;

/// What is claimed. Scopes contain each other: a company contains its projects, a brand the
/// factories that work for it.
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Serialize,
    Deserialize,
    schemars::JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum Scope {
    /// One person.
    #[default]
    Person,
    /// The people who live together.
    Household,
    /// A flat, a house.
    Unit,
    /// A company with all its projects.
    Company,
    /// One project.
    Project,
    /// A brand, with those who work for it.
    Brand,
}

/// A relative of the customer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Relative {
    /// What the relative is to the customer: spouse, parent, child, sibling …
    pub relation: Relation,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub phones: Vec<String>,
}

/// The customer as the registrant gave them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Customer {
    #[serde(default)]
    pub scope: Scope,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub phones: Vec<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sex: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub company: Option<String>,
    /// Unified social credit code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub uscc: Option<String>,
    /// A keyed digest of the resident id; the number itself is never stored.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub resident_digest: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub brand: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub project: Option<String>,
    /// A class the policy knows: brand, brand-factory, agent …
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub class: Option<String>,
    /// How the customer came: walk-in, referral, direct …
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub origin: Option<String>,
    #[serde(default, rename = "relative", skip_serializing_if = "Vec::is_empty")]
    pub relatives: Vec<Relative>,
}

/// Fields of the intent that the product reads itself: a table's columns, the day of a visit. A
/// policy may name any other.
pub const INTENT_FIELDS: &[&str] = &[
    "product",
    "need",
    "note",
    "expected_amount",
    "expected_signing",
    "visit_day",
    "arrival_time",
    "sent_time",
    "team_name",
];

/// The batch a report came with: a distributor's table, a chat message.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BatchSource {
    /// SHA-256 of the batch's normalised rows: the same table twice is the same batch.
    pub batch: String,
    /// Title of the mail or table.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// Whether the batch adds what an earlier one forgot.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub supplement: bool,
    /// Line of the table the row stood on.
    pub line: u64,
    /// How many customers the batch names.
    pub rows: u64,
    /// How it was sent: `table` or `lines`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub form: Option<String>,
}

/// One registration: an immutable head, and the events appended to it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Report {
    pub format: u32,
    pub id: ReportId,
    pub kind: KindId,
    pub policy: PolicyId,
    pub registrant: StaffId,
    /// Who filed it for the registrant, where that is somebody else: the company gives a customer
    /// to somebody.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub filed_by: Option<StaffId>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub team: Option<TeamId>,
    /// When the registrant says the customer was registered, where that differs from the landing.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub said: Option<Stamp>,
    /// Random digits, so that the file's hash tells nobody what it says.
    pub nonce: String,
    pub customer: Customer,
    #[serde(skip_serializing_if = "Fields::is_empty")]
    pub intent: Fields,
    /// The registration whose customer this one came along with.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub companion_of: Option<ReportId>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<Box<BatchSource>>,
    #[serde(rename = "event", skip_serializing_if = "Vec::is_empty")]
    pub events: Vec<Event>,
    #[serde(skip)]
    pub landing: Landing,
}

const KEYS: &[&str] = &[
    "format",
    "id",
    "kind",
    "policy",
    "registrant",
    "filed_by",
    "team",
    "said",
    "nonce",
    "customer",
    "intent",
    "companion_of",
    "source",
    "event",
];

impl Report {
    /// Reads a report file; every problem of the file is given at once.
    pub fn read(text: &str) -> Result<Self, Vec<Problem>> {
        let mut document = Document::parse(text);
        refuse_newer(&mut document)?;
        let id = document.require::<ReportId>("id");
        let kind = document.require::<KindId>("kind");
        let policy = document.require::<PolicyId>("policy");
        let registrant = document.require::<StaffId>("registrant");
        let filed_by = document.take::<StaffId>("filed_by");
        let team = document.take::<TeamId>("team");
        let said = document.take::<Stamp>("said");
        let nonce = document.require::<String>("nonce");
        let customer = document.require::<Customer>("customer");
        let intent = document.take::<Fields>("intent");
        let companion_of = document.take::<ReportId>("companion_of");
        let source = document.take::<BatchSource>("source");
        let events = document.take_list::<Event>("event");
        let problems = document.finish(KEYS);
        if !problems.is_empty() {
            return Err(problems);
        }
        let (Some(id), Some(kind), Some(policy), Some(registrant), Some(nonce), Some(customer)) =
            (id, kind, policy, registrant, nonce, customer)
        else {
            return Err(problems);
        };
        let mut events: Vec<Event> = events.into_iter().map(toml::Spanned::into_inner).collect();
        events.shrink_to_fit();
        Ok(Self {
            format: FORMAT,
            id: id.into_inner(),
            kind: kind.into_inner(),
            policy: policy.into_inner(),
            registrant: registrant.into_inner(),
            filed_by: filed_by.map(toml::Spanned::into_inner),
            team: team.map(toml::Spanned::into_inner),
            said: said.map(toml::Spanned::into_inner),
            nonce: nonce.into_inner(),
            customer: customer.into_inner(),
            intent: intent.map(toml::Spanned::into_inner).unwrap_or_default(),
            companion_of: companion_of.map(toml::Spanned::into_inner),
            source: source.map(|source| Box::new(source.into_inner())),
            events,
            landing: Landing::Uncommitted,
        })
    }

    /// The file's text.
    pub fn write(&self) -> String {
        toml::to_string(self).expect("every field of a report has a TOML form")
    }

    /// Who filed it.
    pub fn filer(&self) -> &StaffId {
        self.filed_by.as_ref().unwrap_or(&self.registrant)
    }

    /// The events that had landed by an instant.
    pub fn events_by(&self, now: Instant) -> impl Iterator<Item = &Event> {
        self.events.iter().filter(move |event| event.landing.at(now) <= now)
    }

    /// An event as it reads at an instant, with all corrections; `None` where it is void.
    pub fn reading<'r>(&'r self, event: &'r Event, now: Instant) -> Option<&'r Event> {
        self.mended(event, now).into_iter().try_fold(event, |reading, later| {
            (!later.is(builtin::VOID)).then(|| later.reading_of(reading))
        })
    }

    /// What corrects an event, or makes it void, by an instant: in the order of landing.
    pub fn mended(&self, event: &Event, now: Instant) -> Vec<&Event> {
        let mut later: Vec<&Event> =
            self.events_by(now).filter(|later| later.mends() == Some(event.id)).collect();
        later.sort_by_key(|later| (later.landing.order(), later.id));
        later
    }

    /// The latest event of a type.
    pub fn last(&self, kind: &str) -> Option<&Event> {
        self.events.iter().rev().find(|event| event.is(kind))
    }
}

/// The text of one event as it is appended to its file, in a table of the given name.
///
/// Tables inside it are written inline, so that nothing behind it in the file can be taken for a
/// part of it.
pub fn appended(table: &str, event: &Event) -> String {
    let said = event.said.map(|said| toml::Value::Datetime(said.into()));
    let head = [("id", text(event.id)), ("type", text(&event.kind)), ("by", text(&event.by))];
    let head = head.into_iter().chain(said.map(|said| ("said", said)));
    let fields = event.fields.0.iter().map(|(key, value)| (key, value.clone()));
    let lines: String = head
        .chain(fields)
        .map(|(key, value)| format!("{} = {value}\n", toml_edit::Key::new(key)))
        .collect();
    format!("\n[[{table}]]\n{lines}")
}

fn text(value: impl ToString) -> toml::Value {
    toml::Value::String(value.to_string())
}

/// Takes `format`; a number above ours means that the rest cannot be understood.
pub(crate) fn refuse_newer(document: &mut Document<'_>) -> Result<(), Vec<Problem>> {
    let Some(format) = document.require::<u32>("format") else { return Ok(()) };
    if *format.get_ref() > FORMAT {
        let kind = ProblemKind::NewerFormat { found: *format.get_ref(), known: FORMAT };
        return Err(vec![Problem::new(format.span(), kind).hint(ProblemHint::NewerProgram)]);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = r#"format = 1
id = "01KAJ3V5M8Q4W7R2T9X6Y1Z0BC"
kind = "showroom"
policy = "auto-dealership"
registrant = "lin"
team = "outlet-1"
said = 2026-11-21T09:40:00+08:00
nonce = "00112233445566778899aabbccddeeff"

[customer]
scope = "person"
name = "王小明"
phones = ["138****1234"]

[[customer.relative]]
relation = "spouse"
name = "李芳"
phones = ["13900005678"]

[intent]
expected_amount = "268000.00 CNY"
expected_signing = 2026-12-20

[[event]]
id = "01KAJ4V5M8Q4W7R2T9X6Y1Z0BC"
type = "follow-up"
by = "lin"
"#;

    #[test]
    fn a_file_read_and_written_is_the_same() {
        let report = Report::read(TEXT).expect("a report");
        assert_eq!(report.write(), TEXT);
        let event = report.events[0].clone();
        let mut twice = report.clone();
        twice.events.push(event.clone());
        assert_eq!(Report::read(&(TEXT.to_owned() + &appended("event", &event))), Ok(twice));
    }

    #[test]
    fn a_newer_format_is_refused_before_anything_else() {
        let problems = Report::read(&TEXT.replace("format = 1", "format = 2\nnew_key = 1"))
            .expect_err("newer");
        assert_eq!(problems.len(), 1);
        assert_eq!(problems[0].code(), "newer-format");
    }

    #[test]
    fn all_faults_of_a_file_come_at_once() {
        let broken = TEXT
            .replace("kind = \"showroom\"", "kind = 7")
            .replace("scope = \"person\"", "scope = \"planet\"")
            .replace("type =", "tpye =");
        let codes: Vec<_> = Report::read(&broken)
            .expect_err("broken")
            .into_iter()
            .map(|problem| problem.code())
            .collect();
        assert_eq!(codes, ["wrong-type", "unknown-word", "missing-key"]);
    }
}
