//! What a correct policy may still do better: text nobody cites, blocks without effect, situations
//! no test decides.

use std::collections::BTreeSet;
use std::ops::Range;

use super::blocks::{Policy, Test};
use super::check::CUSTOMER;
use super::clause::{Clause, Clauses, Label};
use crate::domain::problem::{Problem, ProblemHint, ProblemKind};

/// Every weakness of a policy, in the order of the text.
pub fn lint(policy: &Policy) -> Vec<Problem> {
    let mut linter = Linter { policy, problems: Vec::new() };
    linter.clauses();
    linter.dead_declarations();
    linter.undecided();
    linter.gaps();
    linter.problems.sort_by_key(|problem| (problem.span.start, problem.code()));
    linter.problems
}

struct Linter<'p> {
    policy: &'p Policy,
    problems: Vec<Problem>,
}

impl Linter<'_> {
    fn warn(&mut self, span: Range<usize>, kind: ProblemKind, hint: ProblemHint) {
        self.problems.push(Problem::new(span, kind).hint(hint));
    }

    /// Each clause that is cited has its words, and each clause with words is cited.
    fn clauses(&mut self) {
        let cited = cited(self.policy);
        let known: BTreeSet<&Clause> = self.policy.clauses.keys().collect();
        let mut told = BTreeSet::new();
        for (clause, span) in &cited {
            if !known.contains(clause) && told.insert(clause) {
                self.warn(
                    span.clone(),
                    ProblemKind::ClauseWithoutWords { clause: clause.to_string() },
                    ProblemHint::AddToClauses,
                );
            }
        }
        let cited: BTreeSet<&Clause> = cited.iter().map(|(clause, _)| clause).collect();
        let unused: Vec<Clause> =
            known.into_iter().filter(|clause| !cited.contains(clause)).cloned().collect();
        for clause in unused {
            let kind = ProblemKind::ClauseWithoutEffect { clause: clause.to_string() };
            self.warn(self.place_of(&clause.0), kind, ProblemHint::CiteOrShow);
        }
        let missing: Vec<(Clause, &'static str)> = self
            .policy
            .clauses
            .iter()
            .flat_map(|(clause, words): (&Clause, &Label)| {
                words.missing().map(|language| (clause.clone(), language.tag()))
            })
            .collect();
        for (clause, language) in missing {
            let kind = ProblemKind::MissingLanguage {
                clause: clause.to_string(),
                language: language.to_owned(),
            };
            self.warn(self.place_of(&clause.0), kind, ProblemHint::AddWords);
        }
    }

    fn place_of(&self, clause: &str) -> Range<usize> {
        let text = &self.policy.text;
        let at = [" =", "."]
            .iter()
            .find_map(|next| text.find(&format!("\"{clause}\"{next}")))
            .unwrap_or(0);
        at..at + clause.len()
    }

    /// What is declared and never used.
    fn dead_declarations(&mut self) {
        let policy = self.policy;
        let uses = |name: &str| {
            let quoted = [
                format!("\"{name}\""),
                format!("\"{name}."),
                format!("\"by:{name}\""),
                format!(":{name}\""),
            ];
            quoted
                .iter()
                .map(|pattern| policy.text.matches(pattern.as_str()).count())
                .sum::<usize>()
        };
        for stage in &policy.stages {
            if !stage.get_ref().success && uses(stage.get_ref().name.as_str()) < 2 {
                let name = stage.get_ref().name.to_string();
                self.warn(
                    stage.span(),
                    ProblemKind::IdleStage { stage: name },
                    ProblemHint::RemoveIt,
                );
            }
        }
        for finding in &policy.findings {
            if uses(finding.get_ref().name.as_str()) < 2 {
                let name = finding.get_ref().name.to_string();
                self.warn(
                    finding.span(),
                    ProblemKind::IdleFinding { finding: name },
                    ProblemHint::RemoveIt,
                );
            }
        }
        for class in &policy.classifications {
            if uses(class.get_ref().name.as_str()) < 2 {
                let classification = class.get_ref().name.to_string();
                self.warn(
                    class.span(),
                    ProblemKind::IdleClassification { classification },
                    ProblemHint::RemoveIt,
                );
            }
        }
    }

    /// Tests behind one that always decides are never asked; a list without such a test may end
    /// undecided.
    fn undecided(&mut self) {
        let policy = self.policy;
        let mut subjects: Vec<String> =
            policy.awards.iter().map(|award| award.get_ref().name.to_string()).collect();
        if policy
            .priorities
            .iter()
            .any(|test| test.get_ref().of.iter().any(|of| of.as_str() == CUSTOMER))
        {
            subjects.push(CUSTOMER.to_owned());
        }
        for subject in subjects {
            let tests = policy.priorities.iter().filter(|test| {
                let of = &test.get_ref().of;
                of.is_empty() || of.iter().any(|name| name.as_str() == subject)
            });
            let mut decided = false;
            for test in tests {
                if decided {
                    self.warn(
                        test.span(),
                        ProblemKind::NeverAsked { subject: subject.clone() },
                        ProblemHint::MoveUpOrRemove,
                    );
                }
                decided |= test.get_ref().when.is_none()
                    && matches!(test.get_ref().test, Test::Split | Test::Default | Test::Undecided);
            }
            if !decided {
                self.warn(
                    policy.header.span(),
                    ProblemKind::OpenEnd { subject },
                    ProblemHint::EndTheList,
                );
            }
        }
    }

    fn gaps(&mut self) {
        let policy = self.policy;
        if policy.collisions.is_empty() {
            self.warn(
                policy.header.span(),
                ProblemKind::NoCollision,
                ProblemHint::AddBlock { block: "[[collision]]".to_owned() },
            );
        }
        if policy.protections.is_empty() {
            self.warn(
                policy.header.span(),
                ProblemKind::NoProtection,
                ProblemHint::AddBlock { block: "[[protection]]".to_owned() },
            );
        }
        for kind in &policy.kinds {
            let name = &kind.get_ref().name;
            let covered = policy.protections.iter().any(|block| {
                block.get_ref().kinds.is_empty() || block.get_ref().kinds.contains(name)
            });
            if !covered {
                self.warn(
                    kind.span(),
                    ProblemKind::UnprotectedKind { kind: name.to_string() },
                    ProblemHint::AddBlock { block: "[[protection]]".to_owned() },
                );
            }
        }
        if policy.awards.iter().any(|award| award.get_ref().pays) && policy.commission.is_none() {
            self.warn(
                policy.header.span(),
                ProblemKind::NoCommission,
                ProblemHint::AddBlock { block: "[commission]".to_owned() },
            );
        }
    }
}

