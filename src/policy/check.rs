//! What a policy that reads may still have wrong: names that lead nowhere, parameters a test does
//! not know, contradictions.

use std::collections::BTreeSet;
use std::ops::Range;

use toml::Spanned;

use super::blocks::{
    Commission, Flat, HowRenewed, Need, Policy, Priority, Renewal, Test, Validity,
};
use super::term::{Anchor, Moment};
use super::who::{Pattern, Who};
use crate::domain::event::builtin;
use crate::domain::money::Money;
use crate::domain::problem::{Noun, Problem, ProblemHint, ProblemKind, nearest};

/// The word that stands for the registration itself among protected acts.
pub const REGISTER: &str = "register";
/// The word that stands for the customer among what priorities decide.
pub const CUSTOMER: &str = "customer";
/// The words a moment may use for the stage or finding at hand.
pub const STAGE: &str = "stage";

/// Every contradiction of a policy.
pub fn check(policy: &Policy) -> Vec<Problem> {
    let mut checker = Checker { policy, names: Names::of(policy), problems: Vec::new() };
    checker.unique();
    checker.kinds();
    checker.stages_and_protections();
    checker.renewals();
    checker.validity();
    checker.priorities();
    checker.people();
    checker.rest();
    checker.problems
}

/// What may be referred to.
struct Names<'p> {
    kinds: Vec<&'p str>,
    events: Vec<&'p str>,
    stages: Vec<&'p str>,
    findings: Vec<&'p str>,
    awards: Vec<&'p str>,
    classifications: Vec<&'p str>,
    offences: Vec<&'p str>,
}

impl<'p> Names<'p> {
    fn of(policy: &'p Policy) -> Self {
        let mut events: Vec<&str> =
            policy.events.iter().map(|event| event.get_ref().name.as_str()).collect();
        events.extend(builtin::ALL);
        Self {
            kinds: policy.kinds.iter().map(|kind| kind.get_ref().name.as_str()).collect(),
            events,
            stages: policy.stages.iter().map(|stage| stage.get_ref().name.as_str()).collect(),
            findings: policy
                .findings
                .iter()
                .map(|finding| finding.get_ref().name.as_str())
                .collect(),
            awards: policy.awards.iter().map(|award| award.get_ref().name.as_str()).collect(),
            classifications: policy
                .classifications
                .iter()
                .map(|class| class.get_ref().name.as_str())
                .collect(),
            offences: policy
                .offences
                .iter()
                .map(|offence| offence.get_ref().name.as_str())
                .collect(),
        }
    }
}

struct Checker<'p> {
    policy: &'p Policy,
    names: Names<'p>,
    problems: Vec<Problem>,
}

