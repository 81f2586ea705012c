//! Values as people say them: ends, amounts, periods, people, fields.

use std::fmt;

use crate::calendar::{Bound, ClockWindow, Unit};
use crate::domain::house::Language;
use crate::domain::instant::{Instant, Zone};
use crate::domain::money::Money;
use crate::policy::term::{Anchor, Lasts, Moment};
use crate::policy::who::{Pattern, Who};
use crate::policy::{Label, Policy};
use crate::rules::NamedPeople;

use super::catalogue::{Catalogue, Value};

/// The end of an id, which is what people read, say and type: its last eight characters.
pub fn short(id: impl fmt::Display) -> String {
    let whole = id.to_string();
    let from = whole.char_indices().rev().nth(7).map_or(0, |(at, _)| at);
    whole[from..].to_owned()
}

/// Puts values into the words of one language and the times of one zone.
#[derive(Clone, Copy)]
pub struct Words<'c> {
    pub catalogue: &'c Catalogue,
    pub zone: Zone,
    /// Whether reasons say everything. Unless they do, they keep to themselves by which keys
    /// others' registrations were recognised.
    pub frank: bool,
}

impl<'c> Words<'c> {
    pub fn new(catalogue: &'c Catalogue, zone: Zone) -> Self {
        Self { catalogue, zone, frank: false }
    }

    pub fn language(&self) -> Language {
        self.catalogue.language()
    }