/// Every clause a block cites, with the block's place.
pub fn cited(policy: &Policy) -> Vec<(Clause, Range<usize>)> {
    let mut all = Vec::new();
    let mut cite = |clauses: &Clauses, span: Range<usize>| {
        all.extend(clauses.iter().map(|clause| (clause.clone(), span.clone())))
    };
    let header = &policy.header;
    cite(&header.get_ref().in_force.clause, header.span());
    header.get_ref().applies.iter().for_each(|applies| cite(&applies.clause, header.span()));
    header
        .get_ref()
        .interpreter
        .iter()
        .for_each(|interpreter| cite(&interpreter.clause, header.span()));
    for kind in &policy.kinds {
        for clauses in kind.get_ref().cites() {
            cite(clauses, kind.span());
        }
    }
    policy.events.iter().for_each(|b| {
        [&b.get_ref().clause, &b.get_ref().proof_clause]
            .map(|c| cite(c, b.span()))
            .into_iter()
            .collect()
    });
    policy.classifications.iter().for_each(|b| cite(&b.get_ref().clause, b.span()));
    policy.stages.iter().for_each(|b| cite(&b.get_ref().clause, b.span()));
    for item in &policy.validity {
        cite(&item.get_ref().clause, item.span());
        if let Some(cure) = item.get_ref().fits.as_ref().and_then(|fits| fits.cure.as_ref()) {
            cite(&cure.clause, item.span());
            cite(&cure.disputed, item.span());
        }
    }
    for approval in &policy.approvals {
        cite(&approval.get_ref().clause, approval.span());
        cite(&approval.get_ref().until_then, approval.span());
    }
    policy.protections.iter().for_each(|b| cite(&b.get_ref().clause, b.span()));
    for renewal in &policy.renewals {
        cite(&renewal.get_ref().clause, renewal.span());
        cite(&renewal.get_ref().others, renewal.span());
        if let Some(contested) = &renewal.get_ref().contested {
            let cites = [
                &contested.clause,
                &contested.to_rival.clause,
                &contested.keeps.clause,
                &contested.keeps.then,
            ];
            cites.into_iter().for_each(|clauses| cite(clauses, renewal.span()));
        }
    }
    policy.lapses.iter().for_each(|b| cite(&b.get_ref().clause, b.span()));
    policy.collisions.iter().for_each(|b| cite(&b.get_ref().clause, b.span()));
    policy.findings.iter().for_each(|b| cite(&b.get_ref().clause, b.span()));
    policy.awards.iter().for_each(|b| cite(&b.get_ref().clause, b.span()));
    for test in &policy.priorities {
        [&test.get_ref().clause, &test.get_ref().in_time, &test.get_ref().fails]
            .into_iter()
            .for_each(|c| cite(c, test.span()));
        test.get_ref().criteria.iter().for_each(|criterion| cite(&criterion.clause, test.span()));
    }
    if let Some(procedure) = &policy.procedure {
        cite(&procedure.get_ref().clause, procedure.span());
        procedure.get_ref().early.iter().for_each(|early| cite(&early.clause, procedure.span()));
    }
    policy.duties.iter().for_each(|b| cite(&b.get_ref().clause, b.span()));
    policy.gates.iter().for_each(|b| cite(&b.get_ref().clause, b.span()));
    for offence in &policy.offences {
        cite(&offence.get_ref().clause, offence.span());
        offence.get_ref().when.iter().for_each(|when| cite(&when.clause, offence.span()));
    }
    policy.rewards.iter().for_each(|b| cite(&b.get_ref().clause, b.span()));
    policy.commission.iter().for_each(|b| cite(&b.get_ref().clause, b.span()));
    for flat in &policy.flats {
        cite(&flat.get_ref().clause, flat.span());
        cite(&flat.get_ref().not_on_registration_day, flat.span());
    }
    policy.notices.iter().for_each(|b| cite(&b.get_ref().clause, b.span()));
    all
}

impl super::blocks::Kind {
    /// Every clause the kind rests on.
    fn cites(&self) -> Vec<&Clauses> {
        let mut all = vec![&self.clause];
        all.extend(self.files.iter().map(|part| &part.clause));
        all.extend(self.requires.iter().map(|part| &part.clause));
        all.extend(self.required.iter().map(|part| &part.clause));
        all.extend(self.check.iter().map(|part| &part.clause));
        all.extend(self.window.iter().map(|part| &part.clause));
        all.extend(self.quota.iter().map(|part| &part.clause));
        all.extend(self.duplicate.iter().map(|part| &part.clause));
        all.extend(self.lead.iter().map(|part| &part.clause));
        all.extend(self.companions.iter().map(|part| &part.clause));
        if let Some(batch) = &self.batch {
            all.extend([&batch.clause, &batch.identical, &batch.lines_clause]);
            all.extend(batch.supplement.iter().map(|part| &part.clause));
        }
        all
    }
}
