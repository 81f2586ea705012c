//! What is wrong with stories before they are told: names that lead nowhere, times that are none,
//! steps that do nothing or two things.

use std::collections::BTreeSet;
use std::ops::Range;

use toml::Spanned;

use super::Stage;
use crate::domain::event::builtin;
use crate::domain::instant::Zone;
use crate::domain::invalid::{InvalidText, TextKind};
use crate::domain::problem::{Noun, Problem, ProblemHint, ProblemKind, nearest};
use crate::engine::story::{Expect, Given, Step, Story, StoryFile};
use crate::engine::track::Standing;
use crate::policy::Policy;
use crate::rules::Code;

/// What a step may meet, besides a standing.
const OUTCOMES: [&str; 2] = ["accepted", "refused"];

impl StoryFile {
    /// Everything in the file that cannot be told, in the order of its text.
    pub fn check(&self, stage: &Stage<'_>) -> Vec<Problem> {
        let mut critic = Critic {
            zone: stage.zone,
            policy: stage.shelf.newest(self.policy.get_ref()),
            staff: self.staff.iter().map(|person| person.get_ref().id.as_str()).collect(),
            problems: Vec::new(),
        };
        if critic.policy.is_none() {
            let known: Vec<&str> = stage.shelf.iter().map(|policy| policy.id().as_str()).collect();
            critic.unknown(
                Noun::Policy,
                self.policy.get_ref().as_str(),
                &known,
                self.policy.span(),
            );
        }
        for team in &self.team {
            team.get_ref().designated.iter().for_each(|person| critic.person(person));
        }
        for story in &self.story {
            let given = self.given_to(story.get_ref());
            critic.given(story.get_ref(), self);
            critic.story(given.map_or(&[], |given| &given.step), story.get_ref());
        }
        let mut problems = critic.problems;
        problems.sort_by_key(|problem| (problem.span.start, problem.span.end));
        // What stands in a shared beginning is wrong once, however many stories begin with it.
        problems.dedup_by(|a, b| a.span == b.span && a.kind == b.kind);
        problems
    }

    /// The beginning that a story names.
    pub(super) fn given_to(&self, story: &Story) -> Option<&Given> {
        let name = story.given.as_ref()?.get_ref();
        self.given.iter().map(Spanned::get_ref).find(|given| given.name == *name)
    }
}

struct Critic<'s> {
    zone: Zone,
    policy: Option<&'s Policy>,
    staff: Vec<&'s str>,
    problems: Vec<Problem>,
}

