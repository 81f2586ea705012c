//! What a correct policy may still do better: text nobody cites, blocks without effect, situations
//! no test decides.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::blocks::{EventDeclaration, OnProtected, Priority, Test};
use super::clause::{Clause, Label};
use super::list::Policy;
use super::walk::{Meant, Mention};
use super::word::{CUSTOMER, Noun, Placed};
use crate::domain::event::builtin;
use crate::domain::house::Language;
use crate::domain::problem::{Problem, ProblemHint, ProblemKind, nearest};
use crate::domain::report::INTENT_FIELDS;

/// Every weakness of a policy for people who read `languages`, in the order of the text.
pub fn lint(policy: &Policy, languages: &[Language]) -> Vec<Problem> {
    let mentions = policy.mentions();
    let mut linter = Linter { policy, mentions: &mentions, problems: Vec::new() };
    linter.clauses();
    linter.languages(languages);
    linter.dead_declarations();
    linter.fields();
    linter.classes();
    linter.undecided();
    linter.gaps();
    linter.problems.sort_by_key(|problem| (problem.span.start, problem.code()));
    linter.problems
}

struct Linter<'l, 'p> {
    policy: &'p Policy,
    mentions: &'l [Mention<'p>],
    problems: Vec<Problem>,
}

impl<'p> Linter<'_, 'p> {
    fn warn(&mut self, span: Range<usize>, kind: ProblemKind, hint: ProblemHint) {
        self.problems.push(Problem::new(span, kind).hint(hint));
    }

    /// Each clause that is cited has its words, and each clause with words is cited.
    fn clauses(&mut self) {
        let policy = self.policy;
        let mut cited = BTreeSet::new();
        for (clause, span) in policy.cited() {
            if cited.insert(clause) && !policy.clauses.contains_key(clause) {
                let kind = ProblemKind::ClauseWithoutWords { clause: clause.0.clone() };
                self.warn(span, kind, ProblemHint::AddToClauses);
            }
        }
        for clause in policy.clauses.keys().filter(|clause| !cited.contains(&***clause)) {
            let kind = ProblemKind::ClauseWithoutEffect { clause: clause.0.clone() };
            self.warn(clause.span(), kind, ProblemHint::CiteOrShow);
        }
    }

    /// What people here cannot read, told once.
    fn languages(&mut self, languages: &[Language]) {
        let blocks = self.mentions.iter().filter_map(|mention| match mention.meant {
            Meant::Label(label) => Some((label, mention.span.clone())),
            _ => None,
        });
        let clauses = self.policy.clauses.iter();
        let clauses = clauses.map(|(clause, label): (_, &Placed<Label>)| (&**label, clause.span()));
        let lacking: Vec<(&Label, Range<usize>)> = blocks
            .chain(clauses)
            .filter(|(label, _)| languages.iter().any(|language| label.lacks(*language)))
            .collect();
        let Some(first) = lacking.iter().map(|(_, span)| span.clone()).min_by_key(|at| at.start)
        else {
            return;
        };
        let missing =
            |language: &&Language| lacking.iter().any(|(label, _)| label.lacks(**language));
        let tags = languages.iter().filter(missing).map(|language| language.tag().to_owned());
        let count = u32::try_from(lacking.len()).unwrap_or(u32::MAX);
        let kind = ProblemKind::MissingLanguage { count, languages: tags.collect() };
        self.warn(first, kind, ProblemHint::AddWords);
    }

    /// What is declared and never used.
    fn dead_declarations(&mut self) {
        let mut used = BTreeSet::new();
        for mention in self.mentions {
            if let Meant::Cited { noun, name, .. } = mention.meant {
                used.insert((noun, name));
            }
        }
        let wins = |name: &str| {
            let mut stages = self.policy.stages.iter().map(|stage| stage.get_ref());
            stages.any(|stage| stage.success && stage.name.as_str() == name)
        };
        let mut idle = Vec::new();
        for mention in self.mentions {
            let Meant::Declared { noun, name, .. } = mention.meant else { continue };
            let own = name.to_owned();
            let kind = match noun {
                Noun::Stage if !wins(name) => ProblemKind::IdleStage { stage: own },
                Noun::Finding => ProblemKind::IdleFinding { finding: own },
                Noun::Classification => ProblemKind::IdleClassification { classification: own },
                Noun::Event if !self.is_used_by_itself(name) => {
                    ProblemKind::IdleEvent { event: own }
                }
                _ => continue,
            };
            if !used.contains(&(noun, name)) {
                idle.push((mention.span.clone(), kind));
            }
        }
        for (span, kind) in idle {
            self.warn(span, kind, ProblemHint::RemoveIt);
        }
    }

    /// Whether an event counts without another block: the product knows it, or a clause, people,
    /// papers or signatures say who may record it and when it counts.
    fn is_used_by_itself(&self, name: &str) -> bool {
        let says = |block: &EventDeclaration| {
            block.by.is_some()
                || block.signed.is_some()
                || !block.evidence.is_empty()
                || !block.clause.is_empty()
        };
        let declared = self.policy.event(name);
        builtin::ALL.contains(&name) || declared.is_some_and(|event| says(event.get_ref()))
    }

    /// Fields of the intent are free; one that a time is read from, and no kind asks for, is likely
    /// another one miswritten.
    fn fields(&mut self) {
        let intent = |mention: &Mention<'p>| match mention.meant {
            Meant::Field(path) => path.strip_prefix("intent.").map(|name| (name, path)),
            _ => None,
        };
        let asks = |mention: &&Mention<'p>| {
            matches!(mention.path.as_str(), "kind.requires.fields" | "kind.required.field")
        };
        let mut known: Vec<&str> = INTENT_FIELDS.to_vec();
        known.extend(self.mentions.iter().filter(asks).filter_map(intent).map(|(name, _)| name));
        let mut unasked = Vec::new();
        for mention in self.mentions.iter().filter(|mention| !asks(mention)) {
            let Some((name, path)) = intent(mention) else { continue };
            let near = nearest(name, &known);
            if known.contains(&name) || (mention.path == "priority.fields" && near.is_none()) {
                continue;
            }
            let hint = match near {
                Some(near) => ProblemHint::DidYouMean { word: format!("intent.{near}") },
                None => ProblemHint::AskForIt,
            };
            unasked.push((mention.span.clone(), path.to_owned(), hint));
        }
        for (span, field, hint) in unasked {
            self.warn(span, ProblemKind::UnaskedField { field }, hint);
        }
    }

    /// The classes of customers are declared nowhere; one that differs from another by a slip is
    /// likely meant to be the other.
    fn classes(&mut self) {
        let policy = self.policy;
        let kinds = policy.kinds.iter().flat_map(|kind| &kind.get_ref().required);
        let asked = kinds.filter(|rule| rule.when.as_str() == "customer.class");
        let gates = policy.gates.iter().filter_map(|gate| gate.get_ref().classes.named());
        let all: Vec<&Placed<String>> =
            asked.flat_map(|rule| &rule.is).chain(gates.flatten()).collect();
        let mut places: BTreeMap<&str, usize> = BTreeMap::new();
        all.iter().for_each(|class| *places.entry(class.as_str()).or_default() += 1);
        for class in &all {
            let is_slip = |other: &&&str| strsim::damerau_levenshtein(class, other) == 1;
            let others = places.keys().filter(|other| places[**other] >= places[class.as_str()]);
            if let Some(other) = others.copied().collect::<Vec<_>>().iter().find(is_slip) {
                let kind = ProblemKind::LoneClass { class: class.to_string() };
                let hint = ProblemHint::DidYouMean { word: (*other).to_owned() };
                self.warn(class.span(), kind, hint);
            }
        }
    }

    /// Tests behind one that always decides are never asked; a list without such a test may end
    /// undecided.
    fn undecided(&mut self) {
        let policy = self.policy;
        let mut subjects: Vec<&str> =
            policy.awards.iter().map(|award| award.get_ref().name.as_str()).collect();
        let names_customer =
            |test: &Priority| test.of.named().is_some_and(|_| decides(test, CUSTOMER));
        if policy.priorities.iter().any(|test| names_customer(test.get_ref())) {
            subjects.push(CUSTOMER);
        }
        for subject in subjects {
            let mut decided = false;
            for test in policy.priorities.iter().filter(|test| decides(test.get_ref(), subject)) {
                if decided {
                    let kind = ProblemKind::NeverAsked { subject: subject.to_owned() };
                    self.warn(test.span(), kind, ProblemHint::MoveUpOrRemove);
                }
                let always = matches!(
                    test.get_ref().test,
                    Test::Split | Test::Default(_) | Test::Undecided(_)
                );
                decided |= always && test.get_ref().when.is_none();
            }
            if !decided {
                let kind = ProblemKind::OpenEnd { subject: subject.to_owned() };
                self.warn(policy.header.span(), kind, ProblemHint::EndTheList);
            }
        }
        let is_decided = policy.priorities.iter().any(|test| decides(test.get_ref(), CUSTOMER));
        for collision in policy.collisions.iter().filter(|_| !is_decided) {
            let on_protected = &collision.get_ref().on_protected;
            if **on_protected == OnProtected::Contest {
                let hint = add("priority");
                self.warn(on_protected.span(), ProblemKind::UndecidedContest, hint);
            }
        }
    }

    /// What a policy about customers needs; one about matters alone protects nobody.
    fn gaps(&mut self) {
        let policy = self.policy;
        let mut claiming = policy.kinds.iter().filter(|kind| kind.get_ref().claims_customer());
        if claiming.next().is_some() {
            if policy.collisions.is_empty() {
                self.warn(policy.header.span(), ProblemKind::NoCollision, add("collision"));
            }
            if policy.protections.is_empty() {
                self.warn(policy.header.span(), ProblemKind::NoProtection, add("protection"));
            }
        }
        for kind in policy.kinds.iter().map(|kind| kind.get_ref()) {
            let covers =
                policy.protections.iter().any(|block| block.get_ref().kinds.covers(&kind.name));
            if kind.claims_customer() && !covers {
                let unprotected = ProblemKind::UnprotectedKind { kind: kind.name.to_string() };
                self.warn(kind.name.span(), unprotected, add("protection"));
            }
        }
        if policy.awards.iter().any(|award| award.get_ref().pays) && policy.commission.is_none() {
            self.warn(policy.header.span(), ProblemKind::NoCommission, add("commission"));
        }
    }
}

fn add(block: &str) -> ProblemHint {
    ProblemHint::AddBlock { block: block.to_owned() }
}

/// Whether a test is asked about a subject.
fn decides(test: &Priority, subject: &str) -> bool {
    test.of.named().is_none_or(|named| named.iter().any(|name| name.as_str() == subject))
}

impl Policy {
    /// Every clause that a block cites, with the place of the number.
    pub fn cited(&self) -> Vec<(&Clause, Range<usize>)> {
        let mut cited = Vec::new();
        for mention in self.mentions() {
            if let Meant::Clause(clause) = mention.meant {
                cited.push((clause, mention.span));
            }
        }
        cited
    }
}
