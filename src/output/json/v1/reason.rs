//! Reasons and the values in them.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::calendar::Bound;
use crate::domain::house::Language;
use crate::domain::money;
use crate::lang::Words;
use crate::rules;

/// Why.
#[derive(Debug, Serialize)]
pub struct Reason {
    pub code: &'static str,
    pub clauses: Vec<String>,
    /// The sentence, in the language that was asked for.
    pub text: String,
    pub fact: Option<Fact>,
    pub policy: Option<PolicyLine>,
    pub args: BTreeMap<&'static str, Arg>,
}

/// The fact a reason rests on.
#[derive(Debug, Serialize)]
pub struct Fact {
    pub report: Option<String>,
    pub event: Option<String>,
    pub commit: Option<String>,
}

/// The line of the policy that judged.
#[derive(Debug, Serialize)]
pub struct PolicyLine {
    pub id: String,
    pub version: u32,
    pub file: String,
    pub line: usize,
}

/// A value of a reason, as it is and not as people say it.
#[derive(Debug, Serialize)]
#[serde(untagged)]
pub enum Arg {
    Text(String),
    Number(i64),
    /// A label in each language.
    Words(BTreeMap<&'static str, String>),
    Until(Option<Until>),
    Money(Money),
}

/// The end of something that does end.
#[derive(Debug, Serialize)]
pub struct Until {
    pub at: String,
    /// Whether that very moment still belongs to it.
    pub inclusive: bool,
}

/// An amount.
#[derive(Debug, Serialize)]
pub struct Money {
    pub amount: String,
    pub currency: String,
}

impl Reason {
    pub(crate) fn of(reason: &rules::Reason<'_>, words: &Words<'_>) -> Self {
        Self {
            code: reason.code(),
            clauses: reason.clauses.iter().map(|clause| clause.0.clone()).collect(),
            text: words.reason(reason),
            fact: reason.fact.map(|fact| Fact {
                report: fact.report().map(|id| id.to_string()),
                event: fact.event().map(|id| id.to_string()),
                commit: fact.commit().map(|id| id.to_string()),
            }),
            policy: reason.policy.as_ref().map(|(policy, span)| PolicyLine {
                id: policy.id().to_string(),
                version: policy.version(),
                file: policy.file.clone(),
                line: policy.line(span.start),
            }),
            args: words
                .shown_args(reason)
                .map(|(name, arg)| (*name, Arg::of(arg, words)))
                .collect(),
        }
    }

    pub(crate) fn all<'r>(
        reasons: impl IntoIterator<Item = &'r rules::Reason<'r>>,
        words: &Words<'_>,
    ) -> Vec<Self> {
        reasons.into_iter().map(|reason| Self::of(reason, words)).collect()
    }
}

impl Arg {
    fn of(arg: &rules::Arg<'_>, words: &Words<'_>) -> Self {
        match arg {
            rules::Arg::Text(text) | rules::Arg::Event(text) | rules::Arg::Field(text) => {
                Self::Text(text.to_string())
            }
            rules::Arg::People(people) => Self::Text(people.to_string()),
            rules::Arg::Everybody(who) => Self::Text(who.to_string()),
            rules::Arg::Awaited(event) => Self::Text(event.to_string()),
            rules::Arg::Moment(moment) => Self::Text(moment.to_string()),
            rules::Arg::Term(lasts) => Self::Text(lasts.to_string()),
            rules::Arg::Period(span) => Self::Text(span.to_string()),
            rules::Arg::Window(window) => Self::Text(window.to_string()),
            rules::Arg::Keys(keys) => {
                Self::Text(keys.iter().map(|key| key.code()).collect::<Vec<_>>().join(" + "))
            }
            rules::Arg::Report(report) => Self::Text(report.to_string()),
            rules::Arg::Papers(papers) => Self::Text(papers.join(", ")),
            rules::Arg::Classification(name) => Self::Text(name.to_string()),
            rules::Arg::Word(_, word) => Self::Text((*word).to_owned()),
            rules::Arg::Label(label) => Self::Words(labels(label)),
            rules::Arg::At(at) => Self::Text(words.zone.rfc3339(*at)),
            rules::Arg::Until(end) => Self::Until(end.map(|end| Until::of(end, words))),
            rules::Arg::Money(money) => Self::Money(Money::of(*money)),
            rules::Arg::Number(number) => Self::Number(*number),
        }
    }
}

/// A label in each language it has.
pub(crate) fn labels(label: &crate::policy::Label) -> BTreeMap<&'static str, String> {
    let spoken = Language::ALL.into_iter().filter(|language| !label.lacks(*language));
    spoken.map(|language| (language.tag(), label.in_language(language).to_owned())).collect()
}

impl Until {
    pub(crate) fn of(end: Bound, words: &Words<'_>) -> Self {
        Self { at: words.zone.rfc3339(end.at), inclusive: end.inclusive }
    }
}

impl Money {
    pub(crate) fn of(money: money::Money) -> Self {
        Self { amount: format!("{:.2}", money.amount), currency: money.currency.to_string() }
    }
}