impl Critic<'_> {
    fn report(&mut self, span: Range<usize>, kind: ProblemKind, hint: ProblemHint) {
        self.problems.push(Problem::new(span, kind).hint(hint));
    }

    /// `name` is none of those known.
    fn unknown(&mut self, noun: Noun, name: &str, known: &[&str], span: Range<usize>) {
        self.problems.push(Problem::unknown_name(span, noun, name, known));
    }

    fn person(&mut self, person: &Spanned<crate::domain::ids::StaffId>) {
        let known = self.staff.clone();
        if !known.contains(&person.get_ref().as_str()) {
            self.unknown(Noun::Person, person.get_ref().as_str(), &known, person.span());
        }
    }

    fn time(&mut self, text: &Spanned<String>) {
        if let Err(invalid) = self.zone.read(text.get_ref()) {
            self.problems.push(Problem::invalid(text.span(), invalid));
        }
    }

    /// The end of something: a time, a whole day, or a word.
    fn end(&mut self, text: &Spanned<String>) {
        let written = text.get_ref();
        let day = written.strip_suffix(" 24:00").unwrap_or(written);
        if !matches!(written.as_str(), "for ever" | "open" | "none") && self.zone.read(day).is_err()
        {
            let invalid = InvalidText::new(TextKind::End, written);
            self.problems.push(Problem::invalid(text.span(), invalid));
        }
    }

    fn word(&mut self, word: &Spanned<String>, known: &[&str]) {
        if !known.contains(&word.get_ref().as_str()) {
            let kind = ProblemKind::UnknownWord { word: word.get_ref().clone() };
            let hint = ProblemHint::known(word.get_ref(), known);
            self.problems.push(Problem { hint, ..Problem::new(word.span(), kind) });
        }
    }

    fn given(&mut self, story: &Story, file: &StoryFile) {
        let Some(name) = &story.given else { return };
        let known: Vec<&str> =
            file.given.iter().map(|given| given.get_ref().name.as_str()).collect();
        if !known.contains(&name.get_ref().as_str()) {
            self.unknown(Noun::Beginning, name.get_ref(), &known, name.span());
        }
    }

    fn story(&mut self, given: &[Spanned<Step>], story: &Story) {
        let mut named: BTreeSet<String> = BTreeSet::new();
        for step in given.iter().chain(&story.step) {
            self.step(step.get_ref(), step.span(), &named);
            let step = step.get_ref();
            let names = [&step.report, &step.dispute, &step.incident, &step.event_name];
            for name in names.into_iter().flatten() {
                let copies = step.copies.into_iter().flat_map(|copies| 1..=copies);
                named.extend(copies.map(|number| format!("{}-{number}", name.get_ref())));
                if !named.insert(name.get_ref().clone()) {
                    let noun = Noun::StoryName;
                    let kind = ProblemKind::SameName { noun, name: name.get_ref().clone() };
                    self.report(name.span(), kind, ProblemHint::OtherName);
                }
            }
        }
        story.expect.iter().for_each(|expect| self.expect(expect.get_ref(), &named));
    }

    /// A name that an earlier step gives.
    fn named(&mut self, name: &Spanned<String>, named: &BTreeSet<String>) {
        if !named.contains(name.get_ref()) {
            let known: Vec<&str> = named.iter().map(String::as_str).collect();
            let hint = match nearest(name.get_ref(), &known) {
                Some(near) => ProblemHint::DidYouMean { word: near.to_owned() },
                None => ProblemHint::NameItEarlier,
            };
            let noun = Noun::StoryName;
            let kind = ProblemKind::UnknownName { noun, name: name.get_ref().clone() };
            self.report(name.span(), kind, hint);
        }
    }

    fn step(&mut self, step: &Step, span: Range<usize>, named: &BTreeSet<String>) {
        self.time(&step.at);
        step.said.iter().for_each(|said| self.time(said));
        self.person(&step.by);
        step.staff.iter().chain(&step.informant).for_each(|person| self.person(person));
        let names = step.on.iter().chain(&step.companion_of).chain(&step.over).chain(&step.reports);
        names.for_each(|name| self.named(name, named));
        if let Some(outcome) = &step.outcome {
            self.word(
                outcome,
                &Standing::ALL
                    .map(Standing::as_str)
                    .into_iter()
                    .chain(OUTCOMES)
                    .collect::<Vec<_>>(),
            );
        }
        self.one_thing(step, span);
        if let Some(policy) = self.policy {
            self.declared(step, policy);
        }
    }

    fn one_thing(&mut self, step: &Step, span: Range<usize>) {
        let things = [&step.report, &step.dispute, &step.incident].into_iter().flatten().count()
            + [&step.event, &step.act].into_iter().flatten().count();
        if things != 1 {
            return self.report(span, ProblemKind::NotOneThing, ProblemHint::OneOfTheThings);
        }
        let needed = [
            ("on", step.on.is_none() && (step.event.is_some() || step.act.is_some())),
            ("offence", step.incident.is_some() && step.offence.is_none()),
        ];
        for (key, _) in needed.into_iter().filter(|(_, is_missing)| *is_missing) {
            self.problems.push(Problem::missing_key(span.clone(), key));
        }
    }

    /// Kinds, events and offences that the policy declares.
    fn declared(&mut self, step: &Step, policy: &Policy) {
        if let Some(kind) = step.kind.as_ref().filter(|kind| policy.kind(kind.get_ref()).is_none())
        {
            let known: Vec<&str> =
                policy.kinds.iter().map(|kind| kind.get_ref().name.as_str()).collect();
            self.unknown(Noun::Kind, kind.get_ref().as_str(), &known, kind.span());
        }
        let event =
            step.event.as_ref().filter(|event| policy.event(event.get_ref().as_str()).is_none());
        if let Some(event) = event.filter(|event| !builtin::ALL.contains(&event.get_ref().as_str()))
        {
            let own = policy.events.iter().map(|event| event.get_ref().name.as_str());
            let known: Vec<&str> = own.chain(builtin::ALL.iter().copied()).collect();
            self.unknown(Noun::Event, event.get_ref().as_str(), &known, event.span());
        }
        if let Some(offence) = step
            .offence
            .as_ref()
            .filter(|offence| policy.offence(offence.get_ref().as_str()).is_none())
        {
            let known: Vec<&str> =
                policy.offences.iter().map(|offence| offence.get_ref().name.as_str()).collect();
            self.unknown(Noun::Offence, offence.get_ref().as_str(), &known, offence.span());
        }
    }

    fn expect(&mut self, expect: &Expect, named: &BTreeSet<String>) {
        self.time(&expect.at);
        expect.report.iter().chain(&expect.award).for_each(|name| self.named(name, named));
        expect
            .until
            .iter()
            .chain(&expect.open_until)
            .chain(expect.due.values())
            .for_each(|end| self.end(end));
        expect.from.iter().for_each(|from| self.time(from));
        if let Some(standing) = &expect.standing {
            self.word(
                standing,
                &Standing::ALL
                    .map(Standing::as_str)
                    .into_iter()
                    .chain(["refused"])
                    .collect::<Vec<_>>(),
            );
        }
        let codes: Vec<&str> = Code::ALL.iter().map(|code| code.as_str()).collect();
        expect.flags.iter().chain(&expect.no_flags).for_each(|flag| self.word(flag, &codes));
    }
}