impl Checker<'_> {
    fn report(&mut self, span: Range<usize>, kind: ProblemKind) {
        self.problems.push(Problem::new(span, kind));
    }

    /// `name` must be one of `known`; what it stands for is `noun`.
    fn known(&mut self, noun: Noun, name: &str, known: &[&str], span: &Range<usize>) {
        if known.contains(&name) {
            return;
        }
        let declare = || ProblemHint::Declare { block: noun.code().to_owned() };
        let hint = match nearest(name, known) {
            Some(near) => ProblemHint::DidYouMean { word: near.to_owned() },
            None => declare(),
        };
        let kind = ProblemKind::UnknownName { noun, name: name.to_owned() };
        self.problems.push(Problem::new(span.clone(), kind).hint(hint));
    }

    fn event(&mut self, name: &str, span: &Range<usize>) {
        let known = self.names.events.clone();
        self.known(Noun::Event, name, &known, span);
    }

    fn finding(&mut self, name: &str, answer: Option<&str>, span: &Range<usize>) {
        let known = self.names.findings.clone();
        self.known(Noun::Finding, name, &known, span);
        let (Some(answer), Some(finding)) = (answer, self.policy.finding(name)) else { return };
        if !finding.get_ref().answers.iter().any(|known| known == answer) {
            let kind =
                ProblemKind::UnknownAnswer { answer: answer.to_owned(), finding: name.to_owned() };
            let hint = ProblemHint::KnownHere { words: finding.get_ref().answers.clone() };
            self.problems.push(Problem::new(span.clone(), kind).hint(hint));
        }
    }

    fn moment(&mut self, moment: &Moment, span: &Range<usize>) {
        if let Anchor::Event(event, _) = &moment.anchor
            && event.as_str() != STAGE
        {
            self.event(event.as_str(), span);
        }
    }

    fn unique(&mut self) {
        let policy = self.policy;
        self.unique_in(
            Noun::Kind,
            policy.kinds.iter().map(|block| (block.get_ref().name.as_str(), block.span())),
        );
        self.unique_in(
            Noun::Event,
            policy.events.iter().map(|block| (block.get_ref().name.as_str(), block.span())),
        );
        self.unique_in(
            Noun::Stage,
            policy.stages.iter().map(|block| (block.get_ref().name.as_str(), block.span())),
        );
        self.unique_in(
            Noun::Finding,
            policy.findings.iter().map(|block| (block.get_ref().name.as_str(), block.span())),
        );
        self.unique_in(
            Noun::Award,
            policy.awards.iter().map(|block| (block.get_ref().name.as_str(), block.span())),
        );
        self.unique_in(
            Noun::Offence,
            policy.offences.iter().map(|block| (block.get_ref().name.as_str(), block.span())),
        );
        self.unique_in(
            Noun::Duty,
            policy.duties.iter().map(|block| (block.get_ref().name.as_str(), block.span())),
        );
        self.unique_in(
            Noun::Validity,
            policy.validity.iter().map(|block| (block.get_ref().name.as_str(), block.span())),
        );
    }

    fn unique_in<'n>(&mut self, noun: Noun, names: impl Iterator<Item = (&'n str, Range<usize>)>) {
        let mut seen = BTreeSet::new();
        for (name, span) in names {
            if !seen.insert(name) {
                self.report(span, ProblemKind::SameName { noun, name: name.to_owned() });
            }
        }
    }

    fn kinds(&mut self) {
        if self.policy.kinds.is_empty() {
            self.report(self.policy.header.span(), ProblemKind::NoKind);
        }
        for kind in &self.policy.kinds {
            let (span, kind) = (kind.span(), kind.get_ref());
            if let Some(requires) = &kind.requires {
                requires.fields.iter().for_each(|field| self.field(field, &span));
            }
            for required in &kind.required {
                self.field(&required.field, &span);
                self.field(&required.when, &span);
            }
            if let Some(lead) = &kind.lead {
                self.moment(&lead.before, &span);
            }
            if kind
                .duplicate
                .as_ref()
                .is_some_and(|duplicate| duplicate.keys.iter().any(Vec::is_empty))
            {
                self.report(span, ProblemKind::NoKeys);
            }
        }
    }

    fn field(&mut self, path: &str, span: &Range<usize>) {
        let known = crate::domain::fields::CUSTOMER_PATHS;
        if !path.starts_with("intent.") || path.len() == "intent.".len() {
            self.known(Noun::Field, path, known, span);
        }
    }

    fn stages_and_protections(&mut self) {
        for stage in &self.policy.stages {
            for event in &stage.get_ref().on {
                self.event(event.as_str(), &stage.span());
            }
        }
        for protection in &self.policy.protections {
            let (span, block) = (protection.span(), protection.get_ref());
            self.kind_names(&block.kinds, &span);
            if let Some(stage) = &block.stage {
                let known = self.names.stages.clone();
                self.known(Noun::Stage, stage.as_str(), &known, &span);
            }
            if matches!(&block.from.anchor, Anchor::Event(event, _) if event.as_str() == STAGE)
                && block.stage.is_none()
            {
                self.report(span.clone(), ProblemKind::NoStage);
            }
            self.moment(&block.from, &span);
            for act in block.against.iter().filter(|act| act.as_str() != REGISTER) {
                self.event(act.as_str(), &span);
            }
        }
        for lapse in &self.policy.lapses {
            self.kind_names(&lapse.get_ref().kinds, &lapse.span());
            lapse
                .get_ref()
                .follows
                .iter()
                .for_each(|event| self.event(event.as_str(), &lapse.span()));
        }
        for approval in &self.policy.approvals {
            self.kind_names(&approval.get_ref().kinds, &approval.span());
        }
    }

    fn kind_names(&mut self, kinds: &[crate::domain::ids::KindId], span: &Range<usize>) {
        let known = self.names.kinds.clone();
        kinds.iter().for_each(|kind| self.known(Noun::Kind, kind.as_str(), &known, span));
    }

    fn renewals(&mut self) {
        for renewal in &self.policy.renewals {
            let (span, block) = (renewal.span(), renewal.get_ref());
            if let Some(event) = &block.on {
                self.event(event.as_str(), &span);
            }
            for (given, name, wanted) in renewal_parameters(block) {
                self.parameter(Noun::Renewal, given, name, wanted, &span);
            }
            if let Some(contested) = &block.contested {
                self.finding(contested.finding.as_str(), Some(&contested.to_rival.answer), &span);
                self.finding(contested.finding.as_str(), Some(&contested.keeps.answer), &span);
            }
        }
    }

    /// A parameter must be given exactly where the block's form wants it.
    fn parameter(
        &mut self,
        noun: Noun,
        given: bool,
        name: &str,
        wanted: Wanted,
        span: &Range<usize>,
    ) {
        let parameter = name.to_owned();
        match (given, wanted) {
            (false, Wanted::Must) => {
                self.report(span.clone(), ProblemKind::MissingParameter { noun, parameter });
            }
            (true, Wanted::Never) => {
                self.report(span.clone(), ProblemKind::IdleParameter { noun, parameter });
            }
            _ => {}
        }
    }

    fn validity(&mut self) {
        for item in &self.policy.validity {
            let (span, block) = (item.span(), item.get_ref());
            self.kind_names(&block.kinds, &span);
            match tests_of(block) {
                0 => {
                    self.report(span.clone(), ProblemKind::NoTest { item: block.name.to_string() })
                }
                1 => {}
                _ => {
                    let kind = ProblemKind::ManyTests { item: block.name.to_string() };
                    let hint = ProblemHint::OneItemEach;
                    self.problems.push(Problem::new(span.clone(), kind).hint(hint));
                }
            }
            let events = [
                block.fits.as_ref().map(|test| &test.event),
                block.signed.as_ref().map(|test| &test.event),
                block.cadence.as_ref().map(|test| &test.event),
                block.cadence.as_ref().map(|test| &test.until),
                block.has.as_ref().map(|test| &test.event),
            ];
            events.into_iter().flatten().for_each(|event| self.event(event.as_str(), &span));
            if let Some(needs) = &block.finding {
                self.finding(needs.name.as_str(), Some(&needs.answer), &span);
            }
            if let Some(cadence) = &block.cadence {
                self.cadence(cadence, &span);
            }
        }
    }

    fn cadence(&mut self, cadence: &super::blocks::Cadence, span: &Range<usize>) {
        let known = self.names.classifications.clone();
        self.known(Noun::Classification, cadence.classification.as_str(), &known, span);
        let declared = self
            .policy
            .classifications
            .iter()
            .find(|class| class.get_ref().name == cadence.classification);
        let Some(declared) = declared else { return };
        for class in cadence.every.keys().filter(|class| !declared.get_ref().values.contains(class))
        {
            self.report(
                span.clone(),
                ProblemKind::UnknownClass {
                    class: class.clone(),
                    classification: cadence.classification.to_string(),
                },
            );
        }
    }

    fn priorities(&mut self) {
        for priority in &self.policy.priorities {
            let (span, block) = (priority.span(), priority.get_ref());
            for award in block.of.iter().filter(|name| name.as_str() != CUSTOMER) {
                let known = self.names.awards.clone();
                self.known(Noun::Award, award.as_str(), &known, &span);
            }
            for (given, name, wanted) in priority_parameters(block) {
                self.parameter(Noun::Priority, given, name, wanted, &span);
            }
            if let Some(from) = &block.from {
                self.moment(from, &span);
            }
            match (block.test, &block.by) {
                (Test::Finding, Some(name)) => {
                    self.finding(name.as_str(), block.answer.as_deref(), &span)
                }
                (Test::CustomerChoice | Test::FirstEvent, Some(name)) => {
                    self.event(name.as_str(), &span)
                }
                _ => {}
            }
            if let Some(having) = &block.having {
                self.event(having.as_str(), &span);
            }
            for field in &block.fields {
                if field.starts_with("customer.") || field.starts_with("intent.") {
                    self.field(field, &span);
                } else {
                    self.event(field.split('.').next().unwrap_or(field), &span);
                }
            }
        }
    }

    /// Patterns over people may speak of events.
    fn people(&mut self) {
        let policy = self.policy;
        let filings = policy
            .kinds
            .iter()
            .filter_map(|kind| Some((&kind.get_ref().files.as_ref()?.who, kind.span())));
        let flats = policy.flats.iter().map(|flat| (&flat.get_ref().to, flat.span()));
        let tests = policy
            .priorities
            .iter()
            .filter_map(|test| Some((test.get_ref().to.as_ref()?, test.span())));
        let all: Vec<(&Who, Range<usize>)> = filings.chain(flats).chain(tests).collect();
        for (who, span) in all {
            for pattern in &who.0 {
                if let Pattern::By(event) | Pattern::Named { event, .. } = pattern {
                    self.event(event.as_str(), &span);
                }
            }
        }
    }

    /// Where a finding chooses among amounts, each of them is an answer to it.
    fn amounts(&mut self, flat: &Spanned<Flat>) {
        let Some(finding) =
            flat.get_ref().finding.as_ref().and_then(|name| self.policy.finding(name.as_str()))
        else {
            return;
        };
        let answers = &finding.get_ref().answers;
        let knows = |amount: &Money| {
            answers
                .iter()
                .any(|answer| answer.parse() == Ok(*amount) || *answer == amount.amount.to_string())
        };
        for amount in flat.get_ref().one_of.iter().filter(|amount| !knows(amount)) {
            let kind = ProblemKind::UnknownAnswer {
                answer: amount.to_string(),
                finding: finding.get_ref().name.to_string(),
            };
            let hint = ProblemHint::KnownHere { words: answers.clone() };
            self.problems.push(Problem::new(flat.span(), kind).hint(hint));
        }
    }

    fn rest(&mut self) {
        let policy = self.policy;
        for award in &policy.awards {
            award.get_ref().on.iter().for_each(|event| self.event(event.as_str(), &award.span()));
        }
        for gate in &policy.gates {
            gate.get_ref().acts.iter().for_each(|act| self.event(act.as_str(), &gate.span()));
            let wanted =
                if gate.get_ref().needs == Need::Stage { Wanted::Must } else { Wanted::Never };
            self.parameter(
                Noun::Gate,
                gate.get_ref().stage.is_some(),
                "stage",
                wanted,
                &gate.span(),
            );
            if let Some(stage) = &gate.get_ref().stage {
                let known = self.names.stages.clone();
                self.known(Noun::Stage, stage.as_str(), &known, &gate.span());
            }
            if let Some(finding) = &gate.get_ref().or_finding {
                self.finding(finding.as_str(), None, &gate.span());
            }
        }
        for duty in &policy.duties {
            self.duty(duty);
        }
        for offence in &policy.offences {
            if offence.get_ref().ladder.is_empty() {
                let name = offence.get_ref().name.to_string();
                self.report(offence.span(), ProblemKind::NoSanction { offence: name });
            }
            for when in &offence.get_ref().when {
                self.finding(when.finding.as_str(), Some(&when.answer), &offence.span());
            }
        }
        for reward in &policy.rewards {
            let known = self.names.offences.clone();
            reward.get_ref().offences.iter().for_each(|offence| {
                self.known(Noun::Offence, offence.as_str(), &known, &reward.span())
            });
            self.finding(
                reward.get_ref().finding.as_str(),
                Some(&reward.get_ref().answer),
                &reward.span(),
            );
        }
        for flat in &policy.flats {
            let known = self.names.awards.clone();
            self.known(Noun::Award, flat.get_ref().award.as_str(), &known, &flat.span());
            if let Some(finding) = &flat.get_ref().finding {
                self.finding(finding.as_str(), None, &flat.span());
            }
            self.amounts(flat);
            if flat.get_ref().one_of.is_empty()
                || (flat.get_ref().one_of.len() > 1 && flat.get_ref().finding.is_none())
            {
                self.report(flat.span(), ProblemKind::NoChoice);
            }
        }
        if let Some(early) =
            policy.procedure.as_ref().and_then(|procedure| procedure.get_ref().early.as_ref())
        {
            let span = policy.procedure.as_ref().map_or(0..0, Spanned::span);
            early.before.iter().for_each(|event| self.event(event.as_str(), &span));
        }
        if let Some(commission) = &policy.commission {
            self.closers(commission);
        }
        for notice in &policy.notices {
            notice
                .get_ref()
                .events
                .iter()
                .for_each(|event| self.event(event.as_str(), &notice.span()));
        }
    }

    /// Months have no report: whoever closes them is meant without one.
    fn closers(&mut self, commission: &Spanned<Commission>) {
        let patterns = commission.get_ref().closed_by.iter().flat_map(|who| &who.0);
        let of_a_report = patterns.filter(|pattern| {
            !matches!(
                pattern,
                Pattern::Anyone | Pattern::Designated | Pattern::Role(_) | Pattern::Staff(_)
            )
        });
        for pattern in of_a_report {
            let kind = ProblemKind::NoReport { person: pattern.to_string() };
            let hint = ProblemHint::RoleOrStaff;
            self.problems.push(Problem::new(commission.span(), kind).hint(hint));
        }
    }

    fn duty(&mut self, duty: &Spanned<super::blocks::Duty>) {
        let (span, block) = (duty.span(), duty.get_ref());
        if let Some(from) = &block.from {
            self.moment(from, &span);
        }
        if let Some(done) = &block.done {
            self.event(done.as_str(), &span);
        }
        if block.daily.is_some() && block.within.is_some() {
            self.report(span.clone(), ProblemKind::DailyWithin);
        }
        if block.within.is_some() && block.from.is_none() {
            self.report(span, ProblemKind::WithinFromNothing);
        }
    }
}

