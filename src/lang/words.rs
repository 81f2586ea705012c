//! Values as people say them: ends, amounts, periods, people, fields.

use std::fmt;

use crate::calendar::{Bound, ClockWindow, Unit};
use crate::domain::house::Language;
use crate::domain::instant::{Instant, Zone};
use crate::domain::money::Money;
use crate::policy::term::{Anchor, Lasts, Moment};
use crate::policy::who::{Pattern, Who};
use crate::policy::{Label, Policy};

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

    /// Items of a list, one after the other.
    pub fn list(&self, items: impl IntoIterator<Item = String>) -> String {
        items.into_iter().collect::<Vec<_>>().join(&self.catalogue.say("list-comma"))
    }

    /// A period of the policy language: `7 days` → `7天`. What is no plain period stays as it is
    /// written.
    pub fn period(&self, written: &str) -> String {
        let Ok(Lasts::Period { count, unit }) = written.parse() else { return written.to_owned() };
        let unit = match unit {
            Unit::Minutes => "minutes",
            Unit::Hours => "hours",
            Unit::Days => "days",
            Unit::Weeks => "weeks",
            Unit::Months => "months",
            Unit::Years => "years",
            Unit::Workdays => "workdays",
        };
        self.catalogue.text(&format!("period-{unit}"), &[("count", Value::Number(count.into()))])
    }

    /// Hours of the day: `[18:00, 21:00)`.
    pub fn window(&self, written: &str) -> String {
        let Ok(window) = written.parse::<ClockWindow>() else { return written.to_owned() };
        let inner = written.trim_matches(['[', ']', '(', ')']);
        let (from, to) = inner.split_once(',').unwrap_or((inner, ""));
        let says = |yes: bool| Value::from(if yes { "yes" } else { "no" });
        let args = [
            ("from", Value::from(from.trim())),
            ("to", Value::from(to.trim())),
            ("from-in", says(window.from_inclusive)),
            ("to-in", says(window.to_inclusive)),
        ];
        self.catalogue.text("window", &args)
    }

    /// People as a policy names them: `role:manager, registrant`. A person's own id stays as it is.
    pub fn people(&self, written: &str, policy: Option<&Policy>) -> String {
        let one = |name: &str| match name.parse::<Pattern>() {
            Ok(pattern) => self.pattern(&pattern, policy),
            Err(_) => name.to_owned(),
        };
        let all: Vec<String> =
            written.split(',').map(str::trim).filter(|name| !name.is_empty()).map(one).collect();
        if all.is_empty() {
            self.catalogue.say("who-somebody")
        } else {
            all.join(&self.catalogue.say("list-or"))
        }
    }

    /// People as a policy names them.
    pub fn who(&self, who: &Who, policy: Option<&Policy>) -> String {
        self.people(&who.to_string(), policy)
    }

    fn pattern(&self, pattern: &Pattern, policy: Option<&Policy>) -> String {
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

    /// What a moment of the policy language waits for: `arrival.said`, or an event alone.
    pub fn moment(&self, written: &str, policy: Option<&Policy>) -> String {
        let event = |name: &str| {
            self.catalogue.text("moment-event", &[("event", self.event(name, policy).into())])
        };
        match written.parse::<Moment>() {
            Ok(Moment { anchor: Anchor::Registration(_), .. }) => {
                self.catalogue.say("moment-landed")
            }
            Ok(Moment { anchor: Anchor::BusinessDay, .. }) => {
                self.catalogue.say("moment-business-day")
            }
            Ok(Moment { anchor: Anchor::Event(name, _), .. }) => event(name.as_str()),
            Ok(Moment { anchor: Anchor::Field(path), .. }) => self.field(&path),
            Ok(Moment { anchor: Anchor::Stage(_), .. }) => event("stage"),
            Err(_) => event(written),
        }
    }
}
