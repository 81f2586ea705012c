//! Reasons as sentences.

use crate::policy::Policy;
use crate::rules::{Arg, Fact, Reason};

use super::catalogue::Value;
use super::words::{Words, short};

/// What a reason may carry. Whatever one does not carry reaches its sentence as `none`, so that the
/// sentence can do without.
pub(super) const ARGUMENTS: &[&str] = &[
    "act", "amount", "answer", "at", "authored", "award", "breach", "class", "count", "day",
    "detail", "due", "event", "evidence", "field", "filled", "finding", "first", "flat", "from",
    "item", "keys", "kind", "known", "landed", "last", "lasts", "least", "mean", "moment", "month",
    "most", "next", "offence", "other", "policy", "raised", "rate", "relation", "rows", "staff",
    "stage", "stand", "time", "title", "to", "until", "wanted", "who", "window", "duty",
];

/// The selector beside `until`: `none`, `ever` or `dated`.
pub(super) const UNTIL_KIND: &str = "until-kind";

impl Words<'_> {
    /// The reason as a sentence, without a full stop.
    pub fn reason(&self, reason: &Reason<'_>) -> String {
        let mut args: Vec<(&str, Value<'_>)> =
            ARGUMENTS.iter().map(|name| (*name, Value::from("none"))).collect();
        args.push((UNTIL_KIND, "none".into()));
        let policy = reason.policy.as_ref().map(|(policy, _)| *policy);
        for (name, arg) in self.told(reason) {
            args.push((name, self.value(name, arg, policy)));
            if let Arg::Until(end) = arg {
                args.push((UNTIL_KIND, if end.is_some() { "dated" } else { "ever" }.into()));
            }
        }
        self.catalogue.text(&format!("reason-{}", reason.code()), &args)
    }

    /// The values of a reason that its reader may know.
    pub(crate) fn told<'r, 'a>(
        &self,
        reason: &'r Reason<'a>,
    ) -> impl Iterator<Item = &'r (&'static str, Arg<'a>)> + use<'r, 'a> {
        let frank = self.frank;
        reason.args.iter().filter(move |(name, _)| frank || !reason.keeps_back(name))
    }

    /// Where the reason comes from: clauses, line of the policy, commit.
    pub fn cite(&self, reason: &Reason<'_>) -> String {
        let line = reason
            .policy
            .as_ref()
            .map(|(policy, span)| format!("{}:{}", policy.file, policy.line(span.start)));
        let commit =
            reason.fact.and_then(Fact::commit).map(|commit| format!("commit {}", commit.short()));
        let parts = [Some(clauses(reason)).filter(|clauses| !clauses.is_empty()), line, commit];
        parts.into_iter().flatten().collect::<Vec<_>>().join("  ")
    }

    fn value<'v>(&self, name: &str, arg: &'v Arg<'_>, policy: Option<&Policy>) -> Value<'v> {
        match arg {
            Arg::Text(text) => self.said(name, text, policy),
            Arg::Label(label) => self.label(label).into(),
            Arg::At(at) => self.at(*at).into(),
            Arg::Until(end) => self.until(*end).into(),
            Arg::Money(money) => self.money(*money).into(),
            Arg::Number(number) => (*number).into(),
        }
    }

    /// Words for a value that files and stories write as a code.
    fn said<'v>(&self, name: &str, text: &'v str, policy: Option<&Policy>) -> Value<'v> {
        match name {
            "who" => self.people(text, policy).into(),
            "field" => self.field(text).into(),
            "detail" | "relation" | "stand" => self.code(name, text).into(),
            "keys" => text
                .split(" + ")
                .map(|key| self.code("key", key))
                .collect::<Vec<_>>()
                .join(" + ")
                .into(),
            "event" | "act" => self.event(text, policy).into(),
            "moment" => self.moment(text, policy).into(),
            "least" | "lasts" => self.period(text).into(),
            "window" => self.window(text).into(),
            "evidence" => self.list(text.split(", ").map(|paper| self.code("paper", paper))).into(),
            "class" => self.classification(text, policy).into(),
            "other" => short(text).into(),
            "first" | "most" | "rows" => {
                text.parse::<i64>().map_or_else(|_| text.into(), Value::Number)
            }
            _ => text.into(),
        }
    }

    /// The label of a classification; a class itself stays as it is written.
    fn classification(&self, name: &str, policy: Option<&Policy>) -> String {
        let declared = policy.and_then(|policy| {
            policy.classifications.iter().find(|class| class.get_ref().name.as_str() == name)
        });
        declared.map_or(name, |class| self.label(&class.get_ref().label)).to_owned()
    }
}

/// The numbers of the clauses a reason rests on.
pub fn clauses(reason: &Reason<'_>) -> String {
    reason.clauses.iter().map(|clause| clause.0.as_str()).collect::<Vec<_>>().join(", ")
}