/// Whether a form of a block takes a parameter.
#[derive(Clone, Copy)]
enum Wanted {
    Must,
    May,
    Never,
}

fn renewal_parameters(block: &Renewal) -> [(bool, &'static str, Wanted); 4] {
    use Wanted::{May, Must, Never};
    let (on, adds, by, contested) = match block.how {
        HowRenewed::Repeat => (Must, Never, Never, Never),
        HowRenewed::Automatic => (Never, Must, Never, May),
        HowRenewed::Application => (Never, Must, Must, Never),
    };
    [
        (block.on.is_some(), "on", on),
        (block.adds.is_some(), "adds", adds),
        (block.by.is_some(), "by", by),
        (block.contested.is_some(), "contested", contested),
    ]
}

fn priority_parameters(block: &Priority) -> [(bool, &'static str, Wanted); 10] {
    use Wanted::{May, Must, Never};
    let [
        mut until,
        mut from,
        mut to,
        mut fields,
        mut by,
        mut answer,
        mut copies,
        mut having,
        mut members,
        mut criteria,
    ] = [Never; 10];
    match block.test {
        Test::Agreement => copies = May,
        Test::Challenge => [until, from, to] = [Must, Must, Must],
        Test::CustomerChoice => by = Must,
        Test::FirstEvent => [by, having] = [Must, May],
        Test::Score => [members, criteria] = [Must, Must],
        Test::Finding => [by, answer] = [Must, Must],
        Test::MostComplete => fields = Must,
        Test::Default | Test::Undecided => to = Must,
        Test::Earliest => having = May,
        Test::Split => {}
    }
    [
        (block.until.is_some(), "until", until),
        (block.from.is_some(), "from", from),
        (block.to.is_some(), "to", to),
        (!block.fields.is_empty(), "fields", fields),
        (block.by.is_some(), "by", by),
        (block.answer.is_some(), "answer", answer),
        (block.copies_to.is_some(), "copies-to", copies),
        (block.having.is_some(), "having", having),
        (!block.members.is_empty(), "members", members),
        (!block.criteria.is_empty(), "criteria", criteria),
    ]
}

fn tests_of(block: &Validity) -> usize {
    [
        block.fits.is_some(),
        block.signed.is_some(),
        block.cadence.is_some(),
        block.has.is_some(),
        block.finding.is_some(),
    ]
    .into_iter()
    .filter(|given| *given)
    .count()
}