    pub fn label<'l>(&self, label: &'l Label) -> &'l str {
        label.in_language(self.language())
    }

    /// `2026-11-21 09:40`.
    pub fn at(&self, at: Instant) -> String {
        self.zone.readable(at)
    }

    /// The end alone, for a table: `2025-03-10 24:00`, `2025-06-12 10:30`, `for ever`.
    pub fn end(&self, end: Option<Bound>) -> String {
        self.ended("end", end)
    }

    /// The end as a sentence takes it: `through 2025-03-10 24:00`, `until 2025-06-12 10:30`, `for
    /// ever`.
    pub fn until(&self, end: Option<Bound>) -> String {
        self.ended("until", end)
    }

    fn ended(&self, head: &str, end: Option<Bound>) -> String {
        let Some(end) = end else { return self.catalogue.say(&format!("{head}-ever")) };
        if end.is_end_of_day(self.zone) {
            return self.catalogue.text(
                &format!("{head}-day"),
                &[("day", end.last_day(self.zone).to_string().into())],
            );
        }
        let kind = if end.inclusive { "at" } else { "before" };
        self.catalogue.text(&format!("{head}-{kind}"), &[("at", self.at(end.at).into())])
    }

    /// An amount with its thousands set off: `268,000.00 CNY`.
    pub fn money(&self, money: Money) -> String {
        let written = format!("{:.2}", money.amount);
        let (sign, digits) =
            written.strip_prefix('-').map_or(("", written.as_str()), |digits| ("-", digits));
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, "00"));
        let mut grouped = String::new();
        for (place, digit) in whole.chars().enumerate() {
            if place > 0 && (whole.len() - place).is_multiple_of(3) {
                grouped.push(',');
            }
            grouped.push(digit);
        }
        format!("{sign}{grouped}.{fraction} {}", money.currency)
    }

    /// Amounts of several currencies, one after the other.
    pub fn amounts(&self, amounts: &[Money]) -> String {
        self.list(amounts.iter().map(|amount| self.money(*amount)))
    }

    /// Items of a list, one after the other.
    pub fn list(&self, items: impl IntoIterator<Item = String>) -> String {
        items.into_iter().collect::<Vec<_>>().join(&self.catalogue.say("list-comma"))
    }

    /// Keys of customers, as lists of which one is enough: `phone or name and unit`.
    pub fn ways(&self, ways: &[Vec<&str>]) -> String {
        let way = |way: &Vec<&str>| {
            let keys: Vec<String> = way.iter().map(|key| self.code("key", key)).collect();
            keys.join(&self.catalogue.say("list-and"))
        };
        let all: Vec<String> = ways.iter().map(way).collect();
        all.join(&self.catalogue.say("list-or"))
    }

    /// A count and a unit: `7 days` → `7天`.
    pub fn period(&self, count: u32, unit: Unit) -> String {
        let count = Value::Number(count.into());
        self.catalogue.text(&format!("period-{}", unit.code()), &[("count", count)])
    }

    /// What a policy grants. What is no plain period is shown as policies write it.
    pub fn term(&self, lasts: &Lasts) -> String {
        match lasts {
            Lasts::Period { count, unit } => self.period(*count, *unit),
            other => other.to_string(),
        }
    }

    /// Hours of the day: `[18:00, 21:00)`.
    pub fn window(&self, window: ClockWindow) -> String {
        let says = |yes: bool| Value::from(if yes { "yes" } else { "no" });
        let args = [
            ("from", Value::from(window.from_text())),
            ("to", Value::from(window.to_text())),
            ("from-in", says(window.from_inclusive)),
            ("to-in", says(window.to_inclusive)),
        ];
        self.catalogue.text("window", &args)
    }

    /// People as a reason names them. A person's own id stays as it is.
    pub fn named_people(&self, people: &NamedPeople<'_>, policy: Option<&Policy>) -> String {
        match people {
            NamedPeople::Patterns(who) => self.who(who, policy),
            NamedPeople::Person(staff) => staff.to_string(),
            NamedPeople::Nobody => self.catalogue.say("who-somebody"),
        }
    }

    /// People as a policy names them: `role:manager, registrant`.
    pub fn who(&self, who: &Who, policy: Option<&Policy>) -> String {
        if who.iter().next().is_none() {
            return self.catalogue.say("who-somebody");
        }
        let all: Vec<String> = who.iter().map(|pattern| self.pattern(pattern, policy)).collect();
        all.join(&self.catalogue.say("list-or"))
    }

    /// One pattern over people.
    pub fn pattern(&self, pattern: &Pattern, policy: Option<&Policy>) -> String {
        let word = |name: &str| self.catalogue.say(&format!("who-{name}"));
        match pattern {
            Pattern::Registrant => word("registrant"),
            Pattern::Holder => word("holder"),
            Pattern::Other => word("other"),
            Pattern::Anyone => word("anyone"),
            Pattern::Designated => word("designated"),
            Pattern::SameTeam => word("same-team"),
            Pattern::Customer => word("customer"),
            Pattern::Parties => word("parties"),
            Pattern::Role(role) => self.code("role", role.as_str()),
            Pattern::Staff(staff) => staff.to_string(),
            Pattern::By(event) => self
                .catalogue
                .text("who-by", &[("event", self.event(event.as_str(), policy).into())]),
            Pattern::Named { field, event } => {
                let declared = policy.and_then(|policy| policy.event(event.as_str()));
                let field_label = declared.and_then(|event| {
                    event.get_ref().field.iter().find(|known| *known.name == *field)?.label.as_ref()
                });
                let field = field_label.map_or(field.as_str(), |label| self.label(label));
                let args = [
                    ("field", Value::from(field)),
                    ("event", self.event(event.as_str(), policy).into()),
                ];
                self.catalogue.text("who-named", &args)
            }
        }
    }

    /// A word of a small set, by its code: `relation` and `spouse`. A code without a word stays as
    /// it is.
    pub fn code(&self, set: &str, code: &str) -> String {
        self.catalogue.find(&format!("{set}-{code}"), &[]).unwrap_or_else(|| code.to_owned())
    }

    /// A type of event, as the policy labels it.
    pub fn event(&self, name: &str, policy: Option<&Policy>) -> String {
        match policy.and_then(|policy| policy.event(name)) {
            Some(declared) => self.label(&declared.get_ref().label).to_owned(),
            None => self.code("event", name),
        }
    }

    /// A field by its path: `customer.name`.
    pub fn field(&self, path: &str) -> String {
        let known = self.catalogue.find(&format!("field-{}", path.replace('.', "-")), &[]);
        known.unwrap_or_else(|| {
            self.catalogue
                .text("field-intent", &[("name", path.trim_start_matches("intent.").into())])
        })
    }

    /// What a moment of the policy language waits for: `arrival.said`.
    pub fn moment(&self, moment: &Moment, policy: Option<&Policy>) -> String {
        match &moment.anchor {
            Anchor::Registration(_) => self.catalogue.say("moment-landed"),
            Anchor::BusinessDay => self.catalogue.say("moment-business-day"),
            Anchor::Event(name, _) => self.awaited(name.as_str(), policy),
            Anchor::Field(path) => self.field(path),
            Anchor::Stage(_) => self.awaited("stage", policy),
        }
    }

    /// An event that is waited for.
    pub(super) fn awaited(&self, event: &str, policy: Option<&Policy>) -> String {
        self.catalogue.text("moment-event", &[("event", self.event(event, policy).into())])
    }
}
