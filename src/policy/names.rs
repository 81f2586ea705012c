//! Names of a policy that lead nowhere, or that two things bear.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::list::Policy;
use super::walk::{Meant, Mention};
use super::word::Noun;
use crate::domain::event::builtin;
use crate::domain::fields::CUSTOMER_PATHS;
use crate::domain::problem::{Problem, ProblemHint, ProblemKind, nearest};

/// What is wrong with the names of a policy. Where the file did not read as a whole, nobody knows
/// what it declares besides: then only doubles are told.
pub(super) fn problems(policy: &Policy, is_whole: bool) -> Vec<Problem> {
    let mentions = policy.mentions();
    let mut problems = doubles(&mentions);
    if is_whole && policy.kinds.is_empty() {
        problems.push(Problem::new(policy.header.span(), ProblemKind::NoKind));
    }
    let names = Declared::new(&mentions);
    problems.extend(mentions.iter().filter_map(|mention| names.objection(mention)));
    if is_whole {
        problems.extend(mentions.iter().filter_map(|mention| never_happens(policy, mention)));
    }
    problems
}

/// The product's own events that a policy waits for, though it lets nobody record them.
fn never_happens(policy: &Policy, mention: &Mention<'_>) -> Option<Problem> {
    let Meant::Cited { noun: Noun::Event, name, .. } = mention.meant else { return None };
    let applies = policy.renewals.iter().any(|renewal| renewal.get_ref().application().is_some());
    let (is_possible, block) = match name {
        builtin::APPROVE | builtin::REJECT | builtin::RETURN => {
            (applies || !policy.approvals.is_empty(), "approval")
        }
        builtin::RENEW => (applies, "renewal"),
        builtin::FINDING => (!policy.findings.is_empty(), "finding"),
        builtin::CLASSIFY => (!policy.classifications.is_empty(), "classification"),
        _ => return None,
    };
    if is_possible {
        return None;
    }
    let (event, block) = (name.to_owned(), block.to_owned());
    let kind = ProblemKind::NeverHappens { event, block: block.clone() };
    Some(Problem::new(mention.span.clone(), kind).hint(ProblemHint::Declare { block }))
}

/// Things of one sort that bear one name. Parts are told apart within their block.
fn doubles(mentions: &[Mention<'_>]) -> Vec<Problem> {
    let mut seen = BTreeSet::new();
    let mut problems = Vec::new();
    for mention in mentions {
        let Meant::Declared { noun, name, .. } = mention.meant else { continue };
        let is_part = noun.owner().is_some() || noun == Noun::Criterion;
        let within = if is_part { mention.block.start } else { 0 };
        if !seen.insert((noun, within, name)) {
            let kind = ProblemKind::SameName { noun, name: name.to_owned() };
            problems.push(Problem::new(mention.span.clone(), kind));
        }
    }
    problems
}

/// What a policy declares.
struct Declared<'p> {
    by_noun: BTreeMap<Noun, Vec<&'p str>>,
    /// Parts by what they are part of.
    by_owner: BTreeMap<(Noun, &'p str), Vec<&'p str>>,
}

impl<'p> Declared<'p> {
    fn new(mentions: &[Mention<'p>]) -> Self {
        let mut declared = Self { by_noun: BTreeMap::new(), by_owner: BTreeMap::new() };
        for mention in mentions {
            let Meant::Declared { noun, name, .. } = mention.meant else { continue };
            declared.by_noun.entry(noun).or_default().push(name);
            if let Some(of) = mention.of {
                declared.by_owner.entry((noun, of)).or_default().push(name);
            }
        }
        declared
    }

    fn of(&self, noun: Noun) -> &[&'p str] {
        self.by_noun.get(&noun).map_or(&[], Vec::as_slice)
    }

    fn objection(&self, mention: &Mention<'p>) -> Option<Problem> {
        match mention.meant {
            Meant::Cited { noun, name, builtin } => match (noun.owner(), mention.of) {
                (Some(owner), Some(of)) => self.part(mention, noun, name, owner, of),
                _ => {
                    // A field that holds money is none of those that every event may carry.
                    let builtin = if noun == Noun::EventField { &[] } else { builtin };
                    let known: Vec<&str> = self.of(noun).iter().chain(builtin).copied().collect();
                    unknown_name(noun, name, &known, &mention.span, declared_by(noun))
                }
            },
            Meant::Field(path) if is_intent(path) => None,
            Meant::Field(path) => {
                unknown_name(Noun::Field, path, CUSTOMER_PATHS, &mention.span, None)
            }
            Meant::StageAtHand if mention.path != "protection.from" => {
                let kind = ProblemKind::NoStageAtHand;
                Some(Problem::new(mention.span.clone(), kind).hint(ProblemHint::NameTheEvent))
            }
            _ => None,
        }
    }

    /// A part is looked for where it should stand; if the whole is unknown, that is told already.
    fn part(
        &self,
        mention: &Mention<'p>,
        noun: Noun,
        name: &str,
        owner: Noun,
        of: &'p str,
    ) -> Option<Problem> {
        let declared = self.by_owner.get(&(noun, of)).map_or(&[][..], Vec::as_slice);
        let known: Vec<&str> = match noun {
            Noun::EventField => {
                let own = builtin::fields(of).iter().chain(builtin::COMMON_FIELDS);
                declared.iter().chain(own).copied().collect()
            }
            _ => declared.to_vec(),
        };
        let is_known = self.of(owner).contains(&of) || builtin::ALL.contains(&of);
        if !is_known || known.contains(&name) {
            return None;
        }
        let (name, of) = (name.to_owned(), of.to_owned());
        let hint = ProblemHint::known(&name, &known);
        let kind = match noun {
            Noun::Answer => ProblemKind::UnknownAnswer { answer: name, finding: of },
            Noun::Class => ProblemKind::UnknownClass { class: name, classification: of },
            _ => ProblemKind::UnknownField { field: name, event: of },
        };
        Some(Problem { hint, ..Problem::new(mention.span.clone(), kind) })
    }
}

fn is_intent(path: &str) -> bool {
    path.strip_prefix("intent.").is_some_and(|name| !name.is_empty())
}

/// The block that declares such a thing.
fn declared_by(noun: Noun) -> Option<&'static str> {
    match noun {
        Noun::EventField => Some("event"),
        Noun::Class | Noun::Answer | Noun::Criterion => None,
        block => Some(block.code()),
    }
}

/// A name that is none of those known.
fn unknown_name(
    noun: Noun,
    name: &str,
    known: &[&str],
    span: &Range<usize>,
    block: Option<&str>,
) -> Option<Problem> {
    if known.contains(&name) {
        return None;
    }
    let problem = Problem::unknown_name(span.clone(), noun, name, known);
    Some(match (nearest(name, known), block) {
        (None, Some(block)) => problem.hint(ProblemHint::Declare { block: block.to_owned() }),
        _ => problem,
    })
}
