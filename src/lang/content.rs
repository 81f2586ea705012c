//! What a record carries, as people read it: fields of events, what a customer intends.

use toml::Value as Carried;

use crate::domain::event::{Event, Fields};
use crate::domain::ids::FactId;
use crate::domain::money::Money;
use crate::policy::Policy;
use crate::policy::blocks::FieldDeclaration;

use super::plain;
use super::words::{Words, short};

impl Words<'_> {
    /// What an event says beside its type, its recorder and its time: each name with its value, in
    /// the order in which the policy declares the fields.
    pub fn contents(&self, event: &Event, policy: Option<&Policy>) -> Vec<(String, String)> {
        let declared: &[FieldDeclaration] = policy
            .and_then(|policy| policy.event(event.kind.as_str()))
            .map_or(&[], |declared| declared.get_ref().field.as_slice());
        let own = declared.iter().filter_map(|field| {
            let label = field.label.as_ref().map(|label| self.label(label).to_owned());
            let name = label.unwrap_or_else(|| self.code("carried", &field.name));
            Some((name, self.carried(event.fields.get(&field.name)?)))
        });
        let is_declared = |name: &str| declared.iter().any(|field| field.name.as_str() == name);
        let rest =
            event.fields.0.iter().filter(|(name, _)| !is_declared(name)).map(|(name, value)| {
                let shown = match value.as_array() {
                    Some(papers) if name == "evidence" => {
                        let papers = papers.iter().filter_map(Carried::as_str);
                        self.list(papers.map(|paper| self.code("paper", paper)))
                    }
                    _ => self.carried(value),
                };
                (self.code("carried", name), shown)
            });
        let all = own.chain(rest);
        all.map(|(name, value)| (plain(&name).into_owned(), plain(&value).into_owned())).collect()
    }

    /// The same in one line: `Amount: 5,321.00 CNY; Documents: receipt`.
    pub fn content(&self, event: &Event, policy: Option<&Policy>) -> String {
        let pair = |(name, value): (String, String)| {
            self.catalogue.text("carried", &[("name", name.into()), ("value", value.into())])
        };
        let all: Vec<String> = self.contents(event, policy).into_iter().map(pair).collect();
        all.join("; ")
    }

    /// What was filled in about an intent, name by name.
    pub fn intents(&self, intent: &Fields) -> Vec<(String, String)> {
        let filled = intent.0.iter().map(|(name, value)| {
            let name = self.code("intent", name);
            (plain(&name).into_owned(), plain(&self.carried(value)).into_owned())
        });
        filled.collect()
    }

    /// A value of a record.
    pub fn carried(&self, value: &Carried) -> String {
        match value {
            Carried::String(text) => self.carried_text(text),
            Carried::Boolean(yes) => self.yes_no(*yes),
            Carried::Datetime(at) if at.time.is_some() => {
                let at = at.to_string();
                self.zone.read(&at).map_or(at, |at| self.at(at))
            }
            Carried::Array(list) => self.list(list.iter().map(|item| self.carried(item))),
            Carried::Table(table) => {
                let entry = |(name, value): (&String, &Carried)| {
                    let name = match name.as_str() {
                        path if path.contains('.') => self.field(path),
                        name => self.code("carried", name),
                    };
                    format!("{name} {}", self.carried(value))
                };
                self.list(table.iter().map(entry))
            }
            other => other.to_string(),
        }
    }

    /// A text; ids and digests by their ends, amounts as amounts.
    fn carried_text(&self, text: &str) -> String {
        let is_digest = text.len() == 64 && text.bytes().all(|byte| byte.is_ascii_hexdigit());
        if is_digest {
            return format!("{}…", &text[..12]);
        }
        match (text.parse::<FactId>(), text.parse::<Money>()) {
            (Ok(id), _) => short(id),
            (_, Ok(money)) => self.money(money),
            _ => text.to_owned(),
        }
    }
}
