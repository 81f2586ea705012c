//! Reasons as sentences.

use crate::policy::Policy;
use crate::rules::{ARGUMENTS, Arg, Fact, Reason};

use super::catalogue::Value;
use super::words::{Words, short};

/// The selector beside `until`: `none`, `ever` or `dated`.
pub(super) const UNTIL_KIND: &str = "until-kind";

impl Words<'_> {
    /// The reason as a sentence, without a full stop.
    pub fn reason(&self, reason: &Reason<'_>) -> String {
        let mut args: Vec<(&str, Value<'_>)> =
            ARGUMENTS.iter().map(|name| (*name, Value::from("none"))).collect();
        args.push((UNTIL_KIND, "none".into()));
        let policy = reason.policy.as_ref().map(|(policy, _)| *policy);
        for (name, arg) in self.shown_args(reason) {
            args.push((name, self.value(arg, policy)));
            if let Arg::Until(end) = arg {
                args.push((UNTIL_KIND, if end.is_some() { "dated" } else { "ever" }.into()));
            }
        }
        self.catalogue.text(&format!("reason-{}", reason.code()), &args)
    }

    /// The values of a reason that its reader may know.
    pub(crate) fn shown_args<'r, 'a>(
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

    fn value<'v>(&self, arg: &'v Arg<'_>, policy: Option<&Policy>) -> Value<'v> {
        match arg {
            Arg::Text(text) => text.as_ref().into(),
            Arg::People(people) => self.named_people(people, policy).into(),
            Arg::Everybody(who) => {
                let all: Vec<String> =
                    who.iter().map(|pattern| self.pattern(pattern, policy)).collect();
                all.join(&self.catalogue.say("list-and")).into()
            }
            Arg::Event(event) => self.event(event, policy).into(),
            Arg::Awaited(event) => self.awaited(event.as_str(), policy).into(),
            Arg::Field(path) => self.field(path).into(),
            Arg::Moment(moment) => self.moment(moment, policy).into(),
            Arg::Term(lasts) => self.term(lasts).into(),
            Arg::Period(span) => self.period(span.count, span.unit).into(),
            Arg::Window(window) => self.window(*window).into(),
            Arg::Keys(keys) => {
                let words: Vec<String> =
                    keys.iter().map(|key| self.code("key", key.code())).collect();
                words.join(" + ").into()
            }
            Arg::Report(report) => short(report).into(),
            Arg::Papers(papers) => {
                self.list(papers.iter().map(|paper| self.code("paper", paper))).into()
            }
            Arg::Classification(name) => self.classification(name.as_str(), policy).into(),
            Arg::Word(set, word) => self.code(set, word).into(),
            Arg::Label(label) => self.label(label).into(),
            Arg::At(at) => self.at(*at).into(),
            Arg::Until(end) => self.until(*end).into(),
            Arg::Money(money) => self.money(*money).into(),
            Arg::Number(number) => (*number).into(),
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
